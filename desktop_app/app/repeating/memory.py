"""What is known of the last time: the project, the headers of its file, and the package that was made of it.

Nothing of the old file is read: headers and counts stand in the private record, published values in the package.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.project import Project
from desktop_app.app.sidecar import Sidecar, read_sidecar
from desktop_app.core.errors import NothingToRepeat, PackageTampered
from desktop_app.core.metadata.dataset import Field

if TYPE_CHECKING:
    import polars as pl

    from desktop_app.app.paths import Paths

_PACKAGE = "package"
_AS_IS = frozenset(("keep",))


@dataclass(frozen=True, slots=True)
class Memory:
    """The last time. `headers`: of the file, by column id, in order; `n_rows`: of the cleaned table.

    `fields`: the columns as they left, by column id.
    """

    project: Project
    headers: Mapping[str, str]
    fields: Mapping[str, Field]
    n_rows: int
    package: Path
    data_file: str = ""
    receipts: tuple[str, ...] = ()

    @property
    def dataset_name(self) -> str:
        """Its name on the portal, "" where it was never published from here."""
        for document in reversed(self.receipts):
            try:
                return str(json.loads(document).get("dataset", ""))
            except ValueError:
                continue
        return ""

    def published_values(self, column_id: str) -> frozenset[str]:
        """The values of a column as it left; empty for one that did not, or where the package is gone."""
        import polars as pl

        field, published = self.fields.get(column_id), self.published()
        if field is None or published is None or field.name not in published.collect_schema().names():
            return frozenset()
        values = published.select(pl.col(field.name).drop_nulls().unique()).collect(engine="streaming")
        return frozenset(values.to_series().to_list())

    def published(self) -> pl.LazyFrame | None:
        """The data as it left, all text; None where the package is gone or its table is in parts."""
        import polars as pl

        path = self.package / self.data_file
        return pl.scan_csv(path, infer_schema=False) if self.data_file and path.is_file() else None

    def is_shown(self, column_id: str) -> bool:
        """Whether the column left with its own values: nothing was decided about it, or to keep it."""
        decided = {d.treatment for d in self.project.table.decisions if d.column_id == column_id}
        return column_id in self.fields and decided <= _AS_IS


def project_folder(paths: Paths, project_id: str) -> Path:
    """Where a project of this computer lies."""
    return paths.projects / project_id


def remember(project: Project, folder: Path) -> Memory:
    """What is known of a project whose file lies in `folder`; raises NothingToRepeat without a finished package."""
    package = folder / _PACKAGE
    try:
        record = read_sidecar(package)
    except PackageTampered:
        raise NothingToRepeat(title=project.title) from None
    fields = record.dataset.resources[0].fields if record.dataset.resources else ()
    headers = dict(record.columns) or {f.column_id: f.original_name or f.name for f in fields}
    if not project.tables or not headers or record.stopped_at or not _is_of(project, record):
        raise NothingToRepeat(title=project.title)
    return Memory(
        project=project,
        headers=headers,
        fields={f.column_id: f for f in fields},
        n_rows=record.review.n_rows if record.review else 0,
        package=package,
        data_file=_data_file(record),
        receipts=(*record.receipts, *project.receipts),
    )


def _is_of(project: Project, record: Sidecar) -> bool:
    """Whether the package is of the table that is chosen now; another one may have been since."""
    region = project.table.region
    known = {column for column, _header in record.columns}  # empty in older records
    return region is None or not known or {f"c{column}" for column in region.columns} <= known


def can_be_repeated(folder: Path) -> bool:
    """Whether there is a finished package to repeat."""
    try:
        return not read_sidecar(folder / _PACKAGE).stopped_at
    except PackageTampered:
        return False


def _data_file(record: Sidecar) -> str:
    files = record.review.files if record.review else ()
    return next((f.name for f in files if f.as_table and f.name.lower().endswith(".csv")), "")
