"""Ecuador: access key of an electronic invoice, 49 digits; positions 11 to 23 are the RUC of who issued it.

Day, month and year (8), kind of voucher (2), RUC (13), environment (1), series (6), number (9), code (8), kind of
emission (1), check digit modulo 11 with weights 2 to 7 from the right. Source: SRI, Ficha técnica de comprobantes
electrónicos.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import digit

LENGTH = 49
WEIGHTS = tuple(range(2, 8))


def is_access_key(digits: str) -> bool:
    """Length and check digit.

    >>> is_access_key("0303202401171003406500110010010000001231234567815")
    True
    """
    if len(digits) != LENGTH or not digits.isdigit():
        return False
    total = sum(int(d) * WEIGHTS[i % 6] for i, d in enumerate(reversed(digits[:-1])))
    return check_of(total) == int(digits[-1])


def check_of(total: int) -> int:
    """The check digit of a weighted sum: 11 becomes 0 and 10 becomes 1."""
    rest = 11 - total % 11
    return {11: 0, 10: 1}.get(rest, rest)


def issuer(digits: str) -> str:
    """The RUC inside a key."""
    return digits[10:23]


def passes(value: pl.Expr) -> pl.Expr:
    """`is_access_key` over canonical cells."""
    total = pl.sum_horizontal(digit(value, LENGTH - 2 - i) * WEIGHTS[i % 6] for i in range(LENGTH - 1))
    rest = 11 - total % 11
    check = pl.when(rest == 11).then(0).when(rest == 10).then(1).otherwise(rest)
    return value.str.contains(r"^[0-9]{49}$") & (check == digit(value, LENGTH - 1))
