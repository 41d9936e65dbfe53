"""Some of the rows behind a number of the plan: those that come, those that go, and cells before and after."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.core.publishing.plan import TableChange
from desktop_app.core.publishing.row_examples import Examples
from desktop_app.core.text import N_, msg_n
from desktop_app.ui.models.table_model import CellStyle, ColumnHead, ListSource, TableModel
from desktop_app.ui.texts import _, render
from desktop_app.ui.theme.tokens import Space
from desktop_app.ui.widgets.data_table import DataTable
from desktop_app.ui.widgets.label import Label
from desktop_app.ui.widgets.layouts import column

_MOST_CELLS = 12
_MOST_NAMED = 3


class Kinds:
    """What happens to a row."""

    ADDED: Final = "added"
    CHANGED: Final = "changed"
    REMOVED: Final = "removed"


def see_words(kind: str) -> str:
    """The link under a number."""
    return _("See before and after") if kind == Kinds.CHANGED else _("See them")


def has_examples(change: TableChange, kind: str) -> bool:
    """Whether there is something to look at; a plan that was kept has none."""
    return bool(_rows(change.examples, kind))


def changed_words(change: TableChange) -> str:
    """In which columns values are other ones."""
    names = change.examples.columns_changed
    if not names:
        return _("Some value is another one")
    more = len(names) - _MOST_NAMED
    listed = ", ".join(f"«{name}»" for name in names[:_MOST_NAMED])
    if more > 0:
        rest = render(msg_n(N_("and {n} more column"), N_("and {n} more columns"), more))
        listed = f"{listed} {rest}"
    return _("Values of {columns}").format(columns=listed)


def example_rows(change: TableChange, kind: str) -> QWidget:
    """The table of them, and how many there are besides."""
    rows = _rows(change.examples, kind)
    table = DataTable(_titles()[kind], _model(change.examples, kind), fit_rows=len(rows), dense=True, behind="surface")
    n_rows = {Kinds.ADDED: change.added, Kinds.CHANGED: change.changed or 0, Kinds.REMOVED: change.removed}[kind]
    shown = len({row[0] for row in rows}) if kind == Kinds.CHANGED else len(rows)
    more = msg_n(N_("and {n} more row"), N_("and {n} more rows"), n_rows - shown)
    return column(table, Label(render(more), "hint") if n_rows > shown else None, spacing=Space.XS)


def _rows(examples: Examples, kind: str) -> tuple[tuple[str, ...], ...]:
    if kind == Kinds.CHANGED:
        return tuple((cell.key, cell.column, cell.before, cell.after) for cell in examples.changed[:_MOST_CELLS])
    return examples.added if kind == Kinds.ADDED else examples.removed


def _model(examples: Examples, kind: str) -> TableModel:
    if kind == Kinds.CHANGED:
        names: tuple[str, ...] = (examples.key, _("Column"), _("Published"), _("Yours"))
        looks = {2: CellStyle("dangerbg", strike=True, spoken=_("before")), 3: CellStyle("okbg", bold=True)}
    else:
        names, looks = examples.columns, {}
    model = TableModel(ListSource(_rows(examples, kind)), [ColumnHead(name) for name in names])
    model.set_style(lambda _row, at: looks.get(at))
    return model


def _titles() -> dict[str, str]:
    return {
        Kinds.ADDED: _("Some of the rows that are added"),
        Kinds.CHANGED: _("Some of the values that change"),
        Kinds.REMOVED: _("Some of the rows that are taken away"),
    }
