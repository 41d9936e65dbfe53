"""Revise todo antes de publicar: the answers with a way back, the final files, a second scan, and a confirmation.

The package is made on entering, by a job; what was made from the same answers is remembered by the workspace.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.packing import STAGES, Packed
from desktop_app.app.previewing import Preview
from desktop_app.app.project import with_decision, with_table
from desktop_app.app.saving import save_copy
from desktop_app.core.errors import as_known
from desktop_app.core.packaging.package import PackageFile
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import N_, Message, msg, slug
from desktop_app.ui.approval.card import ApprovalCard
from desktop_app.ui.description import term_word
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.following import Following
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.review.file_list import FileList
from desktop_app.ui.pages.review.format_choice import FormatChoice
from desktop_app.ui.pages.review.looking import Looking
from desktop_app.ui.pages.review.outcome import Outcome
from desktop_app.ui.pages.review.presenter import Answer, answers
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.lists import SummaryList, SummaryRow
from desktop_app.ui.widgets.notices import Spinner

_MADE_FROM = frozenset(("dataset", "tables", "formats", "guard"))


class ReviewPage(Page):
    """Packs, shows, and waits for the confirmation."""

    page_id = "review"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._packing, self._saving, self._looking = context.latest(), context.latest(), context.latest()
        self._viewing = context.latest()
        self._packed: Packed | None = None
        self._preview: Preview | None = None
        self._answers: tuple[Answer, ...] = ()
        self._summary_box = QWidget()
        self._summary = QVBoxLayout(self._summary_box)
        self._summary.setContentsMargins(0, 0, 0, 0)
        self._files = FileList()
        self._files.preview_requested.connect(self._look_into)
        self._formats = FormatChoice()
        self._formats.chosen.connect(self._set_formats)
        self._formats.guarded.connect(self._set_guard)
        self._confirm = CheckBox(_("I confirm that my institution authorises publishing these data"))
        self._confirm.clicked.connect(self._set_confirmed)
        self._save = Button(_("Save the package in a folder…"), "secondary", "download", small=True)
        self._save.clicked.connect(self._ask_folder)
        self._saved = Banner("", "", "ok")
        self._saved.hide()
        self._spinner = Spinner()
        self._spinner.cancel_requested.connect(self._packing.cancel)
        self._outcome = Outcome()
        self._outcome.go.connect(self._go)
        self._outcome.again.connect(self._pack)
        self._outcome.kept.connect(self._keep_text)
        self._outcome.failed.connect(self._say_failure)
        self._look = Looking(self, self._looking)
        self._look.go.connect(self._go)
        self._look.failed.connect(self._say_failure)
        self._outcome.validation.where.connect(self._look.at_places)
        self._outcome.charts.opened.connect(self.look_at_data)
        self._approval = ApprovalCard(context)
        saving = (self._save, self._saved, self._approval)
        files = column(self._files, self._formats, spacing=Space.S)
        left = column(self._summary_box, files, self._confirm, *saving, STRETCH, spacing=Space.L)
        right = column(self._spinner, self._outcome, STRETCH, spacing=Space.M)
        self._right = cast("QVBoxLayout", right.layout())
        self._columns = Columns(left, right, stretch=(5, 4))
        self.content.addWidget(self._columns)
        self.content.addStretch(1)
        self._following = Following(context, self._changed, self._forget)

    # --- what the shell asks ---

    def title(self) -> str:
        """What to do here."""
        return _("Review everything before publishing")

    def lead(self) -> str:
        """What does not happen yet."""
        return _("Nothing is public yet. You can change any answer.")

    def primary_label(self) -> str:
        """The next place."""
        return _("Continue: Publish")

    def is_busy(self) -> bool:
        """While the package is being made."""
        return self._packing.is_busy

    def problem(self) -> str | None:
        """A package that may leave, and the officer's word."""
        if self._packed is None:
            return _("The package is not prepared yet")
        if self._packed.stopping:
            return _("The final files still show personal data")
        return None if self._context.project.confirmed else _("Tick the confirmation to go on")

    def culprit(self) -> QWidget | None:
        """The confirmation, when only that is missing."""
        can_leave = self._packed is not None and not self._packed.stopping
        return self._confirm if can_leave else self._outcome.banner.findChild(Button)

    def initial_focus(self) -> QWidget | None:
        """The confirmation: the only thing asked here."""
        return self._confirm

    def enter(self) -> None:
        """Show the answers and make the package from them."""
        self._saved.hide()
        self._render()
        self._pack()

    def leave(self) -> None:
        """Nobody waits for a package of answers that may change."""
        self._packing.cancel()
        self._viewing.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where the columns stack, what was found stands first, before the answers."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        is_above = self.content.indexOf(self._outcome.head) >= 0
        if self._columns.is_stacked and not is_above:
            self.content.insertWidget(0, self._spinner)
            self.content.insertWidget(1, self._outcome.head)
        elif is_above and not self._columns.is_stacked:
            self._right.insertWidget(0, self._spinner)
            self._outcome.take_head()

    # --- the package ---

    def _pack(self) -> None:
        if not self._context.has_project:
            return
        self._packed = None
        self._outcome.show_nothing()
        self._files.hide()
        job = Job(self._context.workspace.pack)
        job.progressed.connect(self._report)
        self._spinner.start(_("Preparing the package"))
        self._packing.start(job, self._show_packed, self._failed, self._stopped)
        self.state_changed.emit()

    def _report(self, done: int, total: int, stage: object) -> None:
        if isinstance(stage, Message) and total == STAGES:
            step = msg(N_("Step {step} of {steps}: {what}"), step=done + 1, steps=STAGES, what=stage)
            self._spinner.say(render(step))

    def _show_packed(self, packed: Packed) -> None:
        self._spinner.stop()
        self._packed = packed
        self._outcome.show_packed(packed, self._context.project.country)
        self._files.show_package(packed.package)
        self._files.show()
        self._render()
        self.state_changed.emit()
        self._viewing.start(Job(self._context.workspace.preview), self._show_preview, lambda _problem: None)

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        self._outcome.show_preview(preview)

    def _failed(self, problem: Exception) -> None:
        self._spinner.stop()
        self._outcome.show_failure(problem)
        self._render()
        self.state_changed.emit()

    def _stopped(self) -> None:
        self._spinner.stop()
        self._outcome.show_stopped()
        self._render()
        self.state_changed.emit()

    # --- what the officer does ---

    def _set_confirmed(self, confirmed: bool) -> None:
        label = msg(N_("Confirmation"))
        self._context.apply(self.page_id, label, lambda p: replace(p, confirmed=confirmed))

    def _keep_text(self, decision: Decision) -> None:
        label = msg(N_("Keep a text of the description"))
        self._context.apply(
            self.page_id,
            label,
            lambda p: replace(with_table(p, lambda work: with_decision(work, decision)), confirmed=False),
        )

    def _change(self, row_id: str) -> None:
        found = next(a for a in self._answers if a.id == row_id)
        self._go(found.page, found.field)

    def _go(self, page: str, field: str) -> None:
        if (page, field) == (self.page_id, "formats"):
            self._formats.open()
            return
        if field:
            self._context.want(field)
        self.go_requested.emit(page)

    def _look_into(self, file: PackageFile) -> None:
        if self._packed is not None:
            self._look.into_file(self._packed, file)

    def look_at_data(self) -> None:
        """Open the preview of the data, once there is one."""
        if self._packed is not None and self._preview is not None:
            self._look.at_data(self._packed, self._preview, self._context.project.country)

    def _set_formats(self, formats: tuple[str, ...]) -> None:
        label = msg(N_("Formats of the files"))
        self._context.apply(self.page_id, label, lambda p: replace(p, formats=formats))

    def _set_guard(self, guard: bool) -> None:
        label = msg(N_("Apostrophe before formulas"))
        self._context.apply(self.page_id, label, lambda p: replace(p, guard=guard))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, _("Where should the package be saved?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.save_into)
        dialog.open()

    def save_into(self, folder: str) -> None:
        """Copy the package into a new folder inside `folder`."""
        if self._packed is None:
            return
        package, name = self._packed.package, slug(self._packed.dataset.title)
        job = Job(lambda progress: save_copy(package, Path(folder), name, progress))
        self._saving.start(job, self._show_saved, self._say_failure)

    def _show_saved(self, folder: Path) -> None:
        self._saved.say(_("The package is saved"), str(folder), "ok")
        self._saved.show()

    def _say_failure(self, problem: Exception) -> None:
        error = as_known(problem)
        self._saved.say(render(error.title_message), render(error.action_message), "danger")
        self._saved.show()

    # --- showing ---

    def _forget(self) -> None:
        self._packing.cancel()
        self._packed = None

    def _changed(self, aspects: frozenset[str]) -> None:
        if self.isVisible() and aspects & {"confirmed", *_MADE_FROM}:
            if aspects & _MADE_FROM:
                self._pack()  # an undo here changes what the package is made from
            self._render()
            self.state_changed.emit()

    def _render(self) -> None:
        if not self._context.has_project:
            return
        project = self._context.project
        can_leave = self._packed is not None and not self._packed.stopping
        self._confirm.setChecked(project.confirmed)
        self._confirm.setEnabled(can_leave)
        package = self._packed.package if self._packed is not None else None
        self._formats.show_choice(project.formats, package, guard=project.guard)
        self._save.setVisible(can_leave)
        self._approval.show_folder(self._packed.package.folder if self._packed is not None and can_leave else None)
        self._answers = answers(project, self._packed)
        while (item := self._summary.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        rows = [SummaryRow(a.id, _(a.label), self._words(a) or _("Missing")) for a in self._answers]
        summary = SummaryList(rows)
        summary.change_requested.connect(self._change)
        card = Card(summary)
        theme = current_theme()
        card.body.setContentsMargins(theme.px(Space.L), theme.px(Space.XS), theme.px(Space.L), theme.px(Space.XS))
        self._summary.addWidget(card)

    @staticmethod
    def _words(answer: Answer) -> str:
        if answer.field == "licence" and answer.parts:
            return term_word("licence", str(answer.parts[0]))
        return ", ".join(part if isinstance(part, str) else render(part) for part in answer.parts)
