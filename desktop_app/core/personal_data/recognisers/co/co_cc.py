"""Colombia: cédula de ciudadanía or de extranjería, six to ten digits without a check digit; only with its word."""

from __future__ import annotations

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(
    ("cedula de ciudadania", "cedula de extranjeria", "cedula colombiana", "tarjeta de identidad"),
    r"[0-9]{1,3}(?:[.,][0-9]{3}){2,3}|[0-9]{6,10}",
    lambda number: 6 <= len(number) <= 10,
    cue_pattern=r"[Cc]\.[ ]?[Cc]\.?|CC",
)
RULE = Rule(
    entity="CO_CC",
    country="co",
    **WRITTEN.parts,
    chance=1.0,
    header=(
        document_of("colombia"),
        r"\bced(ula)? (de )?(ciudadania|extranjeria)\b",
    ),
    examples=("C.C. 1.023.456.789", "CC 52345678 de Bogotá", "cédula de ciudadanía No. 79123456"),
    counter_examples=("1.023.456.789", "cc 12345", "1600 cc 2024", "motor 1600cc"),
    source="Registraduría Nacional del Estado Civil: números hasta 1 000 000 000 y siguientes (NUIP)",
)
