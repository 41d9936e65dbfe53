"""Closed lists of the description: licences, update frequencies, themes, languages, read from resources/vocabularies.

The words in Spanish and English live in the CSV files (SOURCES.md there), not in the message catalogue.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.core.resources import resource_path
from desktop_app.core.text import fold


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `aliases`: codes or words other systems use for it; `recommended`: the one to propose first."""

    code: str
    es: str
    en: str
    uri: str = ""
    aliases: tuple[str, ...] = ()
    note_es: str = ""
    note_en: str = ""
    recommended: bool = False

    def label(self, language: str) -> str:
        """The words in that language (Spanish unless English is asked for)."""
        return self.en if language.startswith("en") else self.es

    def note(self, language: str) -> str:
        """An explanation for people in doubt, or ""."""
        return self.note_en if language.startswith("en") else self.note_es


VOCABULARIES = ("licences", "frequencies", "themes", "languages")


@cache
def vocabulary(name: str) -> tuple[Term, ...]:
    """All terms of one of `VOCABULARIES`, in the order to show; KeyError for another name.

    >>> [t.code for t in vocabulary("licences") if t.recommended]
    ['CC-BY-4.0']
    """
    if name not in VOCABULARIES:
        raise KeyError(name)
    with resource_path("vocabularies", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Term(
                row["code"],
                row["es"],
                row["en"],
                row["uri"],
                tuple(row["aliases"].split()),
                row["note_es"],
                row["note_en"],
                row["recommended"] == "yes",
            )
            for row in csv.DictReader(file)
        )


def term(name: str, code: str) -> Term | None:
    """The term with that code, without regard to case, or None."""
    return next((t for t in vocabulary(name) if fold(t.code) == fold(code)), None)


def portal_licence(code: str, known: Sequence[str]) -> str:
    """The id under which a portal that knows `known` licences lists ours.

    Portals write it their own way (CC-BY-4.0, cc-by-4.0, cc-by). Nothing known or nothing alike: our own code, which
    CKAN keeps and shows as it is.

    >>> portal_licence("CC-BY-4.0", ["cc-zero", "cc-by"])
    'cc-by'
    """
    ours = term("licences", code)
    if ours is None:
        return code
    by_fold = {fold(item): item for item in reversed(known)}
    for candidate in (ours.code, *ours.aliases):
        if fold(candidate) in by_fold:
            return by_fold[fold(candidate)]
    return ours.code
