"""Compare the table that will be published with the one that is: rows by their hash, columns by name.

Every cell is text. Rows are compared over the columns that both tables have, as multisets: order does not count and
repeated rows do. A column whose values are all there and all different in both tells which rows changed.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.publishing.plan import TableChange
from desktop_app.core.publishing.row_examples import Examples, Sides, examples_by_count, examples_by_key

if TYPE_CHECKING:
    import polars as pl

_N_KEY_CANDIDATES = 12
_HASH, _KEY = "__row__", "__key__"


def compare_tables(before: Path, after: Path, against: str, *, whole: bool = True) -> TableChange | None:
    """The change from one CSV to another; None when the published one cannot be read as a table.

    `whole=False` counts rows and columns only (the files are of different periods).
    """
    import polars as pl

    old, new = _scan(before), _scan(after)
    if old is None or new is None:
        return None
    try:
        names_old, names_new = old.collect_schema().names(), new.collect_schema().names()
        common = tuple(name for name in names_new if name in set(names_old))
        n_old, n_new = (int(f.select(pl.len()).collect(engine="streaming").item()) for f in (old, new))
        added = removed = 0
        changed, examples = None, Examples()
        if whole and common:
            added, removed, changed, examples = _rows(Sides(old, new, common))
    except pl.exceptions.PolarsError:
        return None
    return TableChange(
        against=against,
        rows_before=n_old,
        rows_after=n_new,
        columns_added=tuple(n for n in names_new if n not in set(names_old)),
        columns_lost=tuple(n for n in names_old if n not in set(names_new)),
        added=added,
        removed=removed,
        changed=changed,
        examples=examples,
    )


def _scan(path: Path) -> pl.LazyFrame | None:
    """A CSV of somebody in UTF-8, with the separator of its first line; None when it is not one."""
    import polars as pl

    with path.open("rb") as stream:
        head = stream.read(1 << 16)
    try:
        head.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if problem.end < len(head) - 4:  # more than a letter cut in half
            return None
    line = head.decode("utf-8-sig", "replace").splitlines()[:1]
    if not line or not line[0].strip():
        return None
    separator = max(",;\t|", key=lambda mark: len(next(csv.reader(line, delimiter=mark))))
    return pl.scan_csv(path, infer_schema=False, separator=separator).with_columns(pl.all().fill_null(""))


def _rows(tables: Sides) -> tuple[int, int, int | None, Examples]:
    key = _key(tables)
    if key is None:
        added, removed = _multiset(tables)
        return added, removed, None, examples_by_count(tables) if added or removed else Examples()
    counts = _by_key(tables, key)
    return (*counts, examples_by_key(tables, key) if any(counts) else Examples())


def _key(tables: Sides) -> str | None:
    import polars as pl

    candidates = tables.common[:_N_KEY_CANDIDATES]
    for frame in (tables.old, tables.new):
        if not candidates:
            return None
        tests = [((pl.col(c).n_unique() == pl.len()) & (pl.col(c) != "").all()).alias(c) for c in candidates]
        row = frame.select(tests).collect(engine="streaming").row(0)
        candidates = tuple(c for c, is_key in zip(candidates, row, strict=True) if is_key)
    shared = {c: _n_shared(tables, c) for c in candidates}
    best = max(candidates, key=lambda c: shared[c], default=None)
    # Amounts may happen to be all different: a column of which nothing comes back tells no row from another.
    return best if best is not None and shared[best] else None


def _n_shared(tables: Sides, column: str) -> int:
    import polars as pl

    both = tables.old.select(column).join(tables.new.select(column), on=column, how="semi")
    return int(both.select(pl.len()).collect(engine="streaming").item())


def _hashed(frame: pl.LazyFrame, common: tuple[str, ...], key: str | None = None) -> pl.LazyFrame:
    import polars as pl

    row = pl.struct([pl.col(c) for c in common]).hash().alias(_HASH)
    return frame.select(row, pl.col(key).alias(_KEY)) if key else frame.select(row)


def _multiset(tables: Sides) -> tuple[int, int]:
    import polars as pl

    old, new = (
        _hashed(frame, tables.common).group_by(_HASH).agg(pl.len().cast(pl.Int64).alias(side))
        for frame, side in ((tables.old, "old"), (tables.new, "new"))
    )
    both = old.join(new, on=_HASH, how="full", coalesce=True).with_columns(pl.col("old", "new").fill_null(0))
    gain = pl.col("new") - pl.col("old")
    found = both.select(gain.clip(lower_bound=0).sum().alias("a"), (-gain).clip(lower_bound=0).sum().alias("r"))
    row = found.collect(engine="streaming").row(0)
    return int(row[0]), int(row[1])


def _by_key(tables: Sides, key: str) -> tuple[int, int, int]:
    import polars as pl

    old, new = (_hashed(frame, tables.common, key) for frame in (tables.old, tables.new))
    both = old.join(new, on=_KEY, how="full", coalesce=True)
    here, there = pl.col(_HASH).is_not_null(), pl.col(f"{_HASH}_right").is_not_null()
    found = both.select(
        (~here & there).sum().alias("a"),
        (here & ~there).sum().alias("r"),
        (here & there & (pl.col(_HASH) != pl.col(f"{_HASH}_right"))).sum().alias("c"),
    ).collect(engine="streaming")
    added, removed, changed = found.row(0)
    return int(added), int(removed), int(changed)
