"""Wait for the portal's loader (xloader, DataPusher), which fills tables of its own from the files after an upload.

A loader reads a dataset, works, and writes all of it back: what it read while that was private hides it again, what it
read of an older description brings that back. So it is asked for its own account of its work, before a dataset is made
public and before that is called proved. Work that has not begun has read nothing: it will find what is there by then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.core.errors import PortalError, ReadBackDiffers
from desktop_app.core.packaging.package import FileRole, PackageFile
from desktop_app.core.publishing.meter import Meter
from desktop_app.core.publishing.portal import Loading, Portal, RemoteResource
from desktop_app.core.publishing.receipt import Loaded
from desktop_app.core.text import Message

LONGEST_LOAD = 120.0  # seconds that the loader is waited for in one try, before and after it is public
_PAUSE = 2.0
_UNTOLD = 40.0  # seconds that a loader is waited for that does not say what it does
_ABANDONED = 10_800.0  # seconds; no loader lets one file take longer, so what still stands as work has died
_LOADABLE = frozenset({"CSV", "TSV", "XLS", "XLSX", "ODS"})
_AT_REST = frozenset({Loading.DONE, Loading.FAILED})
_BUSIEST = (Loading.AT_WORK, Loading.QUEUED, Loading.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: `title` is what the portal was told to call it."""

    file: PackageFile
    resource_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Patience:
    """How long loading is waited for, in seconds; `sleep` is replaced in tests."""

    longest: float = LONGEST_LOAD
    pause: float = _PAUSE
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class Loaders:
    """The portal's loader and the files sent in one try. `answers`: it is known to say what it does."""

    portal: Portal
    name: str
    sent: list[Sent]
    meter: Meter
    patience: Patience
    answers: bool = False
    _left: float = field(init=False)

    def __post_init__(self) -> None:
        self._left = self.patience.longest

    @property
    def has_work(self) -> bool:
        """Whether it may load any of the files."""
        try:
            return bool(self._ids()) and self.portal.loads_tables()
        except PortalError:
            return False

    def rest(self, stage: Message | None = None) -> Loading:
        """Wait until it is done with every file, as long as this try may: the busiest state then. Raises Cancelled.

        `stage`: told when there is something to wait for. UNKNOWN: it does not say, and not every file stands in the
        tables.
        """
        begun = time.monotonic()
        while (state := self._state()) not in _AT_REST:
            longest = min(self._left, _UNTOLD) if state is Loading.UNKNOWN else self._left
            if time.monotonic() - begun >= longest:
                break
            if stage is not None:
                self.meter.stage(stage)
            self.meter.still()
            self.patience.sleep(self.patience.pause)
        self._left = max(0.0, self._left - (time.monotonic() - begun))
        return self._state(thoroughly=True) if state is Loading.QUEUED else state

    def rows(self, state: Loading) -> Loaded:
        """Whether the rows of the tables are there; those of a loader that does not say what it does are waited for.

        The files are what is promised and proved; a loader that is slow or reads them otherwise is said, no difference.
        """
        left = [s for s in self.sent if s.file.role is FileRole.DATA and s.file.format.upper() == "CSV"]
        if not left:
            return Loaded.NO_TABLES
        until = time.monotonic() + (self._left if state is Loading.UNKNOWN else 0.0)
        while True:
            counted = [(s, self._n_rows(s)) for s in left]
            left = [s for s, n_rows in counted if n_rows != s.file.n_rows]
            if not left:
                return Loaded.ALL
            if time.monotonic() >= until:
                break
            self.meter.still()
            self.patience.sleep(self.patience.pause)
        if all(n_rows for s, n_rows in counted if s in left):
            return Loaded.OTHERWISE
        return Loaded.FAILED if state in _AT_REST else Loaded.NOT_YET

    def _ids(self) -> set[str]:
        return {s.resource_id for s in self.sent if s.file.format.upper() in _LOADABLE}

    def _state(self, *, thoroughly: bool = False) -> Loading:
        ids = self._ids()
        said = {resource_id: self.portal.loading(resource_id, thoroughly=thoroughly) for resource_id in ids}
        untold = {resource_id for resource_id, state in said.items() if state is Loading.UNKNOWN}
        self.answers = self.answers or untold != ids
        if self.answers and untold:
            return Loading.AT_WORK  # it was not heard this time
        if untold:
            return Loading.DONE if untold <= self._in_tables() else Loading.UNKNOWN
        return next((state for state in _BUSIEST if state in said.values()), Loading.DONE)

    def _in_tables(self) -> set[str]:
        try:
            found = self.portal.find(self.name)
        except PortalError:
            return set()
        return {r.id for r in found.resources if r.in_datastore} if found is not None else set()

    def _n_rows(self, sent: Sent) -> int | None:
        try:
            return self.portal.n_loaded_rows(RemoteResource(sent.resource_id, sent.file.title, ""))
        except PortalError:
            return None


def is_abandoned(since: str, now: str) -> bool:
    """Whether work that was seen at `since` has died with its loader by now; both ISO 8601 with offset."""
    return (datetime.fromisoformat(now) - datetime.fromisoformat(since)).total_seconds() > _ABANDONED


def is_still_shown(portal: Portal, name: str, wanted: Mapping[str, str]) -> bool:
    """Whether anybody sees it as it is wanted; what cannot be asked now was seen before."""
    try:
        shown = portal.read_back(name)
    except ReadBackDiffers:
        return False
    except PortalError:
        return True
    return not shown.private and all(shown.metadata.get(key) == value for key, value in wanted.items())
