"""Charts as pictures: each kind is drawn, read in words, and changes nothing that is drawn after it."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.profiling.charts import Chart, ChartKind
from desktop_app.core.text import msg
from desktop_app.ui.theme.theme import current_theme
from desktop_app.ui.widgets.charts.drawing import chart_words
from desktop_app.ui.widgets.charts.saving import picture

MONTHS = tuple((f"2026-{m:02d}", 10 + m % 4) for m in range(1, 11))
CHARTS = {
    ChartKind.LINE: Chart(ChartKind.LINE, msg("Rows by month"), "Fecha", MONTHS),
    ChartKind.BARS: Chart(ChartKind.BARS, msg("Rows by month"), "Cantón", (("Quito", 12), ("Mejía", 3)), rest=4),
    ChartKind.POINTS: Chart(
        ChartKind.POINTS, msg("Where they are"), "Latitud", spots=((-78.48, -0.18), (-78.61, -0.92), (-78.5, -0.2))
    ),
}


def coloured(image):
    """How many points of a picture have the colour of charts, whole."""
    wanted = current_theme().color("chart").rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


@pytest.mark.parametrize("kind", [ChartKind.LINE, ChartKind.BARS])
def test_lines_and_bars_are_drawn_in_their_own_colour_even_after_points(qapp, themed, kind):
    before = coloured(QImage.fromData(picture(CHARTS[kind], "PNG", "Patronato")))
    assert before > 20
    picture(CHARTS[ChartKind.POINTS], "PNG", "Patronato")
    assert coloured(QImage.fromData(picture(CHARTS[kind], "PNG", "Patronato"))) == before


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_kind_is_a_drawing_that_other_programs_read(qapp, themed, kind):
    root = ET.fromstring(picture(CHARTS[kind], "SVG", "Patronato Provincial"))
    texts = {"".join(part.itertext()).strip() for part in root.iter() if part.tag.endswith("text")}
    assert "Patronato Provincial" in texts
    if kind is ChartKind.POINTS:
        assert sum(part.tag.endswith(("circle", "ellipse")) for part in root.iter()) == len(CHARTS[kind].spots)
        assert "Longitud -78,61 a -78,48, latitud -0,92 a -0,18" in texts


def test_points_are_said_by_how_many_and_where(qapp, themed):
    assert chart_words(CHARTS[ChartKind.POINTS]).endswith(": 3. Longitud -78,61 a -78,48, latitud -0,92 a -0,18")
