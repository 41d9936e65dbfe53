"""A queued item wants a yes: what would change on the portal, with its warnings, before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.text import N_, msg_n
from desktop_app.ui.pages.file.screen import StartScreen, clear
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_box import CheckBox
from desktop_app.ui.widgets.layouts import STRETCH, Columns, column
from desktop_app.ui.widgets.lists import SummaryList, SummaryRow

if TYPE_CHECKING:
    from desktop_app.app.outbox.item import Item


class PlanScreen(StartScreen):
    """`approved(item)` when the officer says yes to exactly this plan."""

    approved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self._tick = CheckBox("")
        self._box = QVBoxLayout()
        self.body.addLayout(self._box)
        self.body.addStretch(1)

    def title(self) -> str:
        """What is asked."""
        return _("This is what would change on the portal")

    def lead(self) -> str:
        """Nothing happened yet."""
        return _("Nothing has been sent. Look at the warnings; it is sent only if you agree.")

    def primary_label(self) -> str:
        """The yes."""
        return _("Approve and send")

    def problem(self) -> str | None:
        """The warnings have to be looked at."""
        return None if self._tick.isChecked() else _("Say that you looked at the warnings")

    def culprit(self) -> QWidget | None:
        """The box to tick."""
        return self._tick

    def initial_focus(self) -> QWidget | None:
        """The box to tick."""
        return self._tick

    def show_item(self, item: Item) -> None:
        """Show the plan that wants an answer."""
        from desktop_app.core.publishing.alarms import alarm_line
        from desktop_app.core.publishing.plan_words import plan_lines

        assert item.plan is not None
        self._item = item
        alarms = [render(alarm_line(alarm)) for alarm in item.plan.alarms]
        lines = [(render(label), render(value)) for label, value in plan_lines(item.plan)]
        rows = [SummaryRow(str(n), label, value, "") for n, (label, value) in enumerate(lines) if value not in alarms]
        title = msg_n(N_("{n} warning before sending it"), N_("{n} warnings before sending it"), len(alarms))
        self._tick = CheckBox(_("I looked at it and it must be so"))
        self._tick.clicked.connect(self.state_changed)
        clear(self._box)
        warned = column(Banner(render(title), "\n".join(alarms), "warn"), self._tick, STRETCH, spacing=Space.M)
        self._box.addWidget(Columns(Card(SummaryList(rows)), warned, stretch=(5, 4), right_first=True))

    def submit(self) -> None:
        """Yes."""
        self.approved.emit(self._item)
