"""The exact gate: which texts can hold something, decided by polars on distinct values before any Python runs.

A text passes for an entity when the rule's superset matches; a property test proves that no match is ever dropped.
Names have no pattern: their gate is `name_gate.py`.
"""

from __future__ import annotations

from functools import cache

import polars as pl

from desktop_app.core.personal_data.names import KNOWN, Role, roles
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule

PERSON = "PERSON"
UNION = 2_000  # characters of supersets in one pattern: larger ones have more states than the cache of the engine
PREFIX = (
    r"(?i)^(?:c\.? ?i\.?|c[eé]dula|ced\.?|r\.?u\.?c\.?|dpi|cui|n\.?i\.?t\.?|tel[eé]?f?\.?|cel\.?|n[o°º]\.?|id)[:.# -]*"
)

SCIENTIFIC = r"^[0-9][.,][0-9]{7,12}[eE]\+?[0-9]{1,2}$"
THOUSANDS = r"^([0-9]{1,2}),([0-9]{3}),([0-9]{3}),([0-9]{3})(?:,([0-9]{3}))?(?:\.0+)?$"


def folded(value: pl.Expr) -> pl.Expr:
    """`text.fold` as an expression."""
    bare = value.str.to_lowercase().str.normalize("NFD").str.replace_all(r"\p{Mn}", "")
    # Only what is not one plain space already: replacing every space of a text costs as much as all the rest.
    return bare.str.replace_all(r"[^\S ]\s*| \s+", " ").str.strip_chars()


def folded_values(values: pl.Series) -> pl.Series:
    """The same of many values: what plain letters do not need is spared."""
    small = values.str.to_lowercase()
    accented = small.str.len_bytes() != small.str.len_chars()
    if accented.any():
        bare = small.filter(accented).str.normalize("NFD").str.replace_all(r"\p{Mn}", "")
        small = small.scatter(accented.arg_true(), bare)
    if small.str.contains(r"[^\S ]|  ").any():
        small = small.str.replace_all(r"[^\S ]\s*| \s+", " ")
    return small.str.strip_chars()


def canonical(value: pl.Expr) -> pl.Expr:
    """A cell reduced to what an identifier is made of: digits, capitals, a leading plus.

    Undoes what spreadsheets do: apostrophe before, `.0` after, scientific notation with all its digits, commas at the
    thousands of ten and more digits, prefixes such as "C.I.", spaces, dots and hyphens between the digits.
    """
    bare = value.str.strip_chars(" \t\u00a0'’`").str.replace(PREFIX, "")
    scientific = bare.str.contains(SCIENTIFIC)
    decimal = pl.when(scientific).then(bare).str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    number = decimal.cast(pl.Int64, strict=False)
    whole = bare.str.replace(THOUSANDS, "$1$2$3$4$5")
    plain = whole.str.replace(r"^([0-9]{5,})[.,]0+$", "$1").str.replace_all(r"[ \u00a0.()-]", "").str.to_uppercase()
    return pl.when(scientific).then(number.cast(pl.String)).otherwise(plain)


def canonical_values(values: pl.Series) -> pl.Series:
    """`canonical` of many values: what none of them needs is spared."""
    text = values.str.strip_chars(" \t\u00a0'’`")
    if text.str.contains(PREFIX).any():
        text = text.str.replace(PREFIX, "")
    scientific = text.str.contains(SCIENTIFIC)
    bare = text
    if bare.str.contains(",", literal=True).any():
        bare = bare.str.replace(THOUSANDS, "$1$2$3$4$5")
    if bare.str.contains(r"[.,]0+$").any():
        bare = bare.str.replace(r"^([0-9]{5,})[.,]0+$", "$1")
    if bare.str.contains(r"[ \u00a0.()-]").any():
        bare = bare.str.replace_all(r"[ \u00a0.()-]", "")
    if bare.str.contains(r"[^ -`]").any():
        bare = bare.str.to_uppercase()
    if scientific.any():
        few = values.filter(scientific).rename("value").to_frame().select(canonical(pl.col("value"))).to_series()
        bare = bare.scatter(scientific.arg_true(), few)
    return bare


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


@cache
def unmistakable_names() -> list[str]:
    """Folded names that are seldom anything else."""
    return [word for word, role in roles().items() if role & KNOWN and not role & (Role.WEAK | Role.STOP)]


@cache
def pattern_rules() -> tuple[Rule, ...]:
    """The rules that read patterns: all but the one for names."""
    return tuple(rule for rule in rules() if rule.entity != PERSON)


def any_fires(listed: tuple[Rule, ...]) -> pl.Expr:
    """Whether any superset matches `value`."""
    return pl.any_horizontal(
        pl.lit(value=False), *(pl.col("value").str.contains(_union(group)) for group in _groups(listed))
    )


@cache
def _groups(listed: tuple[Rule, ...]) -> list[tuple[Rule, ...]]:
    """The rules in groups whose supersets together are not long."""
    groups: list[tuple[Rule, ...]] = [()]
    for rule in sorted(listed, key=lambda rule: len(rule.superset)):
        if sum(len(other.superset) for other in groups[-1]) + len(rule.superset) > UNION:
            groups.append(())
        groups[-1] = (*groups[-1], rule)
    return [group for group in groups if group]


def _union(group: tuple[Rule, ...]) -> str:
    return "|".join(f"(?:{rule.superset})" for rule in group)


def opened(texts: pl.DataFrame) -> pl.DataFrame:
    """The texts in which a superset of the pattern rules matches, and for each group of rules whether one does."""
    groups = _groups(pattern_rules())
    marked = texts.with_columns(
        pl.col("value").str.contains(_union(group)).alias(f"group {at}") for at, group in enumerate(groups)
    )
    return marked.filter(pl.any_horizontal(f"group {at}" for at in range(len(groups))))


def flagged(texts: pl.DataFrame) -> pl.DataFrame:
    """Of opened texts, the same with all digits alike, and for each pattern rule whether its superset matches."""
    flags: dict[str, pl.Series] = {}
    for at, group in enumerate(_groups(pattern_rules())):
        fires = texts[f"group {at}"]
        marks = texts.filter(fires).select(pl.col("value").str.contains(r.superset).alias(r.entity) for r in group)
        nowhere = pl.repeat(value=False, n=texts.height, dtype=pl.Boolean, eager=True)
        places = fires.arg_true()
        flags |= {mark.name: nowhere.clone().scatter(places, mark) if len(mark) else nowhere for mark in marks}
    alike = pl.col("value").str.replace_all("[1-9]", "0").alias("alike")
    return texts.select("value", alike).with_columns(flags[rule.entity].alias(rule.entity) for rule in pattern_rules())
