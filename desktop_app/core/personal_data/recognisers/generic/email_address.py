"""E-mail address of a person, with a top-level domain of the list that tldextract carries; never the network.

The mailbox of an office ("ventanilla@salud.gob.ec") is nobody's, unless its name goes on with the name of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import polars as pl

from desktop_app.core.personal_data.names import KNOWN, Role, roles
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.text import fold

PRIVATE = re.compile(r"\b(?:gmail|hotmail|outlook|yahoo|live|icloud|protonmail|proton|aol|msn)\.")

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


@cache
def _office_words() -> frozenset[str]:
    return frozenset(word for word in word_list_file("cells.txt")["mailbox"] if len(word) > 1)


def is_office(address: str) -> bool:
    """Whether a mailbox is called after an office and after nobody, with no provider of private mail behind it.

    >>> [is_office(a) for a in ("info@salud.gob.ec", "compras.rosa@salud.gob.ec", "info@gmail.com", "ana@salud.gob.ec")]
    [True, False, False, False]
    """
    mail = fold(address)
    words = re.findall(r"[a-z]+", re.split(r"[@(\[ ]", mail)[0])
    if not words or words[0] not in _office_words() or PRIVATE.search(mail):
        return False
    return not any(roles().get(word, Role.NONE) & KNOWN for word in words[1:])


def find(text: str) -> Iterator[Match]:
    """Every address of a person whose domain ends in a real suffix."""
    for found in ADDRESS.finditer(text):
        if _domains()(found["domain"]).suffix and not is_office(found.group()):
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
    # "info@…", "compras.rosa@…": the words after the first decide.
    of_office = value.str.extract(r"^([A-Za-z]+)").str.to_lowercase().is_in(list(_office_words()))
    return pl.when(has_suffix & ~of_office).then(pl.lit(value=True))


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
    counter_examples=(
        "@usuario",
        "ana@localhost",
        "precio @ 5.00",
        "a@b.noexiste",
        "escriba a ventanilla@salud.gob.ec",
        "atencion.ciudadana@muni.gob.gt",
    ),
    source="RFC 5322 addr-spec without quoting; publicsuffix.org",
)
