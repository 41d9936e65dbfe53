"""Hidden things of one XML worksheet, scanned as a stream of tags."""

from __future__ import annotations

import re
from collections import Counter
from typing import IO

from desktop_app.core.reading.hidden.markup import attributes, is_true, matches
from desktop_app.core.reading.hidden.ooxml_styles import InvisibleStyles
from desktop_app.core.reading.hidden.properties import counted
from desktop_app.core.reading.source import Hidden

_TAG = re.compile(
    rb"<(?:[\w-]+:)?(?:"
    rb"(?P<row>row\s[^<>]*(?:hidden=|ht=[\"']0[\"'])[^<>]*)"
    rb"|(?P<col>col\s[^<>]*(?:hidden=|width=[\"']0[\"'])[^<>]*)"
    rb"|(?P<filter>autoFilter\b[^<>]*)"
    rb"|(?P<validation>dataValidation\s[^<>]*)"
    rb"|(?P<link>hyperlink\s[^<>]*)"
    rb"|(?P<header>(?:odd|even|first)(?:Header|Footer)>[^<]+)"
    rb"|(?P<default>sheetFormatPr\s[^<>]*zeroHeight=[^<>]*)"
    rb")"
)
_NEEDLES = (
    b"hidden=", b'ht="0"', b"ht='0'", b'width="0"', b"width='0'", b"autoFilter", b"dataValidation ", b"hyperlink ",
    b"Header>", b"Footer>", b"zeroHeight",
)  # fmt: skip
_STYLED = re.compile(rb"<(?:[\w-]+:)?c\s[^<>]*?\bs=\"(\d+)\"[^<>]*[^/<>]>")
_CODES = re.compile(r"&(?:\"[^\"]*\"|\d+|K[0-9A-Fa-f]{6}|[A-Za-z&+-])")
_PAGE_WORDS = re.compile(r"^\W*(?:p[aá]g(?:ina)?s?\.?|page|hoja|de|of|[\W\d])*$", re.IGNORECASE)


def find_in_sheet(stream: IO[bytes], sheet: str, size: tuple[int, int], styles: InvisibleStyles) -> list[Hidden]:
    """Hidden rows and columns inside the used `size` (rows, columns), filters, lists, links, headers, unseen cells."""
    n: Counter[str] = Counter()
    rows = _Rows(size[0])
    invisible = styles.white | styles.format
    pattern = re.compile(_TAG.pattern + b"|" + _STYLED.pattern) if invisible else _TAG
    for match in matches(stream, pattern, (b"<",) if invisible else _NEEDLES):
        kind = match.lastgroup
        given = attributes(match.group()) if kind in {"row", "col", "default"} else {}
        if kind is None:
            style = int(match.group(match.lastindex or 0))
            n["white_text"] += style in styles.white
            n["invisible_format"] += style in styles.format
        elif kind == "row":
            rows.add(given)
        elif kind == "col":
            n["hidden_cols"] += _columns(given, size[1])
        elif kind == "header":
            n["header_footer"] += tells_something(match.group().split(b">", 1)[1].decode("utf-8", "replace"))
        elif kind == "default":
            rows.hidden_by_default = is_true(given.get("zeroHeight"))
        else:
            n[{"filter": "autofilter", "validation": "data_validation", "link": "hyperlinks"}[kind]] += 1
    n["hidden_rows"] = rows.n
    return [hidden for kind, count in sorted(n.items()) for hidden in counted(kind, sheet, count, sheet)]


class _Rows:
    """Counts hidden rows that hold something (inside the used rows)."""

    def __init__(self, n_rows: int) -> None:
        self.n = 0
        self.hidden_by_default = False
        self._n_rows = n_rows

    def add(self, given: dict[str, str]) -> None:
        number = given.get("r", "1")
        hidden = is_true(given.get("hidden")) or given.get("ht") == "0"
        self.n += hidden and int(number) <= self._n_rows


def _columns(given: dict[str, str], n_columns: int) -> int:
    if not (is_true(given.get("hidden")) or given.get("width") == "0"):
        return 0
    first, last = int(given.get("min", "1")), int(given.get("max", "1"))
    return max(0, min(last, n_columns) - first + 1)


def tells_something(text: str) -> bool:
    """Whether a header or footer has words of its own, or prints the path of the file, beyond page numbers.

    >>> tells_something("&LElaborado por Ana"), tells_something("&CPágina &P de &N"), tells_something("&L&Z&F")
    (True, False, True)
    """
    text = text.replace("&amp;", "&").replace("&quot;", '"')
    return "&Z" in text or not _PAGE_WORDS.match(_CODES.sub("", text))
