"""What the check page shows: at most five sentences that ask for something, and a score with its parts."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.text import Message


@dataclass(frozen=True, slots=True)
class Advice:
    """One gap. `page` is the flow id where it is mended, `field` the control there, `points` what it is worth (MQA)."""

    id: str
    message: Message
    page: str
    field: str = ""
    points: int = 0
    blocking: bool = False


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One dimension of a score: `now` points earned, `later` only measurable once published, of `most`."""

    id: str
    title: Message
    now: int
    later: int
    most: int


@dataclass(frozen=True, slots=True)
class Score:
    """MQA (data.europa.eu): 405 points in five dimensions."""

    parts: tuple[ScorePart, ...]

    @property
    def now(self) -> int:
        """Points earned already."""
        return sum(part.now for part in self.parts)

    @property
    def later(self) -> int:
        """Points that only publishing can earn."""
        return sum(part.later for part in self.parts)

    @property
    def most(self) -> int:
        """All points there are."""
        return sum(part.most for part in self.parts)
