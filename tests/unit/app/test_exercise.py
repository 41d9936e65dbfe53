"""The guided exercise: its workbook has the faults it teaches, and each decision gets the right word."""

import importlib
import json
import sys
from dataclasses import replace

import pytest

from desktop_app.app.credentials import Credentials
from desktop_app.app.exercise import workbook
from desktop_app.app.exercise.feedback import Verdict
from desktop_app.app.exercise.tasks import TASKS, is_over, look, n_right, near
from desktop_app.app.flow import PAGES, go
from desktop_app.app.paths import default_paths
from desktop_app.app.project import with_decision, with_table
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.cli import main
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.metadata.dataset import Contact, Dataset
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.resources import resource_path
from tests.direct_reader import DirectReader


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALISTA_HOME", str(tmp_path_factory.mktemp("home")))
        paths = default_paths()
        made = Workspace(Services(paths, SettingsStore(paths), Credentials(), DirectReader()))
        made.begin(made.open_file(workbook.workbook_path()))
        yield made
        made.close()


@pytest.fixture
def begun(workspace):
    """The project as it is when the workbook has just been opened."""
    return workspace.project


def how(project, task):
    return next(f for f in look(project) if f.task == task)


def deciding(project, column, treatment):
    return with_table(project, lambda t: with_decision(t, Decision(column, ("X",), treatment)))


def at(project, page):
    return go(project, page)


# --- the workbook ---------------------------------------------------------------------------------------------------


def test_the_code_beside_the_workbook_writes_its_cells(monkeypatch):
    from openpyxl import load_workbook

    monkeypatch.syspath_prepend(str(resource_path("samples")))
    try:
        written = importlib.import_module("exercise").build()
    finally:
        for name in ("exercise", "build"):
            sys.modules.pop(name, None)
    shipped = load_workbook(workbook.workbook_path())
    assert shipped.sheetnames == written.sheetnames
    for name in shipped.sheetnames:
        assert list(shipped[name].values) == list(written[name].values)


def test_it_has_the_faults_that_are_taught(workspace):
    table = workspace.raw()
    assert (table.n_rows(), len(table.columns)) == (90, 6)
    scan = workspace.scan()
    assert {f.column_id: f.n_cells for f in scan.findings} == {
        workbook.NAMES: 90,
        workbook.NOTES: workbook.N_IDENTITY_NUMBERS,
    }
    steps = {(s.step.id, column) for s in workspace.suggestions() for column in s.step.columns()}
    assert {("decimal_comma", workbook.AMOUNT), ("dates_to_iso", workbook.DATE)} <= steps
    cells = table.frame.collect()
    assert cells[workbook.AMOUNT].str.contains(r"^\d+,\d\d$").all()
    assert cells[workbook.NOTES].str.contains("C.I.", literal=True).sum() == workbook.N_IDENTITY_NUMBERS


def test_a_copy_is_known_by_its_bytes_and_one_saved_again_by_its_name(begun):
    assert workbook.is_exercise(begun)
    source = begun.table.source

    def named(**changes):
        return with_table(begun, lambda t: replace(t, source=replace(source, **changes)))

    assert workbook.is_exercise(named(path="C:\\taller\\copia.xlsx"))
    assert workbook.is_exercise(named(path="/x/ejercicio_becas_2026 (1).xlsx", sha256="0"))
    assert not workbook.is_exercise(named(path="/x/becas.xlsx", sha256="0"))


# --- each decision --------------------------------------------------------------------------------------------------


def test_nothing_is_judged_before_it_is_decided(begun):
    found = look(begun)
    assert [f.task for f in found] == [task.id for task in TASKS]
    assert {f.verdict for f in found} == {Verdict.WAITING}
    assert (n_right(found), is_over(found)) == (0, False)


def test_the_table_is_right_once_one_goes_on_with_it(begun):
    assert how(at(begun, "personal"), "table").verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"header_rows": (2,)}, "row 4"),
        ({"total_rows": (), "last_row": 94}, "total"),
        ({"left_out": ((10, 12),)}, "missing"),
        ({"first_row": 6}, "missing"),
    ],
)
def test_a_table_cut_otherwise_is_told_at_once(begun, change, word):
    region = replace(begun.table.region, **change)
    project = with_table(begun, lambda t: replace(t, region=region))
    told = how(project, "table")
    assert told.verdict is Verdict.BETTER
    assert word in told.words.msgid


@pytest.mark.parametrize(
    ("task", "column", "good", "poor"),
    [
        ("names", workbook.NAMES, ("remove_column", "replace_by_code"), ("keep", "mask_part")),
        ("notes", workbook.NOTES, ("clean_free_text", "remove_column"), ("keep", "replace_by_code")),
    ],
)
def test_people_are_protected_or_it_is_said_why_not(begun, task, column, good, poor):
    for treatments, verdict in ((good, Verdict.RIGHT), (poor, Verdict.BETTER)):
        told = [how(deciding(begun, column, treatment), task) for treatment in treatments]
        assert {one.verdict for one in told} == {verdict}
    assert len({how(deciding(begun, column, treatment), task).words.msgid for treatment in (*good, *poor)}) >= 3


@pytest.mark.parametrize(("task", "step"), [("amounts", "decimal_comma"), ("dates", "dates_to_iso")])
def test_corrections_are_right_when_ticked_and_missed_when_left(workspace, begun, task, step):
    made = next(s.step for s in workspace.suggestions() if s.step.id == step)

    def with_step(project, *, enabled):
        return with_table(project, lambda t: replace(t, recipe=(RecipeStep(made, enabled),)))

    assert how(with_step(at(begun, "clean"), enabled=True), task).verdict is Verdict.RIGHT
    assert how(with_step(at(begun, "clean"), enabled=False), task).verdict is Verdict.WAITING
    assert how(with_step(at(begun, "describe"), enabled=False), task).verdict is Verdict.BETTER


def test_the_description_says_its_first_gap_after_leaving_it(begun):
    whole = Dataset(
        title="Becas entregadas por la Fundación de Ejemplo, 2026",
        description="Cada fila es una beca entregada a un estudiante entre febrero y septiembre de 2026, sin nombres.",
        institution="Fundación de Ejemplo",
        contact=Contact("Datos", "datos@fundacion.example"),
        licence="CC-BY-4.0",
        tags=("becas", "educación", "Quito"),
    )
    told = replace(at(begun, "describe"), described=True, dataset=replace(whole, description=""))
    assert how(told, "description").verdict is Verdict.WAITING
    assert how(at(told, "review"), "description").words.msgid == "Say what the data contains."
    assert how(replace(at(told, "review"), dataset=whole), "description").verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("receipt", "verdict"),
    [
        ({"kind": "practice", "verified": True}, Verdict.RIGHT),
        ({"kind": "practice", "verified": False}, Verdict.BETTER),
        ({"kind": "ckan", "verified": True}, Verdict.BETTER),
    ],
)
def test_only_a_proved_practice_ends_well(begun, receipt, verdict):
    project = replace(begun, receipts=(json.dumps(receipt),))
    assert how(project, "publishing").verdict is verdict
    assert is_over(look(project))


def test_the_last_decisions_are_said_on_the_next_page(begun):
    project = deciding(deciding(at(begun, "clean"), workbook.NAMES, "keep"), workbook.NOTES, "clean_free_text")
    assert [f.task for f in near(look(project), "clean")] == ["names", "amounts", "dates"]
    assert [f.task for f in near(look(project), "table")] == ["table"]
    for page in PAGES:
        assert all(f.page == page or f.verdict is not Verdict.WAITING for f in near(look(project), page))


# --- for workshops --------------------------------------------------------------------------------------------------


def test_the_command_writes_the_workbook_and_never_over_a_file(tmp_path, capsys):
    assert main(["exercise", "--write", str(tmp_path)]) == 0
    written = tmp_path / workbook.WORKBOOK
    assert written.read_bytes() == workbook.workbook_path().read_bytes()
    written.write_text("mío", encoding="utf-8")
    assert main(["exercise", "--write", str(written), "--json"]) == 2
    assert written.read_text(encoding="utf-8") == "mío"
    assert main(["exercise", "--write", str(tmp_path / "no" / "hay.xlsx")]) == 5
    assert "no" in capsys.readouterr().err
