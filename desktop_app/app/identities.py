"""Whether a hidden sheet seems to hold identity numbers: what an officer must know before passing the file on.

Only counts leave this module. The first rows are enough, and only numbers with a check digit are told: the Ecuadorian
cédula and the Guatemalan DPI.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl

from desktop_app.core.reading.source import Opened, SheetState
from desktop_app.core.table import ROW

_FIRST_ROWS, _MOST_COLUMNS = 5_000, 200
_FEWEST = 3
_SHARE = 0.5  # of the filled cells of a column


def with_identities(opened: Opened) -> Opened:
    """The file as read, its hidden sheets with the count of identity numbers that they seem to hold."""
    away = {sheet.name: sheet for sheet in opened.sheets if sheet.state is not SheetState.VISIBLE and sheet.n_rows}
    if not away:
        return opened
    told = (
        replace(thing, identities=n_identities(away[thing.where].grid))
        if thing.kind in {"hidden_sheet", "very_hidden_sheet"} and thing.where in away
        else thing
        for thing in opened.hidden
    )
    return replace(opened, hidden=tuple(told))


def n_identities(grid: Path) -> int:
    """How many cells of the first rows of a grid, in columns mostly of them, look like identity numbers of people."""
    from desktop_app.core.personal_data.recognisers.ec import ec_cedula
    from desktop_app.core.personal_data.recognisers.gt import gt_dpi

    lazy = pl.scan_parquet(grid, glob=False).head(_FIRST_ROWS)
    names = [name for name in lazy.collect_schema().names() if name != ROW][:_MOST_COLUMNS]
    digits = lazy.select(pl.col(names).str.replace_all(r"[\s.-]", "")).collect() if names else pl.DataFrame()
    found = 0
    for name in names:
        column = pl.col(name)
        tests = (ec_cedula.passes(column) & (column.str.len_chars() == 10), gt_dpi.passes(column))
        each = digits.select(
            column.is_not_null().sum().alias("filled"), *(t.sum().alias(str(i)) for i, t in enumerate(tests))
        )
        filled, *hits = each.row(0)
        n = max(int(hit or 0) for hit in hits)
        found += n if n >= _FEWEST and n >= _SHARE * filled else 0
    return found
