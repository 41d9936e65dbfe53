"""The whole way through the real pages, by keyboard alone, to a portal that an independent client then reads.

The workbook is messy (titles, total, note, cédulas, names and telephones in notes, decimal commas, repeated rows); its
Windows-1252 sister goes the same way and must end with the same cells.
"""

import operator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.app.demo import sample_path
from desktop_app.ui.pages.publish.presenter import PRACTICE
from tests.journeys import independent_client, messy_files
from tests.journeys.window_driver import CTRL, Officer

MOST_INPUTS = 40
DESCRIPTION = messy_files.DESCRIPTION


@pytest.fixture
def officer(qapp):
    sitting = Officer()
    yield sitting
    sitting.leave()


def open_file(officer, path):
    officer.press(Qt.Key.Key_Return)  # "Elegir archivo…" has the focus
    officer.wait(lambda: QApplication.focusWidget() is not officer.page.initial_focus())
    officer.type(str(path))
    officer.press(Qt.Key.Key_Return)
    officer.wait(lambda: officer.page.page_id == "table")


def decide(officer, wanted):
    """Choose for each finding by its digit; Ctrl+Down brings the next. On a low screen the choices are below the card."""
    officer.wait(lambda: officer.page.problem() is None or QApplication.focusWidget() is officer.page.initial_focus())
    while officer.page.problem() is not None:
        finding, choices = officer.page._finding, officer.page._detail.choices
        if QApplication.focusWidget() is not choices.initial_focus():
            officer.tab_to(partial(operator.is_, choices.initial_focus()))
        officer.press(Qt.Key.Key_1 + [radio.choice.id for radio in choices._radios].index(wanted(finding)))
        if wanted(finding) == "keep":
            explain_keeping(officer)
        if officer.page.problem() is not None:
            officer.press(Qt.Key.Key_Down, CTRL)
            officer.wait(lambda: stands_on_finding(officer))


def stands_on_finding(officer):
    """The keyboard is on the choices of the finding on screen, or on its card where these would be out of sight."""
    return QApplication.focusWidget() in {officer.page.initial_focus(), officer.page._detail.choices.initial_focus()}


def explain_keeping(officer):
    officer.press(Qt.Key.Key_Return, CTRL)  # "what is missing?" brings the focus to the legal basis
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Tab)
    officer.type("No identifica a nadie sin el nombre.")


def by_kind(finding):
    if finding.free_text:
        return "clean_free_text"
    return "keep" if finding.sensitivity.value == "quasi" else "remove_column"


def take_the_first_way(officer):
    """Some people of the sample stand out by canton, age and sex: the officer applies what is suggested."""
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: officer.page._risk.seen is not None and not officer.page.is_busy())
    assert officer.page.problem() is not None
    officer.wait(lambda: QApplication.focusWidget() is officer.page.initial_focus())
    officer.press(Qt.Key.Key_Space)
    officer.wait(lambda: officer.page._risk.seen is not None and not officer.page.is_busy())
    assert officer.page.problem() is None


def describe(officer, email):
    page = officer.page
    officer.wait(lambda: not page.is_busy() and officer.project.described)
    officer.type(DESCRIPTION["title"])
    officer.tab_to(officer.named("¿Qué contiene"))  # past the suggestion, which is offered again
    officer.type(DESCRIPTION["description"])
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.type(DESCRIPTION["institution"])
    officer.tab_to(officer.named("¿A qué correo"))
    officer.type(email)
    skip_the_rest(officer)


def skip_the_rest(officer):
    """The other questions are optional or already answered."""
    while officer.page.page_id == "describe":
        before = officer.page.primary_label()
        officer.press(Qt.Key.Key_Return, CTRL)
        officer.wait(lambda shown=before: officer.page.primary_label() != shown)


def confirm(officer):
    officer.wait(lambda: officer.page.page_id == "review" and not officer.page.is_busy())
    officer.tab_to(officer.named("Confirmo"))
    officer.press(Qt.Key.Key_Space)
    officer.go_on("publish")


def choose_target(officer, target):
    officer.wait(lambda: QApplication.focusWidget() is officer.page.initial_focus())
    ids = [radio.choice.id for radio in officer.page.where.choices._radios]
    officer.press(Qt.Key.Key_1 + ids.index(target))


def look_at_the_plan(officer):
    """Ctrl+Enter asks the portal what would change; nothing is sent."""
    page = officer.page
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: not page.is_busy() and page.planned.plan is not None, 60)
    return page.planned.plan


def publish(officer):
    """See the plan, approve it, and wait for the proof."""
    page = officer.page
    look_at_the_plan(officer)
    assert page.problem() is None
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: page.ending.made is not None and page.title() == page.ending.title(), 240)
    return page.ending.made.receipt


def to_the_last_page(officer, path, email="datos@gad.example"):
    open_file(officer, path)
    officer.go_on("personal")
    decide(officer, by_kind)
    officer.go_on("clean")
    officer.go_on("describe")
    describe(officer, email)
    confirm(officer)


def assert_published(url, name):
    found = independent_client.dataset(url, name)
    assert found["title"] == DESCRIPTION["title"]
    assert found["notes"] == DESCRIPTION["description"]
    assert independent_client.rows(independent_client.data_resource(found)) == [
        messy_files.CLEAN_HEADER,
        *messy_files.CLEAN_ROWS,
    ]


@pytest.mark.parametrize("write", [messy_files.workbook, messy_files.sister_csv])
def test_practice_by_keyboard(officer, tmp_path, write):
    path = write(tmp_path / ("ayudas.xlsx" if write is messy_files.workbook else "ayudas.csv"))
    before = path.read_bytes()
    to_the_last_page(officer, path)
    assert officer.page.problem() is not None  # real or practice is never defaulted
    choose_target(officer, PRACTICE)
    receipt = publish(officer)
    assert receipt.verified
    assert "Práctica" in officer.page.title()
    assert "ublicad" not in officer.page.title() + officer.page.lead()
    assert officer.window.band.isVisible()
    host = officer.program.context.practice
    assert_published(host._server.url, receipt.dataset)
    assert path.read_bytes() == before


def describe_what_is_missing(officer):
    """The sample's titles say most; the officer writes what no file can know."""
    officer.wait(lambda: not officer.page.is_busy() and officer.project.described)
    officer.press(Qt.Key.Key_Tab)
    officer.type(DESCRIPTION["description"])
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.type("datos@patronato.example")
    skip_the_rest(officer)


def test_the_sample_takes_at_most_forty_inputs(officer, capsys):
    open_file(officer, sample_path())
    officer.go_on("personal")
    decide(officer, by_kind)
    take_the_first_way(officer)
    officer.go_on("clean")
    officer.go_on("describe")
    describe_what_is_missing(officer)
    confirm(officer)
    choose_target(officer, PRACTICE)
    assert publish(officer).verified
    with capsys.disabled():
        print(f"\ninputs from start to published, sample: {officer.inputs}")
    assert officer.inputs <= MOST_INPUTS


def test_rows_that_go_are_answered_by_keyboard(officer, tmp_path):
    """Published twice, the second time with a row less: nothing is sent before the officer says so."""
    whole = messy_files.sister_csv(tmp_path / "ayudas.csv")
    to_the_last_page(officer, whole)
    choose_target(officer, PRACTICE)
    first = publish(officer)
    officer.press(Qt.Key.Key_Return, CTRL)  # back to the start
    officer.wait(lambda: officer.page.page_id == "file")
    less = messy_files.sister_csv(tmp_path / "ayudas_corregidas.csv")
    lines = less.read_bytes().splitlines(keepends=True)
    less.write_bytes(b"".join(line for line in lines if b"Guayaquil" not in line))
    officer.wait(lambda: QApplication.focusWidget() is officer.page.initial_focus())
    to_the_last_page(officer, less)
    choose_target(officer, PRACTICE)
    plan = look_at_the_plan(officer)
    page = officer.page
    assert plan.dataset_id
    assert plan.table.removed == 1
    assert page.problem() is not None
    while page.problem() is not None:
        officer.press(Qt.Key.Key_Return, CTRL)  # brings the keyboard to what is missing
        officer.press(Qt.Key.Key_Space)
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: page.ending.made is not None and page.ending.made.receipt != first, 240)
    receipt = page.ending.made.receipt
    assert receipt.verified
    assert receipt.dataset == first.dataset
    officer.tab_to(officer.named("Retirar"))
    officer.press(Qt.Key.Key_Space)
    officer.wait(lambda: QApplication.focusWidget().text() == "Dejar publicado")  # the safe one has the keyboard
    officer.press(Qt.Key.Key_Return)
    assert not page.ending.made.withdrawn


@pytest.mark.real_ckan
@pytest.mark.parametrize("write", [messy_files.workbook, messy_files.sister_csv])
def test_a_real_ckan_by_keyboard(officer, real_ckan, tmp_path, write):
    path = write(tmp_path / ("ayudas.xlsx" if write is messy_files.workbook else "ayudas.csv"))
    to_the_last_page(officer, path)
    choose_target(officer, "other")
    officer.tab_to(officer.named("Dirección"))
    officer.type(real_ckan.url)
    officer.tab_to(officer.named("Llave de acceso"))
    officer.type(real_ckan.token)
    officer.press(Qt.Key.Key_Return)
    officer.wait(lambda: officer.page.where.check is not None, 60)
    if not officer.project.target.organization:
        officer.tab_to(officer.named("Publicar como"))
        names = [o.name for o in officer.page.where.check.organizations]
        for _ in range(names.index(real_ckan.organization) + 1):
            officer.press(Qt.Key.Key_Down)
    receipt = publish_over(officer)
    assert receipt.verified
    assert receipt.public
    assert_published(real_ckan.url, receipt.dataset)
    assert real_ckan.token not in officer.page.where.connection.attempt().token


def is_asked_which(page):
    """Whether datasets of that title are on the portal and the page wants to know whether it is part of one."""
    return page.planned.meeting is not None and page.planned.plan is None


def publish_over(officer):
    """Datasets of that title may be there from other tests: it is a new one, and warnings are answered."""
    page = officer.page
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: not page.is_busy() and page.planned.meeting is not None, 60)
    if is_asked_which(page):
        officer.wait(lambda: QApplication.focusWidget() is page.initial_focus())
        n_candidates = len(page.planned.meeting.candidates)
        officer.press(Qt.Key.Key_1 + n_candidates)  # the last answer, after them
        officer.wait(lambda: not page.is_busy() and page.planned.plan is not None, 60)
    while page.problem() is not None:
        officer.press(Qt.Key.Key_Return, CTRL)  # brings the keyboard to what is missing
        officer.press(Qt.Key.Key_Space)
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: page.ending.made is not None and page.title() == page.ending.title(), 240)
    return page.ending.made.receipt
