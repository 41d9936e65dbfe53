"""kill -9 on each page while the officer works, then a start: at most the last second is lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from desktop_app.app.autosave import load_newest
from desktop_app.app.demo import sample_path
from desktop_app.app.paths import default_paths
from tests.journeys.typist import state_of

TYPIST = Path(__file__).with_name("typist.py")
WORKS_FOR = 1.7  # seconds: long enough for a journal and a project file to be written and go stale
PAGES = ("table", "personal", "clean", "describe", "review", "publish")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


def start(*arguments):
    return subprocess.Popen(
        [sys.executable, str(TYPIST), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def kill_tree(process):
    """The window, and what outlives it (the reader's child) as after a power cut."""
    children = psutil.Process(process.pid).children(recursive=True)
    killed = time.time()
    os.kill(process.pid, signal.SIGKILL)
    for child in children:
        child.kill()
    psutil.wait_procs(children, timeout=5)
    process.wait()
    return killed


@pytest.mark.parametrize("page", PAGES)
def test_a_kill_on_a_page_loses_at_most_a_second(page):
    typist = start(page, str(sample_path()))
    assert typist.stdout.readline() == "ready\n"
    time.sleep(WORKS_FOR)
    killed = kill_tree(typist)
    lines = [line.split() for line in typist.stdout.read().splitlines()]
    typist.stdout.close()
    done = [(state, float(moment)) for state, moment in (line for line in lines if len(line) == 2)]
    assert len({state for state, _ in done}) > 1, "the officer changed nothing"
    folder = next(iter(default_paths().projects.iterdir()))
    kept = state_of(load_newest(folder)[0])
    last_kept = max((moment for state, moment in done if state == kept), default=None)
    assert last_kept is not None, "what came back is not a state the officer saw"
    first_lost = next((moment for _, moment in done if moment > last_kept), killed)
    assert killed - first_lost <= 1.0

    again = start("resume")
    out, _ = again.communicate(timeout=120)
    count, resumed = out.splitlines()
    assert count == "1"
    assert resumed.split() == [kept, page]
