"""What letters tell of the values of columns: vocabularies, mail, offices, places, names; for `tallies.py`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import polars as pl

from desktop_app.core.personal_data.alike import ALIKE, digits_alike
from desktop_app.core.personal_data.counting import BARE, TEXT, WORD, is_of_one, summed, sums_of, sums_where
from desktop_app.core.personal_data.gate import PREFIX, canonical_values, folded_values, unmistakable_names
from desktop_app.core.personal_data.lexicons import cell_pattern, disease_pattern, lexicons
from desktop_app.core.personal_data.name_tally import name_marks
from desktop_app.core.personal_data.recognisers.generic import email_address
from desktop_app.core.personal_data.resources import place_names

INITIALS = (  # alone ("M. Q. L.") or beside a surname ("M. Quishpe L.", "Quishpe M.")
    r"^\s*(?:(?:[A-ZÑÁÉÍÓÚ][a-z]?\.? ?){2,5}|(?:\p{Lu}\. ?){1,3}(?:\p{Lu}\p{L}+\.? ?){1,3}(?:\p{Lu}\. ?){0,2}"
    r"|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,?(?: \p{Lu}\.){1,3})\s*$"
)
NUMBERED = r"^[0-9]{1,2} ?[.)=:-]+ ?"  # "1. soltero", "2 = mujer"
FIRST_OF_SEVERAL = r"^([^,;/+|(]{3,}?) ?(?:[,;/+|(]| y )"  # "auditiva, visual", "k'iche' y espanol"
BEGINNING = 5  # letters that tell most texts from what is listed, for a tenth of what it costs to part their words
SHORT = 3  # letters of the shortest entries
MARKED_CHARACTERS = 120  # of a cell; what a column is shows at the beginning of its cells
LONG_CODE = r"^[A-Z0-9-]{5,20}$"
_EDGES, _SIGNS = r"[ \t\u{a0}'’`]*", r"[ \u{a0}.()-]*"  # what `canonical` takes from the ends, and from between
CODE_OF_LETTERS = rf"^{_EDGES}(?:{_SIGNS}[A-Za-z]){{5,20}}{_SIGNS}{_EDGES}$"
PLAIN_LETTERS = r"^[A-Za-zéÉ \t\u{a0}'’`.:#°º()-]{5,}$"  # what such a code with a prefix is written with
PREFIXED = PREFIX.replace("^", f"^{_EDGES}")


def with_words(values: pl.DataFrame) -> pl.DataFrame:
    """The values with `word`, their folded beginnings."""
    return values.with_columns(folded_values(values["value"].str.head(MARKED_CHARACTERS)).alias("word"))


def once_alike(values: pl.DataFrame) -> pl.DataFrame:
    """Texts that differ in their numbers alone as one `value` with all digits 0: `n` cells, `same` texts."""
    counts = (pl.col("n").sum(), pl.len().cast(pl.Int64).alias("same"))
    if is_of_one(values):  # which takes half the time
        grouped = values.group_by(pl.col(ALIKE).alias("value")).agg(*counts)
        return grouped.with_columns(pl.lit(values["col"][0], pl.UInt32).alias("col"))
    return values.group_by("col", pl.col(ALIKE).alias("value")).agg(*counts)


def tallies_of_words(values: pl.DataFrame, *, names: bool = True, listed: bool = True) -> Iterator[pl.DataFrame]:
    """What letters tell: vocabularies if they are `listed`, mail, offices, places, names, and codes if not names."""
    frame = values.with_columns(TEXT.str.count_matches(r"\p{L}{2,}").alias("n_words"))
    initials = {"initials": TEXT.str.contains(INITIALS)} if names else {}  # among which no digit stands
    yield sums_of(frame, initials, {"n_words": pl.col("n_words")})
    masked = TEXT.str.contains(r"[0-9A-Za-z][*•xX#]{3,}|[*•]{3,}[0-9A-Za-z]")
    yield from sums_where(frame, TEXT.str.contains(r"[*•#]|(?i:xxx)"), {"masked": masked})
    telling = {
        "address": cell_pattern("address"), "disease": disease_pattern(), "organisation": cell_pattern("organisation"),
    }  # fmt: skip
    tests = {name: WORD.str.contains(pattern) for name, pattern in telling.items()}
    yield from sums_where(frame, WORD.str.contains("|".join(telling.values())), tests)
    if listed:
        yield from _listed(frame)
    yield from _mailed(frame)
    marks = name_marks(frame) if names else None
    if marks is not None:
        yield summed(marks)
    if names and listed:
        yield from _codes_of_letters(values)


def _codes_of_letters(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of values without digits those that are codes in their canonical form: without a prefix one pattern tells.

    It takes a third of the time of making that form of a column of names.
    """
    prefixed = values.select(TEXT.str.contains(PREFIXED)).to_series()
    plain, others = values.filter(~prefixed), values.filter(prefixed).filter(TEXT.str.contains(PLAIN_LETTERS))
    if plain.height:
        yield sums_of(plain, {"long_code": TEXT.str.contains(CODE_OF_LETTERS)})
    if others.height:
        bare = others.with_columns(canonical_values(others["value"]).alias("bare"))
        yield sums_of(bare, {"long_code": BARE.str.contains(LONG_CODE)})


def _listed(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Words of the closed vocabularies."""
    whole = WORD.is_in(_any_listed())
    yield from sums_where(frame, whole, {name: WORD.is_in(words) for name, words in _lists().items()})
    # Two patterns, because one that is half anchored takes four times as long.
    several = WORD.str.contains(r"[,;/+|(]| y ") | WORD.str.contains(r"^[0-9]")
    others = frame.filter(~whole & several)
    if others.height:
        yield from _listed_first(others)


def listed_in_texts(alike: pl.DataFrame, values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Words of the closed vocabularies at the beginning of long texts (`alike` are `once_alike` with their words)."""
    begins = pl.lit(value=False)
    for word in (WORD, WORD.str.replace(NUMBERED, "")):  # "18-29 años" is listed itself
        begins |= word.str.head(BEGINNING).is_in(_beginnings(alike=True))
        begins |= word.str.head(SHORT).is_in(_beginnings(short=True, alike=True))
    begun = alike.filter(begins)["value"]
    texts = values.filter(pl.col(ALIKE).is_in(begun.implode())) if len(begun) else values.clear()
    if texts.height:
        yield from _listed(with_words(texts))


def _listed_first(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The same for the first word of several, and behind the number of a choice."""
    bare = frame.with_columns(WORD.str.replace(NUMBERED, "").alias("word"))
    bare = bare.filter(
        WORD.str.head(BEGINNING).is_in(_beginnings()) | WORD.str.head(SHORT).is_in(_beginnings(short=True))
    )
    first = bare.with_columns(pl.coalesce(WORD.str.extract(FIRST_OF_SEVERAL), WORD).alias("word"))
    tests = {name: WORD.is_in(words) for name, words in _lists().items() if name != "place"}
    yield from sums_where(first, WORD.is_in(_any_listed()), tests)


@cache
def _lists() -> dict[str, pl.Series]:
    """Each vocabulary as one list, as `is_in` wants it."""
    listed = {**lexicons(), "place": place_names()}
    return {name: pl.Series("word", sorted(words), dtype=pl.String).implode() for name, words in listed.items()}


@cache
def _any_listed() -> pl.Series:
    """All of them as one list."""
    return pl.concat(_lists().values()).explode().unique().implode()


@cache
def _beginnings(*, short: bool = False, alike: bool = False) -> list[str]:
    """The first letters of what is listed, of entries shorter than `BEGINNING` if `short`; all digits 0 if `alike`."""
    words = pl.concat(listed for name, listed in _lists().items() if name != "place").explode()
    begun = words.filter((words.str.len_chars() < BEGINNING) == short).str.head(SHORT if short else BEGINNING)
    return sorted((digits_alike(begun) if alike else begun).unique())


@cache
def _names() -> pl.Series:
    return pl.Series(unmistakable_names(), dtype=pl.String).implode()


def _mailed(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Addresses of mail: whose they are shows in the mailbox ("ana.quishpe@", "aquishpe@", "quishpe1@")."""
    found = frame.filter(TEXT.str.contains("@", literal=True))
    if not found.height:
        return
    tests = {
        "EMAIL": email_address.looks(TEXT.str.strip_chars()),
        "role_mail": WORD.str.contains(cell_pattern("mailbox")),
        "office_mail": WORD.str.contains(r"@[a-z0-9.-]*\b(?:gob|gov|gub|mil|edu|gad[a-z]*|muni[a-z]*)\."),
        "named_mail": pl.col("named"),
    }
    yield sums_of(found.with_columns(_are_named(found["word"]).alias("named")), tests)


def _are_named(mail: pl.Series) -> pl.Series:
    """Whether mailboxes have the name of somebody: one after the other, as most tell at their first letters."""
    names, has_box = _names(), mail.str.contains(r"^[^@ ]*@")
    named = has_box & mail.str.extract(r"^([a-z]{4,})").is_in(names).fill_null(value=False)
    for part in (r"[._-]([a-z]{4,})[0-9]*$", r"^[a-z]([a-z]{4,})[0-9]*$"):
        open_ = (has_box & ~named).arg_true()
        box = mail.gather(open_).str.extract(r"^([^@ ]*)@")
        told = box.str.extract(part).is_in(names).fill_null(value=False)
        named = named.scatter(open_.filter(told), values=True)
    return named
