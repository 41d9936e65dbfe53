"""How long work reports itself and is stopped.

Anything that can take more than two seconds takes a `Progress` and calls `at` often; `at` raises `Cancelled`
when the officer asked to stop, so the work unwinds where it is safe.
"""

from __future__ import annotations

from typing import Protocol

from desktop_app.core.text import Message


class Cancelled(Exception):
    """The officer asked to stop; nothing went wrong."""


class Progress(Protocol):
    """Receives `done` of `total` (same unit, total 0 = unknown) and optionally the stage in words."""

    def at(self, done: int, total: int, stage: Message | None = None) -> None:
        """Report; raises Cancelled when the work must stop."""
        ...


class Silent:
    """Progress for callers that show none and never cancel."""

    def at(self, done: int, total: int, stage: Message | None = None) -> None:
        """Ignore the report."""


SILENT = Silent()
