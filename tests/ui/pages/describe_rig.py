"""The describe page over a real workspace with a small file, and the hands that fill it in."""

from __future__ import annotations

from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app.project import with_decision, with_table
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import msg
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.describe.presenter import part_of
from tests.ui.pages.rig import cedula, open_rig, shown_alone, write_csv
from tests.ui.stray_windows import StrayWindows

HEADER = ["Cédula", "Fecha", "Cantón", "Monto (USD)"]


def services_file(folder):
    """Two dozen services with a column of people's numbers."""
    rows = [[cedula(i), f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía")[i % 2], f"{i}.50"] for i in range(24)]
    return write_csv(folder / "PSS_AtencionesSociales_2026.csv", HEADER, rows)


@contextmanager
def describing(qtbot, path):
    """The opened file with a function that shows the page; no window but the page was seen afterwards."""
    rig, windows = open_rig(path), StrayWindows()

    def build():
        page = shown_alone(qtbot, DescribePage(rig.context))
        enter(page, qtbot, rig)
        return page

    yield rig, build
    windows.stop()
    rig.close()
    assert set(windows.seen) <= {"DescribePage"}


def enter(page, qtbot, rig):
    page.enter()
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
    target = page.initial_focus()
    target.setFocus()


def write(widget, text):
    """Type letters; QTest's own knows only ASCII."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def dataset(rig):
    return rig.context.project.dataset


def type_into(page, field, text):
    if part_of(field) != page._part:
        page._go(part_of(field))
    control = page._questions[field].control
    control.setFocus()
    write(control.focusProxy() or control, text)


def complete(page):
    type_into(page, "description", "Cada fila es una atención dada en 2026, sin nombres ni cédulas de nadie.")
    type_into(page, "institution", "Patronato Provincial")
    type_into(page, "contact.email", "datos@patronato.gob.ec")
    page._go(0)


def remove_private(rig):
    for finding in rig.context.workspace.scan().findings:
        decision = Decision(finding.column_id, finding.types, "remove_column")
        rig.context.session.apply(msg("x"), lambda p, d=decision: with_table(p, lambda w: with_decision(w, d)))


def described(rig):
    return {f.name: f.description for f in dataset(rig).resources[0].fields if f.description}
