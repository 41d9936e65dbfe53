"""People, places and sentences of the twin batch of Ecuador: of each list one half shows every second item."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people
from tests.detection.casting import Cast, halves, part, remarks_with, words
from tests.detection.kinds import Text
from tests.detection.mirror_people import mojibake
from tests.detection.people import Person, Row, plain

__all__ = ["halves", "mojibake"]


WOMEN = words("""Maryuri Yomaira Gioconda Mariuxi Nataly Lady Grace Betty Nelly Marjorie Shirley Johanna Alexandra Cinthya Emma
    Ginger Kerly Lissette Magaly Mónica Nancy Pamela Rosario Sandra Tannya Vilma Wendy Yajaira Zully Aracely Blanca Celia
    Daysi Elizabeth Flor Guillermina Hortensia Irma Jimena Karla Lida Mirian Noemí Odalis Petita Raquel Stefanía Tamia
    Virginia Zenaida Ámbar Bélgica Corina Dolly Eufemia Gladys Herlinda Isidora Josselyn Lupita""")
MEN = words("""Adalberto Ángelo Bismarck Carlos Clodoveo Danilo Edison Fabián Gerardo Holger Isaías Jairo Kléber Lauro Miguel
    Nixon Oswaldo Pedro Ronny Sixto Tito Uriel Vladimir Wilson Yuri Alcides Benito Cristian Delfín Edgar Froilán Gavino
    Hermel Ismael Joselo Kelvin Luis Manolo Norberto Otón Peter Reinaldo Segundo Tyrone Walther Yonny Aurelio Braulio
    Cosme Emilio Florencio Gregorio Homero Julio Lautaro Modesto Nicanor Rolando Silverio Toribio""")
GENERAL = words("""Aguilar Álava Baldeón Bermeo Bonifaz Calle Carvajal Celi Córdova Defaz Estrella Febres Gavilanes Guevara
    Heredia Iñiguez Jurado Landázuri León Lucero Maya Mejía Muñoz Nájera Novillo Obando Ojeda Páez Parra Plaza Ponce
    Quintana Regalado Ríos Romero Rosero Saltos Sandoval Segura Sempértegui Silva Tamayo Tello Troya Unda Vaca Valdez
    Valverde Velasteguí Viteri Zambonino Zárate Alvear Arteaga Báez Borja Bucheli Cisneros Dillon Egas""")
LOCAL = words("""Amagua Ante Aucancela Bravomalo Cachipuendo Caisaguano Chalco Chasi Chimborazo Cuji Curicama Guaila Guanoluisa
    Guaranga Guatatuca Illanes Janeta Lluglla Malán Mendúa Mashacuri Minga Namcela Nastacuaz Ñamiña Pacari Pilco Pinduisaca
    Quilligana Quilumba Quindigalle Remache Sailema Simbaña Tacuri Taipe Tiban Toapaxi Ushiña Vega Yanchapaxi Yautibug
    Yuqui Zumba Acaro Bazurto Chila Delgadillo Figueroa Holguín Jalca Lucas Mieles Nevárez Panchana Reyna Soledispa
    Tubay Villao Zamora Cagua Erazo""")
HEROES = """Mariana de Jesús|Antonio José de Sucre|Carlos Zambrano Orejuela|Luis Vargas Torres|Juan Bautista Aguirre|César
    Dávila Andrade|Manuel J. Calle|Alfredo Pareja Diezcanseco|Dolores Veintimilla|Pablo Palacio|José María Velaz|Hermano
    Miguel|Eduardo Kingman|Nicolás Jiménez|Baltazara Chiuza|Manuel de Jesús Calle|Jorge Icaza|Alejo Lascano|Simón
    Rodríguez|Rosa Zárate|Tomás Martínez|Ambrosio Laso|Zoila Ugarte de Landívar|Miguel Moreno Ordóñez|Joaquín Gallegos
    Lara|Numa Pompilio Llona"""
TOWNS = """Pedro Vicente Maldonado|Olmedo|Coronel Marcelino Maridueña|Simón Bolívar|Lomas de Sargentillo|Milagro|Carlos
    Julio Arosemena Tola|Alausí|Pujilí|Pangua|Camilo Ponce Enríquez|San Fernando|Nabón|Oña|Rocafuerte|Bolívar|Chone|Santa
    Rosa|Pasaje|Macará|Puyango|Celica|Antonio Ante|Cotacachi|Pedro Moncayo|Cayambe|General Villamil|Durán|Flavio Alfaro|
    Pichincha|Sevilla de Oro|Biblián|Morona|Gualaquiza|Pablo Sexto|Logroño|San Juan Bosco|Tiwintza|Quero|Pelileo|Sucúa"""
PARISHES = """Juan de Salinas|Octavio Cordero Palacios|Daniel Córdova Toral|Santiago de Quito|San Isidro de Patulú|Manuel J.
    Calle|Luis Galarza Orellana|José Luis Tamayo|Eloy Alfaro|Coronel Lorenzo de Garaicoa|Pedro J. Montero|Emilio María
    Terán|Marcos Espinel|Benítez|Bolívar|General Vernaza|Pancho Negro|Victoria del Portete|Checa|Santa Ana|Cochapamba|
    San Luis|Pompeya|González Suárez|Ángel Pedro Giler|Alluriquín"""
FIRMS = """Comercial Hermanos Celi|Importaciones Troya S.A.|Consorcio Vial Ríos & Borja|Grupo Empresarial Cisneros Cía.
    Ltda.|Farmacias Santa Marianita S.A.|Imprenta Don Bosco|Ferretería Mejía e Hijos|Ecuaplast del Pacífico S.A.|Constructora
    Egas Vaca Cía. Ltda.|Catering Doña Blanquita S.A.S.|Llantas y Servicios Novillo|Muebles Carvajal C.A.|Distribuidora
    Virgen del Cisne|Tecnologías Chimbo S.A.S.|Asfaltos del Austro Cía. Ltda.|Textiles Otavalo Rosero Hnos.|Lubricantes San
    Cristóbal|Aserradero Plaza Hermanos|Seguros Bolívar León S.A.|Óptica Luis Tamayo|Suministros Pichincha Cía. Ltda.|Agencia de
    Viajes María Mercedes"""
ILLS = """lupus eritematoso|hepatitis B|esquizofrenia paranoide|cáncer de tiroides|epilepsia|insuficiencia renal|asma
    severa|embarazo ectópico|VIH positivo|depresión mayor|hipertensión arterial|tuberculosis pulmonar"""
QUARTERS = (
    "San Vicente|La Floresta|El Cisne|Nueva Aurora|Los Sauces|La Paz|El Mirador|Santa Lucía|Las Acacias|La Primavera"
)

hero, town, parish, firm, ill = map(halves, (HEROES, TOWNS, PARISHES, FIRMS, ILLS))
quarter = halves(QUARTERS)


def renamed(p: Person, r: Row) -> Person:
    """The same person under a name of these lists; a cédula always gets the same name."""
    rng = Random(p.number)
    given = tuple(rng.sample(part(WOMEN if p.sex == "F" else MEN, r), rng.choice((1, 2, 2))))
    one, two, local = *rng.sample(part(GENERAL, r), 2), rng.choice(part(LOCAL, r))
    return replace(p, given=given, surnames=rng.choice(((one, two), (one, local), (local, one), (local, two), (one,))))


CAST = Cast(renamed)
own, others, parent = CAST.own, CAST.others, CAST.parent


def _mail(r: Row) -> str:
    a, b = (plain(x).lower().replace("ñ", "n") for x in (r.p.given[0], r.p.surnames[0]))
    n = r.rng.randint(1, 98)
    name = r.pick(f"{a}{b}{n}", f"{b}.{a}", f"{a}.{b}", f"{a[0]}_{b}{n}", f"{b}{a[0]}{n}")
    return f"{name}@{r.pick('gmail.com', 'gmail.com', 'hotmail.es', 'yahoo.com', 'outlook.com', 'icloud.com')}"


def _work_mail(r: Row) -> str:
    return f"{plain(r.p.given[0] + '.' + r.p.surnames[0]).lower()}@agrocalidad.gob.ec"


def phone(r: Row) -> str:
    """As people write mobile numbers down."""
    n = ids.ec_mobile(r.rng)
    return r.pick(
        n, n, n[1:], f"{n[:3]} {n[3:6]} {n[6:]}", f"+593{n[1:]}", f"{n[:3]}-{n[3:]}", f"+593 {n[1:3]} {n[3:]}"
    )


def bare_phone(r: Row) -> str:
    """Digits only."""
    return ids.ec_mobile(r.rng)


def desk_phone(r: Row) -> str:
    """A telephone of an office."""
    return f"({r.pick('02', '03', '04', '05', '06', '07')}) {r.pick('2', '3')}{ids.digits(r.rng, 3)} {ids.digits(r.rng, 3)}"


def desk_mail(r: Row) -> str:
    """A mailbox of an office."""
    box = r.pick("compras", "gerencia", "notificaciones", "atencionalusuario", "distrito", "adquisiciones")
    return f"{box}@{r.pick('epmapa', 'msp', 'gadmunicipal', 'educacionzonal')}.gob.ec"


def place(*kinds_of: str) -> Text:
    """`Coliseo Juan León Mera`: one of these kinds, named after somebody."""
    return lambda r: f"{r.pick(*kinds_of)} {hero(r)}"


def home(r: Row) -> str:
    """Where somebody lives."""
    a, b = r.rng.randint(1, 60), r.rng.randint(1, 40)
    return r.pick(
        f"Cdla. {quarter(r)} Mz. {a} V. {b}",
        f"Barrio {quarter(r)}, calle {hero(r)} S{a}-{b + 20}",
        f"{hero(r)} {a}-{b + 10} y García Moreno",
        f"Av. {hero(r)} N{a}-{b + 100} y calle {b}",
        f"Conjunto {quarter(r)}, casa {b}",
    )


def utm(axis: str) -> Text:
    """Metres east or north."""
    low, high = {"x": (612000, 815000), "y": (9560000, 10020000)}[axis]
    return lambda r: f"{r.rng.uniform(low, high):.2f}"


def is_firm(r: Row) -> bool:
    """Whether the holder of the row is a company."""
    return int(r.p.number[-3:-1]) % 9 < 4


def holder(r: Row) -> str:
    """A company or a person."""
    return firm(r) if is_firm(r) else upper(r)


def holder_ruc(r: Row) -> str:
    """The tax number of the holder."""
    return ids.ruc_company(r.rng) if is_firm(r) else f"{r.p.number}001"


def holder_id(r: Row) -> str:
    """A cédula, in places with the tail of a tax number."""
    return r.p.number + r.pick("", "", "", "001")


full, upper, upper_first = own(people.full), own(people.upper_plain), own(people.upper)
comma, lastfirst, given, surnames = map(own, (people.comma, people.surname_first, people.given, people.surnames))
short, mail, work_mail = own(people.short), own(_mail), own(_work_mail)
other, other_short, mother = others(people.full), others(people.short), others(people.full, "F")
father = others(people.full, "M")
ID = "EC_CEDULA"
SLOTS: dict[str, tuple[str, Text]] = {
    "n": ("PERSON", full), "nu": ("PERSON", upper), "nl": ("PERSON", lastfirst), "ns": ("PERSON", short),
    "o": ("PERSON", other), "os": ("PERSON", other_short), "id": (ID, people.number),
    "idg": (ID, lambda r: ids.hyphen(r.p.number)), "id2": (ID, lambda r: r.someone().number),
    "tel": ("PHONE", phone), "mail": ("EMAIL", mail), "dir": ("ADDRESS", home), "sal": ("HEALTH", ill),
    "hero": ("", hero), "can": ("", town), "par": ("", parish), "emp": ("", firm), "k": ("", k.count(40, 2)),
    "num": ("", k.digits(5)), "f": ("", k.date(fmt="%d/%m/%Y")), "q": ("", k.money(900)),
}  # fmt: skip
remarks = remarks_with(SLOTS)
