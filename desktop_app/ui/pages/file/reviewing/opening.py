"""Open a review package in a room of its own: checked whole, with what is shown of it. Qt-free; runs in a worker."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.approval.receiving import Kept, keep_answer
from desktop_app.app.approval.review_package import ReviewPackage, open_review_package
from desktop_app.core.metadata.vocabularies import term

if TYPE_CHECKING:
    from desktop_app.app.paths import Paths

ROWS = 6


@dataclass(frozen=True, slots=True)
class Opened:
    """`room` is deleted when the officer leaves. `rows`: header first. `kept`: of an answer, None while there is none.

    `lines`: label msgid and value of the description.
    """

    file: Path
    room: Path
    package: ReviewPackage
    rows: tuple[tuple[str, ...], ...]
    n_rows: int
    lines: tuple[tuple[str, str], ...]
    kept: Kept | None = None


def open_package(file: Path, paths: Paths, language: str) -> Opened:
    """Unpack, check and read; an answer in it is kept at once. Raises ReviewPackageDamaged, DiskFull, CannotWrite."""
    from desktop_app.core.packaging import preview_rows, read_package
    from desktop_app.core.packaging.package import FileRole

    room = Path(tempfile.mkdtemp(prefix="review-", dir=paths.all_working))
    try:
        package = open_review_package(file, room)
        files = read_package(package.folder)
        rows = tuple(tuple(line) for line in preview_rows(files, ROWS))
        n_rows = next((f.n_rows or 0 for f in files.files if f.role is FileRole.DATA), 0)
        kept = keep_answer(paths, package.verdict) if package.verdict is not None else None
    except BaseException:
        shutil.rmtree(room, ignore_errors=True)
        raise
    return Opened(file, room, package, rows, n_rows, _described(package, language), kept)


def _described(package: ReviewPackage, language: str) -> tuple[tuple[str, str], ...]:
    from desktop_app.core.text import N_

    dataset = package.sidecar.dataset
    licence, theme = term("licences", dataset.licence), term("themes", dataset.theme)
    lines = (
        (N_("Description"), dataset.description),
        (N_("Period"), " – ".join(day for day in (dataset.period.start, dataset.period.end) if day)),
        (N_("Place"), dataset.place),
        (N_("Licence"), licence.label(language) if licence else dataset.licence),
        (N_("Theme"), theme.label(language) if theme else dataset.theme),
        (N_("Contact"), dataset.contact.email or dataset.contact.name),
        (N_("Files"), ", ".join(package.manifest.files)),
    )
    return tuple((label, value) for label, value in lines if value)
