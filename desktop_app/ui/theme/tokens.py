"""Design tokens: the only place with colours and sizes.

Contrast is a test (tests/ui/test_tokens.py): text at least 4.5:1 on its fill, control borders and focus ring 3:1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme; every value is `#RRGGBB`. Names say the use, not the hue."""

    bg: str
    surface: str
    sunken: str
    border: str
    hair: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    ok: str
    okbg: str
    warn: str
    warnbg: str
    danger: str
    dangerbg: str
    sel: str
    chart: str
    pending: str
    track: str


LIGHT = Tokens(
    bg="#F4F6F8",
    surface="#FFFFFF",
    sunken="#EEF1F5",
    border="#828C99",
    hair="#DCE1E7",
    text="#1A222C",
    muted="#55606D",
    primary="#0F5DB8",
    primary_hover="#0B4A95",
    on_primary="#FFFFFF",
    ok="#1B7340",
    okbg="#E4F4EA",
    warn="#8A5300",
    warnbg="#FFF3D6",
    danger="#B3261E",
    dangerbg="#FCE8E6",
    sel="#E6F0FB",
    chart="#3B7FCF",
    pending="#828C99",
    track="#E4E8ED",
)
DARK = Tokens(
    bg="#12161B",
    surface="#1B2128",
    sunken="#232A33",
    border="#76828F",
    hair="#313A45",
    text="#E8EDF3",
    muted="#A9B4C0",
    primary="#8CBBF5",
    primary_hover="#A9CCF8",
    on_primary="#0C1C30",
    ok="#7FD3A0",
    okbg="#1B3527",
    warn="#F0C06A",
    warnbg="#3A2E14",
    danger="#F2A19A",
    dangerbg="#47231F",
    sel="#1F344D",
    chart="#6FA6E8",
    pending="#7F8B98",
    track="#2D3641",
)
HIGH_CONTRAST = Tokens(
    bg="#000000",
    surface="#000000",
    sunken="#1A1A1A",
    border="#FFFFFF",
    hair="#8C8C8C",
    text="#FFFFFF",
    muted="#E6E6E6",
    primary="#FFE14D",
    primary_hover="#FFF0A0",
    on_primary="#000000",
    ok="#8CF5B0",
    okbg="#00300F",
    warn="#FFC766",
    warnbg="#332200",
    danger="#FFB0A8",
    dangerbg="#3D0500",
    sel="#332B00",
    chart="#FFE14D",
    pending="#BFBFBF",
    track="#333333",
)
SCHEMES = {"light": LIGHT, "dark": DARK, "high_contrast": HIGH_CONTRAST}


class Space(IntEnum):
    """Distances in logical pixels at 100 % text size. TINY only between a label and its own hint."""

    TINY = 2
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    HUGE = 48


class Radius(IntEnum):
    """Corner radii in logical pixels."""

    PILL = 4
    CONTROL = 6
    CARD = 8
    DROP = 12
    CHIP = 16


class TypeSize(IntEnum):
    """Text sizes in logical pixels at 100 % text size."""

    TINY = 12
    SMALL = 13
    BODY = 15
    SECTION = 16
    HEADING = 24


class Weight(IntEnum):
    """Font weights; MEDIUM only in chips and doubtful values."""

    REGULAR = 400
    MEDIUM = 500
    BOLD = 600


LINE_HEIGHT = 1.4
NARROW = 900  # below this window width the rail folds
STACK = 1100  # below this window width before/after shows one table
TEXT_COLUMN = 720
TARGET = 36
