"""The before/after view of corrections that take columns away or make several rows of one."""

import pytest

from desktop_app.core.cleaning.previews import Look, Previews
from desktop_app.core.cleaning.steps.remove_columns import RemoveColumns
from desktop_app.core.cleaning.steps.sort_rows import SortRows
from desktop_app.core.cleaning.steps.split_column import SplitColumn
from desktop_app.core.cleaning.steps.unpivot_columns import UnpivotColumns
from desktop_app.core.personal_data.finding import Finding, Sensitivity
from desktop_app.core.progress import SILENT
from desktop_app.core.table import Table
from desktop_app.core.text import msg
from desktop_app.ui.pages.clean.changes import Changes, all_changes, first_changes
from desktop_app.ui.pages.clean.presenter import preview_note

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


def test_of_a_new_order_the_rows_that_come_first_are_shown():
    table = Table.from_rows(["n"], [[str(n)] for n in (3, 1, 2, 0)])
    look = Look((), SortRows(("c0",)), 2)
    previews = Previews(table, first=3, part=2)
    first, whole = first_changes(previews, look, {}), all_changes(previews, look, {}, SILENT)
    assert (first.numbers, first.is_all) == ((3, 4), False)
    assert (whole.numbers, whole.before, whole.after) == ((5, 3), (("0",), ("1",)), (("0",), ("1",)))
    assert preview_note(first, 2).msgid != preview_note(whole, 2).msgid


@pytest.mark.parametrize(
    ("n", "is_all", "n_rows", "words"),
    [
        (0, False, None, "None of the first {n} rows changes. We are looking at the rest."),
        (1, False, None, "{n} row changes among the first {looked}. We are looking at the rest."),
        (2, False, None, "The first {n} rows that change. We are counting the rest."),
        (0, True, 0, "With the corrections before it, this one changes no row."),
        (2, True, 9, "The first {n} of {total} rows that change."),
        (2, True, None, "The first {n} rows."),
        (1, True, 1, "{n} row changes."),
        (1, True, None, None),
    ],
)
def test_what_is_said_of_the_rows_is_true_at_every_moment(n, is_all, n_rows, words):
    rows = tuple((str(at),) for at in range(n))
    changes = Changes(
        ("a",), ("a",), tuple(range(n)), rows, rows, frozenset(), n_looked=2_048, is_all=is_all, n_rows=n_rows
    )
    note = preview_note(changes, 2)
    assert (note.msgid if note is not None else None) == words
