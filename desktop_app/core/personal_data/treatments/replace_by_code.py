"""Replace each value by a code that only the project's secret key can make again."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.treatment import Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, fold, msg

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12  # 60 bits: among a million people two share a code with a probability of 4 in 10 million
SHAPE = re.compile(f"P-[{CROCKFORD}]{{{CODE_LENGTH}}}")
BY_DIGITS = {"EC_CEDULA": 10, "EC_RUC": 13, "GT_DPI": 13}
CODED = frozenset(
    [
        "PERSON",
        "EC_CEDULA",
        "EC_RUC",
        "GT_DPI",
        "GT_NIT",
        "PASSPORT",
        "PHONE",
        "EMAIL",
        "BANK_ACCOUNT",
        "LICENSE_PLATE",
        "VEHICLE_ID",
        "RECORD_ID",
    ]
)


def same_person(value: str, types: tuple[str, ...]) -> str:
    r"""The form in which a person is the same however it was typed.

    >>> same_person("'171003406-5", ("EC_CEDULA",)), same_person("102034563", ("EC_CEDULA",))
    ('1710034065', '0102034563')
    >>> same_person("1710034065001", ("EC_RUC",)), same_person("PÉREZ  Ana", ("PERSON",))
    ('1710034065', 'perez ana')
    """
    widths = [BY_DIGITS[name] for name in types if name in BY_DIGITS]
    text = re.sub(r"^([0-9]+)\.0+$", r"\1", value.strip().lstrip("'"))
    digits = re.sub(r"[^0-9]", "", text)
    if widths and digits and not re.search(r"[^\W\d_]{3}", text):
        full = digits.zfill(min((w for w in widths if w >= len(digits)), default=len(digits)))
        return full[:10] if len(full) == 13 and "EC_RUC" in types else full
    if "PERSON" in types or "EMAIL" in types:
        return fold(text)
    return re.sub(r"[\W_]", "", fold(text)).lstrip("0")


def code(key: bytes, person: str) -> str:
    """HMAC-SHA256 of the normalised value as `P-` and base32 characters of Crockford's alphabet."""
    number = int.from_bytes(hmac.new(key, person.encode(), hashlib.sha256).digest(), "big") >> (256 - 5 * CODE_LENGTH)
    return "P-" + "".join(CROCKFORD[number >> (5 * i) & 31] for i in reversed(range(CODE_LENGTH)))


@dataclass(frozen=True, slots=True)
class ReplaceByCode(Treatment):
    """Same person, same code, in all columns and files of the project; nobody without the key can go back."""

    id: ClassVar[str] = "replace_by_code"
    title: ClassVar[Message] = msg(N_("Replace it by a code"))
    consequence: ClassVar[Message] = msg(
        N_("The same person will have the same code. How to go back is not kept in the data.")
    )
    done_word: ClassVar[Message] = msg(N_("It will be a code"))
    fits: ClassVar[frozenset[str] | None] = CODED

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a code."""
        del decision
        return holds_for_all(table, column_id, lambda value: bool(SHAPE.fullmatch(value)))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Codes instead of values; raises CodeKeyMissing without a key, never makes other codes."""
        key = context.key
        if not key:
            raise CodeKeyMissing
        return mapped(table, decision.column_id, lambda value: code(key, same_person(value, decision.types)))


TREATMENT = ReplaceByCode()
