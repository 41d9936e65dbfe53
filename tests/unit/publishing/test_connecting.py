"""Connecting: the address as it really answers, honest reasons when it does not, proxies, own authorities, known facts."""

import json
from dataclasses import replace

import pytest

from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.portal_facts import known_facts, remember_facts
from desktop_app.app.portals import PROXY, known_portals, network_of, open_entry
from desktop_app.app.settings import PortalEntry, ProxySettings, Settings
from desktop_app.core.errors import (
    AddressUnknown,
    CertificateExpired,
    CertificateUnknown,
    NotCkan,
    PortalShield,
    PortalUnreachable,
    ProxyRefused,
)
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.candidates import Reason, find_candidates
from desktop_app.core.publishing.portal import PortalFacts, PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.portals.ckan_facts import ask_facts, form_field_names
from desktop_app.core.publishing.portals.finding_address import find_address
from desktop_app.core.publishing.portals.network import Network, ProxyMode, proxy_address
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, self_signed, serving
from tests.package_samples import a_dataset, a_package

HTML = {"Content-Type": "text/html"}
ORGANIZATION = "institucion-de-ejemplo"


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


class Answering:
    """Clients that answer, or fail, as a table says by their address."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    def __call__(self, address):
        self.asked.append(address)
        found = next((a for host, a in self.answers.items() if f"//{host.replace('_', '.')}" in address), None)
        client = type("Client", (), {})()

        def root():
            if found is True:
                return address
            raise (found or PortalUnreachable)(portal=address)

        client.root = root
        return client


def test_only_the_name_with_www_answers_and_is_taken():
    there = Answering(www_datos_gob_ec=True, datos_gob_ec=PortalShield)
    assert find_address("datos.gob.ec/dataset/gastos", there) == "https://www.datos.gob.ec"


def test_only_the_name_without_www_answers_and_is_taken():
    assert find_address("https://www.datos.gob.gt", Answering(datos_gob_gt=True)) == "https://datos.gob.gt"


def test_what_follows_the_host_is_tried_without():
    there = Answering(datos_gob_ec=True)
    there.answers = {"datos_gob_ec/portal": NotCkan, **there.answers}
    assert find_address("datos.gob.ec/portal", there).endswith("datos.gob.ec")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [(PortalUnreachable, PortalShield, PortalShield), (NotCkan, AddressUnknown, NotCkan),
     (AddressUnknown, AddressUnknown, AddressUnknown), (PortalShield, CertificateExpired, CertificateExpired)],
)  # fmt: skip
def test_the_most_telling_reason_is_said(first, second, said):
    with pytest.raises(said):
        find_address("datos.gob.ec", Answering(datos_gob_ec=first, www_datos_gob_ec=second))


def test_a_name_that_does_not_exist_is_told_from_silence():
    with pytest.raises(AddressUnknown) as raised:
        CkanPortal(CkanClient("https://datos.ejemplo.invalid")).check()
    assert raised.value.values == {"portal": "datos.ejemplo.invalid"}


def test_an_expired_certificate_is_told_from_an_unknown_one(tmp_path, practice):
    path, context = self_signed(tmp_path, days=-2)
    with serving(forwarding(practice.url), context) as server:
        with pytest.raises(CertificateUnknown):
            CkanPortal(CkanClient(server.url, practice.token)).check()
        with pytest.raises(CertificateExpired):
            CkanPortal(CkanClient(server.url, practice.token, network=Network(ca_file=path))).check()
        assert server.seen == []


def test_an_institutions_own_authority_is_believed(tmp_path, practice):
    path, context = self_signed(tmp_path)
    with serving(forwarding(practice.url), context) as server:
        entry = PortalEntry("p", "P", server.url, ca_file=str(path))
        assert open_entry(Settings(), entry, Credentials(), practice.token).check().user == "practicante"


def test_a_manual_proxy_is_gone_through_with_its_credentials(practice):
    def proxy(asked):
        # a proxy is asked for the whole address
        asked.path = asked.path.removeprefix(practice.url)
        return forwarding(practice.url)(asked)

    with serving(proxy) as server:
        network = Network(ProxyMode.MANUAL, proxy_address(server.url, "ana", "secreto"))
        assert CkanPortal(CkanClient(practice.url, practice.token, network=network)).check().user == "practicante"
        assert {asked.headers.get("proxy-authorization") for asked in server.seen} == {"Basic YW5hOnNlY3JldG8="}
        assert "secreto" not in repr(network)


def test_a_proxy_that_asks_for_a_password_is_said():
    with serving(lambda _: (407, HTML, b"<html>Proxy Authentication Required</html>")) as server:
        network = Network(ProxyMode.MANUAL, proxy_address(server.url))
        with pytest.raises(ProxyRefused):
            CkanPortal(CkanClient("http://127.0.0.1:9", network=network)).check()


class Ring(dict):
    """A keyring in memory."""

    def get_password(self, service, name):
        return self.get(name)

    def set_password(self, service, name, secret):
        self[name] = secret

    def delete_password(self, service, name):
        del self[name]


def test_the_proxys_password_comes_from_the_keyring_and_stands_in_no_setting():
    credentials = Credentials(Ring())
    credentials.save_token(PROXY, "secreto")
    settings = Settings(proxy=ProxySettings("manual", "proxy.ejemplo.gob.ec:3128", "ana"))
    network = network_of(settings, PortalEntry("p", "P", "https://x.gob.ec"), credentials)
    assert network.proxy == "http://ana:secreto@proxy.ejemplo.gob.ec:3128"
    assert "secreto" not in repr(settings) + repr(network)


@pytest.mark.parametrize("address", ["", "::", "socks5://x:1", "http://"])
def test_what_is_no_proxy_address_is_refused(address):
    with pytest.raises(ProxyRefused):
        proxy_address(address)


@pytest.mark.parametrize(("country", "host"), [("ec", "www.datosabiertos.gob.ec"), ("gt", "datos.segeplan.gob.gt")])
def test_national_portals_are_ready(country, host):
    assert host in {entry.url.removeprefix("https://") for entry in known_portals(Settings(country=country))}


def test_facts_are_kept_with_their_day_for_work_without_network(practice):
    entry = PortalEntry("p", "P", practice.url)
    facts = CkanPortal(CkanClient(practice.url, practice.token)).facts()
    paths = default_paths()
    assert known_facts(paths, entry) is None
    remember_facts(paths, entry, facts, "2026-11-21T10:00:00-05:00")
    known = known_facts(paths, entry)
    assert (known.facts, known.asked) == (facts, "2026-11-21T10:00:00-05:00")
    assert known.facts.organizations[0].name == ORGANIZATION
    assert "cc-by-4.0" in {licence for licence, _ in known.facts.licences}
    assert practice.token not in "".join(p.read_text(encoding="utf-8") for p in paths.portals.iterdir())
    # The name was given to another portal since.
    assert known_facts(paths, replace(entry, url="https://otro.gob.ec")) is None


def test_extensions_written_as_versions_are_understood(practice):
    def spoil(asked, said):
        if "status_show" not in asked.path:
            return said
        document = json.loads(said[2])
        document["result"]["extensions"] = {"datastore": "2.9", "xloader": "1.0"}
        return said[0], said[1], json.dumps(document).encode()

    with serving(forwarding(practice.url, spoil)) as server:
        facts = ask_facts(CkanClient(server.url))
    assert facts.has_datastore
    assert facts.loads_tables
    assert facts.organizations == ()  # nobody asked with a key


def test_the_fields_of_a_form_are_known():
    form = json.dumps({"dataset_fields": [{"field_name": "title"}, {"field_name": "frecuencia"}]})
    assert form_field_names(PortalFacts(form=form)) == ("title", "frecuencia")
    assert form_field_names(PortalFacts()) == ()


def test_which_published_dataset_may_be_meant_and_why(practice, tmp_path):
    portal = CkanPortal(CkanClient(practice.url, practice.token), PortalKind.PRACTICE)
    package = a_package(tmp_path / "paquete")

    def put(title, name=""):
        dataset = a_dataset(title=title, name=name)
        return publish(portal, package, dataset, organization=ORGANIZATION, progress=SILENT).dataset

    series = put("Atenciones sociales, septiembre de 2026", "atenciones")
    named = put("Atenciones, octubre de 2026", "atenciones-sociales-octubre-de-2026")
    put("Obras públicas")
    ours = a_dataset(title="Atenciones sociales, octubre de 2026", period=Period("2026-10-01", "2026-10-31"))
    found = [(c.remote.name, c.reason) for c in find_candidates(portal, ours, ORGANIZATION)]
    assert found == [(named, Reason.NAME), (series, Reason.TITLE)]
    known = [(c.remote.name, c.reason) for c in find_candidates(portal, ours, ORGANIZATION, ["obras-publicas"])]
    assert known[0] == ("obras-publicas", Reason.HISTORY)
