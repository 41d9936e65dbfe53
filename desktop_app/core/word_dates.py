"""Dates in words, as polars expressions: what notaries write.

"doce de marzo de dos mil veinticuatro" has its numbers put in figures, so that the usual reading of dates goes on from
there.
"""

from __future__ import annotations

import re

import polars as pl

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
