"""Guatemala: CUI of the DPI, 13 digits = 8 serial + 1 check + 2 department + 2 municipality.

RENAP publishes no formula; the one here is confirmed by the community. Municipality counts are today's 340.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, cued, place

CUES = re.compile(r"\b(d\.? ?p\.? ?i|c\.? ?u\.? ?i)\b\W*(n|no|nro|num|numero|de|\W)*$")
OTHERS = re.compile(r"\bruc\b\W*(n|no|nro|num|numero|\W)*$")  # thirteen digits of another country
# Any grouping, only shortly after the word: "DPI 2820 4735 2 0116".
GROUPED = re.compile(
    r"(?=[0-9])(?<![0-9A-Za-z])(?<![0-9][.,/-])[0-9]{1,9}(?:(?: ?[./–-] ?| {1,2})[0-9]{1,9}){1,7}"
    r"(?![0-9A-Za-z])(?![.,/-][0-9])"
)
NEAR = re.compile(
    r"\b(?:d\.? ?p\.? ?i|c\.? ?u\.? ?i|documento personal de identificacion|identificacion)\b[^0-9]{0,24}$"
)
LENGTH = 13
MUNICIPALITIES = (17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17)
NUMBER = re.compile(
    r"(?=[0-9])(?:(?<![0-9A-Za-z])|(?<=\bdpi)|(?<=\bcui))(?<![0-9][.,/-])"
    r"(?:[0-9]{4}(?: ?[./-] ?| {0,2})[0-9]{5}(?: ?[./-] ?| {0,2})[0-9]{4}"
    r"|[0-9]{8}[ ./-]?[0-9][ ./-]?[0-9]{2}[ ./-]?[0-9]{2})"
    r"(?![0-9A-Za-z])(?!-[0-9])(?![.,][0-9])",
    re.IGNORECASE,
)


def is_dpi(digits: str) -> bool:
    """Check digit, department and municipality of 13 digits.

    >>> is_dpi("2820473520116"), is_dpi("2820473530116"), is_dpi("2820473522316")
    (True, False, False)
    """
    if not has_place(digits):
        return False
    return sum(int(d) * w for d, w in zip(digits[:8], range(2, 10), strict=True)) % 11 == int(digits[8])


def has_place(digits: str) -> bool:
    """Thirteen digits that end in a department and a municipality."""
    if len(digits) != 13 or not digits.isascii() or not digits.isdigit():
        return False
    department, municipality = int(digits[9:11]), int(digits[11:])
    return 1 <= department <= len(MUNICIPALITIES) and 1 <= municipality <= MUNICIPALITIES[department - 1]


def passes(value: pl.Expr) -> pl.Expr:
    """`is_dpi` over canonical cells."""
    number = value.cast(pl.UInt64, strict=False)
    check = pl.sum_horizontal(place(number, i, LENGTH) * (i + 2) for i in range(8)) % 11 == place(number, 8, LENGTH)
    most = pl.lit(pl.Series([0, *MUNICIPALITIES] + [0] * (99 - len(MUNICIPALITIES)), dtype=pl.UInt64))
    return looks(value) & check & (number % 100).is_between(1, most.gather(number // 100 % 100))


def looks(value: pl.Expr) -> pl.Expr:
    """Thirteen digits."""
    return value.str.contains(r"^[0-9]{13}$")


def alone(value: pl.Expr) -> pl.Expr:
    """Thirteen digits that pass; cells with other signs need thirteen as well."""
    digits, enough = value.str.contains(r"^[0-9]+$"), value.str.contains(r"(?:[0-9][ .-]?){13}")
    return pl.when(digits).then(passes(value)).when(~enough).then(pl.lit(value=False))


def find(text: str) -> Iterator[Match]:
    """Thirteen digits that pass, together or as 4-5-4, 8-1-4 or 8-1-2-2; shortly after the word in groups of any size.

    After the word DPI or CUI they count even with a wrong check digit: a typist's slip protects nobody.
    """
    for found in GROUPED.finditer(text):
        if is_dpi(re.sub(r"[^0-9]", "", found.group())) and cued(text, found.start(), NEAR):
            yield Match(found.start(), found.end(), 0.97)
    for found in NUMBER.finditer(text):
        digits = re.sub(r"[^0-9]", "", found.group())
        if is_dpi(digits) and not cued(text, found.start(), OTHERS):
            yield Match(found.start(), found.end(), 0.95)
        elif has_place(digits) and cued(text, found.start(), CUES):
            yield Match(found.start(), found.end(), 0.6)


RULE = Rule(
    entity="GT_DPI",
    country="gt",
    find=find,
    superset=r"[0-9](?:[ ./–-]{0,3}[0-9]){12}",
    context=("dpi", "cui", "identificación", "documento", "id"),
    whole=passes,
    shape=looks,
    chance=0.0033,
    alone=alone,
    alone_score=0.95,
    examples=(
        "2820473520116",
        "DPI 2820 47352 0116",
        "CUI 28204735-2-0116",
        "DPI2820473520116",
        "DPI 2820/47352/0116",
        "DPI 2820 4735 2 0116",
        "CUI 282 047 352 0116",
        "DPI 2820 - 47352 - 0116",
        "CUI 28204735.2.01.16",
        "DPI No. 2820473530116",
    ),
    counter_examples=("2820473530116", "2820473522316", "2820473520199", "28204735201160", "EC-RUC-2820473520116"),
    source="lu1tr0n/nationid docs/countries/gt.md; municipalities: INE Guatemala",
)
