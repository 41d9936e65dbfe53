"""Tags: type a word and press Enter or a comma; each tag is a chip that takes itself away when pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg
from desktop_app.ui.pages.describe.presenter import read_tags
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.field import LineEdit
from desktop_app.ui.widgets.layouts import FlowLayout


class _TagLine(LineEdit):
    """Enter and comma finish a tag; Backspace in an empty line takes the last one back."""

    finished = Signal()
    take_last = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys that mean something here."""
        ends = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        if (ends or event.text() == ",") and self.text().strip():
            self.finished.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.take_last.emit()
            return
        super().keyPressEvent(event)


class TagsEdit(QWidget):
    """The tags with a line to add one. What stands in the line counts as a tag already."""

    edited = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tags: tuple[str, ...] = ()
        self.line = _TagLine(placeholder=_("Write a tag and press Enter"))
        self.line.textEdited.connect(self._tell)
        self.line.finished.connect(self._finish)
        self.line.take_last.connect(self._take_last)
        self.line.left.connect(self._leave)
        self.setFocusProxy(self.line)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, Space.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.S))
        layout.addWidget(self.line)
        layout.addWidget(self._chips)
        self._chips.setVisible(False)

    def text(self) -> str:
        """All tags, joined by commas."""
        return ", ".join((*self._tags, *read_tags(self.line.text())))

    def set_text(self, text: str) -> None:
        """Show these tags as chips; the line is empty."""
        self.line.clear()
        self._show(read_tags(text))

    def setAccessibleName(self, name: str) -> None:
        """Qt: the line carries the name."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Qt: the line carries the description."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _show(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for tag in tags:
            chip = Chip(tag, icon="x")
            chip.setAccessibleName(render(msg(N_("Remove the tag {tag}"), tag=tag)))
            chip.clicked.connect(lambda _checked=False, gone=tag: self._remove(gone))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(tags))
        self._chips.updateGeometry()

    def _finish(self) -> None:
        tags = read_tags(self.text())
        self.line.clear()
        self._show(tags)
        self._tell()

    def _remove(self, tag: str) -> None:
        self._show(tuple(t for t in self._tags if t != tag))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _take_last(self) -> None:
        if self._tags:
            self._remove(self._tags[-1])

    def _leave(self) -> None:
        if self.line.text().strip():
            self._finish()
        self.left.emit()

    def _tell(self, _text: str = "") -> None:
        self.edited.emit(self.text())
