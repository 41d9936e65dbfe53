"""Follow whichever project is open: a page hears about its changes without caring when sessions come and go."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.app.session import Listener
from desktop_app.ui.pages.context import PageContext


class Following:
    """Calls `changed(aspects)` after each change of the open project, and `opened()` when another one is open."""

    def __init__(self, context: PageContext, changed: Listener, opened: Callable[[], None]) -> None:
        self._context, self._changed, self._opened = context, changed, opened
        self._stop: Callable[[], None] = lambda: None
        context.session_changed.connect(self._follow)
        if context.has_project:
            self._stop = context.session.subscribe(changed)

    def _follow(self) -> None:
        self._stop()
        has = self._context.has_project
        self._stop = self._context.session.subscribe(self._changed) if has else (lambda: None)
        self._opened()
