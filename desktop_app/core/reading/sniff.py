"""Decide what a file is by its content, never by its name, and name what makes it unreadable.

The zip directory is inspected before anything is decompressed, so a zip bomb is refused without cost.
"""

from __future__ import annotations

import errno
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from polars.exceptions import ComputeError

from desktop_app.core.errors import (
    CannotWrite,
    DiskFull,
    FileBusy,
    FileCorrupt,
    FileEmpty,
    FileGone,
    FileNotAllowed,
    FileProtected,
    FileTooLarge,
    IsArchive,
    IsDatabase,
    IsPdf,
    IsPicture,
    IsTextDocument,
    NotATable,
)


class Format(Enum):
    """The formats that are read; the value is `Opened.format`."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    XML = "xml"  # of Excel 2003
    CSV = "csv"
    ZIP = "zip"  # a container: `unpacking` takes the table out


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST_UNPACKED = 6 << 30  # a sheet of 1M rows x 50 columns unpacks to about 3 GB
SUSPECT_RATIO, SUSPECT_SIZE = 200, 200 << 20  # spreadsheet XML packs 8 to 40 times, a bomb about 1 000
_SHARING_VIOLATIONS = {32, 33}
_FILE_PASS, _EOF, _BOUND_SHEET, _HEAD = 0x2F, 0x0A, 0x85, 64 << 10
_NO_ROOM = re.compile(r"os error (28|112|122)\b")

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_DATABASES = (b"SQLite format 3", b"\x00\x01\x00\x00Standard ", b"PAR1")
_OTHERS = (
    b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"ID3\x02", b"ID3\x03", b"ID3\x04",
    b"version https://git-lfs.github.com/spec/",
)  # fmt: skip
_BITMAP = re.compile(rb"BM.{4}\x00\x00\x00\x00", re.DOTALL)  # a heading may begin with these letters
_FOR_PROGRAMS = re.compile(rb"<\?xml|<svg|\{\s*[\"}]|\[\s*[\[{]")
_INSTEAD: tuple[tuple[tuple[bytes, ...], type[NotATable]], ...] = (
    ((b"%PDF",), IsPdf),
    (_PICTURES, IsPicture),
    ((b"{\\rtf",), IsTextDocument),
    (_ARCHIVES, IsArchive),
    (_DATABASES, IsDatabase),
    (_OTHERS, NotATable),
)
_CONTENT_TYPES = (
    (b"sheet.binary.macroEnabled.main", Format.XLSB),
    (b"ms-excel.sheet.macroEnabled.main", Format.XLSM),
    (b"spreadsheetml.sheet.main", Format.XLSX),
    (b"spreadsheetml.template.main", Format.XLSX),
)
_HTML_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<div", b"<meta", b"<style")


@contextmanager
def system_errors(path: Path) -> Iterator[None]:
    """Name the refusals of the operating system about `path`."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileGone(file=path.name) from error
    except PermissionError as error:
        if error.filename is not None and Path(str(error.filename)) != path:
            raise CannotWrite(folder=Path(str(error.filename)).parent.name) from error
        if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
            raise FileBusy(file=path.name) from error
        raise FileNotAllowed(file=path.name) from error
    except IsADirectoryError as error:
        raise NotATable(file=path.name) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull from error
        raise FileCorrupt(file=path.name) from error
    except ComputeError as error:
        # polars tells what the system said to its parquet writer only in the text (28 ENOSPC, 112 on Windows)
        if is_disk_full(error):
            raise DiskFull from error
        raise


def is_disk_full(error: Exception) -> bool:
    """Whether polars failed for lack of room."""
    return bool(_NO_ROOM.search(str(error)))


def detect_format(path: Path) -> Format:
    """The format of the content of `path`.

    Raises FileGone, FileNotAllowed, FileBusy, FileEmpty, FileCorrupt, FileProtected, NotATable or FileTooLarge.
    """
    with system_errors(path):
        if path.is_dir():
            raise NotATable(file=path.name)
        if path.stat().st_size == 0:
            raise FileEmpty(file=path.name)
        with path.open("rb") as stream:
            head = stream.read(8192)
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zip_format(path)
    if head.startswith(OLE):
        return _ole_format(path)
    if head[:2] in {b"\x09\x08", b"\x09\x04", b"\x09\x02"} and head[2:4] in {b"\x06\x00", b"\x08\x00", b"\x10\x00"}:
        return Format.XLS
    for marks, what in _INSTEAD:
        if head.startswith(marks):
            raise what(file=path.name)
    if _BITMAP.match(head):
        raise IsPicture(file=path.name)
    return _text_format(path, head)


def _zip_format(path: Path) -> Format:
    try:
        with system_errors(path), zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
            if types or "content.xml" in names:
                refuse_bombs(path, entries)
            for mark, kind in _CONTENT_TYPES:
                if mark in types:
                    return kind
            if names >= {"encrypted-package", "META-INF/manifest.xml"}:  # LibreOffice since 24.8
                raise FileProtected(file=path.name)
            if "content.xml" in names and "META-INF/manifest.xml" in names:
                return _opendocument_format(path, archive)
            _name_documents(path, names, types)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, ValueError, RuntimeError) as error:
        raise FileCorrupt(file=path.name) from error
    return Format.ZIP


def _name_documents(path: Path, names: set[str], types: bytes) -> None:
    if b"wordprocessingml" in types or b"presentationml" in types or "word/document.xml" in names:
        raise IsTextDocument(file=path.name)
    if "Index/Document.iwa" in names or "Index.zip" in names:  # Pages, Numbers, Keynote
        raise IsDatabase(file=path.name)
    if types or "xl/workbook.xml" in names:  # a workbook without its own list of contents
        raise FileCorrupt(file=path.name)


def refuse_bombs(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Raise FileTooLarge for what the directory of a zip says of these entries, before unpacking them."""
    if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise FileTooLarge(file=path.name)
    for entry in entries:
        if entry.file_size > SUSPECT_SIZE and entry.file_size > SUSPECT_RATIO * max(entry.compress_size, 1):
            raise FileTooLarge(file=path.name)


def _opendocument_format(path: Path, archive: zipfile.ZipFile) -> Format:
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise FileProtected(file=path.name)
    if "mimetype" in archive.namelist() and b"spreadsheet" not in archive.read("mimetype"):
        raise IsTextDocument(file=path.name)
    return Format.ODS


def _ole_format(path: Path) -> Format:
    import olefile

    try:
        with system_errors(path), olefile.OleFileIO(str(path)) as ole:
            streams = {"/".join(parts).lower() for parts in ole.listdir()}
            if "workbook" in streams and _has_password(ole.openstream("Workbook").read(_HEAD)):
                raise FileProtected(file=path.name)
    except (IndexError, ValueError, RecursionError) as error:  # a directory that holds itself
        raise FileCorrupt(file=path.name) from error
    if "encryptedpackage" in streams:
        raise FileProtected(file=path.name)
    if streams & {"workbook", "book"}:
        return Format.XLS
    if streams & {"worddocument", "powerpoint document"}:
        raise IsTextDocument(file=path.name)
    raise NotATable(file=path.name)


def _has_password(stream: bytes) -> bool:
    """Whether FilePass stands among the first records of an old workbook ([MS-XLS] 2.4.117)."""
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _FILE_PASS:
            return True
        if kind in {_EOF, _BOUND_SHEET}:
            return False
        at += 4 + size
    return False


def _text_format(path: Path, head: bytes) -> Format:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"").lstrip()
    if (
        start.startswith(b"<?xml")
        and b"urn:schemas-microsoft-com:office:spreadsheet" in start
        and b"<workbook" in start
    ):
        return Format.XML
    if start.startswith(_HTML_STARTS) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start):
        return Format.HTML
    if _FOR_PROGRAMS.match(start):
        raise IsDatabase(file=path.name)
    if not start:
        raise FileEmpty(file=path.name)
    return Format.CSV
