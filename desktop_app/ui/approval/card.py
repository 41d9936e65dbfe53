"""Pedir revisión: one file for whoever approves, and what became of it. A card for the review and publish pages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.errors import PackageTampered, as_known
from desktop_app.core.text import N_, msg, slug
from desktop_app.ui.amounts import day_words
from desktop_app.ui.approval.request_dialog import RequestDialog
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.acts import Acts
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.notices import Spinner

if TYPE_CHECKING:
    from desktop_app.app.approval.approval import Verdict


class ApprovalCard(Card):
    """Hidden until `show_folder`. `changed` when an answer was kept, so that the page looks again."""

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        self._state = Banner("", "", "none")
        self._text = Label("", "hint", wrap=True)
        self.ask_button = Button(_("Ask for a review…"), "secondary", "users", small=True)
        self.answer_button = Button(_("Open the answer…"), "link", small=True)
        self.spinner = Spinner(can_cancel=False)
        super().__init__(
            Label(_("Approval of your institution"), "strong", wrap=True),
            self._text,
            Acts(self.ask_button, self.answer_button),
            self.spinner,
            self._state,
            spacing=Space.S,
        )
        self._context = context
        self._work = context.latest()
        self._folder: Path | None = None
        self._asked: tuple[str, str] = ("", "")  # who asks, and the note
        self.ask_button.clicked.connect(self.ask)
        self.answer_button.clicked.connect(self._browse_answer)
        self._state.hide()
        self.hide()

    def show_folder(self, folder: Path | None) -> None:
        """Offer it for the package in that folder; None while there is none."""
        self._folder = folder
        self.setVisible(folder is not None)
        if folder is not None:
            self._render()

    def ask(self) -> None:
        """Ask who asks and what should be known, then where the file goes."""
        settings = self._context.workspace.services.settings.settings
        dialog = RequestDialog(self, settings.officer, settings.custodian)
        dialog.accepted.connect(lambda: self._ask_file(dialog.asked_by.text().strip(), dialog.note.text().strip()))
        dialog.open()

    def save_into(self, target: str) -> None:
        """Write the review package to that file."""
        folder, (asked_by, note) = self._folder, self._asked
        assert folder is not None
        now = datetime.now().astimezone().isoformat(timespec="seconds")

        def work() -> Path:
            from desktop_app.app.approval.review_package import make_review_package

            make_review_package(folder, Path(target), asked_by=asked_by, asked=now, note=note)
            return Path(target)

        self.spinner.start(_("Making the review package"))
        self._work.start(Job(lambda _progress: work()), self._saved, self._failed)

    def take_in(self, file: str) -> None:
        """Keep the answer in that file beside the package it is of."""
        paths = self._context.workspace.services.paths

        def work() -> tuple[Verdict | None, int]:
            from desktop_app.app.approval.receiving import keep_answer
            from desktop_app.app.approval.review_package import verdict_in

            verdict = verdict_in(Path(file))
            return verdict, keep_answer(paths, verdict).n_packages if verdict is not None else 0

        self.spinner.start(_("Opening the review package"))
        self._work.start(Job(lambda _progress: work()), self._taken_in, self._failed)

    # --- showing ---

    def _render(self) -> None:
        from desktop_app.app.approval.approval import is_approved, verdict_for

        assert self._folder is not None
        required = self._context.workspace.services.settings.settings.approval_required
        try:
            verdict, approved = verdict_for(self._folder), is_approved(self._folder)
        except PackageTampered:
            verdict, approved = None, False
        wanted = _("Your institution publishes only what another person approved.")
        offered = _("If you want, another person can look at it first. It is one file; no server is needed.")
        self._text.setText(wanted if required else offered)
        self.ask_button.set_label(_("Ask for a review…") if not approved else _("Ask for another review…"))
        if verdict is None:
            self._state.hide()
            return
        who = ", ".join(part for part in (verdict.approver, verdict.post) if part)
        day = day_words(verdict.decided)
        if approved:
            self._say(render(msg(N_("Approved by {who}, {day}"), who=who, day=day)), verdict.notes, "ok")
        elif verdict.approved:
            words = _("Something changed after it was approved. Ask for a new review.")
            self._say(render(msg(N_("{who} approved another version"), who=who)), words, "warn")
        else:
            self._say(render(msg(N_("Returned by {who}, {day}"), who=who, day=day)), verdict.notes, "warn")

    def _say(self, title: str, text: str, kind: str) -> None:
        self._state.say(title, text, kind)
        self._state.show()

    def _saved(self, file: Path) -> None:
        self.spinner.stop()
        custodian = self._context.workspace.services.settings.settings.custodian
        to = msg(N_("Send «{file}» to {who}."), file=file.name, who=custodian)
        anybody = msg(N_("Send «{file}» to whoever approves"), file=file.name)
        self._say(_("The review package is saved"), render(to if custodian else anybody), "ok")

    def _taken_in(self, found: tuple[Verdict | None, int]) -> None:
        self.spinner.stop()
        verdict, n_packages = found
        if verdict is None:
            self._say(
                _("Nobody has answered in this file yet"), _("Ask for the file that was sent back to you."), "warn"
            )
            return
        self._render()
        self.changed.emit()
        if not n_packages:
            words = _("It is of other files than the ones on this computer, so it was not kept.")
            self._say(_("This answer is of something else"), words, "warn")

    def _failed(self, problem: Exception) -> None:
        self.spinner.stop()
        known = as_known(problem)
        self._say(render(known.title_message), render(known.action_message), "danger")

    # --- files ---

    def _ask_file(self, asked_by: str, note: str) -> None:
        from desktop_app.app.approval.review_package import SUFFIX
        from desktop_app.app.sidecar import read_sidecar

        assert self._folder is not None
        self._asked = asked_by, note
        dialog = QFileDialog(self, _("Where should the review package be saved?"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Review package (*.zip)"))
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.selectFile(slug(read_sidecar(self._folder).dataset.title)[:60] + SUFFIX)
        dialog.fileSelected.connect(self.save_into)
        dialog.open()

    def _browse_answer(self) -> None:
        dialog = QFileDialog(self, _("Open the answer…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Review package (*.zip)"), _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.take_in)
        dialog.open()
