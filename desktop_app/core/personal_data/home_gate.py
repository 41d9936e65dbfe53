"""Which texts may tell a home, as Rust patterns: what `recognisers/generic/home_address.py` must read.

`find` there never finds a home elsewhere: differential tests watch it, and the patterns here must be loosened with it.
"""

from __future__ import annotations

import polars as pl

from desktop_app.core.personal_data.flat import flat_values, group_of
from desktop_app.core.personal_data.home_words import (
    AT_HOMES,
    BESIDE,
    BLOCKS,
    BROUGHT,
    COMPONENTS,
    GOODS,
    HELD,
    HOUSES,
    LIVES,
    OWNED,
    PLOTS,
    SOUGHT,
    THEIRS,
    UNITS,
)
from desktop_app.core.personal_data.name_gate import may_name
from desktop_app.core.personal_data.public_places import have_two_parts, may_be_private
from desktop_app.core.personal_data.somebody import telling_superset

BEGINS = r"(?:^|\P{L})"
# A number of a house, which is none of a telephone.
_NUMBER = r"(?:[^0-9][0-9]{1,6}(?:[^0-9]|$)|\p{L}[0-9])"


def home_superset() -> str:
    """A pattern of texts with a home; of what stands somewhere only the verb: a second gap costs a hundredfold."""
    seated = f"(?:^|[^a-zA-Z]){_seated()}"  # not "visita"
    return rf"{_lives()}|{group_of(*SOUGHT)}[^.;:\n]*{group_of(' en ')}|{seated}|{_street()}|{_directed()}"


def may_be_home(texts: pl.Series) -> pl.Series:
    """In which texts something says that a place is a home, or two parts or a number may be somebody's."""
    small = flat_values(texts)
    parts = have_two_parts(small, BESIDE)
    passed = (
        small.str.contains(rf"{_lives(BEGINS)}|{_directed()}")
        # other places sought are those of people
        | (small.str.contains(_dwelling()) & small.str.contains(f"{_sought()}|{'|'.join(AT_HOMES)}"))
        | small.str.contains(_brought_or_denounced())
        | (parts & may_be_private(small))
    )
    others = (~passed).arg_true()
    left = small.gather(others)
    placed = (parts.gather(others) & left.str.contains(f"{_street()}|{_sought()}")) | _is_numbered(left)
    others = others.filter(placed)
    told = texts.gather(others)
    return passed.scatter(others, told.str.contains(telling_superset()) | may_name(told))


def _is_numbered(small: pl.Series) -> pl.Series:
    """Which texts may have an address with a number, or with a unit that has a letter instead ("villa B")."""
    numbered = small.str.contains(
        rf"{BEGINS}(?:{COMPONENTS})(?:[^\p{{L}}0-9][0-9]|\P{{L}}.*{_NUMBER})|(?:{_sought()})(?:.*[^0-9])?[0-9]{{1,6}}(?:[^0-9]|$)"
    )
    lettered = small.str.contains(_unit_without_number())
    others = (~numbered & ~lettered).arg_true()
    return (numbered | lettered).scatter(others, _is_numbered_before(small.gather(others)))


def _is_numbered_before(small: pl.Series) -> pl.Series:
    """The same where the number stands before the component: "Sauces 20 Mz B"; not before another preposition."""
    parted = small.str.replace_all(r"(?:^|[^\p{L}\p{N}_])(?:en|al|ubicad[oa]|de|y|a) ", ".")
    street = rf"(?:{COMPONENTS})(?:\P{{L}}|$)"
    return parted.str.contains(rf"[0-9](?:[^,;:.(\n]*\P{{L}})?{street}") | small.str.contains(
        rf"[0-9][a-z0-9 ]*, {street}"
    )


def _unit_without_number() -> str:
    """A pattern of `UNIT` where it has no number."""
    return rf"{BEGINS}(?:{UNITS})[. ] ?(?:n?[°º#o]?\.? ?)[a-np-tv-xz](?:\P{{L}}|$)|{BEGINS}casa [dcebvar]"


def _lives(begins: str = "") -> str:
    """A pattern of texts that say where somebody lives."""
    taken = group_of("dej", "llev", "recog", "encontr", "hall", "visit")
    headed = rf"(?:^|[.;\n] ?)(?:casa|vivienda|viv|res|hogar) ?[:.]|{BEGINS}dir[ :.]"
    brought = rf"{BEGINS}l[aeo]s? {taken}[^ ]* {group_of('en', 'a', 'hasta', 'de')} "
    return rf"(?i){begins}{group_of(*LIVES)}|{THEIRS} {HELD}|{brought}|{headed}"


def _sought() -> str:
    """A pattern of texts that say where somebody is looked for, or where what is somebody's stands."""
    return rf"{group_of(*SOUGHT)}[^.;:\n]*{group_of(' en ')}|{group_of(*OWNED)}[^;\n]*{_seated()}"


def _seated() -> str:
    return group_of("ubicad", "situad", "sito", "sita", "localizad")


def _dwelling() -> str:
    """A pattern of texts with a word of `DWELLING` and a number after it."""
    words = f"{HOUSES}|{BLOCKS}|{PLOTS}".split("|")
    return rf"{BEGINS}{group_of(*words)}(?:\P{{L}}|$)[^\n]*[0-9]|{BEGINS}{group_of('mz', 'manzana')}"


def _directed() -> str:
    """A pattern of texts in which a component or a number follows "dirección"."""
    return rf"{group_of('direccion ')}(?:[0-9]|{_street().removeprefix(BEGINS)})"


def _brought_or_denounced() -> str:
    """A pattern of texts in which goods are brought somewhere, or something is told of a house."""
    brought = group_of(*BROUGHT.split("|"))
    goods = group_of(*(word.removesuffix("s?") for word in GOODS.split("|")))
    told = group_of("vend", "expend", "escond", "guard", "maltrat", "golpe", "distribu", "trafic", "fabric")
    cited = group_of("citacion", "citatorio", "notificacion")
    return (
        rf"(?i)(?:{brought} [^.;:\n]*{goods}|{cited})[^.;:\n]*{group_of(' en ')}|{group_of('que en ')}[^.;:\n]*{told}"
    )


def _street() -> str:
    """A pattern of a component."""
    return rf"{BEGINS}{group_of(*COMPONENTS.split('|'))}(?:\P{{L}}|$)"
