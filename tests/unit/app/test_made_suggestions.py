"""Columns that a correction makes are looked at like those of the file."""

from desktop_app.app.cleaning import made_suggestions, makers, recipe_of, suggestions
from desktop_app.core.cleaning import effect, registry
from desktop_app.core.cleaning.prefixes import Prefixes
from desktop_app.core.cleaning.step import RecipeStep
from desktop_app.core.table import Table

SPLIT = RecipeStep(registry()["split_column"]("c1", "|", ("n0", "n1"), ("Fecha de pago", "monto")))
UNPIVOT = RecipeStep(registry()["unpivot_columns"](("c1", "c2", "c3"), "n0", "mes", "n1", "valor"))


def joined():
    return Table.from_rows(
        ["obra", "fecha y monto"], [[f"O-{n}", f"{n + 13}/01/2026 | 1.{n + 100},5{n % 10}"] for n in range(15)]
    )


def by_kind(found):
    return {s.step.id: s for s in found}


def test_parts_of_a_split_column_ask_for_dates_amounts_and_names():
    found = by_kind(made_suggestions(Prefixes(joined()), (SPLIT,), "ec"))
    assert set(found) == {"dates_to_iso", "decimal_comma", "name_columns"}
    assert found["dates_to_iso"].step.columns() == ("n0",)
    assert found["decimal_comma"].step.columns() == ("n1",)
    assert found["name_columns"].step.columns() == ("n0",)
    for suggestion in found.values():
        assert effect(joined(), (SPLIT,), suggestion.step) == (suggestion.n_cells, suggestion.n_rows)


def test_months_that_became_rows_are_periods_and_their_values_amounts():
    names = ["obra", "ene-26", "feb-26", "mar-26"]
    table = Table.from_rows(names, [[f"O-{n}", f"1.{n + 100},50", "2,00", "3,00"] for n in range(9)])
    found = by_kind(made_suggestions(Prefixes(table), (UNPIVOT,), "ec"))
    assert found["periods_to_iso"].step.columns() == ("n0",)
    assert found["decimal_comma"].step.columns() == ("n1",)
    assert "drop_repeated_rows" not in found, "rows are not judged by some of their columns"


def test_nothing_is_asked_without_a_step_that_makes_columns_or_with_it_switched_off():
    off = RecipeStep(SPLIT.step, enabled=False)
    for recipe in ((), recipe_of(suggestions(joined(), "ec")), (off,)):
        assert makers(Prefixes(joined()), recipe) == {}
        assert made_suggestions(Prefixes(joined()), recipe, "ec") == ()


def test_to_accept_one_changes_no_other_and_asks_for_nothing_new():
    prefixes = Prefixes(joined())
    recipe = (SPLIT,)
    first = made_suggestions(prefixes, recipe, "ec")
    for suggestion in first:
        recipe = (*recipe, RecipeStep(suggestion.step))
        assert made_suggestions(prefixes, recipe, "ec") == first


def test_a_step_that_makes_columns_is_never_suggested_for_made_ones():
    join = RecipeStep(registry()["join_columns"](("c1", "c2"), ", ", "n0", "ubicación"))
    table = Table.from_rows(["obra", "lat", "lon"], [[f"O-{n}", f"-0.18{n}", f"-78.46{n}"] for n in range(9)])
    found = made_suggestions(Prefixes(table), (join,), "ec")
    assert all(not makers(Prefixes(table), (join, RecipeStep(s.step))).get(1) for s in found)


def test_two_steps_that_make_columns_are_both_looked_at():
    other = RecipeStep(registry()["split_column"]("c1", "|", ("n2", "n3"), ("día", "suma")))
    found = made_suggestions(Prefixes(joined()), (SPLIT, other), "ec")
    assert {s.step.columns() for s in found if s.step.id == "dates_to_iso"} == {("n0",), ("n2",)}
    assert len({s.step for s in found}) == len(found)
