"""Which steps a table asks for, from every one of its values.

Column steps look at the distinct values of one column at a time, so memory holds one column. Each suggestion is
counted on the table as the ticked (safe) suggestions placed before it would leave it: accepting what is ticked gives
exactly the counts shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

import polars as pl

from desktop_app.core.cleaning.kinds import made_ids, with_own_ids
from desktop_app.core.cleaning.recipe import in_working_order
from desktop_app.core.cleaning.step import (
    CellStep,
    ColumnValues,
    Mergeable,
    Step,
    Suggestion,
    SuggestsByColumn,
    SuggestsByTable,
    without_rows,
)
from desktop_app.core.cleaning.steps import registry
from desktop_app.core.countries import profile as country_profile
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.profiling.column_profile import ColumnProfile
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Column, Table


def suggest(
    table: Table, profiles: Sequence[ColumnProfile], *, country: str, part: bool = False, progress: Progress = SILENT
) -> tuple[Suggestion, ...]:
    """Everything the table asks for, greatest effect first; `in_working_order` puts them as a recipe needs.

    `country` is an ISO code with a profile (KeyError otherwise). `part`: these are some columns of a table, so nothing
    is said about its rows, and nothing that makes yet other columns. Raises Cancelled.
    """
    habits = country_profile(country)
    n_rows = max((p.n_rows for p in profiles), default=0)
    table = table.at_hand(n_rows)
    kinds = [kind for kind in registry().values() if not part or _suits_a_part(kind)]
    of_table = [kind for kind in kinds if issubclass(kind, SuggestsByTable)]
    done, total = count(), len(profiles) + len(of_table)

    def tell() -> None:
        progress.at(next(done), total)

    found: list[Suggestion] = []
    after: list[ColumnProfile] = []
    for profile in profiles:
        tell()
        new, left = _of_column(_values(table, profile), habits, kinds)
        found += new
        after.append(left)
    for suggestion in in_working_order(found):
        if suggestion.safe:
            table = suggestion.step.apply(table)
    return tuple(sorted([*_merged(found), *_of_table(table.at_hand(n_rows), after, of_table, tell)], key=_weight))


def _suits_a_part(kind: type[Step]) -> bool:
    return getattr(kind, "speaks_of_columns", False) or (
        issubclass(kind, SuggestsByColumn) and issubclass(kind, CellStep)
    )


def _weight(suggestion: Suggestion) -> tuple[int, int]:
    return (-max(suggestion.n_cells, suggestion.n_rows), suggestion.step.order)


def _values(table: Table, profile: ColumnProfile) -> ColumnValues:
    column = pl.col(profile.column_id)
    counted = table.frame.select(value=column).filter(pl.col("value").is_not_null()).group_by("value").agg(n=pl.len())
    return ColumnValues(profile, counted.collect(engine="streaming"))


def _of_column(
    values: ColumnValues, habits: CountryProfile, kinds: Sequence[type[Step]]
) -> tuple[list[Suggestion], ColumnProfile]:
    """What the column asks for, and its counts as the ticked suggestions leave them."""
    found: list[Suggestion] = []
    if not values.profile.n_filled:
        return found, values.profile
    for kind in kinds:
        if not issubclass(kind, SuggestsByColumn):
            continue
        for suggestion in kind.suggest_column(values, habits):
            found.append(suggestion)
            if suggestion.safe:
                values = _after(values, suggestion)
    if not any(s.safe for s in found):
        return found, values.profile
    n_distinct = values.frame["value"].n_unique()
    return found, replace(values.profile, n_filled=values.n_filled, n_distinct=n_distinct)


def _after(values: ColumnValues, suggestion: Suggestion) -> ColumnValues:
    """The values as the step leaves them; those that it empties are gone."""
    step, column_id = suggestion.step, values.profile.column_id
    if not isinstance(step, CellStep):
        return values
    renamed = values.frame.rename({"value": column_id})
    expressions = step.expressions(Table((Column(column_id, ""),), renamed.lazy()))
    plan = renamed.lazy().with_columns(**expressions).rename({column_id: "value"})
    return ColumnValues(values.profile, plan.filter(pl.col("value").is_not_null()).collect())


def _merged(found: Sequence[Suggestion]) -> list[Suggestion]:
    """One suggestion for all the columns of a step that can hold many; in working order."""
    out: list[Suggestion] = []
    for suggestion in in_working_order(found):
        for i, other in enumerate(out):
            if both := _together(other, suggestion):
                out[i] = both
                break
        else:
            out.append(suggestion)
    return out


def _together(a: Suggestion, b: Suggestion) -> Suggestion | None:
    if type(a.step) is not type(b.step) or (a.safe, a.note) != (b.safe, b.note) or not isinstance(a.step, Mergeable):
        return None
    step = a.step.merged(b.step)
    if step is None:
        return None
    return replace(
        a,
        step=step,
        n_cells=a.n_cells + b.n_cells,
        n_rows=0,
        unconverted=a.unconverted + b.unconverted,
        n_columns=a.n_columns + b.n_columns,
    )


def _of_table(
    table: Table, profiles: Sequence[ColumnProfile], kinds: Sequence[type[SuggestsByTable]], tell: Callable[[], None]
) -> list[Suggestion]:
    found: list[Suggestion] = []
    for kind in kinds:
        tell()
        for suggestion in kind.suggest_table(table, profiles):
            taken = {i for other in found for i in made_ids(other.step)}
            found.append(replace(suggestion, step=with_own_ids(suggestion.step, taken), gone=None))
            if suggestion.safe:
                gone = suggestion.gone
                table = suggestion.step.apply(table) if gone is None else without_rows(table, gone)
    return found
