"""People, telephones, identifiers and homes of the neighbours, for tables of one office there.

`Row` knows Ecuador and Guatemala only; here one person a row and country is drawn from the row's number, so that
split columns agree. The sex is that of the row.
"""

from __future__ import annotations

from random import Random

from tests.detection import identifiers as ids
from tests.detection.kinds import Text
from tests.detection.names import part
from tests.detection.people import Row, plain


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GIVEN = {
    "pe": {
        "F": _words("Flor Nélida Yovana Maruja Eusebia Hermelinda Nancy Yeni Roxana Saturnina Maritza Lisbet"),
        "M": _words("Percy Eusebio Wilber Edgar Teodoro Fortunato Rubén Américo Clever Hernán Policarpo Abel"),
    },
    "co": {
        "F": _words("Luz Yaneth Mary Leidy Nubia Ana Milena Yurany Aleyda Doris Paola Daniela Gladys Lina"),
        "M": _words("Jairo Édgar Jhon Hernando Albeiro Duván Yeison Camilo Orlando Fabio Óscar Gildardo"),
    },
    "mx": {
        "F": _words(
            "Guadalupe Citlali Esperanza Xóchitl Concepción Socorro Lizbeth Araceli Itzel Refugio Alondra Rosalba"
        ),
        "M": _words("Cuauhtémoc Refugio Jesús Ezequiel Saúl Rogelio Uriel Abundio Ernesto Heriberto Iván Nabor"),
    },
    "hn": {
        "F": _words("Suyapa Keydi Dunia Reina Nohemí Mirtala Ondina Yessica Karla Gloria Sayra Melania"),
        "M": _words("Denis Olvin Nahún Santos Josué Denilson Orlin Marco Renán Selvin Arnold Elmer"),
    },
    "sv": {
        "F": _words("Morena Blanca Xiomara Delmy Fátima Marisol Iris Roxana Haydeé Yanira Sonia Milagro"),
        "M": _words("Salvador Óscar Nelson Walter Mauricio René Napoleón Boris Adonay Ovidio Rutilio Wilfredo"),
    },
    "bo": {
        "F": _words("Justina Primitiva Basilia Nieves Felipa Wara Limbania Remedios Lidia Roberta Virginia Sabina"),
        "M": _words("Gróver Severo Froilán Zenón Limbert Cirilo Evaristo Nayra Hilarión Juvenal Ramiro Feliciano"),
    },
    "cl": {
        "F": _words("Macarena Rayén Millaray Constanza Ximena Yasna Pamela Carolina Javiera Elsa Marcela Antonia"),
        "M": _words("Nahuel Lautaro Cristóbal Rodrigo Benjamín Ignacio Claudio Hernán Matías Patricio Sergio Vicente"),
    },
}
_SURNAMES = {
    "pe": _words("""Huamán Mamani Ccori Condori Quispe Ñahui Sulca Palomino Taipe Cárdenas Huarcaya Yauri Ramos Chávez
        Auccapuri Tito Apaza Rojas Shuña Cachique"""),
    "co": _words("""Restrepo Giraldo Ospina Zapata Cuesta Mosquera Palacios Chocué Tunubalá Jamioy Uribe Muñoz Bedoya
        Rentería Marulanda Epiayú Gómez Rodríguez Cárdenas Londoño"""),
    "mx": _words("""Hernández Tzompantzi Xicohténcatl Cruz Nava Santiz Gómez Vázquez Juárez Cuautle Tepox Montiel Chan
        May Uc Canul Bautista Olvera Zaragoza Cortés"""),
    "hn": _words("""Zelaya Mejía Turcios Maradiaga Amador Euceda Bustillo Funes Paguada Murillo Tábora Ochoa Banegas
        Chavarría Bonilla Osorto Padilla Guifarro Sabillón Ordóñez"""),
    "sv": _words("""Menjívar Alvarenga Portillo Guardado Argueta Chicas Umaña Quintanilla Flamenco Rivas Cornejo Escalante
        Henríquez Ayala Villalta Tobar Claros Membreño Sorto Campos"""),
    "bo": _words("""Choque Mamani Condo Limachi Huanca Ticona Poma Vaca Suárez Roca Chipana Guarachi Quisbert Layme
        Nina Peredo Justiniano Cuéllar Yujra Colque"""),
    "cl": _words("""Huenchumilla Catrileo Curinao Sepúlveda Cayuqueo Riquelme Fuentealba Painemal Ñancupil Saavedra Araya
        Tapia Marileo Vergara Contreras Bustos Llanquileo Oyarzún Pizarro Carrasco"""),
}
_PHONES = {"pe": ("9", 8), "co": ("3", 9), "mx": ("55", 8), "hn": ("9", 7), "sv": ("7", 7), "bo": ("7", 7)}
_BOXES = {
    "pe": (-13.9, -13.1, -74.6, -73.4), "co": (3.2, 6.4, -76.6, -74.1), "mx": (16.4, 19.6, -99.2, -92.3),
    "hn": (13.9, 15.4, -88.3, -86.2), "bo": (-17.9, -16.2, -68.3, -66.0), "cl": (-39.1, -38.2, -72.9, -72.1),
}  # fmt: skip


def _person(r: Row, country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    rng = Random(f"{country} {r.half} {r.at} {r.p.number}")
    given = rng.sample(part(_GIVEN[country][r.p.sex], r.half), rng.choice((1, 2, 2)))
    return tuple(given), tuple(rng.sample(part(_SURNAMES[country], r.half), 2))


def full(country: str) -> Text:
    """`Flor Nélida Huamán Taipe`."""
    return lambda r: " ".join(word for words in _person(r, country) for word in words)


def upper(country: str) -> Text:
    """`HUAMAN TAIPE FLOR NELIDA`."""
    return lambda r: plain(" ".join(word for words in reversed(_person(r, country)) for word in words)).upper()


def comma(country: str) -> Text:
    """`Huamán Taipe, Flor Nélida`."""
    return lambda r: ", ".join(" ".join(words) for words in reversed(_person(r, country)))


def short(country: str) -> Text:
    """`Flor Huamán`."""
    return lambda r: " ".join(words[0] for words in _person(r, country))


def given(country: str) -> Text:
    """Given names."""
    return lambda r: " ".join(_person(r, country)[0])


def surname(country: str, which: int) -> Text:
    """First (0) or second (1) surname."""
    return lambda r: _person(r, country)[1][which]


def other(country: str) -> Text:
    """Somebody else: mother, guardian, officer."""
    return lambda r: full(country)(Row(r.rng, r.country, r.half, r.at))


def phone(country: str) -> Text:
    """A mobile number as people give it."""
    first, rest = _PHONES.get(country, ("569", 8))
    return lambda r: first + ids.digits(r.rng, rest)


def home(country: str, axis: str, decimals: int = 6) -> Text:
    """A decimal coordinate of a house."""
    south, north, west, east = _BOXES[country]
    low, high = (south, north) if axis == "lat" else (west, east)
    return lambda r: f"{r.rng.uniform(low, high):.{decimals}f}"


def rut(r: Row) -> str:
    """Chile: seven or eight digits, hyphen, check digit of modulus 11."""
    body = str(r.rng.randint(6_000_000, 26_000_000))
    check = -sum(int(d) * (2 + i % 6) for i, d in enumerate(reversed(body))) % 11
    return f"{body}-{'K' if check == 10 else check}"


def honduran(r: Row) -> str:
    """Honduras: municipality, birth year, serial."""
    return f"{r.rng.randint(1, 18):02d}{r.rng.randint(1, 9):02d}-{r.p.born.year}-{ids.digits(r.rng, 5)}"


def bolivian(r: Row) -> str:
    """Bolivia: seven digits and the department that issued the card."""
    return f"{r.rng.randint(2_000_000, 9_999_999)} {r.pick('LP', 'OR', 'PT', 'CB', 'SC')}"
