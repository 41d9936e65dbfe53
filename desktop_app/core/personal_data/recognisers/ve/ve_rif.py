"""Venezuela: RIF of a person (V, E, P), the cédula and a check digit; J and G are firms and public bodies."""

from __future__ import annotations

import polars as pl
from stdnum.ve import rif

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

KINDS_OF_PERSON = {"V": 4, "E": 8, "P": 16}


def is_personal_rif(number: str) -> bool:
    """A valid RIF that begins with V, E or P.

    >>> is_personal_rif("V114702834"), is_personal_rif("J309272922")
    (True, False)
    """
    return number[:1] in KINDS_OF_PERSON and rif.is_valid(number)


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_rif` over canonical cells."""
    first = value.str.head(1).replace_strict(KINDS_OF_PERSON, default=None, return_dtype=pl.Int32)
    rest = (first + weighted(value, (3, 2, 7, 6, 5, 4, 3, 2), start=1)) % 11
    check = pl.when(rest < 2).then(0).otherwise(11 - rest)
    return value.str.contains(r"^[VEP][0-9]{9}$") & (check == digit(value, 9))


looks = like(r"^[VEPJG][0-9]{9}$")
WRITTEN = Written(("rif",), r"[VEPvep][ -]?[0-9]{8}[ -]?[0-9]", is_personal_rif, bare=r"[VEP]-[0-9]{8}-[0-9]")
RULE = Rule(
    entity="VE_RIF",
    country="ve",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.06,
    header=(r"\brif\b",),
    lengths=(10, 10),
    examples=("RIF V-11470283-4", "rif V114702834", "V-11470283-4"),
    counter_examples=("V-11470283-3", "RIF J-30927292-2", "V114702834"),
    source="python-stdnum ve.rif",
)
