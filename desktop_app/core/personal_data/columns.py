"""The verdicts on the columns of a table: each column's judges, corrected by the columns around it.

A row may be about a person or about a thing (a school, a purchase). Telephones, addresses and coordinates of a thing
are nobody's; age, sex or health count only where a row is a person. The rules here are few and named one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop_app.core.personal_data.identifiers import foreign, foreign_judges
from desktop_app.core.personal_data.judges import CONTEXT, DIRECT, LIKELY, POSSIBLE, Judge, Judged

Types = dict[str, float]

COUNTS = re.compile(
    r"\b(total|casos|cantidad|numero de|n de|no de|poblacion|hombres|mujeres|frecuencia|matriculad\w+"
    r"|atendid\w+|beneficiarios|tasa|porcentaje|promedio)\b"
)
ROLES_OF_OFFICE = re.compile(r"\b(cargo|puesto|denominacion del puesto|partida|grupo ocupacional|renglon|grado)\b")
PAY = re.compile(r"\b(remuneracion|sueldo|salario|rmu|honorarios|viaticos?)\b")
BIRTHS = re.compile(r"\b(nacer|nacid\w+|nacimiento|inscrit[oa])\b")
FACT_DATE = re.compile(r"\bfecha (de(l)? )?(hecho|suceso|evento|ocurrencia|acontecimiento)\b")
DEGREE = re.compile(r"^(porcentaje|grado|nivel|tipo|%)$")
KINDS_OF_PEOPLE = frozenset(
    ("AGE", "SEX", "CIVIL_STATUS", "BIRTH_DATE", "NATIONALITY", "EDUCATION", "FAMILY_RELATION", "HEALTH", "ETHNICITY",
     "RELIGION", "SEXUAL_ORIENTATION")
)  # fmt: skip
CONTACTS = frozenset(("PHONE", "EMAIL"))
OF_THINGS = frozenset(("PHONE", "ADDRESS", "COORDINATES"))
IDENTITIES = frozenset(("EC_CEDULA", "GT_DPI", "PASSPORT"))
MOSTLY = 0.5


def verdicts(columns: list[Judged]) -> list[Types]:
    """For each column its types with their confidence; empty = no sign."""
    direct = [_without_rivals(_judged(column, {**DIRECT, **foreign_judges()})) for column in columns]
    context = [_without_rivals(_judged(column, CONTEXT)) for column in columns]
    things = is_about_things(columns, direct)
    people = is_about_people(columns, direct, context, things=things)
    found = [first or (second if people else {}) for first, second in zip(direct, context, strict=True)]
    if things:
        found = [{k: v for k, v in types.items() if k not in OF_THINGS} for types in found]
    if not any("PERSON" in types for types in direct):
        found = [{k: v for k, v in types.items() if k != "GT_NIT"} for types in found]
    return _from_neighbours(columns, found) if people else found


def is_about_things(columns: list[Judged], direct: list[Types]) -> bool:
    """Whether a row is an institution, a firm or a work: a column names them one by one, before any name of a person.

    Where people are numbered, or come first ("participant, institution"), a row is a person.
    """
    if any((IDENTITIES | foreign()) & types.keys() for types in direct):
        return False
    nobody = not any("PERSON" in types for types in direct)
    for column, types in zip(columns, direct, strict=True):
        if "PERSON" in types:
            return False
        differ = column.evidence.n_distinct >= MOSTLY * column.evidence.n_filled
        if column.share("organisation") >= MOSTLY and (differ or nobody):
            return True
    return False


def is_about_people(columns: list[Judged], direct: list[Types], context: list[Types], *, things: bool) -> bool:
    """Whether a row is a person: someone is named or numbered, or two columns describe a person."""
    named = {name for types in direct for name in types} - (CONTACTS if things else set())
    if named:
        return True
    counts = any(COUNTS.search(c.words) and c.share("number") >= 0.8 for c in columns)
    kinds = {name for types in context for name in types} & KINDS_OF_PEOPLE
    return len(kinds) >= 2 and not counts


def is_payroll(columns: list[Judged]) -> bool:
    """Whether the table lists posts and their pay, which transparency laws usually order to publish."""
    headers = [column.words for column in columns]
    return any(map(ROLES_OF_OFFICE.search, headers)) and any(map(PAY.search, headers))


def _judged(column: Judged, judges: Mapping[str, Judge]) -> Types:
    found = {name: judge(column) for name, judge in judges.items()}
    return {name: sure for name, sure in found.items() if sure}


def _without_rivals(found: Types) -> Types:
    """A number is one thing: the surest stays, unless the values show a mixture of identifiers."""
    if "EC_CEDULA" in found and "PHONE" in found:
        del found["PHONE" if found["EC_CEDULA"] >= found["PHONE"] else "EC_CEDULA"]
    best = max(found.values(), default=0.0)
    return {name: sure for name, sure in found.items() if sure >= min(best, LIKELY)}


def _from_neighbours(columns: list[Judged], found: list[Types]) -> list[Types]:
    """What a column is only because of the others: the date of a birth register, the degree of a disability."""
    births = any(BIRTHS.search(column.words) for column in columns)
    disability = any("HEALTH" in types and c.share("HEALTH") >= MOSTLY for c, types in zip(columns, found, strict=True))
    return [
        types or _inferred(c, births=births, disability=disability) for c, types in zip(columns, found, strict=True)
    ]


def _inferred(column: Judged, *, births: bool, disability: bool) -> Types:
    if births and FACT_DATE.search(column.words) and column.share("date") >= MOSTLY:
        return {"BIRTH_DATE": POSSIBLE}
    if (
        disability
        and DEGREE.search(column.words)
        and column.share("number") >= MOSTLY
        and (column.evidence.high or 0) <= 100
    ):
        return {"HEALTH": POSSIBLE}
    return {}
