"""The plan in words: what will be created, replaced and kept, what changes, and the warnings."""

from __future__ import annotations

from desktop_app.core.publishing.alarms import alarm_line
from desktop_app.core.publishing.field_words import field_name, told_changes, value_words
from desktop_app.core.publishing.plan import FieldChange, Kind, Plan, PlannedFile, TableChange
from desktop_app.core.text import N_, Message, msg, msg_n

Line = tuple[Message, Message]


def headline(plan: Plan) -> Message:
    """What will be done, in one sentence."""
    match plan.kind:
        case Kind.NEW:
            return msg(N_("A new dataset is created"))
        case Kind.ADD:
            return msg(N_("A file is added to the published dataset"))
        case Kind.REPLACE:
            return msg(N_("Published files are replaced"))


def plan_lines(plan: Plan) -> tuple[Line, ...]:
    """Label and value of each fact of the plan, in reading order."""
    return (
        (msg(N_("What will be done")), headline(plan)),
        (msg(N_("Where")), _plain(plan.portal)),
        (msg(N_("Institution")), _plain(plan.organization)),
        (msg(N_("Dataset")), _plain(plan.dataset.title)),
        (msg(N_("Visible to everyone")), msg(N_("Yes")) if plan.is_public else msg(N_("Not yet"))),
        *((_action(file), _plain(file.title)) for file in plan.files),
        *((msg(N_("Stays")), _plain(name)) for _, name in plan.kept),
        *(_answer(change, plan.dataset.language) for change in told_changes(plan.fields) if change.before),
        *(table_lines(plan.table, plan.kind) if plan.table else ()),
        *((msg(N_("Warning")), alarm_line(alarm)) for alarm in plan.alarms),
    )


def table_lines(change: TableChange, kind: Kind) -> tuple[Line, ...]:
    """How the table compares with the published one."""
    rows = msg(N_("{before} published, {after} afterwards"), before=change.rows_before, after=change.rows_after)
    lines: list[Line] = [(msg(N_("Compared with")), _plain(change.against)), (msg(N_("Rows")), rows)]
    if kind is Kind.REPLACE:
        lines.append((msg(N_("Added")), msg_n(N_("{n} row"), N_("{n} rows"), change.added)))
        if change.changed is not None:
            lines.append((msg(N_("Changed")), msg_n(N_("{n} row"), N_("{n} rows"), change.changed)))
        lines.append((msg(N_("Taken away")), msg_n(N_("{n} row"), N_("{n} rows"), change.removed)))
    if change.columns_added:
        lines.append((msg(N_("New columns")), _plain(", ".join(change.columns_added))))
    return tuple(lines)


def _answer(change: FieldChange, language: str) -> Line:
    before, after = (value_words(change.field, text, language) for text in (change.before, change.after))
    return msg(N_("Answer «{field}»"), field=field_name(change.field)), _change(before, after)


def _action(file: PlannedFile) -> Message:
    return msg(N_("Replaces «{file}»"), file=file.was) if file.replaces else msg(N_("New file"))


def _change(before: str, after: str) -> Message:
    return msg(N_("«{before}», afterwards «{after}»"), before=before, after=after)


def _plain(text: str) -> Message:
    return Message("{text}", {"text": text})
