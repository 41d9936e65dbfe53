"""One function a schema version: each takes the content of version n and returns that of version n + 1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

SCHEMA = 1
_STEPS: dict[int, Callable[[Any], Any]] = {}


def migrate(document: dict[str, Any]) -> Any:
    """The content of a project document of any older schema, brought to `SCHEMA`."""
    content = document["content"]
    for version in range(int(document["schema"]), SCHEMA):
        content = _STEPS[version](content)
    return content
