"""Linked data: every answer is there, the files read back as they were, and DCAT-AP's own rules agree."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, RDF, RDFS

from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.exchange.dcat import (
    SPDX,
    VCARD,
    Catalogue,
    Entry,
    Published,
    catalogue_graph,
    dataset_graph,
    to_json_ld,
    to_turtle,
)
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.quality.mqa import score
from tests.shacl_words import complaints
from tests.shacl_words import rules as published_rules

DATASET = Dataset(
    title="Atenciones sociales, 2026",
    description="Cada fila es una atención «dada» a una persona.\nNo incluye nombres.",
    institution="Patronato Provincial de Ñuquí",
    acronym="PP",
    contact=Contact("Unidad de datos", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="SOCI",
    tags=("atenciones", "cantones", "niñez"),
    period=Period("2026-01-01", "2026-10-31"),
    place="Ecuador",
    source="Registro de atenciones, Dirección de Gestión Social",
)
FILES = (
    PackageFile("PP_Atenciones sociales_2026.csv", FileRole.DATA, "Atenciones", "text/csv", "CSV", 2048, "ab" * 32, 24),
    PackageFile("DD.csv", FileRole.DICTIONARY, "Diccionario", "text/csv; charset=utf-8", "CSV", 300, "cd" * 32, 9),
    PackageFile("README.md", FileRole.README, "Léame", "text/markdown", "MD", 10, "ef" * 32, uploaded=False),
)
THERE = Published(
    "https://datos.example/dataset/atenciones",
    {file.name: f"https://datos.example/download/{i}" for i, file in enumerate(FILES)},
    "2026-11-02",
    "2026-11-20",
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=40)


def read(written, form="turtle"):
    return Graph().parse(data=written, format=form)


def test_the_model_is_there_in_the_words_of_others():
    graph = read(to_turtle(dataset_graph(Entry(DATASET, FILES, THERE))))
    (me,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert graph.value(me, DCTERMS.title) == Literal(DATASET.title, lang="es")
    assert graph.value(me, DCTERMS.description) == Literal(DATASET.description, lang="es")
    assert {str(word) for word in graph.objects(me, DCAT.keyword)} == set(DATASET.tags)
    assert str(graph.value(me, DCAT.landingPage)) == THERE.page
    assert str(graph.value(me, DCAT.theme)).endswith("/SOCI")
    assert str(graph.value(me, DCTERMS.accrualPeriodicity)).endswith("/MONTHLY")
    period = graph.value(me, DCTERMS.temporal)
    assert [str(graph.value(period, p)) for p in (DCAT.startDate, DCAT.endDate)] == ["2026-01-01", "2026-10-31"]


def test_each_file_that_leaves_is_a_distribution_with_its_title_address_size_and_hash():
    graph = read(to_turtle(dataset_graph(Entry(DATASET, FILES, THERE))))
    found = {
        str(graph.value(d, DCTERMS.title)): (
            str(graph.value(d, DCAT.downloadURL)),
            int(graph.value(d, DCAT.byteSize)),
            str(graph.value(graph.value(d, SPDX.checksum), SPDX.checksumValue)),
            str(graph.value(d, DCAT.mediaType)),
        )
        for d in graph.subjects(RDF.type, DCAT.Distribution)
    }
    csv = "https://www.iana.org/assignments/media-types/text/csv"
    assert found == {
        "Atenciones": ("https://datos.example/download/0", 2048, "ab" * 32, csv),
        "Diccionario": ("https://datos.example/download/1", 300, "cd" * 32, csv),
    }


def test_before_there_is_a_portal_files_are_named_beside_their_description():
    written = to_turtle(dataset_graph(Entry(DATASET, FILES))).decode()
    assert "<PP_Atenciones%20sociales_2026.csv>" in written
    graph = Graph().parse(data=written, format="turtle", publicID="https://otro.example/carpeta/dcat.ttl")
    downloads = {str(address) for address in graph.objects(None, DCAT.downloadURL)}
    assert "https://otro.example/carpeta/PP_Atenciones%20sociales_2026.csv" in downloads
    (me,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert me.startswith("urn:uuid:")
    assert me != next(dataset_graph(Entry(replace(DATASET, title="Otra"), FILES)).subjects(RDF.type, DCAT.Dataset))


@given(
    st.builds(
        Dataset,
        title=TEXTS,
        description=TEXTS,
        institution=TEXTS,
        tags=st.lists(TEXTS).map(tuple),
        source=TEXTS,
        place=TEXTS,
        contact=st.builds(Contact, TEXTS, TEXTS),
    )
)
def test_any_words_come_back_and_both_forms_say_the_same(dataset):
    graph = dataset_graph(Entry(dataset, FILES, THERE))
    turtle, linked = to_turtle(graph), to_json_ld(graph)
    assert isomorphic(read(turtle), graph)
    assert isomorphic(read(linked, "json-ld"), graph)
    again = dataset_graph(Entry(dataset, tuple(reversed(FILES)), THERE))
    assert (to_turtle(again), to_json_ld(again)) == (turtle, linked)


def test_the_json_is_plain_linked_data():
    document = json.loads(to_json_ld(dataset_graph(Entry(DATASET, FILES, THERE))))
    assert document["@context"]["dcat"] == str(DCAT)
    kinds = [node["@type"] for node in document["@graph"]]
    assert "dcat:Dataset" in kinds
    assert kinds.count("dcat:Distribution") == 2


def catalogue():
    said = Catalogue("Datos abiertos", "Lo que publica el Patronato.", DATASET.institution, "https://datos.example/")
    other = replace(DATASET, title="Obras", place="Cantón Mejía", period=Period(), theme="", source="")
    return catalogue_graph(said, (Entry(DATASET, FILES, THERE), Entry(other, FILES[:1])))


def test_a_catalogue_lists_every_dataset():
    graph = read(to_turtle(catalogue()))
    listed = list(graph.objects(URIRef("https://datos.example/"), DCAT.dataset))
    assert {str(graph.value(me, DCTERMS.title)) for me in listed} == {DATASET.title, "Obras"}


@pytest.fixture(scope="module")
def rules():
    """The published rules of DCAT-AP, with those about the classes of values."""
    return published_rules()


@pytest.mark.shared
def test_the_rules_of_dcat_ap_find_nothing_to_say(rules):
    said = validate(catalogue(), shacl_graph=rules)
    assert said[0], said[2]


ALWAYS_FINE = {RDF.type, RDFS.label, VCARD.fn, VCARD.hasEmail}  # the rules leave them open


@pytest.mark.shared
@pytest.mark.parametrize("wrong", sorted(set(catalogue().predicates()) - ALWAYS_FINE))
def test_whatever_is_wrong_the_complaint_is_spanish(rules, wrong):
    graph = catalogue()
    for subject, value in list(graph.subject_objects(wrong)):
        graph.remove((subject, wrong, value))
        graph.add((subject, wrong, Literal("x") if isinstance(value, URIRef) else URIRef("urn:x")))
    said = complaints(graph, rules)
    assert said
    assert not [words for words in said if "://" in words or not words.endswith(".")]


@pytest.mark.shared
@pytest.mark.parametrize("missing", ["title", "description"])
def test_the_rules_of_dcat_ap_miss_what_the_score_misses(rules, missing):
    bare = replace(DATASET, **{missing: ""})
    assert not validate(dataset_graph(Entry(bare, FILES)), shacl_graph=rules)[0]
    assert part(bare) == part(DATASET) - 30


def part(dataset):
    return next(p.now for p in score(dataset, ["CSV"]).parts if p.id == "interoperability")
