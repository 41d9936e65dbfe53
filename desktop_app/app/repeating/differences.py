"""What this month's package has beside the one of last time: rows, columns, and what the description says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.packaging.package import FileRole, Package
from desktop_app.core.publishing.plan import FieldChange, TableChange

if TYPE_CHECKING:
    from desktop_app.app.repeating.memory import Memory


@dataclass(frozen=True, slots=True)
class Differences:
    """`table` is None where the package of last time is gone or in parts. Column names and counts, never a cell."""

    table: TableChange | None
    fields: tuple[FieldChange, ...]


def differences(memory: Memory, package: Package, dataset: Dataset) -> Differences:
    """The package that was made beside last time's; of the same period (a correction), row by row."""
    from desktop_app.core.publishing.comparing import compare_tables

    before = memory.package / memory.data_file
    data = next((f for f in package.files if f.role is FileRole.DATA and f.name.lower().endswith(".csv")), None)
    past = memory.project.dataset
    table = None
    if memory.data_file and before.is_file() and data is not None:
        table = compare_tables(before, package.path(data), before.name, whole=past.period == dataset.period)
    said = [
        FieldChange(name, str(getattr(past, name)), str(getattr(dataset, name))) for name in ("title", "description")
    ]
    said += [
        FieldChange(f"period.{end}", getattr(past.period, end), getattr(dataset.period, end))
        for end in ("start", "end")
    ]
    return Differences(table, tuple(change for change in said if change.before != change.after))
