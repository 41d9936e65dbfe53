"""¿Dónde quiere publicar? A portal with its connection, the practice portal, or a folder; nothing is chosen beforehand.

Without network, what the portal said last time is enough to keep the work in the outbox.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.app import portal_facts, portals
from desktop_app.app.project import Target
from desktop_app.app.settings import PortalEntry, find_portal, with_portal
from desktop_app.core.errors import AppError, PortalUnreachable, TokenRefused
from desktop_app.core.publishing.portal import PortalCheck, PortalKind
from desktop_app.core.text import N_, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.publish.connecting import Connected, connect
from desktop_app.ui.pages.publish.connection import ConnectionPanel, only
from desktop_app.ui.pages.publish.presenter import FOLDER, OTHER, PORTAL_PREFIX, PRACTICE, targets
from desktop_app.ui.pages.publish.screen import Screen
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import column


class WhereScreen(Screen):
    """`later_requested`: put it into the outbox without asking the portal."""

    later_requested = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._testing = context.latest()
        self._entry: PortalEntry | None = None
        self.check: PortalCheck | None = None
        self.is_offline = False
        self.goes_on = False  # an interrupted publication waits behind this screen
        self.choices = ChoiceList(_("Where to publish"), [])
        self._choices_box = column(self.choices)
        self.connection = ConnectionPanel()
        self.connection.test_requested.connect(self._test)
        self.connection.later_requested.connect(self.later_requested)
        self.connection.organization_chosen.connect(self._choose_organization)
        self.connection.authority_chosen.connect(self._trust)
        self.connection.key_changed.connect(self._forget_check)
        self.connection.address_changed.connect(self._forget_portal)
        self._connection_card = Card(self.connection)
        self._folder_name = elided("", "strong")
        self._folder_button = Button(_("Choose the folder…"), "secondary", "folder-open")
        self._folder_button.clicked.connect(self._browse)
        self._folder_card = Card(Label(_("Folder"), "section"), 8, self._folder_name, 8, self._folder_button)
        for part in (self._choices_box, self._connection_card, self._folder_card):
            self.body.addWidget(part)

    # --- what the page asks ---

    def title(self) -> str:
        """A question."""
        return _("Where do you want to publish?")

    def lead(self) -> str:
        """What does not happen here."""
        return _("Nothing is public yet. First we show you what is going to change.")

    def primary_label(self) -> str:
        """The plan, or the outbox when there is no network."""
        if self.is_offline:
            return _("Save to publish later")
        return _("Go on publishing") if self.goes_on else _("Continue: See what changes")

    def problem(self) -> str | None:
        """What is still to be chosen."""
        target = self.target
        if not target.kind:
            return _("Choose where to publish")
        if target.kind == PortalKind.FOLDER.value:
            return None if target.folder else _("Choose the folder")
        if target.kind == PortalKind.PRACTICE.value:
            return None
        if not target.portal or (self.check is None and self.connection.organization_control() is None):
            return _("Test the connection first")
        return None if target.organization else _("Choose the institution")

    def culprit(self) -> QWidget | None:
        """The control of what is missing."""
        kind = self.target.kind
        if kind == PortalKind.CKAN.value:
            return self.connection.organization_control() or self.connection.first_control()
        return self._folder_button if kind == PortalKind.FOLDER.value else self.choices.initial_focus()

    def initial_focus(self) -> QWidget | None:
        """The choices."""
        return self.choices.initial_focus()

    @property
    def target(self) -> Target:
        """What the project says."""
        return self._context.project.target if self._context.has_project else Target()

    @property
    def entry(self) -> PortalEntry:
        """The portal that is chosen; a folder and the practice portal get one for the outbox."""
        target = self.target
        if target.kind == PortalKind.FOLDER.value:
            folder = Path(target.folder).absolute()
            return PortalEntry("folder", folder.name, folder.as_uri())
        if target.kind == PortalKind.PRACTICE.value:
            return PortalEntry("practica", _("Practice portal"), "")
        entries = portals.known_portals(self._context.workspace.services.settings.settings)
        known = next((p for p in entries if p.name == target.portal), None)
        return self._entry or known or PortalEntry("", "", "")

    # --- choosing ---

    def offer(self) -> None:
        """List the places; nothing is chosen that the officer did not choose in this project."""
        listed = targets(portals.known_portals(self._context.workspace.services.settings.settings))
        fresh = ChoiceList(
            _("Where to publish"), [Choice(t.id, render(t.title), render(t.consequence)) for t in listed]
        )
        fresh.chosen.connect(self.choose)
        box = self._choices_box.layout()
        assert box is not None
        box.replaceWidget(self.choices, fresh)
        self.choices.deleteLater()
        self.choices = fresh
        fresh.set_value(self._choice_id())
        self._refresh_panels()

    def choose(self, choice: str) -> None:
        """Publish there."""
        self.hush()
        self.choices.set_value(choice)
        self._forget_check()
        target = {
            PRACTICE: Target(PortalKind.PRACTICE.value),
            FOLDER: Target(PortalKind.FOLDER.value, folder=self.target.folder),
        }.get(choice) or self._known_target("" if choice == OTHER else choice.removeprefix(PORTAL_PREFIX))
        self._set_target(target)
        self._refresh_panels()

    def choose_folder(self, folder: str) -> None:
        """Publish into that folder."""
        self._set_target(replace(self.target, folder=folder))
        self._refresh_panels()

    def say_unreachable(self, problem: Exception) -> None:
        """The portal does not answer now: say it at its place, and offer to keep the work for later."""
        if self.target.kind != PortalKind.CKAN.value:
            self.say_problem(problem)
            return
        self.connection.show_problem(problem)
        self.is_offline = isinstance(problem, PortalUnreachable) and self.problem() is None
        if isinstance(problem, TokenRefused):
            self.connection.ask_key()
        self.state_changed.emit()

    def _known_target(self, name: str) -> Target:
        """A portal with the institution used last."""
        known = find_portal(self._context.workspace.services.settings.settings, name) if name else None
        return Target(PortalKind.CKAN.value, name, known.organization if known else "")

    def _choice_id(self) -> str | None:
        target = self.target
        if target.kind == PortalKind.CKAN.value:
            return f"{PORTAL_PREFIX}{target.portal}" if target.portal else OTHER
        return {PortalKind.PRACTICE.value: PRACTICE, PortalKind.FOLDER.value: FOLDER}.get(target.kind)

    def _set_target(self, target: Target) -> None:
        label = msg(N_("Choose where to publish"))
        self._context.session.apply(label, lambda project: replace(project, target=target), merge="target")
        self._context.practice_changed.emit(target.kind == PortalKind.PRACTICE.value)
        self.state_changed.emit()

    def _refresh_panels(self) -> None:
        target = self.target
        self._connection_card.setVisible(target.kind == PortalKind.CKAN.value)
        self.choices.fold(on=target.kind in {PortalKind.CKAN.value, PortalKind.FOLDER.value})
        self._folder_card.setVisible(target.kind == PortalKind.FOLDER.value)
        self._folder_name.setText(target.folder or _("No folder chosen yet"))
        if target.kind == PortalKind.CKAN.value and self.check is None:
            self._ask_connection(target)
        self.state_changed.emit()

    def _ask_connection(self, target: Target) -> None:
        services = self._context.workspace.services
        entries = portals.known_portals(services.settings.settings)
        self._entry = next((p for p in entries if p.name == target.portal), None)
        entry = self._entry or PortalEntry("", "", "")
        has_key = bool(entry.name) and services.credentials.token(entry.name) is not None
        self.connection.ask(entry, has_key=has_key)
        known = portal_facts.known_facts(services.paths, entry) if entry.name else None
        if known is not None:  # without network, or with the key at home, it can be kept for later all the same
            self.connection.show_known(known, target.organization)

    def _browse(self) -> None:
        dialog = QFileDialog(self, _("Choose the folder…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    # --- connecting ---

    def _test(self) -> None:
        attempt, services, entry = self.connection.attempt(), self._context.workspace.services, self._entry
        self.is_offline = False
        self.connection.show_testing()

        def work() -> tuple[Connected, bool]:
            found = connect(services, entry, attempt)
            return found, services.credentials.save_token(
                found.entry.name, found.token
            )  # may ask to unlock the keyring

        self._testing.start(Job(lambda _progress: work()), self._connected, self._not_connected)

    def _not_connected(self, problem: Exception) -> None:
        self.connection.show_problem(problem)
        self.is_offline = isinstance(problem, PortalUnreachable) and self.problem() is None
        self.state_changed.emit()

    def _connected(self, answer: tuple[Connected, bool]) -> None:
        services, (found, kept) = self._context.workspace.services, answer
        self._entry, self.check = found.entry, found.check
        known = find_portal(services.settings.settings, found.entry.name)
        listed = {o.name for o in found.check.organizations}
        before = known.organization if known and known.organization in listed else ""
        organization = before or only(found.check.organizations)
        self._remember(replace(found.entry, organization=organization))
        self._set_target(Target(PortalKind.CKAN.value, found.entry.name, organization))
        self._context.practice_changed.emit(found.kind is PortalKind.PRACTICE)
        self.connection.show_connected(found.check, organization, kept=kept, address=found.entry.url)
        self.state_changed.emit()

    def _remember(self, entry: PortalEntry) -> None:
        self._entry = entry
        try:
            self._context.workspace.services.settings.change(lambda s: with_portal(s, entry))
        except AppError as problem:  # it holds for this run
            self.say_problem(problem)

    def _choose_organization(self, name: str) -> None:
        if self._entry is not None:
            self._remember(replace(self._entry, organization=name))
        portal = self._entry.name if self._entry is not None else self.target.portal
        self._set_target(replace(self.target, portal=portal, organization=name))

    def _trust(self, certificate: str) -> None:
        """Try again with the certificates of the institution's own authority."""
        address = self.connection.attempt().address
        try:
            entry = self._entry if self._entry is not None and self._entry.url else portals.new_entry(address)
        except AppError as problem:
            self.connection.show_problem(problem)
            return
        self._remember(replace(entry, ca_file=certificate))
        self._test()

    def _forget_portal(self) -> None:
        """The address was changed after a test: what is written now is another portal."""
        if self._entry is None:
            return
        self._entry = None
        self.connection.ask_another()
        self._forget_check()
        self._set_target(Target(PortalKind.CKAN.value))

    def _forget_check(self) -> None:
        self.check, self.is_offline = None, False
        self._testing.cancel()
        self.state_changed.emit()
