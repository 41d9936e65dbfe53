"""The before/after view of corrections that take columns away or make several rows of one."""

import pytest

from desktop_app.core.cleaning.previews import Look, Previews
from desktop_app.core.cleaning.steps.remove_columns import RemoveColumns
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.table import Table
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
