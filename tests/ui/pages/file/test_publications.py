"""Publications in the window: receipts, links, uses on a press, and taking one back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.app.outbox.sending import send
from desktop_app.app.published import history, remember
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.uses import Uses
from desktop_app.ui.pages.file.publications.words import uses_line
from desktop_app.ui.texts import render
from tests.queue_samples import opener
from tests.ui.pages.file.around import outbox_of, paths_of, press
from tests.unit.app.test_approval import NOW
from tests.unit.app.test_published import a_receipt


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
    assert set(fresh) == {"receipt", "open", "link", "uses", "withdraw"}
    assert set(old) == {"receipt", "open", "link", "uses"}  # after thirty days it is the portal's
    press(fresh["link"])
    assert QGuiApplication.clipboard().text() == made[0].receipt.url
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    press(fresh["open"])
    assert opened == [made[0].receipt.url]
    opened.clear()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    press(fresh["receipt"])
    _wait_for(opened)
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert made[0].number in opened[0].name


def _wait_for(found):
    for _turn in range(3000):  # a minute: what draws PDFs is first read from a cold disk
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
