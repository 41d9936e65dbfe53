"""Colombia: NIT of a person, the cédula and a check digit. Nine digits from 8 or 9 are companies and never match."""

from __future__ import annotations

import polars as pl
from stdnum.co import nit

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like
from desktop_app.core.personal_data.recognisers.writing import Written

WEIGHTS = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43)


def is_personal_nit(digits: str) -> bool:
    """A valid NIT that is not of the series of companies.

    >>> is_personal_nit("10234567894"), is_personal_nit("9001234568")
    (True, False)
    """
    company = len(digits) == 10 and digits[0] in "89"
    return 8 <= len(digits) <= 11 and not company and nit.is_valid(digits)


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_nit` over canonical cells."""
    full = value.str.zfill(11)
    rest = pl.sum_horizontal(digit(full, 9 - i) * w for i, w in enumerate(WEIGHTS)) % 11
    check = pl.when(rest < 2).then(rest).otherwise(11 - rest)
    company = value.str.contains(r"^[89][0-9]{9}$")
    return looks(value) & ~company & (check == digit(full, 10))


looks = like(r"^[0-9]{8,11}$")
WRITTEN = Written(("nit", "rut"), r"[0-9]{1,3}(?:\.[0-9]{3}){2,3}-[0-9]", is_personal_nit)
RULE = Rule(
    entity="CO_NIT",
    country="co",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.09,
    header=(r"\bnit colomb\w*\b",),
    lengths=(8, 11),
    examples=("NIT 1.023.456.789-4", "nit: 1.023.456.789-4"),
    counter_examples=("NIT 900.123.456-8", "NIT 1.023.456.789-1", "1.023.456.789-4"),
    source="python-stdnum co.nit; DIAN: 8xx and 9xx are companies",
)
