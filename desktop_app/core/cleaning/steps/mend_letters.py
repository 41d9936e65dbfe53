"""Letters broken by reading UTF-8 as another encoding ("PeÃ±a", "Ã‘uble", "├▒", "√±") become what they were.

Each letter or sign of Spanish has one broken form an encoding (Windows-1252, ISO 8859-1, the old DOS pages 850 and 437,
Mac Roman), and none of those forms is ever written on purpose: so they are replaced wherever they stand, up to three
layers deep. Two layers of a DOS page or of Mac Roman have forms of their own: to mend one layer of them would leave
signs that belong to no encoding. What was lost ("�", "MarÃa" without its second half) cannot be known and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import where_needed
from desktop_app.core.cleaning.kinds import CellsOfMany, filled
from desktop_app.core.cleaning.step import ColumnValues, Suggestion, present
from desktop_app.core.countries.profile import CountryProfile
from desktop_app.core.table import Table
from desktop_app.core.text import N_

_LETTERS = "".join(map(chr, range(0xA0, 0x100))) + "ŒœŠšŸŽžƒ–—‘’‚“”„†‡•…‰‹›€™ˆ˜\ufeff\u200b\x81\x8d\x8f\x90\x9d"
_ENCODINGS = ("cp1252", "latin-1", "cp850", "cp437", "mac-roman")
_WITH_FORMS_OF_TWO = ("cp850", "cp437", "mac-roman")
_LEFT = r"[\x{FFFD}\x{2500}-\x{259F}]|Γ[öÇé]|‚[àâÄ]"  # signs of what could not be mended
_LAYERS = 3


def _decoded(octets: bytes, encoding: str) -> str:
    """As programs decode: an octet that Windows-1252 leaves undefined becomes the control character of its number."""
    return "".join(
        chr(o) if encoding == "cp1252" and o in b"\x81\x8d\x8f\x90\x9d" else _one(o, encoding) for o in octets
    )


def _one(octet: int, encoding: str) -> str:
    return bytes([octet]).decode(encoding)


def _broken_forms() -> Iterator[tuple[str, str]]:
    for control in map(chr, range(0x80, 0xA0)):  # the second layer of ISO 8859-1
        yield _decoded(control.encode(), "latin-1"), control
    for letter in _LETTERS:
        for encoding in _ENCODINGS:
            yield _decoded(letter.encode(), encoding), letter
        for encoding in _WITH_FORMS_OF_TWO:
            yield _decoded(_decoded(letter.encode(), encoding).encode(), encoding), letter
        broken = _decoded(letter.encode(), "cp1252")
        if broken[0] == "Ã" and broken[1:].upper() == broken[1:]:
            yield "ã" + broken[1:], letter.lower()  # somebody made the broken text lower-case


_WHOLE = dict(sorted(_broken_forms(), key=lambda pair: -len(pair[0])))
_BROKEN = list(_WHOLE)
_BEGINS = "[" + "".join(sorted({rf"\x{{{ord(form[0]):X}}}" for form in _BROKEN})) + "]"


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
    for _ in range(_LAYERS):
        cell = cell.str.replace_many(_WHOLE, leftmost=True)
    return filled(cell)


def _is_broken(cell: pl.Expr) -> pl.Expr:
    """Few cells hold a sign that such a form begins with, and to make ready for a thousand forms takes its time."""

    def of_batch(cells: pl.Series) -> pl.Series:
        likely = cells.str.contains(_BEGINS).fill_null(value=False)
        places = likely.arg_true()
        return likely.scatter(places, cells.gather(places).str.contains_any(_BROKEN)) if places.len() else likely

    return cell.map_batches(of_batch, return_dtype=pl.Boolean, is_elementwise=True)
