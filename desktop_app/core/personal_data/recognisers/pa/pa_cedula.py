"""Panama: cédula, province (or E, N, PE, with AV or PI), volume and entry; no check digit, so only with a word."""

from __future__ import annotations

import re

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import Written

PROVINCE = r"(?:PE|E|N|1[0-3]|[1-9])(?:AV|PI)?"
WHOLE = re.compile(rf"{PROVINCE}[0-9]{{3,10}}")
WRITTEN = Written(
    ("cedula", "cip", "cedula panamena", "identificacion", "identidad"),
    r"(?:PE|E|N|1[0-3]|[1-9])-?(?:AV|PI)?-[0-9]{1,4}-[0-9]{1,6}",
    lambda number: WHOLE.fullmatch(number) is not None,
)
RULE = Rule(
    entity="PA_CEDULA",
    country="pa",
    **WRITTEN.parts,
    chance=1.0,
    header=(document_of("panam"), r"\bcip\b"),
    examples=("cédula 8-123-4567", "CIP PE-12-345", "Cédula: 8-AV-123-456", "identificación E-8-12345"),
    counter_examples=("8-123-4567", "expediente 8-123-4567", "cédula 14-123-4567"),
    source="Tribunal Electoral de Panamá: provincia-tomo-asiento",
)
