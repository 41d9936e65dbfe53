"""Variables of household surveys and censuses by their code ("p02", "PPA03"), which only the questionnaire explains.

One code alone means nothing; several of the same questionnaire together, with the answers it allows, do. The codes are
in `resources/words/survey_codes.txt`. Where no questionnaire is known, a coded column whose whole numbers run from the
first years of life to old age is the age: nothing else in a questionnaire does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from desktop_app.core.personal_data.describing import OLDEST, has_few_codes
from desktop_app.core.personal_data.judges import ALL_PERSONS, LIKELY, POSSIBLE, Judged
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.text import fold

Types = dict[str, float]
FEWEST_TOGETHER = 3  # variables of one questionnaire that make it that one
CODED = re.compile(r"[a-z]{1,4}[0-9]{1,3}[a-z]?(?:[0-9]{1,2}[a-z]?)?")
SIGNS = re.compile(r"[^a-z0-9]")
OF_SURVEY = re.compile(r"^(?:fexp|factor|upm|estrato|conglomerado|vivienda|hogar|panel|dominio|area|folio)\b")
YOUNGEST, OLD = 25, 70  # the ages of a sample reach from children, or those asked to answer, to the old
MANY_AGES, AMOUNT = 25, 20  # distinct values
FIRST_CODE = 3  # somebody in a sample is the head or the spouse; ages of those asked begin higher
RUNNING = 0.95  # distinct values for each row, and for each number between the ends, from which they number the rows
SEVERAL_AGES = 6  # distinct values right after the sex
TYPES_OF_AMOUNT = frozenset(("SALARY",))


def types_by_code(columns: Sequence[Judged]) -> list[Types]:
    """What the codes of the headers say of each column; nothing where they belong to no questionnaire."""
    codes = [SIGNS.sub("", fold(column.header)) for column in columns]
    found: list[Types] = [{} for _ in columns]
    told = max((_told_by(variables, codes, columns) for variables in _questionnaires().values()), key=len)
    if len(told) >= FEWEST_TOGETHER:
        for position, kind in told.items():
            found[position] = {kind: LIKELY}
    coded = [at for at, code in enumerate(codes) if CODED.fullmatch(code)]
    ages = [at for at in coded if _runs_like_age(columns[at])]
    ages = ages or [at for at in coded if at and _follows_sex(columns[at], columns[at - 1])]
    if ages and not any("AGE" in types for types in found) and _is_survey(columns, codes):
        found[ages[0]] = {"AGE": POSSIBLE}
    return found


@cache
def _questionnaires() -> Mapping[str, Mapping[str, str]]:
    """The type of each code, for each questionnaire."""
    listed = word_list_file("survey_codes.txt")
    return {
        name: {code: kind for kind, _, code in (line.partition(" ") for line in lines)}
        for name, lines in listed.items()
    }


def _told_by(variables: Mapping[str, str], codes: Sequence[str], columns: Sequence[Judged]) -> dict[int, str]:
    """The types of the columns that a questionnaire has, by their position."""
    return {
        position: variables[code]
        for position, (code, column) in enumerate(zip(codes, columns, strict=True))
        if code in variables and _answers(column, variables[code])
    }


def _answers(column: Judged, kind: str) -> bool:
    """Whether the values may answer the question: words, few codes, ages, amounts."""
    if not column.is_numeric:
        return column.evidence.n_distinct > 0 and not column.evidence.is_text
    if kind == "AGE":
        return (column.evidence.low or 0) >= 0 and (column.evidence.high or 0) <= OLDEST
    if kind in TYPES_OF_AMOUNT:
        return column.evidence.n_distinct >= AMOUNT
    return has_few_codes(column) and (kind != "FAMILY_RELATION" or (column.evidence.low or 0) <= FIRST_CODE)


def _runs_like_age(column: Judged) -> bool:
    low, high = column.evidence.low or 0, column.evidence.high or 0
    n = column.evidence.n_distinct
    numbers_rows = column.differs >= RUNNING and n >= RUNNING * (high - low)
    several = n >= MANY_AGES and not numbers_rows
    return column.is_numeric and 0 <= low <= YOUNGEST and OLD <= high <= OLDEST and several


def _follows_sex(column: Judged, before: Judged) -> bool:
    """Whether whole numbers stand where questionnaires ask for the age, of those of one stage of life."""
    low, high = column.evidence.low or 0, column.evidence.high or 0
    numbered = column.is_numeric and low > FIRST_CODE and high <= OLDEST and column.evidence.n_distinct >= SEVERAL_AGES
    return numbered and before.listed("SEX") >= ALL_PERSONS and before.evidence.n_distinct <= FIRST_CODE


def _is_survey(columns: Sequence[Judged], codes: Sequence[str]) -> bool:
    """Whether most headers are codes, or the weights and strata of a sample stand beside some."""
    coded = sum(CODED.fullmatch(code) is not None for code in codes)
    sampled = any(OF_SURVEY.search(column.spelt) for column in columns)
    return coded >= FEWEST_TOGETHER and (sampled or 2 * coded > len(codes))
