"""What the officer says of a table is computed at once, can be taken back, and every role has a reason in words."""

from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.reading import make_table, open_source
from desktop_app.core.reading.correcting import (
    corrected,
    hidden_inside,
    look_at,
    merged_body,
    with_role,
)
from desktop_app.core.reading.corrections import NOTHING_SAID, Corrections
from desktop_app.core.reading.explaining import ColumnRole, explain_columns, explain_row
from desktop_app.core.reading.making import n_data_rows, role_of
from desktop_app.core.reading.source import Region, RowRole
from tests.unit.reading.fixtures import PROVINCES, workbook

ROWS = [
    ["Ayudas entregadas en 2026"],
    [],
    ["Provincia", "Cantón", "Familias", "Monto"],
    *[[name, f"Cantón {i}", 10 + i, 100.5 * i] for i, name in enumerate(PROVINCES)],
    ["Total", None, 75, 1507.5],
    [],
    ["Fuente: registro de ejemplo"],
]
FIRST, LAST, TOTAL, SOURCE = 3, 9, 9, 11


@pytest.fixture(scope="module")
def look(tmp_path_factory):
    folder = tmp_path_factory.mktemp("look")
    return look_at(open_source(workbook(folder / "a.xlsx", ("Datos", ROWS)), folder / "w").sheets[0])


def found(look):
    return look.sheet.regions[0]


def rows(look, said):
    region = corrected(look, found(look), said)
    return make_table(look.sheet, region).frame.collect()["__row"].to_list()


def test_nothing_said_changes_nothing(look):
    assert corrected(look, found(look), NOTHING_SAID) == found(look)
    assert found(look).header_rows == (2,)
    assert rows(look, NOTHING_SAID) == [4, 5, 6, 7, 8, 9]


def test_the_header_elsewhere(look):
    region = corrected(look, found(look), Corrections(header_rows=(3,)))
    assert (region.header_rows, region.first_row) == ((3,), 4)
    assert 2 in region.title_rows
    assert make_table(look.sheet, region).columns[0].name == "Azuay"
    none = corrected(look, found(look), Corrections(header_rows=()))
    assert none.header_rows == ()
    assert none.first_row == 0


def test_first_and_last_row(look):
    said = Corrections(first_row=5, last_row=7)
    region = corrected(look, found(look), said)
    assert rows(look, said) == [6, 7, 8]
    assert [role_of(region, row) for row in (3, 4)] == [RowRole.LEFT_OUT, RowRole.LEFT_OUT]
    assert set(region.note_rows) == {8, 9, 11}
    assert region.total_rows == ()


def test_of_very_many_rows_cut_off_only_the_first_are_told_as_notes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("clave;monto\n" + "".join(f"A{i};{i}\n" for i in range(5000)), encoding="utf-8")
    look = look_at(open_source(path, tmp_path / "w").sheets[0])
    region = corrected(look, found(look), Corrections(last_row=10))
    assert len(region.note_rows) <= 200
    assert rows(look, Corrections(last_row=10)) == list(range(2, 12))
    assert rows(look, Corrections(last_row=4000)) == list(range(2, 4002))


def test_the_frame_can_grow_again(look):
    said = Corrections(last_row=5)
    assert rows(look, said) == [4, 5, 6]
    assert rows(look, replace(said, last_row=8)) == [4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize(
    ("row", "role", "expected"),
    [
        (4, RowRole.TOTAL, [4, 6, 7, 8, 9]),
        (4, RowRole.LEFT_OUT, [4, 6, 7, 8, 9]),
        (4, RowRole.SECTION, [4, 6, 7, 8, 9]),
        (4, RowRole.NOTE, [4, 6, 7, 8, 9]),
        (TOTAL, RowRole.DATA, [4, 5, 6, 7, 8, 9, 10]),
        (SOURCE, RowRole.DATA, [4, 5, 6, 7, 8, 9, 12]),
        (3, RowRole.HEADER, [5, 6, 7, 8, 9]),
    ],
)
def test_one_row_in_another_role(look, row, role, expected):
    said = Corrections(roles=((row, role),))
    assert rows(look, said) == expected
    region = corrected(look, found(look), said)
    assert role_of(region, row) is role
    assert explain_row(look, region, said, row).reason.msgid == "You said so."


def test_columns_and_names(look):
    said = Corrections(columns=((1, False),), names=((0, "Provincia de entrega"),))
    table = make_table(look.sheet, corrected(look, found(look), said))
    assert [(c.id, c.name) for c in table.columns] == [
        ("c0", "Provincia de entrega"),
        ("c2", "Familias"),
        ("c3", "Monto"),
    ]


def test_every_row_has_a_reason(look):
    region = found(look)
    reasons = {row: explain_row(look, region, NOTHING_SAID, row) for row in range(look.sheet.n_rows)}
    assert [reasons[row].role for row in (0, 1, 2, 4, TOTAL, SOURCE)] == [
        RowRole.TITLE, RowRole.BLANK, RowRole.HEADER, RowRole.DATA, RowRole.TOTAL, RowRole.NOTE,
    ]  # fmt: skip
    words = [reason.reason.msgid for reason in reasons.values()]
    assert all(words)
    assert not any(name in " ".join(words) for name in PROVINCES)
    assert reasons[2].reason.msgid == "It has words above columns of numbers or dates."
    assert reasons[TOTAL].reason.msgid.startswith("It says that it is a total")


def hidden_look(folder, *, header=False):
    path = workbook(folder / "a.xlsx", ("Datos", ROWS))
    book = openpyxl.load_workbook(path)
    sheet = book.active
    sheet.row_dimensions[6].hidden = True
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["C"].hidden = True
    if header:
        sheet.row_dimensions[3].hidden = True
    book.save(path)
    return look_at(open_source(path, folder / "w").sheets[0])


def test_hidden_rows_and_columns_are_a_question(tmp_path):
    look = hidden_look(tmp_path)
    region = found(look)
    inside = hidden_inside(look.sheet, region, region, NOTHING_SAID)
    assert (inside.n_rows, inside.columns) == (2, (2,))
    kept = Corrections(publish_hidden=True)
    assert rows(look, kept) == rows(look, NOTHING_SAID) == [4, 5, 6, 7, 8, 9]
    out = Corrections(publish_hidden=False)
    left = corrected(look, region, out)
    assert rows(look, out) == [4, 5, 8, 9]
    assert make_table(look.sheet, left).ids == ["c0", "c1", "c3"]
    assert hidden_inside(look.sheet, region, left, out) == inside
    assert explain_row(look, left, out, 5).role is RowRole.LEFT_OUT
    roles = {c.position: c.role for c in explain_columns(look, left, out)}
    assert roles[2] is ColumnRole.HIDDEN


def test_no_question_where_nothing_of_the_table_is_hidden(tmp_path, look):
    region = found(look)
    assert hidden_inside(look.sheet, region, region, NOTHING_SAID) is None
    path = workbook(tmp_path / "b.xlsx", ("Datos", ROWS))
    book = openpyxl.load_workbook(path)
    for row in (1, 10, 12):  # a title, the total, the source
        book.active.row_dimensions[row].hidden = True
    book.active.column_dimensions["H"].hidden = True
    book.save(path)
    sheet = open_source(path, tmp_path / "w").sheets[0]
    assert sheet.hidden_rows
    assert hidden_inside(sheet, sheet.regions[0], sheet.regions[0], NOTHING_SAID) is None


def test_a_hidden_header_row_never_names_a_column_that_leaves(tmp_path):
    rows_ = [
        ["cod_interno_x", "cod_interno_y"],
        ["Provincia", "Casos"],
        *[[name, i] for i, name in enumerate(PROVINCES)],
    ]
    path = workbook(tmp_path / "a.xlsx", ("Datos", rows_))
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[1].hidden = True
    book.save(path)
    look = look_at(open_source(path, tmp_path / "w").sheets[0])
    region = replace(found(look), header_rows=(0, 1), title_rows=())
    assert hidden_inside(look.sheet, region, region, NOTHING_SAID).n_rows == 1
    left = corrected(look, region, Corrections(publish_hidden=False))
    assert [c.name for c in make_table(look.sheet, left).columns] == ["Provincia", "Casos"]


def test_merged_cells_are_filled_down_when_asked(tmp_path):
    rows_ = [
        ["Provincia", "Cantón", "Casos"],
        ["Azuay", "Cuenca", 3],
        [None, "Girón", 4],
        [None, "Paute", 5],
        ["Loja", "Loja", 6],
        [None, "Calvas", 7],
    ]
    path = workbook(tmp_path / "a.xlsx", ("Datos", rows_))
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("A5:A6")
    book.save(path)
    look = look_at(open_source(path, tmp_path / "w").sheets[0])
    (merged,) = merged_body(look.sheet, found(look))
    assert (merged.column, merged.n_blocks, merged.n_cells) == (0, 2, 3)
    plain = make_table(look.sheet, found(look)).frame.collect()
    assert plain["c0"].to_list() == ["Azuay", None, None, "Loja", None]
    filled = make_table(look.sheet, corrected(look, found(look), Corrections(fill_down=True))).frame.collect()
    assert filled["c0"].to_list() == ["Azuay"] * 3 + ["Loja"] * 2
    assert filled["c1"].to_list() == plain["c1"].to_list()


ROLES = st.sampled_from([role for role in RowRole if role is not RowRole.BLANK])


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 15), ROLES), max_size=6))
def test_the_last_word_on_a_row_holds_and_rows_keep_one_role(said):
    region = Region((2,), 3, 9, (0, 1), total_rows=(9,), title_rows=(0,), note_rows=(11,), left_out=((4, 6),))
    for row, role in said:
        region = with_role(region, row, role)
        assert role_of(region, row) is role
    several = [*region.header_rows, *region.title_rows, *region.note_rows, *region.total_rows, *region.section_rows]
    several += [row for first, last in region.left_out for row in range(first, last + 1)]
    assert len(several) == len(set(several))
    assert n_data_rows(region) >= 0
