"""Reports of several pages come out as one table; letters of web pages part nothing."""

import pytest

from desktop_app.core.reading import open_source, read_rows
from desktop_app.core.reading.correcting import corrected, look_at
from desktop_app.core.reading.corrections import Corrections
from desktop_app.core.reading.explaining import explain_row
from desktop_app.core.reading.making import make_table
from desktop_app.core.reading.source import RowRole

HEAD = "Código;Bien;Valor"


def page(n, *rows, title="Inventario de bienes          {}"):
    return [title.format(n), HEAD, *rows]


def written(tmp_path, lines):
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def goods(first):
    return [f"A{i:03d};Silla {i};{i * 7}" for i in range(first, first + 6)]


@pytest.mark.parametrize("title", ["Inventario de bienes          {}", "Inventario;;Página {} de 3", "Hoja N° {}"])
def test_pages_of_a_report_are_one_table(tmp_path, title):
    lines = [line for n in (1, 2, 3) for line in [*page(n, *goods(n * 10), title=title), ""]]
    rows = read_rows(written(tmp_path, lines))
    assert rows[0] == ["Código", "Bien", "Valor"]
    assert [row[0] for row in rows[1:]] == [line[:4] for n in (1, 2, 3) for line in goods(n * 10)]


@pytest.mark.parametrize("title", ["Cuadro {}", "Año 202{}", "Zona {} de la provincia"])
def test_tables_of_one_header_that_are_no_pages_stay_apart(tmp_path, title):
    lines = [line for n in (1, 2, 3) for line in [*page(n, *goods(n * 10), title=title), ""]]
    opened = open_source(written(tmp_path, lines), tmp_path / "w")
    assert len(opened.sheets[0].regions) == 3


def test_what_parts_two_pages_is_left_out_with_its_reason_also_after_a_correction(tmp_path):
    lines = [line for n in (1, 2) for line in page(n, *goods(n * 10))]
    sheet = open_source(written(tmp_path, lines), tmp_path / "w").sheets[0]
    (found,) = sheet.regions
    look, said = look_at(sheet), Corrections(last_row=14)
    assert explain_row(look, found, Corrections(), 8).role is RowRole.LEFT_OUT
    assert "page" in explain_row(look, found, Corrections(), 8).reason.msgid
    shorter = corrected(look, found, said)
    assert make_table(sheet, shorter).frame.collect().height == 11


def test_semicolons_of_web_letters_part_nothing(tmp_path):
    lines = ["Cant&oacute;n;Casos", *[f"Ca&ntilde;ar {i} &amp; Gir&oacute;n;{i}" for i in range(8)], '"a;b &eacute;";9']
    rows = read_rows(written(tmp_path, lines))
    assert rows[1] == ["Ca&ntilde;ar 0 &amp; Gir&oacute;n", "0"]
    assert rows[-1] == ["a;b &eacute;", "9"]
