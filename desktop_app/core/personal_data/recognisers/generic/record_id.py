"""Number of a person's record: clinical history, card, affiliation; or a code made of initials and date of birth.

Numbers of procedures ("expediente", "trámite") are nobody's and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from desktop_app.core.personal_data.recognisers.documents import is_date
from desktop_app.core.personal_data.recognisers.rule import Match, Rule
from desktop_app.core.personal_data.recognisers.writing import thing

# Years of birth of adults, on purpose not those of recent documents: "GAD240131" is no person.
YEAR = r"(?:19[3-9][0-9]|200[0-9]|201[0-2])"
SHORT_FIRST, SHORT_LAST = r"(?:3[2-9]|[4-9][0-9]|0[0-9]|1[0-2])", r"(?:3[2-9]|[4-9][0-9])"
MONTH, DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12][0-9]|3[01])"
DATES = (
    ("ymd", YEAR + MONTH + DAY), ("dmy", DAY + MONTH + YEAR),
    ("ymd", SHORT_FIRST + MONTH + DAY), ("dmy", DAY + MONTH + SHORT_LAST),
)  # fmt: skip
TAIL = r"[A-Z]?[0-9]{0,2}"
PATTERNS = tuple((order, re.compile(rf"[A-Z]{{2,4}}({date}){TAIL}")) for order, date in DATES)
ENOUGH_DIGITS = 4


def is_initials_and_birth(code: str) -> bool:
    """Two to four letters and a date on which a grown-up was born.

    >>> is_initials_and_birth("JPQ19850312"), is_initials_and_birth("GAD240131"), is_initials_and_birth("RMT850231")
    (True, False, False)
    """
    for order, pattern in PATTERNS:
        found = pattern.fullmatch(code)
        if found and _is_birth(order, found[1]):
            return True
    return False


def _is_birth(order: str, date: str) -> bool:
    width = len(date) - 4
    if order == "ymd":
        return is_date(date[width + 2 :], date[width : width + 2], date[:width])
    return is_date(date[:2], date[2:4], date[4:])


RECORDS = thing(
    (
        "historia clinica", "hist clinica", "historial clinico", "historia medica", "historia social",
        "expediente clinico", "exp clinico", "expediente medico", "ficha clinica", "ficha medica", "ficha social",
        "expediente social", "registro medico", "codigo del alumno", "codigo de alumno", "codigo de afiliado",
        "carne de discapacidad", "carnet de discapacidad", "carne conadis",
        "carnet conadis", "carne de estudiante", "carnet estudiantil", "carne estudiantil", "codigo de estudiante",
        "codigo del estudiante", "codigo de paciente", "codigo del paciente", "afiliacion", "afiliacion igss",
        "afiliado", "licencia de conducir", "codigo de empleado", "codigo personal",
        "ficha familiar", "historia familiar", "historia unica", "codigo de beneficiario", "codigo de beneficiaria",
        "codigo del beneficiario", "codigo de socio", "numero de socio", "carne de afiliacion", "carnet de afiliacion",
        "carne de salud", "carnet de salud", "tarjeta de salud", "carne de vacunas", "carnet de vacunas",
        "carne del iess", "carne del igss", "carne igss", "carnet igss", "numero de matricula estudiantil",
        "clave catastral", "codigo catastral", "numero catastral",
        "hist cl", "h clinica", "h cl", "registro clinico", "exp med", "ficha del paciente", "ficha de la paciente",
        "id paciente", "id del paciente", "id de paciente", "id estudiante", "id del estudiante", "id alumno",
        "carne universitario", "carnet universitario", "matricula estudiantil", "registro academico", "igss", "conadis",
        "cod benef", "codigo de servidor", "codigo de servidora", "licencia tipo", "ppl", "empadronamiento",
        "partida de nacimiento", "tarjeta de control",
    ),
    r"[0-9]{2}(?:[-.][0-9]{2,4}){4,8}|[A-Za-z]{0,4}[-/]?[0-9]{2,4}[-/][0-9]{2,8}|[A-Za-z]{0,4}[-/]?[0-9]{4,13}",
    lambda code: sum(c.isdigit() for c in code) >= ENOUGH_DIGITS,
    cue_pattern=r"[Hh]\.?[Cc]\.?[ULul]?\.?|NHC|nhc|[Cc][Aa][Rr][Nn](?:[Éé]|[Ee][Tt])",
)  # fmt: skip
# Of an examination of one patient, or of the "historia" that is short for the clinical one; a year is none.
EXAMINED = thing(
    ("emo", "historia", "carpeta familiar", "orden de laboratorio", "orden de examen", "examen de laboratorio"),
    r"[0-9]{5,8}(?:-[0-9]{1,2})?|[0-9]{3,6}-[0-9]{2}",
    lambda code: len(code) > ENOUGH_DIGITS,
)
MADE = thing(
    ("codigo", "codigo unico", "id", "ficha", "clave"),
    r"[A-Za-z]{2,4}[-_ ]?[0-9]{6,8}[-_]?[A-Za-z]?[0-9]{0,2}",
    is_initials_and_birth,
)


def find(text: str) -> Iterator[Match]:
    """Numbers after a word, each once."""
    found = [*RECORDS.find(text), *EXAMINED.find(text)]
    taken = {match.start for match in found}
    yield from found
    yield from (match for match in MADE.find(text) if match.start not in taken)


def looks(value: pl.Expr) -> pl.Expr:
    """Letters and six to ten digits."""
    return value.str.contains(r"^[A-Z]{2,4}[0-9]{6,10}[A-Z]?[0-9]{0,2}$")


def passes(value: pl.Expr) -> pl.Expr:
    """Initials and a date of birth, as far as a pattern can tell."""
    return value.str.contains("^[A-Z]{2,4}(?:" + "|".join(date for _, date in DATES) + f"){TAIL}$")


RULE = Rule(
    entity="RECORD_ID",
    find=find,
    superset=f"{RECORDS.superset}|{EXAMINED.superset}|{MADE.superset}",
    context=("historia", "carné", "carnet", "afiliación"),
    whole=passes,
    shape=looks,
    chance=0.03,
    lengths=(8, 15),
    examples=(
        "historia clínica 123456",
        "H.C. No. 45678",
        "HCU 0102345",
        "hc 9414-13. control",
        "EMO 098475: leucocituria",
        "la historia 124218",
        "exp. clínico 363-33",
        "historia social 035945",
        "carné de discapacidad 17-12345",
        "afiliación IGSS 285031234567",
        "código JPQ19850312",
        "clave catastral 17-01-05-001-003-000",
        "clave catastral 1801500301012",
        "carné 201912345",
        "carnet No. 123456",
        "hist. cl. 123456",
        "No. IGSS 285031234",
        "registro clínico 999-99",
        "ficha del paciente 123456",
        "partida de nacimiento 123456",
    ),
    counter_examples=(
        "expediente 2024-0123",
        "trámite 123456",
        "código GAD240131",
        "historia clínica completa",
        "carne 20000 libras",
        "historia de 1998",
        "historia 1998",
        "hace 123456 años",
        "código 1234567",
    ),
    source="own rule; MSP Ecuador: historia clínica única; IGSS Guatemala: número de afiliación",
)
