"""The quality of the description as points, with its five dimensions behind "Show detail"."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.quality import band
from desktop_app.core.quality.advice import Score
from desktop_app.core.text import N_, msg
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, column, row
from desktop_app.ui.widgets.meters import BarRow, HBars, Ring


class QualityCard(QWidget):
    """Drawn anew for each score; whether the detail is open stays."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self._open = False

    def show_score(self, found: Score) -> None:
        """Show points of a score."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        title = render(msg(N_("Quality: {band}"), band=band(found.now)))
        words = (number(found.now), render(msg(N_("of {n}"), n=found.most)))
        ring = Ring(title, found.now, found.most, words, side=84)
        later = render(msg(N_("{n} points are only measured once published."), n=found.later))
        detail = self._detail(found)
        toggle = Button("", "link", small=True)
        toggle.setObjectName("detail")

        def show(*, is_open: bool) -> None:
            self._open = is_open
            detail.setVisible(is_open)
            toggle.set_label(_("Hide detail") if is_open else _("Show detail"))

        toggle.clicked.connect(lambda: show(is_open=not self._open))
        texts = column(
            Label(title, "strong", wrap=True), Label(later, "hint", wrap=True), toggle, STRETCH, spacing=Space.XS
        )
        self._card = Card(row((ring, 0), Space.L, (texts, 1)), detail, spacing=Space.M)
        self._layout.addWidget(self._card)
        show(is_open=self._open)  # only now: a part without a parent would open as a window

    @staticmethod
    def _detail(found: Score) -> QWidget:
        rows = [
            BarRow(
                render(part.title),
                part.now / part.most,
                render(msg(N_("{now} of {most}"), now=part.now, most=part.most)),
                part.later / part.most,
            )
            for part in found.parts
        ]
        bars = HBars(_("Points by dimension"), rows)
        note = Label(
            _("Points of the European method for open data (MQA). Hatched: measured once published."), "hint", wrap=True
        )
        return column(bars, note, spacing=Space.S)
