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
ACCENTED, PLAIN = list("áéíóúüñ"), list("aeiouun")
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
    if _is_accented(small).any():
        small = small.str.replace_many(ACCENTED, PLAIN)  # a third of the time of taking letters apart
    accented = _is_accented(small)
    if accented.any():
        bare = small.filter(accented).str.normalize("NFD").str.replace_all(r"\p{Mn}", "")
        small = small.scatter(accented.arg_true(), bare)
    spaced = small.str.contains(r"[^\S ]|  ") | small.str.starts_with(" ") | small.str.ends_with(" ")
    if spaced.any():
        bare = small.filter(spaced).str.replace_all(r"[^\S ]\s*| \s+", " ").str.strip_chars()
        small = small.scatter(spaced.arg_true(), bare)
    return small


def _is_accented(values: pl.Series) -> pl.Series:
    return values.str.len_bytes() != values.str.len_chars()


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
    frame = pl.DataFrame({"word": list(words), "role": pl.Series(list(words.values()), dtype=pl.Int64)})
    role = pl.col("role")
    return frame.select("word", *((role & flag != 0).alias(name) for name, flag in flags.items()))


@cache
def unmistakable_names() -> list[str]:
    """Folded names that are seldom anything else."""
    return [word for word, role in roles().items() if role & KNOWN and not role & (Role.WEAK | Role.STOP)]


@cache
def pattern_rules() -> tuple[Rule, ...]:
    """The rules that read patterns: all but the one for names."""
    return tuple(rule for rule in rules() if rule.entity != PERSON)
