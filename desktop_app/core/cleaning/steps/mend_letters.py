"""Letters broken by reading UTF-8 as another encoding ("PeÃ±a", "Ã‘uble", "├▒", "√±") become what they were.

Each letter or sign of Spanish, and of the languages written beside it, has one broken form an encoding (Windows-1252,
ISO 8859-1, the old DOS pages 850 and 437, Mac Roman), and none of those forms is ever written on purpose: so they are
replaced wherever they stand, up to three layers deep. More layers of a DOS page or of Mac Roman have forms of their
own: to mend one layer of them would leave signs that belong to no encoding. What was lost ("�", "MarÃa" without its
second half) cannot be known and stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import where_needed
from desktop_app.core.cleaning.kinds import CellsOfMany, filled
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_

_LETTERS = "".join(map(chr, range(0xA0, 0x100))) + "ŒœŠšŸŽžƒ–—‘’‚“”„†‡•…‰‹›€™ˆ˜−′″≤≥\ufeff\u200b\x81\x8d\x8f\x90\x9d"
# Glottal stops of Mayan languages, ẍ of Mam, ɨ of the Amazon, and accents that stand behind their letter (n̄, nu̱).
_LETTERS += "ʼꞌꞋẍẌɨƗ"
_ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u0331"
_ENCODINGS = ("cp1252", "latin-1", "cp850", "cp437", "mac-roman")
_WITH_DEEPER_FORMS = ("cp850", "cp437", "mac-roman")
_LEFT = r"[\x{FFFD}\x{2500}-\x{259F}]|Γ[öÇé]|‚[àâÄ]"  # signs of what could not be mended
_LAYERS = 3
_UNDEFINED = "\x81\x8d\x8f\x90\x9d"  # in Windows-1252
_CONTROLS = {chr(o): bytes([o]).decode("cp1252") for o in range(0x80, 0xA0) if chr(o) not in _UNDEFINED}
_SPACE = r"(^|[^\p{Lu}\s])Â "  # a non-breaking space whose second half became a plain one


def _decoded(text: str, encoding: str) -> str:
    """UTF-8 as programs decode it: an octet that Windows-1252 leaves undefined becomes the control of its number."""
    return "".join(
        chr(o) if encoding == "cp1252" and chr(o) in _UNDEFINED else bytes([o]).decode(encoding) for o in text.encode()
    )


def _broken_forms() -> Iterator[tuple[str, str]]:
    for control in map(chr, range(0x80, 0xA0)):  # the second layer of ISO 8859-1, which may be Windows-1252
        yield _decoded(control, "latin-1"), control
        yield _decoded(control, "cp1252"), control
    for letter in _LETTERS + _ACCENTS:
        for encoding in _ENCODINGS:
            if encoding == "mac-roman" and letter in _ACCENTS:
                continue  # the line below a letter would be "Ã±", which is the ñ of Windows-1252
            broken = _decoded(letter, encoding)
            yield broken, letter
            for _ in range(1, _LAYERS if encoding in _WITH_DEEPER_FORMS else 1):
                broken = _decoded(broken, encoding)
                yield broken, letter
        yield from _rewritten_forms(_decoded(letter, "cp1252"), letter)


def _rewritten_forms(broken: str, letter: str) -> Iterator[tuple[str, str]]:
    """Somebody put the broken text in small letters, or the signs in capitals: "ã±", "âº", "Â€™"."""
    if (
        len(broken) == 2
        and broken[0] in "ÃÂÊ"
        and (broken[1] in "ºª" or not (broken[1].isalpha() or broken[1].isspace()))
    ):
        yield broken[0].lower() + broken[1], letter.lower()
    if broken[:2] in {"â€", "â‚", "â„"}:
        yield "Â" + broken[1:].upper(), letter
    if letter in "ꞋꞌẌẍ":
        yield broken.lower(), letter.lower()


def _table() -> dict[str, str]:
    """Broken forms, longest first, and what they were; where two letters share one, the first of `_LETTERS`."""
    found: dict[str, str] = {}
    for form, letter in _broken_forms():
        found.setdefault(form, letter)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _beginnings(signs: Iterable[str]) -> str:
    """A pattern of the first two characters of the signs: quicker than the signs, and rare in whole texts."""
    after: dict[str, set[str]] = {}
    for sign in signs:
        after.setdefault(sign[0], set()).add(sign[1:2])
    by_first = (_either([first]) + ("" if "" in more else _either(more)) for first, more in after.items())
    return "|".join(by_first)


def _either(characters: Iterable[str]) -> str:
    return "[" + "".join(rf"\x{{{ord(c):X}}}" for c in sorted(characters)) + "]"


_WHOLE = _table()
_SIGNS = [*_WHOLE, *_CONTROLS]
_BEGINS = _beginnings([*_SIGNS, "Â "])


@dataclass(frozen=True, slots=True)
class MendLetters(CellsOfMany):
    """Write the letters that a wrong encoding broke."""

    id: ClassVar[str] = "mend_letters"
    order: ClassVar[int] = 4
    is_idempotent: ClassVar[bool] = False  # a fourth layer would be the work of a second time
    TITLE: ClassVar[str] = N_("Broken letters")
    WILL: ClassVar[str] = N_("Letters broken by another program (Ã±, Ã³) will be written as they were (ñ, ó).")
    DID: ClassVar[str] = N_("Letters broken by another program (Ã±, Ã³) were written as they were (ñ, ó).")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The text with whole letters."""
        return where_needed(cell, _BEGINS, _whole)

    def changes(self, table: Table) -> dict[str, pl.Expr]:
        """Cells with a broken letter, by column."""
        return {i: _is_broken(pl.col(i)) for i in present(self.column_ids, table)}

    @classmethod
    def suggest_column(cls, values: ColumnValues, country: CountryProfile) -> list[Suggestion]:
        """Safe: nobody writes these signs together."""
        del country  # letters break alike everywhere
        n = values.count(_is_broken(pl.col("value")))
        if not n:
            return []
        step = cls((values.profile.column_id,))
        some = ColumnValues(values.profile, values.frame.filter(pl.col("value").str.contains(_LEFT)))
        return [
            Suggestion(step, n, n, safe=True, unconverted=some.count(step.new(pl.col("value")).str.contains(_LEFT)))
        ]


def _whole(cell: pl.Expr) -> pl.Expr:
    for _ in range(_LAYERS):  # most texts are whole after the first
        cell = where_needed(cell, _BEGINS, lambda broken: broken.str.replace_many(_WHOLE, leftmost=True))
    return filled(cell.str.replace_many(_CONTROLS).str.replace_all(_SPACE, "${1} "))


def _is_broken(cell: pl.Expr) -> pl.Expr:
    """Few cells hold a sign that such a form begins with, and to make ready for a thousand forms takes its time."""

    def of_batch(cells: pl.Series) -> pl.Series:
        likely = cells.str.contains(_BEGINS).fill_null(value=False)
        places = likely.arg_true()
        if not places.len():
            return likely
        some = cells.gather(places)
        return likely.scatter(places, some.str.contains_any(_SIGNS) | some.str.contains(_SPACE))

    return cell.map_batches(of_batch, return_dtype=pl.Boolean, is_elementwise=True)
