"""Choices: radio lists where nothing is chosen until the officer does.

Arrow keys only move; Space or Enter chooses. Radio buttons that choose while moving would decide about personal
data by accident. A suggestion is a grey tag, never a selection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.card import paint_choice_box
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import FlowLayout, SizedByLayout, growing_down
from desktop_app.ui.widgets.marks import MARK, draw_radio
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, line_height, rounded, smooth, text_width
from desktop_app.ui.widgets.pill import Pill

_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left}
_FORTH = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select}
_OPTION_HEIGHT, _TAG_HEIGHT = 40, 20


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: a stable `id`, a title, its consequence in a sentence, and whether it is suggested."""

    id: str
    title: str
    consequence: str = ""
    suggested: bool = False


class _Radio(QRadioButton):
    """Base of both kinds: no automatic choosing, the group decides about keys."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self._name(choice.title)
        self.setAccessibleDescription(choice.consequence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _name(self, title: str) -> None:
        """The title as it is read aloud."""
        self.setAccessibleName(f"{title} ({_('Suggested')})" if self.choice.suggested else title)

    def hitButton(self, _pos: object) -> bool:
        """Qt: all of it is the target."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: leave moving and choosing to the group; Qt's own moving would wander out of it."""
        if Qt.Key(event.key()) in _BACK | _FORTH | _CHOOSE:
            event.ignore()
            return
        super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Qt: a radio is never unchecked by pressing it."""
        self.setChecked(True)


class _Row(SizedByLayout, _Radio):
    """A row of the list: title, tag, consequence."""

    def __init__(self, choice: Choice) -> None:
        super().__init__(choice)
        theme = current_theme()
        self.setSizePolicy(growing_down())
        outer = QHBoxLayout(self)
        side, edge = theme.px(Space.L), theme.px(Space.M)
        outer.setContentsMargins(side + theme.px(MARK) + edge, edge, side, edge)
        words = QVBoxLayout()
        words.setSpacing(theme.px(Space.TINY))
        self._title = Label(choice.title, "body", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(self._title, 0 if choice.suggested else 1)
        if choice.suggested:
            head.addWidget(Pill(_("Suggested"), "none", height=20))
            head.addStretch(1)
        words.addLayout(head)
        self._consequence = Label(choice.consequence, "hint", wrap=True)
        words.addWidget(self._consequence)
        if not choice.consequence:
            self._consequence.hide()
        outer.addLayout(words, 1)
        self._folded = False

    def set_title(self, words: str) -> None:
        """Name it in other words."""
        self._title.setText(words)
        self._name(words)

    def set_consequence(self, words: str) -> None:
        """Say what follows from it in other words."""
        self._consequence.setText(words)
        self._consequence.setVisible(bool(words) and not self._folded)
        self.setAccessibleDescription(words)

    def fold(self, *, on: bool) -> None:
        """Show the title alone, with less room around it; the consequence is then in the tool tip."""
        if on == self._folded:
            return
        self._folded = on
        layout = self.layout()
        assert layout is not None
        around = layout.contentsMargins()
        edge = current_theme().px(Space.S if on else Space.M)
        layout.setContentsMargins(around.left(), edge, around.right(), edge)
        self._consequence.setVisible(bool(self._consequence.text()) and not on)
        self.setToolTip(self._consequence.text() if on else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw the mark; the list draws frame and tint."""
        theme = current_theme()
        middle = (line_height(self._title.text_font) - theme.px(MARK)) / 2
        top = QPointF(theme.px(Space.L), theme.px(Space.S if self._folded else Space.M) + middle)
        with smooth(QPainter(self)) as painter:
            draw_radio(painter, top, on=self.isChecked(), enabled=self.isEnabled())


class _Box(_Radio):
    """A short answer: a 40 px box with a radio and one word or two."""

    def sizeHint(self) -> QSize:
        """Qt: mark, text and padding."""
        theme = current_theme()
        width = theme.px(Space.M + MARK + 10 + Space.M) + text_width(self.choice.title, theme.font()) + 1
        if self.choice.suggested:
            width += theme.px(Space.S) + self._tag_width()
        return QSize(round(width) + 1, theme.px(_OPTION_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Qt: never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            paint_choice_box(painter, self, Radius.CONTROL, "border")
            top = (self.height() - theme.px(MARK)) / 2
            draw_radio(painter, QPointF(theme.px(Space.M), top), on=self.isChecked(), enabled=self.isEnabled())
            painter.setFont(theme.font(TypeSize.BODY))
            painter.setPen(theme.color("text" if self.isEnabled() else "muted"))
            x = theme.px(Space.M + MARK + 10)
            painter.drawText(QRectF(x, 0, self.width() - x, self.height()), VCENTER | LEFT, self.choice.title)
            if self.choice.suggested:
                self._paint_tag(painter)

    def _tag_width(self) -> float:
        theme = current_theme()
        return text_width(_("Suggested"), theme.font(TypeSize.TINY, Weight.BOLD)) + theme.px(2 * Space.S)

    def _paint_tag(self, painter: QPainter) -> None:
        """At the right: a grey word, as in the list, never a selection."""
        theme = current_theme()
        width, height = self._tag_width(), theme.px(_TAG_HEIGHT)
        area = QRectF(self.width() - theme.px(Space.M) - width, (self.height() - height) / 2, width, height)
        draw_frame(painter, area, Radius.PILL, "sunken")
        painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD))
        painter.setPen(theme.color("muted"))
        painter.drawText(area.adjusted(theme.px(Space.S), 0, 0, 0), VCENTER | LEFT, _("Suggested"))


class _Group(QWidget):
    """What list and short answers share: at most one chosen, arrows move, `chosen(id)` only for officers' acts.

    A digit chooses the option of that place at once, for whoever knows the list by heart.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._radios: list[_Radio] = []

    @property
    def value(self) -> str | None:
        """Id of the chosen option, None while nothing is chosen."""
        return next((r.choice.id for r in self._radios if r.isChecked()), None)

    def set_value(self, choice_id: str | None) -> None:
        """Show what the project says; does not emit `chosen`."""
        for radio in self._radios:
            # an exclusive button cannot be unchecked; one that is not exclusive is read aloud as a check box
            radio.setAutoExclusive(False)
            radio.setChecked(radio.choice.id == choice_id)
            radio.setAutoExclusive(True)
        self._one_tab_stop()
        self.update()

    @property
    def count(self) -> int:
        """How many options there are."""
        return len(self._radios)

    def focus_option(self, at: int) -> None:
        """Bring the keyboard to an option, 0-based."""
        self._radios[at].setFocus(Qt.FocusReason.TabFocusReason)

    def initial_focus(self) -> QWidget:
        """The chosen option or the first."""
        return next((r for r in self._radios if r.isChecked()), self._radios[0])

    def _add(self, radio: _Radio) -> None:
        self._radios.append(radio)
        radio.clicked.connect(lambda: self._choose(radio))
        self._one_tab_stop()

    def _choose(self, radio: _Radio) -> None:
        self.set_value(radio.choice.id)
        self.chosen.emit(radio.choice.id)

    def _one_tab_stop(self) -> None:
        """Tab enters the group once, at the chosen or first option; arrows move inside."""
        if not self._radios:
            return
        stop = self.initial_focus()
        for radio in self._radios:
            radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if radio is stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys the focused option left to its group."""
        focused = next((i for i, r in enumerate(self._radios) if r.hasFocus()), None)
        key = Qt.Key(event.key())
        if focused is None:
            super().keyPressEvent(event)
        elif key in _BACK | _FORTH:
            step = 1 if key in _FORTH else -1
            target = self._radios[(focused + step) % len(self._radios)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in _CHOOSE and not event.modifiers():
            self._radios[focused].click()
        elif event.text().isdigit() and 0 < int(event.text()) <= len(self._radios):
            chosen = self._radios[int(event.text()) - 1]
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
            chosen.click()
        else:
            super().keyPressEvent(event)


class ChoiceList(_Group):
    """Options in one frame with hairlines, title and consequence. `name` is the question, for screen readers."""

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.extend(choices)

    def extend(self, choices: Sequence[Choice]) -> None:
        """Add options below; what is chosen stays."""
        for choice in choices:
            radio = _Row(choice)
            self._layout.addWidget(radio)
            self._add(radio)
            if self.isVisible():
                radio.show()  # at once, so that the keyboard can go there

    def set_title(self, choice_id: str, words: str) -> None:
        """Name an option in other words."""
        for radio in self._radios:
            if isinstance(radio, _Row) and radio.choice.id == choice_id:
                radio.set_title(words)

    def set_consequence(self, choice_id: str, words: str) -> None:
        """Say what follows from an option in other words."""
        for radio in self._radios:
            if isinstance(radio, _Row) and radio.choice.id == choice_id:
                radio.set_consequence(words)

    def fold(self, *, on: bool) -> None:
        """Give room to what comes below: of the options not chosen only the titles are shown."""
        for radio in self._radios:
            if isinstance(radio, _Row):
                radio.fold(on=on and not radio.isChecked())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw frame, tint of the chosen row, hairlines."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, "surface", "hair")
            painter.save()
            painter.setClipPath(rounded(box, Radius.CARD - 0.5))
            for radio in self._radios:
                if radio.isChecked():
                    painter.fillRect(radio.geometry(), theme.color("sel"))
            painter.restore()
            painter.setPen(QPen(theme.color("hair"), 1))
            for radio in self._radios[1:]:
                y = radio.y() + 0.5
                painter.drawLine(QPointF(1, y), QPointF(self.width() - 1, y))
            draw_frame(painter, QRectF(self.rect()), Radius.CARD, None, "hair")


class OptionRow(_Group):
    """Short answers side by side that wrap when there is no room."""

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self)
        for choice in choices:
            radio = _Box(choice)
            radio.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            flow.addWidget(radio)
            self._add(radio)
