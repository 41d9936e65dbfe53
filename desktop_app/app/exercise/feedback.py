"""What the exercise says of one decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop_app.core.text import Message


class Verdict(Enum):
    """How a decision stands."""

    WAITING = "waiting"
    RIGHT = "right"
    BETTER = "better"  # it can be done better; it may be changed at any time


@dataclass(frozen=True, slots=True)
class Feedback:
    """One task. `words`: what to do while it waits, and why it is right or could be better afterwards."""

    task: str
    page: str
    title: Message
    verdict: Verdict
    words: Message


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with its reason."""

    verdict: Verdict
    words: Message


def right(words: Message) -> Judged:
    """Well done, and why."""
    return Judged(Verdict.RIGHT, words)


def better(words: Message) -> Judged:
    """What would be better, and why."""
    return Judged(Verdict.BETTER, words)
