import pytest

from desktop_app.core.metadata.dataset import Field
from desktop_app.core.quality import check_table, honest_fields
from desktop_app.core.table import FieldType, Table

GOOD = {
    FieldType.STRING: ["x", " ", "007", "="],
    FieldType.INTEGER: ["0", "-1", "+5", "123456789012345678"],
    FieldType.NUMBER: ["0", "1.50", "-0.5", "1e308", "2E-3"],
    FieldType.DATE: ["2024-02-29", "1999-12-31"],
    FieldType.DATETIME: ["2024-02-29T23:59:59", "2024-02-29 00:00:00Z", "2024-02-29T10:00:00.5-05:00"],
    FieldType.TIME: ["00:00:00", "23:59:59"],
    FieldType.BOOLEAN: ["true", "FALSE", "1"],
}
BAD = {
    FieldType.INTEGER: ["007", "1.0", "1 000", "", "x", "1,5", "--1", "١"],
    FieldType.NUMBER: ["007.5", "1,5", ".", "NaN", "1.000,50", "1."],
    FieldType.DATE: ["2023-02-29", "05/01/2026", "2026-1-5", "2026-01-05T00:00:00"],
    FieldType.DATETIME: ["2023-02-29T10:00:00", "2026-01-05", "2026-01-05T24:00:00"],
    FieldType.TIME: ["24:00:00", "10:30"],
    FieldType.BOOLEAN: ["sí", "tRue", "2"],
}


def check(kind, cells, required=False):
    table = Table.from_rows(["a", "b"], [[c, None] for c in cells])
    fields = (Field("c0", "a", kind, required=required),)
    checks = check_table(table, fields)
    return checks[0], honest_fields(fields, checks)[0]


@pytest.mark.parametrize("kind", list(FieldType))
def test_cells_that_fit(kind):
    found, honest = check(kind, [*GOOD[kind], None])
    assert (found.n_rows, found.n_misfits, found.n_missing) == (len(GOOD[kind]) + 1, 0, 1)
    assert honest.type is kind


@pytest.mark.parametrize(("kind", "cell"), [(k, c) for k, cells in BAD.items() for c in cells if c])
def test_one_cell_that_does_not_fit_makes_the_column_text(kind, cell):
    found, honest = check(kind, [*GOOD[kind], cell, cell])
    assert found.n_misfits == 2
    assert honest.type is FieldType.STRING


def test_required_survives_only_without_empty_cells():
    assert check(FieldType.STRING, ["x"], required=True)[1].required
    assert not check(FieldType.STRING, ["x", None], required=True)[1].required


def test_formulas_are_counted_but_not_numbers_or_phones():
    found, _ = check(FieldType.STRING, ["=1+1", "@SUM(A1)", "-2+cmd", "+x", "-5,3", "+593 99 123", "-", "a=1", None])
    assert found.n_formulas == 4


def test_checking_can_be_stopped():
    from desktop_app.core.progress import Cancelled

    class Stop:
        def at(self, done, total, stage=None):
            raise Cancelled

    with pytest.raises(Cancelled):
        check_table(Table.from_rows(["a"], [["x"]]), (Field("c0", "a"),), Stop())


def test_no_rows_and_no_fields():
    found, honest = check(FieldType.DATE, [])
    assert (found.n_rows, found.n_misfits, honest.type) == (0, 0, FieldType.DATE)
    assert check_table(Table.from_rows(["a"], [["x"]]), ()) == ()
