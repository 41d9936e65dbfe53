"""What waits to be sent, in the window: send, stop, take out, and a plan that wants a yes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.app.outbox.item import State
from desktop_app.core.errors import NotApproved, PlanNotApproved
from desktop_app.core.publishing.receipt import Pending
from desktop_app.ui.pages.file import waiting_words
from desktop_app.ui.pages.file.waiting_words import Act, words_of
from desktop_app.ui.texts import render
from desktop_app.ui.widgets.check_box import CheckBox
from tests.leaving_samples import ROWS
from tests.queue_samples import anybody
from tests.ui.pages.file.around import outbox_of, press, until_sent
from tests.unit.app.test_published import a_receipt
from tests.unit.app.test_watching import ITEM


def test_nothing_waits_and_nothing_is_shown(page):
    assert page._side.outbox.isHidden()
    assert page._side.publications.isHidden()


def test_a_queued_item_is_sent_by_its_link(rig, page, qtbot, put):
    item = put()
    assert page._side.outbox.isVisible()
    press(page._side.outbox.links[item.id])
    assert page._side.outbox.links[item.id].text() == "Detener"
    assert page._side.outbox.links[item.id].hasFocus()
    until_sent(qtbot, rig)
    assert outbox_of(rig).item(item.id).state is State.DONE
    assert page._side.outbox.isHidden()
    assert page._side.publications.isVisible()
    assert item.title in page._side.publications._text.text()


def test_it_can_be_stopped_there(rig, page, qtbot, put):
    item = put()
    links = page._side.outbox

    def stop():
        links.links[item.id].click()  # the link is another by now

    rig.context.outgoing.progressed.connect(stop)
    press(page._side.outbox.links[item.id])
    until_sent(qtbot, rig)
    assert outbox_of(rig).item(item.id).state is State.WAITING
    assert page._side.outbox.links[item.id].text() == "Enviar ahora"


def test_looking_again_leaves_the_keyboard_where_it_is(rig, page, put):
    item = put()
    link = page._side.outbox.links[item.id]
    link.setFocus()
    rig.context.outgoing.look()
    assert page._side.outbox.links[item.id] is link
    assert link.hasFocus()


def test_removing_says_so_and_can_be_taken_back(rig, page, put):
    item = put()
    said = []
    rig.context.noticed.connect(lambda words, undo: said.append((words, undo)))
    page._side._remove(item)
    assert page._side.outbox.isHidden()
    ((words, undo),) = said
    assert item.title in words
    undo()
    assert page._side.outbox.isVisible()
    assert outbox_of(rig).items() == (item,)


def test_the_officer_chooses_whether_it_goes_by_itself(rig, page, qtbot, put):
    item = put()
    tick = page._side.outbox.findChild(CheckBox)
    assert item.title in tick.accessibleName()
    assert not tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    until_sent(qtbot, rig)
    done = outbox_of(rig).item(item.id)
    assert done.automatic
    assert done.state is State.DONE


def test_a_plan_that_wants_a_yes_is_seen_before_it_is_sent(rig, page, qtbot, practice, put):
    put()
    press(page._side.outbox.links[outbox_of(rig).items()[0].id])
    until_sent(qtbot, rig)
    second = put("dos", rows=ROWS[:4])
    press(page._side.outbox.links[second.id])
    until_sent(qtbot, rig)
    assert outbox_of(rig).item(second.id).problem == PlanNotApproved.code
    press(page._side.outbox.links[second.id])
    assert page.title() == "Esto cambiaría en el portal"
    assert page.problem() is not None
    assert page._start_view.isHidden()
    assert page.initial_focus().hasFocus()
    QTest.keyClick(page.initial_focus(), Qt.Key.Key_Space)
    assert page.problem() is None
    assert page.submit() is False
    until_sent(qtbot, rig)
    assert outbox_of(rig).item(second.id).state is State.DONE
    assert page._start_view.isVisible()
    name = outbox_of(rig).item(second.id).receipt.dataset
    assert anybody(practice).read_back(name).metadata["title"] == second.title


def test_back_from_the_plan_sends_nothing(page, put):
    put()
    item = replace(ITEM, id="f" * 10, state=State.PERSON, problem=PlanNotApproved.code)
    assert words_of(item).act is Act.SEND  # there is no plan to be seen
    assert page.can_go_back() is False
    page.show_publications()
    assert page.can_go_back() is True
    assert page.back() is False
    assert page._start_view.isVisible()


def test_a_missing_key_leads_to_the_settings(rig, page, qtbot, put):
    item = put()
    rig.context.workspace.services.credentials.save_token("datos", "caducada")
    press(page._side.outbox.links[item.id])
    until_sent(qtbot, rig)
    link = page._side.outbox.links[item.id]
    assert link.text() == "Escribir la llave"
    with qtbot.waitSignal(rig.context.settings_wanted):
        press(link)


@pytest.mark.parametrize(
    ("changes", "act", "says"),
    [
        ({}, Act.SEND, "La enviaremos cuando haya conexión"),
        ({"automatic": False}, Act.SEND, "Esperando"),
        ({"problem": "ALI-401"}, Act.SEND, "La enviaremos"),
        ({"automatic": False, "problem": "ALI-401"}, Act.SEND, "no responde"),
        ({"state": State.PERSON, "problem": "ALI-403"}, Act.KEY, "llave"),
        ({"state": State.PERSON, "problem": NotApproved.code}, Act.ANSWER, "aprobación"),
        ({"state": State.PERSON, "problem": "ALI-407"}, Act.SEND, "Algo falló"),
        ({"state": State.PENDING, "receipt": a_receipt(verified=False, pending=Pending.SHIELD)}, Act.SEND, "Subido"),
        ({"state": State.DIFFERS}, Act.SEND, "otra"),
    ],
)
def test_each_state_has_its_words_and_one_way_on(changes, act, says, qapp):
    words = words_of(replace(ITEM, **changes))
    assert words.act is act
    assert says in render(words.state)
    assert words.link


def test_the_words_need_no_window():
    assert "PySide6" not in Path(waiting_words.__file__).read_text(encoding="utf-8")
