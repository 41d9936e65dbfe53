"""Read a multipart form from a socket, the file straight to disk: memory stays flat whatever is uploaded."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 16
_LONGEST_HEADER = 16_384
_LONGEST_FIELDS = 1 << 20
# How browsers and httpx write these in a quoted parameter.
_ESCAPES = {"%22": '"', "%0D": "\r", "%0A": "\n"}


class Truncated(Exception):
    """The body ended early or is no form: nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A received file: the sender's name for it and where its bytes are for now."""

    name: str
    path: Path
    size: int


def read_form(stream: BinaryIO, length: int, content_type: str, folder: Path) -> tuple[dict[str, str], Upload | None]:
    """Text fields and the file called `upload`, which lands in `folder` as `*.part`; raises Truncated."""
    boundary = re.search(r'boundary="?([^";]+)', content_type)
    if boundary is None:
        raise Truncated
    body = _Body(stream, length, b"\r\n--" + boundary[1].encode())
    body.skip_part()
    fields: dict[str, str] = {}
    upload: Upload | None = None
    try:
        while not body.is_last():
            name, filename = body.headers()
            if filename:
                upload = _receive(body, filename, folder)
            else:
                fields[name] = body.text()
    except Truncated:
        if upload is not None:
            upload.path.unlink(missing_ok=True)
        raise
    return fields, upload


def _receive(body: _Body, filename: str, folder: Path) -> Upload:
    path = folder / f"{secrets.token_hex(8)}.part"
    try:
        with path.open("wb") as out:
            body.copy(out.write)
            return Upload(filename, path, out.tell())
    except (Truncated, OSError):
        path.unlink(missing_ok=True)
        raise


class _Body:
    """A window over the request body, moved from one boundary to the next."""

    def __init__(self, stream: BinaryIO, length: int, delimiter: bytes) -> None:
        self._stream, self._left, self._delimiter = stream, length, delimiter
        self._window = b"\r\n"  # the first boundary has no line before it
        self._n_field_bytes = 0

    def skip_part(self) -> None:
        self.copy(lambda _: None)

    def copy(self, sink: Callable[[bytes], object]) -> None:
        """Everything up to the next boundary into `sink`; the window then stands behind it."""
        overlap = len(self._delimiter) - 1
        while (found := self._window.find(self._delimiter)) < 0:
            sink(self._window[:-overlap])
            self._window = self._window[-overlap:]
            self._fill()
        sink(self._window[:found])
        self._window = self._window[found + len(self._delimiter) :]

    def text(self) -> str:
        parts: list[bytes] = []

        def keep(piece: bytes) -> None:
            self._n_field_bytes += len(piece)
            if self._n_field_bytes > _LONGEST_FIELDS:
                raise Truncated
            parts.append(piece)

        self.copy(keep)
        return b"".join(parts).decode("utf-8", "replace")

    def is_last(self) -> bool:
        while len(self._window) < 2:
            self._fill()
        return self._window.startswith(b"--")

    def headers(self) -> tuple[str, str]:
        """Name of the part and file name ("" for a text field)."""
        while b"\r\n\r\n" not in self._window:
            if len(self._window) > _LONGEST_HEADER:
                raise Truncated
            self._fill()
        head, _, self._window = self._window.partition(b"\r\n\r\n")
        text = head.decode("utf-8", "replace")
        return _parameter(text, "name"), _parameter(text, "filename")

    def _fill(self) -> None:
        piece = self._stream.read(min(_CHUNK, self._left))
        if not piece:
            raise Truncated
        self._left -= len(piece)
        self._window += piece


def _parameter(header: str, name: str) -> str:
    found = re.search(rf'[;\s]{name}="([^"]*)"', header)
    value = found[1] if found else ""
    for escaped, character in _ESCAPES.items():
        value = value.replace(escaped, character)
    return value
