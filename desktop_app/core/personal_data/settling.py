"""Whole cells whose matches arithmetic tells: one number, one address of mail. Here for `matching.py`.

Cells of digits and signs alone are most of a large table. No word can stand in them, so the rules that need a letter
are not asked, and the others say by their vectorised `alone` what they would find.
"""

from __future__ import annotations

from functools import cache

import polars as pl

from desktop_app.core.personal_data.gate import pattern_rules
from desktop_app.core.personal_data.identifier_tallies import WITH_MORE
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.supersets import any_fires

HIT_SCHEMA = {"value": pl.String, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}
CERTAIN = 1.0  # a match of this score that fills the cell leaves room for no other
# Cells of these signs only: no cue word can stand there, so a rule can say by arithmetic what it finds.
BARE = r"^[0-9+(). -]{1,40}$"
DIGITS = r"^[0-9]+$"

Settled = tuple[pl.DataFrame, pl.DataFrame]  # the matches, and the cells that are not settled


def settle_numbers(cells: pl.DataFrame) -> Settled:
    """The matches of cells of digits and signs."""
    is_bare = cells["value"].str.contains(BARE)
    if not is_bare.any():
        return pl.DataFrame(schema=HIT_SCHEMA), cells
    bare = cells.filter(is_bare)
    are_digits = bare["value"].str.contains(DIGITS)
    parts = [_settle(bare.filter(are_digits), digits=True), _settle(bare.filter(~are_digits), digits=False)]
    rest = [cells.filter(~is_bare), *(others for _, others in parts)]
    return pl.concat(hits for hits, _ in parts), pl.concat(rest)


def settle_certain(texts: pl.DataFrame) -> Settled:
    """The matches that fill their cell and leave no doubt."""
    hits = [pl.DataFrame(schema=HIT_SCHEMA)]
    for rule in _rules_alone():
        if rule.alone_score >= CERTAIN:
            fills = _alone_where(texts, rule, pl.col("value").str.contains(rule.superset)).fill_null(value=False)
            hits.append(_whole(texts.filter(fills), rule.entity))
            texts = texts.filter(~fills)
    return pl.concat(hits), texts


def _settle(cells: pl.DataFrame, *, digits: bool) -> Settled:
    marks = {rule.entity: _alone_where(cells, rule, _could(rule, digits=digits)) for rule in _rules_alone()}
    open_ = cells.select(any_fires(_silent(), cues=False)).to_series()
    for mark in marks.values():
        open_ |= mark.is_null()
    hits, free = [pl.DataFrame(schema=HIT_SCHEMA)], ~open_
    for entity, mark in marks.items():  # in the order in which `engine.settle` prefers them
        fills = free & mark
        if fills.any():
            hits.append(_whole(cells.filter(fills), entity))
            free &= ~fills
    return pl.concat(hits), cells.filter(open_)


@cache
def _rules_alone() -> tuple[Rule, ...]:
    """The rules with `alone`, in the order in which `engine.settle` prefers their matches."""
    listed = [rule for rule in pattern_rules() if rule.alone is not None]
    return tuple(sorted(listed, key=lambda rule: (-rule.alone_score, rule.entity)))


@cache
def _silent() -> tuple[Rule, ...]:
    """The rules that have no `alone` and may find something where no letter is."""
    return tuple(rule for rule in pattern_rules() if rule.alone is None and not rule.lettered)


def _could(rule: Rule, *, digits: bool) -> pl.Expr:
    """Where `alone` must be asked: of digits, those of the right length; else where the superset matches."""
    if digits and rule.shape is not None and rule.entity not in WITH_MORE:
        return rule.shape(pl.col("value"))
    return pl.col("value").str.contains(rule.superset)


def _alone_where(cells: pl.DataFrame, rule: Rule, could: pl.Expr) -> pl.Series:
    """`alone` where it is asked, false elsewhere."""
    if rule.alone is None:
        raise ValueError(rule.entity)
    asked, mark = cells.select(could).to_series(), rule.alone(pl.col("value"))
    if asked.all():
        return cells.select(mark.alias(rule.entity)).to_series()
    marks = pl.repeat(value=False, n=cells.height, dtype=pl.Boolean, eager=True)
    if not asked.any():
        return marks
    return marks.scatter(asked.arg_true(), cells.filter(asked).select(mark).to_series())


def _whole(texts: pl.DataFrame, entity: str) -> pl.DataFrame:
    start, end = pl.lit(0, pl.UInt32).alias("start"), pl.col("value").str.len_chars().alias("end")
    return texts.select("value", start, end, pl.lit(entity, pl.String).alias("type"))
