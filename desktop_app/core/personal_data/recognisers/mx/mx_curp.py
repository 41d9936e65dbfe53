"""Mexico: CURP, eighteen characters with initials, date of birth, sex, state and a check digit."""

from __future__ import annotations

from stdnum.mx import curp

from desktop_app.core.personal_data.recognisers.documents import YYMMDD, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

BARE = r"[A-Za-z]{4}[0-9]{6}[HMhm][A-Za-z]{5}[0-9A-Za-z][0-9]"
WRITTEN = Written(("curp",), BARE, curp.is_valid, bare=BARE)
passes = like(rf"^[A-Z][AEIOUX][A-Z]{{2}}{YYMMDD}[HM][A-Z]{{2}}[B-DF-HJ-NP-TV-Z]{{3}}[0-9A-Z][0-9]$")
looks = like(r"^[A-Z]{4}[0-9]{6}[A-Z]{6}[0-9A-Z][0-9]$")
RULE = Rule(
    entity="MX_CURP",
    country="mx",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.001,
    header=(
        document_of("mexic"),
        r"\bcurp\b",
    ),
    lengths=(18, 18),
    examples=("CURP BOXW310820HNERXN09", "su curp es BOXW310820HNERXN09.", "BOXW310820HNERXN09"),
    counter_examples=("BOXW310820HNERXN08", "BOXW311320HNERXN09", "BOXW310820"),
    source="python-stdnum mx.curp",
)
