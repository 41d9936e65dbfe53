"""A few rows of a finding, before and after a decision, masked for the screen."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from desktop_app.core.personal_data.apply import treatment_of
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.personal_data.masking import masked, masked_middle
from desktop_app.core.personal_data.treatment import Effect, Treatment, TreatmentContext
from desktop_app.core.table import ROW, Table

BEFORE, AFTER, GONE = "before", "after", "gone"
LOOKED_AT = 1_000  # first filled rows from which those to show are taken, where rows do not depend on each other
READABLE = frozenset((Effect.NOTHING, Effect.ROWS))  # what stays as it was is masked


def preview(
    table: Table, finding: Finding, decision: Decision | None, context: TreatmentContext, limit: int = 5
) -> pl.DataFrame:
    """`limit` filled rows (of the texts with something inside, for texts): ROW, `before`, `after` and `gone`.

    Next to them the column before and the one after it in the table, under their ids, masked in the middle. Different
    values that change come first. Without a decision, or when column or row goes, `after` is null; `gone` marks the
    rows that go. What is shown is what `apply` does to the whole table.
    """
    at = table.ids.index(finding.column_id)
    near = [column_id for column_id in table.ids[max(0, at - 1) : at + 2] if column_id != finding.column_id]
    picked = _picked(table, finding, decision, context, limit)
    rows = table.frame.filter(pl.col(ROW).is_in(picked[ROW].implode())).select(ROW, *near).collect(engine="streaming")
    beside = picked.select(ROW).join(rows, on=ROW, how="left", maintain_order="left")
    after = picked[AFTER].to_list()
    if decision is not None and treatment_of(decision).effect in READABLE:
        after = [_shown(value, finding) for value in after]
    return pl.DataFrame(
        {
            ROW: picked[ROW],
            **{name: [masked_middle(v) if v else v for v in beside[name]] for name in near},
            BEFORE: [_shown(value, finding) for value in picked[BEFORE]],
            AFTER: pl.Series(after, dtype=pl.String),
            GONE: picked[GONE],
        }
    )


def _picked(
    table: Table, finding: Finding, decision: Decision | None, context: TreatmentContext, limit: int
) -> pl.DataFrame:
    """ROW, BEFORE, AFTER and GONE of the rows to show, in the order of the table."""
    column_id = finding.column_id
    frame = table.frame.select(ROW, column_id, pl.col(column_id).alias(BEFORE)).filter(pl.col(column_id).is_not_null())
    treatment = treatment_of(decision, finding.column_name) if decision is not None else None
    texts = context.spans if finding.free_text else None
    if texts is not None and (treatment is None or treatment.effect is not Effect.ROWS):
        frame = frame.filter(pl.col(ROW).is_in(texts[ROW].unique().implode()))
    narrow = replace(table.with_frame(frame), columns=(table.column(column_id),))
    if decision is None or treatment is None or treatment.effect is Effect.COLUMN:
        return _different(_as_shown(frame.head(LOOKED_AT), column_id, after=False), limit)
    if treatment.effect is Effect.ROWS:
        return _rows(narrow, treatment, decision, context, limit)
    if not treatment.whole_column:
        narrow = narrow.with_frame(frame.head(LOOKED_AT if texts is None else limit).collect().lazy())
    changed = _as_shown(treatment.apply(narrow, decision, context).frame, column_id, after=True)
    return _different(changed, limit)


def _as_shown(frame: pl.LazyFrame, column_id: str, *, after: bool) -> pl.LazyFrame:
    new = pl.col(column_id) if after else pl.lit(None, dtype=pl.String)
    return frame.select(ROW, BEFORE, new.alias(AFTER), pl.lit(value=False).alias(GONE))


def _different(shown: pl.LazyFrame, limit: int) -> pl.DataFrame:
    """Rows with different values, first those that change."""
    distinct = shown.group_by(BEFORE).agg(pl.col(ROW).min(), pl.col(AFTER, GONE).first())
    first = distinct.sort(pl.col(BEFORE).eq_missing(pl.col(AFTER)), ROW).head(limit).collect(engine="streaming")
    if first.height < limit:
        others = shown.filter(~pl.col(ROW).is_in(first[ROW].implode())).head(limit - first.height).collect()
        first = pl.concat([first.select(others.columns), others])
    return first.select(ROW, BEFORE, AFTER, GONE).sort(ROW)


def _rows(
    table: Table, treatment: Treatment, decision: Decision, context: TreatmentContext, limit: int
) -> pl.DataFrame:
    """Rows that go, and about as many that stay; more of the ones where there are few of the others."""
    staying = treatment.apply(table, decision, context).frame.select(ROW, BEFORE)
    going = table.frame.select(ROW, BEFORE).join(staying, on=ROW, how="anti")
    gone = going.sort(ROW).head(limit).collect(engine="streaming")
    stay = staying.head(limit - min(gone.height, (limit + 1) // 2)).collect(engine="streaming")
    gone = gone.head(limit - stay.height)
    parts = [
        gone.with_columns(pl.lit(None, dtype=pl.String).alias(AFTER), pl.lit(value=True).alias(GONE)),
        stay.with_columns(pl.col(BEFORE).alias(AFTER), pl.lit(value=False).alias(GONE)),
    ]
    return pl.concat(parts).sort(ROW)


def _shown(value: str | None, finding: Finding) -> str | None:
    if value is None or not finding.free_text:
        return value if value is None else masked(value, finding.types)
    return " ".join(masked_middle(word) for word in value.split())
