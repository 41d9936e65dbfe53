"""Which column of the new file is which of last month's: by header, and by evidence where a header changed.

Equal headers (but for capitals, accents and signs) are the same column without asking. Everything else is a proposal
that the officer confirms.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_app.core.text import fold

Overlap = Callable[[str, str], float | None]  # share of equal values of an old and a new column; None = not known
_NAME, _PLACE, _VALUES = 0.4, 0.25, 0.35
_LEAST = 0.5
_UNKNOWN = 0.4


@dataclass(frozen=True, slots=True)
class Renamed:
    """An old column that seems to have another header now. `alike`: of the headers, `shared`: of the values."""

    old: str
    new: str
    alike: float
    shared: float | None
    same_place: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """`same`: new id by old id; `lost`: old ids and `added`: new ids without a partner."""

    same: Mapping[str, str]
    renamed: tuple[Renamed, ...] = ()
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def plain(name: str) -> str:
    """A header as it is compared.

    >>> plain("Monto_(USD) "), plain("Cédula N°")
    ('monto usd', 'cedula n')
    """
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


def likeness(old: Mapping[str, str], new: Sequence[str]) -> float:
    """Share of the columns of both tables whose headers are equal (0 to 1)."""
    mine, theirs = {plain(n) for n in old.values()} - {""}, {plain(n) for n in new} - {""}
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def match(old: Mapping[str, str], new: Mapping[str, str], overlap: Overlap) -> Matching:
    """Compare headers by column id. A repeated header goes by its turn."""
    same: dict[str, str] = {}
    for key in (str.strip, plain):
        _pair(old, new, same, key)
    missing = [i for i in old if i not in same]
    extra = [i for i in new if i not in set(same.values())]
    renamed = _proposed(old, new, same, overlap) if missing and extra else ()
    told = {r.old for r in renamed}, {r.new for r in renamed}
    return Matching(
        same,
        renamed,
        tuple(i for i in missing if i not in told[0]),
        tuple(i for i in extra if i not in told[1]),
    )


def _pair(old: Mapping[str, str], new: Mapping[str, str], same: dict[str, str], key: Callable[[str], str]) -> None:
    free: dict[str, list[str]] = defaultdict(list)
    taken = set(same.values())
    for new_id, name in new.items():
        if new_id not in taken:
            free[key(name) or f" {new_id}"].append(new_id)  # without a header, by its place
    for old_id, name in old.items():
        label = key(name) or f" {old_id}"
        if old_id not in same and free[label]:
            same[old_id] = free[label].pop(0)


def _proposed(
    old: Mapping[str, str], new: Mapping[str, str], same: Mapping[str, str], overlap: Overlap
) -> tuple[Renamed, ...]:
    """The best pairs of what is left, each column in one at most."""
    missing = [i for i in old if i not in same]
    extra = [i for i in new if i not in set(same.values())]
    scored = []
    for one in missing:
        for other in extra:
            alike = SequenceMatcher(None, plain(old[one]), plain(new[other])).ratio()
            place, shared = _same_place(one, other, list(old), list(new), same), overlap(one, other)
            values = _UNKNOWN if shared is None else shared
            score = _NAME * alike + _PLACE * place + _VALUES * values
            scored.append((score, Renamed(one, other, alike, shared, place)))
    found: list[Renamed] = []
    for score, pair in sorted(scored, key=lambda item: -item[0]):
        if score >= _LEAST and all(pair.old != f.old and pair.new != f.new for f in found):
            found.append(pair)
    return tuple(sorted(found, key=lambda pair: list(old).index(pair.old)))


def _same_place(one: str, other: str, old: Sequence[str], new: Sequence[str], same: Mapping[str, str]) -> bool:
    """Whether the neighbours on one side at least are each other's columns, or both stand at the same edge."""
    at, there = old.index(one), new.index(other)
    before = (same.get(old[at - 1]) if at else None, new[there - 1] if there else None)
    after = (
        same.get(old[at + 1]) if at + 1 < len(old) else None,
        new[there + 1] if there + 1 < len(new) else None,
    )
    return before[0] == before[1] or after[0] == after[1]
