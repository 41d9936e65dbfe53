"""Finds out what is asked, takes the answers, and makes the questions anew where an answer changes what they are about.

`made` is in the workspace; answers are in the project. Only what was answered while the questions were being made anew
is held here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.app.project import Answered
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.app.repeating.question import Choice, Question
    from desktop_app.app.repeating.repetition import Repetition

PAGE = "repeat"
_LABEL = N_("Answer about what is new")


class Asking(QObject):
    """`started`, `told(words)` while the file is compared; then one of `ready`, `failed(Exception)`, `stopped`.

    `elsewhere(page, field)`: the answer is given there. `not_understood(question id, words)`: what was typed.
    """

    started = Signal()
    told = Signal(str)
    ready = Signal()
    failed = Signal(Exception)
    stopped = Signal()
    elsewhere = Signal(str, str)
    not_understood = Signal(str, str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._making = context.latest()
        self._given: tuple[Answered, ...] = ()

    @property
    def made(self) -> Repetition | None:
        """What is carried and asked in the open project; None while it is not known."""
        context = self._context
        if not context.has_project or context.project.repeated is None:
            return None
        return context.workspace.repetition

    @property
    def is_busy(self) -> bool:
        """While the file is compared."""
        return self._making.is_busy

    def cancel(self) -> None:
        """The officer does not want to wait."""
        self._making.cancel()

    def forget(self) -> None:
        """Another project is open."""
        self._making.drop()
        self._given = ()

    def refresh(self) -> bool:
        """Whether the questions are those of the answers as they are now; else they are found out."""
        if self._context.workspace.opened is None or self._making.is_busy:
            return False
        made, answers = self.made, self._answers()
        if made is not None and self._is_current(made, answers):
            return True
        self._make(answers, self._take)
        return False

    def choose(self, question: Question, choice: Choice, text: str = "") -> None:
        """The officer's answer."""
        from desktop_app.app.repeating.answering import answered
        from desktop_app.app.repeating.question import STRUCTURAL
        from desktop_app.app.repeating.routine import with_answer
        from desktop_app.ui.pages.repeat.presenter import way_to

        made, repeated = self.made, self._context.project.repeated
        if made is None or repeated is None:
            return
        if choice.elsewhere:
            self.elsewhere.emit(*way_to(question, choice, repeated.of))
            return
        answer = Answered(question.id, choice.id, text)
        answers = with_answer(self._with_given(), answer)
        if question.kind in STRUCTURAL and not self._is_current(made, answers):
            self._given = with_answer(self._given, answer)
            self._make(answers, partial(self._take_over, made))
            return
        if question.kind in STRUCTURAL:  # an answer that was being worked on is taken back
            self.forget()
        self._context.apply(PAGE, msg(_LABEL), lambda p: answered(p, question, answer, made.past))

    def take_text(self, question: Question, choice: Choice, text: str) -> None:
        """The officer typed the answer."""
        from desktop_app.app.repeating.answering import typed_period

        try:
            typed_period(text)
        except ValueError:
            self.not_understood.emit(question.id, _("Write a month and a year, for example: octubre de 2026."))
            return
        self.choose(question, choice, text)

    # --- inside ---

    def _answers(self) -> tuple[Answered, ...]:
        repeated = self._context.project.repeated if self._context.has_project else None
        return repeated.answers if repeated is not None else ()

    def _with_given(self) -> tuple[Answered, ...]:
        from desktop_app.app.repeating.routine import with_answer

        answers = self._answers()
        for answer in self._given:
            answers = with_answer(answers, answer)
        return answers

    @staticmethod
    def _is_current(made: Repetition, answers: tuple[Answered, ...]) -> bool:
        """Whether it was made with the answers that decide what is asked."""
        from desktop_app.app.repeating.routine import structure

        before = made.project.repeated.answers if made.project.repeated is not None else ()
        return structure(made.questions, before) == structure(made.questions, answers)

    def _make(self, answers: tuple[Answered, ...], then: Callable[[Repetition], None]) -> None:
        from desktop_app.app.repeating.routine import ask_again

        workspace = self._context.workspace
        job: Job[Repetition] = Job(lambda progress: ask_again(workspace, answers, progress))
        job.progressed.connect(self._report)
        self._making.start(job, then, self._fail, self._stop)
        self.started.emit()

    def _report(self, _done: int, _total: int, stage: object) -> None:
        if isinstance(stage, Message):
            self.told.emit(render(stage))

    def _take(self, made: Repetition) -> None:
        self._context.workspace.repetition = made
        self.ready.emit()

    def _take_over(self, before: Repetition, made: Repetition) -> None:
        """What was carried is carried anew with the answer, as one step that can be undone."""
        from desktop_app.app.repeating.routine import made_over

        answers = self._with_given()
        self._given = ()
        self._context.workspace.repetition = made
        self._context.apply(PAGE, msg(_LABEL), lambda p: made_over(p, before, made, answers))
        self.ready.emit()

    def _fail(self, problem: Exception) -> None:
        self._given = ()
        self.failed.emit(problem)

    def _stop(self) -> None:
        self._given = ()
        self.stopped.emit()
