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
ARTICLES, OTHERS = "articles", "OTHER_SENSITIVE"
PAIRED = (("dues", "unions", OTHERS), ("kin", "fates", OTHERS), ("rites", "faiths", "RELIGION"))  # what goes together
ARTICLE = ("art. {} coip", "art {} coip", "art. {} del coip", "coip art. {}", "coip {}", "{} coip", "coip art {}")
AGE_BAND = "AGE band"
STARTS, WIDTHS = (range(0, 90, 5), range(10, 80, 10)), (4, 9)  # of the usual bands: 15-19, 20-29
BANDS = (
    "0-5 0-11 0-12 0-17 5-17 6-11 6-12 12-17 13-17 15-17 15-29 15-64 18-24 18-25 18-28 18-29 18-30 18-35 "
    "18-40 18-64 19-29 19-59 20-59 20-64 25-34 26-35 27-59 30-44 30-45 30-49 30-59 30-64 31-40 31-45 "
    "31-50 31-60 35-44 36-45 36-50 36-64 40-59 40-64 41-50 41-60 45-54 45-59 45-64 46-55 46-60 50-64 "
    "51-60 51-64 55-64 56-64 61-70 65-74 65-79 75-84 "
)
BAND_FORMS = ("{}-{}", "{} - {}", "{} a {}", "de {} a {}", "entre {} y {}")
LIMITS = (1, 5, 10, 12, 14, 15, 16, 17, 18, 20, 25, 26, 29, 30, 35, 40, 45, 49, 50, 55, 59, 60, 64, 65, 70, 75, 80, 85)
LIMIT_FORMS = (
    *("{}+", "{} +", "{} y mas", "{} y +", "{} o mas", "<{}", "< {}", ">{}", "> {}", "hasta {}"),
    *(f"{word} {{}}" for word in ("mas de", "menos de", "mayor de", "mayores de", "menor de", "menores de", "mayor a")),
)
SHORTEST_GENDERED = 5  # letters; "ateo" has its own lines


@cache
def lexicons() -> dict[str, list[str]]:
    """Folded values of each type."""
    listed = word_list_file("values.txt")
    folded = {name: {fold(word) for word in words} for name, words in listed.items() if name != DISEASE}
    folded[AGE_BAND] |= _bands()
    for name, words in _groups().items():
        folded[name] |= words - _others(name, folded)
    return {name: sorted(words | (_forms(words) - _others(name, folded))) for name, words in folded.items()}


def _bands() -> set[str]:
    """Bands of ages as offices part them, with and without the years: "15-19", "de 30 a 44 años", "65 y más"."""
    pairs = {tuple(band.split("-")) for band in BANDS.split()}
    pairs |= {
        (str(start), str(start + width)) for starts, width in zip(STARTS, WIDTHS, strict=True) for start in starts
    }
    bands = {form.format(*pair) for pair in pairs for form in BAND_FORMS}
    bands |= {form.format(limit) for limit in LIMITS for form in LIMIT_FORMS}
    return bands | {f"{band} anos" for band in bands} | {f"{limit} anos y mas" for limit in LIMITS}


def _groups() -> dict[str, set[str]]:
    """Names of groups of people, in all their forms; what two words could mean alone is not said of anybody."""
    sections = {name: {fold(word) for word in words} for name, words in word_list_file("groups.txt").items()}
    before, articles = sections.pop(BEFORE), sections.pop(ARTICLES)
    found = {OTHERS: {form.format(number) for form in ARTICLE for number in articles}}
    for first, second, name in PAIRED:
        seconds = {form for word in sections.pop(second) for form in _inflected(word)}
        pairs = {f"{one} {other}" for one in sections.pop(first) for other in seconds}
        found.setdefault(name, set()).update(pairs)
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
