"""Which columns a spreadsheet shows as percentages or with the sign of a currency, told by its first rows.

The cells come out as the numbers that are stored (15 % is 0.15, $ 3.00 is 3): the officer should know.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from desktop_app.core.reading.hidden.markup import attributes, elements, tags
from desktop_app.core.reading.hidden.ooxml import worksheets
from desktop_app.core.reading.hidden.opendocument_cells import cells
from desktop_app.core.reading.sniff import Format

PERCENT, CURRENCY = "percent", "currency"
SHOWN = "shown"  # key of Opened.extra: JSON {sheet: {percent or currency: [positions]}}
_HEAD_BYTES = 512 << 10
_LARGEST_STYLES = 16 << 20
_FEWEST, _MOSTLY = 2, 0.5
_BUILT_IN = {9: PERCENT, 10: PERCENT, 5: CURRENCY, 6: CURRENCY, 7: CURRENCY, 8: CURRENCY, 42: CURRENCY, 44: CURRENCY}
_CELL = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>")
_NOT_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SIGN = re.compile(r'\[\$[^\]-]|"\s*(?:US\$|\$|Q\.?|€|USD)\s*"|[$€]|\\Q')


def shown_otherwise(path: Path, kind: Format) -> str:
    """For Opened.extra, "" when there is nothing to say. Of xlsx, xlsm and ods; a damaged part says nothing."""
    find = {Format.XLSX: _of_workbook, Format.XLSM: _of_workbook, Format.ODS: _of_opendocument}.get(kind)
    if find is None:
        return ""
    counts: dict[str, dict[int, Counter[str]]] = {}
    for sheet, column, shown in find(path):
        counts.setdefault(sheet, {}).setdefault(column, Counter())[shown] += 1
    found = {sheet: said for sheet, columns in counts.items() if (said := _mostly(columns))}
    return json.dumps(found) if found else ""


def shown_in(extra: Mapping[str, str], sheet: str) -> dict[str, list[int]]:
    """The 0-based columns of a sheet by how they are shown."""
    found: dict[str, dict[str, list[int]]] = json.loads(extra.get(SHOWN, "{}"))
    return found.get(sheet, {})


def kind_of(code: str) -> str:
    """What a number format of Excel shows beside the figure.

    >>> kind_of("0.0%"), kind_of('"$"#,##0.00'), kind_of("[$Q-100A]#,##0.00"), kind_of('0.0" % de avance"')
    ('percent', 'currency', 'currency', '')
    """
    if "%" in _NOT_CODE.sub("", code):
        return PERCENT
    return CURRENCY if _SIGN.search(code) else ""


def _mostly(columns: dict[int, Counter[str]]) -> dict[str, list[int]]:
    said: dict[str, list[int]] = {}
    for column, counts in sorted(columns.items()):
        shown, n = counts.most_common(1)[0]
        if shown and n >= max(_FEWEST, _MOSTLY * counts.total()):
            said.setdefault(shown, []).append(column)
    return said


def _of_workbook(path: Path) -> Iterator[tuple[str, int, str]]:
    with zipfile.ZipFile(path) as archive:
        styles = archive.NameToInfo.get("xl/styles.xml")
        if styles is None or styles.file_size > _LARGEST_STYLES:
            return
        kinds = _kinds(archive.read(styles))
        if not any(kinds):
            return
        for sheet, part in worksheets(archive):
            with archive.open(part) as stream:
                head = stream.read(_HEAD_BYTES)
            for cell in _CELL.findall(head):
                given = attributes(cell)
                style, place = given.get("s", "0"), re.match("[A-Z]{1,3}", given.get("r", ""))
                if place is not None and given.get("t", "n") == "n" and style.isdecimal() and int(style) < len(kinds):
                    yield sheet, _position(place.group()), kinds[int(style)]


def _kinds(styles: bytes) -> list[str]:
    """How the cells of each cell format are shown."""
    own = {given.get("numFmtId", ""): kind_of(given.get("formatCode", "")) for given in tags(styles, "numFmt")}
    formats = [xf for group in islice(elements(styles, "cellXfs"), 1) for xf in tags(group, "xf")]
    numbers = [given.get("numFmtId", "0") for given in formats]
    return [own.get(n) or _BUILT_IN.get(int(n) if n.isdecimal() else 0, "") for n in numbers]


def _position(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _of_opendocument(path: Path) -> Iterator[tuple[str, int, str]]:
    shown = {"percentage": PERCENT, "currency": CURRENCY, "float": ""}
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as stream:
        head = stream.read(2 * _HEAD_BYTES)
    if b'value-type="percentage"' not in head and b'value-type="currency"' not in head:
        return
    for sheet, given, _text in cells(io.BytesIO(head)):
        if given.get("value-type") in shown:
            yield sheet.name, sheet.column, shown[given["value-type"]]
