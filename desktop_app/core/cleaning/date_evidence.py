"""What a column of dates shows of itself: which number comes first, which years are doubtful, what plain numbers are.

Counts are of cells. What a person must look at first is said by `note`; nothing is guessed between 03/04 and 04/03.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from desktop_app.core.cleaning.step import ColumnValues
from desktop_app.core.date_tidying import said_weekday
from desktop_app.core.dates import LOOKS_LIKE_DATE, evidence, order_by_weekday
from desktop_app.core.text import N_, Message, fold, msg

_FIRST_DAY, _LAST_DAY = 10959, 54788  # 1930 to 2049
_SERIAL = r"^\s*([1-9]\d{4})(?:[.,](\d+))?\s*$"
_FEWEST_DATES, _FEWEST_TEXTS = 4, 2  # of days up to 12, and of later days, from which it is hardly chance
_BOTH_ORDERS = N_("Some dates begin with the day and others with the month. Look at them before accepting.")
_NO_ORDER = N_("Nothing here shows whether 03/04 is in March or in April. Look at three rows before accepting.")
_NAMES = frozenset(("fec", "fech", "fch", "date", "birthdate", "startdate", "enddate", "datetime", "nacimiento"))
_SHORT_NAMES = re.compile(r"^fech?(?:nac|ing|reg|ini|fin|emi|sal|ven|pag|con|ent|pub|cre)")


def serial(cell: pl.Expr, *, with_time: bool) -> pl.Expr:
    """The date of days counted as spreadsheets do, from 1899-12-30; five digits are 1927-05-18 to 2173-10-14.

    A part of a day is its time; without `with_time` such a cell gives null.
    """
    days = cell.str.extract(_SERIAL).cast(pl.Int32)
    day = pl.lit(date(1899, 12, 30)) + pl.duration(days=days)
    share = pl.concat_str(pl.lit("0."), cell.str.extract(_SERIAL, 2).fill_null("0")).cast(pl.Float64)
    seconds = (share * 86_400).round().cast(pl.Int64)
    whole = pl.when(seconds == 0).then(day.dt.to_string("%Y-%m-%d"))
    if not with_time:
        return whole
    time = (day.cast(pl.Datetime) + pl.duration(seconds=seconds)).dt.to_string("%Y-%m-%dT%H:%M:%S")
    return pl.coalesce(whole, time)


def compact(cell: pl.Expr) -> pl.Expr:
    """The date of year, month and day together (20240331)."""
    digits = cell.str.extract(r"^\s*((?:19|20)\d{6})\s*$")
    return digits.str.to_date("%Y%m%d", strict=False).dt.to_string("%Y-%m-%d")


def plain_numbers(values: ColumnValues) -> str:
    """What the plain numbers of a column are, "" when they are not all dates of one kind or nothing announces dates.

    A count of infected people has five digits as well: only a name of dates, or dates beside them, announces them.
    """
    cell = pl.col("value")
    plain = values.count(cell.str.contains(r"^\s*\d+(?:[.,]\d+)?\s*$"))
    announced = is_named_date(values.profile.name) or values.count(cell.str.contains(LOOKS_LIKE_DATE)) >= plain
    if not plain or not announced:
        return ""
    return next((kind for kind, is_one in LIKE.items() if values.count(is_one(cell)) == plain), "")


def _like_serial(cell: pl.Expr) -> pl.Expr:
    days = cell.str.extract(_SERIAL).cast(pl.Int32)
    return days.is_between(_FIRST_DAY, _LAST_DAY).fill_null(value=False)


def _like_compact(cell: pl.Expr) -> pl.Expr:
    return compact(cell).is_not_null()


LIKE: Final = {"serial": _like_serial, "compact": _like_compact}


def is_named_date(name: str) -> bool:
    """Whether the name of a column says that it holds dates ("Fecha de ingreso", "FecNac"; not "Infectados")."""
    words = re.split(r"[\W_]+", fold(name))
    return any(
        word in _NAMES or word.startswith("fecha") or word.endswith("fecha") or _SHORT_NAMES.match(word)
        for word in words
    )


def _is_named(name: str) -> bool:
    return is_named_date(name) or bool({"dia", "periodo"} & set(re.split(r"[\W_]+", fold(name))))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a column shows. Counts of cells: day first, month first, either; short and doubtful years; all dates.

    `year_first`: two-digit years where every first number may be one (24/08/05). `swapped`: dates of days up to 12
    beside texts of later days only.
    """

    dmy: int
    mdy: int
    either: int
    short: int
    doubtful_years: int
    n: int
    with_time: bool
    year_first: bool
    swapped: bool

    @property
    def order(self) -> str:
        """The order of numeric dates, "" when nothing tells."""
        if self.dmy == self.mdy:
            return ""
        return "dmy" if self.dmy > self.mdy else "mdy"


def shown(values: ColumnValues, numbers: str) -> Shown:
    """The evidence of all values; `numbers` as in `plain_numbers`."""
    frame = values.frame
    cells = frame.select("n", "value", **evidence(pl.col("value")))
    first, second, year = pl.col("first"), pl.col("second"), pl.col("year")
    short = year.str.len_bytes() == 2
    dmy, mdy = total(cells, (first > 12) & (second <= 12)), total(cells, (second > 12) & (first <= 12))
    said = frame.filter(said_weekday(pl.col("value")).is_not_null())
    told = said.select("n", order=order_by_weekday(pl.col("value")), **evidence(pl.col("value")))
    close = (first <= 12) & (second <= 12)
    parts = total(frame, pl.col("value").str.extract(_SERIAL, 2).str.contains("[1-9]")) if numbers == "serial" else 0
    return Shown(
        dmy=dmy + total(told, (pl.col("order") == "dmy") & close),
        mdy=mdy + total(told, (pl.col("order") == "mdy") & close),
        either=total(cells, close & (first != second)),
        short=total(cells, short),
        doubtful_years=total(cells, short & year.str.contains("^[34]" if not _of_birth(values) else "^[0-4]")),
        n=total(cells, year.is_not_null()),
        with_time=bool(total(cells, pl.col("has_time")) or parts),
        year_first=dmy > 0 and not total(cells, short & (first <= 12)) and total(cells, short & (first > 12)) == dmy,
        swapped=_swapped(cells, dmy),
    )


def _of_birth(values: ColumnValues) -> bool:
    """People are older than the rule of two-digit years: 15 may be 1915."""
    return any(word in fold(values.profile.name) for word in ("nacim", "birth", "fecnac", "fec_nac", "fnac"))


def _swapped(cells: pl.DataFrame, dmy: int) -> bool:
    """Whether a spreadsheet of another country took day for month wherever it could, and left the others as text."""
    day = pl.col("value").str.extract(r"^[12]\d{3}-\d{2}-(\d{2})(?:[T ]|$)").cast(pl.Int32, strict=False)
    early, late = total(cells, day <= 12), total(cells, day > 12)
    texts = total(cells, pl.col("first").is_not_null())
    return not late and texts == dmy and early >= _FEWEST_DATES and dmy >= _FEWEST_TEXTS


def note(found: Shown, name: str) -> Message | None:
    """Why a person must look first; None when nothing is in doubt."""
    doubts = (
        (
            found.n and found.short == found.n and not _is_named(name),
            N_("They may be codes and not dates. Look at them before accepting."),
        ),
        (found.dmy and found.mdy, _BOTH_ORDERS),
        (found.either and not found.order, _NO_ORDER),
        (
            found.swapped,
            N_("Another program may have taken the day for the month in some of them. Look before accepting."),
        ),
        (found.year_first, N_("Their first number may be the year. Look at them before accepting.")),
        (found.doubtful_years, N_("Years of two digits may be of another century. Look at them before accepting.")),
    )
    return next((msg(words) for is_so, words in doubts if is_so), None)


def is_about_order(doubt: Message | None) -> bool:
    """Whether the officer settles the doubt by saying which number is the day."""
    return doubt is not None and doubt.msgid in {_BOTH_ORDERS, _NO_ORDER}


def total(frame: pl.DataFrame, condition: pl.Expr) -> int:
    """Cells for which the condition is true."""
    return int(frame.select(pl.col("n").filter(condition).sum()).item())
