"""One model of a dataset's description and its dictionary, and its translations to what others read.

Doors: `suggest_dataset`, `suggest_description`, `build_fields`, `vocabulary`, `portal_name`, `dataset_to_json` and
`dataset_from_json`, loaded when first used; `exchange.ckan` and `exchange.datapackage` go by their own names.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.metadata.dataset_json import dataset_from_json, dataset_to_json
    from desktop_app.core.metadata.dictionary import build_fields
    from desktop_app.core.metadata.naming import file_stem, portal_name
    from desktop_app.core.metadata.suggest import Evidence, suggest_dataset, suggest_description
    from desktop_app.core.metadata.vocabularies import Term, portal_licence, term, vocabulary

__all__ = [
    "Evidence",
    "Term",
    "build_fields",
    "dataset_from_json",
    "dataset_to_json",
    "file_stem",
    "portal_licence",
    "portal_name",
    "suggest_dataset",
    "suggest_description",
    "term",
    "vocabulary",
]

_DOORS = {
    "dataset_from_json": "dataset_json",
    "dataset_to_json": "dataset_json",
    "build_fields": "dictionary",
    "file_stem": "naming",
    "portal_name": "naming",
    "Evidence": "suggest",
    "suggest_dataset": "suggest",
    "suggest_description": "suggest",
    "Term": "vocabularies",
    "portal_licence": "vocabularies",
    "term": "vocabularies",
    "vocabulary": "vocabularies",
}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_DOORS[name]}"), name)
