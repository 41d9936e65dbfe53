"""Which table: all of them are listed; sheets of one shape become one table with the sheet's name as a column."""

import openpyxl
import pytest

from desktop_app.core.reading import open_source
from desktop_app.core.reading.choices import place_in_stack, same_shape, stack, table_choices
from tests.unit.reading.fixtures import PROVINCES, workbook

HEADER = ["Provincia", "Casos", "Monto"]


def month(n, *, shift=0, header=HEADER):
    rows = [[name, i + n, 1.5 * i] for i, name in enumerate(PROVINCES, 1)]
    return [*[[] for _ in range(shift)], header, *rows]


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("meses")
    path = workbook(
        folder / "a.xlsx",
        ("Enero", month(1)),
        ("Febrero", [["Casos de febrero"], [], *month(2, header=["PROVINCIA ", "casos", "Monto"])]),
        ("Marzo", month(3)),
        ("Notas", [["Hoja", "Qué tiene"], ["Enero", "El primer mes"], ["Febrero", "El segundo"]]),
    )
    return open_source(path, folder / "w")


def test_every_table_is_listed(opened):
    found = table_choices(opened)
    assert [(c.sheet, c.index, c.n_rows) for c in found[:3]] == [("Enero", 0, 6), ("Febrero", 0, 6), ("Marzo", 0, 6)]
    assert found[0].names == tuple(HEADER)
    assert found[3].sheet == "Notas"


def test_two_tables_of_one_sheet_are_two_choices(tmp_path):
    rows = [*month(1), [], [], ["Funcionarios por sexo"], ["Sexo", "Número"], ["Mujeres", 40], ["Hombres", 38]]
    opened = open_source(workbook(tmp_path / "a.xlsx", ("Datos", rows)), tmp_path / "w")
    found = table_choices(opened)
    assert [(c.index, c.names) for c in found] == [(0, tuple(HEADER)), (1, ("Sexo", "Número"))]


def test_one_sheet_a_month(opened):
    (group,) = same_shape(opened)
    assert group.sheets == ("Enero", "Febrero", "Marzo")
    assert (group.names, group.n_rows) == (tuple(HEADER), 18)
    parts = [(opened.sheet(name), opened.sheet(name).regions[0]) for name in group.sheets]
    table = stack(parts, "Mes")
    frame = table.frame.collect()
    assert [c.name for c in table.columns] == ["Mes", *HEADER]
    assert frame[table.ids[0]].to_list() == [name for name in group.sheets for _ in PROVINCES]
    assert frame["c0"].to_list() == PROVINCES * 3
    assert frame["c1"].to_list() == [str(i + n) for n in (1, 2, 3) for i in range(1, 7)]
    numbers = frame["__row"].to_list()
    assert len(set(numbers)) == len(numbers) == 18
    assert [place_in_stack(parts, n) for n in (numbers[0], numbers[6], numbers[-1])] == [
        ("Enero", 2), ("Febrero", 4), ("Marzo", 7),
    ]  # fmt: skip


def test_tables_at_other_columns_are_one_shape(tmp_path):
    moved = [[None, *row] for row in month(2)]
    opened = open_source(workbook(tmp_path / "a.xlsx", ("1", month(1)), ("2", moved)), tmp_path / "w")
    (group,) = same_shape(opened)
    parts = [(opened.sheet(name), opened.sheet(name).regions[0]) for name in group.sheets]
    assert stack(parts, "Hoja").frame.collect()["c0"].to_list() == PROVINCES * 2


def test_the_name_of_the_sheet_in_a_heading_may_differ(tmp_path):
    sheets = [(name, month(1, header=["Provincia", f"Casos {name}", "Monto"])) for name in ("Enero", "Febrero")]
    opened = open_source(workbook(tmp_path / "a.xlsx", *sheets), tmp_path / "w")
    assert [group.sheets for group in same_shape(opened)] == [("Enero", "Febrero")]


@pytest.mark.parametrize(
    "other", [["Provincia", "Casos"], ["Provincia", "Monto", "Casos"], ["Cantón", "Casos", "Monto"]]
)
def test_other_columns_are_another_table(tmp_path, other):
    sheets = [("Enero", month(1)), ("Febrero", month(2, header=other))]
    assert same_shape(open_source(workbook(tmp_path / "a.xlsx", *sheets), tmp_path / "w")) == ()


def test_hidden_sheets_are_never_joined_by_themselves(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Enero", month(1)), ("Febrero", month(2)))
    book = openpyxl.load_workbook(path)
    book["Febrero"].sheet_state = "hidden"
    book.save(path)
    opened = open_source(path, tmp_path / "w")
    assert same_shape(opened) == ()
    assert [c.is_hidden for c in table_choices(opened)] == [False, True]


def test_two_series_of_sheets_are_two_groups(tmp_path):
    names = ["Gasto 2023", "Gasto 2024", "Cupo 2023", "Cupo 2024"]
    opened = open_source(
        workbook(tmp_path / "a.xlsx", *[(name, month(i)) for i, name in enumerate(names)]), tmp_path / "w"
    )
    assert [group.sheets for group in same_shape(opened)] == [("Gasto 2023", "Gasto 2024"), ("Cupo 2023", "Cupo 2024")]
