r"""How people write a number: a word before it, signs and small words between, groups of digits.

Patterns made here use no flags and only explicit classes, so that Python and the gate's Rust engine read them alike:
the same text that `Written.find` matches is let through by `Written.superset`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypedDict

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Find, Match

LETTER = "A-Za-zÁÉÍÓÚÜÑáéíóúüñ"
_ACCENTED = {"a": "ÁáÀà", "e": "ÉéÈè", "i": "Íí", "o": "Óó", "u": "ÚúÜü", "n": "Ññ"}
# The frame of a superset: the cue word, and some digit after it. Counting what is between would cost states.
BEFORE_CUE = f"(?:^|[^0-9{LETTER}])"
AFTER_CUE = f"(?:[^0-9{LETTER}][^0-9]*)?[0-9]"
_MARK = "[\u0300\u0301\u0303\u0308]?"  # an accent typed as a character of its own
THING, FOREIGN, BARE_SCORE = 0.85, 0.68, 0.6  # below the 0.7 of a cédula without any word


def spelt(words: str) -> str:
    """A pattern for words in any case, with or without their accents; a space stands for one or two signs.

    >>> bool(re.search(spelt("cedula de identidad"), "CÉDULA DE  Identidad"))
    True
    """
    return "".join(_sign(letter) for letter in words)


def _sign(letter: str) -> str:
    if letter == " ":
        return r"[ \t\u00a0._-]{1,2}"
    if not letter.isalpha():
        return re.escape(letter)
    return f"[{letter.upper()}{letter.lower()}{_ACCENTED.get(letter, '')}]{_MARK if letter in _ACCENTED else ''}"


def either(*words: str) -> str:
    """A pattern for any of the words."""
    return "(?:" + "|".join(map(spelt, words)) + ")"


# What stands between the word and the number: "No.:", "número es ", "# ", "de la ".
BETWEEN = (
    r"(?:[ \t\u00a0.:;,#º°()/_'\"«-]|"
    + "|".join(map(spelt, ("numero", "number", "num", "nro", "no", "n", "del", "de", "la", "es", "con", "su")))
    + r"){0,10}"
)
# The same without words that a verb takes too ("cuenta con 120000 habitantes").
NUMBERED = (
    r"(?:[ \t\u00a0.:;,#º°()/_'\"«-]|" + "|".join(map(spelt, ("numero", "number", "num", "nro", "no", "n"))) + r"){0,8}"
)


def compact(text: str) -> str:
    """Digits and capitals only.

    >>> compact("v-12.345.678")
    'V12345678'
    """
    return "".join(c for c in text.upper() if c.isascii() and c.isalnum())


class Parts(TypedDict):
    """What a `Rule` takes from a `Written`: `Rule(**WRITTEN.parts, …)`."""

    find: Find
    superset: str
    narrow: Callable[[pl.Series], pl.Series]
    context: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """Numbers after one of the `cues`, and those whose `bare` form needs no word because nothing else looks like it.

    `number` and `bare` are patterns without flags or look-around; `is_valid` judges the compact number.
    """

    cues: tuple[str, ...]
    number: str
    is_valid: Callable[[str], bool]
    bare: str = ""
    cue_pattern: str = ""
    between: str = BETWEEN
    score: float = FOREIGN

    @property
    def _words(self) -> str:
        parts = ("|".join(map(spelt, self.cues)), self.cue_pattern)
        return "(?:" + "|".join(part for part in parts if part) + f")(?![{LETTER}])"

    @cached_property
    def superset(self) -> str:
        """The pattern of the gate; `supersets.py` joins those of all rules."""
        words = self._words.removesuffix(f"(?![{LETTER}])")
        cued = f"{BEFORE_CUE}{words}{AFTER_CUE}"
        return f"{cued}|{self.bare}" if self.bare else cued

    @property
    def parts(self) -> Parts:
        """How it is found, what the gate lets through for it, and the words around it."""
        return {"find": self.find, "superset": self.superset, "narrow": self._are_numbered, "context": self.cues}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], float], ...]:
        after = rf"(?![0-9{LETTER}])(?![.,/-][0-9])"
        cued = re.compile(rf"(?<![0-9{LETTER}]){self._words}{self.between}(?<![0-9])(?P<number>{self.number}){after}")
        alone = re.compile(rf"(?<![0-9{LETTER}])(?<![0-9][.,/-])(?P<number>{self.bare}){after}")
        return ((cued, self.score), (alone, BARE_SCORE)) if self.bare else ((cued, self.score),)

    def _are_numbered(self, texts: pl.Series) -> pl.Series:
        """In which texts a number of that form stands: a cue word such as "cédula" is that of ten countries."""
        forms = f"{self.number}|{self.bare}" if self.bare else self.number
        return texts.str.contains(rf"(?:^|[^0-9])(?:{forms})(?:$|[^0-9{LETTER}.,/-]|[.,/-](?:$|[^0-9]))")

    def find(self, text: str) -> Iterator[Match]:
        """The numbers that are valid, each once."""
        seen: set[int] = set()
        for pattern, score in self._patterns:
            for found in pattern.finditer(text):
                start, end = found.span("number")
                if start not in seen and self.is_valid(compact(found["number"])):
                    seen.add(start)
                    yield Match(start, end, score)


def thing(cues: tuple[str, ...], number: str, is_valid: Callable[[str], bool], **patterns: str) -> Written:
    """Numbers of things, which no identifier of a country has a better claim to once their word stands before them.

    `patterns` are the `bare`, `cue_pattern` and `between` of `Written`.
    """
    plain = Written(cues, number, is_valid, score=THING)
    return replace(plain, **patterns)  # type: ignore[arg-type]  # typeshed knows the fields, not their names here
