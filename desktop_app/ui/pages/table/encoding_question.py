"""Accents look wrong? The same lines read in two or three ways, to choose the right one by eye."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.reading.source import Opened
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_list import Choice, ChoiceList
from desktop_app.ui.widgets.label import Label


class EncodingQuestion(QWidget):
    """`chosen(encoding)`. Hidden when there is no doubt."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, current_theme().px(Space.M))
        self.hide()

    def show_samples(self, opened: Opened) -> None:
        """Offer the samples of a file, the one in use chosen."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.setVisible(len(opened.decode_samples) > 1)
        if len(opened.decode_samples) < 2:
            return
        choices = [Choice(s.encoding, "  ·  ".join(s.lines)[:160], "") for s in opened.decode_samples]
        options = ChoiceList(_("Which one reads well?"), choices)
        options.set_value(opened.encoding)
        options.chosen.connect(self.chosen)
        self._box.addWidget(
            Card(
                Label(_("Which one reads well?"), "section"),
                Label(
                    _("The file does not say how its accents are written. Choose the lines that read well."),
                    "hint",
                    wrap=True,
                ),
                8,
                options,
            )
        )
