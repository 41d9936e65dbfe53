"""Texts of a workbook's XML that need no parser: those without tags inside and without Excel's own escapes."""

from __future__ import annotations

import polars as pl

UNUSUAL = r"_x[0-9A-Fa-f]{4}_|<"  # Excel's escapes ("_x000D_") and whatever is no text
BY_NUMBER = r"&#(?:x[0-9A-Fa-f]{1,6}|[0-9]{1,7});"
NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
FIRST, LAST, KEPT = b"<si><t>", b"</t></si>", b'<t xml:space="preserve">'
MARK = "\x01"  # no character of XML
MARKED = b"<t>" + MARK.encode()


def unescaped(texts: pl.Series) -> pl.Series | None:
    """The texts with what `&` begins written out; None where something else than text stands in one."""
    if texts.str.contains(UNUSUAL).any():
        return None
    if not texts.str.contains("&", literal=True).any():
        return texts
    numbered = texts.str.extract_all(BY_NUMBER).explode().drop_nulls().unique().to_list()
    known = NAMED | {written: _character(written) for written in numbered}
    if "" in known.values():
        return None
    return texts.str.replace_many(list(known), list(known.values()))


def _character(written: str) -> str:
    """The character of `&#243;` or `&#xF3;`; empty where XML allows none."""
    digits = written[2:-1]
    number = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    is_one = number in {9, 10} or 32 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0xFFFF < number < 0x110000
    return chr(number) if is_one else ""


def has_spaces_around(texts: pl.Series) -> bool:
    """Whether a reader of XML would take spaces off that nothing keeps."""
    return texts.str.contains(r"^\s|\s$").any()


def shared_texts(items: bytes) -> pl.Series | None:
    """The texts of `<si><t>…</t></si>` one after the other, in order; None where one is written in another way."""
    plain = items.replace(KEPT, MARKED)
    if b"\r" in plain or not (plain.startswith(FIRST) and plain.endswith(LAST)):
        return None
    written = pl.Series("texts", [plain[len(FIRST) : -len(LAST)]], dtype=pl.Binary).cast(pl.String)
    parted = written.str.split((LAST + FIRST).decode()).explode()
    kept = parted.str.starts_with(MARK)
    texts = unescaped(parted.str.strip_prefix(MARK) if kept.any() else parted)
    return None if texts is None or has_spaces_around(texts.filter(~kept)) else texts
