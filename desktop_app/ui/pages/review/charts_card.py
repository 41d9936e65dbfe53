"""Two charts of the data on the review, and the way to the whole preview."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.app.previewing import Preview
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.charts.view import titled_chart
from desktop_app.ui.widgets.layouts import row

_SHOWN = 2


class ChartsCard(QWidget):
    """`opened`: the officer wants to see everything."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self.look = Button(_("See the data as people will see them"), "link", "eye", small=True)
        self.look.clicked.connect(self.opened)

    def show_preview(self, preview: Preview) -> None:
        """Draw the first charts."""
        if self._card is not None:
            self.look.setParent(None)
            self._card.hide()
            self._card.deleteLater()
        self._card = Card(spacing=Space.M)
        charts = preview.charts[:_SHOWN]
        if charts:
            holder = QWidget()
            side = QHBoxLayout(holder)
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(current_theme().px(Space.XL))
            for chart in charts:
                side.addWidget(titled_chart(chart), 1)
            self._card.body.addWidget(holder)
        self._card.body.addWidget(row((self.look, 0), "stretch"))
        self._layout.addWidget(self._card)
        self.look.show()
