"""People of a chosen sex and age and numbers of measurements, for the dense registers of Guatemala."""

from __future__ import annotations

import datetime as dt
from copy import copy
from dataclasses import dataclass, replace
from random import Random

from tests.detection import mirror_people as m
from tests.detection.kinds import Text
from tests.detection.people import Row, plain


@dataclass(frozen=True)
class Who:
    """The person of the row, made of one sex where a register asks for it, and of an age between two bounds."""

    sex: str = ""
    low: int = 18
    high: int = 80

    def twin(self, r: Row) -> Row:
        """The row with that person; the same number always gives the same one."""
        rng = Random(r.p.number)
        born = dt.date(2024, 6, 30) - dt.timedelta(days=rng.randint(self.low * 365, self.high * 365 + 300))
        person = replace(r.p, sex=self.sex or r.p.sex, born=born)
        twin = copy(r)
        keep = person.sex == r.p.sex and rng.random() < 0.5
        twin.p = person if keep else m.renamed(person, r)
        return twin

    def of(self, make: Text) -> Text:
        """`make` of that person."""
        return lambda r: make(self.twin(r))


def num(low: float, high: float, decimals: int = 0) -> Text:
    """A measurement between two bounds."""
    return lambda r: f"{r.rng.uniform(low, high):.{decimals}f}"


def tilted(first: str, share: float, *rest: str) -> Text:
    """One word in most rows, the others in the rest."""
    return lambda r: first if r.rng.random() < share else r.pick(*rest)


def loud(make: Text) -> Text:
    """In capitals without accents."""
    return lambda r: plain(make(r)).upper()


def due(r: Row, days: int) -> str:
    """So many days after the day on which the pregnancy of the row began."""
    began = dt.date(2023, 8, 1) + dt.timedelta(days=int(r.p.number[:8]) % 270)
    return (began + dt.timedelta(days=days)).strftime("%d/%m/%Y")
