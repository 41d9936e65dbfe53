"""The data as people will see them on the portal: its page, first rows, a card a column, and charts to take along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.app.previewing import ColumnCard, Preview
from desktop_app.core.profiling.charts import Chart
from desktop_app.core.text import N_, msg, msg_n
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.review.over_page import OverPage
from desktop_app.ui.pages.review.presenter import NUMBERS, TYPE_WORDS
from desktop_app.ui.texts import _, number, render, translator
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.charts.drawing import chart_title, time_label
from desktop_app.ui.widgets.charts.saving import FORMATS
from desktop_app.ui.widgets.charts.view import titled_chart
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, column, row
from desktop_app.ui.widgets.meters import Bar
from desktop_app.ui.widgets.portal_preview import PortalLook, PortalPreview
from desktop_app.ui.widgets.spread_bars import SpreadBars

_SIZE = (1100, 700)
_CARD = 236
_ROWS = 10
_FEW = 4


class DataPreview(OverPage):
    """`save(Chart, form)`: a chart is wanted as a picture."""

    save = Signal(object, str)

    def __init__(self, parent: QWidget, preview: Preview, look: PortalLook) -> None:
        title = _("The data as people will see them")
        super().__init__(parent, title, _SIZE)
        self.close_button = Button(_("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.said = Banner("", "", "ok")
        self.said.hide()
        self.save_buttons: list[Button] = []
        layout = self.body
        layout.addWidget(Label(title, "section", wrap=True))
        self._area = _scrolled(self._content(preview, look))
        layout.addWidget(self._area, 1)
        layout.addWidget(self.said)
        layout.addWidget(row("stretch", (self.close_button, 0)))
        self._ring = FocusRing(self)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: page keys move what is seen: most of it holds nothing to press."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())

    def tell(self, title: str, text: str, kind: str) -> None:
        """Say what became of a picture."""
        self.said.say(title, text, kind)
        self.said.show()

    def _content(self, preview: Preview, look: PortalLook) -> QWidget:
        page = PortalPreview()
        page.show_look(look)
        parts: list[QWidget] = [page]
        if preview.charts:
            parts += [_heading(_("Charts")), self._charts(preview.charts)]
        parts += [_heading(_("First rows")), _first_rows(preview), _heading(_("Columns")), _cards(preview.columns)]
        return column(*parts, "stretch", spacing=Space.M, margins=(0, 0, Space.M, 0))

    def _charts(self, charts: tuple[Chart, ...]) -> QWidget:
        cards = []
        for chart in charts:
            buttons = []
            for form in FORMATS:
                words = render(msg(N_("Save as {format}"), format=form))
                button = Button(words, "link", "download", name=f"{words}: {chart_title(chart)}", small=True)
                button.clicked.connect(lambda _on=False, c=chart, f=form: self.save.emit(c, f))
                buttons.append(button)
            self.save_buttons += buttons
            saving = row(*((button, 0) for button in buttons), "stretch", spacing=Space.L)
            cards.append(Card(titled_chart(chart), saving, spacing=Space.S))
        return column(*cards, spacing=Space.M)


def _heading(text: str) -> Label:
    return Label(text, "small_strong", wrap=True)


def _first_rows(preview: Preview) -> QWidget:
    header, rows = preview.rows[0], preview.rows[1 : _ROWS + 1]
    kinds = [card.type for card in preview.columns]
    heads = [ColumnHead(name, is_number=kind in NUMBERS) for name, kind in zip(header, kinds, strict=True)]
    said = msg_n(N_("These are the first of {n} row."), N_("These are the first of {n} rows."), preview.n_rows)
    table = DataTable(_("First rows"), TableModel(ListSource(rows), heads))
    table.setMinimumHeight(current_theme().px(220))
    return column(table, Label(render(said), "hint", wrap=True), spacing=Space.S)


def _cards(cards: tuple[ColumnCard, ...]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, Space.M)
    for card in cards:
        flow.addWidget(_card(card))
    return holder


def _card(card: ColumnCard) -> QWidget:
    filled = render(msg(N_("{share} % filled"), share=number(card.filled * 100)))
    different = render(msg_n(N_("{n} different value"), N_("{n} different values"), card.n_distinct))
    lines: list[QWidget] = [
        Label(card.name, "small_strong", elide=Qt.TextElideMode.ElideRight),
        *([Label(card.description, "tiny", wrap=True)] if card.description else []),
        Label(f"{_(TYPE_WORDS[card.type])} · {different}", "hint", wrap=True),
        Bar(filled, card.filled, height=6),
        Label(filled, "tiny"),
    ]
    if card.spread:
        lines.append(SpreadBars(card.name, [(_spread_label(card, label), n) for label, n in card.spread], few=_FEW))
    box = Card(*lines, "stretch", margins=Space.M, spacing=Space.XS)
    box.setFixedWidth(current_theme().px(_CARD))
    return box


def _spread_label(card: ColumnCard, label: str) -> str:
    """A value below the bars: numbers with the country's sign for decimals, months in words."""
    return label.replace(".", translator().decimal_separator) if card.type in NUMBERS else time_label(label)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("content")
    area.setWidget(content)
    return area
