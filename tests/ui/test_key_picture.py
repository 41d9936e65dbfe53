"""Where the key is found: opened in place by keyboard, spoken as three sentences, drawn at any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.theme import apply_theme
from desktop_app.ui.widgets.key_picture import KeyHelp, KeyPicture
from tests.ui.rig import holder


def test_it_opens_and_closes_by_keyboard(qtbot, themed):
    help_ = KeyHelp()
    window = holder(help_)
    qtbot.addWidget(window)
    window.show()
    assert not help_.is_open
    QTest.keyClick(help_.link, Qt.Key.Key_Return)
    assert help_.is_open
    assert help_.link.accessibleName() == "Ocultar dónde está"
    picture = help_.findChild(KeyPicture)
    assert picture.accessibleName().startswith("1. Entre al portal")
    assert "3. Cree uno" in picture.accessibleName()
    QTest.keyClick(help_.link, Qt.Key.Key_Space)
    assert not help_.is_open


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_its_places_lie_within_the_drawing(qtbot, themed, scale):
    app = QApplication.instance()
    apply_theme(app, "light", scale)
    try:
        picture = KeyPicture()
        qtbot.addWidget(picture)
        picture.resize(round(420 * scale), picture.height())
        image = picture.grab().toImage()
        accent = image.pixelColor(round(20 * scale), round(122 * scale))  # the third badge
        first = image.pixelColor(round(296 * scale), round(17 * scale))  # the first
        assert accent == first
        assert accent != image.pixelColor(round(300 * scale), round(130 * scale))
    finally:
        apply_theme(app, "light", 1.0)
