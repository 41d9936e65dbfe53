"""The ending: what was published, where, and how it was proved."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.atomic import write_atomic
from desktop_app.core.errors import AppError
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.receipt import Receipt, difference_lines, receipt_to_json, watermark
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import STRETCH, FlowLayout, row
from desktop_app.ui.widgets.lists import ReceiptList, ReceiptRow

_HASH_SHOWN = 16


class ReceiptView(QWidget):
    """Shows one receipt. `failed(AppError)` when a copy could not be kept."""

    failed = Signal(Exception)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.L))
        self.open_button: Button | None = None

    def show_receipt(self, receipt: Receipt) -> None:
        """Replace what is shown."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        mark = watermark(receipt)
        if mark is not None:
            self._box.addWidget(Banner(render(mark), "", "warn"))
        self._box.addWidget(self._link(receipt))
        for line in difference_lines(receipt):
            self._box.addWidget(Banner(render(line), "", "danger"))
        self._box.addWidget(self._facts(receipt))

    def _link(self, receipt: Receipt) -> QWidget:
        copy = Button(_("Copy the link"), "secondary", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(receipt.url))
        words = _("Open the folder") if receipt.kind is PortalKind.FOLDER else _("See it on the portal")
        self.open_button = Button(words, "primary", "external-link", icon_right=True)
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(receipt.url)))
        return Card(
            row(Icon("link", "primary", 20), 12, (elided(receipt.url, "strong"), 1), 12, copy, 8, self.open_button)
        )

    def _facts(self, receipt: Receipt) -> QWidget:
        equal = sum(file.verified for file in receipt.files)
        rows = sum(file.n_rows or 0 for file in receipt.files[:1])
        data_equal = all(file.verified for file in receipt.files[:1])
        facts = [
            ReceiptRow(_("Visible without signing in"), _visible(receipt), "ok" if receipt.public else "none"),
            ReceiptRow(
                _("Rows"),
                render(msg_n(N_("{n} row, as you reviewed"), N_("{n} rows, as you reviewed"), rows)),
                _state(is_good=data_equal),
            ),
            ReceiptRow(
                _("Equal files"),
                render(msg(N_("{equal} of {all}, read back and compared"), equal=equal, all=len(receipt.files))),
                _state(is_good=equal == len(receipt.files)),
            ),
            ReceiptRow(
                _("Description"),
                _("equal to yours") if receipt.metadata_verified else _("not equal"),
                _state(is_good=receipt.metadata_verified),
            ),
        ]
        facts += [
            ReceiptRow(
                _("Fingerprint of the data"),
                f"{file.sha256[:_HASH_SHOWN]} …",
                "none",
                file.sha256,
                _("A number that changes if a single letter of the file changes. It proves the file is the same."),
            )
            for file in receipt.files[:1]
        ]
        keep = Button(_("Save the receipt…"), "secondary", "download", small=True)
        keep.clicked.connect(lambda: self._save(receipt))
        buttons = QWidget()
        FlowLayout(buttons).addWidget(keep)
        head = row(Label(_("Receipt"), "section"), STRETCH, Label(receipt.finished.replace("T", " ")[:16], "hint"))
        return Card(head, 8, ReceiptList(facts), 12, buttons)

    def _save(self, receipt: Receipt) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Save the receipt…"), f"comprobante-{receipt.dataset}.json", "JSON (*.json)"
        )
        if not name:
            return
        text = json.dumps(receipt_to_json(receipt), ensure_ascii=False, indent=1)
        try:
            write_atomic(Path(name), text.encode())
        except AppError as problem:
            self.failed.emit(problem)


def _state(*, is_good: bool) -> str:
    return "ok" if is_good else "warn"


def _visible(receipt: Receipt) -> str:
    if receipt.kind is PortalKind.PRACTICE:
        return _("only on this computer")
    if receipt.kind is PortalKind.FOLDER:
        return _("to whoever can open the folder")
    return _("yes") if receipt.public else _("no")
