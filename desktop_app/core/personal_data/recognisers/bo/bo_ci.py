"""Bolivia: cédula de identidad, five to nine digits and the department that issued it; no check digit."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.recognisers.documents import ANY_DOCUMENT, document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

DEPARTMENT = r"(?:LP|CB|SC|OR|PT|CH|TJ|BE|BN|PA|PD|PO)"
WHOLE = re.compile(rf"[0-9]{{5,9}}(?:[0-9][A-Z])?{DEPARTMENT}")
WRITTEN = Written(
    ("cedula", "carnet", "carne", "ci", "identidad", "documento"),
    rf"[0-9]{{5,9}}(?:-[0-9][A-Z])?[ .-]{{0,2}}{DEPARTMENT}",
    lambda number: WHOLE.fullmatch(number) is not None,
    cue_pattern=r"[Cc]\.[ ]?[Ii]\.?",
)
looks = like(rf"^[0-9]{{5,9}}(?:[0-9][A-Z])?{DEPARTMENT}$")
RULE = Rule(
    entity="BO_CI",
    country="bo",
    **WRITTEN.parts,
    whole=looks,
    shape=looks,
    chance=0.02,
    header=(document_of("bolivia"),),
    hint=ANY_DOCUMENT,
    lengths=(7, 13),
    examples=("C.I. 4567890 LP", "cédula 4567890-1A SC", "carnet de identidad 345678 CB"),
    counter_examples=("4567890 LP", "C.I. 4567890", "lote 4567890 SC"),
    source="SEGIP: número, complemento, lugar de expedición",
)
