"""A CKAN portal, real or practice: the same client for both, so that both pass the same tests.

Rules learned from real servers. `package_patch`, never `package_update` (2.11 and before delete the resources it does
not name), and where the portal has it `package_revise`, which refuses when somebody else changed the dataset meanwhile.
A resource keeps its id when its file is replaced by `resource_patch` (`resource_update` drops its fields).
A token that is not recognised still reads, as anybody: only `user_show` without an id tells; 2.9 has no such call, so
there a list of organisations proves the token. After a lost answer look before repeating: the work is often done.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from desktop_app.core.errors import (
    DatasetMoved,
    NameTaken,
    NotCkan,
    OrganizationRefused,
    PortalError,
    PortalRefused,
    PortalUnreachable,
    ReadBackDiffers,
    ReleaseElsewhere,
    TokenRefused,
)
from desktop_app.core.metadata.dataset import Dataset, Field
from desktop_app.core.metadata.exchange.ckan import expected, from_ckan, to_ckan
from desktop_app.core.metadata.exchange.ckan_form import as_form, resource_answers
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import Package, PackageFile
from desktop_app.core.progress import Progress
from desktop_app.core.publishing.portal import (
    Downloaded,
    Loading,
    PortalCheck,
    PortalFacts,
    PortalKind,
    RemoteDataset,
    RemoteResource,
    is_fresh,
)
from desktop_app.core.publishing.portals import ckan_tables
from desktop_app.core.publishing.portals.address import munged
from desktop_app.core.publishing.portals.ckan_answers import Answer, Outcome, Record
from desktop_app.core.publishing.portals.ckan_client import Attachment, CkanClient
from desktop_app.core.publishing.portals.ckan_facts import ask_facts, form_field_names, form_of, organizations

_PATIENCE = (0.0, 2.0, 6.0)  # seconds before each look at what a server did when its answer was lost

_N_REVISIONS = 3
T = TypeVar("T")


@dataclass(slots=True)
class CkanPortal:
    """`client` holds address and token; `patience` is how long to look for work whose answer was lost."""

    client: CkanClient
    kind: PortalKind = PortalKind.CKAN
    title: str = ""
    patience: tuple[float, ...] = _PATIENCE
    url: str = field(init=False)
    _facts: PortalFacts | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.url = self.client.url
        self.title = self.title or self.client.title
        self.client.title = self.title

    def check(self) -> PortalCheck:
        """Reach it, recognise the token, list where it may publish and which licences the portal knows."""
        status = self.client.status().record()
        if status.get("practica") is True:
            self.kind = PortalKind.PRACTICE  # whatever it was taken for: nothing there is public
        user = self._user()
        allowed = organizations(self.client)
        if user is None and not allowed:
            raise TokenRefused(portal=self.title)
        return PortalCheck(
            title=status.text("site_title") or self.title,
            version=status.text("ckan_version"),
            user=user or "",
            organizations=allowed,
            licences=tuple(licence for licence, _ in self.facts().licences),
        )

    def facts(self) -> PortalFacts:
        """What the portal says of itself, asked once."""
        if self._facts is None:
            self._facts = ask_facts(self.client)
        return self._facts

    def loads_tables(self) -> bool:
        """Whether a loader fills the datastore from uploads."""
        return self.facts().has_datastore and self.facts().loads_tables

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

    def search(self, words: str, organization: str) -> tuple[RemoteDataset, ...]:
        """Datasets of the institution whose texts hold all the words, as the user sees them."""
        plain = " ".join(re.findall(r"\w+", words))  # anything else may be the search's own syntax
        asked = {"q": plain, "fq": f"organization:{organization}", "rows": 20, "include_private": True}
        answer = self.client.call("package_search", asked)
        found = (self._remote(record) for record in answer.record().children("results"))
        return tuple(remote for remote in found if remote.organization == organization)

    def save_private(
        self,
        dataset: Dataset,
        organization: str,
        base: RemoteDataset | None = None,
        keep: Collection[str] = (),  # noqa: ARG002 - a server keeps what is not named
    ) -> RemoteDataset:
        """Create it private, or change the fields of the one of that name, which keeps files and visibility."""
        name = portal_name(dataset)
        facts = self.facts()
        groups = [group for group, _ in facts.groups]
        fields = to_ckan(dataset, organization, [licence for licence, _ in facts.licences], form_of(facts), groups)
        existing = self.find(name)
        if existing is not None:
            if base is not None and existing.content() != base.content():
                raise DatasetMoved(dataset=name)
            fields["private"] = existing.private
            wanted = self.expected_metadata(dataset, organization)
            return self._revise(existing, fields, wanted, organization)

        def look() -> Record | None:
            shown = self.client.call("package_show", {"id": name})
            found = shown.record() if shown.outcome is Outcome.DONE else None
            # Two in the same moment: the later one is told that the name is taken, or that the server failed (500).
            is_ours = answer.outcome is Outcome.LOST and isinstance(answer.failure, PortalUnreachable)
            if found is not None and not (is_ours and is_fresh(self._remote(found))):
                raise NameTaken(dataset=name)
            return found

        answer = self.client.call("package_create", fields)
        if answer.outcome is Outcome.INVALID and "name" in answer.fields:
            look()
        return self._remote(self._settled(answer, look, organization))

    def upload(  # noqa: PLR0913 - the portals' common way of sending one file
        self,
        remote: RemoteDataset,
        package: Package,
        file: PackageFile,
        progress: Progress,
        onto: str | None = None,
        *,
        about: Dataset | None = None,
    ) -> RemoteResource:
        """Send one file, into the resource that already carries it, `onto` another, or into a new one."""
        before = _same_resource(self._show(remote.id), file, package, onto)
        fields: dict[str, str | list[str]] = {
            "name": file.title,
            "format": file.format,
            "mimetype": file.media_type,
        }
        fields |= as_form(resource_answers(file.role.value, form_of(self.facts()), about))
        if before is None:
            action, fields = "resource_create", {"package_id": remote.id, **fields}
        else:
            action, fields = "resource_patch", {"id": before.text("id"), **fields}
        attachment = Attachment(package.path(file), file.name, file.media_type, file.size)
        answer = self.client.upload(action, fields, attachment, progress)

        def look() -> Record | None:
            now = _same_resource(self._show(remote.id), file, package, onto)
            # Only the size can be seen from here; reading back compares the bytes.
            return now if now is not None and now.size("size") == file.size else None

        return _resource(self._settled(answer, look, remote.organization))

    def remove(self, resource: RemoteResource) -> None:
        """Take a file away; one that has gone is no matter."""
        answer = self.client.call("resource_delete", {"id": resource.id})
        if answer.outcome is not Outcome.MISSING:
            answer.value()

    def make_public(self, remote: RemoteDataset) -> RemoteDataset:
        """Set it public; repeating it changes nothing. ReleaseElsewhere where the portal leaves that to others."""
        try:
            public = self._patch(remote.id, {"private": False}, remote.organization)
        except OrganizationRefused:
            raise ReleaseElsewhere(dataset=remote.name) from None
        if public.private:  # accepted, and not done: an approval of the portal's own
            raise ReleaseElsewhere(dataset=remote.name)
        return public

    def make_private(self, remote: RemoteDataset) -> RemoteDataset:
        """Take it out of the public's sight again, files kept."""
        return self._patch(remote.id, {"private": True}, remote.organization)

    def read_back(self, name: str) -> RemoteDataset:
        """The dataset as anybody sees it; ReadBackDiffers when nobody does."""
        answer = self.client.call("package_show", {"id": name}, anonymous=True)
        if answer.outcome in {Outcome.MISSING, Outcome.DENIED}:
            raise ReadBackDiffers(what=self._page(name))
        return self._remote(answer.record())

    def shows_page(self, name: str) -> bool:
        """Whether anybody gets the page of that dataset and is not sent somewhere else."""
        return self.client.opens(self._page(name))

    def download(self, resource: RemoteResource, target: Path, progress: Progress) -> Downloaded:
        """Fetch the file as anybody."""
        if urlsplit(resource.url).scheme not in {"http", "https"}:
            raise ReadBackDiffers(what=resource.name)
        return self.client.download(resource.url, target, progress)

    def expected_metadata(self, dataset: Dataset, organization: str) -> dict[str, str]:
        """What `read_back(...).metadata` must show."""
        facts = self.facts()
        groups = [group for group, _ in facts.groups]
        return expected(dataset, organization, [licence for licence, _ in facts.licences], form_of(facts), groups)

    def explain_columns(self, resource: RemoteResource, fields: Sequence[Field]) -> bool | None:
        """Label and description of each column in the datastore; None where nothing loads tables."""
        return ckan_tables.explain(self.client, resource.id, fields) if self.loads_tables() else None

    def loading(self, resource_id: str, *, thoroughly: bool = False) -> Loading:
        """What is known of xloader's or DataPusher's work on that file."""
        return ckan_tables.loading(self.client, self.facts().extensions, resource_id, thoroughly=thoroughly)

    def n_loaded_rows(self, resource: RemoteResource) -> int | None:
        """Rows in the datastore, as anybody sees them."""
        return ckan_tables.n_rows(self.client, resource.id)

    def _user(self) -> str | None:
        answer = self.client.call("user_show")
        if answer.outcome in {Outcome.MISSING, Outcome.DENIED, Outcome.INVALID}:
            return None
        return answer.record().text("name")

    def _require_token(self) -> None:
        if self._user() is None and not organizations(self.client):
            raise TokenRefused(portal=self.title)

    def _revise(
        self, existing: RemoteDataset, fields: dict[str, object], wanted: Mapping[str, str], organization: str
    ) -> RemoteDataset:
        """Change the fields of that version; loaders move its mark, so content is compared and it is tried again.

        `wanted`: what it then shows, by which a change whose answer was lost is known.
        """
        now = existing
        # Lists would be merged item by item: they are taken out first, and put in whole.
        lists = [f"-{key}" for key, value in fields.items() if isinstance(value, list)]
        for _ in range(_N_REVISIONS):
            match = {"id": now.id, "metadata_modified": now.modified}
            answer = self.client.call("package_revise", {"match": match, "filter": lists, "update": fields})
            if answer.outcome is Outcome.DONE:
                return self._remote(answer.record().child("package"))
            if answer.outcome is Outcome.LOST:
                found = self._after_loss(existing.name, wanted)
                if found is None:
                    answer.value()
                elif _shows(found, wanted) and found.files() == existing.files():
                    return found
            elif answer.outcome is Outcome.INVALID and answer.fields == ("match",):
                found = self.find(existing.name)
            else:
                break
            if found is None or found.content() != existing.content():
                raise DatasetMoved(dataset=existing.name)
            now = found
        if answer.outcome is Outcome.LOST or (answer.outcome is Outcome.INVALID and answer.fields != ("match",)):
            answer.value()
        # CKAN before 2.9 does not know it.
        return self._patch(existing.id, fields, organization)

    def _after_loss(self, name: str, wanted: Mapping[str, str]) -> RemoteDataset | None:
        """The dataset after an answer was lost, looked at until it shows what is wanted; None when out of sight."""
        found = None
        for pause in self.patience:
            time.sleep(pause)
            found = _quietly(lambda: self.find(name))
            if found is not None and _shows(found, wanted):
                break
        return found

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
            metadata=from_ckan(record.raw, self._compared()) if isinstance(record.raw, dict) else {},
            modified=record.text("metadata_modified"),
        )

    def _compared(self) -> tuple[str, ...]:
        facts = self.facts()
        return (*form_field_names(facts), *(("groups",) if facts.groups else ()))

    def _page(self, name: str) -> str:
        return f"{self.client.root()}/dataset/{name}"


def _same_resource(dataset: Record, file: PackageFile, package: Package, onto: str | None) -> Record | None:
    """The resource that carries this file: the same stored name, else `onto`, else the same title and format."""
    resources = {resource.text("url").rpartition("/")[2]: resource for resource in dataset.children("resources")}
    if munged(file.name) in resources:
        return resources[munged(file.name)]
    if onto is not None:
        return next((r for r in resources.values() if onto and r.text("id") == onto), None)
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
        in_datastore=record.get("datastore_active") is True,
        modified=_moment(record.text("last_modified") or record.text("created")),
    )


def _moment(told: str) -> str:
    """CKAN writes moments of UTC without saying so; "" for anything else."""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return ""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _shows(remote: RemoteDataset, wanted: Mapping[str, str]) -> bool:
    return all(remote.metadata.get(key) == value for key, value in wanted.items())


def _quietly(look: Callable[[], T | None]) -> T | None:
    try:
        return look()
    except (PortalRefused, NotCkan, TokenRefused, NameTaken):
        raise
    except PortalError:
        return None
