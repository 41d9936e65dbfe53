"""Translatable messages: core names what to say, the callers (window, command line) render it in a language.

`N_` marks a msgid for extraction and returns it unchanged; a `Message` carries it with its values until
`desktop_app.app.translation` renders it. Msgids are English with named `{placeholders}`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float


def N_(msgid: str) -> str:  # noqa: N802 - the gettext convention
    """Mark a msgid for extraction; returns it unchanged."""
    return msgid


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be shown: msgid, optional plural msgid with its count, and values for its placeholders.

    A value may itself be a Message (rendered first). Values are counts, column names and file names, never cells.
    """

    msgid: str
    values: Mapping[str, Value | Message] = field(default_factory=dict)
    plural: str | None = None
    n: int | None = None


def msg(msgid: str, **values: Value | Message) -> Message:
    """Build a Message without plural forms."""
    return Message(msgid, values)


def msg_n(singular: str, plural: str, n: int, **values: Value | Message) -> Message:
    """Build a Message whose form depends on `n`; `{n}` is available in both msgids."""
    return Message(singular, {"n": n, **values}, plural, n)


_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # all that Latin letters bear


def fold(text: str) -> str:
    """Lower-case, without accents, with single spaces: the form in which words are compared.

    >>> fold("  Cédula  N° ")
    'cedula n°'
    """
    small = text.casefold()
    if not small.isascii():  # most words are, and taking letters apart costs as much as all the rest
        small = _ACCENTS.sub("", unicodedata.normalize("NFD", small))
    if not small.isascii():  # ten times as much again
        small = "".join(c for c in small if not unicodedata.combining(c))
    return " ".join(small.split())


def folded_words(text: str, signs: str = "") -> str:
    """Words of letters and digits, folded, with one space between them; of other signs only `signs` stay.

    >>> folded_words(" Edad (meses)"), folded_words("% de niños_2024", "%")
    ('edad meses', '% de ninos 2024')
    """
    return re.sub(rf"[^a-z0-9{re.escape(signs)}]+", " ", fold(text)).strip()


def slug(text: str, separator: str = "-", longest: int = 100) -> str:
    """ASCII letters, digits and `separator` only; never empty.

    >>> slug("Ejecución 2026 (ñandú)")
    'ejecucion-2026-nandu'
    """
    words = re.findall(r"[a-z0-9]+", fold(text))
    return separator.join(words)[:longest].strip(separator) or "x"
