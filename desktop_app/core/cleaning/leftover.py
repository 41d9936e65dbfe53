"""What a correction cannot convert and leaves as it is: the values, with their cells, most first.

For the window only, since these are values of the data. A value that already is as the correction writes is none.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.cleaning.step import CellStep, Step
from desktop_app.core.cleaning.steps.decimal_comma import EACH, DecimalComma
from desktop_app.core.cleaning.steps.official_territory_names import OfficialTerritoryNames, unresolved
from desktop_app.core.cleaning.steps.split_coordinates import SplitCoordinates
from desktop_app.core.dates import ISO, MONTH_ISO
from desktop_app.core.table import Table
from desktop_app.core.year_parts import PART_ISO

_NUMBER = r"^-?(?:0|[1-9]\d*)(?:\.\d+)?$"
_ONE_WAY = r"^-?(?:(?:0|[1-9]\d*)(?:\.(?:\d{1,2}|\d{4,}))?|(?:0|[1-9]\d{3,})\.\d{3})$"  # 1.234 may be a thousand
_FINISHED = {  # how a cell looks once it is converted
    "dates_to_iso": ISO,
    "periods_to_iso": f"{MONTH_ISO}|{PART_ISO}",
    "times_to_iso": r"^\d{2}:\d{2}(?::\d{2})?$",
    "decimal_comma": _NUMBER,
    "take_out_unit": _NUMBER,
}
Left = tuple[tuple[str, int, tuple[str, ...]], ...]


def left_as_is(base: Table, step: Step, limit: int = 12) -> Left:
    """Values of `base` that the step does not convert, cells, candidates (runs the plan); () where it cannot tell."""
    ids = step.columns()
    if len(ids) != 1 or ids[0] not in base.ids:
        return ()
    counted = base.frame.group_by(value=pl.col(ids[0])).agg(n=pl.len()).filter(pl.col("value").is_not_null())
    if isinstance(step, OfficialTerritoryNames):
        return unresolved(step, counted.collect(engine="streaming"))[:limit]
    cell = pl.col("value")
    if isinstance(step, SplitCoordinates):
        return _most(counted.filter(~step.inside(cell)), limit)
    if step.id not in _FINISHED or not isinstance(step, CellStep):
        return ()
    values = counted.collect(engine="streaming")
    one = base.with_frame(values.lazy().rename({"value": ids[0]}))
    new = values.lazy().rename({"value": ids[0]}).select("n", value=pl.col(ids[0]), new=step.expressions(one)[ids[0]])
    left = new.filter((cell == pl.col("new")) & ~cell.str.contains(_finished(step)))
    return _most(left, limit)


def _most(left: pl.LazyFrame, limit: int) -> Left:
    rows = left.sort(["n", "value"], descending=[True, False]).head(limit).select("value", "n").collect().rows()
    return tuple((value, n, ()) for value, n in rows)


def _finished(step: Step) -> str:
    return _ONE_WAY if isinstance(step, DecimalComma) and step.decimal == EACH else _FINISHED[step.id]
