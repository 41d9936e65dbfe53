"""What happened to the cells of a table before it came here: digits lost, errors saved, formulas never calculated.

Cells are given as they are in the file; these notices say which of them are not what their author wrote.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from desktop_app.core.reading.formats import shown_in
from desktop_app.core.reading.notice import Notice
from desktop_app.core.reading.notices_of_looks import date_notices, shown_notices
from desktop_app.core.reading.opening import FORMULAS_WITHOUT_VALUE
from desktop_app.core.reading.source import Opened
from desktop_app.core.table import Table
from desktop_app.core.text import N_, msg, msg_n

# Excel writes 1712345678 into a CSV as 1.71E+09 when its column is narrow: all but three digits are gone
SHORTENED = r"^\s*[-+]?\d(?:[.,]\d{1,14})?[eE]\+?\d{1,3}\s*$"
# and keeps 15 digits of any number: what an identifier has beyond them are zeros
LONG = r"^\d{16,}$"
LONG_WITH_ZEROS = r"^\d{15}0+$"
ERRORS = (
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
    "#¡NULO!", "#¡DIV/0!", "#¡VALOR!", "#¡REF!", "#¿NOMBRE?", "#¡NUM!", "#N/D",
)  # fmt: skip
_FEWEST_LONG = 3


def notices(table: Table, extra: Mapping[str, str], sheet: str = "") -> tuple[Notice, ...]:
    """What to say about the cells of a table, in one pass over them; `extra` is `Opened.extra`."""
    found = [_formulas(int(extra[FORMULAS_WITHOUT_VALUE]))] if FORMULAS_WITHOUT_VALUE in extra else []
    if not table.ids:
        return tuple(found)
    found += [*shown_notices(table, shown_in(extra, sheet)), *date_notices(table)]
    counts = table.frame.select(expression for i in table.ids for expression in _counts(i)).collect(engine="streaming")
    for column, name in zip(table.columns, table.keys, strict=True):
        shortened, long, zeros, errors = (int(counts[f"{column.id} {kind}"].item() or 0) for kind in _KINDS)
        if shortened:
            found.append(_shortened(column.id, name, shortened))
        if long >= _FEWEST_LONG and long == zeros:
            found.append(_long(column.id, name, long))
        if errors:
            found.append(_errors(column.id, name, errors))
    return tuple(found)


def notices_of(opened: Opened, table: Table, sheet: str = "") -> tuple[Notice, ...]:
    """As `notices`, for a table of a sheet of an opened file."""
    return notices(table, opened.extra, sheet)


_KINDS = ("shortened", "long", "zeros", "errors")


def _counts(column_id: str) -> list[pl.Expr]:
    cell = pl.col(column_id)
    tests = (
        cell.str.contains(SHORTENED),
        cell.str.contains(LONG),
        cell.str.contains(LONG_WITH_ZEROS),
        cell.is_in(ERRORS),
    )
    return [test.sum().alias(f"{column_id} {kind}") for kind, test in zip(_KINDS, tests, strict=True)]


def _shortened(column_id: str, name: str, n: int) -> Notice:
    what = msg_n(
        N_("«{column}» has {n} number that a spreadsheet shortened to the form 1.71E+09: its digits are lost."),
        N_("«{column}» has {n} numbers that a spreadsheet shortened to the form 1.71E+09: their digits are lost."),
        n,
        column=name,
    )
    return Notice("shortened", n, column_id, what, msg(_ASK_AGAIN))


def _long(column_id: str, name: str, n: int) -> Notice:
    what = msg_n(
        N_("«{column}» has {n} number of more than 15 digits that ends in zeros: a spreadsheet lost its last ones."),
        N_("«{column}» has {n} numbers of more than 15 digits that end in zeros: a spreadsheet lost their last ones."),
        n,
        column=name,
    )
    return Notice("long", n, column_id, what, msg(_ASK_AGAIN))


def _errors(column_id: str, name: str, n: int) -> Notice:
    what = msg_n(
        N_("«{column}» has {n} cell with an error of the spreadsheet, such as #REF!."),
        N_("«{column}» has {n} cells with an error of the spreadsheet, such as #REF!."),
        n,
        column=name,
    )
    to_do = N_("Correct the formulas in the original and open it again, or let cleaning make those cells empty.")
    return Notice("errors", n, column_id, what, msg(to_do))


def _formulas(n: int) -> Notice:
    what = msg_n(
        N_("The file has {n} formula that was saved without its result: its cell looks empty."),
        N_("The file has {n} formulas that were saved without their results: their cells look empty."),
        n,
    )
    to_do = N_("Open it in Excel or LibreOffice, let it calculate, save it and open it again here.")
    return Notice("formulas", n, None, what, msg(to_do))


_ASK_AGAIN = N_("Ask for the file as it was before it was opened and saved in a spreadsheet.")
