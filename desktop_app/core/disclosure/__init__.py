"""Who could be recognised in what is published, in plain numbers, and the least loss that cures it.

Classes of rows that agree -> `exposure` -> `suggest` (levels and hidden cells). Tables of counts: `count_table`,
`hide_small`. The doors load on first use; the area knows no other area of the core: callers bring columns and ladders.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.disclosure.classes import Classes, classes_of
    from desktop_app.core.disclosure.criteria import Criteria, Risk, criteria_for
    from desktop_app.core.disclosure.frequency_table import (
        CountTable,
        count_table,
        counts_array,
        totals_of,
        without_small,
    )
    from desktop_app.core.disclosure.small_cells import HiddenCells, hide_small, threshold_for
    from desktop_app.core.disclosure.suggestions import Suggestion, suggest
    from desktop_app.core.disclosure.suppression import without_exposed
    from desktop_app.core.disclosure.uniqueness import (
        Driver,
        Exposure,
        drivers,
        entropy_diversity,
        exposed_rows,
        exposure,
    )

__all__ = [
    "Classes",
    "CountTable",
    "Criteria",
    "Driver",
    "Exposure",
    "HiddenCells",
    "Risk",
    "Suggestion",
    "classes_of",
    "count_table",
    "counts_array",
    "criteria_for",
    "drivers",
    "entropy_diversity",
    "exposed_rows",
    "exposure",
    "hide_small",
    "suggest",
    "threshold_for",
    "totals_of",
    "without_exposed",
    "without_small",
]

# no door may share its name with a module of this package: importing that module would hide the door
_DOORS = {
    "Classes": "classes",
    "classes_of": "classes",
    "Criteria": "criteria",
    "Risk": "criteria",
    "criteria_for": "criteria",
    "CountTable": "frequency_table",
    "count_table": "frequency_table",
    "counts_array": "frequency_table",
    "totals_of": "frequency_table",
    "without_small": "frequency_table",
    "HiddenCells": "small_cells",
    "hide_small": "small_cells",
    "threshold_for": "small_cells",
    "Suggestion": "suggestions",
    "suggest": "suggestions",
    "without_exposed": "suppression",
    "Driver": "uniqueness",
    "Exposure": "uniqueness",
    "drivers": "uniqueness",
    "entropy_diversity": "uniqueness",
    "exposed_rows": "uniqueness",
    "exposure": "uniqueness",
}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_DOORS[name]}"), name)
