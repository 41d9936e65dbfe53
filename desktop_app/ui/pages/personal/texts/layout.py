"""Where the pieces of a text stand when it wraps: boxes never break, and punctuation stays with its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.ui.pages.personal.texts.words import Piece
from desktop_app.ui.texts import render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TypeSize, Weight
from desktop_app.ui.widgets.painting import text_width

INSIDE = 4  # padding of a box
GAP = 6  # between what a box hides and its word
_LINE = 28


@dataclass(frozen=True, slots=True)
class Placed:
    """Piece `at` of the text, `x` pixels from the left on `line`."""

    at: int
    x: float
    line: int
    width: float


@dataclass(frozen=True, slots=True)
class TextLayout:
    """All pieces placed; whitespace at the end of a line has no place."""

    places: tuple[Placed, ...]
    n_lines: int

    @property
    def height(self) -> int:
        """Of all lines, in pixels."""
        return self.n_lines * line_step()

    def at(self, x: float, y: float) -> int | None:
        """The piece nearest to a point on its line; None in an empty text."""
        line = min(max(0, int(y // line_step())), self.n_lines - 1)
        here = [place for place in self.places if place.line == line]
        if not here:
            return None
        return min(here, key=lambda p: 0 if p.x <= x < p.x + p.width else min(abs(x - p.x), abs(x - p.x - p.width))).at


def line_step() -> int:
    """Height of a line in pixels."""
    return current_theme().px(_LINE)


def lay_out(pieces: Sequence[Piece], shown: Sequence[str], room: float) -> TextLayout:
    """Place pieces, drawn as `shown`, in lines of at most `room` pixels."""
    places: list[Placed] = []
    x, line = 0.0, 0
    for unit in _units(pieces):
        widths = [piece_width(pieces[at], shown[at]) for at in unit]
        if pieces[unit[0]].raw == "\n":
            x, line = 0.0, line + 1
            continue
        if x and x + sum(widths) > room:
            x, line = 0.0, line + 1
            if pieces[unit[0]].raw.isspace():
                continue
        for at, width in zip(unit, widths, strict=True):
            if x and x + width > room:
                x, line = 0.0, line + 1
            places.append(Placed(at, x, line, min(width, room)))
            x += width
    return TextLayout(tuple(places), line + 1)


def piece_width(piece: Piece, shown: str) -> float:
    """Of a piece as it is drawn."""
    theme = current_theme()
    width = text_width(" " if piece.box is None and piece.raw.isspace() else shown, theme.font(TypeSize.BODY))
    if piece.box is None:
        return width
    word = text_width(render(piece.word), theme.font(TypeSize.TINY, Weight.BOLD)) if piece.word else 0.0
    return width + word + theme.px(GAP + 2 * INSIDE) + 3


def _units(pieces: Sequence[Piece]) -> Iterable[list[int]]:
    """Positions of pieces that stay together: whatever has no space between."""
    if not pieces:
        return
    unit = [0]
    for (before, piece), at in zip(pairwise(pieces), range(1, len(pieces)), strict=True):
        if _breaks(before) or _breaks(piece):
            yield unit
            unit = []
        unit.append(at)
    yield unit


def _breaks(piece: Piece) -> bool:
    return piece.box is None and piece.raw.isspace()
