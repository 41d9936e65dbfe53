"""Peru: DNI, eight digits, with or without the check digit or letter of the CUI; only with its word."""

from __future__ import annotations

from stdnum.pe import cui

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule, like
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(("dni", "dni peruano"), r"[0-9]{8}(?:[ -]?[0-9A-K])?", cui.is_valid)
looks = like(r"^[0-9]{8}[0-9A-K]?$")
RULE = Rule(
    entity="PE_DNI",
    country="pe",
    **WRITTEN.parts,
    whole=looks,
    shape=looks,
    chance=1.0,
    header=(
        document_of("peru"),
        r"\bdni\b",
    ),
    lengths=(8, 9),
    examples=("DNI 10117410", "dni: 10117410-2", "DNI N° 05414828"),
    counter_examples=("10117410", "DNI 10117410-3", "dni 1011741"),
    source="python-stdnum pe.cui",
)
