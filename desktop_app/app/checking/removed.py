"""What a treatment took out of a column must not stand anywhere else: a comparison of sets, on a normalised form.

Only identifying values that are unlikely to be anything else are compared: numbers of seven digits and more, mailboxes,
codes of letters and digits, names of two words and more. Matches of short numbers that chance explains do not count.
Nothing of this is kept: the values live in memory while the package is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from desktop_app.core.personal_data.finding import MARKED, Decision, Scan, Sensitivity
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.table import Table

DIGITS, MAIL, CODE, NAME, ANY_ORDER = "digits", "mail", "code", "name", "any order"
FEWEST_DIGITS = 7
LONG_NUMBER = 10  # digits from which a single match is no accident
CHANCE = 3.0  # times the matches that chance alone would give
ACCIDENTS = 2  # matches of short numbers that are let pass
MOST_NAMES = 20_000  # names looked for inside longer texts; whole cells are compared with all of them
KEYS = {"form": pl.String, "key": pl.String}


@dataclass(frozen=True, slots=True)
class Removed:
    """The values that one decision took away: `keys` has `form` and `key`, each pair once."""

    column: str
    types: tuple[str, ...]
    keys: pl.DataFrame


def removed_values(
    cleaned: Table, names: Mapping[str, str], decisions: Iterable[Decision], scan: Scan
) -> tuple[Removed, ...]:
    """What the decisions about identifying columns of `cleaned` take away; `names`: what the columns are called."""
    inside = {f.column_id for f in scan.findings if f.free_text}
    found = []
    for decision in decisions:
        telling = decision.treatment != "keep" and decision.column_id in cleaned.ids and _identifies(decision.types)
        if telling and decision.column_id not in inside:
            values = cleaned.frame.select(pl.col(decision.column_id).alias("value")).drop_nulls().unique()
            keys = whole_keys(values.collect(engine="streaming"))
            found.append(Removed(names[decision.column_id], decision.types, keys))
    return tuple(item for item in found if item.keys.height)


@dataclass(frozen=True, slots=True)
class Standing:
    """Distinct texts (`value`) with the forms of what stands in them, to be compared with several removals."""

    cells: pl.DataFrame
    keys: pl.DataFrame


def standing(values: pl.Series) -> Standing:
    """The texts prepared for comparison."""
    cells = values.rename("value").to_frame().drop_nulls().unique()
    return Standing(cells, pl.concat([whole_keys(cells), inner_keys(cells)]).unique())


def still_there(where: Standing, removed: Removed) -> bool:
    """Whether some text, as a whole or inside, is one of the removed values beyond what chance explains."""
    matches = where.keys.join(removed.keys, on=["form", "key"], how="semi")
    if matches.filter(pl.col("form") != DIGITS).height or _numbers_match(where.keys, matches, removed.keys):
        return True
    return _names_inside(where.cells, removed.keys)


def _identifies(types: tuple[str, ...]) -> bool:
    return MARKED in types or any(t in KINDS and KINDS[t].sensitivity is Sensitivity.DIRECT for t in types)


def whole_keys(cells: pl.DataFrame) -> pl.DataFrame:
    """The forms of whole cells (`value`)."""
    text = pl.col("value")
    folded = _folded(text).str.replace(r"^([0-9]{5,})[.,]0+$", "$1")
    bare = folded.str.replace_all(r"[\W_]", "")
    letters, digits = bare.str.count_matches(r"\p{L}"), bare.str.count_matches(r"[0-9]")
    words = folded.str.replace_all(r"[^\p{L}]+", " ").str.strip_chars()
    is_name = (digits == 0) & (words.str.count_matches(" ") >= 1) & (words.str.len_chars() >= 9)
    forms: list[tuple[str, pl.Expr, pl.Expr]] = [
        (DIGITS, bare.str.strip_chars_start("0"), (letters == 0) & (digits >= FEWEST_DIGITS)),
        (MAIL, folded.str.replace_all(r"\s", ""), folded.str.contains("@", literal=True)),
        (CODE, bare, (letters > 0) & (digits >= 3) & (bare.str.len_chars() >= 6) & ~folded.str.contains("@")),
        (NAME, words, is_name),
        (ANY_ORDER, words.str.split(" ").list.sort().list.join(" "), is_name),
    ]
    return _keys(cells, forms)


def inner_keys(cells: pl.DataFrame) -> pl.DataFrame:
    """The numbers, codes and mailboxes that stand inside longer texts."""
    folded = _folded(pl.col("value"))
    numbers = cells.select(pl.col("value").str.extract_all(r"[0-9](?:[ .-]?[0-9]){6,}").alias("value"))
    mails = cells.select(folded.str.extract_all(r"[\w.%+-]+@[\w.-]+\w").alias("value"))
    codes = cells.select(pl.col("value").str.extract_all(r"[\p{L}0-9]+(?:[-/._][\p{L}0-9]+)*").alias("value"))
    codes = codes.explode("value", empty_as_null=True).filter(pl.col("value").str.contains("[0-9]"))
    inside = pl.concat([numbers, mails]).explode("value", empty_as_null=True).drop_nulls()
    return whole_keys(pl.concat([inside, codes]))


def _keys(cells: pl.DataFrame, forms: list[tuple[str, pl.Expr, pl.Expr]]) -> pl.DataFrame:
    parts = [
        cells.lazy().filter(test).select(pl.lit(form).alias("form"), key.alias("key")) for form, key, test in forms
    ]
    return pl.concat(parts).filter(pl.col("key").str.len_chars() >= 6).unique().collect().cast(KEYS)  # type: ignore[arg-type]


def _numbers_match(found: pl.DataFrame, matches: pl.DataFrame, removed: pl.DataFrame) -> bool:
    """Whether more numbers match than two random sets of numbers of that length would share."""
    lengths = pl.col("key").str.len_chars().alias("n")
    counted: list[Callable[[int], int]] = []
    for frame in (found, matches, removed):
        by_length = dict(frame.filter(pl.col("form") == DIGITS).group_by(lengths).len().iter_rows())
        counted.append(lambda n, known=by_length: known.get(n, 0))  # type: ignore[misc]
    there, same, gone = counted
    for n in matches.filter(pl.col("form") == DIGITS).select(lengths).unique().to_series():
        by_chance = there(n) * gone(n) / (9 * 10 ** (n - 1))
        if same(n) > CHANCE * by_chance + (ACCIDENTS if n < LONG_NUMBER - 1 else 0):
            return True
    return False


def _names_inside(cells: pl.DataFrame, keys: pl.DataFrame) -> bool:
    """Whether a name of three words and more stands inside a longer text."""
    names = keys.filter((pl.col("form") == NAME) & (pl.col("key").str.count_matches(" ") >= 2))["key"].sort()
    if names.is_empty():
        return False
    patterns = [f" {name} " for name in names.head(MOST_NAMES)]
    words = pl.concat_str(pl.lit(" "), _folded(pl.col("value")).str.replace_all(r"[^\p{L}]+", " "), pl.lit(" "))
    return bool(cells.select(words.str.contains_any(patterns).any()).item())


def _folded(value: pl.Expr) -> pl.Expr:
    bare = value.str.to_lowercase().str.normalize("NFD").str.replace_all(r"\p{Mn}", "")
    return bare.str.replace_all(r"\s+", " ").str.strip_chars()
