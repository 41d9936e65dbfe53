"""In which formats the data leaves, in plain words, and the apostrophe before what looks like a formula."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.packaging.package import FileRole, Package
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.pages.review.presenter import size_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row

CSV = "CSV"
WORDS = {
    CSV: N_("CSV: any program reads it. It always goes."),
    "XLSX": N_("XLSX: for Excel, with dates and numbers ready."),
    "ODS": N_("ODS: for LibreOffice, a free format."),
    "JSON": N_("JSON: for people who write programs."),
    "XML": N_("XML: for systems of other institutions."),
}


class FormatChoice(QWidget):
    """One line that says the formats, and the choice behind it. `chosen(tuple)`; `guarded(bool)`."""

    chosen = Signal(tuple)
    guarded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(Space.S))
        self._said = Label("", "small", wrap=True)
        self.toggle = Button(_("Change formats"), "link", small=True)
        self.toggle.clicked.connect(self._open)
        layout.addWidget(row((self._said, 1), Space.M, (self.toggle, 0)))
        self.boxes: dict[str, CheckBox] = {}
        self._card = Card(spacing=0)
        for code, words in WORDS.items():
            box = CheckBox(_(words))
            box.setEnabled(code != CSV)
            box.clicked.connect(self._choose)
            self.boxes[code] = box
            self._card.body.addWidget(box)
        self._guard_note = Label("", "hint", wrap=True)
        self.guard = CheckBox(_("Put an apostrophe before texts of the CSV that look like formulas"))
        self.guard.clicked.connect(self.guarded)
        self._card.body.addWidget(self.guard)
        self._card.body.addWidget(self._guard_note)
        self._card.hide()
        layout.addWidget(self._card)

    def show_choice(self, formats: tuple[str, ...], package: Package | None, *, guard: bool) -> None:
        """Show what is chosen; sizes and counts where the package is known."""
        sizes = {f.content_format: f.size for f in package.files if f.role is FileRole.DATA} if package else {}
        for code, box in self.boxes.items():
            box.setChecked(code == CSV or code in formats)
            size = f" ({render(size_words(sizes[code]))})" if code in sizes else ""
            box.setText(_(WORDS[code]) + size)
            box.setAccessibleName(box.text())
        names = ", ".join((CSV, *formats))
        self._said.setText(render(msg(N_("Formats of the data: {names}"), names=names)))
        n = package.n_guarded if package else 0
        self.guard.setChecked(guard)
        note = msg_n(
            N_("{n} cell of text has it now. Numbers are never touched."),
            N_("{n} cells of text have it now. Numbers are never touched."),
            n,
        )
        self._guard_note.setText(render(note) if n else _("Numbers are never touched."))

    def open(self) -> None:
        """Open the choice and take the keyboard there."""
        self._card.show()
        self.toggle.set_label(_("Close the formats"))
        self.boxes["XLSX"].setFocus()

    def _open(self) -> None:
        if self._card.isHidden():
            self.open()
            return
        self._card.hide()
        self.toggle.set_label(_("Change formats"))

    def _choose(self) -> None:
        self.chosen.emit(tuple(code for code, box in self.boxes.items() if code != CSV and box.isChecked()))
