"""Whether somebody could be recognised by a combination: the second screen of the personal page, by keyboard."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.disclosure.criteria import Risk
from desktop_app.core.disclosure.uniqueness import Exposure
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.pages.personal.risk.presenter import all_rows_words, examples_words
from desktop_app.ui.pages.personal.risk.situation import Situation
from desktop_app.ui.texts import _, render, use_language
from desktop_app.ui.widgets.button import Button
from tests.ui.pages.rig import cedula, opened_pages, write_csv

HEADER = ["cedula", "canton", "edad", "sexo"]


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, PersonalPage, windows={"QMenu"}) as opened:

        def build(path):
            rig, page = opened(path)
            for finding in page._scan.findings:
                page.select(finding.column_id)
                page.choose("remove_column" if finding.column_name == "cedula" else "keep")
                if finding.column_name != "cedula":
                    page._detail.reason.basis_picked.emit("law")
                    page._detail.reason.sentence_typed.emit("Lo pide la ordenanza")
            assert page.problem() is None
            return rig, page

        yield build


def crowd(n=600):
    rng = random.Random(4)
    return [[cedula(i), rng.choice(["Quito", "Cayambe"]), str(20 + i % 5), "FM"[i % 2]] for i in range(n)]


@pytest.fixture
def people(tmp_path):
    alone = [[cedula(900 + i), "Puerto Quito", str(70 + i), "F"] for i in range(6)]
    return write_csv(tmp_path / "atenciones.csv", HEADER, crowd() + alone)


@pytest.fixture
def safe(tmp_path):
    return write_csv(tmp_path / "atenciones.csv", HEADER, crowd())


def shown(page, qtbot):
    """Press Continue and wait for the second screen."""
    assert not page.submit()
    qtbot.waitUntil(lambda: page._risk.seen is not None and not page.is_busy(), timeout=30_000)
    return page._risk


def test_nobody_who_stands_out_asks_for_nothing(make, safe, qtbot):
    _rig, page = make(safe)
    qtbot.waitUntil(lambda: page._risk.seen is not None, timeout=30_000)
    assert page._risk.seen.found.risk is Risk.LOW
    assert page.submit()


def test_who_goes_on_before_the_count_is_done_need_not_press_again(make, safe, qtbot):
    _rig, page = make(safe)
    page._risk.forget()
    with qtbot.waitSignal(page.go_requested, timeout=30_000) as went:
        assert not page.submit()
    assert went.args == ["clean"]
    assert page._risk.pass_on is False


def test_continue_leads_to_the_risk_and_a_high_one_wants_an_answer(make, people, qtbot):
    _rig, page = make(people)
    risk = shown(page, qtbot)
    assert risk.isVisible()
    assert not page._columns.isVisible()
    assert risk.seen.found.n_unique == 6
    assert page.problem() is not None
    page.show_problem()
    assert page.focusWidget() is risk._ways.cards[0].accept
    assert page.back() is False
    assert page._columns.isVisible()
    assert page.title() != ""


def test_a_way_is_taken_with_the_space_bar_and_undone_like_anything_else(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    before = rig.work
    risk._ways.cards[0].accept.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    assert risk.seen.found.risk is Risk.LOW
    assert page.problem() is None
    assert page.submit()
    assert rig.work != before
    rig.context.session.undo()
    assert rig.work == before
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    assert risk.seen.found.risk is Risk.HIGH


def test_what_was_applied_can_be_taken_back_at_any_time(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    risk.accept(0)
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    back = next(b for b in risk._body.findChildren(Button) if b.text() == _("Take back what was applied"))
    back.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert rig.work.disclosure.hide == rig.work.disclosure.accepted == ()
    assert not {d.treatment for d in rig.work.decisions} - {"keep", "remove_column"}


def test_leaving_it_needs_a_sentence_that_is_one_step_to_undo(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    ways = risk._ways
    assert ways.field.isHidden()
    ways.leave.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page.focusWidget() is ways.reason
    qtbot.keyClicks(ways.reason, "Lo pide el Concejo")
    assert risk._ways is ways  # typing measures nothing again
    assert rig.work.disclosure.reason == "Lo pide el Concejo"
    assert page.problem() is None
    assert page.submit()
    rig.context.session.undo()
    assert rig.work.disclosure.reason == ""
    assert page.problem() is not None


def test_a_reason_is_asked_again_when_more_rows_stand_out_than_when_it_was_given(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    menu = risk._body.findChild(Situation).menu
    next(action for action in menu.actions() if action.text() == "edad").trigger()
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    risk._explain("Lo pide el Concejo")
    fewer = risk.seen.found.n_unique + risk.seen.found.n_exposed
    menu = risk._body.findChild(Situation).menu
    next(action for action in menu.actions() if action.text() == "edad").trigger()
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    assert risk.seen.found.n_unique + risk.seen.found.n_exposed > fewer
    assert page.problem() is not None
    page.show_problem()
    assert page.focusWidget() is risk._ways.holds
    assert risk._ways.reason.text() == "Lo pide el Concejo", "the sentence is there to be looked at again"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page.problem() is None
    assert page.focusWidget() is risk._ways.reason
    rig.context.session.undo()
    assert page.problem() is not None


def test_the_officer_corrects_which_columns_count(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    assert [c.name for c in risk.seen.known.quasi] == ["canton", "edad", "sexo"]
    menu = risk._body.findChild(Situation).menu
    next(action for action in menu.actions() if action.text() == "edad").trigger()
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    assert [c.name for c in risk.seen.known.quasi] == ["canton", "sexo"]
    assert len(rig.work.disclosure.left_out) == 1


def test_a_decision_taken_back_leads_back_to_the_findings(make, people, qtbot):
    rig, page = make(people)
    risk = shown(page, qtbot)
    while page._screen == "risk":
        rig.context.session.undo()
    assert not risk.isVisible()
    assert page._columns.isVisible()


def test_all_rows_that_stand_out_can_be_seen(make, people, qtbot):
    _rig, page = make(people)
    situation = shown(page, qtbot)._body.findChild(Situation)
    low = situation.table.height()
    use_language("es")
    model = situation.table.model()
    assert situation.all_rows.text() == "Ver las 6 filas únicas", "the number that the heading says"
    situation.all_rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert situation.table.height() > low
    cells = {model.text(row, 0) for row in range(model.rowCount())}
    assert cells == {"Puerto Quito"}


def test_rows_of_small_groups_among_the_unique_ones_are_called_so():
    found = Exposure(600, 20, 1, 0, n_unique=12, n_under=20, n_alike=4, risk=Risk.HIGH)
    use_language("es")
    assert render(all_rows_words(20, found)) == "Ver las 20 filas que se distinguen"
    assert render(all_rows_words(200, replace(found, n_under=260))) == "Ver 200 de las 260 filas que se distinguen"
    assert render(examples_words([1, 2])).startswith("Primero las únicas")
    assert render(examples_words([2, 3])) != render(examples_words([1, 1])) != render(examples_words([1, 2]))


@pytest.fixture
def counts(tmp_path):
    rows = [["Loja", "112", "3"], ["Zamora", "27", "20"], ["Cuenca", "0", "49"], ["Azogues", "1", "18"]]
    return write_csv(tmp_path / "casos.csv", ["Cantón", "Hombres", "Mujeres"], rows)


def test_small_counts_are_hidden_with_others_and_can_be_left(make, counts, qtbot):
    rig, page = make(counts)
    risk = shown(page, qtbot)
    assert risk.seen.small.n_small == 2
    assert page.problem() is None  # a low count is offered to be hidden, it stops nobody
    page.initial_focus().setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: risk.seen is not None and not page.is_busy(), timeout=30_000)
    assert risk.seen.small is None
    assert rig.work.disclosure.small_cells == 5
    assert page.submit()
    leaving = rig.context.workspace.pack().protected.table.frame.collect()
    assert leaving["c0"].to_list() == ["Loja", "Zamora", "Cuenca", "Azogues"]
    assert leaving["c1"].null_count() + leaving["c2"].null_count() >= 4
    assert not {"1", "3"} & {*leaving["c1"], *leaving["c2"]}
