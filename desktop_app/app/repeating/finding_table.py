"""Find last month's table in the new file: its columns decide, the name of the sheet only between equals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.app.choosing import choose_group, choose_table
from desktop_app.app.repeating.matching import likeness
from desktop_app.app.repeating.question import ANOTHER_FILE, Choice, Kind, Question
from desktop_app.core.errors import NotLikeLastTime
from desktop_app.core.text import N_, fold, msg

if TYPE_CHECKING:
    from desktop_app.app.project import TableWork
    from desktop_app.app.repeating.memory import Memory
    from desktop_app.core.reading.choices import TableChoice
    from desktop_app.core.reading.source import Opened

_YES, _NO = N_("Yes, it is «{sheet}»"), N_("No, it is «{sheet}»")
_LEAST = 0.5  # of the columns of both tables
_TEXT_FILES = frozenset(("csv", "tsv", "txt"))


def find_table(opened: Opened, memory: Memory, answer: str) -> tuple[TableWork, Question | None]:
    """The table, and the question where another sheet's name or a second table leaves a doubt.

    `answer`: the choice already made, "" for none. Raises NotLikeLastTime.
    """
    from desktop_app.core.reading.choices import table_choices

    old = memory.project.table
    scored = [(likeness(memory.headers, choice.names), choice) for choice in table_choices(opened)]
    fitting = sorted(
        ((score, choice) for score, choice in scored if score >= _LEAST),
        key=lambda pair: (-round(pair[0], 2), pair[1].is_hidden, not is_same_sheet(pair[1].sheet, old.sheet)),
    )
    if not fitting:
        raise NotLikeLastTime(file=opened.path.name, title=memory.project.title)
    tables = [choice for _score, choice in fitting]
    chosen = next((c for c in tables if _id(c) == answer), tables[0])
    work = choose_table(opened, chosen.sheet, chosen.index)
    if old.stacked:
        work = _stacked(opened, work, old.sheet_column)
    doubt = opened.format not in _TEXT_FILES and not is_same_sheet(tables[0].sheet, old.sheet)
    return work, _question(tables, old.sheet) if doubt else None


def _stacked(opened: Opened, work: TableWork, sheet_column: str) -> TableWork:
    from desktop_app.core.reading.choices import same_shape

    group = next((g for g in same_shape(opened) if work.sheet in g.sheets), None)
    return choose_group(opened, group, sheet_column) if group else work


def _question(tables: list[TableChoice], before: str) -> Question:
    where = N_("Last time it was in the sheet «{sheet}». The columns are the same ones.")
    return Question(
        "table",
        Kind.TABLE,
        msg(N_("The table is in the sheet «{sheet}». Is it this one?"), sheet=tables[0].sheet),
        msg(where, sheet=before),
        msg(N_("The table is in another sheet: «{sheet}»."), sheet=tables[0].sheet),
        (
            *(Choice(_id(choice), msg(_YES if choice is tables[0] else _NO, sheet=choice.sheet)) for choice in tables),
            Choice(ANOTHER_FILE, msg(N_("Choose another file")), elsewhere="file"),
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
    from desktop_app.core.metadata.words import MONTHS

    months = {*MONTHS, *(month[:3] for month in MONTHS), "setiembre", "de", "del", "a", "al"}
    return " ".join(word for word in re.findall(r"[^\W\d_]+", fold(name)) if word not in months)
