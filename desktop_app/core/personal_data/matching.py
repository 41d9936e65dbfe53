"""Every match in many texts, as if each recogniser had read each text, at the speed of arithmetic.

Three sieves, each exact (a differential test compares with the recognisers themselves): cells that are one number or
one address are settled by arithmetic (`settling.py`); the union of all supersets drops most other texts; what is left
goes to the recognisers whose own superset fired, and their `narrow` sieve if they have one.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

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


def matches_in(values: pl.Series, *, names: bool, tick: Tick = lambda: None) -> pl.DataFrame:
    """Value, start, end, type of every match in distinct texts; `names` asks for names of people too.

    `tick` is called at least every 200 ms and may raise to stop.
    """
    frame, listed = values.rename("value").to_frame(), pattern_rules()
    wholes, rest = [pl.DataFrame(schema=HIT_SCHEMA)], [opened(frame.clear(), listed)]
    for chunk in bites(frame):
        numbers, others = settle_numbers(chunk)
        tick()
        certain, texts = settle_certain(opened(others, listed))
        tick()
        wholes += [numbers, certain]
        rest.append(texts)
    wholly, found = pl.concat(wholes), dict[str, list[Found]]()
    if names:
        open_ = frame.join(wholly, on="value", how="anti") if wholly.height else frame
        _ask(_person(), open_["value"], found, tick)
    for rule, asked in fired(pl.concat(rest), listed):
        _ask(rule, asked, found, tick)
    return pl.concat([wholly, _settled(found)])


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
