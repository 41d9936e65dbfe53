"""Work off the window's thread.

A job never starts in its constructor, since its signals would fire before anyone connects: connect, then
`runner.start(job)`. The runner keeps a strong reference until the job has told its end; without it the
nearest peer hung in 3 of 6 opens. Exactly one of `succeeded`, `failed`, `cancelled` fires, always on the
window's thread (the worker only emits to a relay through a queued connection).
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from desktop_app.core.progress import Cancelled, Progress
from desktop_app.core.text import Message
from desktop_app.ui.garbage import WindowGarbage

T = TypeVar("T")
_WORKERS = 2
_REST_MS = 1000
_BEHIND = 5  # niceness of a worker


class _JobProgress:
    """Progress for the work: passes reports on, raises when the officer asked to stop."""

    def __init__(self, report: Callable[[int, int, object], None], stop: threading.Event) -> None:
        self._report, self._stop = report, stop

    def at(self, done: int, total: int, stage: Message | None = None) -> None:
        """Report and raise Cancelled when asked."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total, stage)


class Job(QObject, Generic[T]):
    """One piece of work with its signals. `progressed` carries done, total and a Message or None."""

    progressed = Signal(object, object, object)  # objects: row counts above 2**31 do not fit a Qt int
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    finished = Signal()  # after exactly one of the three above
    _reported = Signal(object, object, object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[Progress], T]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._told = False
        self._reported.connect(self._on_report, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_cancelled(self) -> bool:
        """True once somebody asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask to stop; `cancelled` fires when the work has unwound."""
        self._stop.set()

    def run(self) -> None:
        """Do the work; called by the runner on a worker thread."""
        progress = _JobProgress(self._reported.emit, self._stop)
        result: T | None = None
        error: BaseException | None = None
        try:
            if self._stop.is_set():
                raise Cancelled  # noqa: TRY301 - one way out for work that never began and work that was stopped
            result = self._work(progress)
        except BaseException as raised:  # noqa: BLE001 - the end must be told whatever the work raises
            error = raised
        self._ended.emit(result, error)

    def _on_report(self, done: int, total: int, stage: Message | None) -> None:
        if not self._told and not self._stop.is_set():
            self.progressed.emit(done, total, stage)

    def _tell(self, result: object, error: BaseException | None) -> None:
        if self._told:
            return
        self._told = True
        if isinstance(error, Cancelled) or (error is None and self._stop.is_set()):
            self.cancelled.emit()
        elif error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Exception):
            self.failed.emit(error)
        else:
            self.failed.emit(RuntimeError(type(error).__name__))
        self.finished.emit()


class _Task(QRunnable):
    def __init__(self, job: Job[object]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Qt: on the worker thread."""
        _step_behind_the_window()
        self._job.run()


def _step_behind_the_window() -> None:
    """Let the window have the processor first; the threads that polars makes from here inherit it.

    Only Linux has a niceness for each thread. Without it, two busy cores keep the window waiting for 130 ms.
    """
    if sys.platform == "linux":
        me = threading.get_native_id()
        if os.getpriority(os.PRIO_PROCESS, me) < _BEHIND:
            os.setpriority(os.PRIO_PROCESS, me, _BEHIND)


class JobRunner(QObject):
    """Runs jobs on two worker threads and holds them until they have told their end.

    One thread more is for what goes on behind the pages: an upload of an hour keeps no page waiting.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_WORKERS)
        self._behind = QThreadPool(self)
        self._behind.setMaxThreadCount(1)
        self._jobs: set[Job[object]] = set()
        self._resting: list[Job[object]] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._resting.clear)
        self._waiting: list[tuple[QThreadPool, _Task]] = []
        # After the window has drawn what asked for the job: its callbacks would queue behind the worker's Python.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._set_off)
        self._garbage = WindowGarbage(self, lambda: bool(self._jobs))
        self._closed = False

    @property
    def is_closed(self) -> bool:
        """Whether nothing is started any more."""
        return self._closed

    @property
    def n_running(self) -> int:
        """Jobs that have not told their end."""
        return len(self._jobs)

    def start(self, job: Job[T], *, behind: bool = False) -> None:
        """Start a job whose signals are connected. After `close` the job ends as cancelled at once.

        `behind`: it belongs to no page and takes no thread from them.
        """
        held: Job[object] = job  # type: ignore[assignment] # a runner never looks at results
        self._jobs.add(held)
        job.finished.connect(lambda: self._release(held))
        if self._closed:
            job.cancel()
            job.run()
            return
        self.busy_changed.emit(True)
        self._waiting.append((self._behind if behind else self._pool, _Task(held)))
        self._turn.start()

    def close(self, timeout_ms: int = -1) -> None:
        """Cancel what runs and wait for it; the ends are told before this returns."""
        self._closed = True
        for job in self._jobs:
            job.cancel()
        self._set_off()
        for pool in (self._pool, self._behind):
            pool.waitForDone(timeout_ms)
        for job in list(self._jobs):
            QCoreApplication.sendPostedEvents(job)
        self._rest.stop()
        self._resting.clear()
        self._garbage.stop()

    def _set_off(self) -> None:
        self._turn.stop()
        for pool, task in self._waiting:
            pool.start(task)
        self._waiting.clear()

    def _release(self, job: Job[object]) -> None:
        """Let go a little later: the worker may still be leaving `run`, and must not drop the last reference."""
        self._jobs.discard(job)
        self._resting.append(job)
        self._rest.start()
        self.busy_changed.emit(bool(self._jobs))


class Latest:
    """A slot for one kind of work: starting anew cancels the older job, whose result is dropped.

    >>> # latest.start(Job(work), on_success=show, on_failure=explain)
    """

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner
        self._job: Job[object] | None = None

    @property
    def is_busy(self) -> bool:
        """True while the newest job runs."""
        return self._job is not None

    def start(
        self,
        job: Job[T],
        on_success: Callable[[T], None],
        on_failure: Callable[[Exception], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
    ) -> None:
        """Start `job`; of all jobs started here, only the newest calls back."""
        self.cancel()
        current: Job[object] = job  # type: ignore[assignment] # compared by identity only
        self._job = current
        job.succeeded.connect(lambda result: self._end(current, lambda: on_success(result)))
        job.failed.connect(lambda error: self._end(current, lambda: on_failure(error) if on_failure else None))
        job.cancelled.connect(lambda: self._end(current, on_cancel or (lambda: None)))
        self._runner.start(job)

    def cancel(self) -> None:
        """Ask the newest job to stop; without effect when none runs."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Ask the newest job to stop and hear nothing of it any more: whoever asked for it is going away."""
        self.cancel()
        self._job = None

    def _end(self, job: Job[object], tell: Callable[[], None]) -> None:
        if self._job is job:
            self._job = None
            tell()
