"""The portals that one contract is tested on: a real CKAN, the practice portal, a folder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import url2pathname

import pytest

from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.loaders import Patience
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import Attachment, CkanClient
from desktop_app.core.publishing.portals.folder import FolderPortal
from desktop_app.practice import PracticePortal
from tests.package_samples import a_package

REAL = pytest.param("ckan", marks=[pytest.mark.real_ckan, pytest.mark.timeout(900)])


@dataclass
class Target:
    """A portal under test, and what it needs to be tested."""

    portal: object
    organization: str
    foreign: str = ""
    with_token: Callable = None
    overwrite: Callable = None
    made: list = field(default_factory=list)

    def publish(self, package, dataset, progress=SILENT, portal=None, **more):
        self.made.append(portal_name(dataset))
        more.setdefault("patience", Patience(pause=0.5))
        return publish(
            portal or self.portal, package, dataset, organization=self.organization, progress=progress, **more
        )


def of_ckan(url, token, kind, organization, foreign):
    """A target that speaks CKAN's API; what it made is deleted at the end."""
    portal = CkanPortal(CkanClient(url, token), kind)

    def overwrite(remote):
        client = portal.client
        path = Path(__file__)
        somebody_elses = Attachment(path, "otro.csv", "text/csv", path.stat().st_size)
        client.upload("resource_patch", {"id": remote.resources[0].id}, somebody_elses, SILENT).value()

    target = Target(portal, organization, foreign, lambda given: CkanPortal(CkanClient(url, given), kind), overwrite)
    yield target
    for name in set(target.made):
        portal.client.call("package_delete", {"id": name})


@pytest.fixture
def ckan(request):
    server = request.getfixturevalue("real_ckan")
    yield from of_ckan(server.url, server.token, PortalKind.CKAN, server.organization, server.foreign)


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield from of_ckan(portal.url, portal.token, PortalKind.PRACTICE, "institucion-de-ejemplo", "otra-institucion")


@pytest.fixture
def folder(tmp_path):
    def overwrite(remote):
        Path(url2pathname(remote.resources[0].url.removeprefix("file:"))).write_text("otra cosa", encoding="utf-8")

    return Target(FolderPortal(tmp_path / "salida"), "local", overwrite=overwrite)


@pytest.fixture(params=[REAL, "practice", "folder"])
def target(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=[REAL, "practice"])
def server(request):
    """Only those with tokens, institutions and visibility."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def package(tmp_path):
    return a_package(tmp_path / "paquete")
