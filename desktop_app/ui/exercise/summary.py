"""The end of the exercise: every decision, why it was right or could be better, and the way back to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.app.exercise.feedback import Feedback, Verdict
from desktop_app.app.exercise.tasks import n_right
from desktop_app.core.text import N_, msg
from desktop_app.ui.exercise.lines import line
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule

_SIZE = (640, 560)


class ExerciseSummary(QDialog):
    """`go_requested(page id)`: the officer wants to change a decision."""

    go_requested = Signal(str)

    def __init__(self, parent: QWidget, found: Sequence[Feedback]) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(_("Guided exercise"))
        room = parent.window().size()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height()))
        edge = theme.px(Space.XL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(Space.M))
        layout.addWidget(Label(self._title(found), "heading", wrap=True))
        layout.addWidget(Label(self._lead(found), "lead", wrap=True))
        layout.addWidget(self._list(found), 1)
        self.close_button = Button(_("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout.addLayout(foot)
        self._ring = FocusRing(self)
        self.close_button.setFocus()

    def _list(self, found: Sequence[Feedback]) -> QScrollArea:
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        for position, feedback in enumerate(found):
            if position:
                box.addWidget(Rule())
            box.addWidget(line(feedback, *self._way(feedback)))
        box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _way(self, feedback: Feedback) -> list[Button]:
        if feedback.verdict is Verdict.RIGHT:
            return []
        button = Button(_("Change"), "link", small=True)
        button.setAccessibleName(f"{_('Change')}: {render(feedback.title)}")
        button.clicked.connect(lambda: self._go(feedback.page))
        return [button]

    def _go(self, page: str) -> None:
        self.accept()
        self.go_requested.emit(page)

    @staticmethod
    def _title(found: Sequence[Feedback]) -> str:
        return render(msg(N_("Exercise finished: {n} of {most} well done"), n=n_right(found), most=len(found)))

    @staticmethod
    def _lead(found: Sequence[Feedback]) -> str:
        if n_right(found) == len(found):
            return _("You are ready for your own file. The real portal works the same way.")
        return _("Change what could be better and publish again. In the practice nothing is lost.")
