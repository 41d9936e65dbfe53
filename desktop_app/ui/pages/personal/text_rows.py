"""Free texts with what identifies somebody in boxes, the kind inside the box (a colour alone would say nothing)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.pages.personal.sample import Segment, TextRow
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.painting import LEFT, RIGHT, VCENTER, draw_frame, smooth, text_width

_LINE, _BOX, _GUTTER = 24, 20, 64
_INSIDE = 4
_WIDTHS = 4  # for which a text is laid out at a time: while it grows, Qt asks about some in turn
_AT_ONCE = 6  # texts that are made in one turn of the window's loop


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something placed: a word, a space or a box, `x` and `line` within the text."""

    text: str
    kind: str
    boxed: bool
    width: float
    x: float = 0.0
    line: int = 0


class TextLine(QWidget):
    """One text with its row number; boxes never break across lines."""

    def __init__(self, row_number: int, segments: Sequence[Segment], tint: str = "warn") -> None:
        super().__init__()
        self._number, self._tint = row_number, tint
        self._pieces: list[list[_Piece]] = []
        self._widest = 0.0
        self._laid: dict[int, list[_Piece]] = {}  # by the widths asked about last: Qt asks many times
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_segments(segments)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show other words."""
        self._pieces, self._laid = _units(segments), {}
        self._widest = max((p.width for unit in self._pieces for p in unit), default=0.0)
        spoken = "".join(f"{s.text} ({render(s.kind)})" if s.kind else s.text for s in segments)
        self.setAccessibleName(_("Row {row}: {text}").format(row=number(self._number), text=spoken))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Qt: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: all lines and the padding."""
        placed = self._placed(width)
        lines = placed[-1].line + 1 if placed else 1
        return current_theme().px(_LINE * lines + 2 * Space.S)

    def sizeHint(self) -> QSize:
        """Qt: a comfortable width."""
        width = current_theme().px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt: the gutter and the widest box."""
        theme = current_theme()
        width = min(ceil(self._widest) + theme.px(_GUTTER + Space.L), theme.px(320))
        return QSize(width, theme.px(_LINE + 2 * Space.S))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            top = theme.px(Space.S)
            step, box = theme.px(_LINE), theme.px(_BOX)
            painter.setFont(theme.font(TypeSize.TINY))
            painter.setPen(theme.color("muted"))
            gutter = QRectF(0, top, theme.px(_GUTTER - Space.M), step)
            painter.drawText(gutter, VCENTER | RIGHT, _("row {row}").format(row=number(self._number)))
            for piece in self._placed(self.width()):
                area = QRectF(theme.px(_GUTTER) + piece.x, top + piece.line * step, piece.width, step)
                if piece.boxed:
                    frame = QRectF(area.left() + 1, area.center().y() - box / 2, area.width() - 2, box)
                    draw_frame(painter, frame, Radius.PILL, f"{self._tint}bg", self._tint)
                    area.adjust(theme.px(_INSIDE) + 1, 0, 0, 0)
                painter.setFont(theme.font(TypeSize.SMALL))
                painter.setPen(theme.color("text"))
                painter.drawText(area, VCENTER | LEFT, piece.text)
                if piece.kind:
                    area.adjust(text_width(piece.text, theme.font(TypeSize.SMALL)) + theme.px(_INSIDE + 2), 0, 0, 0)
                    painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD))
                    painter.setPen(theme.color(self._tint))
                    painter.drawText(area, VCENTER | LEFT, piece.kind)

    def _placed(self, width: int) -> list[_Piece]:
        placed = self._laid.get(width)
        if placed is None:
            while len(self._laid) >= _WIDTHS:
                del self._laid[next(iter(self._laid))]
            placed = self._laid[width] = self._place(width)
        return placed

    def _place(self, width: int) -> list[_Piece]:
        room = max(1.0, width - current_theme().px(_GUTTER + Space.M))
        x, line = 0.0, 0
        placed: list[_Piece] = []
        for unit in self._pieces:
            total = sum(p.width for p in unit)
            if x and x + total > room:
                x, line = 0.0, line + 1
                if unit[0].text.isspace():
                    continue
            for piece in unit:
                if x and x + piece.width > room:
                    x, line = 0.0, line + 1
                placed.append(_Piece(piece.text, piece.kind, piece.boxed, min(piece.width, room), x, line))
                x += piece.width
        return placed


def _units(segments: Sequence[Segment]) -> list[list[_Piece]]:
    """Pieces that stay together on a line: whatever has no space between."""
    units: list[list[_Piece]] = [[]]
    for segment in segments:
        if segment.boxed:
            units[-1].append(_piece(segment.text, render(segment.kind) if segment.kind else "", boxed=True))
            continue
        for word in re.findall(r"\s+|\S+", segment.text):
            if word.isspace():
                units += [[_piece(" ")], []]
            else:
                units[-1].append(_piece(word))
    return [unit for unit in units if unit]


def _piece(text: str, kind: str = "", *, boxed: bool = False) -> _Piece:
    theme = current_theme()
    width = text_width(text, theme.font(TypeSize.SMALL))
    if kind:
        width += text_width(kind, theme.font(TypeSize.TINY, Weight.BOLD)) + theme.px(_INSIDE + 2)
    return _Piece(text, kind, boxed, width + (theme.px(2 * _INSIDE) + 3 if boxed else 0))


class TextRows(QWidget):
    """Several texts in one frame with hairlines between; a few are made in each turn of the loop."""

    def __init__(self, rows: Sequence[TextRow], tint: str = "warn") -> None:
        super().__init__()
        self._rows, self._tint, self._revealed = tuple(rows), tint, False
        self._lines: list[TextLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._make_some)
        self._make_some()

    @property
    def is_whole(self) -> bool:
        """Whether all the texts are there."""
        return len(self._lines) == len(self._rows)

    def reveal(self, on: bool) -> None:
        """Show the texts as they are while `on`."""
        self._revealed = on
        for row, line in zip(self._rows, self._lines, strict=False):
            line.show_segments(row.raw if on else row.masked)

    def _make_some(self) -> None:
        first = len(self._lines)
        for row in self._rows[first : first + _AT_ONCE]:
            line = TextLine(row.number, row.raw if self._revealed else row.masked, self._tint)
            self._lines.append(line)
            self._layout.addWidget(line)
        self.update()
        if not self.is_whole:
            self._turn.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw frame and hairlines."""
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, "surface", "hair")
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(current_theme().color("hair"), 1, Qt.PenStyle.SolidLine))
            for line in self._lines[1:]:
                painter.drawLine(QPointF(1, line.y()), QPointF(self.width() - 2, line.y()))
