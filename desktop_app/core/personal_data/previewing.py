"""A few rows of a finding, before and after a decision, masked for the screen."""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.masking import masked, masked_middle
from desktop_app.core.personal_data.treatment import TreatmentContext
from desktop_app.core.personal_data.treatments import treatments
from desktop_app.core.table import ROW, Table

BEFORE, AFTER = "before", "after"
UNREADABLE = frozenset(("keep",))


def preview(
    table: Table, finding: Finding, decision: Decision | None, context: TreatmentContext, limit: int = 5
) -> pl.DataFrame:
    """`limit` filled rows (of the texts with something inside, for texts) as the columns ROW, `before` and `after`.

    Next to them the column before and the one after it in the table, under their ids, masked in the middle. Without a
    decision, or when the column goes, `after` is null.
    """
    at = table.ids.index(finding.column_id)
    near = [column_id for column_id in table.ids[max(0, at - 1) : at + 2] if column_id != finding.column_id]
    rows = table.frame.filter(pl.col(finding.column_id).is_not_null())
    if context.spans is not None:
        rows = rows.filter(pl.col(ROW).is_in(context.spans[ROW].unique().implode()))
    sample = rows.head(limit).collect()
    after: list[str | None] = [None] * sample.height
    if decision is not None:
        changed = treatments()[decision.treatment].apply(table.with_frame(sample.lazy()), decision, context)
        if finding.column_id in changed.ids:
            after = changed.frame.select(finding.column_id).collect().to_series().to_list()
    if decision is not None and decision.treatment in UNREADABLE:
        after = [_shown(value, finding) for value in after]
    return pl.DataFrame(
        {
            ROW: sample[ROW],
            **{name: [masked_middle(v) if v else v for v in sample[name]] for name in near},
            BEFORE: [_shown(value, finding) for value in sample[finding.column_id]],
            AFTER: pl.Series(after, dtype=pl.String),
        }
    )


def _shown(value: str | None, finding: Finding) -> str | None:
    if value is None or not finding.free_text:
        return value if value is None else masked(value, finding.types)
    return " ".join(masked_middle(word) for word in value.split())
