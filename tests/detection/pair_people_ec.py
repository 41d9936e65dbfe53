"""People, places and sentences of the pair batch of Ecuador: of each list one half shows every second item."""

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


WOMEN = words("""Abigail Adela Aída Alejandrina Alicia Amelia Angélica Antonia Arelis Astrid Bárbara Berenice Brenda Briggitte
    Camila Catalina Consuelo Cristina Dalia Débora Denisse Dora Eloísa Elsy Emperatriz Estela Eugenia Fernanda Francia
    Genoveva Georgina Gina Guisella Haydée Hilda Iliana Ingrid Iris Jackeline Jhoselyn Josefa Julissa Kristel Lenny Leonor
    Ligia Lizbeth Lucila Luzmila Magdalena Manuela Margoth Marisol Maruja Matilde Michelle Miriam Nathaly Nohelia Nuria
    Pastora Rebeca Rosalía Roxana Sabina Samantha Sharon Sonnia Tránsito Ubaldina Vicenta Yadira Yanira Zoraida""")
MEN = words("""Abraham Alberto Alex Alfredo Amable Anderson Ángel Aquiles Arturo Bayron Belisario Bolívar Bryan Carlomagno Clemente
    Colón Dagoberto Demetrio Diego Domingo Edwin Eleuterio Emiliano Eriberto Euclides Fausto Fredy Galo Gastón Germán Gonzalo
    Guido Henry Honorio Horacio Hugo Jefferson Jonathan Jordy Juan Justo Lenin Lizardo Lucas Manuel Marlon Máximo Medardo
    Melchor Miller Mesías Néstor Nicolás Olger Omar Paúl Pascual Pompilio Querubín Ramiro Richard Robinson Rodrigo Sebastián
    Sergio Stalin Tarquino Tomás Trajano Vicente Víctor Wilman Xavier Zenón Amadeo""")
GENERAL = words("""Acosta Almagro Amores Andino Aranda Arias Astudillo Barahona Barros Benavides Bermejo Blanco Bolaños Cajas Cáceres
    Cantos Casanova Caamaño Cobo Cordero Chamorro Durán Enríquez Esparza Fajardo Feijoo Flor Fuentes Galarza Gálvez Gordillo
    Guzmán Herrera Hinojosa Idrovo Insuasti Játiva Lasso Larrea Lima Luna Manosalvas Marchán Medina Miranda Mera Montalvo
    Montesdeoca Moscoso Navarrete Núñez Olivo Olmos Osorio Padilla Palomino Pinto Polo Portilla Quevedo Ramos Redondo Reinoso
    Robalino Román Ruiz Salcedo Santacruz Serna Tobar Trujillo Uzcátegui Valarezo Veloz Villegas Zaldumbide""")
LOCAL = words("""Aguagallo Allauca Amaguaña Anaguano Ashqui Cacuango Caguana Caluña Cando Catota Chacha Changoluisa Charco Chisaguano
    Collaguazo Criollo Cunduri Dután Gavilema Guachamín Gualoto Guamaní Inlago Lliguín Lojano Loachamín Mainato Manobanda
    Mayancela Morán Nacimba Ninasunta Otavalo Paca Pacheco Paguanquiza Pallo Paucar Pilatuña Pomaquiza Puma Quillupangui
    Quinga Sangacha Saltos Sinaluisa Sisa Suquilanda Supe Tasiguano Tenemaza Tibanta Titumaita Toaquiza Tonato Tuza Ulcuango
    Viracucha Yanza Yucailla Yugcha Zhagüi Acurio Avilés Baren Bermello Cagua Catagua Franco Macay Napa Pihuave Plúas
    Quijije Rodríguez Suástegui Tumbaco Vilela""")
HEROES = """Amable Araúz|Mejía Lequerica|Gonzalo Zaldumbide|Luis Cordero Crespo|Hermógenes Barcia|Manuela Espejo|José de
    Antepara|Pedro Fermín Cevallos|Antonio Ante|Francisco Febres Cordero|José Mejía|César Borja Lavayen|Rafael Moscoso|Rita
    Chávez de Muñoz|Ulpiano Navarro|Isabel Herrería|Ricardo Paredes|Víctor Emilio Estrada|Sergio Quirola|Elías Mosquera|Juan
    Emilio Murillo|Héctor Sempértegui|Jacinto Collahuazo|Paulina Aguirre|Ignacio Hernández|Rosaura Maldonado"""
TOWNS = """Coronel Marcelino Maridueña|El Guabo|Daule|Nobol|Pedro Moncayo|Rumiñahui|General Antonio Elizalde|Camilo Ponce Enríquez|
    Juan Montalvo|Samborondón|Montalvo|Quevedo|Pablo Sexto|Sígsig|Eloy Alfaro|Chordeleg|Flavio Alfaro|Girón|Colta|Guano|Carlos
    Julio Arosemena Tola|Urdaneta|Montúfar|Bolívar|Atacames|San Lorenzo|Rioverde|Puerto López|24 de Mayo|Olmedo|Jama|
    Pedernales|El Pan|Guachapala|Yantzaza|Centinela del Cóndor|Archidona|Aguarico|Sigchos|La Maná|Sozoranga|Zapotillo"""
PARISHES = """Alonso de Mercadillo|Pablo Arenas|La Matriz|Mulalillo|Sevilla Don Bosco|San Gerardo|Monseñor Leonidas Proaño|Hermano
    Miguel|El Vecino|Canchagua|General Farfán|Pintag|Juan Gómez Rendón|Salasaca|Manglaralto|Ramón Campaña|Carlos Julio
    Arosemena|Tababela|Atahualpa|Colonche"""
FIRMS = """Cooperativa San Francisco|Hospital Vozandes|EMAPAR|Universidad Técnica de Babahoyo|GAD Provincial de Napo|Junta de Agua
    Yanahurco|Cámara de Comercio de Loja|Ministerio de Producción|Fundación Río Manta|Agencia Nacional de Tránsito|Empresa Eléctrica
    Azogues|Consejo de la Judicatura"""
QUARTERS = "Las Cochas|El Batán|San Roque|Los Vergeles|La Ecuatoriana|Barrio Cuba|Los Esteros|Bellavista|La Merced|Puertas del Sol"

hero, town, parish, workplace, quarter = map(halves, (HEROES, TOWNS, PARISHES, FIRMS, QUARTERS))


def renamed(p: Person, r: Row) -> Person:
    """The same person under a name of these lists; a cédula always gets the same name."""
    rng = Random(p.number)
    given = tuple(rng.sample(part(WOMEN if p.sex == "F" else MEN, r), rng.choice((1, 2, 2))))
    one, two = rng.sample(part(GENERAL, r), 2)
    local = rng.choice(part(LOCAL, r))
    return replace(p, given=given, surnames=rng.choice(((one, two), (one, local), (local, one), (local, two), (two,))))


CAST = Cast(renamed)
own, others, parent = CAST.own, CAST.others, CAST.parent


def doctor(r: Row) -> str:
    """A physician by title, one given name and surname."""
    sex = r.pick("M", "F")
    return f"{'Dr.' if sex == 'M' else 'Dra.'} {others(people.short, sex)(r)}"


def _mail(r: Row) -> str:
    a, b = (plain(x).lower().replace("ñ", "n") for x in (r.p.given[0], r.p.surnames[0]))
    n = r.rng.randint(2, 99)
    name = r.pick(f"{a}.{b}", f"{a}_{b}{n}", f"{b}{a}", f"{a[0]}{b}{n}", f"{b}.{a}{n}")
    return f"{name}@{r.pick('gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.es', 'live.com')}"


def phone(r: Row) -> str:
    """As people write mobile numbers down."""
    n = ids.ec_mobile(r.rng)
    return r.pick(
        n, n, n[1:], f"{n[:3]} {n[3:6]} {n[6:]}", f"+593 {n[1:3]} {n[3:6]} {n[6:]}", f"{n[:3]}-{n[3:6]}-{n[6:]}"
    )


def bare_phone(r: Row) -> str:
    """Digits only."""
    return ids.ec_mobile(r.rng)


def place(*kinds_of: str) -> Text:
    """`Escuela Amable Araúz`: one of these kinds, named after somebody."""
    return lambda r: f"{r.pick(*kinds_of)} {hero(r)}"


def home(r: Row) -> str:
    """Where somebody lives."""
    a, b = r.rng.randint(1, 70), r.rng.randint(1, 60)
    return r.pick(
        f"Cdla. {quarter(r)} Mz {a} villa {b}",
        f"Calle {hero(r)} N{a}-{b + 30} y Bolívar",
        f"Coop. {quarter(r)} Mz. {a} solar {b}",
        f"Av. {hero(r)} {a}-{b + 11} y Olmedo",
        f"{quarter(r)}, pasaje {b}, casa {a}",
    )


def utm(axis: str) -> Text:
    """Metres east or north."""
    low, high = {"x": (595000, 820000), "y": (9530000, 10060000)}[axis]
    return lambda r: f"{r.rng.uniform(low, high):.1f}"


def code10(r: Row) -> str:
    """Ten digits that cannot be a cédula."""
    return str(r.rng.randint(3_100_000_000, 9_999_999_999))


def clock(fmt: str = "{:02d}:{:02d}") -> Text:
    """An hour of the day."""
    return lambda r: fmt.format(r.rng.randint(0, 23), r.rng.randint(0, 59))


full, upper, lastfirst = own(people.full), own(people.upper_plain), own(people.surname_first)
given, surnames, short, mail = own(people.given), own(people.surnames), own(people.short), own(_mail)
other, other_short = others(people.full), others(people.short)
mother, father = others(people.full, "F"), others(people.full, "M")
ID = "EC_CEDULA"
SLOTS: dict[str, tuple[str, Text]] = {
    "n": ("PERSON", full), "nu": ("PERSON", upper), "nl": ("PERSON", lastfirst), "ns": ("PERSON", short),
    "o": ("PERSON", other), "os": ("PERSON", other_short), "f": ("PERSON", mother), "m": ("PERSON", father),
    "fs": ("PERSON", others(people.short, "F")), "ms": ("PERSON", others(people.short, "M")),
    "mu": ("PERSON", others(people.upper_plain, "M")), "fu": ("PERSON", others(people.upper_plain, "F")),
    "id": (ID, people.number), "idg": (ID, lambda r: ids.hyphen(r.p.number)), "id2": (ID, lambda r: r.someone().number),
    "tel": ("PHONE", phone), "mail": ("EMAIL", mail),
    "hero": ("", hero), "can": ("", town), "par": ("", parish), "k": ("", k.count(30, 2)), "num": ("", k.digits(5)),
    "dia": ("", k.date(fmt="%d/%m/%Y")), "q": ("", k.money(700)),
}  # fmt: skip
remarks = remarks_with(SLOTS)
