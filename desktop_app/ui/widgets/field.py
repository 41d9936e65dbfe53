"""Questions with an answer to type or pick: label, hint, control, advice.

Advice is never red while typing: pages set it when the control was left (`left` signal).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListView, QTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon, draw_icon
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import LINE_HEIGHT, TEXT_COLUMN, Space
from desktop_app.ui.widgets.label import Label, buddy
from desktop_app.ui.widgets.painting import TOP, smooth


class LineEdit(QLineEdit):
    """One line of text; `left` when the officer goes elsewhere."""

    left = Signal()

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextArea(QTextEdit):
    """Several lines of plain text with the design's line height; Tab leaves it."""

    left = Signal()

    def __init__(self, text: str = "", *, lines: int = 3) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self.set_text(text)
        step = current_theme().font().pixelSize() * LINE_HEIGHT
        self.setFixedHeight(round(step * lines) + current_theme().px(22))

    def set_text(self, text: str) -> None:
        """Replace the text, keeping the line height (a Qt style sheet cannot set it)."""
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(116, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(block)

    def text(self) -> str:
        """The text."""
        return self.toPlainText()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class ComboBox(QComboBox):
    """A list to pick from. The wheel never changes it by accident; nothing is picked until the officer does."""

    left = Signal()

    def __init__(self, options: Sequence[tuple[str, str]] = (), *, placeholder: str = "") -> None:
        """`options` are (id, text)."""
        super().__init__()
        self.setView(QListView())
        self.setPlaceholderText(placeholder)
        for option, text in options:
            self.addItem(text, option)
        self.setCurrentIndex(-1)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def value(self) -> str | None:
        """Id of the picked option."""
        return cast("str | None", self.currentData())

    def set_value(self, option: str | None) -> None:
        """Pick without telling (no `activated`)."""
        self.setCurrentIndex(self.findData(option) if option is not None else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: let the page scroll instead."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: tell that the field was left, not that its list opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the style draws the box, we the arrow."""
        super().paintEvent(event)
        theme = current_theme()
        side = theme.px(18)
        area = QRectF(self.width() - theme.px(30), (self.height() - side) / 2, side, side)
        with smooth(QPainter(self)) as painter:
            draw_icon(painter, "chevron-down", theme.color("text"), area)


class Field(QWidget):
    """A question: `label` (16/600 or 15/600), `hint`, the control, and a place for advice below it."""

    left = Signal()

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", optional: str = "", beside: bool = False
    ) -> None:
        """`beside`: label and control share a line, for short answers among others."""
        super().__init__()
        theme = current_theme()
        self.control = control
        self.setMaximumWidth(theme.px(TEXT_COLUMN))
        self.label = Label(f"{label} ({optional})" if optional else label, "strong", wrap=True)
        self._hint = Label(hint, "hint", wrap=True)
        if not hint:  # setVisible(True) on a widget without a parent would open a window
            self._hint.hide()
        buddy(self.label, control)
        control.setAccessibleDescription(hint)
        self._advice_icon = Icon("alert-triangle", "warn", 16)
        self._advice = Label("", "small", wrap=True)
        self._advice_row = QWidget()
        line = QHBoxLayout(self._advice_row)
        line.setContentsMargins(0, theme.px(Space.XS), 0, 0)
        line.setSpacing(theme.px(Space.S))
        line.addWidget(self._advice_icon, 0, TOP)
        line.addWidget(self._advice, 1)
        self._advice_row.setVisible(False)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(Space.TINY))
        if beside:
            line_of_both = QHBoxLayout()
            line_of_both.setSpacing(theme.px(Space.M))
            line_of_both.addWidget(self.label, 1)
            line_of_both.addWidget(control)
            self.body.addLayout(line_of_both)
        else:
            self.body.addWidget(self.label)
            self.body.addWidget(self._hint)
            self.body.addSpacing(theme.px(Space.XS))
            self.body.addWidget(control)
        self.body.addWidget(self._advice_row)
        if isinstance(control, LineEdit | TextArea | ComboBox):
            control.left.connect(self.left)
        control.installEventFilter(self)

    @property
    def advice(self) -> str:
        """The advice shown now, empty when there is none."""
        return self._advice.text() if not self._advice_row.isHidden() else ""

    def advise(self, words: str, *, wrong: bool = False) -> None:
        """Show advice (`wrong` when it stops the officer), or remove it when empty."""
        self._advice.setText(words)
        self._advice.set_color("danger" if wrong else "warn")
        self._advice_icon.set_icon("alert-circle" if wrong else "alert-triangle", "danger" if wrong else "warn")
        self._advice_row.setVisible(bool(words))
        self.control.setProperty("wrong", bool(words) and wrong)
        self.control.setAccessibleDescription(" ".join(t for t in (self._hint.text(), words) if t))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Escape never discards what was typed."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return bool(event.key() == Qt.Key.Key_Escape)
        return super().eventFilter(watched, event)
