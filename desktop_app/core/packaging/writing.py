"""Write a package: everything goes to a folder beside the target, which takes its place only when it is complete.

The same table, description and options give the same bytes: no clock, fixed order, fixed stamps.
"""

from __future__ import annotations

import errno
import json
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.countries import profile
from desktop_app.core.errors import CannotWrite, DiskFull
from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.metadata.exchange.datapackage import to_datapackage
from desktop_app.core.metadata.naming import file_stem
from desktop_app.core.packaging import csv_writer
from desktop_app.core.packaging.formats import MEDIA_TYPES, WRITERS, About, Rows, xlsx
from desktop_app.core.packaging.linked import linked_files
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.packaging.reading_back import DESCRIPTOR, foreign_files, sha256_of
from desktop_app.core.packaging.readme import guard_words, readme_text
from desktop_app.core.packaging.sheet_files import SHEET_WRITERS, SheetAbout
from desktop_app.core.packaging.sheets import (
    DESCRIPTION_HEADER,
    DICTIONARY_HEADER,
    description_rows,
    dictionary_rows,
    text_fields,
)
from desktop_app.core.packaging.zipping import zipped
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.quality.table_check import check_table, honest_fields
from desktop_app.core.table import Table

README = "README.md"


@dataclass(frozen=True, slots=True)
class PackageOptions:
    """`country`: whose file names; `created`: ISO date for the descriptor ("" = none).

    `guard_formulas`: put an apostrophe before text cells of the CSV that a spreadsheet would run; numbers are never
    touched. `formats`: of `formats.WRITERS`, in which the data leaves besides CSV. `zip_above`: data files of more
    bytes leave zipped (50 MB: the guide of Argentina's portal).
    """

    country: str = "ec"
    created: str = ""
    guard_formulas: bool = True
    formats: tuple[str, ...] = ()
    zip_above: int = 50_000_000


def write_package(  # noqa: PLR0913 - the door of the whole step; three are optional and by name
    table: Table,
    dataset: Dataset,
    out: Path,
    *,
    options: PackageOptions,
    recipe_text: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Package:
    """Write data, dictionary, description sheet, descriptor and README into the folder `out`, replacing ours.

    The dictionary is that of the dataset's first resource; a column without one gets a bare entry, and a type that does
    not fit every cell becomes text (`Package.demoted`). `recipe_text`: sentences of "how this was cleaned".
    Raises CannotWrite (also when `out` holds files that are not of a package of ours), DiskFull, Cancelled.
    """
    with room_beside(out) as work:
        package = _Writer(work, dataset, options, tuple(recipe_text), progress).write(table)
        put_in_place(work, out)
    return replace(package, folder=out)


@contextmanager
def room_beside(out: Path) -> Iterator[Path]:
    """An empty hidden folder beside the package folder `out`, removed at the end if it is still there.

    What an interrupted run left there is removed first. Raises CannotWrite (also when `out` holds files that are not of
    a package of ours) and DiskFull, also for what fails inside.
    """
    if foreign_files(out):
        raise CannotWrite(folder=out.name)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        work = out.parent / f".{out.name}-{secrets.token_hex(4)}"
        work.mkdir()
    except OSError as error:
        raise _cannot(error, out) from None
    try:
        yield work
    except OSError as error:
        raise _cannot(error, out) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Writer:
    """What every file of one package is written from."""

    folder: Path
    dataset: Dataset
    options: PackageOptions
    cleaning: tuple[str, ...]
    progress: Progress

    def write(self, table: Table) -> Package:
        declared = _fields_of(table, self.dataset)
        checks = check_table(table, declared, self.progress)
        fields = honest_fields(declared, checks)
        demoted = tuple(d.name for d, f in zip(declared, fields, strict=True) if d.type is not f.type)
        n_rows = checks[0].n_rows if checks else 0
        guard = self.options.guard_formulas
        n_guarded = csv_writer.n_guarded(fields, checks) if guard else 0
        cleaning = (*self.cleaning, *guard_words(n_guarded))
        data_path = self.folder / self._name("", "csv")
        csv_writer.write_table(
            table, fields, data_path, guard=guard, progress=csv_writer.Watched(self.progress, n_rows)
        )
        data = self._data_file(data_path, self._data_title(), n_rows)
        others = self._other_formats(Rows(table, fields, n_rows, self.progress), data, cleaning)
        files = [data, *others, *self._dictionary(fields), *self._description_sheet(data, cleaning)]
        files += self._linked(files, fields)
        text = readme_text(self.dataset, files, fields, cleaning)
        (self.folder / README).write_bytes(text.encode())
        files.append(self._file(README, FileRole.README, "Léame", uploaded=False))
        files.append(self._descriptor(files, fields))
        left_out = tuple(code for code in self.options.formats if code not in {file.content_format for file in others})
        empty = tuple(f.name for f, c in zip(fields, checks, strict=True) if 0 < c.n_rows == c.n_missing)
        return Package(self.folder, tuple(files), n_guarded, demoted, left_out, empty)

    def _other_formats(self, rows: Rows, data: PackageFile, cleaning: Sequence[str]) -> list[PackageFile]:
        """The same rows in the chosen formats; in Excel's only where it holds every cell whole."""
        about = About(
            self.dataset.title,
            self.dataset.institution,
            self.options.created,
            description_rows(self.dataset, data, cleaning),
        )
        files = []
        for code in self.options.formats:
            if code == "XLSX" and not xlsx.can_hold(rows):
                continue
            path = self.folder / self._name("", code.lower())
            WRITERS[code](rows, about, path)
            files.append(self._data_file(path, f"{data.title} ({code})", rows.n_rows))
        return files

    def _data_file(self, path: Path, title: str, n_rows: int) -> PackageFile:
        """A table as it leaves: zipped when it is large and no zip already."""
        if path.suffix in _ZIPPED_FORMS and path.stat().st_size > self.options.zip_above:
            path = zipped(path)
        return self._file(path.name, FileRole.DATA, title, n_rows)

    def _dictionary(self, fields: Sequence[Field]) -> list[PackageFile]:
        rows = [DICTIONARY_HEADER, *dictionary_rows(fields)]
        return self._sheet("DD", FileRole.DICTIONARY, "Diccionario de datos", rows)

    def _description_sheet(self, data: PackageFile, cleaning: Sequence[str]) -> list[PackageFile]:
        rows = [DESCRIPTION_HEADER, *description_rows(self.dataset, data, cleaning)]
        return self._sheet("PM", FileRole.METADATA_SHEET, "Metadatos", rows)

    def _sheet(self, kind: str, role: FileRole, title: str, rows: Sequence[Sequence[str]]) -> list[PackageFile]:
        """A sheet of the national habit in three formats; the one for Excel goes to the portal."""
        about = f"{title}: {self.dataset.title}".rstrip(": ")
        written = SheetAbout(title, about, self.dataset.institution, self.options.created)
        files = []
        for code, write in SHEET_WRITERS.items():
            path = self.folder / self._name(kind, code.lower())
            write(path, rows, written)
            named = title if code == "XLSX" else f"{title} ({code})"
            files.append(self._file(path.name, role, named, len(rows) - 1, uploaded=code == "XLSX"))
        return files

    def _linked(self, files: Sequence[PackageFile], fields: Sequence[Field]) -> list[PackageFile]:
        written = linked_files(self.dataset, files, fields, self.options.created)
        for name, (_title, content) in written.items():
            (self.folder / name).write_bytes(content)
        return [self._file(name, FileRole.LINKED, title, uploaded=False) for name, (title, _) in written.items()]

    def _descriptor(self, files: Sequence[PackageFile], fields: Sequence[Field]) -> PackageFile:
        schemas = {files[0].name: fields}
        headers = {FileRole.DICTIONARY: DICTIONARY_HEADER, FileRole.METADATA_SHEET: DESCRIPTION_HEADER}
        schemas |= {f.name: text_fields(headers[f.role]) for f in files if f.role in headers and f.format == "CSV"}
        document = to_datapackage(self.dataset, files, schemas, self.options.created)
        (self.folder / DESCRIPTOR).write_bytes((json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())
        return self._file(DESCRIPTOR, FileRole.DESCRIPTOR, "Data Package", uploaded=False)

    def _name(self, kind: str, extension: str) -> str:
        return f"{file_stem(self.dataset, profile(self.options.country).file_name, kind)}.{extension}"

    def _data_title(self) -> str:
        resource = self.dataset.resources[0] if self.dataset.resources else Resource("")
        return resource.title or self.dataset.title or "Datos"

    def _file(
        self, name: str, role: FileRole, title: str, n_rows: int | None = None, *, uploaded: bool = True
    ) -> PackageFile:
        path = self.folder / name
        extension = path.suffix.lstrip(".").upper()
        size = path.stat().st_size
        return PackageFile(
            name, role, title, _MEDIA_TYPES[extension], extension, size, sha256_of(path), n_rows, uploaded
        )


_ZIPPED_FORMS = frozenset((".csv", ".json", ".xml"))
_MEDIA_TYPES = MEDIA_TYPES | {
    "CSV": csv_writer.MEDIA_TYPE,
    "MD": "text/markdown",
    "ZIP": "application/zip",
    "TTL": "text/turtle",
    "JSONLD": "application/ld+json",
}


def _fields_of(table: Table, dataset: Dataset) -> tuple[Field, ...]:
    """One field a column, in the table's order, named as the column will be."""
    described = {f.column_id: f for r in dataset.resources[:1] for f in r.fields}
    return tuple(
        replace(described.get(column.id, Field(column.id, key)), name=key.lstrip("\ufeff"))
        for column, key in zip(table.columns, table.keys, strict=True)
    )


def put_in_place(work: Path, out: Path) -> None:
    """Swap the finished folder in; the old one goes aside first and comes back if the swap fails. Raises OSError."""
    old = work.with_name(f"{work.name}-old")
    if out.exists():
        out.replace(old)
    try:
        work.replace(out)
    except OSError:
        if old.exists():
            old.replace(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _sweep(out: Path) -> None:
    """Remove what an interrupted writing of the same package left beside it."""
    left = re.compile(rf"\.{re.escape(out.name)}-[0-9a-f]{{8}}(-old)?")
    for path in out.parent.iterdir():
        if left.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)


def _cannot(error: OSError, out: Path) -> CannotWrite | DiskFull:
    return DiskFull() if error.errno in (errno.ENOSPC, errno.EDQUOT) else CannotWrite(folder=out.parent.name)
