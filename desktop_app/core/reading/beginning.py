"""The beginning of a large file as a small file of the same kind, so that its first rows can be shown at once.

It is read by the same code as the whole, and so looks the same: the first lines of a text; a workbook whose large
sheets end after some rows and whose shared texts end after the last one these rows need.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

from desktop_app.core.reading.beginning_others import first_rows_of_binary, first_rows_of_opendocument
from desktop_app.core.reading.hidden.ooxml import clean_name, worksheets
from desktop_app.core.reading.sniff import Format
from desktop_app.core.reading.unpacking import Plain

LARGE_TEXT = 16 << 20
LARGE_SHEET = 24 << 20  # unpacked
LARGE_CONTENT, LARGE_BINARY = 24 << 20, 8 << 20  # of an ods, which holds all sheets; of a sheet of an xlsb
_TEXT_BYTES = 512 << 10
_SHEET_BYTES = 1 << 20
_SMALL_PART = 2 << 20  # of a package; larger ones are copied only where they are sheets or texts
_MOST_STRINGS = 32 << 20
_INDEX = re.compile(rb"<(?:\w+:)?c\s[^<>]*\bt=\"s\"[^<>]*><(?:\w+:)?v>(\d+)<")
_ITEM = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")
_ROOT = re.compile(rb"<(\w+:)?(?:worksheet|sst)\b")


def beginning_of(plain: Plain, folder: Path) -> Plain | None:
    """A file of its first rows in `folder`; None where reading it all takes no time or the format cannot be cut."""
    if plain.kind is Format.CSV and plain.path.stat().st_size >= LARGE_TEXT:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _first_lines(plain, folder / "beginning.csv")
    if plain.kind in {Format.XLSX, Format.XLSM}:
        return _first_rows(plain, folder)
    if plain.kind is Format.ODS:
        return first_rows_of_opendocument(plain, folder, LARGE_CONTENT)
    if plain.kind is Format.XLSB:
        return first_rows_of_binary(plain, folder, LARGE_BINARY)
    return None


def _first_lines(plain: Plain, target: Path) -> Plain | None:
    with plain.path.open("rb") as stream:
        head = stream.read(_TEXT_BYTES)
    cut = head.rfind(b"\n") + 1
    if b"\x00" in head:
        cut += cut % 2  # UTF-16: both bytes of the line's end
    target.write_bytes(head[:cut])
    return replace(plain, path=target) if cut else None


def _first_rows(plain: Plain, folder: Path) -> Plain | None:
    target = folder / f"beginning.{plain.kind.value}"
    with zipfile.ZipFile(plain.path) as archive:
        sheets = {entry.filename for _, entry in worksheets(archive)}
        if max((archive.getinfo(name).file_size for name in sheets), default=0) < LARGE_SHEET:
            return None
        parts = {name: _cut_sheet(archive, name) for name in sheets}
        needed = max((int(index) for markup in parts.values() for index in _INDEX.findall(markup)), default=-1) + 1
        for entry in archive.infolist():
            if clean_name(entry).endswith("sharedStrings.xml"):
                parts[entry.filename] = _cut_strings(archive, entry.filename, needed)
            elif entry.filename not in parts and entry.file_size <= _SMALL_PART:
                parts[entry.filename] = archive.read(entry)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as package:
        for name, markup in parts.items():
            package.writestr(name, markup)
    return replace(plain, path=target)


def _cut_sheet(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        markup = stream.read(_SHEET_BYTES)
        if not stream.read(1):
            return markup
    last = list(re.finditer(rb"</(?:\w+:)?row>", markup))
    if not last:
        raise ValueError(name)
    prefix = _prefix(markup)
    return markup[: last[-1].end()] + b"</%bsheetData></%bworksheet>" % (prefix, prefix)


def _cut_strings(archive: zipfile.ZipFile, name: str, needed: int) -> bytes:
    """The first `needed` shared texts. Raises ValueError when they are too far away."""
    if not needed:
        return b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    markup, n, at = b"", 0, 0
    with archive.open(name) as stream:
        while n < needed:
            chunk = stream.read(_SHEET_BYTES)
            markup += chunk
            if not chunk or len(markup) > _MOST_STRINGS:
                raise ValueError(name)
            for match in _ITEM.finditer(markup, at):
                n, at = n + 1, match.end()
                if n == needed:
                    break
    return markup[:at] + b"</%bsst>" % _prefix(markup)


def _prefix(markup: bytes) -> bytes:
    root = _ROOT.search(markup)
    return (root.group(1) or b"") if root else b""
