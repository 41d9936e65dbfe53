"""Recognisers, one file each in a folder a country; `rules()` finds them by package scan."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from desktop_app.core.personal_data.recognisers.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the alphabetical order of its module; all countries are always looked for.

    A person with an identifier of the neighbouring country is no less a person.
    """
    found = []
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        if not module.ispkg and module.name.count(".") - __name__.count(".") == 2:
            found.append((module.name, importlib.import_module(module.name).RULE))
    return tuple(rule for _, rule in sorted(found, key=lambda pair: pair[0]))
