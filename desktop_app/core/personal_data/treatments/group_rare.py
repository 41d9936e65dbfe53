"""Values that few rows have become "Otros", and with them the rarest of the others where one row would be alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import same_value, written
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

OTHERS = "Otros"  # Spanish, since the published data is
CATEGORIES = frozenset(
    ("SEX", "CIVIL_STATUS", "NATIONALITY", "EDUCATION", "FAMILY_RELATION", "HEALTH", "ETHNICITY", "RELIGION",
     "POLITICAL", "SEXUAL_ORIENTATION", "OTHER_SENSITIVE", "PLACE")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupRare(Treatment):
    """Rows are counted over the whole table; capitals and spaces around a value make no difference."""

    id: ClassVar[str] = "group_rare"
    title: ClassVar[Message] = msg(N_("Group what is rare as «Otros»"))
    consequence: ClassVar[Message] = msg(
        N_("What few people have is no longer told apart; common values stay as they are.")
    )
    done_word: ClassVar[Message] = msg(N_("The rare will be grouped"))
    fits: ClassVar[frozenset[str] | None] = CATEGORIES
    whole_column: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter("least", msg(N_("A value stays if at least so many rows have it")), 5, lowest=2, highest=10_000),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value but "Otros" has enough rows, and these are several or all, counting cells emptied later."""
        least = whole_number(self, decision, "least")
        cells = table.frame.select(same_value(pl.col(column_id)).alias("key"))
        counts = cells.group_by("key").len().collect(engine="streaming")
        emptied = counts.filter(pl.col("key").is_null())["len"].sum()
        is_other = pl.col("key") == OTHERS.casefold()
        values, others = counts.drop_nulls().filter(~is_other), sum(counts.filter(is_other)["len"])
        alone = others == 1 and not emptied and values.height > 0
        return bool((values["len"] + emptied >= least).all()) and not alone

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Common values as they were, "Otros" for the rest."""
        del context
        cell = pl.col(decision.column_id)
        key = same_value(cell)
        is_rare = rare(key, key.count().over(key), whole_number(self, decision, "least"))
        return written(table, decision.column_id, pl.when(is_rare).then(pl.lit(OTHERS)).otherwise(cell))


def rare(key: pl.Expr, n: pl.Expr, least: int, weight: pl.Expr | None = None) -> pl.Expr:
    """Which cells become "Otros": `n` rows have the value of each, `weight` rows have the cell (one).

    When that would be a single row, the next rarest value goes with it, the first in the alphabet of several.
    """
    is_rare = key.is_not_null() & ((n < least) | (key == OTHERS.casefold()))
    rows = pl.lit(1) if weight is None else weight
    is_alone = pl.when(is_rare).then(rows).sum() == 1
    is_common = key.is_not_null() & ~is_rare
    next_key = key.filter(is_common & (n == n.filter(is_common).min())).min()
    return is_rare | (is_alone & (key == next_key).fill_null(value=False))


TREATMENT = GroupRare()
