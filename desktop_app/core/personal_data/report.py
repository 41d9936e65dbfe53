"""The scan as one JSON document for the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

import polars as pl

from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.personal_data.scanning import scan
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import ROW, Table
from desktop_app.core.text import Message

Spans = dict[str, list[list[int | str]]]


class ColumnReport(TypedDict):
    """One column: `sensitivity` is direct, quasi, special or none; `spans` are by row, 0 = first data row."""

    types: list[str]
    sensitivity: str
    confidence: float
    why: str
    spans: Spans


def scan_json(
    table: Table, country: str, render: Callable[[Message], str], progress: Progress = SILENT
) -> dict[str, ColumnReport]:
    """Scan and report every column under its key (`Table.keys`); columns without signs have no types."""
    found = scan(table, country=country, progress=progress)
    by_id = {finding.column_id: finding for finding in found.findings}
    positions = _positions(table, found)
    report: dict[str, ColumnReport] = {}
    for column, key in zip(table.columns, table.keys, strict=True):
        finding = by_id.get(column.id)
        if finding is None:
            report[key] = ColumnReport(types=[], sensitivity="none", confidence=0.0, why="", spans={})
            continue
        report[key] = ColumnReport(
            types=list(finding.types),
            sensitivity=finding.sensitivity.value,
            confidence=finding.confidence,
            why=render(finding.why),
            spans=_by_row(found.spans[column.id], positions) if column.id in found.spans else {},
        )
    return report


def _positions(table: Table, found: Scan) -> dict[int, int]:
    """0-based data row of each source row that has a span."""
    if not found.spans:
        return {}
    wanted = pl.concat([spans[ROW] for spans in found.spans.values()]).unique()
    rows = table.frame.select(ROW).with_row_index("at").filter(pl.col(ROW).is_in(wanted.implode())).collect()
    return dict(zip(rows[ROW], rows["at"], strict=True))


def _by_row(spans: pl.DataFrame, positions: dict[int, int]) -> Spans:
    found: Spans = {}
    for row, start, end, kind in spans.iter_rows():
        found.setdefault(str(positions[row]), []).append([start, end, kind])
    return found
