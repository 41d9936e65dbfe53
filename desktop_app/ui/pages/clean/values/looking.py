"""What is looked at in a column, and the steps that its acts make. Free of Qt; `look` runs in a worker."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.cleaning.step import Step
from desktop_app.core.personal_data.finding import Finding
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.core.cleaning.clustering.finding import Cluster, Method
    from desktop_app.core.cleaning.facets import Facet
    from desktop_app.core.table import Table

MOST_VALUES = 500
MOST_GROUPS = 6
SHAPES = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings of what may be one value. `mark` remembers that the officer said they are not."""

    cluster: Cluster
    mark: str
    official: str = ""  # the name in the official list, where it is another than all of them


@dataclass(frozen=True, slots=True)
class Look:
    """A column as it is after the corrections. `finding`: what it holds about people, if it does."""

    column_id: str
    name: str
    facet: Facet
    groups: tuple[Group, ...]
    is_place: bool
    finding: Finding | None

    @property
    def in_doubt(self) -> frozenset[str]:
        """Values that would be written anew."""
        return frozenset(
            value for g in self.groups for value, _n in g.cluster.values if value != (g.official or g.cluster.proposed)
        )


def look(table: Table, column_id: str, country: str, findings: dict[str, Finding], apart: Collection[str]) -> Look:
    """The column of the table after the corrections (runs the plan)."""
    from desktop_app.core.cleaning.doubts import doubts, fingerprint, official_for
    from desktop_app.core.cleaning.facets import facet

    name = table.column(column_id).name
    seen = facet(table, column_id, limit=MOST_VALUES)
    found = doubts(table, column_id, country)
    groups = []
    for cluster in found.clusters:
        mark = fingerprint(name, cluster)
        if mark not in apart:
            texts = [value for value, _n in cluster.values]
            official = official_for(texts, name, country) if found.is_place else None
            groups.append(Group(cluster, mark, official or ""))
    return Look(column_id, name, seen, tuple(groups), found.is_place, findings.get(column_id))


def found_in(table: Table, column_id: str, text: str) -> tuple[tuple[str, int], ...]:
    """The most frequent of all values of the column that hold the text (runs the plan)."""
    from desktop_app.core.cleaning.facets import facet

    return facet(table, column_id, limit=MOST_VALUES, search=text).values


def merging(column_id: str, values: Sequence[str], chosen: str) -> Step | None:
    """The step that writes all of the values as the chosen one; None when nothing would change."""
    from desktop_app.core.cleaning.steps.merge_spellings import MergeSpellings

    others = tuple(value for value in values if value != chosen)
    return MergeSpellings(column_id, others, (chosen,) * len(others)) if others and chosen else None


def replacing(column_id: str, values: Sequence[str], new: str) -> Step | None:
    """The step that writes each of the values as `new`, or empties them when it is ""; None when nothing changes."""
    from desktop_app.core.cleaning.steps.map_values import MapValues

    others = tuple(value for value in values if value != new)
    return MapValues(column_id, others, (new,) * len(others)) if others else None


def shown(value: str, finding: Finding | None, *, hidden: bool) -> str:
    """The value as it may be read on screen."""
    if finding is None or not hidden:
        return value
    from desktop_app.core.personal_data import masked

    types = ("TEXT",) if finding.free_text else finding.types
    return masked(value, types)


def method_words(method: Method) -> Message:
    """What the spellings of a group have in common."""
    return msg(
        {
            "fingerprint": N_("Only capitals, accents, spaces or the order of words differ"),
            "phonetic": N_("They sound the same"),
            "near": N_("One or two letters differ"),
        }.get(method.value, N_("They look alike"))
    )


def n_values(n: int) -> Message:
    """How many different values there are."""
    return msg_n(N_("{n} different value"), N_("{n} different values"), n)


def n_cells_change(n: int) -> Message:
    """How many cells an act changes."""
    return msg_n(N_("{n} cell changes"), N_("{n} cells change"), n)


def n_empty(n: int) -> Message:
    """How many cells are empty."""
    return msg_n(N_("{n} empty"), N_("{n} empty ones"), n)


def no_data_words(found: Facet) -> Message | None:
    """Numbers that usually stand for "no data", None when there are none."""
    if found.histogram is None or not found.histogram.no_data:
        return None
    value, n = found.histogram.no_data[0]
    return msg_n(
        N_("{n} row says {value}. It usually means “no data”."),
        N_("{n} rows say {value}. It usually means “no data”."),
        n,
        value=value,
    )
