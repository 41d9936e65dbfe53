"""Where the files that travel with the program are: beside the source tree, or inside a packaged program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Path under `resources/`, from the source tree or from the folder a PyInstaller program unpacks.

    >>> resource_path("vocabularies", "licences.csv").name
    'licences.csv'
    """
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)
