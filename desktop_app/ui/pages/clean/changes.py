"""The rows of the before/after view, made in a worker: masked where a column holds data about people.

Stray spaces are drawn as middle dots in the cells that change: otherwise both sides would look the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.cleaning.step import CellStep, Recipe, Step, puts_in_order
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.progress import Progress

if TYPE_CHECKING:
    import polars as pl

    from desktop_app.core.cleaning.previews import Look, Previews, Seen
    from desktop_app.core.table import Table

ROWS = 200
MOST_COLUMNS = 12
_MOST_MADE = 4
_STRAY = re.compile(r"^[\s\u200b\ufeff\u00ad]+|[\s\u200b\ufeff\u00ad]+$|(?<=\S)[^\S ]+|(?<=\S) {2,}")
Rows = tuple[tuple[str | None, ...], ...]
Left = tuple[tuple[str, int, tuple[str, ...]], ...]  # values not converted, their cells, candidates


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows that line up; `changed` holds (row, column) positions, `gone` rows that the step removes.

    They come out of the first `n_looked` rows of the file; unless `is_all`, the rest is still looked through. `n_rows`
    change in all, if they were counted.
    """

    names_before: tuple[str, ...]
    names_after: tuple[str, ...]
    numbers: tuple[int, ...]
    before: Rows
    after: Rows
    changed: frozenset[tuple[int, int]]
    gone: frozenset[int] = frozenset()
    ids: tuple[str, ...] = ()  # of the columns shown
    n_looked: int = 0
    is_all: bool = True
    n_rows: int | None = None
    in_order: bool = False  # the rows that come first when all are put in order


def first_changes(previews: Previews, look: Look, findings: Mapping[str, Finding]) -> Changes:
    """What can be shown at once (see `core.cleaning.previews`)."""
    return _masked_changes(previews, look, previews.first(look), findings)


def all_changes(previews: Previews, look: Look, findings: Mapping[str, Finding], progress: Progress) -> Changes:
    """All there is to show. Raises Cancelled."""
    return _masked_changes(previews, look, previews.rest(look, progress), findings)


def _masked_changes(previews: Previews, look: Look, seen: Seen, findings: Mapping[str, Finding]) -> Changes:
    import polars as pl

    from desktop_app.core.table import ROW

    old, new = seen.old, seen.new
    made = [name for name in new.columns if name not in old.columns]
    ids = [*_shown_columns(look.step, [name for name in old.columns if name != ROW]), *made[:_MOST_MADE]]
    source = next((findings[i] for i in look.step.columns() if i in findings), None)
    findings = {**findings, **{i: source for i in made if source is not None and i not in findings}}
    was = old.with_columns(pl.lit(None, pl.String).alias(i) for i in made).select(ids).rows()
    becomes = new.rows(named=True)  # all of it: a frame without the shown columns would have no rows
    gone = frozenset(i for i, row in enumerate(becomes) if _is_removed(new, i))
    changed: set[tuple[int, int]] = set()
    before: list[tuple[str | None, ...]] = []
    after: list[tuple[str | None, ...]] = []
    for i, (row, others) in enumerate(zip(was, becomes, strict=True)):
        next_row = tuple(others.get(name) for name in ids)
        different = [a != b or name not in others for name, a, b in zip(ids, row, next_row, strict=True)]
        changed.update((i, j) for j, is_new in enumerate(different) if is_new or i in gone)
        hidden = [findings.get(name) for name in ids]
        before.append(tuple(_shown(v, f, mark=d) for v, f, d in zip(row, hidden, different, strict=True)))
        after.append(tuple(_shown(v, f, mark=False) for v, f in zip(next_row, hidden, strict=True)))
    columns, renamed = ({c.id: c.name for c in side} for side in previews.columns(look))
    return Changes(
        names_before=tuple(columns.get(name, "") for name in ids),
        names_after=tuple(renamed.get(name, "") for name in ids),
        numbers=tuple(old[ROW].to_list()),
        before=tuple(before),
        after=tuple(after),
        changed=frozenset(changed),
        gone=gone,
        ids=tuple(ids),
        n_looked=seen.n_looked,
        is_all=seen.is_all,
        n_rows=seen.rows if look.counts else None,
        in_order=puts_in_order(look.step),
    )


def load_left(table: Table, recipe: Recipe, step: Step, findings: Mapping[str, Finding]) -> Left:
    """What the step does not convert, masked where the column holds data about people (runs the plan)."""
    from desktop_app.core.cleaning.leftover import left_as_is

    hidden = next((findings[i] for i in step.columns() if i in findings), None)
    found = left_as_is(_replayed(table, recipe), step)
    return tuple((_masked(value, hidden) if hidden else value, n, () if hidden else more) for value, n, more in found)


def _replayed(table: Table, recipe: Recipe) -> Table:
    from desktop_app.core.cleaning import replay

    return replay(table, recipe)


def _shown_columns(step: Step, ids: Sequence[str]) -> list[str]:
    """The columns a cell step changes with one neighbour each side; for steps about rows and names, the first ones."""
    touched = [i for i, name in enumerate(ids) if name in set(step.columns())]
    if isinstance(step, CellStep) and touched:
        near = {j for i in touched for j in (i - 1, i, i + 1) if 0 <= j < len(ids)}
        return [ids[j] for j in sorted(near)][:MOST_COLUMNS]
    if touched and len(touched) < len(ids):
        return [ids[i] for i in touched][:MOST_COLUMNS]
    return list(ids[:MOST_COLUMNS])


def _is_removed(frame: pl.DataFrame, row: int) -> bool:
    return all(value is None for value in frame.row(row)[1:])


def _shown(value: str | None, finding: Finding | None, *, mark: bool) -> str | None:
    if value is None:
        return None
    if finding is not None:
        value = _masked(value, finding)
    return _STRAY.sub(lambda found: "·" * len(found.group()), value) if mark else value


def _masked(value: str, finding: Finding) -> str:
    """The value with what identifies hidden; spaces around it are kept, since a correction may be about them."""
    from desktop_app.core.personal_data import masked

    bare = value.strip()
    if not bare:
        return value
    start = value.index(bare)
    words = bare.split(" ") if finding.free_text else [bare]
    hidden = " ".join(masked(word, ("TEXT",) if finding.free_text else finding.types) for word in words)
    return value[:start] + hidden + value[start + len(bare) :]
