"""Date of birth inside a text: a date after a word about being born. Columns of dates are judged in `columns.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, cued

CUES = re.compile(
    r"\b(nacid[oa]s?|nacio|nacimiento|nac|f\.? ?n|born|birth|dob)\b\W*(el|en|dia|fecha|on|date|of|:|\W)*$"
)
MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
DATE = re.compile(
    rf"(?<![0-9])(?:[0-3]?[0-9][/.-][01]?[0-9][/.-](?:19|20)?[0-9]{{2}}|(?:19|20)[0-9]{{2}}[/.-][01]?[0-9][/.-][0-3]?[0-9]"
    rf"|[0-3]?[0-9] de (?:{MONTHS}) (?:de |del )?(?:19|20)[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Match]:
    """Dates after a cue word."""
    for found in DATE.finditer(text):
        if cued(text, found.start(), CUES):
            yield Match(found.start(), found.end(), 0.85)


RULE = Rule(
    entity="BIRTH_DATE",
    find=find,
    superset=r"(?is)(?:nac|f\.? ?n|born|birth|dob).{0,30}[0-9]",
    context=("nacimiento", "nacido", "nacida", "birth"),
    examples=("nacido el 12/03/1985", "fecha de nacimiento: 1985-03-12", "nació el 5 de marzo de 1990"),
    counter_examples=("12/03/1985", "presentado el 12/03/2024", "nacional 12"),
    source="own rule",
)
