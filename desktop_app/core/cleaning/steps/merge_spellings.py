"""Several spellings of one value ("Quito", "QUITO", "quito.") become the one the officer chose.

The spellings are values of the data: a recipe that holds them is scanned before it leaves, and no text repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.clustering.finding import Cluster, Method, clusters_of_spelling
from desktop_app.core.cleaning.kinds import CellsOfOne
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.cleaning.step import ColumnValues, Suggestion
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import FieldType
from desktop_app.core.text import N_, msg

_MOST_VALUES = 5_000  # a column of more different values holds no categories
_SAMPLED = 25_000  # values looked at first
_REPEATED = 0.5  # share of cells with a different value above which neither
_LONGEST = 80
_LOOK = N_("Only capitals, accents, signs or the order of words differ. Look at them before accepting.")


@dataclass(frozen=True, slots=True)
class MergeSpellings(CellsOfOne):
    """Write each of `spellings` as the one at the same place of `chosen`; ValueError if one is both."""

    id: ClassVar[str] = "merge_spellings"
    order: ClassVar[int] = 48
    TITLE: ClassVar[str] = N_("Different spellings of the same value")
    WILL: ClassVar[str] = N_("Spellings of the same value will be written in one way.")
    DID: ClassVar[str] = N_("Spellings of the same value were written in one way.")

    spellings: tuple[str, ...] = field(metadata=asked(N_("Spellings"), holds_cell=True))
    chosen: tuple[str, ...] = field(metadata=asked(N_("How each will be written"), holds_cell=True))

    def __post_init__(self) -> None:
        if len(self.spellings) != len(self.chosen) or not all(self.chosen) or set(self.spellings) & set(self.chosen):
            raise ValueError("one chosen spelling for each, and none of both kinds")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The chosen spelling, or the text as it is."""
        return cell.replace(list(self.spellings), list(self.chosen))

    @classmethod
    def of(cls, column_id: str, found: tuple[Cluster, ...]) -> MergeSpellings:
        """The step that writes every value of the groups as the one proposed."""
        pairs = [(value, c.proposed) for c in found for value, _n in c.values if value != c.proposed]
        return cls(column_id, tuple(old for old, _new in pairs), tuple(new for _old, new in pairs))

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Never safe: the same letters may be two things."""
        del country  # spellings differ alike
        if values.profile.type is not FieldType.STRING or values.profile.longest > _LONGEST:
            return []
        if values.frame["value"].head(_SAMPLED).n_unique() > _MOST_VALUES:
            return []
        merged = values.frame.group_by("value").agg(pl.col("n").sum())
        if merged.height > _MOST_VALUES or merged.height > _REPEATED * values.n_filled:
            return []
        found = clusters_of_spelling(merged, Method.FINGERPRINT)
        if not found:
            return []
        n = sum(cluster.n_changed for cluster in found)
        return [Suggestion(cls.of(values.profile.column_id, found), n, n, safe=False, note=msg(_LOOK))]
