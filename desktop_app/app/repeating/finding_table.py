"""Find last month's table in the new file: its columns decide, the name of the sheet only between equals.

Where last time's sheet was called by its month, the new month's is taken; sheets that were joined are joined again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.app.choosing import choose_group, choose_table, correct
from desktop_app.app.repeating.asking_whole import another_file
from desktop_app.app.repeating.matching import likeness
from desktop_app.app.repeating.periods import following, is_time, month_in
from desktop_app.app.repeating.question import RIGHT, Choice, Kind, Question
from desktop_app.core.errors import NotLikeLastTime
from desktop_app.core.metadata.periods import period_in
from desktop_app.core.metadata.words import MONTHS
from desktop_app.core.text import N_, Message, fold, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.project import TableWork
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.cleaning.step import Step
    from desktop_app.core.reading.choices import TableChoice
    from desktop_app.core.reading.source import Opened

_YES, _NO = N_("Yes, it is «{sheet}»"), N_("No, it is «{sheet}»")
_LEAST = 0.5  # of the columns of both tables
_EQUAL = 0.02  # of likeness
_TEXT_FILES = frozenset(("csv", "tsv", "txt"))


def find_table(opened: Opened, memory: Memory, answer: str) -> tuple[TableWork, Question | None]:
    """The table, and the question where sheets leave a doubt.

    `answer`: the choice already made, "" for none. Raises NotLikeLastTime.
    """
    from desktop_app.core.reading.choices import table_choices

    old = memory.project.table
    scored = [(likeness(memory.headers, choice.names), choice) for choice in table_choices(opened)]
    fitting = sorted(((score, choice) for score, choice in scored if score >= _LEAST), key=lambda pair: -pair[0])
    best = fitting[0][0] if fitting else _LEAST - _EQUAL
    by_hand = _as_corrected(opened, memory, best + _EQUAL)
    if by_hand is not None:
        return by_hand, None
    if not fitting:
        raise NotLikeLastTime(file=opened.path.name, title=memory.project.title)
    near = sorted(
        (choice for score, choice in fitting if score >= best - _EQUAL),
        key=lambda choice: _rank(choice, memory, opened),
    )
    tables = [*near, *(choice for _score, choice in fitting if choice not in near)]
    chosen = next((c for c in tables if _id(c) == answer), tables[0])
    work = choose_table(opened, chosen.sheet, chosen.index)
    if old.stacked:
        return _stacked(opened, work, memory)
    is_text = _TEXT_FILES & {opened.format, old.source.format}
    doubt = _doubt(near, memory, opened) if not is_text or len(near) > 1 else None
    return work, _question(tables, doubt) if doubt else None


def _rank(choice: TableChoice, memory: Memory, opened: Opened) -> tuple[bool, bool, bool, bool]:
    """Of tables with the same columns: the seen one, the month's own, the sheet of the same name, the same place."""
    old = memory.project.table
    same = is_same_sheet(choice.sheet, old.sheet)
    is_month = month_in(choice.sheet) == _month_wanted(memory, opened) if month_in(old.sheet) else same
    exact = fold(choice.sheet) == fold(old.sheet)
    return choice.is_hidden, not (same and is_month), not exact, choice.index != old.index


def _doubt(near: list[TableChoice], memory: Memory, opened: Opened) -> Message | None:
    """What is told where the first of the tables may not be the right one."""
    old = memory.project.table.sheet
    first = near[0]
    others = {c.sheet for c in near[1:] if is_same_sheet(c.sheet, old) and not c.is_hidden} - {first.sheet}
    if not is_same_sheet(first.sheet, old):
        where = N_("Last time it was in the sheet «{sheet}». The columns are the same ones.")
        return msg(where, sheet=old)
    sure = month_in(first.sheet) == _month_wanted(memory, opened) if month_in(old) else fold(first.sheet) == fold(old)
    if sure or not others:
        return None
    return msg_n(N_("{n} more sheet has the same columns."), N_("{n} more sheets have the same columns."), len(others))


def _month_wanted(memory: Memory, opened: Opened) -> int:
    """The month that the new file is of by its name, else the one after last time's; 0 where neither says it."""
    said = period_in(opened.path.name)
    after = said if said.start[:7] and said.start[:7] == said.end[:7] else None
    period = after or next(iter(following(memory.project.dataset.period)), None)
    return int(period.end[5:7]) if period else 0


def _as_corrected(opened: Opened, memory: Memory, least: float) -> TableWork | None:
    """The table with its header where the officer said last time that it is, if its columns are `least` alike."""
    from desktop_app.core.reading.corrections import NOTHING_SAID
    from desktop_app.core.reading.making import header_names

    old = memory.project.table
    said = replace(NOTHING_SAID, header_rows=old.corrections.header_rows, first_row=old.corrections.first_row)
    if said == NOTHING_SAID or old.stacked:
        return None
    for sheet in opened.sheets:
        if is_same_sheet(sheet.name, old.sheet) or opened.format in _TEXT_FILES:
            work = correct(opened, choose_table(opened, sheet.name), said)
            names = header_names(sheet, work.region) if work.region else ()
            if likeness(memory.headers, names) >= least:
                return work
    return None


def _stacked(opened: Opened, work: TableWork, memory: Memory) -> tuple[TableWork, Question | None]:
    """The sheets that were joined joined again, and the question where one of them does not come."""
    from desktop_app.core.reading.choices import same_shape

    old = memory.project.table
    group = next((g for g in same_shape(opened) if work.sheet in g.sheets), None)
    before = (old.sheet, *(part.sheet for part in old.stacked))
    now = group.sheets if group else (work.sheet,)
    by_name = {fold(name) for name in now}
    gone = [name for name in before if fold(name) not in by_name and not is_time(name)]
    joined = choose_group(opened, group, old.sheet_column) if group else work
    if group and not gone:
        return joined, None
    told = msg(N_("Last time {before} sheets were joined, and now {now}."), before=len(before), now=len(now))
    return joined, Question(
        "sheets",
        Kind.SHEETS,
        msg(N_("Not every sheet of last time comes. Is the file complete?")),
        told,
        told,
        (Choice(RIGHT, msg(N_("Yes, it is complete")), () if group else _named(work, memory)), another_file()),
    )


def _named(work: TableWork, memory: Memory) -> tuple[Step, ...]:
    """The column with the names of sheets, for a sheet that is alone."""
    from desktop_app.core.cleaning.steps.add_column import AddColumn
    from desktop_app.core.reading.choices import SHEET_COLUMN

    field = memory.fields.get(SHEET_COLUMN)
    return (AddColumn(SHEET_COLUMN, field.name, work.sheet),) if field else ()


def _question(tables: list[TableChoice], doubt: Message) -> Question:
    first = tables[0].sheet
    return Question(
        "table",
        Kind.TABLE,
        msg(N_("The table is in the sheet «{sheet}». Is it this one?"), sheet=first),
        doubt,
        msg(N_("The table may be in the sheet «{sheet}». {why}"), sheet=first, why=doubt),
        (
            *(Choice(_id(choice), msg(_YES if choice is tables[0] else _NO, sheet=choice.sheet)) for choice in tables),
            another_file(),
        ),
    )


def _id(choice: TableChoice) -> str:
    return f"{choice.sheet}|{choice.index}"


def is_same_sheet(one: str, other: str) -> bool:
    """Whether two names of sheets differ in their period or number only.

    >>> is_same_sheet("Nómina enero", "nomina FEBRERO 2026"), is_same_sheet("Nómina", "Hoja1")
    (True, False)
    """
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    months = {*MONTHS, *(month[:3] for month in MONTHS), "setiembre", "de", "del", "a", "al"}
    return " ".join(word for word in re.findall(r"[^\W\d_]+", fold(name)) if word not in months)
