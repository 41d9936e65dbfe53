"""The folder as a small catalogue: a page, DCAT that RDF tools read, and nothing of what was withdrawn."""

from html.parser import HTMLParser
from urllib.parse import quote, unquote

import pytest
import rdflib

from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.folder import FolderPortal
from tests.package_samples import a_dataset, a_package
from tests.shacl_words import complaints

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
EU = "http://publications.europa.eu/resource/authority/"
BASE = "https://datos.ejemplo.gob.ec/abiertos/"


@pytest.fixture
def folder(tmp_path):
    return FolderPortal(tmp_path / "salida", "Datos del Patronato")


@pytest.fixture
def put(folder, tmp_path):
    def put(**changes):
        dataset = a_dataset(**changes)
        package = a_package(tmp_path / "paquete")
        publish(folder, package, dataset, organization="local", progress=SILENT)
        return dataset, package

    return put


def graph(folder):
    text = (folder.folder / "catalogo.jsonld").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="json-ld", publicID=BASE)


def test_the_catalogue_names_every_dataset_and_every_file(folder, put):
    first, package = put(title="Ayudas <b>")
    second, _ = put(title="Obras")
    found = graph(folder)
    titles = {str(t) for d in found.subjects(rdflib.RDF.type, DCAT.Dataset) for t in found.objects(d, DCT.title)}
    assert titles == {first.title, second.title}
    files = [f for f in package.files if f.uploaded]  # the descriptor is no distribution of the data
    address = {str(u) for u in found.objects(predicate=DCAT.downloadURL)}
    assert address == {f"{BASE}{portal_name(d)}/{quote(f.name)}" for d in (first, second) for f in files}
    sizes = {int(n) for n in found.objects(predicate=DCAT.byteSize)}
    assert sizes == {f.size for f in files}
    named = {str(t) for f in found.subjects(rdflib.RDF.type, DCAT.Distribution) for t in found.objects(f, DCT.title)}
    assert named == {f.title for f in files}
    page = (folder.folder / "index.html").read_text(encoding="utf-8")
    assert "Ayudas &lt;b&gt;" in page
    assert "http" not in page


@pytest.mark.shared
def test_the_rules_of_dcat_ap_agree_with_the_catalogue_and_what_was_answered_is_there(folder, put):
    dataset, _ = put(place="Ecuador")
    found = graph(folder)
    assert complaints(found) == []
    (me,) = found.subjects(rdflib.RDF.type, DCAT.Dataset)
    known = {str(value) for value in found.objects(me)}
    assert {dataset.title, dataset.description, *dataset.tags, f"{EU}country/ECU", f"{EU}data-theme/SOCI"} <= known
    assert f"{EU}frequency/MONTHLY" in known


def test_what_is_withdrawn_leaves_the_catalogue(folder, put):
    dataset, _ = put(title="Ayudas")
    folder.make_private(folder.find(portal_name(dataset)))
    assert list(graph(folder).objects(predicate=DCAT.dataset)) == []
    assert "Ayudas" not in (folder.folder / "index.html").read_text(encoding="utf-8")


def test_a_page_of_the_institution_is_left_alone(folder, put):
    folder.folder.mkdir()
    own = folder.folder / "index.html"
    own.write_text("<h1>Nuestra portada</h1>", encoding="utf-8")
    put(title="Ayudas")
    assert own.read_text(encoding="utf-8") == "<h1>Nuestra portada</h1>"
    assert (folder.folder / "catalogo.jsonld").is_file()


class Seen(HTMLParser):
    """What a reader sees of a page, and where its links lead."""

    def __init__(self, page):
        super().__init__()
        self.words, self.links, self.loaded = [], [], []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "a":
            self.links.append(given["href"])
        self.loaded += [given[name] for name in ("src", "data") if name in given] + [tag] * (tag in {"link", "script"})

    def handle_data(self, data):
        self.words.append(data)


def test_the_page_of_a_dataset_says_what_it_is_in_words_and_leads_to_every_file(folder, put):
    dataset, package = put(title="Ayudas <b>", place="Pichincha, Ecuador")
    place = folder.folder / portal_name(dataset)
    seen = Seen(place / "index.html")
    for words in (
        dataset.title,
        dataset.institution,
        dataset.place,
        "Mensual",
        "enero a octubre de 2026",
        "«Ayuda técnica»",
    ):
        assert words in seen.words
    assert "<b>Nutrición</b>" in seen.words  # a cell is a text, never a part of the page
    assert "local" not in seen.words
    targets = {unquote(link) for link in seen.links if not link.startswith(("mailto:", "..", "http"))}
    assert targets == {file.name for file in package.files}
    assert all((place / name).is_file() for name in targets)
    assert seen.loaded == []
    assert all(any(file.sha256 in words for words in seen.words) for file in package.files)


def test_a_catalogue_without_a_name_of_its_own_is_called_by_its_institution(tmp_path):
    unnamed = FolderPortal(tmp_path / "salida")
    for title in ("Ayudas", "Obras"):
        publish(unnamed, a_package(tmp_path / title), a_dataset(title=title), organization="local", progress=SILENT)
    seen = Seen(unnamed.folder / "index.html")
    assert "Datos abiertos de Patronato de Ejemplo" in seen.words
    assert {"ayudas/index.html", "obras/index.html", "catalogo.jsonld"} == set(seen.links)
    assert all((unnamed.folder / link).is_file() for link in seen.links)
