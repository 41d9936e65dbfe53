"""The note above a page's heading: what to do here, and how the last decisions were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.exercise.feedback import Feedback
from desktop_app.core.text import N_, msg
from desktop_app.ui.exercise.lines import line, sentence
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.painting import draw_frame, smooth


class ExerciseNote(QWidget):
    """`ended`: the officer wants no more notes; `summary_requested`: the exercise is over and is looked back upon."""

    ended = Signal()
    summary_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = current_theme().px
        self._shown: tuple[object, ...] = ()
        self._head = Label("", "small_strong", wrap=True)
        self.end = Button(_("End the exercise"), "link", small=True)
        self.summary = Button(_("See how it went"), "secondary", small=True)
        self.end.clicked.connect(self.ended)
        self.summary.clicked.connect(self.summary_requested)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(Space.XS))
        box = QVBoxLayout(self)
        box.setContentsMargins(px(Space.L), px(Space.S), px(Space.M), px(Space.M) + px(Space.L))  # a gap to the heading
        box.setSpacing(px(Space.XS))
        box.addWidget(row((Icon("school", "primary", 18), 0), (self._head, 1), self.summary, self.end, spacing=Space.S))
        box.addLayout(self._lines)

    def show_feedback(self, done: tuple[int, int], found: Sequence[Feedback], *, is_over: bool) -> None:
        """`done`: how many of how many are right; the lines that belong on this page."""
        shown = (done, tuple(found), is_over)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        words = N_("Guided exercise · {n} of {most} well done")
        self._head.setText(render(msg(words, n=done[0], most=done[1])))
        for feedback in found:
            self._lines.addWidget(line(feedback))
        self.summary.setVisible(is_over)
        self.end.setVisible(not is_over)
        self.setAccessibleName(" ".join((self._head.text(), *map(sentence, found))))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        box = QRectF(self.rect()).adjusted(0, 0, 0, -current_theme().px(Space.L))
        with smooth(QPainter(self)) as painter:
            draw_frame(painter, box, Radius.CARD, "sel")
