"""Cuba: número de identidad, eleven digits that begin with the date of birth; no check digit, so only with its word."""

from __future__ import annotations

from stdnum.cu import ni

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, YYMMDD, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(
    ("carnet de identidad", "carne de identidad", "identidad", "ci", "identificacion"), r"[0-9]{11}", ni.is_valid
)
passes = like(rf"^{YYMMDD}[0-9]{{5}}$")
looks = like(r"^[0-9]{11}$")
RULE = Rule(
    entity="CU_NI",
    country="cu",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.037,
    header=(
        document_of("cuba"),
        r"\bcarne(t|) de identidad\b",
    ),
    hint=ANY_DOCUMENT,
    lengths=(11, 11),
    examples=("carné de identidad 91021027775", "CI: 72062506561"),
    counter_examples=("91021027775", "CI: 91133127775", "carnet 9102102777"),
    source="python-stdnum cu.ni",
)
