"""Every component, in three colour schemes, two widths and the largest text: nothing cut, unnamed or flashing."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.ui.defects import find_defects
from desktop_app.ui.theme.theme import apply_theme
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.label import Label
from tests.ui.gallery import PAGES
from tests.ui.stray_windows import StrayWindows


@pytest.mark.parametrize("width", [1366, 451])
@pytest.mark.parametrize("scheme", ["light", "high_contrast"])
@pytest.mark.parametrize("name", PAGES)
def test_components_are_sound(qapp, shown, name, scheme, width):
    apply_theme(qapp, scheme, 1.0)
    page = shown(PAGES[name](), width, 900)
    assert find_defects(page) == []
    assert page.widget().width() <= page.viewport().width()


@pytest.mark.parametrize("name", PAGES)
def test_components_are_sound_with_the_largest_text(qapp, shown, name):
    apply_theme(qapp, "light", 2.0)
    page = shown(PAGES[name](), 1366, 900)
    assert find_defects(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_part_opens_as_a_window_of_its_own(qtbot, themed, name):
    strays = StrayWindows()
    page = PAGES[name]()
    strays.stop()
    qtbot.addWidget(page)
    assert strays.seen == []


@pytest.mark.parametrize("name", PAGES)
def test_a_change_of_scheme_repaints_what_is_on_screen(qapp, shown, name):
    page = shown(PAGES[name](), 1100, 900)
    light = page.grab().toImage()
    apply_theme(qapp, "dark", 1.0)
    qapp.processEvents()
    dark = page.grab().toImage()
    assert dark.pixelColor(2, 2).lightness() < 60 < light.pixelColor(2, 2).lightness()
    assert dark.pixelColor(60, 60) != light.pixelColor(60, 60) or name == "tables"


def window_with(*widgets):
    window = QWidget()
    layout = QHBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    return window


def test_the_finder_sees_cut_words(shown):
    label = Label("Una frase que no cabe en tan poco sitio")
    label.setFixedWidth(60)
    assert any(d.startswith("cut: Label") for d in find_defects(shown(window_with(label))))
    plain = QLabel("Una frase que no cabe en tan poco sitio")
    plain.setFixedWidth(60)
    assert any(d.startswith("cut: QLabel") for d in find_defects(shown(window_with(plain))))


def test_the_finder_sees_parts_outside_and_over_each_other(shown):
    window = window_with(Button("Uno"), Button("Dos"))
    shown(window, 300, 80)
    one, two = window.findChildren(Button)
    two.move(one.pos())
    assert any(d.startswith("overlap") for d in find_defects(window))
    two.move(290, 0)
    assert any(d.startswith("outside") for d in find_defects(window))


def test_the_finder_sees_nameless_and_low_controls(shown):
    nameless = Button("", "ghost", "settings")
    low = Button("Bajo")
    low.setFixedHeight(20)
    found = find_defects(shown(window_with(nameless, low)))
    assert any(d.startswith("no name") for d in found)
    assert any(d.startswith("lower than 36") for d in found)
