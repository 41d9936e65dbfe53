"""Costa Rica: DIMEX of a foreign resident, eleven or twelve digits from 1 without a check digit; only with its word."""

from __future__ import annotations

from stdnum.cr import cr

from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(("dimex", "cedula de residencia"), r"1[0-9]{10,11}|1[0-9]{3}-[0-9]{5,6}-[0-9]{2,6}", cr.is_valid)
RULE = Rule(
    entity="CR_DIMEX",
    country="cr",
    **WRITTEN.parts,
    chance=1.0,
    header=(r"\bdimex\b", r"\bcedula de residencia\b"),
    examples=("DIMEX 155812994816", "cédula de residencia 155812994816"),
    counter_examples=("155812994816", "DIMEX 30123456789"),
    source="python-stdnum cr.cr",
)
