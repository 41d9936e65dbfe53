"""Colours: readable in every scheme, and written in one file only."""

import re
from pathlib import Path

import pytest

from desktop_app.ui.theme.tokens import SCHEMES

UI = Path(__file__).resolve().parents[2] / "desktop_app" / "ui"
TEXT_ON = [
    ("text", "surface"), ("text", "bg"), ("text", "sunken"), ("text", "sel"), ("text", "warnbg"), ("text", "okbg"), ("text", "dangerbg"),
    ("muted", "surface"), ("muted", "bg"), ("muted", "sunken"), ("muted", "sel"), ("primary", "surface"), ("primary", "bg"), ("primary", "sel"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"), ("ok", "surface"), ("ok", "okbg"), ("warn", "surface"), ("warn", "warnbg"),
    ("danger", "surface"), ("danger", "dangerbg"), ("muted", "warnbg"),
]  # fmt: skip
LINE_ON = [
    ("border", "surface"),
    ("border", "bg"),
    ("primary", "surface"),
    ("primary", "bg"),
    ("chart", "surface"),
    ("danger", "surface"),
]


def luminance(colour):
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "fill"), TEXT_ON)
def test_text_can_be_read(scheme, ink, fill):
    tokens = SCHEMES[scheme]
    assert contrast(getattr(tokens, ink), getattr(tokens, fill)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("line", "fill"), LINE_ON)
def test_lines_of_controls_can_be_seen(scheme, line, fill):
    tokens = SCHEMES[scheme]
    assert contrast(getattr(tokens, line), getattr(tokens, fill)) >= 3


def test_the_measure_of_contrast_is_right():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_no_colour_is_written_elsewhere():
    colour = re.compile(r"""["'][^"'\n]*#[0-9A-Fa-f]{3,8}\b|QColor\(\s*\d|rgba?\(""")
    guilty = [
        f"{path.relative_to(UI)}: {match.group()}"
        for path in UI.rglob("*.py")
        if path.name != "tokens.py"
        for match in colour.finditer(path.read_text("utf-8"))
    ]
    assert guilty == []
