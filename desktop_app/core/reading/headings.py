"""Tell headings from data: the vote of a text row, and the climb to the header above the first data row."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.core.reading.area import Area
from desktop_app.core.reading.classes import DATE, FILLER, NUMBER, TEXT
from desktop_app.core.reading.sequences import is_column_index, is_sequence
from desktop_app.core.reading.words import (
    is_heading,
    is_note,
    is_page_mark,
    is_pivot_filter,
    is_pivot_heading,
    is_title,
)

MOST_HEADER_ROWS = 6
MOST_ROWS_BETWEEN = 10
LABELS_AMONG = 4  # cells of a row for each label with its colon
MOST_COLUMNS_COMPARED = 50
_SHORT, _LONGEST_NAME = 60, 150  # characters of a heading; of one that alone names its column
_TITLE_WIDTH = 0.8  # of the table


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
    if not below:
        return 0.1 + is_heading(text)
    vote = -1.0 if text in below else 0.0
    if is_heading(text):
        vote += 1.0 - min(1.0, 3 * sum(is_heading(t[:60]) for t in below) / len(below))
    if len(text) > 80:
        vote -= 0.5
    common = _common_beginning(below)
    if common:
        vote += -1.0 if text.startswith(common) else 0.5
    if not common or not text.startswith(common):  # begun like the others, it may still lack their digits
        vote += _digits_vote(text, below)
    return vote + _length_vote(text, below) + _case_vote(text, below)


def _common_beginning(below: Sequence[str]) -> str:
    """The first four characters, when nearly all cells have the same."""
    beginning = below[0][:4]
    alike = sum(t.startswith(beginning) for t in below)
    return beginning if len(below) >= 3 and len(beginning) == 4 and alike >= 0.8 * len(below) else ""


def _digits_vote(text: str, below: Sequence[str]) -> float:
    digits = sum(bool(re.search(r"\d", t)) for t in below) / len(below)
    has_digit = bool(re.search(r"\d", text))
    if digits > 0.8:
        return -0.7 if has_digit else 1.0
    return -0.3 if has_digit and digits < 0.2 else 0.0


def _length_vote(text: str, below: Sequence[str]) -> float:
    """Codes all have one length; a heading rarely has the same."""
    if len(below) < 3:
        return 0.0
    lengths = {len(t) for t in below}
    if len(lengths) == 1:
        return -0.7 if len(text) in lengths else 0.7
    return 0.2 if len(text) > 2 * max(lengths) else 0.0


def _case_vote(text: str, below: Sequence[str]) -> float:
    upper = sum(t.isupper() for t in below) / len(below)
    return 0.4 if (upper < 0.3 if text.isupper() else upper > 0.9) else 0.0


def climb(area: Area, anchor: int, top: int, values: npt.NDArray[np.bool_]) -> tuple[int, ...]:
    """The header rows above the first data row `anchor`, not above `top`; () when there is none.

    `values` are the columns of numbers and dates: the lowest header row is the one that names them.
    """
    base = _base_row(area, anchor, top, values)
    if base is None or not _names_values(area, base, anchor, values):
        return ()
    if is_column_index(area, base) and base > top:  # it counts the columns that the rows above name
        return (*climb(area, base, top, values), base)
    rows = [base]
    row = base - 1
    if _heads_over_blank(area, row, top, rows):
        row -= 1
    while row >= top and len(rows) < MOST_HEADER_ROWS and area.filled[row].any() and _joins(area, row, rows, anchor):
        rows.append(row)
        row -= 1
    body = np.flatnonzero(area.filled[anchor])
    ragged = row >= top and area.count(row) >= 3  # notes scribbled over the table, not headings
    if ragged and np.take(area.spread[base], body).all():
        return (base,)
    return tuple(sorted(_without_titles(area, rows, top)))


def _heads_over_blank(area: Area, row: int, top: int, lower: list[int]) -> bool:
    """Whether an empty row parts two rows of headings: the upper one groups columns that the lower one names."""
    above = row - 1
    if above < top or area.filled[row].any() or area.count(above) < 2:
        return False
    groups = [m for m in area.merged if m[0] <= above <= m[2] and m[3] > m[1] and area.filled[m[0], m[1]]]
    return any(int(area.filled[lower[-1], m[1] : m[3] + 1].sum()) > 1 for m in groups)


def _names_values(area: Area, base: int, anchor: int, values: npt.NDArray[np.bool_]) -> bool:
    """A row without a word over the columns of values is a header only if it reads like one."""
    if not values.any() or area.spread[base][values].any():
        return True
    others = np.arange(anchor, min(anchor + 200, area.kinds.shape[0]))
    return header_vote(area, base, others) > 0


def _base_row(area: Area, anchor: int, top: int, values: npt.NDArray[np.bool_]) -> int | None:
    """The lowest heading row: names the columns of values, at most a few section rows and blank rows above the body."""
    wanted = values & area.filled[anchor]
    nearest = None
    blanks = 0
    for row in range(anchor - 1, max(top, anchor - MOST_ROWS_BETWEEN) - 1, -1):
        if not area.filled[row].any():
            blanks += 1
            if blanks > 3:
                break
            continue
        if not _could_head(area, row, anchor) or is_of_body(area, row, anchor):
            continue
        named = int((area.spread[row] & wanted).sum())
        if named and named >= min(2, 0.5 * wanted.sum()):
            return row
        if nearest is None and area.count(row) >= max(min(2, area.count(anchor)), 0.3 * area.count(anchor)):
            nearest = row
    return nearest


def is_of_body(area: Area, row: int, anchor: int) -> bool:
    """Whether most cells of a row stand in the same columns of the rows below too, among other ones: it is data itself.

    Columns of letters and numbers ("B", "Aislamiento", "1") hide where the data begins. Headings come again only whole.
    """
    if is_sequence(area, row, area.filled[row]):
        return False  # years come again over every further table
    columns = np.flatnonzero(area.filled[row])[:MOST_COLUMNS_COMPARED].tolist()
    texts = area.classes.texts(row)
    below = (area.classes.texts(r) for r in range(anchor, min(anchor + 200, area.kinds.shape[0])))
    others = [cells for cells in below if any(cells[j] != texts[j] for j in columns)]
    named = [j for j in columns if area.kinds[row, j] == TEXT and area.kinds[anchor, j] in {NUMBER, DATE}]
    if named:  # the head of a further table may have some of the same words over its values
        others = [cells for cells in others if not any(cells[j] == texts[j] for j in named)]
    again = sum(any(cells[j] == texts[j] for cells in others) for j in columns)
    return again >= 2 and again > 0.5 * len(columns)


def _could_head(area: Area, row: int, anchor: int) -> bool:
    """At least two cells, words or a sequence of years, and not a note."""
    count = area.count(row)
    kinds = area.kinds[row]
    if count < 2:
        return count == area.count(anchor) == 1 and bool((kinds == TEXT).any())
    label = area.classes.text(row, int(np.flatnonzero(area.filled[row])[0]))
    if count <= 2 < area.count(anchor) and (label.endswith(":") or (is_note(label) and area.count(anchor) > 3)):
        return False
    if labels_values(area, row) and not _may_end_in_colon(area, row):
        return False
    words = int((kinds == TEXT).sum())
    return words >= 0.5 * count or is_sequence(area, row, area.filled[row]) or is_column_index(area, row)


def _may_end_in_colon(area: Area, row: int) -> bool:
    """Whether a row of headings some of which end in a colon ("Nombre:", "Edad"), and no other row beside it is so."""
    last = area.classes.text(row, int(np.flatnonzero(area.filled[row])[-1]))
    beside = [r for r in (row - 1, row + 1) if 0 <= r < area.kinds.shape[0] and area.filled[r].any()]
    return is_heading(last) and not any(labels_values(area, r) for r in beside)


def _joins(area: Area, row: int, lower: list[int], anchor: int) -> bool:
    """Whether a row right above header rows is one more of them: it groups columns, or names one that has no name."""
    columns = np.flatnonzero(area.filled[row])
    first = int(columns[0])
    label = area.classes.text(row, first)
    is_sentence = _runs_on(area, row) and not _runs_on(area, lower[-1])
    if is_note(label) or labels_values(area, row) or _spans_as_title(area, row, anchor) or is_sentence:
        return False
    named_below: npt.NDArray[np.bool_] = np.logical_or.reduce(area.filled[lower], axis=0)
    if len(columns) == 1:
        return _groups(area, row, lower, anchor) or (
            len(label) < 60 and not is_title(label) and not named_below[first] and first in _body(area, anchor)
        )
    if any(is_pivot_heading(area.classes.text(row, int(j))) for j in columns):
        return True
    if _same_width(area, row, lower[-1]) and _is_short(area, row):
        return True
    if _starts_small(area, row) and not _starts_small(area, lower[-1]):
        return False
    merges = any(m[0] <= row <= m[2] and area.filled[m[0], m[1]] for m in area.merged)
    names_more = bool((area.filled[row] & ~named_below & area.filled[anchor]).any())
    alone = row == 0 or not area.filled[row - 1].any() or area.count(row - 1) >= 2
    short = _is_short(area, row, _LONGEST_NAME if names_more else _SHORT)
    groups = len(columns) > 1 and _has_repeated(area, lower[-1])
    return (merges or (short and (names_more or alone or groups))) and _could_head(area, row, anchor)


def labels_values(area: Area, row: int) -> bool:
    """Whether a row says something of the whole document: "Fecha:" and beside it the date; at its end "Hoja 1"."""
    texts = [area.classes.text(row, int(j)) for j in np.flatnonzero(area.filled[row])]
    marks = [is_page_mark(text) for text in texts]
    if len(texts) > 1 and texts[-1].endswith(":"):
        return False
    if len(texts) == 2 and is_pivot_filter(texts[1]):  # the field and what was chosen of it
        return True
    labels = sum(text.endswith(":") for text in texts[:-1])  # one of many is a question of a survey: "Usted es:"
    return LABELS_AMONG * labels >= len(texts) > 1 or (len(texts) > 1 and marks[-1] and sum(marks) == 1)


def _spans_as_title(area: Area, row: int, anchor: int) -> bool:
    """Whether a merged cell lies over the first column and nearly all others: a title, whatever stands beside it."""
    body = np.flatnonzero(area.filled[anchor])
    wide = _TITLE_WIDTH * (int(body[-1]) - int(body[0]) + 1)
    return any(m[0] == row and m[1] <= body[0] and m[3] - m[1] + 1 >= max(3, wide) for m in area.merged)


def _is_short(area: Area, row: int, most: int = _SHORT) -> bool:
    columns = np.flatnonzero(area.filled[row])
    texts = (" ".join(area.classes.text(row, int(j)).split()) for j in columns)  # some are broken by many spaces
    return sum(len(text) < most for text in texts) >= 0.8 * len(columns)


def _same_width(area: Area, row: int, header: int) -> bool:
    """Whether a row of words and dashes fills the very columns that the header row under it does."""
    kinds = area.kinds[row][area.filled[row]]
    words = bool(np.isin(kinds, (TEXT, FILLER)).all() and kinds[0] == TEXT)
    return words and len(kinds) >= 3 and bool((area.filled[row] == area.filled[header]).all())


def _body(area: Area, anchor: int) -> set[int]:
    return set(np.flatnonzero(area.filled[anchor]).tolist())


def _groups(area: Area, row: int, lower: list[int], anchor: int) -> bool:
    """A lone cell that spans several columns, but not the first one of the table: a heading over headings.

    A cell that is not merged is a title where the rows under it group with merged cells, and over a column of words.
    """
    first = int(np.flatnonzero(area.filled[row])[0])
    body = np.flatnonzero(area.filled[anchor])
    if not int(body[0]) < first <= int(body[-1]):
        return False
    if _spans(area, row, first):
        return True
    kinds = area.kinds[anchor]
    if kinds[first] == TEXT and np.isin(kinds, (NUMBER, DATE)).any():
        return False
    grouped = any(_spans(area, r, int(j)) for r in lower for j in np.flatnonzero(area.filled[r]))
    return not grouped and len(area.classes.text(row, first)) < 60


def _spans(area: Area, row: int, column: int) -> bool:
    return any(m[0] <= row <= m[2] and m[1] == column and m[3] > m[1] for m in area.merged)


def _has_repeated(area: Area, row: int) -> bool:
    """Whether a row of headings has the same ones several times: "Hombres", "Mujeres", "Hombres", "Mujeres"."""
    texts = [text for text in area.classes.texts(row) if text]
    return len(texts) >= 2 * len(set(texts))


def _runs_on(area: Area, row: int) -> bool:
    """Whether every cell after the first begins with a blank: one sentence that was cut at its commas."""
    columns = np.flatnonzero(area.filled[row]).tolist()
    return len(columns) > 1 and columns == list(range(len(columns))) and area.classes.are_indented(row, columns[1:])


def _starts_small(area: Area, row: int) -> bool:
    texts = [area.classes.text(row, int(j)) for j in np.flatnonzero(area.kinds[row] == TEXT)]
    return bool(texts) and all(text[0].islower() for text in texts)


def _without_titles(area: Area, rows: list[int], top: int) -> list[int]:
    """Drop from the top what is a title in two pieces ("Cuadro 5 ... 2020") rather than headings."""
    kept = sorted(rows)
    while len(kept) > 1 and area.count(kept[0]) <= 2 and kept[0] == top:
        first = int(np.flatnonzero(area.filled[kept[0]])[0])
        names_alone = area.count(kept[0]) > 1 and not area.filled[kept[1:], first].any()  # the column has no other name
        if len(area.classes.text(kept[0], first)) < 40 or names_alone:
            break
        kept.pop(0)
    return kept
