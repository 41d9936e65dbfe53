from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.metadata.dataset import Contact, Dataset, Field, Period, Resource
from desktop_app.core.packaging import PackageOptions, write_package
from desktop_app.core.packaging.package import Package
from desktop_app.core.quality import review, validate
from desktop_app.core.table import Table

COMPLETE = Dataset(
    title="Atenciones sociales del Patronato, 2026",
    description="Cada fila es una atención dada a una persona entre enero y octubre.",
    institution="Patronato",
    contact=Contact("", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="SOCI",
    tags=("a", "b", "c"),
    period=Period("2026-01-01", "2026-10-31"),
    place="Ecuador",
    resources=(Resource("t", fields=(Field("c0", "canton", label="Cantón", description="Dónde vive la persona."),)),),
)


def ids(advices):
    return [a.id for a in advices]


def test_a_complete_description_asks_for_nothing():
    assert review(COMPLETE) == ()


def test_at_most_five_and_blocking_first():
    assert len(review(Dataset())) == 5
    found = validate(Dataset())
    blocking = [a.blocking for a in found]
    assert blocking == sorted(blocking, reverse=True)
    assert {a.field for a in found if a.blocking} == {
        "title",
        "description",
        "institution",
        "contact",
        "licence",
        "tags",
    }


@pytest.mark.parametrize(
    ("changed", "advice", "field", "blocking"),
    [
        ({"title": "  "}, "title-missing", "title", True),
        ({"contact": Contact("", "datos.gob.ec")}, "contact-malformed", "contact", True),
        ({"contact": Contact("", "maria.perez@x.gob.ec")}, "contact-personal", "contact", False),
        ({"title": "Base FINAL v2"}, "title-draft", "title", False),
        ({"period": Period("2026-02-01", "2026-01-01")}, "period-reversed", "period", True),
        ({"period": Period()}, "period-missing", "period", False),
        ({"theme": ""}, "theme-missing", "theme", False),
        ({"place": ""}, "place-missing", "place", False),
        ({"frequency": ""}, "frequency-missing", "frequency", False),
        ({"tags": ("a",)}, "tags-few", "tags", False),
        ({"tags": (" ",)}, "tags-missing", "tags", True),
        ({"description": "Datos."}, "description-short", "description", False),
    ],
)
def test_each_gap_is_one_sentence_with_its_place(changed, advice, field, blocking):
    found = [a for a in validate(replace(COMPLETE, **changed)) if a.id == advice]
    assert [(a.page, a.field, a.blocking) for a in found] == [("describe", field, blocking)]


@pytest.mark.parametrize("description", ["", "  ", "canton", "Cantón", "CANTÓN."])
def test_a_description_that_repeats_the_name_is_none(description):
    field = replace(COMPLETE.resources[0].fields[0], description=description)
    found = validate(replace(COMPLETE, resources=(Resource("t", fields=(field,)),)))
    assert [(a.id, a.message.n) for a in found] == [("dictionary-incomplete", 1)]


def test_points_are_those_of_the_score():
    from desktop_app.core.quality import score

    full = score(COMPLETE, ["CSV"]).now
    for empty in (
        {"theme": ""},
        {"place": ""},
        {"period": Period()},
        {"tags": ()},
        {"licence": ""},
        {"institution": ""},
    ):
        without = replace(COMPLETE, **empty)
        (advice,) = validate(without)
        assert full - score(without, ["CSV"]).now == advice.points


@pytest.mark.parametrize(
    ("names", "advice"),
    [
        (["canton", "monto_usd", "2024"], []),
        (["Cantón", "monto usd", "x" * 61, "monto"], [("names-odd", 3)]),
        (["canton", "Unnamed: 1"], [("names-missing", 1)]),
        (["monto", "monto.1", "monto.2"], [("names-repeated", 2)]),
        (["version.1"], [("names-odd", 1)]),
    ],
)
def test_names_of_columns_are_held_against_the_guide(names, advice):
    fields = tuple(Field(f"c{i}", name, description="Lo que vale cada fila.") for i, name in enumerate(names))
    dataset = replace(COMPLETE, resources=(Resource("t", fields=fields),))
    found = review(dataset, Package(Path(), ()))
    assert [(a.id, a.message.n) for a in found] == advice
    assert {a.page for a in found} <= {"clean"}


def test_empty_columns_are_named_by_whoever_wrote_the_package(tmp_path):
    table = Table.from_rows(["a", "b"], [["1", None], ["2", None]])
    package = write_package(table, COMPLETE, tmp_path / "out", options=PackageOptions())
    assert package.empty == ("b",)
    assert "columns-empty" in ids(review(COMPLETE, package))
    assert write_package(Table.from_rows(["a"], []), COMPLETE, tmp_path / "no", options=PackageOptions()).empty == ()


def test_what_writing_the_package_changed_is_said():
    package = Package(Path(), (), n_guarded=2, demoted=("fecha",))
    assert ids(review(COMPLETE, package)) == ["types-mixed", "formulas-guarded"]
    assert [a.message.n for a in review(COMPLETE, package)] == [1, 2]


def test_an_office_with_two_words_is_no_person():
    found = validate(replace(COMPLETE, contact=Contact("", "datos.abiertos@x.gob.ec")))
    assert "contact-personal" not in {a.id for a in found}
