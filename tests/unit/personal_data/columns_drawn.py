"""Columns drawn with a fixed seed, of invented people, and what a scan finds in a table of them."""

import random

from desktop_app.core.personal_data import scan
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.recognisers.gt.gt_dpi import is_dpi
from desktop_app.core.table import Table

N = 40
GIVEN = ["Ana", "Luis", "María", "José", "Rosa", "Carlos", "Elena", "Pedro", "Lucía", "Jorge", "Sandra", "Marco"]
SURNAMES = ["Quishpe", "Toapanta", "Guamán", "Pérez", "Mendoza", "Cajas", "Sical", "Tzoy", "Andrade", "Zambrano"]


def drawn(make, seed=7):
    dice = random.Random(seed)
    return [make(dice) for _ in range(N)]


def one(*values):
    return drawn(lambda dice: dice.choice(values))


def numbers(low, high):
    return drawn(lambda dice: str(dice.randrange(low, high)))


def names():
    return drawn(lambda dice: f"{dice.choice(SURNAMES)} {dice.choice(SURNAMES)} {dice.choice(GIVEN)}")


def cedulas():
    def make(dice):
        while True:
            number = f"{dice.randrange(1, 25):02d}{dice.randrange(6)}{dice.randrange(10**7):07d}"
            if is_cedula(number):
                return number

    return drawn(make)


def dpis():
    def make(dice):
        while True:
            number = f"{dice.randrange(10**9):09d}01{dice.randrange(1, 18):02d}"
            if is_dpi(number):
                return number

    return drawn(make)


def dates(first, last):
    return drawn(lambda d: f"{d.randrange(1, 29):02d}/{d.randrange(1, 13):02d}/{d.randrange(first, last)}")


def mobiles():
    return drawn(lambda dice: f"09{dice.randrange(3, 10)}{dice.randrange(10**7):07d}")


def landlines():
    return drawn(lambda dice: f"02 2{dice.randrange(10**6):06d}")


def degrees(whole):
    return drawn(lambda dice: f"-{whole}.{dice.randrange(10**5, 10**6)}")


def schools():
    return drawn(lambda dice: f"Unidad Educativa {dice.choice(GIVEN)} {dice.choice(SURNAMES)} {dice.randrange(99)}")


def serial(form):
    return [form.format(i) for i in range(1, N + 1)]


def findings(columns, country="ec"):
    table = Table.from_rows(list(columns), zip(*columns.values(), strict=True))
    return {f.column_name: f for f in scan(table, country=country).findings}
