"""Revisar para aprobar: a review package opened in the window, answered there, or its answer taken in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.amounts import day_words
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.screen import StartScreen, clear
from desktop_app.ui.texts import _, render, translator
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.notices import Spinner

if TYPE_CHECKING:
    from desktop_app.app.approval.approval import Verdict
    from desktop_app.ui.pages.file.reviewing.answer_form import AnswerForm
    from desktop_app.ui.pages.file.reviewing.opening import Opened

ANSWERED = ".respuesta.zip"


class ReviewingScreen(StartScreen):
    """`open_file` begins; what was unpacked is deleted when the officer leaves."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._work = context.latest()
        self._opened: Opened | None = None
        self.form: AnswerForm | None = None
        self.spinner = Spinner()
        self.spinner.cancel_requested.connect(self._work.cancel)
        self._box = QVBoxLayout()
        self.body.addWidget(self.spinner)
        self.body.addLayout(self._box)
        self.body.addStretch(1)

    def title(self) -> str:
        """A question to whoever approves; the answer to whoever asked."""
        if self._opened is not None and self._opened.package.verdict is not None:
            return _("The answer to your request")
        return _("May this be published?")

    def lead(self) -> str:
        """Nothing is published here."""
        if self._opened is not None and self._opened.package.verdict is not None:
            return _("Nothing has been published. What follows is what was reviewed.")
        return _("Your institution asks for your approval. Nothing has been published.")

    def primary_label(self) -> str:
        """Sign, or go back to the start."""
        if self._opened is None:
            return ""
        return _("Sign and save the answer…") if self.form is not None else _("Back to the start")

    def problem(self) -> str | None:
        """What is missing in the answer."""
        missing = self.form.missing() if self.form is not None else None
        return missing[0] if missing is not None else None

    def culprit(self) -> QWidget | None:
        """The control of what is missing."""
        missing = self.form.missing() if self.form is not None else None
        return missing[1] if missing is not None else None

    def initial_focus(self) -> QWidget | None:
        """The answer."""
        return self.form.choices.initial_focus() if self.form is not None else None

    def is_busy(self) -> bool:
        """While it is opened or written."""
        return self._work.is_busy

    def leave(self) -> None:
        """Delete what was unpacked."""
        self._work.cancel()
        self.trouble.hide()
        self.form = None
        clear(self._box)
        if self._opened is not None:
            shutil.rmtree(self._opened.room, ignore_errors=True)
            self._opened = None

    def open_file(self, file: Path) -> None:
        """Open it in a worker and show it."""
        self.leave()
        paths, language = self._context.workspace.services.paths, translator().language

        def work() -> Opened:
            from desktop_app.ui.pages.file.reviewing.opening import open_package

            return open_package(file, paths, language)

        self.spinner.start(_("Opening the review package"))
        self._start(Job(lambda _progress: work()), self._show)

    def submit(self) -> None:
        """Ask where the answer goes, or go back."""
        if self.form is None:
            self.left.emit()
            return
        assert self._opened is not None
        dialog = QFileDialog(self, _("Sign and save the answer…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Review package (*.zip)"))
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(self._opened.file.parent)))
        dialog.selectFile(self._opened.file.name.removesuffix(".zip") + ANSWERED)
        dialog.fileSelected.connect(self.answer_into)
        dialog.open()

    def answer_into(self, target: str) -> None:
        """Write the signed answer to that file."""
        assert self._opened is not None
        assert self.form is not None
        file, verdict = self._opened.file, self.form.verdict()

        def work() -> Verdict:
            from desktop_app.app.approval.review_package import answer_review_package

            answer_review_package(file, Path(target), verdict)
            return verdict

        self.spinner.start(_("Saving the answer"))
        self._start(Job(lambda _progress: work()), lambda made: self._answered(made, Path(target)))

    # --- showing ---

    def _start(self, job: Job[object], then: object) -> None:
        assert callable(then)
        self.trouble.hide()

        def done(result: object) -> None:
            self.spinner.stop()
            then(result)
            self.state_changed.emit()

        def failed(problem: Exception) -> None:
            self.spinner.stop()
            self.say_problem(problem)
            self.state_changed.emit()

        self._work.start(job, done, failed, self.spinner.stop)
        self.state_changed.emit()

    def _show(self, opened: Opened) -> None:
        from desktop_app.ui.pages.file.reviewing.answer_form import AnswerForm
        from desktop_app.ui.pages.file.reviewing.contents import contents

        self._opened = opened
        seen = contents(opened)
        if opened.kept is not None:
            self._say_verdict(opened)
            self._box.addWidget(seen)
            return
        self.form = AnswerForm(opened.package.manifest, self._context.workspace.services.settings.settings.officer)
        self.form.changed.connect(self.state_changed)
        answer = column(self.form, STRETCH, spacing=Space.M)
        self._box.addWidget(Columns(seen, answer, stretch=(5, 4)))

    def _say_verdict(self, opened: Opened) -> None:
        assert opened.kept is not None
        verdict = opened.kept.verdict
        who = ", ".join(part for part in (verdict.approver, verdict.post) if part)
        said = N_("Approved by {who}, {day}") if verdict.approved else N_("Returned by {who}, {day}")
        title = render(msg(said, who=who, day=day_words(verdict.decided)))
        text = "\n".join(part for part in (verdict.notes, render(_what_now(opened))) if part)
        self.say(title, text, "ok" if verdict.approved and opened.kept.n_packages else "warn")

    def _answered(self, verdict: Verdict, file: Path) -> None:
        assert self.form is not None
        self.form.setEnabled(False)
        self.form = None
        title = _("You approved it") if verdict.approved else _("You returned it with notes")
        words = render(msg(N_("Send «{file}» back to whoever asked."), file=file.name))
        self.say(title, words, "ok")
        self.trouble.setFocus()


def _what_now(opened: Opened) -> Message:
    assert opened.kept is not None
    if not opened.kept.n_packages:
        return msg(N_("It is of other files than the ones on this computer, so it was not kept."))
    if opened.kept.verdict.approved:
        return msg(N_("It is kept beside your files: they may be published as they are."))
    return msg(N_("It is kept beside your files. Change what is asked and send a new review package."))
