"""Reviewing the texts of a column one by one, by keyboard, over a real workspace."""

import zipfile

import polars as pl
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app.preparing import open_findings
from desktop_app.app.project import file_name
from desktop_app.core.personal_data.text_review import review_of
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.pages.personal.presenter import REVIEW
from desktop_app.ui.pages.personal.texts.reviewing import COVERED, KEPT, MARKED, OPEN
from tests.canaries import found_in
from tests.contract.test_credentials import MemoryKeyring
from tests.ui.pages.rig import opened_pages, write_csv

NAMED = "Llamar a José Torres Vaca al 0998765432"
TWICE = "Vino José Torres Vaca por su carné"
MOTHER = "Acude con su abuela Rosa Chicaiza Tipán y un vecino al que dicen el sapo bermejo"
PLAIN = "Control en un mes"
NOTES = [NAMED, TWICE, MOTHER, PLAIN]
SECRETS = ["José Torres", "Torres Vaca", "0998765432", "Chicaiza", "bermejo"]
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, PersonalPage, windows={"QMenu"}) as build:
        yield build


@pytest.fixture
def notes(tmp_path):
    rows = [["Quito", NOTES[i % 4]] for i in range(40)]
    return write_csv(tmp_path / "atenciones.csv", ["canton", "observaciones"], rows)


@pytest.fixture
def reviewing(make, notes, qtbot):
    """The page with the first text on screen, the review chosen by its key."""
    rig, page = make(notes)
    rig.context.workspace.services.credentials._backend = MemoryKeyring()
    page._detail.focus_choices()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)
    wait_for_texts(page, qtbot)
    return rig, page, page._texts


def wait_for_texts(page, qtbot):
    qtbot.waitUntil(lambda: page._texts.texts is not None and not page.is_busy(), timeout=20_000)
    page._texts.card.view.setFocus(Qt.FocusReason.OtherFocusReason)


def decision(rig):
    (found,) = rig.work.decisions
    return found


def states(screen):
    return [box.state for box in screen.card._boxes]


def press(qtbot, screen, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(screen.card.view, key, modifier)


def to_word(qtbot, screen, word):
    """Go to a word of the text on screen with the arrows."""
    press(qtbot, screen, Qt.Key.Key_Home)
    for _ in range(60):
        piece = screen.card.view._current
        if piece.raw == word:
            return
        press(qtbot, screen, Qt.Key.Key_Right)
    raise AssertionError(word)


def mark(qtbot, screen, key=Qt.Key.Key_Space):
    """Ask what the selected words are and take the first answer."""
    press(qtbot, screen, key)
    assert screen.card.menu.isVisible()
    qtbot.keyClick(screen.card.menu, Qt.Key.Key_Return)


def text_on_screen(screen):
    return screen._text.text


def test_choosing_the_review_decides_nothing_and_shows_the_first_text(reviewing):
    rig, page, screen = reviewing
    assert decision(rig).treatment == "clean_free_text"
    assert dict(decision(rig).params).keys() == {"how", "key"}
    assert open_findings(page._scan, rig.work), "nothing is settled yet"
    assert states(screen) == [OPEN, OPEN]
    assert text_on_screen(screen) == NAMED
    assert len(screen.texts) == screen.texts.n_found == 3, "texts that say the same are one"
    assert screen._text.n_rows == 10
    assert page.title() != ""
    assert page.problem() is None, "the officer may go back at any time"


def test_values_are_masked_except_while_the_key_is_held(reviewing, qtbot):
    _rig, _page, screen = reviewing
    view = screen.card.view
    seen = lambda: " ".join(view._shown()) + view.accessibleName() + view.accessibleDescription()  # noqa: E731
    lines = " ".join(screen.list.model.text(row, 1) for row in range(3))
    assert not [secret for secret in SECRETS[:4] if secret in seen() + lines]
    qtbot.keyPress(view, Qt.Key.Key_V)
    assert "0998765432" in seen()
    qtbot.keyRelease(view, Qt.Key.Key_V)
    assert "0998765432" not in seen()
    qtbot.keyPress(screen.card.hold, Qt.Key.Key_Space)
    assert "0998765432" in seen()
    qtbot.keyRelease(screen.card.hold, Qt.Key.Key_Space)
    assert "0998765432" not in seen()


def test_every_marked_word_is_decided_by_keyboard_alone(reviewing, qtbot):
    rig, page, screen = reviewing
    press(qtbot, screen, Qt.Key.Key_Delete)  # the name is not personal
    assert states(screen) == [KEPT, OPEN]
    assert screen.card.box.state == OPEN, "the keyboard goes to the next that waits"
    press(qtbot, screen, Qt.Key.Key_Space)  # the telephone is covered
    assert states(screen) == [KEPT, COVERED]
    assert decision(rig).params["left"] == 2
    press(qtbot, screen, Qt.Key.Key_Down, modifier=CTRL)
    assert text_on_screen(screen) == TWICE
    assert states(screen) == [OPEN], "kept in one text, not in the others"
    screen.card.go_on.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert text_on_screen(screen) == MOTHER
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert decision(rig).params["left"] == 0
    assert page._screen == "", "all are reviewed: back to the columns"
    assert not open_findings(page._scan, rig.work)


def test_each_act_is_one_step_to_undo(reviewing, qtbot):
    rig, page, screen = reviewing
    press(qtbot, screen, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert states(screen) == [COVERED, COVERED]
    rig.context.session.undo()
    assert states(screen) == [COVERED, OPEN]
    rig.context.session.undo()
    assert states(screen) == [OPEN, OPEN]
    assert page._screen == "texts"
    rig.context.session.undo()
    assert page._screen == "", "the review itself is taken back"
    assert rig.work.decisions == ()
    rig.context.session.redo()
    rig.context.session.redo()
    assert review_of(decision(rig).params).texts


def test_a_missed_word_is_marked_and_unmarked_by_keyboard(reviewing, qtbot):
    rig, _page, screen = reviewing
    screen.show_text(2)
    to_word(qtbot, screen, "sapo")
    press(qtbot, screen, Qt.Key.Key_Right, modifier=SHIFT)
    assert screen.card.view.selection is not None
    mark(qtbot, screen)
    assert MARKED in states(screen)
    box = next(box for box in screen.card._boxes if box.state == MARKED)
    assert MOTHER[box.span.start : box.span.end] == "sapo bermejo"
    assert box.span.type == "PERSON"
    assert screen.card.box == box, "the keyboard stays where it was"
    press(qtbot, screen, Qt.Key.Key_Delete)
    assert MARKED not in states(screen)
    rig.context.session.undo()
    assert MARKED in states(screen)


def test_a_missed_word_is_marked_with_the_mouse(reviewing):
    _rig, _page, screen = reviewing
    screen.show_text(2)
    view = screen.card.view
    view.resize(560, view.heightForWidth(560))

    def drag(kind, piece, buttons=Qt.MouseButton.LeftButton):
        place = next(p for p in view._layout().places if view._pieces[p.at].raw == piece)
        at = QPointF(view._pad + place.x + place.width / 2, view._pad + place.line * 28 + 14)
        no_keys = Qt.KeyboardModifier.NoModifier
        moves = QMouseEvent(kind, at, view.mapToGlobal(at), Qt.MouseButton.LeftButton, buttons, no_keys)
        QApplication.sendEvent(view, moves)

    drag(QEvent.Type.MouseButtonPress, "sapo")
    drag(QEvent.Type.MouseMove, "bermejo")
    start, end = view.selection
    assert MOTHER[start:end] == "sapo bermejo"
    assert screen.card.mark.isVisible()
    screen.card.menu.actions()[-1].trigger()
    box = next(box for box in screen.card._boxes if box.state == MARKED)
    assert box.span.type == "MARKED"


def test_the_same_is_decided_for_all_texts_that_have_it(reviewing, qtbot):
    rig, _page, screen = reviewing
    press(qtbot, screen, Qt.Key.Key_Delete)
    press(qtbot, screen, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert screen.card.box.state == KEPT
    same = screen.card.same
    assert same.isVisible()
    same.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(same, Qt.Key.Key_Space)
    screen.step(1)
    assert text_on_screen(screen) == TWICE
    assert states(screen) == [KEPT]
    assert decision(rig).params["left"] == 2, "the text of the telephone and the one of the grandmother"
    rig.context.session.undo()
    assert states(screen) == [OPEN]


def test_marked_words_are_marked_wherever_they_stand(make, tmp_path, qtbot):
    rows = [["Quito", note] for note in (*NOTES, "El sapo bermejo no vino hoy", "Los bermejones son otro lugar") * 4]
    rig, page = make(write_csv(tmp_path / "a.csv", ["canton", "observaciones"], rows))
    rig.context.workspace.services.credentials._backend = MemoryKeyring()
    page.choose(REVIEW)
    wait_for_texts(page, qtbot)
    screen = page._texts
    screen.show_text(next(i for i in range(len(screen.texts)) if screen.texts.slice(i, 1)[0].text == MOTHER))
    to_word(qtbot, screen, "bermejo")
    mark(qtbot, screen)
    screen.card.same.click()
    qtbot.waitUntil(lambda: len(review_of(decision(rig).params).texts) == 2, timeout=20_000)
    screen.list.which.chosen.emit("every")
    screen.list.which.set_value("every")
    screen._load()
    qtbot.waitUntil(lambda: not page.is_busy() and len(screen.texts) == 6, timeout=20_000)
    by_text = {text.text: text for text in screen.texts.slice(0, 9)}
    review = review_of(decision(rig).params)
    assert review.of(by_text["El sapo bermejo no vino hoy"].id).marks
    assert not review.of(by_text["Los bermejones son otro lugar"].id).marks


def test_a_cell_is_emptied_and_decided_again(reviewing, qtbot):
    rig, _page, screen = reviewing
    screen.card.empty.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.card.empty, Qt.Key.Key_Space)
    assert decision(rig).params["left"] == 2
    assert not screen.card.empty.isVisible()
    screen.card.decide_again.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.card.decide_again, Qt.Key.Key_Space)
    assert decision(rig).params["left"] == 3


def test_everything_that_is_left_is_covered_in_one_decision(reviewing, qtbot):
    rig, page, screen = reviewing
    assert screen.rest.isVisible()
    screen.rest.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.rest, Qt.Key.Key_Space)
    assert decision(rig).params["left"] == 0
    assert not screen.rest.isVisible()
    assert states(screen) == [COVERED, COVERED]
    assert not open_findings(page._scan, rig.work)
    rig.context.session.undo()
    assert states(screen) == [OPEN, OPEN]


def test_back_keeps_what_was_decided_and_the_column_says_how_far_it_is(reviewing, qtbot):
    rig, page, screen = reviewing
    screen.go_on()
    assert not page.back()
    assert page._columns.isVisible()
    assert page._list.card(page._selected).accessibleName().count("1") >= 1
    assert page._detail.choices.value == REVIEW
    assert page.problem() is not None
    page.show_problem()
    assert page.focusWidget() is page._detail.review
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page._screen == "texts"
    assert decision(rig).params["left"] == 2


def test_a_list_of_many_texts_makes_objects_for_the_page_on_screen_alone(make, tmp_path, qtbot, monkeypatch):
    rows = [["Quito", f"Llamar a José Torres Vaca al 09987{i:05d}"] for i in range(3000)]
    rig, page = make(write_csv(tmp_path / "a.csv", ["canton", "observaciones"], rows))
    rig.context.workspace.services.credentials._backend = MemoryKeyring()
    page.choose(REVIEW)
    wait_for_texts(page, qtbot)
    screen, asked = page._texts, []
    original = type(screen.texts).slice

    def counted(self, start, count):
        asked.append(count)
        return original(self, start, count)

    monkeypatch.setattr(type(screen.texts), "slice", counted)
    screen.go_on()
    QApplication.processEvents()
    assert screen.list.model.rowCount() == 3000
    assert 0 < sum(asked) < 1500


def test_reopening_the_project_finds_the_review_again_and_files_hold_no_value(reviewing, qtbot, notes):
    rig, page, screen = reviewing
    press(qtbot, screen, Qt.Key.Key_Delete)
    screen.show_text(2)
    to_word(qtbot, screen, "bermejo")
    mark(qtbot, screen)
    workspace, folder = rig.context.workspace, rig.context.workspace.services.paths
    saved = folder.projects / rig.context.project.id
    ring = workspace.services.credentials._backend
    workspace.close()
    rig.context.session_changed.emit()
    assert not found_in(SECRETS, folder.data, folder.logs, folder.cache)
    with zipfile.ZipFile(saved / "project.alista") as archive:
        said = archive.read("project.json").decode()
    assert '"cells"' in said
    assert file_name(str(notes)) in said
    workspace.resume(saved)
    workspace.reopen()
    workspace.services.credentials._backend = ring
    rig.context.session_changed.emit()
    page.enter()
    qtbot.waitUntil(lambda: not page.is_busy() and page._scan is not None, timeout=20_000)
    page._turn("texts")
    wait_for_texts(page, qtbot)
    assert states(screen)[0] == KEPT or screen._at != 0
    screen.show_text(0)
    assert states(screen) == [KEPT, OPEN]
    screen.show_text(2)
    assert MARKED in states(screen)


def test_without_its_key_the_review_waits_again_and_says_why(reviewing, qtbot):
    rig, page, screen = reviewing
    screen.card.go_on.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        qtbot.keyClick(screen.card.go_on, Qt.Key.Key_Space)
    assert page.problem() is None
    rig.context.workspace.services.credentials._backend = MemoryKeyring()
    page.enter()
    qtbot.waitUntil(lambda: page.problem() is not None, timeout=20_000)
    assert not page._detail.problem.isHidden()
    assert "observaciones" in page._detail.problem.title.text()
    assert page._detail.choices.value is None
    page._detail.focus_choices()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)
    qtbot.waitUntil(lambda: "left" not in decision(rig).params, timeout=20_000)
    wait_for_texts(page, qtbot)
    assert states(screen) == [OPEN, OPEN], "it begins again"
    assert page._detail.problem.isHidden()


def test_a_text_that_changed_after_it_was_emptied_is_asked_about_again(reviewing, qtbot):
    rig, page, screen = reviewing
    screen.card.emptied.emit()
    screen._cover_all()
    assert page.problem() is None or page._screen == "texts"
    page.back()
    raw = rig.context.workspace.cleaned()
    other = raw.with_frame(raw.frame.with_columns(pl.col("c1").str.replace("Vaca al", "Paz al")))
    rig.context.workspace.cleaned = lambda: other
    page.enter()
    qtbot.waitUntil(lambda: page.problem() is not None, timeout=20_000)
    assert not page._detail.problem.isHidden()
    page.show_problem()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    screen.texts = None
    screen._load()
    wait_for_texts(page, qtbot)
    assert screen.gone.isVisible()
    screen.gone.forget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.gone.forget, Qt.Key.Key_Space)
    assert not screen.gone.isVisible()
    page.back()
    assert page.problem() is None


def test_the_package_holds_what_was_decided_and_passes_the_last_scan(reviewing, qtbot):
    rig, _page, screen = reviewing
    press(qtbot, screen, Qt.Key.Key_Delete, Qt.Key.Key_Space)  # the name stays, the telephone goes
    screen.show_text(1)
    screen.card.emptied.emit()
    screen.show_text(2)
    to_word(qtbot, screen, "bermejo")
    mark(qtbot, screen)
    screen.go_on()
    assert decision(rig).params["left"] == 0
    workspace = rig.context.workspace
    packed = workspace.pack()
    assert packed.stopping == ()
    left = set(packed.protected.table.frame.collect()["c1"])
    assert left == {
        "Llamar a José Torres Vaca al [TELÉFONO]",
        None,
        "Acude con su abuela [NOMBRE] y un vecino al que dicen el sapo [NOMBRE]",
        PLAIN,
    }
    assert not found_in(["0998765432", "Chicaiza", "bermejo"], packed.package.folder)
    private = packed.package.folder.parent
    told = [p for p in private.iterdir() if p.is_file() and p.suffix == ".json" and "privado" in p.name]
    assert told
    assert not found_in(list(review_of(decision(rig).params).texts), packed.package.folder)
    assert not [p for p in told if '"cells"' in p.read_text(encoding="utf-8")]
