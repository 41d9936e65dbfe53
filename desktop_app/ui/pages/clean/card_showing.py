"""What the page shows below its cards for the chosen one: its rows, its question, and what it leaves as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.cleaning.step import Recipe, Suggestion
from desktop_app.core.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean import presenter
from desktop_app.ui.pages.clean.changes import ROWS, Changes, Left, load_left
from desktop_app.ui.pages.clean.evidence import Evidence, QuestionPlace, load_evidence
from desktop_app.ui.pages.clean.preview import ChangesPreview
from desktop_app.ui.pages.clean.showing import Showing
from desktop_app.ui.pages.clean.views import Looked
from desktop_app.ui.pages.context import PageContext

if TYPE_CHECKING:
    from desktop_app.core.cleaning.previews import Look


class CardShowing:
    """Fills the two places in workers; the newest choice wins, and what is on screen is not asked for again."""

    def __init__(self, context: PageContext, preview: ChangesPreview, question: QuestionPlace) -> None:
        self._context, self._preview, self._question = context, preview, question
        self._showing, self._asking = Showing(context), context.latest()
        self._shown: object = None  # what the rows on screen are, or will be, made for

    @property
    def is_busy(self) -> bool:
        """While rows are looked for."""
        return self._showing.is_busy

    def show(self, suggestion: Suggestion, looked: Looked, key: object) -> None:
        """Show that suggestion of `looked`, which was found in the table that `key` stands for."""
        whole = self._context.project.table.recipe
        recipe = presenter.before(whole, suggestion.step)
        step = presenter.in_recipe(whole, suggestion.step) or suggestion.step
        only = self._preview.only_changed.isChecked()
        wanted = (key, recipe, step, only)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._asking.cancel()
        asks = presenter.asks(suggestion) or bool(suggestion.unconverted)

        def ask() -> Look:
            from desktop_app.core.cleaning.previews import Look
            from desktop_app.core.cleaning.recipe import applied

            return Look(applied(recipe), step, ROWS, only_changed=only)

        def arrived(_look: Look | None, changes: Changes) -> None:
            nonlocal asks
            self._preview.show_changes(changes)
            if asks:  # once: the same rows come again when the rest is known
                asks = False
                self._ask(suggestion, recipe, looked)

        self._showing.start(ask, looked.findings, arrived, lambda _problem: self.forget())
        if not asks:
            self._question.ask(None, ())
            self._preview.show_left(())

    def _ask(self, suggestion: Suggestion, recipe: Recipe, looked: Looked) -> None:
        table, findings, whole = self._context.workspace.raw(), looked.findings, self._context.project.table.recipe
        step = presenter.in_recipe(whole, suggestion.step) or suggestion.step

        def load(_progress: Progress) -> tuple[Evidence | None, Left]:
            asked = load_evidence(table, recipe, suggestion, findings)
            return asked, load_left(table, recipe, step, findings) if suggestion.unconverted else ()

        def arrived(found: tuple[Evidence | None, Left]) -> None:
            self._question.ask(found[0], self._context.project.table.recipe)
            self._preview.show_left(found[1])

        self._asking.start(Job(load), arrived)

    def forget(self) -> None:
        """Look again when the same is asked for."""
        self._shown = None

    def cancel(self) -> None:
        """Stop looking."""
        self._showing.cancel()
        self._asking.cancel()
        self.forget()
