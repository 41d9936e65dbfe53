"""The tests of `evidence.py`, counted over distinct values of one or many columns.

Values go through in parts of one make, and each test only over values that could pass it: bare digits need no
cleaning, cells without digits are no numbers and no identifiers, what has no `@` is no address of mail. Nothing is
estimated by that: a test left out is one that the value cannot pass.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.alike import ALIKE, with_alike
from desktop_app.core.personal_data.counting import BARE, TEXT, WORD, sums_of, sums_where
from desktop_app.core.personal_data.gate import canonical_values
from desktop_app.core.personal_data.identifier_tallies import identifiers
from desktop_app.core.personal_data.lexicons import cell_pattern
from desktop_app.core.personal_data.recognisers.generic import license_plate
from desktop_app.core.personal_data.word_tallies import (
    LONG_CODE,
    listed_in_texts,
    once_alike,
    tallies_of_words,
    with_words,
)

DEGREES = r"-?[0-9]{1,3}[.,][0-9]{3,}"
COORDINATES = rf"^\s*{DEGREES}\s*(?:[,; ]\s*{DEGREES}\s*)?$"
DATE = (
    r"^(?:[0-3]?[0-9][/. -](?:[01]?[0-9]|[a-z]{3,10})[/. -](?:19|20)?[0-9]{2}"
    r"|[0-3]?[0-9] de [a-z]+(?: del?|,)? (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[/. -][01]?[0-9][/. -][0-3]?[0-9]|[01]?[0-9][/-](?:19|20)[0-9]{2})(?:[ t].*)?$"
)
OFFICE_LINE = r"\b(?:ext|extension|pbx|conmutador)\b|^1[78]00"
# Where a long text can be a telephone, a coordinate, a date, a code of a disease or a damaged number; like all that
# letters tell, it is the same of texts that differ in their numbers alone, and looked for in those that do not.
SIGNED = r"^[\s\p{Mn}(+-]*[0-9]|[0-9]°|^\s*[A-TV-Z][0-9]"
YEAR = r"((?:19|20)[0-9]{2})"
LONGEST_BARE = 60  # characters; longer cells are no numbers and no identifiers
# Letters, a group of blood ("0+"), a band of ages ("18-29", "65 +", "<15"): what vocabularies list with digits.
LETTERED = r"\p{L}|^\s*(?:0[+-]|[<>] ?[0-9]{1,2}\s*$|[0-9]{1,2} ?(?:\+|- ?[0-9]{1,2})\s*$)"
PLAIN_NUMBER = r"^-?[0-9]+(?:\.[0-9]+)?$"
NUMBER_LIKE = r"^[\s$Q%0-9.,+eE-]*[0-9][\s$Q%0-9.,+eE-]*$"


def tallies(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of distinct `value`s of columns `col` that stand in `n` cells: frames of sums by `col`.

    `s:x` is the number of values that pass test x, `c:x` the number of cells; and the measures of `evidence.py`. Each
    of several columns must have at most PROBE values.
    """
    digits = values.select(TEXT.str.contains(r"^[0-9]{1,18}$")).to_series()
    numbers, others = values.filter(digits), values.filter(~digits)
    if numbers.height:
        yield from _tallies_of_digits(numbers.with_columns(TEXT.alias("bare")))
    long = others.select(TEXT.str.len_chars() > LONGEST_BARE).to_series()
    texts, cells = others.filter(long), with_words(others.filter(~long))
    if texts.height:
        yield from _tallies_of_texts(texts)
    numeral = cells.select(TEXT.str.contains("[0-9]")).to_series()
    words, mixed = cells.filter(~numeral), cells.filter(numeral)
    if words.height:
        yield from tallies_of_words(words)
    if mixed.height:
        lettered = bool(mixed["value"].str.contains(LETTERED).any())
        if lettered:
            yield from tallies_of_words(mixed, names=False)
        yield from _tallies_of_signs(mixed, lettered=lettered)


def _tallies_of_texts(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of long texts: what letters tell once for all that differ in their numbers alone."""
    values = with_alike(values)
    alike = with_words(once_alike(values))
    yield from tallies_of_words(alike, listed=False)
    yield from listed_in_texts(alike, values)
    signed = TEXT.str.contains(SIGNED)
    yield from sums_where(alike, ~signed, {"office_line": WORD.str.contains(OFFICE_LINE)})
    numbered = values.filter(pl.col(ALIKE).is_in(alike["value"].filter(alike.select(signed).to_series()).implode()))
    if numbered.height:
        yield from _tallies_of_beginnings(with_words(numbered), lettered=True)


def _tallies_of_digits(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of values that are digits and nothing else."""
    length = TEXT.str.len_chars()
    tests = {
        "number": pl.lit(value=True).and_(TEXT.is_not_null()),
        "long_code": length >= 5,
        "digits": length >= 5,
        "dialled": length.is_between(7, 13),
        "mobile": _mobile(TEXT),
    }
    yield sums_of(values, tests, {"number": TEXT.cast(pl.Int64).cast(pl.Float64)})
    yield from identifiers(values)


def _tallies_of_beginnings(values: pl.DataFrame, *, lettered: bool) -> Iterator[pl.DataFrame]:
    """What digits and signs tell at the beginning of cells: of long ones only where `SIGNED` is."""
    tests = {
        "dialled": TEXT.str.contains(r"^[\s+(]*(?:[0-9][ ()./-]*){7,13}(?:$|[^0-9])"),
        "coordinate": TEXT.str.contains(COORDINATES) | TEXT.str.contains("[0-9]°"),
    }
    if lettered:
        tests |= {
            "office_line": WORD.str.contains(OFFICE_LINE),
            "icd10": TEXT.str.contains(r"^\s*[A-TV-Z][0-9]{2}(?:\.?[0-9X]{1,2})?(?:\s|$)"),
            "damaged": TEXT.str.contains(r"^\s*[0-9](?:[.,][0-9]{0,6})?[eE]\+?[0-9]{1,2}\s*$"),
        }
    yield sums_of(values, tests)
    year = TEXT.str.extract(YEAR).cast(pl.Int32)
    yield from sums_where(values, WORD.str.contains(DATE), {"date": TEXT.is_not_null()}, {"year": year})


def _tallies_of_signs(values: pl.DataFrame, *, lettered: bool) -> Iterator[pl.DataFrame]:
    """What digits and signs tell of short cells: amounts, dates, codes, identifiers."""
    yield from _tallies_of_beginnings(values, lettered=lettered)
    if not lettered:
        masked = TEXT.str.contains(r"[0-9][*•#]{3,}|[*•]{3,}[0-9]")
        yield from sums_where(values, TEXT.str.contains("[*•#]"), {"masked": masked})
        address = WORD.str.contains(cell_pattern("address"))
        yield from sums_where(values, TEXT.str.contains("-", literal=True), {"address": address})
    values = values.filter(~TEXT.str.contains("@", literal=True))
    if not values.height:
        return
    yield from _numbers(values)
    coded = values.with_columns(canonical_values(values["value"]).alias("bare"))
    codes = {
        "plate": license_plate.looks(BARE),
        "mobile": _mobile(BARE),
        "long_code": BARE.str.contains(LONG_CODE),
        "digits": BARE.str.contains(r"^[0-9]{5,20}$"),
    }
    yield sums_of(coded, codes)
    yield from identifiers(coded)


def _numbers(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Amounts as programs and people write them."""
    marks = values.select(plain=TEXT.str.contains(PLAIN_NUMBER), like=TEXT.str.contains(NUMBER_LIKE))
    plain, others = values.filter(marks["plain"]), values.filter(marks["like"] & ~marks["plain"])
    if plain.height:
        value = TEXT.cast(pl.Float64)
        yield sums_of(plain, {"number": TEXT.is_not_null()}, {"number": value})
    if others.height:
        number = TEXT.str.strip_chars().str.replace_all(r"[ $Q%]", "").str.replace(r",([0-9]+)$", ".$1")
        value = pl.col("number").cast(pl.Float64, strict=False)
        is_number = pl.col("number").str.contains(r"^-?[0-9]+(?:[.,][0-9]{3})*(?:[.,][0-9]+)?$")
        yield sums_of(others.with_columns(number.alias("number")), {"number": is_number}, {"number": value})


def _mobile(bare: pl.Expr) -> pl.Expr:
    return bare.str.contains(r"^(?:\+?593)?0?9[3-9][0-9]{7}$|^(?:\+?502)?[3-5][0-9]{7}$")
