"""Start and stop the practice portal: a thread of this process, on this computer's own address unless a room is asked.

For a room it listens on all addresses, and the access key is a code that can be read aloud, followed by a name: each
assistant is a user with an institution of their own, so that nobody writes over anybody's dataset.
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.practice.server import Handler
from desktop_app.practice.store import Store

HOST = "127.0.0.1"
ANYWHERE = "0.0.0.0"  # noqa: S104 - only when a room is asked for
_CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without signs that look alike
MOST_BYTES = 2 << 30


class PracticePortal:
    """`folder` keeps what is practised with between runs; `port` 0 takes a free one; `lan`: for a room.

    Also a context manager.
    """

    def __init__(self, folder: Path, port: int = 0, *, most_bytes: int = MOST_BYTES, lan: bool = False) -> None:
        self._folder, self._port, self._most_bytes, self._lan = folder, port, most_bytes, lan
        self._visitors: set[str] = set()
        self.code = _new_code() if lan else ""
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self._store: Store | None = None

    @property
    def token(self) -> str:
        """The access key of the one user; RuntimeError before `start`."""
        return self._running().token

    @property
    def url(self) -> str:
        """Where it listens; RuntimeError before `start`."""
        self._running()
        return self._root()

    @property
    def addresses(self) -> list[str]:
        """Where the computers of a room reach it; empty unless asked for, or without a network."""
        if not self._lan or self._server is None:
            return []
        return [f"http://{address}:{self._server.server_address[1]}" for address in own_addresses()]

    @property
    def n_visitors(self) -> int:
        """How many other computers have asked for anything."""
        return len(self._visitors - set(own_addresses()) - {HOST})

    @property
    def files(self) -> Path:
        """The folder with the uploaded bytes; RuntimeError before `start`."""
        return self._running().files

    def start(self) -> str:
        """Listen and return the address; raises OSError when the port is taken."""
        if self._server is not None:
            return self._root()
        store = Store(self._folder)
        try:
            server = _Server((ANYWHERE if self._lan else HOST, self._port), Handler)
        except OSError:
            store.close()
            raise
        self._server, self._store = server, store
        hosts = frozenset({HOST, "localhost", "::1", *(own_addresses() if self._lan else ())})
        bound = {"store": store, "root": self._root(), "most_bytes": self._most_bytes, "hosts": hosts}
        bound |= {"code": self.code, "visitors": self._visitors}
        handler = type("BoundHandler", (Handler,), bound)
        server.RequestHandlerClass = handler
        self._thread = threading.Thread(target=server.serve_forever, args=(0.1,), name="practice-portal", daemon=True)
        self._thread.start()
        return self._root()

    def stop(self) -> None:
        """Stop listening and close the files; repeating it does nothing."""
        if self._server is None or self._thread is None or self._store is None:
            return
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._store.close()
        self._server = self._thread = self._store = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _root(self) -> str:
        assert self._server is not None
        return f"http://{HOST}:{self._server.server_address[1]}"

    def _running(self) -> Store:
        if self._store is None:
            raise RuntimeError("the practice portal is not running")
        return self._store


def own_addresses() -> list[str]:
    """Addresses of this computer in its local networks."""
    import psutil

    found = (a.address for listed in psutil.net_if_addrs().values() for a in listed if a.family == socket.AF_INET)
    return sorted(a for a in found if ipaddress.ip_address(a).is_private and not ipaddress.ip_address(a).is_loopback)


def _new_code() -> str:
    return "".join(secrets.choice(_CODE) for _ in range(8))


class _Server(ThreadingHTTPServer):
    # Answers under way end on their own; a client that holds its connection open must not hold up the closing window.
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # a whole room asks at the same moment

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news, and nothing of a request may reach the terminal."""
