"""What the officer says of a column besides its description, and what is only ever read from the table."""

from dataclasses import replace

import pytest

from desktop_app.core.metadata import build_fields, dataset_from_json, dataset_to_json
from desktop_app.core.metadata.dataset import Dataset, Field, Resource
from desktop_app.core.profiling import profile_table
from desktop_app.core.table import Table

TABLE = Table.from_rows(["sexo", "monto"], [["F", "3"], ["M", "10"], ["F", "7"], ["M", "8"]])
SAID = Field(
    "",
    "Sexo",
    description="Sexo según la cédula",
    meanings=(("F", "Femenino"), ("X", "otro")),
    missing="No se registró",
    source="Registro Civil",
    unique=False,
)


def fields(previous=(), private=frozenset()):
    names = {c.id: c.name for c in TABLE.columns}
    return build_fields(TABLE, profile_table(TABLE), original_names=names, previous=previous, private=private)


def test_words_are_kept_and_values_are_read_anew():
    sexo, monto = fields((replace(SAID, minimum="0", maximum="99"),))
    assert (sexo.description, sexo.missing, sexo.source) == ("Sexo según la cédula", "No se registró", "Registro Civil")
    assert sexo.categories == ("F", "M")
    assert sexo.meanings == (("F", "Femenino"),), "a value that is no longer there has no meaning"
    assert (sexo.minimum, sexo.maximum) == ("", ""), "texts have no range"
    assert (monto.minimum, monto.maximum) == ("3", "10")


def test_a_column_with_findings_shows_no_value():
    sexo, monto = fields((SAID,), frozenset(TABLE.ids))
    assert (sexo.categories, sexo.meanings, sexo.example) == ((), (), "")
    assert (monto.minimum, monto.maximum, monto.example) == ("", "", "")
    assert sexo.description == SAID.description


def test_all_of_it_survives_json():
    field = replace(SAID, categories=("F",), unique=True, minimum="1", maximum="2")
    dataset = Dataset(
        answers=(("tema", '["salud"]'),), resources=(Resource("t", fields=(field,), answers=(("x", "1"),)),)
    )
    assert dataset_from_json(dataset_to_json(dataset)) == dataset


@pytest.mark.parametrize("wrong", [{"answers": [["a"]]}, {"answers": [["a", 1]]}, {"answers": {"a": "b"}}])
def test_answers_that_are_no_pairs_are_refused_by_name(wrong):
    with pytest.raises(ValueError, match="answers"):
        dataset_from_json(wrong)
