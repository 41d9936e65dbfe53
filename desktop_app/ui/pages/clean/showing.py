"""The before/after view in two goes: what the beginning of the file shows at once, then what the rest of it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.progress import Progress
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.clean.changes import Changes, all_changes, first_changes
from desktop_app.ui.pages.context import PageContext

if TYPE_CHECKING:
    from desktop_app.core.cleaning.previews import Look


class Showing:
    """A slot for the view of one part of the page: what is asked later takes the place of what was asked before."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._slot = context.latest()

    @property
    def is_busy(self) -> bool:
        """While rows are looked for."""
        return self._slot.is_busy

    def start(
        self,
        ask: Callable[[], Look | None],
        findings: Mapping[str, Finding],
        shown: Callable[[Look | None, Changes], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call `shown` with what `ask`, called in a worker, wants seen; once more when there was more to see.

        An `ask` that returns None is answered with no rows.
        """
        previews = self._context.workspace.prefixes().previews

        def load(_progress: Progress) -> tuple[Look | None, Changes]:
            look = ask()
            return look, first_changes(previews, look, findings) if look is not None else NOTHING

        def arrived(found: tuple[Look | None, Changes]) -> None:
            look, changes = found
            shown(look, changes)
            if look is None or changes.is_all:
                return

            def load_rest(progress: Progress) -> Changes:
                return all_changes(previews, look, findings, progress)

            self._slot.start(Job(load_rest), lambda rest: shown(look, rest), failed)

        self._slot.start(Job(load), arrived, failed)

    def cancel(self) -> None:
        """Stop looking; nothing more is shown."""
        self._slot.cancel()


NOTHING = Changes((), (), (), (), (), frozenset())
