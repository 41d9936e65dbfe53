"""What the screen shows of a value: enough to recognise the kind, never the middle."""

from __future__ import annotations

import re
from collections.abc import Collection

DOT = "•"
SHOWN = 2
FEWEST_HIDDEN = 4
NAMED = frozenset({"PERSON"})
AROUND = re.compile(r"[\s,;/|<>()]+")
# The last figures of a CUI say where the person was born; a taxpayer's number may be one.
NUMBER_OF_PLACE, CUI = frozenset({"GT_DPI", "GT_NIT"}), re.compile(r"[0-9](?:[ .-]?[0-9]){11,12}(?:\.0)?")


def masked(value: str, types: Collection[str]) -> str:
    """The value with its middle hidden.

    >>> masked("1710034042", ["EC_CEDULA"]), masked("María Quishpe", ["PERSON"]), masked("ana@example.org", ["EMAIL"])
    ('17••••••42', 'M•••• Q••••', 'a••••@example.org')
    >>> masked("ana@example.org; 0991234567", ["EMAIL"]), masked("2820473520116", ["GT_DPI"])
    ('a••••@example.org 09••••••67', '28•••••••••••')
    """
    text = value.strip()
    if "EMAIL" in types and "@" in text:
        return " ".join(_mailbox(word) if "@" in word else masked_middle(word) for word in AROUND.split(text) if word)
    if NUMBER_OF_PLACE & set(types) and CUI.fullmatch(text):
        return text[:SHOWN] + DOT * (len(text) - SHOWN)
    if NAMED & set(types):
        return " ".join(f"{word[:1]}{DOT * 4}" for word in text.split())
    return masked_middle(text)


def _mailbox(text: str) -> str:
    local, _, domain = text.partition("@")
    return f"{local[:1]}{DOT * 4}@{domain}"


def masked_middle(text: str) -> str:
    """First two and last two characters; shorter values keep only the first, and very short ones nothing.

    >>> masked_middle("1710034042"), masked_middle("12345"), masked_middle("M")
    ('17••••••42', '1••••', '•')
    """
    if len(text) >= 2 * SHOWN + FEWEST_HIDDEN:
        return text[:SHOWN] + DOT * (len(text) - 2 * SHOWN) + text[-SHOWN:]
    if len(text) > FEWEST_HIDDEN:
        return text[:1] + DOT * (len(text) - 1)
    return DOT * len(text)
