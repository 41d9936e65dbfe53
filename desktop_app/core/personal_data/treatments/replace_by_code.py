"""Replace each value by a code that only a secret key can make again (HMAC).

A plain hash is never used: all 10¹⁰ numbers of a cédula can be tried in minutes. The key is of the project, or of a
series of projects where the officer asked to link them. A decision carries the fingerprint of the key it was taken
with (`params["key"]`), so that another or a lost key is an error and never silently makes other codes.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from base64 import b32encode
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.errors import CodeKeyMissing
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.gate import PREFIX, SCIENTIFIC
from desktop_app.core.personal_data.parameters import text_answer
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.treatment import Option, Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.personal_data.wording import IDENTIFYING
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, fold, msg

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12  # 60 bits: among a million people two share a code with a probability of 4 in 10 million
_TO_CROCKFORD = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", CROCKFORD.encode())
SHAPE = re.compile(f"P-[{CROCKFORD}]{{{CODE_LENGTH}}}")
PROJECT, SERIES = "project", "series"
CEDULA, RUC = 10, 13
ECUADOR = frozenset(("EC_CEDULA", "EC_RUC"))
OF_A_COUNTRY = re.compile(r"[A-Z]{2}_")  # types of identity numbers begin with their country
APOSTROPHES = re.compile(r"['\u2018\u2019\u02bc`\u00b4\u2032\uff07]")
INSIDE = re.compile(r"(?<=\w)'(?=\w)|(?<=\b[a-z])'\s+(?=[a-z])")
TITLES = re.compile(  # which nobody is called
    r"dra?|drs|dres|dtra|doctora|ings?|ingenier[ao]|lcd[ao]s?|lic|licd[ao]|licenciad[ao]|abgs?|abog|abogad[ao]|arqs?"
    r"|arquitect[ao]|econ|economista|prof|profesora?|mgst?|mgtr|msc|phd|psic|tlg[ao]|tnlg[ao]?|tecn|sra?|srta"
    r"|srita|sres|senor(?:a|ita)|crnl|cnel|tcrnl?|tnte|subt|sgto|sgos|cbo[sp]?|cptn|gral|monsenor|msgr|rvdo|pbro"
)
WITH_DOT = re.compile(r"ab|agr|capt?|eco|hn[ao]|mayr|md|mgt?|mons|mtr|obst|ph|tec")  # without it they may be names
BEFORE = re.compile(r"doctor|don|dona|reverendo|senor")  # elsewhere they may be surnames
FEWEST_NAMES = 2  # without a title fewer tell nobody from others: "Sr. Pérez", "Sra. Pérez"
BARE = re.compile(r"\b(?:ph\.\s?d|m\.\s?sc)\b\.?")
ABROAD = re.compile(r"^(?:5930*([2-9][0-9]{7,8})|502([2-7][0-9]{7}))$")


def same_person(value: str, types: tuple[str, ...] = ()) -> str:
    r"""The form in which a person is the same however it was typed, and in whichever column.

    Numbers lose the zeros before them, which spreadsheets drop, what spreadsheets add, and words such as "C.I."; the
    RUC of a person is the cédula; telephones lose the number of the country; the words of a name are sorted, because
    lists write surnames first or last, and lose titles and apostrophes.

    >>> same_person("'171003406-5"), same_person("0102034563,0"), same_person("1710034065001", ("EC_RUC",))
    ('1710034065', '102034563', '1710034065')
    >>> same_person("C.I. 1710034065", ("EC_CEDULA",)), same_person("1.710034065E9"), same_person("A-123 ")
    ('1710034065', '1710034065', 'a123')
    >>> same_person("+593 (0)99 123 4567", ("PHONE",)), same_person("0991234567", ("PHONE",))
    ('991234567', '991234567')
    >>> same_person("PÉREZ,  Ana", ("PERSON",)), same_person("ana perez", ("PERSON",))
    ('ana perez', 'ana perez')
    """
    text = unicodedata.normalize("NFKC", value).strip().strip("'’`").strip()
    if "PERSON" in types and not re.search(r"[0-9]", text):
        return _same_name(value)
    if "@" in text:
        return fold(text).removeprefix("mailto:")
    plain = text.isascii() and text.isdigit()  # nearly all are: the rest costs five times as much
    bare = text if plain else re.sub(r"[\W_]", "", fold(_number_said(text, types)))
    if not bare.isdigit():
        return bare or "0"
    bare = bare.lstrip("0")
    if "PHONE" in types:
        return ABROAD.sub(r"\1\2", bare) or "0"
    return (bare[: -(RUC - CEDULA)] if _is_ruc(bare, types) else bare) or "0"


def _same_name(value: str) -> str:
    """The words of a name in order, without titles: those of them stay that tell apart whoever has one name more.

    >>> _same_name("Dra. Ana Pérez"), _same_name("PÉREZ ANA, ING."), _same_name("Juan O’Neil"), _same_name("ONEIL Juan")
    ('ana perez', 'ana perez', 'juan oneil', 'juan oneil')
    >>> _same_name("Sr. Pérez"), _same_name("Sra. Pérez"), _same_name("Juan Pérez Sr."), _same_name("Juan Pérez Tec")
    ('perez sr', 'perez sra', 'juan perez senior', 'juan perez tec')
    """
    text = INSIDE.sub("", BARE.sub("", fold(unicodedata.normalize("NFKC", APOSTROPHES.sub("'", value)))))
    words = re.findall(r"\w+", text)
    if len(words) > FEWEST_NAMES and words[-1] == "sr":
        words[-1] = "senior"
    dotted = {found for found in re.findall(r"(\w+)\.", text) if WITH_DOT.fullmatch(found)}
    first = int(bool(words) and BEFORE.fullmatch(words[0]) is not None)
    left = [word for word in words[first:] if not TITLES.fullmatch(word) and word not in dotted]
    return " ".join(sorted(left if len(left) >= FEWEST_NAMES else words))


def _number_said(text: str, types: tuple[str, ...]) -> str:
    """The text of a number as it was before a spreadsheet wrote it, and without the word for it."""
    if any(OF_A_COUNTRY.match(kind) for kind in types):
        said = re.sub(PREFIX, "", text)
        text = said if re.match(r"[0-9]", said) else text
    if re.match(SCIENTIFIC, text):
        return str(int(float(text.replace(",", "."))))
    return re.sub(r"^([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)[.,]0+$", r"\1", text)


def _is_ruc(bare: str, types: tuple[str, ...]) -> bool:
    """Whether a number is a cédula and "001"; a number of Guatemala may end like that as well."""
    if len(bare) not in (RUC, RUC - 1) or not bare.endswith("001"):
        return False
    return not ECUADOR.isdisjoint(types) or is_cedula(bare[: -(RUC - CEDULA)].zfill(CEDULA))


def code(key: bytes, person: str) -> str:
    """The first 60 bits of the HMAC-SHA256 of a person as `P-` and base32 characters of Crockford's alphabet."""
    digest = hmac.digest(key, person.encode(), "sha256")
    return "P-" + b32encode(digest[:8])[:CODE_LENGTH].translate(_TO_CROCKFORD).decode()


def fingerprint(key: bytes) -> str:
    """What a decision remembers of a key: enough to notice another one, nothing that helps to find it.

    >>> fingerprint(b"k" * 32) == fingerprint(b"k" * 32) != fingerprint(b"q" * 32)
    True
    """
    return hmac.new(key, b"Alista: which key made these codes", hashlib.sha256).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class ReplaceByCode(Treatment):
    """Same person, same code, in all columns and files of the project; nobody without the key can go back."""

    id: ClassVar[str] = "replace_by_code"
    title: ClassVar[Message] = msg(N_("Replace it by a code"))
    consequence: ClassVar[Message] = msg(
        N_("The same person will have the same code. How to go back is not kept in the data.")
    )
    done_word: ClassVar[Message] = msg(N_("It will be a code"))
    fits: ClassVar[frozenset[str] | None] = IDENTIFYING
    is_idempotent: ClassVar[bool] = False  # a code is replaced by the code of the code
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "link",
            msg(N_("Should the same person have the same code in other months too?")),
            PROJECT,
            (
                Option(PROJECT, msg(N_("No: codes of this project only"))),
                Option(SERIES, msg(N_("Yes: the codes of the series"))),
            ),
        ),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Every value is a code."""
        del decision
        return holds_for_all(table, column_id, lambda value: bool(SHAPE.fullmatch(value)))

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Codes instead of values; raises CodeKeyMissing without the key the decision was taken with."""
        key = context.key if text_answer(self, decision, "link") == PROJECT else context.series_key
        if not key or decision.params.get("key", fingerprint(key)) != fingerprint(key):
            raise CodeKeyMissing
        return mapped(table, decision.column_id, lambda value: code(key, same_person(value, decision.types)))


TREATMENT = ReplaceByCode()
