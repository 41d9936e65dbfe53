"""Sending from the outbox behind the pages: asked for or by itself, one at a time, to be stopped, never blocking."""

from dataclasses import replace

import pytest

from desktop_app.app.credentials import Credentials
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import Destination, queue
from desktop_app.app.paths import default_paths
from desktop_app.app.settings import PortalEntry, SettingsStore, with_portal
from desktop_app.app.workspace import Services
from desktop_app.core.errors import PortalError, TokenRefused
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.practice import PracticePortal
from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.practice import PracticeHost
from desktop_app.ui.sending import Sender
from tests.direct_reader import DirectReader
from tests.faulty_servers import forwarding, serving
from tests.queue_samples import a_folder, anybody, order
from tests.ui.pages.rig import NoKeyring

HOUR = 3600.0


class Clock:
    """The watcher's clock, moved by the test."""

    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now


class Rig:
    """A sender over real services, with the practice portal as the real server."""

    def __init__(self, practice):
        paths = default_paths()
        self.services = Services(paths, SettingsStore(paths), Credentials(NoKeyring()), DirectReader())
        self.runner, self.clock, self.practice = JobRunner(), Clock(), practice
        self.sender = Sender(self.services, self.runner, PracticeHost(paths.practice), self.clock)
        self.said, self.ends = [], []
        self.sender.noticed.connect(self.said.append)
        self.sender.ended.connect(lambda item, problem: self.ends.append((item, problem)))

    def connect(self, url, *, token=None):
        """A portal of the officer with its key."""
        entry = PortalEntry("datos", "Datos del Cantón", url)
        self.services.settings.change(lambda s: with_portal(s, entry))
        self.services.credentials.save_token("datos", token or self.practice.token)
        return Destination(PortalKind.CKAN, entry)

    def items(self):
        return self.sender.outbox.items()


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


@pytest.fixture
def rig(qapp, practice):
    made = Rig(practice)
    yield made
    made.runner.close()


def put(rig, tmp_path, to, name="uno", **how):
    return queue(rig.sender.outbox, a_folder(tmp_path / name, title=f"Ayudas {name}"), to, order(), **how)


def until_idle(qtbot, rig):
    qtbot.waitUntil(lambda: rig.sender.going is None, timeout=60_000)


def test_it_is_sent_when_asked_while_the_window_goes_on(rig, practice, qtbot, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url))
    shares = []
    rig.sender.progressed.connect(lambda: shares.append((rig.sender.going.done, rig.sender.going.total)))
    rig.sender.send(item.id)
    assert rig.sender.is_waiting(item.id)  # it has only begun: nothing was waited for
    until_idle(qtbot, rig)
    (done,) = rig.items()
    assert done.state is State.DONE
    assert anybody(practice).read_back(done.receipt.dataset).resources
    assert shares == sorted(shares)
    assert shares[-1][0] > shares[-1][1] / 2  # one measure from the first byte to the last
    assert rig.ends == [(item.id, None)]
    assert rig.said == []  # the officer was there


def test_nothing_queued_to_go_by_itself_asks_for_no_tick(rig, practice, tmp_path):
    with serving(forwarding(practice.url)) as server:
        put(rig, tmp_path, rig.connect(server.url))
        rig.sender.begin()
        rig.sender.look()
        assert not rig.sender._tick.isActive()
        assert not rig.sender.sign._listens
        assert server.seen == []


def test_what_another_page_queues_is_found(rig, practice, qtbot, tmp_path):
    to = rig.connect(practice.url)
    rig.sender._beat.setInterval(50)
    rig.sender.begin()
    put(rig, tmp_path, to, automatic=True)
    qtbot.waitUntil(lambda: rig.items()[0].state is State.DONE, timeout=60_000)


def test_what_goes_by_itself_is_sent_and_calmly_said(rig, practice, qtbot, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url), automatic=True)
    rig.sender.look()
    until_idle(qtbot, rig)
    (done,) = rig.items()
    assert done.state is State.DONE
    assert rig.said == [f"«{item.title}»: Práctica completada"]
    assert not rig.sender._tick.isActive()


def test_it_goes_when_the_network_returns(rig, practice, qtbot, tmp_path):
    with serving(lambda asked: asked.rest() and None) as broken:
        to = rig.connect(broken.url)
        put(rig, tmp_path, to, automatic=True)
        rig.sender.look()
        until_idle(qtbot, rig)
    (left,) = rig.items()
    assert left.state is State.WAITING
    assert left.problem.startswith("ALI-4")
    assert rig.sender._tick.isActive()
    assert rig.said == []
    rig.connect(practice.url)
    rig.sender.outbox.save(replace(left, portal=replace(left.portal, url=practice.url)))
    rig.sender.sign.changed.emit(False)
    assert rig.sender.going is None  # a moment for the network to rise
    rig.clock.now += 6
    rig.sender.look()
    until_idle(qtbot, rig)
    assert rig.items()[0].state is State.DONE


def test_without_network_it_is_left_in_peace(rig, practice, qtbot, tmp_path):
    rig.sender.sign.changed.emit(True)
    put(rig, tmp_path, rig.connect(practice.url), automatic=True)
    rig.sender.look()
    assert rig.sender.going is None
    minutes = 0
    while rig.sender.going is None and minutes < 100:
        rig.clock.now += 60
        minutes += 1
        rig.sender.look()  # a hint is doubted now and then
    assert minutes >= 60
    until_idle(qtbot, rig)
    assert rig.items()[0].state is State.DONE


def test_after_sleep_it_is_tried_soon(rig, practice, qtbot, tmp_path):
    with serving(lambda asked: asked.rest() and None) as broken:
        put(rig, tmp_path, rig.connect(broken.url), automatic=True)
        for _try in range(4):
            rig.sender.look()
            until_idle(qtbot, rig)
            rig.clock.now += 300
            rig.sender._watcher.seconds(rig.items(), rig.clock.now)
        tries = rig.items()[0].n_tries
        rig.clock.now += 8 * HOUR
        rig.sender.look()
        assert rig.sender.going is None
        rig.clock.now += 6
        rig.sender.look()
        until_idle(qtbot, rig)
    assert rig.items()[0].n_tries == tries + 1


def test_without_its_key_it_is_not_tried(rig, practice, qtbot, tmp_path):
    with serving(forwarding(practice.url)) as server:
        to = rig.connect(server.url)
        rig.services.credentials.forget_token("datos")
        item = put(rig, tmp_path, to, automatic=True)
        rig.sender.look()
        until_idle(qtbot, rig)
        assert server.seen == []
    assert rig.sender.without_key == {item.id}
    assert rig.items()[0].n_tries == 0
    assert rig.ends == [(item.id, None)]


def test_a_key_that_is_no_longer_good_wants_the_officer(rig, practice, qtbot, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url, token="caducada"), automatic=True)
    rig.sender.look()
    until_idle(qtbot, rig)
    assert rig.items()[0].state is State.PERSON
    assert isinstance(rig.ends[0][1], TokenRefused)
    assert len(rig.said) == 1
    assert item.title in rig.said[0]
    rig.clock.now += HOUR
    rig.sender.look()
    assert rig.sender.going is None


def test_stopping_keeps_it_where_it_is(rig, practice, qtbot, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url))
    rig.sender.progressed.connect(lambda: rig.sender.stop(item.id))
    rig.sender.send(item.id)
    until_idle(qtbot, rig)
    assert rig.items()[0].state is State.WAITING
    rig.sender.progressed.disconnect()
    rig.sender.send(item.id)
    until_idle(qtbot, rig)
    assert rig.items()[0].state is State.DONE


def test_one_after_the_other_and_the_next_can_be_taken_back(rig, practice, qtbot, tmp_path):
    to = rig.connect(practice.url)
    first, second, third = (put(rig, tmp_path, to, name) for name in ("uno", "dos", "tres"))
    for item in (first, second, third):
        rig.sender.send(item.id)
    rig.sender.stop(second.id)
    assert rig.sender.going.item_id == first.id
    qtbot.waitUntil(lambda: rig.sender.outbox.item(third.id).state is State.DONE, timeout=60_000)
    assert rig.sender.outbox.item(first.id).state is State.DONE
    assert rig.sender.outbox.item(second.id).state is State.WAITING


def test_what_was_taken_out_can_be_brought_back(rig, practice, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url), automatic=True)
    rig.sender.put_away(item)
    assert rig.items() == ()
    assert not rig.sender._tick.isActive()
    rig.sender.begin()  # as at the next start: it was not wanted back
    rig.sender.bring_back(item)
    assert rig.items() == ()


def test_closing_the_program_stops_it_and_it_can_be_taken_up(rig, practice, qtbot, tmp_path):
    item = put(rig, tmp_path, rig.connect(practice.url), automatic=True)
    with qtbot.waitSignal(rig.sender.progressed, timeout=60_000):
        rig.sender.send(item.id)
    rig.runner.close()
    assert rig.sender.going is None
    assert rig.items()[0].state in {State.WAITING, State.DONE}
    again = Rig(practice)
    again.connect(practice.url)
    again.sender.send(item.id)
    until_idle(qtbot, again)
    assert again.items()[0].state is State.DONE
    again.runner.close()


def test_a_portal_that_says_no_is_told_to_whoever_asked(rig, practice, qtbot, tmp_path):
    with serving(lambda asked: (asked.rest(), (502, {}, b"<html></html>"))[1]) as broken:
        item = put(rig, tmp_path, rig.connect(broken.url))
        rig.sender.send(item.id)
        until_idle(qtbot, rig)
    assert isinstance(rig.ends[0][1], PortalError)
    assert rig.items()[0].state is State.WAITING
