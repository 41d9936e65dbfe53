"""Which month a new file is of: known without a word, or exactly one question."""

import hashlib
import shutil
from dataclasses import replace

import pytest

from desktop_app.app import project_file
from desktop_app.app.project import Answered
from desktop_app.app.repeating.answering import typed_period, with_answers
from desktop_app.app.repeating.memory import remember
from desktop_app.core.metadata.dataset import Period
from tests.repeat_files import book, first_project_of, kinds, with_period
from tests.repeat_samples import budget, payroll


def test_a_file_that_names_no_period_asks_for_it_alone(january, again, tmp_path):
    made = again(january(budget), book(tmp_path / "presupuesto.xlsx", *budget(2)))
    assert kinds(made) == ["period"]
    assert [c.id for c in made.questions[0].choices] == ["2026-02-01/2026-02-28", "typed"]
    done = with_answers(made, [Answered("period", "2026-02-01/2026-02-28")])
    assert done.dataset.title == "Presupuesto municipal, febrero de 2026"
    assert not made.open_questions(done)


def test_a_typed_period_moves_title_description_and_resource(january, again, tmp_path):
    made = again(january(budget), book(tmp_path / "presupuesto.xlsx", *budget(2)))
    done = with_answers(made, [Answered("period", "typed", "abril 2026")])
    assert (done.dataset.period.start, done.dataset.title) == ("2026-04-01", "Presupuesto municipal, abril de 2026")
    assert "abril de 2026" in done.dataset.description
    assert all("febrero" not in r.title for r in done.dataset.resources)
    with pytest.raises(ValueError, match="nunca"):
        typed_period("nunca")


def test_the_year_turns(january, again, tmp_path):
    memory = january(budget)
    december = replace(
        memory.project.dataset, period=Period("2025-12-01", "2025-12-31"), title="Gasto, diciembre de 2025"
    )
    memory = replace(memory, project=replace(memory.project, dataset=december))
    made = again(memory, book(tmp_path / "x.xlsx", *budget(2), title="Presupuesto, enero de 2026"))
    assert kinds(made) == []
    assert made.project.dataset.title == "Gasto, enero de 2026"
    assert made.project.dataset.period == Period("2026-01-01", "2026-01-31")


def test_a_quarter_is_followed_by_the_next_one(january, again, tmp_path):
    memory = january(budget)
    quarter = replace(
        memory.project.dataset, period=Period("2025-10-01", "2025-12-31"), title="Gasto, IV trimestre de 2025"
    )
    memory = replace(memory, project=replace(memory.project, dataset=quarter))
    made = again(memory, book(tmp_path / "Gasto primer trimestre 2026.xlsx", *budget(2)))
    assert kinds(made) == []
    assert made.project.dataset.title == "Gasto, I trimestre de 2026"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("P_2025diciembre", "diciembre de 2025"), ("P_2026enero", "enero de 2026"), ("P_2026", "2026")],
)
def test_a_period_that_does_not_follow_is_asked(january, again, tmp_path, name, reason):
    made = again(january(budget), book(tmp_path / f"{name}.xlsx", *budget(2)))
    assert kinds(made) == ["period"]
    assert made.questions[0].reason.values["period"] == reason


def test_a_title_that_was_forgotten_is_asked_about(january, again, tmp_path):
    path = book(tmp_path / "P febrero 2026.xlsx", *budget(2), title="Presupuesto, marzo de 2026")
    made = again(january(budget), path)
    assert kinds(made) == ["period"]
    assert {"marzo de 2026", "febrero de 2026"} == set(made.questions[0].reason.values.values())
    path = book(tmp_path / "P 2026 febrero.xlsx", *budget(2), title="Presupuesto 2026")
    assert kinds(again(january(budget), path)) == []


def test_a_growing_year_is_no_news(january, again, tmp_path):
    memory = with_period(january(budget), Period("2026-01-01", "2026-02-28"))
    made = again(memory, book(tmp_path / "Presupuesto enero a marzo 2026.xlsx", *budget(2)))
    assert kinds(made) == []
    assert made.project.dataset.period == Period("2026-01-01", "2026-03-31")


def test_the_same_file_again_is_one_question(january, again, tmp_path):
    memory = january(budget)
    (tmp_path / "otra").mkdir()
    original = tmp_path / "GAD_Presupuesto_2026enero.xlsx"
    shutil.copy(memory.project.table.source.path, original)
    assert kinds(again(memory, original)) == ["period"]
    assert "past" in again(memory, original).questions[0].reason.values
    renamed = tmp_path / "otra" / "GAD_Presupuesto_2026febrero.xlsx"
    shutil.copy(original, renamed)
    assert hashlib.sha256(renamed.read_bytes()).hexdigest() == memory.project.table.source.sha256
    # its title still says January, its name February
    assert kinds(again(memory, renamed)) == ["period"]


def test_last_months_rows_under_a_new_name_are_one_question(january, again, tmp_path):
    header, rows = budget(1)
    made = again(january(budget), book(tmp_path / "Presupuesto febrero 2026.xlsx", header, rows[::-1]))
    assert kinds(made) == ["repeated"]
    assert not made.open_questions(with_answers(made, [Answered("repeated", "right")]))
    rows[0][3] = "7.77"
    assert kinds(again(january(budget), book(tmp_path / "Presupuesto 2026 febrero.xlsx", header, rows))) == []


def test_last_months_dates_in_this_months_file_are_one_question(january, again, tmp_path):
    header, rows = payroll(2)
    for row in rows:
        row[4] = row[4].replace("2026-02", "2026-01")
    made = again(january(payroll), book(tmp_path / "Nomina febrero 2026.xlsx", header, rows, sheet="Nomina"))
    assert kinds(made) == ["dates"]
    assert [c.id for c in made.questions[0].choices] == ["right", "another_file", "other"]


def with_month(make, month, name):
    header, rows = make(month)
    return ["Mes", *header], [[name, *row] for row in rows]


@pytest.fixture(scope="module")
def monthly(tmp_path_factory):
    """January of a budget with a column that says the month."""
    folder = tmp_path_factory.mktemp("monthly")

    def say_month(make):
        return with_month(make, 1, "ENERO")

    made = first_project_of(folder, *say_month(budget))
    return remember(project_file.load(made)[0], made.parent)


def test_a_column_that_says_the_month_moves_on_without_a_word(monthly, again, tmp_path):
    header, rows = with_month(budget, 2, "FEBRERO")
    assert kinds(again(monthly, book(tmp_path / "P febrero 2026.xlsx", header, rows))) == []


def test_a_column_that_still_says_last_month_is_asked(monthly, again, tmp_path):
    header, rows = with_month(budget, 2, "ENERO")
    made = again(monthly, book(tmp_path / "P febrero 2026.xlsx", header, rows))
    assert [q.id.split(":")[0] for q in made.questions] == ["late"]
