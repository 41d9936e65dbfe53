"""The verdict on a column: header, values against chance, and the table around it -> types, confidence, a sentence.

Each type has one small judge, found in `JUDGES`; a judge returns the confidence (0 = no). Identifiers and contacts are
judged first (`judge_direct`); what they find makes the table one about people, and only then do age, sex or health
count (`judge_context`): the same words over counts or over facilities are harmless.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_app.core.personal_data.evidence import Evidence
from desktop_app.core.personal_data.headers import HINT, STRONG, expected, plain

SURE, LIKELY, POSSIBLE = 0.97, 0.85, 0.65
ENOUGH = 0.5  # share of distinct values that makes a column of that kind
ABOVE_CHANCE = 5  # times the chance of a random value
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """One column on trial: its place in the table, its header, what the header announces, and its values."""

    position: int
    header: str
    evidence: Evidence

    @property
    def expects(self) -> dict[str, float]:
        """Types announced by the header."""
        return expected(self.header)

    def share(self, name: str) -> float:
        """Part of the distinct values that pass a test."""
        return self.evidence.share.get(name, 0.0)

    def says(self, name: str) -> float:
        """How strongly the header announces a type."""
        return self.expects.get(name, 0.0)


def _identifier(column: Judged, name: str, *, chance: float) -> float:
    share, shaped, says = column.share(name), column.evidence.shaped.get(name, 0.0), column.says(name)
    if share >= 0.8 and (chance < 0.05 or says):
        return SURE
    genuine = shaped > 0 and share / shaped >= max(ENOUGH, ABOVE_CHANCE * chance if chance < 0.1 else 0.9)
    enough_cells = column.evidence.cells.get(name, 0) >= FEWEST or share >= ENOUGH
    if genuine and enough_cells and (chance < 0.05 or says):
        return LIKELY
    return 0.0


def cedula(column: Judged) -> float:
    """Values that pass; or the header, with digits that a spreadsheet damaged."""
    found = _identifier(column, "EC_CEDULA", chance=0.013)
    if found or column.says("EC_CEDULA") < STRONG or column.share("masked") > ENOUGH:
        return found
    others = max(column.share(name) for name in ("GT_DPI", "EC_RUC"))
    return POSSIBLE if column.share("digits") >= ENOUGH and others < ENOUGH else 0.0


def personal_ruc(column: Judged) -> float:
    """Some of the numbers are of natural persons; companies and public bodies never pass."""
    share = column.share("EC_RUC")
    if column.evidence.cells.get("EC_RUC", 0) >= FEWEST and share >= 0.03 * max(
        column.evidence.shaped.get("EC_RUC", 0), 0.1
    ):
        return SURE if share >= ENOUGH else LIKELY
    return 0.0


def dpi(column: Judged) -> float:
    """Values that pass; or the header over damaged digits."""
    found = _identifier(column, "GT_DPI", chance=0.0033)
    if found or column.says("GT_DPI") < STRONG or column.share("masked") > ENOUGH:
        return found
    return POSSIBLE if column.share("digits") >= ENOUGH else 0.0


def nit(column: Judged) -> float:
    """Values that pass under a header that says so; whether of persons is for the table to tell."""
    return LIKELY if column.says("GT_NIT") and column.share("GT_NIT") >= ENOUGH else 0.0


def phone(column: Judged) -> float:
    """A header and numbers that could be telephones; without a header only mobiles in their national form."""
    share = column.share("PHONE")
    if column.says("PHONE") == STRONG:
        return SURE if share >= ENOUGH else LIKELY if share >= 0.2 else 0.0
    if column.says("PHONE") == HINT and share >= ENOUGH:
        return LIKELY
    return 0.0


def email(column: Judged) -> float:
    """Addresses that are not all mailboxes of an office."""
    share, role = column.share("EMAIL"), column.share("role_mail")
    if share < 0.2 or role >= 0.8 * share:
        return 0.0
    return SURE if share >= ENOUGH else LIKELY


def person(column: Judged) -> float:
    """Whole names; or given names or surnames alone under a header that says so. Places and firms weigh against."""
    whole, known, says = column.share("PERSON"), column.share("known"), column.says("PERSON")
    against = max(column.share("organisation"), column.share("place"))
    if column.evidence.is_text or against > ENOUGH:
        return 0.0
    if says == STRONG and (whole >= 0.3 or known >= ENOUGH):
        return SURE
    if says == HINT and (whole >= 0.4 or known >= 0.8):
        return LIKELY
    repeated = column.evidence.n_distinct < 0.05 * column.evidence.n_filled
    if whole >= 0.6 and whole > 3 * against and not repeated:
        return LIKELY if whole >= 0.8 else POSSIBLE
    return 0.0


def address(column: Judged) -> float:
    """Streets and houses under a header that says so."""
    says = column.says("ADDRESS")
    if (
        says == STRONG
        and (column.share("address") >= 0.3 or column.evidence.mean_words >= 2)
        and column.share("PERSON") < ENOUGH
    ):
        return LIKELY if column.share("place") < ENOUGH else 0.0
    return POSSIBLE if says == HINT and column.share("address") >= ENOUGH else 0.0


def plate(column: Judged) -> float:
    """Plates of vehicles."""
    share = column.share("plate")
    if column.says("LICENSE_PLATE"):
        return SURE if share >= ENOUGH else LIKELY if column.share("long_code") >= ENOUGH else 0.0
    return (
        POSSIBLE
        if share >= 0.9
        and column.evidence.n_distinct >= 10
        and column.evidence.n_distinct > 0.5 * column.evidence.n_filled
        else 0.0
    )


def coded(name: str) -> Callable[[Judged], float]:
    """A judge for numbers and codes that only the header tells apart."""

    def judge(column: Judged) -> float:
        is_code = column.share("long_code") >= ENOUGH or column.share("digits") >= ENOUGH
        distinct = column.evidence.n_distinct > 0.3 * column.evidence.n_filled
        if column.says(name) == STRONG and is_code:
            return LIKELY
        return POSSIBLE if column.says(name) == HINT and is_code and distinct else 0.0

    return judge


DIRECT: Mapping[str, Callable[[Judged], float]] = {
    "EC_CEDULA": cedula,
    "EC_RUC": personal_ruc,
    "GT_DPI": dpi,
    "PASSPORT": coded("PASSPORT"),
    "PHONE": phone,
    "EMAIL": email,
    "PERSON": person,
}


def birth_date(column: Judged) -> float:
    """Dates under a header about being born."""
    dated = column.share("date") >= ENOUGH or (column.share("number") >= 0.8 and (column.evidence.low or 0) > 3000)
    return SURE if column.says("BIRTH_DATE") and dated else 0.0


def age(column: Judged) -> float:
    """Numbers from 0 to 120, or bands, under a header about age."""
    if not column.says("AGE"):
        return 0.0
    plausible = column.share("number") >= 0.8 and 0 <= (column.evidence.low or 0) and (column.evidence.high or 0) <= 120
    return SURE if plausible else LIKELY if column.share("number") < ENOUGH else 0.0


def listed(name: str, *, numeric_codes: bool = True) -> Callable[[Judged], float]:
    """A judge for a closed vocabulary: header and values, or values alone when they are many and unmistakable."""

    def judge(column: Judged) -> float:
        share = column.share(name)
        if column.says(name):
            few_codes = numeric_codes and column.share("number") >= 0.8 and column.evidence.n_distinct <= 15
            return (
                SURE
                if share >= ENOUGH
                else LIKELY
                if share >= 0.15 or few_codes or column.share("number") < 0.2
                else 0.0
            )
        return POSSIBLE if share >= 0.8 and column.evidence.n_distinct >= 3 else 0.0

    return judge


def sex(column: Judged) -> float:
    """Two or three values of the vocabulary, or codes under the header."""
    if column.says("SEX"):
        return SURE if column.share("SEX") >= ENOUGH or column.evidence.n_distinct <= 5 else 0.0
    return POSSIBLE if column.share("SEX") >= 0.9 and column.evidence.n_distinct == 2 else 0.0


def health(column: Judged) -> float:
    """Diagnoses, codes of the ICD-10, disability, or a header that says so."""
    signs = max(
        column.share("disease"), column.share("icd10") if column.evidence.n_distinct > 3 else 0, column.share("HEALTH")
    )
    if column.says("HEALTH") == STRONG:
        return SURE if signs >= 0.3 else LIKELY
    if column.says("HEALTH") == HINT:
        return LIKELY if signs >= 0.2 else 0.0
    return (
        POSSIBLE
        if column.share("disease") >= 0.4 or (column.share("icd10") >= 0.9 and column.evidence.n_distinct > 5)
        else 0.0
    )


def coordinates(column: Judged) -> float:
    """Degrees or metres under a header that says so."""
    numeric = column.share("number") >= ENOUGH or column.share("coordinate") >= ENOUGH
    return LIKELY if column.says("COORDINATES") and numeric else 0.0


def pay(column: Judged) -> float:
    """Amounts under a header about pay."""
    if column.share("number") < ENOUGH or column.evidence.n_distinct < FEWEST:
        return 0.0
    return LIKELY if column.says("SALARY") == STRONG else 0.0


def announced(name: str) -> Callable[[Judged], float]:
    """A judge for kinds that only a clear header tells."""
    return lambda column: LIKELY if column.says(name) == STRONG else 0.0


CONTEXT: Mapping[str, Callable[[Judged], float]] = {
    "GT_NIT": nit,
    "ADDRESS": address,
    "LICENSE_PLATE": plate,
    "VEHICLE_ID": coded("VEHICLE_ID"),
    "BANK_ACCOUNT": coded("BANK_ACCOUNT"),
    "RECORD_ID": coded("RECORD_ID"),
    "BIRTH_DATE": birth_date,
    "AGE": age,
    "SEX": sex,
    "COORDINATES": coordinates,
    "CIVIL_STATUS": listed("CIVIL_STATUS"),
    "NATIONALITY": listed("NATIONALITY"),
    "EDUCATION": listed("EDUCATION"),
    "SALARY": pay,
    "FAMILY_RELATION": listed("FAMILY_RELATION"),
    "HEALTH": health,
    "ETHNICITY": listed("ETHNICITY"),
    "RELIGION": listed("RELIGION"),
    "POLITICAL": listed("POLITICAL"),
    "SEXUAL_ORIENTATION": listed("SEXUAL_ORIENTATION"),
    "OTHER_SENSITIVE": announced("OTHER_SENSITIVE"),
}
COUNTS = re.compile(
    r"\b(total|casos|cantidad|numero de|n de|no de|poblacion|hombres|mujeres|frecuencia|matriculad\w+|atendid\w+|beneficiarios|tasa|porcentaje|promedio)\b"
)
PEOPLE_KINDS = frozenset(
    "AGE SEX CIVIL_STATUS BIRTH_DATE NATIONALITY EDUCATION FAMILY_RELATION HEALTH ETHNICITY RELIGION SEXUAL_ORIENTATION".split()
)


def judge_direct(column: Judged) -> dict[str, float]:
    """Types of the first round with their confidence."""
    found = {name: judge(column) for name, judge in DIRECT.items()}
    return _without_rivals({name: sure for name, sure in found.items() if sure})


def judge_context(column: Judged) -> dict[str, float]:
    """Types of the second round, as if the table were about people."""
    found = {name: judge(column) for name, judge in CONTEXT.items()}
    return _without_rivals({name: sure for name, sure in found.items() if sure})


def _without_rivals(found: dict[str, float]) -> dict[str, float]:
    """A number is one thing: the surest stays, unless the values show a mixture of identifiers."""
    if "EC_CEDULA" in found and "PHONE" in found:
        del found["PHONE" if found["EC_CEDULA"] >= found["PHONE"] else "EC_CEDULA"]
    best = max(found.values(), default=0.0)
    return {name: sure for name, sure in found.items() if sure >= min(best, LIKELY)}


def is_about_people(columns: list[Judged], direct: list[dict[str, float]], second: list[dict[str, float]]) -> bool:
    """Whether a row of the table is a person: someone is named or numbered, or two columns describe a person."""
    if any(direct):
        return True
    counts = any(COUNTS.search(plain(c.header)) and c.share("number") >= 0.8 for c in columns)
    kinds = {name for found in second for name in found} & PEOPLE_KINDS
    return len(kinds) >= 2 and not counts
