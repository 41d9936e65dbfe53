"""People, places and sentences of the mirror batch: of each list one half shows every second item, the other the rest."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.detection import identifiers as ids
from tests.detection import kinds, people
from tests.detection.casting import ID, Cast, choice, halves, part, remarks_with, words
from tests.detection.kinds import Text
from tests.detection.people import Person, Row, plain

WOMEN = words("""Adriana Alba Alejandra Alondra Amparo Ana Angie Ariana Aurora Azucena Beatriz Belén Betsabé Brigitte Carla
    Carmen Carolina Cecilia Clara Claudia Concepción Constanza Cynthia Damaris Daniela Dayra Delia Diana Edith Elena Elisa
    Elvia Erika Estefanía Esther Eulogia Evelyn Fabiola Fátima Flora Gina Graciela Guadalupe Heidi Helen Ileana Inmaculada
    Irene Isabel Isaura Janeth Jazmín Jennifer Joana Josefina Juana Judith Julia Karen Karina Kenia Kiara Laura Leidy
    Leticia Lilian Liliana Lorena Lucía Lucrecia Luisa Lupe Maite Marcela Mariana Maricruz Marina Maritza Mayra Melany
    Melissa Mercedes Mireya Modesta Nadia Naomi Natalia Nieves Nubia Obdulia Ofelia Olivia Paola Paula Perla Pilar
    Priscila Purificación Regina Romina Ruth Salomé Sara Selena Sofía Soledad Stefany Susana Tamara Tania Thalía
    Valentina Valeria Vanessa Victoria Violeta Viviana Yamileth Yaneth Yanina Yesica Zaida Zulema""")
MEN = words("""Abel Adán Adrián Agustín Alan Aldemar Alejandro Alfonso Álvaro Amílcar Andrés Aníbal Antonio Ariel Armando Arnulfo
    Arsenio Augusto Axel Bernardo Boris Brandon Camilo Celestino César Christian Clemencio Cornelio Cristóbal Damián Daniel
    Dario David Denis Dennis Dimas Douglas Eduardo Efrén Elías Eliseo Emerson Enrique Ernesto Esteban Eugenio Evaristo
    Ezequiel Fabricio Federico Félix Fermín Fernando Fidel Francisco Gabriel Genaro Germánico Gilberto Giovanni Guillermo
    Gustavo Héctor Heriberto Hernán Hilario Humberto Ignacio Israel Iván Jacobo Jaime Javier Jerónimo Joaquín Joel Jorge
    Josué Julián Kevin Lázaro Leandro Leonardo Leonel Lisandro Lorenzo Luciano Marcelo Mario Martín Matías Mauricio
    Maximiliano Moisés Nahúm Napoleón Nelson Nilo Octavio Oliver Orlando Osvaldo Pablo Patricio Plutarco Rafael Ramón Raúl
    René Ricardo Roberto Rogelio Román Ronald Rubén Salvador Samuel Santiago Saúl Simón Teodoro Tobías Ubaldo Ulises
    Valentín Virgilio Walter Wilfredo William Yair""")
GENERAL = words("""Abellán Alarcón Amador Arce Arévalo Armijos Avendaño Ballesteros Barragán Becerra Beltrán Bermúdez Bernal
    Bonilla Cabello Calero Camacho Cano Cárdenas Carmona Casas Castaño Clavijo Conde Correa Cortés Crespo Cuesta Dueñas
    Escudero Esteban Ferrer Figueroa Fonseca Gallardo Garrido Gil Giménez Gracia Guerrero Guillén Heras Ibáñez Iglesias
    Izquierdo Linares Lorenzo Luque Manzano Marín Maroto Mateos Medrano Merino Miralles Montero Mosquera Navas Nieto Oliver
    Ortega Otero Pacheco Pardo Pastor Peralta Pizarro Prado Prieto Quesada Quiroga Rebollo Rincón Robles Rojas Rubio Rueda
    Salas Salinas Santana Serrano Sevilla Soler Sosa Soto Suárez Tirado Trejo Uribe Valero Vallejo Velasco Vidal Vilches
    Villalba Yuste Zamora Zapata Zúñiga""")
LOCAL = {
    "ec": words("""Vinueza Chávez Almeida Benalcázar Proaño Salgado Montúfar Sarmiento Cabrera Molina Bustamante Moncayo Pazmiño
    Yépez Merchán Bajaña Chiriboga Tigua Anchundia Pilay Choez Baque Villamar Lindao Tomalá Yagual Quimí Guamangallo
    Chuquitarco Sinchiguano Tipantasig Pilamunga Guashpa Mullo Yungán Quizhpi Pucha Tenesaca Naula Zhunio Sigcho Ramón
    Cabascango Imbaquingo Quinche Ipiales Potosí Tuquerres Colcha Ninabanda Mamallacta Tapuy Huatatoca Noteno Coquinche
    Shakaim Tiwiram Wisum Quintero Ortiz Realpe Espinoza Batioja Mercado Zúñiga Ávila Párraga Briones Santos Macas"""),
    "gt": words("""Castellanos Mejía Cabrera Godínez Batres Aragón Montenegro Ordóñez Villagrán Contreras Franco Chajón Carrera
    Palma Salguero Trujillo Vela Calderón Rodas Alvarado Asencio Cordón Guzmán Tubac Chocojay Yol Curruchich Sotz Patzán
    Choxin Ajcot Ajtzip Vicente Chumil Guoz Ajú Boj Tax Chaclán Ixtamer Yojcom Sojuel Quiacain Coroxón Xicará Tayún Canil
    Calel Raymundo Brito Cobo Chel Santay Caz Tec Cú Sub Teyul Chén Mó Tepaz Lux Ixcaquic Tzunux Sarat Velásquez Méndez
    Ramos Gómez Ramírez"""),
}
HEROES = {
    "ec": """Matilde Hidalgo de Procel|Luis A. Martínez|Juan León Mera|Federico González Suárez|Rita Lecumberri|Jaime Roldós
    Aguilera|Leonidas García|Marieta de Veintimilla|Oswaldo Guayasamín|Vicente León|Abdón Calderón|Pío Jaramillo Alvarado|
    Bernardo Valdivieso|José Peralta|Nela Martínez|Aurelio Espinosa Pólit|Fernando Daquilema|Lorenza Avemañay|Benjamín
    Carrión|Ángel Polibio Chaves|Julio Jaramillo|Medardo Ángel Silva""",
    "gt": """Luis Cardoza y Aragón|Carlos Wyld Ospina|Antonio José de Irisarri|Simón Bergaño y Villegas|José Milla y
    Vidaurre|Mario Méndez Montenegro|Domingo Juarros|Efraín Recinos|César Brañas|Alaíde Foppa|María Chinchilla|Serapio
    Cruz|Flavio Herrera|Juan Diéguez Olaverri|Werner Ovalle López|Adrián Recinos|Vicenta Laparra de la Cerda|Salomé Jil|Pedro
    Pablo Valdés|Otto René Castillo|Francisco Marroquín|Manuel Tot""",
}
TOWNS = {
    "ec": """Pedro Carbo|Isidro Ayora|Salitre|Naranjito|Pedro Vicente Maldonado|San Miguel de Urcuquí|Espejo|Mira|Marcabelí|
    Piñas|Zaruma|Gonzalo Pizarro|Cascales|Limón Indanza|Palora|Taisha|Huamboya|Paltas|Gonzanamá|Calvas|Quilanga|Espíndola|
    Cevallos|Mocha|Patate|Santiago de Píllaro|Chunchi|Penipe|Cumandá|Echeandía|Chillanes|Valencia|Mocache|Vinces|Arajuno|
    Santa Clara|Tosagua|Santa Ana|Paján|Loreto|Eloy Alfaro|Alfredo Baquerizo Moreno""",
    "gt": """San Juan Comalapa|San Martín Jilotepeque|Rabinal|Cubulco|Purulhá|Tactic|Senahú|Chisec|Sayaxché|Poptún|Ipala|
    Camotán|Jocotán|Gualán|Los Amates|Puerto Barrios|Santo Domingo Xenacoj|Sumpango|Jocotenango|San José Acatempa|Moyuta|
    Barberena|Taxisco|La Gomera|Masagua|Palencia|Chinautla|Fraijanes|San Carlos Sija|Olintepeque|Cantel|Tejutla|Malacatán|
    Tacaná|Cuilco|Todos Santos Cuchumatán|Uspantán|Ixcán|San Benito|San José Ojetenam|Santa María Chiquimula|Soloma""",
}
PARTS = {
    "ec": """Abdón Calderón|Ricaurte|Honorato Vásquez|Miguel Egas Cabezas|Carlos Concha Torres|Roberto Astudillo|Mariano
    Acosta|Julio E. Moreno|Cristóbal Colón|Fernández Salvador|García Moreno|Jacinto Jijón y Caamaño|Simón Plata Torres|
    Tachina|Crucita|Toacaso|Poaló|Bellavista|Leonidas Plaza|Luis Vargas Torres""",
    "gt": """Aldea El Carrizal|Caserío Chicacao|Aldea Las Anonas|Cantón Xolsacmaljá|Aldea San Isidro|Caserío La Laguna|Aldea
    Santa Teresa|Paraje Chuacorral|Caserío Los Encuentros|Aldea Don Pancho|Aldea Chilascó|Cantón Vásquez|Aldea Quiejel|
    Caserío Nueva Esperanza""",
}
FIRMS = {
    "ec": """Aceros Villacreses S.A.|Hnos. Paredes Cía. Ltda.|Imprenta Monsalve Moreno|Consorcio Rivas & Mora|Farmacia Doña
    Marthita|Agroservicios El Labrador S.A.|Papelería Don Julio|Constructora Galarza Hermanos|Servicios Informáticos Andes
    S.A.S.|Comercial Teresita|Aseguradora del Litoral C.A.|Metalmecánica Guano Cía. Ltda.|Textiles San Gabriel|Importadora
    Andrade e Hijas S.A.""",
    "gt": """Suministros Godoy, S.A.|Corporación Altense, S.A.|Grupo Ceiba, Sociedad Anónima|Constructora Hermanos Lima|
    Multiproyectos del Sur, S.A.|Distribuidora Santa Eduviges|Comercial Doña Tona|Laboratorio Molina y Cía.|Electrónica
    San Cristóbal, S.A.|Tipografía Minerva|Ferretería Juan Diego|Agropecuaria Morán, S.A.""",
}
ILLS = """migraña crónica|colelitiasis|diabetes gestacional|ansiedad generalizada|anemia severa|bronquitis aguda|estrés
    postraumático|fractura de clavícula|gastritis erosiva|hipotiroidismo|dengue con signos de alarma|neumonía bacteriana"""


def renamed(p: Person, r: Row) -> Person:
    """The same person under a name of these lists; a cédula or DPI always gets the same name."""
    rng = Random(p.number)
    given = tuple(rng.sample(part(WOMEN if p.sex == "F" else MEN, r), rng.choice((1, 1, 2, 2, 2, 2, 2, 3))))
    names = [rng.choice(part(GENERAL, r)), rng.choice(part(LOCAL[r.country], r)), rng.choice(part(GENERAL, r))]
    surnames = rng.choice(
        (names[:2], names[1::-1], names[1::-1], names[1:], *[names[1:]] * 5, *[names[:2]] * 4, [names[1]])
    )
    return replace(p, given=given, surnames=tuple(surnames))


CAST = Cast(renamed)
own, others, parent = CAST.own, CAST.others, CAST.parent


def _mail(r: Row) -> str:
    a, b = plain(r.p.given[0]).lower(), plain(r.p.surnames[0]).lower()
    name = r.pick(
        f"{a}.{b}", f"{b}{a}", f"{a[0]}{b}{r.rng.randint(1, 99)}", f"{a}_{b}{r.rng.randint(60, 99)}", f"{a}{b}"
    )
    return f"{name}@{r.pick('gmail.com', 'gmail.com', 'hotmail.com', 'yahoo.com', 'live.com', 'outlook.es')}"


def _work_mail(r: Row) -> str:
    return f"{plain(r.p.given[0][0] + r.p.surnames[0]).lower()}@{'ambiente.gob.ec' if r.country == 'ec' else 'muni.gob.gt'}"


def phone(r: Row) -> str:
    """As people write mobile numbers down."""
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        return r.pick(n, n, f"{n[:3]} {n[3:6]} {n[6:]}", f"+593 {n[1:3]} {n[3:6]} {n[6:]}", n[1:], f"{n[:4]}-{n[4:]}")
    n = ids.gt_mobile(r.rng)
    return r.pick(n, f"{n[:4]}-{n[4:]}", f"+502 {n[:4]} {n[4:]}", f"{n[:4]} {n[4:]}")


def bare_phone(r: Row) -> str:
    """Digits only."""
    return ids.ec_mobile(r.rng) if r.country == "ec" else ids.gt_mobile(r.rng)


def desk_phone(r: Row) -> str:
    """A telephone of an office."""
    if r.country == "ec":
        return f"0{r.rng.randint(2, 7)} 2{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 3)}"
    return f"2{r.rng.randint(200, 499)}-{ids.digits(r.rng, 4)}"


def desk_mail(r: Row) -> str:
    """A mailbox of an office."""
    box = r.pick("archivo", "recepcion", "compraspublicas", "direccion", "financiero", "ucontrataciones")
    return f"{box}@{r.pick('prefectura', 'ambiente', 'vivienda', 'turismo')}.gob.{r.country}"


def hero(r: Row) -> str:
    """Somebody after whom places are named."""
    return choice(HEROES[r.country], r)


def town(r: Row) -> str:
    """Canton or municipality."""
    return choice(TOWNS[r.country], r)


def village(r: Row) -> str:
    """Parish or village."""
    return choice(PARTS[r.country], r)


def firm(r: Row) -> str:
    """A company, often with a surname."""
    return choice(FIRMS[r.country], r)


def place(*kinds_of: str) -> Text:
    """`Coliseo Juan León Mera`: one of these kinds, named after somebody."""
    return lambda r: f"{r.pick(*kinds_of)} {hero(r)}"


def home(r: Row) -> str:
    """Where somebody lives."""
    a, b = r.rng.randint(1, 60), r.rng.randint(1, 40)
    if r.country == "ec":
        return r.pick(
            f"Av. {hero(r)} Oe{a}-{b + 100} y Pasaje {b}",
            f"Coop. {r.pick('Nueva Prosperina', 'Flor de Bastión')} Mz {a} Sl {b}",
            f"Urb. {r.pick('Los Helechos', 'Metrópolis')}, etapa 2, villa {b}",
            f"Calle {hero(r)} {a}-{b + 10} y Sucre",
            f"Barrio {r.pick('La Magdalena', 'Las Peñas')}, Mz. {a} casa {b}",
        )
    return r.pick(
        f"{b}a. Calle {a}-{b + 9} zona {r.rng.randint(1, 19)}",
        f"{r.rng.randint(2, 20)} Avenida {a}-{b} Zona {r.rng.randint(1, 12)}, Colonia {r.pick('Santa Marta', 'Lomas Verdes')}",
        f"Lote {a}, manzana {b}, Colonia {r.pick('Vista Hermosa', 'El Amparo')}",
        f"Aldea {r.pick('El Rincón', 'Las Minas')}, caserío {r.pick('La Ciénaga', 'Pasojoc')}",
    )


def utm(axis: str) -> Text:
    """Metres east or north."""
    low, high = {"x": (580000, 840000), "yec": (9490000, 10090000), "ygt": (1530000, 1890000)}[axis]
    return lambda r: f"{r.rng.uniform(low, high):.1f}"


def mojibake(make: Text) -> Text:
    """Every other cell read in the wrong encoding."""

    def cell(r: Row) -> str:
        text = make(r)
        return text.encode("utf-8").decode("cp1252", "ignore") if r.at % 2 else text

    return cell


def is_firm(r: Row) -> bool:
    """Whether the holder of the row is a company."""
    return int(r.p.number[-3:-1]) % 9 < 4


def masked(r: Row) -> str:
    """First and last digits of an identifier."""
    n = r.p.number
    return n[:3] + "*" * (len(n) - 5) + n[-2:]


def _spoken(r: Row) -> str:
    n = r.p.number
    return r.pick(n, n, ids.hyphen(n)) if r.country == "ec" else r.pick(n, n, ids.dpi_spaced(n))


full, upper, comma, lastfirst = own(people.full), own(people.upper_plain), own(people.comma), own(people.surname_first)
given, surnames, short, mail, work_mail = map(own, (people.given, people.surnames, people.short, _mail, _work_mail))
other, other_short = others(people.full), others(people.short)
SLOTS: dict[str, tuple[str, Text]] = {
    "n": ("PERSON", full), "nu": ("PERSON", upper), "ns": ("PERSON", short), "o": ("PERSON", other),
    "os": ("PERSON", other_short), "id": (ID, _spoken), "id2": (ID, lambda r: r.someone().number),
    "tel": ("PHONE", phone), "mail": ("EMAIL", mail), "dir": ("ADDRESS", home), "sal": ("HEALTH", halves(ILLS)),
    "placa": ("LICENSE_PLATE", people.plate),
    "hero": ("", hero), "can": ("", town), "par": ("", village), "emp": ("", firm), "k": ("", kinds.count(40, 2)),
    "num": ("", kinds.digits(5)), "f": ("", kinds.date(fmt="%d/%m/%Y")), "q": ("", kinds.money(900)),
}  # fmt: skip
remarks = remarks_with(SLOTS)
