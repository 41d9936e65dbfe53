"""What the institution shows on its portal already, for describing the next dataset: asked once, used offline."""

from dataclasses import replace

import pytest

from desktop_app.app.paths import default_paths
from desktop_app.app.portal_facts import ask_and_remember, known_facts, known_published
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import PortalUnreachable
from desktop_app.core.metadata import Evidence, suggest_dataset
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.exchange.ckan import to_ckan
from desktop_app.core.publishing.portal import Organization, PortalFacts, PortalKind
from desktop_app.core.publishing.portals.ckan_answers import Answer, Outcome
from desktop_app.core.publishing.portals.ckan_published import ask_published
from desktop_app.core.table import Table

ENTRY = PortalEntry("nacional", "Datos Abiertos", "https://datos.example.gob.ec", "patronato")
SERVICES = Dataset(
    title="Atenciones sociales, octubre de 2026",
    description="Cada fila es una atención dada en octubre de 2026.",
    institution="Patronato Provincial",
    contact=Contact("", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    theme="SOCI",
    tags=("atenciones", "familias"),
    period=Period("2026-10-01", "2026-10-31"),
)


def page_of(dataset, organization="patronato", modified="2026-11-03T10:00:00.123456"):
    package = to_ckan(dataset, organization)
    return {**package, "metadata_modified": modified, "organization": {"name": organization}, "resources": []}


class Client:
    """A portal that shows some packages; nothing but what was asked of it."""

    token = "k"

    def __init__(self, *packages, answer=None):
        self.packages, self.asked, self.answer = packages, [], answer

    def call(self, action, payload=None, *, anonymous=False):
        self.asked.append((action, payload, anonymous))
        return self.answer or Answer(Outcome.DONE, {"count": len(self.packages), "results": list(self.packages)})


class Portal:
    def __init__(self, client, kind=PortalKind.CKAN, failure=None):
        self.client, self.kind, self.failure = client, kind, failure

    def facts(self):
        if self.failure:
            raise self.failure
        return PortalFacts(title="Datos Abiertos", organizations=(Organization("patronato", "Patronato"),))


@pytest.fixture
def paths():
    return default_paths()


def test_only_what_these_institutions_show_the_public_is_asked_and_kept():
    client = Client(page_of(SERVICES), page_of(replace(SERVICES, title="Ajenas"), organization="otra"))
    found = ask_published(client, {"patronato"}, None)
    (asked,) = client.asked
    assert asked[0] == "package_search"
    assert asked[2] is True, "as anybody"
    assert "patronato" in asked[1]["fq"]
    assert [(d.dataset.title, d.modified) for d in found] == [(SERVICES.title, "2026-11-03")]
    assert found[0].dataset.theme == "SOCI"
    assert ask_published(Client(), set(), None) == ()


def test_a_dataset_without_period_has_that_of_its_title():
    found = ask_published(Client(page_of(replace(SERVICES, period=Period()))), {"patronato"}, None)
    assert found[0].dataset.period == Period("2026-10-01", "2026-10-31")


def test_a_portal_that_answers_otherwise_has_shown_nothing():
    refused = Answer(Outcome.DENIED, failure=PortalUnreachable(portal="x"))
    assert ask_published(Client(answer=refused), {"patronato"}, None) == ()


def test_it_is_known_without_network_afterwards_and_only_of_that_address(paths):
    ask_and_remember(paths, ENTRY, Portal(Client(page_of(SERVICES))), "2026-11-21T10:00:00-05:00")
    assert known_facts(paths, ENTRY).facts.title == "Datos Abiertos"
    (past,) = known_published(paths, [ENTRY])
    assert (past.dataset.title, past.published) == (SERVICES.title, "2026-11-03")
    assert past.origin.values == {"portal": "Datos Abiertos"}
    assert known_published(paths, [replace(ENTRY, url="https://otro.example.ec")]) == ()
    assert known_published(paths, [replace(ENTRY, name="nadie")]) == ()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"url": "https://datos.example.gob.ec", "published": [1]}'])
def test_a_damaged_memory_is_no_memory(paths, content):
    ask_and_remember(paths, ENTRY, Portal(Client(page_of(SERVICES))), "2026-11-21T10:00:00-05:00")
    (file,) = paths.portals.glob("*.published.json")
    file.write_bytes(content)
    assert known_published(paths, [ENTRY]) == ()


def test_practice_and_silence_are_not_remembered(paths):
    ask_and_remember(paths, ENTRY, Portal(Client(page_of(SERVICES)), PortalKind.PRACTICE), "2026-11-21T10:00:00-05:00")
    assert known_published(paths, [ENTRY]) == ()
    failing = Portal(Client(page_of(SERVICES)), failure=PortalUnreachable(portal="x"))
    ask_and_remember(paths, ENTRY, failing, "2026-11-21T10:00:00-05:00")
    assert known_published(paths, [ENTRY]) == ()


def test_next_months_table_is_described_from_what_the_portal_shows(paths):
    ask_and_remember(paths, ENTRY, Portal(Client(page_of(SERVICES))), "2026-11-21T10:00:00-05:00")
    evidence = Evidence(
        file_name="Atenciones sociales noviembre 2026.xlsx",
        title_rows=(),
        note_rows=(),
        table=Table.from_rows(["Fecha"], []),
        profiles=(),
        country="ec",
        past=known_published(paths, [ENTRY]),
    )
    dataset, origins = suggest_dataset(evidence)
    assert dataset.title == "Atenciones sociales, noviembre de 2026"
    assert dataset.description == "Cada fila es una atención dada en noviembre de 2026."
    assert (dataset.theme, dataset.tags, dataset.contact.email) == ("SOCI", SERVICES.tags, SERVICES.contact.email)
    assert origins["theme"].values == {"portal": "Datos Abiertos"}


def test_what_names_one_dataset_alone_is_not_taken_over():
    form = {
        "dataset_fields": [
            {"field_name": "identifier", "label": "Identificador"},
            {"field_name": "sello", "label": "Sello", "form_snippet": None},
            {"field_name": "programa", "label": "Programa"},
        ]
    }
    shown = page_of(SERVICES) | {"identifier": "abc-1", "sello": "x", "programa": "P-07"}
    (found,) = ask_published(Client(shown), {"patronato"}, form)
    assert found.dataset.answers == (("programa", "P-07"),)
    assert found.dataset.name == "", "a new dataset has a name of its own"
