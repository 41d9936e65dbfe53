"""How much a published dataset is used, where the portal counts it (CKAN's tracking); asked only on a press."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uses:
    """Counts since it was published: visits of its page, and downloads of its files; `lately`: of the last 14 days."""

    views: int
    downloads: int
    views_lately: int = 0
    downloads_lately: int = 0
