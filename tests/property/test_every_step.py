"""Every step on nasty tables: it never fails, does the same twice if it says so, and its preview is what it does."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.cleaning import changed_rows, effect, registry, step_from_json
from desktop_app.core.cleaning.step import ArrangesRows, CellStep, RowStep, Step
from desktop_app.core.table import ROW, Table
from tests.step_examples import EXAMPLES

WRITTEN = st.sampled_from(
    ["007", "=cmd", "1e308", "S/D", "31/03/2024", "03/04/24", "enero 2024", "1.234,5", "-", "Sí", "no", "x", "45382",
     "TOTAL", "subtotal Loja", "PeÃ±a", "ÃƒÂ³", "Quito", "quito ", "DM Quito", "0°13'07\"S", "-78,5", "17M 776000", "12 km",
     "15 %", "(3,00)", "14h30", "2:30 p. m.", "171003406", "$1", "-0.18, -78.46", "0°13' S 78°30' O"]
)  # fmt: skip
CELLS = st.one_of(
    st.none(), WRITTEN, st.text(max_size=8), st.text("  \t\n\x00\ufeff\u00a0.,-/()$0123456789aáÑñ\u0303Ã±", max_size=10)
).map(lambda value: value or None)
WIDTH = 11
TABLES = st.lists(st.lists(CELLS, min_size=WIDTH, max_size=WIDTH), max_size=8).map(
    lambda rows: Table.from_rows(
        ["Cantón", "Fecha", "Monto", "Nota", "", "Letras", "Grupo", "Otro", "Lat", "Lon", "Punto"], rows
    )
)


def the_step(step_id) -> Step:
    step = step_from_json({"id": step_id, "version": 1, "enabled": True, "params": EXAMPLES[step_id]}).step
    assert isinstance(step, Step)
    return step


def cells(table):
    return table.frame.collect()


@pytest.mark.parametrize("step_id", sorted(registry()))
@settings(max_examples=25)
@given(table=TABLES)
def test_on_anything(step_id, table):
    step = the_step(step_id)
    source, once = cells(table), cells(after := step.apply(table))
    assert once.columns == [ROW, *after.ids]
    assert set(once.drop(ROW).dtypes) <= {pl.String}
    assert not any("" in row for row in once.rows()), "an empty cell is null"
    if step.is_idempotent:
        twice = step.apply(after)
        assert twice.columns == after.columns
        assert cells(twice).equals(once)
    kept = once[ROW].to_list()
    if isinstance(step, ArrangesRows):
        assert set(kept) <= set(source[ROW])
        return
    assert kept == sorted(set(kept))
    assert set(kept) <= set(source[ROW]) if step.changes_rows else kept == source[ROW].to_list()
    others = [i for i in table.ids if i not in step.columns()]
    assert once.select(ROW, *others).equals(source.filter(pl.col(ROW).is_in(kept)).select(ROW, *others))
    _preview_is_apply(step, table, source, once)


def _preview_is_apply(step, table, source, once):
    old, new, total = changed_rows(table, (), step)
    if isinstance(step, CellStep):
        differs = pl.Series([a != b for a, b in zip(source.rows(), once.rows(), strict=True)], dtype=pl.Boolean)
        assert total == differs.sum() == effect(table, (), step)[1]
        assert old.equals(source.filter(differs))
        assert new.equals(once.filter(differs))
    elif isinstance(step, RowStep):
        assert set(old[ROW]) == set(source[ROW]) - set(once[ROW])
        assert total == source.height - once.height
