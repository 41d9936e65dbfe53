"""The beginning of a large ods or xlsb, as a small file of the same kind (see `beginning`).

The old xls has no such need: its 65 536 rows are read within a second.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

from desktop_app.core.reading.unpacking import Plain

_CONTENT = "content.xml"
_OPENDOCUMENT_BYTES = 2 << 20  # as it says more around each cell than a workbook does
_BINARY_BYTES = 512 << 10
_SMALL_PART = 2 << 20
_TAG = re.compile(rb"<(/?)([A-Za-z_][\w.:-]*)[^<>]*?(/?)>")
_ROW_END = re.compile(rb"</(?:[\w.-]+:)?table-row>")
_SHEET_PART = re.compile(r"/?xl/worksheets/[^/]+\.bin", re.IGNORECASE)
_ROW_HEADER = 0  # [MS-XLSB] 2.4: BrtRowHdr; the end of the rows and of the sheet below
_END = bytes((0x92, 0x01, 0x00, 0x82, 0x01, 0x00))


def first_rows_of_opendocument(plain: Plain, folder: Path, large: int) -> Plain | None:
    """The first rows of its first sheet; None when its content has less than `large` bytes. May raise ValueError."""
    with zipfile.ZipFile(plain.path) as archive:
        if archive.getinfo(_CONTENT).file_size < large:
            return None
        with archive.open(_CONTENT) as stream:
            head = stream.read(_OPENDOCUMENT_BYTES)
        rows = list(_ROW_END.finditer(head))
        if not rows:
            raise ValueError(_CONTENT)
        parts = {name: archive.read(name) for name in archive.namelist() if name == "mimetype"}
    cut = head[: rows[-1].end()]
    parts["META-INF/manifest.xml"] = b"<manifest/>"
    parts[_CONTENT] = cut + b"".join(b"</%b>" % name for name in reversed(_open_elements(cut)))
    return _written(plain, folder, parts)


def _open_elements(markup: bytes) -> list[bytes]:
    """The names of the elements that are still open at the end, outermost first."""
    names: list[bytes] = []
    for closing, name, alone in _TAG.findall(markup):
        if closing:
            if name not in names:
                raise ValueError(name)
            while names.pop() != name:
                pass
        elif not alone:
            names.append(name)
    return names


def first_rows_of_binary(plain: Plain, folder: Path, large: int) -> Plain | None:
    """The first rows of each of its sheets; None when none has `large` bytes. May raise ValueError."""
    with zipfile.ZipFile(plain.path) as archive:
        entries = archive.infolist()
        sheets = {entry.filename for entry in entries if _SHEET_PART.fullmatch(entry.filename)}
        if max((entry.file_size for entry in entries if entry.filename in sheets), default=0) < large:
            return None
        parts = {}
        for entry in entries:
            if entry.filename in sheets:
                with archive.open(entry) as stream:
                    head = stream.read(_BINARY_BYTES)
                    parts[entry.filename] = _whole_rows(head) if stream.read(1) else head
            elif entry.file_size <= _SMALL_PART or entry.filename.endswith("sharedStrings.bin"):
                parts[entry.filename] = archive.read(entry)
    return _written(plain, folder, parts)


def _whole_rows(head: bytes) -> bytes:
    """The records before the last row that begins here, and those that end the sheet."""
    at, last = 0, 0
    while at + 8 < len(head):
        start, kind = at, head[at]
        at += 1
        if kind >= 0x80:
            kind, at = kind & 0x7F | head[at] << 7, at + 1
        size = shift = 0
        while True:
            size |= (head[at] & 0x7F) << shift
            shift, at = shift + 7, at + 1
            if head[at - 1] < 0x80 or shift > 21:
                break
        if kind == _ROW_HEADER:
            last = start
        at += size
    if not last:
        raise ValueError(_ROW_HEADER)
    return head[:last] + _END


def _written(plain: Plain, folder: Path, parts: dict[str, bytes]) -> Plain:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"beginning.{plain.kind.value}"
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return replace(plain, path=target)
