"""Write what leaves: data, dictionary, description and their checksums, reproducible byte for byte.

Doors, loaded when first used: `write_package`, `validate_package`, `read_package`, `verify_package`, `preview_rows`,
`package_size`, `sha256_of`, `PackageOptions`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.packaging.reading_back import (
        package_size,
        preview_rows,
        read_package,
        sha256_of,
        verify_package,
    )
    from desktop_app.core.packaging.validation import validate_package
    from desktop_app.core.packaging.writing import PackageOptions, write_package

__all__ = [
    "PackageOptions",
    "package_size",
    "preview_rows",
    "read_package",
    "sha256_of",
    "validate_package",
    "verify_package",
    "write_package",
]

_DOORS = {
    "PackageOptions": "writing",
    "write_package": "writing",
    "validate_package": "validation",
    "package_size": "reading_back",
    "preview_rows": "reading_back",
    "read_package": "reading_back",
    "sha256_of": "reading_back",
    "verify_package": "reading_back",
}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_DOORS[name]}"), name)
