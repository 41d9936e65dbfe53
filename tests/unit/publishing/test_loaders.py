"""A portal's loader reads a dataset while it is private, works, and writes all of it back: it is hidden again."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.core.errors import PortalUnreachable
from desktop_app.core.progress import SILENT, Cancelled
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.journal import Journal
from desktop_app.core.publishing.loaders import Patience, is_abandoned
from desktop_app.core.publishing.plan import Choice
from desktop_app.core.publishing.planning import make_plan
from desktop_app.core.publishing.portal import Loading, PortalKind
from desktop_app.core.publishing.portals import ckan_tables
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_answers import Answer, Context, Outcome, judge
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.publication import carry_out
from desktop_app.core.publishing.receipt import Ending, Loaded, Pending, loaded_line, pending_line
from desktop_app.practice import PracticePortal
from tests.package_samples import Meddled, Noted, StopsAt, a_dataset, a_package

QUICK = Patience(longest=0.2, pause=0.0)
WAITING = "Waiting until the portal has loaded the tables"


class WithLoader(Meddled):
    """A portal that loads tables. `said`: what its loader says at each look, the last of them ever after.

    `at(n)` is done when it is asked for the n-th time.
    """

    def __init__(self, portal, said, n_rows=2, at=lambda _n: None):
        super().__init__(portal, lambda _: None)
        self._said, self._n_rows, self._at = list(said), n_rows, at
        self.n_asked = self.n_asked_before = self.n_thoroughly = 0

    def loads_tables(self):
        return True

    def explain_columns(self, *_):
        return True

    def loading(self, _resource_id, *, thoroughly=False):
        self.n_asked += 1
        self.n_thoroughly += thoroughly
        self._at(self.n_asked)
        return self._said.pop(0) if len(self._said) > 1 else self._said[0]

    def n_loaded_rows(self, _resource):
        return self._n_rows

    def make_public(self, remote):
        self.n_asked_before = self.n_asked_before or self.n_asked
        return super().make_public(remote)


@pytest.fixture
def ckan(tmp_path):
    with PracticePortal(tmp_path / "practice") as practice:
        yield CkanPortal(CkanClient(practice.url, practice.token), PortalKind.PRACTICE)


@pytest.fixture
def published(ckan, tmp_path):
    """Publish by such a portal: the receipt, and whether anybody sees it."""

    def run(portal, progress=SILENT, patience=QUICK):
        package, dataset = a_package(tmp_path / "paquete"), a_dataset()
        organization = ckan.check().organizations[0].name
        receipt = publish(portal, package, dataset, organization=organization, progress=progress, patience=patience)
        return receipt, not ckan.find(receipt.dataset).private

    return run


def test_it_is_made_public_when_the_loader_has_come_to_rest(ckan, published):
    noted = Noted()
    portal = WithLoader(ckan, [Loading.QUEUED] * 2 + [Loading.AT_WORK] * 4 + [Loading.DONE])
    receipt, is_seen = published(portal, noted, Patience(longest=60.0, pause=0.0))
    assert portal.n_asked_before >= 7
    assert receipt.verified
    assert receipt.loaded is Loaded.ALL
    assert is_seen
    assert noted.stages.index(WAITING) < noted.stages.index("Making it public")


def test_a_loader_at_rest_is_not_waited_for(ckan, published):
    noted = Noted()
    receipt, _ = published(WithLoader(ckan, [Loading.DONE]), noted, Patience(sleep=pytest.fail))
    assert receipt.verified
    assert WAITING not in noted.stages


def test_while_a_loader_is_at_work_nothing_is_called_published(ckan, published):
    receipt, is_seen = published(WithLoader(ckan, [Loading.AT_WORK]))
    assert (receipt.ending, receipt.pending) == (Ending.PENDING, Pending.LOADER)
    assert receipt.public
    assert is_seen
    assert all(file.verified for file in receipt.files)
    assert receipt.metadata_verified
    assert "loading the tables" in pending_line(receipt).msgid


def test_work_that_has_not_begun_reads_what_is_public_by_then(ckan, published):
    portal = WithLoader(ckan, [Loading.QUEUED], n_rows=None)
    receipt, _ = published(portal)
    assert receipt.verified
    assert receipt.loaded is Loaded.NOT_YET
    n_files, n_waits = 2, 2
    assert portal.n_thoroughly == n_files * n_waits < portal.n_asked


@pytest.mark.parametrize("state", [Loading.FAILED, Loading.DONE])
def test_a_table_that_could_not_be_loaded_is_said_and_no_obstacle(ckan, published, state):
    portal = WithLoader(ckan, [Loading.AT_WORK, state], n_rows=None)
    receipt, _ = published(portal, patience=Patience(longest=60.0, pause=0.0))
    assert receipt.verified
    assert receipt.loaded is Loaded.FAILED
    assert "could not load" in loaded_line(receipt).msgid


def test_a_loader_that_does_not_say_what_it_does_is_waited_for_a_while(ckan, published):
    receipt, _ = published(WithLoader(ckan, [Loading.UNKNOWN], n_rows=None))
    assert receipt.verified
    assert receipt.loaded is Loaded.NOT_YET


def test_a_loader_that_is_not_heard_any_more_is_still_at_work(ckan, published):
    said = [Loading.AT_WORK, Loading.AT_WORK, Loading.UNKNOWN]
    receipt, _ = published(WithLoader(ckan, said))
    assert receipt.pending is Pending.LOADER


def test_waiting_for_a_loader_can_be_cancelled_and_leaves_it_private(ckan, tmp_path):
    package, dataset, organization = a_package(tmp_path / "p"), a_dataset(), ckan.check().organizations[0].name
    portal = WithLoader(ckan, [Loading.AT_WORK])
    with pytest.raises(Cancelled):
        publish(portal, package, dataset, organization=organization, progress=StopsAt(WAITING), patience=QUICK)
    assert [found.private for found in ckan.search(dataset.title, organization)] == [True]


# --- hidden by it ---------------------------------------------------------------------------------------------------


def hiding(ckan, n_times):
    """What a late loader does: it writes back what it read while that was private, so many times."""
    left = [n_times]

    def at(_n):
        for found in ckan.search("Atenciones", ckan.check().organizations[0].name):
            if left[0] and not found.private:
                left[0] -= 1
                ckan.make_private(found)

    return at


def test_what_a_loader_hid_is_shown_again(ckan, published):
    receipt, is_seen = published(WithLoader(ckan, [Loading.DONE], at=hiding(ckan, 1)))
    assert receipt.verified
    assert receipt.public
    assert is_seen


def test_what_a_person_hides_on_a_portal_without_loaders_stays_hidden(ckan, published):
    receipt, is_seen = published(Meddled(ckan, ckan.make_private))
    assert receipt.differences == ("visibility",)
    assert not is_seen


# --- looked at again -------------------------------------------------------------------------------------------------


class Again:
    """The same publication tried again and again, its journal kept."""

    def __init__(self, ckan, folder):
        self.package, dataset = a_package(folder), a_dataset()
        choice = Choice(ckan.check().organizations[0].name, compare=False)
        self.plan = make_plan(ckan, self.package, dataset, choice, SILENT)
        self.journal = Journal()

    def tried(self, portal):
        def record(journal):
            self.journal = journal

        return carry_out(
            portal, self.package, self.plan, progress=SILENT, journal=self.journal, record=record, patience=QUICK
        )


def test_the_next_look_ends_it_and_shows_what_was_hidden_meanwhile(ckan, tmp_path):
    again = Again(ckan, tmp_path / "p")
    first = again.tried(WithLoader(ckan, [Loading.AT_WORK]))
    assert first.pending is Pending.LOADER
    ckan.make_private(ckan.find(first.dataset))
    second = again.tried(WithLoader(ckan, [Loading.DONE]))
    assert second.verified
    assert not ckan.find(first.dataset).private


def test_a_loader_that_died_in_its_work_is_not_waited_for_for_ever(ckan, tmp_path):
    again = Again(ckan, tmp_path / "p")
    assert again.tried(WithLoader(ckan, [Loading.AT_WORK], n_rows=None)).pending is Pending.LOADER
    since = again.journal.loading
    assert again.tried(WithLoader(ckan, [Loading.AT_WORK], n_rows=None)).pending is Pending.LOADER
    assert again.journal.loading == since
    long_ago = (datetime.fromisoformat(since) - timedelta(hours=4)).isoformat()
    again.journal = replace(again.journal, loading=long_ago)
    third = again.tried(WithLoader(ckan, [Loading.AT_WORK], n_rows=None))
    assert third.verified
    assert third.loaded is Loaded.NOT_YET


def test_a_loader_is_given_the_time_that_it_may_take_itself():
    assert not is_abandoned("2026-10-01T08:00:00-05:00", "2026-10-01T10:59:00-05:00")
    assert is_abandoned("2026-10-01T08:00:00-05:00", "2026-10-01T16:01:00+00:00")


# --- its own words ---------------------------------------------------------------------------------------------------


class Answering:
    """A client that answers from a table of actions; what is not in it is unknown to the portal."""

    def __init__(self, **answers):
        self._answers, self.asked = answers, []

    def call(self, action, params):
        self.asked.append((action, params))
        return self._answers.get(action) or judge(400, {}, b'"Bad request: Action name not known"', Context("x"))


def a_record(state):
    return done({"state": state, "value": '{"job_id": "1"}', "task_type": "xloader"})


def a_task(status, task_info=None):
    return done({"status": status, "job_id": "1", "task_info": task_info, "error": {}})


def done(result):
    return judge(200, {}, json.dumps({"success": True, "result": result}).encode(), Context("x"))


NEVER_GIVEN = judge(404, {}, b'{"success": false, "error": {"__type": "Not Found Error"}}', Context("x"))
FORBIDDEN = judge(403, {}, b'{"success": false, "error": {"__type": "Authorization Error"}}', Context("x"))
LOST = Answer(Outcome.LOST, failure=PortalUnreachable(portal="x"))
ASKED = {"entity_id": "r1", "task_type": "xloader", "key": "xloader"}


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (a_record("complete"), Loading.DONE),
        (a_record("error"), Loading.FAILED),
        (a_record("submitting"), Loading.QUEUED),
        (a_record("pending"), Loading.QUEUED),
        (a_record("running"), Loading.AT_WORK),
        (a_record("running_but_viewable"), Loading.AT_WORK),
        (a_record("what nobody knows"), Loading.UNKNOWN),
        (NEVER_GIVEN, Loading.DONE),
    ],
)
def test_what_the_portal_keeps_of_its_loaders_work(answer, state):
    client = Answering(task_status_show=answer)
    assert ckan_tables.loading(client, ("datastore", "xloader"), "r1") is state
    assert client.asked == [("task_status_show", ASKED)]  # its own status costs the portal a connection each time


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (a_task("complete", {}), Loading.DONE),
        (a_task("pending"), Loading.QUEUED),
        (a_task("pending", {"status": "pending"}), Loading.AT_WORK),  # given back to be tried again, or just begun
        (a_task("running"), Loading.AT_WORK),
        (NEVER_GIVEN, Loading.DONE),
        (FORBIDDEN, Loading.UNKNOWN),
        (LOST, Loading.UNKNOWN),
        (None, Loading.UNKNOWN),
    ],
)
@pytest.mark.parametrize("thoroughly", [False, True])
def test_what_xloader_says_itself(answer, state, thoroughly):
    kept = a_record("pending") if thoroughly else FORBIDDEN
    client = Answering(task_status_show=kept, xloader_status=answer)
    assert ckan_tables.loading(client, ("datastore", "xloader"), "r1", thoroughly=thoroughly) is state
    assert client.asked == [("task_status_show", ASKED), ("xloader_status", {"resource_id": "r1"})]


@pytest.mark.parametrize("name", ["datapusher", "datapusher_plus"])
def test_datapusher_begins_what_it_is_given_at_once(name):
    client = Answering(task_status_show=a_record("pending"))
    assert ckan_tables.loading(client, ("datastore", name), "r1") is Loading.AT_WORK


def test_of_two_loaders_the_busier_counts():
    client = Answering(datapusher_status=a_task("complete"), xloader_status=a_task("running"))
    assert ckan_tables.loading(client, ("datapusher", "xloader"), "r1") is Loading.AT_WORK


def test_a_loader_of_another_name_is_not_asked():
    client = Answering()
    assert ckan_tables.loading(client, ("datastore", "aircan"), "r1") is Loading.UNKNOWN
    assert client.asked == []
