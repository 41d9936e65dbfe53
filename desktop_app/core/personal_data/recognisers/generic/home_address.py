"""Where a person lives, inside a text: "domiciliada en la calle Bolívar 12-45 y Sucre, casa de dos pisos".

A street in a text is mostly the place of a fact ("bache en la calle Bolívar"). It is a home after a word that says so
("vive en", "domicilio:") or where a person is to be looked for ("citar a Ana Caal en Lote 4"). A town alone ("vive en
Quevedo") is no address. Columns of addresses are judged in `columns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.core.personal_data.flat import flat, superset_of
from desktop_app.core.personal_data.names import Role, roles
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import place_names, word_list_file

LIVES = (
    "vive", "vivia", "vivo", "vivimos", "resid", "radicad", "domicili", "habita", "habito", "vivienda", "direccion", "dir", "dom",
    "ubicarl", "localizarl", "morador", "mora en", "casa ubicada", "casa situada", "hogar", "inquilin",
)  # fmt: skip
SOUGHT = (
    "su casa",
    "cita",
    "notific",
    "visita",
    "entrega",
    "ubica",
    "localiza",
    "busca",
    "retira",
    "arrienda",
    "alquila",
)
COMPONENTS = (
    "calle|av|avda|avenida|cdla|ciudadela|urb|urbanizacion|mz|manzana|barrio|lote|km|pasaje|aldea|caserio|zona|colonia"
)
FILLER = (
    r"(?:[ ,:.(-]|\b(?:actual(?:mente)?|particular|domiciliaria|exacta|familiar|habitual|de (?:su )?(?:casa|domicilio|habitacion)"
    r"|esta|es|queda|se|en|la|el|las|los|al?|sito|ubicad[oa]|ubica|situad[oa]|por|sola?|con sus? \w+(?: \w+){0,4}? en)\b){0,8}"
)
CUE = re.compile(
    r"\b(?:vive[n]?|vivia|vivo|vivimos|reside[n]?|resido|residentes?|residencia|radicad[oa]s?|domicilia(?:d[oa]s?|ria)"
    r"|domicilio|habita[n]?|habito|vivienda|hogar|inquilin[oa]|mora en|moradora? de|casa (?:ubicada|situada) en|dir(?=\.?:)|dom(?=\.?:)"
    rf"|direccion(?= ?:| domicil| exacta| particular| actual| es | de (?:su )?(?:casa|domic)| (?:[0-9]|(?:{COMPONENTS})\b))"
    rf"|ubicarl[oae]|localizarl[oae])\b{FILLER}"
)
# Where a person is looked for; such an address needs a number.
PLACE_OF_PERSON = re.compile(
    r"\b(?:su casa,? (?:ubicada )?|(?:citar?|notific[ao]r?|visitar?|entregar?|ubicar a|localizar?|buscar?|retirar?|arriendar?|alquilar?)\b"
    r"[^.;:\n]{0,60}? )en (?:la |el )?"
)
AFTER_PERSON = re.compile(rf"[0-9]\S*[ ](?:{COMPONENTS})\b|\b(?:{COMPONENTS})\b")
BETWEEN = re.compile(r"[ ,(:;-]{1,4}")
PIECE = re.compile(r"[^\W\d_]?[0-9][\w/°-]*|[^\W\d_]+|[^\s]")
HOUSE = re.compile(r"[a-z]?[0-9]")
TELEPHONE = re.compile(r"[0-9]{7}")
SIGNS = frozenset("#/-°\"“”'")
ROADS = frozenset(("via", "carretera", "camino", "frente", "junto", "salida", "entrada", "calzada"))
MOST_PIECES = 24
NUMBERED = 0.75  # score of an address that needs a number
FEWEST_PIECES = 2
NUMBER_WITHIN = 5  # pieces of a street without "calle" in which its number stands
BESIDE = frozenset(("frente", "junto", "diagonal", "detras", "atras", "tras", "cerca", "cuadras", "metros"))
ENDS = frozenset(
    ("tel", "telf", "tlf", "telefono", "cel", "celular", "ci", "cc", "cedula", "dpi", "correo", "desde", "hace", "quien",
     "que", "donde", "contacto", "fono", "movil", "email", "mail", "ruc", "nit", "placa", "placas", "se", "su", "no", "pero",
     "porque", "cuando", "nacido", "nacida", "indica", "manifiesta", "reclama", "solicita")
)  # fmt: skip


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
    starts += [(found.end(), NUMBERED) for found in PLACE_OF_PERSON.finditer(plain)]
    starts += [(at, NUMBERED) for at in _after_persons(text, plain)]
    reached = 0
    for start, score in sorted(starts):
        end = _end_of(text, plain, start) if start >= reached else 0
        if end and (score > NUMBERED or any(map(str.isdigit, text[start:end]))):
            reached = end
            yield Match(start, end, score)


def _after_persons(text: str, plain: str) -> Iterator[int]:
    """Where a street stands right after a name: "Hugo Tene, Av. Loja 13-45"."""
    streets = [found.start() for found in AFTER_PERSON.finditer(plain)]
    if streets and any(map(str.isdigit, text)):
        ends = [person.end for person in find_persons(text)]
        yield from (at for at in streets if any(end < at and BETWEEN.fullmatch(text[end:at]) for end in ends))


def _end_of(text: str, plain: str, start: int) -> int:
    """Where the address that begins at `start` ends; 0 when none begins there."""
    components, links, descriptions = _words()
    end, sure, n = start, False, 0
    pieces = list(PIECE.finditer(plain, start))[:MOST_PIECES]
    case_tells = any(map(str.isupper, text)) and not text.isupper()
    for at, piece in enumerate(pieces):
        word = piece.group()
        if piece.start() > end and "\n" in text[end : piece.start()]:
            break
        after = pieces[at + 1].group() if at + 1 < len(pieces) else ""
        if word == ",":
            if not (sure or n) or not _begins_part(after, plain, pieces[at + 1].start() if after else 0):
                break
        elif word == ".":
            short = at > 0 and len(pieces[at - 1].group()) <= 4 and pieces[at - 1].end() == piece.start()
            if not short or not after or pieces[at - 1].group() in descriptions:
                break
        elif TELEPHONE.match(word):
            break
        elif HOUSE.match(word) or word in components or (sure and word in descriptions):
            end, n, sure = piece.end(), n + 1, sure or word not in links
        elif word in ENDS and not (word == "no" and HOUSE.match(after)):
            break
        elif n == 0 and word in BESIDE:
            sure = True
        elif word == "a" and sure and not _goes_to(pieces[at - 1].group(), after):
            break
        elif word in links or word in SIGNS:
            continue
        elif not word[0].isalpha() or (n == 0 and not _has_number(pieces[at : at + NUMBER_WITHIN])):
            break
        elif text[piece.start()].isupper() or word in descriptions or (not case_tells and not _is_said(word)):
            end, n = piece.end(), n + 1
        else:
            break
    return end if sure and n >= FEWEST_PIECES else 0


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


RULE = Rule(
    entity="ADDRESS",
    find=find,
    superset=superset_of((*LIVES, *SOUGHT, *COMPONENTS.split("|"))),
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
