"""Whether the few names inside the cells of a column are people, or what places, works and titles are called.

Of a column that speaks of nobody about one value in twenty reads like a name: "North West London", "Karl Fischer", a
hospital without its "Hospital"; some read like a home or an illness. So what is told by words alone convinces where
people write remarks, where a title announces the name ("Sra. Ana Caal"), beside a number or a telephone, or by its
share of the values against that chance. Nothing is asked of a value by itself: only columns are judged.
"""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from desktop_app.core.personal_data.gate import folded_values
from desktop_app.core.personal_data.judges import RARELY, Judged
from desktop_app.core.personal_data.likelihood import BY_HEADER, NEEDED, against_chance
from desktop_app.core.personal_data.names import words_of

PERSON = "PERSON"
TOLD_BY_WORDS = (PERSON, "ADDRESS", "HEALTH")
BY_CHANCE = 0.05  # part of the values of nobody's columns that read like one of them; `against_chance` doubles it
FULL_BY_CHANCE = 0.02  # the same of whole cells of three words and more
FULL_NAME = 3
VARIED = 0.3  # distinct values for each cell from which they are no choices
# What only people have, so that a name in the same column is one of theirs.
OF_PEOPLE = ("EC_CEDULA", "EC_RUC", "GT_DPI", "GT_NIT", "PASSPORT", "PHONE", "EMAIL", "BANK_ACCOUNT", "BIRTH_DATE")
TITLES = re.compile(r"^(?:titulos?|title|obras?|cancion(?:es)?|peliculas?|libros?)\b")  # "La tía Tula", "Doña Bárbara"
TITLED = ("title", "honorific")  # sections of names.txt
PHRASES = 4.0  # mean words from which the cells of a table of people may be about them
# What is said of one person right before an address or an illness.
SAID_OF_ONE = {
    "ADDRESS": r"\b(?:vive|reside|residente|domicili[oa]\w*|residencia|notific\w+|citad[oa])(?: \w+){0,2}[: ]*$",
    "HEALTH": r"\b(?:padec\w+|sufr\w+|diagnosticad[oa]|tiene|portador[a]?)(?: (?:de|del|con|por|una?))*[: ]*$",
}
BEFORE = 30  # characters in which what announces a name stands


def without_chance(column: Judged, hits: pl.DataFrame, *, of_people: bool = False) -> pl.DataFrame:
    """The matches (`value`, `start`, `end`, `type`) of a column without those that chance explains.

    `of_people`: a row of the table is a person, so that sentences in it are about that one.
    """
    told = [name for name in hits["type"].unique() if name in TOLD_BY_WORDS]
    remarks = _holds_remarks(column) or (of_people and _tells_of_rows(column))
    if not told or remarks or hits.select(pl.col("type").is_in(OF_PEOPLE).any()).item():
        return hits
    convincing = [name for name in told if name != PERSON or not _holds_choices(column)]
    if any(_convinces(column, name, hits) for name in convincing):
        return hits.filter(pl.col("type").is_in(told).not_() | pl.col("type").is_in(convincing))
    return hits.filter(~pl.col("type").is_in(told))


def _holds_choices(column: Judged) -> bool:
    """Whether few values repeat under a header that names nobody: sectors and programmes called after people."""
    named = column.names("person") or column.names("role") or column.says(PERSON) or column.is_unhelpful
    return column.differs < RARELY and not named and not column.evidence.is_text


def _holds_remarks(column: Judged) -> bool:
    """Whether people write there what they like."""
    if column.names("remark"):
        return not column.names("thing")
    return column.is_unhelpful and column.evidence.is_text


def _tells_of_rows(column: Judged) -> bool:
    """Whether sentences differ from row to row and are not said of a thing or a place."""
    things = any(map(column.names, ("thing", "facility", "creature")))
    return (
        column.evidence.mean_words >= PHRASES and not things and column.differs >= RARELY and not _holds_titles(column)
    )


def _convinces(column: Judged, name: str, hits: pl.DataFrame) -> bool:
    """Whether so many values are told by words that it is no chance, or one of them beyond doubt."""
    if _holds_titles(column):
        return False
    found = hits.filter(pl.col("type") == name)
    if _nats(column, found, BY_CHANCE) + BY_HEADER * column.says(name) >= NEEDED:
        return True
    if name != PERSON:
        return column.evidence.is_text and bool(_before(found).str.contains(SAID_OF_ONE[name]).any())
    return _are_suppliers(column, found) or _is_announced(found, verbs=column.evidence.is_text)


def _holds_titles(column: Judged) -> bool:
    return TITLES.search(column.spelt) is not None


def _before(found: pl.DataFrame) -> pl.Series:
    """Folded, what stands before each match."""
    return folded_values(found.select(pl.col("value").str.head(pl.col("start")).str.tail(BEFORE)).to_series())


def _nats(column: Judged, found: pl.DataFrame, chance: float) -> float:
    n = column.evidence.n_distinct
    return against_chance(min(1.0, found["value"].n_unique() / n), n, chance)


def _are_suppliers(column: Judged, names: pl.DataFrame) -> bool:
    """Whether whole cells are full names and the values are no list of choices: people among firms."""
    if column.differs < VARIED:
        return False
    fills = pl.col("end") - pl.col("start") >= pl.col("value").str.strip_chars().str.len_chars()
    full = pl.col("value").str.count_matches(r"\p{L}{2,}") >= FULL_NAME
    return _nats(column, names.filter(fills & full), FULL_BY_CHANCE) >= NEEDED


def _is_announced(names: pl.DataFrame, *, verbs: bool) -> bool:
    """Whether a title or a word of kinship stands right before one of the names.

    With `verbs` also "received by", and what only people do right behind a name ("Ana Caal pide").
    """
    if _before(names).str.contains(_announcing(verbs=verbs)).any():
        return True
    after = names.select(pl.col("value").str.slice(pl.col("end"), BEFORE)).to_series()
    return verbs and bool(folded_values(after).str.contains(_acting()).any())


@cache
def _announcing(*, verbs: bool) -> str:
    sections = (*TITLED, "cue") if verbs else TITLED
    words = sorted(frozenset().union(*map(words_of, sections)))
    titled = rf"\b(?:{'|'.join(words)})\b[.:]?(?: (?:de|del|de la|a|el|la))?"
    return rf"(?:{titled}{'|[ai]d[oa]s? por' if verbs else ''}) *$"


@cache
def _acting() -> str:
    """A pattern of what follows a name where somebody does something."""
    people = words_of("says") | words_of("acts")
    things = words_of("says of things") | words_of("acts of things")
    return rf"^ ?(?:no |ya |se )?(?:{'|'.join(sorted(people - things))})\b"
