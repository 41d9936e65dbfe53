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
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import place_names, word_list_file

LIVES = (
    "vive", "viven", "vivia", "vivo", "vivimos", "reside", "residen", "resido", "residente", "residencia", "radicad",
    "domicili", "habita", "habito", "vivienda", "direccion", "dir", "dom", "ubicarl", "localizarl", "morador", "mora en",
    "casa ubicada", "casa situada",
)  # fmt: skip
SOUGHT = ("su casa", "cita", "notifica", "visita", "entrega", "ubica", "localiza", "busca")
CUE = re.compile(
    r"\b(?:vive[n]?|vivia|vivo|vivimos|reside[n]?|resido|residentes?|residencia|radicad[oa]s?|domicilia(?:d[oa]s?|ria)"
    r"|domicilio|habita[n]?|habito|vivienda|direccion(?= ?:| domicil| exacta| particular| actual| de (?:su )?(?:casa|domic))"
    r"|dir\.?:|dom\.?:|ubicarl[oae]|localizarl[oae]|moradora? de|mora en|casa (?:ubicada|situada) en)"
    r"(?:[ ,:.-]|\b(?:actual(?:mente)?|particular|domiciliaria|exacta|familiar|habitual|de (?:su )?(?:casa|domicilio|habitacion)"
    r"|esta|es|en|la|el|las|los|al?|sito|ubicad[oa]|situad[oa]|por|sola?|junto|con sus? \w+(?: \w+){0,4}? en)\b){0,8}"
)
PLACE_OF_PERSON = re.compile(
    r"\bsu casa,? (?:ubicada )?en (?:la |el )?|\b(?:citar?|notificar?|visitar?|entregar?|ubicar?|localizar?|buscar?) a [^.;:\n]{3,60}? en (?:la |el )?"
)
PIECE = re.compile(r"[^\W\d_]?[0-9][\w/°-]*|[^\W\d_]+|[^\s]")
HOUSE = re.compile(r"[a-z]?[0-9]")
MOST_PIECES = 24
NUMBERED = 0.8  # score up to which an address needs a number
FEWEST_PIECES = 2
NUMBER_WITHIN = 5  # pieces of a street without "calle" in which its number stands
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
    reached = 0
    for cue, score in ((CUE, 0.9), (PLACE_OF_PERSON, 0.75)):
        for found in cue.finditer(plain):
            if found.end() < reached:
                continue
            end = _end_of(text, plain, found.end())
            if end and (score > NUMBERED or any(map(str.isdigit, text[found.end() : end]))):
                reached = end
                yield Match(found.end(), end, score)


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
        elif HOUSE.match(word) or word in components:
            end, n, sure = piece.end(), n + 1, sure or word not in links
        elif word in ENDS and not (word == "no" and HOUSE.match(after)):
            break
        elif word in links or word in "#/-°":
            continue
        elif not word[0].isalpha() or (n == 0 and not _has_number(pieces[at : at + NUMBER_WITHIN])):
            break
        elif text[piece.start()].isupper() or word in descriptions or (not case_tells and not _is_said(word)):
            end, n = piece.end(), n + 1
        else:
            break
    return end if sure and n >= FEWEST_PIECES else 0


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
    superset=superset_of((*LIVES, *SOUGHT)),
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
