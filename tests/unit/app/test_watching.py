"""When a queued publication goes by itself: growing pauses, the network that returns, and sleep, by a clock of ours."""

from dataclasses import replace

import pytest

from desktop_app.app.outbox.item import Item, State, problem_of
from desktop_app.app.outbox.opening import Doors
from desktop_app.app.outbox.sending import approve, queue, send, set_automatic
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.outbox.watching import PAUSES, Watcher
from desktop_app.app.paths import default_paths
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry, Settings
from desktop_app.core.errors import PlanNotApproved, PortalUnreachable, QueueItemUnknown, TokenRefused
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Pending
from desktop_app.practice import PracticePortal
from tests.faulty_servers import serving
from tests.leaving_samples import ROWS
from tests.queue_samples import a_folder, opener, order, to
from tests.unit.app.test_published import a_receipt

ENTRY = PortalEntry("datos", "Datos", "https://datos.example")
ITEM = Item("a1", "Ayudas", PortalKind.CKAN, ENTRY, Order("gad"), "2026-11-21T10:00:00-05:00", automatic=True)
START = 1_000_000.0


class Clock:
    """Ticks a watcher as the window does, and notes when what was tried."""

    def __init__(self, *items):
        self.watcher, self.items, self.now, self.tries = Watcher(), items, START, []

    def tick(self):
        """One look; returns the seconds until the next."""
        for item in self.watcher.due(self.items, self.now):
            self.tries.append(self.now - START)
            self.watcher.tried(item, self.now)
        return self.watcher.seconds(self.items, self.now)

    def run(self, seconds):
        until = self.now + seconds
        while self.now < until:
            self.now += min(self.tick(), until - self.now) or 1.0


def test_pauses_grow_to_an_hour_and_stay_there():
    clock = Clock(ITEM)
    clock.run(6 * 3600)
    gaps = [b - a for a, b in zip(clock.tries, clock.tries[1:], strict=False)]
    assert clock.tries[0] == 0
    expected = [*PAUSES, *[PAUSES[-1]] * len(gaps)][: len(gaps)]
    for gap, pause in zip(gaps, expected, strict=True):
        assert 0.89 * pause <= gap <= 1.11 * pause + 1
    assert len(gaps) > len(PAUSES)


@pytest.mark.parametrize(
    "item",
    [
        replace(ITEM, automatic=False),
        replace(ITEM, state=State.PERSON),
        replace(ITEM, state=State.DIFFERS),
        replace(ITEM, state=State.DONE),
        replace(ITEM, kind=PortalKind.FOLDER),
    ],
)
def test_what_the_officer_did_not_ask_for_asks_for_no_tick(item):
    clock = Clock(item)
    assert clock.tick() is None
    assert clock.tries == []


def test_it_is_tried_soon_after_the_network_returns():
    clock = Clock(ITEM)
    clock.run(2 * 3600)
    n = len(clock.tries)
    clock.watcher.network_changed(clock.now)
    came_back = clock.now - START
    clock.run(30)
    assert [round(t - came_back) for t in clock.tries[n:]] == [5]


def test_without_network_it_is_doubted_only_now_and_then():
    clock = Clock(ITEM)
    clock.tick()
    clock.watcher.network_changed(clock.now, is_offline=True)
    clock.run(12 * 3600)
    assert 1 < len(clock.tries) <= 12


def test_sleep_is_noticed_by_the_jump_of_the_clock():
    clock = Clock(ITEM)
    clock.run(3 * 3600)
    clock.tick()
    n = len(clock.tries)
    clock.now += 9 * 3600  # the lid was closed
    woke = clock.now - START
    assert clock.watcher.due(clock.items, clock.now) == ()  # the network needs a moment
    clock.watcher.seconds(clock.items, clock.now)
    clock.now += 6
    clock.run(20)
    assert 5 <= clock.tries[n] - woke <= 10


def test_a_clock_that_is_set_back_does_not_stop_it():
    clock = Clock(ITEM)
    clock.run(3 * 3600)
    clock.tick()
    n = len(clock.tries)
    clock.now -= 30 * 24 * 3600
    clock.run(60)
    assert len(clock.tries) > n


def test_two_items_do_not_share_their_pauses():
    other = replace(ITEM, id="b2")
    clock = Clock(ITEM, other)
    clock.watcher.due(clock.items, clock.now)
    clock.watcher.tried(ITEM, clock.now)
    assert clock.watcher.due(clock.items, clock.now) == (other,)


def test_what_waits_for_the_administrators_is_asked_seldom():
    waiting = replace(ITEM, state=State.PENDING, receipt=a_receipt(verified=False, pending=Pending.RELEASE))
    clock = Clock(waiting)
    clock.run(3600)
    assert len(clock.tries) <= 3


# --- with the practice portal as the server ---


@pytest.fixture
def paths():
    return default_paths()


@pytest.fixture
def outbox(paths):
    return Outbox(paths)


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def test_the_first_try_fails_and_a_later_one_finishes_it(outbox, paths, practice, tmp_path):
    queue(outbox, a_folder(tmp_path), to(practice.url), order(), automatic=True)
    watcher, now, tries = Watcher(), START, []
    with serving(lambda asked: asked.rest() and None) as broken:
        ways = [opener(practice, url=broken.url), opener(practice)]
        for _tick in range(40):
            for item in watcher.due(outbox.items(), now):
                tries.append(now - START)
                try:
                    send(outbox, item.id, ways.pop(0), paths)
                except PortalUnreachable:
                    watcher.tried(outbox.item(item.id), now)
            pause = watcher.seconds(outbox.items(), now)
            if pause is None:
                break
            now += pause
    (done,) = outbox.items()
    assert done.state is State.DONE
    assert len(tries) == 2
    assert 25 <= tries[1] <= 35


def test_a_plan_that_wants_an_answer_is_not_tried_again(outbox, paths, practice, tmp_path):
    first = queue(outbox, a_folder(tmp_path / "uno"), to(practice.url), order())
    send(outbox, first.id, opener(practice), paths)
    second = queue(outbox, a_folder(tmp_path / "dos", rows=ROWS[:4]), to(practice.url), order(), automatic=True)
    with pytest.raises(PlanNotApproved):
        send(outbox, second.id, opener(practice), paths)
    assert Watcher().due(outbox.items(), START) == ()
    problem = problem_of(outbox.item(second.id))
    assert isinstance(problem, PlanNotApproved)


def test_the_way_to_send_can_be_changed_while_it_waits(outbox, practice, tmp_path):
    item = queue(outbox, a_folder(tmp_path), to(practice.url), order())
    assert not outbox.item(item.id).goes_by_itself
    set_automatic(outbox, item.id, automatic=True)
    assert outbox.item(item.id).goes_by_itself


def test_one_program_does_not_send_the_same_thing_twice_at_once(outbox, paths, practice, tmp_path):
    item = queue(outbox, a_folder(tmp_path), to(practice.url), order())
    with outbox.held(item.id), pytest.raises(QueueItemUnknown):
        send(outbox, item.id, opener(practice), paths)
    assert send(outbox, item.id, opener(practice), paths).state is State.DONE


def test_what_was_taken_out_comes_back_until_it_is_swept(outbox, practice, tmp_path):
    item = queue(outbox, a_folder(tmp_path), to(practice.url), order())
    outbox.put_away(item)
    assert outbox.items() == ()
    with pytest.raises(QueueItemUnknown):
        approve(outbox, item.id, "")
    outbox.bring_back(item)
    assert outbox.items() == (item,)
    outbox.put_away(item)
    outbox.sweep()
    outbox.bring_back(item)
    assert outbox.items() == ()
    assert list(default_paths().outbox.iterdir()) == []


def test_what_was_the_matter_can_be_said_later(outbox, paths, practice, tmp_path):
    item = queue(outbox, a_folder(tmp_path), to(practice.url), order())
    with pytest.raises(TokenRefused):
        send(outbox, item.id, opener(practice, token="caducada"), paths)
    problem = problem_of(outbox.item(item.id))
    assert isinstance(problem, TokenRefused)
    assert problem.values["portal"] == "Práctica"
    assert problem_of(item) is None
    assert problem_of(replace(item, problem="ALI-999")).code == "ALI-000"


class Keys:
    def __init__(self, **tokens):
        self.tokens = tokens

    def token(self, name):
        return self.tokens.get(name)


def test_without_a_key_nothing_is_tried_by_itself():
    def practice():
        raise AssertionError

    assert not Doors(Settings(), Keys(), practice).has_key(ITEM)
    assert Doors(Settings(), Keys(datos="x"), practice).has_key(ITEM)
    assert Doors(Settings(), Keys(), practice).has_key(replace(ITEM, kind=PortalKind.PRACTICE))


def test_a_newer_certificate_of_the_same_portal_is_used(tmp_path):
    newer = replace(ENTRY, ca_file=str(tmp_path / "no-hay.pem"))
    doors = Doors(Settings(portals=(newer,)), Keys(datos="clave"), lambda: None)
    portal = doors.of_item(ITEM)
    assert portal.client.network.ca_file == tmp_path / "no-hay.pem"
    moved = replace(newer, url="https://otro.example")
    assert Doors(Settings(portals=(moved,)), Keys(), lambda: None).of_item(ITEM).client.network.ca_file is None


def test_the_portal_of_a_publication_is_found_by_its_address():
    doors = Doors(Settings(portals=(ENTRY,)), Keys(datos="clave"), lambda: "practica")
    assert doors.of_receipt(a_receipt(portal=ENTRY.url)).client.token == "clave"
    assert doors.of_receipt(a_receipt(kind=PortalKind.PRACTICE)) == "practica"
