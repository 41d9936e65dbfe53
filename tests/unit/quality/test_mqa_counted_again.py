"""The score against one that is counted from the DCAT file of the package, as a harvester would, by its own table."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from desktop_app.app.demo import describe
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.exchange.dcat import Entry, Published, dataset_graph, to_turtle
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.quality import band, score
from tests.harvester import counted

MEDIA = {
    "CSV": "text/csv",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ODS": "application/vnd.oasis.opendocument.spreadsheet",
    "JSON": "application/json",
    "XML": "application/xml",
}


def files(formats):
    return tuple(
        PackageFile(f"d{i}.{form.lower()}", FileRole.DATA, f"Datos {i}", MEDIA[form], form, 10, "ab" * 32)
        for i, form in enumerate(formats)
    )


def said(dataset, formats, published):
    where = Published(issued="2026-11-21", modified="2026-11-21")
    return Graph().parse(data=to_turtle(dataset_graph(Entry(dataset, files(formats), where))), format="turtle")


WORDS = st.sampled_from(["", "a"])
DATASETS = st.builds(
    Dataset,
    title=WORDS,
    description=WORDS,
    institution=WORDS,
    contact=st.builds(Contact, WORDS, st.sampled_from(["", "a@b.ec"])),
    licence=st.sampled_from(["", "CC-BY-4.0", "CC0-1.0", "propia"]),
    theme=st.sampled_from(["", "ECON", "desconocido"]),
    tags=st.sampled_from([(), ("a",), ("a", "b"), ("",)]),
    period=st.builds(Period, st.sampled_from(["", "2026-01-01"]), st.sampled_from(["", "2026-10-31"])),
    place=st.sampled_from(["", "Ecuador", "Cantón Mejía"]),
)


@given(DATASETS, st.lists(st.sampled_from(sorted(MEDIA)), min_size=1, max_size=5), st.booleans())
def test_the_score_is_what_a_harvester_counts(dataset, formats, published):
    assert (
        abs(score(dataset, formats, published=published).now - counted(said(dataset, formats, published), published))
        < 1
    )


def test_the_example_is_excellent_once_published():
    dataset, formats = describe(Dataset()), ["CSV", "XLSX", "XLSX", "XLSX"]  # table twice, dictionary, metadata
    before, after = score(dataset, formats), score(dataset, formats, published=True)
    assert after.now == before.now + before.later >= 351
    assert band(after.now).msgid == "Excellent"
    assert counted(said(dataset, formats, True), True) == after.now
    assert score(replace(dataset, theme="", place="", period=Period()), formats, published=True).now == after.now - 70
