"""Capitals: all, none, of each word as Spanish writes names ("Santo Domingo de los Tsáchilas"), or the first letter.

In names, particles stay small (de, la, y…), but for a letter at the end, which names a block or a class ("Bloque A").
Capitals stay in Roman numerals (IV), in what has dots inside (S.A.), in words without a vowel (CNT) and in the initials
of known institutions (IESS). Other initials are words to a program: look before accepting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

import polars as pl

from desktop_app.core.cleaning.distinct import by_distinct
from desktop_app.core.cleaning.kinds import CellsOfMany
from desktop_app.core.cleaning.parameters import asked
from desktop_app.core.text import N_

STYLES = ("upper", "lower", "title", "sentence")
_PARTICLES = frozenset(
    re.findall(r"\w+", "de del la las lo los el y e o u a al en con por para sin da das do dos di van von")
)
_ROMAN = frozenset(
    re.findall(r"\w+", "II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII")
)
_INITIALS = frozenset(
    re.findall(
        r"\w+",
        "GAD GADM GADP GADPR GADIP IESS ISSFA ISSPOL MIES MAE MAATE MAG MINEDUC MINTEL INEC SENAE SENESCYT ARCSA"
        " ARCOTEL AGROCALIDAD SENAGUA SNGRE ECU CNE EPMAPS EMAPAG EMAC ETAPA EP UE CIBV INFOCENTRO"
        " IGSS MAGA MSPAS MARN SEGEPLAN RENAP INAB CONAP INSIVUMEH CONRED MINFIN MIDES INE DPI CUI COCODE COMUDE USAC",
    )
)
_TITLES = frozenset({"DR", "DRS", "SR", "SRS", "MC", "ST", "STA", "STO", "MSC", "PHD", "LCD"})
_WORD = re.compile(r"[^\s\-/()«»\"“”,;:]+")
_NO_VOWEL = re.compile(r"^[^\W\d_AEIOUÁÉÍÓÚÜ]{2,5}$")
_DOTTED = re.compile(r"^(?:[^\W\d_]{1,3}\.){2,}[^\W\d_]?$")


def name_case(text: str) -> str:
    """The text with the capitals of a name.

    >>> name_case("DISTRITO METROPOLITANO DE QUITO"), name_case("la esperanza"), name_case("JUAN XXIII, CNT E.P.")
    ('Distrito Metropolitano de Quito', 'La Esperanza', 'Juan XXIII, CNT E.P.')
    """
    return _WORD.sub(lambda found: _word(found.group(), whole=_begins(text[: found.start()]) or _ends(found)), text)


def _ends(found: re.Match[str]) -> bool:
    """Whether it is a letter alone with no word behind it."""
    return len(found.group()) == 1 and not re.search(r"[^\W\d]", found.string[found.end() :])


def _begins(before: str) -> bool:
    return before.rstrip()[-1:] in {"", "(", "«", "“", '"', "/"}


def _word(word: str, *, whole: bool) -> str:
    bare = word.rstrip(".")
    if (
        bare in _ROMAN
        or bare in _INITIALS
        or (word.isupper() and word not in _TITLES and _NO_VOWEL.match(word))
        or _DOTTED.match(word)
    ):
        return word
    small = word.lower()
    return small if small in _PARTICLES and not whole else _capital(small)


def _capital(small: str) -> str:
    """With a capital at the first letter, also after the apostrophe of a surname (O'Higgins, D'Angelo)."""
    at = next((i for i, c in enumerate(small) if c.isalpha()), None)
    if at is None or any(c.isdigit() for c in small[:at]):
        return small
    if len(small) > at + 2 and small[at + 1] in "'’":
        return small[:at] + small[at].title() + small[at + 1] + small[at + 2].upper() + small[at + 3 :]
    return small[:at] + small[at].title() + small[at + 1 :]


@dataclass(frozen=True, slots=True)
class ChangeCase(CellsOfMany):
    """Write texts in capitals ("upper"), small letters ("lower"), as names ("title") or as sentences ("sentence")."""

    id: ClassVar[str] = "change_case"
    order: ClassVar[int] = 26
    TITLE: ClassVar[str] = N_("Capital letters")
    WILL: ClassVar[str] = N_("Capital letters will be written in one way.")
    DID: ClassVar[str] = N_("Capital letters were written in one way.")

    style: str = field(
        default="title",
        metadata=asked(
            N_("How to write them"),
            options=(
                ("title", N_("As Names of Places or People")),
                ("sentence", N_("As a sentence")),
                ("upper", N_("IN CAPITALS")),
                ("lower", N_("in small letters")),
            ),
        ),
    )

    def __post_init__(self) -> None:
        if self.style not in STYLES:
            raise ValueError("no such style")

    def new(self, cell: pl.Expr) -> pl.Expr:
        """The text with those capitals."""
        if self.style == "upper":
            return cell.str.to_uppercase()
        if self.style == "lower":
            return cell.str.to_lowercase()
        return by_distinct(cell, name_case if self.style == "title" else _sentence)


def _sentence(text: str) -> str:
    return _capital(text.lower())
