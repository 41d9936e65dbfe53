"""Which identifiers the values of columns are, by their check digits, for `tallies.py`."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.counting import BARE, is_of_one, summed
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule

PROBE, FEW = 500, 0.15  # values on which foreign identifiers are tried first, and the share that must pass
WITH_MORE = frozenset(("PHONE",))  # whose `whole` takes more than its `shape`: "00" before the code of a country


def identifiers(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Check digits, computed only for values that have the shape."""
    always = [rule for rule in rules() if rule.lengths is None and rule.whole and rule.shape]
    shapes = frame.select("col", "n", *(_test(rule.shape, rule, "shape:") for rule in always))
    yield summed(shapes)
    for rule in always:
        shaped = shapes[f"shape:{rule.entity}"]
        if shaped.any():
            like = frame if rule.entity in WITH_MORE or shaped.all() else frame.filter(shaped)
            yield summed(like.select("col", "n", _test(rule.whole, rule)))
    yield from (_probed(frame) if frame.height > PROBE and is_of_one(frame) else _few(frame))


def _test(test: object, rule: Rule, prefix: str = "") -> pl.Expr:
    if not callable(test):
        raise TypeError(rule.entity)
    marks: pl.Expr = test(BARE).fill_null(value=False)
    return marks.alias(f"{prefix}{rule.entity}")


def _foreign() -> list[tuple[Rule, tuple[int, int]]]:
    return [(rule, rule.lengths) for rule in rules() if rule.lengths and rule.whole and rule.shape]


def _probed(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Identifiers of other countries that many values of a probe satisfy.

    They matter here only as whole columns: where fewer than 15 % of 500 values drawn at random pass, the quarter that a
    verdict asks for is out of question (five standard deviations).
    """
    probe = frame.select("col", "n", "bare").sample(PROBE, seed=0)
    lengths = set(probe["bare"].str.len_chars().unique())
    fitting = [rule for rule, (least, most) in _foreign() if any(least <= n <= most for n in lengths)]
    if fitting:
        shares = probe.select(_test(rule.whole, rule).mean() for rule in fitting).row(0)
        passing = [rule for rule, share in zip(fitting, shares, strict=True) if share >= FEW]
        if passing:
            yield summed(frame.select("col", "n", *(_test(rule.whole, rule) for rule in passing)))
            yield summed(frame.select("col", "n", *(_test(rule.shape, rule, "shape:") for rule in passing)))


def _few(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The same where the probe is all there is, for many columns at once."""
    sized = frame.with_columns(BARE.str.len_chars().alias("length"))
    present = set(sized["length"].unique())
    heights = frame.group_by("col").agg(pl.len().alias("height"))
    for rule, (least, most) in _foreign():
        if present.isdisjoint(range(least, most + 1)):
            continue
        fits = sized.filter(pl.col("length").is_between(least, most))
        marks = fits.select("col", "n", _test(rule.whole, rule), _test(rule.shape, rule, "shape:"))
        if marks[rule.entity].any():
            enough = pl.col(f"s:{rule.entity}") / pl.col("height") >= FEW
            yield summed(marks).join(heights, on="col").filter(enough).drop("height")
