"""Carry out decisions on a table, after cleaning and before the files are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import polars as pl

from desktop_app.core.errors import TreatmentUnknown
from desktop_app.core.personal_data.finding import Decision, Scan
from desktop_app.core.personal_data.parameters import checked
from desktop_app.core.personal_data.treatment import Effect, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.personal_data.treatments.group_rare import OTHERS
from desktop_app.core.table import ROW, Table

_BEFORE = "__before"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one decision does: cells that change, those of them that become empty, and rows that go.

    `one_group`: all that is rare and all that is common has become one group.
    """

    n_changed: int
    n_emptied: int
    n_rows: int
    one_group: bool = False


def treatment_of(decision: Decision, column: str = "") -> Treatment:
    """The treatment of a decision, its parameters checked; raises TreatmentUnknown and AnswerNotPossible."""
    named = column or decision.column_id
    treatment = treatments().get(decision.treatment)
    if treatment is None:
        raise TreatmentUnknown(column=named, treatment=decision.treatment)
    checked(treatment, decision.params, named)
    return treatment


def apply_decisions(table: Table, decisions: Iterable[Decision], scan: Scan, context: TreatmentContext) -> Table:
    """The table after all decisions; lazy.

    Rows go first, those chosen for what they hold before those that are rare, so that what is counted afterwards is
    what will be published; otherwise the order of the decisions holds. A decision on a column that is no longer there
    (cleaning removed it) has nothing to do. Raises CodeKeyMissing when a decision asks for codes and its key is not
    there, TreatmentUnknown and AnswerNotPossible for what cannot be carried out.
    """
    for decision in sorted(decisions, key=_turn):
        if decision.column_id in table.ids:
            treatment = treatment_of(decision, table.column(decision.column_id).name)
            own = replace(context, spans=scan.spans.get(decision.column_id))
            table = treatment.apply(table, decision, own)
    return table


def count_again(table: Table, decisions: Iterable[Decision], context: TreatmentContext) -> Table | None:
    """The table with rare values treated once more where rows that have gone since made others rare; None: nowhere.

    Runs the plan, over the columns of these decisions.
    """
    counting = [d for d in decisions if d.column_id in table.ids and counts_rows(d)]
    again = [d for d in counting if not treatment_of(d).has_worked(table, d.column_id, d)]
    for decision in again:
        table = treatment_of(decision).apply(table, decision, context)
    return table if again else None


def counts_rows(decision: Decision) -> bool:
    """Whether a decision depends on how many rows have a value."""
    return decision.treatment == "group_rare" or removes_rare(decision)


def removes_rare(decision: Decision) -> bool:
    """Whether a decision takes rows away because few have their value."""
    return decision.treatment == "remove_rows" and decision.params.get("which") == "rare"


def outcome(table: Table, decision: Decision, context: TreatmentContext) -> Outcome:
    """Count what a decision does to the table it is applied to (runs the plan, over its column alone)."""
    column_id = decision.column_id
    treatment = treatment_of(decision)
    filled = pl.col(column_id).is_not_null()
    if treatment.effect is Effect.COLUMN:
        n_filled = int(table.frame.select(filled.sum()).collect(engine="streaming").item())
        return Outcome(n_filled, n_filled, 0)
    narrow = table.frame.select(ROW, column_id, pl.col(column_id).alias(_BEFORE))
    after = treatment.apply(replace(table.with_frame(narrow), columns=(table.column(column_id),)), decision, context)
    before, now = pl.col(_BEFORE), pl.col(column_id)
    counts = after.frame.select(
        pl.len().alias("rows"),
        before.ne_missing(now).sum().alias("changed"),
        (before.is_not_null() & now.is_null()).sum().alias("emptied"),
        (now.drop_nulls() == OTHERS).all().alias("one"),
    ).collect(engine="streaming")
    n_rows = table.n_rows() if treatment.effect is Effect.ROWS else int(counts["rows"].item())
    one_group = decision.treatment == "group_rare" and counts["changed"].item() > 0 and counts["one"].item()
    return Outcome(counts["changed"].item(), counts["emptied"].item(), n_rows - counts["rows"].item(), one_group)


def _turn(decision: Decision) -> int:
    treatment = treatments().get(decision.treatment)
    if treatment is None or treatment.effect is not Effect.ROWS:
        return 2
    return int(removes_rare(decision))
