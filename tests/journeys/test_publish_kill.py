"""kill -9 in the middle of sending: the next window finds it by itself, goes on, and nothing is there twice."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.app import recovery
from desktop_app.app.demo import sample_path
from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import default_paths
from desktop_app.app.published import history
from desktop_app.core.publishing.journal import Stage
from tests.journeys.sender import HELD
from tests.journeys.test_kill import kill_tree
from tests.journeys.window_driver import CTRL, Officer

SENDER = Path(__file__).with_name("sender.py")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


@pytest.fixture
def next_officer(qapp):
    sitting = []

    def sit():
        sitting.append(Officer())
        return sitting[0]

    yield sit
    for officer in sitting:
        officer.leave()


def test_the_next_window_finishes_what_a_kill_cut(next_officer):
    sender = subprocess.Popen(
        [sys.executable, str(SENDER), str(sample_path())], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert sender.stdout.readline().strip() == HELD
    kill_tree(sender)
    sender.stdout.close()
    paths = default_paths()
    (item,) = Outbox(paths).items()
    assert (item.state, item.stage) == (State.WAITING, Stage.UPLOAD)
    n_files, n_sent = len(item.plan.files), len(item.journal.sent)
    assert 0 < n_sent < n_files

    officer = next_officer()
    officer.page._resume(str(recovery.unfinished(paths)[0].folder))
    officer.wait(lambda: officer.page.page_id == "publish")
    page = officer.page
    officer.wait(lambda: not page.is_busy())
    assert page._screen is page.waiting
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.wait(lambda: page.ending.made is not None, 120)
    receipt = page.ending.made.receipt
    assert receipt.verified
    assert Outbox(paths).items() == ()
    assert [made.receipt.dataset for made in history(paths)] == [receipt.dataset]
    portal = officer.program.context.practice.open("Práctica")
    shown = portal.read_back(receipt.dataset)
    assert sorted(r.name for r in shown.resources) == sorted(f.title for f in item.plan.files)
