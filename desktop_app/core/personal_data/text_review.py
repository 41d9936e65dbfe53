"""What the officer decided about single texts of a column, kept without a letter of them.

A text and a value inside it are named by the first 72 bits of an HMAC with the project's key, which lies in the
keyring: who has the project file alone cannot try names or numbers against it. Spaces, invisible characters, accents
and capitals do not count, neither for the name of a text nor for the place of a mark: cleaning may change them later.
Everything is packed into a few lines of text, since each undo step of the project repeats them.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from desktop_app.core.personal_data.engine import Span
from desktop_app.core.personal_data.treatment import Params
from desktop_app.core.text import fold

HOW, ALL, EACH = "how", "all", "each"
CELLS, KEPT, COVERED, REST, LEFT, OF, KEY = "cells", "kept", "covered", "rest", "left", "of", "key"
NOTED = frozenset((CELLS, KEPT, COVERED, REST, LEFT, OF))  # what the page writes down beside the answers
_BYTES = 9
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A part that the officer marked: the letters `start` to `end` of its text (`letters`) hold data of `type`."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class TextDecision:
    """About one text. `kept` and `covered` are ids of values inside it; `rest`: whatever else is found is covered.

    `emptied`: nothing of the text is published.
    """

    kept: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()
    marks: tuple[Mark, ...] = ()
    rest: bool = False
    emptied: bool = False


NOTHING = TextDecision()


@dataclass(frozen=True, slots=True)
class TextReview:
    """About a column: its texts by their ids; values decided wherever they stand; `rest`: all others are covered."""

    texts: Mapping[str, TextDecision] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    covered: frozenset[str] = frozenset()
    rest: bool = False

    def of(self, text_id: str) -> TextDecision:
        """What was decided about a text; nothing at first."""
        return self.texts.get(text_id, NOTHING)

    def with_text(self, text_id: str, decision: TextDecision) -> TextReview:
        """The review with that decision in place of another about the same text."""
        others = {key: value for key, value in self.texts.items() if key != text_id}
        return replace(self, texts={**others, text_id: decision} if decision != NOTHING else others)

    def is_kept(self, text_id: str, value: str) -> bool:
        """Whether a value (by its id) stays as it is; what was decided in its own text goes before."""
        own = self.of(text_id)
        return value in own.kept or (value in self.kept and value not in own.covered)

    def is_covered(self, text_id: str, value: str) -> bool:
        """Whether the officer decided to cover a value."""
        own = self.of(text_id)
        return not self.is_kept(text_id, value) and (
            self.rest or own.rest or value in own.covered or value in self.covered
        )

    @property
    def needed(self) -> frozenset[str]:
        """The texts in which the officer hid what the program did not: without its text such a decision is void."""
        return frozenset(name for name, text in self.texts.items() if text.marks or text.emptied)

    def without_texts(self, names: Collection[str]) -> TextReview:
        """The review without those texts."""
        return replace(self, texts={name: text for name, text in self.texts.items() if name not in names})

    @property
    def every_kept(self) -> frozenset[str]:
        """The ids of all values that stay somewhere."""
        return self.kept.union(*(text.kept for text in self.texts.values()))


def text_id(key: bytes, text: str) -> str:
    """The name of a text, the same with other spaces, accents and capitals.

    >>> text_id(b"k" * 32, "José  LEMA ") == text_id(b"k" * 32, "jose lema") != text_id(b"q" * 32, "jose lema")
    True
    """
    return _named(key, "text", letters(text))


def value_id(key: bytes, value: str) -> str:
    """The name of a value inside texts, however it is written.

    >>> value_id(b"k" * 32, "LEMA, José") == value_id(b"k" * 32, "Lema Jose")
    True
    """
    return _named(key, "value", re.sub(r"[\W_]", "", fold(value)))


def letters(text: str) -> str:
    r"""What is left of a text, character for character, without spaces, accents and capitals.

    >>> letters("Á\u200b b\n")
    'ab'
    """
    return _UNSEEN.sub("", unicodedata.normalize("NFD", text)).casefold()


def mark_of(text: str, span: Span) -> Mark:
    """A part of a text as a mark."""
    before = len(letters(text[: span.start]))
    return Mark(before, before + len(letters(text[span.start : span.end])), span.type)


def placed(text: str, marks: tuple[Mark, ...]) -> list[Span]:
    """Where marks stand in a text; what lies beyond its end is none."""
    places = [at for at, letter in enumerate(text) for _ in letters(letter)] if marks else []
    return [
        Span(places[mark.start], _after(text, places[mark.end - 1]), mark.type)
        for mark in marks
        if mark.start < mark.end <= len(places)
    ]


def review_of(params: Params) -> TextReview:
    """The review that a decision carries."""
    return _read(str(params.get(CELLS, "")), str(params.get(KEPT, "")), str(params.get(COVERED, "")), REST in params)


def with_review(params: Params, review: TextReview, *, left: int, of: int) -> dict[str, str | int]:
    """The answers of a decision with that review; `left` of `of` texts wait for the officer."""
    packed = {
        CELLS: " ".join(f"{key}:{','.join(_written(text))}" for key, text in review.texts.items()),
        KEPT: " ".join(sorted(review.kept)),
        COVERED: " ".join(sorted(review.covered)),
    }
    rest = {REST: 1} if review.rest else {}
    plain = {name: value for name, value in params.items() if name not in NOTED}
    return {**plain, **{name: text for name, text in packed.items() if text}, **rest, LEFT: left, OF: of}


def is_each(params: Params) -> bool:
    """Whether the texts are decided one by one."""
    return params.get(HOW) == EACH


def is_reviewed(params: Params) -> bool:
    """Whether no text waits for the officer."""
    return not is_each(params) or params.get(LEFT) == 0


def _after(text: str, at: int) -> int:
    """The end of a letter with the accents that follow it."""
    end = at + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _named(key: bytes, what: str, text: str) -> str:
    digest = hmac.digest(key, f"Alista {what}: {text}".encode("utf-8", "surrogatepass"), "sha256")
    return urlsafe_b64encode(digest[:_BYTES]).decode()


def _written(text: TextDecision) -> Iterator[str]:
    if text.emptied:
        yield "x"
    if text.rest:
        yield "a"
    yield from (f"k{value}" for value in sorted(text.kept))
    yield from (f"c{value}" for value in sorted(text.covered))
    yield from (f"m{mark.start}.{mark.end}.{mark.type}" for mark in text.marks)


@lru_cache(maxsize=8)
def _read(texts: str, kept: str, covered: str, rest: bool) -> TextReview:  # noqa: FBT001 - cached by position
    listed = (entry.partition(":") for entry in texts.split())
    return TextReview(
        {key: _decision(said.split(",") if said else []) for key, _, said in listed},
        frozenset(kept.split()),
        frozenset(covered.split()),
        rest,
    )


def _decision(said: list[str]) -> TextDecision:
    marks = (word[1:].split(".") for word in said if word[0] == "m")
    return TextDecision(
        kept=frozenset(word[1:] for word in said if word[0] == "k"),
        covered=frozenset(word[1:] for word in said if word[0] == "c"),
        marks=tuple(Mark(int(start), int(end), kind) for start, end, kind in marks),
        rest="a" in said,
        emptied="x" in said,
    )
