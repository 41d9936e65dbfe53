"""The values of a column: seen, ticked, merged and told apart, by keyboard alone; each act is a step that can be undone."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.cleaning import replay
from desktop_app.core.cleaning.steps.map_values import MapValues
from desktop_app.core.cleaning.steps.merge_spellings import MergeSpellings
from desktop_app.ui.pages.clean.page import CleanPage
from tests.ui.pages.rig import cedula, opened_pages, write_csv

SERVICES = ["Medicina general"] * 9 + ["MEDICINA GENERAL"] * 3 + ["Medicina genral"] * 2 + ["Vacunas"] * 4


@pytest.fixture
def make(qtbot, qapp):
    with opened_pages(qtbot, CleanPage, lambda page: page._looked is not None, {"QComboBoxPrivateContainer"}) as build:
        yield build


@pytest.fixture
def services(tmp_path):
    rows = [[f"E-{n}", text, "999" if n in {3, 9} else str(20 + n)] for n, text in enumerate(SERVICES * 3)]
    return write_csv(tmp_path / "atenciones.csv", ["expediente", "servicio", "edad"], rows)


def ready(qtbot, page):
    part = page._values
    qtbot.waitUntil(lambda: not part.is_busy and part.view.isVisible(), timeout=20_000)
    return part


def values_of(rig, column_id="c1"):
    table = replay(rig.context.workspace.raw(), rig.work.recipe)
    return set(table.head(999)[column_id].to_list())


def shown(part):
    items = part.view.card.values.items.values
    return {value.text: value.count for value in items}


def test_tabs_go_by_arrows_and_the_column_in_doubt_comes_first(make, services, qtbot):
    _rig, page = make(services)
    first = page._tabs.tabs["cards"]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    part = ready(qtbot, page)
    assert page._tabs.tabs["values"].hasFocus()
    assert part.column == "c1"
    assert shown(part)["Medicina general"] == 27
    assert page._tabs.tabs["values"].count == 1
    assert page.footer_hint()


def test_a_group_is_merged_by_keyboard_and_undone(make, services, qtbot):
    rig, page = make(services)
    page.show_view("values")
    part = ready(qtbot, page)
    (group,) = part.view.groups
    assert group.values()[0] == "Medicina general"
    group.merge.setFocus()
    qtbot.waitUntil(group.merge.hasFocus)
    qtbot.keyClick(group.merge, Qt.Key.Key_Return)
    assert isinstance(rig.work.recipe[-1].step, MergeSpellings)
    assert values_of(rig) == {"Medicina general", "Vacunas"}
    ready(qtbot, page)
    assert part.view.groups == []
    rig.context.session.undo()
    assert "MEDICINA GENERAL" in values_of(rig)


def test_an_unticked_spelling_stays(make, services, qtbot):
    rig, page = make(services)
    page.show_view("values")
    (group,) = ready(qtbot, page).view.groups
    box = next(b for b in group.boxes if b.accessibleName().startswith("Medicina genral"))
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    group.merge.click()
    assert values_of(rig) == {"Medicina general", "Medicina genral", "Vacunas"}


def test_what_is_not_the_same_is_not_asked_again_and_the_project_holds_no_value(make, services, qtbot):
    rig, page = make(services)
    page.show_view("values")
    part = ready(qtbot, page)
    part.view.groups[0].apart.click()
    qtbot.waitUntil(lambda: not part.is_busy and part.view.groups == [], timeout=20_000)
    (mark,) = rig.work.told_apart
    assert "edicina" not in mark
    rig.context.session.undo()
    qtbot.waitUntil(lambda: not part.is_busy and len(part.view.groups) == 1, timeout=20_000)


def test_ticked_values_are_written_anew_by_keyboard(make, services, qtbot):
    rig, page = make(services)
    page.open_column("c1")
    card = ready(qtbot, page).view.card
    row = next(i for i, v in enumerate(card.values.items.values) if v.text == "Vacunas")
    card.values.setFocus()
    qtbot.waitUntil(card.values.hasFocus)
    for _ in range(row):
        qtbot.keyClick(card.values, Qt.Key.Key_Down)
    qtbot.keyClick(card.values, Qt.Key.Key_Space)
    assert card.ticked() == ("Vacunas",)
    qtbot.keyClicks(card.new, "Vacunacion")
    qtbot.keyClick(card.new, Qt.Key.Key_Return)
    assert rig.work.recipe[-1].step == MapValues("c1", ("Vacunas",), ("Vacunacion",))
    assert "Vacunacion" in values_of(rig)


def test_numbers_that_mean_no_data_are_left_empty(make, services, qtbot):
    rig, page = make(services)
    page.open_column("c2")
    part = ready(qtbot, page)
    assert part.view._look.facet.histogram.no_data == (("999", 2),)
    part.view.card.replaced.emit(("999",), "")
    assert rig.work.recipe[-1].step == MapValues("c2", ("999",), ("",))
    assert "999" not in values_of(rig, "c2")


def test_search_keeps_what_has_the_text(make, services, qtbot):
    _rig, page = make(services)
    page.open_column("c1")
    card = ready(qtbot, page).view.card
    card.search.setText("vacu")
    assert [v.text for v in card.values.items.values] == ["Vacunas"]
    card.search.setText("nada así")
    assert card.values.isHidden()
    assert not card._none.isHidden()


def test_enter_in_the_table_of_changes_opens_the_column(make, tmp_path, qtbot):
    path = write_csv(tmp_path / "x.csv", ["id", "lugar"], [[str(n), f"a{n % 4} "] for n in range(12)])
    _rig, page = make(path)
    page.choose_card("trim_spaces")
    qtbot.waitUntil(lambda: page._preview.tables is not None and not page._showing.is_busy, timeout=10_000)
    table = page._preview.tables.before
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, list(page._preview.tables.before.model().heads).index(
        next(h for h in table.model().heads if h.name == "lugar"))))  # fmt: skip
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert ready(qtbot, page).column == "c1"


def test_people_stay_masked_until_the_officer_asks(make, tmp_path, qtbot):
    rows = [[cedula(n), f"x{n % 3}"] for n in range(30)]
    _rig, page = make(write_csv(tmp_path / "personas.csv", ["cedula", "grupo"], rows))
    page.open_column("c0")
    card = ready(qtbot, page).view.card
    real = {cedula(n) for n in range(30)}
    assert not card._reveal.isHidden()
    assert not real & {v.text for v in card.values.items.values}
    assert not real & set(card.values.accessibleName().split())
    card._reveal.click()
    assert {v.text for v in card.values.items.values} <= real


def test_a_search_finds_values_beyond_the_listed_ones_without_capitals_or_accents(make, tmp_path, qtbot):
    rows = [[f"Núcleo {n:04}", "a"] for n in range(700)]
    _rig, page = make(write_csv(tmp_path / "nucleos.csv", ["nucleo", "x"], rows))
    page.open_column("c0")
    part = ready(qtbot, page)
    card = part.view.card
    qtbot.waitUntil(lambda: len(shown(part)) == 500, timeout=20_000)
    assert "Núcleo 0699" not in shown(part)
    card.search.setFocus()
    qtbot.keyClicks(card.search, "NUCLEO 0699")
    qtbot.waitUntil(lambda: shown(part) == {"Núcleo 0699": 1}, timeout=20_000)
    card.search.setText("")
    assert len(shown(part)) == 500
