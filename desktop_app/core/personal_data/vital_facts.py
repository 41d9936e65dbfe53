"""What registers of births and of disabilities tell under headers that name neither: the date of the fact, a degree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.personal_data.judges import POSSIBLE, Judged
from desktop_app.core.personal_data.rows import Types

BIRTHS = re.compile(r"\b(nacer|nacid\w+|nacimiento|inscrit[oa])\b")
PARENTS = (
    re.compile(r"\b(?:madre|mama|progenitora|(?<!apellido )matern[oa])\b"),
    re.compile(r"\b(?:padre|papa|progenitor|(?<!apellido )patern[oa])\b"),
)
ENTRY = re.compile(r"^(?:numero (?:de )?)?(?:partida|inscripcion|acta)\b")
_FACT = "(?:hecho|suceso|evento|ocurrencia|acontecimiento|acaecimiento|alumbramiento)"
FACT_DATE = re.compile(rf"\b(?:fecha|f|dia)(?: y hora)? (?:del? )?{_FACT}\b|^(?:{_FACT}|ocurrio(?: el)?)$")
BIRTH_WEIGHT = re.compile(
    r"^(?:gramos|gr?s?|libras|lbs?|onzas|kilos|kg|peso|p|talla|t|longitud|medida|perimetro(?: cefalico)?|pc|apgar)"
    r"(?: (?:al?|de|del|en|el|la|rn|recien|nacid[oa]|nacer|nacimiento|nin[oa]|bebe|neonato|gramos|gr?s?|libras|lbs?"
    r"|cm|kg))*$"
)
MEASURE = re.compile(
    r"^(?:peso|talla|estatura|altura|temperatura)(?: (?:en )?(?:kg|g|grs?|lbs?|cm|m|gramos|libras|c))?$"
)
DISABILITY = re.compile(r"\b(discapacidad|deficiencia|invalidez|conadis|conadi)\b")
DEGREE = re.compile(
    r"^(?:porcentaje|grado|nivel|tipo|origen|causa|severidad|valoracion|calificacion|ponderacion|%)"
    r"(?: (?:%|porcentual))?$"
)
MOST_DEGREES = 100
CERTIFICATE = re.compile(r"^(?:numero (?:de )?)?(?:certificado|certificacion)(?: (?:numero|no))?$")
MOSTLY, NEARLY_ALL = 0.5, 0.9


def are_births(columns: Sequence[Judged]) -> bool:
    """Whether a row is a birth: a header says so, or entries name a mother and a father."""
    parents = all(any(parent.search(column.spelt) for column in columns) for parent in PARENTS)
    entered = any(ENTRY.search(column.spelt) for column in columns)
    return (parents and entered) or any(BIRTHS.search(column.words) for column in columns)


def tells_disability(column: Judged, types: Types) -> bool:
    """Whether a column tells the disability of whom the rows are about."""
    return "HEALTH" in types and (column.listed("HEALTH") >= MOSTLY or DISABILITY.search(column.spelt) is not None)


def told_of_birth(column: Judged) -> Types:
    """What the column of a register of births is: the day of the birth, the measures of the child."""
    if FACT_DATE.search(column.spelt) and column.share("date") >= MOSTLY:
        return {"BIRTH_DATE": POSSIBLE}
    measured = MEASURE.search(column.spelt) or BIRTH_WEIGHT.search(column.spelt)
    return {"HEALTH": POSSIBLE} if measured and column.is_numeric else {}


def told_of_disability(column: Judged) -> Types:
    """The same of people with a disability: its degree, the number of who certified it."""
    numbered = max(column.share("dialled"), column.share("long_code"), column.share("digits")) >= NEARLY_ALL
    if CERTIFICATE.search(column.spelt) and numbered and column.differs >= NEARLY_ALL:
        return {"RECORD_ID": POSSIBLE}
    degrees = column.share("number") >= MOSTLY and (column.evidence.high or 0) <= MOST_DEGREES
    degrees = degrees or column.listed("HEALTH") >= MOSTLY
    return {"HEALTH": POSSIBLE} if degrees and DEGREE.search(column.spelt) else {}
