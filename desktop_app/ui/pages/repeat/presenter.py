"""What the page says, free of Qt: title and lead, what holds as last time, what differs, and which answer is likely."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.app.repeating.question import SAME, Choice, Kind, Question
from desktop_app.app.repeating.repetition import Carried
from desktop_app.core.text import N_, Message, msg, msg_n

_LIKELY_FIRST = frozenset((Kind.TABLE,))
_LIKELY_SAME = frozenset((Kind.RENAMED, Kind.SPELLING))
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a summary; `page` and `field` are where it is looked at, "" nowhere."""

    label: Message
    value: Message
    page: str = ""
    field: str = ""


def title(n: int, month: str) -> Message:
    """The heading; `month` begins with a capital, "" where the period is not one month."""
    if n == 0:
        return msg(N_("{month}: nothing new to answer"), month=month) if month else msg(N_("Nothing new to answer"))
    if not month:
        return msg_n(N_("Only {n} new question"), N_("Only {n} new questions"), n)
    return msg_n(N_("{month}: only {n} new question"), N_("{month}: only {n} new questions"), n, month=month)


def lead(n: int, last: str) -> Message:
    """What was done and what is to be done; `last` is last month's name."""
    if last:
        done = msg(N_("We applied the same as in {month}."), month=last)
    else:
        done = msg(N_("We applied the same as last time."))
    todo = msg(N_("Answer what changed and review.")) if n else msg(N_("Look at it and go on."))
    return msg("{done} {todo}", done=done, todo=todo)


def answered(n_answered: int, n: int) -> Message:
    """The note on the rail."""
    return msg_n(N_("{done} of {n} answered"), N_("{done} of {n} answered"), n, done=n_answered)


def missing(n: int) -> Message:
    """What keeps the officer from going on."""
    return msg_n(N_("{n} answer is missing"), N_("{n} answers are missing"), n)


def likely(question: Question) -> str:
    """Id of the answer that the evidence speaks for, "" where nothing does; it is a tag, never a selection."""
    if question.finding is not None or question.kind in _LIKELY_FIRST:
        return question.choices[0].id
    return SAME if question.kind in _LIKELY_SAME else ""


def way_to(question: Question, choice: Choice, last: str) -> tuple[str, str]:
    """Page and field that take an answer which is given elsewhere; `last`: the id of the project that is repeated."""
    if choice.elsewhere == "file":
        return "file", f"repeat:{last}"
    if choice.elsewhere == "personal":
        return "personal", "risk" if question.kind is Kind.RISK else f":{question.column_id}"
    return choice.elsewhere, "values" if choice.elsewhere == "clean" else ""


def held(carried: Carried, month: str) -> tuple[Fact, ...]:
    """What holds as last time, with where it can be looked at; `month`: the new one, "" where it is not one."""
    sheet = (
        msg_n(N_("same sheet, {n} column"), N_("same sheet, {n} columns"), carried.n_columns)
        if carried.same_sheet
        else msg(N_("sheet «{sheet}»"), sheet=carried.sheet)
    )
    removed = msg_n(N_("{n} column removed"), N_("{n} columns removed"), carried.n_removed)
    others = carried.n_decisions - carried.n_removed
    more = msg_n(N_("{n} more decision"), N_("{n} more decisions"), others)
    personal = msg(N_("{removed}, {more}"), removed=removed, more=more) if others else removed
    if not carried.n_decisions:
        personal = msg(N_("nothing to decide"))
    period = msg(N_("same text, period moved to {month}"), month=month) if month else msg(N_("same text"))
    cleaned = msg_n(N_("{n} correction"), N_("{n} corrections"), carried.n_steps)
    fresh = msg_n(N_("{n} new one"), N_("{n} new ones"), len(carried.mended))
    if carried.mended:
        cleaned = msg(N_("{known}, {fresh}"), known=cleaned, fresh=fresh) if carried.n_steps else fresh
    elif not carried.n_steps:
        cleaned = msg(N_("nothing to correct"))
    described = msg_n(N_("{n} column described"), N_("{n} columns described"), carried.n_described)
    return (
        Fact(msg(N_("Table")), sheet, "table"),
        Fact(msg(N_("Personal data")), personal, "personal"),
        Fact(msg(N_("Cleaning")), cleaned, "clean", "steps"),
        Fact(msg(N_("Description")), period, "describe", "title"),
        Fact(
            msg(N_("Dictionary")),
            described if carried.n_described else msg(N_("without descriptions")),
            "describe",
            "columns",
        ),
    )


def decisions(carried: Carried) -> Message:
    """How much of last time was applied, to how many rows."""
    n = carried.n_decisions + carried.n_steps
    rows = msg_n(N_("{n} row"), N_("{n} rows"), carried.n_rows)
    return msg_n(N_("{n} decision applied to {rows}."), N_("{n} decisions applied to {rows}."), n, rows=rows)


def differences(carried: Carried, period: str, past: str) -> tuple[Fact, ...]:
    """What the new file has beside what was published; both periods in words, "" where not known."""
    facts = []
    if period or past:
        before = msg(N_("{now}, before {then}"), now=period or "?", then=past) if past else msg("{now}", now=period)
        facts.append(Fact(msg(N_("Period")), before, "describe", "period"))
    facts.append(
        Fact(msg(N_("Rows")), msg(N_("{now}, before {then}"), now=carried.n_rows, then=carried.n_before or "?"))
    )
    if carried.added:
        facts.append(Fact(msg(N_("New columns")), _names(carried.added)))
    if carried.gone:
        facts.append(Fact(msg(N_("Columns that do not come")), _names(carried.gone)))
    if carried.mended:
        facts.append(Fact(msg(N_("New corrections")), _listed(carried.mended)))
    if not carried.added and not carried.gone:
        facts.append(Fact(msg(N_("Columns")), msg(N_("the same ones"))))
    return tuple(facts)


def _listed(sentences: tuple[Message, ...]) -> Message:
    shown = {f"s{at}": sentence for at, sentence in enumerate(sentences[:_MOST_NAMES])}
    more = " …" if len(sentences) > _MOST_NAMES else ""
    return msg(" · ".join(f"{{{key}}}" for key in shown) + more, **shown)


def _names(names: tuple[str, ...]) -> Message:
    shown = ", ".join(f"«{name}»" for name in names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
    return msg("{names}", names=shown)
