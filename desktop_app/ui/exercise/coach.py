"""Follows the exercise through the pages: one note that moves with the officer, gone where it has nothing to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop_app.app.exercise.feedback import Feedback, Verdict
from desktop_app.app.exercise.tasks import TASKS, is_over, look, n_right, near
from desktop_app.app.exercise.workbook import is_exercise
from desktop_app.ui.exercise.lines import sentence
from desktop_app.ui.exercise.note import ExerciseNote
from desktop_app.ui.exercise.summary import ExerciseSummary
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.context import PageContext


class Coach(QObject):
    """One for a window; lives as its child."""

    def __init__(self, window: MainWindow, context: PageContext) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._ended = ""  # the project whose exercise the officer ended
        self._told: dict[str, Verdict] = {}
        self.note = ExerciseNote()
        self.note.hide()
        self.note.ended.connect(self._end)
        self.note.summary_requested.connect(self.show_summary)
        context.session_changed.connect(self._follow)
        window.stack.currentChanged.connect(lambda _position: self._show())
        self._follow()

    def show_summary(self) -> None:
        """Look back on every decision."""
        summary = ExerciseSummary(self._window, look(self._context.project))
        summary.go_requested.connect(self._window.go)
        summary.open()

    def _follow(self) -> None:
        self._told = {}
        if self._context.has_project:
            self._context.session.subscribe(lambda _aspects: self._show())
        self._show()

    def _show(self) -> None:
        page = self._window.page
        if page is None or not self._is_running():
            self.note.hide()
            return
        found = look(self._context.project)
        here = near(found, page.page_id)
        self.note.show_feedback((n_right(found), len(TASKS)), here, is_over=is_over(found))
        page.adopt_note(self.note)
        self.note.setVisible(page.page_id != "file")
        self._tell(found)

    def _tell(self, found: Sequence[Feedback]) -> None:
        """Say a new verdict below where the note is scrolled out of sight: on low screens it nearly always is."""
        news = [f for f in found if f.verdict is not self._told.get(f.task, Verdict.WAITING)]
        self._told = {f.task: f.verdict for f in found}
        fresh = [f for f in news if f.verdict is not Verdict.WAITING]
        if fresh and self.note.isVisible() and self.note.visibleRegion().isEmpty():
            self._window.toast.say(sentence(fresh[-1]), can_undo=False, bottom=self._window.footer.height())

    def _is_running(self) -> bool:
        if not self._context.has_project:
            return False
        project = self._context.project
        return project.id != self._ended and project.repeated is None and is_exercise(project)

    def _end(self) -> None:
        self._ended = self._context.project.id
        self.note.hide()
        page = self._window.page
        if page is not None and (target := page.initial_focus()) is not None:
            target.setFocus()
