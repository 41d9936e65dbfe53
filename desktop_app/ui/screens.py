"""Draw every page in its states and look for defects: `python -m desktop_app.ui.screens --out DIR`.

States come from `SCENARIOS` in `ui/pages/<page>/scenarios.py`; each is drawn in two languages, two colour schemes,
at 1366x768 and at 200 % of it (683x384 logical pixels). Exit code 1 when a defect was found. Made for development
and for the checks; the program itself never imports it.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import Paths
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import UNSAID, Answers, Opened
from desktop_app.ui.defects import find_defects
from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.main_window import ALL_STEPS, MainWindow
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.registry import make_pages
from desktop_app.ui.pages.scenario import Scenario
from desktop_app.ui.practice import PracticeHost
from desktop_app.ui.texts import use_language
from desktop_app.ui.theme.theme import apply_theme

LANGUAGES = ("es", "en")
THEMES = ("light", "dark")
SIZES: Mapping[str, tuple[QSize, int]] = {"100": (QSize(1366, 768), 1), "200": (QSize(683, 384), 2)}
_BUSY_SECONDS = 0.6
_PATIENCE_SECONDS = 60.0


class _NoKeyring:
    """Pictures need no lasting secrets; the officer's own keyring stays untouched."""

    def get_password(self, _service: str, _username: str) -> str | None:
        """Nothing is kept."""
        return None

    def set_password(self, _service: str, _username: str, _password: str) -> None:
        """Nothing is kept: keys live in memory for the picture."""
        raise NotImplementedError

    def delete_password(self, _service: str, _username: str) -> None:
        """Nothing is kept."""


class _DirectReader:
    """Reads in this process: the files are our own."""

    def open_source(
        self,
        path: Path,
        working: Path,
        answers: Answers = UNSAID,
        *,
        progress: Progress = SILENT,
        on_preview: Callable[[Opened], None] | None = None,
    ) -> Opened:
        """As `core.reading.open_source`."""
        from desktop_app.core.reading import open_source

        return open_source(path, working, answers, progress=progress, on_preview=on_preview)


@dataclass(slots=True)
class _Stage:
    """A window over services of its own, in a folder that goes away."""

    window: MainWindow
    context: PageContext

    def close(self) -> None:
        self.window.detach()
        self.context.runner.close()
        self.context.workspace.close()
        self.context.practice.close()
        self.window.close()
        self.window.deleteLater()
        settle(0.05)


def settle(seconds: float = 0.0) -> None:
    """Let Qt lay out and paint for a while."""
    loop = QEventLoop()
    # A timer of our own: the one that QTimer.singleShot makes is sometimes destroyed twice, and the process with it.
    timer = QTimer(singleShot=True, interval=round(seconds * 1000))
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()
    QApplication.sendPostedEvents()


def find_scenarios() -> Iterator[tuple[str, str, Scenario]]:
    """(page, name, scenario) of every page that lists some, in the order of the way."""
    for page_id, _title in ALL_STEPS:
        name = f"desktop_app.ui.pages.{page_id}.scenarios"
        package = f"desktop_app.ui.pages.{page_id}"
        if importlib.util.find_spec(package) is not None and importlib.util.find_spec(name) is not None:
            for scenario, value in importlib.import_module(name).SCENARIOS.items():
                yield page_id, scenario, value


def draw(window: QWidget, size: QSize, ratio: int) -> QPixmap:
    """The window at a logical size, drawn with `ratio` pixels a logical pixel."""
    window.resize(size)
    settle(0.05)
    window.resize(size)  # folding the rail frees height that the first try could not give back
    settle(0.05)
    assert window.size() == size, f"the window needs {window.size()}"
    picture = _picture(window, ratio)
    for dialog in open_dialogs(window):
        dialog.hide()
        dialog.show()  # it fits itself into the window when it is shown
        settle(0.1)
        with QPainter(picture) as painter:
            place = (size.width() - dialog.width()) // 2, (size.height() - dialog.height()) // 2
            painter.drawPixmap(*place, _picture(dialog, ratio))
            painter.setPen(dialog.palette().mid().color())  # the frame that the desktop gives it
            painter.drawRect(QRect(QPoint(*place), dialog.size()))
    return picture


def open_dialogs(window: QWidget) -> list[QDialog]:
    """The dialogs that lie over a window."""
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def _picture(widget: QWidget, ratio: int) -> QPixmap:
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    widget.render(picture)
    return picture


def _set_up(folder: Path) -> _Stage:
    paths = Paths(folder / "data", folder / "cache", folder / "logs")
    services = Services(paths, SettingsStore(paths), Credentials(_NoKeyring()), _DirectReader())
    context = PageContext(Workspace(services), JobRunner(), PracticeHost(paths.practice))
    window = MainWindow()
    window.resize(SIZES["100"][0])
    return _Stage(window, context)


def _play(stage: _Stage, page_id: str, scenario: Scenario, folder: Path) -> None:
    """Bring the page into the state."""
    window, context = stage.window, stage.context
    scenario.prepare(context, folder)
    window.set_pages(context, make_pages(context, [page for page, _title in ALL_STEPS]))
    window.show()
    window.go(page_id)
    page = window.pages[page_id]
    if scenario.busy:
        scenario.act(page)
        settle(_BUSY_SECONDS)
        return
    _wait(context.runner, page)
    for act in (scenario.act, scenario.then):
        act(page)
        _wait(context.runner, page)


def _wait(runner: JobRunner, page: Page) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    settle(0.02)
    while (runner.n_running or page.is_busy()) and time.monotonic() < until:
        settle(0.02)


def render_all(out: Path, pages: Sequence[str] = (), scenarios: Sequence[str] = ()) -> list[str]:
    """Draw everything (or only some pages and scenarios) into `out`; returns the defects."""
    out.mkdir(parents=True, exist_ok=True)
    found = []
    for page_id, name, scenario in find_scenarios():
        if (pages and page_id not in pages) or (scenarios and name not in scenarios):
            continue
        for language in LANGUAGES:
            found += _render(out, (page_id, name, language), scenario)
    return found


def _render(out: Path, title: tuple[str, str, str], scenario: Scenario) -> list[str]:
    page_id, name, language = title
    use_language(language)
    found = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        stage = _set_up(Path(folder))
        try:
            _play(stage, page_id, scenario, Path(folder))
            for theme in THEMES:
                apply_theme(app, theme, 1.0)
                for label, (size, ratio) in SIZES.items():
                    file = f"{page_id}_{name}_{language}_{theme}_{label}.png"
                    draw(stage.window, size, ratio).save(str(out / file))
                    for shown in (stage.window, *open_dialogs(stage.window)):
                        found += [f"{file}: {defect}" for defect in find_defects(shown)]
        finally:
            stage.close()
    return found


def main(arguments: Sequence[str]) -> int:
    """Command line; 1 when a defect was found."""
    parser = argparse.ArgumentParser(description="Draw every page and look for defects")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--page", action="append", default=[])
    parser.add_argument("--scenario", action="append", default=[])
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["screens"])
    apply_theme(app, "light", 1.0)
    found = render_all(chosen.out, chosen.page, chosen.scenario)
    for line in found:
        sys.stdout.write(line + "\n")
    pictures = len(list(chosen.out.glob("*.png")))
    sys.stdout.write(f"{pictures} pictures, {len(found)} defects\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
