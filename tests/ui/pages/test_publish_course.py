"""The publish page against a portal that really listens: plan, questions, faults, endings, and taking it up again."""

import json
from dataclasses import replace

import pytest

from desktop_app.app.meeting import Answer
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.published import history
from desktop_app.core.errors import PortalError
from desktop_app.core.publishing.journal import Stage
from desktop_app.core.publishing.plan import Kind
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.receipt import Ending, Pending
from tests.faulty_servers import forwarding, serving
from tests.leaving_samples import ROWS
from tests.queue_samples import anybody, opener
from tests.ui.pages.publish_rig import opened_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    with opened_desk(qtbot, tmp_path) as opened:
        yield opened


def waiting(desk):
    return Outbox(desk.services.paths).items()


def published(desk):
    return history(desk.services.paths)


def test_the_plan_is_shown_before_anything_moves(desk):
    with serving(forwarding(desk.practice.url)) as server:
        desk.connect(server.url)
        plan = desk.look()
        assert plan.kind is Kind.NEW
        assert desk.page.problem() is None
        assert not [asked.path for asked in server.seen if "_create" in asked.path or "_patch" in asked.path]
    assert waiting(desk) == ()


def test_published_and_checked_has_a_number_and_leaves_the_outbox(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    made = desk.page.ending.made
    assert made.receipt.ending is Ending.VERIFIED
    assert made.number.endswith("-001")
    assert desk.page._screen is desk.page.ending
    assert waiting(desk) == ()
    assert [p.receipt for p in published(desk)] == [made.receipt]
    assert len(desk.rig.context.project.receipts) == 1
    assert "PRÁCTICA" in "".join(
        b.accessibleName() for b in desk.page.ending.findChildren(type(desk.page.where.trouble))
    )


def test_the_same_again_is_an_update_never_a_second_dataset(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    first = desk.page.ending.made.receipt.dataset
    desk.pack(rows=[*ROWS, ["z", *ROWS[0][1:]]])
    again = desk.new_page()
    desk.publish(again)
    assert again.planned.plan.dataset_id
    assert again.ending.made.receipt.dataset == first
    assert len(again.desk.history(again.ending.made.receipt)) == 2


def test_rows_that_go_stop_until_the_officer_answers(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    desk.pack(rows=ROWS[:-1])
    page = desk.new_page()
    page.plan(Answer(None, Kind.REPLACE))
    desk.wait(lambda: not page._looking.is_busy)
    plan = page.planned.plan
    assert plan.needs_answer
    assert page.problem() is not None
    card = page.culprit()
    card.click()
    while page.problem() is not None:
        page.culprit().click()
    page.submit()
    desk.wait(lambda: not page.is_busy())
    assert page.ending.made.receipt.verified


def test_an_answer_can_be_taken_back(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    desk.pack(rows=ROWS[:-1])
    page = desk.new_page()
    desk.look(page)
    cards = [card for card in page.planned._cards if not card.yes.isHidden()]
    for card in cards:
        card.answered.emit(True)
    assert page.problem() is None
    cards[0].answered.emit(False)
    assert page.problem() is not None


def test_another_dataset_is_asked_about_not_guessed(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    desk.pack(title="Ayudas entregadas a familias de la provincia")
    page = desk.new_page()
    desk.look(page)
    names = {c.remote.name for c in page.planned.meeting.candidates}
    assert page.planned.meeting.chosen == ""
    assert page.planned.plan.kind is Kind.NEW
    assert names == {desk.page.ending.made.receipt.dataset}


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
    page.submit()
    desk.wait(lambda: not page.is_busy())
    assert page._screen is page.waiting
    (item,) = waiting(desk)
    assert (item.state, item.portal.name, item.project) == (State.WAITING, entry.name, desk.rig.context.project.id)
    new_window = desk.new_page()
    assert new_window._screen is new_window.waiting
    monkeypatch.setattr(
        "desktop_app.app.outbox.opening.Doors.of_item", lambda _doors, queued: opener(desk.practice)(queued)
    )
    new_window.submit()
    desk.wait(lambda: not new_window.is_busy())
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
        page.submit()
        desk.wait(lambda: not page.is_busy())
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
    page.submit()
    desk.wait(lambda: not page.is_busy())
    assert page._screen is page.planned
    assert "notes" in {change.field for change in page.planned.plan.fields}
    assert not page.planned.trouble.isHidden()
    assert page.ending.made is None
    page.submit()
    desk.wait(lambda: not page.is_busy())
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


def test_withdrawn_names_the_consequence_and_leaves_the_public(desk):
    desk.connect(desk.practice.url)
    desk.publish()
    page = desk.page
    page.ending.withdraw_requested.emit()
    dialog = page.course._dialog
    assert page.ending.made.receipt.title in dialog.findChildren(type(page._lead))[1].text()
    dialog.act_button.click()
    desk.wait(lambda: not page.is_busy())
    assert page.ending.made.withdrawn
    with pytest.raises(PortalError):
        anybody(desk.practice).read_back(page.ending.made.receipt.dataset)


def test_the_receipt_is_kept_as_paper_and_for_programs(desk, tmp_path):
    desk.connect(desk.practice.url)
    desk.publish()
    card = desk.page.ending.receipt_card
    card.save_pdf(str(tmp_path / "comprobante.pdf"))
    card.save_json(str(tmp_path / "comprobante.json"))
    assert (tmp_path / "comprobante.pdf").read_bytes().startswith(b"%PDF")
    document = json.loads((tmp_path / "comprobante.json").read_text())
    assert document["number"] == desk.page.ending.made.number
    assert document["receipt"]["practica"] is True


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
        new_window.submit()
        desk.wait(lambda: not new_window.is_busy())
    assert new_window.ending.made.receipt.verified
    assert len(anybody(desk.practice).read_back(new_window.ending.made.receipt.dataset).resources) == 3


def test_taking_it_out_of_what_waits_can_be_undone(desk):
    desk.connect(desk.practice.url)
    desk.page.where._test()
    desk.wait(lambda: desk.page.where.check is not None)
    desk.page.where.later_requested.emit()
    desk.wait(lambda: not desk.page.is_busy())
    assert desk.page._screen is desk.page.waiting
    desk.page.waiting.removed.emit()
    assert waiting(desk) == ()
    undo = desk.page.where.trouble._flow.itemAt(0).widget()
    undo.click()
    assert len(waiting(desk)) == 1


def test_without_the_approval_asked_for_nothing_is_published(desk):
    desk.connect(desk.practice.url)
    desk.services.settings.change(lambda s: replace(s, approval_required=True))
    desk.look()
    assert "aprobación" in desk.page.problem()
    assert waiting(desk) == ()


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
        page.submit()
        desk.wait(lambda: not page.is_busy())
    assert page.ending.made.receipt.dataset == f"{taken}-2"


def test_closing_while_it_is_sent_asks_and_names_the_consequence(desk):
    asked_while = []

    def answer(asked):
        if "resource_create" in asked.path:
            asked_while.append(desk.page.close_question())
        return forwarding(desk.practice.url)(asked)

    assert desk.page.close_question() is None
    with serving(answer) as server:
        desk.connect(server.url)
        desk.publish()
    assert asked_while[0] is not None
    assert "sigue desde allí" in asked_while[0].consequence
    assert desk.page.close_question() is None


def test_the_whole_package_is_kept_where_the_officer_says(desk, tmp_path):
    desk.connect(desk.practice.url)
    desk.publish()
    (tmp_path / "copia").mkdir()
    desk.page.ending.package_requested.emit(str(tmp_path / "copia"))
    desk.wait(lambda: not desk.page.is_busy())
    (kept,) = (tmp_path / "copia").iterdir()
    sent = {file.name for file in desk.page.ending.made.receipt.files}
    assert sent <= {path.name for path in kept.iterdir()}
