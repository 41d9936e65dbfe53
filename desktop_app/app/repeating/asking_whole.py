"""Questions about the file as a whole: its month, whether it is complete, and what was done by hand last time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.app.repeating.periods import following, follows, in_words
from desktop_app.app.repeating.question import ANOTHER_FILE, OTHER, RIGHT, TYPED, Choice, Kind, Question
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.repeating.repetition import Month

_FEWER = 0.7  # of last month's rows
_FEW_DATES = 0.1  # of a column: emptying them is offered
_MOST_DATES = 500
_LAST_ROWS = 2
_BESIDE = 3


def questions(month: Month, period: Period) -> Iterator[Question]:
    """In the order in which they are asked. `period`: the one the file says."""
    yield from _by_hand(month)
    yield from _unknown_steps(month)
    yield from _rows(month)
    yield from _period(month, period)
    if is_settled(month, period):
        yield from _repeated(month)


def is_settled(month: Month, period: Period) -> bool:
    """Whether the file itself says which period it is of, and that one may follow last time's."""
    return bool(period.start) and len(month.said) <= 1 and follows(month.memory.project.dataset.period, period)


def another_file() -> Choice:
    """The way out where the file is the wrong one."""
    return Choice(ANOTHER_FILE, msg(N_("Choose another file")), elsewhere="file")


def dataset_question(published: tuple[str, ...], own: str) -> Question:
    """Whether it belongs to a dataset that is published already; names on the portal. `own`: that of a new one."""
    told = msg(N_("«{dataset}» is published already with the same title."), dataset=published[0])
    return Question(
        "dataset",
        Kind.DATASET,
        msg(N_("Does it belong to what is published already?")),
        told,
        told,
        (
            *(Choice(name, msg(N_("Yes, add it to «{dataset}»"), dataset=name)) for name in published),
            Choice(own, msg(N_("No, publish it apart"))),
        ),
    )


# --- what was done by hand, or by a newer version ---


def _by_hand(month: Month) -> Iterator[Question]:
    """Rows that the officer left out himself: their places say nothing of this month's."""
    from desktop_app.core.reading.source import RowRole

    old = month.memory.project.table
    parts = (old.corrections, *(part.rows for part in old.stacked))
    n = sum(role is not RowRole.DATA for part in parts for _row, role in part.roles)
    n += sum(part.last_row is not None for part in parts)
    if not n:
        return
    told = msg_n(
        N_("Last time you said yourself that a row is not part of the table."),
        N_("Last time you said {n} times yourself which rows are not part of the table."),
        n,
    )
    yield Question(
        "by_hand",
        Kind.BY_HAND,
        msg(N_("Does the table end where it should this month?")),
        told,
        told,
        (
            Choice(RIGHT, msg(N_("Yes, every row is of the table"))),
            Choice(OTHER, msg(N_("Look at it in Table")), elsewhere="table"),
        ),
        rows=_last_rows(month),
    )


def _last_rows(month: Month) -> tuple[tuple[str, ...], ...]:
    """The last rows of the table, in columns that hold nothing personal."""
    from desktop_app.core.table import ROW

    personal = {f.column_id for f in month.scan.findings}
    shown = [c for c in month.cleaned.columns if c.id not in personal][:_BESIDE]
    frame = month.cleaned.frame.select(ROW, *(c.id for c in shown)).tail(_LAST_ROWS).collect()
    return (("", *(c.name for c in shown)), *(tuple(str(v or "") for v in row) for row in frame.iter_rows()))


def _unknown_steps(month: Month) -> Iterator[Question]:
    """Corrections that only a newer version knows: without them the table is not what it was last month."""
    from desktop_app.core.cleaning.step import UnknownStep

    n = sum(isinstance(entry.step, UnknownStep) and entry.enabled for entry in month.work.recipe)
    if not n:
        return
    told = msg_n(
        N_("One correction of last time was made with a newer version of Alista and is not applied."),
        N_("{n} corrections of last time were made with a newer version of Alista and are not applied."),
        n,
    )
    yield Question(
        "steps",
        Kind.STEPS,
        msg(N_("Not every correction of last time can be repeated here. Do we go on?")),
        told,
        told,
        (
            Choice(RIGHT, msg(N_("Yes, go on without it"))),
            Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean"),
        ),
    )


# --- how much, and the same again ---


def _rows(month: Month) -> Iterator[Question]:
    before, now = month.memory.n_rows, month.scan.n_rows
    if before and now <= _FEWER * before:
        told = msg(N_("It had {before} rows and now has {now}."), before=before, now=now)
        share = round(100 * (before - now) / before)
        yield Question(
            "rows",
            Kind.ROWS,
            msg(N_("There are {share} % fewer rows than last time. Is the file complete?"), share=share),
            told,
            told,
            (Choice(RIGHT, msg(N_("Yes, it is complete"))), another_file()),
        )


def _repeated(month: Month) -> Iterator[Question]:
    """Another period, and the very rows of last time: the wrong file more often than a month without any change."""
    if not is_same_again(month):
        return
    told = msg(N_("Every row is the same as last time."))
    yield Question(
        "repeated",
        Kind.REPEATED,
        msg(N_("Is this file the one of this month?")),
        told,
        told,
        (Choice(RIGHT, msg(N_("Yes, nothing changed since last time"))), another_file()),
    )


def is_same_again(month: Month) -> bool:
    """Whether the file is last time's, or its rows are those that were published, in any order."""
    import polars as pl

    memory = month.memory
    if memory.project.table.source.sha256 == month.opened.sha256:
        return True
    published = memory.published()
    if published is None:
        return False
    pairs = [
        (memory.fields[old].name, new)
        for old, new in month.matching.same.items()
        if new in month.cleaned.ids and memory.is_shown(old)
    ]
    there = set(published.collect_schema().names())
    if not pairs or any(name not in there for name, _new in pairs):
        return False
    names = [name for name, _new in pairs]
    now = month.cleaned.frame.select(pl.col(new).alias(name) for name, new in pairs)
    hashes = [
        frame.select(pl.struct(pl.col(names).fill_null("")).hash().sort().alias("h")).collect(engine="streaming")["h"]
        for frame in (published, now)
    ]
    return len(hashes[0]) == len(hashes[1]) > 0 and bool((hashes[0] == hashes[1]).all())


# --- when ---


def dates_question(month: Month, old: str, new: str, told: Period) -> Iterator[Question]:
    """Dates outside the new period (`told`), where all of last month's lay inside theirs."""
    import polars as pl

    past, field = month.memory.project.dataset.period, month.memory.fields[old]
    inside = past.start and field.minimum and past.start <= field.minimum[:10] and field.maximum[:10] <= past.end
    if not inside or not told.start:
        return
    day = pl.col(new).str.slice(0, 10)
    outside = month.cleaned.frame.filter((day < told.start) | (day > told.end))
    values = outside.select(v=pl.col(new)).group_by("v").agg(n=pl.len()).sort("v").collect(engine="streaming")
    n, total = int(values["n"].sum() or 0), month.profiles[new].n_filled
    if not n:
        return
    dates = tuple(values["v"].to_list())
    few = n <= _FEW_DATES * total and len(dates) <= _MOST_DATES
    others = N_("The others are of this month. For example: {date}.")
    evidence = msg(others if n < total else N_("None is of this month. For example: {date}."), date=dates[0])
    yield _dates(new, month.profiles[new].name, n, (evidence, dates if few else ()))


def _dates(column: str, name: str, n: int, said: tuple[Message, tuple[str, ...]]) -> Question:
    """`said`: the evidence, and the dates that may be emptied."""
    from desktop_app.core.cleaning.steps.map_values import MapValues

    evidence, dates = said
    empty = Choice("empty", msg(N_("Leave those cells empty")), (MapValues(column, dates, ("",) * len(dates)),))
    return Question(
        f"dates:{column}",
        Kind.DATES,
        msg_n(
            N_("One row has a date of another month in «{column}». Is it right?"),
            N_("{n} rows have a date of another month in «{column}». Are they right?"),
            n,
            column=name,
        ),
        evidence,
        msg_n(
            N_("One row of «{column}» has a date of another month."),
            N_("{n} rows of «{column}» have a date of another month."),
            n,
            column=name,
        ),
        (
            Choice(RIGHT, msg(N_("Yes, it is right"))),
            empty if dates else another_file(),
            Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean"),
        ),
        column,
    )


def _period(month: Month, period: Period) -> Iterator[Question]:
    """Asked where the file names none, or one that does not follow last time's."""
    past = month.memory.project.dataset.period
    if not past.start or is_settled(month, period):
        return
    offered = [p for p in dict.fromkeys((*following(past), *month.said, period)) if p.start]
    told = _why(month, period, past)
    yield Question(
        "period",
        Kind.PERIOD,
        msg(N_("Of which period is this file?")),
        told,
        told,
        (
            *(Choice(f"{p.start}/{p.end}", msg("{period}", period=in_words(p)), period=p) for p in offered),
            Choice(TYPED, msg(N_("Another one")), asks=msg(N_("Period, for example: octubre de 2026"))),
        ),
    )


def _why(month: Month, period: Period, past: Period) -> Message:
    """Why the period is asked: the strongest reason alone."""
    if is_same_again(month):
        return msg(N_("Every row is the same as in {past}."), past=in_words(past))
    if len(month.said) > 1:
        one, other = (in_words(p) for p in month.said[:2])
        return msg(N_("The file says {period} in one place and {other} in another."), period=one, other=other)
    if not period.start:
        return msg(N_("The file does not say of which period it is."))
    return msg(N_("The file says {period}. Last time it was {past}."), period=in_words(period), past=in_words(past))
