"""The before/after view of corrections that take columns away or make several rows of one."""

import pytest

from desktop_app.core.cleaning.previews import Look, Previews
from desktop_app.core.cleaning.steps.remove_columns import RemoveColumns
from desktop_app.core.cleaning.steps.split_column import SplitColumn
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.personal_data.finding import Finding, Sensitivity
from desktop_app.core.table import Table
from desktop_app.core.text import msg
from desktop_app.ui.pages.clean.changes import first_changes

TABLE = Table.from_rows(["canton", "2024", "2025"], [["Quito", "1", "2"], ["Mejía", "3", "4"]])


def shown(step, *, only_changed):
    return first_changes(Previews(TABLE), Look((), step, only_changed=only_changed), {})


@pytest.mark.parametrize("only_changed", [True, False])
def test_a_column_that_goes_is_empty_afterwards(only_changed):
    seen = shown(RemoveColumns(("c1", "c2")), only_changed=only_changed)
    assert seen.before == (("1", "2"), ("3", "4"))
    assert seen.after == ((None, None), (None, None))
    assert seen.names_after == ("", "")


@pytest.mark.parametrize("only_changed", [True, False])
def test_rows_that_become_several_stand_once_beside_what_they_were(only_changed):
    step = UnpivotColumns(("c1", "c2"), "n0", "anio", "n1", "valor")
    seen = shown(step, only_changed=only_changed)
    assert len(seen.numbers) == len(set(seen.numbers)) == len(seen.before) == len(seen.after) == 2


def test_columns_that_are_made_stand_beside_what_they_were_made_of_and_are_masked_like_it():
    table = Table.from_rows(["quién", "qué"], [["Ana Pérez", "a"], ["Luis Mora", "b"]])
    step = SplitColumn("c0", " ", ("n0", "n1"), ("nombre", "apellido"))
    seen = first_changes(Previews(table), Look((), step), {})
    assert seen.names_before == ("quién", "", "")
    assert seen.names_after == ("quién", "nombre", "apellido")
    assert seen.before[0] == ("Ana Pérez", None, None)
    assert seen.after[0] == ("Ana Pérez", "Ana", "Pérez")
    assert seen.changed == {(0, 1), (0, 2), (1, 1), (1, 2)}
    hidden = first_changes(
        Previews(table),
        Look((), step),
        {"c0": Finding("c0", "quién", ("PERSON",), Sensitivity.DIRECT, 1.0, msg("x"), 2, 2)},
    )
    assert not {"Ana", "Pérez", "Ana Pérez"} & set(hidden.after[0])
