"""Scan a table or a text: every cell, as distinct values -> gate -> recognisers -> verdict a column."""

from __future__ import annotations

from functools import partial

import polars as pl

from desktop_app.core.personal_data.columns import verdicts
from desktop_app.core.personal_data.engine import analyzer, settle
from desktop_app.core.personal_data.evidence import evidence_of, values_of
from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.personal_data.findings import column_finding, text_finding
from desktop_app.core.personal_data.gate import canonical
from desktop_app.core.personal_data.judges import DIRECT, Judged, has_some_names
from desktop_app.core.personal_data.matching import HIT_SCHEMA, Tick, matches_in
from desktop_app.core.personal_data.transparency import lawful
from desktop_app.core.personal_data.wording import SEVERITY
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import N_, msg

SPAN_SCHEMA = {ROW: pl.UInt32, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}
COLUMN_MATTER = 0.2  # share of cells that are wholly a telephone or an address from which the column decides
NUMBERS = frozenset(("EC_CEDULA", "EC_RUC", "GT_DPI", "GT_NIT", "PHONE"))
NOT_CHANCE = 0.5
NAMES_FROM_WORDS = 3.0  # mean words of a cell from which names are looked for inside it


def scan(table: Table, *, country: str = "ec", progress: Progress = SILENT) -> Scan:
    """Look at every cell; findings by severity, then in the order of the columns. Columns without signs are absent.

    `country` (ISO code) puts the identifiers of that country first in a finding. Raises Cancelled.
    """
    n = len(table.columns)
    columns, inside = [], []
    for position, column in enumerate(table.columns):
        tick = partial(progress.at, position, n, msg(N_("Looking for personal data")))
        tick()
        values = values_of(table.frame, column.id)
        tick()
        judged = Judged(position, column.name, evidence_of(values, tick))
        columns.append(judged)
        inside.append(_hits(values["value"], judged, tick) if needs_spans(judged) else pl.DataFrame(schema=HIT_SCHEMA))
    found = verdicts(columns)
    public = lawful(columns, [verdict.types for verdict in found])
    findings, spans = [], {}
    for at, (column, judged, verdict, every) in enumerate(zip(table.columns, columns, found, inside, strict=True)):
        types, hits = verdict.types, every.filter(~pl.col("type").is_in(list(verdict.harmless)))
        if hits.height and (judged.evidence.is_text or not types.keys() & DIRECT.keys()):
            spans[column.id] = _rows_of(table, column.id, hits)
            where = spans[column.id]
            findings.append(text_finding(column.id, judged, where[ROW].n_unique(), {*where["type"], *types}))
        elif types:
            findings.append(column_finding(column.id, judged, types, country, lawful=public[at]))
    progress.at(n, n)
    order = {c.id: i for i, c in enumerate(table.columns)}
    findings.sort(key=lambda f: (SEVERITY[f.sensitivity], order[f.column_id]))
    return Scan(tuple(findings), table.n_rows(), spans)


def scan_text(text: str, country: str = "ec") -> list[tuple[int, int, str]]:
    """Start, end (characters) and type of what a plain text holds: metadata, a file name, a README."""
    del country
    return [
        (s.start, s.end, s.type) for s in settle(analyzer().analyze(text, language="es", entities=list(_entities())))
    ]


def _entities() -> list[str]:
    from desktop_app.core.personal_data.recognisers import rules

    return [rule.entity for rule in rules()]


def needs_spans(column: Judged) -> bool:
    """Whether single cells must be looked into: not when the column as a whole is already one kind of number."""
    evidence = column.evidence
    whole = max((evidence.share.get(name, 0.0) for name in ("number", "date", "EMAIL", "PERSON")), default=0.0)
    return evidence.n_distinct > 0 and whole < 0.95


def _hits(values: pl.Series, column: Judged, tick: Tick) -> pl.DataFrame:
    """Value, start, end, type for every match inside the distinct values."""
    names = column.evidence.mean_words >= NAMES_FROM_WORDS or has_some_names(column)
    return _without_whole_cells(matches_in(values, names=names, tick=tick), values)


def _without_whole_cells(hits: pl.DataFrame, values: pl.Series) -> pl.DataFrame:
    """Without matches that fill their cells where the verdict on the column covers them, or chance explains them.

    Contacts that fill many cells are the column's matter. A number that fills its cell counts only if most cells of
    bare numbers are such numbers: one code of ten digits in seventy-five passes for a cédula.
    """
    codes = values.to_frame("value").filter(canonical(pl.col("value")).str.contains(r"^\+?[0-9]{7,14}$"))
    fills = (pl.col("end") - pl.col("start")) >= pl.col("value").str.strip_chars().str.len_chars() - 2
    contact = fills & pl.col("type").is_in(["PHONE", "EMAIL"])
    often = (contact.sum().over("type") / max(len(values), 1)) >= COLUMN_MATTER
    number = fills & pl.col("type").is_in(list(NUMBERS))
    by_chance = (number.sum().over("type") / max(codes.height, 1)) < NOT_CHANCE
    return hits.filter(~(contact & often) & ~(number & by_chance))


def _rows_of(table: Table, column_id: str, hits: pl.DataFrame) -> pl.DataFrame:
    """The hits of distinct values at the rows where they stand."""
    rows = table.frame.select(ROW, pl.col(column_id).alias("value")).filter(
        pl.col("value").is_in(hits["value"].unique().implode())
    )
    return rows.collect(engine="streaming").join(hits, on="value").select(list(SPAN_SCHEMA)).sort(ROW, "start")
