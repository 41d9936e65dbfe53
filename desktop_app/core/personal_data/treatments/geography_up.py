"""A territory replaced by the larger one that holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import text_answer
from desktop_app.core.personal_data.treatment import Option, Parameter, Params, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import distinct, replaced_values
from desktop_app.core.table import Table
from desktop_app.core.territories import LEVELS, territories
from desktop_app.core.text import N_, Message, msg

COUNTRY_OF = {levels[-1]: country for country, levels in LEVELS.items()} | {"canton": "ec"}


@dataclass(frozen=True, slots=True)
class GeographyUp(Treatment):
    """Names give names and codes codes; what is not in the official list, or could be several, becomes empty."""

    id: ClassVar[str] = "geography_up"
    title: ClassVar[Message] = msg(N_("Go up to a larger area"))
    consequence: ClassVar[Message] = msg(
        N_("The small area is lost. Names that are not in the official list stay empty.")
    )
    done_word: ClassVar[Message] = msg(N_("It will be a larger area"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["PLACE"])
    whole_column: ClassVar[bool] = True
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "to",
            msg(N_("Area to publish")),
            "province",
            (
                Option("canton", msg(N_("Canton")), "ec"),
                Option("province", msg(N_("Province")), "ec"),
                Option("department", msg(N_("Department")), "gt"),
            ),
        ),
    )

    def suggest(self, values: pl.Series, context: TreatmentContext) -> Params:
        """One level above what the column holds."""
        known = territories(context.country)
        if known is None:
            return {"to": "province"}
        level = known.level_of(values)
        at = known.levels.index(level) if level else 0
        return {"to": known.levels[min(at + 1, len(known.levels) - 1)]}

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a unit of that level."""
        to = text_answer(self, decision, "to")
        known = territories(COUNTRY_OF[to])
        return known is not None and all(known.units(value, to) for value in distinct(table, column_id))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """The larger units; the level of the column is told from all its values."""
        del context
        to = text_answer(self, decision, "to")
        return replaced_values(table, decision.column_id, lambda values: larger(values, to), whole=True)


def larger(values: pl.Series, to: str) -> Mapping[str, str | None]:
    """The unit of level `to` for each distinct value, None where there is none for certain."""
    known = territories(COUNTRY_OF[to])
    if known is None or values.is_empty():
        return dict.fromkeys(values)
    below = known.levels[: known.levels.index(to) + 1]
    level = known.level_of(values)
    # first what the column mostly is, then the other levels from large to small
    order = [*([level] if level in below else []), *(one for one in reversed(below) if one != level)]
    return {value: known.up(value, order, to) for value in values}


TREATMENT = GeographyUp()
