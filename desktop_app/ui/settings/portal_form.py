"""Add a portal, or give one another key: address, key, the institution's own certificate."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit

from desktop_app.app.settings import PortalEntry
from desktop_app.ui.texts import _
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.acts import Acts
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.field import Field, LineEdit
from desktop_app.ui.widgets.key_picture import KeyHelp
from desktop_app.ui.widgets.label import Label, elided


class PortalForm(Card):
    """`submitted` when it is to be tested and kept; `cancelled`. The key leaves with `take_key`, once."""

    submitted = Signal()
    cancelled = Signal()

    def __init__(self, entry: PortalEntry | None) -> None:
        self.entry = entry
        self.ca_file = entry.ca_file if entry is not None else ""
        self.address = LineEdit(entry.url if entry is not None else "", placeholder="https://")
        self.key = LineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.returnPressed.connect(self._submit)
        self._address_field = Field(_("Address of the portal"), self.address)
        hint = _("On the portal: your user, «API tokens», create one and copy it.")
        self._key_field = Field(_("Access key (token)"), self.key, hint=hint)
        self.key_help = KeyHelp()
        self._certificate = elided("", "hint")
        certificate = Button(_("Certificate of your institution…"), "link", small=True)
        certificate.clicked.connect(self.browse)
        self.go = Button(_("Test and keep"), "secondary", "plug", small=True)
        self.go.clicked.connect(self._submit)
        cancel = Button(_("Cancel"), "ghost", small=True)
        title = _("Add a portal") if entry is None else entry.title
        super().__init__(
            Label(title, "strong", wrap=True),
            self._address_field if entry is None else None,
            self._key_field,
            self.key_help,
            certificate,
            self._certificate,
            Acts(self.go, cancel, spacing=Space.S),
            spacing=Space.S,
        )
        cancel.clicked.connect(self.cancelled)
        self.choose_certificate(self.ca_file)

    def first_control(self) -> LineEdit:
        """Where the officer starts."""
        return self.address if self.entry is None else self.key

    def take_key(self) -> str:
        """What was typed; the field forgets it."""
        key = self.key.text().strip()
        self.key.clear()
        return key

    def browse(self) -> None:
        """Choose the file of the certificate."""
        browse_certificate(self, self.choose_certificate)

    def choose_certificate(self, file: str) -> None:
        """Use that certificate besides those the computer knows."""
        self.ca_file = file
        self._certificate.setText(Path(file).name)
        self._certificate.setVisible(bool(file))

    def _submit(self) -> None:
        asked = (
            (self._address_field, self.address, _("Write the address of the portal")),
            (self._key_field, self.key, _("Paste the access key")),
        )
        for field, edit, words in asked:
            field.advise("" if edit.text().strip() else words, wrong=True)
        lacking = next((edit for _field, edit, _words in asked if not edit.text().strip()), None)
        if lacking is not None:
            lacking.setFocus()
        else:
            self.submitted.emit()


def browse_certificate(parent: Card, chosen: object) -> None:
    """Ask for a certificate file (PEM)."""
    dialog = QFileDialog(parent, _("Certificate of your institution…"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_("Certificates (*.pem *.crt *.cer)"), _("All files (*)")])
    dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
    dialog.fileSelected.connect(chosen)
    dialog.open()
