"""A publication that waits in the outbox: kept for later, stopped half-way, or in need of the officer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.app.outbox.item import Item, State, problem_of, state_line
from desktop_app.core.errors import (
    AppError,
    OrganizationRefused,
    PlanNotApproved,
    PortalRefused,
    ProxyRefused,
    TokenRefused,
    UploadTooLarge,
)
from desktop_app.core.publishing.journal import Stage
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.amounts import moment_words
from desktop_app.ui.pages.publish.screen import Screen, clear
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row
from desktop_app.ui.widgets.lists import SummaryList, SummaryRow

_STAGES = {
    Stage.CHECK: msg(N_("Nothing has been sent yet")),
    Stage.DESCRIBE: msg(N_("The draft was being made")),
    Stage.UPLOAD: msg(N_("The files were being uploaded")),
    Stage.DICTIONARY: msg(N_("All files are uploaded")),
    Stage.RELEASE: msg(N_("All files are uploaded; it is not public yet")),
    Stage.READ_BACK: msg(N_("It is public; the check is missing")),
}


class WaitingScreen(Screen):
    """`removed` from the outbox; `key_requested`: another key or institution; `start_requested`: to the start page."""

    removed = Signal()
    key_requested = Signal()
    start_requested = Signal()
    describe_requested = Signal(object)  # what the portal's validation said
    formats_requested = Signal()  # a file is too large for the portal
    automatic_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.item: Item | None = None
        self._box = QVBoxLayout()
        self._box.setSpacing(current_theme().px(Space.L))
        self.body.addLayout(self._box)

    def title(self) -> str:
        """What became of it."""
        if self._is_kept():
            return _("Saved to publish later")
        if self.item is not None and self.item.state is State.PENDING:
            return render(state_line(self.item))
        if self._needs_answer():
            return _("It needs you before it can go on")
        return _("The publication is half-way")

    def lead(self) -> str:
        """Nothing is lost."""
        if self._is_kept():
            return _("Nothing was sent. It waits on this computer, also if you turn it off.")
        return _("Nothing is lost. It goes on from the stage where it stopped, and nothing is sent twice.")

    def primary_label(self) -> str:
        """Go on, or see the plan again."""
        if self._needs_plan():
            return _("See what changes now")
        if self.item is not None and self.item.state is State.PENDING:
            return _("Check now")
        return _("Publish now") if self._is_kept() else _("Go on publishing")

    def show_item(self, item: Item, organization: str, problem: Exception | None = None) -> None:
        """Show it with what was the matter; `problem` is newer than what the item knows."""
        self.item = item
        self.hush()
        known = problem or problem_of(item)
        if known is not None:
            self.say_problem(known, *self._ways_out(known))
        clear(self._box)
        self._box.addWidget(Card(SummaryList(_facts(item, organization)), margins=Space.M))
        if item.kind is PortalKind.CKAN and item.state in {State.WAITING, State.PENDING}:
            tick = CheckBox(_("Send it by itself when there is a connection"))
            tick.setChecked(item.automatic)
            tick.clicked.connect(self.automatic_chosen)
            self._box.addWidget(tick)
        start = Button(_("Back to the start"), "secondary")
        start.clicked.connect(self.start_requested)
        remove = Button(_("Take it out of what waits"), "link", small=True)
        remove.clicked.connect(self.removed)
        self._box.addWidget(row(start, 16, remove, STRETCH))
        if item.journal.has_touched and not item.journal.released:
            words = _("If you take it out, the draft stays on the portal and nobody else sees it.")
            self._box.addWidget(Label(words, "hint", wrap=True))
        self.state_changed.emit()

    def _ways_out(self, problem: Exception) -> list[Button]:
        if isinstance(problem, PortalRefused):
            correct = Button(_("Correct it in «Describe»"), "secondary", "arrow-left", small=True)
            correct.clicked.connect(lambda: self.describe_requested.emit(problem))
            return [correct]
        if isinstance(problem, UploadTooLarge):
            formats = Button(_("Choose the formats"), "secondary", "arrow-left", small=True)
            formats.clicked.connect(self.formats_requested)
            return [formats]
        if not isinstance(problem, TokenRefused | OrganizationRefused):
            return []
        words = _("Use another key") if isinstance(problem, TokenRefused) else _("Choose another institution")
        button = Button(words, "secondary", "key", small=True)
        button.clicked.connect(self.key_requested)
        return [button]

    def _is_kept(self) -> bool:
        item = self.item
        return item is not None and not item.journal.has_touched and not item.problem and item.state is State.WAITING

    def _needs_plan(self) -> bool:
        return self.item is not None and self.item.problem == PlanNotApproved.code and self.item.plan is not None

    def _needs_answer(self) -> bool:
        return self.item is not None and self.item.state is State.PERSON


def can_wait_for_line(problem: AppError) -> bool:
    """Whether it is the line or the portal for a moment, so that trying again by itself makes sense."""
    from desktop_app.core.errors import AddressUnknown, PortalError, PortalUnreachable

    return type(problem) in {PortalError, PortalUnreachable, AddressUnknown} and not isinstance(problem, ProxyRefused)


def _facts(item: Item, organization: str) -> list[SummaryRow]:
    where: Message | str = item.portal.title or item.portal.url
    if item.kind is PortalKind.PRACTICE:
        where = _("Practice portal")
    rows = [
        ("dataset", _("Dataset"), item.title),
        ("where", _("Where"), str(where)),
        ("organization", _("Institution"), organization),
        ("saved", _("Saved"), moment_words(item.created)),
        ("stage", _("How far it is"), render(_STAGES[item.stage])),
    ]
    if item.kind is PortalKind.FOLDER:
        rows.pop(2)
    return [SummaryRow(name, label, value, "") for name, label, value in rows]
