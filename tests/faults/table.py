"""The faults, each as a name and what it does; and what must be true after each.

Whatever happens while it is sent: no token is told, nothing is there twice, nobody sees half of it, the file that was
published stays whole until the new one is; and when the fault is gone the outbox finishes the job.
"""

import json
import socket
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

from tests.faults.attempts import (
    arriving_late,
    full_disk_here,
    full_disk_there,
    full_disk_while_reading_back,
    killed,
    looked_at_again,
    rivals_at_once,
    rivals_in_turn,
    sent,
)
from tests.faults.ground import Way
from tests.faults.tcp_proxy import Fault, answer, json_answer, proxy_to
from tests.faulty_servers import forwarding, self_signed, serving

ALWAYS = 99
BEFORE_FILE = 1_500  # bytes of an upload before the file: the request line and the headers
DESCRIBING = ("package_create", "package_revise")
UPLOADING = ("resource_create", "resource_patch")
RELEASING = ("package_patch",)
EXPLAINING = ("datastore_create",)
DOWNLOADING = ("/download/",)
DENIED = {"success": False, "error": {"__type": "Authorization Error", "message": "Acceso denegado: El usuario  no"}}
MISSING = {"success": False, "error": {"__type": "Not Found Error", "message": "No encontrado"}}
NOWHERE = {"success": True, "result": []}
AT_WORK = {"success": True, "result": {"status": "running", "task_info": {}}}
BROKEN = {"success": False, "error": {"__type": "Internal Server Error"}}
SHIELD = answer(403, "Forbidden", b"<html>Attention required</html>")
LATE = answer(504, "Gateway Time-out")
FULL = answer(409, "Conflict", json.dumps({"success": False, "error": {"upload": ["File upload too large"]}}).encode())


def broken_line(make, answer=0.0):
    """A way to the portal with these faults; `make(size)`: for an upload of so many bytes."""

    @contextmanager
    def way(ground, size, _folder):
        with proxy_to(ground.url) as proxy:
            proxy.faults = make(size)
            yield Way(proxy.url, fault=proxy.faults[0], answer=answer)

    return way


def at(actions, **what):
    return broken_line(lambda _size: [Fault(at=actions, **{"times": ALWAYS, **what})])


def held(actions, share=None, **what):
    """Held there once: with a share of the request sent, or with the work done and its answer to come."""

    def make(size):
        n_sent = None if share is None else 0 if not share else BEFORE_FILE + int(size * share)
        return [Fault(at=actions, sent=n_sent, holds=True, **what)]

    return broken_line(make, 0.0 if what.get("late") else 240.0)  # another may publish meanwhile


def held_while_read_by_the_program(ground, size, folder):
    """The program itself fetches files from the address that a CKAN tells: only the page comes by the way."""
    way = held(DOWNLOADING, skip=1) if ground.is_practice else held((" /dataset/",))
    return way(ground, size, folder)


def gone_for_good(actions, share):
    def make(size):
        return [Fault(at=actions, sent=BEFORE_FILE + int(size * share), times=ALWAYS, for_good=True)]

    return broken_line(make)


def cut_upload(share):
    return broken_line(lambda size: [Fault(at=UPLOADING, sent=BEFORE_FILE + int(size * share), times=ALWAYS)])


def revoked(_size):
    # CKAN never says 401: the key that was good is somebody unknown from now on
    return [
        Fault(at=UPLOADING, says=json_answer(403, "Forbidden", DENIED), times=ALWAYS),
        Fault(at=("user_show",), says=json_answer(404, "Not Found", MISSING), skip=2, times=ALWAYS),
        Fault(at=("organization_list_for_user",), says=json_answer(200, "OK", NOWHERE), skip=3, times=ALWAYS),
    ]


def loading(_size):
    # the practice portal has no loader: this one is the line's
    about = {"ckan_version": "2.11.6", "site_title": "Portal", "extensions": ["datastore", "xloader"]}
    return [
        Fault(at=("task_status_show", "xloader_status"), says=json_answer(200, "OK", AT_WORK), times=ALWAYS),
        Fault(at=("status_show",), says=json_answer(200, "OK", {"success": True, "result": about}), times=ALWAYS),
    ]


@contextmanager
def straight(ground, _size, _folder):
    yield ground.straight()


@contextmanager
def nobody_listens(_ground, _size, _folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    yield Way(f"http://127.0.0.1:{port}")


@contextmanager
def no_such_name(_ground, _size, _folder):
    yield Way("https://datos.ejemplo.invalid")


def certificate(*, days=1, known=False):
    """`known`: its authority is believed, so that only its dates are wrong."""

    @contextmanager
    def way(ground, _size, folder):
        path, context = self_signed(folder, days)
        with serving(forwarding(ground.url), context) as server:
            yield Way(server.url, path if known else None)

    return way


@dataclass(frozen=True)
class Case:
    """`way(ground, size, folder)` yields the way to go by, `attempt(scene)` goes it. `in_ci`: of highest value.

    `ends`: the code or the ending of the first try, for a new dataset and for an update. `has_rival`: another officer
    is at work on the same dataset. `anywhere`: it can be played on a real CKAN too.
    """

    name: str
    way: Callable
    ends: tuple = ("ALI-401", "ALI-401")
    in_ci: bool = False
    attempt: Callable = sent
    has_rival: bool = False
    anywhere: bool = True

    def endings(self, *, updating):
        """How the first try may end; more than one where it hangs on who comes first."""
        ends = self.ends[updating]
        return {ends} if isinstance(ends, str) else set(ends)


WELL = ("verified", "verified")
TOO_LARGE = ("ALI-408", "ALI-408")
PENDING = ("pending (line)", "pending (line)")
KILLED, ONE, FULL_HERE = ("killed", "killed"), (("one verified", "both told"),) * 2, ("ALI-201", "ALI-201")
SECOND = ("verified, the other: verified",) * 2
DIFFERENT = ("differs, the other: verified",) * 2
MOVED_ON = ("ALI-410, the other: verified", "ALI-411, the other: verified")
LATE_LOADER = ("pending (loader), looked at again: verified",) * 2
MOVED = {"Location": "http://127.0.0.1:9/x"}
CASES = (
    Case("nobody listens", nobody_listens),
    Case("no such name", no_such_name, ("ALI-415", "ALI-415")),
    Case("expired certificate", certificate(days=-2, known=True), ("ALI-413", "ALI-413"), in_ci=True),
    Case("certificate nobody vouches for", certificate(), ("ALI-414", "ALI-414")),
    Case("a shield at once", at(("status_show",), says=SHIELD), ("ALI-405", "ALI-405")),
    Case("cut before the check", at(("user_show",), sent=0)),
    Case("cut before the description", at(DESCRIBING, sent=0)),
    Case("cut before the upload", at(UPLOADING, sent=0)),
    Case("cut before it is made public", at(RELEASING, sent=0), ("ALI-401", "verified"), in_ci=True),
    Case("cut at 0 % of the upload", cut_upload(0)),
    Case("cut at 50 % of the upload", cut_upload(0.5), in_ci=True),
    Case("cut at 99 % of the upload", cut_upload(0.99), in_ci=True),
    Case("answer to the description lost", at(DESCRIBING, swallow=True), WELL, in_ci=True),
    Case("answer to the upload lost", at(UPLOADING, swallow=True), WELL, in_ci=True),
    Case("answer to making it public lost", at(RELEASING, swallow=True), WELL),
    Case("answer cut in the middle", at(UPLOADING, answered=60), WELL),
    Case("413 at the upload", at(UPLOADING, says=answer(413, "Too Large")), ("ALI-408", "ALI-408")),
    Case("too large by the portal's own limit", at(UPLOADING, says=FULL), ("ALI-408", "ALI-408")),
    Case("502 at the upload", at(UPLOADING, says=answer(502, "Bad Gateway"))),
    Case("disk full there (500)", at(UPLOADING, says=json_answer(500, "Error", BROKEN)), ("ALI-400", "ALI-400")),
    Case("504 after the description was done", at(DESCRIBING, says=LATE, after_work=True), WELL),
    Case("504 after the upload was done", at(UPLOADING, says=LATE, after_work=True), WELL, in_ci=True),
    Case("504 after it was made public", at(RELEASING, says=LATE, after_work=True), WELL),
    Case("no answer in time", at(UPLOADING, holds=True, times=1), WELL),
    Case("slow drip", at(UPLOADING, drip=0.002, times=1), WELL),
    Case("redirect 301 in the middle", at(DESCRIBING, says=answer(301, "Moved", **MOVED)), ("ALI-402", "verified")),
    Case("redirect 308 in the middle", at(DESCRIBING, says=answer(308, "Moved", **MOVED)), ("ALI-402", "verified")),
    Case("key revoked midway", broken_line(revoked), ("ALI-403", "ALI-403"), in_ci=True),
    Case(
        "a shield while reading back",
        at(DOWNLOADING, says=SHIELD, skip=1),
        ("pending (shield)", "pending (shield)"),
        in_ci=True,
    ),
    Case(
        "line broken while reading back",
        at(DOWNLOADING, answered=200, skip=1),
        ("pending (line)", "pending (line)"),
        in_ci=True,
    ),
    Case("the loader is late", broken_line(loading), LATE_LOADER, in_ci=True, attempt=looked_at_again),
    Case("413 before the file was read", at(UPLOADING, says=answer(413, "Too Large"), at_once=True), TOO_LARGE),
    Case("502 at the description", at(DESCRIBING, says=answer(502, "Bad Gateway"))),
    Case("502 when it is made public", at(RELEASING, says=answer(502, "Bad Gateway")), ("ALI-401", "verified")),
    Case("line gone for good from the upload on", at(UPLOADING, sent=0, for_good=True)),
    Case("line gone for good in the middle of the upload", gone_for_good(UPLOADING, 0.5)),
    Case("line gone for good when it is made public", at(RELEASING, sent=0, for_good=True)),
    Case("line gone for good while reading back", at(DOWNLOADING, answered=200, skip=1, for_good=True), PENDING),
    Case("disk full there, in the middle of the file", straight, attempt=full_disk_there, anywhere=False),
    Case("disk full here at the plan", straight, FULL_HERE, attempt=full_disk_here(1)),
    Case("disk full here at the description", straight, FULL_HERE, attempt=full_disk_here(3)),
    Case("disk full here at the upload", straight, FULL_HERE, attempt=full_disk_here(5), in_ci=True),
    Case("disk full here when it is made public", straight, FULL_HERE, attempt=full_disk_here(11)),
    Case("disk full here while reading back", straight, FULL_HERE, attempt=full_disk_while_reading_back),
    Case("kill -9 at the check", held(("user_show",), 0), KILLED, attempt=killed),
    Case("kill -9 before the description", held(DESCRIBING, 0), KILLED, attempt=killed),
    Case("kill -9 after the description", held(DESCRIBING), KILLED, attempt=killed, in_ci=True),
    Case("kill -9 at 0 % of the upload", held(UPLOADING, 0), KILLED, attempt=killed),
    Case("kill -9 at 50 % of the upload", held(UPLOADING, 0.5), KILLED, attempt=killed, in_ci=True),
    Case("kill -9 at 99 % of the upload", held(UPLOADING, 0.99), KILLED, attempt=killed),
    Case("kill -9 after the upload", held(UPLOADING), KILLED, attempt=killed),
    Case("kill -9 between two uploads", held(UPLOADING, 0, skip=1), KILLED, attempt=killed),
    Case("kill -9 before it is made public", held(RELEASING, 0), KILLED, attempt=killed),
    Case("kill -9 after it was made public", held(RELEASING), KILLED, attempt=killed, in_ci=True),
    Case("kill -9 while reading back", held_while_read_by_the_program, KILLED, attempt=killed),
    Case(
        "an upload is stored after it was given up",
        held(UPLOADING, 0, late=True),
        attempt=arriving_late,
        anywhere=False,
    ),
    Case("two officers at once", straight, ONE, attempt=rivals_at_once, has_rival=True, in_ci=True),
    Case(
        "another publishes before our description",
        held(DESCRIBING, 0),
        MOVED_ON,
        attempt=rivals_in_turn,
        has_rival=True,
    ),
    Case("another publishes before our upload", held(UPLOADING, 0), SECOND, attempt=rivals_in_turn, has_rival=True),
    Case(
        "another publishes between our uploads",
        held(UPLOADING, 0, skip=1),
        DIFFERENT,
        attempt=rivals_in_turn,
        has_rival=True,
    ),
    Case(
        "another publishes before ours is public", held(RELEASING, 0), DIFFERENT, attempt=rivals_in_turn, has_rival=True
    ),
    Case(
        "another publishes while we read back",
        held(DOWNLOADING, skip=1),
        DIFFERENT,
        attempt=rivals_in_turn,
        has_rival=True,
    ),
)
BY_NAME = {case.name: case for case in CASES}
