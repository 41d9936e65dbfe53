"""Amounts written for people (1.234,56; $ 1.200,50; 1'234.567,80; (35,00)) become plain numbers (1234.56).

Whether "1.234" is a thousand or one and a bit is decided by the rest of the column; without evidence the country's
habit is proposed and left to the officer. Where one column has both signs, each cell may be read by the sign it shows,
and what shows none ("1.234") stays. Codes keep their zeros: "007" is never a number. All is done on text, so no digit
is rounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import where_needed
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present, write_cells
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType, Table
from desktop_app.core.text import N_, Message, msg

_ENOUGH = 0.8  # share of filled cells that must be numbers for the column to be one
_MONEY = r"(?:US\$|USD|\$|Q\.?|GTQ|€|EUR)"
_MONEY_AFTER = r"(?:€|US\$|\$|USD|EUR|GTQ|d[oó]lar(?:es)?|quetzal(?:es)?|euros?)"
_NUMBER = {
    ",": r"^-?(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:\s\d{3})+|0|[1-9]\d*)(?:,\d+)?$",
    ".": r"^-?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\s\d{3})+|0|[1-9]\d*)(?:\.\d+)?$",
}
EACH = "each"  # in place of the sign: every cell by the one it shows
_PLAIN = r"^-?(?:0|[1-9]\d*)(?:\.\d+)?$"
_LOOKS_LIKE_AMOUNT = rf"(?i)^[\s(+−-]*(?:{_MONEY})?[\s(−-]*[.,]?\d[\d.,'’\s]*[)-]?\s*(?:{_MONEY_AFTER})?\)?\s*$"
_DECIMALS = {  # a decimal part that cannot be a group of thousands
    ",": r"^-?(?:0,\d+|\d*,(?:\d{1,2}|\d{4,})|\d{4,},\d+|\d+[.]\d{3}[\d.]*,\d+)$",
    ".": r"^-?(?:0\.\d+|\d*\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+|\d+,\d{3}[\d,]*\.\d+)$",
}
_GROUPS = {",": r"^-?\d{1,3}(?:\.\d{3}){2,}$", ".": r"^-?\d{1,3}(?:,\d{3}){2,}$"}  # thousands by the other sign
_APOSTROPHE = r"(\d)['’](\d{3})"  # of millions, as many write in Ecuador
_BOTH = N_("Some numbers use the comma and others the point. Look at them before accepting.")
_EITHER = r"^-?[1-9]\d{0,2}[.,]\d{3}$"


def bare(cell: pl.Expr) -> pl.Expr:
    """As `_bare`, at no cost for the texts of figures, points and commas that most columns hold."""
    return where_needed(cell, r"[^\d.,]", _bare)


def _bare(cell: pl.Expr) -> pl.Expr:
    """Without money signs and outer spaces; parentheses and a trailing minus become a leading minus."""
    text = cell.str.strip_chars().str.replace("−", "-", literal=True)
    text = text.str.replace(rf"(?i)^(-?\s*\(?)\s*{_MONEY}\s*(-?)", "$1$2")
    text = text.str.replace(rf"(?i)\s*{_MONEY_AFTER}(\)?)$", "$1").str.replace(r"^\+\s*(\d)", "$1")
    text = text.str.replace(r"^\(\s*([\d.,'’\s]*\d)\s*\)$", "-$1")
    return text.str.replace(r"^([\d.,'’]*\d)\s*-$", "-$1").str.replace(r"^-\s+", "-")


@dataclass(frozen=True, slots=True)
class DecimalComma:
    """Write the amounts of a column with a decimal point and nothing else. `decimal`: the sign used now, "," or ".".

    With "each" every cell is read by its own sign, and one that may be read in two ways stays. ValueError for others.
    """

    id: ClassVar[str] = "decimal_comma"
    version: ClassVar[int] = 2  # 2: each cell by its own sign
    order: ClassVar[int] = 40
    is_idempotent: ClassVar[bool] = False  # 1.234,567 -> 1234.567 is stable, but 1,234 -> 1.234 -> 1234 is not
    changes_rows: ClassVar[bool] = False

    column_id: str
    decimal: str = field(
        default=",",
        metadata=asked(
            N_("Sign of the decimals"),
            options=((",", N_("The comma")), (".", N_("The point")), (EACH, N_("The one each cell shows"))),
        ),
    )

    def __post_init__(self) -> None:
        if self.decimal not in {",", ".", EACH}:
            raise ValueError("no such sign")

    @property
    def title(self) -> Message:
        """Name of the card."""
        return msg(N_("Numbers written as text"))

    def proposal(self) -> Message:
        """What it will do."""
        if self.decimal == ",":
            return msg(N_("Amounts will be written with a decimal point, reading the comma as the decimal sign."))
        return msg(N_("Amounts will be written without signs or separators of thousands."))

    def explain(self) -> Message:
        """What it did."""
        if self.decimal == ",":
            return msg(N_("Amounts were written with a decimal point, reading the comma as the decimal sign."))
        return msg(N_("Amounts were written without signs or separators of thousands."))

    def columns(self) -> tuple[str, ...]:
        """The column it changes."""
        return (self.column_id,)

    def expressions(self, table: Table) -> dict[str, pl.Expr]:
        """New text by column; what is no number stays."""
        return {
            i: pl.coalesce(_plain(bare(pl.col(i)), self.decimal), pl.col(i)) for i in present((self.column_id,), table)
        }

    def apply(self, table: Table) -> Table:
        """The table after it."""
        return write_cells(self, table)

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe when decimals show the sign, nothing contradicts it and every cell can be read."""
        if (
            not _may_be_written_for_people(values)
            or values.count(pl.col("value").str.contains(_LOOKS_LIKE_AMOUNT)) < _ENOUGH * values.n_filled
        ):
            return []
        frame = _shapes(values.frame).with_columns(bare=bare(pl.col("value")))
        comma, point = _votes(frame, ","), _votes(frame, ".")
        decimal = country.decimal_separator if comma == point else "," if comma > point else "."
        if comma and point and _total(frame, _plain(pl.col("bare"), EACH).is_not_null()) > max(comma, point):
            decimal = EACH
        step = cls(values.profile.column_id, decimal)
        outcome = frame.select("n", "value", "bare", new=_plain(pl.col("bare"), decimal))
        plain = pl.col("value").str.contains(_PLAIN)
        is_number = pl.col("new").is_not_null() | (plain & (decimal != EACH))
        changed = _total(outcome, pl.col("new") != pl.col("value"))
        if not changed or _total(outcome, is_number | plain) < _ENOUGH * values.n_filled:
            return []
        left = _total(outcome, ~is_number)
        note, asks = _note(frame, decimal, left)
        return [Suggestion(step, changed, changed, note is None, unconverted=left, note=note, asks=asks)]


def _plain(text: pl.Expr, decimal: str) -> pl.Expr:
    """The number in a bare text, null when it is none."""
    if decimal != EACH:
        return _read(text, decimal)
    comma, point = _read(text, ","), _read(text, ".")
    two_ways = comma.is_not_null() & point.is_not_null() & (comma != point)
    return pl.when(~two_ways).then(pl.coalesce(comma, point))


def _read(text: pl.Expr, decimal: str) -> pl.Expr:
    """The number in a bare text by one sign, null when it is none."""
    thousands = "." if decimal == "," else ","

    def signed(part: pl.Expr) -> pl.Expr:
        part = part.str.replace_all(_APOSTROPHE, f"${{1}}{thousands}${{2}}")
        part = part.str.replace(rf"^-\{decimal}(\d)", f"-0{decimal}${{1}}")
        return part.str.replace(r"^-(0(?:[.,]0+)?)$", "${1}")

    text = where_needed(text, r"[^\d.,]", signed)
    text = where_needed(text, r"^[.,]", lambda part: part.str.replace(rf"^\{decimal}(\d)", f"0{decimal}${{1}}"))
    digits = text.str.replace_all(thousands, "", literal=True)
    digits = where_needed(digits, r"\s", lambda part: part.str.replace_all(r"\s", ""))
    return pl.when(text.str.contains(_NUMBER[decimal])).then(digits.str.replace(decimal, ".", literal=True))


def _shapes(frame: pl.DataFrame) -> pl.DataFrame:
    """The values with every digit but 0 as 9: a million amounts have a hundred shapes, and are read by their shape."""
    digits = list("12345678")
    shape = pl.col("value").str.replace_many(digits, ["9"] * len(digits))
    return frame.group_by(value=shape).agg(pl.col("n").sum())


def _may_be_written_for_people(values: ColumnValues) -> bool:
    """Text; or plain numbers whose every point could be one of thousands: 1.234 may be a thousand and more."""
    if values.profile.type is FieldType.NUMBER:
        return not values.count(pl.col("value").str.contains(_DECIMALS["."]))
    return values.profile.type is FieldType.STRING


def _votes(frame: pl.DataFrame, decimal: str) -> int:
    text = pl.col("bare").str.replace_all(_APOSTROPHE, "${1}${2}").str
    return _total(frame, text.contains(_DECIMALS[decimal]) | text.contains(_GROUPS[decimal]))


def _note(frame: pl.DataFrame, decimal: str, left: int) -> tuple[Message | None, bool]:
    """Why a person must look first, and whether saying the sign settles it; None when nothing is in doubt."""
    if decimal == EACH:
        return msg(_BOTH), True
    other = "." if decimal == "," else ","
    either = _total(frame, pl.col("bare").str.contains(_EITHER))
    if not _total(frame, pl.col("bare").str.contains(_DECIMALS[decimal])):
        if either:
            return msg(N_("Nothing here shows whether 1.234 is more than a thousand. Look at three rows first.")), True
        if not _total(frame, pl.col("bare") != pl.col("value").str.strip_chars()):
            return msg(N_("They may be codes and not amounts. Look at them before accepting.")), False
    if either and _votes(frame, other):
        return msg(_BOTH), True
    if left:
        return msg(N_("Some cells are not numbers and stay as they are. Look at them before accepting.")), False
    return None, False


def _total(frame: pl.DataFrame, condition: pl.Expr) -> int:
    return int(frame.select(pl.col("n").filter(condition).sum()).item())
