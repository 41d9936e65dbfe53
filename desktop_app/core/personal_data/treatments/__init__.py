"""Ways to protect a column, one file each; `treatments()` finds them by package scan, in the order of offering."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from desktop_app.core.personal_data.treatment import Treatment

ORDER = (
    "remove_column",
    "age_bands",
    "birth_year_bands",
    "number_bands",
    "date_to_period",
    "geography_up",
    "round_coordinates",
    "group_rare",
    "limit_extremes",
    "round_number",
    "replace_by_code",
    "mask_part",
    "clean_free_text",
    "remove_rows",
    "keep",
)


@cache
def treatments() -> dict[str, Treatment]:
    """Every treatment by id: the known order first, then others by name."""
    found: dict[str, Treatment] = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            treatment: Treatment = importlib.import_module(f"{__name__}.{module.name}").TREATMENT
            found[treatment.id] = treatment
    ranked = sorted(found, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    return {name: found[name] for name in ranked}
