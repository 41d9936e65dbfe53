"""The faults, each as a name and what it does; and what must be true after each.

Whatever happens while it is sent: no token is told, nothing is there twice, nobody sees half of it, the file that was
published stays whole until the new one is; and when the fault is gone the outbox finishes the job.
"""

import json
import socket
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

from tests.faults.tcp_proxy import Fault, answer, proxy_to
from tests.faulty_servers import forwarding, self_signed, serving

ALWAYS = 99
DESCRIBING = ("package_create", "package_revise")
UPLOADING = ("resource_create", "resource_patch")
RELEASING = ("package_patch",)
DOWNLOADING = ("/download/",)
DENIED = {"success": False, "error": {"__type": "Authorization Error", "message": "Acceso denegado: El usuario  no"}}
MISSING = {"success": False, "error": {"__type": "Not Found Error", "message": "No encontrado"}}
NOWHERE = {"success": True, "result": []}
BROKEN = {"success": False, "error": {"__type": "Internal Server Error"}}
SHIELD = answer(403, "Forbidden", b"<html>Attention required</html>")
LATE = answer(504, "Gateway Time-out")
FULL = answer(409, "Conflict", json.dumps({"success": False, "error": {"upload": ["File upload too large"]}}).encode())


def json_answer(status, reason, document):
    return answer(status, reason, json.dumps(document).encode(), "application/json")


def broken_line(make):
    """A way to the portal with these faults; `make(size)`: for an upload of so many bytes."""

    @contextmanager
    def way(practice, size, _folder):
        with proxy_to(practice.url) as proxy:
            proxy.faults = make(size)
            yield proxy.url

    return way


def at(actions, **what):
    return broken_line(lambda _size: [Fault(at=actions, **{"times": ALWAYS, **what})])


def cut_upload(share):
    # the request line and the multipart headers come before the file
    return broken_line(lambda size: [Fault(at=UPLOADING, sent=1_500 + int(size * share), times=ALWAYS)])


def revoked(_size):
    # CKAN never says 401: the key that was good is somebody unknown from now on
    return [
        Fault(at=UPLOADING, says=json_answer(403, "Forbidden", DENIED), times=ALWAYS),
        Fault(at=("user_show",), says=json_answer(404, "Not Found", MISSING), skip=2, times=ALWAYS),
        Fault(at=("organization_list_for_user",), says=json_answer(200, "OK", NOWHERE), skip=3, times=ALWAYS),
    ]


@contextmanager
def nobody_listens(_practice, _size, _folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    yield f"http://127.0.0.1:{port}"


@contextmanager
def no_such_name(_practice, _size, _folder):
    yield "https://datos.ejemplo.invalid"


def certificate(*, days=1, known=False):
    """`known`: its authority is believed, so that only its dates are wrong."""

    @contextmanager
    def way(practice, _size, folder):
        path, context = self_signed(folder, days)
        with serving(forwarding(practice.url), context) as server:
            yield server.url, path if known else None

    return way


@dataclass(frozen=True)
class Case:
    """`way(practice, size, folder)` yields the address to go by. `in_ci`: one of the ten of highest value.

    `ends`: the code or the ending of the first try, for a new dataset and for an update. An update whose way of
    describing is refused goes by the older one, and so ends well.
    """

    name: str
    way: Callable
    ends: tuple = ("ALI-401", "ALI-401")
    in_ci: bool = False


WELL = ("verified", "verified")
MOVED = {"Location": "http://127.0.0.1:9/x"}
CASES = (
    Case("nobody listens", nobody_listens),
    Case("no such name", no_such_name, ("ALI-415", "ALI-415")),
    Case("expired certificate", certificate(days=-2, known=True), ("ALI-413", "ALI-413"), in_ci=True),
    Case("certificate nobody vouches for", certificate(), ("ALI-414", "ALI-414")),
    Case("a shield at once", at(("status_show",), says=SHIELD), ("ALI-405", "ALI-405")),
    Case("cut before the check", at(("user_show",), sent=0)),
    Case("cut before the description", at(DESCRIBING, sent=0), ("ALI-401", "verified")),
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
    Case("no answer in time", at(UPLOADING, delay=3.0), WELL),
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
)
BY_NAME = {case.name: case for case in CASES}
