"""What stands above the questions when something did not go: why, and the way out."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.errors import AppError
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button


class Trouble(Banner):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__("", "", "warn")
        self.hide()

    def tell(self, title: str, words: str) -> None:
        """Say something that the officer mends elsewhere on the page."""
        self.say(title, words, "warn")
        self.set_actions([])
        self.show()

    def tell_problem(self, problem: AppError) -> None:
        """Say what failed and what to do."""
        self.tell(render(problem.title_message), render(problem.action_message))

    def tell_unread(self, problem: Exception, again: Callable[[], None]) -> None:
        """Suggestions are a help: without them the officer can go on typing."""
        title = _("The table could not be read for suggestions")
        self.tell(
            render(problem.title_message) if isinstance(problem, AppError) else title,
            _("You can write the answers yourself. Nothing is lost."),
        )
        button = Button(_("Try again"), "secondary", small=True)
        button.clicked.connect(again)
        self.set_actions([button])
