"""Tables in sheets as institutions make them: titles, several header rows, sections, totals, notes, neighbours."""

import openpyxl
import pytest

from desktop_app.core.reading import (
    header_names,
    make_table,
    open_source,
    region_with_header,
    role_of,
    row_roles,
)
from desktop_app.core.reading.source import RowRole
from desktop_app.core.table import ROW
from tests.unit.reading.fixtures import PROVINCES, workbook

BODY = [[name, i * 11, i * 3] for i, name in enumerate(PROVINCES, 1)]
HEADER = ["Provincia", "Casos", "Altas"]
NONE = [None, None, None]


@pytest.fixture
def read(tmp_path):
    """Write rows (and merged ranges) to a sheet and give it as found."""

    def reader(rows, merged=()):
        path = workbook(tmp_path / "t.xlsx", ("Datos", rows))
        if merged:
            book = openpyxl.load_workbook(path)
            for cells in merged:
                book.active.merge_cells(cells)
            book.save(path)
        return open_source(path, tmp_path / "w").sheets[0]

    return reader


def body_of(sheet, n=0):
    region = sheet.regions[n]
    return region.header_rows, region.first_row, region.last_row


def test_plain_table(read):
    sheet = read([HEADER, *BODY])
    assert body_of(sheet) == ((0,), 1, 6)
    assert len(sheet.regions) == 1
    assert header_names(sheet, sheet.regions[0]) == tuple(HEADER)


def test_titles_totals_and_notes(read):
    rows = [
        ["Ministerio de Prueba"], ["Casos por provincia, 2024"], NONE, HEADER, *BODY, ["Total", 231, 63], NONE,
        ["Fuente: registros administrativos."], ["Elaborado por la Dirección de Estadística."],
    ]  # fmt: skip
    sheet = read(rows)
    region = sheet.regions[0]
    assert body_of(sheet) == ((3,), 4, 10)
    assert (region.title_rows, region.total_rows, region.note_rows) == ((0, 1), (10,), (12, 13))
    table = make_table(sheet, region)
    assert table.n_rows() == len(BODY)
    assert "Total" not in table.frame.collect()["c0"].to_list()


def test_merged_two_row_header_is_joined(read):
    rows = [
        ["Persona atendida", None, "Servicio", None],
        ["Cédula", "Nombre", "Fecha", "Valor"],
        *[[f"17000000{i}", f"Persona {i}", f"2024-01-0{i}", i * 5] for i in range(1, 6)],
    ]
    sheet = read(rows, merged=["A1:B1", "C1:D1"])
    assert body_of(sheet) == ((0, 1), 2, 6)
    assert header_names(sheet, sheet.regions[0]) == (
        "Persona atendida Cédula", "Persona atendida Nombre", "Servicio Fecha", "Servicio Valor",
    )  # fmt: skip


def test_vertically_merged_heading_is_not_repeated(read):
    rows = [["Provincia", "Casos", None], [None, "Hombres", "Mujeres"], *BODY]
    sheet = read(rows, merged=["A1:A2", "B1:C1"])
    assert header_names(sheet, sheet.regions[0]) == ("Provincia", "Casos Hombres", "Casos Mujeres")


def test_years_are_headings(read):
    rows = [
        ["Provincia", 2021, 2022, 2023],
        *[[name, i * 1000 + 7, i * 900, i * 800] for i, name in enumerate(PROVINCES, 1)],
    ]
    assert body_of(read(rows)) == ((0,), 1, 6)


def test_a_column_of_years_is_not_a_heading(read):
    rows = [["Provincia", "Desde", "Hasta"], *[[name, 2010 + i, 2015 + i] for i, name in enumerate(PROVINCES)]]
    assert body_of(read(rows)) == ((0,), 1, 6)


def test_blank_rows_inside_and_after_the_header(read):
    rows = [HEADER, NONE, *BODY[:3], NONE, *BODY[3:]]
    assert body_of(read(rows)) == ((0,), 2, 8)


def test_blank_rows_do_not_reach_the_table(read):
    sheet = read([HEADER, *BODY[:3], NONE, *BODY[3:]])
    frame = make_table(sheet, sheet.regions[0]).frame.collect()
    assert frame[ROW].to_list() == [2, 3, 4, 6, 7, 8]


def test_section_rows_get_their_role(read):
    rows = [HEADER, ["Sierra"], *BODY[:3], ["Costa"], *BODY[3:]]
    region = read(rows).regions[0]
    assert region.section_rows == (1, 5)
    assert (region.header_rows, region.first_row, region.last_row) == ((0,), 1, 8)


def test_missing_value_words_are_not_headings(read):
    rows = [HEADER, ["Azuay", "S/D", "-"], *BODY[1:]]
    assert body_of(read(rows)) == ((0,), 1, 6)


def test_table_of_words(read):
    rows = [
        ["Código", "Nombre del cantón", "Provincia"],
        *[[f"EC-{i:02d}", f"Cantón {name}", name.upper()] for i, name in enumerate(PROVINCES)],
    ]
    assert body_of(read(rows)) == ((0,), 1, 6)


def test_list_of_words_without_header(read):
    rows = [[f"EC{i:02d}", f"{name.upper()} NORTE", "ACTIVO"] for i, name in enumerate(PROVINCES)]
    assert body_of(read(rows)) == ((), 0, 5)


def test_tables_one_under_the_other(read):
    rows = [["Cuadro 1"], HEADER, *BODY, NONE, ["Cuadro 2"], ["Cantón", "Multas", "Pagos"], *BODY]
    sheet = read(rows)
    assert [body_of(sheet, n) for n in range(2)] == [((1,), 2, 7), ((10,), 11, 16)]
    assert sheet.regions[1].title_rows == (9,)


def test_same_header_again_is_another_table(read):
    rows = [HEADER, *BODY, NONE, HEADER, *BODY]
    assert [body_of(read(rows), n) for n in range(2)] == [((0,), 1, 6), ((8,), 9, 14)]


def test_tables_side_by_side(read):
    rows = [[*HEADER, None, None, "Cantón", "Multas"], *[[*row, None, None, row[0], row[1] * 2] for row in BODY]]
    sheet = read(rows)
    assert [sheet.regions[n].columns for n in range(2)] == [(0, 1, 2), (5, 6)]
    assert header_names(sheet, sheet.regions[1]) == ("Cantón", "Multas")


def test_spacer_columns_do_not_split_a_table(read):
    rows = [["Provincia", "Casos", None, "Altas"], *[[a, b, None, c] for a, b, c in BODY]]
    sheet = read(rows)
    assert len(sheet.regions) == 1
    assert sheet.regions[0].columns == (0, 1, 3)


def test_blank_header_stays_blank(read):
    sheet = read([["Provincia", None, "Altas"], *BODY])
    table = make_table(sheet, sheet.regions[0])
    assert [c.name for c in table.columns] == ["Provincia", "", "Altas"]
    assert table.ids == ["c0", "c1", "c2"]


def test_ids_are_positions_in_the_sheet(read):
    sheet = read([[None, None, *row] for row in [HEADER, *BODY]])
    assert make_table(sheet, sheet.regions[0]).ids == ["c2", "c3", "c4"]


def test_officer_says_the_header(read):
    rows = [["Reporte", "del", "mes"], HEADER, *BODY, NONE, ["Fuente: propia"]]
    sheet = read(rows)
    region = region_with_header(sheet, (1,))
    assert (region.header_rows, region.first_row, region.last_row) == ((1,), 2, 7)
    assert region.note_rows == (9,)
    assert header_names(sheet, region) == tuple(HEADER)
    none = region_with_header(sheet, ())
    assert (none.header_rows, none.first_row) == ((), 0)


def test_header_below_all_data_gives_an_empty_table(read):
    sheet = read([HEADER, *BODY])
    region = region_with_header(sheet, (6,))
    assert make_table(sheet, region).n_rows() == 0


def test_roles(read):
    sheet = read([["Título"], NONE, HEADER, ["Sierra"], *BODY, ["Total", 1, 2], NONE, ["Nota: preliminar"]])
    region = sheet.regions[0]
    assert [role_of(region, row).value for row in range(13)] == [
        "title", "blank", "header", "section", "data", "data", "data", "data", "data", "data", "total", "blank", "note",
    ]  # fmt: skip
    roles = row_roles(region)
    assert all(roles[row] is role_of(region, row) for row in roles)
    assert RowRole.DATA not in roles.values()


def test_sheet_without_table(read):
    assert read([["Notas metodológicas"]]).regions == ()


def test_a_column_of_footnote_marks_is_no_column(read):
    rows = [
        ["Provincia", "Casos", None, "Altas"],
        *[[name, i, "1/" if i in {22, 55} else None, i] for name, i, _ in BODY],
    ]
    assert read(rows).regions[0].columns == (0, 1, 3)


def test_a_column_of_marks_with_a_name_is_one(read):
    rows = [["Provincia", "Casos", "Nota"], *[[name, i, "*" if i in {22, 55} else None] for name, i, _ in BODY]]
    assert read(rows).regions[0].columns == (0, 1, 2)


MEASURES = ("Aislamiento", "Control", "Seguimiento", "Vigilancia")
LETTERS = [["ABC"[i % 3], MEASURES[i % 4], "x" if i < 2 else str(1 + i % 3), "B"] for i in range(14)]


def test_rows_of_letters_and_single_digits_are_data_from_the_first_on(read):
    assert body_of(read([["Grupo", "Medida", "Nivel", "Fase"], *LETTERS])) == ((0,), 1, 14)


def test_without_a_header_no_row_of_letters_is_lost(read):
    assert body_of(read(LETTERS)) == ((), 0, 13)


@pytest.mark.parametrize("line", [["-----------"], ["-----", "-----", "---"], ["=====", "===", "==="]])
def test_a_line_of_dashes_around_a_table_is_no_row_of_it(read, line):
    sheet = read([HEADER, line, *BODY, line, ["Fuente: registros."]])
    assert body_of(sheet) == ((0,), 2, 7)
    assert len(sheet.regions) == 1


def test_dashes_for_values_that_lack_are_a_row(read):
    assert body_of(read([HEADER, *BODY, ["Manabí", "-", "-"], ["Zamora", "--", "--"]])) == ((0,), 1, 8)
