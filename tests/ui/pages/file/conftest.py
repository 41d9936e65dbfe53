"""The start page over a real workspace, with the practice portal as the officer's portal."""

import pytest

from desktop_app.app.outbox.sending import Destination, queue
from desktop_app.app.settings import PortalEntry, with_portal
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.practice import PracticePortal
from desktop_app.ui.pages.file.page import FilePage
from tests.journeys import messy_files
from tests.leaving_samples import ROWS
from tests.queue_samples import a_folder, order
from tests.ui.pages.file.around import outbox_of
from tests.ui.pages.rig import open_rig, shown_alone


@pytest.fixture
def practice(tmp_path):
    with PracticePortal(tmp_path / "practice") as portal:
        yield portal


@pytest.fixture
def rig(tmp_path):
    opened = open_rig(messy_files.workbook(tmp_path / "ayudas.xlsx"))
    yield opened
    opened.context.practice.close()
    opened.close()


@pytest.fixture
def page(rig, qtbot):
    shown = shown_alone(qtbot, FilePage(rig.context))
    shown.enter()
    return shown


@pytest.fixture
def to(rig, practice):
    """The officer's portal with its key."""
    services = rig.context.workspace.services
    entry = PortalEntry("datos", "Datos del Cantón", practice.url)
    services.settings.change(lambda s: with_portal(s, entry))
    services.credentials.save_token("datos", practice.token)
    return Destination(PortalKind.CKAN, entry)


@pytest.fixture
def put(rig, tmp_path, to):
    """Puts a package into the outbox, for the officer's portal."""

    def put_one(name="uno", *, rows=ROWS, **how):
        item = queue(outbox_of(rig), a_folder(tmp_path / name, rows=rows), to, order(), **how)
        rig.context.outgoing.look()
        return item

    return put_one
