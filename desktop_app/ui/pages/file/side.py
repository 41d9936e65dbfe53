"""The right side of the start: what waits, what can be repeated, what was published, approvals, and practising."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.core.errors import AppError
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.amounts import day_words
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.file.outbox_card import OutboxCard
from desktop_app.ui.pages.file.practice_card import PracticeCard
from desktop_app.ui.pages.file.side_card import SideCard
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item
    from desktop_app.ui.pages.file.waiting_words import Act


class Side(QWidget):
    """`plan_wanted(item)`; `review_chosen(path)`; `failed(AppError)` when something could not be done."""

    practice_started = Signal()
    exercise_started = Signal()
    publications_wanted = Signal()
    review_chosen = Signal(str)
    plan_wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(self, context: PageContext, repeat: QWidget) -> None:
        super().__init__()
        self._context, self._sender = context, context.outgoing
        self.outbox = OutboxCard(self._sender)
        self.outbox.acted.connect(self._act)
        self.outbox.stopped.connect(lambda item: self._sender.stop(item.id))
        self.outbox.removed.connect(self._remove)
        self.outbox.automatic.connect(self._set_automatic)
        self.publications = SideCard("history", _("Your publications"), "", _("See them"))
        self.publications.link.clicked.connect(self.publications_wanted)
        self.publications.hide()
        words = _("Did someone send you a review package, or its answer? Open it here.")
        self.reviewing = SideCard("file-check", _("Review and approve"), words, _("Open a review package…"))
        self.reviewing.link.clicked.connect(self.browse)
        practice = PracticeCard()
        practice.started.connect(self.practice_started)
        practice.exercise_started.connect(self.exercise_started)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.M))
        for card in (self.outbox, repeat, self.publications, self.reviewing, practice):
            box.addWidget(card)
        box.addStretch(1)
        self._sender.changed.connect(self._show_outbox)
        self._sender.progressed.connect(self.outbox.show_progress)
        self._sender.ended.connect(self._ended)

    def refresh(self) -> None:
        """Look at what waits and what was published."""
        from desktop_app.app.published import history

        self._show_outbox()
        made = history(self._context.workspace.services.paths)
        self.publications.setVisible(bool(made))
        if made:
            count = msg_n(N_("{n} from this computer"), N_("{n} from this computer"), len(made))
            newest, said = made[0].receipt, N_("The last one: «{title}», {day}.")
            last = msg(said, title=newest.title, day=day_words(newest.finished))
            self.publications.say(f"{render(count)}. {render(last)}")

    def browse(self) -> None:
        """Choose a review package."""
        dialog = QFileDialog(self, _("Open a review package…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Review package (*.zip)"), _("All files (*)")])
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.review_chosen)
        dialog.open()

    def send(self, item: Item) -> None:
        """Send it now, or check it now."""
        self._sender.send(item.id)

    # --- inside ---

    def _show_outbox(self) -> None:
        self.outbox.show_items(self._sender.outbox.items())

    def _ended(self, _item_id: str, problem: Exception | None) -> None:
        self.refresh()
        if problem is not None and not isinstance(problem, AppError):  # the item itself says what was foreseen
            self.failed.emit(problem)

    def _act(self, item: Item, act: Act) -> None:
        from desktop_app.ui.pages.file.waiting_words import Act

        if act is Act.PLAN:
            self.plan_wanted.emit(item)
        elif act is Act.KEY:
            self._sender.without_key.discard(item.id)
            self._context.want("portals")
            self._context.settings_wanted.emit()
        elif act is Act.ANSWER:
            self.browse()
        else:
            self.send(item)

    def _remove(self, item: Item) -> None:
        try:
            self._sender.put_away(item)
        except AppError as problem:
            self.failed.emit(problem)
            return
        words = msg(N_("«{title}» will not be sent"), title=item.title)
        self._context.noticed.emit(render(words), partial(self._sender.bring_back, item))

    def _set_automatic(self, item: Item, automatic: bool) -> None:
        from desktop_app.app.outbox.sending import set_automatic

        try:
            set_automatic(self._sender.outbox, item.id, automatic=automatic)
        except AppError as problem:
            self.failed.emit(problem)
        self._sender.look()
