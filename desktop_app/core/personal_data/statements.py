"""What counts as personal data in what people write about the data: titles, descriptions, file names, a README.

A column has a verdict; a sentence has none, so only what is beyond doubt counts: identifiers that satisfy their rule,
telephones that are announced, mailboxes of a person, and names that are announced or complete. A hospital named after
somebody is no person (`not_people.py`), and neither are two words that might be a street.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from desktop_app.core.personal_data.engine import settle
from desktop_app.core.personal_data.finding import Sensitivity
from desktop_app.core.personal_data.lexicons import cell_pattern
from desktop_app.core.personal_data.names import KNOWN, Role, roles, tokens_of
from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Rule
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.text import fold

PERSON, PHONE, EMAIL = "PERSON", "PHONE", "EMAIL"
# An address or a taxpayer number in a description is the institution's more often than a person's, and nothing in the
# text tells which.
TELLS_NOBODY = frozenset(("ADDRESS", "GT_NIT"))
ANNOUNCED = 0.8  # score from which a telephone or a name was announced by a word before it
WHOLE_NAME = 3  # words of a name that need no announcement
FREE_MAIL = re.compile(r"@(?:gmail|hotmail|outlook|yahoo|live|icloud|protonmail|aol|msn)\.")
MOBILE = re.compile(r"09[0-9]{8}")
FINGERPRINT = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{32,}(?![0-9A-Za-z])")
EVERY = 500


@dataclass(frozen=True, slots=True)
class Said:
    """One thing found in a text: `text` is its position among those given, `value` the characters that matched."""

    text: int
    type: str
    value: str


@dataclass(slots=True)
class _Match:
    """A match of a rule, as `settle` wants it."""

    start: int
    end: int
    score: float
    entity_type: str


def said_in(texts: Iterable[str], progress: Progress = SILENT) -> list[Said]:
    """Everything that counts in the texts, in their order. Fingerprints of files are passed over."""
    cleaned = pl.Series("value", [FINGERPRINT.sub(" ", text) for text in texts], dtype=pl.String).to_frame()
    asked = _counting()
    opened = cleaned.select(pl.col("value").str.contains(rule.superset).alias(rule.entity) for rule in asked)
    found = []
    for at, (text, flags) in enumerate(zip(cleaned["value"], opened.iter_rows(), strict=True)):
        if at % EVERY == 0:
            progress.at(at, cleaned.height)
        listed = [rule for rule, is_open in zip(asked, flags, strict=True) if is_open]
        found += [Said(at, kind, value) for kind, value in _said(text, listed)]
    return found


def is_named_mailbox(address: str) -> bool:
    """Whether a mailbox is a person's by what it is called: a name, or a provider that serves private people.

    >>> [is_named_mailbox(a) for a in ("rosa.lema@salud.gob.ec", "datos@salud.gob.ec", "datos@gmail.com")]
    [True, False, True]
    """
    mail = fold(address).replace(" ", "")
    if FREE_MAIL.search(mail):
        return True
    if _is_office(mail):
        return False
    words = [word for word in re.split(r"[^a-z]+", mail.split("@")[0]) if len(word) > 1]
    all_known = len(words) > 1 and all(roles().get(word, Role.NONE) & KNOWN for word in words)
    return all_known or any(_is_name_part(word) for word in words)


def normalised(kind: str, value: str) -> str:
    """The form in which two writings of a value are the same."""
    if kind == PERSON:
        return " ".join(re.findall(r"\w+", fold(value)))
    if kind == EMAIL:
        return re.sub(r"\s", "", fold(value))
    return re.sub(r"[\W_]", "", fold(value)).lstrip("0")


def _said(text: str, listed: list[Rule]) -> Iterator[tuple[str, str]]:
    matches = [_Match(m.start, m.end, m.score, rule.entity) for rule in listed for m in rule.find(text)]
    scores = {(m.start, m.end, m.entity_type): m.score for m in matches}
    for span in settle(matches):
        value = text[span.start : span.end]
        if _counts(span.type, value, scores[span.start, span.end, span.type]):
            yield span.type, value


def _counting() -> list[Rule]:
    direct = {kind for kind, words in KINDS.items() if words.sensitivity is Sensitivity.DIRECT}
    return [rule for rule in rules() if rule.entity in direct - TELLS_NOBODY]


def _counts(kind: str, value: str, score: float) -> bool:
    if kind == PERSON:
        return score >= ANNOUNCED or _is_whole_name(value)
    if kind == PHONE:
        return score >= ANNOUNCED or MOBILE.fullmatch(re.sub(r"[^0-9]", "", value)) is not None
    if kind == EMAIL:
        return is_named_mailbox(value) or not _is_office(fold(value))
    return True


def _is_whole_name(value: str) -> bool:
    """Given name and two surnames at least; two people joined by "y" are each looked at."""
    people = re.split(r"\s+y\s+", value)
    words = max(sum(bool(t.role & KNOWN) for t in tokens_of(person)) for person in people)
    return words >= WHOLE_NAME


def _is_office(mail: str) -> bool:
    return re.match(cell_pattern("mailbox"), mail) is not None or mail.startswith("datos")


def _is_name_part(word: str) -> bool:
    """A name, or an initial before a surname ("jperez")."""
    if len(word) < 4:
        return False
    known = roles()
    whole, rest = known.get(word, Role.NONE), known.get(word[1:], Role.NONE)
    is_name = bool(whole & KNOWN) and not whole & (Role.WEAK | Role.NOUN)
    return is_name or (len(word) > 4 and bool(rest & Role.OFTEN_SURNAME))
