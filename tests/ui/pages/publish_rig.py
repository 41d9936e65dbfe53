"""The publish page over a package that may leave and a portal that really listens on this computer."""

import shutil
from contextlib import contextmanager
from dataclasses import replace

from desktop_app.app.outbox.store import Outbox
from desktop_app.app.portals import new_entry
from desktop_app.app.project import Target
from desktop_app.app.settings import with_portal
from desktop_app.app.sidecar import sidecar_path
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.practice import PracticePortal
from desktop_app.ui.pages.publish.page import PublishPage
from tests.leaving_samples import ROWS
from tests.package_samples import a_dataset
from tests.queue_samples import ORGANIZATION, a_folder
from tests.ui.pages.rig import open_rig, shown_alone, write_csv

LONG = 60_000


class Desk:
    """An officer's project with its package, before the page."""

    def __init__(self, qtbot, tmp_path, practice):
        self.qtbot, self.tmp_path, self.practice = qtbot, tmp_path, practice
        self.rig = open_rig(write_csv(tmp_path / "ayudas.csv", ["canton"], [["Quito"], ["Loja"]]))
        self.n_packages = 0
        self.pack()
        self.page = self.new_page()

    @property
    def services(self):
        return self.rig.context.workspace.services

    def pack(self, rows=ROWS, **changes):
        """Another package of the project."""
        self.n_packages += 1
        changes = {"title": "Atenciones sociales del patronato", **changes}
        made = a_folder(self.tmp_path / f"paquete{self.n_packages}", rows=rows, **changes)
        place = self.rig.context.workspace.package_folder()
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(made, place)
        shutil.copyfile(sidecar_path(made), sidecar_path(place))
        dataset = a_dataset(**changes)
        self.rig.context.session.navigate(lambda p: replace(p, dataset=dataset, confirmed=True, reached="publish"))

    def new_page(self):
        """A page as a new window makes it."""
        page = shown_alone(self.qtbot, PublishPage(self.rig.context), 1366, 690)
        page.enter()
        return page

    def connect(self, url, token=None):
        """The portal is known, with its key and the institution used last."""
        entry = replace(new_entry(url, "Portal de ensayo"), organization=ORGANIZATION)
        self.services.settings.change(lambda s: with_portal(s, entry))
        self.services.credentials.save_token(entry.name, token or self.practice.token)
        target = Target(PortalKind.CKAN.value, entry.name, ORGANIZATION)
        self.rig.context.session.navigate(lambda p: replace(p, target=target))
        self.page.where.offer()
        return entry

    def wait(self, is_so, timeout=LONG):
        self.qtbot.waitUntil(is_so, timeout=timeout)

    def look(self, page=None):
        """The plan, as the officer sees it."""
        page = page or self.page
        page.plan(page._answer)
        self.wait(lambda: not page._looking.is_busy)
        return page.planned.plan

    def publish(self, page=None):
        """Look, say yes, and wait for an ending, or for what keeps it from one."""
        page = page or self.page
        self.look(page)
        self.go_on(page)

    def go_on(self, page=None):
        """Press the main button and wait until nothing is asked or sent any more."""
        page = page or self.page
        page.submit()
        self.wait(lambda: not page.is_busy())

    def answer_all(self, page):
        """Say yes to each warning of the plan."""
        while page.problem() is not None:
            page.culprit().click()

    def close(self):
        self.rig.context.practice.close()
        self.rig.close()


def waiting(desk):
    """What is in the outbox."""
    return Outbox(desk.services.paths).items()


@contextmanager
def opened_desk(qtbot, tmp_path):
    with PracticePortal(tmp_path / "portal") as practice:
        desk = Desk(qtbot, tmp_path, practice)
        yield desk
        desk.close()
