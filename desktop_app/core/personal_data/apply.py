"""Carry out decisions on a table, after cleaning and before the files are written."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.personal_data.finding import Decision, Scan
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.table import Table


def apply_decisions(table: Table, decisions: Iterable[Decision], scan: Scan, key: bytes | None) -> Table:
    """The table after all decisions, in their order; lazy.

    A decision on a column that is no longer there (cleaning removed it) has nothing to do. Raises CodeKeyMissing when
    a decision asks for codes and there is no key, KeyError for an unknown treatment.
    """
    for decision in decisions:
        if decision.column_id in table.ids:
            context = TreatmentContext(key, scan.spans.get(decision.column_id))
            table = treatments()[decision.treatment].apply(table, decision, context)
    return table
