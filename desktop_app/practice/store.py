"""What the practice portal keeps: datasets as CKAN's own JSON documents in SQLite, uploaded bytes as files beside it.

One connection under one lock: a class of twenty publishes in turn, and a change is whole or not there.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# A document of CKAN's API, whose shape CKAN defines and clients extend.
JsonDict = dict[str, Any]

_SCHEMA = """
create table if not exists settings (name text primary key, value text not null);
create table if not exists packages (
  id text primary key, name text not null, state text not null, modified text not null, document text not null);
create unique index if not exists live_names on packages (name) where state = 'active';
"""


class Store:
    """Open or make the portal kept in `folder` (0700: it holds what was practised with)."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.files = folder / "files"
        self.files.mkdir(exist_ok=True)
        for left in self.files.glob("*.part"):
            left.unlink()
        self.lock = threading.RLock()
        self._db = sqlite3.connect(folder / "practice.sqlite", check_same_thread=False)
        self._db.executescript(_SCHEMA)
        self.token = self._setting("token", secrets.token_urlsafe(24))

    def close(self) -> None:
        """Release the database file."""
        with self.lock:
            self._db.close()

    @contextmanager
    def change(self) -> Iterator[None]:
        """A transaction: all that is written inside stays, or nothing."""
        with self.lock, self._db:
            yield

    def package(self, name_or_id: str) -> JsonDict | None:
        """The active dataset of that name or id."""
        with self.lock:
            row = self._db.execute(
                "select document from packages where state = 'active' and (name = ? or id = ?)",
                (name_or_id, name_or_id),
            ).fetchone()
        return json.loads(row[0]) if row else None

    def packages(self) -> list[JsonDict]:
        """Active datasets, the latest change first."""
        with self.lock:
            rows = self._db.execute("select document from packages where state = 'active' order by modified desc, id")
            return [json.loads(row[0]) for row in rows]

    def resource(self, resource_id: str) -> tuple[JsonDict, JsonDict] | None:
        """The dataset and the resource of that id."""
        for package in self.packages():
            for resource in package["resources"]:
                if resource["id"] == resource_id:
                    return package, resource
        return None

    def save(self, package: JsonDict) -> None:
        """Write a dataset; to be called inside `change`."""
        key = (package["id"], package["name"], package["state"], package["metadata_modified"])
        document = json.dumps(package, ensure_ascii=False)
        self._db.execute("insert or replace into packages values (?, ?, ?, ?, ?)", (*key, document))

    def file(self, resource_id: str) -> Path:
        """Where the bytes of a resource lie."""
        return self.files / resource_id

    def _setting(self, name: str, default: str) -> str:
        with self.change():
            self._db.execute("insert or ignore into settings values (?, ?)", (name, default))
            return str(self._db.execute("select value from settings where name = ?", (name,)).fetchone()[0])
