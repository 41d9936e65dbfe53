"""One fault played through: sent through the broken line, looked at, then sent again over a good one."""

from dataclasses import dataclass

from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.core.errors import AppError, ReadBackDiffers
from desktop_app.core.progress import SILENT
from desktop_app.practice import PracticePortal
from tests.leaving_samples import ROWS
from tests.queue_samples import a_folder, anybody, opener, order, sha256, to

MANY_ROWS = [[row[0], row[1], f"{i}.25"] for i in range(12_000) for row in ROWS[i % 30 : i % 30 + 1]]


@dataclass(frozen=True)
class Outcome:
    """What the first try ended with, what the public saw then, and what it was after the second."""

    first: str
    public: str
    second: str


def play(case, folder, *, updating):
    """Send with the fault, then without; raises AssertionError where a promise is broken."""
    paths = default_paths()
    outbox = Outbox(paths)
    with PracticePortal(folder / "practice") as practice:
        before = None
        if updating:
            first = queue(outbox, a_folder(folder / "antes", rows=MANY_ROWS[:-5]), to(practice.url), order())
            before = send(outbox, first.id, opener(practice), paths).receipt
            assert before.verified
        package = a_folder(folder / "ahora", rows=MANY_ROWS)
        item = queue(outbox, package, to(practice.url), order())
        size = max(path.stat().st_size for path in package.iterdir())
        with case.way(practice, size, folder) as way:
            url, ca_file = way if isinstance(way, tuple) else (way, None)
            ended = _try(outbox, item, practice, opener(practice, url=url, ca_file=ca_file))
        public = _look(practice, before, package, outbox.item(item.id))
        finished = send(outbox, item.id, opener(practice), paths)
        assert finished.state is State.DONE, finished.problem
        _require_one_of_each(practice, finished)
        return Outcome(ended, public, finished.state.value)


def _try(outbox, item, practice, open_portal):
    try:
        done = send(outbox, item.id, open_portal, default_paths())
    except AppError as problem:
        said = f"{problem!r} {problem.values} {problem.__cause__}"
        return "the key was told" if practice.token in said else problem.code
    assert done.receipt is not None
    return done.receipt.ending.value + (f" ({done.receipt.pending.value})" if done.receipt.pending.value else "")


def _look(practice, before, package, item):
    """What anybody sees after the fault, in a word; every file that is shown is whole, old or new."""
    portal = anybody(practice)
    name = before.dataset if before else (item.receipt.dataset if item.receipt else item.plan and _name(item))
    try:
        shown = portal.read_back(name) if name else None
    except ReadBackDiffers:
        shown = None
    if shown is None:
        assert before is None, "what was public has gone"
        return "nothing"
    own = {sha256(path) for path in package.iterdir()}
    old = {file.sha256 for file in before.files} if before else set()
    seen = {portal.download(r, package.parent / "visto", SILENT).sha256 for r in shown.resources}
    assert seen <= own | old, "somebody sees a broken file"
    if before is None:
        assert len(shown.resources) == len(item.plan.files), "half of it is public"
    return "new" if seen <= own else "old" if seen <= old else "old and new, each whole"


def _name(item):
    from desktop_app.core.metadata.naming import portal_name

    return portal_name(item.plan.dataset)


def _require_one_of_each(practice, finished):
    shown = anybody(practice).read_back(finished.receipt.dataset)
    assert finished.receipt.verified
    assert len(shown.resources) == len(finished.receipt.files)
    assert len({resource.name for resource in shown.resources}) == len(shown.resources)
