"""The review package: data, description, personal-data record and report in one zip, to the approver and back.

Nothing of it is believed until it is read: every name is one of its own list, every file has its SHA-256, and the whole
has the digest that the approver signs. The private record travels in it: it is for the institution, not for publishing.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from desktop_app.app.approval.approval import Verdict, digest_of
from desktop_app.app.atomic import write_problem
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.sidecar import Sidecar, sidecar_path
from desktop_app.core.errors import PersonalDataLeft, ReviewPackageDamaged
from desktop_app.core.text import N_, msg

VERSION = 1
SUFFIX = ".revision.zip"
MANIFEST, RECORD, REPORT, VERDICT = "revision.json", "registro.privado.json", "informe.pdf", "veredicto.json"
FILES = "paquete/"
_LARGEST_JSON = 32 << 20
_LARGEST_ALL = 8 << 30
_CHUNK = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was sent for review. `files`: SHA-256 by name; `asked`: ISO 8601 with offset."""

    title: str
    institution: str
    digest: str
    files: dict[str, str]
    asked_by: str = ""
    asked: str = ""
    note: str = ""
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class ReviewPackage:
    """An opened review package; `folder` holds the package as it would be published, its record beside it."""

    manifest: Manifest
    sidecar: Sidecar
    folder: Path
    report: Path
    verdict: Verdict | None = None


def make_review_package(folder: Path, out: Path, *, asked_by: str, asked: str, note: str = "") -> Manifest:
    """Write the review package of a package folder to `out`; the same folder and words give the same bytes.

    Raises PackageTampered, PrivateRecordLeaves, DiskFull, CannotWrite; PersonalDataLeft for a note about somebody.
    """
    from desktop_app.app.approval.report import report_pdf
    from desktop_app.app.publishing import verified_package

    _refuse_people(note)
    sidecar, package = verified_package(folder)
    carried = replace(sidecar, receipts=())
    dataset = sidecar.dataset
    files = {file.name: file.sha256 for file in package.files}
    manifest = Manifest(dataset.title, dataset.institution, digest_of(carried), files, asked_by, asked, note)
    texts = {
        MANIFEST: json.dumps(to_json(manifest), ensure_ascii=False, indent=1).encode(),
        RECORD: json.dumps(to_json(carried), ensure_ascii=False, indent=1).encode(),
        REPORT: report_pdf(manifest, carried, package),
    }
    _write(out, texts, {f"{FILES}{file.name}": package.path(file) for file in package.files})
    return manifest


def _refuse_people(note: str) -> None:
    """Raise PersonalDataLeft where a note holds more than the names of colleagues."""
    from desktop_app.core.personal_data.statements import said_in

    if any(said.type != "PERSON" for said in said_in(note.splitlines())):
        raise PersonalDataLeft(column=msg(N_("the note to whoever approves")))


def open_review_package(file: Path, room: Path) -> ReviewPackage:
    """Unpack into `room` (made, private) and check everything; raises ReviewPackageDamaged, DiskFull, CannotWrite."""
    try:
        with zipfile.ZipFile(file) as packed:
            manifest, sidecar, verdict = _documents(packed)
            _require_whole(packed, manifest)
            folder = room / "paquete"
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name, sha256 in manifest.files.items():
                _extract(packed, f"{FILES}{name}", folder / name, sha256)
            report = room / REPORT
            _extract(packed, REPORT, report, None)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError, NotImplementedError, RuntimeError):
        raise ReviewPackageDamaged(file=file.name) from None
    except OSError as problem:
        raise (write_problem(problem, room) if file.is_file() else ReviewPackageDamaged(file=file.name)) from None
    sidecar_path(folder).write_text(json.dumps(to_json(sidecar), ensure_ascii=False), encoding="utf-8")
    return ReviewPackage(manifest, sidecar, folder, report, verdict)


def answer_review_package(file: Path, out: Path, verdict: Verdict) -> None:
    """Write the review package with a verdict in it, to be sent back.

    Raises ReviewPackageDamaged when it is not whole, or when the verdict is of something else.
    """
    with tempfile.TemporaryDirectory(prefix="alista-review-") as temporary:
        opened = open_review_package(file, Path(temporary))
        if verdict.digest != opened.manifest.digest or not verdict.approver.strip():
            raise ReviewPackageDamaged(file=file.name)
        with zipfile.ZipFile(file) as packed:
            texts = {name: packed.read(name) for name in (MANIFEST, RECORD, REPORT)}
        texts[VERDICT] = json.dumps(to_json(verdict), ensure_ascii=False, indent=1).encode()
        _write(out, texts, {f"{FILES}{name}": opened.folder / name for name in opened.manifest.files})


def verdict_in(file: Path) -> Verdict | None:
    """The verdict of a review package that came back whole; None while nobody answered. Raises ReviewPackageDamaged."""
    with tempfile.TemporaryDirectory(prefix="alista-review-") as temporary:
        return open_review_package(file, Path(temporary)).verdict


def _documents(packed: zipfile.ZipFile) -> tuple[Manifest, Sidecar, Verdict | None]:
    manifest = from_json(Manifest, _json(packed, MANIFEST))
    sidecar = from_json(Sidecar, _json(packed, RECORD))
    verdict = from_json(Verdict, _json(packed, VERDICT)) if VERDICT in packed.namelist() else None
    same = manifest.digest == digest_of(sidecar) and manifest.files == sidecar.files
    if not same or (verdict is not None and verdict.digest != manifest.digest):
        raise ValueError(MANIFEST)
    return manifest, sidecar, verdict


def _require_whole(packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """Only what the list names, by plain names, once each, and no more bytes than a person would send."""
    names = packed.namelist()
    wanted = {MANIFEST, RECORD, REPORT, *(f"{FILES}{name}" for name in manifest.files)}
    plain = all(Path(name).name == name and name not in {"", ".", ".."} for name in manifest.files)
    size = sum(info.file_size for info in packed.infolist())
    if set(names) - {VERDICT} != wanted or len(names) != len(set(names)) or not plain or size > _LARGEST_ALL:
        raise ValueError(MANIFEST)


def _json(packed: zipfile.ZipFile, name: str) -> object:
    if packed.getinfo(name).file_size > _LARGEST_JSON:
        raise ValueError(name)
    return json.loads(packed.read(name))


def _extract(packed: zipfile.ZipFile, name: str, target: Path, sha256: str | None) -> None:
    digest = hashlib.sha256()
    with packed.open(name) as source, target.open("wb") as out:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            out.write(chunk)
    if sha256 is not None and digest.hexdigest() != sha256:
        raise ValueError(name)


def _write(out: Path, texts: dict[str, bytes], files: dict[str, Path]) -> None:
    part = out.with_name(f".{out.name}.parcial")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
                for name, content in texts.items():
                    packed.writestr(_entry(name), content)
                for name, path in files.items():
                    with path.open("rb") as source, packed.open(_entry(name), "w", force_zip64=True) as target:
                        _copy(source, target)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(out)
    except OSError as problem:
        raise write_problem(problem, out) from None
    finally:
        part.unlink(missing_ok=True)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _copy(source: IO[bytes], target: IO[bytes]) -> None:
    while chunk := source.read(_CHUNK):
        target.write(chunk)
