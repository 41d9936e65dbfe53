"""How far an address goes that begins somewhere in a text, piece by piece, by `resources/words/address.txt`.

It ends where a sentence goes on ("…, quien indica"), not at the first comma: what follows may be another part of it
("…, casa color verde, frente a la cancha"). The words are folded (`flat.py`), so that places are those of the text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.resources import place_names, word_list_file

PIECE = re.compile(r"[^\W\d_]{0,2}[0-9][\w/°-]*|[^\W\d_]+|[^\s]")
HOUSE = re.compile(r"[a-z]{0,2}[0-9]")
TELEPHONE = re.compile(r"[0-9]{7}|[0-9]{4}-[0-9]{4}")
SIGNS = frozenset("#/-°\"“”'")
QUOTES = frozenset("\"“'«")
ROADS = frozenset(
    ("via", "carretera", "camino", "frente", "junto", "salida", "entrada", "calzada", "costado", "subida", "ruta")
)
STOP, PASS, PART, SURE, BESIDE_IT = range(5)  # what a piece does to the address
LONGEST_SHORT = 4  # letters of an abbreviation
MOST_PIECES = 36
FURTHEST = 400  # characters
FEWEST_PIECES = 2
NUMBER_WITHIN = 6  # pieces of a street without "calle" in which its number or a component stands
BESIDE = frozenset(
    ("frente", "junto", "diagonal", "detras", "atras", "tras", "cerca", "cuadras", "metros", "contiguo", "pasando")
)
GOES_ON = frozenset(
    (
        "frente",
        "junto",
        "diagonal",
        "tras",
        "detras",
        "atras",
        "cerca",
        "a",
        "esquina",
        "contiguo",
        "pasando",
        "al",
        "por",
    )
)
ARTICLES = frozenset(("la", "el", "las", "los"))
ENDS = frozenset(
    ("tel", "telf", "tlf", "telefono", "cel", "celular", "ci", "cc", "cedula", "dpi", "correo", "desde", "hace",
     "quien", "que", "donde", "contacto", "fono", "movil", "email", "mail", "ruc", "nit", "placa", "placas", "se",
     "su", "no", "pero", "porque", "cuando", "nacido", "nacida", "indica", "manifiesta", "reclama", "solicita",
     "sobre", "segun", "para", "sus", "presenta", "tiene", "llamar", "pide", "fue", "es", "mi", "me", "sin", "dias",
     "horas", "semanas", "meses", "minutos")
)  # fmt: skip
UNLESS_FOLLOWED = {
    "sin": frozenset(("nombre", "numero", "salida", "repello", "pintar", "cerramiento")),
    "s": frozenset("n"),
}


class Walked(NamedTuple):
    """What was read of an address: whether it is surely one, and how many pieces."""

    sure: bool
    n: int


@cache
def words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Components, links, descriptions."""
    listed = word_list_file("address.txt")
    component, link, description = (frozenset(listed[name]) for name in ("component", "link", "description"))
    return component, link, description


def end_of(text: str, plain: str, start: int) -> int:
    """Where the address that begins at `start` ends; 0 when none begins there."""
    end, sure, n = start, False, 0
    pieces = list(islice(PIECE.finditer(plain, start, start + FURTHEST), MOST_PIECES))
    for at, piece in enumerate(pieces):
        between = text[end : piece.start()]
        step = STOP if "\n" in between else _step(text, pieces, at, Walked(sure=sure, n=n))
        if step == STOP:
            break
        sure = sure or step in {SURE, BESIDE_IT}
        if step in {SURE, PART}:
            end, n = piece.end(), n + 1
    return end if sure and n >= FEWEST_PIECES else 0


def _step(text: str, pieces: list[re.Match[str]], at: int, walked: Walked) -> int:
    """What the next piece does to the address."""
    word = pieces[at].group()
    before = pieces[at - 1].group() if at else ""
    after = pieces[at + 1].group() if at + 1 < len(pieces) else ""
    if word == ",":
        return PASS if after and (walked.sure or walked.n) and _begins_part(pieces, at + 1) else STOP
    if word == ".":
        return PASS if after and _is_abbreviation(pieces, at) else STOP
    number = pieces[at + 2].group() if after == "." and at + 2 < len(pieces) else after  # "No. 16"
    if TELEPHONE.match(word) or (word in ENDS and not _is_inside(word, number)):
        return STOP
    if word == "a" and (before in QUOTES or (text[pieces[at].start()] == "A" and not text.isupper())):
        return PART  # "manzana A", "avenida «A»"
    if word == "a" and walked.sure and not _goes_to(before, after):
        return STOP
    return _word_step(text, pieces, at, walked)


def _is_inside(word: str, after: str) -> bool:
    """Whether a word that mostly ends an address goes on with it: "no. 5", "calle sin nombre"."""
    return (word == "no" and HOUSE.match(after) is not None) or after in UNLESS_FOLLOWED.get(word, ())


def _is_abbreviation(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether the full stop belongs to a short word ("mz. 4"), not to the end of a sentence."""
    before, after = pieces[at - 1] if at else None, pieces[at + 1]
    if before is None or before.end() != pieces[at].start() or len(before.group()) > LONGEST_SHORT:
        return False
    word = before.group()
    if word[-1].isdigit() and after.start() > pieces[at].end():  # "casa 2. Ana Caal"
        return after.group() in words()[0] or HOUSE.match(after.group()) is not None
    return word not in words()[2] or word in words()[0]


def _word_step(text: str, pieces: list[re.Match[str]], at: int, walked: Walked) -> int:
    """The same for a word or a number."""
    components, links, descriptions = words()
    word, start = pieces[at].group(), pieces[at].start()
    if HOUSE.match(word) or word in components or (walked.sure and word in descriptions):
        return PART if word in links else SURE
    if walked.n == 0 and word in BESIDE:
        return BESIDE_IT
    if word in links or word in SIGNS:
        return PASS
    if not word[0].isalpha() or (walked.n == 0 and not walked.sure and not _is_announced(pieces, at)):
        return STOP
    if walked.sure and len(word) == 1:
        return PART  # "calle B", "linea b-22"
    case_tells = any(map(str.isupper, text)) and not text.isupper()
    named = text[start].isupper() or word in descriptions or (not case_tells and not _is_said(word))
    return PART if named else STOP


def _goes_to(before: str, after: str) -> bool:
    """Whether "a" belongs to the address: "carretera a El Salvador", "a 200 metros"; not "a Ana Caal"."""
    near = {"lado", "una", "dos", "tres", "media", "un", "mano", "orillas", "espaldas", "pocos", "unos", "cuadra", "lo"}
    return before in ROADS or after in near | ARTICLES or bool(HOUSE.match(after))


def _is_announced(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether a house number or a component follows: "Eucaliptos E14-22", "Isla Trinitaria, Coop. Los Pobres"."""
    listed = [piece.group() for piece in pieces[at : at + NUMBER_WITHIN]]
    comma = listed.index(",") if "," in listed else len(listed)
    if any(HOUSE.match(word) or word in words()[0] for word in listed[:comma]):
        return True
    rest = listed[comma + 1 :]
    told = words()[0] | words()[2] - words()[1]
    return bool(rest) and (rest[0] in told or (HOUSE.match(rest[0]) is not None and rest[1:2] in (["y"], ["-"])))


def _begins_part(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether another part of the address follows the comma: a component, a number, a landmark, a town."""
    components, links, descriptions = words()
    word = pieces[at].group()
    if word == "por" and at + 2 < len(pieces):
        return pieces[at + 1].group() in ARTICLES and pieces[at + 2].group() in descriptions | components
    if word in components or HOUSE.match(word) or word in GOES_ON:
        return not TELEPHONE.match(word)
    plain, start = pieces[at].string, pieces[at].start()
    rest = " ".join(plain[start : start + 60].replace(".", ",").replace(";", ",").split(",")[0].split()[:4])
    return bool(rest) and (rest in place_names() or word in descriptions - links)


def _is_said(word: str) -> bool:
    return bool(roles().get(word, 0) & (Role.SAYS | Role.CUE))
