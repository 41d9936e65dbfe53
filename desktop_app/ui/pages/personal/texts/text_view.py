"""A text whose parts are decided: boxes and words are stops for the keyboard, a range of words can be selected.

Arrows move, with Shift they select; Space or Enter asks for the usual decision, Delete for its opposite; while V is
held the characters themselves are shown. The mouse does the same: click, drag, double click.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.accessibility import announce
from desktop_app.ui.pages.personal.texts.layout import GAP, INSIDE, Placed, TextLayout, lay_out, line_step
from desktop_app.ui.pages.personal.texts.reviewing import COVERED, KEPT, MARKED, OPEN, Box
from desktop_app.ui.pages.personal.texts.words import Piece, spoken
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.layouts import growing_down
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, smooth, text_width

_BOX = 24
_LOOKS = {  # fill, line and ink of the word
    OPEN: ("warnbg", "warn", "warn"),
    COVERED: ("okbg", "ok", "ok"),
    MARKED: ("okbg", "ok", "ok"),
    KEPT: ("surface", "border", "muted"),
}
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_DROP = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class TextView(QWidget):
    """`moved`: another part is the current one; `pressed` and `dropped`: the officer wants it decided."""

    moved = Signal()
    pressed = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self._stops: tuple[int, ...] = ()
        self._at = self._anchor = 0  # positions among the stops; equal when nothing is selected
        self._revealed = False
        self._laid: tuple[int, TextLayout] | None = None
        self.setSizePolicy(growing_down())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(_("Text to review"))

    # --- what is shown and where the officer is ---

    def show_pieces(self, pieces: Sequence[Piece], start: int | None = None) -> None:
        """Show a text; the keyboard goes to the stop that holds character `start`, or to the first box."""
        self._pieces = tuple(pieces)
        self._stops = tuple(i for i, piece in enumerate(pieces) if piece.is_stop)
        self._laid = None
        self._at = self._anchor = self._stop_of(start)
        self.setAccessibleDescription("".join(piece.shown for piece in pieces))
        self.updateGeometry()
        self.update()
        self.moved.emit()

    def reveal(self, on: bool) -> None:
        """Show the characters themselves while `on`."""
        if on != self._revealed:
            self._revealed = on
            self._laid = None
            self.updateGeometry()
            self.update()

    @property
    def box(self) -> Box | None:
        """The box the officer stands on; None on words."""
        piece = self._current
        return piece.box if piece is not None and self._at == self._anchor else None

    @property
    def selection(self) -> tuple[int, int] | None:
        """Characters from and to of the words selected, or of the word the officer stands on; None on a box."""
        if not self._stops or self.box is not None:
            return None
        first, last = (self._pieces[self._stops[at]] for at in sorted((self._at, self._anchor)))
        return first.start, last.end

    @property
    def start(self) -> int | None:
        """The first character of the current stop."""
        return self._current.start if self._current is not None else None

    def go_to(self, start: int) -> None:
        """Stand on the stop that holds a character."""
        self._move(self._stop_of(start), select=False)

    @property
    def _current(self) -> Piece | None:
        return self._pieces[self._stops[self._at]] if self._stops else None

    def _stop_of(self, start: int | None) -> int:
        pieces = [self._pieces[at] for at in self._stops]
        if start is not None:
            return next((i for i, piece in enumerate(pieces) if piece.end > start), max(0, len(pieces) - 1))
        waiting = (i for i, piece in enumerate(pieces) if piece.box is not None and piece.box.state == OPEN)
        boxes = (i for i, piece in enumerate(pieces) if piece.box is not None)
        return next(waiting, next(boxes, 0))

    def _move(self, at: int, *, select: bool) -> None:
        self._at = min(max(0, at), max(0, len(self._stops) - 1))
        if not select:
            self._anchor = self._at
        piece = self._current
        if piece is not None:
            announce(self, render(spoken(piece)))
        self.update()
        self.moved.emit()

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: move, select, ask for a decision, reveal."""
        key = Qt.Key(event.key())
        select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._move(self._at + _MOVES[key], select=select)
        elif key in _LINES:
            self._move(self._stop_on_line(_LINES[key]), select=select)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(0 if key is Qt.Key.Key_Home else len(self._stops) - 1, select=select)
        elif key in _PRESS:
            self.pressed.emit()
        elif key in _DROP:
            self.dropped.emit()
        elif key is Qt.Key.Key_V:
            self.reveal(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Qt: hide again."""
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self.reveal(False)
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: a key let go elsewhere is not heard here."""
        self.reveal(False)
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: stand on a part; with Shift, select up to it."""
        self._to_point(event, select=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: select."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._to_point(event, select=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: as Space."""
        self._to_point(event, select=False)
        self.pressed.emit()

    def _to_point(self, event: QMouseEvent, *, select: bool) -> None:
        found = self._layout().at(event.position().x() - self._pad, event.position().y() - self._pad)
        if found is not None and self._stops:
            near = min(range(len(self._stops)), key=lambda i: abs(self._stops[i] - found))
            self._move(near, select=select)

    def _stop_on_line(self, step: int) -> int:
        """The stop above or below the current one."""
        by_piece = {place.at: place for place in self._layout().places}
        here = by_piece.get(self._stops[self._at]) if self._stops else None
        if here is None:
            return self._at
        line = [i for i, at in enumerate(self._stops) if at in by_piece and by_piece[at].line == here.line + step]
        return min(line, key=lambda i: abs(by_piece[self._stops[i]].x - here.x), default=self._at)

    # --- size and paint ---

    @property
    def _pad(self) -> int:
        return current_theme().px(Space.M)

    def _shown(self) -> list[str]:
        return [piece.raw if self._revealed else piece.shown for piece in self._pieces]

    def _layout(self, width: int | None = None) -> TextLayout:
        wide = self.width() if width is None else width
        if self._laid is None or self._laid[0] != wide:
            self._laid = wide, lay_out(self._pieces, self._shown(), max(1.0, wide - 2.0 * self._pad))
        return self._laid[1]

    def hasHeightForWidth(self) -> bool:
        """Qt: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: all lines and the padding."""
        return self._layout(width).height + 2 * self._pad

    def sizeHint(self) -> QSize:
        """Qt: a comfortable width."""
        width = current_theme().px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt: a few words."""
        return QSize(current_theme().px(200), line_step() + 2 * self._pad)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, "surface", "border")
            shown = self._shown()
            first, last = sorted((self._at, self._anchor))
            selected = range(self._stops[first], self._stops[last] + 1) if self._stops and first != last else range(0)
            current = self._stops[self._at] if self._stops else -1
            for place in self._layout().places:
                area = QRectF(self._pad + place.x, self._pad + place.line * line_step(), place.width, line_step())
                if place.at in selected:
                    painter.fillRect(area, current_theme().color("sel"))
                self._paint_piece(painter, place, area, shown[place.at])
                if place.at == current:
                    painter.setPen(QPen(current_theme().color("primary"), 2 if self.hasFocus() else 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(area.adjusted(-1, 1, 1, -1), Radius.PILL, Radius.PILL)

    def _paint_piece(self, painter: QPainter, place: Placed, area: QRectF, words: str) -> None:
        theme, piece = current_theme(), self._pieces[place.at]
        font = QFont(theme.font(TypeSize.BODY))
        room = QRectF(area)
        if piece.box is not None:
            fill, line, ink = _LOOKS[piece.box.state]
            box = theme.px(_BOX)
            frame = QRectF(area.left() + 1, area.center().y() - box / 2, area.width() - 2, box)
            draw_frame(painter, frame, Radius.PILL, fill, line)
            room.adjust(theme.px(INSIDE) + 1, 0, -theme.px(INSIDE), 0)
            tag = render(piece.word) if piece.word is not None else ""
            small = theme.font(TypeSize.TINY, Weight.BOLD)
            side = text_width(tag, small)
            painter.setFont(small)
            painter.setPen(theme.color(ink))
            painter.drawText(QRectF(room.right() - side, room.top(), side + 1, room.height()), VCENTER | LEFT, tag)
            room.setRight(room.right() - side - theme.px(GAP))
            font.setStrikeOut(piece.box.state in (COVERED, MARKED))
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(room.left(), _baseline(room, font)), words)


def _baseline(area: QRectF, font: QFont) -> float:
    """Where letters stand in a line."""
    metrics = QFontMetricsF(font)
    return area.center().y() + (metrics.ascent() - metrics.descent()) / 2
