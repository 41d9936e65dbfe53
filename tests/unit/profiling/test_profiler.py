"""Types come from every value and codes stay text."""

import pytest

from desktop_app.core.profiling import profile_table
from desktop_app.core.progress import Cancelled
from desktop_app.core.table import FieldType, Table


def of(*values):
    return profile_table(Table.from_rows(["x"], [[v] for v in values]))[0]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["1", "-20", "0"], FieldType.INTEGER),
        (["007", "12"], FieldType.STRING),
        (["1234567890123456"], FieldType.STRING),
        (["123456789012345"], FieldType.INTEGER),
        (["1", "2.50"], FieldType.NUMBER),
        (["1e308", "2"], FieldType.NUMBER),
        (["1e999"], FieldType.STRING),
        (["1,5"], FieldType.STRING),
        (["2024-03-31", "1999-12-01"], FieldType.DATE),
        (["2024-02-30"], FieldType.STRING),
        (["2024-03-31T10:00:00", "2024-03-31 10:00"], FieldType.DATETIME),
        (["2024-03-31T25:00:00"], FieldType.STRING),
        (["08:30", "23:59:59"], FieldType.TIME),
        (["08:61"], FieldType.STRING),
        (["true", "False"], FieldType.BOOLEAN),
        (["sí", "no"], FieldType.STRING),
        ([None, None], FieldType.STRING),
        (["=1+1", "\x00"], FieldType.STRING),
    ],
)
def test_type_by_evidence(values, expected):
    assert of(*values).type is expected


def test_one_bad_value_after_thousands_of_good_ones_decides():
    assert of(*map(str, range(3000)), "S/D").type is FieldType.STRING


def test_counts_extremes_and_the_most_frequent_values():
    profile = of("9", "10", "10", None, "-3")
    assert (profile.n_rows, profile.n_filled, profile.n_distinct, profile.longest) == (5, 4, 3, 2)
    assert (profile.minimum, profile.maximum) == ("-3", "10")
    assert profile.top == (("10", 2), ("-3", 1), ("9", 1))


def test_at_most_twenty_values_are_shown():
    assert len(of(*map(str, range(50))).top) == 20


def test_a_table_without_rows_or_values():
    table = Table.from_rows(["a", ""], [])
    assert [(p.name, p.n_rows, p.top, p.minimum) for p in profile_table(table)] == [("a", 0, (), ""), ("", 0, (), "")]


def test_it_stops_when_asked():
    class Stop:
        def at(self, done, total, stage=None):
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        profile_table(Table.from_rows(["a", "b"], [["1", "2"]]), progress=Stop())
