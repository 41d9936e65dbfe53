"""A few of the rows that come, change and go with a plan, to be looked at before it is approved.

They are cells: they stay in memory and on screen, and never get into a log, a plan's document or the outbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

MOST = 10  # rows of each kind
_MOST_CHANGED = 50_000  # rows in which the columns that change are looked for
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that is another one afterwards; `key` tells the row."""

    key: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Examples:
    """At most `MOST` rows of each kind over `columns`; `key`: name of the column that tells rows apart, "" for none.

    `columns_changed`: columns of which some cell of a kept row is another one, most cells first.
    """

    columns: Row = ()
    added: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    key: str = ""
    changed: tuple[CellChange, ...] = ()
    columns_changed: Row = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """The published table and the new one, every cell text, and the columns both have."""

    old: pl.LazyFrame
    new: pl.LazyFrame
    common: Row


def examples_by_key(sides: Sides, key: str) -> Examples:
    """Rows are told apart by `key`, which is different in every row."""
    old, new = (frame.select(sides.common) for frame in (sides.old, sides.new))
    values = [name for name in sides.common if name != key]
    columns: list[str] = []
    changed: list[CellChange] = []
    if values:
        columns, changed = _changes(old, new, key, values)
    return Examples(
        columns=sides.common,
        added=_first(new.join(old.select(key), on=key, how="anti", maintain_order="left")),
        removed=_first(old.join(new.select(key), on=key, how="anti", maintain_order="left")),
        key=key,
        changed=tuple(changed),
        columns_changed=tuple(columns),
    )


def examples_by_count(sides: Sides) -> Examples:
    """Rows are told apart by all their cells: those that one table has more often than the other."""
    return Examples(sides.common, _more(sides.new, sides.old, sides.common), _more(sides.old, sides.new, sides.common))


def _changes(old: pl.LazyFrame, new: pl.LazyFrame, key: str, values: list[str]) -> tuple[list[str], list[CellChange]]:
    """The columns that change and some of the cells, seen in at most `_MOST_CHANGED` rows: whole rows are wide."""
    import polars as pl

    hashes = (frame.select(key, pl.struct(values).hash().alias("\x00h")) for frame in (new, old))
    pairs = next(hashes).join(next(hashes), on=key, how="inner", suffix="\x00", maintain_order="left")
    keys = pairs.filter(pl.col("\x00h") != pl.col("\x00h\x00")).select(key).head(_MOST_CHANGED)
    wanted = keys.collect(engine="streaming").lazy()
    new, old = (frame.join(wanted, on=key, how="semi", maintain_order="left") for frame in (new, old))
    both = new.join(old, on=key, how="inner", suffix="\x00", maintain_order="left")
    differs = [(pl.col(name) != pl.col(f"{name}\x00")).alias(name) for name in values]
    counts = both.select([test.sum() for test in differs]).collect(engine="streaming").row(0, named=True)
    columns = sorted((name for name in values if counts[name]), key=lambda name: -counts[name])
    rows = both.filter(pl.any_horizontal(differs)).head(MOST).collect(engine="streaming") if columns else None
    changed = [
        CellChange(row[key], name, row[f"{name}\x00"], row[name])
        for row in (rows.iter_rows(named=True) if rows is not None else ())
        for name in columns
        if row[name] != row[f"{name}\x00"]
    ]
    return columns, changed


def _more(one: pl.LazyFrame, other: pl.LazyFrame, common: Row) -> tuple[Row, ...]:
    """Found by their hashes: two whole tables would not fit into the memory of a small computer."""
    import polars as pl

    row = pl.struct(common).hash().alias("\x00h")
    n_one, n_other = (f.select(row).group_by("\x00h").agg(pl.len().alias("\x00n")) for f in (one, other))
    both = n_one.join(n_other, on="\x00h", how="left", suffix="\x00")
    more = both.filter(pl.col("\x00n") > pl.col("\x00n\x00").fill_null(0)).select("\x00h").head(MOST)
    wanted = more.collect(engine="streaming").lazy()
    found = one.with_columns(row).join(wanted, on="\x00h", how="semi", maintain_order="left")
    return _first(found.unique("\x00h", keep="first", maintain_order=True).select(common))


def _first(frame: pl.LazyFrame) -> tuple[Row, ...]:
    return tuple(tuple(str(cell) for cell in row) for row in frame.head(MOST).collect(engine="streaming").iter_rows())
