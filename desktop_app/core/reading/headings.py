"""Tell headings from data: number sequences that are headings (years), the vote of a text row, and the climb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.classes import DATE, EMPTY, NUMBER, TEXT
from desktop_app.core.reading.words import is_heading, is_note

if TYPE_CHECKING:
    from desktop_app.core.reading.region import Area

MOST_HEADER_ROWS = 6
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[*a-z]|\s?\(?[a-z]?/?\)?)?")


def is_sequence(area: Area, row: int, values: npt.NDArray[np.bool_]) -> bool:
    """Whether the numbers of a row are headings: years or an even progression that the next rows do not repeat."""
    columns = [int(j) for j in np.flatnonzero(np.isin(area.kinds[row], (NUMBER, DATE)) & values)]
    if len(columns) < 2:
        return False
    texts = [area.classes.text(row, j) for j in columns]
    years = all(_YEAR.fullmatch(text) for text in texts)
    if not years:
        numbers = [_integer(text) for text in texts]
        steps = {b - a for a, b in zip(numbers[:-1], numbers[1:], strict=True) if a is not None and b is not None}
        if None in numbers or len(columns) < 4 or len(steps) != 1 or steps == {0}:
            return False
    below = next((r for r in range(row + 1, min(row + 4, area.kinds.shape[0])) if area.count(r) >= 2), None)
    if below is None:
        return False
    next_texts = [area.classes.text(below, j) for j in columns]
    if years:
        return len(set(texts)) > 1 and not all(_YEAR.fullmatch(text) for text in next_texts if text)
    following = [_integer(text) for text in next_texts]
    known = [n for n in following if n is not None]
    return not (len(known) == len(columns) and len({b - a for a, b in zip(known[:-1], known[1:], strict=True)}) == 1)


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else None


def header_vote(area: Area, row: int, others: npt.NDArray[np.intp]) -> float:
    """Above 0 when the row reads like headings over `others`; each column votes by what sets its first cell apart."""
    votes = 0.4
    seen: list[str] = []
    for j in np.flatnonzero(area.filled[row]):
        text = area.classes.text(row, int(j))
        below = [t for r in others if (t := area.classes.text(int(r), int(j)))]
        votes += _cell_vote(text, below)
        if text in seen:
            votes -= 0.5
        seen.append(text)
    return votes


def _cell_vote(text: str, below: Sequence[str]) -> float:
    vote = 0.0
    if is_heading(text):
        vote += 1.0
    if not below:
        return vote + 0.1
    if text in below:
        vote -= 1.0
    digits = sum(bool(re.search(r"\d", t)) for t in below) / len(below)
    has_digit = bool(re.search(r"\d", text))
    if digits > 0.8:
        vote += -0.7 if has_digit else 1.0
    elif has_digit and digits < 0.2:
        vote -= 0.3
    lengths = [len(t) for t in below]
    if len(lengths) >= 3 and max(lengths) == min(lengths):
        vote += 0.7 if len(text) != lengths[0] else -0.7
    elif len(lengths) >= 3 and len(text) > 2 * max(lengths):
        vote += 0.2
    upper = sum(t.isupper() for t in below) / len(below)
    if text.isupper() and upper < 0.3:
        vote += 0.4
    elif not text.isupper() and upper > 0.9:
        vote += 0.4
    if len(text) > 80:
        vote -= 0.5
    return vote


def climb(area: Area, anchor: int, top: int) -> tuple[int, ...]:
    """The header rows above the first data row `anchor`, not above `top`; () when there is none."""
    rows: list[int] = []
    row = anchor - 1
    skipped = 0
    while row >= top and len(rows) < MOST_HEADER_ROWS:
        if not area.filled[row].any():
            if rows or skipped >= 3:
                break
            skipped += 1
        elif _is_heading_row(area, row, anchor, rows):
            rows.append(row)
        elif rows or skipped >= 3:
            break
        else:
            skipped += 1
        row -= 1
    return tuple(sorted(rows))


def _is_heading_row(area: Area, row: int, anchor: int, lower: list[int]) -> bool:
    kinds = area.kinds[row]
    count = area.count(row)
    columns = np.flatnonzero(area.filled[row])
    first = int(columns[0])
    label = area.classes.text(row, first)
    body_first = int(np.flatnonzero(area.filled[anchor])[0])
    if is_note(label) and count <= 2:
        return False
    spread = int(area.spread[row].sum())
    if count == 1:
        spans = [m for m in area.merged if m[0] <= row <= m[2] and m[1] == first and m[3] > m[1]]
        whole = spread >= 0.9 * max(int(area.spread[anchor].sum()), 2)
        return (
            bool(lower)
            and first > body_first
            and (not whole or first > body_first)
            and (bool(spans) or len(label) < 60)
        )
    if lower and count == 2 and len(label) > 50:
        return False
    words = int((kinds == TEXT).sum())
    width = max(2, int(area.filled[anchor].sum()))
    if not lower and count < 0.3 * width and spread < 0.3 * width:
        return False
    return words >= 0.5 * count or bool(np.isin(kinds, (NUMBER, DATE, EMPTY)).all() and lower == [] and count >= 2)
