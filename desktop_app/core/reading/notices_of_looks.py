"""Notices of how cells look: dates written in several ways, two dates in a cell, percentages and currencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from desktop_app.core.reading.formats import CURRENCY, PERCENT
from desktop_app.core.reading.notice import Notice
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, fold, msg, msg_n

_MONTH = r"(?:ene|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|set|oct|nov|dic|dec|jan)[a-z]*\.?"
_DAY = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})"
_TIME = r"(?:[T ]\s*\d{1,2}:\d{2}.*)?\s*$"
WAYS = (
    r"^\s*\d{4}-\d{1,2}-\d{1,2}" + _TIME,
    r"^\s*\d{4}[/.]\d{1,2}[/.]\d{1,2}" + _TIME,
    r"^\s*\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})" + _TIME,
    r"^\s*\d{1,2}[-.]\d{1,2}[-.](?:\d{4}|\d{2})" + _TIME,
    r"(?i)^\s*\d{1,2}(?:\s+de\s+|[-/ .])" + _MONTH + r"(?:\s+del?\s+|[-/ .,])\s*\d{2,4}\s*$",
)
TWO_DATES = rf"^\s*(?:{_DAY}|\d{{4}}-\d{{2}}-\d{{2}})\b.*[^\d](?:{_DAY}|\d{{4}}-\d{{2}}-\d{{2}})\s*$"
_HEAD_ROWS = 2_000  # that tell which columns hold dates
_MOST_NAMES = 3
_SIGNS = ("usd", "us$", "$", "dolar", "quetzal", "(q", "q.", "gtq", "€")


def date_notices(table: Table) -> Iterator[Notice]:
    """Of columns whose first rows have dates: how many are written in which way, and cells with two of them."""
    head = table.frame.head(_HEAD_ROWS).collect()
    every = "|".join(f"(?:{way})" for way in (*WAYS, TWO_DATES))
    dated = [i for i in table.ids if head[i].str.contains(every).any()]
    if not dated:
        return
    tests = {f"{i} {n}": pl.col(i).str.contains(way) for i in dated for n, way in enumerate((*WAYS, TWO_DATES))}
    counts = table.frame.select(test.sum().alias(key) for key, test in tests.items()).collect(engine="streaming")
    names = dict(zip(table.ids, table.keys, strict=True))
    for i in dated:
        ways = [int(counts[f"{i} {n}"].item() or 0) for n in range(len(WAYS))]
        twice = int(counts[f"{i} {len(WAYS)}"].item() or 0)
        if sum(n > 0 for n in ways) > 1:
            yield _several_ways(i, names[i], ways)
        if twice:
            yield _two_dates(i, names[i], twice)


def _several_ways(column_id: str, name: str, ways: Sequence[int]) -> Notice:
    n = sum(ways) - max(ways)
    what = msg_n(
        N_("«{column}» has {n} date written in another way than the rest."),
        N_("«{column}» has {n} dates written in another way than the rest."),
        n,
        column=name,
    )
    return Notice("dates", n, column_id, what, msg(N_("On the page «Clean» you can write all dates in one way.")))


def _two_dates(column_id: str, name: str, n: int) -> Notice:
    what = msg_n(
        N_("«{column}» has {n} cell with two dates in it."),
        N_("«{column}» has {n} cells with two dates in them."),
        n,
        column=name,
    )
    return Notice("two_dates", n, column_id, what, msg(N_("On the page «Clean» you can divide it into two columns.")))


def shown_notices(table: Table, shown: Mapping[str, Sequence[int]]) -> Iterator[Notice]:
    """Of the columns that a spreadsheet shows as percentages, or with a currency that their names do not say."""
    names = dict(zip(table.ids, table.keys, strict=True))
    percent = [names[i] for i in (f"c{at}" for at in shown.get(PERCENT, ())) if i in names]
    if percent:
        what = msg_n(
            N_("«{columns}» is shown as a percentage in your spreadsheet: 15 % comes out as 0.15."),
            N_("«{columns}» are shown as percentages in your spreadsheet: 15 % comes out as 0.15."),
            len(percent),
            columns=_listed(percent),
        )
        yield Notice("percent", len(percent), None, what, _to_describe())
    money = [names[i] for i in (f"c{at}" for at in shown.get(CURRENCY, ())) if i in names]
    money = [name for name in money if not any(sign in fold(name) for sign in _SIGNS)]
    if money:
        what = msg_n(
            N_("«{columns}» is shown with the sign of a currency: the figures come out without it."),
            N_("«{columns}» are shown with the sign of a currency: the figures come out without it."),
            len(money),
            columns=_listed(money),
        )
        yield Notice("currency", len(money), None, what, _to_describe())


def _listed(names: Sequence[str]) -> str:
    return "», «".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")


def _to_describe() -> Message:
    return msg(N_("Say it in the description of the column."))
