"""One long-lived child process that reads untrusted files: it can be killed at once and its blow-up is not ours.

Workbooks are parsed by native code that holds the interpreter lock and may take gigabytes on a hostile file. The
child is spawned (never forked) on the first call, watches over memory are kept by its parent, and a child that ends
by itself becomes ReaderStopped. `close` ends it. In a frozen program main.py calls `freeze_support` first.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing as mp
import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from desktop_app.core.errors import AppError, FileTooLarge, ReaderStopped
from desktop_app.core.progress import SILENT, Cancelled, Progress
from desktop_app.core.reading.leftovers import nothing_half_made
from desktop_app.core.reading.source import UNSAID, Answers, Opened
from desktop_app.core.text import Message

_log = logging.getLogger(__name__)
POLL_SECONDS = 0.05
START_SECONDS = 60.0
MOST_MEMORY = 3 << 30
_ABORTED = {-6, 3, 0xC0000409}  # SIGABRT; abort() and its fast fail on Windows
_CSV_CHUNK = 1_000_000  # bytes that polars parses at a time: half its memory for the same time
_Request = tuple[Path, Path, Answers, bool]  # file, working folder, answers, whether first rows are wanted
_RESERVE = 512 << 20  # left to the rest of the computer


class ReaderProcess:
    """Reads sources in a child process. Usable from any thread, one reading at a time; starts on first use."""

    def __init__(self, most_memory: int | None = None) -> None:
        self._limit = most_memory or memory_limit()
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def open_source(
        self,
        path: Path,
        working: Path,
        answers: Answers = UNSAID,
        *,
        progress: Progress = SILENT,
        on_preview: Callable[[Opened], None] | None = None,
    ) -> Opened:
        """As `core.reading.open_source`, in the child; `on_preview` is called in this thread.

        Raises the same errors; Cancelled (the child is killed); FileTooLarge when the child outgrows its memory and
        ReaderStopped when it ends by itself. However it ends, it leaves nothing half-made in `working`.
        """
        request = (path, working, answers, on_preview is not None)
        with self._lock, nothing_half_made(working):
            try:
                result = self._ask(request, progress, on_preview)
            except BaseException:
                self._kill()
                raise
            if isinstance(result, AppError):
                raise result
        assert isinstance(result, Opened)
        return result

    def start(self) -> None:
        """Start the child ahead of its first use, so that the first file opens sooner."""
        with self._lock:
            self._ensure()

    def close(self) -> None:
        """End the child and wait for it; a reading in another thread ends with Cancelled. It can be used again."""
        self._closing.set()
        with self._lock:
            self._closing.clear()
            if self._pipe is not None:
                with contextlib.suppress(OSError):
                    self._pipe.send(None)
            if self._process is not None:
                self._process.join(1.0)
            self._kill()

    @property
    def pid(self) -> int | None:
        """The child's process id while it lives."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def _ensure(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._pipe is not None:
            return self._pipe
        self._kill()
        context = mp.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), name="alista-reader", daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        return ours

    def _kill(self) -> None:
        if self._process is not None:
            if self._process.is_alive():
                self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None

    def _ask(self, request: _Request, progress: Progress, on_preview: Callable[[Opened], None] | None) -> object:
        pipe, path = self._ensure(), request[0]
        try:
            pipe.send(request)
            last: tuple[int, int, Message | None] = (0, 0, None)
            while True:
                if self._closing.is_set():
                    raise Cancelled
                self._watch(path)
                if not pipe.poll(POLL_SECONDS):
                    progress.at(*last)
                    continue
                answer = pipe.recv()
                if isinstance(answer, tuple):
                    last = answer
                    progress.at(*last)
                elif on_preview is not None and isinstance(answer, Opened) and answer.is_preview:
                    on_preview(answer)
                else:
                    return answer
        except (EOFError, OSError) as error:
            raise self._end_of_child(path) from error

    def _end_of_child(self, path: Path) -> AppError:
        """Native code that cannot get memory aborts: that is a file too large, not an accident."""
        assert self._process is not None
        self._process.join(5.0)
        return FileTooLarge(file=path.name) if self._process.exitcode in _ABORTED else ReaderStopped(file=path.name)

    def _watch(self, path: Path) -> None:
        """Refuse a reading whose child holds more than its share. Raises FileTooLarge or ReaderStopped."""
        import psutil

        assert self._process is not None
        try:
            used = psutil.Process(self._process.pid).memory_info().rss
        except psutil.NoSuchProcess:
            return  # it ended: what it still said, or the closed pipe, is read next
        except psutil.Error as error:
            raise ReaderStopped(file=path.name) from error
        if used > self._limit:
            _log.warning("the reader held %d MB and was stopped", used >> 20)
            raise FileTooLarge(file=path.name)


def memory_limit() -> int:
    """Bytes the child may hold: three quarters of what is free now, at most 3 GiB."""
    import psutil

    free = int(psutil.virtual_memory().available) - _RESERVE
    return max(min(MOST_MEMORY, free * 3 // 4), 512 << 20)


def serve(pipe: Connection) -> None:
    """The child's loop: requests in; progress tuples, one Opened or one AppError out; ends with the pipe."""
    _silence()
    os.environ.setdefault("POLARS_CSV_CHUNK_SIZE", str(_CSV_CHUNK))
    from desktop_app.core.reading import opening  # noqa: F401 - imported while nobody waits for it

    while True:
        try:
            request = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        if request is None:
            return
        with contextlib.suppress(OSError):
            pipe.send(_answer(request, pipe))


def _silence() -> None:
    """Native code writes the reason of a panic to stderr, and it may quote a cell."""
    with contextlib.suppress(OSError), Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)


class _ToParent:
    """Progress that crosses the pipe, at most a few times each moment."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._next = 0.0

    def at(self, done: int, total: int, stage: Message | None = None) -> None:
        import time

        now = time.monotonic()
        if stage is not None or now >= self._next:
            self._next = now + POLL_SECONDS
            self._pipe.send((done, total, stage))


def _answer(request: _Request, pipe: Connection) -> Opened | AppError:
    from desktop_app.core.reading.opening import open_source

    path, working, answers, wants_preview = request
    show = pipe.send if wants_preview else None
    try:
        return open_source(path, working, answers, progress=_ToParent(pipe), on_preview=show)
    except AppError as error:
        return error
    except MemoryError:
        return FileTooLarge(file=path.name)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - the last guard of the child; a traceback could show cells
        _log.error("reading failed: %s at %s", type(error).__name__, _place(error))
        return ReaderStopped(file=path.name)


def _place(error: BaseException) -> str:
    """Where in our code an error came from, without its text."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
