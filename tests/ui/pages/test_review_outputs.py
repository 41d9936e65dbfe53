"""Review: formats, cells that do not fit, the preview and its pictures, and the whole of it without a mouse."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.app.project import with_decision, with_table
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.packaging.package import FileRole
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.profiling.charts import Chart, ChartKind
from desktop_app.core.quality.principles import Standing, principles
from desktop_app.core.text import msg
from desktop_app.ui.pages.review.data_preview import DataPreview
from desktop_app.ui.pages.review.page import ReviewPage
from desktop_app.ui.pages.review.places_view import PlacesView
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.charts.saving import FORMATS
from desktop_app.ui.widgets.charts.view import ChartView
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.data_table import DataTable
from tests.ui.pages.review_samples import DATASET as UNDATED
from tests.ui.pages.rig import cedula, open_rig, shown_alone, write_csv

DATASET = replace(UNDATED, period=Period("2026-01-01", "2026-06-30"))
CANTONS = ("Quito", "Mejía", "Quito", "Cayambe")


@pytest.fixture
def rig(tmp_path):
    rows = [
        [
            cedula(i),
            f"2026-{i % 6 + 1:02d}-15" if i else "2062-01-15",
            CANTONS[i % 4],
            f"{i}.50",
            "=1+1" if i else "bien",
        ]
        for i in range(24)
    ]
    header = ["Cédula", "Fecha", "Cantón", "Monto", "Nota"]
    opened = open_rig(write_csv(tmp_path / "atenciones.csv", header, rows))
    opened.context.session.apply(msg("x"), lambda p: replace(p, dataset=DATASET))
    for finding in opened.context.workspace.scan().findings:
        decision = Decision(finding.column_id, finding.types, "remove_column")
        opened.context.session.apply(msg("x"), lambda p, d=decision: with_table(p, lambda w: with_decision(w, d)))
    yield opened
    opened.close()


@pytest.fixture
def page(qtbot, qapp, themed, rig):
    shown = shown_alone(qtbot, ReviewPage(rig.context))
    shown.enter()
    idle(qtbot, rig)
    qtbot.waitUntil(lambda: shown._preview is not None)
    return shown


def idle(qtbot, rig):
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=120_000)


def formats(page):
    return [f.content_format for f in page._packed.package.files if f.role is FileRole.DATA]


def test_excel_goes_beside_csv_and_any_other_format_by_a_tick(page, rig, qtbot):
    assert formats(page) == ["CSV", "XLSX"]
    boxes = page._formats.boxes
    assert not boxes["CSV"].isEnabled()
    assert "kB" in boxes["XLSX"].text()
    qtbot.keyClick(page._formats.toggle, Qt.Key.Key_Return)
    assert boxes["XLSX"].hasFocus()
    qtbot.keyClick(boxes["XLSX"], Qt.Key.Key_Space)
    qtbot.keyClick(boxes["ODS"], Qt.Key.Key_Space)
    idle(qtbot, rig)
    assert rig.context.project.formats == ("ODS",)
    assert formats(page) == ["CSV", "ODS"]
    shown = " ".join(b.accessibleName() for b in page._files.findChildren(Button))
    assert ".ods" in shown
    rig.context.session.undo()
    rig.context.session.undo()
    idle(qtbot, rig)
    assert formats(page) == ["CSV", "XLSX"]


def test_the_guard_before_formulas_is_a_step_that_can_be_seen_and_taken_back(page, rig, qtbot):
    data = page._packed.package.files[0]
    assert b"'=1+1" in page._packed.package.path(data).read_bytes()
    assert "23" in page._formats._guard_note.text()
    qtbot.keyClick(page._formats.toggle, Qt.Key.Key_Return)
    qtbot.keyClick(page._formats.guard, Qt.Key.Key_Space)
    idle(qtbot, rig)
    assert not rig.context.project.guard
    assert b"'=1+1" not in page._packed.package.path(data).read_bytes()


def test_cells_that_do_not_fit_are_shown_in_place_without_their_value(page, rig, qtbot):
    (problem,) = page._packed.validation.problems
    assert page._outcome.validation.y() < page._outcome.charts.y(), "what is to be mended stands above the pictures"
    (link,) = page._outcome.validation.findChildren(Button)
    qtbot.keyClick(link, Qt.Key.Key_Return)
    (dialog,) = page.findChildren(PlacesView)
    model = dialog.findChild(DataTable).model()
    cells = [model.index(0, i).data() for i in range(3)]
    assert cells[0] == "2"
    assert cells[1] == "Fecha"
    assert "2062" not in " ".join(cells)
    with qtbot.waitSignal(page.go_requested) as went:
        qtbot.keyClick(dialog.mend, Qt.Key.Key_Return)
    assert went.args == ["describe"]
    assert rig.context.take_wanted() == "period"
    assert problem.n == 1


def test_principles_say_what_was_checked_and_lead_to_what_is_missing(page, qtbot):
    found = {p.id: p for p in principles(page._packed.dataset, page._packed.package, 1)}
    assert found["formats"].standing is Standing.CHECKED
    assert found["truthful"].standing is Standing.AFFIRMED
    assert (found["complete"].standing, found["complete"].page) == (Standing.MISSING, "clean")
    assert (found["verifiable"].standing, found["verifiable"].field) == (Standing.MISSING, "source")
    toggle, *links = page._outcome.principles.findChildren(Button)
    qtbot.keyClick(toggle, Qt.Key.Key_Return)
    assert all(link.isVisible() for link in links)
    with qtbot.waitSignal(page.go_requested):
        qtbot.keyClick(links[0], Qt.Key.Key_Return)


def opened_preview(page, qtbot):
    qtbot.keyClick(page._outcome.charts.look, Qt.Key.Key_Return)
    return page._look.data


def test_the_preview_shows_rows_columns_and_charts_of_what_leaves(page, qtbot):
    dialog = opened_preview(page, qtbot)
    preview = page._preview
    assert preview.rows[0] == ("Fecha", "Cantón", "Monto", "Nota")
    assert [card.name for card in preview.columns] == ["Fecha", "Cantón", "Monto", "Nota"]
    assert {chart.kind for chart in preview.charts} == {ChartKind.LINE, ChartKind.BARS}
    spoken = [view.accessibleName() for view in dialog.findChildren(ChartView)]
    assert any("Quito 12" in words for words in spoken)
    assert not any(cedula(3) in words for words in spoken)
    before = dialog._area.verticalScrollBar().value()
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog._area.verticalScrollBar().value() > before


def test_in_the_preview_the_tab_key_reaches_every_button_and_brings_it_into_sight(page, qtbot):
    dialog = opened_preview(page, qtbot)
    wanted, seen = {*dialog.save_buttons, dialog.close_button}, set()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.close_button)
    for _ in range(len(wanted) + 10):
        focused = QApplication.focusWidget()
        if focused in wanted and focused is not dialog.close_button:
            assert not focused.visibleRegion().isEmpty(), focused.accessibleName()
        seen.add(focused)
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)  # as the desktop sends it
    assert wanted <= seen
    assert len({button.accessibleName() for button in dialog.save_buttons}) == len(dialog.save_buttons)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_dialogs_are_never_larger_than_the_window(page, qtbot):
    page.window().resize(683, 384)
    dialog = opened_preview(page, qtbot)
    qtbot.waitUntil(lambda: dialog.width() < 683 and dialog.height() < 384)


@pytest.mark.parametrize("form", FORMATS)
def test_a_chart_is_saved_as_a_picture(page, rig, qtbot, tmp_path, form):
    opened_preview(page, qtbot)
    chart = next(c for c in page._preview.charts if c.kind is ChartKind.BARS)
    path = tmp_path / f"grafico.{form.lower()}"
    page._look.save_chart(page._packed, chart, form, path)
    idle(qtbot, rig)
    assert str(path) in page._look.data.said.accessibleName()
    if form == "PNG":
        picture = QImage(str(path))
        assert picture.width() == 1440
        assert len({picture.pixel(x, picture.height() // 2) for x in range(0, 1440, 8)}) > 1, "something is drawn"
    else:
        texts = {"".join(e.itertext()).strip() for e in ET.parse(path).iter() if e.tag.endswith("text")}
        assert {"Quito", "Mejía", "Patronato Provincial"} <= texts


def test_a_chart_whose_words_hold_personal_data_is_not_saved(page, rig, qtbot, tmp_path):
    opened_preview(page, qtbot)
    chart = Chart(ChartKind.BARS, msg("Rows by month"), "Cantón", ((cedula(7), 3), ("Quito", 1)))
    page._look.save_chart(page._packed, chart, "SVG", tmp_path / "g.svg")
    idle(qtbot, rig)
    assert not (tmp_path / "g.svg").exists()
    assert page._look.data.said.isVisible()
    assert cedula(7) not in page._look.data.said.accessibleName()


def test_every_control_is_reached_by_the_tab_key_alone(page, qtbot):
    qtbot.keyClick(page._formats.toggle, Qt.Key.Key_Return)
    wanted = {
        w
        for w in (*page.findChildren(Button), *page.findChildren(CheckBox))
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    page._confirm.setFocus()
    seen = set()
    for _ in range(len(wanted) + 20):
        focused = QApplication.focusWidget()
        if focused in seen and focused is page._confirm:
            break
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= seen
    assert all(w.accessibleName() for w in wanted)


def test_nobody_needs_the_mouse_from_entering_to_confirming(page, rig, qtbot):
    eyes = [b for b in page._files.findChildren(Button) if ".xlsx" in b.accessibleName()]
    qtbot.keyClick(eyes[0], Qt.Key.Key_Return)
    idle(qtbot, rig)
    dialog = next(d for d in page.findChildren(QDialog) if not isinstance(d, DataPreview))
    assert dialog.findChild(DataTable).model().rowCount() > 0, "the workbook shows its cells"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.keyClick(page._confirm, Qt.Key.Key_Space)
    assert page.problem() is None
