"""The stages of a publication, each safe to repeat: describe, upload, explain the columns, make public, read back.

The portal's loader is let finish before it is made public, and asked again before it is called proved (`loaders.py`).

Each step is noted in the journal before it is begun, so that a second try looks at what the first one did.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.core.errors import (
    AppError,
    DatasetMoved,
    NameTaken,
    PackageTampered,
    PortalError,
    ReadBackDiffers,
    ReleaseElsewhere,
)
from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.packaging.package import FileRole, Package, PackageFile
from desktop_app.core.publishing.doubles import unplanned_doubles
from desktop_app.core.publishing.journal import Journal, Record
from desktop_app.core.publishing.loaders import Loaders, Patience, Sent, is_abandoned, is_still_shown
from desktop_app.core.publishing.meter import Meter
from desktop_app.core.publishing.plan import Kind, Plan, digest
from desktop_app.core.publishing.planning import require_right
from desktop_app.core.publishing.portal import Loading, Portal, PortalKind, RemoteDataset, RemoteResource, is_fresh
from desktop_app.core.publishing.reading_back import FIELD, VISIBILITY, Proof, read_back
from desktop_app.core.publishing.receipt import Pending, Receipt, ReceiptFile
from desktop_app.core.text import N_, msg

_CHUNK = 1 << 20
_N_REPAIRS = 2  # of a description that the portal's own loader wrote over


@dataclass(frozen=True, slots=True)
class Publication:
    """One carrying out of a plan."""

    portal: Portal
    package: Package
    plan: Plan
    files: tuple[PackageFile, ...]
    meter: Meter
    record: Record
    patience: Patience

    def run(self, journal: Journal) -> Receipt:
        """Go on from where the journal is, to the receipt."""
        self.meter.stage(msg(N_("Checking your permission")))
        check_files(self.package, self.files, self.meter)
        user = require_right(self.portal, self.plan.organization)
        journal, remote = self._describe(journal)
        journal = self._upload(journal, remote)
        loaders = self._loaders(journal, remote)
        if not journal.released and loaders.has_work:
            loaders.rest(msg(N_("Waiting until the portal has loaded the tables")))
        journal = self._explain(journal)
        journal = self._meet_others(journal, remote)
        journal, remote, withheld = self._release(journal, remote)
        proof = _withheld(self.files) if withheld else self._prove(journal, remote, loaders)
        public = self._settle(journal, remote, proof)
        return self._receipt(journal, remote, proof, user, public=public)

    # --- describing -------------------------------------------------------------------------------------------------

    def _describe(self, journal: Journal) -> tuple[Journal, RemoteDataset]:
        name = portal_name(self.plan.dataset)
        found = self.portal.find(name)
        if journal.dataset_id and found is not None and self.portal.kind is not PortalKind.FOLDER:
            return journal, found
        is_new = self.plan.kind is Kind.NEW
        self.meter.stage(msg(N_("Creating it as a private draft")) if is_new else msg(N_("Updating the description")))
        keep = [resource_id for resource_id, _ in self.plan.kept]
        try:
            base = self._base(found, journal)
            if found is not None and not journal.describing:
                journal = replace(journal, was_public=not found.private)
            journal = self._note(replace(journal, describing=True))
            remote = self.portal.save_private(self.plan.dataset, self.plan.organization, base, keep)
        except (NameTaken, DatasetMoved):  # it is somebody else's now: a new plan is needed, nothing of ours is there
            self._note(replace(journal, describing=False))
            raise
        return self._note(replace(journal, dataset_id=remote.id)), remote

    def _base(self, found: RemoteDataset | None, journal: Journal) -> RemoteDataset | None:
        """What may be written over: the dataset as planned, or as our own interrupted try left it."""
        if found is None:
            if self.plan.dataset_id and self.portal.kind is not PortalKind.FOLDER:
                raise DatasetMoved(dataset=portal_name(self.plan.dataset))
            return None
        is_new = self.plan.kind is Kind.NEW
        may_be_ours = not is_new or is_fresh(found) or self.portal.kind is PortalKind.FOLDER
        if journal.describing and may_be_ours and self._is_described(found):
            return found
        if is_new:
            raise NameTaken(dataset=found.name)
        if found.id != self.plan.dataset_id or not self._is_as_planned(found):
            raise DatasetMoved(dataset=found.name)
        return found

    def _is_described(self, found: RemoteDataset) -> bool:
        wanted = self.portal.expected_metadata(self.plan.dataset, self.plan.organization)
        return all(found.metadata.get(key) == value for key, value in wanted.items())

    def _is_as_planned(self, found: RemoteDataset) -> bool:
        """All that will be written over still holds what the plan showed, and the files are those it spoke of."""
        seen = self.portal.expected_metadata(self.plan.dataset, self.plan.organization)
        seen |= {change.field: change.before for change in self.plan.fields}
        planned = {resource_id for resource_id, _ in self.plan.kept} | {f.replaces for f in self.plan.files}
        is_same = all(found.metadata.get(key, "") == value for key, value in seen.items())
        return is_same and {r.id for r in found.resources} == planned - {""}

    # --- sending ----------------------------------------------------------------------------------------------------

    def _upload(self, journal: Journal, remote: RemoteDataset) -> Journal:
        there = {r.id: r for r in remote.resources}
        if self.portal.kind is PortalKind.FOLDER:
            journal = replace(journal, sent={})  # its hidden folder was begun anew
        for file in self.files:
            sent = there.get(journal.sent.get(file.name, ""))
            if sent is not None and sent.size in {None, file.size}:
                self.meter.skip(file.size)
                continue
            self.meter.stage(msg(N_("Uploading {file}"), file=file.name))
            planned = self.plan.file(file.name)
            journal = self._note(replace(journal, sending=file.name))
            named = replace(file, title=planned.title)
            part, onto = self.meter.part(file.size), planned.replaces
            resource = self.portal.upload(remote, self.package, named, part, onto, about=self.plan.dataset)
            if resource.size is not None and resource.size != file.size:
                raise ReadBackDiffers(what=file.name)
            journal = self._note(
                replace(journal, sending="", sent={**journal.sent, file.name: resource.id}, explained=False)
            )
        return journal

    def _explain(self, journal: Journal) -> Journal:
        """The meaning of the columns beside the portal's own tables; a portal that is slow gets it afterwards."""
        if journal.explained or not self._write_columns(journal):
            return journal
        return self._note(replace(journal, explained=True))

    def _write_columns(self, journal: Journal) -> bool:
        fields = self.plan.dataset.resources[0].fields if self.plan.dataset.resources else ()
        tables = [f for f in self.files if f.role is FileRole.DATA and f.format.upper() == "CSV" and fields]
        with contextlib.suppress(PortalError):  # an extra beside the files, which are what is promised
            for file in tables[:1]:  # the dictionary is that of the first table
                resource = RemoteResource(journal.sent[file.name], file.title, "")
                return self.portal.explain_columns(resource, fields) is not False
        return True

    def _loaders(self, journal: Journal, remote: RemoteDataset) -> Loaders:
        sent = [Sent(f, journal.sent[f.name], self.plan.file(f.name).title) for f in self.files]
        return Loaders(self.portal, remote.name, sent, self.meter, self.patience, answers=bool(journal.loading))

    # --- others -----------------------------------------------------------------------------------------------------

    def _meet_others(self, journal: Journal, remote: RemoteDataset) -> Journal:
        """What came in between: a file that stands twice goes, and what somebody else made public is theirs to hide."""
        if self.portal.kind is PortalKind.FOLDER or journal.releasing:
            return journal
        found = self.portal.find(remote.name)
        if found is None:
            return journal
        self._drop_doubles(journal, found)
        return journal if found.private or journal.was_public else self._note(replace(journal, was_public=True))

    def _drop_doubles(self, journal: Journal, found: RemoteDataset) -> bool:
        """Take away copies of the files sent that a given-up try or another officer left since the plan was made."""
        doubles = unplanned_doubles(self.plan, found, journal.sent.values())
        with contextlib.suppress(PortalError):  # what stays is said when it is read back
            for double in doubles:
                self.portal.remove(double)
            return bool(doubles)
        return False

    # --- making public ----------------------------------------------------------------------------------------------

    def _release(self, journal: Journal, remote: RemoteDataset) -> tuple[Journal, RemoteDataset, bool]:
        """Make it public; the last value: this portal leaves that to somebody else."""
        if journal.released:
            return journal, remote, False
        self.meter.stage(msg(N_("Making it public")))
        if journal.releasing and not remote.private:  # somebody else did, or a try whose answer was lost
            return self._note(replace(journal, released=True)), remote, False
        journal = self._note(replace(journal, releasing=True))
        try:
            public = self.portal.make_public(remote)
        except ReleaseElsewhere:
            return journal, remote, True
        except BaseException:
            self._take_back(journal, remote)
            raise
        return self._note(replace(journal, released=True)), public, False

    def _take_back(self, journal: Journal, remote: RemoteDataset) -> bool:
        """Hide it again if the portal can still be reached; the failure that led here is what the officer is told."""
        if journal.was_public:
            return False
        with contextlib.suppress(AppError):
            self.portal.make_private(remote)
            self._note(replace(journal, releasing=False, released=False))
            return True
        return False

    # --- proving ----------------------------------------------------------------------------------------------------

    def _prove(self, journal: Journal, remote: RemoteDataset, loaders: Loaders) -> Proof:
        wanted = self.portal.expected_metadata(self.plan.dataset, self.plan.organization)
        try:
            self.meter.stage(msg(N_("Reading it back")))
            proof = self._compared(journal, remote, loaders.sent, wanted)
            if not proof.differences and proof.pending is Pending.NOTHING and loaders.has_work:
                state = loaders.rest()
                loaded = loaders.rows(state)
                if not journal.explained:
                    self._write_columns(journal)
                if not is_still_shown(self.portal, remote.name, wanted):
                    proof = self._compared(journal, remote, loaders.sent, wanted)
                proof = replace(proof, loaded=loaded)
                if state is Loading.AT_WORK and proof.pending is Pending.NOTHING:
                    proof = replace(proof, pending=self._unless_abandoned(journal))
        except BaseException:
            self._take_back(journal, remote)
            raise
        return proof

    def _unless_abandoned(self, journal: Journal) -> Pending:
        """A loader at work may hide it yet; one that has been since long ago has died."""
        if not journal.loading:
            self._note(replace(journal, loading=now()))
        return Pending.NOTHING if journal.loading and is_abandoned(journal.loading, now()) else Pending.LOADER

    def _compared(self, journal: Journal, remote: RemoteDataset, sent: list[Sent], wanted: dict[str, str]) -> Proof:
        """What is seen, read again as long as something could be mended."""
        proof = read_back(self.portal, remote.name, sent, wanted, self.meter)
        for _ in range(_N_REPAIRS):
            if self.portal.kind is PortalKind.FOLDER or not self._repair(journal, remote, proof):
                break
            proof = read_back(self.portal, remote.name, sent, wanted, self.meter)
        return proof

    def _repair(self, journal: Journal, remote: RemoteDataset, proof: Proof) -> bool:
        """Whether something was mended that a loader, a late try or another officer did: then it is read once more."""
        if proof.is_reverted({change.field: change.before for change in self.plan.fields}):
            self.patience.sleep(self.patience.pause)
            self.portal.save_private(self.plan.dataset, self.plan.organization)
            return True
        with contextlib.suppress(PortalError):  # then it stays with what was read
            found = self.portal.find(remote.name) if proof.differences else None
            if found is None:
                return False
            if proof.differences == (VISIBILITY,) and found.private and self.portal.loads_tables():
                self.patience.sleep(self.patience.pause)
                self.portal.make_public(found)
                return True
            return self._drop_doubles(journal, found)
        return False

    def _settle(self, journal: Journal, remote: RemoteDataset, proof: Proof) -> bool:
        """Whether it is public in the end: a new dataset that differs goes out of sight."""
        hidden = bool(proof.differences) and self._take_back(journal, remote)
        return proof.public and not hidden

    def _receipt(self, journal: Journal, remote: RemoteDataset, proof: Proof, user: str, *, public: bool) -> Receipt:
        fields_equal = not any(d.startswith(FIELD) for d in proof.differences)
        return Receipt(
            kind=self.portal.kind,
            portal=self.portal.url,
            dataset=remote.name,
            title=self.plan.dataset.title,
            url=remote.url,
            organization=self.plan.organization,
            started=journal.started,
            finished=now(),
            files=proof.files,
            metadata_verified=fields_equal and proof.public,
            public=public,
            verified=not proof.differences and proof.pending is Pending.NOTHING,
            differences=proof.differences,
            user=user,
            plan=digest(self.plan),
            pending=proof.pending if not proof.differences else Pending.NOTHING,
            loaded=proof.loaded,
        )

    def _note(self, journal: Journal) -> Journal:
        self.record(journal)
        return journal


def check_files(package: Package, files: tuple[PackageFile, ...], meter: Meter) -> None:
    """What leaves must be what was reviewed, to the byte; raises PackageTampered."""
    for file in files:
        path = package.path(file)
        if not path.is_file() or path.stat().st_size != file.size or _sha256(package, file, meter) != file.sha256:
            raise PackageTampered(file=file.name)


def _sha256(package: Package, file: PackageFile, meter: Meter) -> str:
    digested = hashlib.sha256()
    with package.path(file).open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            meter.still()  # nothing is sent yet; large files must still be cancellable
            digested.update(chunk)
    return digested.hexdigest()


def _withheld(files: tuple[PackageFile, ...]) -> Proof:
    unseen = tuple(ReceiptFile(f.name, "", f.size, f.sha256, f.n_rows, verified=False) for f in files)
    return Proof(unseen, public=False, differences=(), pending=Pending.RELEASE)


def now() -> str:
    """The time here, ISO 8601 with offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
