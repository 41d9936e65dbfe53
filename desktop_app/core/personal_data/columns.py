"""The verdicts on the columns of a table: each column's judges, corrected by the columns around it (`rows.py`).

The rules here are few and named one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.personal_data.describing import CONTEXT
from desktop_app.core.personal_data.headers import STRONG
from desktop_app.core.personal_data.identifiers import foreign, foreign_judges
from desktop_app.core.personal_data.judges import DIRECT, LIKELY, POSSIBLE, Judge, Judged
from desktop_app.core.personal_data.rows import (
    IDENTITIES,
    KINDS_OF_PEOPLE,
    Types,
    is_about_creatures,
    is_about_people,
    is_about_things,
    names_things_alone,
)

BIRTHS = re.compile(r"\b(nacer|nacid\w+|nacimiento|inscrit[oa])\b")
FACT_DATE = re.compile(r"\bfecha (de(l)? )?(hecho|suceso|evento|ocurrencia|acontecimiento)\b")
DEGREE = re.compile(r"^(porcentaje|grado|nivel|tipo|%)$")
OF_THINGS = frozenset(("PHONE", "ADDRESS", "COORDINATES"))
MOBILES = 0.8  # share of a thing's telephones from which they are somebody's own
MOSTLY = 0.5
SENTENCES = 10  # mean words from which a cell about a place may well speak of people too
OFFICE_LINES = re.compile(r"\b(telefono|fax|extension|pbx|conmutador|direccion|correo)\b")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Types of a column with their confidence (empty = no sign), and those that mean nobody inside its cells."""

    types: Types
    harmless: frozenset[str]


def verdicts(columns: list[Judged]) -> list[Verdict]:
    """The verdict on each column of a table."""
    found, things = _found(columns)
    return [Verdict(types, _harmless(column, things=things)) for column, types in zip(columns, found, strict=True)]


def _harmless(column: Judged, *, things: bool) -> frozenset[str]:
    """The lines of an office, and names of people that name places, need no look into the cells."""
    short = column.evidence.mean_words < SENTENCES  # "cuerpo del correo" is no line of an office
    office = short and OFFICE_LINES.search(column.spelt) is not None and (things or not column.says("PHONE"))
    lines = {"PHONE"} if office and column.share("mobile") < MOBILES else set()
    place = (column.names("thing") or column.names("facility")) and not column.names("person")
    called = place and short and not column.names("role")
    return frozenset(lines | ({"PERSON"} if called else set()))


def _found(columns: list[Judged]) -> tuple[list[Types], bool]:
    """The types of each column, and whether a row is about a thing."""
    direct = [_without_rivals(column, _judged(column, {**DIRECT, **foreign_judges()})) for column in columns]
    context = [_without_rivals(column, _judged(column, CONTEXT)) for column in columns]
    if names_things_alone(columns, direct):
        direct = [{k: v for k, v in types.items() if k != "PERSON"} for types in direct]
    if is_about_creatures(columns, direct):
        context = [{k: v for k, v in types.items() if k not in KINDS_OF_PEOPLE} for types in context]
    things = is_about_things(columns, direct)
    people = is_about_people(columns, direct, context, things=things)
    found = [first or (second if people else {}) for first, second in zip(direct, context, strict=True)]
    if things:
        found = [_of_people(column, types) for column, types in zip(columns, found, strict=True)]
    if things or not any("PERSON" in types for types in direct):
        found = [
            {k: v for k, v in types.items() if k != "GT_NIT" or k in told}
            for types, told in zip(found, direct, strict=True)
        ]
    return (_from_neighbours(columns, found) if people else found), things


def _of_people(column: Judged, types: Types) -> Types:
    """Without the telephone and the place of a thing; a mobile beside it may be somebody's own."""
    own = column.share("mobile") >= MOBILES
    return {k: v for k, v in types.items() if k not in OF_THINGS or (own and k == "PHONE")}


def _judged(column: Judged, judges: Mapping[str, Judge]) -> Types:
    found = {name: judge(column) for name, judge in judges.items()}
    return {name: sure for name, sure in found.items() if sure}


def _without_rivals(column: Judged, found: Types) -> Types:
    """A number is one thing: the announced or the surest stays, unless the values show a mixture of identifiers."""
    documents = IDENTITIES | foreign()
    if any(column.says(name) == STRONG for name in found.keys() & documents):
        found = {name: sure for name, sure in found.items() if name not in documents or column.says(name) == STRONG}
    if "EC_CEDULA" in found and "PHONE" in found:
        del found["PHONE" if found["EC_CEDULA"] >= found["PHONE"] else "EC_CEDULA"]
    best = max(found.values(), default=0.0)
    return {name: sure for name, sure in found.items() if sure >= min(best, LIKELY)}


def _from_neighbours(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """What a column is only because of the others: the date of a birth register, the degree of a disability."""
    births = any(BIRTHS.search(column.words) for column in columns)
    disability = any(
        "HEALTH" in types and c.listed("HEALTH") >= MOSTLY for c, types in zip(columns, found, strict=True)
    )
    return [
        types or _inferred(c, births=births, disability=disability) for c, types in zip(columns, found, strict=True)
    ]


def _inferred(column: Judged, *, births: bool, disability: bool) -> Types:
    if births and FACT_DATE.search(column.words) and column.share("date") >= MOSTLY:
        return {"BIRTH_DATE": POSSIBLE}
    degrees = column.share("number") >= MOSTLY and (column.evidence.high or 0) <= 100
    return {"HEALTH": POSSIBLE} if disability and degrees and DEGREE.search(column.spelt) else {}
