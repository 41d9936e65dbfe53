"""What in a plan a person must look at, being seldom meant: rows gone, a column lost, time running backwards."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.publishing.plan import Alarm, AlarmKind, Kind, PlannedFile, TableChange
from desktop_app.core.publishing.portal import RemoteDataset, RemoteResource
from desktop_app.core.publishing.series import data_files, in_words, period_of, role_of, same_period
from desktop_app.core.text import N_, Message, msg, msg_n


def table_alarms(change: TableChange | None, kind: Kind, data: PackageFile | None) -> tuple[Alarm, ...]:
    """A table without rows; rows and columns that do not come back."""
    if data is not None and data.n_rows == 0:
        return (Alarm(AlarmKind.EMPTY, data.name, change.rows_before if change else 0),)
    if change is None:
        return ()
    before, after = change.rows_before, change.rows_after
    found = [Alarm(AlarmKind.COLUMN_LOST, name) for name in change.columns_lost]
    if after * 2 <= before:
        found.insert(0, Alarm(AlarmKind.HALF_GONE, change.against, before, after))
    elif kind is Kind.REPLACE and change.removed:
        found.insert(0, Alarm(AlarmKind.ROWS_LOST, change.against, before, change.removed))
    return tuple(found)


def size_alarms(files: Iterable[PackageFile], refused: int) -> tuple[Alarm, ...]:
    """Files at least as large as one that the portal refused before; `before` and `after` in bytes."""
    large = [file for file in files if refused and file.size >= refused]
    return tuple(Alarm(AlarmKind.TOO_LARGE, file.name, refused, file.size) for file in large)


def period_alarms(period: Period, kind: Kind, published: RemoteDataset, files: Iterable[PlannedFile]) -> list[Alarm]:
    """An older file than the last one, and a month that would be written over another."""
    if not period.end:
        return []
    resources = {r.id: r for r in published.resources}
    ends = [period_of(r).end for r in data_files(published)]
    found = []
    if kind is Kind.ADD and max(ends, default="") > period.end:
        found.append(Alarm(AlarmKind.OLDER_PERIOD, in_words(period)))
    replaced = (resources[f.replaces] for f in files if f.replaces in resources)
    return found + [Alarm(AlarmKind.OTHER_PERIOD, r.name) for r in replaced if _is_of_another(r, period)]


def _is_of_another(resource: RemoteResource, period: Period) -> bool:
    theirs = period_of(resource)
    return role_of(resource) is FileRole.DATA and bool(theirs.start) and not same_period(theirs, period)


def alarm_line(alarm: Alarm) -> Message:
    """The warning in one sentence."""
    if alarm.kind is AlarmKind.ROWS_LOST:
        lost = N_("{n} published row does not come back."), N_("{n} published rows do not come back.")
        return msg_n(*lost, alarm.after)
    if alarm.kind is AlarmKind.TOO_LARGE:
        sizes = {"size": round(alarm.after / 1e6, 1), "limit": round(alarm.before / 1e6, 1)}
        return msg(N_("«{what}» has {size} MB, and this portal refused one of {limit} MB."), what=alarm.what, **sizes)
    return msg(_SENTENCES[alarm.kind], what=alarm.what, before=alarm.before, after=alarm.after)


_SENTENCES = {
    AlarmKind.EMPTY: N_("«{what}» has no rows."),
    AlarmKind.HALF_GONE: N_("Half of the rows or more are gone: «{what}» has {before}, yours has {after}."),
    AlarmKind.COLUMN_LOST: N_("The published column «{what}» does not come back."),
    AlarmKind.OLDER_PERIOD: N_("Something newer than {what} is already published."),
    AlarmKind.OTHER_PERIOD: N_("«{what}» is of another period and would be replaced."),
    AlarmKind.NOT_COMPARED: N_("The published table could not be compared with yours."),
}
