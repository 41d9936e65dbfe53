"""Carry what was decided last month to another table: recipe, treatments, corrections, description.

Columns go by the matching; what was decided about a column that is gone goes with it. The key of codes that are not
linked is made anew, as it was decided; that of a series must be on this computer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.code_keys import CODES, KEY, LINK, PROJECT, SERIES, code_params, lost_keys
from desktop_app.app.project import Disclosure, Project, TableWork
from desktop_app.app.repeating.periods import is_time, is_whole_months, said_of
from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.metadata.dataset import Dataset, Period, Resource
from desktop_app.core.metadata.restating import restated_title
from desktop_app.core.personal_data.finding import Decision

if TYPE_CHECKING:
    from desktop_app.app.credentials import Credentials
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.cleaning.step import RecipeStep
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
        _grown(entry, before, memory, ids, raw)
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


def _grown(entry: RecipeStep, before: RecipeStep, memory: Memory, ids: Ids, raw: Table) -> RecipeStep:
    """The step over the columns that are new too, where it is about all of a kind.

    Repeated rows are judged by every original column; where one of those does not come any more, rows that only it
    told apart would look repeated, and the step is switched off.
    """
    from desktop_app.core.cleaning.step import RecipeStep
    from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
    from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns

    old, step = before.step, entry.step
    if isinstance(old, DropRepeatedRows) and isinstance(step, DropRepeatedRows):
        is_lost = any(not ids.get(i, i) for i in old.column_ids)
        told_by = tuple(dict.fromkeys((*(i for i in step.column_ids if i in raw.ids), *raw.ids)))
        return RecipeStep(replace(step, column_ids=told_by), enabled=entry.enabled and not is_lost)
    if isinstance(old, UnpivotColumns) and isinstance(step, UnpivotColumns):
        known = set(ids.values())
        names = {column.id: column.name for column in raw.columns}
        if all(is_time(memory.headers.get(i, "")) for i in old.column_ids):
            more = {i for i, name in names.items() if i not in known and is_time(name)} | set(step.column_ids)
            return replace(entry, step=replace(step, column_ids=tuple(i for i in raw.ids if i in more)))
    return entry


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


def with_share(work: TableWork, before: int, now: int) -> TableWork:
    """The work with what was explained about people who stand out counted in a table of `now` rows, not of `before`.

    The same share of more rows is no news; of fewer rows, or without an explanation, nothing changes.
    """
    explained = work.disclosure.reason_for
    if not explained or not 0 < before < now:
        return work
    figures = tuple(-(-figure * now // before) for figure in explained)
    return replace(work, disclosure=replace(work.disclosure, reason_for=figures))


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
        replace(r, fields=tuple(replace(f, column_id=i) for f in r.fields if (i := ids.get(f.column_id, f.column_id))))
        for r in _of_period(old.resources, old.period, period)
    )
    known = carried(old, period)
    return replace(known, period=period, name=memory.dataset_name or old.name, resources=resources)


def _of_period(resources: Iterable[Resource], old: Period, new: Period) -> tuple[Resource, ...]:
    """The files' own words and answers of another period."""
    from desktop_app.core.metadata.carrying import carried_answers

    return tuple(
        replace(r, title=restated_title(r.title, old, new), answers=carried_answers(r.answers, old, new))
        for r in resources
    )


def with_constants(work: TableWork, past: Period, period: Period) -> TableWork:
    """The work with the period that it adds as a column of one value moved on: a month's name, or 2026-10."""
    from desktop_app.core.cleaning.steps.add_column import AddColumn

    if not (is_whole_months(past) and is_whole_months(period)):
        return work
    recipe = tuple(
        replace(entry, step=replace(entry.step, value=said_of(entry.step.value, past, period)))
        if isinstance(entry.step, AddColumn)
        else entry
        for entry in work.recipe
    )
    return replace(work, recipe=recipe)


def with_period(dataset: Dataset, past: Dataset, period: Period) -> Dataset:
    """A carried description of another period than it was carried for; `past` is last month's."""
    from desktop_app.core.metadata.carrying import carried, carried_answers

    known = carried(past, period)
    return replace(
        dataset,
        title=known.title,
        description=known.description,
        period=period,
        answers=carried_answers(dataset.answers, dataset.period, period),
        resources=_of_period(dataset.resources, dataset.period, period),
    )
