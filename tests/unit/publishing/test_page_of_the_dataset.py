"""Reading back looks at the dataset's page too, as a citizen opens it: what keeps it closed is pending, with its reason."""

import pytest

from desktop_app.core.metadata.naming import portal_name
from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.receipt import Ending, Pending, pending_line
from desktop_app.practice import PracticePortal
from tests.faulty_servers import forwarding, serving
from tests.package_samples import a_dataset, a_package

HTML = {"Content-Type": "text/html"}
PAGE = b"<html>page</html>"


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


@pytest.fixture
def published(practice, tmp_path):
    """Publish through a server that answers for the page; returns the receipt and what the page was asked."""

    def run(page, redirected=lambda asked: (200, HTML, PAGE)):
        dataset = a_dataset()
        name = portal_name(dataset)

        def answer(asked):
            if asked.path == f"/dataset/{name}":
                return page(asked, name)
            if not asked.path.startswith("/api") and "/download/" not in asked.path:
                return redirected(asked)
            return forwarding(practice.url)(asked)

        with serving(answer) as server:
            portal = CkanPortal(CkanClient(server.url, practice.token))
            receipt = publish(
                portal,
                a_package(tmp_path / name),
                dataset,
                organization="institucion-de-ejemplo",
                progress=SILENT,
            )
            return receipt, [asked for asked in server.seen if asked.path == f"/dataset/{name}"]

    return run


def test_the_page_is_opened_as_anybody_would(published):
    receipt, asked = published(lambda _asked, _name: (200, HTML, PAGE))
    assert receipt.ending is Ending.VERIFIED
    assert len(asked) == 1
    assert "authorization" not in asked[0].headers


def test_a_language_before_the_page_is_followed(published):
    receipt, _ = published(lambda _asked, name: (302, {"Location": f"/es/dataset/{name}"}, b""))
    assert receipt.verified


@pytest.mark.parametrize(
    ("page", "pending"),
    [
        (lambda _asked, _name: (404, HTML, PAGE), Pending.PAGE),
        (lambda _asked, _name: (500, HTML, PAGE), Pending.PAGE),
        (lambda _asked, _name: (302, {"Location": "/user/login?came_from=x"}, b""), Pending.PAGE),
        (lambda _asked, _name: (403, HTML, PAGE), Pending.SHIELD),
        (lambda _asked, _name: (503, {**HTML, "cf-mitigated": "challenge"}, PAGE), Pending.SHIELD),
        (lambda _asked, _name: (502, HTML, PAGE), Pending.LINE),
        (lambda _asked, _name: None, Pending.LINE),
    ],
    ids=["missing", "broken", "sign in", "shield", "challenge", "gateway", "cut"],
)
def test_a_page_that_does_not_open_is_pending_and_nothing_is_taken_back(published, practice, page, pending):
    receipt, _ = published(page)
    assert receipt.ending is Ending.PENDING
    assert receipt.pending is pending
    assert pending_line(receipt) is not None
    shown = CkanPortal(CkanClient(practice.url)).read_back(receipt.dataset)
    assert len(shown.resources) == len(receipt.files)
