"""El Salvador: NIT, fourteen digits 0000-ddmmyy-000-0 with a date of birth or of foundation; only with its word.

The number does not tell a person from a firm, so every valid one is shown to the officer.
"""

from __future__ import annotations

from stdnum.sv import nit

from desktop_app.core.personal_data.recognisers.documents import DDMMYY, is_date
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written


def is_nit(digits: str) -> bool:
    """A valid NIT with a date inside.

    >>> is_nit("06140507071048"), is_nit("06149907071048")
    (True, False)
    """
    return len(digits) == 14 and is_date(digits[4:6], digits[6:8], digits[8:10]) and nit.is_valid(digits)


passes = like(rf"^[019][0-9]{{3}}{DDMMYY}[0-9]{{4}}$")
looks = like(r"^[0-9]{14}$")
WRITTEN = Written(("nit",), r"[019][0-9]{3}[ -]?[0-9]{6}[ -]?[0-9]{3}[ -]?[0-9]", is_nit)
RULE = Rule(
    entity="SV_NIT",
    country="sv",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.1,  # .011 for random digits; numbers of files with their year have the form more often
    header=(r"\bnit\b",),
    lengths=(14, 14),
    examples=("NIT 0614-050707-104-8", "nit: 06140507071048"),
    counter_examples=("0614-050707-104-8", "NIT 0614-990707-104-8", "NIT 0614-050707-104-9"),
    source="python-stdnum sv.nit",
)
