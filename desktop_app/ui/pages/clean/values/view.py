"""A column at a time: its values at the left; groups to merge, numbers as bars, and shapes at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.clean.values.group_card import GroupCard
from desktop_app.ui.pages.clean.values.looking import MOST_GROUPS, SHAPES, Look, no_data_words
from desktop_app.ui.pages.clean.values.value_card import ValueCard
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.histogram import HistogramBars
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Columns, row
from desktop_app.ui.widgets.meters import BarRow, HBars
from desktop_app.ui.widgets.notices import EmptyState


class ValuesView(QWidget):
    """What it shows is given by `show_look`; the officer's acts are the signals of its parts."""

    merged = Signal(object, str)
    told_apart = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.card = ValueCard()
        self._right = QWidget()
        self._side = QVBoxLayout(self._right)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(current_theme().px(Space.M))
        self.groups: list[GroupCard] = []
        self._look: Look | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Columns(self.card, self._right, stretch=(1, 2)))

    def show_look(self, look: Look) -> None:
        """Show a column."""
        self._look = look
        self.card.show_look(look)
        while (item := self._side.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.groups = [GroupCard(group) for group in look.groups[:MOST_GROUPS]] if look.finding is None else []
        if self.groups:
            self._side.addWidget(
                Label(_("Are they the same place?") if look.is_place else _("Are they the same?"), "section")
            )
        for card in self.groups:
            card.merged.connect(self.merged)
            card.told_apart.connect(self.told_apart)
            self._side.addWidget(card)
        if len(look.groups) > MOST_GROUPS and self.groups:
            self._side.addWidget(Label(_("Answer these and the others will follow."), "hint", wrap=True))
        for part in (self._numbers(look), self._shapes(look)):
            if part is not None:
                self._side.addWidget(part)
        if not self._side.count():
            nothing = EmptyState(_("Nothing to ask about this column"), _("Tick values at the left to correct them."))
            self._side.addWidget(Card(nothing))
        self._side.addStretch(1)

    def _numbers(self, look: Look) -> Card | None:
        found = look.facet.histogram
        if found is None or look.finding is not None:
            return None
        decimals = 0 if all(float(edge).is_integer() for edge in found.edges) else 2
        bars = [(number(edge, decimals), n) for edge, n in zip(found.edges, found.counts, strict=False)]
        chart = HistogramBars(_("Numbers of {column}").format(column=look.name), bars, found.apart[:3])
        head: list[QWidget | int | tuple[QWidget, int]] = [Label(look.name, "section"), Space.M]
        words = no_data_words(look.facet)
        if words is not None:
            head += [Icon("alert-triangle", "warn"), Space.S]
        head.append((Label(render(words) if words else "", "small", wrap=True, color="warn"), 1))
        if words is not None:
            value = found.no_data[0][0]
            clear = Button(_("Leave empty"), "secondary", small=True, name=_("Leave empty") + f": {value}")
            clear.clicked.connect(lambda _checked: self.card.replaced.emit((value,), ""))
            head.append(clear)
        return Card(row(*head), Space.S, chart)

    def _shapes(self, look: Look) -> Card | None:
        """How values are written and how long they are: a code with a letter too many stands out."""
        shapes, n = look.facet.shapes, sum(count for _shape, count in look.facet.shapes)
        if not n or look.facet.histogram is not None:
            return None
        bars = [BarRow(shape[:40], count / n, number(count)) for shape, count in shapes[:SHAPES]]
        lengths = look.facet.lengths
        shortest, longest = lengths[0][0], lengths[-1][0]
        said = _("From {least} to {most} letters or signs.").format(least=number(shortest), most=number(longest))
        legend = _("A is a capital, a a small letter, 9 a digit, + several.")
        return Card(
            Label(_("How they are written"), "section"),
            Label(f"{said} {legend}", "hint", wrap=True),
            Space.S,
            HBars(_("How they are written"), bars),
        )
