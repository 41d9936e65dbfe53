"""Where a person lives, inside a text: "domiciliada en la calle Bolívar 12-45 y Sucre, casa de dos pisos".

A street in a text is mostly the place of a fact ("bache en la calle Bolívar"). It is a home after a word that says so
("vive en", "domicilio:") or where a person is to be looked for ("citar a Ana Caal en Lote 4"). A town alone ("vive en
Quevedo") is no address. Columns of addresses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from desktop_app.core.personal_data.flat import flat, superset_of
from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import place_names, word_list_file

LIVES = (
    "vive", "vivia", "vivo", "vivimos", "resid", "radicad", "domicili", "habita", "habito", "vivienda",
    "direccion", "ubicarl", "localizarl", "morador", "mora en", "casa ubicada", "casa situada", "hogar", "inquilin", "dir:", "dir.:",
    "dom:", "dom.:",
)  # fmt: skip
SOUGHT = (
    "su casa", "cita", "notific", "visita", "entrega", "ubica", "localiza", "busca", "retira", "arrienda", "alquila"
)  # fmt: skip
COMPONENTS = (
    "calle|av|avda|avenida|cdla|ciudadela|urb|urbanizacion|mz|manzana|barrio|lote|km|pasaje|aldea|caserio|zona|colonia"
)
FILLER = (
    r"(?:[ ,:.(-]|\b(?:actual(?:mente)?|particular|domiciliaria|exacta|familiar|habitual|esta|es|queda|se|en"
    r"|la|el|las|los|de (?:su )?(?:casa|domicilio|habitacion)|al?|sito|ubicad[oa]|ubica|situad[oa]|por|sola?"
    r"|con sus? \w+(?: \w+){0,4}? en)\b){0,8}"
)
CUE = re.compile(
    r"\b(?:vive[n]?|vivia|vivo|vivimos|reside[n]?|resido|residentes?|residencia|radicad[oa]s?|domicilia(?:d[oa]s?|ria)"
    r"|domicilio|habita[n]?|habito|su (?:vivienda|hogar)|mora en|moradora? de|casa (?:ubicada|situada) en"
    r"|dom(?=\.?:)|ubicarl[oae]|localizarl[oae]"
    rf"|direccion(?= domicil| particular| de (?:su )?(?:casa|domic)))\b{FILLER}"
)
# Words of any house: a home where the text names somebody.
ADDRESSED = re.compile(rf"\b(?:vivienda|hogar|inquilin[oa])\b{FILLER}")
# These need a number.
AT_HOME = re.compile(
    r"\bsu casa,? (?:ubicada )?en (?:la |el )?|\b(?:dir(?=\.?:)|direccion(?= ?:| exacta| actual| es "
    rf"| (?:[0-9]|(?:{COMPONENTS})\b)))\b{FILLER}"
)
# Where a person is looked for; such an address needs a number.
PLACE_OF_PERSON = re.compile(
    r"\b(?:(?:citar?|notific[ao]r?|visitar?|entregar?|ubicar a|localizar?|buscar?|retirar?"
    r"|arriendar?|alquilar?)\b[^.;:\n]{0,60}? )en (?:la |el )?"
)
AFTER_PERSON = re.compile(rf"[0-9]\S*[ ](?:{COMPONENTS})\b|\b(?:{COMPONENTS})\b")
BETWEEN = re.compile(r"[ ,(:;-]{1,4}")
PIECE = re.compile(r"[^\W\d_]?[0-9][\w/°-]*|[^\W\d_]+|[^\s]")
HOUSE = re.compile(r"[a-z]?[0-9]")
TELEPHONE = re.compile(r"[0-9]{7}")
SIGNS = frozenset("#/-°\"“”'")
ROADS = frozenset(("via", "carretera", "camino", "frente", "junto", "salida", "entrada", "calzada"))
STOP, PASS, PART, SURE, BESIDE_IT = range(5)  # what a piece does to the address
LONGEST_SHORT = 4  # letters of an abbreviation
MOST_PIECES = 24
NUMBERED = 0.75  # score of an address that needs a number
FEWEST_PIECES = 2
NUMBER_WITHIN = 5  # pieces of a street without "calle" in which its number stands
BESIDE = frozenset(("frente", "junto", "diagonal", "detras", "atras", "tras", "cerca", "cuadras", "metros"))
ENDS = frozenset(
    ("tel", "telf", "tlf", "telefono", "cel", "celular", "ci", "cc", "cedula", "dpi", "correo", "desde", "hace",
     "quien", "que", "donde", "contacto", "fono", "movil", "email", "mail", "ruc", "nit", "placa", "placas", "se",
     "su", "no", "pero", "porque", "cuando", "nacido", "nacida", "indica", "manifiesta", "reclama", "solicita")
)  # fmt: skip


class Walked(NamedTuple):
    """What was read of an address: whether it is surely one, and how many pieces."""

    sure: bool
    n: int


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Components, links, descriptions."""
    listed = word_list_file("address.txt")
    component, link, description = (frozenset(listed[name]) for name in ("component", "link", "description"))
    return component, link, description


def find(text: str) -> Iterator[Match]:
    """Home addresses, without the words before them."""
    plain = flat(text)
    starts = [(found.end(), 0.9) for found in CUE.finditer(plain)]
    starts += [(found.end(), NUMBERED) for found in AT_HOME.finditer(plain)]
    beside = [found.end() for cue in (ADDRESSED, PLACE_OF_PERSON) for found in cue.finditer(plain)]
    streets = [found.start() for found in AFTER_PERSON.finditer(plain)] if any(map(str.isdigit, text)) else []
    if beside or streets:
        ends = [person.end for person in find_persons(text)]
        starts += [(at, NUMBERED) for at in beside if ends]
        starts += [(at, NUMBERED) for at in streets if _follows_person(text, at, ends)]
    reached = 0
    for start, score in sorted(starts):
        end = _end_of(text, plain, start) if start >= reached else 0
        if end and (score > NUMBERED or any(map(str.isdigit, text[start:end]))):
            reached = end
            yield Match(start, end, score)


def _follows_person(text: str, at: int, ends: list[int]) -> bool:
    """Whether a street stands right after a name: "Hugo Tene, Av. Loja 13-45"."""
    return any(end < at and BETWEEN.fullmatch(text[end:at]) for end in ends)


def _end_of(text: str, plain: str, start: int) -> int:
    """Where the address that begins at `start` ends; 0 when none begins there."""
    end, sure, n = start, False, 0
    pieces = list(PIECE.finditer(plain, start))[:MOST_PIECES]
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
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if word == ",":
        goes_on = (walked.sure or walked.n) and after and _begins_part(after.group(), after.string, after.start())
        return PASS if goes_on else STOP
    if word == ".":
        short = before is not None and len(before.group()) <= LONGEST_SHORT and before.end() == pieces[at].start()
        return PASS if short and after and before and before.group() not in _words()[2] else STOP
    following = after.group() if after else ""
    if TELEPHONE.match(word) or (word in ENDS and not (word == "no" and HOUSE.match(following))):
        return STOP
    if word == "a" and text[pieces[at].start()] == "A" and not text.isupper():
        return PART  # "manzana A"
    if word == "a" and walked.sure and not _goes_to(before.group() if before else "", following):
        return STOP
    return _word_step(text, pieces, at, walked)


def _word_step(text: str, pieces: list[re.Match[str]], at: int, walked: Walked) -> int:
    """The same for a word or a number."""
    components, links, descriptions = _words()
    word, start = pieces[at].group(), pieces[at].start()
    if HOUSE.match(word) or word in components or (walked.sure and word in descriptions):
        return PART if word in links else SURE
    if walked.n == 0 and word in BESIDE:
        return BESIDE_IT
    if word in links or word in SIGNS:
        return PASS
    if not word[0].isalpha() or (walked.n == 0 and not _has_number(pieces[at : at + NUMBER_WITHIN])):
        return STOP
    case_tells = any(map(str.isupper, text)) and not text.isupper()
    named = text[start].isupper() or word in descriptions or (not case_tells and not _is_said(word))
    return PART if named else STOP


def _goes_to(before: str, after: str) -> bool:
    """Whether "a" belongs to the address: "carretera a El Salvador", "a 200 metros"; not "a Ana Caal"."""
    return (
        before in ROADS
        or after in {"la", "el", "las", "los", "lado", "una", "dos", "tres", "media"}
        or bool(HOUSE.match(after))
    )


def _has_number(pieces: list[re.Match[str]]) -> bool:
    """Whether a house number follows before a comma: "Eucaliptos E14-22"."""
    words = [piece.group() for piece in pieces]
    return any(map(HOUSE.match, words[: words.index(",") if "," in words else len(words)]))


def _begins_part(word: str, plain: str, at: int) -> bool:
    """Whether another part of the address follows the comma: a component, a number, a town."""
    components, links, descriptions = _words()
    if (
        word in components
        or HOUSE.match(word)
        or word in {"frente", "junto", "diagonal", "tras", "detras", "cerca", "a", "esquina"}
    ):
        return True
    rest = " ".join(plain[at : at + 60].replace(".", ",").split(",")[0].split()[:4])
    return bool(rest) and (rest in place_names() or word in descriptions - links)


def _is_said(word: str) -> bool:
    return bool(roles().get(word, 0) & (Role.SAYS | Role.CUE))


def _street_and_number() -> str:
    """A Rust pattern of texts with a component and a digit, before or after it."""
    street = rf"(?:^|\P{{L}})(?:{superset_of(tuple(COMPONENTS.split('|')))[len('(?i)') :]})(?:\P{{L}}|$)"
    return rf"(?s:{street}.*[0-9]|[0-9].*{street})"


RULE = Rule(
    entity="ADDRESS",
    find=find,
    superset=f"{superset_of((*LIVES, *SOUGHT))}|{_street_and_number()}",
    context=("domicilio", "dirección", "vive"),
    examples=(
        "vive en Calle Eloy Alfaro 47-37 y Bolívar, casa de dos pisos",
        "domiciliado en Barrio San José, calle 92 y pasaje B, casa 211.",
        "Domicilio: 3a calle 5-42 zona 1",
        "reside en la cdla. Los Ceibos mz. 68 villa 12",
        "Citar a Obdulio Pascual Tzul en Lote 84 manzana A, Colonia Santa Isabel",
    ),
    counter_examples=(
        "vive en Quevedo",
        "bache en la calle Bolívar 12-45",
        "Dirección de Planificación",
        "vive con su madre",
        "vivienda propia",
    ),
    source="own rule",
)
