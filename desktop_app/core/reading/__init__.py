"""Open what an institution has and find the table in it. `open_source`, `make_table` and `read_rows` are the doors.

They are imported on first use: the window starts without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.reading.child import ReaderProcess
    from desktop_app.core.reading.inspection import inspect_json
    from desktop_app.core.reading.making import (
        header_names,
        make_table,
        read_rows,
        region_with_header,
        role_of,
        row_roles,
    )
    from desktop_app.core.reading.opening import open_source, sheet_names_first_guess

__all__ = [
    "ReaderProcess",
    "header_names",
    "inspect_json",
    "make_table",
    "open_source",
    "read_rows",
    "region_with_header",
    "role_of",
    "row_roles",
    "sheet_names_first_guess",
]

_HOMES = {
    "ReaderProcess": "child",
    "inspect_json": "inspection",
    "open_source": "opening",
    "sheet_names_first_guess": "opening",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'making')}"), name)
