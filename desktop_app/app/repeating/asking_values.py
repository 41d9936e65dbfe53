"""Questions about what is new in the cells: other types, values nobody knows, fewer rows, dates, and the period."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop_app.app.repeating import carrying
from desktop_app.app.repeating.question import (
    ANOTHER_FILE,
    OTHER,
    RIGHT,
    SAME,
    TYPED,
    Choice,
    Kind,
    Question,
)
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, Message, fold, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.repeating.repetition import Month
    from desktop_app.core.cleaning.step import Step
    from desktop_app.core.metadata.dataset import Period

_FEWER = 0.7  # of last month's rows
_ALIKE = 0.82  # of the letters of two values
_MOST_SPELLINGS = 5
_SHOWN = 3
_MOST_DATES = 500
_DATES = frozenset((FieldType.DATE, FieldType.DATETIME))
_FITS = {FieldType.NUMBER: {FieldType.INTEGER}, FieldType.INTEGER: {FieldType.NUMBER}}


def questions(month: Month, period: Period) -> tuple[Question, ...]:
    """In the order in which they are asked."""
    asked: list[Question] = []
    told = period if _follows(month, period) else carrying.advanced(month.memory.project.dataset.period)
    for old, new in month.matching.same.items():
        if new in month.profiles and month.memory.is_shown(old):
            asked += _about_column(month, old, new, told)
    return (*asked, *_rows(month), *_period(month, period))


def _about_column(month: Month, old: str, new: str, period: Period) -> Iterator[Question]:
    before, now = month.memory.fields[old], month.profiles[new]
    if _is_other_type(before.type, now.type) and now.n_filled:
        yield _type(new, now.name)
    elif before.type is FieldType.STRING:
        yield from _values(month, old, new)
    if before.type in _DATES and now.type in _DATES:
        yield from _dates(month, old, new, period)


def _is_other_type(before: FieldType, now: FieldType) -> bool:
    return before is not FieldType.STRING and now is not before and now not in _FITS.get(before, set())


def _type(column: str, name: str) -> Question:
    told = msg(N_("Some cells of «{column}» are no longer numbers or dates."), column=name)
    return Question(
        f"type:{column}",
        Kind.TYPE,
        msg(N_("«{column}» is written in another way this month. Is that right?"), column=name),
        told,
        told,
        (
            Choice(RIGHT, msg(N_("Yes, publish it as it is"))),
            Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean"),
        ),
        column,
    )


# --- values nobody knows ---


def _values(month: Month, old: str, new: str) -> Iterator[Question]:
    """Values that last month's few did not have, or that a table of values does not know."""
    known = _known(month, old, new)
    if not known:
        return
    counts = _counts(month, new)
    fresh = {value: n for value, n in counts.items() if value not in known}
    alike = {value: near for value in fresh if (near := _nearest(value, known))}
    name = month.profiles[new].name
    for value in list(alike)[:_MOST_SPELLINGS]:
        yield _spelling(new, name, (value, fresh[value]), alike[value])
    others = [value for value in fresh if value not in list(alike)[:_MOST_SPELLINGS]]
    if others:
        yield _category(new, name, others, sum(fresh[value] for value in others))


def _known(month: Month, old: str, new: str) -> frozenset[str]:
    """The values of a column of few, or of one whose values are replaced by a table; empty for any other."""
    from desktop_app.core.cleaning.steps.map_values import MapValues
    from desktop_app.core.cleaning.steps.merge_spellings import MergeSpellings

    field = month.memory.fields[old]
    steps = [e.step for e in month.work.recipe if e.enabled and new in _columns(e.step)]
    mapped = [s for s in steps if isinstance(s, MapValues | MergeSpellings)]
    if not mapped:
        return frozenset(field.categories)
    written = {v for s in mapped for v in (s.new_values if isinstance(s, MapValues) else s.chosen) if v}
    return frozenset(written) | frozenset(field.categories) | month.memory.published_values(old)


def _columns(step: object) -> tuple[str, ...]:
    from desktop_app.core.cleaning.step import UnknownStep

    return () if isinstance(step, UnknownStep) else step.columns()  # type: ignore[attr-defined] # a Step


def _counts(month: Month, column: str) -> dict[str, int]:
    import polars as pl

    plan = month.cleaned.frame.select(v=pl.col(column)).drop_nulls().group_by("v", maintain_order=True).agg(n=pl.len())
    return dict(plan.collect(engine="streaming").iter_rows())


def _nearest(value: str, known: frozenset[str]) -> str:
    """The known value that this one seems to be a slip of, "" for none."""
    scored = [(SequenceMatcher(None, fold(value), fold(other)).ratio(), other) for other in sorted(known)]
    best = max(scored, default=(0.0, ""))
    figures = [c for c in value if c.isdigit()] == [c for c in best[1] if c.isdigit()]
    return best[1] if best[0] >= _ALIKE and figures else ""


def _spelling(column: str, name: str, fresh: tuple[str, int], near: str) -> Question:
    from desktop_app.core.cleaning.steps.merge_spellings import MergeSpellings

    value, n = fresh
    return Question(
        f"spelling:{column}:{_mark(value)}",
        Kind.SPELLING,
        msg(N_("Is «{value}» the same as «{known}»?"), value=value, known=near),
        msg_n(
            N_("It appears in one row of «{column}». Last time it was always «{known}»."),
            N_("It appears in {n} rows of «{column}». Last time it was always «{known}»."),
            n,
            column=name,
            known=near,
        ),
        msg(N_("A value of «{column}» looks like another spelling of a known one."), column=name),
        (
            Choice(SAME, msg(N_("Yes, it is the same")), (MergeSpellings(column, (value,), (near,)),)),
            Choice(OTHER, msg(N_("No, it is another one"))),
        ),
        column,
    )


def _category(column: str, name: str, values: list[str], n: int) -> Question:
    shown = ", ".join(f"«{value}»" for value in values[:_SHOWN]) + ("…" if len(values) > _SHOWN else "")
    return Question(
        f"category:{column}",
        Kind.CATEGORY,
        msg_n(
            N_("«{column}» has a value that is new: {values}. Is it right?"),
            N_("«{column}» has {n} values that are new: {values}. Are they right?"),
            len(values),
            column=name,
            values=shown,
        ),
        msg_n(N_("It appears in one row."), N_("They appear in {n} rows."), n),
        msg_n(
            N_("«{column}» has a value that last month did not have."),
            N_("«{column}» has {n} values that last month did not have."),
            len(values),
            column=name,
        ),
        (
            Choice(RIGHT, msg(N_("Yes, it is right"))),
            Choice("empty", msg(N_("Leave those cells empty")), (_emptied(column, values),)),
            Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean"),
        ),
        column,
    )


def _emptied(column: str, values: list[str]) -> Step:
    from desktop_app.core.cleaning.steps.map_values import MapValues

    return MapValues(column, tuple(values), ("",) * len(values))


def _mark(value: str) -> str:
    """A short name for a value, in which it cannot be read."""
    import hashlib

    return hashlib.sha256(value.encode()).hexdigest()[:8]


# --- rows, dates, period ---


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
            (
                Choice(RIGHT, msg(N_("Yes, it is complete"))),
                Choice(ANOTHER_FILE, msg(N_("Choose another file")), elsewhere="file"),
            ),
        )


def _dates(month: Month, old: str, new: str, told: Period) -> Iterator[Question]:
    """Dates outside the new period, where all of last month's lay inside theirs."""
    import polars as pl

    from desktop_app.core.cleaning.steps.map_values import MapValues

    past, field = month.memory.project.dataset.period, month.memory.fields[old]
    inside = past.start and field.minimum and past.start <= field.minimum[:10] and field.maximum[:10] <= past.end
    profile = month.profiles[new]
    if not inside or not told.start:
        return
    day = pl.col(new).str.slice(0, 10)
    outside = month.cleaned.frame.filter((day < told.start) | (day > told.end))
    values = outside.select(v=pl.col(new)).group_by("v").agg(n=pl.len()).sort("v").collect(engine="streaming")
    n, total = int(values["n"].sum() or 0), profile.n_filled
    if not n or n * 10 > total or values.height > _MOST_DATES:
        return
    dates = tuple(values["v"].to_list())
    yield Question(
        f"dates:{new}",
        Kind.DATES,
        msg_n(
            N_("One row has a date of another month in «{column}». Is it right?"),
            N_("{n} rows have a date of another month in «{column}». Are they right?"),
            n,
            column=profile.name,
        ),
        msg(N_("The others are of this month. For example: {date}."), date=dates[0]),
        msg_n(
            N_("One row of «{column}» has a date of another month."),
            N_("{n} rows of «{column}» have a date of another month."),
            n,
            column=profile.name,
        ),
        (
            Choice(RIGHT, msg(N_("Yes, it is right"))),
            Choice("empty", msg(N_("Leave those cells empty")), (MapValues(new, dates, ("",) * len(dates)),)),
            Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean"),
        ),
        new,
    )


def _period(month: Month, period: Period) -> Iterator[Question]:
    """Asked where the file names none, or one that was published before."""
    past = month.memory.project.dataset.period
    if not past.start or _follows(month, period):
        return
    following = carrying.advanced(past)
    offered = [p for p in (following, period) if p.start]
    told = (
        msg(N_("The file does not say of which period it is."))
        if not period.start
        else msg(N_("The file says {period}, which you repeated already."), period=_words(period))
    )
    yield Question(
        "period",
        Kind.PERIOD,
        msg(N_("Of which period is this file?")),
        told,
        told,
        (
            *(Choice(f"{p.start}/{p.end}", _words(p), period=p) for p in offered),
            Choice(TYPED, msg(N_("Another one")), asks=msg(N_("Period, for example: octubre de 2026"))),
        ),
    )


def _follows(month: Month, period: Period) -> bool:
    return bool(period.start) and carrying.follows(month.memory.project.dataset.period, period)


def _words(period: Period) -> Message:
    from desktop_app.core.metadata.periods import period_words

    words = period_words(period) if carrying.is_whole_months(period) else f"{period.start} – {period.end}"
    return msg("{period}", period=words)
