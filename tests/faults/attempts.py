"""Ways in which a first try goes wrong on this side: the program is killed, the disk is full, somebody else is at work."""

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from unittest import mock

from desktop_app.app.outbox.item import State
from desktop_app.core.publishing import publication
from desktop_app.core.publishing.loaders import Patience
from desktop_app.core.publishing.portals import ckan_client
from desktop_app.practice import multipart
from tests.faults.tcp_proxy import json_answer

MAIN = Path(__file__).resolve().parents[2] / "main.py"
PATIENCE = 120.0


def sent(scene):
    """Just sent: what goes wrong is the way."""
    return scene.send()


def killed(scene):
    """kill -9 of the program, in a process of its own, at the moment that the way holds."""
    command = [sys.executable, MAIN, "outbox", "send", scene.item.id, "--language", "en"]
    log = scene.folder / "said.txt"
    with log.open("wb") as out:
        environment = {**os.environ, "ALISTA_TOKEN": scene.ground.token}
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
        try:
            _await(scene.way.fault.reached, lambda: process.poll() is None)
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
    assert scene.ground.token not in log.read_text(encoding="utf-8")
    assert scene.outbox.item(scene.item.id).state is State.WAITING
    return "killed"


def full_disk_here(n_writes):
    """The disk takes so many more writes of the outbox, then it is full."""

    def attempt(scene):
        done, write = [], os.fsync

        def fsync(handle):
            done.append(handle)
            if len(done) > n_writes:
                raise OSError(errno.ENOSPC, "No space left on device")
            write(handle)

        with mock.patch("desktop_app.app.atomic.os.fsync", fsync):
            return scene.send()

    return attempt


def full_disk_while_reading_back(scene):
    """What is fetched back finds no room here; whoever looks from elsewhere has a disk of their own."""
    save = ckan_client._save

    def saved(*given):
        is_ours = threading.current_thread() is threading.main_thread()
        if is_ours and scene.outbox.item(scene.item.id).journal.released:
            raise OSError(errno.ENOSPC, "No space left on device")
        return save(*given)

    with mock.patch.object(ckan_client, "_save", saved):
        return scene.send()


def full_disk_there(scene):
    """The practice portal's disk is full in the middle of the file."""
    copy = multipart._Body.copy

    def copied(self, sink):
        def half(piece):
            if getattr(sink, "__name__", "") == "write" and piece:
                sink(piece[: len(piece) // 2])
                raise OSError(errno.ENOSPC, "No space left on device")
            return sink(piece)

        copy(self, half)

    with mock.patch.object(multipart._Body, "copy", copied):
        return scene.send()


def arriving_late(scene):
    """The upload is given up, and stored all the same when nobody waits for it any more."""
    ended = scene.send()
    scene.way.fault.released.set()
    assert scene.way.fault.done.wait(PATIENCE)
    return ended


def looked_at_again(scene):
    """The loader is later than anybody waits; then it ends, writes back what it read, and the outbox looks again."""
    with mock.patch.object(publication, "Patience", return_value=Patience(longest=1.0, pause=0.1)):
        first = scene.send()
    item = scene.outbox.item(scene.item.id)
    assert item.state is State.PENDING
    if not item.journal.was_public:  # what it read was private
        portal = scene.ground.opener(scene.ground.straight())(item)
        portal.make_private(portal.find(item.receipt.dataset))
    scene.way.fault.says = json_answer(200, "OK", {"success": True, "result": {"status": "complete", "task_info": {}}})
    return f"{first}, looked at again: {scene.send()}"


def rivals_in_turn(scene):
    """The other officer does everything while ours is held at that moment."""
    ended = []
    thread = threading.Thread(target=lambda: ended.append(scene.send()))
    thread.start()
    try:
        _await(scene.way.fault.reached, thread.is_alive)
        ended.append(scene.send_rival())
    finally:
        scene.way.fault.released.set()
        thread.join()
    return ", the other: ".join(reversed(ended))


def rivals_at_once(scene):
    """Both at the same moment: one of them may be whole at once, or each is told that it is not what they sent."""
    ended = []
    thread = threading.Thread(target=lambda: ended.append(scene.send_rival()))
    thread.start()
    ended.append(scene.send())
    thread.join()
    assert len(ended) == 2, ended
    assert "the key was told" not in ended
    return "one verified" if "verified" in ended else "both told"


def _await(event, is_alive):
    for _ in range(int(PATIENCE / 0.05)):
        if event.wait(0.05):
            return
        assert is_alive(), "it ended before it came to that moment"
    raise AssertionError("it never came to that moment")
