"""E-mail address with a top-level domain of the public-suffix list that tldextract carries; never the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Match, Rule

ADDRESS = re.compile(
    r"(?<![\w.%+-])[\w%+-]+(?:\.[\w%+-]+)*(?: ?@ ?| ?[(\[](?:at|arroba)[)\]] ?| arroba )"
    r"(?P<domain>(?:[\w-]+\.)+[^\W\d_]{2,24})(?![\w-])",
    re.IGNORECASE,
)


@cache
def _domains() -> Any:
    import tldextract

    # Without these two arguments it downloads the list and writes a cache in the home folder.
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def find(text: str) -> Iterator[Match]:
    """Every address whose domain ends in a real suffix."""
    for found in ADDRESS.finditer(text):
        if _domains()(found["domain"]).suffix:
            yield Match(found.start(), found.end(), 1.0)


def looks(value: pl.Expr) -> pl.Expr:
    """Something@something.something, nothing else."""
    return value.str.contains(r"^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$")


def _has_suffix(domains: pl.Series) -> pl.Series:
    distinct = domains.drop_nulls().unique()
    known = pl.Series([domain for domain in distinct if _domains()(domain).suffix], dtype=pl.String)
    return domains.is_in(known.implode())


def alone(value: pl.Expr) -> pl.Expr:
    """A plain address: its domain decides."""
    domain = value.str.extract(r"^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24})$")
    has_suffix = domain.map_batches(_has_suffix, return_dtype=pl.Boolean)
    return pl.when(has_suffix).then(pl.lit(value=True))


RULE = Rule(
    entity="EMAIL",
    find=find,
    superset=r"(?i)@|[(\[]at[)\]]|arroba",
    alone=alone,
    alone_score=1.0,
    context=("correo", "email", "e-mail", "mail"),
    examples=(
        "ana.perez@example.com",
        "al correo jperez@salud.gob.ec.",
        "<x_y+1@muni.gob.gt>",
        "josé@correo.org",
        "ana (at) example.com",
        "ana @ gmail.com",
    ),
    counter_examples=("@usuario", "ana@localhost", "precio @ 5.00", "a@b.noexiste"),
    source="RFC 5322 addr-spec without quoting; publicsuffix.org",
)
