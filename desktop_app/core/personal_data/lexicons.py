"""Closed vocabularies that people write in cells (`resources/words/values.txt`): sex, civil status, ethnic group…"""

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
    return "|".join(fold(word) for word in word_list_file("values.txt")[DISEASE])
