"""The publish page against a portal that really listens: plan, questions, faults, endings, and taking it up again."""

import json
from dataclasses import replace

import pytest

from desktop_app.app.meeting import Answer
from desktop_app.app.next_time import next_time
from desktop_app.app.published import history
from desktop_app.core.errors import PortalError
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.publishing.plan import Kind
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Ending
from desktop_app.ui.pages.publish.presenter import PRACTICE
from desktop_app.ui.widgets.label import Label
from tests.faulty_servers import forwarding, serving
from tests.leaving_samples import ROWS
from tests.queue_samples import anybody
from tests.ui.pages.publish_rig import opened_desk, waiting


@pytest.fixture
def desk(qtbot, tmp_path):
    with opened_desk(qtbot, tmp_path) as opened:
        yield opened


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
    desk.answer_all(page)
    desk.go_on(page)
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
    leading = []
    desk.page.go_requested.connect(leading.append)
    assert desk.page.culprit() is desk.page.planned.approval_button
    desk.page.culprit().click()
    assert leading == ["review"]


def test_whoever_practises_needs_no_approval(desk):
    desk.services.settings.change(lambda s: replace(s, approval_required=True))
    desk.page.choose(PRACTICE)
    desk.publish()
    assert desk.page.ending.made.receipt.kind is PortalKind.PRACTICE
    assert desk.page.ending.made.receipt.verified


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


def test_the_next_time_is_named_and_kept_for_the_calendar(desk, tmp_path):
    desk.pack(frequency="MONTHLY", period=Period("2026-01-01", "2026-10-31"))
    desk.connect(desk.practice.url)
    desk.publish()
    ending = desk.page.ending
    words = [label.text() for label in ending.findChildren(Label)]
    assert "Prepare noviembre de 2026" in words
    assert any("de 405 puntos" in text.replace("\u00a0", " ") for text in words)
    coming = next_time(desk.rig.context.project.dataset)
    ending.keep_reminder(ending.made.receipt, coming, str(tmp_path / "noviembre.ics"))
    text = (tmp_path / "noviembre.ics").read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20261201" in text
    assert ending.made.receipt.title[:20] in text
    ending.keep_reminder(ending.made.receipt, coming, str(tmp_path))
    assert not ending.trouble.isHidden()
