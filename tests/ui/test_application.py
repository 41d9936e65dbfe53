"""The program: first the window, then the heavy libraries; looks and language from the settings; calm failures."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app.paths import default_paths
from desktop_app.ui.application import Program
from desktop_app.ui.settings_dialog import SettingsDialog
from desktop_app.ui.texts import use_language
from desktop_app.ui.theme.theme import apply_theme, current_theme
from desktop_app.ui.widgets.report import ReportDialog, report_text

ROOT = Path(__file__).resolve().parents[2]
FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from desktop_app.app.paths import default_paths
from desktop_app.ui.application import Program
app = QApplication([])
program = Program(app, default_paths())
program.window.show()
app.sendPostedEvents()
program.window.grab()
heavy = {"polars", "pandas", "frictionless", "presidio_analyzer", "spacy", "httpx", "keyring", "openpyxl"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_the_window_is_painted_before_any_heavy_library_is_imported():
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


@pytest.fixture
def start(qtbot, qapp):
    programs = []

    def begin(**settings):
        paths = default_paths()
        if settings:
            paths.settings_file.write_text(json.dumps(settings))
        program = Program(qapp, paths)
        programs.append(program)
        with qtbot.waitSignal(program.warmed, timeout=60_000):
            program.start()
        return program

    yield begin
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    use_language("es")
    apply_theme(qapp, "light", 1.0)


def test_it_opens_on_the_first_page_in_spanish(start):
    program = start()
    assert program.window.isVisible()
    assert program.window.page.page_id == "file"
    assert program.window.page.title().startswith("¿")


def test_it_follows_the_settings(start):
    program = start(language="en", theme="dark", text_scale=150)
    assert program.window.page.title() == "Which file do you want to publish?"
    assert (current_theme().name, current_theme().scale) == ("dark", 1.5)


def test_damaged_settings_do_not_stop_it(start):
    default_paths().settings_file.write_text("{oops")
    assert start().window.isVisible()


def test_qt_speaks_spanish_too(start):
    start()
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_changing_the_language_rebuilds_the_window_over_the_same_work(start):
    program = start()
    old, workspace = program.window, program.context.workspace
    workspace.services.settings.change(lambda s: replace(s, language="en"))
    program.rebuild()
    assert program.window is not old
    assert program.window.isVisible()
    assert program.window.page.title() == "Which file do you want to publish?"
    assert program.context.workspace is workspace


def test_the_settings_dialog_keeps_what_was_chosen(start):
    program = start()
    rebuilt = []
    dialog = SettingsDialog(program.window, program.context, lambda: rebuilt.append(1))
    dialog.institution.setText("Patronato Provincial")
    dialog.accept()
    settings = program.context.workspace.services.settings
    assert settings.settings.institution == "Patronato Provincial"
    assert program.window.rail._institution.text() == "Patronato Provincial"
    assert rebuilt == []
    dialog = SettingsDialog(program.window, program.context, lambda: rebuilt.append(1))
    dialog.theme.set_value("dark")
    dialog.accept()
    assert (settings.settings.theme, rebuilt) == ("dark", [1])


def test_an_unforeseen_failure_is_told_calmly_and_without_values(start):
    program = start()
    try:
        try:
            int("1712345675 María Quishpe")
        except ValueError as cause:
            raise RuntimeError("María Quishpe") from cause
    except RuntimeError as error:
        text = report_text(error)
        program.explain(error)
    assert "María" not in text
    assert "1712345675" not in text
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "test_application.py" in text
    dialog = program.window.findChild(ReportDialog)
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == text
    dialog.accept()


def test_help_opens_with_the_page(start):
    from desktop_app.ui.help_dialog import HelpDialog

    program = start()
    program.window.help_requested.emit()
    dialog = program.window.findChild(HelpDialog)
    assert dialog.isVisible()
    dialog.accept()


@pytest.mark.parametrize("screen", ["risk", "texts"])
def test_changing_the_language_stays_on_the_screen_of_the_page(start, qtbot, tmp_path, screen):
    notes = ["Llamar a José Torres Vaca al 0998765432", "Alta", "Control en un mes", "Segunda sesión"]
    path = tmp_path / "atenciones.csv"
    path.write_text("canton,nota\n" + "".join(f"Quito,{notes[i % 4]}\n" for i in range(40)), encoding="utf-8")
    program = start()
    workspace = program.context.workspace
    workspace.begin(workspace.open_file(path))
    program.context.session_changed.emit()
    program.window.go("personal")
    page = program.window.page
    qtbot.waitUntil(lambda: not page.is_busy() and bool(page._selected), timeout=60_000)
    page.choose("remove_column" if screen == "risk" else "review_texts")
    qtbot.waitUntil(lambda: bool(program.context.project.table.decisions) and not page.is_busy(), timeout=20_000)
    if screen == "risk":
        page.show_risk()
    qtbot.waitUntil(lambda: page.place().startswith(screen), timeout=20_000)
    spanish = page.title()
    workspace.services.settings.change(lambda s: replace(s, language="en"))
    program.rebuild()
    page = program.window.page
    qtbot.waitUntil(lambda: not page.is_busy() and page.isVisible(), timeout=20_000)
    assert page.place().startswith(screen)
    assert page.title() != spanish
