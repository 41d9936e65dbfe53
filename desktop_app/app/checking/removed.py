"""What a treatment took out of a column must not stand anywhere else: a comparison of sets, on a normalised form.

Only identifying values that are unlikely to be anything else are compared: numbers of seven digits and more, mailboxes,
codes of letters and digits, names of two words and more (inside texts those of three, and a given name with a
surname). Matches of short numbers that chance explains do not count. Nothing of this is kept: the values live in memory
while the package is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

import polars as pl

from desktop_app.core.personal_data.finding import MARKED, Decision, Scan, Sensitivity
from desktop_app.core.personal_data.gate import folded
from desktop_app.core.personal_data.names import KNOWN, Role, roles
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.table import Table
from desktop_app.core.territories import LEVELS, territories

DIGITS, MAIL, CODE, NAME = "digits", "mail", "code", "name"
NO_VALUE_STAYS = frozenset(("remove_column", "replace_by_code", "mask_part"))  # others leave some as they are
FEWEST_DIGITS = 7
LONG_NUMBER = 10  # digits from which a single match is no accident
CHANCE = 3.0  # times the matches that chance alone would give
ACCIDENTS = 2  # matches of short numbers that are let pass
AT_A_TIME = 50_000  # texts whose words are taken apart together
KEYS = {"form": pl.String, "key": pl.String}


@dataclass(frozen=True, slots=True)
class Names:
    """Names to be looked for inside longer texts, by how many words they have, and the words that they are made of."""

    words: frozenset[str] = frozenset()
    by_length: Mapping[int, pl.DataFrame] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Removed:
    """The values that one decision took away: `keys` has `form` and `key`, each pair once.

    `names`: those to be looked for inside longer texts.
    """

    column: str
    types: tuple[str, ...]
    keys: pl.DataFrame
    names: Names = Names()


def removed_values(
    cleaned: Table, names: Mapping[str, str], decisions: Iterable[Decision], scan: Scan
) -> tuple[Removed, ...]:
    """What the decisions about identifying columns of `cleaned` take away; `names`: what the columns are called."""
    inside = {f.column_id for f in scan.findings if f.free_text}
    found = []
    for decision in decisions:
        telling = (
            decision.treatment in NO_VALUE_STAYS and decision.column_id in cleaned.ids and _identifies(decision.types)
        )
        if telling and decision.column_id not in inside:
            values = cleaned.frame.select(pl.col(decision.column_id).alias("value")).drop_nulls().unique()
            keys = keys_of(values.collect(engine="streaming"), (DIGITS, MAIL, CODE, NAME), inside=False)
            found.append(Removed(names[decision.column_id], decision.types, keys, _names_of(keys)))
    return tuple(item for item in found if item.keys.height)


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in some texts, to be compared with several removals: keys, and long texts reduced to words."""

    keys: pl.DataFrame
    words: pl.Series


def standing(values: pl.Series, removed: Iterable[Removed]) -> Standing:
    """The texts prepared for comparison with those removals: only the forms that they have."""
    forms = {form for item in removed for form in item.keys["form"].unique()}
    cells = values.rename("value").to_frame().drop_nulls().unique()
    keys = keys_of(cells, forms, inside=True)
    return Standing(keys, _words(_wordy(cells, 2)) if NAME in forms else pl.Series("value", [], dtype=pl.String))


def still_there(where: Standing, removed: Removed) -> bool:
    """Whether some text, as a whole or inside, is one of the removed values beyond what chance explains."""
    matches = where.keys.join(removed.keys, on=["form", "key"], how="semi") if where.keys.height else where.keys
    if matches.filter(pl.col("form") != DIGITS).height or _numbers_match(where.keys, matches, removed.keys):
        return True
    return _names_inside(where.words, removed.names)


def _identifies(types: tuple[str, ...]) -> bool:
    return MARKED in types or any(t in KINDS and KINDS[t].sensitivity is Sensitivity.DIRECT for t in types)


def keys_of(cells: pl.DataFrame, forms: Iterable[str], *, inside: bool) -> pl.DataFrame:
    """The normalised forms of distinct cells (`value`); with `inside`, of what stands inside longer ones too."""
    makers = {DIGITS: _digits, MAIL: _mails, CODE: _codes, NAME: _names}
    parts = [makers[form](cells, inside) for form in makers if form in forms]
    return pl.concat([pl.DataFrame(schema=KEYS), *parts]).filter(pl.col("key").str.len_chars() >= 6).unique()


def _digits(cells: pl.DataFrame, inside: bool) -> pl.DataFrame:  # noqa: FBT001 - all makers have one shape
    """Numbers of seven digits and more, without what separates the digits and without zeros before."""
    found = cells.filter(pl.col("value").str.contains(r"[0-9](?:[ .,-]?[0-9]){6}"))
    numbers = pl.col("value").str.replace(r"^([0-9]{5,})[.,]0+$", "$1")
    whole = found.filter(~pl.col("value").str.contains(r"\p{L}")).select(numbers)
    parts = [whole]
    if inside:
        parts.append(_pieces(found, r"[0-9](?:[ .-]?[0-9]){6,}"))
    bare = pl.col("value").str.replace_all(r"[^0-9]", "").str.strip_chars_start("0")
    return _form(DIGITS, pl.concat(parts).select(bare))


def _mails(cells: pl.DataFrame, inside: bool) -> pl.DataFrame:  # noqa: FBT001
    found = cells.filter(pl.col("value").str.contains("@", literal=True)).select(folded(pl.col("value")))
    whole = found.select(pl.col("value").str.replace_all(" ", "", literal=True))
    return _form(MAIL, pl.concat([whole, _pieces(found, r"[\w.%+-]+@[\w.-]+\w")]) if inside else whole)


def _codes(cells: pl.DataFrame, inside: bool) -> pl.DataFrame:  # noqa: FBT001
    """Codes of letters and at least three digits."""
    mixed = pl.col("value").str.contains(r"[0-9].*[0-9].*[0-9]") & pl.col("value").str.contains(r"\p{L}")
    found = cells.filter(mixed & ~pl.col("value").str.contains("@", literal=True)).select(folded(pl.col("value")))
    pieces = _pieces(found, r"[\p{L}0-9]+(?:[-/._][\p{L}0-9]+)*") if inside else found.clear()
    bare = pl.col("value").str.replace_all(r"[\W_]", "")
    return _form(CODE, pl.concat([found, pieces.filter(mixed)]).select(bare))


def _names(cells: pl.DataFrame, inside: bool) -> pl.DataFrame:  # noqa: FBT001, ARG001
    """Whole cells of two words and more, in their order and in any (inside longer texts: `_names_inside`)."""
    words = _words(_wordy(cells, 2).filter(~pl.col("value").str.contains("[0-9]"))).str.strip_chars()
    long = words.filter(words.str.len_chars() >= 9).unique().to_frame()
    return pl.concat([_form(NAME, long), _form(NAME, _in_any_order(long))])


def _in_any_order(cells: pl.DataFrame) -> pl.DataFrame:
    """A key that is the same for the same words in any order (sorting lists of words takes minutes for a million)."""
    listed = (
        cells.with_row_index("at").with_columns(pl.col("value").str.split(" ")).explode("value", empty_as_null=True)
    )
    sums = listed.group_by("at").agg((pl.col("value").hash() // 256).sum())
    return sums.select(pl.concat_str(pl.lit("words:"), pl.col("value").cast(pl.String)).alias("value"))


def _form(form: str, keys: pl.DataFrame) -> pl.DataFrame:
    return keys.select(pl.lit(form).alias("form"), pl.col("value").alias("key"))


def _pieces(cells: pl.DataFrame, pattern: str) -> pl.DataFrame:
    return cells.select(pl.col("value").str.extract_all(pattern)).explode("value", empty_as_null=True).drop_nulls()


def _wordy(cells: pl.DataFrame, fewest: int) -> pl.DataFrame:
    """Texts of at least so many words."""
    return cells.filter(pl.col("value").str.contains(rf"\p{{L}}{{2}}(?:.*[^\p{{L}}]\p{{L}}){{{fewest - 1}}}"))


def _words(cells: pl.DataFrame) -> pl.Series:
    """Each text as folded words between single spaces, one before and one after."""
    bare = folded(pl.col("value")).str.replace_all(r"[^\p{L}]+", " ").str.strip_chars()
    return cells.select(pl.concat_str(pl.lit(" "), bare, pl.lit(" ")).alias("value"))["value"]


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


def _names_of(keys: pl.DataFrame) -> Names:
    """Names of three words and more, and those of two that are a given name and a surname and no place."""
    names = keys.filter(pl.col("form") == NAME).select(pl.col("key").alias("name"))
    counted = names.with_columns((pl.col("name").str.count_matches(" ", literal=True) + 1).alias("n"))
    pairs = [name for name in counted.filter(pl.col("n") == 2)["name"] if _is_of_a_person(name)]
    sought = counted.filter((pl.col("n") > 2) | pl.col("name").is_in(pairs))
    words = sought["name"].str.split(" ").explode(empty_as_null=True).unique()
    parts = sought.partition_by("n", as_dict=True)
    return Names(frozenset(words.drop_nulls()), {int(n): part.select("name") for (n,), part in sorted(parts.items())})


def _is_of_a_person(name: str) -> bool:
    """Whether one of two words is mainly a given name and the other a surname: "Ana Pérez", not "Ana María"."""
    one, other = (roles().get(word, 0) for word in name.split(" "))
    if not one & KNOWN or not other & KNOWN or (one | other) & (Role.WEAK | Role.STOP):
        return False
    given = [bool(role & Role.MAINLY_GIVEN) for role in (one, other)]
    return given[0] != given[1] and f" {name} " not in _places()


@cache
def _places() -> str:
    """The names of all territories, in which streets and offices are called after people as well."""
    known = [territories(country) for country in LEVELS]
    return "".join(f" {name} \n" for one in known if one is not None for name in one.by_name)


def _names_inside(words: pl.Series, names: Names) -> bool:
    """Whether one of the names stands inside a longer text, in its order."""
    if not names.by_length or words.is_empty():
        return False
    known = pl.Series("word", list(names.words), dtype=pl.String).to_frame()
    parts = (words.slice(at, AT_A_TIME) for at in range(0, len(words), AT_A_TIME))
    return any(_one_inside(part, names, known) for part in parts)


def _one_inside(words: pl.Series, names: Names, known: pl.DataFrame) -> bool:
    """As `_names_inside`. Each text begins and ends with a space, so that an empty word stands between two texts."""
    listed = words.str.split(" ").explode(empty_as_null=True).alias("word").to_frame().with_row_index("at")
    found = listed.join(known, on="word", how="semi", maintain_order="left")
    for n, those in names.by_length.items():
        together = pl.col("at").shift(1 - n) - pl.col("at") == n - 1
        phrase = pl.concat_str([pl.col("word").shift(-i) for i in range(n)], separator=" ")
        if (
            found.filter(together).height
            and found.select(phrase.filter(together).alias("name")).join(those, on="name", how="semi").height
        ):
            return True
    return False
