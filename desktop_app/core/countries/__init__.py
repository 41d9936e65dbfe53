"""One module a country, each with `PROFILE`; `profile(code)` and `profiles()` find them by package scan."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from desktop_app.core.countries.profile import CountryProfile


@cache
def profiles() -> dict[str, CountryProfile]:
    """All country profiles by ISO 3166 code, in alphabetical order."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        if len(module.name) == 2:
            found[module.name] = importlib.import_module(f"{__name__}.{module.name}").PROFILE
    return dict(sorted(found.items()))


def profile(code: str) -> CountryProfile:
    """The profile of that country; KeyError when there is none."""
    return profiles()[code]
