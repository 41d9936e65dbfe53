"""How much is typed in the monthly case, measured on the sample project: the period, and nothing else."""

from dataclasses import fields, replace

import openpyxl
import pytest

from desktop_app.app import demo
from desktop_app.app.cleaning import safe_recipe
from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.credentials import Credentials
from desktop_app.app.packing import Making, pack
from desktop_app.app.preparing import choose_sheet, clean_table, find_people, raw_table
from desktop_app.app.project import Answered, new_project
from desktop_app.app.repeating.answering import with_answers
from desktop_app.app.repeating.memory import remember
from desktop_app.app.repeating.question import Kind
from desktop_app.app.repeating.repetition import Desk, repeat
from desktop_app.app.settings import Settings
from desktop_app.core.metadata.dataset import Dataset, Period, Resource
from desktop_app.core.quality.gaps import is_described
from tests.direct_reader import DirectReader
from tests.ui.pages.rig import NoKeyring

NOW = "2026-12-03T10:00:00-05:00"
ASKED = [f.name for f in fields(Dataset) if getattr(demo.describe(Dataset()), f.name) != getattr(Dataset(), f.name)]


@pytest.fixture
def october(tmp_path):
    """The sample as a careful officer leaves it: decided, described column by column, packed."""
    working = tmp_path / "october"
    working.mkdir()
    opened = DirectReader().open_source(demo.sample_path(), working)
    work = choose_sheet(opened)
    raw = raw_table(opened, work)
    work = replace(work, recipe=safe_recipe(raw, "ec"), recipe_made=True)
    scan = find_people(clean_table(raw, work), work, "ec")
    project = demo.answer(replace(new_project(NOW), tables=(work,), described=True), scan)
    packed = pack(project, Making(opened, tmp_path / "package", "2026-11-03", CodeKeys(), scan))
    said = tuple(
        replace(f, description=f"Lo que el registro dice sobre {f.name}.") for f in packed.dataset.resources[0].fields
    )
    dataset = replace(project.dataset, resources=(Resource("t1", fields=said),))
    project = replace(project, dataset=dataset)
    pack(project, Making(opened, tmp_path / "package", "2026-11-03", CodeKeys(), scan))
    return remember(project, tmp_path)


def november(path, title):
    """The sample's sheet with other amounts, under a title of one's own."""
    book = openpyxl.load_workbook(demo.sample_path())
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "2026" in cell.value and cell.row <= 3:
                    cell.value = title
                elif isinstance(cell.value, float | int) and not isinstance(cell.value, bool) and cell.row > 3:
                    cell.value = cell.value + 1
    book.save(path)
    return path


def again(october, path, tmp_path):
    working = tmp_path / "november"
    working.mkdir()
    opened = DirectReader().open_source(path, working)
    return repeat(october, opened, Desk(Settings(), Credentials(NoKeyring()), NOW))


def blanks(project):
    """What an officer would still have to write: questions of the description and words of columns."""
    dataset = project.dataset
    empty = [name for name in ASKED if getattr(dataset, name) == getattr(Dataset(), name)]
    gone = {d.column_id for d in project.table.decisions if d.treatment == "remove_column"}
    words = [f.name for f in dataset.resources[0].fields if f.column_id not in gone and not is_described(f)]
    return [*empty, *words]


def test_only_the_period_is_typed(october, tmp_path, capsys):
    made = again(october, november(tmp_path / "Atenciones.xlsx", "Registro"), tmp_path)
    typed = [q for q in made.questions if any(c.asks for c in q.choices)]
    asked = len(ASKED) + len(made.project.dataset.resources[0].fields)
    with capsys.disabled():
        print(f"\nto fill in next month: {len(typed)} of {asked} ({', '.join(q.id for q in typed)})")
    assert [q.kind for q in made.questions] == [Kind.PERIOD]
    done = with_answers(made, [Answered("period", "typed", "enero a noviembre de 2026")])
    assert not made.open_questions(done)
    assert blanks(done) == []
    assert done.dataset.period == Period("2026-01-01", "2026-11-30")
    assert done.dataset.title.endswith("enero a noviembre de 2026")
    assert made.carried.n_described >= 5


def test_nothing_is_typed_where_the_file_names_its_period(october, tmp_path):
    path = november(tmp_path / "Atenciones enero a noviembre 2026.xlsx", "Registro")
    made = again(october, path, tmp_path)
    assert (made.questions, blanks(made.project)) == ((), [])
