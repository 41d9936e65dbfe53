"""A portal's loader reads a dataset while it is private, works, and writes all of it back: it is hidden again."""

import pytest

from desktop_app.core.progress import SILENT
from desktop_app.core.publishing import publish
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.publishing.portals.ckan import CkanPortal
from desktop_app.core.publishing.portals.ckan_client import CkanClient
from desktop_app.core.publishing.reading_back import Patience
from desktop_app.practice import PracticePortal
from tests.package_samples import Meddled, a_dataset, a_package

QUICK = Patience(longest=0.2, pause=0.0)


class Loading(Meddled):
    """A portal that loads tables; its loader writes back what it read, so many times, when its rows are looked at."""

    def __init__(self, portal, n_times):
        super().__init__(portal, lambda _: None)
        self._left = n_times
        self._public = None

    def make_public(self, remote):
        self._public = self._portal.make_public(remote)
        return self._public

    def loads_tables(self):
        return True

    def explain_columns(self, *_):
        return True

    def n_loaded_rows(self, _resource):
        if self._left:
            self._left -= 1
            self._portal.make_private(self._public)
        return 2


@pytest.fixture
def published(tmp_path):
    """Publish by a portal whose loader hides it so many times: the receipt, and whether anybody sees it."""
    with PracticePortal(tmp_path / "practice") as practice:
        ckan = CkanPortal(CkanClient(practice.url, practice.token), PortalKind.PRACTICE)

        def run(wrapped):
            package, dataset = a_package(tmp_path / "paquete"), a_dataset()
            organization = ckan.check().organizations[0].name
            receipt = publish(
                wrapped(ckan), package, dataset, organization=organization, progress=SILENT, patience=QUICK
            )
            return receipt, not ckan.find(receipt.dataset).private

        yield run


def test_what_a_loader_hid_is_shown_again(published):
    receipt, is_seen = published(lambda ckan: Loading(ckan, 1))
    assert receipt.verified
    assert receipt.public
    assert is_seen


def test_what_a_person_hides_on_a_portal_without_loaders_stays_hidden(published):
    receipt, is_seen = published(lambda ckan: Meddled(ckan, ckan.make_private))
    assert receipt.differences == ("visibility",)
    assert not is_seen
