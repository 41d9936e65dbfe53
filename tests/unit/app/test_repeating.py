"""The monthly routine without a window: what is carried, what is asked, and what an answer changes."""

from dataclasses import replace

import pytest

from desktop_app.app import project_file
from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.project import Answered
from desktop_app.app.repeating.answering import with_answers
from desktop_app.app.repeating.memory import remember
from desktop_app.app.repeating.repetition import Desk, repeat
from desktop_app.app.settings import Settings
from tests.direct_reader import DirectReader
from tests.repeat_samples import budget, first_project, payroll, workbook
from tests.ui.pages.rig import NoKeyring

NOW = "2026-03-03T10:00:00-05:00"


@pytest.fixture
def again(tmp_path):
    """Repeat January with another month; returns the repetition."""
    known = {}

    def run(make, month, answers=()):
        if make not in known:
            file = first_project(default_paths(), tmp_path, make)
            known[make] = remember(project_file.load(file)[0], file.parent)
        path = workbook(tmp_path, make, month)
        working = tmp_path / f"w{make.__name__}{month}{len(list(tmp_path.iterdir()))}"
        working.mkdir()
        opened = DirectReader().open_source(path, working)
        return repeat(known[make], opened, Desk(Settings(), Credentials(NoKeyring()), NOW), answers)

    return run


@pytest.mark.parametrize("make", [payroll, budget])
@pytest.mark.parametrize(
    ("month", "kinds"),
    [(2, []), (3, ["renamed"]), (4, ["renamed", "column"]), (5, ["table", "renamed", "column"])],
)
def test_only_what_is_new_is_asked(again, make, month, kinds):
    made = again(make, month)
    assert [q.kind.value for q in made.questions] == kinds


@pytest.mark.parametrize("make", [payroll, budget])
def test_a_new_category_and_fewer_rows_are_asked(again, make):
    made = again(make, 6)
    assert [q.kind.value for q in made.questions] == ["renamed", "column", "category", "rows"]


def test_everything_decided_is_carried_with_the_period_moved_on(again):
    made = again(payroll, 2)
    project = made.project
    assert [(d.column_id, d.treatment) for d in project.table.decisions if d.treatment == "remove_column"] == [
        ("c0", "remove_column"),
        ("c1", "remove_column"),
    ]
    assert project.dataset.title == "Nómina municipal, febrero de 2026"
    assert project.dataset.description == "Cada fila es un registro de nómina del municipio en febrero de 2026."
    assert (project.dataset.period.start, project.dataset.period.end) == ("2026-02-01", "2026-02-28")
    assert project.table.recipe
    assert project.dataset.resources[0].fields[0].description == "Lo que dice la columna."
    assert made.carried.n_removed == 2


def test_a_renamed_column_keeps_its_treatment_until_it_is_said_to_be_another(again, tmp_path):
    made = again(payroll, 3)
    question = made.questions[0]
    other = again(payroll, 3, [Answered(question.id, "other")])
    assert [q.kind.value for q in other.questions] == ["renamed", "column"]
    same = again(payroll, 3, [Answered(question.id, "same")])
    assert not same.open_questions(same.project)


def test_an_answer_replaces_what_the_earlier_one_added(again):
    made = again(budget, 4)
    column = made.questions[1]
    before = len(made.project.table.recipe)
    removed = with_answers(made, [Answered(column.id, "remove")])
    assert removed.table.recipe[-1].step.columns() == (column.column_id,)
    kept = with_answers(replace(made, project=removed), [Answered(column.id, "keep")])
    assert column.column_id not in {
        i for e in kept.table.recipe if e.step.id == "remove_columns" for i in e.step.columns()
    }
    assert len(removed.table.recipe) == before + 1


def test_the_command_line_never_hears_values(again):
    made = again(payroll, 6)
    values = {"Guardián", "Completa", "Parcial"}
    assert not [v for q in made.questions for v in values if v in str(q.reason.values) + q.id]
    assert any("Guardián" in str(q.title.values) for q in made.questions)
