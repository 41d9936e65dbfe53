"""What a workbook carries out of sight: the 33 classes of docs/hidden.md, each found where the format keeps it.

Finding never fails a reading: a part that cannot be parsed is skipped, because the values were read already and
exports are new files made from the chosen cells only.
"""

from __future__ import annotations

import logging
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.reading.sniff import Format
from desktop_app.core.reading.source import Hidden, Sheet, SheetState

if TYPE_CHECKING:
    from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup

_log = logging.getLogger(__name__)
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, OSError, EOFError, IndexError, RuntimeError,
)  # fmt: skip

_STATE_KINDS = {SheetState.HIDDEN: "hidden_sheet", SheetState.VERY_HIDDEN: "very_hidden_sheet"}


def find_hidden(
    path: Path, kind: Format, sheets: Iterable[Sheet], markup: Mapping[str, SheetMarkup]
) -> tuple[Hidden, ...]:
    """Everything out of sight in `path`; for a hidden sheet `count` is its rows.

    `markup` is what reading saw in the XML of its worksheets, by name; empty for other formats.
    """
    known = tuple(sheets)
    found = [
        Hidden(_STATE_KINDS[sheet.state], sheet.name, sheet.n_rows, sheet.name)
        for sheet in known
        if sheet.state in _STATE_KINDS
    ]
    sizes = {sheet.name: (sheet.n_rows, sheet.n_columns) for sheet in known}
    for name, seen in markup.items():
        found += seen.hidden(name, sizes.get(name, (0, 0)))
    try:
        found += _by_format(path, kind, sizes)
    except UNREADABLE as error:
        _log.warning("hidden parts could not be listed: %s", type(error).__name__)
    return tuple(found)


def _by_format(path: Path, kind: Format, sizes: dict[str, tuple[int, int]]) -> list[Hidden]:
    if kind in {Format.XLSX, Format.XLSM, Format.XLSB}:
        from desktop_app.core.reading.hidden.ooxml import find_in_package

        return find_in_package(path)
    if kind is Format.ODS:
        from desktop_app.core.reading.hidden.opendocument import find_in_opendocument

        return find_in_opendocument(path, sizes)
    if kind is Format.XLS:
        from desktop_app.core.reading.hidden.xls import find_in_xls

        return find_in_xls(path, sizes)
    return []
