"""One fault played through: sent through the broken line, looked at all the while, then sent again over a good one."""

import secrets
import string
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app.outbox.item import Item, State
from desktop_app.app.outbox.sending import approve, queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import Paths, default_paths
from desktop_app.core.errors import AppError, PlanNotApproved
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.publishing.plan import digest
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from tests.faults.ground import Ground, Way
from tests.faults.public_eye import PublicEye
from tests.leaving_samples import ROWS, a_dataset
from tests.queue_samples import a_folder, order, sha256

MANY_ROWS = [[row[0], row[1], f"{i}.25"] for i in range(12_000) for row in ROWS[i % 30 : i % 30 + 1]]
MORE_ROWS = [*MANY_ROWS, *([*row[:2], "7.00"] for row in MANY_ROWS[:9])]
N_PUBLIC = 3  # the table, its dictionary, its metadata: whoever sees the dataset has to see all of them


@dataclass(frozen=True)
class Outcome:
    """What the first try ended with, what the public saw then, and what it was after the second."""

    first: str
    public: str
    second: str


@dataclass(frozen=True)
class Scene:
    """An item that is about to be sent by a way where something goes wrong.

    `rival`: package of another officer for the same dataset, where there is one.
    """

    ground: Ground
    way: Way
    paths: Paths
    item: Item
    folder: Path
    rival: Path | None

    @property
    def outbox(self):
        return Outbox(self.paths)

    def send(self):
        """Send it; in a word how that ended."""
        return ending_of(self.ground, self.way, self.paths, self.item)

    def send_rival(self):
        """The other officer, at a computer of their own, by a good line; in a word how that ended."""
        paths = Paths(*(self.folder / "otro" / part for part in ("data", "cache", "logs")))
        straight = self.ground.straight()
        item = queue(Outbox(paths), self.rival, straight.destination(), order(organization=self.ground.organization))
        return ending_of(self.ground, straight, paths, item)


def play(case, ground, folder, *, updating):
    """Send with the fault, then without; raises AssertionError where a promise is broken."""
    paths, title = default_paths(), f"Ayudas del hospital {_a_word()}"  # a portal keeps what other tests did
    name = portal_name(a_dataset(title=title))
    try:
        old = _publish_before(
            ground,
            paths,
            a_folder(folder / "antes", rows=MANY_ROWS[:-5], title=title, description="Lo de antes."),
            updating,
        )
        package = a_folder(folder / "ahora", rows=MANY_ROWS, title=title)
        rival = a_folder(folder / "de-otro", rows=MORE_ROWS, title=title) if case.has_rival else None
        seen_as = {"new": _hashes(package), "old": old, "the other's": _hashes(rival)}
        eye = PublicEye(
            ground,
            name,
            folder,
            whole=set().union(*seen_as.values()),
            least=N_PUBLIC,
            was_public=updating,
            alone=rival is None,
        )
        with eye.watching():
            with case.way(ground, max(path.stat().st_size for path in package.iterdir()), folder) as way:
                item = queue(Outbox(paths), package, way.destination(), order(organization=ground.organization))
                scene = Scene(ground, way, paths, item, folder, rival)
                ended = case.attempt(scene)
            public = _in_a_word(eye.look_until_seen(), seen_as)
            finished = _finish(scene)
            _require_one_of_each(ground, eye, finished)
        return Outcome(ended, public, finished.state.value)
    finally:
        CkanClient(ground.url, ground.token).call("package_delete", {"id": name})


def ending_of(ground, way, paths, item):
    """Send an item; in a word how that ended."""
    try:
        done = send(Outbox(paths), item.id, ground.opener(way), paths)
    except AppError as problem:
        said = f"{problem!r} {problem.values} {problem.__cause__}"
        return "the key was told" if ground.token in said else problem.code
    assert done.receipt is not None
    return done.receipt.ending.value + (f" ({done.receipt.pending.value})" if done.receipt.pending.value else "")


def _a_word():
    # letters alone: eight digits could be taken for somebody's number
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(8))


def _publish_before(ground, paths, package, is_wanted):
    """What is public before the fault: the SHA-256 of its files."""
    if not is_wanted:
        return set()
    straight = ground.straight()
    item = queue(Outbox(paths), package, straight.destination(), order(organization=ground.organization))
    receipt = send(Outbox(paths), item.id, ground.opener(straight), paths).receipt
    assert receipt.verified, f"before: {receipt.pending.value} {receipt.differences}"
    return {file.sha256 for file in receipt.files}


def _hashes(package):
    return {sha256(path) for path in package.iterdir()} if package else set()


def _in_a_word(seen, seen_as):
    if seen is None:
        return "nothing"
    return next((word for word, files in seen_as.items() if seen <= files), "several, each whole")


def _finish(scene):
    """The outbox goes on when the fault is gone; what another officer did meanwhile may want a yes to a new plan."""
    straight = scene.ground.opener(scene.ground.straight())
    try:
        finished = send(scene.outbox, scene.item.id, straight, scene.paths)
    except PlanNotApproved:
        approve(scene.outbox, scene.item.id, digest(scene.outbox.item(scene.item.id).plan))
        finished = send(scene.outbox, scene.item.id, straight, scene.paths)
    assert finished.state is State.DONE, f"{finished.receipt.ending.value} {finished.receipt.differences}"
    return finished


def _require_one_of_each(ground, eye, finished):
    shown = ground.anybody().read_back(finished.receipt.dataset)
    assert finished.receipt.verified
    assert len(shown.resources) == len(finished.receipt.files) == N_PUBLIC
    assert len({resource.name for resource in shown.resources}) == len(shown.resources)
    assert eye.look_until_seen() == {file.sha256 for file in finished.receipt.files}, "not what was sent"
    if ground.files is not None:
        assert len(list(ground.files.iterdir())) == len(shown.resources), "pieces are left on the portal"
