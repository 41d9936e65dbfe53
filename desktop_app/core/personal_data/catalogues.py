"""Whether a row is a thing of a catalogue: a toy, a piece of a museum, a medicine, a stop, a post to fill, a tariff.

Such tables have headers of people: the sex a toy is meant for, the age of an altar, the faith of an association. They
show by headers that only things have (`resources/words/catalogues.txt`), and by values that mean anybody ("unisex").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from desktop_app.core.personal_data.describing import OLDEST
from desktop_app.core.personal_data.headers import names_a
from desktop_app.core.personal_data.judges import ENOUGH, PARTLY, Judged
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.personal_data.rows import BARE_NAMES, CONTACTS, IN_CHARGE, KINDS_OF_PEOPLE, OF_FIRMS, Types

FEWEST_SIGNS, MANY_SIGNS = 2, 3
FEWEST_OF_CARE = 5  # what is given to people has signs of things too: the medicine and its lot
MEANT_FOR_ANYBODY = 2  # signs that a column of sex or age "for all" is worth
MOST_AGES = 5  # distinct numbers from which ages are those of single people
MAKERS = re.compile(r"\b(?:autora?|artista|restauradora?|laboratorio|lab|fabricante|marca)\b")
ONES = ("CIVIL_STATUS", "FAMILY_RELATION", "BIRTH_DATE")  # told of one person only


def is_catalogue(columns: Sequence[Judged], direct: Sequence[Types], context: Sequence[Types]) -> bool:
    """Whether the rows are things, nobody being named one by one, numbered or told by an age of his own."""
    anybody = any(_means_anybody(column) for column in columns)
    strong = sum(_is_sign(column, "sign") for column in columns) + anybody * MEANT_FOR_ANYBODY
    signs = strong + sum(_is_sign(column, "weak") for column in columns) / 2
    told = {name for types in context for name in types}
    if not strong or not told & KINDS_OF_PEOPLE:
        return False
    cared = {"SEX", "AGE", "HEALTH"} <= told and any(column.share("disease") >= ENOUGH for column in columns)
    if signs < (FEWEST_OF_CARE if cared and not anybody else FEWEST_SIGNS):
        return False
    sure = signs >= FEWEST_OF_CARE
    many = signs >= MANY_SIGNS  # so that a telephone is that of an office
    if any(types.keys() - {"PERSON"} - (CONTACTS if many else frozenset()) for types in direct):
        return False
    if not sure and ("RECORD_ID" in told or (told & set(ONES) and not anybody) or any(map(_tells_ages, columns))):
        return False
    named = [column for column, types in zip(columns, direct, strict=True) if "PERSON" in types]
    ours = [column for column in named if _names_one_by_one(column)]
    return not ours or (many and not any(column.says("PERSON") and not (sure and _is_bare(column)) for column in ours))


def called_so(column: Judged) -> bool:
    """Whether names that repeat under a header of nobody are what things are called."""
    return column.differs < ENOUGH and not any(map(column.names, ("person", "role")))


@cache
def _signs(section: str) -> re.Pattern[str]:
    return re.compile("|".join(word_list_file("catalogues.txt")[section]))


def _is_sign(column: Judged, section: str) -> bool:
    return _signs(section).fullmatch(column.spelt) is not None


def _is_bare(column: Judged) -> bool:
    return column.spelt in BARE_NAMES


def _means_anybody(column: Judged) -> bool:
    """Whether a column of sex or age says "both", "all", "any"."""
    return bool(column.says("SEX") or column.says("AGE")) and column.share("nobody") >= PARTLY


def _names_one_by_one(column: Judged) -> bool:
    """Whether people are named who neither made the thing nor look after it."""
    if IN_CHARGE.search(column.spelt) or OF_FIRMS.search(column.spelt) or MAKERS.search(column.spelt):
        return False
    return not called_so(column) and not (names_a("role", column.header) and not names_a("person", column.header))


def _tells_ages(column: Judged) -> bool:
    aged = column.says("AGE") and column.is_numeric and column.evidence.n_distinct > MOST_AGES
    return bool(aged) and (column.evidence.high or 0) <= OLDEST
