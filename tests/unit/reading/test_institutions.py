"""Sheets and text files of institutions: every table is found with its header, first and last row and columns."""

import pytest

from desktop_app.core.reading import open_source
from tests.unit.reading.drawn import found
from tests.unit.reading.institution_forms import FORMS
from tests.unit.reading.institution_registers import REGISTERS
from tests.unit.reading.institution_sheets import SHEETS
from tests.unit.reading.institution_texts import TEXTS


@pytest.mark.parametrize("drawn", [pytest.param(d, id=name) for name, d in (SHEETS | FORMS | REGISTERS).items()])
def test_the_tables_of_a_sheet(tmp_path, drawn):
    opened = open_source(drawn.save(tmp_path / "a.xlsx"), tmp_path / "w")
    assert [found(region) for region in opened.sheets[0].regions] == drawn.tables


@pytest.mark.parametrize("name", TEXTS)
def test_the_tables_of_a_text_file(tmp_path, name):
    drawn, encoding, end = TEXTS[name]
    path = tmp_path / "a.csv"
    path.write_bytes(drawn.text(end).encode(encoding))
    opened = open_source(path, tmp_path / "w")
    assert path.read_bytes().decode(opened.encoding).lstrip("\ufeff") == drawn.text(end)
    assert opened.delimiter == drawn.delimiter
    assert [found(region) for region in opened.sheets[0].regions] == drawn.tables
