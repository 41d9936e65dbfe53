"""Cells of the dense registers of Ecuador: measures, codes of case and people of one sex."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from tests.detection import people
from tests.detection.kinds import Text
from tests.detection.mirror_people import renamed
from tests.detection.people import Row


def dec(low: float, high: float, places: int = 1, comma: bool = False, unit: str = "") -> Text:
    """A measure between two bounds, with its unit."""

    def make(r: Row) -> str:
        text = f"{r.rng.uniform(low, high):.{places}f}"
        return (text.replace(".", ",") if comma else text) + unit

    return make


def whole(low: int, high: int, unit: str = "") -> Text:
    """A whole number between two bounds, with its unit."""
    return lambda r: f"{r.rng.randint(low, high)}{unit}"


def odds(usual: str, share: float, rare: Text) -> Text:
    """The usual word, and in a share of the rows another."""
    return lambda r: rare(r) if r.rng.random() < share else usual


def _of_sex(sex: str, make: Text) -> Text:
    def cell(r: Row) -> str:
        twin = copy(r)
        twin.p = renamed(replace(r.p, sex=sex), r)
        return make(twin)

    return cell


def woman(make: Text) -> Text:
    """`make` of the person of the row, a woman."""
    return _of_sex("F", make)


def man(make: Text) -> Text:
    """`make` of the person of the row, a man."""
    return _of_sex("M", make)


def pair(low: tuple[int, int], high: tuple[int, int]) -> Text:
    """Two numbers with a stroke: blood pressure, weeks and days."""
    return lambda r: f"{r.rng.randint(*low)}/{r.rng.randint(*high)}"


def births(r: Row) -> str:
    """`G3P1A1C1`: pregnancies, births, losses, caesareans."""
    born, lost, cut = r.rng.randint(0, 4), r.rng.choice((0, 0, 0, 1)), r.rng.choice((0, 0, 1))
    return f"G{born + lost + cut + 1}P{born}A{lost}C{cut}"


def case(prefix: str, high: int = 9000) -> Text:
    """A code of somebody's file that is no running number of the table."""
    return lambda r: f"{prefix}{r.rng.randint(100, high):05d}"


def mother(r: Row) -> str:
    """A woman other than the person of the row."""
    twin = copy(r)
    twin.p = renamed(replace(r.someone(), sex="F"), r)
    return people.full(twin)


def district(r: Row) -> str:
    """A district of health or education."""
    return f"{r.rng.randint(1, 24):02d}D{r.rng.randint(1, 6):02d}"


def zone(r: Row) -> str:
    """A zone of planning."""
    return f"{r.pick('CZ', 'Zonal ', 'Z')}{r.rng.randint(1, 9)}"
