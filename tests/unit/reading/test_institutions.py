"""Sheets and text files of institutions: every table is found with its header, first and last row and columns."""

import pytest

from desktop_app.core.reading import open_source, sheet_names_first_guess
from tests.unit.reading.drawn import found
from tests.unit.reading.institution_forms import FORMS
from tests.unit.reading.institution_ministries import MINISTRIES
from tests.unit.reading.institution_packages import MAKERS
from tests.unit.reading.institution_registers import REGISTERS
from tests.unit.reading.institution_sheets import SHEETS
from tests.unit.reading.institution_stacks import STACKS
from tests.unit.reading.institution_systems import SYSTEMS
from tests.unit.reading.institution_texts import TEXTS

ALL_SHEETS, ALL_TEXTS = SHEETS | FORMS | REGISTERS | MINISTRIES | STACKS, TEXTS | SYSTEMS


@pytest.mark.parametrize("drawn", [pytest.param(d, id=name) for name, d in ALL_SHEETS.items()])
def test_the_tables_of_a_sheet(tmp_path, drawn):
    opened = open_source(drawn.save(tmp_path / "a.xlsx"), tmp_path / "w")
    assert [found(region) for region in opened.sheets[0].regions] == drawn.tables


@pytest.mark.parametrize("name", ALL_TEXTS)
def test_the_tables_of_a_text_file(tmp_path, name):
    drawn, encoding, end = ALL_TEXTS[name]
    path = tmp_path / "a.csv"
    path.write_bytes(drawn.text(end).encode(encoding))
    opened = open_source(path, tmp_path / "w")
    assert path.read_bytes().decode(opened.encoding).lstrip("\ufeff") == drawn.text(end)
    assert opened.delimiter == drawn.delimiter
    assert [found(region) for region in opened.sheets[0].regions] == drawn.tables


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_the_tables_and_the_hidden_things_of_a_file(tmp_path, make):
    path, tables, hidden = make(tmp_path)
    opened = open_source(path, tmp_path / "w")
    regions = opened.sheet(sheet_names_first_guess(opened)).regions
    assert [tuple(found(region)) for region in regions] == tables
    assert {thing.kind for thing in opened.hidden} == hidden
