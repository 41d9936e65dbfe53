"""What a workbook carries out of sight: the 34 classes of docs/hidden.md, each found where the format keeps it.

Finding never fails a reading: a part that cannot be parsed is skipped, because the values were read already and
exports are new files made from the chosen cells only.
"""

from __future__ import annotations

import logging
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.reading.hidden.places import Places, joined, n_in
from desktop_app.core.reading.hidden.properties import counted
from desktop_app.core.reading.sniff import Format
from desktop_app.core.reading.source import Hidden, Sheet, SheetState

if TYPE_CHECKING:
    from desktop_app.core.reading.hidden.ooxml_sheet import SheetMarkup

_log = logging.getLogger(__name__)
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, OSError, EOFError, IndexError, RuntimeError,
)  # fmt: skip

_STATE_KINDS = {SheetState.HIDDEN: "hidden_sheet", SheetState.VERY_HIDDEN: "very_hidden_sheet"}


@dataclass(frozen=True, slots=True)
class OutOfSight:
    """What a file hides, and the sheets with the places of their hidden rows and columns."""

    hidden: tuple[Hidden, ...]
    sheets: tuple[Sheet, ...]


def find_hidden(path: Path, kind: Format, sheets: Iterable[Sheet], markup: Mapping[str, SheetMarkup]) -> OutOfSight:
    """Everything out of sight in `path`; for a hidden sheet `count` is its rows.

    `markup` is what reading saw in the XML of its worksheets, by name; empty for other formats.
    """
    known = tuple(sheets)
    found = []
    places: dict[str, Places] = {name: seen.places for name, seen in markup.items()}
    for name, seen in markup.items():
        found += seen.hidden(name)
    try:
        found += _by_format(path, kind, places)
    except UNREADABLE as error:
        _log.warning("hidden parts could not be listed: %s", type(error).__name__)
    placed = tuple(with_places(sheet, places.get(sheet.name)) for sheet in known)
    return OutOfSight((*states_of(placed), *found), placed)


def states_of(sheets: Iterable[Sheet]) -> list[Hidden]:
    """Hidden sheets, rows and columns, as the sheets themselves say."""
    found = []
    for sheet in sheets:
        if sheet.state in _STATE_KINDS:
            found.append(Hidden(_STATE_KINDS[sheet.state], sheet.name, sheet.n_rows, sheet.name))
        found += counted("hidden_rows", sheet.name, n_in(sheet.hidden_rows), sheet.name)
        found += counted("hidden_cols", sheet.name, n_in(sheet.hidden_columns), sheet.name)
    return found


def with_places(sheet: Sheet, places: Places | None) -> Sheet:
    """The sheet with its hidden rows and columns, inside what it uses."""
    if places is None or not (places.rows or places.columns):
        return sheet
    rows, columns = joined(places.rows, sheet.n_rows), joined(places.columns, sheet.n_columns)
    return replace(sheet, hidden_rows=rows, hidden_columns=columns)


def _by_format(path: Path, kind: Format, places: dict[str, Places]) -> list[Hidden]:
    if kind in {Format.XLSX, Format.XLSM, Format.XLSB}:
        from desktop_app.core.reading.hidden.ooxml import find_in_package

        return find_in_package(path)
    if kind is Format.ODS:
        from desktop_app.core.reading.hidden.opendocument import find_in_opendocument

        return find_in_opendocument(path, places)
    if kind is Format.XLS:
        from desktop_app.core.reading.hidden.xls import find_in_xls

        return find_in_xls(path, places)
    return []
