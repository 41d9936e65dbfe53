"""Every match in many texts, as if each recogniser had read each text, at the speed of arithmetic.

Three sieves, each exact (a differential test compares with the recognisers themselves): the union of all supersets
drops most texts; cells that are one number or one address are settled by the rules' vectorised `alone`; what is left
goes to the recognisers whose own superset fired, names by `name_gate.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import polars as pl

from desktop_app.core.personal_data.bites import bites
from desktop_app.core.personal_data.engine import Found, found_by, settle
from desktop_app.core.personal_data.gate import pattern_rules
from desktop_app.core.personal_data.name_gate import persons_in
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.supersets import any_fires, fired, opened
from desktop_app.core.personal_data.tallies import WITH_MORE

HIT_SCHEMA = {"value": pl.String, "start": pl.UInt32, "end": pl.UInt32, "type": pl.String}
BITE = 500  # texts given to a recogniser between two looks at whether to stop
CERTAIN = 1.0  # a match of this score that fills the cell leaves room for no other
# Cells of these signs only: no cue word can stand there, so a rule can say by arithmetic what it finds.
BARE = r"^[0-9+(). -]{1,40}$"

Tick = Callable[[], None]


def matches_in(values: pl.Series, *, names: bool, tick: Tick = lambda: None) -> pl.DataFrame:
    """Value, start, end, type of every match in distinct texts; `names` asks for names of people too.

    `tick` is called at least every 200 ms and may raise to stop.
    """
    frame, rules = values.rename("value").to_frame(), pattern_rules()
    wholes, rest = [pl.DataFrame(schema=HIT_SCHEMA)], [opened(frame.clear(), rules)]
    for chunk in bites(frame):
        open_ = opened(chunk, rules)
        tick()
        whole, others = _settle_whole(open_)
        tick()
        wholes.append(whole)
        rest.append(others)
    wholly = pl.concat(wholes)
    found = persons_in(frame.join(wholly, on="value", how="anti")["value"], tick) if names else {}
    _ask(pl.concat(rest), found, tick)
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
    marks = bare.with_columns(_judged_alone(bare, rule) for rule in judged)
    silent = [rule for rule in pattern_rules() if rule.alone is None]
    known = ~any_fires(tuple(silent)) & pl.all_horizontal(pl.col(rule.entity).is_not_null() for rule in judged)
    marks = marks.with_columns(known.alias("known"))
    best = pl.coalesce(pl.when(pl.col(rule.entity)).then(pl.lit(rule.entity)) for rule in judged)
    sure = marks.filter("known").select("value", best.alias("type")).drop_nulls()
    hits.append(_whole(sure, pl.col("type")))
    return pl.concat(hits), pl.concat([others, marks.filter(~pl.col("known")).select(texts.columns)])


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


def _whole(texts: pl.DataFrame, entity: str | pl.Expr) -> pl.DataFrame:
    kind = pl.lit(entity, pl.String) if isinstance(entity, str) else entity
    return texts.select(
        "value", pl.lit(0, pl.UInt32).alias("start"), pl.col("value").str.len_chars().alias("end"), kind.alias("type")
    )


def _ask(texts: pl.DataFrame, found: dict[str, list[Found]], tick: Tick) -> None:
    """Add to `found` by text what the recognisers find, each in the texts in which its own superset matches."""
    for rule in pattern_rules():
        values = fired(texts, rule, pattern_rules())
        tick()
        # Of rules to which all digits are alike, texts that differ only in digits are read once.
        masked = values.str.replace_all("[1-9]", "0") if rule.digits_alike else values
        known: dict[str, list[Found]] = {}
        for at, (text, key) in enumerate(zip(values, masked, strict=True)):
            if at % BITE == 0:
                tick()
            if key not in known:
                known[key] = found_by(key, [rule.entity])
            if known[key]:
                found[text] = [*found.get(text, ()), *known[key]]


def _settled(found: dict[str, list[Found]]) -> pl.DataFrame:
    """The matches without overlaps."""
    columns: dict[str, list[object]] = {name: [] for name in HIT_SCHEMA}
    for text, results in found.items():
        for span in settle(results):
            for name, cell in zip(columns, (text, span.start, span.end, span.type), strict=True):
                columns[name].append(cell)
    return pl.DataFrame(columns, schema=HIT_SCHEMA)
