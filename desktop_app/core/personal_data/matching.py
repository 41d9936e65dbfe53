"""Every match in many texts, as if each recogniser had read each text, at the speed of arithmetic.

Three sieves, each exact (a differential test compares with the recognisers themselves): cells that are one number or
one address are settled by arithmetic (`settling.py`); the union of all supersets drops most other texts; what is left
goes to the recognisers whose own superset fired, and their `narrow` sieve if they have one.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from desktop_app.core.personal_data.alike import ALIKE, with_alike
from desktop_app.core.personal_data.bites import bites
from desktop_app.core.personal_data.engine import Found, found_by, settle
from desktop_app.core.personal_data.gate import PERSON, pattern_rules
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.settling import HIT_SCHEMA, settle_certain, settle_numbers
from desktop_app.core.personal_data.supersets import fired, opened

NARROWED = 25_000  # texts whose words are judged together, for the same reasons
BITE = 200  # texts given to a recogniser between two looks at whether to stop

Tick = Callable[[], None]


def matches_in(values: pl.Series | pl.DataFrame, *, names: bool, tick: Tick = lambda: None) -> pl.DataFrame:
    """Value, start, end, type of every match in distinct texts; `names` asks for names of people too.

    `values` may be a frame with `value` and `alike` (the same with all digits 0), which then need not be computed.
    `tick` is called a few times a second and may raise to stop.
    """
    given = values.rename("value").to_frame() if isinstance(values, pl.Series) else values
    listed = pattern_rules()
    wholes, rest = [pl.DataFrame(schema=HIT_SCHEMA)], [opened(given.clear(), listed)]
    for chunk in bites(given):
        numbers, others = settle_numbers(chunk)
        tick()
        certain, texts = settle_certain(opened(others, listed))
        tick()
        wholes += [numbers, certain]
        rest.append(texts)
    wholly, found = pl.concat(wholes), dict[str, list[Found]]()
    if names:
        open_ = given.filter(~pl.col("value").is_in(wholly["value"].implode())) if wholly.height else given
        _ask(_person(), open_, found, tick)
    for rule, asked in fired(pl.concat(rest), listed):
        _ask(rule, asked.rename("value").to_frame(), found, tick)
    return pl.concat([wholly, _settled(found)])


def _person() -> Rule:
    """The rule for names."""
    return next(rule for rule in rules() if rule.entity == PERSON)


def _ask(rule: Rule, texts: pl.DataFrame, found: dict[str, list[Found]], tick: Tick) -> None:
    """Add to `found` by text what the recogniser finds in texts in which its superset matches.

    Of rules to which all digits are alike, texts that differ only in digits are read once.
    """
    read = _read_by(rule, texts)
    known: dict[str, list[Found]] = {}
    for chunk in read.unique(maintain_order=True).to_frame("read").iter_slices(NARROWED):
        tick()
        narrowed = chunk["read"].filter(rule.narrow(chunk["read"])) if rule.narrow else chunk["read"]
        for at, text in enumerate(narrowed):
            if at % BITE == 0:
                tick()
            results = found_by(text, [rule.entity])
            if results:
                known[text] = results
    kept = read.is_in(pl.Series(list(known), dtype=pl.String).implode())
    for text, key in zip(texts["value"].filter(kept), read.filter(kept), strict=True):
        found[text] = [*found.get(text, ()), *known[key]]


def _read_by(rule: Rule, texts: pl.DataFrame) -> pl.Series:
    """The texts as the rule may read them."""
    return with_alike(texts)[ALIKE] if rule.digits_alike else texts["value"]


def _settled(found: dict[str, list[Found]]) -> pl.DataFrame:
    """The matches without overlaps."""
    columns: dict[str, list[object]] = {name: [] for name in HIT_SCHEMA}
    for text, results in found.items():
        for span in settle(results):
            for name, cell in zip(columns, (text, span.start, span.end, span.type), strict=True):
                columns[name].append(cell)
    return pl.DataFrame(columns, schema=HIT_SCHEMA)
