"""Several choices of a portal's list, as boxes to tick. Says and takes the answer as text (a JSON list of values)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.metadata.portal_form import AnswerKind, FormField, parse_answer, write_answer
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.check_box import CheckBox

_LISTED = FormField("", kind=AnswerKind.LINES)


class SeveralEdit(QWidget):
    """One box an option, in the portal's order; values that it does not offer are kept until something is ticked."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        """`options` are (value, words)."""
        super().__init__()
        self._boxes = {value: CheckBox(words) for value, words in options}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.TINY))
        for box in self._boxes.values():
            layout.addWidget(box)
            box.toggled.connect(lambda _on: self.edited.emit(self.text()))
            box.installEventFilter(self)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def text(self) -> str:
        """The ticked values as a JSON list, "" for none."""
        return write_answer([value for value, box in self._boxes.items() if box.isChecked()])

    def set_text(self, text: str) -> None:
        """Tick these values."""
        found = parse_answer(_LISTED, text)
        wanted = set(found) if isinstance(found, list) else set()
        for value, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(value in wanted)
            box.update()

    def setAccessibleName(self, name: str) -> None:
        """Qt: each box says the question it belongs to."""
        super().setAccessibleName(name)
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: tell when the keyboard goes from the last box to elsewhere."""
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            going = self.window().focusWidget()
            if going is not None and not self.isAncestorOf(going):
                self.left.emit()
        return super().eventFilter(watched, event)
