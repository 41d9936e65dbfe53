"""What a portal's validation said about each field, for showing it beside the answer.

CKAN answers field -> list of sentences in the site's language; for repeated groups a list by position, each an object
of the same shape. The words are the portal's own and are shown as such.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.errors import AppError


@dataclass(frozen=True, slots=True)
class Refusal:
    """One sentence about one field. `path`: below the field, positions (0-based) and names of parts of a group."""

    field: str
    words: str
    path: tuple[int | str, ...] = ()


def refusals(problem: AppError) -> tuple[Refusal, ...]:
    """What a `PortalRefused` holds, field by field, in the portal's order; nothing for other failures."""
    details = problem.values.get("details")
    try:
        said = json.loads(details) if isinstance(details, str) else {}
    except ValueError:
        return ()
    if not isinstance(said, Mapping):
        return ()
    return tuple(r for name, value in said.items() for r in _walk(str(name), value, ()))


def _walk(field: str, value: object, path: tuple[int | str, ...]) -> Iterator[Refusal]:
    if isinstance(value, str):
        yield Refusal(field, value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(field, item, (*path, str(key)))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _walk(field, item, (*path, i) if isinstance(item, Mapping) else path)
