"""Ladders of generalisation: for one column, the treatments from the least to the most loss; the last removes it.

A search for the least loss that protects people climbs them: level 0 is the column as it is, level k is rung k - 1.
Every rung is a treatment with its parameters, so that what the search proposes is a decision like any other. Bands lie
inside the bands of the rungs above; each rung is applied to the values as they were, never to another rung.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.personal_data.treatments._values import day, nice, number, quantiles
from desktop_app.core.personal_data.treatments.age_bands import A_YEAR, UNIT, YEARS
from desktop_app.core.table import ROW, Column, Table
from desktop_app.core.territories import territories

REMOVE = "remove_column"
SMALLEST_GROUPS = (5, 10, 20)
AGE_WIDTHS = (5, 10, 20)
MOSTLY = 0.8  # part of the values that makes a column of numbers, dates or territories
FEW_VALUES = 12  # numbers of so few kinds are codes, not amounts
_ID = "c0"


@dataclass(frozen=True, slots=True)
class Rung:
    """One level: a treatment and its parameters."""

    treatment: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def decision(self, column_id: str, types: tuple[str, ...]) -> Decision:
        """The decision that puts a column on this rung."""
        return Decision(column_id, types, self.treatment, params=self.params)


def ladder_of(
    finding_types: tuple[str, ...], sample: pl.Series, country: str = "ec", unit: str = YEARS
) -> tuple[Rung, ...]:
    """The rungs that suit a column: by its types, and by its values where these say nothing; `unit` of its ages.

    `sample`: text values of the cleaned, untreated column (distinct ones are enough). The last rung is always
    `remove_column`; a column that nothing generalises has only that one.
    """
    values = sample.drop_nulls().unique()
    types = set(finding_types)
    if "AGE" in types:
        rungs = _ages(values, unit)
    elif "BIRTH_DATE" in types:
        rungs = _births()
    elif "COORDINATES" in types:
        rungs = _coordinates()
    else:
        rungs = _by_values(values, country)
    return (*rungs, Rung(REMOVE))


def generalised(column: pl.Series, rung: Rung, types: tuple[str, ...] = (), country: str = "ec") -> pl.Series | None:
    """The whole text column on a rung, rows in order; None when the rung removes it."""
    if rung.treatment == REMOVE:
        return None
    frame = pl.DataFrame({ROW: pl.int_range(len(column), dtype=pl.UInt32, eager=True), _ID: column})
    table = Table((Column(_ID, column.name),), frame.lazy())
    decision = rung.decision(_ID, types)
    treated = treatments()[rung.treatment].apply(table, decision, TreatmentContext(country=country))
    return treated.frame.select(_ID).collect().to_series().alias(column.name)


def _by_values(values: pl.Series, country: str) -> tuple[Rung, ...]:
    if values.is_empty():
        return ()
    frame = values.rename("value").to_frame()
    known = territories(country)
    level = known.level_of(values) if known is not None else None
    # small numbers may be the codes of provinces as well as anything else
    if known is not None and level is not None and (level != known.levels[-1] or _has_words(values)):
        return tuple(Rung("geography_up", {"to": up}) for up in known.levels[known.levels.index(level) + 1 :])
    numbers = frame.select(number(pl.col("value")).is_not_null().mean()).item()
    if numbers >= MOSTLY and len(values) > FEW_VALUES:
        return _amounts(values)
    dates = frame.select(day(pl.col("value"), country).is_not_null().mean()).item()
    if dates >= MOSTLY:
        return tuple(Rung("date_to_period", {"period": period}) for period in ("month", "quarter", "year"))
    return tuple(Rung("group_rare", {"least": least}) for least in SMALLEST_GROUPS)


def _has_words(values: pl.Series) -> bool:
    return bool(values.str.contains(r"\p{L}").any())


def _ages(values: pl.Series, unit: str) -> tuple[Rung, ...]:
    top = 80 if (quantiles(values, 0.99) or [0.0])[0] >= 80 * A_YEAR[unit] else 60
    return tuple(Rung("age_bands", {"width": width, "top": top, UNIT: unit}) for width in AGE_WIDTHS)


def _births() -> tuple[Rung, ...]:
    periods = tuple(Rung("date_to_period", {"period": period}) for period in ("month", "year"))
    return periods + tuple(Rung("birth_year_bands", {"width": width}) for width in AGE_WIDTHS)


def _coordinates() -> tuple[Rung, ...]:
    return tuple(Rung("round_coordinates", {"decimals": decimals}) for decimals in ("3", "2", "1", "0"))


def _amounts(values: pl.Series) -> tuple[Rung, ...]:
    found = quantiles(values, 0.01, 0.99)
    if found is None:
        return ()
    low, high = found
    first = max(2, nice((high - low) / 40))
    widths = (first, first * 2, first * 4, first * 8)
    top = max(widths[-1], -int(-high // widths[-1]) * widths[-1])
    return tuple(Rung("number_bands", {"width": width, "top": top}) for width in widths)
