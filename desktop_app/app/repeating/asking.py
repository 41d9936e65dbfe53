"""Questions about what is new in the columns: hidden, renamed, lost and new ones, and personal data nobody decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.app import preparing
from desktop_app.app.repeating import asking_values, asking_whole
from desktop_app.app.repeating.mending import corrections_of
from desktop_app.app.repeating.question import (
    KEEP,
    OTHER,
    REMOVE,
    RIGHT,
    SAME,
    Choice,
    Kind,
    Question,
)
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.app.choosing import HiddenQuestion
    from desktop_app.app.project import Disclosure
    from desktop_app.app.repeating.matching import Matching, Renamed
    from desktop_app.app.repeating.repetition import Month
    from desktop_app.core.disclosure.uniqueness import Exposure
    from desktop_app.core.metadata.dataset import Period

_OFFERED = 3
_EXAMPLES = 2
_NEEDS_A_KEY = frozenset(("replace_by_code",))


def questions_about(month: Month, found: Matching, period: Period) -> tuple[Question, ...]:
    """All that is new but for the table itself, what concerns columns first. `found`: before any answer."""
    findings = {f.column_id: f for f in preparing.open_findings(month.scan, month.work)}
    asked = [_renamed(month, pair) for pair in found.renamed]
    asked += [_lost(month, old) for old in found.lost]
    added = [i for i in month.matching.added if i in month.cleaned.ids]
    asked += [_added(month, column, findings.get(column)) for column in added]
    asked += [_found(month, finding) for column, finding in findings.items() if column not in added]
    if not findings:  # who stands out is only known once everything is decided
        asked += _risk(month)
    return (*asked, *asking_values.questions(month, period), *asking_whole.questions(month, period))


def hidden_question(asked: HiddenQuestion) -> Question:
    """Hidden rows or columns inside the table, of which last month nobody said that they are left out."""
    n = asked.n_rows + len(asked.columns)
    said = msg_n(
        N_("One row or column of the table is hidden."), N_("{n} rows and columns of the table are hidden."), n
    )
    return Question(
        "hidden",
        Kind.HIDDEN,
        msg(N_("The table has hidden parts. What do we do with them?")),
        said,
        said,
        (
            Choice("leave_out", msg(N_("Leave them out"))),
            Choice("publish", msg(N_("Publish them too"))),
        ),
    )


def _renamed(month: Month, pair: Renamed) -> Question:
    old, new = month.memory.headers[pair.old], _header(month, pair.new)
    return Question(
        f"renamed:{pair.new}",
        Kind.RENAMED,
        msg(N_("Is «{new}» the column that was called «{old}»?"), new=new, old=old),
        _why(pair),
        msg(N_("«{old}» is not there; «{new}» may be the same column."), new=new, old=old),
        (
            Choice(SAME, msg(N_("Yes, it is the same one"))),
            Choice(OTHER, msg(N_("No, it is another one"))),
        ),
        pair.new,
    )


def _why(pair: Renamed) -> Message:
    """The strongest evidence in words."""
    if pair.shared is not None and pair.shared >= 0.5:
        if pair.same_place:
            return msg(N_("It stands in the same place and its values are like last month's."))
        return msg(N_("Its values are like last month's."))
    if pair.same_place:
        return msg(N_("It stands in the same place, between the same columns."))
    return msg(N_("Its name is similar."))


def _lost(month: Month, old: str) -> Question:
    name = month.memory.headers[old]
    return Question(
        f"lost:{old}",
        Kind.LOST,
        msg(N_("The column «{column}» does not come this month. Is that right?"), column=name),
        msg(N_("What you decided about it is not applied.")),
        msg(N_("The column «{column}» does not come."), column=name),
        (
            Choice(RIGHT, msg(N_("Yes, go on without it"))),
            asking_whole.another_file(),
        ),
    )


def _added(month: Month, column: str, finding: Finding | None) -> Question:
    name = _header(month, column)
    reason = msg(N_("There is a new column: «{column}»."), column=name)
    title = msg(N_("There is a new column: «{column}». What do we do?"), column=name)
    if finding is not None:
        return Question(
            f"column:{column}",
            Kind.COLUMN,
            title,
            finding.why,
            reason,
            _treatments(month, finding),
            column,
            _examples(month, column, finding),
            finding,
        )
    from desktop_app.core.cleaning.steps.remove_columns import RemoveColumns

    return Question(
        f"column:{column}",
        Kind.COLUMN,
        title,
        msg(N_("Last time it did not come. We found no signs of personal data in it.")),
        reason,
        (
            Choice(
                KEEP, msg(N_("Publish it")), corrections_of(month.cleaned, column, month.work.recipe, month.country)
            ),
            Choice(REMOVE, msg(N_("Leave it out")), (RemoveColumns((column,)),)),
        ),
        column,
        _examples(month, column, None),
    )


def _found(month: Month, finding: Finding) -> Question:
    name = finding.column_name
    return Question(
        f"finding:{finding.column_id}",
        Kind.FINDING,
        msg(N_("«{column}» now holds personal data. What do we do?"), column=name),
        finding.why,
        msg(N_("«{column}» holds personal data that nobody decided about."), column=name),
        _treatments(month, finding),
        finding.column_id,
        _examples(month, finding.column_id, finding),
        finding,
    )


def _risk(month: Month) -> list[Question]:
    """Somebody stands out whom last month's decisions do not hide, and more of them than were explained then."""
    from desktop_app.app.disclosing.accepting import is_explained
    from desktop_app.app.disclosing.assessing import Subject, assess
    from desktop_app.core.disclosure.criteria import Risk

    subject = Subject(month.cleaned, month.work, month.scan, month.country, month.year)
    found = assess(subject, month.progress).found
    if found is None or found.risk is not Risk.HIGH or is_explained(month.work, found):
        return []
    return [risk_question(found, month.work.disclosure)]


def risk_question(found: Exposure, chosen: Disclosure) -> Question:
    """Somebody stands out; `chosen`: what is decided about it so far, which must change."""
    told = msg_n(
        N_("{n} row is unique: whoever knows the person would find it."),
        N_("{n} rows are unique: whoever knows the person would find them."),
        found.n_unique,
    )
    return Question(
        "risk",
        Kind.RISK,
        msg(N_("Somebody could be recognised this month. What do we do?")),
        told,
        told,
        (Choice(OTHER, msg(N_("Look at it in Personal data")), elsewhere="personal"),),
        disclosure=chosen,
    )


def _treatments(month: Month, finding: Finding) -> tuple[Choice, ...]:
    """The first ways that are offered; keeping takes its reason on the page of personal data."""
    from desktop_app.core.personal_data.offers import KEEP as KEEPING
    from desktop_app.core.personal_data.offers import offered, suggested_params

    ways = [t for t in offered(finding) if t.id != KEEPING and t.id not in _NEEDS_A_KEY][: _OFFERED - 1]
    table, column = month.cleaned, finding.column_id
    choices = [
        Choice(
            way.id,
            way.title,
            decision=Decision(
                column, finding.types, way.id, params=suggested_params(way, table, column, month.country)
            ),
        )
        for way in ways
    ]
    return (*choices, Choice(KEEP, msg(N_("Keep it or decide otherwise")), elsewhere="personal"))


def _examples(month: Month, column: str, finding: Finding | None) -> tuple[tuple[str, ...], ...]:
    """Two rows with the column beside two that are published as they are; personal data masked."""
    import polars as pl

    from desktop_app.core.personal_data.masking import masked
    from desktop_app.core.table import ROW

    personal = {f.column_id for f in month.scan.findings}
    beside = [i for i in month.cleaned.ids if i != column and i not in personal][:_EXAMPLES]
    frame = month.cleaned.frame.filter(pl.col(column).is_not_null()).select(ROW, *beside, column).head(_EXAMPLES)
    names = {c.id: c.name for c in month.cleaned.columns}
    rows = []
    for row in frame.collect().iter_rows():
        last = masked(row[-1], finding.types) if finding else row[-1]
        rows.append((str(row[0]), *(cell or "" for cell in row[1:-1]), last))
    return (("", *(names[i] for i in beside), names[column]), *rows)


def _header(month: Month, column: str) -> str:
    name = next((c.name for c in month.raw.columns if c.id == column), "")
    return name.strip() or column
