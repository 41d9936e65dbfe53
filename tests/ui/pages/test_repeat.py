"""What is new this month, on its page: answers, what they change, taking them back, and the ways out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from desktop_app.app import flow, recovery
from desktop_app.app.paths import default_paths
from desktop_app.app.project import with_table
from desktop_app.app.published import Publication
from desktop_app.app.repeating.routine import begin_again, repeatable
from desktop_app.core.text import msg
from desktop_app.ui.accessibility import accessibility_defects
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.file.repeating import Repeating
from desktop_app.ui.pages.publish.page import PublishPage
from desktop_app.ui.pages.repeat.page import RepeatPage
from desktop_app.ui.widgets.button import Button
from tests.repeat_samples import budget, first_project, payroll, workbook
from tests.ui.pages.rig import open_rig, shown_alone
from tests.unit.app.test_published import a_receipt


@pytest.fixture
def rig(tmp_path):
    """A workspace over January's own file; what is tested closes it."""
    opened = open_rig(workbook(tmp_path, budget, 1))
    yield opened
    opened.close()


@pytest.fixture
def january(rig, tmp_path):
    known = {}

    def home(make):
        if make not in known:
            known[make] = first_project(default_paths(), tmp_path, make).parent
        return known[make]

    return home


@pytest.fixture
def page(rig, qtbot, themed):
    shown = shown_alone(qtbot, RepeatPage(rig.context), 1134, 648)
    yield shown
    shown.close()


@pytest.fixture
def repeated(rig, page, qtbot, january, tmp_path):
    """The page over a month of a series."""

    def begin(month, make=payroll):
        workspace = rig.context.workspace
        opened = workspace.open_file(workbook(tmp_path, make, month))
        made = begin_again(workspace.services, january(make), opened)
        workspace.begin_repetition(opened, made)
        rig.context.session_changed.emit()
        page.enter()
        return kinds(page)

    return begin


def kinds(page):
    return [card.question.kind.value for card in page.cards.values()]


def card_of(page, kind):
    return next(card for card in page.cards.values() if card.question.kind.value == kind)


def settled(qtbot, page):
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=60_000)


def answer(page, kind, choice):
    question = card_of(page, kind).question
    page.choose(question, question.choice(choice))


def test_nothing_is_chosen_until_the_officer_answers(repeated, page, qtbot):
    assert repeated(4) == ["renamed", "column"]
    assert [card.options.value for card in page.cards.values()] == [None, None]
    assert (page.problem(), page.rail_note()) == ("Faltan 2 respuestas", "0 de 2 respondidas")
    page.show_problem()
    first = card_of(page, "renamed")
    assert first.options.initial_focus().hasFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert first.options.value == "same"
    assert page.rail_note() == "1 de 2 respondidas"
    qtbot.wait(20)
    assert accessibility_defects(page) == []


def test_an_answer_is_taken_back_and_given_again(rig, repeated, page):
    repeated(4)
    before = rig.work.recipe
    answer(page, "column", "remove")
    assert len(rig.work.recipe) == len(before) + 1
    rig.context.session.undo()
    assert rig.work.recipe == before
    assert card_of(page, "column").options.value is None
    rig.context.session.redo()
    assert card_of(page, "column").options.value == "remove"


def test_another_column_is_asked_about_anew_and_undo_brings_the_first_question_back(rig, repeated, page, qtbot):
    assert repeated(3) == ["renamed"]
    before = rig.context.project
    answer(page, "renamed", "other")
    settled(qtbot, page)
    assert kinds(page) == ["renamed", "column"]
    assert card_of(page, "renamed").options.value == "other"
    assert rig.context.project.id == before.id
    rig.context.session.undo()
    settled(qtbot, page)
    assert rig.context.project == before
    assert kinds(page) == ["renamed"]


def test_what_was_done_besides_outlives_an_answer_that_makes_everything_anew(rig, repeated, page, qtbot):
    repeated(3)
    title = replace(rig.context.project.dataset, title="Otro título")
    rig.context.apply("describe", msg("title"), lambda p: replace(p, dataset=title))
    answer(page, "renamed", "other")
    settled(qtbot, page)
    assert rig.context.project.dataset.title == "Otro título"
    assert [a.choice for a in rig.context.project.repeated.answers] == ["other"]


def test_an_answer_given_while_the_file_is_compared_again_is_kept(rig, repeated, page, qtbot):
    repeated(4)
    answer(page, "renamed", "other")
    assert page.is_busy()
    answer(page, "column", "keep")
    settled(qtbot, page)
    assert sorted(a.choice for a in rig.context.project.repeated.answers) == ["keep", "other"]
    assert len(page.cards) == 3


def test_an_answer_that_is_taken_back_at_once_leaves_everything_as_it_was(rig, repeated, page, qtbot):
    repeated(3)
    before = rig.work
    answer(page, "renamed", "other")
    answer(page, "renamed", "same")
    settled(qtbot, page)
    assert rig.work == before
    assert kinds(page) == ["renamed"]
    assert page.problem() is None


def test_opened_again_it_asks_the_same_and_keeps_the_answers(rig, repeated, page, qtbot):
    repeated(4)
    answer(page, "renamed", "other")
    settled(qtbot, page)
    answer(page, "column", "keep")
    asked, kept = kinds(page), rig.context.project
    workspace = rig.context.workspace
    folder = workspace.package_folder().parent
    workspace.resume(folder)
    workspace.reopen()
    rig.context.session_changed.emit()
    page.enter()
    assert page.is_busy()
    settled(qtbot, page)
    assert rig.context.project == kept
    assert kinds(page) == asked
    assert card_of(page, "renamed").options.value == "other"


def test_a_month_that_is_gone_leaves_a_way_on(rig, repeated, page, qtbot, january):
    repeated(3)
    january(payroll).rename(january(payroll).with_name("elsewhere"))
    rig.context.workspace.repetition = None
    page.enter()
    settled(qtbot, page)
    assert "ya no está en este equipo" in page._trouble.accessibleName()
    assert page.problem() == "Todavía no se comparó con la vez anterior"
    with qtbot.waitSignal(page.go_requested) as gone:
        page._go_alone()
    assert gone.args == ["table"]
    assert rig.context.project.repeated is None
    assert flow.way_of(rig.context.project) == flow.PAGES
    assert rig.work.decisions  # everything that was carried stays


def test_a_period_that_is_typed_moves_the_description(rig, repeated, page):
    assert repeated(1) == ["period"]  # January's own file once more
    card = card_of(page, "period")
    card.options.focus_option(card.options.count - 1)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert card.edit.hasFocus()
    assert page.problem() == "Falta 1 respuesta"
    QTest.keyClicks(card.edit, "no se")
    QTest.keyClick(card.edit, Qt.Key.Key_Return)
    assert "octubre de 2026" in card._field.advice
    card.edit.setText("julio de 2026")
    QTest.keyClick(card.edit, Qt.Key.Key_Return)
    assert page.problem() is None
    assert rig.context.project.dataset.title == "Nómina municipal, julio de 2026"
    assert page.title().startswith("Julio")


def test_what_is_answered_elsewhere_leads_there(rig, repeated, page, qtbot):
    repeated(6)
    answer(page, "renamed", "same")
    with qtbot.waitSignal(page.go_requested) as gone:
        answer(page, "rows", "another_file")
    assert gone.args == ["file"]
    assert rig.context.take_wanted() == f"repeat:{rig.context.project.repeated.of}"
    assert card_of(page, "rows").options.value is None
    with qtbot.waitSignal(page.go_requested) as gone:
        page._same.wanted.emit("describe", "columns")
    assert gone.args == ["describe"]
    assert rig.context.take_wanted() == "columns"


def test_going_on_looks_once_more_at_what_the_answers_made(rig, repeated, page, qtbot):
    assert repeated(2) == []
    assert page.submit()  # nothing was touched: nothing is looked at again
    gone = next(d for d in rig.work.decisions if d.treatment == "remove_column")
    without = tuple(d for d in rig.work.decisions if d != gone)
    rig.context.apply("personal", msg("x"), lambda p: with_table(p, lambda work: replace(work, decisions=without)))
    assert not page.submit()
    settled(qtbot, page)
    assert page.problem() == "Falta decidir 1 columna con datos de personas"
    page.culprit().click()
    assert rig.context.take_wanted() == f":{gone.column_id}"
    rig.context.session.undo()
    assert page.problem() is None
    assert page.submit()


def test_after_publishing_the_start_page_asks_for_the_next_file(rig, qtbot, themed):
    project = rig.context.project
    shown = shown_alone(qtbot, PublishPage(rig.context))
    made = Publication(a_receipt(), "2026-001")
    shown.ending.show_publication(made, (made,))
    link = next(b for b in shown.ending.findChildren(Button) if b.text() == "Repetir con un archivo nuevo")
    with qtbot.waitSignal(shown.go_requested) as gone:
        link.click()
    assert gone.args == ["file"]
    assert rig.context.take_wanted() == f"repeat:{project.id}"
    assert not rig.context.has_project


# --- the start page ---


@pytest.fixture
def start(rig, qtbot, themed, january):
    january(payroll)
    rig.context.workspace.close()
    rig.context.session_changed.emit()
    shown = shown_alone(qtbot, FilePage(rig.context))
    shown.enter()
    return shown


def mime_of(path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop(line, path):
    mime = mime_of(path)
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    line.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, modifiers))


def test_a_file_dropped_on_last_month_repeats_it(rig, start, qtbot, tmp_path):
    line = start._repeating.card.lines[0]
    assert "Nómina municipal" in line.accessibleName()
    with qtbot.waitSignal(start.go_requested, timeout=60_000) as gone:
        drop(line, workbook(tmp_path, payroll, 2))
    assert gone.args == ["repeat"]
    assert rig.context.project.dataset.title == "Nómina municipal, febrero de 2026"
    assert rig.context.project.page == "repeat"
    assert accessibility_defects(start) == []


def test_a_file_of_another_kind_is_not_taken(start, qtbot, tmp_path):
    heard = []
    start._repeating.chosen.connect(lambda folder, path: heard.append(path))
    drop(start._repeating.card.lines[0], tmp_path / "foto.png")
    assert heard == []


def test_a_file_that_is_not_like_the_last_one_can_be_started_as_new(rig, start, qtbot, tmp_path, january):
    other = workbook(tmp_path, budget, 2)
    start.repeat(january(payroll), str(other))
    qtbot.waitUntil(start._trouble.isVisible, timeout=60_000)
    assert "Presupuesto" in start._trouble.accessibleName()
    assert not rig.context.has_project
    assert not list(rig.context.workspace.services.paths.all_working.iterdir())
    with qtbot.waitSignal(start.go_requested, timeout=60_000) as gone:
        next(b for b in start._trouble.findChildren(Button) if b.text() == "Empezarlo como nuevo").click()
    assert gone.args == ["table"]
    assert rig.context.project.repeated is None


def test_the_key_and_another_page_ask_for_the_new_file(rig, start, qtbot, monkeypatch, january):
    asked = []
    monkeypatch.setattr(Repeating, "browse", lambda _self, folder, title: asked.append((folder, title)))
    QTest.keyClick(start, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    rig.context.want(f"repeat:{january(payroll).name}")
    start.enter()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [(january(payroll), "Nómina municipal, enero de 2026")] * 2


def test_of_each_series_only_the_last_month_is_offered(rig, start, page, repeated, january):
    lines = recovery.unfinished(default_paths())
    assert [one.folder for one in repeatable(lines)] == [january(payroll)]
    repeated(2)
    rig.context.workspace.pack()
    february = rig.context.workspace.package_folder().parent
    rig.context.workspace.close()
    lines = recovery.unfinished(default_paths())
    assert [one.folder for one in repeatable(lines)] == [february]
    assert (lines[0].step, lines[0].steps, lines[0].repeats) == (2, 4, january(payroll).name)
