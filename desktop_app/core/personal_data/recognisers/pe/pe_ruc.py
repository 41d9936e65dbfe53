"""Peru: RUC of a person, eleven digits that contain the DNI after 10; those of companies (20) never match."""

from __future__ import annotations

import polars as pl
from stdnum.pe import ruc

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

PERSONS = ("10", "15", "17")


def is_personal_ruc(digits: str) -> bool:
    """A valid RUC of the series of persons.

    >>> is_personal_ruc("10054148289"), is_personal_ruc("20512333797")
    (True, False)
    """
    return digits[:2] in PERSONS and ruc.is_valid(digits)


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_ruc` over canonical cells."""
    total = weighted(value, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))
    return value.str.contains(r"^1[057][0-9]{9}$") & ((11 - total % 11) % 10 == digit(value, 10))


looks = like(r"^(?:1[057]|20)[0-9]{9}$")
WRITTEN = Written(("ruc",), r"1[057][0-9]{9}", is_personal_ruc)
RULE = Rule(
    entity="PE_RUC",
    country="pe",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.08,
    header=(r"\bruc\b",),
    lengths=(11, 11),
    examples=("RUC 10054148289", "ruc: 10101174102"),
    counter_examples=("RUC 20512333797", "10054148289", "RUC 10054148288"),
    source="python-stdnum pe.ruc",
)
