"""The corrections as cards: a tick that carries it out, and choosing the card that only shows what it changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.core.cleaning.step import Recipe, Suggestion
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.clean.presenter import counts, is_on, unconverted
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.card import SelectCard
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.marks import MARK

_TWO_COLUMNS, _MOST_COLUMNS = 640, 3
_BESIDE = 54  # margins and mark of a card, beside its name
_WHOLE = 4  # cards with their sentence; of more, the sentence of the chosen one stands over what it changes


class CorrectionCard(SelectCard):
    """`ticked(bool)` when the officer switches the correction on or off; Space does it from the card too."""

    ticked = Signal(bool)

    def __init__(self, suggestion: Suggestion, names: dict[str, str]) -> None:
        self.suggestion = suggestion
        title = render(suggestion.step.title)
        self.box = CheckBox(title, strong=True)
        mark = Icon("circle-check", "ok") if suggestion.safe else Icon("alert-triangle", "warn")
        said = _("Safe: no meaning is lost") if suggestion.safe else _("Look before accepting")
        mark.setToolTip(said)
        count = render(counts(suggestion, names))
        sentence = render(suggestion.note or suggestion.step.proposal())
        left = unconverted(suggestion)
        stays = render(left) if left is not None else ""
        indent = current_theme().px(MARK + Space.M)
        labels = [Label(count, "hint", wrap=True), Label(sentence, "small", wrap=True)]
        if stays:
            labels.append(Label(stays, "small", wrap=True, color="warn"))
        for label in labels:
            label.setContentsMargins(indent, 0, 0, 0)
        self._details = labels[1:]
        self.words = " ".join(text for text in (sentence, stays) if text)
        super().__init__(title, row((self.box, 1), (mark, 0)), *labels, "stretch", margins=Space.L)
        edge = current_theme().px(Space.S)
        self.body.setContentsMargins(
            current_theme().px(Space.L), edge, current_theme().px(Space.L), current_theme().px(Space.M)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._spoken = ", ".join(text for text in (title, count, said, sentence, stays) if text)
        self.box.clicked.connect(self._tick)
        self.toggled.connect(self._tab_stop)
        self._tab_stop(on=False)

    def show_state(self, *, on: bool) -> None:
        """Tick or not, as the recipe says."""
        self.box.setChecked(on)
        state = _("will be corrected") if on else _("will stay as it is")
        self.setAccessibleName(f"{self._spoken}, {state}")

    def show_details(self, *, on: bool) -> None:
        """With its sentence, or the name and the count alone."""
        for label in self._details:
            label.setVisible(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.setChecked(True)
            self.box.click()
            return
        super().keyPressEvent(event)

    def _tick(self, on: bool) -> None:
        self.setChecked(True)
        self.ticked.emit(on)

    def _tab_stop(self, on: bool) -> None:
        """Only the tick of the chosen card is a stop of the Tab key."""
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)


class CorrectionCards(QWidget):
    """Cards in two or three columns, or one where there is no room. `chosen(int)`, `ticked(int, bool)` by position."""

    chosen = Signal(int)
    ticked = Signal(int, bool)
    arranged = Signal()  # in other columns, with their sentences or without

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Corrections"))
        self.cards: list[CorrectionCard] = []
        self._found: tuple[Suggestion, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_theme().px(Space.M))
        self._columns = 2
        self._telling = True

    @property
    def are_short(self) -> bool:
        """Whether there are so many cards that what they change would be out of sight."""
        return len(self._found) > _WHOLE and self._columns > 1

    def show_cards(self, found: Sequence[Suggestion], names: dict[str, str]) -> None:
        """Make the cards anew when they are other ones."""
        if self._found == tuple(found):
            return
        self._found = tuple(found)
        for old in self.cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [CorrectionCard(suggestion, names) for suggestion in found]
        for i, card in enumerate(self.cards):
            card.toggled.connect(lambda on, i=i: self.chosen.emit(i) if on and self._telling else None)
            card.ticked.connect(lambda on, i=i: self.ticked.emit(i, on))
        self._place()

    def show_state(self, recipe: Recipe, chosen: int) -> None:
        """Show ticks and the chosen card."""
        self._telling = False
        for i, card in enumerate(self.cards):
            card.show_state(on=is_on(recipe, card.suggestion.step))
            card.setChecked(i == chosen)
        self._telling = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one, two or three columns."""
        super().resizeEvent(event)
        if self._fitting(event.size().width()) != self._columns:
            self._place()
            self.arranged.emit()

    def _fitting(self, width: int) -> int:
        """Three columns for many cards whose names have room there."""
        px = current_theme().px
        if width < px(_TWO_COLUMNS):
            return 1
        third = (width - 2 * px(Space.M)) // _MOST_COLUMNS
        has_room = all(card.box.sizeHint().width() + px(_BESIDE) <= third for card in self.cards)
        return _MOST_COLUMNS if len(self.cards) > _WHOLE and has_room else 2

    def _place(self) -> None:
        self._columns = self._fitting(self.width())
        for card in self.cards:
            self._grid.removeWidget(card)
            card.show_details(on=not self.are_short)
        for i, card in enumerate(self.cards):
            self._grid.addWidget(card, i // self._columns, i % self._columns)
        for at in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < self._columns else 0)
