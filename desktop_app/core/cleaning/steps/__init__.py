"""One cleaning step a module; `registry()` finds them by package scan, also in the packaged program."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from functools import cache
from typing import cast

from desktop_app.core.cleaning.step import Step


@cache
def registry() -> dict[str, type[Step]]:
    """Every step class by its id, in the order in which they work together."""
    found: list[type[Step]] = []
    for module in pkgutil.iter_modules(__path__):
        names = vars(importlib.import_module(f"{__name__}.{module.name}"))
        found += [cast("type[Step]", kind) for kind in names.values() if _is_step(kind, f"{__name__}.{module.name}")]
    return {kind.id: kind for kind in sorted(found, key=lambda kind: (kind.order, kind.id))}


def _is_step(kind: object, module: str) -> bool:
    return (
        isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == module and hasattr(kind, "id")
    )
