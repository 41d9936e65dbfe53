"""Items on disk: one folder each, with `item.json`, a copy of the package and its record, and a lock while sent.

The package is copied, so that going on with the project changes nothing that waits.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.app import recovery
from desktop_app.app.atomic import write_atomic, write_problem
from desktop_app.app.outbox.item import Item
from desktop_app.app.paths import Paths, private_folder
from desktop_app.app.serial import from_json, to_json
from desktop_app.app.sidecar import approval_path, read_sidecar, sidecar_path
from desktop_app.core.errors import QueueItemUnknown

_ITEM, _PACKAGE, _REMOVED = "item.json", "package", "removed.json"


class Outbox:
    """What waits on this computer, kept in the data folder."""

    def __init__(self, paths: Paths) -> None:
        self._folder = paths.outbox

    def items(self) -> tuple[Item, ...]:
        """All, the oldest first; one that cannot be read is left out and left alone."""
        found = (self._read(path.parent.name) for path in self._folder.glob(f"*/{_ITEM}"))
        return tuple(sorted((item for item in found if item is not None), key=lambda item: (item.created, item.id)))

    def item(self, item_id: str) -> Item:
        """One by its id or the beginning of it; raises QueueItemUnknown."""
        found = [item for item in self.items() if item_id and item.id.startswith(item_id)]
        if len(found) != 1:
            raise QueueItemUnknown(item=item_id)
        return found[0]

    def put(self, package_folder: Path, item: Item) -> Item:
        """Queue a package: it is copied with its private record and its approval.

        Raises PackageTampered when it has no record, DiskFull, CannotWrite. Half of an item never appears in the list.
        """
        read_sidecar(package_folder)
        folder = private_folder(self._folder / item.id)
        target = folder / _PACKAGE
        try:
            shutil.copytree(package_folder, target)
            for path_of in (sidecar_path, approval_path):
                if path_of(package_folder).is_file():
                    shutil.copyfile(path_of(package_folder), path_of(target))
            self.save(item)
        except BaseException as problem:
            shutil.rmtree(folder, ignore_errors=True)
            if isinstance(problem, OSError):
                raise write_problem(problem, folder) from None
            raise
        return item

    def package_folder(self, item: Item) -> Path:
        """The copy of the package."""
        return self._folder / item.id / _PACKAGE

    def save(self, item: Item) -> None:
        """Write the item's state; atomic."""
        text = json.dumps(to_json(item), ensure_ascii=False, indent=1)
        write_atomic(self._folder / item.id / _ITEM, text.encode())

    def remove(self, item: Item) -> None:
        """Take it out with its copy of the package; what is on the portal stays as it is. Raises QueueItemUnknown."""
        with self.held(item.id):
            (self._folder / item.id / _ITEM).unlink(missing_ok=True)
        shutil.rmtree(self._folder / item.id, ignore_errors=True)

    def put_away(self, item: Item) -> None:
        """Take it out of the list in a way that `bring_back` undoes, until `sweep`. Raises QueueItemUnknown."""
        folder = self._folder / item.id
        with self.held(item.id):
            (folder / _ITEM).replace(folder / _REMOVED)

    def bring_back(self, item: Item) -> None:
        """Undo `put_away`; nothing happens when it was swept meanwhile."""
        folder = self._folder / item.id
        if (folder / _REMOVED).is_file():
            (folder / _REMOVED).replace(folder / _ITEM)

    def sweep(self) -> None:
        """Delete what was put away, with its packages; once, when the program starts."""
        for removed in self._folder.glob(f"*/{_REMOVED}"):
            shutil.rmtree(removed.parent, ignore_errors=True)

    @contextmanager
    def held(self, item_id: str) -> Iterator[Item]:
        """The item for this piece of work alone, as it is on disk now; raises QueueItemUnknown while another has it."""
        item = self.item(item_id)
        folder = self._folder / item.id
        if recovery.is_held_here(folder) or not recovery.lock(folder):
            raise QueueItemUnknown(item=item.title)
        try:
            yield self.item(item.id)
        finally:
            recovery.unlock(folder)

    def _read(self, item_id: str) -> Item | None:
        try:
            return from_json(Item, json.loads((self._folder / item_id / _ITEM).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None


def new_id() -> str:
    """A name for an item."""
    return secrets.token_hex(5)
