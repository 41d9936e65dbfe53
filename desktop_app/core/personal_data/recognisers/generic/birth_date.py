"""Date of birth inside a text: a date after a word about being born. Columns of dates are judged in `columns.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.flat import flat, group_of
from desktop_app.core.personal_data.recognisers.rule import Match, Rule

BEFORE = 60  # characters before a date in which the word about being born may stand ("nacida en Ibarra el")
CUES = re.compile(
    r"\b(?:nacid[oa]s?|nacio|naci|nacen?|nacieron|nacim(?:iento)?|f(?:ec)?nac|nac|f[./]? ?n|born|birth|dob"
    r"|cumpleanos|onomastico|natalicio|vino al mundo)\b"
    r"(?:\W+(?:en|de) [^\W\d][^0-9;:\n]{1,40})?"
    r"(?:\W|el\b|un\b|en\b|con\b|dia\b|fecha\b|fue\b|es\b|ocurrio\b|on\b|date\b|of\b|de\b)*$"
)
MONTHS = (
    "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep?t?(?:iembre)?"
    "|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?"
)
DAYS = (
    r"primero|uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veinti?\w*"
    r"|treinta y uno|treinta"
)
TENS = "(?:diez|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
DATE = re.compile(
    rf"(?<![0-9])(?:[0-3]?[0-9][/.-][01]?[0-9][/.-](?:19|20)?[0-9]{{2}}"
    rf"|(?:19|20)[0-9]{{2}}[/.-][01]?[0-9][/.-][0-3]?[0-9]"
    rf"|[0-3]?[0-9][/.-](?:x[i]{{0,2}}|ix|iv|v?i{{1,3}}|v)[/.-](?:19|20)?[0-9]{{2}}"
    rf"|(?:{DAYS}) (?:de )?(?:{MONTHS}) (?:de|del)(?: año)? (?:mil novecientos|dos mil)"
    rf"(?: {TENS}(?: y (?:{DAYS}))?| (?:{DAYS}))?"
    rf"|[0-3]?[0-9](?: de |[ /.-])(?:{MONTHS})\.?(?: de | del |[ ,/.-])(?:año )?(?:19|20)?[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Match]:
    """Dates after a cue word."""
    plain = flat(text)
    for found in DATE.finditer(text):
        if CUES.search(plain, max(0, found.start() - BEFORE), found.start()):
            yield Match(found.start(), found.end(), 0.85)


# "-nación" ends many nouns of offices: what follows "nac" tells, with its accents. `\P{L}` takes twice as long.
_BORN = group_of(
    "nacid", "nacim", "nacier", "f[./]? ?n", "born", "birth", "dob", "cumpleano", "onomastic",
    "natalici", "vino al mundo",
)  # fmt: skip
_CUE = f"{_BORN}|{group_of('nac')}{group_of('io', 'i', 'en?')}?(?:[^a-zA-ZÀ-ÖØ-öø-ÿ]|$)"


def _may_be_birth(texts: pl.Series) -> pl.Series:
    """In which texts a word begins with a cue and a number or a year in words follows one."""
    begins = texts.str.contains(rf"(?i)(?:^|\P{{L}})(?:f|fec)?(?:{_CUE})")
    return begins & texts.str.contains(rf"(?is)(?:{_CUE}).*(?:[0-9]|m[iİı]l)")


RULE = Rule(
    entity="BIRTH_DATE",
    find=find,
    superset=rf"(?i)(?:{_CUE})",
    narrow=_may_be_birth,
    context=("nacimiento", "nacido", "nacida", "birth"),
    examples=(
        "nacido el 12/03/1985",
        "fecha de nacimiento: 1985-03-12",
        "nació el 5 de marzo de 1990",
        "F.N. 03/05/88",
        "nacida en Ibarra el 3-may-1988",
        "nacida el 27-II-2005",
        "nacido el quince de febrero de mil novecientos setenta y cuatro",
        "nacido en la ciudad de Loja, el 3 mayo 1988",
        "F/N 12/03/1985",
        "fecnac: 12-03-1985",
        "F. NACIM.: 12/03/85",
        "nacieron el 12 de marzo de 2015",
        "nacida un 12 de marzo de 1985",
        "nacido con fecha 12/03/1985",
        "cumpleaños 12-mar-1985",
        "vino al mundo el 12 de marzo de 2015",
    ),
    counter_examples=("12/03/1985", "presentado el 12/03/2024", "nacional 12"),
    source="own rule",
)
