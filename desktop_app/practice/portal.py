"""Start and stop the practice portal: a thread of this process, on this computer's own address only."""

from __future__ import annotations

import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.practice.server import Handler
from desktop_app.practice.store import Store

HOST = "127.0.0.1"
MOST_BYTES = 2 << 30


class PracticePortal:
    """`folder` keeps what is practised with between runs; `port` 0 takes a free one. Also a context manager."""

    def __init__(self, folder: Path, port: int = 0, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._port, self._most_bytes = folder, port, most_bytes
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
    def files(self) -> Path:
        """The folder with the uploaded bytes; RuntimeError before `start`."""
        return self._running().files

    def start(self) -> str:
        """Listen and return the address; raises OSError when the port is taken."""
        if self._server is not None:
            return self._root()
        store = Store(self._folder)
        try:
            server = _Server((HOST, self._port), Handler)
        except OSError:
            store.close()
            raise
        self._server, self._store = server, store
        handler = type(
            "BoundHandler", (Handler,), {"store": store, "root": self._root(), "most_bytes": self._most_bytes}
        )
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


class _Server(ThreadingHTTPServer):
    # Answers under way end on their own; a client that holds its connection open must not hold up the closing window.
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news, and nothing of a request may reach the terminal."""
