"""Which columns let a neighbour recognise somebody: by the scan, by territories, and as the officer says.

A column counts while it is published in a readable form: removed, coded or kept as "not about people" it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from desktop_app.app.project import Disclosure, TableWork
from desktop_app.core.personal_data.finding import Decision, Finding, Scan, Sensitivity
from desktop_app.core.personal_data.treatments._values import BAND, day, distinct
from desktop_app.core.personal_data.treatments.age_bands import A_YEAR, YEARS, decided_unit, is_short, years
from desktop_app.core.personal_data.wording import IDENTIFYING, KINDS
from desktop_app.core.table import Column, Table
from desktop_app.core.territories import territories
from desktop_app.core.text import folded_words

SEEN = frozenset(  # what neighbours, colleagues and relatives know of a person
    ("AGE", "SEX", "BIRTH_DATE", "CIVIL_STATUS", "NATIONALITY", "EDUCATION", "FAMILY_RELATION", "ETHNICITY",
     "COORDINATES")
)  # fmt: skip
SECRET = frozenset(name for name, kind in KINDS.items() if kind.sensitivity is Sensitivity.SPECIAL) - SEEN
PLACE = "PLACE"
NOT_PEOPLE = "not_personal"  # the legal basis by which an officer says that a column is about no person
UNREADABLE = frozenset(("replace_by_code", "clean_free_text"))
AREA = re.compile(
    r"\b(canton\w*|parroquia\w*|provincia\w*|municipios?|distritos?|comunidad(es)?|barrios?|recintos?|aldeas?|caserios?"
    r"|localidad(es)?|sectores|sector|ciudad(es)?|residencia|procedencia|ubicacion|zonas?)\b"
)
MOST_PLACES = 2000  # distinct values above which a column is not compared with the list of territories
_FEWEST_PLACES = 2
_ADULT = 18
BAND_OF_AGES = r"(?i)^\s*(?:de\s+)?([0-9]{1,3})\s*(?:a|-|–|hasta)\s*[0-9]{1,3}\b"
YOUNG = (
    r"(?i)\b(?:ni[ñn][oa]s?|ni[ñn]ez|adolescen\w+|infan\w+|beb[eé]s?|lactantes?|neonat\w+|reci[eé]n nacid\w+"
    r"|menor(?:es)?(?:\s*$|\s+de\s+(?:edad|[1-9]|1[0-8])\b))"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One column that counts. `types` as the finding has them, PLACE for a territory, none for the officer's own.

    `unit`: what the plain numbers of a column of ages count.
    """

    column_id: str
    name: str
    types: tuple[str, ...] = ()
    unit: str = YEARS


@dataclass(frozen=True, slots=True)
class Known:
    """What is looked at: `quasi` columns, `secret` ones (by id), and whether names or numbers of people stay in.

    `special`: special categories are published. `others`: published columns that could be added.
    """

    quasi: tuple[Counted, ...]
    secret: tuple[str, ...]
    named: bool
    special: bool
    others: tuple[Column, ...]

    @property
    def describes_people(self) -> bool:
        """Whether more than an area is known of somebody; an area alone singles out nobody for certain."""
        return any(c.types != (PLACE,) for c in self.quasi)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the quasi-identifiers."""
        return tuple(c.column_id for c in self.quasi)


def known_columns(cleaned: Table, treated: Table, work: TableWork, scan: Scan, country: str) -> Known:
    """Sort the published columns; `treated` is the cleaned table after the decisions. Runs the plan of `cleaned`."""
    findings = {f.column_id: f for f in scan.findings}
    decisions = {d.column_id: d for d in work.decisions}
    left = [c for c in treated.columns if _counts(findings.get(c.id), decisions.get(c.id))]
    places = _places(cleaned, [c for c in left if c.id not in findings], country) if findings else set()
    quasi, secret = [], []
    for column in left:
        finding = findings.get(column.id)
        types = set(finding.types) if finding is not None else set()
        if _is_quasi(column.id, types, places, work.disclosure):
            named_types = finding.types if finding is not None else (PLACE,) if column.id in places else ()
            unit = _unit_of_ages(cleaned, column.id, decisions.get(column.id)) if "AGE" in types else YEARS
            quasi.append(Counted(column.id, column.name, named_types, unit))
        elif types & SECRET:
            secret.append(column.id)
    taken = {c.column_id for c in quasi} | set(secret)
    return Known(
        quasi=tuple(quasi),
        secret=tuple(secret),
        named=any(_names_people(findings[c.id], decisions.get(c.id)) for c in treated.columns if c.id in findings),
        special=any(_is_special(findings.get(c.id)) for c in left),
        others=tuple(c for c in left if c.id not in taken and not _is_direct(findings.get(c.id))),
    )


def _is_quasi(column_id: str, types: set[str], places: set[str], own: Disclosure) -> bool:
    if column_id in own.left_out:
        return False
    return column_id in own.added or bool(types & SEEN) or column_id in places


def _counts(finding: Finding | None, decision: Decision | None) -> bool:
    if finding is None:
        return True
    if finding.free_text or decision is None:
        return not finding.free_text
    return decision.treatment not in UNREADABLE and decision.legal_basis != NOT_PEOPLE


def _names_people(finding: Finding, decision: Decision | None) -> bool:
    """Whether a direct identifier is published as it is."""
    kept = decision is not None and decision.treatment == "keep" and decision.legal_basis != NOT_PEOPLE
    return kept and _is_direct(finding) and not finding.free_text


def _is_direct(finding: Finding | None) -> bool:
    return finding is not None and bool(set(finding.types) & IDENTIFYING)


def _is_special(finding: Finding | None) -> bool:
    return finding is not None and finding.sensitivity is Sensitivity.SPECIAL


def _places(table: Table, columns: Sequence[Column], country: str) -> set[str]:
    """Columns of territories: by header, or by values that are names in the official list."""
    named = {c.id for c in columns if AREA.search(folded_words(c.name))}
    rest = [c.id for c in columns if c.id not in named]
    known = territories(country)
    if known is None or not rest:
        return named
    counts = table.frame.select(pl.col(rest).approx_n_unique()).collect(engine="streaming").row(0)
    for column_id, n in zip(rest, counts, strict=True):
        if _FEWEST_PLACES <= n <= MOST_PLACES:
            values = table.frame.select(pl.col(column_id).drop_nulls().unique()).collect(engine="streaming").to_series()
            words = values.filter(values.str.contains(r"\p{L}"))
            if 2 * len(words) > len(values) and known.level_of(words) is not None:
                named.add(column_id)
    return named


def minors_in(table: Table, scan: Scan, year: int, country: str = "ec", decisions: Iterable[Decision] = ()) -> bool:
    """Whether somebody is under 18, or was born so late that he may be (`year`: the current one); runs the plan.

    `decisions` say whether ages are in months.
    """
    decided = {d.column_id: d for d in decisions}
    found = [f for f in scan.findings if f.column_id in table.ids]
    aged = [f.column_id for f in found if "AGE" in f.types]
    units = {c: _unit_of_ages(table, c, decided.get(c)) for c in aged}
    plans = [e for f in found for e in _is_minor(f, units.get(f.column_id, YEARS), year, country)]
    if not plans:
        return False
    answers: Iterable[bool | None] = (
        table.frame.select(e.any().alias(str(i)) for i, e in enumerate(plans)).collect(engine="streaming").row(0)
    )
    return any(answers)


def _unit_of_ages(table: Table, column_id: str, decision: Decision | None) -> str:
    header = table.column(column_id).name
    return decided_unit(decision, header, distinct(table, column_id) if is_short(header) else None)


def _is_minor(finding: Finding, unit: str, year: int, country: str) -> list[pl.Expr]:
    cell = pl.col(finding.column_id)
    if "AGE" in finding.types:
        band = cell.str.extract(BAND_OF_AGES).cast(pl.Float64, strict=False)
        return [pl.coalesce(years(cell, unit), band / A_YEAR[unit]) < _ADULT, cell.str.contains(YOUNG)]
    if "BIRTH_DATE" in finding.types:
        born = pl.coalesce(day(cell, country), cell.str.extract(r"\b((?:19|20)[0-9]{2})\b"))
        latest = pl.coalesce(cell.str.extract(BAND, 2), born.str.slice(0, 4)).cast(pl.Int64, strict=False)
        return [latest.is_between(year - _ADULT, year)]  # whoever is born 18 years ago has his birthday yet to come
    return []
