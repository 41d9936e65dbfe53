"""The types that name or number one person, of every country."""

from __future__ import annotations

from desktop_app.core.personal_data.finding import Sensitivity
from desktop_app.core.personal_data.wording import KINDS

IDENTIFYING = (
    frozenset(name for name, kind in KINDS.items() if kind.sensitivity is Sensitivity.DIRECT) - {"ADDRESS"}
) | {"VEHICLE_ID"}
