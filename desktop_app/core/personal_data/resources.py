"""Where the word lists are, and how they are read (the same in a checkout and in the packaged program)."""

from __future__ import annotations

import csv
import gzip
import re
from functools import cache

from desktop_app.core.resources import resource_path
from desktop_app.core.text import fold

RANKS = {"crnel": "coronel", "gnral": "general", "gral": "general", "sta": "santa", "sto": "santo", "cap": "capitan"}
RANKED = re.compile(r"^(?:coronel|general|capitan|mariscal|almirante|doctor) (?=\w+ \w)")
RANK = re.compile(rf"\b({'|'.join(RANKS)})\.")


def ranked_words(name: str) -> dict[str, int]:
    """Words of a compressed list of `resources/names` with the decimal logarithm of their bearers."""
    return {word: int(rank) for word, _, rank in (line.partition("\t") for line in text_of(name).splitlines())}


def text_of(name: str) -> str:
    """The text of a compressed list of `resources/names`."""
    return gzip.decompress(resource_path("names", name).read_bytes()).decode("utf-8")


def word_sections(name: str) -> list[frozenset[str]]:
    """Folded words of a plain list of `resources/names`, one set for each `#` heading."""
    sections: list[set[str]] = []
    for line in resource_path("names", name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sections.append(set())
        else:
            sections[-1].update(fold(line).split())
    return [frozenset(section) for section in sections]


@cache
def place_names() -> frozenset[str]:
    """Folded names of all territories of all countries, every level, as people write them too.

    "Gral. Antonio Elizalde (Bucay)" is also "general antonio elizalde" and "bucay".
    """
    names: set[str] = set()
    for path in sorted(resource_path("territories").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names.update(_variants(fold(row["name"])))
    return frozenset(names)


def _variants(name: str) -> set[str]:
    parts = {name, *(part.strip(" )") for part in name.split("("))}
    spelt = {RANK.sub(lambda found: RANKS[found.group(1)], part) for part in parts}
    bare = {RANKED.sub("", part) for part in spelt}
    return {variant for part in parts | spelt | bare for variant in (part, part.removeprefix("puerto ")) if variant}


@cache
def word_list_file(name: str) -> dict[str, tuple[str, ...]]:
    """Lines of a file of `resources/words` under each `[section]`; blank lines and `#` comments are skipped."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in resource_path("words", name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line.strip() and not line.startswith("#"):
            current.append(line.strip())
    return {section: tuple(lines) for section, lines in sections.items()}
