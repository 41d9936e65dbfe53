"""Rows of numbers that are headings all the same: years, weeks, ages, days, and the count of the columns of a form."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.area import Area
from desktop_app.core.reading.classes import DATE, NUMBER
from desktop_app.core.reading.words import is_heading

COLUMN_INDEX = re.compile(r"(?=\(|[A-Za-z])\(?(\d{1,2}|[A-Za-z])\)?(?:\s*=.{1,40})?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[*a-z]|\s?\(?[a-z]?/?\)?)?")


def is_sequence(area: Area, row: int, values: npt.NDArray[np.bool_]) -> bool:
    """Whether the numbers of a row are headings: years or an even progression that the next rows do not repeat."""
    columns = [int(j) for j in np.flatnonzero(np.isin(area.kinds[row], (NUMBER, DATE)) & values)]
    if len(columns) < 2:
        return bool(columns) and _is_lone_year(area, row, columns[0])
    if (area.kinds[row, columns] == DATE).all():
        return _heads_numbers(area, row, columns)
    texts = [area.classes.text(row, j) for j in columns]
    years = all(_YEAR.fullmatch(text) for text in texts)
    if not years:
        numbers = [_integer(text) for text in texts]
        steps = {b - a for a, b in pairwise(numbers) if a is not None and b is not None}
        if None in numbers or len(columns) < 4 or len(steps) != 1 or not _counts(numbers[0] or 0, steps.pop()):
            return False
    rows = range(row + 1, min(row + 7, area.kinds.shape[0]))
    below = next((r for r in rows if area.count(r) >= 2 and area.filled[r, columns].any()), None)
    if below is None:
        return False
    next_texts = [area.classes.text(below, j) for j in columns]
    if years:
        return len(set(texts)) > 1 and not all(_YEAR.fullmatch(text) for text in next_texts if text)
    following = [_integer(text) for text in next_texts]
    known = [n for n in following if n is not None]
    return not (len(known) == len(columns) and len({b - a for a, b in pairwise(known)}) == 1)


def _counts(first: int, step: int) -> bool:
    """Whether headings go by such steps: one by one, from 0 or 1 on, or by round numbers (weeks, ages, quarters)."""
    return step != 0 and (abs(step) == 1 or first in {0, 1} or first % step == 0)


def _is_lone_year(area: Area, row: int, column: int) -> bool:
    """Whether a single year stands beside usual names of columns, over other numbers."""
    texts = [area.classes.text(row, int(j)) for j in np.flatnonzero(area.filled[row]) if j != column]
    if not _YEAR.fullmatch(area.classes.text(row, column)) or not texts or not all(map(is_heading, texts)):
        return False
    rows = range(row + 1, min(row + 11, area.kinds.shape[0]))
    below = [text for r in rows if (text := area.classes.text(r, column))]
    return bool(below) and not any(_YEAR.fullmatch(text) for text in below)


def _heads_numbers(area: Area, row: int, columns: list[int]) -> bool:
    """Whether the dates of a row stand over numbers: one column a day, a month or a year."""
    below = area.kinds[row + 1 : row + 4][:, columns]
    return bool((below == NUMBER).any() and not (below == DATE).any())


def is_column_index(area: Area, row: int) -> bool:
    """Whether a row counts the columns, as forms do under their headings: (1), (2), (3)=(1)/(2) or a, b, c."""
    texts = [area.classes.text(row, int(j)) for j in np.flatnonzero(area.filled[row])]
    marks = [match.group(1) for text in texts if (match := COLUMN_INDEX.fullmatch(text))]
    if len(marks) < 3 or len(marks) < len(texts):
        return False
    order = [int(m) if m.isdigit() else ord(m.lower()) - ord("a") + 1 for m in marks]
    return order == list(range(order[0], order[0] + len(order))) and order[0] <= 2


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else None
