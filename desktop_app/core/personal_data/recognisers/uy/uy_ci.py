"""Uruguay: cédula de identidad, seven digits and a check digit. The RUT is of firms and is not looked for."""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

WEIGHTS = (2, 9, 8, 7, 6, 3, 4)


def is_ci(digits: str) -> bool:
    """Seven or eight digits, the last one the check.

    >>> is_ci("12345672"), is_ci("12345673")
    (True, False)
    """
    if not 7 <= len(digits) <= 8 or not digits.isdigit():
        return False
    full = digits.zfill(8)
    total = sum(int(d) * w for d, w in zip(full, WEIGHTS, strict=False))
    return (10 - total % 10) % 10 == int(full[7])


def passes(value: pl.Expr) -> pl.Expr:
    """`is_ci` over canonical cells."""
    full = value.str.zfill(8)
    return looks(value) & ((10 - weighted(full, WEIGHTS) % 10) % 10 == digit(full, 7))


looks = like(r"^[0-9]{7,8}$")
WRITTEN = Written(
    ("cedula", "ci", "cedula uruguaya", "documento"),
    r"[0-9]\.[0-9]{3}\.[0-9]{3}-[0-9]|[0-9]{6,7}-[0-9]",
    is_ci,
    bare=r"[0-9]\.[0-9]{3}\.[0-9]{3}-[0-9]",
    cue_pattern=r"[Cc]\.[ ]?[Ii]\.?",
)
RULE = Rule(
    entity="UY_CI",
    country="uy",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.1,
    header=(document_of("uruguay"),),
    hint=ANY_DOCUMENT,
    lengths=(7, 8),
    examples=("C.I. 1.234.567-2", "cédula 1234567-2", "1.234.567-2"),
    counter_examples=("1234567-2", "C.I. 1.234.567-3", "12345672"),
    source="DNIC Uruguay; weights 2 9 8 7 6 3 4 modulo 10",
)
