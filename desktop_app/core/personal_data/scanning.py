"""Scan a table or a text: every cell, as distinct values -> gate -> recognisers -> verdict a column."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import polars as pl

from desktop_app.core.collector import without_collector
from desktop_app.core.personal_data.chance_names import without_chance
from desktop_app.core.personal_data.columns import verdicts
from desktop_app.core.personal_data.company import kinds_in_company, with_company
from desktop_app.core.personal_data.engine import analyzer, settle
from desktop_app.core.personal_data.evidence import values_of
from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.personal_data.findings import column_finding, text_finding
from desktop_app.core.personal_data.judges import DIRECT, Judged
from desktop_app.core.personal_data.looking import looked_into
from desktop_app.core.personal_data.persons import forget_texts
from desktop_app.core.personal_data.rows import is_of_people
from desktop_app.core.personal_data.transparency import lawful
from desktop_app.core.personal_data.wording import SEVERITY
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Table

# One text with something for each of the larger rules, for `wake`.
OF_ALL_KINDS = (
    "La usuaria Rosa Quishpe, CI 1710034065, nacida el 03/05/1988, vive en la calle Olmedo 12-34 y Sucre y padece "
    "de diabetes. Placa PBA-1234, cuenta de ahorros 2200123456; llamar al 0991234567 o escribir a rosa@example.com. "
    "Historia clínica 104523."
)
SPAN_SCHEMA = {ROW: pl.UInt32, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}


@without_collector()
def scan(table: Table, *, country: str = "ec", progress: Progress = SILENT) -> Scan:
    """Look at every cell; findings by severity, then in the order of the columns. Columns without signs are absent.

    `country` (ISO code) puts the identifiers of that country first in a finding. Raises Cancelled.
    """
    n = len(table.columns)
    rows = table.n_rows()
    table = table.at_hand(rows)
    try:
        looked = looked_into(table, rows, progress)
    finally:
        forget_texts()
    columns, inside = [judged for judged, _ in looked], [hits for _, hits in looked]
    found = verdicts(columns)
    of_people = is_of_people(columns, [verdict.types for verdict in found])
    public = lawful(columns, [verdict.types for verdict in found])
    findings, spans = [], {}
    for at, (column, judged, verdict, every) in enumerate(zip(table.columns, columns, found, inside, strict=True)):
        types = verdict.types
        open_ = every.filter(~pl.col("type").is_in(list(verdict.harmless)))
        hits = without_chance(judged, open_, of_people=of_people)
        if hits.height and (judged.evidence.is_text or not types.keys() & DIRECT.keys()):
            hits = _with_company(table, column.id, judged, hits, partial(progress.at, n, n))
            spans[column.id] = _rows_of(table, column.id, hits)
            where = spans[column.id]
            findings.append(text_finding(column.id, judged, where[ROW].n_unique(), {*where["type"], *types}))
        elif types:
            findings.append(column_finding(column.id, judged, types, country, lawful=public[at]))
    progress.at(n, n)
    order = {c.id: i for i, c in enumerate(table.columns)}
    findings.sort(key=lambda f: (SEVERITY[f.sensitivity], order[f.column_id]))
    return Scan(tuple(findings), rows, spans)


def _with_company(
    table: Table, column_id: str, column: Judged, hits: pl.DataFrame, tick: Callable[[], None]
) -> pl.DataFrame:
    """The matches in a column of texts with those that are some because of the others."""
    listed = kinds_in_company(hits, column.evidence.n_distinct) if column.holds_texts else []
    if not listed:
        return hits
    return with_company(hits, values_of(table.frame, column_id)["value"], listed, tick)


def wake(progress: Progress = SILENT) -> None:
    """Load what every scan needs before the first one: the engine, the lists, the patterns. Raises Cancelled.

    What is loaded is kept until the program ends.
    """
    scan(Table.from_rows(("Observaciones",), [(OF_ALL_KINDS,)]), progress=progress)


def scan_text(text: str, country: str = "ec") -> list[tuple[int, int, str]]:
    """Start, end (characters) and type of what a plain text holds: metadata, a file name, a README."""
    del country
    return [
        (s.start, s.end, s.type) for s in settle(analyzer().analyze(text, language="es", entities=list(_entities())))
    ]


def _entities() -> list[str]:
    from desktop_app.core.personal_data.recognisers import rules

    return [rule.entity for rule in rules()]


def _rows_of(table: Table, column_id: str, hits: pl.DataFrame) -> pl.DataFrame:
    """The hits of distinct values at the rows where they stand."""
    rows = table.frame.select(ROW, pl.col(column_id).alias("value")).filter(
        pl.col("value").is_in(hits["value"].unique().implode())
    )
    return rows.collect(engine="streaming").join(hits, on="value").select(list(SPAN_SCHEMA)).sort(ROW, "start")
