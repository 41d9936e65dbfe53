"""The portals of the officer: connected, tested, brought up to date, removed. The network is asked only on a press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.app.settings import PortalEntry, with_portal, without_portal
from desktop_app.core.errors import AppError, as_known
from desktop_app.core.text import N_, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.settings.portal_card import PortalCard
from desktop_app.ui.settings.portal_form import PortalForm, browse_certificate
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.notices import Spinner

if TYPE_CHECKING:
    from desktop_app.ui.pages.publish.connecting import Connected
    from desktop_app.ui.settings.portal_words import Known


class PortalsPanel(QWidget):
    """Each change is kept at once. `arranged` when other things stand here: the order of Tab is read anew."""

    arranged = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context, self._services = context, context.workspace.services
        self._looking, self._asking = context.latest(), context.latest()
        self.cards: dict[str, PortalCard] = {}
        self.form: PortalForm | None = None
        self.keyring = Banner(
            _("This computer has no keyring"),
            _("Access keys are kept only until you close Alista, and you write them again the next time."),
            "warn",
        )
        self.keyring.hide()
        self.undo = Banner("", "", "none")
        self.undo.hide()
        self.spinner = Spinner()
        self.spinner.cancel_requested.connect(self._asking.cancel)
        self.add_button = Button(_("Add a portal"), "secondary", "plus", small=True)
        self.add_button.clicked.connect(lambda: self.show_form(None))
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().px(Space.S))
        self._place = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.S))
        box.addWidget(self.keyring)
        box.addLayout(self._list)
        box.addWidget(self.undo)
        box.addLayout(self._place)
        box.addWidget(self.spinner)
        box.addWidget(self.add_button)
        self.refresh()

    def close_jobs(self) -> None:
        """The dialog goes away: nobody waits any more."""
        for slot in (self._looking, self._asking):
            slot.drop()

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Look up what is known, in a worker, and show it."""
        entries = self._services.settings.settings.portals

        def work() -> tuple[tuple[Known, ...], bool]:
            from desktop_app.ui.settings.portal_words import look_up

            found = look_up(entries, self._services.paths, self._services.credentials)
            return found, self._services.credentials.is_persistent

        def show(found: tuple[tuple[Known, ...], bool]) -> None:
            known, keeps = found
            self.keyring.setVisible(not keeps)
            self._show(known)
            if then is not None:
                then()

        self._looking.start(Job(lambda _progress: work()), show)

    def show_form(self, entry: PortalEntry | None) -> None:
        """Ask for a new portal, or for another key of one."""
        self._put_form_away()
        form = PortalForm(entry)
        form.submitted.connect(self._connect_typed)
        form.cancelled.connect(self._cancel_form)
        self.form = form
        self._place.addWidget(form)
        self.add_button.hide()
        form.show()
        self.arranged.emit()
        form.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what can be done ---

    def _show(self, portals: tuple[Known, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.cards = {}
        if not portals:
            self._list.addWidget(Label(_("You have not connected any portal yet."), "hint", wrap=True))
        for known in portals:
            entry = known.entry
            card = PortalCard(known)
            card.tested.connect(partial(self._test, entry))
            card.refreshed.connect(partial(self._test, entry))
            card.key_wanted.connect(partial(self.show_form, entry))
            card.certificate_wanted.connect(partial(browse_certificate, card, partial(self.set_certificate, entry)))
            card.removed.connect(partial(self._remove, entry))
            self.cards[entry.name] = card
            self._list.addWidget(card)
        self.arranged.emit()

    def _test(self, entry: PortalEntry) -> None:
        self._ask(entry, "", "")

    def _connect_typed(self) -> None:
        form = self.form
        assert form is not None
        entry = form.entry
        try:
            if entry is None and form.ca_file:
                from desktop_app.app.portals import new_entry

                entry = new_entry(form.address.text())
        except AppError as problem:
            self._say_failure(None, problem)
            return
        if entry is not None:
            entry = replace(entry, ca_file=form.ca_file)
        self._ask(entry, form.address.text().strip(), form.take_key())

    def _ask(self, entry: PortalEntry | None, address: str, key: str) -> None:
        """Ask the portal who we are there, and keep what it says."""
        services = self._services

        def work() -> tuple[Connected, bool]:
            from desktop_app.ui.pages.publish.connecting import Attempt, connect

            connected = connect(services, entry, Attempt(address, key))
            kept = services.credentials.save_token(connected.entry.name, connected.token) if key else True
            return connected, kept

        for card in self.cards.values():
            card.set_busy(busy=True)
        self.undo.hide()
        self.spinner.start(_("Asking the portal"))
        job: Job[tuple[Connected, bool]] = Job(lambda _progress: work())
        self._asking.start(job, self._connected, partial(self._say_failure, entry), self._idle)

    def _connected(self, found: tuple[Connected, bool]) -> None:
        connected, _kept = found
        entry, allowed = connected.entry, connected.check.organizations
        if not entry.organization and len(allowed) == 1:
            entry = replace(entry, organization=allowed[0].name)
        self._keep(entry)
        self._idle()
        self._put_form_away()
        words = msg(N_("Connected to {portal} as {user}."), portal=entry.title, user=connected.check.user or "—")
        names = ", ".join(found.title for found in allowed)
        may = render(msg(N_("You may publish as: {names}."), names=names))
        self.refresh(lambda: self._say(entry.name, render(words), may, "ok"))

    def _say_failure(self, entry: PortalEntry | None, problem: Exception) -> None:
        self._idle()
        known = as_known(problem)
        title, text = render(known.title_message), render(known.action_message)
        if self.form is not None or entry is None:
            self.undo.say(title, text, "danger")
            self.undo.set_actions([])
            self.undo.show()
        else:
            self._say(entry.name, title, text, "danger")

    def _say(self, name: str, title: str, text: str, kind: str) -> None:
        card = self.cards.get(name)
        if card is not None:
            card.say(title, text, kind)
            card.buttons["test"].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_certificate(self, entry: PortalEntry, file: str) -> None:
        """Trust that certificate too, for this portal."""
        self._keep(replace(entry, ca_file=file))
        self.refresh()

    def _remove(self, entry: PortalEntry) -> None:
        """Out of the list, with its key; the way back brings the portal, and the key stays until the dialog closes."""
        self._change(lambda s: without_portal(s, entry.name))
        self.undo.say(render(msg(N_("«{portal}» is no longer in the list"), portal=entry.title)), "", "none")
        back = Button(_("Undo"), "link", small=True)
        back.clicked.connect(partial(self._bring_back, entry))
        self.undo.set_actions([back])
        self.undo.show()
        self.refresh(lambda: back.setFocus(Qt.FocusReason.OtherFocusReason))

    def _bring_back(self, entry: PortalEntry) -> None:
        self.undo.hide()
        self._keep(entry)
        self.refresh()

    # --- inside ---

    def _keep(self, entry: PortalEntry) -> None:
        self._change(lambda s: with_portal(s, entry))

    def _change(self, change: Callable[..., object]) -> None:
        try:
            self._services.settings.change(change)  # type: ignore[arg-type] # a function of the settings
        except AppError as problem:
            self._say_failure(None, problem)

    def _idle(self) -> None:
        self.spinner.stop()
        for card in self.cards.values():
            card.set_busy(busy=False)

    def _cancel_form(self) -> None:
        self._put_form_away()
        self.undo.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_form_away(self) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.add_button.show()
