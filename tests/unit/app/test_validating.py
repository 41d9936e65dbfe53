"""Rules that come from more than the dictionary: the period of the description, and official codes."""

from types import SimpleNamespace

import pytest

from desktop_app.app.previewing import refuse_personal
from desktop_app.app.validating import validate
from desktop_app.core.errors import PersonalDataLeft
from desktop_app.core.metadata.dataset import Dataset, Field, Period, Resource
from desktop_app.core.quality.rules import ProblemKind
from desktop_app.core.table import FieldType, Table

FIELDS = (
    Field("c0", "fecha", FieldType.DATE),
    Field("c1", "nacimiento", FieldType.DATE),
    Field("c2", "cod_canton", label="Código de cantón"),
)
ROWS = [[f"2026-0{i % 9 + 1}-15", f"19{60 + i}-03-02", ("1701", "0901", "0101")[i % 3]] for i in range(30)]


def problems(rows, period=("2026-01-01", "2026-10-31")):
    dataset = Dataset(period=Period(*period), resources=(Resource("t", fields=FIELDS),))
    table = Table.from_rows([f.name for f in FIELDS], rows)
    return {
        (p.kind, p.column): [place.row_number for place in p.places] for p in validate(table, dataset, "ec").problems
    }


def test_dates_out_of_the_period_are_doubtful_only_in_the_column_of_the_period():
    assert problems(ROWS) == {}
    assert problems([*ROWS, ["2062-01-15", None, None]]) == {(ProblemKind.MAXIMUM, "fecha"): [32]}
    assert problems([*ROWS, ["2025-01-15", None, None]], ("2026-01-01", "")) == {(ProblemKind.MINIMUM, "fecha"): [32]}
    assert problems([*ROWS, ["2062-01-15", None, None]], ("", "")) == {}


@pytest.mark.parametrize("distinct", [True, False])
def test_a_row_that_comes_again_is_a_mistake_unless_decisions_made_it_so(distinct):
    dataset = Dataset(resources=(Resource("t", fields=FIELDS),))
    table = Table.from_rows([f.name for f in FIELDS], [*ROWS, ROWS[3]])
    found = [(p.kind, p.n, p.places[0].row_number) for p in validate(table, dataset, "ec", distinct=distinct).problems]
    assert found == ([(ProblemKind.REPEATED, 1, 32)] if distinct else [])


AMOUNT = Field("c0", "monto")


@pytest.mark.parametrize(
    ("cells", "places"),
    [
        ([*(f"{i}.50" for i in range(60)), "$ 8", "9,5"], [62, 63]),  # two of sixty
        ([*(f"2026-01-{i % 28 + 1:02d}" for i in range(60)), "05/01/2026"], [62]),
        ([*(f"{i}.50" for i in range(60)), *["sin dato"] * 6], []),  # too many to be slips
        ([*("1701" for _ in range(60)), "0901"], []),  # codes
        ([*("Quito" for _ in range(60)), "7"], []),
        (["1", "2", "x"], []),
    ],
)
def test_a_few_cells_unlike_all_others_are_shown_though_they_made_the_column_text(cells, places):
    dataset = Dataset(resources=(Resource("t", fields=(AMOUNT,)),))
    found = validate(Table.from_rows(["monto"], [[cell] for cell in cells]), dataset, "ec").problems
    assert [p.kind for p in found] == ([ProblemKind.TYPE] if places else [])
    assert [place.row_number for p in found for place in p.places] == places


def test_codes_outside_the_official_list_are_named():
    assert problems([*ROWS, ["2026-01-15", None, "2677"]]) == {(ProblemKind.LIST, "cod_canton"): [32]}


def test_a_picture_with_personal_data_does_not_leave():
    protected = SimpleNamespace(decisions=())
    packed = SimpleNamespace(protected=protected, dataset=Dataset(institution="Patronato Provincial"))
    refuse_personal(["Cantón", "Quito", "Mejía", "2026-01"], packed)
    with pytest.raises(PersonalDataLeft):
        refuse_personal(["Cantón", "1710034065"], packed)
