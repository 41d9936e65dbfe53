"""A first project here, of a series that the institution shows on its portal already."""

from dataclasses import replace

import pytest

from desktop_app.app.portal_facts import ask_and_remember
from desktop_app.app.settings import with_portal
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.ui.pages.describe.page import DescribePage
from tests.ui.pages.portal_samples import ENTRY
from tests.ui.pages.rig import open_rig, shown_alone, write_csv
from tests.unit.publishing.test_published_on_portal import Client, Portal, page_of

SHOWN = Dataset(
    title="Obras del cantón, octubre de 2026",
    description="Cada fila es una obra pagada en octubre de 2026.",
    institution="Municipio de Prueba",
    contact=Contact("", "datos@prueba.gob.ec"),
    licence="CC-BY-4.0",
    frequency="MONTHLY",
    theme="TRAN",
    tags=("obras", "vías", "cantón"),
    period=Period("2026-10-01", "2026-10-31"),
    place="Ecuador",
)


@pytest.fixture
def rig(tmp_path):
    rows = [[f"2026-11-{i + 1:02d}", f"{i}.50"] for i in range(24)]
    opened = open_rig(write_csv(tmp_path / "Obras del canton noviembre 2026.csv", ["Fecha", "Monto"], rows))
    services = opened.context.workspace.services
    services.settings.change(lambda s: with_portal(s, ENTRY))
    foreign = page_of(replace(SHOWN, title="Otra cosa"), organization="otra")
    ask_and_remember(services.paths, ENTRY, Portal(Client(page_of(SHOWN), foreign)), "2026-11-21T10:00:00-05:00")
    yield opened
    opened.close()


@pytest.mark.usefixtures("qapp", "themed")
def test_what_the_portal_shows_fills_in_the_next_month_and_says_so(qtbot, rig):
    page = shown_alone(qtbot, DescribePage(rig.context))
    page.enter()
    qtbot.waitUntil(lambda: rig.runner.n_running == 0, timeout=60_000)
    dataset = rig.context.project.dataset
    assert dataset.title == "Obras del cantón, noviembre de 2026"
    assert dataset.description == "Cada fila es una obra pagada en noviembre de 2026."
    assert (dataset.frequency, dataset.theme, dataset.tags) == ("MONTHLY", "TRAN", SHOWN.tags)
    assert dataset.period == Period("2026-11-01", "2026-11-24"), "the dates of the table"
    assert ENTRY.title in page._questions["theme"]._note.text()
    assert ENTRY.title in page._questions["description"]._note.text()
    assert page.problem() is None, "nothing is left to type"
