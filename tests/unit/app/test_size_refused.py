"""No CKAN tells the largest file it takes: what it refused once is remembered, and said before it is sent again."""

import pytest

from desktop_app.app.meeting import Answer, meet
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.portal_facts import known_facts, remember_refused, size_refused
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import UploadTooLarge
from desktop_app.core.publishing.alarms import alarm_line
from desktop_app.core.publishing.plan import AlarmKind
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, serving
from tests.queue_samples import a_folder, opener, order, to

ENTRY = PortalEntry("p", "P", "https://datos.example")


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


def test_the_smallest_size_refused_is_kept_for_that_portal_alone():
    paths = default_paths()
    assert size_refused(paths, ENTRY) == 0
    for n_bytes in (5_000_000, 9_000_000, 4_000_000, 0):
        remember_refused(paths, ENTRY, n_bytes)
    assert size_refused(paths, ENTRY) == 4_000_000
    assert size_refused(paths, PortalEntry("p", "P", "https://otro.example")) == 0
    assert size_refused(paths, PortalEntry("q", "Q", ENTRY.url)) == 0
    assert known_facts(paths, ENTRY) is None  # nothing else is known of it


@pytest.mark.parametrize(
    "said", [b"<html>413</html>", b'{"success":false,"error":{"upload":["File upload too large"]}}']
)
def test_a_refused_file_is_warned_of_the_next_time(said, practice, tmp_path):
    paths = default_paths()
    outbox = Outbox(paths)
    is_page = said.startswith(b"<")

    def answer(asked):
        if "resource_create" not in asked.path:
            return forwarding(practice.url)(asked)
        asked.drain()
        kind = "text/html" if is_page else "application/json"
        return 413 if is_page else 409, {"Content-Type": kind}, said

    folder = a_folder(tmp_path)
    with serving(answer) as server:
        item = queue(outbox, folder, to(server.url), order())
        portal = opener(practice, url=server.url)
        with pytest.raises(UploadTooLarge):
            send(outbox, item.id, portal, paths)
        left = outbox.item(item.id)
        assert left.state is State.PERSON  # trying again as it is would be refused again
        refused = size_refused(paths, item.portal)
        assert refused == left.plan.files[0].size
        again = order(refused=refused)
        plan = meet(folder, portal(left), again, answer=Answer(), paths=paths).plan
    large = [alarm for alarm in plan.alarms if alarm.kind is AlarmKind.TOO_LARGE]
    assert [alarm.what for alarm in large] == [f.name for f in plan.files if f.size >= refused]
    assert plan.needs_answer
    assert large[0].what in str(alarm_line(large[0]).values)
