"""Dominican Republic: cédula, eleven digits 000-0000000-0 with a Luhn check digit."""

from __future__ import annotations

import polars as pl
from stdnum import luhn as luhn_number

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like, luhn
from desktop_app.core.personal_data.recognisers.writing import Written


def is_cedula(digits: str) -> bool:
    """Eleven digits that satisfy Luhn; the exceptions of the registry are too few to look for.

    >>> is_cedula("00113918205"), is_cedula("00113918204")
    (True, False)
    """
    return len(digits) == 11 and luhn_number.is_valid(digits)


def passes(value: pl.Expr) -> pl.Expr:
    """`is_cedula` over canonical cells."""
    return looks(value) & luhn(value, 11)


looks = like(r"^[0-9]{11}$")
WRITTEN = Written(
    ("cedula", "cedula dominicana", "cie", "documento", "identificacion", "identidad"),
    r"[0-9]{3}-?[0-9]{7}-?[0-9]",
    is_cedula,
)
RULE = Rule(
    entity="DO_CEDULA",
    country="do",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.1,
    header=(document_of("dominican"),),
    hint=ANY_DOCUMENT,
    lengths=(11, 11),
    examples=("cédula 001-1391820-5", "Cédula dominicana No. 00113918205"),
    counter_examples=("001-1391820-5", "cédula 001-1391820-4", "factura 00113918205"),
    source="python-stdnum do.cedula",
)
