"""Which cells of a column hold the data that was found in it."""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.gate import canonical
from desktop_app.core.personal_data.wording import IDENTIFYING


def is_hit(cells: pl.Series, types: tuple[str, ...], *, inside: bool = False) -> pl.Series:
    """For each text cell whether it holds data of one of the types; null for empty ones.

    What names or numbers a person is looked for in each distinct value, as a whole and within it. Of the others (sex,
    health…) every filled cell is an instance; with `inside`, only where a recogniser that knows them finds one.
    """
    from desktop_app.core.personal_data.company import matches_to_replace
    from desktop_app.core.personal_data.recognisers import rules

    known = {rule.entity: rule for rule in rules()}
    if not all(name in known and (inside or name in IDENTIFYING) for name in types) or not types:
        return cells.is_not_null()
    values = cells.drop_nulls().unique()
    if values.is_empty():
        return cells.is_not_null()
    whole = [rule.whole for name in types if (rule := known[name]).whole is not None]
    # the plain form is computed before the tests, which name it many times
    plain = values.rename("value").to_frame().select(canonical(pl.col("value")).alias("bare"))
    tests = [test(pl.col("bare")).fill_null(value=False) for test in whole]
    marks = plain.with_columns(pl.any_horizontal(pl.lit(value=False), *tests).alias("whole"))
    hits = matches_to_replace(values, names="PERSON" in types)
    inside_of = hits.filter(pl.col("type").is_in(list(types)))["value"]
    found = marks["whole"] | values.is_in(inside_of.unique().implode())
    return cells.replace_strict(values, found, default=None, return_dtype=pl.Boolean)
