"""Columns that say a special category only because of what the others say: "PA" of patients, "ruta" of migrants.

Each register (`resources/words/registers.txt`) has words by which a table shows it, headers that belong to it there,
and how many signs it takes: the headers of the table, and each column found to be of its type, count one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.core.personal_data.judges import ENOUGH, POSSIBLE, Judged
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.personal_data.surveys import OF_SURVEY

Types = dict[str, float]
RESULT = re.compile(r"^resultados?\b")  # of the visit, in a survey
MOST_ANSWERS = 15  # distinct words; more are names and places
# What stands behind the words of a header: a unit, a time, which of several it is.
BEHIND = (
    r"(?: (?:sem(?:anas)?|kg|lbs?|g|grs?|cm|mm|mts?|mmhg|lpm|rpm|c|mg|db|%"
    r"|(?:al |de |en )?(?:ingreso|egreso|alta|inicio)|actual|final|inicial|basal|ini\w*|ult\w*|previ[oa]s?|1|2|3))?"
)


@dataclass(frozen=True, slots=True)
class Register:
    """What a table may be about, as a section of `registers.txt`, and the type of what it asks."""

    name: str
    kind: str
    fewest: int = 2  # signs: one for the headers of the table, one for each column of the type
    by_columns: bool = False  # two columns of the type show it without a word in the headers
    beside: str = ""  # another type whose columns are the signs: what is kept from pay stands beside pay

    @property
    def told(self) -> re.Pattern[str]:
        """Words that tell it, anywhere in a header."""
        return _told(self.name)

    @property
    def asks(self) -> re.Pattern[str]:
        """Headers that belong to it."""
        return _asks(self.name)


REGISTERS = (
    Register("patients", "HEALTH", by_columns=True),
    Register("disability", "HEALTH"),
    Register("growth", "HEALTH"),
    Register("births", "HEALTH"),
    Register("eyes, ears and fitness", "HEALTH"),
    Register("accidents", "HEALTH"),
    Register("old people", "HEALTH"),
    Register("deaths", "HEALTH"),
    Register("hiv", "HEALTH"),
    Register("drugs", "HEALTH"),
    Register("minds", "HEALTH"),
    Register("blood", "HEALTH"),
    Register("licences", "HEALTH", fewest=1),
    Register("pay", "SALARY", by_columns=True),
    Register("kept from pay", "OTHER_SENSITIVE", beside="SALARY"),
    Register("parish", "RELIGION", fewest=1),
    Register("faith", "RELIGION"),
    Register("languages", "ETHNICITY"),
    Register("migrants", "OTHER_SENSITIVE"),
    Register("asylum", "OTHER_SENSITIVE"),
    Register("violence", "OTHER_SENSITIVE"),
    Register("shelters", "OTHER_SENSITIVE"),
    Register("children kept", "OTHER_SENSITIVE"),
    Register("missing people", "OTHER_SENSITIVE", fewest=1),
    Register("war", "OTHER_SENSITIVE"),
    Register("unions", "OTHER_SENSITIVE"),
    Register("parties", "POLITICAL"),
    Register("discipline", "OTHER_SENSITIVE", fewest=1),
    Register("prison", "OTHER_SENSITIVE"),
)


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(word_list_file('registers.txt')[f'{name} told'])})\b")


@cache
def _asks(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(word_list_file('registers.txt')[f'{name} asks'])}){BEHIND}")


def told_by_others(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """What each column is by the register that the table is; nothing for columns that are something already."""
    told: list[Types] = [{} for _ in columns]
    sampled = any(OF_SURVEY.search(column.spelt) for column in columns)
    for register in REGISTERS:
        shown = any(register.told.search(column.spelt) for column in columns)
        alike = sum((register.beside or register.kind) in types for types in found)
        if (shown or register.beside or register.by_columns) and shown + alike >= register.fewest:
            for at, (column, types) in enumerate(zip(columns, found, strict=True)):
                visited = sampled and RESULT.search(column.spelt) is not None and column.is_numeric
                free = not types and not told[at] and not visited
                if free and register.asks.fullmatch(column.spelt) and _answers(column):
                    told[at] = {register.kind: POSSIBLE}
    return told


def _answers(column: Judged) -> bool:
    """Whether the cells are numbers, signs, or few words; names, places and sentences answer something else."""
    few = column.evidence.n_distinct <= MOST_ANSWERS or column.share("number") >= ENOUGH
    signs = column.evidence.mean_words < 1
    elsewhere = max(column.share(kind) for kind in ("place", "PERSON", "date", "organisation"))
    return (few or signs) and elsewhere < ENOUGH and not column.evidence.is_text
