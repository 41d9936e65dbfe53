"""A report printed page after page: what looks like several tables is one, whose head comes back on every page.

Tables of one header may well be tables of their own ("Cuadro 1", "Cuadro 2"). They are pages only when what stands over
them is the same but for numbers, and one of these counts the pages.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from desktop_app.core.reading.area import Area
from desktop_app.core.reading.source import Region
from desktop_app.core.text import fold

MOST_ROWS_OVER = 30
_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[-+=_|\s]*")
_FAR = re.compile(r"\s{2,}(?=\d+\s*$)")  # the number stands at the end of the line
_PAGE_NUMBER = re.compile(r"(?:\b(?:pagina|pag|hoja|folio|page)\b[ .:;]*(?:n[°ºo.]* ?)?|\| )(\d{1,5})\b")


def join_pages(area: Area, regions: list[Region]) -> list[Region]:
    """The tables (from top to bottom) with those that are pages of one report made one; what parts them is left out."""
    joined: list[Region] = []
    page = 0
    for region in regions:
        number = _page_number(_over(area, region, joined[-1].last_row + 1 if joined else 0))
        if joined and number == page + 1 and _is_next_page(area, joined[-1], region):
            joined[-1] = _joined(joined[-1], region)
        else:
            joined.append(region)
        page = number
    return joined


def _is_next_page(area: Area, whole: Region, region: Region) -> bool:
    if not whole.header_rows or len(whole.header_rows) != len(region.header_rows) or whole.columns != region.columns:
        return False
    heads = zip(whole.header_rows, region.header_rows, strict=True)
    if any(area.classes.texts(mine) != area.classes.texts(other) for mine, other in heads):
        return False
    between, above = _over(area, region, whole.last_row + 1), _over(area, whole, 0)
    n = min(len(between), len(above))
    return n > 0 and _without_numbers(between[-n:]) == _without_numbers(above[-n:]) and len(between) <= len(above)


def _over(area: Area, region: Region, start: int) -> list[str]:
    """The rows of words over the header of a table, from `start` on; lines drawn with dashes are none."""
    stop = region.header_rows[0] if region.header_rows else region.first_row
    used = np.flatnonzero(area.filled[start:stop].any(axis=1))[-MOST_ROWS_OVER:] + start
    rows = (" ; ".join(text for text in area.classes.texts(row) if text) for row in used.tolist())
    return [text for text in rows if not _LINE.fullmatch(text)]


def _without_numbers(texts: list[str]) -> list[str]:
    return [" ".join(_DIGITS.sub("0", text).split()) for text in texts]


def _page_number(texts: list[str]) -> int:
    """The number of the page that rows over a table say, 0 when none does."""
    found = (_PAGE_NUMBER.search(fold(_FAR.sub(" | ", text))) for text in texts)
    return next((int(match.group(1)) for match in found if match), 0)


def _joined(whole: Region, page: Region) -> Region:
    stop = page.header_rows[-1] + 1
    gaps = [(whole.last_row + 1, max(stop, page.first_row) - 1)]
    return replace(
        whole,
        last_row=page.last_row,
        total_rows=(*whole.total_rows, *page.total_rows),
        section_rows=(*whole.section_rows, *page.section_rows),
        note_rows=page.note_rows,
        left_out=(*whole.left_out, *gaps),
    )
