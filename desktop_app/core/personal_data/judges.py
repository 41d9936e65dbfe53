"""One small judge for each type that identifies or reaches a person: header and values of a column -> confidence.

0 means no sign. What `DIRECT` finds makes the table one about people, and only then do the judges of `describing.py`
count (`columns.py`): the same words over counts or over facilities are harmless. Identifiers are weighed against chance
(`likelihood.py`); those of other countries have their judge in `identifiers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_app.core.personal_data.evidence import Evidence
from desktop_app.core.personal_data.header_words import plain, spelt_out
from desktop_app.core.personal_data.headers import HINT, STRONG, asks, expected, is_uninformative, names_a
from desktop_app.core.personal_data.likelihood import BY_HEADER, against_chance, confidence

SURE, LIKELY, POSSIBLE = 0.97, 0.85, 0.65
NUMERIC = 0.8
ENOUGH = 0.5  # share of distinct values that makes a column of that kind
PARTLY = 0.15  # below it the single cells are the matter, not the column
FEWEST = 2
FEW_PLACES = 0.05
RARELY = 0.05  # distinct values for each cell below which they are a list of choices
ANSWERED = 0.9  # share of answers to yes or no
SEVERAL_WORDS = 1.5  # mean of a cell
FEW_WORDS = 3  # mean of a remark
MANY = 10  # values from which a rule that all of them obey convinces
ALL_PERSONS = 0.8  # share of personal RUC from which a column is one of people, not of suppliers
# Whom an institution pays may be a firm or a person.
PAID = re.compile(
    r"\b(?:razon social|proveedor|adjudicatari[oa]|contratista|oferente|ganador|remitente|destinatario)\b"
)
# Who did it: "Muestreó", "Rev. por"; never a noun of the same letters alone, so that the cells must be initials.
DOER = re.compile(
    r"^(?:elabor|revis|aprob|registr|digit|entrevist|analiz|supervis|verific|autoriz|inspeccion|vacun|captur|monitore"
    r"|facilit|instruy|colect|levant|muestre|valid|realiz|ejecut|report|despach|evalu|censo|encuest|aplic|tom|entreg|llen|firm|anot"
    r"|contest|complet|recolect|recibi|recogi|escribi|atendi|midi|emiti)o(?: \w+){0,2}$"
    r"|^(?:hizo|recibe|entrega|levanta|llena|toma)(?: \w+){1,2}$"
    r"|^(?:condujo|prescribio|elab|rev|aprob|iniciales(?: .*)?)$|\b(?:por|by)$|^a cargo$"
)
NICKNAME = re.compile(r"^(?:alias|apodo|sobrenombre)\b")
SOME_KNOWN = 0.3  # share of words of names in "T. Loor", which acronyms of offices have not
# The mobiles of Ecuador, without the zero before them, and of Guatemala: least, most, and some part of what is between.
MOBILE_RANGES = ((930_000_000, 999_999_999, 30_000_000), (30_000_000, 59_999_999, 15_000_000))
NOBODY = frozenset(("thing", "facility", "creature"))
LEAST_CARD = 10**12  # cards of banks have thirteen digits at least
# Chance that the check figure is right in numbers whose other digits are: codes may all begin like a province.
CHECK_FIGURE = {"EC_CEDULA": 1 / 10, "GT_DPI": 1 / 11}


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
    def spelt(self) -> str:
        """The header as plain words, abbreviations spelt out."""
        return spelt_out(self.header)

    @property
    def is_unhelpful(self) -> bool:
        """Whether the header says nothing."""
        return is_uninformative(self.header)

    @property
    def expects(self) -> dict[str, float]:
        """Types announced by the header."""
        return expected(self.header)

    @property
    def is_numeric(self) -> bool:
        """Whether nearly all values are numbers."""
        return self.share("number") >= NUMERIC

    @property
    def holds_texts(self) -> bool:
        """Whether people write there: sentences, or under a header of remarks a few words."""
        remarks = self.evidence.mean_words >= FEW_WORDS and self.names("remark")
        return self.evidence.is_text or remarks

    @property
    def differs(self) -> float:
        """Distinct values for each filled cell."""
        return self.evidence.n_distinct / max(self.evidence.n_filled, 1)

    def share(self, name: str) -> float:
        """Part of the distinct values that pass a test."""
        return self.evidence.share.get(name, 0.0)

    def cells(self, name: str) -> int:
        """Cells that pass a test."""
        return self.evidence.cells.get(name, 0)

    def listed(self, name: str) -> float:
        """Part of the distinct values in the vocabulary of a type, those of many meanings included."""
        return self.share(name) + self.share(f"{name} weak")

    def says(self, name: str) -> float:
        """How strongly the header announces a type."""
        return self.expects.get(name, 0.0)

    def tells(self, name: str) -> bool:
        """Whether yes or no, a cross, 0 or 1 answer a header that asks about a special category."""
        binary = self.is_numeric and self.evidence.n_distinct <= FEWEST and (self.evidence.high or 0) <= 1
        return (binary or self.share("ticked") >= ANSWERED) and name in asks(self.header)

    def names(self, macro: str) -> bool:
        """Whether the header names a thing, a person, or a role of an office; "Campo 3" is no land."""
        return names_a(macro, self.header) and not (macro in NOBODY and self.is_unhelpful)


Judge = Callable[[Judged], float]


def _checked(column: Judged, name: str) -> float:
    """Numbers with a check figure: the distinct ones that have the shape, against chance, with the header."""
    share, shaped = column.share(name), column.evidence.shaped.get(name, 0.0)
    if share < PARTLY:
        return 0.0
    n = round(shaped * column.evidence.n_distinct)
    nats = against_chance(min(1.0, share / shaped), n, CHECK_FIGURE[name])
    return confidence(nats + BY_HEADER * column.says(name)) if nats else 0.0


def _damaged(column: Judged, name: str) -> float:
    """Digits under a header that says so, although the check figures are wrong: a spreadsheet lost digits."""
    if column.says(name) < STRONG or column.share("masked") > ENOUGH:
        return 0.0
    shaped = max(column.evidence.shaped.get(name, 0.0), column.share("damaged"))
    return POSSIBLE if shaped >= ENOUGH else 0.0


def cedula(column: Judged) -> float:
    """Values that pass; or the header, with digits that a spreadsheet damaged."""
    others = max(column.share(name) for name in ("GT_DPI", "EC_RUC"))
    if column.share("EC_RUC") >= (PARTLY if column.says("EC_CEDULA") else ALL_PERSONS):
        return LIKELY  # each of these RUC begins with the cédula of its owner
    return _checked(column, "EC_CEDULA") or (_damaged(column, "EC_CEDULA") if others < ENOUGH else 0.0)


def dpi(column: Judged) -> float:
    """Values that pass; or the header over damaged digits."""
    return _checked(column, "GT_DPI") or _damaged(column, "GT_DPI")


def personal_ruc(column: Judged) -> float:
    """Some of the numbers are of natural persons; companies and public bodies never pass."""
    share, shaped = column.share("EC_RUC"), column.evidence.shaped.get("EC_RUC", 0.0)
    is_other = column.share("GT_DPI") >= ENOUGH  # of thirteen digits too
    announced = column.says("EC_RUC") or column.says("EC_CEDULA") or column.is_unhelpful
    likely = max(shaped, column.evidence.shaped.get("EC_CEDULA", 0.0))
    is_other |= column.is_numeric and not announced and likely < PARTLY  # amounts, some of which have thirteen digits
    if is_other or column.cells("EC_RUC") < FEWEST or share < 0.03 * max(shaped, 0.1):
        return 0.0
    return SURE if share >= ENOUGH else LIKELY


def owners_nit(column: Judged) -> float:
    """NIT below a header that says whose they are; below a bare "NIT" the table around it decides."""
    owned = column.says("GT_NIT") and names_a("person", column.header)
    return LIKELY if owned and column.share("GT_NIT") >= ENOUGH else 0.0


def phone(column: Judged) -> float:
    """A header and numbers that could be telephones; without a header only mobiles in their national form."""
    share, says = column.share("PHONE"), column.says("PHONE")
    if column.share("office_line") >= ENOUGH:
        return 0.0
    dialled = max(share, column.share("dialled"))
    if says == STRONG:
        return SURE if share >= ENOUGH else LIKELY if max(dialled, 2 * share) >= 0.4 else 0.0
    if says == HINT and share >= ENOUGH:
        return LIKELY
    mobiles = column.share("mobile") >= 0.95 and column.share("EC_CEDULA") < 0.3 and column.evidence.n_distinct >= MANY
    written = PARTLY <= column.share("number") < NUMERIC  # in several ways, as people write telephones and no codes
    told = column.is_unhelpful or column.says("PERSON") == HINT or written or _dialled_anywhere(column)
    return POSSIBLE if mobiles and told else 0.0


def _dialled_anywhere(column: Judged) -> bool:
    """Whether mobiles are all over the range of a country: running numbers and codes lie close together."""
    low, high = column.evidence.low or 0, column.evidence.high or 0
    wide = any(low >= least and high <= most and high - low > part for least, most, part in MOBILE_RANGES)
    return wide and column.differs > ENOUGH


def email(column: Judged) -> float:
    """Addresses that are not all mailboxes of an office."""
    share, role = column.share("EMAIL"), column.share("role_mail")
    unnamed = column.share("office_mail") >= 0.8 * share and column.share("named_mail") < 0.3 * share
    if share < PARTLY or role >= 0.8 * share or unnamed:
        return 0.0
    return SURE if share >= ENOUGH else LIKELY


def person(column: Judged) -> float:
    """Whole names; or given names or surnames alone under a header that says so. Places and firms weigh against."""
    told = column.evidence.is_text and column.share("PERSON") < ALL_PERSONS  # two people in a cell are many words
    if told or column.share("place") > ENOUGH:
        return 0.0
    if max(column.listed("FAMILY_RELATION"), column.listed("SEX")) >= ALL_PERSONS:
        return 0.0  # "madre", "niño": given names too
    if NICKNAME.search(column.spelt):
        return 0.0 if column.is_numeric else LIKELY
    return _announced_person(column) if column.says("PERSON") else _unannounced_person(column)


def _announced_person(column: Judged) -> float:
    """Names, initials or single names under a header about a person; some names among firms."""
    whole, known, firms = column.share("PERSON"), column.share("known"), column.share("organisation")
    strong = column.says("PERSON") == STRONG
    if firms <= ENOUGH and strong and (whole >= PARTLY or known >= 0.4):
        return SURE if whole >= 0.3 or known >= ENOUGH else LIKELY
    listed = known >= 0.8 and (strong or column.differs >= RARELY)  # months and kinds of expense repeat; people differ
    if firms <= ENOUGH and (whole >= 0.4 or listed):
        return LIKELY
    of_people = column.names("person") or column.names("role")
    acted = DOER.search(column.spelt) is not None
    alone = column.names("role") or " " not in column.spelt  # "conductor", and no "clase de contribuyente"
    signed = column.differs > ENOUGH or acted or (of_people and alone and known >= SOME_KNOWN)
    initials = column.share("initials") >= 0.6 and signed
    some = whole >= PARTLY and column.cells("PERSON") > FEWEST and whole > 3 * column.share("place")
    several = round(whole * column.evidence.n_distinct) >= FEWEST or firms <= PARTLY  # one among firms is a firm too
    some = some and several
    some = some and (of_people or PAID.search(column.spelt) is not None) and column.differs >= RARELY
    some = some and (not column.names("facility") or column.names("person"))  # "Operadora" is a firm too
    mixed = some and column.evidence.mean_words >= SEVERAL_WORDS
    return POSSIBLE if initials or mixed else _unannounced_person(column)


def _unannounced_person(column: Judged) -> float:
    """Whole names in most values, under no header of a thing."""
    whole, others = column.share("PERSON"), max(column.share("organisation"), column.share("place"))
    if column.names("thing") or others > ENOUGH or whole <= 3 * others or column.differs < RARELY:
        return 0.0
    return LIKELY if whole >= 0.8 else POSSIBLE if whole >= 0.6 else 0.0


def has_some_names(column: Judged) -> bool:
    """Whether short cells that are no places and no things hold whole names here and there."""
    place = column.names("thing") or column.names("facility") or column.share("place") > FEW_PLACES
    others = max(column.share("organisation"), column.share("place"))
    return not place and column.cells("PERSON") >= FEWEST and column.share("PERSON") > 3 * others


def coded(name: str) -> Judge:
    """A judge for numbers and codes that only the header tells apart."""

    def judge(column: Judged) -> float:
        code = max(column.share(test) for test in ("long_code", "digits", "damaged")) >= ENOUGH
        if column.says(name) == STRONG:
            numbered = column.is_numeric and column.differs > ENOUGH
            return LIKELY if code or numbered else 0.0
        hinted = column.says(name) == HINT and code and column.differs > 0.3
        if column.spelt == "tarjeta" and column.is_numeric:
            hinted &= (column.evidence.high or 0) >= LEAST_CARD  # shorter ones park a car
        return POSSIBLE if hinted or _obey(column, name) else 0.0

    return judge


def _obey(column: Judged, name: str) -> bool:
    """Whether nearly all values obey the rule of a kind: cards below no header, initials with a birth anywhere."""
    many = column.share(name) >= ALL_PERSONS and column.evidence.n_distinct >= MANY and column.differs > ENOUGH
    return many and (column.is_unhelpful or name == "RECORD_ID")


DIRECT: Mapping[str, Judge] = {
    "EC_CEDULA": cedula,
    "EC_RUC": personal_ruc,
    "GT_DPI": dpi,
    "GT_NIT": owners_nit,
    "PASSPORT": coded("PASSPORT"),
    "PHONE": phone,
    "EMAIL": email,
    "PERSON": person,
}
