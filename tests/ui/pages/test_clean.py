"""Cleaning: what is ticked, what is shown, and what cleaning brings to light."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt

from desktop_app.app.cleaning import added
from desktop_app.app.project import with_decision, with_table
from desktop_app.core.cleaning import registry
from desktop_app.core.cleaning.previews import Previews
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import msg
from desktop_app.ui.pages.clean.cards import CorrectionCards
from desktop_app.ui.pages.clean.page import CleanPage
from desktop_app.ui.texts import _, render
from tests.ui.pages.rig import cedula, opened_pages, write_csv


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, CleanPage, lambda page: page._looked is not None) as build:
        yield build


@pytest.fixture
def messy(tmp_path):
    rows = [[cedula(i) + (" " if i % 3 == 0 else ""), f"{i + 13}/01/2026", f"{i},50", "Quito "] for i in range(15)]
    return write_csv(tmp_path / "pagos.csv", ["cedula", "fecha pago", "monto", "canton"], [*rows, rows[4]])


def decide_all(rig):
    for finding in rig.context.workspace.scan().findings:
        decision = Decision(finding.column_id, finding.types, "remove_column")
        rig.context.session.apply(msg("x"), lambda p, d=decision: with_table(p, lambda w: with_decision(w, d)))


def step_card(page, step_id):
    return next(i for i, c in enumerate(page._cards.cards) if c.suggestion.step.id == step_id)


def test_the_safe_corrections_come_ticked_as_one_step_that_can_be_undone(make, messy):
    rig, page = make(messy)
    assert rig.work.recipe_made
    assert {i.step.id: i.enabled for i in rig.work.recipe} == {s.step.id: s.safe for s in page._looked.suggestions}
    assert all(c.box.isChecked() == c.suggestion.safe for c in page._cards.cards)
    rig.context.session.undo()
    assert rig.work.recipe == ()


def test_cards_say_what_will_happen_unless_there_is_something_to_look_at_first(make, messy):
    _rig, page = make(messy)
    cards = [card for card in page._cards.cards if card.suggestion.note is None]
    assert cards
    for card in cards:
        assert render(card.suggestion.step.proposal()) in card.accessibleName()


def test_space_on_a_card_unticks_it_and_arrows_only_choose(make, messy, qtbot):
    rig, page = make(messy)
    first, second = page._cards.cards[:2]
    qtbot.waitUntil(lambda: second.x() > first.x())  # arrows go by where the cards lie
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    recipe = rig.work.recipe
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert rig.work.recipe == recipe
    was = second.box.isChecked()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert second.box.isChecked() is not was
    assert next(i for i in rig.work.recipe if i.step == second.suggestion.step).enabled is not was


def test_before_and_after_line_up_and_people_stay_masked(make, messy, qtbot):
    _rig, page = make(messy)
    page._choose(step_card(page, "trim_spaces"))
    qtbot.waitUntil(lambda: page._preview.tables is not None, timeout=10_000)
    before, after = page._preview.tables.before.model(), page._preview.tables.after.model()
    assert before.rowCount() == after.rowCount() > 0
    cells = [m.text(r, c) or "" for m in (before, after) for r in range(m.rowCount()) for c in range(m.columnCount())]
    assert not {cedula(i) for i in range(15)} & {cell.strip() for cell in cells}
    assert any(cell == "Quito·" for cell in cells)
    assert "Quito" in cells


def test_f8_goes_through_the_changes(make, messy, qtbot):
    _rig, page = make(messy)
    page._choose(step_card(page, "dates_to_iso"))
    qtbot.waitUntil(lambda: page._preview.tables is not None and not page._showing.is_busy, timeout=10_000)
    qtbot.keyClick(page, Qt.Key.Key_F8)
    first = page._preview.tables.before.currentIndex().row()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert (first, page._preview.tables.before.currentIndex().row()) == (0, 1)


def test_all_rows_can_be_shown_with_removed_ones_empty(make, messy, qtbot):
    _rig, page = make(messy)
    page._choose(step_card(page, "drop_repeated_rows"))
    qtbot.waitUntil(lambda: not page._showing.is_busy and page._preview.tables is not None, timeout=10_000)
    assert page._preview.tables.before.model().rowCount() == 1
    page._preview.only_changed.click()
    qtbot.waitUntil(lambda: page._preview.tables.before.model().rowCount() == 16, timeout=10_000)
    after = page._preview.tables.after.model()
    assert [after.text(15, c) for c in range(after.columnCount())] == [None] * after.columnCount()
    assert after.text(14, 0) is not None


def test_going_on_waits_for_the_second_scan_and_then_asks_for_the_next_page(make, messy, qtbot):
    rig, page = make(messy)
    decide_all(rig)
    with qtbot.waitSignal(page.go_requested, timeout=20_000) as asked:
        assert page.submit() is False
    assert asked.args == ["describe"]
    assert page.problem() is None


def test_what_cleaning_leaves_undecided_sends_back_to_the_decisions(make, messy, qtbot):
    _rig, page = make(messy)
    page.submit()
    qtbot.waitUntil(lambda: bool(page._waiting), timeout=20_000)
    assert page.problem() is not None
    with qtbot.waitSignal(page.go_requested, timeout=5_000) as asked:
        page.culprit().click()
    assert asked.args == ["personal"]


def test_a_table_in_order_is_a_result(make, tmp_path):
    rows = [[str(i), f"obra-{i}", "Quito"] for i in range(1, 13)]
    rig, page = make(write_csv(tmp_path / "obras.csv", ["id", "codigo", "canton"], rows))
    assert page._looked.suggestions == ()
    assert not page._empty.isHidden()
    assert rig.work.recipe_made


def test_what_cannot_be_converted_is_listed_below_the_card(make, tmp_path, qtbot):
    rows = [[f"E{n}", "pendiente" if n in {4, 9} else f"{n + 13}/01/2026"] for n in range(15)]
    _rig, page = make(write_csv(tmp_path / "f.csv", ["codigo", "fecha"], rows))
    page.choose_card("dates_to_iso")
    qtbot.waitUntil(lambda: "«pendiente» (2)" in page._preview._left.text(), timeout=10_000)
    assert not page._preview._left.isHidden()


def test_of_many_corrections_the_chosen_one_says_itself_over_what_it_changes(make, tmp_path, qtbot):
    rows = [[f" {i}", f"{i + 13}/01/2026", f"{i},50", "s/d" if i else "x", "si" if i % 2 else "No"] for i in range(15)]
    names = ["Nro", "Fecha Pago", "Monto USD", "Nota", "Activo"]
    _rig, page = make(write_csv(tmp_path / "pagos.csv", names, [*rows, rows[4]]))
    page._cards.cards[1].click()
    said = page._preview._what.text()
    assert said == (page._cards.cards[1].words if page._cards.are_short else "")
    cards = CorrectionCards()
    cards.setParent(page)
    cards.show_cards(page._looked.suggestions, page._looked.names)
    assert len(cards.cards) > 4
    for width, short in ((1000, True), (400, False), (700, True)):
        cards.resize(width, 600)
        cards.show()
        qtbot.waitUntil(lambda short=short: cards.are_short is short)
        assert cards.cards[1]._details[0].isHidden() is short
    assert render(cards.cards[1].suggestion.step.title) in cards.cards[1].accessibleName()


def held_previews(rig, monkeypatch, first=2):
    """Previews that look at two rows at first, and at the rest when `go` is set."""
    go, rest = threading.Event(), Previews.rest

    def held(self, look, progress):
        assert go.wait(10)
        return rest(self, look, progress)

    monkeypatch.setattr(Previews, "rest", held)
    workspace = rig.context.workspace
    workspace.prefixes().previews = Previews(workspace.raw(), first=first, part=3)
    return go


@pytest.fixture
def late(tmp_path):
    """Spaces to trim in the last rows alone."""
    rows = [[f"EXP-{n}", "Quito " if n > 5 else "Quito"] for n in range(9)]
    return write_csv(tmp_path / "obras.csv", ["codigo", "canton"], rows)


def note(page):
    return page._preview._note.text() if page._preview._note.isVisible() else ""


def test_while_nothing_was_found_yet_the_page_says_so_and_then_shows_the_rows(make, late, qtbot, monkeypatch):
    rig, page = make(late)
    go = held_previews(rig, monkeypatch)
    page._showing.forget()
    page._choose(step_card(page, "trim_spaces"))
    waiting = _("None of the first {n} rows changes. We are looking at the rest.").format(n=2)
    qtbot.waitUntil(lambda: note(page) == waiting, timeout=10_000)
    assert page._preview.tables is None
    assert not page.is_busy()
    go.set()
    qtbot.waitUntil(lambda: page._preview.tables is not None, timeout=10_000)
    assert page._preview.tables.before.model().rowCount() == 3
    assert note(page) == ""


def test_rows_that_come_later_leave_the_reader_where_they_were(make, late, qtbot, monkeypatch):
    rig, page = make(late)
    go = held_previews(rig, monkeypatch, first=8)
    page._showing.forget()
    page._choose(step_card(page, "trim_spaces"))
    qtbot.waitUntil(lambda: "8" in note(page), timeout=10_000)
    few = page._preview.tables
    few.after.setFocus()
    page._preview.go()
    page._preview.go()
    assert few.after.currentIndex().row() == 1
    go.set()
    qtbot.waitUntil(lambda: page._preview.tables is not few, timeout=10_000)
    more = page._preview.tables
    assert more.after.model().rowCount() == 3
    assert more.after.currentIndex().row() == 1
    assert more.after.hasFocus()
    page._preview.go()
    assert more.after.currentIndex().row() == 2


def test_another_card_does_not_wait_for_the_rest_of_the_one_before(make, late, qtbot, monkeypatch):
    rig, page = make(late)
    go = held_previews(rig, monkeypatch)
    page._showing.forget()
    page._choose(step_card(page, "trim_spaces"))
    qtbot.waitUntil(lambda: note(page) != "", timeout=10_000)
    names = (
        step_card(page, "name_columns") if any(c.suggestion.step.id == "name_columns" for c in page._cards.cards) else 0
    )
    page._choose(names)
    page._choose(step_card(page, "trim_spaces"))
    go.set()
    qtbot.waitUntil(lambda: page._preview.tables is not None, timeout=10_000)
    assert page._preview.tables.before.model().rowCount() == 3


def test_columns_that_a_correction_makes_get_cards_of_their_own_behind_the_others(make, messy, qtbot):
    rig, page = make(messy)
    page._cards.cards[1].click()
    page._cards.cards[1].setFocus()
    before = [card.suggestion.step for card in page._cards.cards]
    split = registry()["split_column"]("c2", ",", ("n0", "n1"), ("Parte entera", "resto "))
    add = partial(with_table, change=partial(added, steps=(split,)))
    rig.context.session.apply(msg("x"), add)
    qtbot.waitUntil(lambda: len(page._cards.cards) > len(before), timeout=10_000)
    steps = [card.suggestion.step for card in page._cards.cards]
    assert steps[: len(before)] == before
    assert all(set(step.columns()) <= {"n0", "n1"} for step in steps[len(before) :])
    assert page._chosen == 1
    assert page._cards.cards[1].hasFocus()
    made = page._cards.cards[-1]
    made.click()
    qtbot.waitUntil(lambda: page._preview.tables is not None and not page._showing.is_busy, timeout=10_000)
    made.box.click()
    assert rig.work.recipe[-1].step == made.suggestion.step
    assert [card.suggestion.step for card in page._cards.cards] == steps
    rig.context.session.undo()
    rig.context.session.undo()
    qtbot.waitUntil(lambda: len(page._cards.cards) == len(before), timeout=10_000)


def test_a_column_made_of_one_about_people_is_masked_like_it(make, messy, qtbot):
    rig, page = make(messy)
    split = registry()["split_column"]("c0", "7", ("n0", "n1"), ("uno", "dos"))
    rig.context.session.apply(msg("x"), partial(with_table, change=partial(added, steps=(split,))))
    qtbot.waitUntil(lambda: page._looked.made_by != (), timeout=10_000)
    assert {"n0", "n1"} <= set(page._looked.findings)
