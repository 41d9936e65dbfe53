"""Honduras: RTN of a person, the DNI and one digit more. Companies number on from 9 after the year and never match."""

from __future__ import annotations

from desktop_app.core.personal_data.recognisers.hn import hn_dni
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written


def is_personal_rtn(digits: str) -> bool:
    """Fourteen digits that begin with a DNI whose serial is not of the series of companies.

    >>> is_personal_rtn("08011990123456"), is_personal_rtn("08019995285054")
    (True, False)
    """
    return len(digits) == 14 and hn_dni.is_dni(digits[:13]) and digits[8] != "9"


passes = like(r"^(?:0[1-9]|1[0-8])[0-9]{2}(?:19[0-9]{2}|20[0-3][0-9])[0-8][0-9]{5}$")
looks = like(r"^[0-9]{14}$")
WRITTEN = Written(("rtn",), r"[01][0-9]{3}[ -]?(?:19|20)[0-9]{2}[ -]?[0-9]{5}[ -]?[0-9]", is_personal_rtn)
RULE = Rule(
    entity="HN_RTN",
    country="hn",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.0025,
    header=(r"\brtn\b",),
    lengths=(14, 14),
    examples=("RTN 08011990123456", "rtn: 0801-1990-12345-6"),
    counter_examples=("08011990123456", "RTN 08019995285054", "RTN 0801199012345"),
    source="SAR Honduras: RTN of a person = DNI + 1 digit",
)
