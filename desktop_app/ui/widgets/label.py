"""Text on a page: one class for every role, with the design's line height, wrapping or shortening."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TypeSize, Weight
from desktop_app.ui.widgets.painting import (
    LEFT,
    RIGHT,
    VCENTER,
    lay_out,
    line_height,
    longest_word,
    text_width,
    wrapped_height,
)


@dataclass(frozen=True, slots=True)
class TextRole:
    """Size, weight and default colour of a kind of text."""

    size: int
    weight: int
    color: str = "text"


ROLES = {
    "heading": TextRole(TypeSize.HEADING, Weight.BOLD),
    "section": TextRole(TypeSize.SECTION, Weight.BOLD),
    "lead": TextRole(TypeSize.BODY, Weight.REGULAR, "muted"),
    "body": TextRole(TypeSize.BODY, Weight.REGULAR),
    "strong": TextRole(TypeSize.BODY, Weight.BOLD),
    "hint": TextRole(TypeSize.SMALL, Weight.REGULAR, "muted"),
    "small": TextRole(TypeSize.SMALL, Weight.REGULAR),
    "small_strong": TextRole(TypeSize.SMALL, Weight.BOLD),
    "caption": TextRole(TypeSize.TINY, Weight.BOLD, "muted"),
    "tiny": TextRole(TypeSize.TINY, Weight.REGULAR, "muted"),
}
_SHORTEST = 40
_COMFORTABLE = 480


class Label(QLabel):
    """Plain text in a role (`ROLES`). Rich text is never interpreted, so officers' words cannot inject markup.

    `wrap` breaks lines; `elide` shortens with … and keeps the whole in the tooltip (use it for officers' words).
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        wrap: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideNone,
        color: str | None = None,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = ROLES[role]
        self._color = color or self._role.color
        self._elide = elide
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)  # only wrapped text grows with less width
        self.setSizePolicy(policy)
        self.setText(text)

    @property
    def text_font(self) -> QFont:
        """The font it paints with."""
        return current_theme().font(self._role.size, self._role.weight)

    def setText(self, text: str) -> None:
        """Qt: show another text; the same text asks for no new layout."""
        if text == self.text():
            return
        super().setText(text)
        self.updateGeometry()
        self.update()

    def set_color(self, token: str) -> None:
        """Paint in another token colour."""
        self._color = token
        self.update()

    def is_cut(self) -> bool:
        """True when the text does not fit and was not meant to be shortened (for the defect finder)."""
        if self._elide is not Qt.TextElideMode.ElideNone or not self.text():
            return False
        if self.wordWrap():
            cut_word = longest_word(self.text(), self.text_font) > self.contentsRect().width() + 1
            return cut_word or self.heightForWidth(self.width()) > self.height() + 1
        return self._natural_width() > self.width() + 1

    def heightForWidth(self, width: int) -> int:
        """Qt: height of the wrapped text."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        if not self.wordWrap():
            return self.sizeHint().height()
        return ceil(wrapped_height(self.text(), self.text_font, inner)) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Qt: natural size; wrapped text asks for a comfortable line at most."""
        width = self._natural_width()
        if self.wordWrap():
            width = min(width, current_theme().px(_COMFORTABLE))
            return QSize(width, self.heightForWidth(width))
        return QSize(width, self._line())

    def minimumSizeHint(self) -> QSize:
        """Qt: the longest word when wrapping, a stub when shortening, everything otherwise."""
        if self._elide is not Qt.TextElideMode.ElideNone:
            return QSize(min(_SHORTEST, self._natural_width()), self._line())
        if self.wordWrap():
            margins = self.contentsMargins()
            width = ceil(longest_word(self.text(), self.text_font)) + 1 + margins.left() + margins.right()
            return QSize(width, self._line())
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the tooltip carries what does not fit."""
        super().resizeEvent(event)
        if self._elide is not Qt.TextElideMode.ElideNone:
            self.setToolTip(self.text() if self._natural_width() > self.width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        with QPainter(self) as painter:
            font = self.text_font
            painter.setFont(font)
            painter.setPen(current_theme().color(self._color if self.isEnabled() else "muted"))
            area = QRectF(self.contentsRect())
            if self.wordWrap():
                layout, height = lay_out(self.text(), font, area.width())
                centred = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
                top = area.top() + max(0.0, (area.height() - height) / 2 if centred else 0.0)
                layout.draw(painter, QPointF(area.left(), top))
                return
            text = self.shown_in(area.width())
            side = RIGHT if self.alignment() & RIGHT else LEFT
            if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                side = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(area, VCENTER | side, text)

    def shown_in(self, width: float) -> str:
        """The text on one line, shortened where there is no room."""
        return QFontMetricsF(self.text_font).elidedText(self.text(), self._elide, width)

    def _line(self) -> int:
        margins = self.contentsMargins()
        return ceil(line_height(self.text_font)) + margins.top() + margins.bottom()

    def _natural_width(self) -> int:
        margins = self.contentsMargins()
        widest = max((text_width(line, self.text_font) for line in self.text().split("\n")), default=0.0)
        return ceil(widest) + 1 + margins.left() + margins.right()


def elided(text: str, role: str = "hint", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> Label:
    """A label for officers' own words: shortens with … when there is no room."""
    return Label(text, role, elide=mode)


def buddy(label: Label, control: QWidget) -> Label:
    """Tie a label to its control, for assistive technology; returns the label."""
    label.setBuddy(control)
    if not control.accessibleName():
        control.setAccessibleName(label.text())
    return label
