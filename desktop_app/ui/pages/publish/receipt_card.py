"""The receipt on screen, with its number; it can be kept as a paper (PDF), as JSON, and with the whole package."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.atomic import write_atomic
from desktop_app.app.published import Publication, publication_to_json
from desktop_app.core.errors import AppError
from desktop_app.core.quality.advice import Score
from desktop_app.ui.amounts import hour_words, moment_words
from desktop_app.ui.pages.publish.endings import facts_of, quality_fact
from desktop_app.ui.texts import _, render, translator
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, FlowLayout, row
from desktop_app.ui.widgets.lists import ReceiptList, ReceiptRow

_GROUP, _SHOWN = 4, 4


class ReceiptCard(QWidget):
    """`failed(AppError)` when a copy could not be kept; `package_requested`: the whole package too."""

    failed = Signal(Exception)
    saved = Signal(str)
    package_requested = Signal(str)

    def __init__(self, made: Publication, quality: Score | None = None) -> None:
        super().__init__()
        self._made = made
        receipt = made.receipt
        known = list(facts_of(receipt, hour_words(receipt.finished)))
        known += [quality_fact(quality)] if quality is not None else []
        facts = [ReceiptRow(render(f.label), render(f.value), f.state) for f in known]
        what = _("A number that changes if a single letter of the file changes. It proves the file is the same.")
        facts += [
            ReceiptRow(_("Fingerprint of the data"), fingerprint(f.sha256), "none", f.sha256, what)
            for f in receipt.files[:1]
        ]
        words = " · ".join(t for t in (_("No. {n}").format(n=made.number), moment_words(receipt.finished)) if t)
        head = row((Label(_("Receipt of publication"), "section", wrap=True), 1), 12, Label(words, "hint"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Card(head, 8, ReceiptList(facts), 12, self._buttons(), STRETCH))

    def save_pdf(self, target: str) -> None:
        """Keep the paper under that name."""
        from desktop_app.app.documents.receipt import receipt_pdf

        speech = translator()
        self._write(target, lambda: receipt_pdf(self._made, speech.language, speech.country))

    def save_json(self, target: str) -> None:
        """Keep the receipt for programs under that name."""
        document = publication_to_json(self._made)
        self._write(target, lambda: json.dumps(document, ensure_ascii=False, indent=1).encode())

    def _buttons(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, Space.S)
        name = f"comprobante-{self._made.number}"
        for words, icon, kind, keep in (
            (_("Save the receipt (PDF)"), "download", "pdf", self.save_pdf),
            (_("Save it as JSON"), "file-text", "json", self.save_json),
        ):
            button = Button(words, "secondary", icon, small=True)
            button.clicked.connect(lambda _c=False, w=words, k=kind, act=keep: self._ask_file(w, f"{name}.{k}", act))
            flow.addWidget(button)
        package = Button(_("Save the whole package"), "secondary", "file-zip", small=True)
        package.clicked.connect(self._ask_folder)
        flow.addWidget(package)
        return box

    def _ask_file(self, title: str, name: str, keep: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = name.rpartition(".")[2]
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.selectFile(name)
        dialog.fileSelected.connect(keep)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, _("Where should the package be saved?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(Path.home())))
        dialog.fileSelected.connect(self.package_requested)
        dialog.open()

    def _write(self, target: str, make: Callable[[], bytes]) -> None:
        if not target:
            return
        try:
            write_atomic(Path(target), make())
        except AppError as problem:
            self.failed.emit(problem)
            return
        self.saved.emit(target)


def fingerprint(sha256: str) -> str:
    """The first and last groups of a fingerprint: "9f2c 41d7 e08b 5a36 … c7d1 02be"."""
    groups = [sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP)]
    return " ".join((*groups[:_SHOWN], "…", *groups[-2:])) if len(groups) > _SHOWN + 2 else " ".join(groups)
