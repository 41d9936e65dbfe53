"""Bytes sent and read back of all files as one number, with the stage in words; and how fast they go."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.progress import Progress
from desktop_app.core.text import Message

_WINDOW = 5.0  # seconds over which the speed is taken


class Meter:
    """One progress for a publication of several files: each is counted once sent and once read."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self._stage: Message | None = None

    def stage(self, stage: Message) -> None:
        """Begin a stage; raises Cancelled."""
        self._stage = stage
        self._progress.at(self._done, self._total, stage)

    def part(self, size: int) -> Progress:
        """The progress of the next `size` bytes."""
        begin = self._done
        self._done += size
        return _Part(self, begin, size)

    def skip(self, size: int) -> None:
        """Count bytes that went through in an earlier try."""
        self._done += size

    def still(self) -> None:
        """Nothing moves, but it can be cancelled here; raises Cancelled."""
        self._progress.at(self._done, self._total, self._stage)

    def at(self, done: int) -> None:
        """Report bytes of all."""
        self._progress.at(min(done, self._total), self._total, self._stage)


@dataclass(frozen=True, slots=True)
class _Part:
    meter: Meter
    begin: int
    size: int

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - the Progress protocol
        self.meter.at(self.begin + min(done, self.size))


class Pace:
    """Bytes a second over the last seconds, and the seconds that are left, for whoever shows a progress."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()

    def at(self, done: int) -> None:
        """Note how many bytes are through; a smaller number begins anew."""
        now = self._clock()
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW:
            self._seen.popleft()

    def speed(self) -> float:
        """Bytes a second; 0.0 before it is known."""
        if len(self._seen) < 2:
            return 0.0
        (first, before), (last, after) = self._seen[0], self._seen[-1]
        return (after - before) / (last - first) if last > first else 0.0

    def seconds_left(self, total: int) -> float | None:
        """Seconds for the rest at this speed; None before it is known."""
        speed = self.speed()
        return (total - self._seen[-1][1]) / speed if speed > 0 else None
