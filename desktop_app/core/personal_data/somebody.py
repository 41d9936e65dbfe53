"""Whether a text speaks of one person: by a name, a number of identity, or a word such as "la paciente".

An illness or a house number in a text means somebody only then. A word for a person that stands after "de" or "para"
means people at large more often ("Hospital del niño", "bono para adulto mayor").
"""

from __future__ import annotations

import re

from desktop_app.core.personal_data.flat import any_of, group_of
from desktop_app.core.personal_data.persons import find_persons

NUMBERED = re.compile(
    r"(?<![0-9-])(?:[0-9]{9,13}(?:-[0-9])?|[0-9]{4} [0-9]{5} ?[0-9]{4}|[0-9]{2}-[0-9]{7}-[0-9])(?![0-9])"
)
_PEOPLE = (
    "paciente|pcte|pte|px|usuari[oa]|femenin[oa]|masculin[oa]|adult[oa]|nin[oa]|menor|joven|senor|senora|sra|sr"
    "|hij[oa]|madre|padre|mama|papa|espos[oa]|conviviente|abuel[oa]|herman[oa]|ti[oa]|sobrin[oa]|cunad[oa]|mujer"
    "|hombre|ancian[oa]|beneficiari[oa]|estudiante|trabajador|trabajadora|bebe|lactante|neonato|rn"
    "|recien nacid[oa]"
    "|persona|ciudadan[oa]|alertante|detenid[oa]|victima|occis[oa]|embarazada|gestante|alumn[oa]|compareciente"
    "|vecin[oa]|morador|moradora|denunciante|solicitante|propietari[oa]|inquilin[oa]"
)
_TITLES = "denunciante|alertante|victima|occis[oa]|solicitante|compareciente|detenid[oa]|senora?|sra|sr|don|dona"
# An adjective elsewhere: "canasta básica familiar".
_FAMILIAR = r"(?:(?<=\bun )|(?<=\bel )|(?<=\bsu )|(?<=\bcon )|(?<![^.,;:(]))familiar"
_AT_LARGE = (
    r"(?<!\bde )(?<!\bdel )(?<!\bde la )(?<!\bpara )(?<!\bpara el )(?<!\bpara la )(?<!\bal )(?<!\ba la )(?<!\bpor )"
)
# The word is looked for before what stands around it, which takes a sixth of the time.
_PERSON = any_of([*_PEOPLE.split("|"), "familiar"])
PERSON_WORD = re.compile(
    rf"\b(?:(?=(?:{_PERSON})\b){_AT_LARGE}(?:{_PEOPLE}|{_FAMILIAR})\b(?! de (?:edad|barrio|confianza))"
    rf"|(?:vive|vivo|reside) (?:en|con|sol[oa])\b|(?:{_TITLES})\b)"
)

# What an institution buys or builds is for people at large, unless it tells of one: "compra de pañales a la menor".
_BOUGHT = (
    "adquisicion|compra|contratacion|servicios? de (?!emergencia|urgencia|ambulancia)|suministro|mantenimiento"
    "|kits?|insumos|decreto|acondicionamiento|mejoramiento|construccion|equipamiento"
    "|implementacion|alquiler|arrendamiento|donacion|dotacion|elaboracion|productos?|bienes"
)
PURCHASE = re.compile(rf"\W*(?:(?:segunda|primera|nueva) )?(?:{_BOUGHT})")
ONE_PERSON = re.compile(
    rf"(?:(?<!\bde )(?<!\bpara )(?<!\bpor )\b(?:a|con|la|el|un|una|su)|[.,;:(]) (?:{_PEOPLE})\b"
    rf"|{_AT_LARGE}\b(?:paciente|pcte|estudiante)\b|\b(?:senora?|sra|sr|don|dona)\b"
)


def is_named_or_numbered(text: str) -> bool:
    """Whether a name or a number of identity stands in the text."""
    return NUMBERED.search(text) is not None or any(True for _ in find_persons(text))


def is_purchase(plain: str) -> bool:
    """Whether the text begins as what an institution buys, builds or decrees; `plain` as `flat` makes it."""
    return PURCHASE.match(plain) is not None


def speaks_of_somebody(text: str, plain: str) -> bool:
    """The same, or a word for one person; `plain` is the text as `flat` makes it."""
    return tells_of_somebody(text, plain) or any(True for _ in find_persons(text))


def tells_of_somebody(text: str, plain: str) -> bool:
    """Whether the text does so without a name."""
    told = ONE_PERSON if is_purchase(plain) else PERSON_WORD
    return told.search(plain) is not None or NUMBERED.search(text) is not None


def telling_superset() -> str:
    """A Rust pattern of texts of which `tells_of_somebody` may say so."""
    words = group_of(_PEOPLE, _TITLES, "familiar", "vive", "vivo", "reside")
    return rf"(?i)(?:^|\P{{L}}){words}(?:\P{{L}}|$)|[0-9]{{9}}|[0-9]{{4}} [0-9]{{5}}|[0-9]{{2}}-[0-9]{{7}}-[0-9]"
