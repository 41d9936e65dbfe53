"""One pass over all rows that counts what the rules of a table find, and gathers what is written oddly.

Plain values are judged by polars, whole batches at once; each odd text, of which there are few, is read once by
`typed_values`, however often it stands in the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl

from desktop_app.core.progress import Progress
from desktop_app.core.quality.rules import ProblemKind, Rule, Rules
from desktop_app.core.quality.typed_values import as_number, is_plain, plain_is_high, plain_is_low, read_others
from desktop_app.core.table import FieldType, Table

_BATCH = 50_000
_VALUE = pl.col("value")
_OTHERS = {
    ProblemKind.TYPE: ~pl.col("valid"),
    ProblemKind.MINIMUM: pl.col("low"),
    ProblemKind.MAXIMUM: pl.col("high"),
}


@dataclass(slots=True)
class Counted:
    """`empty` and `wrong`: cells by column, the wrong ones of plain values by kind too.

    `others`: the odd texts of a column as `read_others` gives them, with `n`, how often each stands there.
    """

    n_rows: int = 0
    n_blank: int = 0
    empty: dict[str, int] = field(default_factory=dict)
    wrong: dict[tuple[str, ProblemKind], int] = field(default_factory=dict)
    others: dict[str, pl.DataFrame] = field(default_factory=dict)

    def bad(self, column_id: str, kind: ProblemKind) -> pl.DataFrame | None:
        """The odd texts of a column that are wrong in that way; None when it has no odd text."""
        found = self.others.get(column_id)
        return None if found is None else found.filter(_OTHERS.get(kind, pl.lit(value=False)))


def count(table: Table, rules: Rules, progress: Progress) -> Counted:
    """Count in batches, so that it can be stopped. Raises Cancelled."""
    ids = [rule.column_id for rule in rules.columns]
    counts = [count for rule in rules.columns for count in _counts(rule)]
    blank = pl.all_horizontal(pl.col(ids).is_null()) if ids else pl.lit(value=True)
    counts += [pl.len().alias("rows"), blank.sum().alias("blank")]
    numbers = [as_number(pl.col(rule.column_id)).alias(_number_of(rule)) for rule in rules.columns if _is_number(rule)]
    plainness = [is_plain(pl.col(r.column_id), r.type, _number_in(r)).alias(_plain_of(r)) for r in rules.columns]
    totals: dict[str, int] = {}
    odd: dict[str, list[pl.DataFrame]] = {}
    for batch in table.frame.select(ids).collect_batches(chunk_size=_BATCH, maintain_order=False, engine="streaming"):
        # what several counts need is worked out once: polars does not share it between them
        seen = batch.with_columns(numbers).with_columns(plainness)
        found = {name: int(n or 0) for name, n in seen.select(counts).row(0, named=True).items()}
        totals = {name: totals.get(name, 0) + n for name, n in found.items()}
        for rule in rules.columns:
            if found[_empty(rule)] + found[_plain_of(rule)] < found["rows"]:
                odd.setdefault(rule.column_id, []).append(_odd(seen, rule))
        progress.at(totals["rows"], 0)
    return _as_counted(rules, totals, odd)


def plainly_wrong(rule: Rule, number: pl.Expr | None = None) -> dict[ProblemKind, pl.Expr]:
    """Conditions that a plain value fulfils when it is wrong; `number` as in `is_plain`."""
    cells, found = pl.col(rule.column_id), {}
    if rule.minimum:
        found[ProblemKind.MINIMUM] = plain_is_low(cells, rule.type, rule.minimum, number)
    if rule.maximum:
        found[ProblemKind.MAXIMUM] = plain_is_high(cells, rule.type, rule.maximum, number)
    if rule.allowed:
        found[ProblemKind.LIST] = ~cells.is_in(list(rule.allowed))
    return found


def _as_counted(rules: Rules, totals: dict[str, int], odd: dict[str, list[pl.DataFrame]]) -> Counted:
    counted = Counted(totals.get("rows", 0), totals.get("blank", 0))
    for rule in rules.columns:
        column = rule.column_id
        counted.empty[column] = totals.get(_empty(rule), 0)
        counted.wrong |= {(column, kind): totals.get(_wrong(rule, kind), 0) for kind in plainly_wrong(rule)}
        if column in odd:
            values = pl.concat(odd[column]).group_by("value").agg(pl.col("n").sum())
            counted.others[column] = read_others(values, rule.type, rule.minimum, rule.maximum)
    return counted


def _counts(rule: Rule) -> Iterator[pl.Expr]:
    """Counts over a batch that has the numbers and the plainness of its cells beside them."""
    plain = pl.col(_plain_of(rule))
    yield pl.col(rule.column_id).is_null().sum().alias(_empty(rule))
    yield plain.sum()
    for kind, condition in plainly_wrong(rule, _number_in(rule)).items():
        yield (plain & condition).sum().alias(_wrong(rule, kind))


def _odd(seen: pl.DataFrame, rule: Rule) -> pl.DataFrame:
    """The filled cells of a batch that are not written plainly, each text once."""
    cells = pl.col(rule.column_id)
    odd = seen.filter(~pl.col(_plain_of(rule)) & cells.is_not_null()).select(value=cells)
    return odd.group_by("value").agg(n=pl.len())


def _is_number(rule: Rule) -> bool:
    return rule.type in {FieldType.INTEGER, FieldType.NUMBER}


def _number_of(rule: Rule) -> str:
    return f"number of {rule.column_id}"


def _number_in(rule: Rule) -> pl.Expr | None:
    return pl.col(_number_of(rule)) if _is_number(rule) else None


def _plain_of(rule: Rule) -> str:
    return f"plainness of {rule.column_id}"


def _empty(rule: Rule) -> str:
    return f"{rule.column_id} empty"


def _wrong(rule: Rule, kind: ProblemKind) -> str:
    return f"{rule.column_id} {kind.value}"
