"""The outbox: prepared now, sent later, from where it stopped, checked again, and never twice."""

import json
import os
from dataclasses import replace

import pytest

from desktop_app.app import recovery
from desktop_app.app.outbox.item import State, state_line
from desktop_app.app.outbox.sending import approve, queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.published import history
from desktop_app.core.errors import (
    NameTaken,
    PackageTampered,
    PersonalDataLeft,
    PlanNotApproved,
    PortalError,
    PortalUnreachable,
    QueueItemUnknown,
    TokenRefused,
)
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import Cancelled
from desktop_app.core.publishing.journal import Stage
from desktop_app.core.publishing.plan import digest
from desktop_app.core.publishing.receipt import Ending, Pending
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, serving
from tests.leaving_samples import CEDULA, ROWS, with_people
from tests.package_samples import StopsAt
from tests.queue_samples import a_folder, anybody, opener, order, to


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


@pytest.fixture
def queued(outbox, practice, tmp_path):
    return queue(outbox, a_folder(tmp_path), to(practice.url), order())


def shown(practice, item):
    return anybody(practice).read_back(portal_name_of(item))


def portal_name_of(item):
    from desktop_app.core.metadata.dataset import Dataset

    return portal_name(Dataset(title=item.title))


def test_what_is_queued_needs_no_network_and_survives_a_restart(queued, paths):
    again = Outbox(paths)
    assert again.items() == (queued,)
    assert queued.state is State.WAITING
    assert queued.stage is Stage.CHECK


def test_sending_proves_it_and_keeps_the_receipt(outbox, queued, practice, paths):
    done = send(outbox, queued.id, opener(practice), paths)
    assert done.state is State.DONE
    assert done.receipt.verified
    assert state_line(done).msgid == "Practice completed"
    assert [p.receipt.dataset for p in history(paths)] == [done.receipt.dataset]
    assert len(shown(practice, done).resources) == 3
    assert outbox.item(queued.id) == done


def test_going_on_with_the_project_changes_nothing_that_waits(outbox, queued, practice, paths, tmp_path):
    a_folder(tmp_path, rows=ROWS[:3])
    done = send(outbox, queued.id, opener(practice), paths)
    assert next(f.n_rows for f in done.receipt.files) == len(ROWS)


ACTIONS = ["package_create", "resource_create", "package_patch"]


@pytest.mark.parametrize("broken", [(a, d) for a in ACTIONS for d in (False, True)], ids=str)
def test_it_goes_on_from_the_stage_that_failed(outbox, queued, practice, paths, broken):
    """`broken`: the action that fails, and whether it is done all the same."""
    (action, done), failed = broken, []

    def answer(asked):
        if asked.path.endswith(f"/{action}"):
            failed.append(action)
            if done:
                forwarding(practice.url)(asked)
            else:
                asked.rest()
            return None
        if done and "package_show" in asked.path and failed:
            return None  # nor can be looked what became of it
        return forwarding(practice.url)(asked)

    with serving(answer) as server, pytest.raises(PortalError):
        send(outbox, queued.id, opener(practice, url=server.url), paths)
    left = outbox.item(queued.id)
    assert left.state is State.WAITING
    assert left.problem.startswith("ALI-4")
    with pytest.raises(PortalError):
        shown(practice, left)  # nothing half public
    finished = send(Outbox(paths), queued.id, opener(practice), paths)
    assert finished.state is State.DONE
    remote = shown(practice, finished)
    assert len(remote.resources) == 3
    assert len({r.name for r in remote.resources}) == 3
    assert finished.n_tries == 2


def test_files_that_are_there_are_not_sent_again(outbox, queued, practice, paths):
    sent = []

    def answer(asked):
        if "resource_create" in asked.path:
            sent.append(1)
            if len(sent) == 3:
                asked.drain()
                return None
        return forwarding(practice.url)(asked)

    with serving(answer) as server, pytest.raises(PortalUnreachable):
        send(outbox, queued.id, opener(practice, url=server.url), paths)
    assert outbox.item(queued.id).stage is Stage.UPLOAD
    with serving(forwarding(practice.url)) as server:
        done = send(outbox, queued.id, opener(practice, url=server.url), paths)
        uploads = [asked.path for asked in server.seen if "/resource_" in asked.path]
    assert len(uploads) == 1
    assert done.stage is Stage.READ_BACK


def test_a_shield_while_reading_back_is_pending_and_proved_later(outbox, queued, practice, paths):
    def answer(asked):
        if "package_show" in asked.path and "authorization" not in asked.headers:
            return 403, {"Content-Type": "text/html"}, b"<html>Attention required</html>"
        return forwarding(practice.url)(asked)

    with serving(answer) as server:
        first = send(outbox, queued.id, opener(practice, url=server.url), paths)
    assert (first.state, first.receipt.ending, first.receipt.pending) == (State.PENDING, Ending.PENDING, Pending.SHIELD)
    with serving(forwarding(practice.url)) as server:
        second = send(outbox, queued.id, opener(practice, url=server.url), paths)
        assert not [asked.path for asked in server.seen if "/resource_" in asked.path or "_patch" in asked.path]
    assert second.state is State.DONE


def test_where_somebody_else_makes_it_public_it_waits_for_them(outbox, queued, practice, paths):
    def answer(asked):
        if "package_patch" in asked.path:
            asked.rest()
            error = {"success": False, "error": {"__type": "Authorization Error", "message": "Acceso denegado"}}
            return 403, {"Content-Type": "application/json"}, json.dumps(error).encode()
        return forwarding(practice.url)(asked)

    with serving(answer) as server:
        first = send(outbox, queued.id, opener(practice, url=server.url), paths)
        assert (first.state, first.receipt.pending) == (State.PENDING, Pending.RELEASE)
        assert not first.receipt.public
        with pytest.raises(PortalError):
            shown(practice, first)
        administrator = opener(practice)(first)
        administrator.make_public(administrator.find(first.receipt.dataset))
        second = send(outbox, queued.id, opener(practice, url=server.url), paths)
    assert second.state is State.DONE


def test_a_key_that_is_no_longer_good_asks_for_a_person(outbox, queued, practice, paths):
    with pytest.raises(TokenRefused):
        send(outbox, queued.id, opener(practice, token="caducada"), paths)
    left = outbox.item(queued.id)
    assert (left.state, left.problem) == (State.PERSON, TokenRefused.code)
    assert "caducada" not in json.dumps([str(path.read_bytes()) for path in paths.outbox.rglob("*.json")])
    assert send(outbox, queued.id, opener(practice), paths).state is State.DONE


def test_a_plan_with_warnings_waits_for_a_yes(outbox, practice, paths, tmp_path):
    first = queue(outbox, a_folder(tmp_path / "uno"), to(practice.url), order())
    send(outbox, first.id, opener(practice), paths)
    second = queue(outbox, a_folder(tmp_path / "dos", rows=ROWS[:4]), to(practice.url), order())
    with pytest.raises(PlanNotApproved):
        send(outbox, second.id, opener(practice), paths)
    left = outbox.item(second.id)
    assert left.state is State.PERSON
    assert not left.journal.has_touched
    approve(outbox, second.id, digest(left.plan))
    assert send(outbox, second.id, opener(practice), paths).state is State.DONE


def test_an_approved_plan_that_is_no_longer_true_is_not_carried_out(outbox, queued, practice, paths, tmp_path):
    approve(outbox, queued.id, "0123456789abcdef")
    with pytest.raises(PlanNotApproved):
        send(outbox, queued.id, opener(practice), paths)
    with pytest.raises(PortalError):
        shown(practice, queued)


def test_what_differs_is_repaired_by_sending_again(outbox, queued, practice, paths):
    def answer(asked):
        said = forwarding(practice.url)(asked)
        if "package_patch" in asked.path and broken:
            broken.clear()
            portal = opener(practice)(queued)
            remote = portal.find(portal_name_of(queued))
            portal.client.call("resource_patch", {"id": remote.resources[0].id, "name": "Otro nombre"}).value()
        return said

    broken = [True]
    with serving(answer) as server:
        first = send(outbox, queued.id, opener(practice, url=server.url), paths)
    assert first.state is State.DIFFERS
    assert not first.receipt.public
    second = send(outbox, queued.id, opener(practice), paths)
    assert second.state is State.DONE
    assert len(shown(practice, second).resources) == 3


def test_cancelling_keeps_it_waiting_where_it_was(outbox, queued, practice, paths):
    with pytest.raises(Cancelled):
        send(outbox, queued.id, opener(practice), paths, StopsAt("Making it public"))
    left = outbox.item(queued.id)
    assert (left.state, left.stage) == (State.WAITING, Stage.RELEASE)
    assert send(outbox, queued.id, opener(practice), paths).state is State.DONE


def test_somebody_elses_dataset_of_that_name_is_left_alone(outbox, queued, practice, paths):
    portal = opener(practice)(queued)

    def answer(asked):
        if "package_create" in asked.path:
            fields = {"name": portal_name_of(queued), "owner_org": "institucion-de-ejemplo", "title": "De otra persona"}
            portal.client.call("package_create", fields)
        return forwarding(practice.url)(asked)

    with serving(answer) as server, pytest.raises(NameTaken):
        send(outbox, queued.id, opener(practice, url=server.url), paths)
    left = outbox.item(queued.id)
    assert left.state is State.PERSON
    assert not left.journal.has_touched
    assert portal.find(portal_name_of(queued)).metadata["title"] == "De otra persona"


def test_a_package_that_was_touched_does_not_leave(outbox, queued, practice, paths):
    data = next(outbox.package_folder(queued).glob("*2026.csv"))
    data.write_text(data.read_text(encoding="utf-8").replace("Quito", CEDULA), encoding="utf-8")
    with pytest.raises(PackageTampered):
        send(outbox, queued.id, opener(practice), paths)
    assert practice.files.exists()
    assert list(practice.files.iterdir()) == []


def test_personal_data_stops_it_at_the_last_moment(outbox, practice, paths, tmp_path):
    item = queue(outbox, a_folder(tmp_path, rows=with_people()), to(practice.url), order())
    with pytest.raises(PersonalDataLeft):
        send(outbox, item.id, opener(practice), paths)
    assert outbox.item(item.id).state is State.PERSON
    with pytest.raises(PortalError):
        shown(practice, item)


def test_one_item_is_not_sent_by_two_at_once(outbox, queued, practice, paths, monkeypatch):
    folder = outbox.package_folder(queued).parent
    other = {"pid": os.getppid(), "started": recovery._started(os.getppid())}
    (folder / "lock.json").write_text(json.dumps(other))
    with pytest.raises(QueueItemUnknown):
        send(outbox, queued.id, opener(practice), paths)
    (folder / "lock.json").unlink()
    assert send(outbox, queued.id, opener(practice), paths).state is State.DONE


def test_several_wait_in_order_and_one_can_be_cancelled(outbox, practice, tmp_path):
    items = [
        queue(outbox, a_folder(tmp_path / str(i), title=f"Ayudas {i}"), to(practice.url), order()) for i in range(3)
    ]
    for i, item in enumerate(items):
        outbox.save(replace(item, created=f"2026-11-21T10:00:0{i}+00:00"))
    outbox.remove(items[1])
    assert [item.title for item in outbox.items()] == ["Ayudas 0", "Ayudas 2"]
    with pytest.raises(QueueItemUnknown):
        outbox.item(items[1].id)


def test_a_damaged_item_is_left_alone_and_hides_no_other(outbox, queued, practice, tmp_path):
    other = queue(outbox, a_folder(tmp_path / "otro", title="Otras ayudas"), to(practice.url), order())
    (outbox.package_folder(queued).parent / "item.json").write_text("{", encoding="utf-8")
    assert outbox.items() == (other,)
    assert outbox.package_folder(queued).is_dir()
