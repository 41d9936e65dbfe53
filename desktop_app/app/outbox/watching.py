"""When a queued publication is sent by itself: after the network or the computer came back, and in growing pauses.

Only what the officer queued to go by itself is ever tried; without such an item nothing here asks for a tick, so
nothing touches the network. The caller ticks: `due` says what to try now and `seconds` when to look again. A tick that
comes much later than it was asked for means that the computer slept: the pauses begin anew, after a moment for the
network to rise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.app.outbox.item import Item
from desktop_app.core.publishing.receipt import Pending

PAUSES = (30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0)
_SETTLING = 5.0  # seconds from «there is a network» to a network that works
_TICK = 60.0
_SLEPT = 60.0  # a tick this much later than asked for
_SPREAD = 0.2  # of a pause: the computers of one office do not all knock in the same second
_PATIENT = 6  # the pause of what waits for somebody else at the portal


@dataclass(frozen=True, slots=True)
class _Wait:
    """`n`: failures in a row; `until`: when to try again, in the seconds of the caller's clock."""

    n: int
    until: float


class Watcher:
    """`now` is always the wall clock in seconds: it runs on while the computer sleeps, a monotonic one may not."""

    def __init__(self) -> None:
        self._waits: dict[str, _Wait] = {}
        self._expected = 0.0  # when the next tick was asked for; 0 for none
        self._is_offline = False

    def due(self, items: Sequence[Item], now: float) -> tuple[Item, ...]:
        """What to try now, the oldest first."""
        late = now - self._expected
        if self._expected and (late > _SLEPT or late < -_TICK - _SLEPT):
            self.network_changed(now)
        mine = [item for item in items if item.goes_by_itself]
        self._waits = {item.id: self._waits.get(item.id, _Wait(0, now)) for item in mine}
        return tuple(item for item in mine if self._until(item) <= now)

    def seconds(self, items: Sequence[Item], now: float) -> float | None:
        """How long until the next tick; None while nothing goes by itself."""
        mine = [self._until(item) for item in items if item.goes_by_itself]
        if not mine:
            self._expected = 0.0
            return None
        pause = min(_TICK, max(1.0, min(mine) - now))
        self._expected = now + pause
        return pause

    def tried(self, item: Item, now: float) -> None:
        """It was tried and still waits: the next pause is longer."""
        n = self._waits.get(item.id, _Wait(0, now)).n
        at_least = _PATIENT if item.receipt is not None and item.receipt.pending is Pending.RELEASE else 0
        pause = PAUSES[min(max(n, at_least), len(PAUSES) - 1)]
        self._waits[item.id] = _Wait(n + 1, now + pause * _spread(item.id))

    def network_changed(self, now: float, *, is_offline: bool = False) -> None:
        """The network came, went, or is another one; also after sleep. What is known is only a hint."""
        self._is_offline = is_offline
        if not is_offline:
            self._waits = {name: _Wait(0, now + _SETTLING) for name in self._waits}

    def _until(self, item: Item) -> float:
        """While the system says there is no network, it is doubted once in the longest pause."""
        wait = self._waits.get(item.id, _Wait(0, 0.0))
        return wait.until + PAUSES[-1] if self._is_offline else wait.until


def _spread(name: str) -> float:
    """A factor of its own for each item, near one."""
    share = hashlib.sha256(name.encode()).digest()[0] / 255
    return 1 - _SPREAD / 2 + _SPREAD * share
