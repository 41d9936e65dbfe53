"""Describing: filled in once, every keystroke kept, small steps forward and back, columns by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core.text import msg
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.describe.presenter import PARTS
from tests.ui.pages.describe_rig import (
    complete,
    dataset,
    enter,
    remove_private,
    type_into,
    write,
)


def test_what_is_known_is_filled_in_once_and_can_be_undone(make, rig, qtbot):
    page = make()
    assert dataset(rig).title == "Atenciones sociales, 2026"
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


def chips(question):
    return {
        question._flow.itemAt(i).widget().text(): question._flow.itemAt(i).widget()
        for i in range(question._flow.count())
    }


def test_facts_that_the_description_does_not_say_are_offered_one_by_one(make, rig, qtbot):
    page = make()
    type_into(page, "source", "Registro de atenciones")
    type_into(page, "description", "Cada fila es una atención dada a una persona")
    question = page._questions["description"]
    size, source = chips(question).values()
    assert "24" in size.text()
    assert "4" in size.text()
    qtbot.keyClick(size, Qt.Key.Key_Space)
    assert dataset(rig).description == "Cada fila es una atención dada a una persona. Tiene 24 filas y 4 columnas."
    (source,) = chips(question).values()
    qtbot.keyClick(source, Qt.Key.Key_Space)
    assert dataset(rig).description.endswith("columnas. Fuente: Registro de atenciones.")
    assert chips(question) == {}
    rig.context.session.undo()
    assert "24 filas" not in dataset(rig).description, "what was typed and taken in one field is one step"


def test_the_institution_is_typed_once_and_kept_for_the_next(make, rig, qtbot):
    page = make()
    store = rig.context.workspace.services.settings
    page._go(1)
    assert not page._house.isVisible(), "nothing to keep yet"
    type_into(page, "institution", "Patronato Provincial")
    type_into(page, "contact.email", "ana.perez@patronato.gob.ec")
    assert page._house.isVisible()
    with qtbot.waitSignal(rig.context.noticed) as said:
        qtbot.keyClick(page._house.button, Qt.Key.Key_Space)
    assert store.settings.institution == "Patronato Provincial"
    assert store.settings.contact.email == "", "a person's mailbox is not kept for others"
    assert not page._house.isVisible()
    _words, undo = said.args
    undo()
    assert store.settings.institution == ""
    assert page._house.isVisible()


def test_the_language_is_asked_with_what_the_table_says(make, rig):
    page = make()
    question = page._questions["language"]
    assert question.answer() == "es"
    assert question._note.text(), "where it comes from"
    box = question.control
    box.setCurrentIndex(box.findData("qu"))
    box.activated.emit(box.currentIndex())
    assert dataset(rig).language == "qu"
