"""Closed vocabularies that people write in cells, and words that tell an address, an office or a firm.

The words are in `resources/words/values.txt` and `cells.txt`; how groups of people are named, which goes together of
two parts ("población" and "migrante"), in `groups.txt`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop_app.core.personal_data.resources import word_list_file
from desktop_app.core.text import fold

DISEASE = "disease"
BEFORE, WHOLE = "before", " whole"
DUES, UNIONS, ARTICLES, OTHERS = "dues", "unions", "articles", "OTHER_SENSITIVE"
ARTICLE = ("art. {} coip", "art {} coip", "art. {} del coip", "coip art. {}", "coip {}", "{} coip", "coip art {}")
SHORTEST_GENDERED = 5  # letters; "ateo" has its own lines


@cache
def lexicons() -> dict[str, list[str]]:
    """Folded values of each type."""
    listed = word_list_file("values.txt")
    folded = {name: {fold(word) for word in words} for name, words in listed.items() if name != DISEASE}
    for name, words in _groups().items():
        folded[name] |= words - _others(name, folded)
    return {name: sorted(words | (_forms(words) - _others(name, folded))) for name, words in folded.items()}


def _groups() -> dict[str, set[str]]:
    """Names of groups of people, in all their forms; what two words could mean alone is not said of anybody."""
    sections = {name: {fold(word) for word in words} for name, words in word_list_file("groups.txt").items()}
    before, dues, unions, articles = (sections.pop(name) for name in (BEFORE, DUES, UNIONS, ARTICLES))
    found = {
        OTHERS: {f"{first} {union}" for first in dues for union in unions}
        | {form.format(number) for form in ARTICLE for number in articles}
    }
    for name, words in sections.items():
        spelt = {form for word in words for form in _inflected(word)}
        joined = spelt if name.endswith(WHOLE) else {f"{first} {word}" for first in before for word in spelt}
        found.setdefault(name.removesuffix(WHOLE), set()).update(joined)
    return found


def _inflected(words: str) -> set[str]:
    """Both genders and numbers of a first word that ends in "o": "privado de libertad", "privadas de libertad"."""
    first, blank, rest = words.partition(" ")
    gendered = first.endswith("o") and len(first) >= SHORTEST_GENDERED
    return {words} | {first[:-1] + ending + blank + rest for ending in ("a", "os", "as") if gendered}


def _forms(words: set[str]) -> set[str]:
    """The other gender of words that end in "o", and both written at once: "montubio", "montubia", "montubio/a"."""
    stems = {word[:-1] for word in words if word.endswith("o") and word.isalpha() and len(word) >= SHORTEST_GENDERED}
    return {stem + ending for stem in stems for ending in ("a", "o/a", "o(a)", "a/o", "os", "as")}


def _others(name: str, folded: Mapping[str, set[str]]) -> set[str]:
    """Words that the lists have under a weaker or another heading."""
    return set().union(*(words for other, words in folded.items() if other != name))


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
