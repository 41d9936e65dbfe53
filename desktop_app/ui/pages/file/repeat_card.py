"""Repetir con un archivo nuevo: the last month of each series; a press asks for its new file, a drop brings it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import day_words
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import Rule, SizedByLayout, column, row
from desktop_app.ui.widgets.painting import TOP, draw_frame, smooth

if TYPE_CHECKING:
    from desktop_app.app.repeating.routine import Repeatable

KEYS = "Ctrl+R"  # the newest one


class RepeatLine(SizedByLayout, QPushButton):
    """One project; `dropped(path)` when a file of a kind we read falls on it."""

    dropped = Signal(str)

    def __init__(self, title: str, when: str, suffixes: Sequence[str]) -> None:
        super().__init__()
        self._suffixes, self._is_wanted = tuple(suffixes), False
        self._when = elided(when, "hint")
        self._words = when
        self.setAccessibleName(_("Repeat {title} with a new file").format(title=title))
        self.setAccessibleDescription(when)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        box = QHBoxLayout(self)
        side, edge = current_theme().px(Space.S), current_theme().px(Space.M)
        box.setContentsMargins(side, edge, side, edge)
        box.addWidget(column(elided(title, "body"), self._when, spacing=Space.TINY), 1)
        box.addWidget(Icon("chevron-right", "muted", 18))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: a file comes near."""
        if self._accepted(event.mimeData()):
            self._show(is_wanted=True)
        else:
            self._when.setText(_("Drop a single spreadsheet or CSV file."))
        event.acceptProposedAction()  # a wrong kind too, so that it is said before it falls on the page behind

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: it went away."""
        self._show(is_wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: it was dropped."""
        path = self._accepted(event.mimeData())
        self._show(is_wanted=False)
        event.acceptProposedAction()
        if path:
            self.dropped.emit(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw what is below the words."""
        with smooth(QPainter(self)) as painter:
            if self._is_wanted:
                draw_frame(painter, QRectF(self.rect()), Radius.CONTROL, "sel", "primary")
            elif self.underMouse() or self.isDown():
                draw_frame(painter, QRectF(self.rect()), Radius.CONTROL, "sunken")

    def _show(self, *, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        self._when.setText(_("Drop it to repeat with it") if is_wanted else self._words)
        self.update()

    def _accepted(self, mime: QMimeData) -> str:
        urls = mime.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return ""
        path = urls[0].toLocalFile()
        return path if Path(path).suffix.lower() in self._suffixes else ""


class RepeatCard(QWidget):
    """`chosen(Repeatable)`: its new file is to be asked for; `dropped(Repeatable, path)`. Hidden without any."""

    chosen = Signal(object)
    dropped = Signal(object, str)

    def __init__(self, suffixes: Sequence[str]) -> None:
        super().__init__()
        self._suffixes = suffixes
        self.lines: list[RepeatLine] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_projects(self, projects: Sequence[Repeatable]) -> None:
        """Offer these, the newest first."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = [self._line(project) for project in projects]
        self.setVisible(bool(projects))
        if not projects:
            return
        self.lines[0].setToolTip(KEYS)
        text = Label(_("We use what you decided the last time and ask only what is new."), "hint", wrap=True)
        head = row(
            (Icon("repeat", "primary", 20), 0, TOP),
            12,
            (column(Label(_("Repeat with a new file"), "section", wrap=True), text), 1),
            margins=(0, 0, 0, Space.S),
        )
        parts: list[QWidget] = [head]
        for line in self.lines:
            parts += [Rule(), row(current_theme().px(Space.XL), (line, 1))]
        card = Card(*parts)
        around = card.body.contentsMargins()
        card.body.setContentsMargins(around.left(), around.top(), around.right(), current_theme().px(Space.XS))
        self._box.addWidget(card)

    def _line(self, project: Repeatable) -> RepeatLine:
        moment = datetime.fromtimestamp(project.last, UTC).astimezone().isoformat()
        line = RepeatLine(project.title, render(msg(N_("Last time: {day}"), day=day_words(moment))), self._suffixes)
        line.clicked.connect(partial(self.chosen.emit, project))
        line.dropped.connect(partial(self.dropped.emit, project))
        return line
