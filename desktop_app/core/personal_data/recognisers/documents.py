"""What the identifiers of the region share: headers that only say "document", and dates written inside numbers."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

# A column "documento" may hold any of them: the values must agree.
ANY_DOCUMENT = (r"\b(cedulas?|ced|ci|c i|identificacion(es)?|identidad|documentos?|doc|dni|id)\b",)
_DOCUMENT = r"(?:cedulas?|ced|ci|c i|cc|c c|dni|documentos?|doc|identificacion|identidad|id|carnet?|numero)"
DDMMYY = r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}"
YYMMDD = r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
EARLIEST_BIRTH = 1900


def document_of(country: str) -> str:
    """A pattern of headers that name a document and its country: "cédula venezolana", "CC Colombia"."""
    return rf"\b{_DOCUMENT}\b.{{0,24}}\b(?:{country})"


def is_date(day: str, month: str, year: str) -> bool:
    """Whether the digits are a date of the 20th or 21st century; a year of two digits may be of either.

    >>> is_date("29", "02", "00"), is_date("31", "04", "85"), is_date("01", "13", "1985")
    (True, False, False)
    """
    years = (year,) if len(year) == 4 else ("19" + year, "20" + year)
    return any(_exists(int(y), int(month), int(day)) for y in years)


def _exists(year: int, month: int, day: int) -> bool:
    if year < EARLIEST_BIRTH or not 1 <= month <= 12:
        return False
    starts = [dt.date(year + (m > 12), (m - 1) % 12 + 1, 1) for m in (month, month + 1)]
    return all(1 <= day <= (after - start).days for start, after in pairwise(starts))
