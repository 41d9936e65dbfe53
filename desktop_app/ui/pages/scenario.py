"""One state of a page to be drawn and looked at (empty, normal, error, busy); pages list theirs in `scenarios.py`."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.progress import Progress
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page


def _nothing(_page: Page) -> None:
    """A page that is drawn as it opens."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """`prepare(context, folder)` opens a project before the page is entered; `act(page)` when it is idle, then `then`.

    `busy` ones are drawn while they work, half a second after they were entered.
    """

    prepare: Callable[[PageContext, Path], None]
    act: Callable[[Page], None] = _nothing
    then: Callable[[Page], None] = _nothing
    busy: bool = False


def open_rows(context: PageContext, folder: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Start a project over a small file written for the purpose."""
    path = folder / "Atenciones_2026.csv"
    path.write_text("".join(";".join(line) + "\n" for line in (header, *rows)), encoding="utf-8")
    open_path(context, path)


def open_path(context: PageContext, path: Path) -> None:
    """Start a project over a file."""
    context.workspace.begin(context.workspace.open_file(path))
    context.session_changed.emit()


def lose_working_copy(context: PageContext) -> None:
    """Take the working copy away, as a cleaning program might: whatever reads it fails."""
    opened = context.workspace.opened
    assert opened is not None
    for sheet in opened.sheets:
        sheet.grid.unlink()


def work_for_ever(progress: Progress) -> object:
    """Work that ends only when it is cancelled."""
    while True:
        progress.at(48, 100)
        time.sleep(0.05)
