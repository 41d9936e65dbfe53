"""What the newer steps suggest, ticked only where nothing is in doubt."""

from desktop_app.core.cleaning import effect, in_working_order, suggest
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table


def found(table, step, country="ec"):
    return [s for s in suggest(table, profile_table(table), country=country) if s.step.id == step]


def one(table, step, country="ec"):
    (suggestion,) = found(table, step, country)
    before = ()
    for s in in_working_order(suggest(table, profile_table(table), country=country)):
        if s.step == suggestion.step:
            break
        if s.safe:
            before = (*before, RecipeStep(s.step))
    assert effect(table, before, suggestion.step) == (suggestion.n_cells, suggestion.n_rows)
    return suggestion


def test_broken_letters_are_mended_before_spaces_are_touched():
    table = Table.from_rows(["n", "x"], [["1", "FÃ\xa0cil"], ["2", "PeÃ±a "], ["3", "Pe\ufffda Ã±"]])
    card = one(table, "mend_letters")
    assert (card.safe, card.n_cells, card.unconverted) == (True, 3, 1)
    assert found(table, "trim_spaces")[0].n_cells == 1


def test_accents_apart_are_joined():
    assert one(Table.from_rows(["n", "x"], [["1", "man\u0303ana"], ["2", "mañana"]]), "compose_letters").safe


def budget(total):
    rows = [["Azuay", "10", "1.5"], ["Loja", "20", "2.5"], ["Subtotal sierra", "30", "4"]]
    return Table.from_rows(["Lugar", "Casos", "Monto"], [*rows, ["Guayas", "7", "0"], ["Total general", *total]] + [
        [f"P{i}", "0", "0"] for i in range(20)
    ])  # fmt: skip


def test_totals_that_add_up_are_ticked():
    card = one(budget(["37", "4.0"]), "drop_total_rows")
    assert (card.safe, card.n_rows) == (True, 2)


def test_totals_that_do_not_add_up_are_asked():
    card = one(budget(["99", "8"]), "drop_total_rows")
    assert (card.safe, card.n_rows) == (False, 2)
    assert card.note is not None


def test_a_table_where_total_is_a_category_is_left_alone():
    rows = [[area, str(n)] for n in range(5) for area in ("Urbano", "Rural", "Total")]
    assert found(Table.from_rows(["Área", "n"], rows), "drop_total_rows") == []


def test_blanks_below_a_heading_of_a_group_are_asked():
    rows = [["Azuay", "Cuenca"], [None, "Girón"], [None, "Oña"], ["Loja", "Loja"], [None, "Paltas"]]
    card = one(Table.from_rows(["Provincia", "Cantón"], rows), "fill_down")
    assert (card.safe, card.n_cells, card.n_rows) == (False, 3, 3)


def test_scattered_blanks_are_missing_values():
    rows = [["a", "1"], ["b", "2"], [None, "3"], ["a", "4"], ["b", "5"], [None, "6"], ["a", "7"], [None, "8"]]
    assert found(Table.from_rows(["Grupo", "n"], rows), "fill_down") == []
    rows = [[None, "1"], ["b", "2"], [None, "3"], [None, "4"]]
    assert found(Table.from_rows(["Grupo", "n"], rows), "fill_down") == []
