"""Chile: RUT or RUN of a person, up to eight digits and a check character 0-9 or K.

Companies are numbered from 50 million on and never match.
"""

from __future__ import annotations

import polars as pl
from stdnum.cl import rut

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like
from desktop_app.core.personal_data.recognisers.writing import Written

LOWEST_COMPANY = 50_000_000
WEIGHTS = (2, 3, 4, 5, 6, 7, 2, 3)


def is_personal_rut(number: str) -> bool:
    """A valid RUT below those of companies.

    >>> is_personal_rut("12531909-2".replace("-", "")), is_personal_rut("125319093"), is_personal_rut("760864285")
    (True, False, False)
    """
    return rut.is_valid(number) and int(number[:-1]) < LOWEST_COMPANY


def passes(value: pl.Expr) -> pl.Expr:
    """`is_personal_rut` over canonical cells."""
    full = value.str.zfill(9)
    rest = (11 - pl.sum_horizontal(digit(full, 7 - i) * w for i, w in enumerate(WEIGHTS)) % 11) % 11
    check = pl.when(full.str.ends_with("K")).then(10).otherwise(digit(full, 8))
    return looks(value) & (rest == check) & (full.str.slice(0, 8).cast(pl.Int64, strict=False) < LOWEST_COMPANY)


looks = like(r"^[0-9]{7,8}[0-9K]$")
WRITTEN = Written(
    ("rut", "run"),
    r"[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}[ -]?[0-9Kk]",
    is_personal_rut,
    bare=r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9Kk]",
)
RULE = Rule(
    entity="CL_RUT",
    country="cl",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.091,
    header=(
        document_of("chile"),
        r"\bru[tn]\b",
    ),
    lengths=(8, 9),
    examples=("RUT 12.531.909-2", "run: 12531909-2", "12.531.909-2"),
    counter_examples=("RUT 12.531.909-3", "RUT 76.086.428-5", "12531909-2", "ruta 12531909-2"),
    source="python-stdnum cl.rut; SII: from 50 000 000 on they are companies",
)
