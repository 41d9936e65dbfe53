"""A screen that takes the place of the start: what it answers to the page, which passes it on to the shell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import as_known
from desktop_app.ui.texts import render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button


class StartScreen(QWidget):
    """The answers mean what they mean in `Page`. `left`: it is done, show the start again."""

    state_changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.trouble = Banner("", "", "danger")
        self.trouble.hide()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(current_theme().px(Space.L))
        self.body.addWidget(self.trouble)

    def title(self) -> str:
        """The heading."""
        raise NotImplementedError

    def lead(self) -> str:
        """What happens here and what does not."""
        raise NotImplementedError

    def primary_label(self) -> str:
        """What the footer's button does; empty hides it."""
        return ""

    def problem(self) -> str | None:
        """What is missing."""
        return None

    def culprit(self) -> QWidget | None:
        """The control of what is missing."""
        return None

    def initial_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def is_busy(self) -> bool:
        """While the footer's button must wait."""
        return False

    def submit(self) -> None:
        """The footer's button was pressed and nothing is missing."""

    def leave(self) -> None:
        """It goes away: let go what it holds."""

    def say(self, title: str, text: str = "", kind: str = "info", actions: tuple[Button, ...] = ()) -> None:
        """Show the banner."""
        self.trouble.say(title, text, kind)
        self.trouble.set_actions(actions)
        self.trouble.show()

    def say_problem(self, problem: Exception, *actions: Button) -> None:
        """Show a failure in its sentence with the way out."""
        known = as_known(problem)
        self.say(render(known.title_message), render(known.action_message), "danger", actions)


def clear(box: QVBoxLayout) -> None:
    """Take every widget out of a box that is filled anew."""
    while (item := box.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
