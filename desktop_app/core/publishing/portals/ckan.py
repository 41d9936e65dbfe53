"""A CKAN portal, real or practice: the same client for both, so that both pass the same tests.

Rules learned from real servers. `package_patch`, never `package_update` (2.11 and before delete the resources it does
not name). A resource keeps its id when its file is replaced by `resource_patch` (`resource_update` drops its fields).
A token that is not recognised still reads, as anybody: only `user_show` without an id tells; 2.9 has no such call, so
there a list of organisations proves the token. After a lost answer look before repeating: the work is often done.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.core.errors import (
    NameTaken,
    NotCkan,
    OrganizationRefused,
    PortalError,
    PortalRefused,
    ReadBackDiffers,
    TokenRefused,
)
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.metadata.exchange.ckan import expected, from_ckan, to_ckan
from desktop_app.core.metadata.exchange.ckan_form import resource_answers
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import (
    Downloaded,
    Organization,
    PortalCheck,
    PortalKind,
    RemoteDataset,
    RemoteResource,
)
from desktop_app.core.publishing.portals.address import munged
from desktop_app.core.publishing.portals.ckan_answers import Answer, Outcome, Record, records
from desktop_app.core.publishing.portals.ckan_client import Attachment, CkanClient

_PATIENCE = (0.0, 2.0, 6.0)  # seconds before each look at what a server did when its answer was lost


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What a portal says of itself: ids of its licences and its own form, None where it has CKAN's."""

    licences: tuple[str, ...]
    form: dict[str, object] | None

    def field_names(self) -> tuple[str, ...]:
        """Fields of the portal's form, which are compared besides CKAN's own."""
        fields = Record(self.form or {}).children("dataset_fields")
        return tuple(f.text("field_name") for f in fields)


@dataclass(slots=True)
class CkanPortal:
    """`client` holds address and token; `patience` is how long to look for work whose answer was lost."""

    client: CkanClient
    kind: PortalKind = PortalKind.CKAN
    title: str = ""
    patience: tuple[float, ...] = _PATIENCE
    url: str = field(init=False)
    _knowledge: _Knowledge | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.url = self.client.url
        self.title = self.title or self.client.title
        self.client.title = self.title

    def check(self) -> PortalCheck:
        """Reach it, recognise the token, list where it may publish and which licences the portal knows."""
        status = self.client.status().record()
        user = self._user()
        organizations = self._organizations()
        if user is None and not organizations:
            raise TokenRefused(portal=self.title)
        return PortalCheck(
            title=status.text("site_title") or self.title,
            version=status.text("ckan_version"),
            user=user or "",
            organizations=organizations,
            licences=self._known().licences,
        )

    def find(self, name: str) -> RemoteDataset | None:
        """The dataset as the user sees it; NameTaken when it belongs to somebody who hides it from this user."""
        answer = self.client.call("package_show", {"id": name})
        if answer.outcome is Outcome.MISSING:
            return None
        if answer.outcome is Outcome.DENIED:
            self._require_token()
            raise NameTaken(dataset=name)
        record = answer.record()
        return None if record.text("state") == "deleted" else self._remote(record)

    def save_private(self, dataset: Dataset, organization: str) -> RemoteDataset:
        """Create it private, or patch the fields of the one of that name, which keeps files and visibility."""
        name = portal_name(dataset)
        known = self._known()
        fields = to_ckan(dataset, organization, known.licences, known.form)
        existing = self.find(name)
        if existing is not None:
            fields["private"] = existing.private
            return self._patch(existing.id, fields, organization)

        def look() -> Record | None:
            answer = self.client.call("package_show", {"id": name})
            return answer.record() if answer.outcome is Outcome.DONE else None

        answer = self.client.call("package_create", fields)
        if answer.outcome is Outcome.INVALID and "name" in answer.fields and look() is not None:
            raise NameTaken(dataset=name)
        return self._remote(self._settled(answer, look, organization))

    def upload(self, remote: RemoteDataset, package: Package, file: PackageFile, progress: Progress) -> RemoteResource:
        """Send one file, into the resource that already carries it or into a new one."""
        before = _same_resource(self._show(remote.id), file, package)
        fields = {"name": file.title, "format": file.format, "mimetype": file.media_type}
        fields |= resource_answers(file.role.value, self._known().form or {})
        if before is None:
            action, fields = "resource_create", {"package_id": remote.id, **fields}
        else:
            action, fields = "resource_patch", {"id": before.text("id"), **fields}
        attachment = Attachment(package.path(file), file.name, file.media_type, file.size)
        answer = self.client.upload(action, fields, attachment, progress)

        def look() -> Record | None:
            now = _same_resource(self._show(remote.id), file, package)
            # Only the size can be seen from here; reading back compares the bytes.
            return now if now is not None and now.size("size") == file.size else None

        return _resource(self._settled(answer, look, remote.organization))

    def make_public(self, remote: RemoteDataset) -> RemoteDataset:
        """Set it public; repeating it changes nothing."""
        return self._patch(remote.id, {"private": False}, remote.organization)

    def make_private(self, remote: RemoteDataset) -> RemoteDataset:
        """Take it out of the public's sight again, files kept."""
        return self._patch(remote.id, {"private": True}, remote.organization)

    def read_back(self, name: str) -> RemoteDataset:
        """The dataset as anybody sees it; ReadBackDiffers when nobody does."""
        answer = self.client.call("package_show", {"id": name}, anonymous=True)
        if answer.outcome in {Outcome.MISSING, Outcome.DENIED}:
            raise ReadBackDiffers(what=self._page(name))
        return self._remote(answer.record())

    def download(self, resource: RemoteResource, target: Path, progress: Progress) -> Downloaded:
        """Fetch the file as anybody."""
        if urlsplit(resource.url).scheme not in {"http", "https"}:
            raise ReadBackDiffers(what=resource.name)
        return self.client.download(resource.url, target, progress)

    def expected_metadata(self, dataset: Dataset, organization: str) -> dict[str, str]:
        """What `read_back(...).metadata` must show."""
        known = self._known()
        return expected(dataset, organization, known.licences, known.form)

    def _known(self) -> _Knowledge:
        """Licences and form of this portal, asked once."""
        if self._knowledge is None:
            licences = self.client.call("license_list", anonymous=True)
            listed = records(licences.result) if licences.outcome is Outcome.DONE else ()
            # A portal without ckanext-scheming answers 400 to this: it has CKAN's own form.
            form = self.client.call("scheming_dataset_schema_show", {"type": "dataset"}, anonymous=True)
            shown = form.result if form.outcome is Outcome.DONE and isinstance(form.result, dict) else None
            self._knowledge = _Knowledge(tuple(licence.text("id") for licence in listed), shown)
        return self._knowledge

    def _user(self) -> str | None:
        answer = self.client.call("user_show")
        if answer.outcome in {Outcome.MISSING, Outcome.DENIED, Outcome.INVALID}:
            return None
        return answer.record().text("name")

    def _organizations(self) -> tuple[Organization, ...]:
        answer = self.client.call("organization_list_for_user", {"permission": "create_dataset"})
        if answer.outcome is Outcome.DENIED:
            return ()
        found = records(answer.value())
        return tuple(Organization(o.text("name"), o.text("title") or o.text("name")) for o in found)

    def _require_token(self) -> None:
        if self._user() is None and not self._organizations():
            raise TokenRefused(portal=self.title)

    def _patch(self, dataset_id: str, fields: dict[str, object], organization: str) -> RemoteDataset:
        wanted = {key: value for key, value in fields.items() if key == "private"}

        def look() -> Record | None:
            now = self._show(dataset_id)
            return now if all(now.get(key) == value for key, value in wanted.items()) else None

        answer = self.client.call("package_patch", {"id": dataset_id, **fields})
        return self._remote(self._settled(answer, look, organization))

    def _show(self, dataset_id: str) -> Record:
        answer = self.client.call("package_show", {"id": dataset_id})
        if answer.outcome in {Outcome.DENIED, Outcome.MISSING}:
            self._require_token()
        return answer.record()

    def _settled(self, answer: Answer, look: Callable[[], Record | None], organization: str) -> Record:
        """The result of a write; a lost answer is looked up before it counts as a failure."""
        if answer.outcome is Outcome.LOST:
            for pause in self.patience:
                time.sleep(pause)
                found = _quietly(look)
                if found is not None:
                    return found
        if answer.outcome is Outcome.DENIED:
            self._require_token()
            raise OrganizationRefused(organization=organization)
        if answer.outcome is Outcome.INVALID and answer.fields == ("owner_org",):
            raise OrganizationRefused(organization=organization)
        return answer.record()

    def _remote(self, record: Record) -> RemoteDataset:
        if not record.text("id"):
            raise NotCkan(portal=self.title)
        return RemoteDataset(
            id=record.text("id"),
            name=record.text("name"),
            url=self._page(record.text("name")),
            private=record.get("private") is True,
            organization=record.child("organization").text("name") or record.text("owner_org"),
            resources=tuple(_resource(resource) for resource in record.children("resources")),
            metadata=from_ckan(record.raw, self._known().field_names()) if isinstance(record.raw, dict) else {},
        )

    def _page(self, name: str) -> str:
        return f"{self.client.root()}/dataset/{name}"


def _same_resource(dataset: Record, file: PackageFile, package: Package) -> Record | None:
    """The resource that carries this file: the same stored name, else the same title and format."""
    resources = {resource.text("url").rpartition("/")[2]: resource for resource in dataset.children("resources")}
    if munged(file.name) in resources:
        return resources[munged(file.name)]
    others = {munged(other.name) for other in package.files}
    for stored, resource in resources.items():
        same_format = resource.text("format").casefold() == file.format.casefold()
        if stored not in others and same_format and resource.text("name") == file.title:
            return resource
    return None


def _resource(record: Record) -> RemoteResource:
    return RemoteResource(
        id=record.text("id"),
        name=record.text("name"),
        url=record.text("url"),
        size=record.size("size"),
        format=record.text("format"),
    )


def _quietly(look: Callable[[], Record | None]) -> Record | None:
    try:
        return look()
    except (PortalRefused, NotCkan, TokenRefused):
        raise
    except PortalError:
        return None
