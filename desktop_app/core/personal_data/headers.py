"""What a column's header says, by the words people write above each kind of data (`resources/words/headers.txt`).

`expected(header)` gives each type with STRONG (the header alone is enough when the values do not contradict it) or HINT
(the values must agree); `answered` are hints that are enough where the answer is yes or no. The sections `not` take a
type back: "nombre del establecimiento" is no person.
"""

from __future__ import annotations

import re
from functools import cache

from desktop_app.core.personal_data.header_words import plain, spelt_out
from desktop_app.core.personal_data.lexicons import lexicons
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.personal_data.wording import SPECIAL
from desktop_app.core.text import fold

STRONG, HINT = 1.0, 0.5
LEVELS = {"strong": STRONG, "answered": HINT, "hint": HINT}
SHORTEST_NAMED, LONGEST_QUESTION = 5, 4  # letters of a value, words of a header
UNINFORMATIVE = re.compile(
    r"(col|columna|column|campo|field|var|variable|v|c|dato|unnamed|x|f)? ?[0-9]*|otros?|valor|informacion|detalle"
)
MACROS = ("thing", "facility", "creature", "person", "role", "asked", "remark")


@cache
def _macros() -> dict[str, str]:
    """What stands for each macro of the patterns."""
    listed = word_list_file("headers.txt")
    return {name: "|".join(listed[name]) for name in MACROS}


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Type, level and pattern of each section, and of each recogniser that brings its own."""
    found = []
    for section, lines in word_list_file("headers.txt").items():
        name, _, level = section.partition(" ")
        if level:
            pattern = "|".join(lines)
            for macro, words in _macros().items():
                pattern = pattern.replace("{" + macro + "}", words)
            found.append((name, level, re.compile(pattern)))
    found += [(rule.entity, "strong", re.compile("|".join(rule.header))) for rule in rules() if rule.header]
    found += [(rule.entity, "hint", re.compile("|".join(rule.hint))) for rule in rules() if rule.hint]
    return tuple(found)


@cache
def names_a(macro: str, header: str) -> bool:
    """Whether the header names one of the sections of `MACROS`: `thing`, `person`, `role`….

    >>> names_a("role", "Director del plantel"), names_a("person", "Director del plantel")
    (True, False)
    """
    return re.search(rf"\b(?:{_macros()[macro]})\b", spelt_out(header)) is not None


@cache
def expected(header: str) -> dict[str, float]:
    """Types the header announces, with the strength of the announcement.

    >>> expected("Nombre del beneficiario"), expected("Nombre del establecimiento")
    ({'PERSON': 1.0}, {})
    """
    text = spelt_out(header)
    hits = [(name, level) for name, level, pattern in _rules() if pattern.search(text)]
    refused = {name for name, level in hits if level == "not"}
    found: dict[str, float] = {}
    for name, level in hits:
        if name not in refused:
            found[name] = max(LEVELS[level], found.get(name, 0.0))
    return found


@cache
def asks(header: str) -> frozenset[str]:
    """Special categories that yes or no tells under this header: it asks, or is one of the values of the category.

    >>> sorted(asks("Mapuche")), sorted(asks("Testigo de Jehová")), sorted(asks("Turno"))
    (['ETHNICITY'], ['RELIGION'], [])
    """
    text, words = spelt_out(header), plain(header).split()
    found = {name for name, level, pattern in _rules() if level == "answered" and pattern.search(text)}
    if len(words) <= LONGEST_QUESTION:
        parts = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
        parts = {part for part in parts - _said_of_others() if len(part) >= SHORTEST_NAMED}
        found |= {name for name in SPECIAL if not parts.isdisjoint(lexicons()[name])}
    return frozenset(found)


@cache
def _said_of_others() -> frozenset[str]:
    """Values of the special categories that mean something else as a header."""
    return frozenset(fold(word) for word in word_list_file("headers.txt")["elsewhere"])


def is_uninformative(header: str) -> bool:
    """Whether the header says nothing about its column: blank, `Col4`, `campo 2`."""
    return UNINFORMATIVE.fullmatch(plain(header)) is not None
