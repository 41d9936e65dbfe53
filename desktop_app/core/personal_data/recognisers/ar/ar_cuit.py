"""Argentina: CUIT or CUIL of a person, 11 digits that contain the DNI; those of companies (30, 33, 34) never match."""

from __future__ import annotations

import polars as pl
from stdnum.ar import cuit

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

PERSONS = ("20", "23", "24", "27")
WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
BARE = r"2[0347]-[0-9]{8}-[0-9]"


def is_personal_cuit(digits: str) -> bool:
    """A valid CUIT whose first two digits are those of persons.

    >>> is_personal_cuit("20267565393"), is_personal_cuit("20267565392"), is_personal_cuit("30500010912")
    (True, False, False)
    """
    return digits[:2] in PERSONS and cuit.is_valid(digits)


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_cuit` over canonical cells."""
    rest = (11 - weighted(value, WEIGHTS) % 11) % 11
    check = pl.when(rest == 10).then(9).otherwise(rest)
    return looks(value) & (check == digit(value, 10))


looks = like(r"^2[0347][0-9]{9}$")
WRITTEN = Written(("cuit", "cuil"), r"2[0347][ .-]?[0-9]{8}[ .-]?[0-9]", is_personal_cuit, bare=BARE)
RULE = Rule(
    entity="AR_CUIT",
    country="ar",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.1,
    header=(r"\bcui[tl]\b",),
    lengths=(11, 11),
    examples=("CUIL 20-26756539-3", "cuit: 20267565393", "20-26756539-3"),
    counter_examples=("CUIT 30-50001091-2", "20267565393", "20-26756539-2", "20-2024-001"),
    source="python-stdnum ar.cuit; AFIP: 20, 23, 24 and 27 are persons",
)
