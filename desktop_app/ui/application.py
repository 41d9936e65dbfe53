"""Composition of the window program, in one place: settings, theme, language, services, pages.

The window is shown first; polars and everything above it is imported by a worker afterwards (a test watches that).
A change of language or text size rebuilds the window from the session.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSize, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.app.paths import Paths, default_paths
from desktop_app.core.errors import AppError
from desktop_app.core.progress import Progress
from desktop_app.ui.help_dialog import HelpDialog
from desktop_app.ui.icons import app_icon
from desktop_app.ui.jobs import Job, JobRunner
from desktop_app.ui.main_window import ALL_STEPS, MainWindow
from desktop_app.ui.texts import use_language
from desktop_app.ui.theme.theme import SYSTEM, apply_theme
from desktop_app.ui.widgets.report import ReportDialog, report_text

if TYPE_CHECKING:
    from desktop_app.ui.pages.context import PageContext
    from desktop_app.ui.pages.page import Page

# While a worker runs Python, each callback of Qt into Python waits this long for its turn: a layout is a hundred.
_SWITCH_S = 0.0001
_FIRST_SIZE = (1366, 768)
_LEAST_SIZE = (640, 360)
_HEAVY = (
    "polars",
    "desktop_app.app.workspace",
    "desktop_app.core.reading.opening",
    "desktop_app.core.reading.notices",
    "desktop_app.ui.wiring",
    "desktop_app.ui.exercise.coach",
    "desktop_app.ui.settings_dialog",
    "desktop_app.app.repeating.routine",
)


class Program(QObject):
    """Holds what lives as long as the program. `warmed` fires when the pages are there."""

    warmed = Signal()
    _saved = Signal(object)  # from the autosave's thread

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__()
        self._app, self._paths = app, paths
        sys.setswitchinterval(_SWITCH_S)
        self.runner = JobRunner()
        self.context: PageContext | None = None
        self._closed = False  # the window may be gone: what is still queued must not touch it
        self._qt_words: QTranslator | None = None
        # A timer of our own: the one that QTimer.singleShot makes is sometimes destroyed twice, which ends the process.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._act_now)
        self._act: Callable[[], None] | None = None
        self.window = self._dressed_window(_appearance(paths))
        self._saved.connect(self._show_saved, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the window, then import the rest in a worker."""
        self.window.show()
        job = Job(_import_heavy)
        job.succeeded.connect(lambda _nothing: self._warm())
        job.failed.connect(self.explain)
        self._later(lambda: self.runner.start(job))

    def explain(self, error: BaseException) -> None:
        """Tell calmly about an unforeseen failure."""
        if not self._closed:
            ReportDialog(self.window, report_text(error)).open()

    def rebuild(self) -> None:
        """Make the window anew after language, text size or theme changed; the session stays as it is."""
        from desktop_app.ui.pages.registry import make_pages

        context = self.context
        assert context is not None
        old, settings = self.window, context.workspace.services.settings.settings
        look = (settings.language, settings.country, settings.theme, settings.text_scale)
        place = old.page.place() if old.page is not None else ""
        old.closed.disconnect(self.close)
        old.detach()
        if context.has_project:
            context.session.forget_listeners()
        self.context = context.renewed()
        self.context.want(place)
        self.window = self._dressed_window(look)
        self._fill(make_pages(self.context, [page for page, _title in ALL_STEPS]))
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.close()
        old.deleteLater()

    def close(self) -> None:
        """Save, stop the workers, the reader and the practice portal."""
        from desktop_app.ui.wiring import close_context

        self._closed = True
        self.runner.close()
        if self.context is not None:
            close_context(self.context)
            self.context = None

    def _later(self, act: Callable[[], None]) -> None:
        """Do one thing at the next turn of the loop."""
        self._act = act
        self._turn.start()

    def _act_now(self) -> None:
        if self._act is not None:
            self._act()

    def _show_saved(self, problem: AppError | None) -> None:
        if not self._closed:
            self.window.show_saved(problem)

    def _dressed_window(self, look: tuple[str, str, str, int]) -> MainWindow:
        language, country, theme, scale = look
        use_language(language, country)
        self._qt_words = _qt_translation(self._app, language, self._qt_words)
        QLocale.setDefault(QLocale(f"{language}_{country.upper()}"))
        apply_theme(self._app, theme, scale / 100)
        window = MainWindow()
        window.setMinimumSize(*_LEAST_SIZE)
        window.resize(QSize(*_FIRST_SIZE).boundedTo(window.screen().availableSize()))
        window.closed.connect(self.close)
        window.help_requested.connect(self._help)
        return window

    def _help(self) -> None:
        page = self.window.page
        HelpDialog(self.window, page.title() if page else "Alista", page.lead() if page else "").open()

    def _warm(self) -> None:
        from desktop_app.ui.wiring import make_context

        self.context = make_context(self._paths, self.runner, self._saved.emit)
        self._build([page for page, _title in ALL_STEPS], [])

    def _build(self, waiting: list[str], made: list[Page]) -> None:
        """Make and shelve one page in two turns of the loop: all at once the window would not answer for .2 seconds."""
        from desktop_app.ui.pages.registry import make_pages

        if self.context is None:  # closed meanwhile
            return
        if waiting:
            (page,) = make_pages(self.context, waiting[:1])
            self._later(lambda: self._shelve(page, waiting[1:], [*made, page]))
            return
        self._fill(made)
        self.runner.start(Job(_wake_scan))
        self.warmed.emit()

    def _shelve(self, page: Page, waiting: list[str], made: list[Page]) -> None:
        self.window.shelve(page)
        self._later(lambda: self._build(waiting, made))

    def _fill(self, pages: list[Page]) -> None:
        from desktop_app.ui.exercise.coach import Coach
        from desktop_app.ui.settings_dialog import SettingsDialog

        context = self.context
        assert context is not None
        self.window.set_pages(context, pages)
        self.coach = Coach(self.window, context)
        self.window.settings_requested.connect(lambda: SettingsDialog(self.window, context, self.rebuild).open())


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = QApplication(list(argv))
    app.setApplicationName("Alista")
    app.setWindowIcon(app_icon())
    program = Program(app, default_paths())

    def on_unforeseen(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        program.explain(error)

    sys.excepthook = on_unforeseen
    program.start()
    return app.exec()


def _appearance(paths: Paths) -> tuple[str, str, str, int]:
    """Language, country, theme and text size from the settings file.

    Read here as plain JSON because app.settings imports polars; a damaged file is reported later, by its owner.
    """
    try:
        kept = json.loads(paths.settings_file.read_bytes())
    except (OSError, ValueError):
        kept = {}
    look = kept if isinstance(kept, dict) else {}
    scale = look.get("text_scale", 100)
    return (
        str(look.get("language", "es")),
        str(look.get("country", "ec")),
        str(look.get("theme", SYSTEM)),
        scale if isinstance(scale, int) else 100,
    )


def _qt_translation(app: QApplication, language: str, old: QTranslator | None) -> QTranslator | None:
    """Qt's own words (file dialogs, text menus) in the language; English is built in."""
    if old is not None:
        app.removeTranslator(old)
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language == "en" or not words.load(f"qtbase_{language}", folder):
        return None
    app.installTranslator(words)
    return words


def _import_heavy(progress: Progress) -> None:
    """Import in a worker what the pages need, so that the window answers meanwhile."""
    import importlib

    for done, module in enumerate(_HEAVY):
        progress.at(done, len(_HEAVY))
        importlib.import_module(module)
    from desktop_app.ui.pages.registry import page_class

    for page, _title in ALL_STEPS:
        page_class(page)
    _wake_polars()


def _wake_polars() -> None:
    """Read a tiny file once: polars builds its engine at the first plan, which the window would wait for."""
    from io import BytesIO

    import polars as pl

    file = BytesIO()
    pl.DataFrame({"cell": ["x"]}).write_parquet(file)
    file.seek(0)
    pl.scan_parquet(file).slice(0, 1).select("cell").collect()


def _wake_scan(progress: Progress) -> None:
    """Load presidio and the names while the officer looks for a file: they would while the first sheet is drawn."""
    from desktop_app.core.personal_data import wake

    wake(progress)
