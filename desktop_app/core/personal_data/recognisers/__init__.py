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
    names = [module.name for module in pkgutil.walk_packages(__path__, f"{__name__}.") if not module.ispkg]
    files = [name for name in sorted(names) if name.count(".") - __name__.count(".") == 2]
    return tuple(importlib.import_module(name).RULE for name in files)


def recogniser_names() -> tuple[str, ...]:
    """The entity of each rule."""
    return tuple(rule.entity for rule in rules())
