"""The table that is published: chosen, corrected, made of several sheets; hidden parts wait for an answer."""

from dataclasses import replace

import openpyxl
import pytest

from desktop_app.app.choosing import (
    choose_group,
    choose_table,
    column_in_first,
    correct,
    correct_part,
    hidden_question,
    part_of,
    refuse_undecided,
)
from desktop_app.app.preparing import choose_sheet, raw_table
from desktop_app.app.project import Project, TableWork
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.workspace import region_texts
from desktop_app.core.errors import HiddenUndecided
from desktop_app.core.reading import open_source
from desktop_app.core.reading.choices import same_shape
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.source import RowRole

HEADER = ["Parroquia", "Casos", "Nota"]
PLACES = ["Baños", "Chuquipata", "El Valle", "Sinincay"]


def month(n):
    return [["Casos del mes"], [], HEADER, *[[name, i + n, f"n{i}"] for i, name in enumerate(PLACES)]]


def book(path, hide=lambda book: None, months=("Enero", "Febrero")):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for n, name in enumerate(months):
        sheet = made.create_sheet(name)
        for row in month(n):
            sheet.append(row)
    hide(made)
    made.save(path)
    return path


def opened(tmp_path, hide=lambda book: None):
    return open_source(book(tmp_path / "a.xlsx", hide), tmp_path / "w")


def hide_rows(made):
    made["Febrero"].row_dimensions[5].hidden = True


def hide_column(made):
    made["Febrero"].column_dimensions["C"].hidden = True


def test_a_correction_is_kept_and_can_be_taken_back(tmp_path):
    file = opened(tmp_path)
    work = choose_table(file, "Enero")
    said = Corrections(roles=((4, RowRole.LEFT_OUT),), names=((1, "Número de casos"),))
    changed = correct(file, work, said)
    table = raw_table(file, changed)
    assert table.frame.collect()["c0"].to_list() == ["Baños", "El Valle", "Sinincay"]
    assert [c.name for c in table.columns] == ["Parroquia", "Número de casos", "Nota"]
    assert correct(file, changed, Corrections()) == work


def test_corrections_and_sheets_survive_saving(tmp_path):
    file = opened(tmp_path)
    work = choose_group(file, same_shape(file)[0], "Mes")
    work = correct(
        file,
        work,
        Corrections(header_rows=(2,), roles=((4, RowRole.TOTAL),), columns=((2, False),), publish_hidden=False),
    )
    project = Project("p", "2026-01-01T00:00:00", tables=(work,))
    assert from_json(Project, to_json(project)) == project


def test_a_project_saved_before_there_were_corrections(tmp_path):
    work = choose_sheet(opened(tmp_path))
    document = to_json(work)
    for name in ("corrections", "stacked", "sheet_column", "index"):
        del document[name]
    for name in ("left_out", "names", "fill_down"):
        del document["region"][name]
    assert from_json(TableWork, document) == work


def test_sheets_as_one_table_and_what_is_cut_from_all(tmp_path):
    file = opened(tmp_path)
    work = choose_group(file, same_shape(file)[0], "Mes")
    table = raw_table(file, work)
    assert [c.name for c in table.columns] == ["Mes", *HEADER]
    assert table.n_rows() == 8
    without = raw_table(file, correct(file, work, Corrections(columns=((1, False),))))
    assert [c.name for c in without.columns] == ["Mes", "Parroquia", "Nota"]
    assert without.frame.collect()["c2"].to_list() == ["n0", "n1", "n2", "n3"] * 2


def test_equal_cuts_are_equal_and_others_are_not(tmp_path):
    file = opened(tmp_path)
    work = choose_table(file, "Enero")
    group = choose_group(file, same_shape(file)[0], "Mes")
    cuts = {work.cut, replace(work, recipe_made=True).cut, group.cut, replace(group, sheet_column="Hoja").cut}
    assert len(cuts) == 3


@pytest.mark.parametrize("hide", [hide_rows, hide_column])
def test_nothing_hidden_is_published_before_the_answer(tmp_path, hide):
    file = opened(tmp_path, hide)
    group = choose_group(file, same_shape(file)[0], "Mes")
    for work in (choose_table(file, "Febrero"), group):
        question = hidden_question(file, work)
        assert question.answer is None
        with pytest.raises(HiddenUndecided):
            refuse_undecided(file, work)
        for answer in (True, False):
            answered = correct(file, work, Corrections(publish_hidden=answer))
            assert hidden_question(file, answered).answer is answer
            refuse_undecided(file, answered)
    assert hidden_question(file, choose_table(file, "Enero")) is None
    left = raw_table(file, correct(file, group, Corrections(publish_hidden=False)))
    kept = raw_table(file, correct(file, group, Corrections(publish_hidden=True)))
    assert kept.n_rows() == 8
    assert len(kept.columns) == 4
    gone = (8 - left.n_rows(), 4 - len(left.columns))
    assert gone == ((1, 0) if hide is hide_rows else (0, 1))
    values = left.frame.select(left.ids).collect().rows()
    assert ("Febrero", "Chuquipata", "2", "n1") not in values


def test_hidden_titles_never_help_to_describe(tmp_path):
    def hide(made):
        made["Enero"].row_dimensions[1].hidden = True

    file = opened(tmp_path, hide)
    assert region_texts(file, choose_table(file, "Enero")) == ((), ())
    assert region_texts(file, choose_table(file, "Febrero")) == (("Casos del mes",), ())


def test_each_joined_sheet_keeps_what_was_said_of_its_rows(tmp_path):
    file = opened(tmp_path)
    work = choose_group(file, same_shape(file)[0], "Mes")
    said = Corrections(roles=((4, RowRole.LEFT_OUT),))
    changed = correct_part(file, work, "Febrero", said)
    assert part_of(file, changed, "Febrero").said == said
    assert part_of(file, changed, "Enero").said == Corrections()
    places = raw_table(file, changed).frame.collect()
    assert places.group_by("sheet").len().sort("sheet")["len"].to_list() == [4, 3]
    fewer = correct(file, changed, Corrections(columns=((1, False),)))
    assert raw_table(file, fewer).frame.collect().height == 7
    assert correct_part(file, changed, "Febrero", Corrections()) == work
    assert from_json(TableWork, to_json(changed)) == changed


def test_a_column_of_a_joined_sheet_is_known_by_its_place(tmp_path):
    def shift(made):
        made["Febrero"].insert_cols(1)

    file = opened(tmp_path, shift)
    work = choose_group(file, same_shape(file)[0], "Mes")
    part = part_of(file, work, "Febrero")
    assert [column_in_first(file, work, part, position) for position in range(4)] == [None, 0, 1, 2]
    assert column_in_first(file, work, part_of(file, work, "Enero"), 2) == 2
