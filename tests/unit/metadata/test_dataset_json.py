import json

import pytest

from desktop_app.core.metadata import dataset_from_json, dataset_to_json
from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.table import FieldType

FULL = Dataset(
    title="T",
    contact=Contact("a", "b@c.d"),
    tags=("x", "y"),
    period=Period("2026-01-01", ""),
    resources=(
        Resource(
            "t1", "R", "D", (Field("c0", "n", FieldType.DATE, categories=("p",), required=True), Field("c1", "m"))
        ),
    ),
)


@pytest.mark.parametrize("dataset", [FULL, Dataset()])
def test_round_trip_through_text(dataset):
    assert dataset_from_json(json.loads(json.dumps(dataset_to_json(dataset)))) == dataset


def test_unknown_keys_are_ignored_and_missing_ones_default():
    found = dataset_from_json({"title": "T", "nuevo": 3, "contact": {"email": "e", "fax": None}, "resources": [{}]})
    assert found == Dataset(title="T", contact=Contact("", "e"), resources=(Resource(""),))


@pytest.mark.parametrize(
    ("document", "where"),
    [
        ([], "description:"),
        ({"title": 3}, "title:"),
        ({"contact": "x"}, "contact:"),
        ({"contact": {"email": None}}, "contact.email:"),
        ({"period": {"start": 2026}}, "period.start:"),
        ({"tags": "x"}, "tags:"),
        ({"tags": [1]}, "tags:"),
        ({"resources": {}}, "resources:"),
        ({"resources": [3]}, "resources[0]:"),
        ({"resources": [{"fields": [{"name": 1}]}]}, "resources[0].fields[0].name:"),
        ({"resources": [{"fields": [{"type": "dinero"}]}]}, "resources[0].fields[0].type:"),
        ({"resources": [{"fields": [{"type": []}]}]}, "resources[0].fields[0].type:"),
        ({"resources": [{"fields": [{}, {"required": "sí"}]}]}, "resources[0].fields[1].required:"),
    ],
)
def test_a_wrong_type_names_its_field(document, where):
    with pytest.raises(ValueError) as caught:
        dataset_from_json(document)
    assert str(caught.value).startswith(where)
