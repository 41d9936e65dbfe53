"""How far an address goes that begins somewhere in a text, piece by piece, by `resources/words/address.txt`.

It ends where a sentence goes on ("…, quien indica"), not at the first comma: what follows may be another part of it
("…, casa color verde, frente a la cancha"). The words are folded (`flat.py`), so that places are those of the text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from desktop_app.core.personal_data.names import KNOWN, OFTEN, Role, roles, vocabulary
from desktop_app.core.personal_data.resources import place_names, word_list_file

PIECE = re.compile(r"[^\W\d_]{0,2}[0-9][\w/°-]*|[^\W\d_]+|[^\s]")
HOUSE = re.compile(r"[a-z]{0,2}[0-9]")
TELEPHONE = re.compile(r"[0-9]{7}|[0-9]{4}-[0-9]{4}")
SIGNS = frozenset("#/-°½¼¾\"“”'")
QUOTES = frozenset("\"“'«")
ROADS = frozenset(
    ("via", "carretera", "camino", "frente", "junto", "salida", "entrada", "calzada", "costado", "subida", "ruta",
     "bajada", "desvio")
)  # fmt: skip
STOP, PASS, PART, SURE, BESIDE_IT = range(5)  # what a piece does to the address
LONGEST_SHORT = 4  # letters of an abbreviation
MOST_PIECES = 36
FURTHEST = 400  # characters
FEWEST_PIECES = 2
NUMBER_WITHIN = 6  # pieces of a street without "calle" in which its number or a component stands
QUARTER_WITHIN = 12  # the same where quarters of a town stand between commas
LONGEST_QUARTER = 5  # words between two commas
LONGEST_STREET = 4  # of "Simón Bolívar 12-45"
LONGEST_NUMBERED = 2  # words of "La Alborada 6"
SHORT_NUMBER = re.compile(r"[0-9]{1,2}(?:ra|da|ta|va)?")
BESIDE = frozenset(
    ("frente", "junto", "diagonal", "detras", "atras", "tras", "cerca", "cuadras", "metros", "contiguo", "pasando",
     "enfrente", "lado", "costado", "par", "espaldas", "cruzando", "altos", "bajos", "esquina", "antes", "despues",
     "casas", "pasos", "puertas")
)  # fmt: skip
GOING = frozenset(("subiendo", "bajando", "entrando", "saliendo", "siguiendo", "doblando", "llegando", "yendo"))
DESCRIBED = frozenset(
    ("de", "color", "esquinera", "blanca", "verde", "azul", "celeste", "amarilla", "rosada", "roja", "cafe")
)
WITH_PEOPLE = frozenset(("junto", "lado", "par", "cerca", "antes", "despues"))  # said of people and times too
GOES_ON = frozenset(
    ("frente", "junto", "diagonal", "tras", "detras", "atras", "cerca", "a", "esquina", "contiguo", "pasando", "al",
     "por", "cruzando", "subiendo", "bajando", "entrando", "saliendo", "siguiendo", "doblando", "llegando", "yendo",
     "enfrente", "adelante", "abajo", "arriba", "antes", "despues", "entre", "esq", "colindante", "camino", "hacia")
)  # fmt: skip
# With these a town or a quarter begins that no list need know.
SETTLED = frozenset(
    ("san", "santa", "santo", "ciudad", "villa", "valle", "valles", "lomas", "jardines", "colinas", "prados", "mirador",
     "bosques", "nuevo", "nueva", "pueblo", "puerto", "monte", "altos", "bajos", "portal", "portales", "vistas")
)  # fmt: skip
ROOMS = frozenset(("cuarto", "habitacion", "pieza", "interior", "puesto"))  # before a number
REACHED = frozenset(
    ("canoa", "lancha", "bote", "caminando", "minutos", "hora", "horas", "bus", "subiendo", "bajando", "metros", "pie")
)  # "llegando en canoa desde el puerto"
ARTICLES = frozenset(("la", "el", "las", "los"))
PARTICLES = ARTICLES | {"de", "del", "y"}
AND_THEN = frozenset(("y", "con", "junto", "donde", "hacia"))
NEAR = frozenset(
    ("lado", "una", "dos", "tres", "media", "un", "mano", "orillas", "espaldas", "pocos", "unos", "cuadra", "lo",
     "medio", "pie")
)  # fmt: skip
MEASURES = frozenset(("m", "mts", "mt", "metros", "cuadras", "cuadra", "kilometros", "km", "kms", "leguas", "varas"))
ENDS = frozenset(
    ("tel", "telf", "tlf", "telefono", "cel", "celular", "ci", "cc", "cedula", "dpi", "correo", "desde", "hace",
     "quien", "que", "donde", "contacto", "fono", "movil", "email", "mail", "ruc", "nit", "placa", "placas", "se",
     "su", "no", "pero", "porque", "cuando", "nacido", "nacida", "indica", "manifiesta", "reclama", "solicita",
     "sobre", "segun", "para", "sus", "presenta", "tiene", "llamar", "pide", "fue", "es", "mi", "me", "sin", "dias",
     "horas", "semanas", "meses", "minutos")
)  # fmt: skip
_OF = frozenset(("de", "del", "a", "al", "por", "en", "caminando", "rio"))
UNLESS_FOLLOWED = {
    "sin": frozenset(
        ("nombre", "numero", "numeracion", "salida", "repello", "pintar", "cerramiento", "terminar", "enlucir",
         "asfaltar", "nomenclatura")
    ),
    "s": frozenset("n"),
    "sobre": frozenset(("pilotes", "pilares")),
    "minutos": _OF,
    "horas": _OF,
}  # fmt: skip


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
        goes_on = after and (walked.sure or walked.n) and _begins_part(text, pieces, at + 1)
        return PASS if goes_on else STOP
    if word == ".":
        return PASS if after and _is_abbreviation(pieces, at) else STOP
    number = pieces[at + 2].group() if after == "." and at + 2 < len(pieces) else after  # "No. 16"
    reached = word == "desde" and before in REACHED
    if TELEPHONE.match(word) or (word in ENDS and not reached and not _is_inside(word, number)):
        return STOP
    lettered = after == "-" and HOUSE.match(number_after(pieces, at)) is not None
    if word == "a" and (before in QUOTES or lettered or (text[pieces[at].start()] == "A" and not text.isupper())):
        return PART  # "manzana A", "avenida «A»", "sector a-26"
    if word == "a" and walked.sure and not _goes_to(pieces, at, after):
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
    word = pieces[at].group()
    if HOUSE.match(word) or word in components or (walked.sure and word in descriptions):
        return SURE if word not in links or _is_described_house(pieces, at) else PART
    known = walked.n == 0 or word not in WITH_PEOPLE or _is_beside_thing(pieces, at)
    if word in BESIDE and known and not (walked.n and walked.sure):
        return BESIDE_IT
    if word in ROOMS and at + 1 < len(pieces) and HOUSE.match(pieces[at + 1].group()):
        return SURE
    measured = word in MEASURES and at and HOUSE.match(pieces[at - 1].group())
    if measured or (walked.sure and (_is_numbered(pieces, at) or _is_unnumbered(pieces, at))):
        return PART
    if word in links or word in SIGNS:
        return PASS
    return PART if _goes_on_with_name(text, pieces, at, walked) else STOP


def _is_described_house(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether it is the "casa" of "El Tablón, casa de dos pisos", "Mariscal, casa verde"."""
    after = pieces[at + 1].group() if at + 1 < len(pieces) else ""
    return at > 0 and pieces[at - 1].group() == "," and after in DESCRIBED


def _is_beside_thing(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether a thing of the town follows "al lado", "junto" or "a la par", not somebody."""
    for piece in pieces[at + 1 : at + LONGEST_SHORT + 1]:
        word = piece.group()
        if word not in PARTICLES | {"a", "al"}:
            return word in words()[2] - words()[1]
    return False


def _is_numbered(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether it is the letter of "mz. 5, v. 14" or "mz 3 s 8"."""
    after = pieces[at + 1].group() if at + 1 < len(pieces) else ""
    number = number_after(pieces, at) if after == "." else after
    return pieces[at].group() in {"v", "s"} and HOUSE.match(number) is not None


def _is_unnumbered(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether it is the last letter of "s/n"."""
    return [piece.group() for piece in pieces[max(0, at - 2) : at + 1]] == ["s", "/", "n"]


def _goes_on_with_name(text: str, pieces: list[re.Match[str]], at: int, walked: Walked) -> bool:
    """Whether a word of no list belongs to the address: a street, a quarter, or what a house stands beside."""
    word, start = pieces[at].group(), pieces[at].start()
    if not word[0].isalpha() or (walked.n == 0 and not walked.sure and not _is_announced(pieces, at)):
        return False
    if walked.sure and len(word) == 1:
        return True  # "calle B", "linea b-22"
    if text[start].isupper() or word in words()[2]:
        return True
    corner = walked.sure and at > 0 and pieces[at - 1].group() in {"y", "e", "entre"}
    named = not _tells_by_case(text) and (corner or not _is_said(word))
    return named or (walked.sure and _is_landmark(pieces, at))


def _tells_by_case(text: str) -> bool:
    return any(map(str.isupper, text)) and not text.isupper()


def _is_landmark(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether the word is what the house stands beside: "frente a la iguana", "atrás del vivero"."""
    word, links = pieces[at].group(), words()[1]
    if word in ENDS or _is_said(word):
        return False
    for back in range(at - 1, max(-1, at - 5), -1):
        before = pieces[back].group()
        if before in BESIDE and back < at - 1:
            return True
        if before not in links:
            return False
    return False


def number_after(pieces: list[re.Match[str]], at: int) -> str:
    """The piece behind the next one."""
    return pieces[at + 2].group() if at + 2 < len(pieces) else ""


def _goes_to(pieces: list[re.Match[str]], at: int, after: str) -> bool:
    """Whether "a" belongs to the address: "camino viejo a Baba", "a 200 metros"; not "a Ana Caal"."""
    road = any(piece.group() in ROADS for piece in pieces[max(0, at - 2) : at])
    return road or after in NEAR | ARTICLES or bool(HOUSE.match(after))


def _is_announced(pieces: list[re.Match[str]], at: int) -> bool:
    """Whether a house number or a component follows: "Eucaliptos E14-22", "Isla Trinitaria, Coop. Los Pobres"."""
    listed = [piece.group() for piece in pieces[at : at + QUARTER_WITHIN]]
    comma = listed.index(",") if "," in listed else len(listed)
    if any(HOUSE.match(word) or word in words()[0] for word in listed[:comma][:NUMBER_WITHIN]):
        return True
    told = words()[0] | words()[2] - words()[1]
    if comma > NUMBER_WITHIN or any(roles().get(word, 0) & Role.TITLE for word in listed[:comma]):
        return False
    for _ in range(2):  # "Calderón, San José de Morán, calle 4": quarters may stand before it
        rest = listed[comma + 1 :]
        if not rest:
            return False
        after = rest[1] if len(rest) > 1 else ""
        numbered = HOUSE.match(rest[0]) is not None and (after in {"y", "-"} or after in words()[0])
        if rest[0] in told or numbered or _is_street_of_house(rest) or _is_landmark_of_house(rest):
            return True
        further = rest.index(",") if "," in rest else 0
        if not 0 < further <= LONGEST_QUARTER or any(word in ENDS or _is_said(word) for word in rest[:further]):
            return False
        comma += 1 + further
    return False


def _is_street_of_house(listed: list[str]) -> bool:
    """Whether a street without "calle" and the number of a house follow: "Guapondélig 20-24 y Yanahurco"."""
    for at, word in enumerate(listed[: LONGEST_STREET + 1]):
        if HOUSE.match(word):
            return at > 0 and "-" in word and not TELEPHONE.match(word)
        if not word.isalpha() or word in ENDS or _is_said(word) or roles().get(word, 0) & Role.TITLE:
            return False
    return False


def _is_landmark_of_house(listed: list[str]) -> bool:
    """Whether it is told how far or beside what a house stands: "a tres cuadras de la cancha", "frente al molino"."""
    if listed[0] == "a" and len(listed) > LONGEST_SHORT and listed[1] != "la":
        return bool(listed[1] in NEAR or HOUSE.match(listed[1])) and listed[2] in MEASURES | {"casas"}
    first = 1 if listed[0] in {"al", "a"} else 0
    beside = len(listed) > 2 and listed[first] in BESIDE | GOING
    return beside and any(word in words()[2] - words()[1] for word in listed[1 : LONGEST_SHORT + 2])


def _begins_part(text: str, pieces: list[re.Match[str]], at: int) -> bool:
    """Whether another part of the address follows the comma: a component, a number, a landmark, a town."""
    components, links, descriptions = words()
    word = pieces[at].group()
    if word == "por" and at + 2 < len(pieces):
        return pieces[at + 1].group() in ARTICLES and pieces[at + 2].group() in descriptions | components
    if word in components or HOUSE.match(word) or word in GOES_ON or _is_numbered(pieces, at):
        return not TELEPHONE.match(word)
    if word in ARTICLES and at + 1 < len(pieces) and HOUSE.match(pieces[at + 1].group()):
        return True  # "Suburbio, la 29 y Portete"
    if _is_street_of_house([piece.group() for piece in pieces[at : at + LONGEST_STREET + 1]]):
        return True
    plain, start = pieces[at].string, pieces[at].start()
    rest = " ".join(plain[start : start + 60].replace(".", ",").replace(";", ",").split(",")[0].split()[:4])
    if bool(rest) and (rest in place_names() or word in descriptions - links):
        return True
    return _is_quarter(text, pieces, at)


def _is_quarter(text: str, pieces: list[re.Match[str]], at: int) -> bool:
    """Whether the words up to the next stop are a quarter or a town that no list knows.

    They are few and nobody's name; their capitals say so, or how they begin, or a component behind the next comma.
    """
    part: list[re.Match[str]] = []
    case_tells = _tells_by_case(text)
    for piece in pieces[at : at + LONGEST_QUARTER + 1]:
        small = case_tells and not text[piece.start()].isupper() and piece.group() not in PARTICLES
        if not piece.group()[0].isalpha() or small:
            break
        part.append(piece)
    while part and part[-1].group() in PARTICLES:
        part.pop()
    listed = [piece.group() for piece in part]
    if not 0 < len(part) <= LONGEST_QUARTER or any(word in ENDS or _is_said(word) for word in listed):
        return False
    stop = pieces[at + len(part)].group() if at + len(part) < len(pieces) else "."
    if SHORT_NUMBER.fullmatch(stop) and not roles().get(listed[0], 0) & ~(KNOWN | OFTEN | Role.NOUN | Role.WEAK):
        return len(part) <= LONGEST_NUMBERED  # "Samanes 3"
    told = stop in {",", ".", ";", ")"} or (case_tells and _ends_quarter(listed, stop))
    if not told or _is_name(listed):
        return False
    if len(part) > 1 and listed[0] in SETTLED:
        return True
    if stop == "," and (number_after(pieces, at + len(part) - 1) in words()[0]):
        return True
    named = all(text[piece.start()].isupper() or piece.group() in words()[1] for piece in part)
    return case_tells and named and text[part[0].start()].isupper()


def _ends_quarter(listed: list[str], after: str) -> bool:
    """Whether the word behind tells something else: "Mazatenango coincide", not "Estado civil"."""
    if after in ENDS or after in AND_THEN or _is_said(after) or " ".join(listed) in place_names():
        return True
    return after.isalpha() and not any(word in vocabulary() for word in listed if word not in PARTICLES)


def _is_name(listed: list[str]) -> bool:
    """Whether the words begin as the name of a person does."""
    role = roles().get(listed[0], 0)
    if listed[0] in SETTLED:
        return False
    return bool(role & (Role.OFTEN_GIVEN | Role.MAINLY_GIVEN | Role.TITLE | Role.HONORIFIC))


def _is_said(word: str) -> bool:
    return bool(roles().get(word, 0) & (Role.SAYS | Role.CUE))
