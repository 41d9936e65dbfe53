"""Brazil: CPF, eleven digits with two check digits; the CNPJ of companies has fourteen and never matches."""

from __future__ import annotations

import polars as pl
from stdnum.br import cpf

from desktop_app.core.personal_data.recognisers.rule import Rule, digit, like, weighted
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(
    ("cpf",),
    r"[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}[ -]?[0-9]{2}",
    cpf.is_valid,
    bare=r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}",
)


def passes(value: pl.Expr) -> pl.Expr:
    """Both check digits over canonical cells."""
    first = (11 - weighted(value, range(10, 1, -1)) % 11) % 11 % 10
    second = (11 - (weighted(value, range(11, 2, -1)) + 2 * first) % 11) % 11 % 10
    return looks(value) & (first == digit(value, 9)) & (second == digit(value, 10)) & (value != "0" * 11)


looks = like(r"^[0-9]{11}$")
RULE = Rule(
    entity="BR_CPF",
    country="br",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.012,
    header=(r"\bcpf\b",),
    lengths=(11, 11),
    examples=("CPF 390.533.447-05", "cpf: 39053344705", "390.533.447-05"),
    counter_examples=("390.533.447-06", "39053344705", "CPF 231.002.999-01"),
    source="python-stdnum br.cpf",
)
