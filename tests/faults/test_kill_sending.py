"""kill -9 while the outbox sends, at each stage; two officers at once; a full disk here: it is finished by the next try."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.app.outbox.item import State
from desktop_app.app.outbox.sending import queue, send
from desktop_app.app.outbox.store import Outbox
from desktop_app.app.paths import Paths, default_paths
from desktop_app.app.settings import PortalEntry
from desktop_app.core.errors import AppError, DiskFull, ReadBackDiffers
from desktop_app.core.publishing.journal import Journal
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.practice import PracticePortal
from tests.faults.stage import MANY_ROWS
from tests.faults.tcp_proxy import Fault, proxy_to
from tests.queue_samples import Destination, a_folder, anybody, opener, order, to

MAIN = Path(__file__).resolve().parents[2] / "main.py"
# Each stage as the command says it, and the request that is held up so that the kill falls into it.
STAGES = {
    "Checking your permission": ("user_show",),
    "Creating it as a private draft": ("package_create",),
    "Uploading": ("resource_create",),
    "Making it public": ("package_patch",),
    "Reading it back": ("/download/",),
}


def kill_at(stage, item, url, token):
    """Send in a process of its own and kill it as soon as it says the stage."""
    command = [sys.executable, MAIN, "outbox", "send", item.id, "--language", "en"]
    with subprocess.Popen(
        command, env={**os.environ, "ALISTA_TOKEN": token}, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        said = []
        for line in process.stderr:
            said.append(line.strip())
            if line.strip().startswith(stage):
                os.kill(process.pid, signal.SIGKILL)
                break
        process.wait()
        return said


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("stage", STAGES)
def test_a_kill_at_a_stage_is_taken_up_and_nothing_is_twice(stage, tmp_path):
    paths = default_paths()
    outbox = Outbox(paths)
    with PracticePortal(tmp_path / "practice") as practice, proxy_to(practice.url) as proxy:
        proxy.faults = [Fault(at=STAGES[stage], delay=1.0, swallow=stage == "Creating it as a private draft")]
        there = Destination(PortalKind.CKAN, PortalEntry("p", "P", proxy.url))
        item = queue(outbox, a_folder(tmp_path), there, order())
        said = kill_at(stage, item, proxy.url, practice.token)
        assert said[-1].startswith(stage), said
        assert practice.token not in "\n".join(said)
        left = outbox.item(item.id)
        assert left.state is State.WAITING
        proxy.faults = []
        done = send(outbox, item.id, opener(practice), paths)
        assert done.state is State.DONE
        shown = anybody(practice).read_back(done.receipt.dataset)
        assert len(shown.resources) == len({r.name for r in shown.resources}) == 3


def test_two_officers_on_one_dataset_leave_one_of_them_whole(tmp_path):
    """Each from a computer of their own, at the same moment, under one name: no mixture and nothing twice."""
    with PracticePortal(tmp_path / "practice") as practice:
        ends, homes = {}, {name: Paths(*(tmp_path / name / part for part in "dcl")) for name in ("ana", "luis")}

        def work(name):
            paths = homes[name]
            rows = MANY_ROWS[: 900 if name == "ana" else 1000]
            outbox = Outbox(paths)
            item = queue(outbox, a_folder(tmp_path / f"de-{name}", rows=rows), to(practice.url), order())
            try:
                ends[name] = send(outbox, item.id, opener(practice), paths).state
            except AppError as problem:
                ends[name] = problem.code

        threads = [threading.Thread(target=work, args=(name,)) for name in homes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert State.DONE in ends.values(), ends
        (dataset,) = {
            r.receipt.dataset for paths in homes.values() for r in Outbox(paths).items() if r.receipt is not None
        }
        shown = anybody(practice).read_back(dataset)
        assert len(shown.resources) == len({r.name for r in shown.resources}) == 3


@pytest.mark.parametrize("n_writes", [3, 5, 7])
def test_a_full_disk_here_loses_nothing_that_was_done(tmp_path, monkeypatch, n_writes):
    paths = default_paths()
    outbox = Outbox(paths)
    with PracticePortal(tmp_path / "practice") as practice:
        item = queue(outbox, a_folder(tmp_path), to(practice.url), order())
        written, save = [], Outbox.save

        def full(self, state):
            written.append(state)
            if len(written) > n_writes:
                raise DiskFull
            save(self, state)

        monkeypatch.setattr(Outbox, "save", full)
        with pytest.raises(DiskFull):
            send(outbox, item.id, opener(practice), paths)
        monkeypatch.undo()
        kept = outbox.item(item.id)
        assert kept.journal != Journal()
        with pytest.raises(ReadBackDiffers):
            anybody(practice).read_back("ayudas-del-hospital-jose-carrasco-arteaga-2026")
        assert send(outbox, item.id, opener(practice), paths).state is State.DONE
