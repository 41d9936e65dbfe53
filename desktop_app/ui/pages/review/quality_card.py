"""The quality of the description as points, with its five dimensions, now and once published."""

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
    """Drawn anew for each score; whether the explanation is open stays."""

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
        title = render(msg(N_("Quality: {band}"), band=_band_words(found.now)))
        words = (number(found.now), render(msg(N_("of {n}"), n=found.most)))
        ring = Ring(title, found.now, found.most, words)
        what = Label(
            _("Points of the European method for open data (MQA). Portals use them to compare datasets."),
            "hint",
            wrap=True,
        )
        link = Button(_("What is this?"), "link", name=f"{_('What is this?')} {title}", small=True)
        link.setObjectName("detail")

        def show(*, is_open: bool) -> None:
            self._open = is_open
            what.setVisible(is_open)

        link.clicked.connect(lambda: show(is_open=not self._open))
        head = row((Label(title, "strong", wrap=True), 1), Space.S, (link, 0))
        texts = column(head, _bars(found), STRETCH)
        self._card = Card(row((ring, 0), Space.L, (texts, 1)), _later(found), what, spacing=Space.S)
        self._layout.addWidget(self._card)
        show(is_open=self._open)  # only now: a part without a parent would open as a window


def _later(found: Score) -> Label:
    """What the hatched parts are, and the total once they are earned."""
    if not found.later:
        return Label(_("All points are measured."), "hint", wrap=True)
    after = found.now + found.later
    said = msg(
        N_("Hatched: {n} points are only measured once published. Then: {after} of {most}, {band}."),
        n=found.later,
        after=after,
        most=found.most,
        band=_band_words(after),
    )
    return Label(render(said), "hint", wrap=True)


def _band_words(points: int) -> str:
    """The word for a total, as it stands inside a sentence."""
    return render(band(points)).lower()


def _bars(found: Score) -> HBars:
    rows = [
        BarRow(
            render(part.title),
            part.now / part.most,
            render(msg(N_("{now} of {most}"), now=part.now, most=part.most)),
            part.later / part.most,
        )
        for part in found.parts
    ]
    return HBars(_("Points by dimension"), rows)
