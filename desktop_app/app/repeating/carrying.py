"""Carry what was decided last month to another table: recipe, treatments, corrections, description.

Columns go by the matching; what was decided about a column that is gone goes with it. The key of codes that are not
linked is made anew, as it was decided; that of a series must be on this computer.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.code_keys import CODES, KEY, LINK, PROJECT, SERIES, code_params, lost_keys
from desktop_app.app.project import Disclosure, Project, TableWork
from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.personal_data.finding import Decision

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.reading.corrections import Corrections
    from desktop_app.core.table import Table

Ids = Mapping[str, str]  # new column id by old one; "" = it is gone


def carried_corrections(memory: Memory, ids: Ids, said: Corrections) -> Corrections:
    """`said` with the columns that were left out and the officer's own names, at their places in the new sheet."""
    old = memory.project.table
    if old.region is None:
        return said
    used = {f"c{column}" for column in old.region.columns}
    left_out = [ids.get(i, "") for i in memory.headers if i not in used]
    names = [(ids.get(f"c{column}", ""), name) for column, name in old.region.names]
    return replace(
        said,
        columns=tuple((int(i[1:]), False) for i in left_out if i),
        names=tuple((int(i[1:]), name) for i, name in names if i),
        fill_down=old.corrections.fill_down,
    )


def carried_work(memory: Memory, ids: Ids, work: TableWork, raw: Table) -> TableWork:
    """The table's work with recipe, marks, decisions and disclosure of last month."""
    from desktop_app.core.cleaning.transplant import with_ids

    old = memory.project.table
    present = {*raw.ids, *(i for i in ids.values() if i)}
    recipe = tuple(
        entry
        for entry, before in zip(with_ids(old.recipe, ids, raw), old.recipe, strict=True)
        if _has_columns(entry, before, ids)
    )
    return replace(
        work,
        transparency=old.transparency,
        marked=tuple(i for i in (ids.get(m, m) for m in old.marked) if i in present),
        decisions=tuple(d for d in (_moved(d, ids) for d in old.decisions) if d is not None),
        recipe=recipe,
        recipe_made=True,
        told_apart=old.told_apart,
        disclosure=_disclosure(old.disclosure, ids),
    )


def _has_columns(entry: object, before: object, ids: Ids) -> bool:
    """Whether any column is left of a step that is about columns."""
    from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
    from desktop_app.core.cleaning.steps.edit_cell import EditCell

    if not isinstance(entry, RecipeStep) or not isinstance(before, RecipeStep) or isinstance(before.step, UnknownStep):
        return True
    if isinstance(before.step, EditCell):  # one cell of a row of last month
        return False
    about = before.step.columns()
    return not about or any(ids.get(i, i) for i in about)


def _moved(decision: Decision, ids: Ids) -> Decision | None:
    """The decision about the column as it is called now; a review of single texts is of those texts alone."""
    from desktop_app.core.personal_data.text_review import is_each

    column = ids.get(decision.column_id, decision.column_id)
    if not column or is_each(decision.params):
        return None
    return replace(decision, column_id=column)


def _disclosure(old: Disclosure, ids: Ids) -> Disclosure:
    def here(columns: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(i for i in (ids.get(c, c) for c in columns) if i)

    return replace(
        old,
        added=here(old.added),
        left_out=here(old.left_out),
        hide=here(old.hide),
        secret=here(old.secret),
        accepted=here(old.accepted),
    )


def with_keys(project: Project, credentials: Credentials) -> Project:
    """The project with decisions for codes taken with a key of this computer; raises CodeKeyMissing.

    Codes of a series keep its key, so that months can be linked; others get a key of this project, so that they cannot.
    """
    linked = [d for d in project.table.decisions if d.treatment == CODES and d.params.get(LINK) == SERIES]
    if linked and lost_keys(replace(project, tables=(replace(project.table, decisions=tuple(linked)),)), credentials):
        raise CodeKeyMissing
    own = [d for d in project.table.decisions if d.treatment == CODES and d not in linked]
    if not own:
        return project
    bare = replace(project.table, decisions=tuple(d for d in project.table.decisions if d not in own))
    fresh = code_params(replace(project, tables=(bare,)), credentials, PROJECT)
    decisions = tuple(
        replace(d, params={**{k: v for k, v in d.params.items() if k != KEY}, **fresh}) if d in own else d
        for d in project.table.decisions
    )
    return replace(project, tables=(replace(project.table, decisions=decisions),))


def carried_dataset(memory: Memory, ids: Ids, period: Period) -> Dataset:
    """The description with its period moved on: in title, texts and coverage; the words about columns stay theirs."""
    from desktop_app.core.metadata.carrying import carried

    old = memory.project.dataset
    resources = tuple(
        replace(
            r,
            title=carried(replace(Dataset(), title=r.title, period=old.period), period).title,
            fields=tuple(replace(f, column_id=i) for f in r.fields if (i := ids.get(f.column_id, f.column_id))),
        )
        for r in old.resources
    )
    known = carried(old, period)
    return replace(known, period=period, name=memory.dataset_name or old.name, resources=resources)


def with_constants(work: TableWork, past: Period, period: Period) -> TableWork:
    """The work with the period that it adds as a column of one value moved on: a month's name, or 2026-10."""
    from desktop_app.core.cleaning.steps.add_column import AddColumn

    if not (is_whole_months(past) and is_whole_months(period)):
        return work
    recipe = tuple(
        replace(entry, step=replace(entry.step, value=_said_of(entry.step.value, past, period)))
        if isinstance(entry.step, AddColumn)
        else entry
        for entry in work.recipe
    )
    return replace(work, recipe=recipe)


def _said_of(value: str, past: Period, period: Period) -> str:
    from desktop_app.core.metadata.carrying import carried
    from desktop_app.core.metadata.words import MONTHS
    from desktop_app.core.text import fold

    before, after = MONTHS[int(past.end[5:7]) - 1], MONTHS[int(period.end[5:7]) - 1]
    if fold(value) == before:
        return after.upper() if value.isupper() else after.capitalize() if value[:1].isupper() else after
    if value in {past.end[:7], past.end[:4]}:
        return period.end[: len(value)]
    return carried(replace(Dataset(), title=value, period=past), period).title


def with_period(dataset: Dataset, past: Dataset, period: Period) -> Dataset:
    """A carried description of another period than it was carried for; `past` is last month's."""
    from desktop_app.core.metadata.carrying import carried

    known = carried(past, period)
    return replace(dataset, title=known.title, description=known.description, period=period)


def follows(past: Period, period: Period) -> bool:
    """Whether a period comes after another, or goes on with what the other began."""
    if not past.end:
        return True
    return period.start > past.end or (period.start == past.start and period.end > past.end)


def advanced(period: Period) -> Period:
    """The next period of the same length in months; empty for one that is open.

    >>> advanced(Period("2026-01-01", "2026-01-31")), advanced(Period("2026-10-01", "2026-12-31"))
    (Period(start='2026-02-01', end='2026-02-28'), Period(start='2027-01-01', end='2027-03-31'))
    """
    if not (_is_day(period.start) and _is_day(period.end)):
        return Period()
    first, last = _month(period.start), _month(period.end)
    return _months(last + 1, last + 1 + last - first)


def whole_months(period: Period) -> Period:
    """The months that a period lies in, whole."""
    return _months(_month(period.start), _month(period.end))


def is_whole_months(period: Period) -> bool:
    """Whether it begins with the first day of a month and ends with the last one of one."""
    return _is_day(period.start) and _is_day(period.end) and whole_months(period) == period


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _months(first: int, last: int) -> Period:
    end = calendar.monthrange(last // 12, last % 12 + 1)[1]
    return Period(f"{first // 12:04d}-{first % 12 + 1:02d}-01", f"{last // 12:04d}-{last % 12 + 1:02d}-{end:02d}")
