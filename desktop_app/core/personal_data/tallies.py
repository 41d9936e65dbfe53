"""The tests of `evidence.py`, counted over distinct values of one or many columns.

Values go through in parts of one make, and each test only over values that could pass it: bare digits need no
cleaning, cells without digits are no numbers and no identifiers, what has no `@` is no address of mail. Nothing is
estimated by that: a test left out is one that the value cannot pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import polars as pl

from desktop_app.core.personal_data.gate import canonical_values, folded_values, unmistakable_names
from desktop_app.core.personal_data.lexicons import cell_pattern, disease_pattern, lexicons
from desktop_app.core.personal_data.name_tally import name_marks
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.generic import email_address, license_plate
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.resources import place_names

DEGREES = r"-?[0-9]{1,3}[.,][0-9]{3,}"
COORDINATES = rf"^\s*{DEGREES}\s*(?:[,; ]\s*{DEGREES}\s*)?$"
MARKED_CHARACTERS = 120  # of a cell; what a column is shows at the beginning of its cells
PROBE, FEW = 500, 0.15  # values on which foreign identifiers are tried first, and the share that must pass
DATE = (
    r"^(?:[0-3]?[0-9][/. -](?:[01]?[0-9]|[a-z]{3,10})[/. -](?:19|20)?[0-9]{2}"
    r"|[0-3]?[0-9] de [a-z]+(?: del?|,)? (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[/. -][01]?[0-9][/. -][0-3]?[0-9]|[01]?[0-9][/-](?:19|20)[0-9]{2})(?:[ t].*)?$"
)
YEAR = r"((?:19|20)[0-9]{2})"
INITIALS = (  # alone ("M. Q. L.") or beside a surname ("M. Quishpe L.", "Quishpe M.")
    r"^\s*(?:(?:[A-ZÑÁÉÍÓÚ][a-z]?\.? ?){2,5}|(?:\p{Lu}\. ?){1,3}(?:\p{Lu}\p{L}+\.? ?){1,3}(?:\p{Lu}\. ?){0,2}"
    r"|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?: \p{Lu}\.){1,3})\s*$"
)
NUMBERED = r"^[0-9]{1,2} ?[.)=:-]+ ?"  # "1. soltero", "2 = mujer"
FIRST_OF_SEVERAL = r"^([^,;/+|(]{3,}?) ?(?:[,;/+|(]| y )"  # "auditiva, visual", "k'iche' y espanol"
BEGINNING = 5  # letters that tell most texts from what is listed, for a tenth of what it costs to part their words
LONGEST_BARE = 60  # characters; longer cells are no numbers and no identifiers
PLAIN_NUMBER = r"^-?[0-9]+(?:\.[0-9]+)?$"
NUMBER_LIKE = r"^[\s$Q%0-9.,+eE-]*[0-9][\s$Q%0-9.,+eE-]*$"
WITH_MORE = frozenset(("PHONE",))  # whose `whole` takes more than its `shape`: "00" before the code of a country

TEXT, WORD, BARE = pl.col("value"), pl.col("word"), pl.col("bare")


def tallies(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of distinct `value`s of columns `col` that stand in `n` cells: frames of sums by `col`.

    `s:x` is the number of values that pass test x, `c:x` the number of cells; and the measures of `evidence.py`. Each
    of several columns must have at most PROBE values.
    """
    digits = values.select(TEXT.str.contains(r"^[0-9]{1,18}$")).to_series()
    numbers, others = values.filter(digits), values.filter(~digits)
    if numbers.height:
        yield from _tallies_of_digits(numbers.with_columns(TEXT.alias("bare")))
    others = others.with_columns(folded_values(others["value"].str.head(MARKED_CHARACTERS)).alias("word"))
    long = others.select(TEXT.str.len_chars() > LONGEST_BARE).to_series()
    texts, cells = others.filter(long), others.filter(~long)
    if texts.height:
        yield from _tallies_of_words(texts, long=True)
        yield from _tallies_of_signs(texts, lettered=True, long=True)
    numeral = cells.select(TEXT.str.contains("[0-9]")).to_series()
    words, mixed = cells.filter(~numeral), cells.filter(numeral)
    if words.height:
        yield from _tallies_of_words(words)
    if mixed.height:
        lettered = bool(mixed["value"].str.contains(r"\p{L}").any())
        if lettered:
            yield from _tallies_of_words(mixed, names=False)
        yield from _tallies_of_signs(mixed, lettered=lettered)


def summed(marks: pl.DataFrame, measures: Sequence[pl.Expr] = ()) -> pl.DataFrame:
    """By `col`, the sum of each test over the values and over the cells; beside these the measures."""
    tests = [name for name in marks.columns if name not in {"col", "n"} and not name.startswith("_")]
    sums = [pl.col(name).sum().cast(pl.Float64).alias(f"s:{name}") for name in tests]
    cells = [pl.col("n").filter(pl.col(name) > 0.5).sum().cast(pl.Float64).alias(f"c:{name}") for name in tests]
    if marks["col"].min() == marks["col"].max():  # of one column, which takes half the time
        return marks.head(1).select("col").hstack(marks.select(*measures, *sums, *cells)) if marks.height else _none()
    return marks.group_by("col").agg(*measures, *sums, *cells)


def _none() -> pl.DataFrame:
    return pl.DataFrame(schema={"col": pl.UInt32})


def _tested(frame: pl.DataFrame, tests: dict[str, pl.Expr], measures: dict[str, pl.Expr] | None = None) -> pl.DataFrame:
    """The sums of Boolean tests over all values of the frame."""
    passed = [test.fill_null(value=False).alias(name) for name, test in tests.items()]
    hidden = [value.alias(f"_{name}") for name, value in (measures or {}).items()]
    return summed(frame.select("col", "n", *passed, *hidden), [_measure(name) for name in measures or {}])


def _tested_where(frame: pl.DataFrame, could: pl.Expr, tests: dict[str, pl.Expr]) -> Iterator[pl.DataFrame]:
    """The same over the values that could pass, as something cheaper tells: mostly a third of the time."""
    found = frame.filter(could)
    if found.height:
        yield _tested(found, tests)


def _measure(name: str) -> pl.Expr:
    value = pl.col(f"_{name}")
    of = {"low": value.min(), "year_low": value.min(), "high": value.max(), "year_high": value.max()}
    return of.get(name, value.sum().cast(pl.Float64)).alias(name)


def _years() -> dict[str, pl.Expr]:
    year = TEXT.str.extract(YEAR).cast(pl.Int32)
    return {"year_low": year, "year_high": year}


def _tallies_of_digits(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Of values that are digits and nothing else."""
    length, number = TEXT.str.len_chars(), TEXT.cast(pl.Int64).cast(pl.Float64)
    tests = {
        "number": pl.lit(value=True).and_(TEXT.is_not_null()),
        "long_code": length >= 5,
        "digits": length >= 5,
        "dialled": length.is_between(7, 13),
        "mobile": _mobile(TEXT),
    }
    yield _tested(values, tests, {"low": number, "high": number} | _years())
    yield from _identifiers(values)


def _tallies_of_words(values: pl.DataFrame, *, names: bool = True, long: bool = False) -> Iterator[pl.DataFrame]:
    """What letters tell: vocabularies, mail, offices, places, names."""
    frame = values.with_columns(TEXT.str.count_matches(r"\p{L}{2,}").alias("n_words"))
    yield _tested(frame, {"initials": TEXT.str.contains(INITIALS)}, {"n_words": pl.col("n_words")})
    masked = TEXT.str.contains(r"[0-9A-Za-z][*•xX#]{3,}|[*•]{3,}[0-9A-Za-z]")
    yield from _tested_where(frame, TEXT.str.contains(r"[*•#]|(?i:xxx)"), {"masked": masked})
    telling = {
        "address": cell_pattern("address"), "disease": disease_pattern(), "organisation": cell_pattern("organisation"),
    }  # fmt: skip
    tests = {name: WORD.str.contains(pattern) for name, pattern in telling.items()}
    yield from _tested_where(frame, WORD.str.contains("|".join(telling.values())), tests)
    yield from _listed(frame)
    yield from _mailed(frame)
    marks = name_marks(frame) if names else None
    if marks is not None:
        yield summed(marks)
    bare = _bare_words(values) if names and not long else values.clear()
    if bare.height:
        yield _tested(bare.with_columns(canonical_values(bare["value"]).alias("bare")), {"long_code": _long_code(BARE)})


def _bare_words(values: pl.DataFrame) -> pl.DataFrame:
    """Values without digits that could be codes of 5 to 20 letters."""
    return values.filter(TEXT.str.contains(r"^[A-Za-zéÉ \t\u{a0}'’`.:#°º()-]{5,}$"))


def _listed(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Words of the closed vocabularies."""
    whole = WORD.is_in(_any_listed().implode())
    yield from _tested_where(frame, whole, {name: WORD.is_in(words.implode()) for name, words in _lists().items()})
    # Two patterns, because one that is half anchored takes four times as long.
    several = WORD.str.contains(r"[,;/+|(]| y ") | WORD.str.contains(r"^[0-9]")
    others = frame.filter(~whole & several)
    if others.height:
        yield from _listed_first(others)


def _listed_first(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The same for the first word of several, and behind the number of a choice."""
    bare = frame.with_columns(WORD.str.replace(NUMBERED, "").alias("word"))
    bare = bare.filter(WORD.str.head(BEGINNING).is_in(_beginnings()) | WORD.str.head(3).is_in(_beginnings(short=True)))
    first = bare.with_columns(pl.coalesce(WORD.str.extract(FIRST_OF_SEVERAL), WORD).alias("word"))
    tests = {name: WORD.is_in(words.implode()) for name, words in _lists().items() if name != "place"}
    yield from _tested_where(first, WORD.is_in(_any_listed().implode()), tests)


@cache
def _lists() -> dict[str, pl.Series]:
    listed = {name: pl.Series(words, dtype=pl.String) for name, words in lexicons().items()}
    return listed | {"place": pl.Series(list(place_names()), dtype=pl.String)}


@cache
def _any_listed() -> pl.Series:
    return pl.concat([words.alias("word") for words in _lists().values()]).unique()


@cache
def _beginnings(*, short: bool = False) -> list[str]:
    """The first letters of what is listed; `short`: of entries that are shorter than `BEGINNING`."""
    words = [word for name, listed in _lists().items() if name != "place" for word in listed]
    return sorted({word[: 3 if short else BEGINNING] for word in words if (len(word) < BEGINNING) == short})


@cache
def _names() -> pl.Series:
    return pl.Series(unmistakable_names(), dtype=pl.String)


def _mailed(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Addresses of mail: whose they are shows in the mailbox ("ana.quishpe@", "aquishpe@", "quishpe1@")."""
    found = frame.filter(TEXT.str.contains("@", literal=True))
    if not found.height:
        return
    box = pl.col("box")
    parts = (r"^([a-z]{4,})", r"[._-]([a-z]{4,})[0-9]*$", r"^[a-z]([a-z]{4,})[0-9]*$")
    named = pl.any_horizontal(box.str.extract(part).is_in(_names().implode()) for part in parts)
    tests = {
        "EMAIL": email_address.looks(TEXT.str.strip_chars()),
        "role_mail": WORD.str.contains(cell_pattern("mailbox")),
        "office_mail": WORD.str.contains(r"@[a-z0-9.-]*\b(?:gob|gov|gub|mil|edu|gad[a-z]*|muni[a-z]*)\."),
        "named_mail": named & ~box.str.contains(" ", literal=True),
    }
    yield _tested(found.with_columns(WORD.str.splitn("@", 2).struct.field("field_0").alias("box")), tests)


def _tallies_of_signs(values: pl.DataFrame, *, lettered: bool, long: bool = False) -> Iterator[pl.DataFrame]:
    """What digits and signs tell: amounts, dates, codes, identifiers."""
    tests = {
        "dialled": TEXT.str.contains(r"^[\s+(]*(?:[0-9][ ()./-]*){7,13}(?:$|[^0-9])"),
        "coordinate": TEXT.str.contains(COORDINATES) | TEXT.str.contains("[0-9]°"),
        "date": WORD.str.contains(DATE),
    }
    if lettered:
        tests |= {
            "icd10": TEXT.str.contains(r"^\s*[A-TV-Z][0-9]{2}(?:\.?[0-9X]{1,2})?(?:\s|$)"),
            "damaged": TEXT.str.contains(r"^\s*[0-9](?:[.,][0-9]{0,6})?[eE]\+?[0-9]{1,2}\s*$"),
        }
    else:
        masked = TEXT.str.contains(r"[0-9][*•#]{3,}|[*•]{3,}[0-9]")
        yield from _tested_where(values, TEXT.str.contains("[*•#]"), {"masked": masked})
        address = WORD.str.contains(cell_pattern("address"))
        yield from _tested_where(values, TEXT.str.contains("-", literal=True), {"address": address})
    yield _tested(values, tests, _years())
    values = values.clear() if long else values.filter(~TEXT.str.contains("@", literal=True))
    if not values.height:
        return
    yield from _numbers(values)
    coded = values.with_columns(canonical_values(values["value"]).alias("bare"))
    codes = {
        "plate": license_plate.looks(BARE),
        "mobile": _mobile(BARE),
        "long_code": _long_code(BARE),
        "digits": BARE.str.contains(r"^[0-9]{5,20}$"),
    }
    yield _tested(coded, codes)
    yield from _identifiers(coded)


def _numbers(values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Amounts as programs and people write them."""
    marks = values.select(plain=TEXT.str.contains(PLAIN_NUMBER), like=TEXT.str.contains(NUMBER_LIKE))
    plain, others = values.filter(marks["plain"]), values.filter(marks["like"] & ~marks["plain"])
    if plain.height:
        value = TEXT.cast(pl.Float64)
        yield _tested(plain, {"number": TEXT.is_not_null()}, {"low": value, "high": value})
    if others.height:
        number = TEXT.str.strip_chars().str.replace_all(r"[ $Q%]", "").str.replace(r",([0-9]+)$", ".$1")
        value = pl.col("number").cast(pl.Float64, strict=False)
        is_number = pl.col("number").str.contains(r"^-?[0-9]+(?:[.,][0-9]{3})*(?:[.,][0-9]+)?$")
        measures = {"low": value, "high": value}
        yield _tested(others.with_columns(number.alias("number")), {"number": is_number}, measures)


def _mobile(bare: pl.Expr) -> pl.Expr:
    return bare.str.contains(r"^(?:\+?593)?0?9[3-9][0-9]{7}$|^(?:\+?502)?[3-5][0-9]{7}$")


def _long_code(bare: pl.Expr) -> pl.Expr:
    return bare.str.contains(r"^[A-Z0-9-]{5,20}$")


def _identifiers(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Check digits, computed only for values that have the shape."""
    always = [rule for rule in rules() if rule.lengths is None and rule.whole and rule.shape]
    shapes = frame.select("col", "n", *(_test(rule.shape, rule, "shape:") for rule in always))
    yield summed(shapes)
    for rule in always:
        shaped = shapes[f"shape:{rule.entity}"]
        if shaped.any():
            like = frame if rule.entity in WITH_MORE or shaped.all() else frame.filter(shaped)
            yield summed(like.select("col", "n", _test(rule.whole, rule)))
    single = frame["col"].min() == frame["col"].max()
    yield from (_probed(frame) if single and frame.height > PROBE else _few(frame))


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
