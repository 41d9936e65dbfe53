"""What each column holds: types, counts and shapes over every row. The public door is `profile_table`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.profiling.profiler import profile_table

__all__ = ["profile_table"]


def __getattr__(name: str) -> object:
    if name != "profile_table":
        raise AttributeError(name)
    return import_module(f"{__name__}.profiler").profile_table
