"""No value of a person and no access key ends where it must not: a whole way with canaries, then every file is opened."""

import base64
import csv
import logging
import tempfile
from contextlib import closing, nullcontext
from dataclasses import replace

import pytest
from openpyxl import Workbook

from desktop_app.app import demo, logs
from desktop_app.app.cleaning import safe_recipe
from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.portals import open_ckan
from desktop_app.app.publishing import Order
from desktop_app.app.settings import PortalEntry, SettingsStore, with_portal
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.errors import Undecided
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.reading import ReaderProcess
from desktop_app.core.text import msg
from desktop_app.practice import PracticePortal
from desktop_app.ui.widgets.report import report_text
from tests.canaries import found_in, in_text
from tests.direct_reader import DirectReader

HEADER = ["Fecha", "Cédula", "Nombres y apellidos", "Correo", "Teléfono", "Cantón", "Monto", "Observaciones"]
CEDULAS = ("1713175071", "0926687856", "1804573218", "0603911520")
NAMES = ("Yamberla", "Chicaiza", "Tituaña", "Guachamín")
PEOPLE = [
    ("05/01/2026", CEDULAS[0], "Rosa Elena Yamberla Lema", "rosa.canario@correo.example", "0991238471", " Quito ",
     "1.120,50", "Llamar a Rosa Elena Yamberla Lema al 0991238471"),
    ("06/01/2026", CEDULAS[1], "Luis Alberto Chicaiza Torres", "luis.canario@correo.example", "0987651230", "Cuenca",
     "18,00", "Escribir a luis.canario@correo.example"),
    ("07/01/2026", CEDULAS[2], "María José Tituaña Vaca", "maria.canario@correo.example", "0976120934", "Quito",
     "75,25", f"Cédula anterior {CEDULAS[2]}"),
    ("08/01/2026", CEDULAS[3], "Ana Lucía Guachamín Mora", "ana.canario@correo.example", "0965340981", "S/D",
     "9,10", ""),
]  # fmt: skip
CANARIES = (*CEDULAS, *NAMES, *(person[3] for person in PEOPLE), *(person[4] for person in PEOPLE))
TOKEN = "clave-canaria-8c1f7a52-no-es-de-nadie"
READERS = {"direct": lambda: nullcontext(DirectReader()), "child": lambda: closing(ReaderProcess())}


def as_csv(path):
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADER, *PEOPLE])
    return path


def as_workbook(path):
    book = Workbook()
    book.active.append(["Ayudas entregadas"])
    for row in (HEADER, *PEOPLE):
        book.active.append(list(row))
    book.save(path)
    return path


def answers(workspace):
    """A decision of each kind for what the scan found, and the description of the example."""

    def change(project):
        answered = demo.answer(project, workspace.scan())
        kinds = {f.column_id: f.types for f in workspace.scan().findings}
        decisions = tuple(
            replace(d, treatment="replace_by_code") if kinds[d.column_id] == ("EC_CEDULA",) else d
            for d in answered.table.decisions
        )
        return replace(answered, tables=(replace(answered.table, decisions=decisions),))

    return change


def with_recipe(project, recipe):
    return replace(project, tables=(replace(project.table, recipe=recipe, recipe_made=True),))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Everybody's temporary folder, that of child processes included."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("make", [as_csv, as_workbook])
def test_no_canary_outlives_the_way_to_the_portal(make, reader, tmp_path, temporary, caplog):
    caplog.set_level(logging.DEBUG)
    home = default_paths().data.parent
    source = make(tmp_path / ("ayudas.csv" if make is as_csv else "ayudas.xlsx"))
    assert found_in(CANARIES, tmp_path)[source] == list(CANARIES)  # who looks does find

    with (
        PracticePortal(tmp_path / "practice") as practice,
        READERS[reader]() as reading,
        closing(make_workspace(reading, practice.url)) as workspace,
    ):
        workspace.services.credentials.save_token("portal", TOKEN)
        workspace.begin(workspace.open_file(source))
        session = workspace.session
        with pytest.raises(Undecided):
            workspace.pack()
        recipe = safe_recipe(workspace.raw(), workspace.project.country, SILENT)
        session.apply(msg("Clean"), lambda project: with_recipe(project, recipe))
        session.apply(msg("Decide"), answers(workspace))
        session.undo()
        session.redo()
        packed = workspace.pack()
        assert packed.stopping == ()
        portal = open_ckan(PortalEntry("practica", "Práctica", practice.url), practice.token, PortalKind.PRACTICE)
        receipt = workspace.publish(portal, Order(portal.check().organizations[0].name))
        assert receipt.verified
        secrets = (TOKEN, key_of(workspace))
        logs.event("published", rows=4, files=len(receipt.files))

        everywhere = (home, temporary, tmp_path / "practice")
        while_open = found_in((*CANARIES, *secrets), *everywhere)
        working = set((home / "cache" / "work").glob("*/sheet-*.parquet"))
        assert working
        assert list((home / "cache" / "work").glob("*/protected.parquet"))  # is there too, and holds none
        assert while_open == {path: list(CANARIES) for path in working}

        workspace.close()
        assert found_in((*CANARIES, *secrets), *everywhere) == {}
        assert found_in([practice.token], home, temporary) == {}  # its own folder is the portal's side
        assert list((home / "cache" / "work").iterdir()) == []
        assert in_text((*CANARIES, *secrets, practice.token), caplog.text) == []
    assert (home / "data" / "settings.json").is_file()
    assert (home / "logs" / "alista.log").is_file()
    assert list((home / "data" / "projects").glob("*/project.alista"))
    assert list((home / "data" / "projects").glob("*/package/*.csv"))


def make_workspace(reader, url):
    paths = default_paths()
    logs.start_logging(paths)
    store = SettingsStore(paths)
    store.change(lambda settings: with_portal(settings, PortalEntry("portal", "Portal", url)))
    return Workspace(Services(paths, store, Credentials(), reader))


def key_of(workspace):
    """The key of the project's codes, as it would be written."""
    return base64.b64encode(workspace.services.credentials.code_key(workspace.project.id)).decode()


def test_the_report_of_a_failure_holds_no_values():
    def read(cell, token):
        try:
            {}[cell]
        except KeyError as error:
            raise ValueError(f"«{cell}» is no number; {token}") from error

    for canary in CANARIES:
        try:
            read(canary, TOKEN)
        except ValueError as error:
            report = report_text(error)
        assert in_text((*CANARIES, TOKEN), report) == []
        assert "KeyError" in report
        assert "test_canaries.py" in report
