"""Find data about people in every cell, explain it, and carry out what the officer decided. `scan` is the door.

The doors load on first use: Presidio and spaCy take a second, and the window must not wait for them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

# Eager, because the package of that name would otherwise take the function's place here when it loads; it is light.
from desktop_app.core.personal_data.treatments import treatments

if TYPE_CHECKING:
    from desktop_app.core.personal_data.apply import apply_decisions
    from desktop_app.core.personal_data.masking import masked
    from desktop_app.core.personal_data.previewing import preview
    from desktop_app.core.personal_data.recognisers import recogniser_names
    from desktop_app.core.personal_data.report import scan_json
    from desktop_app.core.personal_data.scanning import scan, scan_text, wake
    from desktop_app.core.personal_data.wording import type_titles

__all__ = [
    "apply_decisions",
    "masked",
    "preview",
    "recogniser_names",
    "scan",
    "scan_json",
    "scan_text",
    "treatments",
    "type_titles",
    "wake",
]

_DOORS = {
    "apply_decisions": "apply",
    "masked": "masking",
    "preview": "previewing",
    "recogniser_names": "recognisers",
    "scan": "scanning",
    "scan_json": "report",
    "scan_text": "scanning",
    "type_titles": "wording",
    "wake": "scanning",
}


def __getattr__(name: str) -> object:
    if name in _DOORS:
        return getattr(importlib.import_module(f"{__name__}.{_DOORS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
