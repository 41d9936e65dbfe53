"""One sentence about people who could be recognised in what leaves, and the way to the screen that lowers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.ui.texts import _, render
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from desktop_app.core.disclosure.report import CountsReport, Report


class RiskNotice(Banner):
    """`go(page, field)`. Hidden at a low risk: nothing is promised."""

    go = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("", "", "warn")
        self.look = Button(_("See the risk"), "secondary", small=True)
        self.look.clicked.connect(lambda: self.go.emit("personal", "risk"))
        self.set_actions([self.look])

    def show_report(self, report: Report | CountsReport | None) -> None:
        """Show what was measured, as far as it asks for anything."""
        sentence = report.advice() if report is not None else None
        if report is not None and sentence is not None:
            self.say(render(report.title), render(sentence))
        self.setVisible(sentence is not None)
