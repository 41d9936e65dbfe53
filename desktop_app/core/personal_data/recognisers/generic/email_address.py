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


RULE = Rule(
    entity="EMAIL",
    find=find,
    superset=r"(?i)@|[(\[]at[)\]]|arroba",
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
