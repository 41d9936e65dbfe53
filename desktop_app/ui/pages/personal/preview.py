"""How the column is now and how it will be: a few rows, masked unless the officer holds the button down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.icons import Icon
from desktop_app.ui.models.table_model import CellStyle, ColumnHead, ListSource, TableModel
from desktop_app.ui.pages.personal.sample import MOST_TEXTS, ROWS, Sample
from desktop_app.ui.pages.personal.text_rows import TextRows
from desktop_app.ui.texts import _, number, render
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.hold_button import HoldButton
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import STRETCH, row

_COLUMN = 150


class ColumnPreview(QWidget):
    """A small table: the column between its neighbours, and beside it what the decision makes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(_("This is how it is now"), "strong")
        self._hint = row(
            (Icon("info-circle", "muted", 16), 0), 8, Label(_("Choose an option to see the change"), "hint")
        )
        self.hold = HoldButton()
        self.hold.pressed.connect(lambda: self._reveal(on=True))
        self.hold.released.connect(lambda: self._reveal(on=False))
        self._model = TableModel(ListSource(()), ())
        self._table = DataTable(_("How the column is and how it will be"), self._model, fit_rows=ROWS, behind="surface")
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = Label("", "hint", wrap=True)
        self._sample: Sample | None = None
        self._decision: Decision | None = None
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._hint)
        head.addSpacing(current_theme().px(Space.M))
        head.addWidget(self.hold)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px(Space.XS))
        box.addLayout(head)
        box.addWidget(self._table)
        box.addWidget(self._note)
        self._note.hide()

    def show_sample(self, sample: Sample, decision: Decision | None) -> None:
        """Show rows and the change the decision makes."""
        self._sample, self._decision = sample, decision
        changes = decision is not None
        self._hint.setVisible(not changes)
        self._title.setText(_("This is how it is and how it will be") if changes else _("This is how it is now"))
        note = _after_note(decision)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._reveal(on=False)

    def _reveal(self, *, on: bool) -> None:
        sample = self._sample
        if sample is None:
            return
        decision, at = self._decision, sample.at
        rows = sample.raw if on else sample.masked
        changed = {
            i for i, (raw, new) in enumerate(zip(sample.raw, sample.after or (), strict=False)) if raw[at] != new
        }
        heads = [ColumnHead(name, width=_COLUMN) for name in sample.names]
        removed = decision is not None and decision.treatment == "remove_column"
        if sample.after is not None:
            # the new column takes the place of the neighbour at the right: three columns keep their names readable
            heads[at:] = [ColumnHead(sample.names[at], note=note, width=_COLUMN) for note in (_("now"), _("will be"))]
            after = (new if i in changed else rows[i][at] for i, new in enumerate(sample.after))
            rows = tuple((*r[: at + 1], new) for r, new in zip(rows, after, strict=True))
        gone = CellStyle("dangerbg", "danger", strike=True, spoken=_("is removed") if removed else _("is replaced"))
        new = CellStyle("okbg", "ok", bold=True, spoken=_("new"))
        gone_row = CellStyle("dangerbg", "danger", strike=True, spoken=_("the row is removed"))
        styles = {at: gone} if removed or sample.after is not None else {}
        if sample.after is not None:
            styles[at + 1] = new
        going = {i for i, goes in enumerate(sample.gone) if goes}
        self._model.set_source(ListSource(rows), heads)
        touched = changed if sample.after is not None else set(range(len(rows)))
        self._model.set_style(
            lambda row, column: gone_row if row in going else styles.get(column) if row in touched else None
        )


def _after_note(decision: Decision | None) -> str:
    if decision is None:
        return ""
    return {
        "remove_column": _("The column in pink will not be in what you publish."),
        "replace_by_code": _("These codes are an example. The real ones are made when you prepare the package."),
        "remove_rows": _("The rows in pink will not be in what you publish."),
        "keep": _("It will be published as it is, with its values."),
    }.get(decision.treatment, "")


class TextsPreview(QWidget):
    """A few texts with what identifies somebody in boxes, and a way to see all of them."""

    all_requested = Signal()

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self._finding = finding
        self._title = Label("", "small_strong")
        words = _("See all {n}") if finding.n_cells <= MOST_TEXTS else _("See {n}")
        self._all = Button(words.format(n=number(min(finding.n_cells, MOST_TEXTS))), "link", small=True)
        self._all.clicked.connect(self.all_requested)
        self.hold = HoldButton()
        self.hold.pressed.connect(lambda: self._reveal(on=True))
        self.hold.released.connect(lambda: self._reveal(on=False))
        self._rows: TextRows | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.XS))
        covered = Label(_("We cover what identifies."), "hint")
        ways = row(self.hold, self._all, spacing=Space.L)
        self._box.addWidget(row(self._title, 12, covered, STRETCH, ways))

    def show_sample(self, sample: Sample) -> None:
        """Show texts."""
        n, shown = self._finding.n_cells, len(sample.texts)
        said = msg_n(N_("{shown} of {n} cell"), N_("{shown} of the {n} cells"), n, shown=shown)
        self._title.setText(render(said))
        self._all.setVisible(len(sample.texts) < self._finding.n_cells and len(sample.texts) <= ROWS)
        self._rows = _replaced(self._box, self._rows, TextRows(sample.texts))

    def _reveal(self, *, on: bool) -> None:
        if self._rows is not None:
            self._rows.reveal(on)


class CleanedPreview(QWidget):
    """The same texts as they will be published."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: TextRows | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px(Space.XS))
        self._box.addWidget(Label(_("This is how it will be"), "strong"))

    def show_sample(self, sample: Sample) -> None:
        """Show texts; nothing when the decision does not write into them."""
        self.setVisible(bool(sample.cleaned))
        self._rows = _replaced(self._box, self._rows, TextRows(sample.cleaned, "ok"))


def _replaced(box: QVBoxLayout, old: TextRows | None, new: TextRows) -> TextRows:
    if old is not None:
        box.removeWidget(old)
        old.hide()
        old.deleteLater()
    box.addWidget(new)
    return new
