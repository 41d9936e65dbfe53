"""A table that counts people: small counts, what they may give away, and the way to hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.disclosure.criteria import Risk
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.personal.risk import presenter
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column, row
from desktop_app.ui.widgets.meters import Meter

if TYPE_CHECKING:
    from desktop_app.app.disclosing.counting import SmallCells


class SmallCounts(QWidget):
    """`accepted(threshold)` when the officer hides them."""

    accepted = Signal(int)

    def __init__(self, seen: SmallCells) -> None:
        super().__init__()
        self.hide_them = Button(_("Apply"), name=_("Hide small counts"))
        self.hide_them.clicked.connect(lambda: self.accepted.emit(seen.threshold))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Columns(column(self._situation(seen), STRETCH), self._way(seen), stretch=(2, 3)))

    @staticmethod
    def _situation(seen: SmallCells) -> Card:
        words = presenter.WORDS
        title = msg_n(
            N_("{n} cell counts fewer than {threshold} people"),
            N_("{n} cells count fewer than {threshold} people"),
            seen.n_small,
            threshold=seen.threshold,
        )
        shown = ", ".join(seen.columns)
        return Card(
            Label(render(title), "section", wrap=True),
            Label(render(msg(N_("in {columns}"), columns=shown)), "body", wrap=True),
            Space.M,
            Label(_("Risk now"), "small_strong"),
            Meter(_("Risk now"), Risk.MEDIUM.level, (render(words[0]), render(words[1]), render(words[2]))),
            Space.XS,
            row(
                (Icon("alert-triangle", "warn", 20), 0, Qt.AlignmentFlag.AlignTop),
                12,
                (
                    column(
                        Label(render(Risk.MEDIUM.title), "strong"),
                        Label(_("In a small place, so low a number can point at somebody."), "hint", wrap=True),
                    ),
                    1,
                ),
            ),
        )

    def _way(self, seen: SmallCells) -> QWidget:
        title = msg_n(N_("Hide {n} cell and {more} more"), N_("Hide {n} cells and {more} more"), seen.n_small,
                      more=seen.n_more)  # fmt: skip
        lost = [
            _("Without the others, the hidden ones could be computed from the totals."),
            _("They will be empty cells."),
        ]
        if seen.n_unsafe:
            few = msg_n(
                N_("{n} cell could still be computed: the table has no other to hide with it."),
                N_("{n} cells could still be computed: the table has no others to hide with them."),
                seen.n_unsafe,
            )
            lost.append(render(few))
        card = Card(
            (column(Label(render(title), "strong", wrap=True), Space.XS, Label(" ".join(lost), "hint", wrap=True)), 1),
            Space.L,
            (self.hide_them, 0, Qt.AlignmentFlag.AlignVCenter),
            horizontal=True,
        )
        head = column(
            Label(_("Ways to lower the risk"), "section", wrap=True),
            Label(_("You can also continue and leave it as it is."), "hint", wrap=True),
        )
        return column(head, card, STRETCH, spacing=Space.M)
