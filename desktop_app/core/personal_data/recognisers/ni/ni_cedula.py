"""Nicaragua: cédula, municipality, date of birth, four digits and a letter.

The letter is the number modulo 23 by an undocumented rule, so it is not required.
"""

from __future__ import annotations

import re

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, DDMMYY, document_of, is_date
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

WHOLE = re.compile(r"[0-9]{13}[A-HJ-NP-Y]")


def is_cedula(number: str) -> bool:
    """Thirteen digits with a date of birth inside, and a letter of the series.

    >>> is_cedula("0010101800001A"), is_cedula("0013113800001A")
    (True, False)
    """
    return WHOLE.fullmatch(number) is not None and is_date(number[3:5], number[5:7], number[7:9])


passes = like(rf"^[0-9]{{3}}{DDMMYY}[0-9]{{4}}[A-HJ-NP-Y]$")
looks = like(r"^[0-9]{13}[A-Z]$")
BARE = r"[0-9]{3}-[0-9]{6}-[0-9]{4}[A-HJ-NP-Ya-hj-np-y]"
WRITTEN = Written(
    ("cedula", "identidad", "identificacion", "ced"),
    r"[0-9]{3}[ -]?[0-9]{6}[ -]?[0-9]{4}[A-HJ-NP-Ya-hj-np-y]",
    is_cedula,
    bare=BARE,
)
RULE = Rule(
    entity="NI_CEDULA",
    country="ni",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.034,
    header=(document_of("nicarag"),),
    hint=ANY_DOCUMENT,
    lengths=(14, 14),
    examples=("cédula 001-010180-0001W", "001-250590-0012B", "Céd. 0010101800001W"),
    counter_examples=("0010101800001W", "001-311380-0001A", "guía 001-010180-0001"),
    source="juanjzb/nicaraguan-dni-validator; nationid docs/countries/ni.md",
)
