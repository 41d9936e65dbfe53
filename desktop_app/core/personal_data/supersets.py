"""The supersets of all pattern rules as few patterns, each small enough to run at the speed of memory.

A pass over a million short cells costs 20 to 50 ms whatever the pattern, so the number of patterns is what counts. The
numbers after a cue word (`writing.Written`) share their frame, so that their words fit into one pattern; the rest of
the supersets fits into one more for each `UNION` characters. Joining more makes the engine build states without end
(the words of homes and of health together: 8.8 s instead of 0.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import polars as pl

from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import AFTER_CUE, BEFORE_CUE

# polars keeps the last 32 patterns of each thread. The sieves, which take .1 s to build, have a thread of their own: in
# others the hundred patterns of a scan would drive them out, and they would be built anew for each piece of a column.
# So has what rules ask after them (`Rule.narrow`), of which illnesses and homes take .09 s to build.
_KEEPER = ThreadPoolExecutor(1, thread_name_prefix="sieves")
_NARROWER = ThreadPoolExecutor(1, thread_name_prefix="sieves after")
UNION = 2_000  # characters of supersets in one pattern
COUNTED = re.compile(r"\{0,[0-9]{2,}\}")  # counting far costs states: any number instead takes half the time


class Sieve(NamedTuple):
    """A pattern that every text matches in which one of the rules has something to find, unless another sieve does."""

    pattern: str
    entities: frozenset[str]
    cued: bool = False


@cache
def sieves(listed: tuple[Rule, ...]) -> tuple[Sieve, ...]:
    """The sieves of the rules: what no sieve lets through, no rule finds anything in."""
    cues: dict[str, list[str]] = {}
    others: dict[str, str] = {}
    for rule in listed:
        cues[rule.entity], rest = _parts(rule.superset)
        if rest:
            others[rule.entity] = rest
    cued = [words for listing in cues.values() for words in listing]
    made = (
        [Sieve(_frame(cued), frozenset(entity for entity, words in cues.items() if words), cued=True)] if cued else []
    )
    return (*made, *_unions(others))


def _parts(superset: str) -> tuple[list[str], str]:
    """The patterns of cue words in a superset, and what else is in it."""
    head, *framed = superset.split(BEFORE_CUE)
    split = [part.partition(AFTER_CUE) for part in framed]
    rest = [COUNTED.sub("*", part.strip("|")) for part in (head, *(after for _, _, after in split))]
    return [words for words, _, _ in split], "|".join(f"(?:{part})" for part in rest if part)


def _frame(cues: list[str]) -> str:
    return f"{BEFORE_CUE}(?:{'|'.join(cues)}){AFTER_CUE}"


def _unions(supersets: dict[str, str]) -> list[Sieve]:
    """The supersets joined, the short ones first."""
    joined: list[list[str]] = [[]]
    for entity in sorted(supersets, key=lambda entity: len(supersets[entity])):
        length = sum(len(supersets[other]) for other in joined[-1])
        if joined[-1] and length + len(supersets[entity]) > UNION:
            joined.append([])
        joined[-1].append(entity)
    return [Sieve("|".join(supersets[entity] for entity in group), frozenset(group)) for group in joined if group]


def any_fires(listed: tuple[Rule, ...], *, cues: bool) -> pl.Expr:
    """Whether any superset matches `value`, with or without the numbers after a cue word."""
    fires = [pl.col("value").str.contains(sieve.pattern) for sieve in sieves(listed) if cues or not sieve.cued]
    return pl.any_horizontal(pl.lit(value=False), *fires)


def opened(texts: pl.DataFrame, listed: tuple[Rule, ...]) -> pl.DataFrame:
    """The texts that a sieve lets through, with a column for each sieve that tells whether it does."""
    if texts.is_empty():
        return texts.with_columns(pl.lit(value=False).alias(_column(at)) for at in range(len(sieves(listed))))
    marks = _KEEPER.submit(_marked, texts["value"], listed).result()
    return texts.with_columns(marks).filter(pl.any_horizontal(mark.name for mark in marks))


def _marked(values: pl.Series, listed: tuple[Rule, ...]) -> list[pl.Series]:
    return [values.str.contains(sieve.pattern).alias(_column(at)) for at, sieve in enumerate(sieves(listed))]


def fired(texts: pl.DataFrame, listed: tuple[Rule, ...]) -> Iterator[tuple[Rule, pl.Series]]:
    """Of opened distinct texts, those in which the superset of a rule matches, for each rule of which one does."""
    through: dict[tuple[int, ...], pl.Series] = {}
    for rule in listed:
        own = tuple(at for at, sieve in enumerate(sieves(listed)) if rule.entity in sieve.entities)
        if own not in through:
            through[own] = texts["value"].filter(texts.select(pl.any_horizontal(map(_column, own))).to_series())
        asked = through[own]
        if len(asked) and any(len(sieves(listed)[at].entities) > 1 for at in own):  # else the sieve was the superset
            asked = asked.filter(asked.str.contains(rule.superset))
        if len(asked):
            yield rule, asked


def narrowed(texts: pl.Series, rule: Rule) -> pl.Series:
    """The texts in which the rule may find something, by what it asks after its superset."""
    return texts.filter(_NARROWER.submit(rule.narrow, texts).result()) if rule.narrow else texts


def _column(at: int) -> str:
    return f"sieve {at}"
