"""Guatemala: NIT, 2 to 12 digits and a check character 0-9 or K. It does not tell a person from a company.

One random number in eleven passes, so in running text a NIT needs the word before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Match, Rule, cued

_WHOSE = (
    "comprador|vendedor|propietari[oa]|contribuyente|empresa|client[ea]|proveedora?|emisor|receptor|titular|negocio"
)
CUES = re.compile(
    rf"\bn\.?i\.?t\b\.?(?:\W*(?:del?|de la|de su|a nombre de) [a-z]+(?: legal)?|\W*(?:{_WHOSE}))?"
    r"\W*(?:no|nro|num|numero|es|\W)*$"
)
NUMBER = re.compile(r"(?:(?<![0-9A-Za-z-])|(?<=\bNIT))[0-9]{3,11}(?:-?[0-9K]| K)(?![0-9A-Za-z-])", re.IGNORECASE)


def is_nit(number: str) -> bool:
    """Check character of a NIT without hyphen.

    >>> is_nit("576937K"), is_nit("5769370")
    (True, False)
    """
    number = number.lstrip("0").upper()
    if not re.fullmatch(r"[0-9]{1,11}[0-9K]", number):
        return False
    total = -sum(int(d) * w for w, d in enumerate(reversed(number[:-1]), 2)) % 11
    return number[-1] == ("K" if total == 10 else str(total))


def passes(value: pl.Expr) -> pl.Expr:
    """`is_nit` over canonical cells of the usual length."""
    is_k, (first, last) = value.str.ends_with("K"), _halves()
    number = value.cast(pl.UInt32, strict=False)
    body = pl.when(is_k).then(value.str.head(-1).cast(pl.UInt32, strict=False)).otherwise(number // 10)
    total = pl.lit(first).gather(body // 10**4 % 10**4) + pl.lit(last).gather(body % 10**4)
    check = pl.when(is_k).then(pl.lit(10, pl.UInt32)).otherwise(number % 10)
    return looks(value) & ((11 - total % 11) % 11 == check)


@cache
def _halves() -> tuple[pl.Series, pl.Series]:
    """What each four digits add to the sum as the first and as the last: looked up in half the time it takes."""
    four = pl.Series("four", range(10**4), dtype=pl.UInt32).to_frame()
    sums = (pl.sum_horizontal(pl.col("four") // 10**i % 10 * (i + weight) for i in range(4)) for weight in (6, 2))
    first, last = (four.select(total).to_series() for total in sums)
    return first, last


def looks(value: pl.Expr) -> pl.Expr:
    """Six to nine characters, the last a digit or K: the length of the numbers in use."""
    return value.str.contains(r"^[0-9]{5,8}[0-9K]$")


def find(text: str) -> Iterator[Match]:
    """A number that passes after the word NIT."""
    for found in NUMBER.finditer(text):
        if cued(text, found.start(), CUES) and is_nit(re.sub("[ -]", "", found.group())):
            yield Match(found.start(), found.end(), 0.9)


RULE = Rule(
    entity="GT_NIT",
    country="gt",
    find=find,
    superset=r"(?i)n\.?i\.?t",
    context=("nit", "tributaria", "taxpayer"),
    whole=passes,
    shape=looks,
    chance=0.091,
    examples=("NIT 576937-K", "NIT del comprador 576937-K", "N.I.T.: 576937K", "NIT 576937 k", "nit576937K"),
    counter_examples=("NIT 5769370", "576937-K", "CF", "boleta 576937K"),
    source="python-stdnum gt.nit",
)
