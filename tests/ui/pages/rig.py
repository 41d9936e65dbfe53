"""A page in a window of its own over a real workspace, with small files that the test writes."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.app.credentials import Credentials
from desktop_app.app.paths import default_paths
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.ui.jobs import JobRunner
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.practice import PracticeHost
from tests.direct_reader import DirectReader
from tests.ui.stray_windows import StrayWindows


class NoKeyring:
    """A keyring that keeps nothing."""

    def get_password(self, service, username):
        return None

    def set_password(self, service, username, password):
        raise RuntimeError

    def delete_password(self, service, username):
        raise RuntimeError


@dataclass
class Rig:
    context: PageContext
    runner: JobRunner

    @property
    def work(self):
        return self.context.project.table

    def close(self):
        self.runner.close()
        self.context.workspace.close()


def open_rig(path):
    paths = default_paths()
    services = Services(paths, SettingsStore(paths), Credentials(NoKeyring()), DirectReader())
    workspace = Workspace(services)
    workspace.begin(workspace.open_file(path))
    runner = JobRunner()
    return Rig(PageContext(workspace, runner, PracticeHost(paths.practice)), runner)


def shown_alone(qtbot, page, width=1134, height=648):
    """The page as a window of its own, with the keyboard; it has not been entered."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@contextmanager
def opened_pages(qtbot, page_class, is_ready=lambda page: True, windows=frozenset()):
    """A function that opens a file on a page shown by itself; afterwards no window but it and `windows` was seen."""
    rigs, stray = [], StrayWindows()

    def build(path):
        rig = open_rig(path)
        rigs.append(rig)
        page = shown_alone(qtbot, page_class(rig.context), 1366, 690)
        page.enter()
        qtbot.waitUntil(lambda: not page.is_busy() and is_ready(page), timeout=60_000)
        return rig, page

    yield build
    for rig in rigs:
        rig.close()
    stray.stop()
    assert page_class.__name__ in stray.seen
    assert set(stray.seen) <= {page_class.__name__, *windows}


def write_csv(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def cedula(n):
    """A valid Ecuadorian number made from a running number."""
    digits = [int(d) for d in f"171{n:06d}"]
    total = sum((d * 2 - 9 if d * 2 > 9 else d * 2) if i % 2 == 0 else d for i, d in enumerate(digits))
    return "".join(map(str, digits)) + str(-total % 10)
