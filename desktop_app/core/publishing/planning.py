"""Make the plan: look at what is published, decide which file goes where, compare, and warn.

Two rules protect a series. A package whose period no published file has is added beside them, not over them; and what a
plan does not name as replaced stays. A choice of the officer may say otherwise, and then an alarm says what that means.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import NameTaken, OrganizationRefused, PortalError
from desktop_app.core.metadata.dataset import Dataset, Period
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.alarms import period_alarms, size_alarms, table_alarms
from desktop_app.core.publishing.assigning import Meeting, assign
from desktop_app.core.publishing.comparing import compare_tables
from desktop_app.core.publishing.plan import (
    Alarm,
    AlarmKind,
    Choice,
    FieldChange,
    Kind,
    Plan,
    PlannedFile,
    TableChange,
)
from desktop_app.core.publishing.portal import Portal, PortalKind, RemoteDataset, RemoteResource
from desktop_app.core.publishing.portals.address import munged
from desktop_app.core.publishing.series import (
    data_files,
    latest,
    own_period,
    period_of,
    same_period,
    stored_name,
    widened,
)
from desktop_app.core.text import N_, msg

LARGEST_COMPARED = 100_000_000  # bytes of a published table that is fetched for a plan


def make_plan(portal: Portal, package: Package, dataset: Dataset, choice: Choice, progress: Progress = SILENT) -> Plan:
    """The plan for a package under a choice. Only reads the portal.

    Raises OrganizationRefused, NameTaken (wanted as new, or it is another institution's), PortalError, Cancelled.
    """
    progress.at(0, 0, msg(N_("Looking at what is published")))
    require_right(portal, choice.organization)
    name = choice.dataset or portal_name(dataset)
    published = portal.find(name)
    if published is not None:
        _require_ours(portal, published, choice)
    files = leaving_files(portal, package)
    if published is None:
        return _new(portal, files, replace(dataset, name=name), choice)
    return _Existing(portal, package, files, dataset, published, choice, progress).plan()


def leaving_files(portal: Portal, package: Package) -> tuple[PackageFile, ...]:
    """The files that go there: a folder gets the whole package."""
    return tuple(f for f in package.files if f.uploaded or portal.kind is PortalKind.FOLDER)


def require_right(portal: Portal, organization: str) -> str:
    """The name of the user; raises OrganizationRefused where the user may not publish as that institution."""
    check = portal.check()
    if portal.kind is not PortalKind.FOLDER and organization not in {o.name for o in check.organizations}:
        raise OrganizationRefused(organization=organization)
    return check.user


def default_kind(published: RemoteDataset, package: Package, period: Period) -> Kind:
    """Add where the package is of a period that no published file has; replace where it is that of one, or of none."""
    stored = {stored_name(r) for r in published.resources}
    data = [f for f in package.files if f.role is FileRole.DATA]
    if any(name in stored for f in data for name in (munged(f.name), f.name)):
        return Kind.REPLACE
    there = data_files(published)
    is_new_period = bool(period.start) and not any(same_period(period_of(r), period) for r in there)
    return Kind.ADD if is_new_period and there else Kind.REPLACE


def _require_ours(portal: Portal, published: RemoteDataset, choice: Choice) -> None:
    # A dataset of another institution is somebody else's, whatever the name says.
    is_foreign = portal.kind is not PortalKind.FOLDER and published.organization != choice.organization
    if is_foreign or choice.kind is Kind.NEW:
        raise NameTaken(dataset=published.name)


def _new(portal: Portal, files: tuple[PackageFile, ...], dataset: Dataset, choice: Choice) -> Plan:
    planned = tuple(PlannedFile(f.name, f.title, f.size, f.sha256) for f in files)
    alarms = (*table_alarms(None, Kind.NEW, _first_data(files)), *size_alarms(files, choice.refused))
    return Plan(Kind.NEW, portal.kind, portal.url, choice.organization, dataset, planned, alarms=alarms)


@dataclass(frozen=True, slots=True)
class _Existing:
    """A package that meets a published dataset."""

    portal: Portal
    package: Package
    files: tuple[PackageFile, ...]
    dataset: Dataset
    published: RemoteDataset
    choice: Choice
    progress: Progress

    def plan(self) -> Plan:
        published, data = self.published, _first_data(self.files)
        period = own_period(self.dataset, [data] if data else [])
        kind = self.choice.kind or default_kind(published, self.package, period)
        against = self._against(kind, period)
        change = self._change(data, against, kind)
        covers = None if change is None else not change.columns_lost
        meeting = Meeting(published, kind, period, self.choice.resource, covers_columns=covers)
        planned = assign(self.files, meeting)
        replaced = {f.replaces for f in planned}
        kept = tuple((r.id, r.name) for r in published.resources if r.id not in replaced)
        is_series = any(r.id not in replaced and period_of(r).start for r in data_files(published))
        dataset = replace(self.dataset, name=published.name)
        if kind is Kind.ADD or is_series:
            dataset = widened(dataset, published)
        could_compare = against is None or change is not None or not self.choice.compare
        alarms = (
            *table_alarms(change, kind, data),
            *period_alarms(period, kind, published, planned),
            *size_alarms(self.files, self.choice.refused),
        )
        return Plan(
            kind=kind,
            portal_kind=self.portal.kind,
            portal=self.portal.url,
            organization=self.choice.organization,
            dataset=dataset,
            files=planned,
            dataset_id=published.id,
            is_public=not published.private,
            kept=kept,
            fields=_field_changes(published, self.portal.expected_metadata(dataset, self.choice.organization)),
            table=change,
            alarms=alarms if could_compare else (*alarms, Alarm(AlarmKind.NOT_COMPARED)),
        )

    def _against(self, kind: Kind, period: Period) -> RemoteResource | None:
        """The published table to compare with: the one that is replaced, else the last of the series."""
        tables = [r for r in data_files(self.published) if r.format.upper() == "CSV"]
        chosen = next((r for r in tables if r.id == self.choice.resource), None)
        same = next((r for r in tables if kind is Kind.REPLACE and same_period(period_of(r), period)), None)
        return chosen or same or latest(tables)

    def _change(self, data: PackageFile | None, against: RemoteResource | None, kind: Kind) -> TableChange | None:
        if data is None or against is None or not self.choice.compare or data.format.upper() != "CSV":
            return None
        if (against.size or 0) > LARGEST_COMPARED:
            return None
        with tempfile.TemporaryDirectory(prefix="alista-plan-") as folder:
            copy = Path(folder) / "published.csv"
            try:
                self.portal.download(against, copy, self.progress)
            except PortalError:
                return None
            own = self.package.path(data)
            change = compare_tables(copy, own, against.name, whole=kind is Kind.REPLACE)
            return replace(change, published=against.modified) if change is not None else None


def _first_data(files: tuple[PackageFile, ...]) -> PackageFile | None:
    return next((f for f in files if f.role is FileRole.DATA), None)


def _field_changes(published: RemoteDataset, wanted: dict[str, str]) -> tuple[FieldChange, ...]:
    shown = published.metadata
    return tuple(
        FieldChange(key, shown.get(key, ""), value) for key, value in wanted.items() if shown.get(key, "") != value
    )
