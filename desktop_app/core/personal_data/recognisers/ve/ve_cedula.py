"""Venezuela: cédula, V or E and six to eight digits without a check digit."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

WHOLE = re.compile(r"[VE]?[0-9]{6,8}")
BARE = r"[VE]-?[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}|[VE]-[0-9]{7,8}"
LETTERED = r"[VEve][ .:-]{0,2}(?:[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3})"
WRITTEN = Written(
    ("cedula", "cedula venezolana", "identidad", "ci", "documento", "identificacion", "pasaporte o cedula"),
    LETTERED,
    lambda number: WHOLE.fullmatch(number) is not None,
    bare=BARE,
    cue_pattern=r"[Cc]\.[ ]?[Ii]\.?",
)
looks = like(r"^[A-Z][0-9]{6,8}$")
passes = like(r"^[VE][0-9]{6,8}$")
RULE = Rule(
    entity="VE_CEDULA",
    country="ve",
    **WRITTEN.parts,
    whole=passes,
    shape=looks,
    chance=0.15,
    header=(document_of("venez"),),
    hint=ANY_DOCUMENT,
    lengths=(7, 9),
    examples=("C.I. V-12.345.678", "cédula V12345678", "V-12.345.678", "E-81234567"),
    counter_examples=("V12345678", "EV-12.345.678", "12.345.678", "V-123"),
    source="SAIME: V venezolanos, E extranjeros",
)
