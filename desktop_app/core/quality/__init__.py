"""Checks before anyone else checks: what is missing, what it costs, and the score the world computes.

Doors, loaded when first used: `review`, `validate`, `score`, `band`, `check_table`, `honest_fields`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.quality.gaps import review, validate
    from desktop_app.core.quality.mqa import band, score
    from desktop_app.core.quality.table_check import FieldCheck, check_table, honest_fields

__all__ = ["FieldCheck", "band", "check_table", "honest_fields", "review", "score", "validate"]

# no door may share its name with a module of this package: importing that module would hide the door
_DOORS = {
    "band": "mqa",
    "score": "mqa",
    "review": "gaps",
    "validate": "gaps",
    "FieldCheck": "table_check",
    "check_table": "table_check",
    "honest_fields": "table_check",
}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_DOORS[name]}"), name)
