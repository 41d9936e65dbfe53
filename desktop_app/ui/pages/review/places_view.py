"""Where a problem is: row and column in the officer's own file, and what sort of value stands there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.quality.validation import Problem
from desktop_app.core.text import N_, msg
from desktop_app.ui.models.table_model import ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.review.over_page import OverPage
from desktop_app.ui.pages.review.problem_words import problem_words, way_to_mend
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import row

_SIZE = (640, 480)


class PlacesView(OverPage):
    """`go(page, field)`: the officer wants to mend it."""

    go = Signal(str, str)

    def __init__(self, parent: QWidget, problem: Problem) -> None:
        title = render(problem_words(problem))
        super().__init__(parent, title, _SIZE)
        page, field = way_to_mend(problem)
        words = _("Go to the description") if page == "describe" else _("Go to cleaning")
        self.mend = Button(words, "primary")
        self.mend.clicked.connect(self.accept)
        self.mend.clicked.connect(lambda: self.go.emit(page, field))
        self.close_button = Button(_("Close"), "secondary")
        self.close_button.clicked.connect(self.accept)
        column = problem.column or _("the whole row")
        rows = [(number(place.row_number), column, render(place.value)) for place in problem.places]
        heads = [ColumnHead(_("Row")), ColumnHead(_("Column")), ColumnHead(_("What stands there"))]
        layout = self.body
        layout.addWidget(Label(title, "section", wrap=True))
        layout.addWidget(Label(_("Rows are counted as in your file. Values are not shown here."), "hint", wrap=True))
        if problem.n > len(rows):
            most = msg(N_("These are the first {n}."), n=len(rows))
            layout.addWidget(Label(render(most), "hint", wrap=True))
        layout.addWidget(DataTable(title, TableModel(ListSource(rows), heads)), 1)
        layout.addWidget(row("stretch", (self.close_button, 0), Space.M, (self.mend, 0)))
        self._ring = FocusRing(self)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
