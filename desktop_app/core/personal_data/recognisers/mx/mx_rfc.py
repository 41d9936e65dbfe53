"""Mexico: RFC of a person, thirteen characters with initials and date of birth.

Companies have twelve and never match.
"""

from __future__ import annotations

from stdnum.mx import rfc

from desktop_app.core.personal_data.recognisers.documents import YYMMDD
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written


def is_personal_rfc(number: str) -> bool:
    """Thirteen characters in the form of a person; the check digit is often wrong in numbers in use.

    >>> is_personal_rfc("GODE561231GR8"), is_personal_rfc("MAB9307148T4")
    (True, False)
    """
    return len(number) == 13 and rfc.is_valid(number)


passes = like(rf"^[A-Z][AEIOUX][A-Z]{{2}}{YYMMDD}[0-9A-Z]{{3}}$")
looks = like(r"^[A-Z]{4}[0-9]{6}[0-9A-Z]{3}$")
WRITTEN = Written(("rfc",), r"[A-Za-z]{4}[ -]?[0-9]{6}[ -]?[0-9A-Za-z]{3}", is_personal_rfc)
RULE = Rule(
    entity="MX_RFC",
    country="mx",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.01,
    header=(r"\brfc\b",),
    lengths=(13, 13),
    examples=("RFC GODE561231GR8", "rfc: GODE-561231-GR8"),
    counter_examples=("RFC MAB-930714-8T4", "GODE561231GR8", "RFC GODE561331GR8"),
    source="python-stdnum mx.rfc",
)
