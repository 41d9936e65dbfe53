"""One small judge for each type: header and values of one column, against chance -> confidence (0 = no).

`DIRECT` judges what identifies or reaches a person; what they find makes the table one about people, and only then do
the judges of `CONTEXT` count (`columns.py`): the same words over counts or over facilities are harmless.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_app.core.personal_data.evidence import Evidence
from desktop_app.core.personal_data.headers import HINT, STRONG, expected, is_uninformative, plain

SURE, LIKELY, POSSIBLE = 0.97, 0.85, 0.65
ENOUGH = 0.5  # share of distinct values that makes a column of that kind
ABOVE_CHANCE = 5  # times the chance of a random value
FEWEST = 2
OLD_BIRTH, WIDE_YEARS = 1980, 25  # dates of births reach far back and spread wide; those of procedures do not
UTM = 100_000  # metres; smaller numbers under "X" are no coordinates


@dataclass(frozen=True, slots=True)
class Judged:
    """One column on trial: its place in the table, its header, what the header announces, and its values."""

    position: int
    header: str
    evidence: Evidence

    @property
    def words(self) -> str:
        """The header as plain words."""
        return plain(self.header)

    @property
    def is_unhelpful(self) -> bool:
        """Whether the header says nothing."""
        return is_uninformative(self.header)

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


Judge = Callable[[Judged], float]


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
    found = _identifier(column, "EC_CEDULA", chance=0.0175)
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
    mobiles = column.share("mobile") >= 0.95 and column.share("EC_CEDULA") < 0.3 and column.evidence.n_distinct >= 10
    return POSSIBLE if mobiles and (column.is_unhelpful or column.says("PERSON") == HINT) else 0.0


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


def coded(name: str) -> Judge:
    """A judge for numbers and codes that only the header tells apart."""

    def judge(column: Judged) -> float:
        is_code = column.share("long_code") >= ENOUGH or column.share("digits") >= ENOUGH
        distinct = column.evidence.n_distinct > 0.3 * column.evidence.n_filled
        if column.says(name) == STRONG and is_code:
            return LIKELY
        return POSSIBLE if column.says(name) == HINT and is_code and distinct else 0.0

    return judge


DIRECT: Mapping[str, Judge] = {
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
    if column.says("BIRTH_DATE"):
        return SURE if dated else 0.0
    span = (column.evidence.year_low or 0, column.evidence.year_high or 0)
    births = span[0] <= OLD_BIRTH and span[1] - span[0] >= WIDE_YEARS
    return POSSIBLE if column.is_unhelpful and column.share("date") >= 0.9 and births else 0.0


def age(column: Judged) -> float:
    """Numbers from 0 to 120, or bands, under a header about age."""
    if not column.says("AGE"):
        return 0.0
    plausible = column.share("number") >= 0.8 and (column.evidence.low or 0) >= 0 and (column.evidence.high or 0) <= 120
    return SURE if plausible else LIKELY if column.share("number") < ENOUGH else 0.0


def listed(name: str, *, numeric_codes: bool = True) -> Judge:
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
    listed = column.share("HEALTH") >= 0.9 and column.evidence.n_distinct >= 3
    icd = column.share("icd10") >= 0.9 and column.evidence.n_distinct > 5
    return POSSIBLE if listed or icd or column.share("disease") >= 0.4 else 0.0


def education(column: Judged) -> float:
    """Levels of study, or marks, under a header that says so; levels alone when they are unmistakable."""
    levels = column.share("EDUCATION")
    if column.says("EDUCATION") == STRONG and not column.evidence.is_text:
        return SURE if levels >= ENOUGH else LIKELY
    if column.says("EDUCATION") == HINT:
        return LIKELY if column.share("number") >= ENOUGH else 0.0
    return POSSIBLE if levels >= 0.8 and column.evidence.n_distinct >= 3 else 0.0


def coordinates(column: Judged) -> float:
    """Degrees or metres under a header that says so."""
    numeric = column.share("number") >= ENOUGH or column.share("coordinate") >= ENOUGH
    if column.says("COORDINATES") == STRONG:
        return LIKELY if numeric else 0.0
    precise = column.share("coordinate") >= ENOUGH or (column.evidence.low or 0) >= UTM
    return POSSIBLE if column.says("COORDINATES") and precise else 0.0


def pay(column: Judged) -> float:
    """Amounts under a header about pay."""
    if column.share("number") < ENOUGH or column.evidence.n_distinct < FEWEST:
        return 0.0
    return LIKELY if column.says("SALARY") == STRONG else 0.0


def announced(name: str) -> Judge:
    """A judge for kinds that only a clear header tells."""
    return lambda column: LIKELY if column.says(name) == STRONG else 0.0


CONTEXT: Mapping[str, Judge] = {
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
    "EDUCATION": education,
    "SALARY": pay,
    "FAMILY_RELATION": listed("FAMILY_RELATION"),
    "HEALTH": health,
    "ETHNICITY": listed("ETHNICITY"),
    "RELIGION": listed("RELIGION"),
    "POLITICAL": listed("POLITICAL"),
    "SEXUAL_ORIENTATION": listed("SEXUAL_ORIENTATION"),
    "OTHER_SENSITIVE": announced("OTHER_SENSITIVE"),
}
