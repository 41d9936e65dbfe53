"""Questions about what is new in the cells: other types, values nobody knows, dates of another time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop_app.app.repeating.asking_whole import another_file, dates_question, is_settled
from desktop_app.app.repeating.periods import following, grows, is_whole_months, said_of
from desktop_app.app.repeating.question import OTHER, RIGHT, SAME, Choice, Kind, Question
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, fold, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.repeating.repetition import Month
    from desktop_app.core.cleaning.step import Step
    from desktop_app.core.metadata.dataset import Period

_ALIKE = 0.82  # of the letters of two values
_MOST_SPELLINGS = 5
_MOST_COMPARED = 200_000  # pairs of values
_SHOWN = 3
_DATES = frozenset((FieldType.DATE, FieldType.DATETIME))
_FITS = {FieldType.NUMBER: {FieldType.INTEGER}, FieldType.INTEGER: {FieldType.NUMBER}}


def questions(month: Month, period: Period) -> tuple[Question, ...]:
    """In the order in which they are asked, column by column. `period`: the one the file says."""
    asked: list[Question] = []
    for old, new in month.matching.same.items():
        if new in month.profiles and month.memory.is_shown(old):
            asked += _about_column(month, old, new, period)
    return tuple(asked)


def _about_column(month: Month, old: str, new: str, period: Period) -> Iterator[Question]:
    before, now = month.memory.fields[old], month.profiles[new]
    if _is_other_type(before.type, now.type) and now.n_filled:
        yield _type(new, now.name)
    elif before.type is FieldType.STRING:
        yield from _values(month, old, new, period)
    if before.type in _DATES and now.type in _DATES:
        yield from dates_question(month, old, new, period)


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


def _values(month: Month, old: str, new: str, period: Period) -> Iterator[Question]:
    """Values that last month's few did not have, or that a table of values does not know."""
    known = _known(month, old, new)
    if not known:
        return
    moved = _moved_on(month, known, period)
    counts = _counts(month, new)
    fresh = {value: n for value, n in counts.items() if value not in known and value not in moved.values()}
    name = month.profiles[new].name
    late = [value for value in counts if value in moved] if is_settled(month, period) else []
    if late and not grows(month.memory.project.dataset.period, period):
        look = Choice(OTHER, msg(N_("Look at it in Clean")), elsewhere="clean")
        yield _late(new, name, sum(counts[v] for v in late), look if len(late) < len(counts) else another_file())
    near = _nearest(list(fresh), known)
    alike = list(near)[:_MOST_SPELLINGS]
    for value in alike:
        yield _spelling(new, name, (value, fresh[value]), near[value])
    others = [value for value in fresh if value not in alike]
    if others:
        yield _category(new, name, others, sum(fresh[value] for value in others))


def _moved_on(month: Month, known: frozenset[str], period: Period) -> dict[str, str]:
    """The known values that say last month's period, with what says the new one: «Enero» with «Febrero»."""
    past = month.memory.project.dataset.period
    new = period if is_settled(month, period) else next(iter(following(past)), period)
    if not (is_whole_months(past) and is_whole_months(new)):
        return {}
    return {value: now for value in known if (now := said_of(value, past, new)) != value}


def _late(column: str, name: str, n: int, other: Choice) -> Question:
    """Cells that say last month's period in a column that says it; `other`: the answer besides that it is right."""
    told = msg_n(
        N_("One row of «{column}» still says last month's period."),
        N_("{n} rows of «{column}» still say last month's period."),
        n,
        column=name,
    )
    return Question(
        f"late:{column}",
        Kind.DATES,
        msg(N_("«{column}» still says last month's period. Is that right?"), column=name),
        told,
        told,
        (Choice(RIGHT, msg(N_("Yes, it is right"))), other),
        column,
    )


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


def _nearest(fresh: list[str], known: frozenset[str]) -> dict[str, str]:
    """The known value that each new one seems to be a slip of; those that seem none are left out.

    Too many to compare each with each are compared without capitals, accents and signs only.
    """
    plainly = {_plain(other): other for other in sorted(known, reverse=True)}
    found = {value: plainly[_plain(value)] for value in fresh if _plain(value) in plainly}
    if len(fresh) * len(known) > _MOST_COMPARED:
        return found
    folded = {other: fold(other) for other in sorted(known)}
    for value in fresh:
        if value not in found and (near := _slip(value, folded)):
            found[value] = near
    return {value: found[value] for value in fresh if value in found}


def _slip(value: str, folded: dict[str, str]) -> str:
    """The known value with most of the letters, and the same figures, of this one; "" for none."""
    matcher = SequenceMatcher(b=fold(value), autojunk=False)
    best, near = _ALIKE, ""
    for other, text in folded.items():
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best and (like := matcher.ratio()) >= best:
            best, near = like, other
    return near if _figures(near) == _figures(value) else ""


def _plain(value: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(value)))


def _figures(value: str) -> list[str]:
    return [c for c in value if c.isdigit()]


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
