"""Unfinished projects, one line each with the step and the date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.app.recovery import Unfinished
from desktop_app.ui.icons import Icon
from desktop_app.ui.pages.file.days import short_day
from desktop_app.ui.texts import _
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.label import Label, elided
from desktop_app.ui.widgets.layouts import Rule, column, row

SHOWN = 4


class UnfinishedList(QWidget):
    """`chosen` and `forgotten` carry the folder of a project. Hidden when there is none."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtWidgets import QVBoxLayout

        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, Space.S, 0, 0)
        self._box.setSpacing(Space.S)

    def show_lines(self, lines: Sequence[Unfinished]) -> None:
        """Show the newest ones."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.setVisible(bool(lines))
        if not lines:
            return
        self._box.addWidget(Label(_("Continue where you left off"), "section"))
        items: list[QWidget] = []
        for line in lines[:SHOWN]:
            if items:
                items.append(Rule())
            items.append(self._line(line))
        self._box.addWidget(Card(*items, margins=0))

    def _line(self, line: Unfinished) -> QWidget:
        go = Button(_("Continue"), "secondary", name=_("Continue {title}").format(title=line.title))
        go.clicked.connect(partial(self.chosen.emit, str(line.folder)))
        go.setEnabled(not line.open_elsewhere)
        remove = Button("", "ghost", "x", name=_("Remove {title} from this list").format(title=line.title))
        remove.clicked.connect(partial(self.forgotten.emit, str(line.folder)))
        words = column(elided(line.title, "body"), elided(self._when(line), "hint"), spacing=Space.TINY)
        return row(
            Icon("table", "muted", 20), 12, (words, 1), 12, go, 4, remove, margins=(Space.L, Space.M, Space.M, Space.M)
        )

    def _when(self, line: Unfinished) -> str:
        date = short_day(datetime.fromtimestamp(line.changed, UTC).astimezone().isoformat())
        step = (
            _("Open in another window")
            if line.open_elsewhere
            else _("Step {step} of {steps}").format(step=line.step, steps=line.steps)
        )
        return f"{step} · {line.file} · {date}"
