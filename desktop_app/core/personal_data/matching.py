"""Every match in many texts, as if each recogniser had read each text, at the speed of arithmetic.

Three sieves, each exact (a differential test compares with the recognisers themselves): cells that are one number or
one address are settled by arithmetic (`settling.py`); the union of all supersets drops most other texts; what is left
goes to the recognisers whose own superset fired, and their `narrow` sieve if they have one.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

import polars as pl

from desktop_app.core.personal_data.alike import ALIKE, with_alike
from desktop_app.core.personal_data.bites import bites
from desktop_app.core.personal_data.engine import Found, found_by, settle
from desktop_app.core.personal_data.gate import PERSON, pattern_rules
from desktop_app.core.personal_data.name_gate import may_name
from desktop_app.core.personal_data.persons import remember_nameless
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.settling import HIT_SCHEMA, settle_certain, settle_numbers
from desktop_app.core.personal_data.supersets import fired, narrowed, opened

NARROWED = 25_000  # texts whose words are judged together, for the same reasons
BITE = 200  # texts given to a recogniser between two looks at whether to stop

Tick = Callable[[], None]


def matches_in(
    values: pl.Series | pl.DataFrame, *, names: bool, tick: Tick = lambda: None, beside: Executor | None = None
) -> pl.DataFrame:
    """Value, start, end, type of every match in distinct texts; `names` asks for names of people too.

    `values` may be a frame with `value` and `alike` (the same with all digits 0), which then need not be computed.
    `tick` is called a few times a second and may raise to stop. `beside` reads the names at the same time.
    """
    given = values.rename("value").to_frame() if isinstance(values, pl.Series) else values
    people = beside.submit(_people_in, given, tick) if beside and names else None
    listed = tuple(rule for rule in pattern_rules() if not (rule.digits_alike and ALIKE in given.columns))
    wholes, rest = [pl.DataFrame(schema=HIT_SCHEMA)], [opened(given.clear(), listed)]
    for chunk in bites(given):
        numbers, others = settle_numbers(chunk)
        tick()
        certain, texts = settle_certain(opened(others, listed))
        tick()
        wholes += [numbers, certain]
        rest.append(texts)
    wholly = pl.concat(wholes)
    # What is Python comes one after the other: two threads of it hinder each other more than they gain.
    found = people.result() if people else _people_in(_without(given, wholly), tick) if names else {}
    for text in wholly["value"] if people else ():
        found.pop(text, None)
    for rule, asked in fired(pl.concat(rest), listed):
        _ask(rule, asked.rename("value").to_frame(), found, tick)
    for rule in pattern_rules():
        if rule not in listed:
            _ask_alike(rule, _without(given, wholly), found, tick)
    return pl.concat([wholly, _settled(found)])


def _without(texts: pl.DataFrame, hits: pl.DataFrame) -> pl.DataFrame:
    """The texts in which nothing was found yet."""
    return texts.filter(~pl.col("value").is_in(hits["value"].implode())) if hits.height else texts


def _people_in(texts: pl.DataFrame, tick: Tick) -> dict[str, list[Found]]:
    """By text the names of people in it."""
    found: dict[str, list[Found]] = {}
    _ask(next(rule for rule in rules() if rule.entity == PERSON), texts, found, tick)
    return found


def _ask(rule: Rule, texts: pl.DataFrame, found: dict[str, list[Found]], tick: Tick) -> None:
    """Add to `found` by text what the recogniser finds in texts in which its superset matches.

    Of rules to which all digits are alike, texts that differ only in digits are read once.
    """
    read = with_alike(texts)[ALIKE] if rule.digits_alike else texts["value"]
    _spread(_read(rule, read.unique(maintain_order=True), tick), texts["value"], read, found)


def _ask_alike(rule: Rule, texts: pl.DataFrame, found: dict[str, list[Found]], tick: Tick) -> None:
    """The same of texts in which its superset was not looked for: that too is done once for those that are alike."""
    alike = texts.select(value=pl.col(ALIKE).unique(maintain_order=True))
    _spread(_read(rule, opened(alike, (rule,))["value"], tick), texts["value"], texts[ALIKE], found)


def _read(rule: Rule, texts: pl.Series, tick: Tick) -> dict[str, list[Found]]:
    """By text what the recogniser finds in it."""
    known: dict[str, list[Found]] = {}
    for chunk in texts.to_frame("read").iter_slices(NARROWED):
        tick()
        asked = narrowed(chunk["read"], rule)
        if rule.asks_people:
            remember_nameless(asked.filter(~may_name(asked)))
        for at, text in enumerate(asked):
            if at % BITE == 0:
                tick()
            results = found_by(text, [rule.entity])
            if results:
                known[text] = results
    return known


def _spread(known: dict[str, list[Found]], texts: pl.Series, read: pl.Series, found: dict[str, list[Found]]) -> None:
    """Add to `found` by text what is `known` of the form in which it was `read`."""
    kept = read.is_in(pl.Series(list(known), dtype=pl.String).implode())
    for text, key in zip(texts.filter(kept), read.filter(kept), strict=True):
        found[text] = [*found.get(text, ()), *known[key]]


def _settled(found: dict[str, list[Found]]) -> pl.DataFrame:
    """The matches without overlaps."""
    columns: dict[str, list[object]] = {name: [] for name in HIT_SCHEMA}
    for text, results in found.items():
        for span in settle(results):
            for name, cell in zip(columns, (text, span.start, span.end, span.type), strict=True):
                columns[name].append(cell)
    return pl.DataFrame(columns, schema=HIT_SCHEMA)
