"""Suggestions come from evidence: what is certain is ticked, what is doubtful is asked."""

from dataclasses import replace

import pytest

from desktop_app.core.cleaning import effect, in_working_order, replay, suggest
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Column, Table


def asked(values, *, country="ec", name="columna", step=None):
    """The suggestions for one column beside a numbering one."""
    table = Table.from_rows(["n", name], [[f"E{i}", v] for i, v in enumerate(values)])
    found = [s for s in suggest(table, profile_table(table), country=country) if "c1" in s.step.columns()]
    return [s for s in found if s.step.id == step] if step else found


def test_a_day_above_twelve_decides_the_order_of_dates():
    (found,) = asked(["03/04/2024", "31/03/2024", "05/05/2024"])
    assert (found.step.date_order, found.safe, found.n_cells) == ("dmy", True, 3)
    (found,) = asked(["03/04/2024", "03/31/2024"])
    assert (found.step.date_order, found.safe) == ("mdy", True)


def test_without_evidence_the_order_is_asked():
    (found,) = asked(["03/04/2024", "05/06/2024"])
    assert (found.step.date_order, found.safe) == ("dmy", False)
    assert found.note is not None


def test_equal_day_and_month_need_no_evidence():
    (found,) = asked(["03/03/2024", "4 de mayo de 2024"])
    assert found.safe


def test_both_orders_in_a_column_are_asked():
    (found,) = asked(["31/03/2024", "30/03/2024", "03/31/2024"])
    assert (found.safe, found.unconverted) == (False, 1)


def test_codes_that_look_like_short_dates_are_asked():
    assert not asked(["5.1.01", "5.3.02", "13.1.04"])[0].safe
    assert asked(["5.1.21", "25.3.22", "13.1.24"], name="Fecha de pago")[0].safe


def test_years_from_thirty_to_forty_nine_are_asked():
    assert not asked(["13/01/35", "14/02/2024"], name="fecha")[0].safe


def test_dates_that_cannot_be_read_are_counted_and_stay():
    (found,) = asked(["31/03/2024"] * 8 + ["31/02/2024", "pendiente"])
    assert (found.n_cells, found.unconverted) == (8, 2)


def test_words_for_no_data_do_not_hide_a_column_of_amounts():
    found = {s.step.id: s for s in asked(["12,50", "S/D", "n/a", "s/i"])}
    assert found["decimal_comma"].safe
    assert found["decimal_comma"].unconverted == 0
    assert found["empty_words"].n_cells == 3


def test_decimals_show_what_the_comma_is():
    (found,) = asked(["1.234,56", "1.234"])
    assert (found.step.decimal, found.safe, found.n_cells) == (",", True, 2)
    (found,) = asked(["1,234.56", "1,234"])
    assert (found.step.decimal, found.safe) == (".", True)


def test_a_thousand_or_one_and_a_bit_is_asked():
    (found,) = asked(["1.234", "2.500"])
    assert (found.step.decimal, found.safe) == (",", False)
    assert asked(["1.234", "2.500"], country="gt") == []
    assert not asked(["1,234", "2,500"], country="gt")[0].safe


def test_commas_and_points_together_are_asked():
    (found,) = asked(["12,5", "13,75", "1.5", "1.234"])
    assert (found.safe, found.asks, found.step.decimal, found.unconverted) == (False, True, "each", 1)
    written = (
        replace(found.step, column_id="c0")
        .apply(Table.from_rows(["x"], [["1.234,56"], ["1,234.56"], ["1.234"], ["12,5"]]))
        .head(9)
    )
    assert written["c0"].to_list() == ["1234.56", "1234.56", "1.234", "12.5"]


def test_amounts_with_cells_that_are_none_are_asked():
    (found,) = asked(["12,5"] * 9 + ["por definir"])
    assert (found.safe, found.unconverted) == (False, 1)


@pytest.mark.parametrize(
    "values", [["007", "008"], ["1", "2"], ["1.5", "2.75"], ["Quito", "Loja"], ["2024-01-31"], ["a,b"]]
)
def test_clean_columns_are_left_alone(values):
    assert asked(values) == []


def test_a_dash_is_asked_column_by_column():
    (found,) = asked(["12", "-", "15"])
    assert (found.step.id, found.safe, found.n_cells) == ("empty_words", False, 1)


def test_repeated_rows_are_ticked_only_when_a_column_tells_rows_apart():
    events = Table.from_rows(["canton", "monto"], [["Loja", "10"]] * 3 + [["Quito", "10"]] * 3)
    numbered = Table.from_rows(["expediente", "monto"], [*([f"E{i}", "10"] for i in range(9)), ["E1", "10"]])
    for table, safe, n in ((events, False, 4), (numbered, True, 1)):
        (found,) = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "drop_repeated_rows"]
        assert (found.safe, found.n_rows) == (safe, n)


def test_named_empty_columns_are_kept_unless_asked():
    table = Table.from_rows(["a", "", "obs"], [["1", None, "S/D"], ["2", None, None]])
    found = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "drop_empty_columns"]
    assert {(s.step.columns(), s.safe) for s in found} == {(("c1",), True), (("c2",), False)}


def messy():
    rows = [[f" E{i} ", ["31/12/2023", "1 ene 2024"][i % 2], ["1.200,50", "S/D"][i % 2], None] for i in range(40)]
    return Table.from_rows(
        ["Expediente", "Fecha", "Monto", ""], [*rows, [" E0", *rows[0][1:]], [" ", "S/D", None, None]]
    )


def test_accepting_what_is_ticked_gives_the_counts_shown():
    table = messy()
    found = in_working_order(suggest(table, profile_table(table), country="ec"))
    before = ()
    for s in found:
        cells, rows = effect(table, before, s.step)
        assert (cells, rows if len(s.step.columns()) < 2 else 0) == (s.n_cells, s.n_rows), s.step.id
        if s.safe:
            before = (*before, RecipeStep(s.step))
    after = replay(table, before)
    assert after.n_rows() == 40
    assert [c.name for c in after.columns] == ["expediente", "fecha", "monto"]
    again = [s for s in suggest(after, profile_table(after), country="ec") if s.safe]
    assert again == []


def test_the_greatest_effect_comes_first():
    table = messy()
    weights = [max(s.n_cells, s.n_rows) for s in suggest(table, profile_table(table), country="ec")]
    assert weights == sorted(weights, reverse=True)


def test_equal_findings_of_many_columns_are_one_card():
    table = Table.from_rows(["a", "b"], [[" x", "y "], ["x", " z"]])
    (card,) = [s for s in suggest(table, profile_table(table), country="ec") if s.step.id == "trim_spaces"]
    assert (card.step.columns(), card.n_cells, card.n_rows, card.n_columns) == (("c0", "c1"), 3, 0, 2)


def test_an_empty_table_asks_only_for_names():
    table = replace(Table.from_rows([], []), columns=())
    assert suggest(table, (), country="ec") == ()
    bare = Table.from_rows(["Año"], [])
    assert [s.step.id for s in suggest(bare, profile_table(bare), country="gt")] == [
        "drop_empty_columns",
        "name_columns",
    ]
    assert bare.columns == (Column("c0", "Año"),)
