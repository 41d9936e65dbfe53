"""Whether a text that names nobody may still tell a home, or what it tells stands and happens where everybody is.

"Se deja el colchón en aldea Chuyá, casa de adobe" is somebody's home; "bache en la calle Bolívar y Sucre" is nobody's.
"""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from desktop_app.core.personal_data.address_walk import words
from desktop_app.core.personal_data.home_words import PUBLIC, PUBLIC_WORDS
from desktop_app.core.personal_data.somebody import is_purchase

# No boundaries of words, which Python and polars tell by different letters.
_SAID = rf"(?:{'|'.join(PUBLIC)}|(?:{'|'.join(PUBLIC_WORDS)})(?:[^a-z]|$))"
TOLD = re.compile(rf"(?<![a-z0-9]){_SAID}")

# What is done, taught and bought for everybody.
AT_LARGE = re.compile(
    r"\b(?:fumig|descacharriz|charla|taller|tamiza|trifoliar|material|insumo|reactivo|agotad|campana|brigada|cerco|zoonosis"
    r"|requisito|informacion|prueba|vacunacion|epidemiolog|sistema|luminaria|animal|perro|ganado|jornada|capacita"
    r"|sensibiliza|afiche|volante|casos de|semana de)"
)
# Animals fall ill too, unless the text speaks of somebody.
OF_ANIMALS = re.compile(
    r"\b(?:ganado|vacas?|terner[oa]s?|cerd[oa]s?|porcin\w+|bovin\w+|pollos|gallinas?|canin\w+|murcielagos?|equinos|camal"
    r"|faena|rastro|semovientes?|avicola|ovejas?|cuyes?)\b"
)


def is_public(plain: str) -> bool:
    """Whether the text is about what is everybody's, or about a purchase; `plain` is the text as `flat` makes it."""
    return TOLD.search(plain) is not None or is_purchase(plain)


def begins_publicly(plain: str) -> bool:
    """Whether the text begins with such a word, or as a purchase: "Obra de la calle José Torres, frente a"."""
    return TOLD.match(plain) is not None or is_purchase(plain)


def may_be_private(small: pl.Series) -> pl.Series:
    """Which texts tell of nothing public; `small` as `flat_values` makes them."""
    return ~small.str.contains(rf"(?:^|[^a-z0-9]){_SAID}")


def have_two_parts(small: pl.Series, landmark: str) -> pl.Series:
    """Which texts have two components of an address, or one and a `landmark` (which begins with a space or a comma)."""
    return small.str.contains(_two_parts(landmark))


@cache
def _two_parts(landmark: str) -> str:
    """A Rust pattern; the sign between two parts may be the same."""
    word = rf"(?:{'|'.join(sorted(map(re.escape, words()[0])))})"
    part = rf"(?:(?:^|[^a-z0-9]){word}(?:[^a-z]|$)|{landmark})"
    behind = rf"(?:{word}(?:[^a-z]|$)|{landmark.replace('[ ,]', '')})"
    return rf"(?s){part}(?:{behind}|.*{part})"
