"""The start page around publishing: what waits, a plan that wants a yes, publications, and review packages."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.app.approval.approval import is_approved
from desktop_app.app.approval.review_package import answer_review_package, make_review_package, verdict_in
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import Destination, queue, send
from desktop_app.app.published import history, remember
from desktop_app.app.settings import PortalEntry, with_portal
from desktop_app.app.sidecar import sidecar_path
from desktop_app.core.errors import NotApproved, PlanNotApproved
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Pending
from desktop_app.core.publishing.uses import Uses
from desktop_app.practice import PracticePortal
from desktop_app.ui.accessibility import accessibility_defects
from desktop_app.ui.pages.file import waiting_words
from desktop_app.ui.pages.file.page import FilePage
from desktop_app.ui.pages.file.publications.words import uses_line
from desktop_app.ui.pages.file.waiting_words import Act, words_of
from desktop_app.ui.texts import render
from desktop_app.ui.widgets.check_box import CheckBox
from tests.journeys import messy_files
from tests.leaving_samples import ROWS
from tests.queue_samples import a_folder, anybody, opener, order
from tests.ui.pages.rig import open_rig, shown_alone
from tests.unit.app.test_approval import NOW, signed
from tests.unit.app.test_published import a_receipt
from tests.unit.app.test_watching import ITEM


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    yield opened
    opened.context.practice.close()
    opened.close()


@pytest.fixture
def page(rig, qtbot):
    shown = shown_alone(qtbot, FilePage(rig.context))
    shown.enter()
    return shown


@pytest.fixture
def to(rig, practice):
    """The officer's portal with its key."""
    services = rig.context.workspace.services
    entry = PortalEntry("datos", "Datos del Cantón", practice.url)
    services.settings.change(lambda s: with_portal(s, entry))
    services.credentials.save_token("datos", practice.token)
    return Destination(PortalKind.CKAN, entry)


def paths_of(rig):
    return rig.context.workspace.services.paths


def outbox_of(rig):
    return rig.context.outgoing.outbox


@pytest.fixture
def put(rig, tmp_path, to):
    """Puts a package into the outbox, for the officer's portal."""

    def put_one(name="uno", *, rows=ROWS, **how):
        item = queue(outbox_of(rig), a_folder(tmp_path / name, rows=rows), to, order(), **how)
        rig.context.outgoing.look()
        return item

    return put_one


def press(button, key=Qt.Key.Key_Return):
    button.setFocus()
    QTest.keyClick(button, key)


def until_sent(qtbot, rig):
    qtbot.waitUntil(lambda: rig.context.outgoing.going is None, timeout=60_000)


# --- what waits ---


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


# --- publications ---


def test_publications_are_listed_with_what_can_be_done(rig, page, monkeypatch):
    now = datetime.now().astimezone()
    days = {0: "nuevo", 40: "viejo"}
    made = [
        remember(paths_of(rig), a_receipt(dataset=name, title=name, finished=(now - timedelta(days=d)).isoformat()))
        for d, name in days.items()
    ]
    page.enter()
    press(page._side.publications.link)
    screen = page._publications
    assert page.title() == "Sus publicaciones"
    assert list(screen.lines) == [p.id for p in made]
    fresh, old = (screen.lines[p.id].buttons for p in made)
    assert set(fresh) == {"receipt", "link", "uses", "withdraw"}
    assert set(old) == {"receipt", "link", "uses"}  # after thirty days it is the portal's
    press(fresh["link"])
    assert QGuiApplication.clipboard().text() == made[0].receipt.url
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    press(fresh["receipt"])
    _wait_for(opened)
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert made[0].number in opened[0].name


def _wait_for(found):
    for _turn in range(600):
        if found:
            return
        QTest.qWait(20)
    raise AssertionError


def test_only_the_newest_of_a_dataset_is_withdrawn(rig, page):
    now = datetime.now().astimezone()
    older, newer = (remember(paths_of(rig), a_receipt(finished=(now - timedelta(days=d)).isoformat())) for d in (3, 1))
    page.show_publications()
    lines = page._publications.lines
    assert "withdraw" in lines[newer.id].buttons
    assert "withdraw" not in lines[older.id].buttons
    assert page._publications._filter_field.isHidden()


def test_one_dataset_can_be_looked_at_alone(rig, page):
    for name in ("ayudas", "viajes", "ayudas"):
        day = f"2026-11-{18 + len(history(paths_of(rig)))}T10:00:00-05:00"
        remember(paths_of(rig), a_receipt(dataset=name, title=name.title(), finished=day))
    page.show_publications()
    screen = page._publications
    assert len(screen.lines) == 3
    assert screen.filter.hasFocus()
    screen.filter.setCurrentIndex(screen.filter.findText("Viajes"))
    screen.filter.activated.emit(screen.filter.currentIndex())
    assert [line.buttons.keys() >= {"link"} for line in screen.lines.values()] == [True]


@pytest.fixture
def proved(rig, practice, to, put):
    """A publication that is on the officer's portal."""
    done = send(outbox_of(rig), put().id, opener(practice), paths_of(rig))
    later = (datetime.now().astimezone() + timedelta(seconds=5)).isoformat()
    receipt = replace(done.receipt, kind=PortalKind.CKAN, portal=to.portal.url, finished=later)
    return remember(paths_of(rig), receipt)


def test_withdrawing_makes_it_private_on_the_portal(page, qtbot, practice, proved):
    page.show_publications()
    page._publications.withdraw(proved)
    qtbot.waitUntil(page._publications.trouble.isVisible, timeout=60_000)
    assert "es privada otra vez" in page._publications.trouble.accessibleName()
    assert "withdraw" not in page._publications.lines[proved.id].buttons
    assert opener(practice)(None).find(proved.receipt.dataset).private


def test_uses_are_asked_on_a_press_and_their_absence_is_said(rig, page, qtbot, proved):
    page.show_publications()
    assert uses_line(proved) is None
    press(page._publications.lines[proved.id].buttons["uses"])
    qtbot.waitUntil(lambda: _known(rig, proved).uses_asked != "", timeout=60_000)
    assert render(uses_line(_known(rig, proved))) == "Este portal no cuenta los usos"
    counted = replace(proved, uses=Uses(1284, 1), uses_asked=NOW)
    assert render(uses_line(counted)) == "Usos: 1.284 visitas y 1 descarga"


def _known(rig, made):
    return next(p for p in history(paths_of(rig)) if p.id == made.id)


def test_a_portal_that_does_not_answer_is_said_in_the_list(rig, page, qtbot):
    made = remember(
        paths_of(rig), a_receipt(portal="https://datos.invalid", finished=datetime.now().astimezone().isoformat())
    )
    page.show_publications()
    press(page._publications.lines[made.id].buttons["uses"])
    qtbot.waitUntil(page._publications.trouble.isVisible, timeout=60_000)
    assert _known(rig, made).uses_asked == ""


def test_without_publications_it_says_what_will_be_there(page):
    page.show_publications()
    assert page._publications.lines == {}
    assert page.is_busy() is False


# --- review packages ---


@pytest.fixture
def package(rig):
    """The package of a project on this computer."""
    home = paths_of(rig).projects / "p9"
    home.mkdir()
    made = a_folder(home)
    made.rename(home / "package")
    sidecar_path(made).rename(sidecar_path(home / "package"))
    return home / "package"


@pytest.fixture
def review_file(package, tmp_path):
    file = tmp_path / "mes.revision.zip"
    return file, make_review_package(package, file, asked_by="Ana Paz", asked=NOW, note="Es de octubre")


def drop(page, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)


def opened(qtbot, page, file):
    page.review(str(file))
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=60_000)
    return page._reviewing


def test_a_dropped_review_package_is_looked_at_and_not_read_as_a_table(rig, page, qtbot, review_file):
    before = rig.context.project
    drop(page, review_file[0])
    qtbot.waitUntil(lambda: page._reviewing.form is not None, timeout=60_000)
    assert page.title() == "¿Se puede publicar esto?"
    assert rig.context.project == before
    qtbot.wait(20)
    assert accessibility_defects(page) == []


def test_it_is_approved_by_name_and_post_of_what_was_seen(page, qtbot, review_file, package, tmp_path):
    screen = opened(qtbot, page, review_file[0])
    form = screen.form
    assert page.problem() == "Elija su respuesta"
    form.choices.set_value("approve")
    assert page.culprit() is form.name
    QTest.keyClicks(form.name, "Luis Mora")
    assert page.culprit() is form.post
    QTest.keyClicks(form.post, "Custodio")
    assert page.problem() is None
    back = tmp_path / "vuelta.zip"
    screen.answer_into(str(back))
    qtbot.waitUntil(lambda: screen.form is None, timeout=60_000)
    verdict = verdict_in(back)
    assert (verdict.approved, verdict.approver, verdict.post) == (True, "Luis Mora", "Custodio")
    assert verdict.digest == review_file[1].digest
    assert "vuelta.zip" in screen.trouble.accessibleName()
    assert page.primary_label() == "Volver al inicio"
    assert not is_approved(package)  # only the answer, opened by whoever asked, says so
    page.submit()
    assert page._start_view.isVisible()


def test_returning_wants_notes(page, qtbot, review_file):
    form = opened(qtbot, page, review_file[0]).form
    form.choices.set_value("return")
    QTest.keyClicks(form.name, "Luis Mora")
    QTest.keyClicks(form.post, "Custodio")
    assert page.culprit() is form.notes
    form.notes.setPlainText("Falta el cantón")
    assert page.problem() is None


def test_whoever_asked_is_told_that_another_should_review(page, qtbot, review_file):
    form = opened(qtbot, page, review_file[0]).form
    QTest.keyClicks(form.name, "ana  paz")
    form.name.left.emit()
    assert form._name_field.advice
    form.name.setText("Luis Mora")
    form.name.left.emit()
    assert not form._name_field.advice


@pytest.mark.parametrize("approved", [True, False])
def test_the_answer_is_kept_beside_the_files_and_said(page, qtbot, review_file, package, approved):
    file, manifest = review_file
    back = file.with_name("vuelta.zip")
    answer_review_package(file, back, signed(manifest, approved=approved, notes="Falta el cantón"))
    screen = opened(qtbot, page, back)
    assert page.title() == "La respuesta a su solicitud"
    assert is_approved(package) is approved
    said = screen.trouble.accessibleName()
    assert ("Aprobado por" if approved else "Devuelto por") in said
    assert "Falta el cantón" in said
    assert screen.form is None
    assert page.problem() is None


def test_what_was_changed_on_the_way_is_not_shown(page, qtbot, review_file):
    file = review_file[0]
    file.write_bytes(file.read_bytes()[:-200])
    screen = opened(qtbot, page, file)
    assert screen.trouble.isVisible()
    assert screen.form is None
    assert page.primary_label() == ""


def test_leaving_deletes_what_was_unpacked(rig, page, qtbot, review_file):
    opened(qtbot, page, review_file[0])
    rooms = [p for p in paths_of(rig).all_working.iterdir() if p.name.startswith("review-")]
    assert len(rooms) == 1
    page.back()
    assert not rooms[0].exists()


def test_another_file_takes_the_place_of_the_first(rig, page, qtbot, review_file):
    opened(qtbot, page, review_file[0])
    opened(qtbot, page, review_file[0])
    assert len([p for p in paths_of(rig).all_working.iterdir() if p.name.startswith("review-")]) == 1
