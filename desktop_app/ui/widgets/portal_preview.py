"""A small picture of the portal's page about the data, as the public will see it. It holds no truth of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, Rule, row
from desktop_app.ui.widgets.logo import Logo
from desktop_app.ui.widgets.painting import VCENTER
from desktop_app.ui.widgets.pill import Pill


@dataclass(frozen=True, slots=True)
class PortalLook:
    """What the page shows. `facts` are (name, value); an empty value is said to be missing. `files` are short words.

    `logo`: the institution's, as a data: address.
    """

    portal: str
    title: str
    institution: str
    description: str
    files: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    logo: str = ""


class PortalPreview(QWidget):
    """The card with its caption."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self._portal = Label("", "hint", elide=Qt.TextElideMode.ElideRight)
        self._title = Label("", "section", wrap=True)
        self._institution = Label("", "hint", wrap=True)
        self._logo = Logo()
        self._description = Label("", "small", wrap=True)
        self._files = QWidget()
        self._flow = FlowLayout(self._files)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(theme.px(Space.M))
        self._facts.setVerticalSpacing(theme.px(Space.XS))
        self._facts.setColumnStretch(1, 1)
        head = row(
            Icon("world", "muted", 16), Space.S, (self._portal, 1), Space.S, Pill(_("Preview"), "none", height=20)
        )
        card = Card(
            *(head, Rule(), self._title),
            row((self._logo, 0, VCENTER), (self._institution, 1)),
            *(self._description, self._files, Rule()),
            spacing=Space.S,
        )
        card.body.addLayout(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.S))
        layout.addWidget(Label(_("This is how it will look on the portal"), "small_strong", wrap=True))
        layout.addWidget(card)

    def show_look(self, look: PortalLook) -> None:
        """Show the page as it would be now."""
        self._portal.setText(look.portal)
        self._title.setText(look.title or _("Without a title yet"))
        self._title.set_color("text" if look.title else "muted")
        self._institution.setText(look.institution)
        self._institution.setVisible(bool(look.institution))
        self._logo.show_logo(look.logo)
        self._description.setText(look.description or _("Without a description yet"))
        self._description.set_color("text" if look.description else "muted")
        self._show_files(look.files)
        self._show_facts(look.facts)
        self.setAccessibleName(f"{_('This is how it will look on the portal')}: {look.title}")

    def _show_files(self, files: Sequence[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words in files:
            self._flow.addWidget(Pill(words, "info", height=20))
        self._files.setVisible(bool(files))

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line, (name, value) in enumerate(facts):
            self._facts.addWidget(Label(name, "hint"), line, 0, Qt.AlignmentFlag.AlignTop)
            missing = not value
            words = Label(value or _("Missing"), "hint" if missing else "small", wrap=True)
            self._facts.addWidget(words, line, 1, Qt.AlignmentFlag.AlignTop)
