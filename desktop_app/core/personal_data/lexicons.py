"""Closed vocabularies that people write in cells, and words that tell an address, an office or a firm.

The words are in `resources/words/values.txt` and `cells.txt`.
"""

from __future__ import annotations

from functools import cache

from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.text import fold

DISEASE = "disease"


@cache
def lexicons() -> dict[str, list[str]]:
    """Folded values of each type."""
    listed = word_list_file("values.txt")
    return {name: sorted({fold(word) for word in words}) for name, words in listed.items() if name != DISEASE}


@cache
def disease_pattern() -> str:
    """A pattern over folded text of the beginnings of words that name a disease."""
    beginnings = "|".join(fold(word) for word in word_list_file("values.txt")[DISEASE])
    return rf"\b(?:{beginnings})"


@cache
def cell_pattern(kind: str) -> str:
    """A pattern over folded cells: `address`, `mailbox` or `organisation`."""
    listed = word_list_file("cells.txt")
    words = "|".join(listed[kind])
    if kind == "mailbox":
        return rf"^(?:{words})[a-z0-9._-]*@|^[0-9]+[a-z]?[0-9]*@"
    anywhere = "".join(f"|{part}" for part in listed["house number"]) if kind == "address" else ""
    return rf"\b(?:{words})\b{anywhere}"
