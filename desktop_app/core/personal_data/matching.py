"""Every match in many texts, as if each recogniser had read each text, at the speed of arithmetic.

Three sieves, each exact (a differential test compares with the recognisers themselves): the union of all supersets
drops most texts; cells that are one number or one address are settled by the rules' vectorised `alone`; what is left
goes to the recognisers whose own superset fired, and their `narrow` sieve if they have one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import polars as pl

from desktop_app.core.personal_data.bites import bites
from desktop_app.core.personal_data.engine import Found, found_by, settle
from desktop_app.core.personal_data.gate import PERSON, pattern_rules
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.supersets import any_fires, fired, opened
from desktop_app.core.personal_data.tallies import WITH_MORE

HIT_SCHEMA = {"value": pl.String, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}
NARROWED = 25_000  # texts whose words are judged together, for the same reasons
BITE = 200  # texts given to a recogniser between two looks at whether to stop
CERTAIN = 1.0  # a match of this score that fills the cell leaves room for no other
# Cells of these signs only: no cue word can stand there, so a rule can say by arithmetic what it finds.
BARE = r"^[0-9+(). -]{1,40}$"

Tick = Callable[[], None]


def matches_in(values: pl.Series, *, names: bool, tick: Tick = lambda: None) -> pl.DataFrame:
    """Value, start, end, type of every match in distinct texts; `names` asks for names of people too.

    `tick` is called at least every 200 ms and may raise to stop.
    """
    frame, listed = values.rename("value").to_frame(), pattern_rules()
    wholes, rest = [pl.DataFrame(schema=HIT_SCHEMA)], [opened(frame.clear(), listed)]
    for chunk in bites(frame):
        open_ = opened(chunk, listed)
        tick()
        whole, others = _settle_whole(open_)
        tick()
        wholes.append(whole)
        rest.append(others)
    wholly, found = pl.concat(wholes), dict[str, list[Found]]()
    if names:
        open_ = frame.join(wholly, on="value", how="anti") if wholly.height else frame
        _ask(_person(), open_["value"], found, tick)
    for rule, texts in fired(pl.concat(rest), listed):
        _ask(rule, texts, found, tick)
    return pl.concat([wholly, _settled(found)])


def _settle_whole(texts: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The matches of cells that `alone` settles, and the texts that it does not."""
    hits = [pl.DataFrame(schema=HIT_SCHEMA)]
    for rule in _rules_alone(certain=True):
        fills = _judged_alone(texts, rule).fill_null(value=False)
        hits.append(_whole(texts.filter(fills), rule.entity))
        texts = texts.filter(~fills)
    is_bare = texts.select(pl.col("value").str.contains(BARE)).to_series()
    bare, others = texts.filter(is_bare), texts.filter(~is_bare)
    if not bare.height:
        return pl.concat(hits), others
    judged = _rules_alone(certain=False)
    marks = {rule.entity: _judged_alone(bare, rule) for rule in judged}
    open_ = bare.select(any_fires(_silent())).to_series()
    for mark in marks.values():
        open_ |= mark.is_null()
    free = ~open_
    for rule in judged:
        fills = free & marks[rule.entity]
        if fills.any():
            hits.append(_whole(bare.filter(fills), rule.entity))
            free &= ~fills
    return pl.concat(hits), pl.concat([others, bare.filter(open_)])


@cache
def _silent() -> tuple[Rule, ...]:
    """The rules that have no `alone`."""
    return tuple(rule for rule in pattern_rules() if rule.alone is None)


@cache
def _rules_alone(*, certain: bool) -> tuple[Rule, ...]:
    """The rules with `alone`, in the order in which `settle` prefers their matches."""
    listed = [rule for rule in pattern_rules() if rule.alone is not None and (rule.alone_score >= CERTAIN) == certain]
    return tuple(sorted(listed, key=lambda rule: (-rule.alone_score, rule.entity)))


def _judged_alone(cells: pl.DataFrame, rule: Rule) -> pl.Series:
    """`alone` where the superset fires, which few cells of any length do; false elsewhere."""
    could = pl.col("value").str.contains(rule.superset)
    if rule.shape is not None and rule.entity not in WITH_MORE:  # digits of another length are none
        could &= rule.shape(pl.col("value")) | pl.col("value").str.contains("[^0-9]")
    fires = cells.select(could).to_series()
    if fires.all():
        return cells.select(_alone(rule).alias(rule.entity)).to_series()
    marks = pl.repeat(value=False, n=cells.height, dtype=pl.Boolean, eager=True).alias(rule.entity)
    if not fires.any():
        return marks
    return marks.scatter(fires.arg_true(), cells.filter(fires).select(_alone(rule)).to_series())


def _alone(rule: Rule) -> pl.Expr:
    if rule.alone is None:
        raise ValueError(rule.entity)
    return rule.alone(pl.col("value"))


def _whole(texts: pl.DataFrame, entity: str) -> pl.DataFrame:
    start, end = pl.lit(0, pl.UInt32).alias("start"), pl.col("value").str.len_chars().alias("end")
    return texts.select("value", start, end, pl.lit(entity, pl.String).alias("type"))


def _person() -> Rule:
    """The rule for names."""
    return next(rule for rule in rules() if rule.entity == PERSON)


def _ask(rule: Rule, texts: pl.Series, found: dict[str, list[Found]], tick: Tick) -> None:
    """Add to `found` by text what the recogniser finds in texts in which its superset matches.

    Of rules to which all digits are alike, texts that differ only in digits are read once.
    """
    frame = pl.DataFrame({"text": texts, "read": texts.str.replace_all("[1-9]", "0") if rule.digits_alike else texts})
    known: dict[str, list[Found]] = {}
    for chunk in frame.select(pl.col("read").unique(maintain_order=True)).iter_slices(NARROWED):
        tick()
        narrowed = chunk["read"].filter(rule.narrow(chunk["read"])) if rule.narrow else chunk["read"]
        for at, text in enumerate(narrowed):
            if at % BITE == 0:
                tick()
            results = found_by(text, [rule.entity])
            if results:
                known[text] = results
    kept = frame.filter(pl.col("read").is_in(pl.Series(list(known), dtype=pl.String).implode()))
    for text, read in kept.iter_rows():
        found[text] = [*found.get(text, ()), *known[read]]


def _settled(found: dict[str, list[Found]]) -> pl.DataFrame:
    """The matches without overlaps."""
    columns: dict[str, list[object]] = {name: [] for name in HIT_SCHEMA}
    for text, results in found.items():
        for span in settle(results):
            for name, cell in zip(columns, (text, span.start, span.end, span.type), strict=True):
                columns[name].append(cell)
    return pl.DataFrame(columns, schema=HIT_SCHEMA)
