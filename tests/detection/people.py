"""One invented person a row, and the ways in which clerks write who somebody is.

`Row` carries the seeded generator and the person; every function of a row gives one cell. Names follow the country:
two given names and two surnames, the second surname often missing, particles in one of twenty.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass, field
from random import Random

from tests.detection import identifiers as ids
from tests.detection.names import GIVEN, GROUPS, PARTICLES, SURNAMES, TITLES, part


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    sex: str
    born: dt.date
    group: str
    number: str
    """Cédula or DPI, digits only."""


@dataclass
class Row:
    """One row of a table: its position, the seeded generator and the person it is about."""

    rng: Random
    country: str
    half: str
    at: int
    p: Person = field(init=False)

    def __post_init__(self) -> None:
        self.p = self.someone()

    def someone(self) -> Person:
        """Another person of the same country."""
        rng = self.rng
        group = rng.choice(GROUPS[self.country])
        sex = rng.choice("MF")
        given = tuple(rng.sample(part(GIVEN[self.country, sex], self.half), rng.choice((1, 2, 2))))
        second = rng.choice(GROUPS[self.country])
        surnames = [rng.choice(part(SURNAMES[self.country, g], self.half)) for g in (group, second)]
        if rng.random() < 0.05:
            surnames[0] = rng.choice(PARTICLES)
        if rng.random() < 0.06:
            surnames.pop()
        born = dt.date(1940, 1, 1) + dt.timedelta(days=rng.randint(0, 25000))
        number = ids.cedula(rng) if self.country == "ec" else ids.dpi(rng)
        return Person(given, tuple(surnames), sex, born, group, number)

    def pick(self, *items: str) -> str:
        """One of them."""
        return self.rng.choice(items)


def plain(text: str) -> str:
    """Without accents; ñ becomes n."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def full(r: Row, p: Person | None = None) -> str:
    """`María Rosa Quishpe Lema`."""
    p = p or r.p
    return " ".join((*p.given, *p.surnames))


def upper(r: Row) -> str:
    """`MARÍA ROSA QUISHPE LEMA`."""
    return full(r).upper()


def upper_plain(r: Row) -> str:
    """`QUISHPE LEMA MARIA ROSA`."""
    return plain(" ".join((*r.p.surnames, *r.p.given))).upper()


def lower(r: Row) -> str:
    """`maria rosa quishpe lema`."""
    return plain(full(r)).lower()


def comma(r: Row) -> str:
    """`QUISHPE LEMA, María Rosa`."""
    return f"{' '.join(r.p.surnames).upper()}, {' '.join(r.p.given)}"


def surname_first(r: Row) -> str:
    """`Quishpe Lema María Rosa`."""
    return " ".join((*r.p.surnames, *r.p.given))


def initials(r: Row) -> str:
    """`M. R. Quishpe L.`."""
    tail = f" {r.p.surnames[1][0]}." if len(r.p.surnames) > 1 else ""
    return f"{' '.join(f'{g[0]}.' for g in r.p.given)} {r.p.surnames[0]}{tail}"


def titled(r: Row) -> str:
    """`Ing. María Quishpe`."""
    return f"{r.pick(*TITLES)} {r.p.given[0]} {' '.join(r.p.surnames)}"


def short(r: Row) -> str:
    """`María Quishpe`."""
    return f"{r.p.given[0]} {r.p.surnames[0]}"


def given(r: Row) -> str:
    """Given names only."""
    return " ".join(r.p.given)


def given_upper(r: Row) -> str:
    """Given names in capitals without accents."""
    return plain(given(r)).upper()


def surnames(r: Row) -> str:
    """Surnames only."""
    return " ".join(r.p.surnames)


def surname1(r: Row) -> str:
    """First surname in capitals."""
    return r.p.surnames[0].upper()


def surname2(r: Row) -> str:
    """Second surname in capitals, or nothing."""
    return r.p.surnames[1].upper() if len(r.p.surnames) > 1 else ""


def other(r: Row) -> str:
    """Somebody else: mother, officer, witness."""
    return full(r, r.someone())


def other_upper(r: Row) -> str:
    """Somebody else in capitals without accents."""
    return plain(other(r)).upper()


def mixed(r: Row) -> str:
    """As several clerks write into one column."""
    return r.rng.choice((full, upper, upper_plain, lower, comma, surname_first, titled))(r)


def personal_mail(r: Row) -> str:
    """A private mailbox made of the name."""
    a, b = plain(r.p.given[0]).lower(), plain(r.p.surnames[0]).lower().replace(" ", "").replace("'", "")
    return f"{r.pick(f'{a}.{b}', f'{a[0]}{b}{r.rng.randint(1, 99)}', f'{b}_{a}')}@{r.pick('gmail.com', 'hotmail.com', 'outlook.es', 'yahoo.es')}"


def phone(r: Row) -> str:
    """A private telephone of the country."""
    return ids.ec_mobile(r.rng) if r.country == "ec" else ids.gt_mobile(r.rng)


def phone_spaced(r: Row) -> str:
    """With prefix, spaces or hyphens."""
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        return r.pick(
            f"{n[:3]} {n[3:6]} {n[6:]}", f"+593 {n[1:3]} {n[3:6]} {n[6:]}", f"{n[:3]}-{n[3:6]}-{n[6:]}", n[1:]
        )
    n = ids.gt_mobile(r.rng)
    return r.pick(f"{n[:4]}-{n[4:]}", f"+502 {n[:4]} {n[4:]}", f"{n[:4]} {n[4:]}", f"(502) {n}")


def number(r: Row) -> str:
    """Cédula or DPI as digits."""
    return r.p.number


def plate(r: Row) -> str:
    """A number plate of the country."""
    return ids.ec_plate(r.rng) if r.country == "ec" else ids.gt_plate(r.rng)
