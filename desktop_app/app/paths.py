"""Where Alista keeps its own files on this computer.

Projects live in the data folder; working copies hold personal data and live in the local, non-roaming cache folder.
`ALISTA_HOME` moves everything under one folder (tests, portable use from a USB stick).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders, created private (0700) on first use."""

    data: Path
    cache: Path
    logs: Path

    @property
    def projects(self) -> Path:
        """One folder a project: the project file, its journal and its lock."""
        return private_folder(self.data / "projects")

    @property
    def settings_file(self) -> Path:
        """Preferences and known portals; never a token."""
        return private_folder(self.data) / "settings.json"

    @property
    def practice(self) -> Path:
        """The practice portal's datasets."""
        return private_folder(self.data / "practice")

    @property
    def outbox(self) -> Path:
        """What waits to be sent: one folder an item, with its package."""
        return private_folder(self.data / "outbox")

    @property
    def published(self) -> Path:
        """Receipts of what was published from here, one folder a dataset."""
        return private_folder(self.data / "published")

    @property
    def portals(self) -> Path:
        """What portals said of themselves, one file each, for work without network."""
        return private_folder(self.data / "portals")

    def working(self, project_id: str) -> Path:
        """The working copy of a project: rebuilt from the source at will, swept at start and at close."""
        return private_folder(self.cache / "work" / project_id)

    @property
    def all_working(self) -> Path:
        """The parent of every working copy."""
        return private_folder(self.cache / "work")


def private_folder(folder: Path) -> Path:
    """Create the folder for this user only and return it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def default_paths() -> Paths:
    """The folders of this user on this system, or everything under `ALISTA_HOME`."""
    home = os.environ.get("ALISTA_HOME")
    if home:
        root = Path(home)
        return Paths(root / "data", root / "cache", root / "logs")
    import platformdirs

    dirs = platformdirs.PlatformDirs("Alista", appauthor=False, roaming=False)
    return Paths(dirs.user_data_path, dirs.user_cache_path, dirs.user_log_path)
