"""Parts of a year, as polars expressions: quarters, halves, spans of two and four months, and ranges of months.

A quarter or half of a year becomes 2024-Q1 or 2024-S1, as statistical offices exchange them (SDMX 2.1, Technical Notes,
4.2.5, reporting quarter and semester); ISO 8601 has no form for them. Any other span ("1er bimestre 2024", "II
cuatrimestre 2023", "enero-octubre 2024") becomes the interval of its months, 2024-01/2024-02 (ISO 8601, 4.4.1): SDMX
has no form for two months, and its form for four, 2023-T1, is how people here write a quarter.
"""

from __future__ import annotations

import re

import polars as pl

from desktop_app.core.dates import NUMBER_OF_MONTH
from desktop_app.core.text import fold

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_ORDINAL = {
    "1": "primer primero 1er 1.er 1ero 1ro uno",
    "2": "segundo 2do dos",
    "3": "tercer tercero 3er 3.er 3ero 3ro tres",
    "4": "cuarto 4to 4o cuatro",
    "5": "quinto 5to 5o cinco",
    "6": "sexto 6to 6o seis",
}
_ORDER = _ROMAN | {fold(word): n for n, words in _ORDINAL.items() for word in words.split()}
_WHICH = "|".join(sorted([*map(re.escape, _ORDER), r"[1-6][°ºª]?"], key=len, reverse=True))
_PART = r"(trim(?:estre)?|cuatrim(?:estre)?|sem(?:estre)?|bim(?:estre)?|[tqs])\.?"
_YEAR = r"(?:del?\s+|/|-|,|\.)?\s*(?:a[nñ]o\s+)?((?:19|20)\d{2})"
_FORMS = (
    rf"^({_WHICH})\s*[-.]?\s*{_PART}\s*[-]?\s*{_YEAR}$",  # I trimestre 2024, 1T 2024
    rf"^{_PART}\s*[-.]?\s*({_WHICH})\s*[-]?\s*{_YEAR}$",  # trimestre I de 2024, T1-2024, Q1 2024
    rf"^((?:19|20)\d{{2}})\s*[-/.,]?\s*{_PART}\s*[-.]?\s*({_WHICH})$",  # 2024-T1, 2024 Q1
    rf"^((?:19|20)\d{{2}})\s*[-/.,]?\s*({_WHICH})\s*[-.]?\s*{_PART}$",  # 2024-1T, 2024, I trimestre
)
_PLACES = (("2", "1", "3"), ("1", "2", "3"), ("2", "3", "1"), ("3", "2", "1"))  # part, which and year in each form
_WORD = "|".join(sorted(NUMBER_OF_MONTH, key=len, reverse=True))
_TO = r"\s*(?:-|–|/|\b(?:al?|y|e|hasta)\b)\s*"
_NAMED = rf"^(?:({_WHICH})\s*)?(?:{_PART}\s*)?[-:,(]?\s*(?:de\s+)?"  # which span it is said to be
_RANGE = rf"{_NAMED}({_WORD})\.?{_TO}({_WORD})\.?\s*\)?\s*{_YEAR}\)?$"
_OF_TWO_YEARS = rf"^({_WORD})\.?\s*{_YEAR}{_TO}({_WORD})\.?\s*{_YEAR}$"
_BESIDE_YEAR = (r"^0?([1-6])\s*[-/]\s*((?:19|20)\d{2})$", r"^((?:19|20)\d{2})\s*[-/]\s*([1-6])$")
NUMBER_AND_YEAR = r"^\s*(?:\d{1,2}\s*[-/]\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*[-/]\s*\d{1,2})\s*$"
LOOKS_LIKE_PART = (
    r"(?i)^\s*(?:[\wº°ª.]{1,8}\s*[-.,/]?\s*)?(?:\d{4}\s*[-/.,]?\s*)?[\wº°ª]{0,8}\s*\.?"
    r"(?:trim|sem|bim|cuatrim|[tqs])"
    rf"|^\s*(?:de\s+)?(?:{_WORD})\b.{{0,12}}\b(?:{_WORD})\b.{{0,10}}\d\s*$"
)
PART_ISO = r"^(?:19|20)\d{2}-(?:Q[1-4]|S[12]|(?:0[1-9]|1[0-2])/(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))$"

MONTHS = {"t": 3, "q": 3, "s": 6, "b": 2, "c": 4}  # in each part, by the first letter of its name
_KEPT = {"t": "Q", "q": "Q", "s": "S"}  # those with a form of their own


def _spans() -> dict[str, tuple[int, int]]:
    """First and last month of each part: b1 is 1 and 2."""
    return {f"{p}{n}": (n * m - m + 1, n * m) for p, m in MONTHS.items() for n in range(1, 12 // m + 1)}


def _suffixes() -> dict[str, tuple[str, str]]:
    """What follows the year for a part (b1) or range of months (0102), and what follows it when it is written again."""
    found = {
        f"{first:02}{last:02}": (f"-{first:02}/", f"-{last:02}") for first in range(1, 13) for last in range(1, 13)
    }
    for part, (first, last) in _spans().items():
        months = f"{first:02}{last:02}"
        if part[0] in _KEPT:
            found[months] = (f"-{_KEPT[part[0]]}{part[1]}", "")
        found[part] = found[months]
    return {key: pair for key, pair in found.items() if not key.isdigit() or key[:2] < key[2:]}


_SUFFIXES = _suffixes()
_SAID = {f"{said}{first:02}{last:02}" for part, (first, last) in _spans().items() for said in (part[0], part)}


def part_of_year(cell: pl.Expr) -> pl.Expr:
    """A quarter as 2024-Q1, a half as 2024-S1, another span as 2024-01/2024-02; null when the cell is none.

    >>> texts = ["I trimestre 2024", "2023 S2", "Bimestre ene-feb 2024", "II cuatrimestre 2023", "5T 2024"]
    >>> frame = pl.DataFrame({"x": texts})
    >>> frame.select(part_of_year(pl.col("x")))["x"].to_list()
    ['2024-Q1', '2023-S2', '2024-01/2024-02', '2023-05/2023-08', None]
    """
    return cell.map_batches(_parts, return_dtype=pl.String, is_elementwise=True)


def part_by_number(cell: pl.Expr, part: str) -> pl.Expr:
    """As `part_of_year`, of a number beside a year ("1-2024") that is known to be that `part` (a key of `MONTHS`)."""
    text = cell.str.strip_chars()
    first, last = (text.str.extract_groups(form).struct for form in _BESIDE_YEAR)
    which = pl.coalesce(first.field("1"), last.field("2"))
    return _written(pl.coalesce(first.field("2"), last.field("1")), pl.lit(part) + which)


def _parts(cells: pl.Series) -> pl.Series:
    text = pl.col("text")
    small = cells.str.strip_chars().str.to_lowercase().str.replace_all(r"\s+", " ")
    named = [_named(text.str.extract_groups(form), at) for form, at in zip(_FORMS, _PLACES, strict=True)]
    ranges = [_of_range(text.str.extract_groups(_RANGE)), _of_two_years(text.str.extract_groups(_OF_TWO_YEARS))]
    return pl.DataFrame({"text": small}).select(pl.coalesce(*named, *ranges)).to_series().alias(cells.name)


def _named(groups: pl.Expr, at: tuple[str, str, str]) -> pl.Expr:
    part, which, year = (groups.struct.field(name) for name in at)
    return _written(year, part.str.slice(0, 1) + _number(which))


def _of_range(groups: pl.Expr) -> pl.Expr:
    """A range of months; null where it is said to be a part of the year that it is not."""
    which, part, first, last, year = (groups.struct.field(str(n)) for n in range(1, 6))
    months = first.replace(NUMBER_OF_MONTH) + last.replace(NUMBER_OF_MONTH)
    said = part.str.slice(0, 1) + pl.when(which.is_null()).then(pl.lit("")).otherwise(_number(which)) + months
    is_true = pl.when(part.is_null()).then(which.is_null()).otherwise(said.is_in(sorted(_SAID)))
    return pl.when(is_true).then(_written(year, months))


def _of_two_years(groups: pl.Expr) -> pl.Expr:
    first, year, last, other = (groups.struct.field(str(n)) for n in range(1, 5))
    begin, end = year + "-" + first.replace(NUMBER_OF_MONTH), other + "-" + last.replace(NUMBER_OF_MONTH)
    same = _written(year, first.replace(NUMBER_OF_MONTH) + last.replace(NUMBER_OF_MONTH))
    return pl.when(year == other).then(same).when(begin < end).then(begin + "/" + end)


def _number(which: pl.Expr) -> pl.Expr:
    return which.str.replace(r"[°ºª]$", "").replace(_ORDER)


def _written(year: pl.Expr, key: pl.Expr) -> pl.Expr:
    begin = key.replace_strict({k: pair[0] for k, pair in _SUFFIXES.items()}, default=None, return_dtype=pl.String)
    end = key.replace_strict({k: pair[1] for k, pair in _SUFFIXES.items()}, default=None, return_dtype=pl.String)
    return year + begin + pl.when(end == "").then(end).otherwise(year + end)
