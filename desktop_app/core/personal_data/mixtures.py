"""Columns whose values tell special categories although their header does not: kinds of aid, groups, reasons, diets.

Two rules, both for a table about people and for columns that nothing else explains. A list of choices may mix several
categories with harmless ones ("excelencia académica, discapacidad, pueblos y nacionalidades"): what each tells alone
adds up. And words of many meanings ("psicología, ninguno") tell a category where another column tells the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.personal_data.headers import STRONG
from desktop_app.core.personal_data.judges import ENOUGH, POSSIBLE, Judged
from desktop_app.core.personal_data.rows import BREED, INDIVIDUAL, Types, is_of_people
from desktop_app.core.personal_data.wording import SPECIAL

MOST_CHOICES = 20  # distinct values of a list of choices
FEWEST_CHOICES = FEWEST_PARTIES = 3
FEWEST_TELLING = 2  # where nobody is numbered, named or told by an age
CLOSED = ("CIVIL_STATUS", "FAMILY_RELATION", "RELIGION", "ETHNICITY")  # schools and goods have levels and countries
FEWEST_CODES = 4  # letters and codes
NEARLY_ALL = 0.95
SOME_TELLING = 0.25  # share of the choices that tell a special category, all categories together
ONE_OF_MANY = 0.12  # share of the choices that add another category to one already told
ALL_LISTED = 0.8  # share of the choices among the words of a category, those of many meanings included
# What an office does, teaches, keeps or has; a person in the row has it not.
OF_OFFICES = re.compile(
    r"\b(?:curso|taller|capacitacion|tema|asignatura|unidad|area|departamento|direccion|cargo|puesto|proyecto"
    r"|producto|actividad|especialidad|carrera|titulo|evento|fuente|canal|medio|norma|autoridad|funcion|juzgado"
    r"|dependencia|convocatoria|finalidad|objeto|objetivo|ambito|proposito|linea|componente|convenio|formacion|profesion|ocupacion|oficio|contrato|examen|insumo|material|equipo|requisito|rol)(?:e?s)?\b"
)


def told_by_choices(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """The special categories that the choices of each column tell; nothing for columns that are something already."""
    beside = {name for types in found for name in types} & SPECIAL
    single = is_of_people(columns, found) or any(types.keys() & INDIVIDUAL for types in found)
    fewest = 1 if single else FEWEST_TELLING
    if any(column.names("creature") and not column.names("person") for column in columns):
        return [{} for _ in columns]
    told = []
    for column, types in zip(columns, found, strict=True):
        fits = not types and _are_choices(column)
        told.append((_added_up(column, fewest) or _told_beside(column, beside)) if fits else {})
    return told


def other_categories(columns: Sequence[Judged], found: Sequence[Types]) -> list[Types]:
    """What else the choices of a column tell, where they tell one special category: "pueblos" beside "discapacidad"."""
    return [
        {name: POSSIBLE for name in SPECIAL - types.keys() if _telling(column, name) >= ONE_OF_MANY}
        if types and types.keys() <= SPECIAL and max(map(column.says, types)) < STRONG and _are_choices(column)
        else {}
        for column, types in zip(columns, found, strict=True)
    ]


def told_by_weak_words(column: Judged) -> Types:
    """What words and letters of many meanings tell where people are named and all of them are of one vocabulary."""
    if not _are_choices(column) or column.names("thing") or column.expects:
        return {}
    fewest = FEWEST_CHOICES if column.evidence.mean_words >= 1 else FEWEST_CODES
    few = column.evidence.n_distinct >= fewest
    return {
        name: POSSIBLE for name in CLOSED if few and (column.listed(name) >= NEARLY_ALL or _all_but_one(column, name))
    }


def _all_but_one(column: Judged, name: str) -> bool:
    """Whether one choice alone is no word of a vocabulary, and some of the others can mean nothing else."""
    n = column.evidence.n_distinct
    known = round(column.listed(name) * n)
    return n >= FEWEST_CODES and known == n - 1 and column.evidence.mean_words >= 1 and column.share(name) > 0


def told_by_some(column: Judged) -> Types:
    """The special category of which people are told where some choices mean nothing else and most of them fit it."""
    if not _are_choices(column) or column.names("thing") or column.expects:
        return {}
    return {
        name: POSSIBLE for name in SPECIAL if _fitting(column, name) >= ENOUGH and _telling(column, name) >= ONE_OF_MANY
    }


def _are_choices(column: Judged) -> bool:
    """Whether the cells are a few short choices said of the person of the row."""
    several = FEWEST_CHOICES <= column.evidence.n_distinct <= MOST_CHOICES
    elsewhere = max(column.share(kind) for kind in ("place", "PERSON", "date", "organisation", "number"))
    short = several and not column.evidence.is_text and elsewhere < ENOUGH
    named = any(map(column.names, ("facility", "creature", "role", "asked")))
    return short and not named and not any(kind.search(column.spelt) for kind in (OF_OFFICES, BREED))


def _added_up(column: Judged, fewest: int) -> Types:
    shares = {name: _telling(column, name) for name in SPECIAL}
    whole = sum(shares.values())
    if whole < SOME_TELLING or round(whole * column.evidence.n_distinct) < fewest:
        return {}
    return {name: POSSIBLE for name, share in shares.items() if share >= min(ONE_OF_MANY, max(shares.values()))}


def _telling(column: Judged, name: str) -> float:
    """Part of the choices that can mean nothing else."""
    more = column.share({"HEALTH": "disease", "POLITICAL": "party"}.get(name, name))
    return max(column.share(name), more if name != "POLITICAL" or _are_parties(column) else 0.0)


def _fitting(column: Judged, name: str) -> float:
    """Part of the choices that may mean it, those of many meanings included."""
    return column.listed(name) + column.share(f"{name} faint")


def _are_parties(column: Judged) -> bool:
    """Whether most choices are parties, which are called like much else ("Semilla", "Vamos", "UNE")."""
    return column.evidence.n_distinct >= FEWEST_PARTIES and column.share("party") >= ENOUGH


def _told_beside(column: Judged, beside: set[str]) -> Types:
    """Words of many meanings beside another column of the same category."""
    return {name: POSSIBLE for name in beside if _fitting(column, name) >= ALL_LISTED and column.listed(name) > ENOUGH}
