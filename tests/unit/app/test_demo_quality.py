"""The example as it is published: excellent by a count that knows only its DCAT files and which addresses answer."""

import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.request import url2pathname

import pytest
from rdflib import Graph

from desktop_app.app import demo
from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.packing import Making, pack
from desktop_app.app.preparing import choose_sheet, clean_table, find_people, raw_table
from desktop_app.app.project import new_project
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.folder import FolderPortal
from desktop_app.core.quality import band, score
from tests.direct_reader import DirectReader
from tests.harvester import counted


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    out = tmp_path_factory.mktemp("demo") / "paquete"
    with tempfile.TemporaryDirectory() as working:
        opened = DirectReader().open_source(demo.sample_path(), Path(working))
        project = replace(new_project("2026-11-21", "ec"), tables=(choose_sheet(opened),))
        scan = find_people(clean_table(raw_table(opened, project.table), project.table), project.table, "ec")
        project = demo.answer(project, scan)
        yield pack(project, Making(opened, out, "2026-11-21", CodeKeys(), scan))


def read(path, form):
    return Graph().parse(path, format=form, publicID=path.as_uri())


def lies_there(address):
    """Whether an address answers: here, whether the file is where the description says."""
    return address.startswith("file:") and Path(url2pathname(address.removeprefix("file://"))).is_file()


@pytest.mark.parametrize(("name", "form"), [("dcat.ttl", "turtle"), ("dcat.jsonld", "json-ld")])
def test_the_files_of_the_package_count_what_the_window_says(packed, name, form):
    formats = [file.content_format for file in packed.package.files if file.uploaded]
    shown = score(packed.dataset, formats)
    graph = read(packed.package.folder / name, form)
    assert counted(graph, False) == shown.now
    assert counted(graph, lies_there) == shown.now + shown.later


def test_published_it_is_excellent_and_every_address_answers(packed, tmp_path):
    portal = FolderPortal(tmp_path / "salida", "Datos abiertos")
    publish(portal, packed.package, packed.dataset, organization="local", progress=SILENT)
    points = counted(read(portal.folder / "catalogo.jsonld", "json-ld"), lies_there)
    assert points >= 351
    assert band(int(points)).msgid == "Excellent"
