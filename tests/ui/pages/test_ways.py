"""The ways to protect a column and what they ask: answers, keys of codes, the same for the others of a kind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.app.preparing import open_findings
from desktop_app.ui.pages.personal.page import PersonalPage
from desktop_app.ui.tab_order import order_tabs
from desktop_app.ui.texts import _
from tests.contract.test_credentials import MemoryKeyring
from tests.ui.pages.rig import cedula, opened_pages, write_csv


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, PersonalPage) as build:
        yield build


def by_name(page, name):
    return next(f for f in page._scan.findings if f.column_name == name)


@pytest.fixture
def payments(tmp_path):
    rows = [[cedula(i), cedula(i + 40), str(18 + 2 * i), "Quito"] for i in range(40)]
    rows[3][2] = "no dice"
    return write_csv(tmp_path / "bonos.csv", ["cedula", "cedula_garante", "edad", "canton"], rows)


def decision_of(rig, page, name):
    finding = by_name(page, name)
    return next((d for d in rig.work.decisions if d.column_id == finding.column_id), None)


def after(page):
    sample = page._detail._column._sample
    return (sample.after if sample is not None else None) or ()


def test_a_band_is_chosen_with_answers_that_can_be_changed(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "edad").column_id)
    page._detail.choices.chosen.emit("age_bands")
    qtbot.waitUntil(lambda: decision_of(rig, page, "edad") is not None, timeout=20_000)
    assert dict(decision_of(rig, page, "edad").params) == {"width": 5, "top": 85, "unit": "years"}
    field = page._detail.form.field("width")
    assert field.control.text() == "5"
    qtbot.waitUntil(lambda: bool(after(page)), timeout=20_000)
    field.control.selectAll()
    qtbot.keyClicks(field.control, "1")
    assert field.advice, "1 is no band"
    assert decision_of(rig, page, "edad").params["width"] == 5
    qtbot.keyClicks(field.control, "0")
    assert not field.advice
    assert decision_of(rig, page, "edad").params["width"] == 10
    qtbot.waitUntil(lambda: any(band in after(page) for band in ("10 a 19", "20 a 29")), timeout=20_000)
    qtbot.waitUntil(lambda: not page._detail._loss.isHidden(), timeout=20_000)
    assert "1" in page._detail._loss.text(), "one age cannot be read"
    assert page._detail.form.field("width").control is field.control, "the field in use stays"
    rig.context.session.undo()
    assert decision_of(rig, page, "edad").params["width"] == 5


def test_a_number_that_is_not_possible_gives_way_when_the_field_is_left(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "edad").column_id)
    page._detail.choices.chosen.emit("age_bands")
    qtbot.waitUntil(lambda: page._detail.form is not None, timeout=20_000)
    field = page._detail.form.field("top")
    field.control.setFocus()
    field.control.selectAll()
    qtbot.keyClicks(field.control, "999")
    page._detail.focus_choices()
    assert field.control.text() == "99", "the last that was possible"
    assert not field.advice
    assert decision_of(rig, page, "edad").params["top"] == 99


def test_more_ways_wait_behind_a_link_and_open_for_a_decision_among_them(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    assert page._detail.choices.count == 4
    more = page._detail.doubts.more
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert page._detail.choices.count == 5
    assert more.isHidden()
    assert page._detail.choices._radios[4].hasFocus()
    page._detail.choices.chosen.emit("remove_rows")
    qtbot.waitUntil(lambda: decision_of(rig, page, "cedula") is not None, timeout=20_000)
    page.select(by_name(page, "edad").column_id)
    page.select(by_name(page, "cedula").column_id)
    assert page._detail.choices.value == "remove_rows"
    qtbot.waitUntil(lambda: page._detail._column._sample is not None, timeout=20_000)
    qtbot.waitUntil(lambda: bool(page._detail._column._sample.gone), timeout=20_000)
    assert all(page._detail._column._sample.gone), "every row has one"
    qtbot.waitUntil(lambda: not page._detail._loss.isHidden(), timeout=30_000)
    assert "40" in page._detail._loss.text()


def test_codes_carry_the_mark_of_their_key_and_say_when_it_will_be_forgotten(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: decision_of(rig, page, "cedula") is not None, timeout=20_000)
    assert decision_of(rig, page, "cedula").params["link"] == "project"
    assert len(decision_of(rig, page, "cedula").params["key"]) == 12
    assert not page._search.trouble.isHidden(), "this computer has no keyring"
    qtbot.waitUntil(lambda: bool(after(page)), timeout=20_000)
    assert all(code.startswith("P-") for code in after(page))


def test_linking_the_months_is_asked_and_a_series_is_started_on_purpose(make, payments, qtbot):
    rig, page = make(payments)
    rig.context.workspace.services.credentials._backend = MemoryKeyring()
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: page._detail.form is not None, timeout=20_000)
    series = page._detail.series
    assert series.isHidden()
    page._detail.form.field("link").control.chosen.emit("series")
    assert not series.isHidden()
    assert decision_of(rig, page, "cedula").params["link"] == "project", "nothing is linked yet"
    qtbot.keyClicks(series.name, "Bonos mensuales")
    qtbot.keyClick(series.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not series._unknown.isHidden(), timeout=20_000)
    assert rig.context.workspace.services.credentials.series_key("Bonos mensuales") is None, "asked first"
    series.start.click()
    qtbot.waitUntil(lambda: rig.context.project.series == "Bonos mensuales", timeout=20_000)
    assert decision_of(rig, page, "cedula").params["link"] == "series"
    page.select(by_name(page, "cedula_garante").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: decision_of(rig, page, "cedula_garante") is not None, timeout=20_000)
    page._detail.form.field("link").control.chosen.emit("series")
    qtbot.waitUntil(lambda: decision_of(rig, page, "cedula_garante").params["link"] == "series", timeout=20_000)
    assert len({decision_of(rig, page, name).params["key"] for name in ("cedula", "cedula_garante")}) == 1
    rig.context.session.undo()
    rig.context.session.undo()
    rig.context.session.undo()
    assert rig.context.project.series == ""


def test_a_series_without_a_keyring_is_refused_plainly(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: page._detail.form is not None, timeout=20_000)
    page._search.trouble.hide()
    page._detail.series.named.emit("bonos", True)
    qtbot.waitUntil(lambda: not page._search.trouble.isHidden(), timeout=20_000)
    assert decision_of(rig, page, "cedula").params["link"] == "project"
    assert rig.context.project.series == ""


def test_a_lost_key_is_said_and_decides_nothing(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    page._detail.choices.chosen.emit("replace_by_code")
    qtbot.waitUntil(lambda: decision_of(rig, page, "cedula") is not None, timeout=20_000)
    rig.context.workspace.services.credentials._memory.clear()
    page.select(by_name(page, "cedula_garante").column_id)
    page._detail.choices._radios[1].click()
    qtbot.waitUntil(lambda: page._detail.choices.value is None, timeout=20_000)
    assert not page._search.trouble.isHidden()
    assert decision_of(rig, page, "cedula_garante") is None


def test_the_same_is_decided_about_the_others_of_a_kind_in_one_step(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    alike = page._detail.doubts.alike
    assert alike.isHidden()
    page._detail.choices.chosen.emit("mask_part")
    assert not alike.isHidden()
    alike.click()
    assert decision_of(rig, page, "cedula_garante").treatment == "mask_part"
    assert decision_of(rig, page, "edad") is None
    assert alike.isHidden()
    rig.context.session.undo()
    assert decision_of(rig, page, "cedula_garante") is None
    assert decision_of(rig, page, "cedula").treatment == "mask_part"


def test_the_bulk_decision_is_reached_and_taken_with_the_keyboard_alone(make, payments, qtbot):
    rig, page = make(payments)
    page.select(by_name(page, "cedula").column_id)
    page._detail.focus_choices()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)  # hide a part of the number
    order_tabs([page])
    for _turn in range(12):
        if page.focusWidget() is page._detail.doubts.alike:
            break
        QTest.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
    assert page.focusWidget() is page._detail.doubts.alike
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Return)
    assert {decision_of(rig, page, name).treatment for name in ("cedula", "cedula_garante")} == {"mask_part"}
    assert decision_of(rig, page, "edad") is None


def test_a_lost_key_shows_its_decision_as_open_and_it_can_be_taken_again(make, payments, qtbot):
    rig, page = make(payments)
    credentials = rig.context.workspace.services.credentials
    for name in ("cedula", "cedula_garante"):
        page.select(by_name(page, name).column_id)
        page.choose("replace_by_code")
        qtbot.waitUntil(lambda name=name: decision_of(rig, page, name) is not None, timeout=20_000)
    before = {f.column_id for f in open_findings(page._scan, rig.work)}
    old = decision_of(rig, page, "cedula").params["key"]
    credentials._memory.clear()
    page.enter()  # as after closing the program on a computer without a keyring
    cedulas = {by_name(page, name).column_id for name in ("cedula", "cedula_garante")}
    qtbot.waitUntil(lambda: page._search.lost == {old}, timeout=20_000)
    page.select(by_name(page, "cedula").column_id)
    assert page._detail.choices.value is None
    assert not page._detail.problem.isHidden()
    said = {card.finding.column_id: card.accessibleName() for card in page._list._cards}
    waiting = [column_id for column_id, name in said.items() if name.endswith(_("To decide"))]
    assert set(waiting) == before | cedulas
    for name in ("cedula", "cedula_garante"):
        page.select(by_name(page, name).column_id)
        page._detail.focus_choices()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_2)
        qtbot.waitUntil(lambda name=name: decision_of(rig, page, name).params["key"] != old, timeout=20_000)
    assert page._detail.problem.isHidden()
    assert len({decision_of(rig, page, name).params["key"] for name in ("cedula", "cedula_garante")}) == 1
    rig.context.session.undo()
    assert not page._detail.problem.isHidden(), "what was undone is open again"


def test_rows_with_a_value_wait_for_the_value(make, payments, qtbot):
    rig, page = make(payments)
    page._mark(next(c.id for c in rig.context.workspace.cleaned().columns if c.name == "canton"))
    qtbot.waitUntil(lambda: not page.is_busy() and len(page._scan.findings) == 4, timeout=20_000)
    page._detail.choices.chosen.emit("remove_rows")
    qtbot.waitUntil(lambda: page._detail.form is not None, timeout=20_000)
    page._detail.form.field("which").control.chosen.emit("value")
    assert by_name(page, "canton") in open_findings(page._scan, rig.work)
    value = page._detail.form.field("value").control
    assert page._detail.wanting() is value
    qtbot.keyClicks(value, "Quito")
    assert by_name(page, "canton") not in open_findings(page._scan, rig.work)


def test_what_is_not_personal_is_kept_with_that_reason_and_can_be_taken_back(make, payments):
    rig, page = make(payments)
    page.select(by_name(page, "edad").column_id)
    doubts = page._detail.doubts
    doubts.not_personal.click()
    decision = decision_of(rig, page, "edad")
    assert (decision.treatment, decision.legal_basis) == ("keep", "not_personal")
    assert decision.reason
    assert page._detail.reason.isHidden()
    assert by_name(page, "edad").column_id not in {f.column_id for f in open_findings(page._scan, rig.work)}
    doubts.take_back.click()
    assert decision_of(rig, page, "edad") is None
    assert doubts.take_back.isHidden()
