"""One publication in the list: what, when, where, how it ended, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, msg
from desktop_app.ui.amounts import day_words
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.acts import Acts
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.painting import TOP
from desktop_app.ui.widgets.pill import Pill

if TYPE_CHECKING:
    from desktop_app.ui.pages.file.publications.words import Shown

_PILL = 132


class PublicationLine(QWidget):
    """Signals carry nothing: the screen knows which line it is."""

    receipt_wanted = Signal()
    opening_wanted = Signal()
    link_wanted = Signal()
    uses_wanted = Signal()
    withdrawal_wanted = Signal()

    def __init__(self, known: Shown) -> None:
        from desktop_app.ui.pages.file.publications.words import uses_line

        super().__init__()
        made = known.publication
        receipt = made.receipt
        self.buttons: dict[str, Button] = {}
        pill = Pill(_(known.state), known.kind, known.icon, width=_PILL, plain=known.kind in {"ok", "none"})
        number = _("N.º {number}").format(number=made.number)
        facts = f"{number} · {day_words(receipt.finished)} · {render(known.place)}"
        words = [Label(receipt.title, "strong", wrap=True), Label(facts, "hint", wrap=True)]
        uses = uses_line(made)
        if uses is not None and known.is_newest:
            asked = msg(N_("{uses} (asked on {day})"), uses=uses, day=day_words(made.uses_asked))
            words.append(Label(render(asked), "small", wrap=True))
        if made.withdrawn:
            gone = msg(N_("Private since {day}. Its files stay on the portal."), day=day_words(made.withdrawn))
            words.append(Label(render(gone), "small", wrap=True))
        self._offer("receipt", _("See the receipt (PDF)"), self.receipt_wanted, receipt.title)
        if receipt.kind is not PortalKind.PRACTICE and not made.withdrawn:  # that portal is not running now
            shown = _("Open the folder") if receipt.kind is PortalKind.FOLDER else _("See it on the portal")
            self._offer("open", shown, self.opening_wanted, receipt.title)
        if receipt.kind is PortalKind.CKAN:
            self._offer("link", _("Copy the link"), self.link_wanted, receipt.title)
        if known.has_uses:
            again = _("Ask for its uses again") if made.uses_asked else _("See its uses")
            self._offer("uses", again, self.uses_wanted, receipt.title)
        if known.can_withdraw:
            self._offer("withdraw", _("Withdraw…"), self.withdrawal_wanted, receipt.title)
        box = QVBoxLayout(self)
        side, edge = current_theme().px(Space.L), current_theme().px(Space.M)
        box.setContentsMargins(side, edge, side, current_theme().px(Space.XS))
        box.setSpacing(0)
        box.addWidget(row((column(*words, spacing=Space.TINY), 1), 12, (pill, 0, TOP)))
        box.addWidget(Acts(*self.buttons.values()))

    def _offer(self, name: str, text: str, signal: object, title: str) -> None:
        button = Button(text, "link", name=f"{text}: {title}", small=True)
        button.clicked.connect(signal)
        self.buttons[name] = button
