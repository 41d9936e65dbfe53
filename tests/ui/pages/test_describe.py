"""Describing: filled in once, every keystroke kept, small steps forward and back, columns by keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.app.project import with_decision, with_table
from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.text import msg
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.describe.presenter import PARTS, answer, part_of, read_day, with_answer
from desktop_app.ui.pages.describe.writing import write_about_many
from tests.ui.pages.rig import cedula, open_rig, shown_alone, write_csv
from tests.ui.stray_windows import StrayWindows

HEADER = ["Cédula", "Fecha", "Cantón", "Monto (USD)"]


@pytest.fixture
def source(tmp_path):
    rows = [[cedula(i), f"2026-{i % 12 + 1:02d}-15", ("Quito", "Mejía")[i % 2], f"{i}.50"] for i in range(24)]
    return write_csv(tmp_path / "PSS_AtencionesSociales_2026.csv", HEADER, rows)


@pytest.fixture
def rig(source):
    opened = open_rig(source)
    yield opened
    opened.close()


@pytest.fixture
def make(qtbot, qapp, themed, rig):
    windows = StrayWindows()

    def build():
        page = shown_alone(qtbot, DescribePage(rig.context))
        enter(page, qtbot, rig)
        return page

    yield build
    windows.stop()
    assert set(windows.seen) <= {"DescribePage"}


def enter(page, qtbot, rig):
    page.enter()
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
    target = page.initial_focus()
    target.setFocus()


def write(widget, text):
    """Type letters; QTest's own knows only ASCII."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def dataset(rig):
    return rig.context.project.dataset


def type_into(page, field, text):
    if part_of(field) != page._part:
        page._go(part_of(field))
    control = page._questions[field].control
    control.setFocus()
    write(control.focusProxy() or control, text)


def complete(page):
    type_into(page, "description", "Cada fila es una atención dada en 2026, sin nombres ni cédulas de nadie.")
    type_into(page, "institution", "Patronato Provincial")
    type_into(page, "contact.email", "datos@patronato.gob.ec")
    page._go(0)


def remove_private(rig):
    for finding in rig.context.workspace.scan().findings:
        decision = Decision(finding.column_id, finding.types, "remove_column")
        rig.context.session.apply(msg("x"), lambda p, d=decision: with_table(p, lambda w: with_decision(w, d)))


def test_what_is_known_is_filled_in_once_and_can_be_undone(make, rig, qtbot):
    page = make()
    assert dataset(rig).title == "Atenciones Sociales, 2026" or "tenciones" in dataset(rig).title
    assert dataset(rig).period.start == "2026-01-15"
    assert page._questions["title"].answer() == dataset(rig).title
    assert page._questions["title"]._note.text()
    filled = dataset(rig)
    rig.context.session.undo()
    assert dataset(rig).title == ""
    assert page._questions["title"].answer() == ""
    rig.context.session.redo()
    type_into(page, "title", "!")
    enter(page, qtbot, rig)
    assert dataset(rig).title == filled.title + "!"


def test_typed_before_the_suggestions_arrive_is_kept(qtbot, themed, rig):
    rig.context.session.apply(msg("x"), lambda p: type(p)(**fields(p, title="Mi título")))
    page = DescribePage(rig.context)
    qtbot.addWidget(page)
    enter(page, qtbot, rig)
    assert dataset(rig).title == "Mi título"
    assert rig.context.project.described


def fields(project, **answers):
    """The fields of a project with other answers in its description."""
    from dataclasses import fields as names
    from dataclasses import replace

    known = {f.name: getattr(project, f.name) for f in names(project)}
    return {**known, "dataset": replace(project.dataset, **answers)}


def test_every_keystroke_is_in_the_project_and_one_undo_takes_a_field_back(make, rig):
    page = make()
    before = dataset(rig).description
    for letter in "Cada":
        type_into(page, "description", letter)
        assert dataset(rig).description.endswith(letter)
    assert dataset(rig).description == "Cada"
    rig.context.session.undo()
    assert dataset(rig).description == before
    assert page._questions["description"].answer() == before


def test_a_suggestion_that_was_changed_is_offered_again(make, rig, qtbot):
    page = make()
    suggested = dataset(rig).title
    type_into(page, "title", " otra vez")
    chips = [page._questions["title"]._flow.itemAt(i).widget() for i in range(page._questions["title"]._flow.count())]
    assert [c.text() for c in chips] == [suggested]
    qtbot.keyClick(chips[0], Qt.Key.Key_Space)
    assert dataset(rig).title == suggested


def test_the_draft_of_the_description_names_no_column_that_was_removed(make, rig, qtbot):
    remove_private(rig)
    page = make()
    question = page._questions["description"]
    qtbot.keyClick(question._flow.itemAt(0).widget(), Qt.Key.Key_Space)
    text = dataset(rig).description
    assert text.startswith("Cada fila es")
    assert "cantón" in text
    assert "cédula" not in text.lower()
    assert question._flow.count() == 0


def test_small_steps_forward_and_back(make, rig):
    page = make()
    complete(page)
    titles = [page.title()]
    while not page.submit():
        titles.append(page.title())
    assert len(set(titles)) == len(PARTS)
    assert page.primary_label() != ""
    steps = 0
    while not page.back():
        steps += 1
    assert steps == len(PARTS) - 1
    assert page.title() == titles[0]


def test_what_is_missing_is_said_and_focused_where_it_is_asked(make, rig):
    page = make()
    assert page.problem()
    page.show_problem()
    assert QApplication.focusWidget() is page._questions["description"].control
    assert page._questions["description"].advice
    type_into(page, "description", "Cada fila es una atención dada a una persona en un cantón del país.")
    assert page._questions["description"].advice == ""
    assert page.problem() is None
    page.submit()
    assert page.problem(), "the next sub-page asks for institution and e-mail"
    page.back()
    page._part = len(PARTS) - 1
    page.show_problem()
    assert page.title() != ""
    assert QApplication.focusWidget() is page._questions["institution"].control


def test_advice_comes_after_leaving_a_field_and_is_not_red(make, rig):
    page = make()
    page.submit()
    question = page._questions["contact.email"]
    type_into(page, "contact.email", "ana.perez@patronato.gob.ec")
    assert question.advice == ""
    page._questions["source"].control.setFocus()
    assert question.advice
    assert question.control.property("wrong") is not True
    page._questions["acronym"].control.setFocus()
    page._questions["institution"].control.setFocus()
    assert page._questions["acronym"].advice == "", "an empty field is not nagged about"


LONG_WITH_ACRONYM = (
    "Pagos del MIES a personas por cantón y mes. Cada fila es un pago. No se incluyen los pagos devueltos."
)


def test_plain_words_are_advised_after_leaving(make, rig):
    page = make()
    type_into(page, "description", LONG_WITH_ACRONYM)
    assert page._questions["description"].advice == ""
    page._questions["title"].control.setFocus()
    assert "MIES" in page._questions["description"].advice


def test_a_mailbox_of_the_institution_is_offered(make, rig, qtbot):
    page = make()
    type_into(page, "contact.email", "ana.perez@patronato.gob.ec")
    chip = page._questions["contact.email"]._flow.itemAt(0).widget()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert dataset(rig).contact.email == "datos@patronato.gob.ec"


def test_going_on_accepts_what_is_suggested_and_says_so(make, rig):
    page = make()
    page._go(2)
    assert "2" in page.footer_hint() or "3" in page.footer_hint()
    type_into(page, "place", " y alrededores")
    fewer = page.footer_hint()
    page._go(1)
    assert page.footer_hint() != fewer


def test_a_link_opens_the_sub_page_of_its_field(make, rig, qtbot):
    page = make()
    rig.context.want("tags")
    page.enter()
    assert page.initial_focus() is page._questions["tags"].control
    assert page._part == 3
    rig.context.want("fields")
    page.enter()
    assert page.initial_focus() is page._dictionary.table


def test_tags_are_added_and_taken_away_by_keyboard(make, rig, qtbot):
    page = make()
    complete(page)
    page._go(3)
    line = page._questions["tags"].control.line
    line.setFocus()
    before = dataset(rig).tags
    write(line, "ayudas")
    assert dataset(rig).tags == (*before, "ayudas")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == ""
    assert dataset(rig).tags == (*before, "ayudas")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert dataset(rig).tags == before


def test_bimonthly_is_explained_when_it_is_chosen(make, rig, qtbot):
    page = make()
    complete(page)
    page._go(2)
    box = page._questions["frequency"].control
    box.setCurrentIndex(box.findData("BIMONTHLY"))
    box.activated.emit(box.currentIndex())
    assert dataset(rig).frequency == "BIMONTHLY"
    assert "seis veces al año" in page._questions["frequency"]._note.text() or "six times" in (
        page._questions["frequency"]._note.text()
    )


def test_dates_are_written_as_people_do(make, rig):
    page = make()
    page._go(2)
    control = page._questions["period.end"].control
    control.setFocus()
    control.clear()
    write(control, "31/2/2026")
    assert dataset(rig).period.end == ""
    assert control.text() == "31/2/2026", "what is being typed is never taken away"
    page._questions["place"].control.setFocus()
    assert page._questions["period.end"].advice
    control.setFocus()
    control.clear()
    write(control, "31/12/2026")
    assert dataset(rig).period.end == "2026-12-31"


def test_columns_are_described_by_keyboard_alone(make, rig, qtbot):
    remove_private(rig)
    page = make()
    complete(page)
    page._go(4)
    table = page._dictionary.table
    assert QApplication.focusWidget() is table
    names = [f.name for f in page._dictionary.model.fields]
    assert "Cédula" not in names
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    write(editor, "Día de la atención")
    assert described(rig) == {"Fecha": "Día de la atención"}, "before the cell is left"
    assert editor.text() == "Día de la atención"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.currentIndex().row() == 1)
    assert table.currentIndex().column() == 3
    qtbot.keyClick(table, Qt.Key.Key_F2)
    write(QApplication.focusWidget(), "Cantón de residencia")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit), "Tab opens the unit"
    write(QApplication.focusWidget(), "nombre")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert described(rig) == {"Fecha": "Día de la atención", "Cantón": "Cantón de residencia"}
    assert {f.name: f.unit for f in dataset(rig).resources[0].fields}["Cantón"] == "nombre"
    rig.context.session.undo()
    rig.context.session.undo()
    assert described(rig).get("Cantón", "") == ""


def described(rig):
    return {f.name: f.description for f in dataset(rig).resources[0].fields if f.description}


def test_the_project_keeps_no_values_of_cells(make, rig):
    page = make()
    complete(page)
    page._go(4)
    table = page._dictionary.table
    table.edit(table.currentIndex())
    write(QApplication.focusWidget(), "x")
    kept = dataset(rig).resources[0].fields
    assert all((f.example, f.categories) == ("", ()) for f in kept)


@pytest.mark.parametrize(
    ("text", "last", "day"),
    [
        ("31/12/2026", False, "2026-12-31"),
        ("2026", False, "2026-01-01"),
        ("2026", True, "2026-12-31"),
        ("12/2025", True, "2025-12-31"),
        ("30/02/2026", False, None),
        ("13/2026", False, None),
        ("ayer", True, None),
    ],
)
def test_reading_days(text, last, day):
    assert read_day(text, last=last) == day


def test_answers_round_trip_as_text(rig):
    made = with_answer(dataset(rig), "contact.email", "a@b.ec")
    assert made.contact == Contact(dataset(rig).contact.name, "a@b.ec")
    assert answer(with_answer(made, "tags", "uno,  dos, uno"), "tags") == "uno, dos"


def on_columns(page):
    remove = len(page._parts) - 1
    complete(page)
    page._go(remove)
    return page._dictionary


def test_a_block_copied_in_excel_is_pasted_as_one_change(make, rig, qtbot):
    remove_private(rig)
    page = make()
    dictionary = on_columns(page)
    table = dictionary.table
    assert page.footer_hint()
    QApplication.clipboard().setText(
        "Día de la atención\taño-mes-día\r\nCantón donde vive\t\r\nValor entregado\tdólares\r\n"
    )
    table.stand_on(0)
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert described(rig) == {
        "Fecha": "Día de la atención",
        "Cantón": "Cantón donde vive",
        "Monto (USD)": "Valor entregado",
    }
    assert page.footer_hint() == ""
    rig.context.session.undo()
    assert not dataset(rig).resources or described(rig) == {}
    QApplication.clipboard().setText("Monto (USD)\tValor\nFecha\tDía\n")
    qtbot.keyClick(dictionary.paste_button, Qt.Key.Key_Space)
    assert described(rig) == {"Monto (USD)": "Valor", "Fecha": "Día"}


def test_details_of_a_column_by_keyboard(make, rig, qtbot):
    remove_private(rig)
    page = make()
    dictionary = on_columns(page)
    qtbot.keyClick(dictionary.more_button, Qt.Key.Key_Space)
    row = [f.name for f in dictionary.model.fields].index("Cantón")
    dictionary.table.stand_on(row)
    details = dictionary.details
    assert details.isVisible()
    assert list(details.meanings) == ["Mejía", "Quito"]
    details.meanings["Quito"].setFocus()
    write(details.meanings["Quito"], "Distrito Metropolitano")
    write(details.lines["missing"], "No se preguntó")
    details.rules["required"].setFocus()
    qtbot.keyClick(details.rules["required"], Qt.Key.Key_Space)
    kept = {f.name: f for f in dataset(rig).resources[0].fields}["Cantón"]
    assert kept.meanings == (("Quito", "Distrito Metropolitano"),)
    assert (kept.missing, kept.required, kept.description) == ("No se preguntó", True, "")
    assert all(line.accessibleName() for line in details.meanings.values())


def test_what_was_said_of_a_column_before_is_offered_and_waits_for_a_yes(make, rig, qtbot, source):
    remove_private(rig)
    page = make()
    fill_columns(page, rig)
    complete(page)
    before = rig.context.workspace
    before.begin(
        before.open_file(write_csv(source.with_name("Otra cosa.csv"), ["Fecha", "Motivo"], [["2026-01-01", "x"]] * 9))
    )
    rig.context.session_changed.emit()
    enter(page, qtbot, rig)
    page._go(len(page._parts) - 1)
    dictionary = page._dictionary
    assert not dataset(rig).resources, "another series: nothing is filled in"
    dictionary.table.stand_on(0)
    assert dictionary.card.isVisible()
    qtbot.keyClick(dictionary.card._use, Qt.Key.Key_Space)
    assert described(rig) == {"Fecha": "Día de la atención"}
    assert not dictionary.card.isVisible()


def fill_columns(page, rig):
    page._go(len(page._parts) - 1)
    fields = {f.name: f for f in page._dictionary.model.fields}
    words = {"Fecha": "Día de la atención", "Cantón": "Cantón donde vive", "Monto (USD)": "Valor entregado"}
    write_about_many(rig.context, [(fields[name], {"description": text}) for name, text in words.items()])
