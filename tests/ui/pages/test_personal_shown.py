"""What the page about data of people shows, and where: small screens, one row, and the words that follow an answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QScrollArea

from desktop_app.core.errors import KeyringUnavailable
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.pages.personal.presenter import REVIEW, count_words
from desktop_app.ui.pages.personal.sample import MOST_TEXTS, Segment, TextRow
from desktop_app.ui.pages.personal.text_rows import TextLine, TextRows
from desktop_app.ui.texts import render, use_language
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.report import ReportDialog
from tests.ui.pages.rig import cedula, opened_pages, write_csv


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, PersonalPage) as build:
        yield build


@pytest.fixture
def people(tmp_path):
    rows = [[cedula(i), f"09{87000000 + 4441 * i}", str(3 + i), "Quito"] for i in range(40)]
    return write_csv(tmp_path / "atenciones.csv", ["cedula", "celular", "edad", "canton"], rows)


def by_name(page, name):
    return next(f for f in page._scan.findings if f.column_name == name)


def is_in_view(page, widget):
    view = page._scroll.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return 0 <= top < view.height()


def test_where_columns_stack_the_keyboard_starts_on_the_card_and_decides_nothing_unseen(make, people, qtbot):
    rig, page = make(people)
    assert page.initial_focus() is page._detail.choices.initial_focus()
    page.resize(683, 384)
    qtbot.waitUntil(lambda: page._columns.is_stacked)
    assert page.initial_focus() is page._list.card(page._selected)
    qtbot.keyClick(page.initial_focus(), Qt.Key.Key_Space)
    assert rig.work.decisions == ()


def test_where_columns_stack_a_click_on_a_card_shows_what_can_be_done_about_it(make, people, qtbot):
    _rig, page = make(people)
    page.resize(683, 384)
    qtbot.waitUntil(lambda: page._columns.is_stacked)
    card = page._list.card(by_name(page, "edad").column_id)
    qtbot.waitUntil(lambda: not is_in_view(page, page._detail))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_in_view(page, page._detail))
    assert page._detail.finding.column_name == "edad"


def test_one_row_is_told_in_the_singular(make, tmp_path, qtbot):
    note = "Llamar a José Torres Vaca al 0998765432"
    _rig, page = make(write_csv(tmp_path / "una.csv", ["cedula", "observaciones"], [[cedula(7), note]]))
    use_language("es")
    finding = by_name(page, "cedula")
    assert render(count_words(finding)) == "1 de 1 celda"
    assert render(finding.why).startswith("Su único valor pasa la verificación")
    texts = by_name(page, "observaciones")
    assert "único texto" in render(texts.why)
    page.select(texts.column_id)
    preview = page._detail._texts
    qtbot.waitUntil(lambda: preview._rows is not None, timeout=20_000)
    assert preview._title.text() == "1 de 1 celda"


def test_one_cell_of_many_keeps_the_plural_of_the_many(make, tmp_path):
    rows = [[str(n), f"Control {n}"] for n in range(40)]
    rows[3][1] = "Llamar a José Torres Vaca al 0998765432"
    _rig, page = make(write_csv(tmp_path / "notas.csv", ["orden", "observaciones"], rows))
    use_language("es")
    finding = by_name(page, "observaciones")
    assert render(count_words(finding)) == "1 de 40 celdas"
    assert render(finding.why).endswith("dentro de uno de 40 textos.")


def described(page, choice):
    return next(r.accessibleDescription() for r in page._detail.choices._radios if r.choice.id == choice)


def suggested(page):
    return [r.choice.id for r in page._detail.choices._radios if r.choice.suggested]


def test_what_is_not_personal_is_not_said_to_need_a_law(make, people):
    _rig, page = make(people)
    asked = described(page, "keep")
    page._detail.doubts.not_personal.click()
    assert page._detail.choices.value == "keep"
    assert described(page, "keep") != asked
    page._detail.doubts.take_back.click()
    assert described(page, "keep") == asked


def test_keeping_is_suggested_only_after_a_law_was_said_to_order_to_publish(make, people):
    rig, page = make(people)
    finding = by_name(page, "cedula")
    page._search.scan = replace(
        page._scan, findings=tuple(replace(f, lawful_public=f is finding) for f in page._scan.findings)
    )
    page.select(finding.column_id)
    assert suggested(page) == ["remove_column"], "nobody has answered yet"
    page._question.answered.emit(False)
    assert suggested(page) == ["remove_column"]
    rig.context.session.undo()
    page._question.answered.emit(True)
    assert suggested(page) == ["keep"]
    rig.context.session.undo()
    assert suggested(page) == ["remove_column"]


def test_the_head_stands_where_it_stood_when_nothing_else_waits(make, people, qtbot):
    _rig, page = make(people)
    last = page._scan.findings[-1].column_id
    page.select(last)
    head = page._detail.next_button.parentWidget()
    tall = head.height()
    for finding in page._scan.findings[:-1]:
        page.select(finding.column_id)
        page._detail.choices.chosen.emit("remove_column")
    page.select(last)
    assert page._detail.next_button.isHidden()
    head = page._detail.next_button.parentWidget()
    said = next(label for label in head.findChildren(Label) if label.text().startswith("Dec"))
    qtbot.waitUntil(lambda: head.height() == tall)
    qtbot.waitUntil(lambda: said.geometry().right() == head.width() - 1)


def test_a_key_that_will_be_forgotten_is_told_by_what_is_lost_with_it_and_only_at_its_column(make, people, qtbot):
    _rig, page = make(people)
    use_language("es")
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: not page._search.trouble.isHidden(), timeout=20_000)
    assert "códigos" in page._search.trouble.text.text()
    page.select(by_name(page, "edad").column_id)
    assert page._search.trouble.isHidden()


@pytest.fixture
def patients(tmp_path):
    rows = [[cedula(n), ("Diabetes", "VIH", "Asma")[n % 3]] for n in range(36)] + [[cedula(36), "Lupus"]]
    return write_csv(tmp_path / "pacientes.csv", ["cedula", "enfermedad"], rows)


def shown_cells(page):
    model = page._detail._column._model
    return [[model.text(r, c) for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_only_what_changes_is_drawn_as_changed_and_the_rest_stays_covered(make, patients, qtbot):
    _rig, page = make(patients)
    use_language("es")
    page.select(by_name(page, "enfermedad").column_id)
    page._detail.choices.chosen.emit("group_rare")
    qtbot.waitUntil(lambda: any("Otros" in row for row in shown_cells(page)), timeout=20_000)
    model = page._detail._column._model
    for at, row in enumerate(shown_cells(page)):
        changes = row[2] == "Otros"
        assert (model.style(at, 2) is not None) is changes
        if not changes:
            assert row[1] == row[2], "the value is covered on both sides"
            assert "•" in row[1]
    qtbot.waitUntil(lambda: not page._detail._loss.isHidden(), timeout=20_000)
    assert page._detail._loss.text() == "Se cambian 13 de 37 celdas.", (
        "whoever has a rare value is not alone in «Otros»"
    )


def test_a_way_that_changes_nothing_or_leaves_nothing_says_so(make, people, qtbot):
    _rig, page = make(people)
    use_language("es")
    page.select(by_name(page, "edad").column_id)
    page._detail.choices.chosen.emit("remove_rows")
    qtbot.waitUntil(lambda: page._detail._loss.text().startswith("Se quitarán las 40 filas:"), timeout=20_000)
    page._detail.choices.chosen.emit("limit_extremes")
    qtbot.waitUntil(lambda: page._detail.form is not None and "top" in page._detail.form._fields, timeout=20_000)
    page._detail.answered.emit("top", 200)
    qtbot.waitUntil(lambda: page._detail._loss.text().startswith("Ninguna celda cambia"), timeout=20_000)


def test_texts_say_how_many_hold_each_kind(make, tmp_path, qtbot):
    note = "Llamar a José Torres Vaca, cédula {}, al 0998765432"
    rows = [[str(n), note.format(cedula(n)) if n % 4 == 0 else "Llamar a Rosa Chicaiza Tipán"] for n in range(20)]
    _rig, page = make(write_csv(tmp_path / "notas.csv", ["orden", "observaciones"], rows))
    use_language("es")
    page.select(by_name(page, "observaciones").column_id)
    qtbot.waitUntil(lambda: "cédula (5)" in page._detail._why.text(), timeout=20_000)
    assert "20 de 20 textos tienen datos de personas: nombre (20)" in page._detail._why.text()


def review_row(page):
    return next(r for r in page._detail.choices._radios if r.choice.id == REVIEW)


def test_a_review_says_how_many_texts_it_shows_since_equal_ones_are_decided_once(make, tmp_path, qtbot):
    told = ("Llamar a José Torres Vaca", "Vino Rosa Chicaiza Tipán", "vino  ROSA Chicaiza Tipan", "Control en un mes")
    _rig, page = make(write_csv(tmp_path / "notas.csv", ["orden", "nota"], [[str(n), told[n % 4]] for n in range(40)]))
    use_language("es")
    finding = by_name(page, "nota")
    page.select(finding.column_id)
    assert finding.n_cells == 30
    assert "30" not in review_row(page).accessibleName(), "never the cells"
    qtbot.waitUntil(lambda: review_row(page)._title.text() == "Revisar los 2 textos uno por uno", timeout=20_000)
    assert review_row(page).accessibleName() == "Revisar los 2 textos uno por uno"
    assert review_row(page).accessibleDescription().endswith("Los textos iguales se deciden una sola vez.")
    page._detail.choices.chosen.emit("clean_free_text")
    assert review_row(page)._title.text() == "Revisar los 2 textos uno por uno"


def test_one_text_to_review_is_told_at_once_in_the_singular(make, tmp_path):
    rows = [["Llamar a José Torres Vaca al 0998765432"], *([f"Control {n}"] for n in range(30))]
    _rig, page = make(write_csv(tmp_path / "una.csv", ["nota"], rows))
    use_language("es")
    page.select(by_name(page, "nota").column_id)
    assert review_row(page)._title.text() == "Revisar el texto"


def test_many_texts_are_laid_out_once_a_width(qtbot, monkeypatch):
    placed = []
    true_place = TextLine._place
    monkeypatch.setattr(TextLine, "_place", lambda self, width: placed.append(width) or true_place(self, width))
    segment = Segment("Llamar a alguien que vive lejos y no contesta nunca por las mañanas ni por las tardes")
    rows = TextRows([TextRow(n, (segment,), (segment,)) for n in range(200)])
    page = QScrollArea()
    qtbot.addWidget(page)
    page.setWidgetResizable(True)
    page.setWidget(rows)
    page.resize(604, 400)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: rows.is_whole, timeout=20_000)
    widths = set(placed)
    placed.clear()
    for _time in range(8):
        rows.heightForWidth(604)
    assert len(placed) <= 200, "once for each text at most"
    assert 604 in widths | set(placed)
    rows.reveal(True)
    assert rows._lines[0].heightForWidth(604) > 0


def test_many_texts_are_made_a_few_at_a_time_and_shown_as_they_are_from_the_first_to_the_last(qtbot):
    texts = [TextRow(n, (Segment(f"Tapado {n}"),), (Segment(f"Entero {n}"),)) for n in range(45)]
    rows = TextRows(texts)
    qtbot.addWidget(rows)
    assert 0 < len(rows._lines) < 20
    rows.reveal(True)
    qtbot.waitUntil(lambda: rows.is_whole)
    said = [line.accessibleName() for line in rows._lines]
    assert all(f"Entero {n}" in words for n, words in enumerate(said))
    rows.reveal(False)
    assert all(f"Tapado {n}" in line.accessibleName() for n, line in enumerate(rows._lines))
    assert TextRows(texts[:3]).is_whole, "a few are there at once"


def test_a_text_is_not_laid_out_again_while_two_widths_are_asked_about_in_turn(qtbot, monkeypatch):
    placed = []
    true_place = TextLine._place
    monkeypatch.setattr(TextLine, "_place", lambda self, width: placed.append(width) or true_place(self, width))
    line = TextLine(1, (Segment("Llamar a alguien que vive lejos y no contesta nunca por las mañanas"),))
    qtbot.addWidget(line)
    for _time in range(6):
        line.heightForWidth(480)
        line.heightForWidth(604)
    assert sorted(placed) == [480, 604]


def test_more_texts_than_are_shown_are_not_promised(make, tmp_path, qtbot):
    rows = [[str(n), f"Llamar a José Torres Vaca al 09{98000000 + n}"] for n in range(MOST_TEXTS + 20)]
    _rig, page = make(write_csv(tmp_path / "notas.csv", ["orden", "observaciones"], rows))
    use_language("es")
    page.select(by_name(page, "observaciones").column_id)
    texts = page._detail._texts
    qtbot.waitUntil(lambda: texts._rows is not None, timeout=20_000)
    assert texts._all.text() == f"Ver {MOST_TEXTS}"
    texts._all.click()
    qtbot.waitUntil(lambda: len(texts._rows._lines) == MOST_TEXTS, timeout=20_000)


def test_a_column_that_was_marked_is_decided_at_once_with_the_keyboard(make, people, qtbot):
    rig, page = make(people)
    page._others.mark.setFocus(Qt.FocusReason.TabFocusReason)
    page._others.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: not page.is_busy() and len(page._scan.findings) == 4, timeout=20_000)
    assert page._detail.finding.column_name == "canton"
    assert page.focusWidget() is page._detail.choices.initial_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert [d.treatment for d in rig.work.decisions] == ["remove_column"]


def test_the_keyboard_stays_where_not_personal_was_said_and_taken_back(make, people, qtbot):
    _rig, page = make(people)
    doubts = page._detail.doubts
    doubts.not_personal.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(doubts.not_personal, Qt.Key.Key_Space)
    assert page.focusWidget() is doubts.take_back
    qtbot.keyClick(doubts.take_back, Qt.Key.Key_Space)
    assert page.focusWidget() is doubts.not_personal


def test_a_question_that_appears_below_is_brought_into_view(make, people, qtbot):
    rig, page = make(people)
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: page._detail.form is not None, timeout=20_000)
    page.resize(1366, 520)
    rows = page._detail._column
    qtbot.waitUntil(lambda: not rows.isHidden() and not rig.runner.n_running, timeout=20_000)
    qtbot.wait(50)  # what the rows have pushed is in its place
    page.scroll_to_top()
    page._detail.form.answered.emit("link", "series")
    series = page._detail.series
    qtbot.waitUntil(lambda: not series.isHidden() and is_in_view(page, series))
    qtbot.waitUntil(lambda: is_in_view(page, series.use))
    page._render()  # whatever else becomes known meanwhile
    assert not series.isHidden(), "the question waits for its answer"
    page._detail.form.answered.emit("link", "project")
    qtbot.waitUntil(series.isHidden, timeout=20_000)


def test_the_report_that_is_to_be_copied_is_one_press_away(make, people, qtbot, monkeypatch):
    _rig, page = make(people)
    opened = []
    monkeypatch.setattr(ReportDialog, "open", lambda dialog: opened.append(dialog.report.toPlainText()))
    page._search._failed(RuntimeError("what nobody foresaw"))
    buttons = page._search.trouble.findChildren(Button)
    assert len(buttons) == 2
    buttons[1].click()
    assert "RuntimeError" in opened[0]
    page._search._failed(KeyringUnavailable())
    qtbot.waitUntil(lambda: len(page._search.trouble.findChildren(Button)) == 1)


def test_a_choice_that_failed_has_its_report_one_press_away_with_where_it_failed(make, people, qtbot, monkeypatch):
    rig, page = make(people)
    opened = []
    monkeypatch.setattr(ReportDialog, "open", lambda dialog: opened.append(dialog.report.toPlainText()))
    page.choose("unknown_id")
    qtbot.waitUntil(lambda: bool(page._search.trouble.findChildren(Button)), timeout=20_000)
    page._search.trouble.findChildren(Button)[0].click()
    assert "KeyError" in opened[0]
    assert "deciding.py" in opened[0]
    assert rig.work.decisions == ()
    page.select(by_name(page, "edad").column_id)
    page._deciding.failed.emit(KeyringUnavailable())
    qtbot.waitUntil(lambda: not page._search.trouble.findChildren(Button))


def test_long_names_that_share_beginning_and_end_are_told_apart_on_their_cards(make, tmp_path, qtbot):
    header = [f"persona_numero_de_documento_{who}_columna_cedula" for who in ("titular", "conyuge", "garante")]
    rows = [[cedula(3 * n), cedula(3 * n + 1), cedula(3 * n + 2)] for n in range(40)]
    _rig, page = make(write_csv(tmp_path / "bonos.csv", header, rows))
    names = [card.name for card in page._list._cards]
    assert [name.text() for name in names] == header
    for width in (90, 140, 200, 260):
        shown = [name.shown_in(width) for name in names]
        assert len(set(shown)) == 3, shown
        metrics = QFontMetricsF(names[0].text_font)
        assert all(metrics.horizontalAdvance(text) <= width for text in shown)
    assert [name.shown_in(2_000) for name in names] == header
    qtbot.waitUntil(lambda: names[0].toolTip() == header[0])  # once it is laid out
    assert all(name in card.accessibleName() for name, card in zip(header, page._list._cards, strict=True))
