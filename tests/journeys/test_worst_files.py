"""The twelve worst files of offices, each taken to a valid package by the suggestions and at most five clicks.

A click is one act of the officer before describing: a doubtful correction ticked (or its question answered), a column
with data about people decided, the question about hidden rows. The files are read where they lie and never copied here;
without them nothing is proved, and the run says so. `-s` prints what each of them took.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.app.choosing import correct, hidden_question
from desktop_app.app.cleaning import recipe_of
from desktop_app.app.code_keys import CodeKeys
from desktop_app.app.credentials import Credentials
from desktop_app.app.packing import Making, pack
from desktop_app.app.paths import default_paths
from desktop_app.app.preparing import find_people, open_findings
from desktop_app.app.project import with_decision, with_table
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.cleaning import replay, suggest
from desktop_app.core.metadata.dataset import Contact, Dataset
from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.profiling import profile_table
from desktop_app.core.text import msg
from tests.direct_reader import DirectReader

FILES = Path(__file__).resolve().parents[2].parent / "shared" / "bench" / "reading" / "files"
MOST_CLICKS = 5
# What makes each of them bad: see the kinds of correction that it asks for.
WORST = (
    "Coronahack-peru__datos_sin-procesar_2-minsa-fallecidos-covid_FALLECIDOS_CDC.csv",
    "JhoanDavid28__Datos_proyecto_telefónica_mdi_armasilicitas_pm_2023_enero_noviembre.csv",
    "Coronahack-peru__datos_sin-procesar_1-minsa-epp_ADQUISICIONES.xls",
    "ve_ine__MortAnoRegistro.xls",
    "syn__xlsx_como_xls.xls",
    "syn__utf8_byte_malo.csv",
    "syn__texto_decimal_coma.xlsx",
    "syn__mojibake.csv",
    "syn__ocultos_formulas.xlsx",
    "mx_sigeh__Plantas_de_tratamiento_en_operación__capacidad_instalada_y_volumen.xlsx",
    "elquantificador__data_Proyecciones_poblacionales.xlsx",
    "messytables__sparse_with_column_errors.csv",
)
DATASET = Dataset(
    title="Registro de la unidad",
    description="Registro que lleva la unidad para atender a la ciudadanía, con una fila por caso.",
    institution="Municipio de Prueba",
    contact=Contact("Unidad de Datos Abiertos", "datos@municipio.gob.ec"),
)


class Taken:
    """A file on its way, and what the officer had to do."""

    def __init__(self, path):
        paths = default_paths()
        self.workspace = Workspace(Services(paths, SettingsStore(paths), Credentials(None), DirectReader()))
        self.workspace.begin(self.workspace.open_file(path))
        self.clicks = []

    @property
    def work(self):
        return self.workspace.project.table

    def change(self, change):
        self.workspace.session.apply(msg("x"), lambda project: with_table(project, change))

    def answer_hidden(self):
        asked = hidden_question(self.workspace.opened, self.work)
        if asked is not None and asked.answer is None:
            said = replace(self.work.corrections, publish_hidden=False)
            corrected = correct(self.workspace.opened, self.work, said)
            self.change(lambda _work: corrected)
            self.clicks.append("hidden")

    def take_suggestions(self):
        found = self.workspace.suggestions()
        self.change(lambda work: replace(work, recipe=recipe_of(found), recipe_made=True))
        return found

    def decide_people(self):
        for finding in open_findings(find_people(self.workspace.cleaned(), self.work, "ec"), self.work):
            decision = Decision(finding.column_id, finding.types, "remove_column")
            self.change(lambda work, d=decision: with_decision(work, d))
            self.clicks.append("people")

    def pack(self, folder):
        project = replace(self.workspace.project, dataset=DATASET)
        return pack(project, Making(self.workspace.opened, folder, "2026-11-21", CodeKeys()))


@pytest.fixture
def taken():
    open_ones = []

    def take(path):
        open_ones.append(Taken(path))
        return open_ones[-1]

    yield take
    for one in open_ones:
        one.workspace.close()


@pytest.mark.parametrize("name", WORST)
def test_a_bad_file_becomes_a_valid_package(name, taken, tmp_path):
    path = FILES / name
    if not path.exists():
        pytest.skip("../shared is absent: not run")
    way = taken(path)
    way.answer_hidden()
    found = way.take_suggestions()
    assert found, "a bad file asks for corrections"
    way.decide_people()
    packed = way.pack(tmp_path / "paquete")
    kinds = sorted({s.step.id for s in found})
    print(f"\n{name}: {len(way.clicks)} clicks {way.clicks}; corrections: {', '.join(kinds)}")
    assert packed.stopping == ()
    assert (packed.package.folder / "datapackage.json").exists()
    assert len(way.clicks) <= MOST_CLICKS, way.clicks
    after = replay(way.workspace.raw(), way.work.recipe)
    again = [s for s in suggest(after, profile_table(after), country="ec") if s.safe]
    assert again == [], "nothing safe is left to correct"
