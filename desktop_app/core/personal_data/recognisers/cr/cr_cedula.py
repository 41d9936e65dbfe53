"""Costa Rica: cédula of a person, nine digits 0-0000-0000 without a check digit; that of a company has ten digits."""

from __future__ import annotations

from stdnum.cr import cpf

from desktop_app.core.personal_data.recognisers.documents import document_of
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.recognisers.writing import Written

WRITTEN = Written(
    ("cedula", "cedula de identidad", "identificacion", "cedula costarricense", "cedula fisica"),
    r"0?[1-9]-0?[0-9]{3,4}-0?[0-9]{3,4}",
    lambda number: cpf.is_valid(number.zfill(10)) if len(number) >= 9 else False,
)
RULE = Rule(
    entity="CR_CEDULA",
    country="cr",
    **WRITTEN.parts,
    chance=0.9,
    header=(
        document_of("costarric|costa rica"),
        r"\bcedula (fisica|tica)\b",
    ),
    examples=("cédula 1-0913-0259", "Cédula de identidad: 01-0913-0259"),
    counter_examples=("1-0913-0259", "cédula 3-101-12345678", "trámite 1-0913-0259"),
    source="python-stdnum cr.cpf",
)
