"""Lists of facts: the summary to check before publishing, and the receipt after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.icons import Icon
from desktop_app.ui.texts import _
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import TARGET, Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import Rule


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """`id` comes back when its link is pressed; an empty value reads "not provided"; `link` "" hides the link."""

    id: str
    label: str
    value: str
    link: str | None = None


class SummaryList(QWidget):
    """Label, value and a "Change" link a row."""

    change_requested = Signal(str)

    def __init__(self, rows: Sequence[SummaryRow]) -> None:
        super().__init__()
        grid = _grid(self)
        for i, row in enumerate(rows):
            if i:
                grid.addWidget(Rule(), 2 * i - 1, 0, 1, 3)
            label = Label(row.label, "small_strong", wrap=True)
            missing = not row.value
            value = Label(row.value or _("Not provided (optional)"), "hint" if missing else "small", wrap=True)
            edge = current_theme().px(Space.S)
            for part in (label, value):
                part.setContentsMargins(0, edge, 0, edge)
            grid.setRowMinimumHeight(2 * i, current_theme().px(44))
            grid.addWidget(label, 2 * i, 0)
            grid.addWidget(value, 2 * i, 1)
            words = _("Change") if row.link is None else row.link
            if words:
                link = Button(words, "link", name=f"{words}: {row.label}", small=True)
                link.clicked.connect(lambda _checked=False, key=row.id: self.change_requested.emit(key))
                grid.addWidget(link, 2 * i, 2)
        grid.setColumnStretch(1, 1)


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A verified fact. `state`: ok, warn, none. `copy` is put on the clipboard by its link; `what_is_this` explains."""

    fact: str
    value: str
    state: str = "ok"
    copy: str = ""
    what_is_this: str = ""


_RECEIPT_ICONS = {"ok": ("circle-check", "ok"), "warn": ("alert-triangle", "warn"), "none": ("hash", "muted")}


class ReceiptList(QWidget):
    """Check, fact and value a row; long values can be copied, odd ones explained in place."""

    def __init__(self, rows: Sequence[ReceiptRow]) -> None:
        super().__init__()
        grid = _grid(self)
        line = 0
        for i, row in enumerate(rows):
            if i:
                grid.addWidget(Rule(), line, 0, 1, 5)
                line += 1
            grid.setRowMinimumHeight(line, current_theme().px(TARGET + Space.S))
            grid.addWidget(Icon(*_RECEIPT_ICONS[row.state]), line, 0)
            grid.addWidget(Label(row.fact, "small", wrap=True), line, 1)
            is_alone = not row.copy and not row.what_is_this  # nothing stands beside it
            grid.addWidget(Label(row.value, "small_strong", wrap=True), line, 2, 1, 3 if is_alone else 1)
            if row.copy:
                copy = Button(_("Copy"), "link", name=_("Copy") + f": {row.fact}", small=True)
                copy.clicked.connect(lambda _checked=False, text=row.copy: QGuiApplication.clipboard().setText(text))
                grid.addWidget(copy, line, 3)
            if row.what_is_this:
                line = self._explain(grid, line, row)
            line += 1
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)

    @staticmethod
    def _explain(grid: QGridLayout, line: int, row: ReceiptRow) -> int:
        """Add the "What is this?" link and its hidden answer; returns the line of the answer."""
        answer = Label(row.what_is_this, "hint", wrap=True)
        answer.setVisible(False)
        link = Button(_("What is this?"), "link", name=_("What is this?") + f" {row.fact}", small=True)
        link.clicked.connect(lambda: answer.setVisible(answer.isHidden()))
        grid.addWidget(link, line, 4)
        grid.addWidget(answer, line + 1, 1, 1, 4)
        return line + 1


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current_theme().px(Space.M))
    grid.setVerticalSpacing(0)
    return grid
