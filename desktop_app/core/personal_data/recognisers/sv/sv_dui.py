"""El Salvador: DUI, eight digits, a hyphen and a check digit; since 2021 it is also the taxpayer number of persons."""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

WEIGHTS = range(9, 1, -1)


def is_dui(digits: str) -> bool:
    """Nine digits; the last one brings the sum with the weights 9 to 2 to a multiple of ten.

    >>> is_dui("000162975"), is_dui("000162976"), is_dui("000000000")
    (True, False, False)
    """
    if len(digits) != 9 or not digits.isdigit() or not digits.strip("0"):
        return False
    total = sum(int(d) * w for d, w in zip(digits[:8], WEIGHTS, strict=True))
    return (10 - total % 10) % 10 == int(digits[8])


def passes(value: pl.Expr) -> pl.Expr:
    """`is_dui` over canonical cells."""
    return looks(value) & ((10 - weighted(value, WEIGHTS) % 10) % 10 == digit(value, 8)) & (value != "0" * 9)


looks = like(r"^[0-9]{9}$")
WRITTEN = Written(("dui", "documento unico de identidad"), r"[0-9]{8}[ -]?[0-9]", is_dui)
RULE = Rule(
    entity="SV_DUI",
    country="sv",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.1,
    header=(document_of("salvador"), r"\bdui\b", r"\bdocumento unico de identidad\b"),
    hint=ANY_DOCUMENT,
    lengths=(9, 9),
    examples=("DUI 00016297-5", "dui: 000162975", "Documento Único de Identidad No. 00016297-5"),
    counter_examples=("00016297-5", "DUI 00016297-6", "DUI 00000000-0"),
    source="RNPN El Salvador; nationid docs/countries/sv.md",
)
