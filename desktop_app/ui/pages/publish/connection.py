"""Connect to a portal: address, access key, an honest test, and the institution to publish as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.app.portal_facts import KnownFacts
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import CertificateUnknown, as_known
from desktop_app.core.publishing.portal import Organization, PortalCheck
from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import day_words
from desktop_app.ui.pages.publish.connecting import Attempt
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit
from desktop_app.ui.widgets.key_picture import KeyHelp
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.notices import Spinner


class ConnectionPanel(QWidget):
    """`test_requested` when the button is pressed; the page runs the test and answers with `show_*`.

    `later_requested`: keep it to be published later, without asking the portal now; `authority_chosen` carries the
    file with the certificate of the institution's own authority; `answered` the part that has the answer.
    """

    test_requested = Signal()
    later_requested = Signal()
    organization_chosen = Signal(str)
    authority_chosen = Signal(str)
    key_changed = Signal()
    address_changed = Signal()  # by the officer: what was said is of another portal
    answered = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._address = LineEdit()
        self._address.setPlaceholderText("https://")
        self._address.textEdited.connect(lambda _text: self.address_changed.emit())
        self._address_field = Field(_("Address of the portal"), self._address)
        self._token = LineEdit()
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        hint = _("On the portal: your user, «API tokens», create one and copy it.")
        self._token_field = Field(_("Access key (token)"), self._token, hint=hint)
        self.key_help = KeyHelp()
        self._change_key = Button(_("Use another key"), "link", small=True)
        self._change_key.clicked.connect(self.ask_key)
        self.test_button = Button(_("Test the connection"), "secondary", "plug")
        self.test_button.clicked.connect(self.test_requested)
        self._spinner = Spinner(can_cancel=False)
        self._result = Banner("", "", "info")
        self._organization = ComboBox()
        self._organization.activated.connect(lambda _index: self.organization_chosen.emit(self.organization()))
        self._organization_field = Field(_("Publish as"), self._organization)
        self._later = Button(_("Save to publish later"), "link", "clock", small=True)
        self._later.clicked.connect(self.later_requested)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.L))
        for part in (
            self._address_field,
            column(self._token_field, self.key_help, spacing=Space.XS),
            row(self.test_button, 16, self._change_key, "stretch"),
            self._spinner,
            self._result,
            self._organization_field,
            self._later,
        ):
            box.addWidget(part)
        self._token.returnPressed.connect(self.test_requested)
        self.ask(PortalEntry("", "", ""), has_key=False)

    def ask(self, entry: PortalEntry, *, has_key: bool) -> None:
        """Prepare for a portal; a portal without address asks for it."""
        self._address_field.setVisible(not entry.url)
        self._address.setText(entry.url)
        self._token.clear()
        self._show_key_field(not has_key)
        self._change_key.setVisible(has_key)
        self._result.hide()
        self._organization_field.hide()
        self._later.hide()

    def ask_another(self) -> None:
        """Another address is being written: it wants a key of its own, and nothing is known of it yet."""
        self._show_key_field(True)
        self._change_key.hide()
        for part in (self._result, self._organization_field, self._later):
            part.hide()

    def attempt(self) -> Attempt:
        """What is typed now."""
        return Attempt(self._address.text().strip(), self._token.text().strip())

    def first_control(self) -> QWidget:
        """Where the officer starts."""
        if not self._address_field.isHidden() and not self._address.text():
            return self._address
        return self._token if not self._token_field.isHidden() else self.test_button

    def organization_control(self) -> QWidget | None:
        """The list of institutions, when it is shown."""
        return None if self._organization_field.isHidden() else self._organization

    def show_testing(self) -> None:
        """The test runs."""
        self._result.hide()
        self._spinner.start(_("Asking the portal"))
        self.test_button.setEnabled(False)

    def show_connected(self, check: PortalCheck, organization: str, *, kept: bool, address: str = "") -> None:
        """The portal recognised the key: who, and as which institutions; `address`: the one that answered."""
        self._done()
        if address:
            self._address.setText(address)
        self._token.clear()
        self._show_key_field(False)
        self._change_key.show()
        words = msg(N_("Connected to {portal} as {user}."), portal=check.title, user=check.user or "—")
        note = _("The key is kept in this computer's keyring.")
        if not kept:
            note = _("This computer has no place to keep keys safely: it will be forgotten when you close.")
        self._result.say(render(words), note, "ok" if kept else "warn")
        self._result.set_actions([])
        self._result.show()
        self._offer(check.organizations, organization)
        self.answered.emit(self._organization_field)

    def show_known(self, known: KnownFacts, organization: str) -> None:
        """What the portal said the last time it was asked: enough to go on, or to keep it for later."""
        if not known.facts.organizations:
            return
        self._offer(known.facts.organizations, organization)
        words = msg(N_("As the portal said on {day}."), day=day_words(known.asked))
        self._organization.setAccessibleDescription(render(words))
        self._later.show()

    def show_problem(self, problem: Exception) -> None:
        """The honest result of a failed test."""
        self._done()
        known = as_known(problem)
        actions = []
        if isinstance(known, CertificateUnknown):
            add = Button(_("Add the certificate of your institution…"), "secondary", "file-text", small=True)
            add.clicked.connect(self._browse)
            actions = [add]
        self._result.say(render(known.title_message), render(known.action_message), "danger")
        self._result.set_actions(actions)
        self._result.show()
        self.answered.emit(self._result)

    def organization(self) -> str:
        """The chosen institution's name, empty when none."""
        return self._organization.value or ""

    def organization_title(self) -> str:
        """What the chosen institution is called."""
        return self._organization.currentText()

    def ask_key(self) -> None:
        """Ask for another key."""
        self._show_key_field(True)
        self._change_key.hide()
        self._token.setFocus()
        self.key_changed.emit()

    def _show_key_field(self, is_asked: bool) -> None:
        self._token_field.setVisible(is_asked)
        self.key_help.setVisible(is_asked)

    def _offer(self, organizations: Sequence[Organization], chosen: str) -> None:
        self._organization.clear()
        for item in organizations:
            self._organization.addItem(item.title or item.name, item.name)
        self._organization_field.show()
        self._organization.set_value(chosen or None)

    def _browse(self) -> None:
        dialog = QFileDialog(self, _("Add the certificate of your institution…"))
        dialog.setNameFilter("PEM (*.pem *.crt *.cer)")
        dialog.fileSelected.connect(self.authority_chosen)
        dialog.open()

    def _done(self) -> None:
        self._spinner.stop()
        self.test_button.setEnabled(True)


def only(organizations: Sequence[Organization]) -> str:
    """The one institution there is, else empty: with several the officer chooses."""
    return organizations[0].name if len(organizations) == 1 else ""
