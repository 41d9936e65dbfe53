"""The monthly routine where files differ from last month's: a right result without a word, or exactly one question."""

import csv
import hashlib
import shutil
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from desktop_app.app import preparing, project_file
from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import Paths
from desktop_app.app.project import Answered
from desktop_app.app.repeating.answering import typed_period, with_answers
from desktop_app.app.repeating.memory import remember
from desktop_app.app.repeating.repetition import Desk, repeat
from desktop_app.app.settings import Settings
from desktop_app.core.cleaning.step import RecipeStep, UnknownStep
from desktop_app.core.cleaning.steps.add_column import AddColumn
from desktop_app.core.cleaning.steps.drop_repeated_rows import DropRepeatedRows
from desktop_app.core.cleaning.steps.edit_cell import EditCell
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.errors import CodeKeyMissing, NothingToRepeat, NotLikeLastTime
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import RowRole
from tests.direct_reader import DirectReader
from tests.repeat_samples import budget, first_project, payroll, workbook
from tests.ui.pages.rig import NoKeyring

NOW = "2026-03-03T10:00:00-05:00"


@pytest.fixture(scope="module")
def january(tmp_path_factory):
    """What is known of January, by series: packed once, never changed."""
    known = {}

    def of(make):
        if make not in known:
            folder = tmp_path_factory.mktemp(make.__name__)
            file = first_project(Paths(folder / "data", folder / "cache", folder / "logs"), folder, make)
            known[make] = remember(project_file.load(file)[0], file.parent)
        return known[make]

    return of


@pytest.fixture
def again(tmp_path):
    """The repetition of what is known over a file."""
    counted = iter(range(100))

    def run(memory, path, answers=()):
        working = tmp_path / f"w{next(counted)}"
        working.mkdir()
        run.opened = DirectReader().open_source(path, working)
        return repeat(memory, run.opened, Desk(Settings(), Credentials(NoKeyring()), NOW), answers)

    return run


def book(path, header, rows, *, title="", sheet="Presupuesto", more=()):
    made = Workbook()
    made.remove(made.active)
    for name, body in ((sheet, rows), *more):
        page = made.create_sheet(name)
        if title:
            page.append([title])
            page.append([])
        page.append(header)
        for row in body:
            page.append(row)
    made.save(path)
    return path


def plain(path, header, rows, mark=";"):
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream, delimiter=mark).writerows([header, *rows])
    return path


def kinds(made):
    return [q.kind.value for q in made.questions]


def with_work(memory, **changes):
    work = replace(memory.project.table, **changes)
    return replace(memory, project=replace(memory.project, tables=(work,)))


def with_period(memory, period):
    return replace(memory, project=replace(memory.project, dataset=replace(memory.project.dataset, period=period)))


def cleaned(again, made):
    """The cells of the repeated table by header."""
    work = made.project.table
    table = preparing.clean_table(preparing.raw_table(again.opened, work), work)
    frame = table.frame.collect()
    return {c.name: frame[c.id].to_list() for c in table.columns}


# --- when ---


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


def first_project_of(folder, header, rows, **more):
    """As `first_project`, over a table of one's own."""
    import tests.repeat_samples as samples

    path = folder / "GAD_Presupuesto_2026enero.xlsx"
    before = samples.workbook
    samples.workbook = lambda *_args: book(path, header, rows, title="Presupuesto municipal, enero de 2026", **more)
    try:
        return first_project(Paths(folder / "data", folder / "cache", folder / "logs"), folder, budget)
    finally:
        samples.workbook = before


def test_a_column_that_says_the_month_moves_on_without_a_word(monthly, again, tmp_path):
    header, rows = with_month(budget, 2, "FEBRERO")
    assert kinds(again(monthly, book(tmp_path / "P febrero 2026.xlsx", header, rows))) == []


def test_a_column_that_still_says_last_month_is_asked(monthly, again, tmp_path):
    header, rows = with_month(budget, 2, "ENERO")
    made = again(monthly, book(tmp_path / "P febrero 2026.xlsx", header, rows))
    assert [q.id.split(":")[0] for q in made.questions] == ["late"]


# --- which table ---


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


# --- what was decided ---


def test_repeated_rows_are_told_apart_by_a_new_column_too(january, again, tmp_path):
    memory = january(budget)
    step = RecipeStep(DropRepeatedRows(tuple(memory.headers)))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, step))
    header, rows = budget(2)
    rows = [[*row, fund] for row in rows for fund in ("Fiscal", "Propia")]
    made = again(memory, book(tmp_path / "P febrero 2026.xlsx", [*header, "Fondo"], rows))
    assert kinds(made) == ["column"]
    assert made.carried.n_rows == len(rows)


def test_a_column_that_is_gone_makes_no_rows_look_repeated(january, again, tmp_path):
    memory = january(payroll)
    step = RecipeStep(DropRepeatedRows(tuple(memory.headers)))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, step))
    header, rows = payroll(2)
    rows = [row[1:] for row in rows]
    twins = [*rows, *rows[:5]]
    made = again(memory, book(tmp_path / "N febrero 2026.xlsx", header[1:], twins, sheet="Nomina"))
    assert kinds(made) == ["lost"]
    assert made.carried.n_rows == len(twins)
    assert "c0" not in {d.column_id for d in made.project.table.decisions if d.treatment == "remove_column"} or (
        [d.column_id for d in made.project.table.decisions if d.treatment == "remove_column"] == ["c0"]
    )


@pytest.mark.parametrize("named", [True, False])
def test_a_new_column_is_written_like_the_others(january, again, tmp_path, named):
    memory = january(budget)
    if not named:
        off = tuple(replace(e, enabled=e.step.id != "name_columns") for e in memory.project.table.recipe)
        memory = with_work(memory, recipe=off)
    header, rows = budget(2)
    rows = [[*row, f"{i},50 "] for i, row in enumerate(rows)]
    made = again(memory, book(tmp_path / "P febrero 2026.xlsx", [*header, "Monto Pagado"], rows))
    assert kinds(made) == ["column"]
    done = with_answers(made, [Answered(made.questions[0].id, "keep")])
    cells = cleaned(again, replace(made, project=done))
    assert list(cells)[-1] == ("monto_pagado" if named else "Monto Pagado")
    assert list(cells.values())[-1][:2] == ["0.50", "1.50"]


def test_a_new_column_of_people_is_asked_with_its_treatments(january, again, tmp_path):
    header, rows = budget(2)
    rows = [[*row, f"09{80000000 + i * 37}"] for i, row in enumerate(rows)]
    made = again(january(budget), book(tmp_path / "P febrero 2026.xlsx", [*header, "Celular"], rows))
    assert kinds(made) == ["column"]
    question = made.questions[0]
    assert question.finding is not None
    assert question.choices[0].decision is not None
    assert not any("0980000037" in cell for row in question.rows for cell in row)
    done = with_answers(made, [Answered(question.id, question.choices[0].id)])
    assert not made.open_questions(done)


def test_a_cell_corrected_by_hand_is_of_last_month_only(january, again, tmp_path):
    memory = january(budget)
    edit = RecipeStep(EditCell("c1", 5, "Vialidad", "Riego"))
    memory = with_work(memory, recipe=(*memory.project.table.recipe, edit))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert kinds(made) == []
    assert not [e for e in made.project.table.recipe if isinstance(e.step, EditCell)]
    assert "Riego" not in cleaned(again, made)["programa"]


def test_rows_left_out_by_hand_are_asked_about(january, again, tmp_path):
    memory = with_work(january(budget), corrections=Corrections(roles=((64, RowRole.TOTAL),)))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert kinds(made) == ["by_hand"]
    assert not made.open_questions(with_answers(made, [Answered("by_hand", "right")]))


def test_a_correction_of_a_newer_version_is_asked_about(january, again, tmp_path):
    memory = january(budget)
    newer = RecipeStep(UnknownStep({"id": "from_the_future", "version": 9}))
    made = again(with_work(memory, recipe=(newer, *memory.project.table.recipe)), workbook(tmp_path, budget, 2))
    assert kinds(made) == ["steps"]
    assert newer in made.project.table.recipe
    off = replace(newer, enabled=False)
    made = again(with_work(memory, recipe=(off, *memory.project.table.recipe)), workbook(tmp_path, budget, 2))
    assert kinds(made) == []


def test_a_column_that_adds_the_period_moves_on(january, again, tmp_path):
    memory = january(budget)
    step = RecipeStep(AddColumn("n0", "periodo", "2026-01"))
    made = again(with_work(memory, recipe=(*memory.project.table.recipe, step)), workbook(tmp_path, budget, 2))
    assert kinds(made) == []
    assert set(cleaned(again, made)["periodo"]) == {"2026-02"}


def test_one_more_month_among_the_columns_becomes_rows_as_the_others(tmp_path, again):
    folder = tmp_path / "first"
    folder.mkdir()
    rows = [[f"P{i}", str(100 + i), str(200 + i)] for i in range(30)]
    file = first_project_of(folder, ["Partida", "Enero", "Febrero"], rows)
    memory = remember(project_file.load(file)[0], file.parent)
    memory = with_work(memory, recipe=(RecipeStep(UnpivotColumns(("c1", "c2"), "n0", "mes", "n1", "valor")),))
    memory = with_period(memory, Period("2026-01-01", "2026-02-28"))
    grown = [[*row, str(300 + i)] for i, row in enumerate(rows)]
    path = book(tmp_path / "P enero a marzo 2026.xlsx", ["Partida", "Enero", "Febrero", "Marzo"], grown)
    made = again(memory, path)
    assert kinds(made) == []
    assert sorted(set(cleaned(again, made)["mes"])) == ["Enero", "Febrero", "Marzo"]
    assert made.carried.n_rows == 90


def coded(project, link):
    """The project with codes instead of the first column, made with a key that is not here."""
    work = project.table
    others = tuple(d for d in work.decisions if d.column_id != "c0")
    codes = Decision("c0", ("EC_CEDULA",), "replace_by_code", params={"link": link, "key": "0123456789abcdef"})
    return replace(project, tables=(replace(work, decisions=(*others, codes)),), series="nomina")


def test_a_share_of_people_that_was_explained_holds_for_more_rows(january, again, tmp_path):
    from desktop_app.app.project import Disclosure

    memory = with_work(january(budget), disclosure=Disclosure(reason="La ley lo ordena.", reason_for=(6, 61)))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert made.carried.n_before < made.carried.n_rows
    assert made.project.table.disclosure.reason_for == (7, 62)
    assert made.project.table.disclosure.reason == "La ley lo ordena."


def test_days_in_the_portals_own_answers_move_on(january, again, tmp_path):
    memory = january(budget)
    said = (("corte", "2026-01-31"), ("programa", "P-07"))
    resources = tuple(replace(r, answers=said) for r in memory.project.dataset.resources)
    dataset = replace(memory.project.dataset, answers=said, resources=resources)
    memory = replace(memory, project=replace(memory.project, dataset=dataset))
    moved = (("corte", "2026-02-28"), ("programa", "P-07"))
    made = again(memory, workbook(tmp_path, budget, 2))
    assert (made.project.dataset.answers, made.project.dataset.resources[0].answers) == (moved, moved)
    unnamed = again(memory, book(tmp_path / "p.xlsx", *budget(2)))
    done = with_answers(unnamed, [Answered("period", "typed", "abril 2026")])
    assert dict(done.dataset.answers)["corte"] == dict(done.dataset.resources[0].answers)["corte"] == "2026-04-30"


def test_texts_that_were_decided_one_by_one_are_asked_again(january, again, tmp_path):
    memory = january(payroll)
    name = next(d for d in memory.project.table.decisions if d.column_id == "c1")
    others = tuple(d for d in memory.project.table.decisions if d.column_id != "c1")
    each = replace(name, treatment="clean_free_text", params={"how": "each", "left": 0, "cells": "", "key": "0" * 16})
    made = again(with_work(memory, decisions=(*others, each)), workbook(tmp_path, payroll, 2))
    assert [q.id for q in made.questions] == ["finding:c1"]


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


def test_codes_of_a_series_without_their_key_are_refused(january, again, tmp_path):
    memory = replace(january(payroll), project=coded(january(payroll).project, "series"))
    with pytest.raises(CodeKeyMissing):
        again(memory, workbook(tmp_path, payroll, 2))


def test_codes_that_are_not_linked_get_a_key_of_their_own(january, again, tmp_path):
    memory = replace(january(payroll), project=coded(january(payroll).project, "project"))
    made = again(memory, workbook(tmp_path, payroll, 2))
    assert kinds(made) == []
    key = next(d for d in made.project.table.decisions if d.column_id == "c0").params["key"]
    assert key not in {"", "0123456789abcdef"}


# --- what there is to repeat ---


def test_a_project_without_a_finished_package_cannot_be_repeated(january, tmp_path):
    with pytest.raises(NothingToRepeat):
        remember(january(budget).project, tmp_path)


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
