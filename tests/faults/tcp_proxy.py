"""A small TCP proxy that breaks things: cuts after so many bytes, drips, delays, or answers for the server.

It stands between the client and a portal on this computer and knows nothing of HTTP but the first line of a request.
"""

import json
import select
import selectors
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CHUNK = 16_384


@dataclass
class Fault:
    """What happens to the connections whose request begins with a line that holds one of `at`.

    `sent`: cut after so many bytes of the request reached the portal. `answered`: cut after so many of the answer.
    `swallow`: the portal works and its answer is thrown away. `says`: this is answered, the portal is not asked
    (`after_work`: it is; `at_once`: before the request was read, as nginx does). `drip`: seconds between small pieces of
    the request. `holds`: nothing goes on until the client gives up or `released` is set; with `sent` so many bytes of
    the request reach the portal before, otherwise it has worked and only its answer is held. `reached` is set then.
    `late`: when released it goes on even if the client has gone, `done` is set after that.
    `for_good`: from the first hit on every connection is cut. `skip`: so many pass first; `times`: how many are hit,
    then all is well again.
    """

    at: tuple = ("",)
    sent: int | None = None
    answered: int | None = None
    swallow: bool = False
    says: bytes = b""
    after_work: bool = False
    at_once: bool = False
    drip: float = 0.0
    holds: bool = False
    late: bool = False
    for_good: bool = False
    times: int = 1
    skip: int = 0
    hits: list = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)


def answer(status, reason, body=b"<html></html>", kind="text/html", **headers):
    """The bytes of an HTTP answer."""
    lines = [
        f"HTTP/1.1 {status} {reason}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def json_answer(status, reason, document):
    """The bytes of such an answer as CKAN's actions give it."""
    return answer(status, reason, json.dumps(document).encode(), "application/json")


class Proxy:
    """Listens on loopback; `faults` may be changed while it runs."""

    def __init__(self, target):
        parts = urlsplit(target)
        self._to = (parts.hostname, parts.port)
        self.faults = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads = []
        self._ends = False
        self._lock = threading.Lock()
        self._main = threading.Thread(target=self._serve)

    def __enter__(self):
        self._main.start()
        return self

    def __exit__(self, *_):
        self._ends = True
        self._listening.close()
        with socket.socket() as wake:
            wake.connect_ex(("127.0.0.1", int(self.url.rpartition(":")[2])))
        self._main.join()
        for thread in self._threads:
            thread.join()

    def _serve(self):
        self._listening.settimeout(0.2)
        while not self._ends:
            try:
                client, _ = self._listening.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            client.settimeout(None)
            thread = threading.Thread(target=self._carry, args=(client,))
            self._threads.append(thread)
            thread.start()

    def _fault_for(self, head):
        line = head.split(b"\r\n", 1)[0].decode("latin-1")
        with self._lock:
            for fault in self.faults:
                if fault.for_good and len(fault.hits) > fault.skip:
                    return Fault(sent=0)
                if any(part in line for part in fault.at) and len(fault.hits) < fault.skip + fault.times:
                    fault.hits.append(line)
                    return fault if len(fault.hits) > fault.skip else None
        return None

    def _carry(self, client):
        with client:
            try:
                head = client.recv(CHUNK)
                if not head:
                    return
                fault = self._fault_for(head)
                if fault is not None and fault.says and not fault.after_work:
                    self._answer(client, fault, head)
                    return
                # A portal soon closes a connection on which nothing is said.
                if fault is not None and fault.holds and fault.sent == 0 and not self._hold(client, fault):
                    return
                with socket.create_connection(self._to) as server:
                    self._pass(client, server, head, fault or Fault())
            except OSError:
                return

    def _answer(self, client, fault, head):
        if fault.at_once:
            client.sendall(fault.says)
        _drain(client, head)
        if not fault.at_once:
            client.sendall(fault.says)

    def _pass(self, client, server, head, fault):
        if fault.sent is not None:
            # No more than the allowed bytes ever reach the portal, unless the held ones are let go.
            rest = _send_some(client, server, head, fault.sent)
            if not fault.holds or (fault.sent and not self._hold(client, fault)):
                return
            server.sendall(rest)
            self._relay(client, server, Fault(swallow=fault.late))
            fault.done.set()
            return
        server.sendall(head)
        said = self._relay(client, server, fault)
        if fault.holds:
            if self._hold(client, fault):
                client.sendall(said)
        elif fault.after_work:
            client.sendall(fault.says)
        else:
            client.sendall(said[: fault.answered or 0])

    def _relay(self, client, server, fault):
        """Carry both ways; what the portal answers is kept back where the fault is about the answer."""
        keeps = fault.swallow or fault.after_work or fault.holds or fault.answered is not None
        said = b""
        with selectors.DefaultSelector() as ready:
            ready.register(client, selectors.EVENT_READ)
            ready.register(server, selectors.EVENT_READ)
            while True:
                events = ready.select(timeout=0.5)
                if self._ends and not events:  # a portal that never answers
                    return said
                for key, _ in events:
                    if key.fileobj is client:
                        piece = client.recv(512 if fault.drip else CHUNK)
                        if not piece:
                            ready.unregister(client)
                            continue
                        time.sleep(fault.drip)
                        server.sendall(piece)
                        continue
                    piece = server.recv(CHUNK)
                    if not piece:
                        return said
                    if keeps:
                        said += piece
                        continue
                    client.sendall(piece)

    def _hold(self, client, fault):
        """Wait; whether the client is still there when it is released."""
        fault.reached.set()
        while not fault.released.wait(0.02):
            if self._ends or (_has_gone(client) and not fault.late):
                return False
        return True


def _send_some(client, server, head, most):
    """Pass on so many bytes; what was received beyond them."""
    left, piece = most, head
    while piece and left > 0:
        server.sendall(piece[:left])
        piece, left = piece[left:], left - len(piece)
        if left > 0:
            piece = client.recv(CHUNK)
    return piece


def _has_gone(client):
    """Whether nobody waits for the answer any more; a request that is still being sent stays where it is."""
    try:
        said_something, _, _ = select.select([client], [], [], 0)
        return bool(said_something) and not client.recv(1, socket.MSG_PEEK)
    except OSError:
        return True


def _drain(client, head):
    """Read a request to its end, so that the answer is not lost in a reset."""
    text, _, body = head.partition(b"\r\n\r\n")
    length = next((int(v) for k, v in _headers(text) if k == b"content-length"), 0)
    left = length - len(body)
    while left > 0:
        piece = client.recv(CHUNK)
        if not piece:
            return
        left -= len(piece)


def _headers(text):
    for line in text.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        yield name.strip().lower(), value.strip()


@contextmanager
def proxy_to(url):
    """A proxy in front of a portal."""
    with Proxy(url) as proxy:
        yield proxy
