"""Ecuador: number of the cédula de identidad, 10 digits; spreadsheets strip the leading zero of provinces 01 to 09."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, cued

WEIGHTS = (2, 1, 2, 1, 2, 1, 2, 1, 2)
PROVINCES = (*range(1, 25), 30)
NO_PROVINCE = 1_000  # above any sum
HIGHEST_THIRD = 6  # 6 is given to foreigners
CUES = re.compile(
    r"\b(cedula|ced|c\.? ?i|ci|identidad|identificacion|c\.? ?c|dni)\b\W*"
    r"(de\b|es\b|la\b|n|no|nro|num|numero|identidad|\W)*$"
)
NUMBER = re.compile(
    r"(?=[0-9])(?:(?<![0-9A-Za-z])|(?<=\bci)|(?<=\bced))(?<![0-9][.,/-])(?:[0-9]{9,10}|[0-9]{9}-[0-9]"
    r"|[0-9]{2}[. -][0-9]{7}-[0-9]|(?!09)[0-9]{2} [0-9]{4} [0-9]{4}"
    r"|[0-9]{8}-[0-9])(?![0-9A-Za-z])(?!-[0-9])(?![.,][0-9])",
    re.IGNORECASE,
)
# Any grouping, only shortly after a cue word: "C.C. 061 610 417 0", "cédula del estudiante 03275 78357".
GROUPED = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.,/-])[0-9]{1,9}(?:(?: ?[.–-] ?| {1,2})[0-9]{1,9}){1,5}"
    r"(?![0-9A-Za-z])(?! ?-[0-9])(?![.,][0-9])"
)
NEAR = re.compile(r"\b(?:cedula|ced|c\.? ?[ic]|identidad|identificacion|documento|dni)\b[^0-9]{0,30}$")


def is_cedula(digits: str) -> bool:
    """Check province, third digit and check digit of 10 digits.

    >>> is_cedula("1710034065"), is_cedula("1710034066"), is_cedula("9910034065")
    (True, False, False)
    """
    if len(digits) != 10 or not digits.isascii() or not digits.isdigit():
        return False
    if int(digits[:2]) not in PROVINCES or int(digits[2]) > HIGHEST_THIRD:
        return False
    products = [int(d) * w for d, w in zip(digits, WEIGHTS, strict=False)]
    return (sum(p - 9 if p > 9 else p for p in products) + int(digits[9])) % 10 == 0


def is_mistyped(digits: str) -> bool:
    """Ten digits of a province whose check digit fails: after the word, still somebody's number.

    >>> is_mistyped("1710034066"), is_mistyped("9910034066")
    (True, False)
    """
    return len(digits) == 10 and int(digits[:2]) in PROVINCES and int(digits[2]) <= HIGHEST_THIRD


def passes(value: pl.Expr) -> pl.Expr:
    """`is_cedula` over canonical cells; 9 digits get their leading zero back."""
    return looks(value) & adds_up(value.cast(pl.UInt64, strict=False))


def adds_up(number: pl.Expr) -> pl.Expr:
    """`is_cedula` over unsigned numbers of at most ten digits."""
    first, second = _halves()
    total = pl.lit(first).gather(number // 10**5 % 10**5) + pl.lit(second).gather(number % 10**5)
    return (total < NO_PROVINCE) & (total % 10 == 0)


@cache
def _halves() -> tuple[pl.Series, pl.Series]:
    """What each five digits add to the sum as the first and as the last: looked up in a third of the time it takes."""
    five = pl.Series("five", range(10**5)).to_frame()
    digits = [pl.col("five") // 10 ** (4 - i) % 10 for i in range(5)]
    doubled = [2 * place - 9 * (place > 4) for place in digits]
    begins = (digits[0] * 10 + digits[1]).is_in(PROVINCES) & (digits[2] <= HIGHEST_THIRD)
    first = pl.sum_horizontal(doubled[0], digits[1], doubled[2], digits[3], doubled[4])
    second = pl.sum_horizontal(digits[0], doubled[1], digits[2], doubled[3], digits[4])
    frame = five.select(pl.when(begins).then(first).otherwise(NO_PROVINCE).alias("first"), second.alias("second"))
    return tuple(frame.cast(pl.UInt16).get_columns())  # type: ignore[return-value]


def looks(value: pl.Expr) -> pl.Expr:
    """Nine or ten digits."""
    return value.str.contains(r"^[0-9]{9,10}$")


def alone(value: pl.Expr) -> pl.Expr:
    """Ten digits that pass; other cells need ten together, a hyphen, or a cue word, which none of these has."""
    ten, only_digits = value.str.contains(r"^[0-9]{10}$"), value.str.contains(r"^[0-9]+$")
    nothing = only_digits | ~value.str.contains(r"[0-9]{10}|[0-9]-[0-9]|[0-9]{2} [0-9]{4} [0-9]{4}")
    return pl.when(ten).then(passes(value)).when(nothing).then(pl.lit(value=False))


def _may_be_cedula(texts: pl.Series) -> pl.Series:
    """In which texts ten digits begin as a province and a third digit may, or nine without their zero: few mobiles."""
    return texts.str.contains(r"[0-3][ .–-]{0,3}[0-9][ .–-]{0,3}[0-6](?:[ .–-]{0,3}[0-9]){7}|[1-9][0-6][0-9]{6}-?[0-9]")


def find(text: str) -> Iterator[Match]:
    """Ten digits that pass; nine, or in groups of any size, only after a cue word: 7 % of random nine pass.

    After a cue word ten digits count even with a wrong check digit: a typist's slip protects nobody.
    """
    for found in NUMBER.finditer(text):
        digits = re.sub(r"[^0-9]", "", found.group())
        has_cue = cued(text, found.start(), CUES)
        if is_cedula(digits.zfill(10)) and (has_cue or len(digits) == 10):
            yield Match(found.start(), found.end(), 0.95 if has_cue else 0.7)
        elif has_cue and is_mistyped(digits):
            yield Match(found.start(), found.end(), 0.6)
    for found in GROUPED.finditer(text):
        if is_cedula(re.sub(r"[^0-9]", "", found.group())) and cued(text, found.start(), NEAR):
            yield Match(found.start(), found.end(), 0.95)


RULE = Rule(
    entity="EC_CEDULA",
    country="ec",
    find=find,
    superset=r"[0-9]{8}|[0-9][. ][0-9]{7}|[0-9](?:[ .–-]{0,3}[0-9]){9}",
    narrow=_may_be_cedula,
    context=("cedula", "cédula", "c.i.", "identidad", "identificación", "identity", "id"),
    whole=passes,
    shape=looks,
    chance=0.0175,
    alone=alone,
    alone_score=0.7,
    examples=(
        "1710034065",
        "cédula 1710034065",
        "C.I. 171003406-5",
        "con CI: 102345675.",
        "17.1003406-5",
        "CI1710034065",
        "céd. 171 003 4065",
        "C.C. 171 003 406 5",
        "cédula 171003406 - 5",
        "cédula 171003406–5",
        "su número de cédula es 102345675",
        "Cédula del estudiante 17100 34065",
        "cédula: 1710034065.",
        "cédula 1710034066",
    ),
    counter_examples=(
        "1710034066",
        "9910034065",
        "001-001-000123456",
        "171003406512",
        "102345675",
        "1710034065001",
        "171 003 4065",
        "cédula de 12 páginas en la caja 1710 034 065",
    ),
    source="python-stdnum ec.ci; third digit 6: arthurdejong/python-stdnum issue 267",
)
