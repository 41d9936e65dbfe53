"""Which cell styles of an xlsx cannot be seen: white letters without a fill, and formats such as `;;;`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from desktop_app.core.reading.hidden.markup import attributes, elements, tags

INVISIBLE_FORMAT = re.compile(r"^\s*;\s*;\s*(?:;\s*)?$")
_WHITE = {"FFFFFFFF", "00FFFFFF", "FFFFFF"}


@dataclass(frozen=True, slots=True)
class InvisibleStyles:
    """Indexes of cell formats."""

    white: frozenset[int]
    format: frozenset[int]


def invisible_styles(styles: bytes) -> InvisibleStyles:
    """The cell formats of `xl/styles.xml` whose text is not seen. White on a dark fill is a usual heading: seen."""
    hidden_formats = {
        t.get("numFmtId") for t in tags(styles, "numFmt") if INVISIBLE_FORMAT.match(t.get("formatCode", "0"))
    }
    fonts = [_is_white(body) for body in _children(styles, "fonts", "font")]
    fills = [_is_dark(body) for body in _children(styles, "fills", "fill")]
    white, invisible = set(), set()
    for index, xf in enumerate(_children(styles, "cellXfs", "xf")):
        given = attributes(xf.split(b">", 1)[0])
        font, fill = int(given.get("fontId", "0")), int(given.get("fillId", "0"))
        if font < len(fonts) and fonts[font] and not (fill < len(fills) and fills[fill]):
            white.add(index)
        if given.get("numFmtId") in hidden_formats:
            invisible.add(index)
    return InvisibleStyles(frozenset(white), frozenset(invisible))


def _children(styles: bytes, group: str, child: str) -> list[bytes]:
    return [found for body in islice(elements(styles, group), 1) for found in elements(body, child)]


def _is_white(font: bytes) -> bool:
    return any(
        t.get("rgb", "").upper() in _WHITE or (t.get("theme") == "0" and "tint" not in t) for t in tags(font, "color")
    )


def _is_dark(fill: bytes) -> bool:
    """Whether a fill shows white letters: any solid colour that is not white."""
    if not any(t.get("patternType") not in {None, "none"} for t in tags(fill, "patternFill")):
        return b"gradientFill" in fill
    return any(
        t.get("rgb", "").upper() not in _WHITE and (t.get("theme") != "0" or "tint" in t) for t in tags(fill, "fgColor")
    )
