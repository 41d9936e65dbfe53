"""Values that few rows have become "Otros"."""

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
        """Every value but "Otros" has enough rows, counting cells emptied later because a combination was rare."""
        least = whole_number(self, decision, "least")
        cells = table.frame.select(same_value(pl.col(column_id)).alias("key"))
        counts = cells.group_by("key").len().collect(engine="streaming")
        emptied = counts.filter(pl.col("key").is_null())["len"].sum()
        values = counts.drop_nulls().filter(pl.col("key") != OTHERS.casefold())
        return bool((values["len"] + emptied >= least).all())

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Common values as they were, "Otros" for the rest."""
        del context
        least = whole_number(self, decision, "least")
        cell = pl.col(decision.column_id)
        key = same_value(cell)
        is_common = (key.count().over(key) >= least) & (key != OTHERS.casefold())
        grouped = pl.when(is_common).then(cell).when(cell.is_not_null()).then(pl.lit(OTHERS))
        return written(table, decision.column_id, grouped)


TREATMENT = GroupRare()
