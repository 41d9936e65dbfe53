"""What the institution says of itself once, with its file for colleagues: saved and taken in from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.app.institution import (
    SUFFIX,
    export_institution,
    import_institution,
    institution_of,
    read_logo,
    with_institution,
)
from desktop_app.app.portals import known_portals
from desktop_app.app.settings import Settings
from desktop_app.core.errors import AppError
from desktop_app.core.metadata import vocabulary
from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.metadata.institution import is_persons_mailbox, suggested_mailbox
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, render, translator
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.field import ComboBox, Field, LineEdit
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column, row
from desktop_app.ui.widgets.logo import Logo
from desktop_app.ui.widgets.painting import VCENTER


class InstitutionForm(QWidget):
    """Filled in from the settings; `applied` gives them back with the answers. `now`: all of them as they stand.

    `taken_in(settings)`: a colleague's file was read; the name and the need of approval are asked elsewhere.
    """

    taken_in = Signal(object)

    def __init__(self, settings: Settings, now: Callable[[], Settings]) -> None:
        super().__init__()
        self._now, self._logo = now, ""
        self.acronym, self.office, self.email, self.tags = LineEdit(), LineEdit(), LineEdit(), LineEdit()
        language = translator().language
        licences = [(t.code, t.label(language)) for t in vocabulary("licences")]
        self.licence = ComboBox([("", _("The one my country recommends")), *licences])
        self.portal = ComboBox([("", _("None in particular")), *((p.name, p.title) for p in known_portals(settings))])
        self.duty = CheckBox(_("The law orders us to publish every month"))
        self._mail = Field(_("E-mail for questions"), self.email, hint=_("Use one of the institution, not a person's."))
        self._chip = QVBoxLayout()
        self.picture = Logo()
        self._logo_words = Label("", "hint", wrap=True)
        self.logo_button = Button(_("Choose a logo…"), "secondary", "folder-open", small=True)
        self.no_logo_button = Button(_("Without a logo"), "link", small=True)
        self.save_button = Button(_("Save for colleagues…"), "secondary", "download", small=True)
        self.open_button = Button(_("Open a colleague's file…"), "secondary", "folder-open", small=True)
        self.outcome = Banner("", "", "ok")
        self.outcome.hide()
        self._connect()
        self._lay_out()
        self._show(settings)

    def applied(self, settings: Settings) -> Settings:
        """The settings with what stands here."""
        return replace(
            settings,
            acronym=self.acronym.text().strip(),
            contact=Contact(self.office.text().strip(), self.email.text().strip()),
            licence=self.licence.value or "",
            portal=self.portal.value or "",
            tags=tuple(dict.fromkeys(t.strip() for t in self.tags.text().split(",") if t.strip())),
            transparency=self.duty.isChecked(),
            logo=self._logo,
        )

    def advise_mailbox(self) -> None:
        """Say when the address looks like a person's, and offer one of the institution."""
        text = self.email.text().strip()
        is_persons = is_persons_mailbox(text)
        words = (
            _("It looks like a person's mailbox. When that person leaves, nobody will answer.") if is_persons else ""
        )
        self._mail.advise(words)
        self._offer(suggested_mailbox(text))

    def save_to(self, path: Path) -> None:
        """Write the file for colleagues, with what stands here."""
        try:
            export_institution(institution_of(self.applied(self._now())), path)
        except AppError as problem:
            self._fail(problem)
            return
        self._say(render(msg(N_("Saved in «{file}»"), file=path.name)), _("It holds no key and nothing of your data."))

    def open_from(self, path: Path) -> None:
        """Take in a colleague's file."""
        try:
            taken = with_institution(self._now(), import_institution(path))
        except AppError as problem:
            self._fail(problem)
            return
        known = {self.portal.itemData(i) for i in range(self.portal.count())}
        for entry in taken.portals:
            if entry.name not in known:
                self.portal.addItem(entry.title, entry.name)
        self._show(taken)
        self._say(
            _("The institution of your colleague is here now"), _("Look at each answer and change what is not yours.")
        )
        self.taken_in.emit(taken)

    def choose_logo(self, path: Path) -> None:
        """Use an image as logo."""
        try:
            self._logo = read_logo(path)
        except AppError as problem:
            self._fail(problem)
        self._show_logo()

    def _show(self, settings: Settings) -> None:
        self.acronym.setText(settings.acronym)
        self.office.setText(settings.contact.name)
        self.email.setText(settings.contact.email)
        self.tags.setText(", ".join(settings.tags))
        self.licence.set_value(settings.licence)
        self.portal.set_value(settings.portal)
        self.duty.setChecked(settings.transparency)
        self._logo = settings.logo
        self._show_logo()
        self.advise_mailbox()

    def _show_logo(self) -> None:
        self.picture.show_logo(self._logo)
        drawn = "" if self.picture.is_drawn else _("There is no logo yet.")
        self._logo_words.setText(_("There is a logo.") if self._logo and drawn else drawn)
        self.no_logo_button.setVisible(bool(self._logo))

    def _drop_logo(self) -> None:
        self._logo = ""
        self._show_logo()
        self.logo_button.setFocus()

    def _offer(self, address: str) -> None:
        while (item := self._chip.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if address:
            chip = Chip(address, _("if it exists"), "sparkles")
            chip.clicked.connect(lambda: self._use(address))
            self._chip.addWidget(chip)

    def _use(self, address: str) -> None:
        self.email.setText(address)
        self.advise_mailbox()
        self.email.setFocus()

    def _connect(self) -> None:
        self.email.left.connect(self.advise_mailbox)
        self.no_logo_button.clicked.connect(self._drop_logo)
        self.logo_button.clicked.connect(self._ask_logo)
        self.save_button.clicked.connect(self._ask_save)
        self.open_button.clicked.connect(self._ask_open)

    def _lay_out(self) -> None:
        duty_hint = Label(_("Then we suggest a monthly frequency. You decide each time."), "hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        chip = QWidget()
        chip.setLayout(self._chip)
        self._chip.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            column(
                Columns(
                    column(Field(_("Acronym"), self.acronym, hint=_("For the file names.")), STRETCH),
                    column(Field(_("Who answers questions?"), self.office, hint=_("The area or office.")), STRETCH),
                ),
                column(self._mail, chip, spacing=Space.XS),
                Field(_("Usual licence"), self.licence),
                Field(_("Usual portal"), self.portal, hint=_("We ask its questions while you describe.")),
                Field(_("Tags you always add"), self.tags, hint=_("With a comma between them.")),
                column(self.duty, duty_hint),
                row(
                    *((self.picture, 0, VCENTER), self.logo_button, Space.M, self.no_logo_button, Space.M),
                    (self._logo_words, 1),
                ),
                row(self.save_button, Space.M, self.open_button, STRETCH),
                self.outcome,
                spacing=Space.L,
            )
        )

    def _ask_logo(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a logo…"), "", "PNG, JPG, SVG (*.png *.jpg *.jpeg *.svg)"
        )
        if chosen:
            self.choose_logo(Path(chosen))

    def _ask_save(self) -> None:
        name = f"{self.acronym.text().strip() or 'institucion'}{SUFFIX}"
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save for colleagues…"), name, f"Alista (*{SUFFIX})")
        if chosen:
            self.save_to(Path(chosen))

    def _ask_open(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a colleague's file…"), "", f"Alista (*{SUFFIX} *.json)"
        )
        if chosen:
            self.open_from(Path(chosen))

    def _say(self, title: str, words: str) -> None:
        self.outcome.say(title, words, "ok")
        self.outcome.show()

    def _fail(self, problem: AppError) -> None:
        self.outcome.say(render(problem.title_message), render(problem.action_message), "danger")
        self.outcome.show()
