"""Identifiers of other countries and of things that people carry; rules as their authorities publish them."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection.people import Row

_CURP_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"


def curp(r: Row) -> str:
    """Mexico: 18 characters from name, birth date, sex, state; the last is a check digit."""
    pick = "".join(r.rng.choice("BCDFGHJKLMNPRSTV") for _ in range(3))
    initials = f"{r.rng.choice('BCDFGHLMPRSTV')}{r.rng.choice('AEIOU')}{''.join(r.rng.choice('BCDFGHLMPRSTV') for _ in range(2))}"
    body = f"{initials}{r.p.born:%y%m%d}{'H' if r.p.sex == 'M' else 'M'}{r.pick('DF', 'CS', 'OC', 'VZ')}{pick}0"
    total = sum(_CURP_ALPHABET.index(c) * (18 - i) for i, c in enumerate(body))
    return f"{body}{-total % 10}"


def colombian(r: Row) -> str:
    """Colombia: cédula de ciudadanía, 8 or 10 digits."""
    return r.pick(str(r.rng.randint(10_000_000, 99_999_999)), f"1{r.rng.randint(0, 199_999_999):09d}")


def peruvian(r: Row) -> str:
    """Peru: DNI, 8 digits."""
    return f"{r.rng.randint(4_000_000, 79_999_999):08d}"


def nicaraguan(r: Row) -> str:
    """Nicaragua: municipality, birth date, serial, letter (number modulo 23)."""
    number = f"{r.pick('001', '081', '281', '401')}{r.p.born:%d%m%y}{ids.digits(r.rng, 4)}"
    text = f"{number[:3]}-{number[3:9]}-{number[9:]}"
    return text + "ABCDEFGHJKLMNPQRSTUVWXY"[int(number) % 23]


def venezuelan(r: Row) -> str:
    """Venezuela: V or E and 7 or 8 digits."""
    return f"{r.pick('V', 'V', 'V', 'E')}-{r.rng.randint(4_000_000, 31_000_000)}"


def honduran_rtn(r: Row) -> str:
    """Honduras: DNI of a person (department, municipality, birth year, serial) and one digit more."""
    return f"{r.rng.randint(1, 18):02d}{r.rng.randint(1, 9):02d}{r.p.born.year}{ids.digits(r.rng, 6)}"


def imei(r: Row) -> str:
    """Fifteen digits that satisfy Luhn."""
    body = f"35{ids.digits(r.rng, 12)}"
    total = sum(sum(divmod(int(d) * (2 if i % 2 else 1), 10)) for i, d in enumerate(body))
    return f"{body}{-total % 10}"


def ip(r: Row) -> str:
    """A public IPv4 address."""
    return f"{r.pick('186', '190', '181', '200')}." + ".".join(str(r.rng.randint(1, 254)) for _ in range(3))
