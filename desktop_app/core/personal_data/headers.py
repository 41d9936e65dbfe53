"""What a column's header says, by the words people write above each kind of data (`resources/words/headers.txt`).

`expected(header)` gives each type with STRONG (the header alone is enough when the values do not contradict it) or HINT
(the values must agree). The sections `not` take a type back: "nombre del establecimiento" is no person.
"""

from __future__ import annotations

import re
from functools import cache

from desktop_app.core.personal_data.header_words import plain, spelt_out
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.resources import word_list_file

STRONG, HINT = 1.0, 0.5
LEVELS = {"strong": STRONG, "hint": HINT}
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


def is_uninformative(header: str) -> bool:
    """Whether the header says nothing about its column: blank, `Col4`, `campo 2`."""
    return UNINFORMATIVE.fullmatch(plain(header)) is not None
