"""Which table and columns of a new file are last month's: found without a word, or exactly one question."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from desktop_app.app import project_file
from desktop_app.app.project import Answered
from desktop_app.app.repeating.memory import remember
from desktop_app.core.errors import NothingToRepeat, NotLikeLastTime
from desktop_app.core.reading.corrections import Corrections
from tests.direct_reader import DirectReader
from tests.repeat_files import book, cleaned, first_project_of, kinds, plain, with_work
from tests.repeat_samples import budget, payroll


def test_a_workbook_with_a_sheet_a_month_gives_the_new_month(january, again, tmp_path):
    memory = with_work(january(budget), sheet="Enero")
    header, rows = budget(1)
    path = book(
        tmp_path / "Presupuesto febrero 2026.xlsx", header, rows, sheet="Enero", more=[("Febrero", budget(2)[1])]
    )
    made = again(memory, path)
    assert (kinds(made), made.project.table.sheet) == ([], "Febrero")


def test_two_sheets_of_other_names_with_the_columns_are_asked_about(january, again, tmp_path):
    header, rows = budget(2)
    path = book(tmp_path / "P febrero 2026.xlsx", header, rows, sheet="Uno", more=[("Dos", rows)])
    made = again(january(budget), path)
    assert kinds(made) == ["table"]
    assert [c.id for c in made.questions[0].choices] == ["Uno|0", "Dos|0", "another_file"]
    assert again(january(budget), path, [Answered("table", "Dos|0")]).project.table.sheet == "Dos"


@pytest.mark.parametrize("mark", [";", ","])
def test_a_csv_after_a_workbook_goes_on_without_a_word(january, again, tmp_path, mark):
    header, rows = payroll(2)
    for row in rows:
        row[4] = "/".join(reversed(row[4].split("-")))  # as Excel writes it here
        if mark == ";":
            row[5] = row[5].replace(".", ",")
    made = again(january(payroll), plain(tmp_path / "nomina febrero 2026.csv", header, rows, mark))
    assert kinds(made) == []
    cells = cleaned(again, made)
    assert cells["fecha_de_pago"][0] == payroll(2)[1][0][4]
    assert [float(v) for v in cells["remuneracion"]] == [float(r[5]) for r in payroll(2)[1]]
    assert made.carried.mended


def test_columns_in_another_order_keep_their_decisions(january, again, tmp_path):
    header, rows = payroll(2)
    order = [5, 3, 1, 0, 4, 2]
    made = again(
        january(payroll),
        book(
            tmp_path / "Nomina febrero 2026.xlsx",
            [header[i] for i in order],
            [[row[i] for i in order] for row in rows],
            sheet="Nomina",
        ),
    )
    assert kinds(made) == []
    assert {d.column_id for d in made.project.table.decisions if d.treatment == "remove_column"} == {"c2", "c3"}


def test_another_table_altogether_is_refused(january, again, tmp_path):
    with pytest.raises(NotLikeLastTime):
        again(january(budget), book(tmp_path / "x.xlsx", ["Placa", "Marca"], [["ABC-1", "X"], ["ABC-2", "Y"]]))


def test_a_header_that_was_shown_by_hand_is_looked_for_there(january, again, tmp_path):
    memory = with_work(january(budget), corrections=Corrections(header_rows=(0,), first_row=1))
    header, rows = budget(2)
    path = book(tmp_path / "P febrero 2026.xlsx", header, rows)
    made = again(memory, path)
    assert "table" not in kinds(made)
    assert cleaned(again, made)["partida"] == [row[0] for row in rows]


def test_sheets_that_were_joined_and_do_not_all_come_are_asked_about(january, again, tmp_path):
    header, rows = budget(1)
    half = len(rows) // 2
    folder = tmp_path / "first"
    folder.mkdir()
    made = first_project_of(folder, header, rows[:half], sheet="Norte", more=[("Sur", rows[half:])])
    memory = remember(project_file.load(made)[0], made.parent)
    from desktop_app.app.choosing import choose_group
    from desktop_app.core.reading.choices import same_shape

    opened = DirectReader().open_source(folder / "GAD_Presupuesto_2026enero.xlsx", folder)
    joined = choose_group(opened, same_shape(opened)[0], "Zona")
    memory = with_work(memory, stacked=joined.stacked, sheet_column="Zona", sheet="Norte")
    _, now = budget(2)
    both = again(
        memory, book(tmp_path / "P febrero 2026.xlsx", header, now[:half], sheet="Norte", more=[("Sur", now[half:])])
    )
    assert kinds(both) == []
    assert both.carried.n_rows == len(now)
    alone = again(memory, book(tmp_path / "P 2026 febrero.xlsx", header, now, sheet="Norte"))
    assert kinds(alone) == ["sheets"]


@pytest.mark.parametrize(("before", "asked"), [(None, ["hidden"]), (True, ["hidden"]), (False, [])])
def test_hidden_rows_are_left_out_or_asked_about(january, again, tmp_path, before, asked):
    memory = with_work(january(budget), corrections=Corrections(publish_hidden=before))
    path = book(tmp_path / "P febrero 2026.xlsx", *budget(2))
    made = load_workbook(path)
    made.active.row_dimensions[10].hidden = True
    made.save(path)
    found = again(memory, path)
    assert kinds(found) == asked
    n = len(budget(2)[1])
    assert again(memory, path, [Answered("hidden", "leave_out")]).carried.n_rows == n - 1
    if asked:
        assert again(memory, path, [Answered("hidden", "publish")]).carried.n_rows == n


def test_a_project_without_a_finished_package_cannot_be_repeated(january, tmp_path):
    with pytest.raises(NothingToRepeat):
        remember(january(budget).project, tmp_path)


def test_a_project_whose_table_was_changed_after_its_package_cannot_be_repeated(january):
    memory = january(budget)
    wider = replace(memory.project.table.region, columns=(*memory.project.table.region.columns, 9))
    with pytest.raises(NothingToRepeat):
        remember(with_work(memory, region=wider).project, memory.package.parent)


@pytest.mark.parametrize("header", ["PARTIDA", "Código de partida"])
def test_columns_are_published_under_last_months_names(january, again, tmp_path, header):
    memory = with_work(january(budget), recipe=())
    _, rows = budget(2)
    made = again(memory, book(tmp_path / "P febrero 2026.xlsx", [header, *budget(2)[0][1:]], rows))
    assert kinds(made) == ([] if header == "PARTIDA" else ["renamed"])
    assert list(cleaned(again, made)) == ["partida", "programa", "asignado", "devengado"]


def test_many_new_values_against_many_known_ones_take_no_time(january, again, tmp_path):
    from desktop_app.app.repeating.asking_values import _nearest

    known = frozenset(f"Proveedor {i:05d} Compañía" for i in range(20_000))
    fresh = [f"proveedor {i:05d} compania" for i in range(10_000)] + ["Otra cosa"] * 10
    found = _nearest(fresh, known)
    assert len(found) == 10_000
    assert found["proveedor 00007 compania"] == "Proveedor 00007 Compañía"
