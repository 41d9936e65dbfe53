"""Invented identifiers whose check digits hold, and the damage that spreadsheets do to them.

Rules: EC cédula and RUC (Registro Civil, SRI), GT DPI/CUI (RENAP, community-confirmed), NIT (SAT), SV DUI; the
municipality counts of Guatemala sum to 340.
"""

from __future__ import annotations

from random import Random

MUNICIPALITIES = (17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17)
GT_DEPARTMENTS = len(MUNICIPALITIES)


def digits(rng: Random, n: int) -> str:
    """`n` random digits."""
    return "".join(rng.choice("0123456789") for _ in range(n))


def cedula(rng: Random) -> str:
    """Ten digits: province 01-24, third digit 0-5, modulus 10."""
    body = f"{rng.choice((*range(1, 25), 17, 9, 17, 9)):02d}{rng.randint(0, 5)}{digits(rng, 6)}"
    total = sum(
        sum(divmod(int(d) * (2 if i % 2 == 0 else 1), 10)) if i % 2 == 0 else int(d) for i, d in enumerate(body)
    )
    return f"{body}{-total % 10}"


def ruc_company(rng: Random) -> str:
    """Thirteen digits of a company: third digit 9, modulus 11 at the tenth."""
    while True:
        body = f"{rng.randint(1, 24):02d}9{digits(rng, 6)}"
        check = -sum(int(d) * w for d, w in zip(body, (4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if check < 10:
            return f"{body}{check}001"


def ruc_public(rng: Random) -> str:
    """Thirteen digits of a public body: third digit 6, modulus 11 at the ninth."""
    while True:
        body = f"{rng.randint(1, 24):02d}60{digits(rng, 4)}"
        check = -sum(int(d) * w for d, w in zip(body, (3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if check < 10:
            return f"{body}{check}0001"


def dpi(rng: Random) -> str:
    """Thirteen digits: 8 serial, check (weights 2..9, modulus 11), department, municipality."""
    while True:
        serial = f"{rng.randint(1, 3)}{digits(rng, 7)}"
        check = sum(int(d) * w for d, w in zip(serial, range(2, 10), strict=True)) % 11
        if check < 10:
            department = rng.randint(1, GT_DEPARTMENTS)
            return f"{serial}{check}{department:02d}{rng.randint(1, MUNICIPALITIES[department - 1]):02d}"


def dpi_spaced(number: str) -> str:
    """As RENAP prints it: 4, 5, 4."""
    return f"{number[:4]} {number[4:9]} {number[9:]}"


def nit(rng: Random) -> str:
    """Seven or eight digits with a hyphen and the check 0-9 or K."""
    body = f"{rng.randint(1, 9)}{digits(rng, rng.choice((5, 6, 7)))}"
    check = -sum(int(d) * w for d, w in zip(reversed(body), range(2, 20), strict=False)) % 11
    return f"{body}-{'K' if check == 10 else check}"


def dui(rng: Random) -> str:
    """El Salvador: eight digits, hyphen, check digit."""
    body = f"0{digits(rng, 7)}"
    return f"{body}-{-sum(int(d) * w for d, w in zip(body, range(9, 1, -1), strict=True)) % 10}"


def access_key(rng: Random, ruc: str) -> str:
    """49 digits of an Ecuadorian electronic voucher: date, kind, RUC of the issuer, serial, code, check."""
    return f"{rng.randint(1, 28):02d}{rng.randint(1, 12):02d}202401{ruc}2001001{digits(rng, 9)}{digits(rng, 8)}1{digits(rng, 1)}"


def as_float(text: str) -> str:
    """What pandas or Excel leave behind: `1712345678.0`, the leading zero gone."""
    return f"{int(text)}.0"


def nine(text: str) -> str:
    """Leading zeros gone."""
    return text.lstrip("0")


def exponent(text: str) -> str:
    """Scientific notation with every digit kept: `1.712345678E9`."""
    whole = text.lstrip("0").rstrip("0")
    return f"{whole[0]}.{whole[1:]}E{len(text.lstrip('0')) - 1}"


def hyphen(text: str) -> str:
    """`171234567-8`."""
    return f"{text[:-1]}-{text[-1]}"


def ec_mobile(rng: Random) -> str:
    """Ten digits 09…"""
    return f"09{rng.choice('35689')}{digits(rng, 7)}"


def gt_mobile(rng: Random) -> str:
    """Eight digits beginning with 3, 4 or 5."""
    return f"{rng.choice('345')}{digits(rng, 7)}"


def ec_plate(rng: Random) -> str:
    """Three letters, hyphen, four digits; the first letter is the province."""
    return f"{rng.choice('PGALMTIXBHCNQSRWEOZ')}{rng.choice('BCDFGHJKTQ')}{rng.choice('ABCDEFGHXZ')}-{digits(rng, 4)}"


def gt_plate(rng: Random) -> str:
    """`P 123BCD`: kind of use, three digits, three consonants."""
    return f"{rng.choice('PPPMCA')}-{rng.randint(100, 999)}{''.join(rng.choice('BCDFGHJKLMNPQRSTVWXYZ') for _ in range(3))}"


def vin(rng: Random) -> str:
    """17 characters without I, O, Q."""
    return f"{rng.choice(('8LA', '3N1', '9BW', 'KMH', 'LJ1'))}{''.join(rng.choice('ABCDEFGHJKLMNPRSTUVWXYZ0123456789') for _ in range(8))}{digits(rng, 6)}"


def card(rng: Random) -> str:
    """Sixteen digits that satisfy Luhn."""
    body = f"4{digits(rng, 14)}"
    total = sum(sum(divmod(int(d) * (2 if i % 2 == 0 else 1), 10)) for i, d in enumerate(body))
    return f"{body}{-total % 10}"
