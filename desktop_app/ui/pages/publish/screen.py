"""What each screen of the last step answers to the page, which passes it on to the shell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.errors import as_known
from desktop_app.ui.texts import render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button


class Screen(QWidget):
    """Base of the screens; the answers mean what they mean in `Page`. `trouble` is a banner above the content."""

    state_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(current_theme().px(Space.L))
        self.trouble = Banner("", "", "danger")
        self.trouble.hide()
        self.body.addWidget(self.trouble)

    def title(self) -> str:
        """The heading."""
        return ""

    def lead(self) -> str:
        """What happens here and what does not."""
        return ""

    def primary_label(self) -> str:
        """What the footer's button does; empty hides it."""
        return ""

    def is_primary_quiet(self) -> bool:
        """Whether the screen itself holds the primary button."""
        return False

    def problem(self) -> str | None:
        """What is missing."""
        return None

    def culprit(self) -> QWidget | None:
        """The control of what is missing."""
        return None

    def initial_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def footer_hint(self) -> str:
        """Small text left of the button."""
        return ""

    def rail_note(self) -> str:
        """Small text under the step on the rail."""
        return ""

    def can_go_back(self) -> bool:
        """Whether there is a way back from here."""
        return True

    def say(self, title: str, text: str = "", kind: str = "info", actions: tuple[Button, ...] = ()) -> None:
        """Show the banner."""
        self.trouble.say(title, text, kind)
        self.trouble.set_actions(actions)
        self.trouble.show()

    def say_problem(self, problem: Exception, *actions: Button) -> None:
        """Show a failure in its sentence with the way out."""
        known = as_known(problem)
        self.say(render(known.title_message), render(known.action_message), "danger", actions)

    def hush(self) -> None:
        """Take the banner away."""
        self.trouble.hide()


def clear(box: QVBoxLayout) -> None:
    """Take every widget out of a box that is filled anew."""
    while (item := box.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
