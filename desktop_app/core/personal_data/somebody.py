"""Whether a text speaks of one person: by a name, a number of identity, or a word such as "la paciente".

An illness or a house number in a text means somebody only then. A word for a person that stands after "de" or "para"
means people at large more often ("Hospital del niño", "bono para adulto mayor").
"""

from __future__ import annotations

import re

from desktop_app.core.personal_data.persons import find_persons

NUMBERED = re.compile(
    r"(?<![0-9-])(?:[0-9]{9,13}(?:-[0-9])?|[0-9]{4} [0-9]{5} ?[0-9]{4}|[0-9]{2}-[0-9]{7}-[0-9])(?![0-9])"
)
_PEOPLE = (
    "pacientes?|pcte|pte|px|usuari[oa]|femenin[oa]|masculin[oa]|adult[oa]|nin[oa]|menor|joven|senor|senora|sra|sr"
    "|hij[oa]|madre|padre|mama|papa|espos[oa]|conviviente|abuel[oa]|herman[oa]|ti[oa]|sobrin[oa]|cunad[oa]|mujer"
    "|hombre|ancian[oa]|beneficiari[oa]|estudiante|trabajador|trabajadora|familiar|bebe|lactante|neonato|rn"
    "|recien nacid[oa]"
    "|persona|ciudadan[oa]|alertante|detenid[oa]|victima|occis[oa]|embarazada|gestante|alumn[oa]|compareciente"
    "|vecin[oa]|morador|moradora|denunciante|solicitante|propietari[oa]|inquilin[oa]"
)
_AT_LARGE = (
    r"(?<!\bde )(?<!\bdel )(?<!\bde la )(?<!\bpara )(?<!\bpara el )(?<!\bpara la )(?<!\bal )(?<!\ba la )(?<!\bpor )"
)
PERSON_WORD = re.compile(
    rf"{_AT_LARGE}\b(?:{_PEOPLE})\b(?! de (?:edad|barrio|confianza))|\b(?:vive|vivo|reside) (?:en|con|sol[oa])\b"
    r"|\b(?:denunciante|alertante|victima|occis[oa]|solicitante|compareciente|detenid[oa]|senora?|sra|sr|don|dona)\b"
)


def is_named_or_numbered(text: str) -> bool:
    """Whether a name or a number of identity stands in the text."""
    return NUMBERED.search(text) is not None or any(True for _ in find_persons(text))


def speaks_of_somebody(text: str, plain: str) -> bool:
    """The same, or a word for one person; `plain` is the text as `flat` makes it."""
    return PERSON_WORD.search(plain) is not None or is_named_or_numbered(text)
