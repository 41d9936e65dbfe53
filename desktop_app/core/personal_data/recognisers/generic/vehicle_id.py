"""Number of a chassis or an engine; a VIN of 17 characters is known without a word by its check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.recognisers.writing import thing

VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True))
WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}")


def is_vin(number: str) -> bool:
    """Seventeen characters whose ninth is the check digit of ISO 3779 as North America and most makers use it.

    >>> is_vin("1M8GDM9AXKP042788"), is_vin("1M8GDM9A1KP042788"), is_vin("1" * 17)
    (True, False, False)
    """
    if not VIN.fullmatch(number) or sum(map(str.isalpha, number)) < FEWEST_LETTERS:
        return False
    total = sum((int(c) if c.isdigit() else VALUES[c]) * w for c, w in zip(number, WEIGHTS, strict=True))
    return number[8] == ("X" if total % 11 == 10 else str(total % 11))


def is_vehicle_number(number: str) -> bool:
    """A VIN, or the shorter number of an engine or an old chassis: letters and digits, mostly digits."""
    n_digits = sum(c.isdigit() for c in number)
    return bool(VIN.fullmatch(number)) or (5 <= len(number) <= 16 and n_digits >= 4)


FEWEST_LETTERS = 3  # of maker and model; running numbers with a letter pass the check digit by chance
VIN_FORM = r"[A-HJ-NPR-Z0-9]{17}"
CUED = thing(
    ("chasis", "chassis", "vin", "motor", "serie del vehiculo", "serie del motor"),
    r"[A-Za-z0-9]{2,9}-?[A-Za-z0-9]{3,9}",
    is_vehicle_number,
)
ALONE = thing(("vin",), VIN_FORM, is_vin, bare=VIN_FORM)


def find(text: str) -> Iterator[Match]:
    """Numbers after a word, and VINs."""
    found = list(CUED.find(text))
    taken = {match.start for match in found}
    yield from found
    yield from (match for match in ALONE.find(text) if match.start not in taken)


RULE = Rule(
    entity="VEHICLE_ID",
    find=find,
    superset=f"{CUED.superset}|{ALONE.superset}",
    context=("chasis", "motor", "vin"),
    examples=("chasis 8LFUNY0277M000123", "motor No. G4KC-8123456", "VIN: 1M8GDM9AXKP042788", "1M8GDM9AXKP042788"),
    counter_examples=("8LFUNY0277M000123", "motor diésel", "motor de 1600 cc", "serie 12345678", "1M8GDM9A1KP042788"),
    source="ISO 3779; check digit of 49 CFR 565.15",
)
