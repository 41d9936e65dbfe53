"""Sends what waits in the outbox: one at a time, in a worker behind the pages, when asked or by itself.

It outlives the window that shows it. Nothing touches the network here before the officer queued something: the watcher
asks for a tick only while an item goes by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.errors import AppError, QueueItemUnknown
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job, JobRunner
from desktop_app.ui.network_sign import NetworkSign
from desktop_app.ui.practice import PracticeHost
from desktop_app.ui.texts import _, render

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item
    from desktop_app.app.outbox.opening import Doors
    from desktop_app.app.outbox.store import Outbox
    from desktop_app.app.workspace import Services
    from desktop_app.core.publishing.portal import Portal

_FIRST_LOOK_MS = 3000  # after the start: the window first
_BEAT_MS = 30_000  # other pages and the command line put things into the outbox too


class _NoKey(Exception):
    """It may not be tried by itself: this computer has no key for it now."""


@dataclass(frozen=True, slots=True)
class Going:
    """What is being sent, and how far it is. `stage` None: it is being checked again, nothing was sent yet."""

    item_id: str
    by_itself: bool
    done: int = 0
    total: int = 0
    stage: Message | None = None


class Sender(QObject):
    """`changed`: the list may be another; `progressed` while something is sent; `ended(item id, problem or None)`.

    `noticed(words)`: something went by itself.
    """

    changed = Signal()
    progressed = Signal()
    ended = Signal(str, object)
    noticed = Signal(str)

    def __init__(
        self,
        services: Services,
        runner: JobRunner,
        practice: PracticeHost,
        clock: Callable[[], float] = time.time,
    ) -> None:
        from desktop_app.app.outbox.store import Outbox
        from desktop_app.app.outbox.watching import Watcher

        super().__init__()
        self._services, self._runner, self._practice, self._clock = services, runner, practice, clock
        self._outbox = Outbox(services.paths)
        self._watcher = Watcher()
        self.sign = NetworkSign(self)
        self.sign.changed.connect(self._network_changed)
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self.look)
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self.look)
        self._queue: list[tuple[str, bool]] = []
        self._job: Job[Item] | None = None
        self.going: Going | None = None
        self.without_key: set[str] = set()

    # --- what pages ask ---

    @property
    def outbox(self) -> Outbox:
        """Where it waits."""
        return self._outbox

    def is_waiting(self, item_id: str) -> bool:
        """Whether it is being sent, or is next."""
        return (self.going is not None and self.going.item_id == item_id) or any(item_id == i for i, _ in self._queue)

    def begin(self) -> None:
        """The program starts: forget what was put away, and take up what goes by itself."""
        self._outbox.sweep()
        self._beat.start()
        self._tick.start(_FIRST_LOOK_MS)

    def send(self, item_id: str) -> None:
        """The officer asks: now, or after what is being sent."""
        self._put(item_id, by_itself=False)

    def stop(self, item_id: str) -> None:
        """The officer stops it; it waits where it is."""
        self._queue = [(i, alone) for i, alone in self._queue if i != item_id]
        if self._job is not None and self.going is not None and self.going.item_id == item_id:
            self._job.cancel()
        self.changed.emit()

    def put_away(self, item: Item) -> None:
        """Take it out of the list; raises QueueItemUnknown while it is sent."""
        self._outbox.put_away(item)
        self.look()

    def bring_back(self, item: Item) -> None:
        """Undo `put_away`."""
        self._outbox.bring_back(item)
        self.look()

    def look(self) -> None:
        """Send what is due by itself, and say when to look again."""
        if self._runner.is_closed:
            return
        items, now = self._outbox.items(), self._clock()
        if self._job is None:
            for item in self._watcher.due(items, now)[:1]:
                self._put(item.id, by_itself=True)
        pause = self._watcher.seconds(items, now)
        if pause is None:
            self._tick.stop()
        else:
            self.sign.listen()
            self._tick.start(round(pause * 1000))
        self.changed.emit()

    # --- inside ---

    def _network_changed(self, is_offline: bool) -> None:
        self._watcher.network_changed(self._clock(), is_offline=is_offline)
        self.look()

    def _put(self, item_id: str, *, by_itself: bool) -> None:
        if not self.is_waiting(item_id):
            self._queue.append((item_id, by_itself))
        if self._job is None:
            self._next()
        self.changed.emit()

    def _next(self) -> None:
        if not self._queue or self._runner.is_closed:
            return
        item_id, by_itself = self._queue.pop(0)
        self.going = Going(item_id, by_itself)
        job: Job[Item] = Job(lambda progress: self._send(item_id, progress, by_itself=by_itself))
        job.progressed.connect(self._report)
        job.succeeded.connect(lambda item: self._end(item, None))
        job.failed.connect(lambda problem: self._end(None, problem))
        job.cancelled.connect(lambda: self._end(None, None))
        self._job = job
        self._runner.start(job, behind=True)

    def _send(self, item_id: str, progress: Progress, *, by_itself: bool) -> Item:
        """In the worker."""
        from desktop_app.app.outbox.sending import send

        doors, item = self._doors(), self._outbox.item(item_id)
        if by_itself and not doors.has_key(item):
            raise _NoKey
        needs = doors.settings.approval_required and item.kind is not PortalKind.PRACTICE
        return send(self._outbox, item_id, doors.of_item, self._services.paths, progress, needs_approval=needs)

    def _doors(self) -> Doors:
        from desktop_app.app.outbox.opening import Doors

        return Doors(self._services.settings.settings, self._services.credentials, self.practice_portal)

    def practice_portal(self) -> Portal:
        """The practice portal of this computer, started when needed; slow."""
        return self._practice.open(_("Practice portal"))

    def _report(self, done: int, total: int, stage: object) -> None:
        if self.going is not None:
            # what is checked before counts rows and files of its own: only the bytes on their way make one measure
            measured = (done, total, stage) if isinstance(stage, Message) else (0, 0, None)
            self.going = Going(self.going.item_id, self.going.by_itself, *measured)
            self.progressed.emit()

    def _end(self, sent: Item | None, problem: Exception | None) -> None:
        going, self.going, self._job = self.going, None, None
        assert going is not None
        item = sent or self._known(going.item_id)
        if item is not None:
            self._after(item, problem, by_itself=going.by_itself)
        self.ended.emit(going.item_id, None if isinstance(problem, _NoKey) else problem)
        self._next()
        self.look()

    def _after(self, item: Item, problem: Exception | None, *, by_itself: bool) -> None:
        from desktop_app.app.outbox.item import State, state_line

        if isinstance(problem, _NoKey):
            self.without_key.add(item.id)
        else:
            self.without_key.discard(item.id)
        if item.state is not State.DONE:
            self._watcher.tried(item, self._clock())
        if by_itself and item.state in {State.DONE, State.PERSON, State.DIFFERS}:
            line = msg(N_("«{title}»: {state}"), title=item.title, state=state_line(item))
            self.noticed.emit(render(line))

    def _known(self, item_id: str) -> Item | None:
        try:
            return self._outbox.item(item_id)
        except QueueItemUnknown:
            return None


def words_of(problem: Exception) -> tuple[str, str]:
    """What happened and what to do, of a failure that may be a foreseen one."""
    known = problem if isinstance(problem, AppError) else AppError()
    return render(known.title_message), render(known.action_message)
