"""The exact gate: which texts can hold something, decided by polars on distinct values before any Python runs.

A text passes for an entity when the rule's superset matches; a property test proves that no match is ever dropped.
Names have no pattern: their gate is a join of the words of the text with the gazetteer.
"""

from __future__ import annotations

from functools import cache

import polars as pl

from desktop_app.core.personal_data.names import KNOWN, Role, roles
from desktop_app.core.personal_data.recognisers import rules

PERSON = "PERSON"
PREFIX = (
    r"(?i)^(?:c\.? ?i\.?|c[eé]dula|ced\.?|r\.?u\.?c\.?|dpi|cui|n\.?i\.?t\.?|tel[eé]?f?\.?|cel\.?|n[o°º]\.?|id)[:.# -]*"
)


def folded(value: pl.Expr) -> pl.Expr:
    """`text.fold` as an expression."""
    bare = value.str.to_lowercase().str.normalize("NFD").str.replace_all(r"\p{Mn}", "")
    return bare.str.replace_all(r"\s+", " ").str.strip_chars()


def canonical(value: pl.Expr) -> pl.Expr:
    """A cell reduced to what an identifier is made of: digits, capitals, a leading plus.

    Undoes what spreadsheets do: apostrophe before, `.0` after, scientific notation with all its digits, prefixes such
    as "C.I.", spaces, dots and hyphens between the digits.
    """
    bare = value.str.strip_chars(" \t\u00a0'’`").str.replace(PREFIX, "")
    scientific = bare.str.contains(r"^[0-9][.,][0-9]{7,12}[eE]\+?[0-9]{1,2}$")
    number = bare.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False).cast(pl.Int64, strict=False)
    plain = bare.str.replace(r"^([0-9]{5,})[.,]0+$", "$1").str.replace_all(r"[ \u00a0.()-]", "").str.to_uppercase()
    return pl.when(scientific).then(number.cast(pl.String)).otherwise(plain)


@cache
def name_words() -> pl.DataFrame:
    """The gazetteer as a frame: word, given, surname, weak, stop, head."""
    words = roles()
    flags = {
        "given": Role.GIVEN, "surname": Role.SURNAME, "weak": Role.WEAK,
        "head": Role.HEAD, "particle": Role.PARTICLE, "title": Role.TITLE, "stop": Role.STOP,
    }  # fmt: skip
    listing = list(words.items())
    columns = {"word": [word for word, _ in listing]}
    frame = pl.DataFrame(columns)
    return frame.with_columns(
        pl.Series(name, [bool(role & flag) for _, role in listing]) for name, flag in flags.items()
    )


def word_list(value: pl.Expr) -> pl.Expr:
    """The folded words of each text as a list, split as `names.WORD` splits them."""
    return folded(value).str.extract_all(r"\p{L}+(?:['’´`]\p{L}+)*")


def open_for(values: pl.Series, *, names: bool) -> pl.DataFrame:
    """One row for each text that any recogniser must see: `value`, and a Boolean column for each entity.

    `names` asks for names too; only texts with a known name word, or one that announces a name, pass.
    """
    found = [rule for rule in rules() if rule.entity != PERSON]
    frame = values.rename("value").to_frame()
    # One union decides first: few texts pass it, so the single supersets run on little.
    union = "|".join(f"(?:{rule.superset})" for rule in found)
    hits = frame.filter(pl.col("value").str.contains(union))
    hits = hits.with_columns(pl.col("value").str.contains(rule.superset).alias(rule.entity) for rule in found)
    if not names:
        return hits.with_columns(pl.lit(value=False).alias(PERSON))
    persons = frame.filter(has_name_word(values)).with_columns(pl.lit(value=True).alias(PERSON))
    both = hits.join(persons, on="value", how="full", coalesce=True)
    return both.with_columns(pl.exclude("value").fill_null(value=False))


def has_name_word(values: pl.Series) -> pl.Series:
    """Whether each text has a word of the lists of names, or one that announces a name and two capitals beside it."""
    texts = values.to_frame("value").with_row_index("at")
    words = texts.select("at", word_list(pl.col("value")).alias("word")).explode("word")
    words = _with_role(words, KNOWN | Role.TITLE | Role.CUE)
    known = _with_role(words, KNOWN)["at"].unique()
    others = words.filter(~pl.col("at").is_in(known.implode()))
    title, cue = (pl.col("at").is_in(_with_role(others, role)["at"].implode()) for role in (Role.TITLE, Role.CUE))
    text = pl.col("value")
    announced = texts.filter(title | (cue & text.str.contains(":", literal=True))).filter(
        text.str.count_matches(r"(?:^|\P{L})\p{Uppercase}") >= 2
    )
    return texts.select(pl.col("at").is_in(pl.concat([known, announced["at"]]).implode())).to_series()


def _with_role(words: pl.DataFrame, role: int) -> pl.DataFrame:
    """Those of the rows whose word may play the role."""
    listed = pl.Series([word for word, has in roles().items() if has & role], dtype=pl.String)
    return words.filter(pl.col("word").is_in(listed.implode()))
