"""At most five sentences that ask for something, each with a link to where it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.quality.advice import Advice
from desktop_app.core.text import N_, msg
from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule, row


class AdviceList(QWidget):
    """`chosen` carries the Advice whose link was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None

    def show_advice(self, found: Sequence[Advice]) -> None:
        """Show the sentences; none hides the list."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self.setVisible(bool(found))
        if not found:
            return
        self._card = Card(Label(_("What would help people to find and use the data"), "strong", wrap=True))
        for i, advice in enumerate(found):
            if i:
                self._card.body.addWidget(Rule())
            self._card.body.addWidget(self._line(advice))
        self._layout.addWidget(self._card)

    def _line(self, advice: Advice) -> QWidget:
        words = render(advice.message)
        look = ("alert-circle", "danger") if advice.blocking else ("bulb", "primary")
        act = _("Complete") if advice.page == "describe" else _("Clean")
        link = Button(act, "link", name=f"{act}: {words}", small=True)
        link.clicked.connect(lambda: self.chosen.emit(advice))
        is_said = not advice.points or "n" in advice.message.values
        points = None if is_said else (Label(render(msg(N_("+{n} points"), n=advice.points)), "hint"), 0)
        return row(
            (Icon(*look, 18), 0),
            Space.S,
            (Label(words, "small", wrap=True), 1),
            Space.M,
            points,
            Space.M,
            (link, 0),
            margins=(0, Space.XS, 0, Space.XS),
        )
