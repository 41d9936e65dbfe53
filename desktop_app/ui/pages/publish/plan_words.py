"""What the plan screen says, free of Qt: where it goes, what changes besides the rows, and what has to be answered."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.publishing.alarms import alarm_line
from desktop_app.core.publishing.field_words import field_name, told_changes, value_words
from desktop_app.core.publishing.plan import Alarm, AlarmKind, FieldChange, Kind, Plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.series import in_words
from desktop_app.core.text import N_, Message, msg, msg_n

_MOST_FIELDS = 8
_PERIOD = ("extras.temporal_start", "extras.temporal_end")
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changes: icon, label and value in words."""

    icon: str
    label: Message
    value: Message


@dataclass(frozen=True, slots=True)
class Question:
    """A warning of the plan: its sentence, what it means, the yes, and the way out with where that leads.

    `leads`: "add" keeps what is published and adds the file; else a page and its field, "page:field". "" `accept`:
    nothing is asked.
    """

    icon: str
    title: Message
    meaning: Message
    accept: Message | None = None
    refuse: Message | None = None
    leads: str = ""


def place_of(plan: Plan) -> tuple[Message, Message]:
    """The portal's address and what kind of place it is."""
    match plan.portal_kind:
        case PortalKind.PRACTICE:
            return msg(N_("Practice portal")), msg(N_("Nothing there is public"))
        case PortalKind.FOLDER:
            return plain(folder_name(plan.portal)), msg(N_("Folder on this computer"))
        case PortalKind.CKAN:
            return plain(host_of(plan.portal)), msg(N_("Open data portal"))


def dataset_state(plan: Plan) -> Message:
    """What stands under the dataset's title."""
    if plan.kind is Kind.NEW:
        return msg(N_("New dataset"))
    if plan.portal_kind is PortalKind.PRACTICE:
        return msg(N_("Dataset you practise with"))
    return msg(N_("Dataset that is already public")) if plan.is_public else msg(N_("Dataset that is not public yet"))


def changes(plan: Plan, language: str) -> tuple[Line, ...]:
    """What changes besides the rows, in reading order; answers from closed lists in that language."""
    fields = {change.field: change for change in plan.fields}
    lines = [*_period(plan, fields), *_files(plan), *_columns(plan)]
    told = [c for c in told_changes(plan.fields) if c.field not in _PERIOD] if plan.kind is not Kind.NEW else []
    lines += [Line("pencil", field_name(c.field), _from_to(c, language)) for c in told[:_MOST_FIELDS]]
    more = len(told) - _MOST_FIELDS
    if more > 0:
        rest = msg_n(N_("{n} more of the description"), N_("{n} more of the description"), more)
        lines.append(Line("pencil", msg(N_("Other answers")), rest))
    return (*lines, Line("link", msg(N_("Address")), _address(plan)))


def question(alarm: Alarm) -> Question:
    """What is asked about a warning, and the way out."""
    icon = "alert-triangle" if alarm.stops else "info-circle"
    meaning, accept, refuse, leads = _ASKED[alarm.kind]
    return Question(icon, alarm_line(alarm), meaning, accept, refuse, leads)


def n_open(plan: Plan, answered: frozenset[int]) -> int:
    """Warnings that still want an answer; `answered` are their places in the plan."""
    return sum(alarm.stops and at not in answered for at, alarm in enumerate(plan.alarms))


def host_of(address: str) -> str:
    """The part of an address that officers know a portal by.

    >>> host_of("https://www.datosabiertos.gob.ec/")
    'datosabiertos.gob.ec'
    """
    return urlsplit(address).netloc.removeprefix("www.") or address


def folder_name(address: str) -> str:
    """The last part of a folder's address."""
    from urllib.request import url2pathname

    return url2pathname(address.removeprefix("file:")).rstrip("/\\").replace("\\", "/").rpartition("/")[2] or address


def plain(text: str) -> Message:
    """A text of somebody as a Message: nothing in it is translated or filled in."""
    return Message("{text}", {"text": text})


def _period(plan: Plan, fields: dict[str, FieldChange]) -> list[Line]:
    if plan.kind is Kind.NEW or not any(key in fields for key in _PERIOD):
        return []
    after = _period_words(plan.dataset.period)
    starts, ends = (fields[key].before if key in fields else now for key, now in zip(_PERIOD, _days(plan), strict=True))
    before = _period_words(Period(starts, ends))
    if not before:
        return [Line("calendar", msg(N_("Period")), plain(after))]
    return [Line("calendar", msg(N_("Period")), msg(N_("{before}, now {after}"), before=before, after=after))]


def _period_words(period: Period) -> str:
    """As titles say it, else its two days."""
    return in_words(period) or " – ".join(day for day in (period.start, period.end) if day)


def _days(plan: Plan) -> tuple[str, str]:
    return plan.dataset.period.start, plan.dataset.period.end


def _files(plan: Plan) -> list[Line]:
    replaced = sum(bool(f.replaces) for f in plan.files)
    new = len(plan.files) - replaced
    parts: list[Message] = []
    if replaced:
        parts.append(msg_n(N_("{n} is replaced"), N_("{n} are replaced"), replaced))
    if new:
        parts.append(msg_n(N_("{n} is created"), N_("{n} are created"), new))
    if plan.kept:
        parts.append(msg_n(N_("{n} stays as it is"), N_("{n} stay as they are"), len(plan.kept)))
    return [Line("file-text", msg(N_("Files")), joined(parts))]


def _columns(plan: Plan) -> list[Line]:
    new = plan.table.columns_added if plan.table else ()
    if not new:
        return []
    return [Line("columns-3", msg(N_("New columns")), plain(", ".join(new)))]


def joined(parts: list[Message]) -> Message:
    """Some messages as one, with commas."""
    return Message("; ".join(f"{{p{i}}}" for i in range(len(parts))), {f"p{i}": part for i, part in enumerate(parts)})


def _from_to(change: FieldChange, language: str) -> Message:
    before, after = (_short(value_words(change.field, text, language)) for text in (change.before, change.after))
    if not after:
        return msg(N_("«{before}», now nothing"), before=before)
    if not before:
        return msg(N_("now «{after}»"), after=after)
    return msg(N_("«{before}», now «{after}»"), before=before, after=after)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _address(plan: Plan) -> Message:
    if plan.kind is Kind.NEW:
        return plain(plan.dataset.name)
    return msg(N_("does not change: published links keep working"))


_TO_TABLE = (msg(N_("It is right")), msg(N_("Look at the table")), "table:")
_ASKED: dict[AlarmKind, tuple[Message, Message | None, Message | None, str]] = {
    AlarmKind.EMPTY: (msg(N_("Whoever downloads it finds only the headings.")), *_TO_TABLE),
    AlarmKind.HALF_GONE: (
        msg(N_("Sometimes only a part of the sheet was read. Look at it before you go on.")),
        *_TO_TABLE,
    ),
    AlarmKind.ROWS_LOST: (
        msg(N_("They were published and are not in your file. Totals of whoever used them will change.")),
        msg(N_("They go on purpose")),
        msg(N_("Keep the published file")),
        "add",
    ),
    AlarmKind.COLUMN_LOST: (
        msg(N_("Whoever uses that column will not find it any more.")),
        msg(N_("It goes on purpose")),
        msg(N_("Look at the table")),
        "table:",
    ),
    AlarmKind.OLDER_PERIOD: (
        msg(N_("It may be an old file. Look at the period before you go on.")),
        msg(N_("It is right")),
        msg(N_("Look at the period")),
        "describe:period",
    ),
    AlarmKind.OTHER_PERIOD: (
        msg(N_("What was published of that period would not be there any more.")),
        msg(N_("Replace it")),
        msg(N_("Keep it and add mine")),
        "add",
    ),
    AlarmKind.TOO_LARGE: (
        msg(N_("It would be refused again at the end. Publish fewer formats, or ask the portal for its limit.")),
        msg(N_("Try all the same")),
        msg(N_("Choose the formats")),
        "review:",
    ),
    AlarmKind.NOT_COMPARED: (
        msg(N_("It is very large, or it is not a table that can be read. The rest was compared.")),
        None,
        None,
        "",
    ),
}
