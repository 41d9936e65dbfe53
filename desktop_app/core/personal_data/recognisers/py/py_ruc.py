"""Paraguay: RUC of a person, the cédula, a hyphen and a check digit; companies are above 80 million and never match."""

from __future__ import annotations

import polars as pl
from stdnum.py import ruc

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like
from desktop_app.core.personal_data.recognisers.writing import Written

LOWEST_COMPANY = 80_000_000


def is_personal_ruc(digits: str) -> bool:
    """A valid RUC of five to eight digits and a check digit, below those of companies.

    >>> is_personal_ruc("9991603"), is_personal_ruc("800280610")
    (True, False)
    """
    return 6 <= len(digits) <= 9 and ruc.is_valid(digits) and int(digits[:-1]) < LOWEST_COMPANY


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_ruc` over canonical cells."""
    full = value.str.zfill(9)
    rest = (11 - pl.sum_horizontal(digit(full, 7 - i) * (i + 2) for i in range(8)) % 11) % 11 % 10
    return (
        looks(value) & (rest == digit(full, 8)) & (full.str.slice(0, 8).cast(pl.Int64, strict=False) < LOWEST_COMPANY)
    )


looks = like(r"^[0-9]{6,9}$")
WRITTEN = Written(("ruc",), r"[0-9]{5,8}-[0-9]", is_personal_ruc)
RULE = Rule(
    entity="PY_RUC",
    country="py",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.095,
    header=(r"\bruc\b",),
    lengths=(6, 9),
    examples=("RUC 999160-3", "ruc: 999160-3"),
    counter_examples=("RUC 80028061-0", "999160-3", "RUC 999160-4"),
    source="python-stdnum py.ruc",
)
