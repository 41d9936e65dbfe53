"""Argentina: DNI, seven or eight digits without a check digit; counts only where a word says it is one."""

from __future__ import annotations

from stdnum.ar import dni

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(
    ("dni argentino", "documento nacional de identidad"),
    r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}|[0-9]{7,8}",
    dni.is_valid,
    cue_pattern=r"[Dd]\.?[Nn]\.?[Ii]\.?[ :]{1,2}(?:[Aa][Rr][Gg][. ]{1,2})",
)
RULE = Rule(
    entity="AR_DNI",
    country="ar",
    **WRITTEN.parts,
    chance=1.0,
    header=(document_of("argentin"), r"\bdocumento nacional de identidad\b"),
    examples=("DNI argentino 20.123.456", "dni arg. 20123456"),
    counter_examples=("20.123.456", "trámite 20123456", "DNI argentino 201.234"),
    source="python-stdnum ar.dni",
)
