"""What a column's header says, by the words people write above each kind of data (`resources/words/headers.txt`).

`expected(header)` gives each type with STRONG (the header alone is enough when the values do not contradict it) or HINT
(the values must agree). The sections `not` take a type back: "nombre del establecimiento" is no person.
"""

from __future__ import annotations

import re
from functools import cache

from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.text import fold

STRONG, HINT = 1.0, 0.5
LEVELS = {"strong": STRONG, "hint": HINT}
UNINFORMATIVE = re.compile(
    r"(col|columna|column|campo|field|var|variable|v|c|dato|unnamed|x|f)? ?[0-9]*|otros?|valor|informacion|detalle"
)
_SPLIT = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])")


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Type, level and pattern of each section."""
    listed = word_list_file("headers.txt")
    thing = "|".join(listed["thing"])
    found = []
    for section, lines in listed.items():
        name, _, level = section.partition(" ")
        if level:
            found.append((name, level, re.compile("|".join(line.replace("{thing}", thing) for line in lines))))
    return tuple(found)


@cache
def plain(header: str) -> str:
    """Header as words: camel case split, punctuation gone, accents and case folded.

    >>> plain("FechaNacimiento_Madre (dd/mm)"), plain("¿Cuál es su C.I.?")
    ('fecha nacimiento madre dd mm', 'cual es su c i')
    """
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", fold(_SPLIT.sub(" ", header))).split())


@cache
def expected(header: str) -> dict[str, float]:
    """Types the header announces, with the strength of the announcement.

    >>> expected("Nombre del beneficiario"), expected("Nombre del establecimiento")
    ({'PERSON': 1.0}, {})
    """
    text = plain(header)
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
