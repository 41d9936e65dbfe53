"""What a paper is made of: a heading and blocks in reading order, all plain text already in its language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Paper(Enum):
    """Sheet sizes, in points."""

    A4 = (595.28, 841.89)
    LETTER = (612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part; listed among the bookmarks."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences. `quiet`: a note in smaller letters."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and values, one pair a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose head is repeated on each page. `widths` are shares of the line; `codes`: columns of long codes."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    codes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Blank lines to sign; each entry is what is written under one of them (lines may be empty)."""

    under: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Facts | Grid | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """`above` stands over the title (who issues it), `foot` at the foot of each page beside its number.

    `page` is the pattern of the page number, with {page} and {pages}. `mark` goes into the subject of the file.
    """

    title: str
    above: str
    lead: str
    blocks: tuple[Block, ...]
    foot: str
    page: str
    language: str = "es"
    paper: Paper = Paper.A4
    mark: str = ""


def paper_of(country: str) -> Paper:
    """The sheet that the offices of a country use."""
    return Paper.LETTER if country == "gt" else Paper.A4
