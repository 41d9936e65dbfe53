"""From the file an officer has to one that readers take: a table taken out of a zip, a password undone.

What is written on the way lies in the private working folder and is deleted as soon as the cells are copied.
"""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from desktop_app.core.errors import (
    AppError,
    FileCorrupt,
    FileEmpty,
    FileProtected,
    IsArchive,
    PasswordWrong,
    ProtectedOtherwise,
    SeveralTables,
)
from desktop_app.core.progress import Progress
from desktop_app.core.reading.sniff import Format, detect_format, refuse_bombs, system_errors
from desktop_app.core.reading.source import Answers
from desktop_app.core.reading.unlocking import unlock

MOST_ENTRIES = 100_000
_MOST_NAMES = 20  # said in words when a zip holds several tables
_SURE = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".tab")
_PERHAPS = (".txt", ".dat", ".asc", ".htm", ".html", "")
_ENCRYPTED = 1
_CHUNK = 4 << 20


@dataclass(frozen=True, slots=True)
class Plain:
    """What can be read at once: where it is, its format, what to call it, and its name in the zip it came from."""

    path: Path
    kind: Format
    name: str
    member: str | None = None


@contextmanager
def unpacked(path: Path, working: Path, answers: Answers, progress: Progress) -> Iterator[Plain]:
    """The plain file behind `path`, which is itself when nothing is in the way; copies live to the end of the block.

    Raises what `detect_format` does, SeveralTables, IsArchive, PasswordWrong and ProtectedOtherwise, all of them (and
    the reading errors of the block) in the name of the officer's file.
    """
    room = working / "inside"
    try:
        yield _plain(path, room, answers, progress)
    except AppError as problem:
        if problem.values.get("file") in {path.name, None}:
            raise
        raise type(problem)(**{**problem.values, "file": path.name}) from problem
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _plain(path: Path, room: Path, answers: Answers, progress: Progress) -> Plain:
    inner, kind = _open(path, room, answers.password)
    if kind is not Format.ZIP:
        return Plain(inner, kind, path.name)
    member = answers.member or _only_table(inner)
    taken = _take_out(inner, member, room, answers.password, progress)
    inner, kind = _open(taken, room, answers.password)
    if kind is Format.ZIP:
        raise IsArchive(file=path.name)
    return Plain(inner, kind, PurePosixPath(member).name, member)


def _open(path: Path, room: Path, password: str | None) -> tuple[Path, Format]:
    """The file itself, or its copy without protection."""
    try:
        return path, detect_format(path)
    except FileProtected:
        room.mkdir(mode=0o700, parents=True, exist_ok=True)
        with system_errors(path):
            plain = unlock(path, room / f"unlocked{path.suffix.lower()}", password)
        return plain, detect_format(plain)


def tables_inside(path: Path) -> tuple[str, ...]:
    """The names of the files of a zip that look like tables, by name; texts only where nothing else does."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise IsArchive(file=path.name)
    names = [e.filename for e in entries if not e.is_dir() and e.file_size and not _is_by_the_way(e.filename)]
    for suffixes in (_SURE, _PERHAPS):
        found = tuple(name for name in names if PurePosixPath(name).suffix.lower() in suffixes)
        if found:
            return found
    return ()


def _is_by_the_way(name: str) -> bool:
    """What systems add to a zip by themselves."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith((".", "~$")) and part != "..") for part in parts)


def _only_table(path: Path) -> str:
    with _zip_errors(path):
        names = tables_inside(path)
    if not names:
        raise IsArchive(file=path.name)
    if len(names) > 1:
        shown = ", ".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
        raise SeveralTables(file=path.name, n=len(names), names=shown, listed="\n".join(names))
    return names[0]


def _take_out(path: Path, member: str, room: Path, password: str | None, progress: Progress) -> Path:
    """One member written beside the working copy. The directory of the zip says its size; more is never written."""
    room.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = room / f"member{PurePosixPath(member).suffix.lower()[:8]}"
    with _zip_errors(path, password), zipfile.ZipFile(path) as archive:
        entry = archive.getinfo(member)
        refuse_bombs(path, [entry])
        if entry.flag_bits & _ENCRYPTED and password is None:
            raise FileProtected(file=path.name)
        with archive.open(entry, pwd=password.encode() if password else None) as packed, target.open("wb") as plain:
            done = 0
            while chunk := packed.read(_CHUNK):
                plain.write(chunk)
                done += len(chunk)
                progress.at(done, entry.file_size)
    if not done:
        raise FileEmpty(file=path.name)
    return target


@contextmanager
def _zip_errors(path: Path, password: str | None = None) -> Iterator[None]:
    try:
        with system_errors(path):
            yield
    except NotImplementedError as error:  # a way of packing or protecting that Python does not know
        raise ProtectedOtherwise(file=path.name) from error
    except KeyError as error:  # no such member
        raise IsArchive(file=path.name) from error
    except RuntimeError as error:
        raise (PasswordWrong if password else FileProtected)(file=path.name) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, IndexError) as error:
        raise (PasswordWrong if password else FileCorrupt)(file=path.name) from error
