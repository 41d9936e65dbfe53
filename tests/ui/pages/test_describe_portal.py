"""The portal's own questions on the page: none twice, by keyboard, checked, refused beside their field."""

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.errors import PortalRefused
from desktop_app.core.metadata.exchange.ckan import to_ckan
from desktop_app.core.metadata.exchange.ckan_form import resource_answers
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.widgets.button import Button
from tests.ui.pages.portal_samples import ENTRY, MANY, MIXED, know
from tests.ui.pages.rig import open_rig, shown_alone, write_csv
from tests.ui.stray_windows import StrayWindows

ROWS = [[f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía")[i % 2], f"{i}.50"] for i in range(24)]


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(write_csv(tmp_path / "Obras_2026.csv", ["Fecha", "Cantón", "Monto"], ROWS))
    yield opened
    opened.close()


@pytest.fixture
def make(qtbot, qapp, themed, rig):
    windows = StrayWindows()

    def build(form, groups=()):
        know(rig.context.workspace, form, groups)
        page = shown_alone(qtbot, DescribePage(rig.context))
        page.enter()
        qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
        return page

    yield build
    windows.stop()
    assert set(windows.seen) <= {"DescribePage"}


def write(widget, text):
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def fill(page, field, text):
    control = page._questions[field].control
    control.setFocus()
    write(control.focusProxy() or control, text)


def describe(page, rig):
    fill(page, "description", "Cada fila es un pago de una obra hecho en 2026 en un cantón.")
    page._go(1)
    fill(page, "institution", "Patronato Provincial")
    fill(page, "contact.email", "datos@patronato.gob.ec")


def dataset(rig):
    return rig.context.project.dataset


def part_names(page):
    return [part.id for part in page._parts]


def test_the_portals_questions_come_in_small_groups_before_the_columns(make, rig):
    page = make(MIXED)
    assert part_names(page) == [
        "name",
        "institution",
        "coverage",
        "use",
        "portal",
        "portal",
        "portal",
        "optional",
        "columns",
    ]
    asked = [field for part in page._parts[4:8] for field in part.fields]
    assert "portal.tema" in asked, "the portal's list has not the exact topic"
    assert "portal.title" not in asked
    assert "file.sistema" in asked
    assert asked[-2:] == ["portal.enlace", "portal.palabras"]
    assert all(len(part.fields) <= 3 for part in page._parts[4:7])
    page._go(4)
    assert ENTRY.title in page.lead()


def test_a_question_whose_answer_the_description_holds_is_not_asked(make, rig):
    page = make(MIXED)
    box = page._questions["theme"].control
    box.setCurrentIndex(box.findData("HEAL"))
    box.activated.emit(box.currentIndex())
    page._go(4)
    assert "portal.tema" not in page._questions
    assert "Categoría temática" in page._portal._known.text()
    assert to_ckan(dataset(rig), "x", (), MIXED)["tema"] == ["salud"]


def test_a_portal_without_a_form_asks_nothing_more(make, rig):
    assert part_names(make(None)) == ["name", "institution", "coverage", "use", "columns"]


def test_categories_that_the_officer_may_use(make, rig, qtbot):
    page = make(None, [("salud", "Salud"), ("obras", "Obras públicas")])
    page._go(4)
    several = page._questions["portal.groups"].control
    box = several.focusProxy()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert to_ckan(dataset(rig), "x", (), None, ["salud", "obras"])["groups"] == [{"name": "salud"}]
    rig.context.session.undo()
    assert not box.isChecked()


def test_the_whole_form_by_keyboard_alone(make, rig, qtbot):
    page = make(MIXED)
    describe(page, rig)
    page._go(4)
    seen = []
    while page._here.id != "columns":
        problem = page.problem()
        if problem is not None:
            page.show_problem()
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused.accessibleName(), "what is missing has the keyboard and a name"
            seen.append(problem)
            _answer_focused(qtbot, focused)
            assert page.problem() != problem or page._part, problem
            if len(seen) > 12:
                pytest.fail(f"stuck at {problem} on {page._here.fields}")
            continue
        page.submit()
    package = to_ckan(dataset(rig), "x", (), MIXED)
    assert package["programa"] == "x1"
    assert package["corte"] == "2026-12-15", "the last day of the period, offered and left so"
    assert package["alcance"] == "interno"
    assert package["tema"] == ["gobierno"], "the nearest of the portal's to «regions and cities», offered and left so"
    assert package["obras"] == [{"obra": "x1"}]
    assert resource_answers("data", MIXED, dataset(rig)) == {"sistema": "x1"}


def _answer_focused(qtbot, focused):
    kind = type(focused).__name__
    if kind == "CheckBox":
        qtbot.keyClick(focused, Qt.Key.Key_Space)
    elif kind == "ComboBox":
        qtbot.keyClick(focused, Qt.Key.Key_Down)
    elif "31/12" in focused.placeholderText():
        write(focused, "31/12/2026")
    else:
        write(focused, "x1")


def test_what_is_wrong_is_told_after_leaving_and_stops(make, rig):
    page = make(MIXED)
    describe(page, rig)
    page._go(7)
    assert page._here.id == "optional"
    fill(page, "portal.enlace", "patronato")
    assert page._questions["portal.enlace"].advice == ""
    page._questions["portal.palabras"].control.setFocus()
    assert page._questions["portal.enlace"].advice
    write(page._questions["portal.palabras"].control, "Ley 1")
    assert to_ckan(dataset(rig), "x", (), MIXED)["palabras"] == ["Ley 1"]


def test_groups_repeat_and_hold_groups(make, rig, qtbot):
    page = make(MIXED)
    page._go(next(i for i, part in enumerate(page._parts) if "portal.obras" in part.fields))
    group = page._questions["portal.obras"].control
    first = group._items[0][1]
    write(first["obra"].control, "Puente")
    write(first["pagos"].control._items[0][1]["monto"].control, "500")
    qtbot.keyClick(group._more, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is group._items[1][1]["obra"].control
    write(QApplication.focusWidget(), "Muro")
    assert to_ckan(dataset(rig), "x", (), MIXED)["obras"] == [
        {"obra": "Puente", "pagos": [{"monto": "500"}]},
        {"obra": "Muro"},
    ]
    rig.context.session.undo()
    assert len(dataset(rig).answers) <= 1
    page._render()
    assert group.text() == dict(dataset(rig).answers).get("obras", "")


def test_the_portals_words_come_back_beside_their_field(make, rig):
    page = make(MIXED)
    describe(page, rig)
    details = {
        "obras": [{"pagos": [{"monto": ["Valor entero no válido"]}]}],
        "programa": ["No existe ese programa."],
        "notes": ["Falta el valor"],
        "raro": ["¿?"],
    }
    rig.context.refuse(PortalRefused(fields="obras", details=json.dumps(details)))
    page.enter()
    inner = page._questions["portal.obras"].control._items[0][1]["pagos"].control._items[0][1]["monto"]
    assert page.initial_focus() is inner.control
    assert "portal.obras" in page._here.fields
    assert "Valor entero no válido" in inner.advice
    assert "No existe ese programa" in page._questions["portal.programa"].advice
    assert "Falta el valor" in page._questions["description"].advice
    title = page._trouble.title.text()
    assert "Programa presupuestario" in title, "in the words of the form"
    assert "programa," not in title
    assert page._trouble.findChildren(Button) == [], "trying again without a change would help nobody"
    assert "raro" in page._trouble.accessibleName() + page._trouble.accessibleDescription() + _texts(page._trouble)
    fill(page, "portal.programa", "P1")
    assert page._questions["portal.programa"].advice == ""


def _texts(widget):
    from desktop_app.ui.widgets.label import Label

    return " ".join(label.text() for label in widget.findChildren(Label))


def test_sixty_fields_in_english_are_all_asked_and_most_can_be_skipped(make, rig):
    page = make(MANY)
    describe(page, rig)
    asked = [field for part in page._parts for field in part.fields if field.startswith("portal.")]
    assert len(asked) == 60
    assert part_names(page)[4:] == ["portal", "portal", "optional", "columns"]
    page._go(6)
    assert page._questions["portal.item_7"].control.accessibleName().startswith("Item number 7")
    assert page._stopping().field == "portal.item_0", "the five needed ones stop"


def test_the_questions_work_from_what_the_portal_said_before_and_switch_with_it(make, rig):
    page = make(MIXED)
    know(rig.context.workspace, None)
    page.enter()
    assert part_names(page)[4:] == ["columns"]


def test_from_a_refused_publication_back_to_the_answer(make, rig, qtbot):
    from desktop_app.ui.pages.publish.page import PublishPage

    page = make(MIXED)
    describe(page, rig)
    publishing = PublishPage(rig.context)
    qtbot.addWidget(publishing)
    problem = PortalRefused(fields="programa", details=json.dumps({"programa": ["No existe"]}))
    offered = publishing.waiting._ways_out(problem)
    with qtbot.waitSignal(publishing.go_requested) as gone:
        offered[0].click()
    assert gone.args == ["describe"]
    page.enter()
    assert page.initial_focus() is page._questions["portal.programa"].control
    assert "No existe" in page._questions["portal.programa"].advice
