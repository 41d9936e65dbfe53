"""Which published file each file of a package replaces, and which ones are new.

Same stored name: the same file, always. Replacing: the same part (data, dictionary, description) of the same format and
period, then of the same title, then the only one there is. Adding: data is new; the dictionary and the description of
the whole are brought up to date, unless the new table lacks columns that the old one has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.metadata.dataset import Period
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.publishing.plan import Kind, PlannedFile
from desktop_app.core.publishing.portal import RemoteDataset, RemoteResource
from desktop_app.core.publishing.portals.address import munged
from desktop_app.core.publishing.series import period_of, role_like, role_of, same_period, stored_name, titled


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is published and how the package meets it. `covers_columns` None: the tables were not compared."""

    published: RemoteDataset
    kind: Kind
    period: Period
    resource: str = ""
    covers_columns: bool | None = None


def assign(files: Sequence[PackageFile], meeting: Meeting) -> tuple[PlannedFile, ...]:
    """One planned file for each, in order; no resource is replaced twice."""
    taken = {f.name: r for f in files if (r := _stored_as(f, meeting.published.resources)) is not None}
    for file in files:
        if file.name not in taken:
            used = {r.id for r in taken.values()}
            free = [r for r in meeting.published.resources if r.id not in used]
            found = _replaced(file, free, meeting)
            if found is not None:
                taken[file.name] = found
    is_series = meeting.kind is Kind.ADD or _stays_a_series(meeting, {r.id for r in taken.values()})
    return tuple(_planned(file, taken.get(file.name), meeting, is_series=is_series) for file in files)


def _planned(file: PackageFile, old: RemoteResource | None, meeting: Meeting, *, is_series: bool) -> PlannedFile:
    title = file.title
    if is_series:
        title = old.name if old is not None else titled(file.title, meeting.period)
    if old is None:
        return PlannedFile(file.name, title, file.size, file.sha256)
    return PlannedFile(file.name, title, file.size, file.sha256, old.id, old.name, old.size)


def _stored_as(file: PackageFile, resources: Sequence[RemoteResource]) -> RemoteResource | None:
    names = {munged(file.name), file.name}
    return next((r for r in resources if stored_name(r) in names), None)


def _replaced(file: PackageFile, free: Sequence[RemoteResource], meeting: Meeting) -> RemoteResource | None:
    role = role_like(file)
    alike = [r for r in free if r.format.casefold() == file.format.casefold() and role_of(r) is role]
    if role is FileRole.DATA:
        if meeting.kind is Kind.ADD:
            return None
        chosen = next((r for r in alike if r.id == meeting.resource), None)
        if chosen is not None:
            return chosen
    elif meeting.kind is Kind.ADD and meeting.covers_columns is not True:
        return None
    return _most_alike(file, alike, meeting.period)


def _most_alike(file: PackageFile, alike: Sequence[RemoteResource], period: Period) -> RemoteResource | None:
    of_period = [r for r in alike if period.start and same_period(period_of(r), period)]
    of_title = [r for r in alike if r.name == file.title]
    for found in (of_period, of_title, alike):
        if len(found) == 1 or (found and found is of_title):
            return found[0]
    return None


def _stays_a_series(meeting: Meeting, replaced: set[str]) -> bool:
    kept = (r for r in meeting.published.resources if r.id not in replaced)
    return any(role_of(r) is FileRole.DATA and period_of(r).start for r in kept)
