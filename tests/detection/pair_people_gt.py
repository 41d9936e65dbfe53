"""People, places and ways of writing of the pair batch of Guatemala: of each list one half shows every second item."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.detection import identifiers as ids
from tests.detection import kinds, notes_fill, people
from tests.detection.casting import Cast, halves, part, words
from tests.detection.kinds import Text
from tests.detection.people import Person, Row, plain
from tests.detection.spec import Generator
from tests.detection.texts import ID

WOMEN = words("""Abigail Adela Aída Alicia Alma Almendra Anayansi Ángela Antonieta Araceli Argelia Astrid Aurelia Bárbara
    Benita Bianca Brisa Camila Candelaria Casandra Catalina Cira Clarisa Clotilde Consuelo Cristal Dafne Débora Delmy
    Digna Dulce Elodia Elsy Elvira Emelina Enriqueta Ercilia Ernestina Estela Eugenia Eva Fabiola Fernanda Florinda
    Genoveva Georgina Geraldine Gisselle Gladys Gregoria Haydée Herminia Idalia Inés Iris Ismelda Ivania Jacinta Jackeline
    Jeaneth Jenifer Josselyn Juliana Karla Katherin Keyla Leonor Lesvia Libni Ligia Lizbeth Loida Luciana Magaly Maira
    Margot Mariela Marielos Marlen Marta Matilde Maydelin Melina Micaela Mildred Minerva Mónica Nancy Nereida Nery Nicolasa
    Noemí Odalis Orfelina Otilia Pamela Pascuala Petronila Raquel Rebeca Roselia Roxana Sabina Samanta Sarai Sebastiana
    Silveria Soraya Stephanie Suleima Tatiana Tereza Tomasina Vilma Virginia Wilma Xiomara Yadira Yaquelin Yasmín
    Yolanda Zenaida Zoila""")
MEN = words("""Abner Abraham Adalberto Aldo Alejandro Alexis Amado Amadeo Ángel Antolín Aquilino Aristides Arturo Audelino
    Baldomero Bartolo Basilio Benedicto Bladimir Calixto Carmelo Casimiro Celso Cipriano Cirilo Claudio Conrado Cristian
    Cruz Dagoberto Dany Delmar Demetrio Desiderio Domingo Edgardo Edilberto Edin Edson Edvin Efrén Egidio Eleuterio Elfego
    Eligio Elvis Emanuel Eric Estanislao Eulalio Everardo Ezequías Fabio Faustino Fidelino Filiberto Florentino Gadiel
    Gamaliel Germán Gilmar Gonzalo Gumercindo Haroldo Hermes Hernando Hilmar Honorio Isaac Isaías Isauro Iván Jair Jeremías
    Jimmy Joab Jorge Josafat Juan Julián Justo Kevin Leonidas Leopoldo Lisardo Luciano Lucio Marlon Maudilio Maximino
    Melquiades Milton Modesto Natanael Nehemías Néstor Nixon Obed Octaviano Odilio Olegario Orlín Osmín Oswaldo Pantaleón
    Pioquinto Plácido Ramiro Raymundo Rafael Rodolfo Rolando Rufino Sabino Samuel Santos Secundino Sixto Teófilo Timoteo
    Urbano Valerio Vidal Wendell William Wilmer Yeferson Yobani Zenón""")
LATIN = words("""Acevedo Aceituno Alcántara Almanza Alonso Amaya Ángel Aponte Aranda Arellano Ariza Arroyo Artiga Atienza
    Ayala Báez Balcázar Baquero Barba Barrera Barrientos Bedoya Benavides Blanco Bravo Briceño Bueno Caballero Cáceres
    Cadena Campos Canales Caro Carrasco Casal Cárcamo Centeno Cerezo Céspedes Cid Collado Córdoba Coronel Cuéllar Daza
    Delgado Domínguez Duque Echeverri Elías Escalante Espinal Estévez Fajardo Fernández Frías Gaitán Galán Galeano Garay
    Garnica Gaviria Granados Guerra Henríquez Hoyos Huertas Infante Jara Ledezma León Llamas Lobo Loaiza Lucero Madrid
    Manrique Marcos Mariño Mármol Mata Mena Mesa Miranda Montaño Mora Moreno Murillo Novoa Olivares Orozco Osorio Padilla
    Palacios Parra Pedraza Peña Perdomo Pereira Piedrahita Plata Polanco Porras Prada Puertas Pulido Quiñones Rangel Rey
    Ríos Roa Roldán Romero Rosado Saavedra Salcedo Sanabria Segura Sepúlveda Silva Solís Tamayo Téllez Torres Ureña Valle
    Varela Vega Vera Villa Yáñez Zambrano""")
LADINO = words("""Acajabón Ambrosio Ardón Arrivillaga Azurdia Bonifasi Bran Cabrera Carías Casasola Catalán Cárdenas
    Castañeda Chavarría Chew Colindres Corzo Dardón Dávila Del_Águila Donado Enamorado Esquivel Estrada Folgar Gaitán
    Galdámez Garrido Gordillo Grajeda Hernández Herrera Juárez Lemus López Mansilla Maldonado Marín Martínez Matta Mayén
    Méndez Meneses Milián Molineros Monroy Montepeque Morales Morán Muralles Nufio Olmino Orantes Ortiz Osoy Pacay Pérez
    Pensamiento Pellecer Polanco Quiroa Ralda Ramírez Rosal Salvatierra Santos Sarceño Sazo Secaira Sical Solares Tánchez
    Tercero Valladares Vanegas Vásquez Vides Villeda Yanes Zamora Zetina""")
MAYA = words("""Ajozal Ajtún Ajtzalam Alvarado Apén Atz Bacá Baquiax Batzín Caniz Canux Caxaj Cayax Chaj Chamalé Chay Chex
    Chitop Chivalán Chiyal Choguix Chonay Chun Ciprián Citalán Coguox Coj Cojulún Coló Cotuc Coxaj Cuá Cuat Cuca Culajay
    Cumatz Cuy Gómez Guit Hom Huinac Ixcajoc Ixcayá Ixcuná Ixmay Ixpatá Ixquier Jacobo Jolón Juchuña Lancerio Lares Lec
    Locón Mactzú Marcos Mendoza Mis Mus Muxtay Oxcal Pacajoj Par Patá Pinula Poc Puac Quej Quel Quib Quinillo Quisque
    Quiyuch Rucuch Salanic Saqui Sajbín Seb Sicajá Sinay Siquiná Socoy Soc Suy Tagual Tambito Taquirá Teletor Tepet Tezó
    Tipaz Tistoj Toc Tojín Toquín Tuch Tucubal Tum Tunche Tzi Tzic Tzoy Tzunun Ujpán Velásquez Vicente Xalín Xocoy Xolop
    Xuruc Yaqui Yax Yuman Zacarías Zamora Zet""")
HEROES = """Manuel Estrada Cabrera|Vicente Cerna|José Batres Montúfar|Rafael Landívar y Caballero|Luz Méndez de la Vega|
    Dolores Paz|José Víctor Zavala|Francisco Vela|Máximo Santa Cruz|Valentín Abascal|Oxlajuj Tz'i'|Juan de León Toledo|
    Antonio Larrazábal|Soledad Ayau|Romelia Alarcón Folgar|Domingo Tobar|Tomás Hernández|Eduardo Torres Bolaños|
    Prudencia Ayala|Isabel Foronda de Vargas|Jorge Von Ahn|Policarpo Bonilla|Julio César de la Roca|Ana María Vargas|
    Felipe Bate|Juan Chapín"""
TOWNS = """San Pedro Jocopilas|San Bartolo Aguas Calientes|Santa Lucía Utatlán|San Juan La Laguna|San Antonio Suchitepéquez|
    Santo Tomás La Unión|San Martín Zapotitlán|El Asintal|San José La Máquina|San Pablo|El Quetzal|Sibinal|Comitancillo|
    Concepción Tutuapa|San Lorenzo|La Democracia|San Antonio Huista|Nentón|San Juan Ixcoy|San Gaspar Ixchil|Chinique|
    Zacualpa|San Andrés Sajcabajá|Canillá|Chicamán|Patzité|San Miguel Chicaj|Santa Cruz El Chol|Granados|Santa Cruz
    Verapaz|San Cristóbal Verapaz|Panzós|Santa Catalina La Tinta|La Libertad|Dolores|San Francisco|Las Cruces|Río Hondo|
    Estanzuela|Huité|San Diego|San Juan Ermita|San Jacinto|San Pedro Pinula|San Manuel Chaparrón|Santa Catarina Mita|
    Jerez|Atescatempa|Yupiltepeque|San Cristóbal Acasaguastlán|San Antonio La Paz|San Pedro Ayampuc|San José del Golfo|
    San Raymundo|Amatitlán|Villa Canales|San Bartolomé Milpas Altas|Magdalena Milpas Altas|Parramos|El Tejar|San Pedro
    Yepocapa|Acatenango|Iztapa|Tiquisate|San Rafael Las Flores|Oratorio|Ixhuatán|Casillas|Cabricán|Huitán|Sibilia"""
VILLAGES = """Chutinamit|San Vicente Buenabaj|El Tablón|Nuevo Progreso|Pacoxpón|Los Duraznales|La Cumbre|Chimolón|Saquijá|Río
    Blanco|Candelaria Xolhuitz|Chivarreto|Las Majadas|Sesajal|Panacal|La Unión Barrios|El Zapote|Doña María|San Julián|
    Setzol|Buena Vista Cotzal|Vuelta Grande"""
FIRMS = """Tienda Marta Julia|Transportes Rebuli|Depósito Castañeda|Farmacia Ralda|Constructora Solares, S.A.|Gasolinera San
    Rafael|Agencia Molineros|Comercial Villeda Hermanos|Taller Orantes|Panadería Del Águila|Almacén Don Chente|Bananera Ríos
    y Cía."""


hero, town, village, firm = halves(HEROES), halves(TOWNS), halves(VILLAGES), halves(FIRMS)


def _slip(rng: Random, name: str) -> str:
    """Now and then what clerks do to a name: no accent, two letters exchanged."""
    chance = rng.random()
    if chance < 0.12:
        return plain(name)
    if chance < 0.14 and len(name) > 5:
        return name[:2] + name[3] + name[2] + name[4:]
    return name


def _surnames(rng: Random, r: Row) -> tuple[str, ...]:
    def of(items: list[str]) -> str:
        return _slip(rng, rng.choice(part(items, r)).replace("_", " "))

    a, b, c, d, e = of(LATIN), of(LATIN), of(LADINO), of(LADINO), of(MAYA)
    if rng.random() < 0.04:
        a = rng.choice(("de la Vega", "de Paz", "de los Santos", "de la Roca"))
    return rng.choice(((a, b), (a, c), (c, d), (a, e), (e, c), (c, a), (d, e), (e, of(MAYA)), (e,)))


def renamed(p: Person, r: Row) -> Person:
    """The same person under a name of these lists, always the same."""
    rng = Random(p.number)
    given = rng.sample(part(WOMEN if p.sex == "F" else MEN, r), rng.choice((1, 1, 2, 2, 2, 2, 3)))
    return replace(p, given=tuple(_slip(rng, g) for g in given), surnames=_surnames(rng, r))


CAST = Cast(renamed)
own, others, parent = CAST.own, CAST.others, CAST.parent
mother, father = CAST.full_of("F"), CAST.full_of("M")


def doctor(r: Row) -> str:
    """`Dra. Elvira Toc`."""
    p = renamed(r.someone(), r)
    title = "Dr." if p.sex == "M" else "Dra."
    return f"{title} {p.given[0]} {p.surnames[0]}"


def _mail(r: Row) -> str:
    a, b, n = plain(r.p.given[0]).lower(), plain(r.p.surnames[0]).lower().replace(" ", ""), r.rng.randint(1, 99)
    name = r.pick(f"{a}{b}", f"{b}.{a}", f"{a}_{b}", f"{a[0]}{b}{n}", f"{a}.{b}{n}", f"{b}{a[0]}{n}")
    return f"{name}@{r.pick('gmail.com', 'gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'hotmail.es')}"


def phone(r: Row) -> str:
    """As people write mobile numbers down."""
    n = ids.gt_mobile(r.rng)
    return r.pick(n, f"{n[:4]}-{n[4:]}", f"{n[:4]} {n[4:]}", f"+502 {n[:4]} {n[4:]}", f"+502{n}")


def bare_phone(r: Row) -> str:
    """Digits only."""
    return ids.gt_mobile(r.rng)


def place(*kinds_of: str) -> Text:
    """`EORM Felipe Bate`: one of these kinds, named after somebody."""
    return lambda r: f"{r.pick(*kinds_of)} {hero(r)}"


def home(r: Row) -> str:
    """Where somebody lives."""
    a, b, zone = r.rng.randint(1, 30), r.rng.randint(1, 99), r.rng.randint(1, 21)
    return r.pick(
        f"{a} calle {r.rng.randint(1, 22)}-{b:02d} zona {zone}",
        f"{a}a. avenida {r.rng.randint(1, 22)}-{b:02d} Z.{zone}, colonia {r.pick('Monserrat', 'La Reinita', 'Quinta Samayoa')}",
        f"Aldea {village(r)}, caserío {village(r)}",
        f"Cantón {r.pick('Chajabal', 'Paxtoca', 'Nimasac')}, casa {b}",
        f"Colonia {r.pick('La Brigada', 'Prados de Villa Hermosa', 'El Frutal')}, manzana {r.pick('C', 'H', '4')} lote {b}",
        f"Barrio {r.pick('El Centro', 'La Parroquia', 'San Jerónimo')}, {a} calle {b}-10",
    )


def grid(low: int, high: int) -> Text:
    """Metres of a projected coordinate."""
    return lambda r: f"{r.rng.uniform(low, high):.1f}"


full, upper, comma, lastfirst = own(people.full), own(people.upper_plain), own(people.comma), own(people.surname_first)
given, surnames, short, mail = map(own, (people.given, people.surnames, people.short, _mail))
given_upper, surnames_upper = own(people.given_upper), own(lambda r: plain(people.surnames(r)).upper())
other, other_short = others(people.full), others(people.short)
_any = others(lambda r: r.pick(people.full(r), people.full(r), people.upper_plain(r), people.short(r)))
notes_fill.register(
    {
        "pgn": ("PERSON", _any),
        "pgs": ("PERSON", other_short),
        "pgid": (ID, lambda r: r.pick(*[r.someone().number] * 4, ids.dpi_spaced(r.someone().number))),
        "pgtel": ("PHONE", phone),
        "pgmail": ("EMAIL", others(_mail)),
        "pghero": ("", hero),
        "pgtown": ("", town),
        "pgvil": ("", village),
        "pgfirm": ("", firm),
        "pgk": ("", kinds.count(40, 2)),
        "pgnum": ("", kinds.digits(5)),
        "pgf": ("", kinds.date(fmt="%d/%m/%Y")),
    }
)


def remarks(share: float, about: tuple[str, ...], harmless: tuple[str, ...]) -> Generator:
    """A share of cells about somebody among the others."""
    return notes_fill.remarks(about, harmless, share, ("",))
