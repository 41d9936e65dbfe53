"""The rail: the steps of the project's way, with what is done, where the officer is and what wants another look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.icons import Icon, draw_icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Radius, Space, TypeSize, Weight
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.painting import LEFT, VCENTER, draw_frame, smooth

RAIL_WIDTH = 232
_STEP_WIDTH, _STEP, _STEP_WITH_NOTE = 208, 40, 56
_LOOKS = {
    "done": ("circle-check", "ok", "text"),
    "current": ("circle-dot", "primary", "primary"),
    "todo": ("circle", "border", "muted"),
    "again": ("refresh", "warn", "text"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: page id and its name on the rail."""

    id: str
    title: str


class RailStep(QPushButton):
    """A step; `state`: done, current, todo, again. Only reached steps can be pressed."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.title)
        self.step = step
        self.state, self.note = "todo", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.show_state("todo", "", can_open=False)

    def show_state(self, state: str, note: str, *, can_open: bool) -> None:
        """Show a state with a note under the title."""
        self.state, self.note = state, note or (_("Check again") if state == "again" else "")
        self.setEnabled(can_open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_open else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        words = {"done": _("done"), "current": _("you are here"), "todo": _("pending"), "again": _("check again")}
        self.setAccessibleName(f"{self.step.title}, {words[state]}")
        self.setAccessibleDescription(self.note)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: fixed width, higher with a note."""
        px = current_theme().px
        return QSize(px(_STEP_WIDTH), px(_STEP_WITH_NOTE if self.note else _STEP))

    def minimumSizeHint(self) -> QSize:
        """Qt: the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with smooth(QPainter(self)) as painter:
            icon, icon_ink, ink = _LOOKS[self.state]
            if self.state == "current":
                draw_frame(painter, QRectF(self.rect()), Radius.CONTROL, "sel")
            elif self.isEnabled() and self.underMouse():
                draw_frame(painter, QRectF(self.rect()), Radius.CONTROL, "sunken")
            middle = theme.px(_STEP) / 2
            side = theme.px(20)
            area = QRectF(theme.px(Space.M), middle - side / 2, side, side)
            draw_icon(painter, icon, theme.color(icon_ink), area)
            x = theme.px(44)
            room = self.width() - x - theme.px(Space.S)
            font = theme.font(TypeSize.BODY, Weight.BOLD if self.state == "current" else Weight.REGULAR)
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            title = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x, middle - theme.px(14), room, theme.px(28)), VCENTER | LEFT, title)
            if self.note:
                font = theme.font(TypeSize.TINY)
                painter.setFont(font)
                painter.setPen(theme.color("warn" if self.state == "again" else "muted"))
                note = QFontMetricsF(font).elidedText(self.note, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QRectF(x, theme.px(32), room, theme.px(16)), VCENTER | LEFT, note)


class Rail(QWidget):
    """All steps, with the institution and the settings at the foot."""

    step_chosen = Signal(str)
    settings_requested = Signal()

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        theme = current_theme()
        self.setFixedWidth(theme.px(RAIL_WIDTH))
        self.setAccessibleName(_("Steps"))
        self._all = {step.id: RailStep(step) for step in steps}
        self.steps: Mapping[str, RailStep] = dict(self._all)
        layout = QVBoxLayout(self)
        # a low screen must not be made higher than it is: there the rail is cut, and folds when it is narrow too
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        side = theme.px(Space.M)
        layout.setContentsMargins(side, theme.px(Space.XL), side - 1, side)
        layout.setSpacing(theme.px(Space.XS))
        for button in self._all.values():
            button.clicked.connect(lambda _checked=False, page=button.step.id: self.step_chosen.emit(page))
            layout.addWidget(button)
        layout.addStretch(1)
        self._institution = Label("", "hint", elide=Qt.TextElideMode.ElideRight)
        self.settings_button = Button("", "ghost", "settings", name=_("Settings"))
        self.settings_button.clicked.connect(self.settings_requested)
        self._building = Icon("building", "muted", 18)
        foot = row(self._building, Space.M, (self._institution, 1), self.settings_button)
        foot.setContentsMargins(theme.px(Space.M), 0, 0, 0)
        layout.addWidget(foot)

    def show_way(self, way: Sequence[str]) -> None:
        """Show these steps alone: those of the open project's way."""
        if tuple(self.steps) == tuple(way):
            return
        self.steps = {step: self._all[step] for step in way}
        for step, button in self._all.items():
            button.setVisible(step in self.steps)

    def set_institution(self, name: str) -> None:
        """The institution at the foot."""
        self._institution.setText(name)
        self._building.setVisible(bool(name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("surface"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color("hair"))
