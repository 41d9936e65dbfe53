"""Places beside each other on one page: words with a line under the one that is shown, and a count where one waits."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.texts import number
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space, TypeSize, Weight
from desktop_app.ui.widgets.layouts import FlowLayout
from desktop_app.ui.widgets.painting import HCENTER, LEFT, VCENTER, smooth, text_width

_HEIGHT, _LINE, _BADGE = 44, 3, 20
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Tab(QAbstractButton):
    def __init__(self, tab_id: str, text: str) -> None:
        super().__init__()
        self.tab_id, self.count = tab_id, 0
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.name()

    def name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {number(self.count)}" if self.count else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = text_width(self.text(), theme.font(TypeSize.BODY, Weight.BOLD)) + 1
        return QSize(ceil(width + self._badge_width()), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Qt: the one that is shown stays so."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows are the row's own; a button by itself would hand the keyboard to whatever comes next."""
        if Qt.Key(event.key()) in _KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        on = self.isChecked()
        with smooth(QPainter(self)) as painter:
            font = theme.font(TypeSize.BODY, Weight.BOLD if on else Weight.REGULAR)
            painter.setFont(font)
            painter.setPen(theme.color("primary" if on else "text"))
            painter.drawText(QRectF(0, 0, self.width(), self.height() - theme.px(_LINE)), VCENTER | LEFT, self.text())
            if self.count:
                side = theme.px(_BADGE)
                width = self._badge_width() - theme.px(Space.S)
                box = QRectF(self.width() - width, (self.height() - theme.px(_LINE) - side) / 2, width, side)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("warnbg"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setFont(theme.font(TypeSize.TINY, Weight.BOLD))
                painter.setPen(theme.color("warn"))
                painter.drawText(box, VCENTER | HCENTER, number(self.count))
            if on:
                line = theme.px(_LINE)
                painter.fillRect(QRectF(0, self.height() - line, self.width(), line), theme.color("primary"))

    def _badge_width(self) -> float:
        if not self.count:
            return 0.0
        theme = current_theme()
        words = text_width(number(self.count), theme.font(TypeSize.TINY, Weight.BOLD))
        return words + theme.px(Space.S + 2 * Space.S)


class Tabs(QWidget):
    """`chosen(id)` for the officer's own act. Arrow keys go from one to the next; Tab stops once."""

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tabs = {tab_id: _Tab(tab_id, text) for tab_id, text in tabs}
        flow = FlowLayout(self, Space.XL)
        for tab in self.tabs.values():
            flow.addWidget(tab)
            tab.clicked.connect(lambda _checked=False, tab=tab: self.chosen.emit(tab.tab_id))
        self.show_tab(tabs[0][0])

    def show_tab(self, tab_id: str) -> None:
        """Mark the one that is shown."""
        for tab in self.tabs.values():
            tab.setChecked(tab.tab_id == tab_id)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab.tab_id == tab_id else Qt.FocusPolicy.ClickFocus)

    def set_count(self, tab_id: str, count: int) -> None:
        """How many things wait there."""
        tab = self.tabs[tab_id]
        if tab.count != count:
            tab.count = count
            tab.name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows."""
        order = list(self.tabs.values())
        at = next((i for i, tab in enumerate(order) if tab.hasFocus()), None)
        step = _KEYS.get(Qt.Key(event.key()))
        if at is None or step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        target = order[(at + step) % len(order)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the hairline that all of them stand on."""
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, current_theme().color("hair"))
