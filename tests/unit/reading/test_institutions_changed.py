"""The sheets of institutions with something around them changed: the same tables are found, where they are now."""

import copy

import pytest

from desktop_app.core.reading import open_source
from tests.unit.reading.drawn import found
from tests.unit.reading.institution_forms import FORMS
from tests.unit.reading.institution_ministries import MINISTRIES
from tests.unit.reading.institution_registers import REGISTERS
from tests.unit.reading.institution_sheets import SHEETS
from tests.unit.reading.institution_stacks import STACKS

N = None
ALL = SHEETS | FORMS | REGISTERS | MINISTRIES | STACKS


def under_titles(drawn):
    _insert(drawn, 0, ["GOBIERNO AUTÓNOMO DESCENTRALIZADO DE PRUEBA"], ["Dirección de Planificación"], [])


def under_labels(drawn):
    _insert(drawn, 0, ["Institución:", "Municipio de Prueba"], ["Período:", "2025"], [])


def right_under_a_title(drawn):
    top = drawn.tables[0][0]
    if top:
        _insert(drawn, top[0] - 1, ["Cuadro No. 1. Información consolidada del período 2025, por unidades"])


def further_down(drawn):
    _insert(drawn, 0, [], [], [])


def further_right(drawn):
    drawn.rows[:] = [[N, N, *row] for row in drawn.rows]
    drawn.merged[:] = [":".join(_moved(cell) for cell in block.split(":")) for block in drawn.merged]
    for table in drawn.tables:
        table[3] = "".join(chr(ord(letter) + 2) for letter in table[3])


def with_sources(drawn):
    drawn.rows += [["Fuente: registros de la institución, corte al 31 de diciembre."], ["Elaborado por: Estadística"]]


def with_signatures(drawn):
    drawn.rows += [[], [], [N, "______________"], [N, "Ing. Nelly Sarango"], [N, "DIRECTORA"]]


CHANGES = (
    under_titles, under_labels, right_under_a_title, further_down, further_right, with_sources, with_signatures,
)  # fmt: skip
AMBIGUOUS = {"a numbered list under a title"}  # a single column under a word: what is around it decides


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_same_tables_are_found(tmp_path, change):
    missed = []
    for name, drawn in ALL.items():
        changed = copy.deepcopy(drawn)
        change(changed)
        opened = open_source(changed.save(tmp_path / "a.xlsx"), tmp_path / name)
        if name not in AMBIGUOUS and [found(region) for region in opened.sheets[0].regions] != changed.tables:
            missed.append(name)
    assert missed == []


def _insert(drawn, at, *rows):
    """Put rows above the one at `at` (0-based)."""
    n = len(rows)
    drawn.rows[at:at] = [list(row) for row in rows]
    drawn.merged[:] = [
        ":".join(
            _moved(cell, rows=n if int(block[1:].split(":")[0]) > at else 0, columns=0) for cell in block.split(":")
        )
        for block in drawn.merged
    ]
    for table in drawn.tables:
        table[0] = tuple(row + n if row > at else row for row in table[0])
        table[1:3] = [row + n if row > at else row for row in table[1:3]]


def _moved(cell, rows=0, columns=2):
    return f"{chr(ord(cell[0]) + columns)}{int(cell[1:]) + rows}"
