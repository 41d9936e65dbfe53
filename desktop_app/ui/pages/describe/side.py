"""Beside the questions: how the portal will show the answers, and what the description is worth so far."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.quality import band, score
from desktop_app.core.text import N_, msg
from desktop_app.ui.description import portal_look
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.meters import Bar
from desktop_app.ui.widgets.portal_preview import PortalPreview

FORMATS = ("CSV",)  # what every package holds as data


class Side(QWidget):
    """Preview and points; both are drawn anew from the dataset."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.preview = PortalPreview()
        self._band = Label("", "small_strong", color="primary")
        self._bar = Bar(_("Quality of the description"), 0.0)
        self._points = Label("", "hint", wrap=True)
        self._more = Label("", "small", wrap=True)
        self._more_row = row((Icon("plus", "primary", 16), 0), Space.S, (self._more, 1))
        title = Label(_("Quality of the description"), "strong", wrap=True)
        card = Card(row((title, 1), Space.S, self._band), self._bar, self._points, self._more_row, spacing=Space.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(Space.M))
        for widget in (self.preview, card):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_dataset(self, dataset: Dataset, country: str, portal: str = "", logo: str = "") -> None:
        """Show the answers as they are now; `portal`: the one whose questions are asked, else the country's own."""
        look = portal_look(dataset, country, (*FORMATS, _("Dictionary")))
        self.preview.show_look(replace(look, portal=portal or look.portal, logo=logo))
        found = score(dataset, FORMATS)
        self._band.setText(render(band(found.now)))
        self._bar.show_share(found.now / found.most, found.later / found.most)
        self._points.setText(render(msg(N_("{now} of {most} points"), now=found.now, most=found.most)))
        missing = _worth(dataset)
        self._more_row.setVisible(missing > 0)
        self._more.setText(render(msg(N_("With topic, tags, place and dates: {n} points more."), n=missing)))


def _worth(dataset: Dataset) -> int:
    """Points that the optional answers would still earn."""
    period = dataset.period.start or dataset.period.end
    return sum(
        points
        for points, given in ((30, dataset.theme), (30, dataset.tags), (20, dataset.place), (20, period))
        if not given
    )
