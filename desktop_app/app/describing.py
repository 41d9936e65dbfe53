"""The description as the officer writes it: suggestions that fill only what is blank, and the columns that will leave.

Everything here is a value made from values; the slow parts (profiles, scan) run in a worker through the workspace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

from desktop_app.app.project import Project, TableWork
from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import FieldType, Table

_BLANK = Dataset()
_REMOVED = "remove_column"
_WORDS = ("description", "unit", "label", "missing", "source", "meanings")
Words: TypeAlias = "str | bool | tuple[tuple[str, str], ...]"
_AS_IS = frozenset(("keep", _REMOVED))


@dataclass(frozen=True, slots=True)
class Leaving:
    """The columns as they will leave, with what is known of each. `empty`: share of blank cells by column id."""

    fields: tuple[Field, ...] = ()
    empty: Mapping[str, float] | None = None
    n_rows: int = 0

    def share_empty(self, column_id: str) -> float:
        """Share of blank cells, 0.0 to 1.0."""
        return (self.empty or {}).get(column_id, 0.0)


def filled_in(project: Project, suggested: Dataset) -> Project:
    """The project with its blank answers taken from `suggested`, and its words about columns where none were typed."""
    ours = project.dataset
    blank = {
        f.name: getattr(suggested, f.name)
        for f in fields(Dataset)
        if f.name != "resources" and getattr(ours, f.name) == getattr(_BLANK, f.name)
    }
    if suggested.resources and not ours.resources:
        blank["resources"] = (replace(suggested.resources[0], table_id=project.table.id),)
    return replace(project, dataset=replace(ours, **blank), described=True)


def private_ids(scan: Scan) -> frozenset[str]:
    """Columns whose values are never shown."""
    return frozenset(f.column_id for f in scan.findings)


def removed_ids(work: TableWork) -> tuple[str, ...]:
    """Columns that will not leave."""
    return tuple(sorted(d.column_id for d in work.decisions if d.treatment == _REMOVED))


def leaving_columns(raw: Table, cleaned: Table, work: TableWork, scan: Scan, progress: Progress = SILENT) -> Leaving:
    """What is known of the columns that will leave. A treated column is text, whatever it was before."""
    from desktop_app.core.metadata import build_fields
    from desktop_app.core.profiling import profile_table

    table = cleaned.drop(set(removed_ids(work)) & set(cleaned.ids))
    profiles = profile_table(table, progress=progress)
    found = build_fields(table, profiles, original_names={c.id: c.name for c in raw.columns}, private=private_ids(scan))
    treated = {d.column_id for d in work.decisions if d.treatment not in _AS_IS}
    honest = tuple(_as_treated(f) if f.column_id in treated else f for f in found)
    empty = {p.column_id: 1 - p.n_filled / p.n_rows if p.n_rows else 0.0 for p in profiles}
    return Leaving(honest, empty, max((p.n_rows for p in profiles), default=0))


def _as_treated(field: Field) -> Field:
    """What was seen before the treatment is not what leaves."""
    return replace(field, type=FieldType.STRING, example="", categories=(), meanings=(), minimum="", maximum="")


def with_typed(found: Iterable[Field], dataset: Dataset) -> tuple[Field, ...]:
    """The columns with the words the officer typed about them."""
    typed = {f.column_id: f for f in _typed(dataset)}
    return tuple(_with_words(f, typed[f.column_id]) if f.column_id in typed else f for f in found)


def _with_words(field: Field, typed: Field) -> Field:
    words = {name: getattr(typed, name) or getattr(field, name) for name in _WORDS}
    return replace(field, **words, required=typed.required, unique=typed.unique)


def type_about(project: Project, field: Field, **words: Words) -> Project:
    """The project with words or rules of one column, by the names of `Field`.

    Nothing of the cells is kept but the values whose meaning was said.
    """
    return type_about_many(project, [(field, words)])


def type_about_many(project: Project, typed: Iterable[tuple[Field, Mapping[str, Words]]]) -> Project:
    """The project with words about several columns, as one change."""
    known = {f.column_id: f for f in _typed(project.dataset)}
    for field, words in typed:
        before = known.get(field.column_id, Field(field.column_id, field.name))
        known[field.column_id] = replace(before, **words)  # type: ignore[arg-type] # by the names of fields
    resource = project.dataset.resources[0] if project.dataset.resources else Resource(project.table.id)
    changed = replace(resource, fields=tuple(known.values()))
    return replace(project, dataset=replace(project.dataset, resources=(changed, *project.dataset.resources[1:])))


def _typed(dataset: Dataset) -> tuple[Field, ...]:
    return dataset.resources[0].fields if dataset.resources else ()
