"""How much an officer types: the sample project of one month described once, and the next month's file after it."""

from dataclasses import fields, replace

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app import demo
from desktop_app.core.metadata.dataset import Dataset, Period, Resource
from desktop_app.core.metadata.exchange.ckan import to_ckan
from desktop_app.core.quality.gaps import is_described
from desktop_app.core.text import msg
from desktop_app.ui.pages.describe.page import DescribePage
from desktop_app.ui.pages.describe.presenter import NAMES, answer
from tests.ui.pages.portal_samples import MIXED, know
from tests.ui.pages.rig import open_rig, shown_alone

RECEIPT = '{"finished": "2026-11-03T10:00:00-05:00"}'
MEANINGS = "Lo que el registro de atenciones dice de cada caso."
ANSWERS = (
    ("programa", "P-07"),
    ("corte", "2026-10-31"),
    ("alcance", "todo"),
    ("tema", '["salud"]'),
    ("obras", '[{"obra": "Casa de acogida"}]'),
)


@pytest.fixture
def month_after(tmp_path):
    """The sample under the next month's name, without the words that said its period."""
    book = openpyxl.load_workbook(demo.sample_path())
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=6):
            for cell in row:
                if isinstance(cell.value, str) and "2026" in cell.value:
                    cell.value = cell.value.split(",")[0].split(" 2026")[0].split("enero")[0].strip()
    path = tmp_path / "Atenciones.xlsx"
    book.save(path)
    return path


def described_once(rig):
    """October as a careful officer leaves it: all answered, every column described, published."""
    workspace = rig.context.workspace
    leaving = workspace.leaving()

    def fill(project):
        dataset = demo.describe(project.dataset)
        said = tuple(replace(f, description=MEANINGS, example="", categories=()) for f in leaving.fields)
        resource = Resource(project.table.id, fields=said, answers=(("sistema", "Registro"),))
        return replace(
            project,
            dataset=replace(dataset, answers=ANSWERS, resources=(resource,)),
            described=True,
            receipts=(RECEIPT,),
        )

    rig.context.session.apply(msg("x"), fill)


def open_months(qtbot, month_after, form=None):
    rig = open_rig(demo.sample_path())
    workspace = rig.context.workspace
    if form:
        know(workspace, form)
    described_once(rig)
    workspace.begin(workspace.open_file(month_after))
    page = shown_alone(qtbot, DescribePage(rig.context))
    page.enter()
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
    return rig, page


def blanks(rig, page):
    """Every question without an answer, and every column without words."""
    dataset = rig.context.project.dataset
    asked = [name for name in NAMES if not answer(dataset, name)]
    portal = [name for name, q in page._portal.questions.items() if q.form_field.required and not q.answer()]
    columns = [f.name for f in page.dictionary.model.fields if not is_described(f)]
    return [*asked, *portal, *columns]


@pytest.mark.parametrize("form", [None, MIXED], ids=["plain", "own form"])
@pytest.mark.usefixtures("qapp", "themed")
def test_next_month_only_the_period_is_typed(qtbot, month_after, form, capsys):
    rig, page = open_months(qtbot, month_after, form)
    page._go(len(page._parts) - 1)
    left = blanks(rig, page)
    follows = {"portal.corte"} if form else set()  # the day of the cut-off is the last of the period, known with it
    assert follows <= set(left), "October's day is not November's"
    left = [name for name in left if name not in follows]
    asked = len(NAMES) + len(page._portal.questions) + len(page.dictionary.model.fields)
    with capsys.disabled():
        print(f"\nto fill in next month: {len({n.split('.')[0] for n in left})} of {asked} ({', '.join(left)})")
    assert {name.split(".")[0] for name in left} == {"period"}
    dataset = rig.context.project.dataset
    assert "2026" not in dataset.title
    page._go(2)
    for letter in "11/2026":
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(page._questions["period.start"].control, key)
    page._questions["period.start"].control.setFocus()
    page._questions["place"].control.setFocus()
    assert rig.context.project.dataset.period == Period("2026-11-01", "2026-11-30"), "seven keys said both ends"
    assert blanks(rig, page) == []
    if form:
        assert dict(dataset.answers)["programa"] == "P-07"
        assert page._portal.questions["portal.corte"].answer() == "2026-11-30"
        package = to_ckan(rig.context.project.dataset, "x", (), form)
        assert package["corte"] == "2026-11-30"
    rig.close()


@pytest.mark.usefixtures("qapp", "themed")
def test_the_first_time_what_can_be_known_is_known(qtbot, capsys):
    rig = open_rig(demo.sample_path())
    page = shown_alone(qtbot, DescribePage(rig.context))
    page.enter()
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
    known = [
        f.name for f in fields(Dataset) if getattr(rig.context.project.dataset, f.name) != getattr(Dataset(), f.name)
    ]
    with capsys.disabled():
        print(f"\nknown before asking: {', '.join(known)}")
    assert {"title", "institution", "licence", "theme", "tags", "period", "place", "source"} <= set(known)
    rig.close()
