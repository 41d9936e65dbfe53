"""What the values of a column say, counted vectorised over its distinct values; nothing here looks at the header."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from desktop_app.core.personal_data.gate import canonical, folded, name_words, unmistakable_names, word_list
from desktop_app.core.personal_data.lexicons import cell_pattern, disease_pattern, lexicons
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.generic import email_address, license_plate
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.resources import place_names

DEGREES = r"-?[0-9]{1,3}[.,][0-9]{3,}"
MARKED_CHARACTERS = 120  # of a cell; what a column is shows at the beginning of its cells
NEED_LETTERS = frozenset(
    (*lexicons(), "EMAIL", "role_mail", "office_mail", "named_mail", "disease", "icd10", "organisation", "place")
)
NEED_SIGNS = NEED_LETTERS | {"plate", "masked", "damaged", "coordinate", "date", "address"}  # no bare digits pass
CHUNK = 50_000  # distinct values looked at in one bite: bounds the memory and the wait of who cancels
LONG_TEXT_WORDS = 5
PROBE, FEW = 500, 0.15  # values on which foreign identifiers are tried first, and the share that must pass
DATE = (
    r"^(?:[0-3]?[0-9][/. -][01]?[0-9a-z]{1,10}[/. -](?:19|20)?[0-9]{2}"
    r"|[0-3]?[0-9] de [a-z]+(?: del?|,)? (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[/. -][01]?[0-9][/. -][0-3]?[0-9])(?:[ t].*)?$"
)
MEASURES = ("n_words", "number_value", "year")
LONGEST_BARE = 60  # characters; longer cells are no numbers and no identifiers
MOST_NAME_WORDS = 8
NUMBER_LIKE = r"^[\s$Q%0-9.,+eE-]*[0-9][\s$Q%0-9.,+eE-]*$"
NO_NAMES = pl.DataFrame(
    schema={"n": pl.UInt32, "PERSON": pl.Boolean, "given": pl.Float64, "surname": pl.Float64, "known": pl.Float64}
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over a column.

    `share[x]` is the part of the distinct non-empty values that are x, `cells[x]` the non-empty cells; the keys are the
    types of the rules and lexicons, and: number, date, address, disease, icd10, organisation, place, given, surname,
    known (share of name words), role_mail. `shaped[type]` is the part with the shape of an identifier.
    """

    n_filled: int
    n_distinct: int
    mean_words: float
    share: Mapping[str, float] = field(default_factory=dict)
    cells: Mapping[str, int] = field(default_factory=dict)
    shaped: Mapping[str, float] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    year_low: int | None = None
    year_high: int | None = None

    @property
    def is_text(self) -> bool:
        """Whether people write sentences here."""
        return self.mean_words >= LONG_TEXT_WORDS


def values_of(frame: pl.LazyFrame, column_id: str) -> pl.DataFrame:
    """Distinct non-empty values of a column with how often each occurs: `value`, `n`."""
    column = frame.select(pl.col(column_id).alias("value")).drop_nulls()
    return column.group_by("value").agg(pl.len().alias("n")).collect(engine="streaming")


def evidence_of(values: pl.DataFrame, tick: Callable[[], None] = lambda: None) -> Evidence:
    """Count everything the verdict may ask about a column; `tick` is called often and may raise to stop."""
    n_filled, n_distinct = int(values["n"].sum() or 0), values.height
    if not n_distinct:
        return Evidence(0, 0, 0.0)
    counts = []
    for chunk in values.iter_slices(CHUNK):
        for part in _parts(chunk):
            counts.append(_counted(part))
            tick()
    found = pl.concat(counts, how="diagonal").select(
        pl.col("low", "year_low").min(), pl.col("high", "year_high").max(), pl.col("n_words", r"^[sc]:.*$").sum()
    )
    row = found.row(0, named=True)
    tests = [name[2:] for name in found.columns if name.startswith("s:")]
    plain = [name for name in tests if not name.startswith("shape:")]
    return Evidence(
        n_filled,
        n_distinct,
        row["n_words"] / n_distinct,
        {name: row[f"s:{name}"] / n_distinct for name in plain},
        {name: int(row[f"c:{name}"]) for name in plain},
        {name[6:]: row[f"s:{name}"] / n_distinct for name in tests if name.startswith("shape:")},
        row["low"],
        row["high"],
        row["year_low"],
        row["year_high"],
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """Values of one make: bare digits need no cleaning, and long texts are no numbers and no identifiers."""

    values: pl.DataFrame
    digits: bool = False
    long: bool = False


def _parts(values: pl.DataFrame) -> list[_Part]:
    text = pl.col("value")
    digits = values.select(text.str.contains(r"^[0-9]{1,18}$")).to_series()
    others = values.filter(~digits)
    long = others.select(text.str.len_chars() > LONGEST_BARE).to_series()
    parts = [
        _Part(values.filter(digits), digits=True), _Part(others.filter(~long)), _Part(others.filter(long), long=True)
    ]  # fmt: skip
    return [part for part in parts if part.values.height]


def _counted(part: _Part) -> pl.DataFrame:
    """One row: the measures, and for each test its sum over the values (`s:`) and over the cells (`c:`)."""
    # Columns of numbers and dates have no letters, and letters are what most tests and all name work look at.
    lettered = not part.digits and bool(part.values["value"].str.contains(r"\p{L}").any())
    marks = _marks(part, lettered=lettered)
    measures = marks.select(
        pl.col("n_words").sum(),
        pl.col("number_value").min().alias("low"),
        pl.col("number_value").max().alias("high"),
        pl.col("year").min().alias("year_low"),
        pl.col("year").max().alias("year_high"),
    )
    names = _name_marks(part.values.with_columns(marks["n_words"])) if lettered else NO_NAMES
    return measures.hstack(_sums(marks.drop(MEASURES))).hstack(_sums(names))


def _sums(marks: pl.DataFrame) -> pl.DataFrame:
    tests = [name for name in marks.columns if name != "n"]
    return marks.select(
        *(pl.col(name).sum().cast(pl.Float64).alias(f"s:{name}") for name in tests),
        *(pl.col("n").filter(pl.col(name) > 0.5).sum().alias(f"c:{name}") for name in tests),
    )


def _marks(part: _Part, *, lettered: bool) -> pl.DataFrame:
    """One row for each value: a Boolean for each test, `n`, `n_words`, `number_value`, `year`."""
    text, word, values = pl.col("value"), pl.col("word"), part.values
    bare = text if part.digits else pl.lit("") if part.long else canonical(text)
    prepared = values.with_columns(
        bare.alias("bare"), (text if part.digits else folded(text.str.head(MARKED_CHARACTERS))).alias("word")
    )
    number = _number(part)
    tests = _number_tests(text, pl.col("bare"), number) | _word_tests(text, word) | _identifier_tests(prepared)
    hopeless = NEED_SIGNS if part.digits else frozenset() if lettered else NEED_LETTERS
    return prepared.select(
        "n",
        (text.str.count_matches(r"\p{L}{2,}") if lettered else pl.lit(0, pl.UInt32)).alias("n_words"),
        number.cast(pl.Float64, strict=False).alias("number_value"),
        text.str.extract(r"((?:19|20)[0-9]{2})").cast(pl.Int32).alias("year"),
        *(
            (pl.lit(value=False) if name in hopeless else test.fill_null(value=False)).alias(name)
            for name, test in tests.items()
        ),
    )


def _number(part: _Part) -> pl.Expr:
    """The values as numbers are written in programs; null where no value of the part is a number."""
    text = pl.col("value")
    if part.digits:
        return text
    if part.long or not part.values["value"].str.contains(NUMBER_LIKE).any():
        return pl.lit(None, pl.String)
    return text.str.strip_chars().str.replace_all(r"[ $Q%]", "").str.replace(r",([0-9]+)$", ".$1")


def _identifier_tests(prepared: pl.DataFrame) -> dict[str, pl.Expr]:
    """Check digits, computed only where some value has the shape; see `_worth_while` for the many foreign ones."""
    bare = pl.col("bare")
    tests: dict[str, pl.Expr] = {}
    for rule in _worth_while(prepared):
        if rule.whole is not None and rule.shape is not None:
            shaped = bool(prepared.select(rule.shape(bare).any()).item())
            tests[rule.entity] = rule.whole(bare) if shaped else pl.lit(value=False)
            tests[f"shape:{rule.entity}"] = rule.shape(bare)
    return tests


def _worth_while(prepared: pl.DataFrame) -> list[Rule]:
    """The rules without `lengths`, and those of the others that many values of a probe satisfy.

    Foreign identifiers matter here only as whole columns: where fewer than 15 % of 500 values drawn at random pass,
    the quarter that a verdict asks for is out of question (five standard deviations).
    """
    always = [rule for rule in rules() if rule.lengths is None]
    probe = prepared.select("bare").sample(min(PROBE, prepared.height), seed=0)
    lengths = probe["bare"].str.len_chars().unique().to_list()
    fitting = [rule for rule in rules() if _fits(rule, lengths)]
    tried = probe.select(
        rule.whole(pl.col("bare")).fill_null(value=False).mean().alias(rule.entity) for rule in fitting if rule.whole
    )
    passing = {name for name, share in tried.row(0, named=True).items() if share >= FEW} if tried.width else set()
    return always + [rule for rule in fitting if rule.entity in passing]


def _fits(rule: Rule, lengths: list[int]) -> bool:
    """Whether any of the lengths is one of the rule's."""
    return rule.lengths is not None and any(rule.lengths[0] <= n <= rule.lengths[1] for n in lengths)


def _number_tests(text: pl.Expr, bare: pl.Expr, number: pl.Expr) -> dict[str, pl.Expr]:
    """Amounts and codes."""
    return {
        "number": number.str.contains(r"^-?[0-9]+(?:[.,][0-9]{3})*(?:[.,][0-9]+)?$"),
        "plate": license_plate.looks(bare),
        "mobile": bare.str.contains(r"^(?:\+?593)?0?9[3-9][0-9]{7}$|^(?:\+?502)?[3-5][0-9]{7}$"),
        "masked": text.str.contains(r"[0-9A-Za-z][*•xX#]{3,}|[*•]{3,}[0-9A-Za-z]"),
        "long_code": bare.str.contains(r"^[A-Z0-9-]{5,20}$"),
        "digits": bare.str.contains(r"^[0-9]{5,20}$"),
        "damaged": text.str.contains(r"^\s*[0-9](?:[.,][0-9]{0,6})?[eE]\+?[0-9]{1,2}\s*$"),
        "initials": text.str.contains(r"^\s*(?:[A-ZÑÁÉÍÓÚ][a-z]?\.? ?){2,5}\s*$"),
        "dialled": text.str.contains(r"^[\s+(]*(?:[0-9][ ()./-]*){7,13}(?:$|[^0-9])"),
        "coordinate": text.str.contains(rf"^\s*{DEGREES}\s*(?:[,; ]\s*{DEGREES}\s*)?$|[0-9]°"),
    }


def _word_tests(text: pl.Expr, word: pl.Expr) -> dict[str, pl.Expr]:
    """Vocabularies, dates, mail, addresses, places."""
    return {name: word.is_in(words) for name, words in lexicons().items()} | {
        "EMAIL": email_address.looks(text.str.strip_chars()),
        "date": word.str.contains(DATE),
        "role_mail": word.str.contains(cell_pattern("mailbox")),
        "office_mail": word.str.contains(r"@[a-z0-9.-]*\b(?:gob|gov|gub|mil|edu|gad[a-z]*|muni[a-z]*)\."),
        "named_mail": _names_somebody(word),
        "address": word.str.contains(cell_pattern("address")),
        "disease": word.str.contains(disease_pattern()),
        "icd10": text.str.contains(r"^\s*[A-TV-Z][0-9]{2}(?:\.?[0-9X]{1,2})?(?:\s|$)"),
        "organisation": word.str.contains(cell_pattern("organisation")),
        "place": word.is_in(list(place_names())),
    }


def _names_somebody(word: pl.Expr) -> pl.Expr:
    """Whether the mailbox is called like a person: `ana.quishpe@`, `aquishpe@`, `quishpe1@`."""
    parts = (r"^([a-z]{4,})[^@ ]*@", r"^[^@ ]*[._-]([a-z]{4,})[0-9]*@", r"^[a-z]([a-z]{4,})[0-9]*@")
    return pl.any_horizontal(word.str.extract(part).is_in(unmistakable_names()) for part in parts)


def _name_marks(values: pl.DataFrame) -> pl.DataFrame:
    """For each value that can be a name: `n`, `PERSON` (a whole name), and shares of words: given, surname, known.

    Texts, and cells with digits or addresses, are no names.
    """
    texts = values.filter(
        (pl.col("n_words") <= MOST_NAME_WORDS) & ~pl.col("value").str.contains(r"[0-9@/]")
    ).with_row_index("at")
    words = texts.select("at", "n", word_list(pl.col("value")).alias("word")).explode("word", empty_as_null=True)
    words = words.join(name_words(), on="word", how="left")
    beside = pl.col("particle").fill_null(value=False) | pl.col("title").fill_null(value=False)
    words = words.filter(~beside | pl.col("surname"))
    flags = [pl.col(name).fill_null(value=False) for name in ("given", "surname", "weak", "head", "stop")]
    given, surname, weak, head, stop = flags
    counts = words.group_by("at").agg(
        pl.col("n").first(),
        pl.len().alias("words"),
        given.sum().alias("given"),
        surname.sum().alias("surname"),
        (given | surname).sum().alias("known"),
        ((given | surname) & ~weak).sum().alias("strong"),
        (head & ~(given | surname)).sum().alias("head"),
        (stop & ~(given | surname)).sum().alias("stop"),
    )
    n = pl.col("words")
    clean = (pl.col("head") == 0) & (pl.col("stop") == 0)
    reads = (pl.col("known") / n >= 0.6) & (pl.col("given") >= 1) & (pl.col("surname") >= 1) & (pl.col("strong") >= 1)
    is_name = reads & clean & n.is_between(2, MOST_NAME_WORDS) & (pl.col("known") >= 2)
    return counts.select(
        "n",
        is_name.alias("PERSON"),
        (pl.col("given") / n).alias("given"),
        (pl.col("surname") / n).alias("surname"),
        pl.when(clean).then(pl.col("known") / n).otherwise(0.0).alias("known"),
    )
