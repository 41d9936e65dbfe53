"""One line of the exercise: how a task stands, as an icon with words that say the same."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.app.exercise.feedback import Feedback, Verdict
from desktop_app.core.text import N_, msg
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.painting import TOP

_ICONS = {
    Verdict.WAITING: ("circle-dashed", "muted"),
    Verdict.RIGHT: ("circle-check", "ok"),
    Verdict.BETTER: ("bulb", "warn"),
}
_WORDS = {
    Verdict.WAITING: N_("{title}. {words}"),
    Verdict.RIGHT: N_("{title}, well done. {words}"),
    Verdict.BETTER: N_("{title}, could be better. {words}"),
}


def sentence(feedback: Feedback) -> str:
    """The whole line in words."""
    return render(msg(_WORDS[feedback.verdict], title=feedback.title, words=feedback.words))


def line(feedback: Feedback, *after: QWidget) -> QWidget:
    """Icon and sentence, and what stands after them."""
    icon = Icon(*_ICONS[feedback.verdict], 18)
    label = Label(sentence(feedback), "small", wrap=True)
    return row((icon, 0, TOP), (label, 1), *((widget, 0, TOP) for widget in after), spacing=Space.S)
