"""What changes from one country to another, as one value each."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.text import Message


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A reason the law gives to publish personal data; `source` cites the article."""

    id: str
    title: Message
    source: str


@dataclass(frozen=True, slots=True)
class KnownPortal:
    """A national portal the officer can pick without typing."""

    name: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class CountryProfile:
    """`leading_types`: identifiers expected here; `date_order`: how ambiguous dates are written ("dmy").

    `file_name`: template with {acronym}, {theme}, {kind}, {year}, {month} (month as a Spanish word).
    """

    code: str
    title: Message
    leading_types: tuple[str, ...]
    phone_region: str
    date_order: str
    decimal_separator: str
    licence: str
    portals: tuple[KnownPortal, ...]
    legal_bases: tuple[LegalBasis, ...]
    transparency_question: Message
    file_name: str
