"""¿Dónde quiere publicar? Choose, publish in honest stages, and see the proof. Real or practice is always chosen."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.app import portals
from desktop_app.app.project import Project, Target
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry, find_portal, with_portal
from desktop_app.app.sidecar import acta_path
from desktop_app.core.errors import AppError, NameTaken, as_known
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import Portal, PortalCheck, PortalKind
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.text import N_, Message, msg
from desktop_app.ui.jobs import Job
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.publish.connection import ConnectionPanel, only
from desktop_app.ui.pages.publish.presenter import (
    FOLDER,
    OTHER,
    PORTAL_PREFIX,
    PRACTICE,
    lead_of,
    stage_of,
    targets,
    title_of,
)
from desktop_app.ui.pages.publish.progress_view import ProgressView
from desktop_app.ui.pages.publish.receipt_view import ReceiptView
from desktop_app.ui.pages.publish.remembering import is_ours, remember
from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import column
from desktop_app.ui.widgets.record_card import RecordCard


class _View(Enum):
    CHOOSING = "choosing"
    SENDING = "sending"
    DONE = "done"


class PublishPage(Page):
    """Three views of one page: choosing, sending, done."""

    page_id = "publish"

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._testing, self._sending = context.latest(), context.latest()
        self._view = _View.CHOOSING
        self._entry: PortalEntry | None = None
        self._check: PortalCheck | None = None
        self._portal: Portal | None = None
        self._token = ""
        self._receipt: Receipt | None = None
        self._choices = ChoiceList(_("Where to publish"), [])
        self._choices_box = column(self._choices)
        self._connection = ConnectionPanel()
        self._connection.test_requested.connect(self._test)
        self._connection.organization_chosen.connect(self._choose_organization)
        self._connection.key_changed.connect(self._forget_check)
        self._connection_card = Card(self._connection)
        self._folder_name = elided("", "strong")
        browse = Button(_("Choose the folder…"), "secondary", "folder-open")
        browse.clicked.connect(self._browse)
        self._folder_button = browse
        self._folder_card = Card(Label(_("Folder"), "section"), 8, self._folder_name, 8, browse)
        self._trouble = Banner("", "", "danger")
        self._progress = ProgressView()
        self._progress.cancel_requested.connect(self._sending.cancel)
        self._ending = ReceiptView()
        self._ending.failed.connect(self._say)
        self._record = RecordCard()
        self._record.failed.connect(self._say)
        for part in (
            self._trouble,
            self._choices_box,
            self._connection_card,
            self._folder_card,
            self._progress,
            self._ending,
            self._record,
        ):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._trouble.hide()
        self._show(_View.CHOOSING)
        context.session_changed.connect(self._forget)

    # --- what the shell asks ---

    def title(self) -> str:
        """A question, then what is happening, then what happened."""
        if self._view is _View.SENDING:
            return _("Practising…") if self._kind() is PortalKind.PRACTICE else _("Publishing…")
        if self._view is _View.DONE and self._receipt is not None:
            return render(title_of(self._receipt))
        return _("Where do you want to publish?")

    def lead(self) -> str:
        """What is public and what is not."""
        if self._view is _View.SENDING:
            return _("You can keep using the computer. If something fails, nothing stays half public.")
        if self._view is _View.DONE and self._receipt is not None:
            return render(lead_of(self._receipt))
        return _("Nothing is public yet. Nothing is sent until you press the button.")

    def primary_label(self) -> str:
        """The button says what it does."""
        if self._view is _View.SENDING:
            return ""
        if self._view is _View.DONE:
            return _("Back to the start") if self._is_proved() else _("Publish again")
        return {
            PortalKind.PRACTICE: _("Publish on the practice portal"),
            PortalKind.FOLDER: _("Save in the folder"),
        }.get(self._kind() or PortalKind.CKAN, _("Publish"))

    def is_primary_quiet(self) -> bool:
        """After publishing, seeing the result is what matters."""
        return self._view is _View.DONE and self._is_proved()

    def problem(self) -> str | None:
        """What is still to be chosen."""
        if self._view is not _View.CHOOSING:
            return None
        target = self._target()
        if not target.kind:
            return _("Choose where to publish")
        if target.kind == PortalKind.CKAN.value and (self._check is None or not self._check.organizations):
            return _("Test the connection first")
        if target.kind == PortalKind.CKAN.value and not target.organization:
            return _("Choose the institution")
        if target.kind == PortalKind.FOLDER.value and not target.folder:
            return _("Choose the folder")
        return None

    def culprit(self) -> QWidget | None:
        """The control of what is missing."""
        kind = self._target().kind
        if kind == PortalKind.CKAN.value:
            return self._connection.first_control()
        return self._folder_button if kind == PortalKind.FOLDER.value else self._choices.initial_focus()

    def can_go_back(self) -> bool:
        """Not while sending."""
        return self._view is _View.CHOOSING

    def is_busy(self) -> bool:
        """While sending."""
        return self._sending.is_busy

    def initial_focus(self) -> QWidget | None:
        """The choices, or the button that opens the result."""
        return self._ending.open_button if self._view is _View.DONE else self._choices.initial_focus()

    def enter(self) -> None:
        """Offer the places; nothing is chosen that the officer did not choose in this project."""
        if self._view is _View.CHOOSING:
            self._offer()

    def submit(self) -> bool:
        """Publish, or go back to the start after it."""
        if self._view is _View.DONE and not self._is_proved():
            self._publish(update=True)
        elif self._view is _View.DONE:
            self._context.workspace.close()
            self._context.session_changed.emit()
            self.go_requested.emit("file")
        elif self._view is _View.CHOOSING:
            self._publish(update=self._was_here_before())
        return False

    def _is_proved(self) -> bool:
        return self._receipt is not None and self._receipt.verified

    # --- choosing ---

    def _target(self) -> Target:
        return self._context.project.target if self._context.has_project else Target()

    def _kind(self) -> PortalKind | None:
        kind = self._target().kind
        return PortalKind(kind) if kind else None

    def _offer(self) -> None:
        settings = self._context.workspace.services.settings.settings
        listed = targets(portals.known_portals(settings))
        fresh = ChoiceList(
            _("Where to publish"), [Choice(t.id, render(t.title), render(t.consequence)) for t in listed]
        )
        fresh.chosen.connect(self._choose)
        box = self._choices_box.layout()
        assert box is not None
        box.replaceWidget(self._choices, fresh)
        self._choices.deleteLater()
        self._choices = fresh
        fresh.set_value(self._choice_id())
        self._refresh_panels()

    def _choice_id(self) -> str | None:
        target = self._target()
        if target.kind == PortalKind.CKAN.value:
            return f"{PORTAL_PREFIX}{target.portal}" if target.portal else OTHER
        return {PortalKind.PRACTICE.value: PRACTICE, PortalKind.FOLDER.value: FOLDER}.get(target.kind)

    def _choose(self, choice: str) -> None:
        self._trouble.hide()
        self._forget_check()
        target = {
            PRACTICE: Target(PortalKind.PRACTICE.value),
            FOLDER: Target(PortalKind.FOLDER.value, folder=self._target().folder),
        }.get(choice, Target(PortalKind.CKAN.value, choice.removeprefix(PORTAL_PREFIX) if choice != OTHER else ""))
        self._set_target(target)
        self._refresh_panels()

    def _set_target(self, target: Target) -> None:
        def change(project: Project) -> Project:
            return replace(project, target=target)

        self._context.session.apply(msg(N_("Choose where to publish")), change, merge="target")
        self._context.practice_changed.emit(target.kind == PortalKind.PRACTICE.value)
        self.state_changed.emit()

    def _refresh_panels(self) -> None:
        target = self._target()
        is_ckan = target.kind == PortalKind.CKAN.value
        self._connection_card.setVisible(is_ckan and self._view is _View.CHOOSING)
        self._folder_card.setVisible(target.kind == PortalKind.FOLDER.value and self._view is _View.CHOOSING)
        self._folder_name.setText(target.folder or _("No folder chosen yet"))
        if is_ckan and self._check is None:
            services = self._context.workspace.services
            entries = portals.known_portals(services.settings.settings)
            self._entry = next((p for p in entries if p.name == target.portal), None)
            entry = self._entry or PortalEntry("", "", "")
            has_key = bool(entry.name) and services.credentials.token(entry.name) is not None
            self._connection.ask(entry, has_key=has_key)
        self.state_changed.emit()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _("Choose the folder…"), str(Path.home()))
        if folder:
            self.choose_folder(folder)

    def choose_folder(self, folder: str) -> None:
        """Publish into that folder."""
        self._set_target(replace(self._target(), folder=folder))
        self._refresh_panels()

    def _test(self) -> None:
        attempt, services = self._connection.attempt(), self._context.workspace.services
        try:
            entry = self._entry if self._entry is not None and self._entry.url else portals.new_entry(attempt.address)
        except AppError as problem:
            self._connection.show_problem(problem)
            return
        token = portals.token_for(entry, services.credentials, attempt.token or None)
        portal = portals.open_ckan(entry, token)
        self._connection.show_testing()
        job = Job(lambda _progress: portal.check())
        self._testing.start(
            job, lambda check: self._connected(entry, token, portal, check), self._connection.show_problem
        )

    def _connected(self, entry: PortalEntry, token: str, portal: Portal, check: PortalCheck) -> None:
        services = self._context.workspace.services
        known = replace(entry, title=check.title or entry.title)
        self._entry, self._check, self._portal, self._token = known, check, portal, token
        kept = services.credentials.save_token(known.name, token)
        known_before = find_portal(services.settings.settings, known.name)
        organization = (known_before.organization if known_before else "") or only(check.organizations)
        services.settings.change(lambda s: with_portal(s, replace(known, organization=organization)))
        self._set_target(Target(PortalKind.CKAN.value, known.name, organization))
        self._connection.show_connected(check, organization, kept=kept)
        if not check.organizations:
            self._say(AppError(), _("Your user may not publish in any institution of this portal"))
        self.state_changed.emit()

    def _choose_organization(self, name: str) -> None:
        self._set_target(replace(self._target(), organization=name))
        if self._entry is not None:
            entry = replace(self._entry, organization=name)
            self._context.workspace.services.settings.change(lambda s: with_portal(s, entry))

    def _forget_check(self) -> None:
        self._check = self._portal = None
        self.state_changed.emit()

    def _forget(self) -> None:
        self._forget_check()
        self._receipt = None
        self._show(_View.CHOOSING)

    # --- sending ---

    def _was_here_before(self) -> bool:
        target, kind = self._target(), self._kind()
        if kind is None:
            return False
        folder = Path(target.folder).absolute().as_uri() if target.folder else ""
        address = self._entry.url if kind is PortalKind.CKAN and self._entry is not None else folder
        return is_ours(self._context.project.receipts, kind, address)

    def _publish(self, *, update: bool) -> None:
        self._trouble.hide()
        target, workspace = self._target(), self._context.workspace
        known = self._portal
        practice, title = self._context.practice, _("Practice portal")

        def work(progress: Progress) -> Receipt:
            portal = known
            if target.kind == PortalKind.PRACTICE.value:
                portal = practice.open(title)
            elif target.kind == PortalKind.FOLDER.value:
                portal = portals.open_folder(Path(target.folder))
            assert portal is not None
            organization = target.organization or portal.check().organizations[0].name
            return workspace.publish(portal, Order(organization, update=update), progress)

        job: Job[Receipt] = Job(work)
        job.progressed.connect(self._report)
        self._progress.start()
        self._show(_View.SENDING)
        self._sending.start(job, self._published, self._failed, self._cancelled)

    def _report(self, done: int, total: int, stage: object) -> None:
        message = stage if isinstance(stage, Message) else None
        self._progress.report(stage_of(message), done, total)

    def _published(self, receipt: Receipt) -> None:
        self._receipt = receipt
        document = remember(receipt)
        self._context.session.navigate(lambda p: replace(p, receipts=(*p.receipts, document)))
        self._ending.show_receipt(receipt)
        self._show(_View.DONE)

    def _failed(self, problem: Exception) -> None:
        self._show(_View.CHOOSING)
        if isinstance(problem, NameTaken):
            again = Button(_("Update that dataset"), "secondary", "refresh")
            again.clicked.connect(lambda: self._publish(update=True))
            self._say(problem, actions=[again])
            return
        self._say(problem)

    def _cancelled(self) -> None:
        self._show(_View.CHOOSING)
        self._trouble.say(
            _("You stopped the publication"), _("Nothing is public. You can publish again when you want."), "info"
        )
        self._trouble.set_actions([])
        self._trouble.show()

    def _say(self, problem: Exception, title: str = "", actions: list[Button] | None = None) -> None:
        known = as_known(problem)
        self._trouble.say(title or render(known.title_message), "" if title else render(known.action_message), "danger")
        self._trouble.set_actions(actions or [])
        self._trouble.show()

    def _show(self, view: _View) -> None:
        self._view = view
        self._choices_box.setVisible(view is _View.CHOOSING)
        self._progress.setVisible(view is _View.SENDING)
        self._ending.setVisible(view is _View.DONE)
        done = view is _View.DONE
        self._record.show_paper(acta_path(self._context.workspace.package_folder()) if done else None)
        if view is not _View.CHOOSING:
            self._trouble.hide()
        self._refresh_panels()
        self.refresh_texts()
        self.scroll_to_top()
        self.state_changed.emit()
