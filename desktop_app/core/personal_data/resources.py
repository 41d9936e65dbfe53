"""Where the word lists are, and how they are read (the same in a checkout and in the packaged program)."""

from __future__ import annotations

import csv
import gzip
from functools import cache
from pathlib import Path

from desktop_app.core.text import fold

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def ranked_words(name: str) -> dict[str, int]:
    """Words of a compressed list of `resources/names` with the decimal logarithm of their bearers."""
    text = gzip.decompress((RESOURCES / "names" / name).read_bytes()).decode("utf-8")
    return {word: int(rank) for word, _, rank in (line.partition("\t") for line in text.splitlines())}


def word_sections(name: str) -> list[frozenset[str]]:
    """Folded words of a plain list of `resources/names`, one set for each `#` heading."""
    sections: list[set[str]] = []
    for line in (RESOURCES / "names" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sections.append(set())
        else:
            sections[-1].update(fold(line).split())
    return [frozenset(section) for section in sections]


@cache
def place_names() -> frozenset[str]:
    """Folded names of all territories of all countries, every level."""
    names = set()
    for path in sorted((RESOURCES / "territories").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            names.update(fold(row["name"]) for row in csv.DictReader(file))
    return frozenset(names)
