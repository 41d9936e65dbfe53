"""Hidden things of an old xls: BIFF records of the workbook stream (MS-XLS) and the OLE property sets."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.core.reading.hidden.ooxml_sheet import tells_something
from desktop_app.core.reading.hidden.places import Places
from desktop_app.core.reading.hidden.properties import counted, people
from desktop_app.core.reading.hidden.xls_styles import CELLS, XlsStyles
from desktop_app.core.reading.source import Hidden

_BOF, _BOUNDSHEET, _ROW, _COLINFO, _WRITEACCESS = 0x0809, 0x0085, 0x0208, 0x007D, 0x005C
_HEADER, _FOOTER, _NAME = 0x0014, 0x0015, 0x0018
_COUNTED = {
    0x001C: "comments",
    0x01B8: "hyperlinks",
    0x01BE: "data_validation",
    0x009D: "autofilter",
    0x004D: "printer_settings",
    0x0876: "connections",
}
_SUPBOOK = 0x01AE
_BUILT_IN_NAME, _HIDDEN_ROW = 0x20, 0x20
_GLOBALS = "\x00"


def find_in_xls(path: Path, places: dict[str, Places]) -> list[Hidden]:
    """Everything but the state of the sheets; hidden rows and columns are put into `places` by sheet name.

    Malformed records (they exist) are skipped.
    """
    import olefile

    if not _is_compound(path):
        return _stream(path.read_bytes(), places)
    with olefile.OleFileIO(str(path)) as ole:
        found = _stream(_workbook_bytes(ole), places)
        entries = ["/".join(parts) for parts in ole.listdir(streams=True, storages=True)]
        found += counted("pivot_cache", "_SX_DB_CUR", sum(e.startswith("_SX_DB_CUR/") for e in entries))
        embedded = sum(e.startswith("MBD") and "/" not in e for e in entries)
        found += counted("embedded_objects", "MBD", embedded)
        found += counted("macros", "_VBA_PROJECT_CUR", int("_VBA_PROJECT_CUR" in entries))
        found += counted("revision_history", "Revision Log", sum(e in {"Revision Log", "User Names"} for e in entries))
        return _merged(found + _properties(ole))


def _properties(ole: Any) -> list[Hidden]:
    try:
        metadata = ole.get_metadata()
    except (OSError, ValueError, IndexError, struct.error, TypeError):
        return []
    authors = people(map(_text, (metadata.author, metadata.last_saved_by)))
    company = people(map(_text, (metadata.company, metadata.manager)))
    found = counted("docprops_author", "SummaryInformation", len(authors))
    found += counted("thumbnail", "SummaryInformation", bool(metadata.thumbnail))
    return found + counted("docprops_company", "DocumentSummaryInformation", len(company))


def _text(value: object) -> str:
    return value.decode("cp1252", "replace").strip("\x00 ") if isinstance(value, bytes) else str(value or "")


def _merged(found: list[Hidden]) -> list[Hidden]:
    seen: dict[tuple[str, str | None], Hidden] = {}
    for hidden in found:
        seen.setdefault((hidden.kind, hidden.sheet), hidden)
    return list(seen.values())


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, at)
        yield at, kind, data[at + 4 : at + 4 + size]
        at += 4 + size


def cell_records(path: Path, kinds: set[int]) -> Iterator[tuple[str, int, bytes]]:
    """(sheet name, record type, body) of the records of those types."""
    import olefile

    if _is_compound(path):
        with olefile.OleFileIO(str(path)) as ole:
            data = _workbook_bytes(ole)
    else:
        data = path.read_bytes()
    sheets: dict[int, str] = {}
    sheet = _GLOBALS
    for at, kind, body in _records(data):
        if kind == _BOF:
            sheet = sheets.get(at, sheet)
        elif kind == _BOUNDSHEET and len(body) > 8:
            sheets[struct.unpack_from("<I", body)[0]] = _short_text(body[6:])
        elif kind in kinds:
            yield sheet, kind, body


def _is_compound(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) == b"\xd0\xcf"


def _workbook_bytes(ole: Any) -> bytes:
    name = next((name for name in ("Workbook", "Book") if ole.exists(name)), None)
    return bytes(ole.openstream(name).read()) if name else b""


def _stream(data: bytes, places: dict[str, Places]) -> list[Hidden]:
    sheets: dict[int, str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    sheet = _GLOBALS
    styles = XlsStyles()
    for at, kind, body in _records(data):
        try:
            if kind == _BOF and at in sheets:
                sheet = sheets[at]
            elif kind == _BOUNDSHEET:
                sheets[struct.unpack_from("<I", body)[0]] = _short_text(body[6:])
            else:
                styles.add(kind, body)
                if styles.has_unseen and kind in CELLS:
                    counts.update((unseen, sheet) for unseen in styles.unseen(kind, body))
                _count(counts, kind, body, sheet)
                _place(places.setdefault(sheet, Places()), kind, body)
        except (struct.error, IndexError, UnicodeDecodeError):
            continue
    return [
        hidden
        for (kind, name), n in sorted(counts.items())
        for hidden in counted(kind, "" if name == _GLOBALS else name, n, None if name == _GLOBALS else name)
    ]


def _count(counts: Counter[tuple[str, str]], kind: int, body: bytes, sheet: str) -> None:
    if kind in _COUNTED:
        counts[_COUNTED[kind], sheet] += 1
    elif kind in {_HEADER, _FOOTER}:
        counts["header_footer", sheet] += tells_something(_long_text(body))
    elif kind == _NAME:
        counts["defined_names", sheet] += not struct.unpack_from("<H", body)[0] & _BUILT_IN_NAME
    elif kind == _SUPBOOK:
        counts["external_links", sheet] += len(body) > 4
    elif kind == _WRITEACCESS:
        counts["docprops_author", sheet] += len(people([_write_access(body)]))


def _place(places: Places, kind: int, body: bytes) -> None:
    if kind == _ROW:
        row, height, options = struct.unpack_from("<H4xH4xH", body)
        if options & _HIDDEN_ROW or height & 0x7FFF == 0:
            places.add_row(row)
    elif kind == _COLINFO:
        first, last, width, _, options = struct.unpack_from("<HHHHH", body)
        if options & 1 or width == 0:
            places.columns.append((first, last))


def _short_text(body: bytes) -> str:
    n, wide = body[0], body[1] & 1
    return body[2 : 2 + 2 * n].decode("utf-16-le") if wide else body[2 : 2 + n].decode("latin-1")


def _long_text(body: bytes) -> str:
    if len(body) < 3:
        return ""
    n, wide = struct.unpack_from("<HB", body)
    return body[3 : 3 + 2 * n].decode("utf-16-le") if wide & 1 else body[3 : 3 + n].decode("latin-1")


def _write_access(body: bytes) -> str:
    """The user's name, also as some programs write it: without its length, padded."""
    declared = struct.unpack_from("<H", body)[0] if len(body) > 2 else 0
    text = _long_text(body) if declared <= len(body) - 3 else body.decode("latin-1")
    text = text.strip("\x00 ")
    return text if text.isprintable() else ""
