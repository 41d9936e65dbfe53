"""What the values of a column say, counted vectorised over its distinct values; nothing here looks at the header.

Small columns are counted together, since what a question to polars costs is mostly the question. The tests are in
`tallies.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from desktop_app.core.personal_data.bites import bites
from desktop_app.core.personal_data.identifier_tallies import PROBE
from desktop_app.core.personal_data.tallies import tallies

LONG_TEXT_WORDS = 5
MEASURES = {
    "col": pl.UInt32, "n_words": pl.Float64,
    "low": pl.Float64, "high": pl.Float64, "year_low": pl.Int32, "year_high": pl.Int32,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over a column.

    `share[x]` is the part of the distinct non-empty values that are x, `cells[x]` the non-empty cells; the keys are the
    types of the rules and lexicons, and: number, date, address, disease, icd10, organisation, place, given, surname,
    known (share of name words), role_mail; what no value is may be absent. `shaped[type]` is the part with the shape of
    an identifier.
    """

    n_filled: int
    n_distinct: int
    mean_words: float
    share: Mapping[str, float] = field(default_factory=dict)
    cells: Mapping[str, int] = field(default_factory=dict)
    shaped: Mapping[str, float] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    year_low: int | None = None
    year_high: int | None = None

    @property
    def is_text(self) -> bool:
        """Whether people write sentences here."""
        return self.mean_words >= LONG_TEXT_WORDS


def values_of(frame: pl.LazyFrame, column_id: str) -> pl.DataFrame:
    """Distinct non-empty values of a column with how often each occurs: `value`, `n`."""
    column = frame.select(pl.col(column_id).alias("value")).drop_nulls()
    return column.group_by("value").agg(pl.len().alias("n")).collect(engine="streaming")


def values_of_columns(frame: pl.LazyFrame, column_ids: list[str]) -> pl.DataFrame:
    """The same of several columns of few rows: `col` (position among them), `value`, `n`."""
    cells = frame.select(column_ids).collect(engine="streaming").unpivot(variable_name="id").drop_nulls("value")
    counted = cells.group_by("id", "value").agg(pl.len().alias("n"))
    places = pl.DataFrame({"id": column_ids, "col": pl.Series(range(len(column_ids)), dtype=pl.UInt32)})
    return counted.join(places, on="id").select("col", "value", "n").sort("col")


def evidence_of(values: pl.DataFrame, tick: Callable[[], None] = lambda: None) -> Evidence:
    """Count everything the verdict may ask about a column; `tick` is called often and may raise to stop."""
    return evidence_of_columns(values.select(pl.lit(0, pl.UInt32).alias("col"), "value", "n"), 1, tick)[0]


def evidence_of_columns(values: pl.DataFrame, n: int, tick: Callable[[], None] = lambda: None) -> list[Evidence]:
    """The same for `n` columns: `col`, `value`, `n`. Columns of more than `PROBE` distinct values are counted alone."""
    sizes = values.group_by("col").agg(pl.len().alias("n_distinct"), pl.col("n").sum().alias("n_filled"))
    counts = [pl.DataFrame(schema=MEASURES)]
    for bite in _bites(values, sizes):
        for count in tallies(bite):
            counts.append(count)
            tick()
    found = pl.concat(counts, how="diagonal").group_by("col").agg(
        pl.col("low", "year_low").min(), pl.col("high", "year_high").max(), pl.col("n_words", r"^[sc]:.*$").sum()
    )  # fmt: skip
    rows = {row["col"]: row for row in sizes.join(found, on="col", how="left").iter_rows(named=True)}
    return [_evidence(rows[at]) if at in rows else Evidence(0, 0, 0.0) for at in range(n)]


def _bites(values: pl.DataFrame, sizes: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Each large column in pieces, the small ones together."""
    large = sizes.filter(pl.col("n_distinct") > PROBE)["col"] if len(sizes) > 1 else sizes["col"]
    for at in large:
        yield from bites(values if len(sizes) == 1 else values.filter(pl.col("col") == at))
    small = values.filter(~pl.col("col").is_in(large.implode()))
    if small.height:
        yield small


def _evidence(row: dict[str, float]) -> Evidence:
    """The counts of a column as shares."""
    n = int(row["n_distinct"])
    sums = {name[2:]: value for name, value in row.items() if name.startswith("s:") and value}
    return Evidence(
        int(row["n_filled"]),
        n,
        (row["n_words"] or 0) / n,
        {name: value / n for name, value in sums.items() if not name.startswith("shape:")},
        {name: int(row[f"c:{name}"]) for name in sums if not name.startswith("shape:")},
        {name.removeprefix("shape:"): value / n for name, value in sums.items() if name.startswith("shape:")},
        row["low"],
        row["high"],
        row["year_low"],  # type: ignore[arg-type]
        row["year_high"],  # type: ignore[arg-type]
    )
