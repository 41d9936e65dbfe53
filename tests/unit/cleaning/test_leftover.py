"""What a correction leaves as it is, listed with its cells."""

import pytest

from desktop_app.core.cleaning.leftover import left_as_is
from desktop_app.core.cleaning.steps.dates_to_iso import DatesToIso
from desktop_app.core.cleaning.steps.decimal_comma import DecimalComma
from desktop_app.core.cleaning.steps.official_territory_names import OfficialTerritoryNames
from desktop_app.core.cleaning.steps.periods_to_iso import PeriodsToIso
from desktop_app.core.cleaning.steps.trim_spaces import TrimSpaces
from desktop_app.core.table import Table


@pytest.mark.parametrize(
    ("step", "cells", "left"),
    [
        (DatesToIso("c0"), ["1/2/2024", "2024-02-01", "pronto", "pronto", "hoy", None], [("pronto", 2), ("hoy", 1)]),
        (DecimalComma("c0"), ["1,5", "2", "dos", "-0.5"], [("dos", 1)]),
        (DecimalComma("c0", "each"), ["1,5", "2.50", "1.234", "12"], [("1.234", 1)]),
        (PeriodsToIso("c0"), ["enero 2024", "2024-Q1", "2024-01", "5T 2024"], [("5T 2024", 1)]),
        (TrimSpaces(("c0",)), [" a", "b"], []),
        (DatesToIso("c9"), ["hoy"], []),
    ],
)
def test_what_cannot_be_converted_is_listed(step, cells, left):
    found = left_as_is(Table.from_rows(["x"], [[cell] for cell in cells]), step)
    assert [(value, n) for value, n, _candidates in found] == left


def test_places_come_with_their_candidates():
    table = Table.from_rows(["cantón"], [["Quito"], ["Quitto"], ["zzzz"]])
    found = {value: names for value, _n, names in left_as_is(table, OfficialTerritoryNames("c0", "ec", "canton"))}
    assert found["Quitto"] == ("Quito",)
    assert found["zzzz"] == ()
