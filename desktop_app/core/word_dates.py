"""Dates and parts of the year in words, as polars expressions: what notaries and reports write.

"doce de marzo de dos mil veinticuatro" has its numbers put in figures, so that the usual reading of dates goes on from
there. A quarter or half of a year becomes 2024-Q1 or 2024-S1, as statistical offices exchange them (SDMX 2.1, Technical
Notes, 4.2.5, reporting quarter and semester); ISO 8601 has no form for them.
"""

from __future__ import annotations

import re

import polars as pl

from desktop_app.core.text import fold

_BELOW_30: tuple[str, ...] = tuple(
    re.findall(
        r"\w+",
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
        " dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
        " veintiocho veintinueve",
    )
)
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_ACCENTED = {"dieciseis": "dieciséis", "veintidos": "veintidós", "veintitres": "veintitrés", "veintiseis": "veintiséis"}
_BEGIN = "\x03"
_IN_WORDS = r"(?i)[\s]mil"
LOOKS_LIKE_WORDS = (
    r"(?i)^\s*(?:a\s+los\s+|el\s+)?(?:\d{1,2}|primero|un[oa]?|(?:[a-zéóú]{3,12}(?:\s+y\s+\w+)?))"
    r"(?:\s+d[ií]as?)?(?:\s+del\s+mes)?\s+de\s+[a-z]{4,10}\s+del?\s+(?:a[nñ]o\s+)?(?:dos\s+)?mil\b"
)


def _number(n: int) -> str:
    """A number from 1 to 99 in words, without accents."""
    if n <= len(_BELOW_30):
        return _BELOW_30[n - 1]
    tens, ones = divmod(n, 10)
    return _TENS[tens - 3] + (f" y {_BELOW_30[ones - 1]}" if ones else "")


def _spelt() -> dict[str, str]:
    """Years from 1900 to 2099, longest words first, with and without accents."""
    years = {f"mil novecientos {_number(n)}": str(1900 + n) for n in range(1, 100)}
    years |= {f"dos mil {_number(n)}": str(2000 + n) for n in range(1, 100)}
    years |= {"mil novecientos": "1900", "dos mil": "2000"}
    for plain, accented in _ACCENTED.items():
        years |= {words.replace(plain, accented): year for words, year in years.items() if plain in words}
    return dict(sorted(years.items(), key=lambda pair: -len(pair[0])))


def _days() -> dict[str, str]:
    days = {_number(n): str(n) for n in range(1, 32)} | {"primero": "1", "un": "1", "treinta y un": "31"}
    days |= {"veintiún": "21", "veintiun": "21"} | {_ACCENTED[w]: n for w, n in days.items() if w in _ACCENTED}
    return {f"{_BEGIN}{words} de ": f"{n} de " for words, n in days.items()}


_YEARS, _DAYS = _spelt(), _days()
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_ORDINAL = {
    "1": "primer primero 1er 1.er 1ero 1ro uno",
    "2": "segundo 2do dos",
    "3": "tercer tercero 3er 3.er 3ero 3ro tres",
    "4": "cuarto 4to 4o cuatro",
}
_ORDER = _ROMAN | {fold(word): n for n, words in _ORDINAL.items() for word in words.split()}
_WHICH = "|".join(sorted([*map(re.escape, _ORDER), r"[1-4][°ºª]?"], key=len, reverse=True))
_PART = r"(?P<part>trim(?:estre)?|sem(?:estre)?|[tqs])\.?"
_YEAR = r"(?:del?\s+|/|-|,|\.)?\s*(?:a[nñ]o\s+)?((?:19|20)\d{2})"
_FORMS = tuple(
    form.replace("(?P<part>", "(")
    for form in (
        rf"^({_WHICH})\s*[-.]?\s*{_PART}\s*[-]?\s*{_YEAR}$",  # I trimestre 2024, 1T 2024
        rf"^{_PART}\s*[-.]?\s*({_WHICH})\s*[-]?\s*{_YEAR}$",  # trimestre I de 2024, T1-2024, Q1 2024
        rf"^((?:19|20)\d{{2}})\s*[-/.,]?\s*{_PART}\s*[-.]?\s*({_WHICH})$",  # 2024-T1, 2024 Q1
        rf"^((?:19|20)\d{{2}})\s*[-/.,]?\s*({_WHICH})\s*[-.]?\s*{_PART}$",  # 2024-1T, 2024, I trimestre
    )
)
_PLACES = (("2", "1", "3"), ("1", "2", "3"), ("2", "3", "1"), ("3", "2", "1"))  # part, which and year in each form
LOOKS_LIKE_PART = r"(?i)^\s*(?:[\wº°ª.]{1,8}\s*[-.,/]?\s*)?(?:\d{4}\s*[-/.,]?\s*)?[\wº°ª]{0,8}\s*\.?(?:trim|sem|[tqs])"
PART_ISO = r"^(?:19|20)\d{2}-(?:Q[1-4]|S[12])$"


def in_figures(cell: pl.Expr) -> pl.Expr:
    """The text with day and year in figures where the year is in words; any other text is left as it is.

    >>> frame = pl.DataFrame({"x": ["Doce de marzo de dos mil veinticuatro", "dos mil"]})
    >>> frame.select(in_figures(pl.col("x")))["x"].to_list()
    ['12 de marzo de 2024', 'dos mil']
    """
    return cell.map_batches(_in_figures, return_dtype=pl.String, is_elementwise=True)


def _in_figures(cells: pl.Series) -> pl.Series:
    if not cells.str.contains(_IN_WORDS).any():
        return cells
    spelt = cells.str.contains(LOOKS_LIKE_WORDS).fill_null(value=False)
    if not spelt.any():
        return cells
    places = spelt.arg_true()
    text = cells.gather(places).str.strip_chars().str.to_lowercase().str.replace_all(r"\s+", " ")
    text = text.str.replace(r"^(?:a los |el )", "").str.replace(r" d[ií]as?(?: del mes)? de ", " de ")
    text = text.str.replace(r" a[nñ]o ", " ")
    text = (_BEGIN + text).str.replace_many(_DAYS, leftmost=True).str.replace_many(_YEARS, leftmost=True)
    return cells.scatter(places, text.str.replace(_BEGIN, "", literal=True))


def part_of_year(cell: pl.Expr) -> pl.Expr:
    """A quarter as 2024-Q1 or a half of a year as 2024-S1; null when the cell is none.

    >>> frame = pl.DataFrame({"x": ["I trimestre 2024", "2024-T1", "Segundo semestre de 2023", "5T 2024"]})
    >>> frame.select(part_of_year(pl.col("x")))["x"].to_list()
    ['2024-Q1', '2024-Q1', '2023-S2', None]
    """
    return cell.map_batches(_parts, return_dtype=pl.String, is_elementwise=True)


def _parts(cells: pl.Series) -> pl.Series:
    text = pl.col("text")
    found = pl.DataFrame({"text": cells.str.strip_chars().str.to_lowercase()}).select(
        pl.coalesce(_written(text.str.extract_groups(form), at) for form, at in zip(_FORMS, _PLACES, strict=True))
    )
    return found.to_series().alias(cells.name)


def _written(groups: pl.Expr, at: tuple[str, str, str]) -> pl.Expr:
    part, which, year = (groups.struct.field(name) for name in at)
    letter = part.str.slice(0, 1).replace({"t": "Q", "q": "Q", "s": "S"})
    number = which.str.replace(r"[°ºª]$", "").replace(_ORDER)
    written = year + "-" + letter + number
    return pl.when(written.str.contains(PART_ISO)).then(written)
