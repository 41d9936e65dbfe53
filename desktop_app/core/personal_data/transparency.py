"""Which findings the transparency laws may order to publish: officials' names, posts, pay and work addresses.

Ecuador: LOTAIP, article 19 (remuneration, directory, travel expenses, contracts); Guatemala: Decreto 57-2008, article
10. Never identity numbers, homes, private telephones, nor anything about beneficiaries, patients or pupils.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.personal_data.judges import ENOUGH, Judged
from desktop_app.core.personal_data.rows import Types

POST = re.compile(
    r"\b(?:cargo|puesto|partida|grupo ocupacional|renglon|regimen laboral|escala|modalidad laboral|tipo de contrato"
    r"|nombramiento|contratacion|funcion)\b|^grado$"
)
PAY = re.compile(r"\b(?:remuneracion\w*|sueldo\w*|salario\w*|honorarios|dietas?|bonificacion\w*|liquido|devengado)\b")
TRAVEL = re.compile(r"\b(?:viatico\w*|subsistencias?|pasajes?|comision|destino|movilizacion|itinerario)\b")
CONTRACT = re.compile(
    r"\b(?:contrato|contratacion|adjudica\w*|objeto|licitacion|orden de compra|proceso|obra|proyecto)\b"
)
UNIT = re.compile(
    r"\b(?:unidad|direccion|departamento|area|dependencia|oficina|institucion|entidad|plantel|extension)\b"
)
OFFICIALS = re.compile(r"\b(?:servidor(?:es|as)?|funcionarios?|empleados?|trabajador(?:es)?|autoridad(?:es)?)\b")
PRIVATE = re.compile(
    r"\b(?:beneficiari[oa]s?|paciente|estudiante|alumn[oa]|victima|menor|nin[oa]s?|hij[oa]s?|detenido|interno|imputado"
    r"|usuario|becari[oa]|migrante|refugiad[oa]|madre|padre|conyuge|denunciante|contribuyente|socio|afiliado|adherente"
    r"|postulante|aspirante|fallecid[oa]|solicitante|jefe hogar|jefe de hogar|carga|historia clinica)\b"
)
AT_WORK = re.compile(r"\b(?:institucional|oficina|trabajo|laboral|extension|corporativo)\b")
OUTSIDE = re.compile(r"\b(?:representante legal|contratista|proveedor|propietario|titular|medico tratante|agresor)\b")


def lawful(columns: Sequence[Judged], found: Sequence[Types]) -> list[bool]:
    """For each column whether all that was found in it may be lawful to publish."""
    words = [column.spelt for column in columns]
    if not _is_of_officials(columns, words, found):
        return [False] * len(columns)
    return [bool(types) and _allows(column, types) for column, types in zip(columns, found, strict=True)]


def _is_of_officials(columns: Sequence[Judged], words: list[str], found: Sequence[Types]) -> bool:
    """Whether the table is a payroll, a directory, travel expenses, contracts or a list of offices."""
    if any(map(PRIVATE.search, words)):
        return False
    post, pay = any(map(POST.search, words)), any(map(PAY.search, words))
    officials = any(map(OFFICIALS.search, words))
    travel = any(map(TRAVEL.search, words))
    if (post and pay) or (travel and (officials or post)) or (officials and (pay or post)):
        return True
    people = [column for column, types in zip(columns, found, strict=True) if "PERSON" in types]
    in_charge = bool(people) and all(column.names("role") for column in people)
    contracts = any(map(CONTRACT.search, words))
    return (in_charge and (contracts or any(map(UNIT.search, words)))) or (post and any(map(UNIT.search, words)))


def _allows(column: Judged, types: Types) -> bool:
    """Whether every type found in the column may be public."""
    office = column.share("office_mail") >= ENOUGH * column.share("EMAIL")
    allowed = {
        "PERSON": OUTSIDE.search(column.spelt) is None,
        "SALARY": True,
        "EMAIL": office or AT_WORK.search(column.spelt) is not None,
        "PHONE": AT_WORK.search(column.spelt) is not None,
    }
    return all(allowed.get(name, False) for name in types)
