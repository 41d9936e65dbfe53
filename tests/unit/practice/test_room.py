"""The practice portal for a room: a code and a name, an institution each, and never mistaken for the real one."""

import threading
from dataclasses import replace

import pytest

from desktop_app.core.errors import NameTaken, OrganizationRefused, TokenRefused
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.receipt import headline
from desktop_app.practice import PracticePortal
from desktop_app.practice.portal import own_addresses
from tests.package_samples import TABLE, a_dataset, a_package

N_ASSISTANTS = 20


@pytest.fixture
def room(tmp_path):
    with PracticePortal(tmp_path / "practice", lan=True) as portal:
        yield portal


def of(room, name):
    return CkanPortal(CkanClient(room.url, f"{room.code}-{name}"))


def test_without_asking_it_is_on_this_computer_only(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        assert portal._server.server_address[0] == "127.0.0.1"
        assert (portal.code, portal.addresses) == ("", [])
        with pytest.raises(TokenRefused):
            CkanPortal(CkanClient(portal.url, "-ana")).check()


def test_the_room_gets_addresses_and_a_code_that_can_be_read_aloud(room):
    assert room._server.server_address[0] == "0.0.0.0"
    assert len(room.code) == 8
    assert not set(room.code) & set("O0I1")
    assert [address.split("//")[1].split(":")[0] for address in room.addresses] == own_addresses()
    assert room.n_visitors == 0


def test_code_and_name_are_the_key_in_any_writing(room):
    check = CkanPortal(CkanClient(room.url, f" {room.code.lower()}-Ana María ".replace(" María", "_Maria"))).check()
    assert check.user == "ana-maria"
    assert [o.name for o in check.organizations] == ["institucion-de-ana-maria"]
    with pytest.raises(TokenRefused):
        CkanPortal(CkanClient(room.url, "AAAAAAAA-ana")).check()


def test_an_assistant_cannot_write_over_another(room, tmp_path):
    dataset = a_dataset()
    package = a_package(tmp_path / "paquete")
    ana, luis = of(room, "ana"), of(room, "luis")
    assert publish(ana, package, dataset, organization="institucion-de-ana", progress=SILENT).verified
    with pytest.raises(NameTaken):
        publish(luis, package, dataset, organization="institucion-de-luis", progress=SILENT)
    with pytest.raises(OrganizationRefused):
        publish(luis, package, dataset, organization="institucion-de-ana", progress=SILENT)


def test_drafts_of_another_are_not_seen(room, tmp_path):
    ana, luis = of(room, "ana"), of(room, "luis")
    draft = ana.save_private(a_dataset(), "institucion-de-ana")
    with pytest.raises(NameTaken):
        luis.find(draft.name)
    assert luis.search(draft.metadata["title"], "institucion-de-ana") == ()


def test_it_says_itself_that_it_is_practice_whatever_it_is_taken_for(room, tmp_path):
    portal = of(room, "ana")
    assert portal.kind is PortalKind.CKAN
    organization = portal.check().organizations[0].name
    receipt = publish(portal, a_package(tmp_path / "p"), a_dataset(), organization=organization, progress=SILENT)
    assert portal.kind is PortalKind.PRACTICE
    assert headline(receipt).msgid == "Practice completed"


def test_twenty_assistants_publish_at_once_and_all_is_proved(room, tmp_path):
    receipts, failures = {}, []

    def assist(number):
        name = f"asistente-{number}"
        try:
            table = TABLE + f"2026-01-08,Quito,Terapia,{number}.00\n"
            package, portal = a_package(tmp_path / name, table), of(room, name)
            dataset = replace(a_dataset(), title=f"Atenciones de {name}")
            receipts[name] = publish(portal, package, dataset, organization=f"institucion-de-{name}", progress=SILENT)
        except Exception as problem:
            failures.append(problem)

    threads = [threading.Thread(target=assist, args=(n,)) for n in range(N_ASSISTANTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(receipts) == N_ASSISTANTS
    assert all(receipt.verified for receipt in receipts.values())
    assert len({receipt.dataset for receipt in receipts.values()}) == N_ASSISTANTS
