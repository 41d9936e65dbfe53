"""The publish page where something goes wrong on the way: nothing is lost, nothing is twice, each has its way out."""

import json
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from desktop_app.app.meeting import Answer
from desktop_app.app.outbox.item import State
from desktop_app.core.errors import TokenRefused
from desktop_app.core.publishing.journal import Stage
from desktop_app.core.publishing.plan import AlarmKind, Kind
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.receipt import Pending
from desktop_app.ui.pages.publish.presenter import OTHER
from tests.faulty_servers import forwarding, serving
from tests.leaving_samples import ROWS
from tests.queue_samples import anybody, opener
from tests.ui.pages.publish_rig import opened_desk, waiting


@pytest.fixture
def desk(qtbot, tmp_path):
    with opened_desk(qtbot, tmp_path) as opened:
        yield opened


def test_offline_it_is_kept_for_later_and_sent_by_one_press(desk, monkeypatch):
    with serving(forwarding(desk.practice.url)) as server:
        entry = desk.connect(server.url)
        desk.page.where._test()
        desk.wait(lambda: desk.page.where.check is not None)
    page = desk.new_page()
    assert page.where.connection.organization()  # as the portal said the last time
    page.submit()
    desk.wait(lambda: not page._looking.is_busy)
    assert page._screen is page.where
    assert page.where.is_offline
    assert "después" in page.primary_label()
    desk.go_on(page)
    assert page._screen is page.waiting
    (item,) = waiting(desk)
    assert (item.state, item.portal.name, item.project) == (State.WAITING, entry.name, desk.rig.context.project.id)
    new_window = desk.new_page()
    assert new_window._screen is new_window.waiting
    monkeypatch.setattr(
        "desktop_app.app.outbox.opening.Doors.of_item", lambda _doors, queued: opener(desk.practice)(queued)
    )
    desk.go_on(new_window)
    assert new_window.ending.made.receipt.verified


def test_a_broken_line_goes_on_by_itself_without_a_second_upload(desk, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.pages.publish.course.PAUSES", (1, 1, 1))
    broken = []

    def answer(asked):
        if "resource_create" in asked.path and not broken:
            broken.append(1)
            asked.drain()
            return None
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.look()
        desk.page.submit()
        desk.wait(lambda: desk.page.ending.made is not None, 120_000)
    assert desk.page.ending.made.receipt.verified
    assert len(anybody(desk.practice).read_back(desk.page.ending.made.receipt.dataset).resources) == 3


def test_a_refused_key_keeps_the_work_and_asks_for_another(desk):
    refused, is_renewed = [], []

    def answer(asked):
        if "resource_create" in asked.path:
            refused.append(1)
        if refused and not is_renewed and "authorization" in asked.headers:
            asked.rest()
            error = {"success": False, "error": {"__type": "Authorization Error", "message": "Acceso denegado"}}
            return 403, {"Content-Type": "application/json"}, json.dumps(error).encode()
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
        page = desk.page
        assert page._screen is page.waiting
        (item,) = waiting(desk)
        assert item.journal.has_touched
        page.waiting.key_requested.emit()
        assert page._screen is page.where
        assert not page.where.connection._token_field.isHidden()
        is_renewed.append(1)
        page.where.connection._token.setText(desk.practice.token)
        page.where.connection._token.returnPressed.emit()
        desk.wait(lambda: page.where.check is not None)
        desk.go_on(page)
    assert page.ending.made.receipt.verified
    assert len(anybody(desk.practice).read_back(page.ending.made.receipt.dataset).resources) == 3


def test_a_change_of_somebody_else_is_shown_as_a_new_plan(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    name = desk.page.ending.made.receipt.dataset
    desk.pack(rows=[*ROWS, ["z", *ROWS[0][1:]]])
    page = desk.new_page()
    desk.look(page)
    CkanClient(desk.practice.url, desk.practice.token).call("package_patch", {"id": name, "notes": "Lo cambió otra."})
    desk.go_on(page)
    assert page._screen is page.planned
    assert "notes" in {change.field for change in page.planned.plan.fields}
    assert not page.planned.trouble.isHidden()
    assert page.ending.made is None
    desk.go_on(page)
    assert page.ending.made.receipt.verified


def test_a_shield_is_pending_and_proved_by_check_now(desk):
    shield = [1]

    def answer(asked):
        if shield and "package_show" in asked.path and "authorization" not in asked.headers:
            return 403, {"Content-Type": "text/html"}, b"<html>Attention required</html>"
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
        page = desk.page
        assert page.ending.made.receipt.pending is Pending.SHIELD
        (item,) = waiting(desk)
        assert item.state is State.PENDING
        shield.clear()
        page.ending.again_button.click()
        desk.wait(lambda: not page.is_busy())
    assert page.ending.made.receipt.verified
    assert waiting(desk) == ()


def test_no_institution_is_said_with_the_way_out(desk):
    def answer(asked):
        if "organization_list_for_user" in asked.path:
            asked.rest()
            return 200, {"Content-Type": "application/json"}, json.dumps({"success": True, "result": []}).encode()
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.page.where._test()
        result = desk.page.where.connection._result
        desk.wait(lambda: not result.isHidden())
    assert "institución" in result.accessibleName()
    assert desk.page.where.check is None


def test_a_stop_before_anything_was_sent_leaves_nothing_behind(desk):
    def answer(asked):
        if "package_create" in asked.path:
            desk.page.course._sending.cancel()
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.look()
        desk.page.submit()
        desk.page.sending.cancel.click()
        desk.wait(lambda: not desk.page.is_busy())
    assert desk.page._screen in {desk.page.planned, desk.page.waiting}
    assert desk.page.ending.made is None


def test_what_was_stopped_half_way_is_finished_by_another_window(desk):
    def answer(asked):
        answered = forwarding(desk.practice.url)(asked)
        if "resource_create" in asked.path:
            desk.page.course._sending.cancel()
        return answered

    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
        (item,) = waiting(desk)
        assert item.stage is Stage.UPLOAD
        assert desk.page._screen is desk.page.waiting
        new_window = desk.new_page()
        assert new_window._screen is new_window.waiting
        desk.go_on(new_window)
    assert new_window.ending.made.receipt.verified
    assert len(anybody(desk.practice).read_back(new_window.ending.made.receipt.dataset).resources) == 3


def test_an_address_of_somebody_else_offers_another_one(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    taken = desk.page.ending.made.receipt.dataset

    def of_somebody_else(asked, answered):
        status, headers, body = answered
        if status != 200 or "package_show" not in asked.path:
            return answered
        document = json.loads(body)
        if document["result"]["name"] != taken:
            return answered
        document["result"]["organization"] = {"name": "otra", "title": "Otra institución", "id": "otra"}
        document["result"]["owner_org"] = "otra"
        return status, headers, json.dumps(document).encode()

    def answer(asked):
        if "package_search" in asked.path:
            empty = {"success": True, "result": {"count": 0, "results": []}}
            return 200, {"Content-Type": "application/json"}, json.dumps(empty).encode()
        return forwarding(desk.practice.url, of_somebody_else)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        page = desk.new_page()
        desk.look(page)
        assert page.planned.plan is None
        assert taken in page.planned.trouble.accessibleName()
        page.planned.trouble._flow.itemAt(0).widget().click()
        desk.wait(lambda: not page._looking.is_busy)
        assert page.planned.plan.kind is Kind.NEW
        assert page.planned.plan.dataset.name == f"{taken}-2"
        desk.go_on(page)
    assert page.ending.made.receipt.dataset == f"{taken}-2"


def test_a_file_that_is_too_large_leads_to_the_formats_and_is_warned_of_later(desk):
    refusing = [1]

    def answer(asked):
        if refusing and "resource_create" in asked.path:
            asked.drain()
            return 413, {"Content-Type": "text/html"}, b"<html>Request Entity Too Large</html>"
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
        page = desk.page
        assert page._screen is page.waiting
        assert waiting(desk)[0].state is State.PERSON
        leading = []
        page.go_requested.connect(leading.append)
        page.waiting.trouble._flow.itemAt(0).widget().click()
        assert leading == ["review"]
        assert waiting(desk) == ()
        page.plan(Answer())
        desk.wait(lambda: not page._looking.is_busy)
        assert AlarmKind.TOO_LARGE in {alarm.kind for alarm in page.planned.plan.alarms}
        refusing.clear()
        desk.answer_all(page)
        desk.go_on(page)
    assert page.ending.made.receipt.verified


def test_a_page_that_does_not_open_yet_is_pending_and_nothing_is_hidden(desk):
    closed = [1]

    def answer(asked):
        if closed and asked.path.startswith("/dataset/") and "/download/" not in asked.path:
            return 404, {"Content-Type": "text/html"}, b"<html>x</html>"
        return forwarding(desk.practice.url)(asked)

    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
        made = desk.page.ending.made
        assert made.receipt.pending is Pending.PAGE
        assert made.receipt.public
        assert all(file.verified for file in made.receipt.files)
        assert waiting(desk)[0].state is State.PENDING
        closed.clear()
        desk.page.ending.again_button.click()
        desk.wait(lambda: not desk.page.is_busy())
    assert desk.page.ending.made.receipt.verified


def test_an_approval_asked_for_since_keeps_what_waits_here(desk):
    """The institution's profile changed after it was queued: sending it refuses, and says what is missing."""
    entry = desk.connect(desk.practice.url)
    desk.page.where._test()
    desk.wait(lambda: desk.page.where.check is not None)
    desk.page.where.later_requested.emit()
    desk.wait(lambda: not desk.page.is_busy())
    assert desk.page._screen is desk.page.waiting
    desk.services.settings.change(lambda s: replace(s, approval_required=True))
    desk.go_on()
    assert desk.page.ending.made is None
    assert CkanClient(entry.url).call("package_search", {}, anonymous=True).record().size("count") == 0


def test_an_address_that_is_changed_after_a_test_is_another_portal(desk):
    page = desk.page
    page.choose(OTHER)
    connection = page.where.connection
    connection._address.setText(desk.practice.url)
    connection._token.setText(desk.practice.token)
    connection.test_button.click()
    desk.wait(lambda: page.where.check is not None)
    assert page.problem() is None
    QTest.keyClicks(connection._address, "9")  # a port where nobody listens
    assert page.where.check is None
    assert page.problem() is not None
    assert not connection._token_field.isHidden()
    connection._address.setText("http://127.0.0.1:9")
    connection._token.setText("otra")
    connection.test_button.click()
    desk.wait(lambda: not connection._result.isHidden())
    assert "127.0.0.1:9" in connection._result.accessibleName()
    assert page.where.check is None


def test_with_the_key_at_home_it_is_prepared_and_kept_for_later(desk):
    """No keyring, no network: what the portal said the last time is enough to queue; the key is asked for when sent."""
    entry = desk.connect(desk.practice.url)
    desk.page.where._test()
    desk.wait(lambda: desk.page.where.check is not None)
    desk.services.credentials.forget_token(entry.name)
    page = desk.new_page()
    assert not page.where.connection._token_field.isHidden()
    assert page.where.connection.organization()
    page.where.connection._later.click()
    desk.wait(lambda: not page.is_busy())
    (item,) = waiting(desk)
    assert (item.state, item.portal.name) == (State.WAITING, entry.name)
    desk.go_on(page)
    assert page._screen is page.waiting
    assert waiting(desk)[0].problem == TokenRefused.code
