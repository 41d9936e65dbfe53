"""The data as the portal will show it: first rows, what each column holds, and charts, which may leave as pictures.

Everything is taken from the table that was protected and packed, never from the one that was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.app.checking.places import FILE, Place
from desktop_app.app.checking.texts import hits_of
from desktop_app.core.errors import PersonalDataLeft
from desktop_app.core.packaging import preview_rows
from desktop_app.core.profiling import profile_table
from desktop_app.core.profiling.charts import Chart, distribution, suggest_charts
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.app.packing import Packed

N_ROWS = 20
_PICTURE = f"{FILE}picture"


@dataclass(frozen=True, slots=True)
class ColumnCard:
    """One column: what people call it, share of cells that are filled (0.0 to 1.0), different values, how they lie."""

    name: str
    type: FieldType
    description: str
    filled: float
    n_distinct: int
    spread: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """`rows`: header and first rows as written; `n_rows`: of the whole table."""

    rows: tuple[tuple[str, ...], ...]
    n_rows: int
    columns: tuple[ColumnCard, ...]
    charts: tuple[Chart, ...]


def make_preview(packed: Packed, progress: Progress = SILENT) -> Preview:
    """Look at a package that was made. Raises Cancelled."""
    table = packed.protected.table
    fields = {f.column_id: f for r in packed.dataset.resources[:1] for f in r.fields}
    profiles = profile_table(table, progress=progress)
    names = {
        p.column_id: _name(fields[p.column_id].label or p.name) if p.column_id in fields else p.name for p in profiles
    }
    cards = tuple(
        ColumnCard(
            names[p.column_id],
            p.type,
            fields[p.column_id].description if p.column_id in fields else "",
            p.n_filled / p.n_rows if p.n_rows else 0.0,
            p.n_distinct,
            distribution(table, p),
        )
        for p in profiles
    )
    rows = tuple(tuple(row) for row in preview_rows(packed.package, N_ROWS))
    n_rows = max((p.n_rows for p in profiles), default=0)
    return Preview(rows, n_rows, cards, suggest_charts(table, profiles, names))


def refuse_personal(texts: Iterable[str], packed: Packed, progress: Progress = SILENT) -> None:
    """Raise PersonalDataLeft when a picture about to be saved shows what counts, unless it was decided to be kept.

    A chart repeats cells of columns that were looked through as columns; what was kept there, with a reason, stays.
    """
    kept = {kind for d in packed.protected.decisions if d.treatment == "keep" for kind in d.types}
    places = [Place(_PICTURE, text, derived=True) for text in texts if text.strip()]
    if any(hit.type not in kept and not hit.is_declared(packed.dataset) for hit in hits_of(places, progress)):
        raise PersonalDataLeft(column=msg(N_("the picture")))


def _name(text: str) -> str:
    return text[:1].upper() + text[1:]
