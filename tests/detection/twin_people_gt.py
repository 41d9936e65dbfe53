"""People, places and sentences of the twin batch of Guatemala: of each list one half shows every second item."""

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

WOMEN = words("""Wendolyn Rosaura Marisol Nohemí Maura Griselda Eluvia Élida Odeth Sulma Rosenda Eufemia Rutilia Lesbia Aura
    Amarilis Dunia Gladis Migdalia Miriam Noelia Rosibel Maribel Azalea Amalia Albertina Bernarda Celeste Crista Dorotea
    Edelmira Emperatriz Felisa Francisca Hortensia Jimena Kimberly Lilibeth Luz Mabel Norma Patricia Rosalinda Sherlyn
    Silvia Teófila Úrsula Vivian Yohana Ximena Zully Blanca Olga Rosa Anabella Ruthilia Evelia Carlota""")
MEN = words("""Adolfo Alberto Alfredo Anselmo Apolinario Aroldo Aurelio Benjamín Braulio Calixto Catarino Danilo Donaldo
    Edgar Efraín Elder Eleazar Erwin Esaú Eswin Fausto Fredy Geovany Gerson Gerardo Gonzalo Herbert Hermenegildo Horacio
    Ismael Jairo Jefferson Jonathan Josías Juventino Leonzo Lester Lionel Manuel Marco Margarito Mauro Maynor Nery Norberto
    Omar Otoniel Porfirio Primitivo Randy Reginaldo Romeo Rosendo Rudy Silverio Vinicio Víctor Wagner Yordi Zacarías""")
LADINO = words("""Aguilar Alfaro Argueta Arreaga Ávalos Aguirre Barahona Bolaños Bautista Cardona Carranza Castro Chacón
    Coronado Cruz Díaz Donis Dubón Espina Flores Gálvez González Gutiérrez Hidalgo Illescas Jiménez Lara Ligorría Loarca
    Lorenzana Luna Maldonado Martínez Melgar Molina Montes Muñoz Navarro Nájera Paiz Paredes Paz Peláez Pinto Quezada
    Quintanilla Reyes Rivas Rivera Rodríguez Rosales Ruiz Salazar Santizo Sierra Soberanis Taracena Tello Toledo Turcios
    Valdez Vargas Villatoro Zuleta Cordero Farías Gamboa Hurtado Lozano Mondragón Noriega Ochoa Palomares Saldaña Tejada
    Urbina Zárate Bastida""")
MAYA = words("""Ajcip Ajpacajá Bal Barán Cajbón Calí Camey Caná Catú Chacach Chalí Chanchavac Chitay Choguaj Chutá Colaj
    Cutzal Cuxum Cuyuch Gonón Guaján Guarcas Ical Ixchop Ixén Ixtabalán Jocop Jom Julajuj Macal Mactzul Mux Nimatuj Oxlaj
    Panjoj Pirir Pixtún Quexel Quic Quino Quixtán Racancoj Riquiac Saloj Sajquim Sanic Sirin Socop Sontay Sunuc Tacam Talé
    Tian Tocay Tumax Tuyuc Tzampop Tzirin Xitamul Xoquic Xuyá Yac Yos Zamol""")
HEROES = """Bernal Díaz del Castillo|Ernesto Cofiño|Rodolfo Robles|Elisa Molina de Stahl|José Joaquín Palma|Carlos Mérida|
    Humberto Garavito|Germán Alcántara|Jesús Castillo|Lorenzo Montúfar|Rafael Carrera|Rafael Aqueche|Mariano Aycinena|
    Manuel Colom Argueta|Alberto Fuentes Mohr|Clemente Marroquín Rojas|Doroteo Guamuch Flores|Edelberto Torres Rivas|
    Virgilio Rodríguez Macal|Carlos Federico Mora|José Felipe Flores|Delfino Aguilar"""
TOWNS = """Chiantla|Jacaltenango|San Ildefonso Ixtahuacán|Aguacatán|Almolonga|Zunil|Salcajá|Coatepeque|San Andrés Xecul|Santa
    Cruz Barillas|Nahualá|Tecpán Guatemala|Santa Apolonia|San Andrés Itzapa|Ciudad Vieja|Santa María de Jesús|San Vicente
    Pacaya|Nueva Concepción|Guanagazapa|Siquinalá|Cuilapa|Chiquimulilla|Santa Rosa de Lima|Pueblo Nuevo Viñas|
    Mataquescuintla|Monjas|San Luis Jilotepeque|Quesada|El Adelanto|Conguaco|Olopa|Concepción Las Minas|Teculután|
    Usumatlán|Cabañas|Sanarate|San Agustín Acasaguastlán|Morazán|San Jerónimo|Tamahú|Tucurú|Lanquín|San Andrés|San Luis|
    Champerico|San Felipe|Cuyotenango|Patulul|Samayac|San José El Ídolo"""
VILLAGES = """Santa Rosalía|El Naranjo|Chuatuj|Panabajal|Los Cimientos|San Rafael Sumatán|Pamezul|La Ceiba|Xecoyeu|El Pino
    Zapotón|Santo Tomás Perdido|Tierra Linda|Don Lorenzo|La Reforma|Paxocol|Monte María"""
FIRMS = """Inversiones Pixtún, S.A.|Constructora Arreaga y Asociados|Farmacia Santa Gertrudis|Distribuidora Villatoro|Grupo
    Lorenzana, S.A.|Librería y Papelería Doña Chony|Ferretería El Martillo|Servicios Técnicos Paiz Hermanos|Comercial Donis
    e Hijos|Ingenieros Civiles Taracena, S.A.|Droguería San Benito|Muebles Jiménez|Proveeduría Nájera|Transportes
    Esquivel, S.A."""


hero, town, village, firm = halves(HEROES), halves(TOWNS), halves(VILLAGES), halves(FIRMS)


def renamed(p: Person, r: Row) -> Person:
    """The same person under a name of these lists, always the same."""
    rng = Random(p.number)
    given = tuple(rng.sample(part(WOMEN if p.sex == "F" else MEN, r), rng.choice((1, 1, 2, 2, 2, 2))))
    a, b = rng.choice(part(LADINO, r)), rng.choice(part(LADINO, r))
    c, d = rng.choice(part(MAYA, r)), rng.choice(part(MAYA, r))
    return replace(p, given=given, surnames=rng.choice(((a, b), (a, c), (c, a), (c, d), (a, b), (c, b), (d,))))


CAST = Cast(renamed)
own, others, parent = CAST.own, CAST.others, CAST.parent
mother, father = CAST.full_of("F"), CAST.full_of("M")


def doctor(r: Row) -> str:
    """`Dra. Maura Pirir`."""
    p = renamed(r.someone(), r)
    return f"{'Dr.' if p.sex == 'M' else 'Dra.'} {p.given[0]} {p.surnames[0]}"


def _mail(r: Row) -> str:
    a, b, n = plain(r.p.given[0]).lower(), plain(r.p.surnames[0]).lower(), r.rng.randint(1, 99)
    name = r.pick(f"{a}.{b}", f"{b}{a}", f"{a}{n}", f"{a[0]}{b}{n}", f"{b}.{a}{n}")
    return f"{name}@{r.pick('gmail.com', 'gmail.com', 'hotmail.com', 'yahoo.com', 'icloud.com')}"


def _work_mail(r: Row) -> str:
    return f"{plain(r.p.given[0][0] + r.p.surnames[0]).lower()}@{'sesan' if r.half == 'fresh' else 'inab'}.gob.gt"


def phone(r: Row) -> str:
    """As people write mobile numbers down."""
    n = ids.gt_mobile(r.rng)
    return r.pick(n, n, f"{n[:4]}-{n[4:]}", f"{n[:4]} {n[4:]}", f"+502 {n[:4]}-{n[4:]}")


def desk_phone(r: Row) -> str:
    """A telephone of an office."""
    return f"{r.pick('22', '23', '24', '66', '77', '78', '79')}{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 4)}"


def desk_mail(r: Row) -> str:
    """A mailbox of an office."""
    box = r.pick("adquisiciones", "uip", "direccion.general", "receptoria", "dafim", "informacion")
    return f"{box}@{r.pick('micivi', 'igss', 'conred', 'munisalcaja', 'digeduca')}.gob.gt"


def place(*kinds_of: str) -> Text:
    """`Mercado Carlos Mérida`: one of these kinds, named after somebody."""
    return lambda r: f"{r.pick(*kinds_of)} {hero(r)}"


def home(r: Row) -> str:
    """Where somebody lives, or a shop is."""
    a, b = r.rng.randint(1, 28), r.rng.randint(1, 95)
    return r.pick(
        f"{a}a. Calle {r.rng.randint(1, 20)}-{b:02d}, zona {r.rng.randint(1, 21)}",
        f"{a} Av. {r.rng.randint(1, 20)}-{b:02d} Zona {r.rng.randint(1, 21)}, Residenciales {r.pick('Los Álamos', 'San Ángel')}",
        f"Aldea {village(r)}, sector {r.rng.randint(1, 6)}",
        f"Caserío {village(r)}, aldea {village(r)}",
        f"Barrio {r.pick('El Calvario', 'San Marcos', 'Candelaria')}, casa {b}",
        f"Lotificación {r.pick('Santa Clara', 'El Rosario')}, manzana {r.pick('A', 'B', 'F')}, lote {b}",
    )


full, upper, upper_given = own(people.full), own(people.upper_plain), own(lambda r: plain(people.full(r)).upper())
comma, lastfirst = own(people.comma), own(people.surname_first)
given, surnames, short, mail, work_mail = map(own, (people.given, people.surnames, people.short, _mail, _work_mail))
other, other_short = others(people.full), others(people.short)
_any = others(lambda r: r.pick(people.full(r), people.full(r), people.upper_plain(r), people.short(r)))
notes_fill.register(
    {
        "tgn": ("PERSON", _any),
        "tgo": ("PERSON", other_short),
        "tgid": (ID, lambda r: r.pick(*[r.someone().number] * 3, ids.dpi_spaced(r.someone().number))),
        "tgtel": ("PHONE", phone),
        "tgmail": ("EMAIL", others(_mail)),
        "tghero": ("", hero),
        "tgtown": ("", town),
        "tgvil": ("", village),
        "tgfirm": ("", firm),
        "tgk": ("", kinds.count(40, 2)),
        "tgnum": ("", kinds.digits(5)),
        "tgf": ("", kinds.date(fmt="%d/%m/%Y")),
    }
)


def remarks(share: float, about: tuple[str, ...], harmless: tuple[str, ...]) -> Generator:
    """A share of cells about somebody among the others."""
    return notes_fill.remarks(about, harmless, share, ("",))
