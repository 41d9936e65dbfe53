"""What happened, never what was in it: event ids, counts, durations and error codes, in a small rotating file.

Only the fields of `_FIELDS` are written, and only as numbers or as words of a fixed shape; the text of other
libraries' exceptions is dropped (one of them prints a malformed token).
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop_app.app.paths import Paths, private_folder

_FIELDS = frozenset({"page", "rows", "columns", "findings", "steps", "files", "bytes", "seconds", "code", "kind", "n"})
_WORD = re.compile(r"[A-Za-z0-9_.:-]{1,40}")
_SIZE = 1_000_000
_LOGGER = logging.getLogger("alista")


def start_logging(paths: Paths) -> Path:
    """Send events to the rotating file of this user; returns its path."""
    file = private_folder(paths.logs) / "alista.log"
    handler = RotatingFileHandler(file, maxBytes=_SIZE, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(message)s"))
    for old in tuple(_LOGGER.handlers):
        _LOGGER.removeHandler(old)
        old.close()
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.propagate = False
    return file


def event(name: str, **fields: float | str) -> None:
    """Write one event; a field outside the whitelist or a free text is a programming error and raises ValueError."""
    for key, value in fields.items():
        if key not in _FIELDS:
            raise ValueError(f"field not allowed in the log: {key}")
        if isinstance(value, str) and not _WORD.fullmatch(value):
            raise ValueError(f"the log takes words, not texts: {key}")
    record = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": name, **fields}
    _LOGGER.info(json.dumps(record))
