"""Coordinates with fewer decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import ClassVar

from desktop_app.core.personal_data.finding import Decision
from desktop_app.core.personal_data.parameters import whole_number
from desktop_app.core.personal_data.treatment import Option, Parameter, Treatment, TreatmentContext
from desktop_app.core.personal_data.treatments._values import holds_for_all, mapped
from desktop_app.core.table import Table
from desktop_app.core.text import N_, Message, msg

DEGREES = 180
FARTHEST = 10_000_000  # metres of a UTM northing
DIGITS_OF_A_DEGREE = 5  # 0.00001 degree is 1.1 m at the Equator, as good as a metre
AROUND = re.compile(r"[\s(),;]|POINT", re.IGNORECASE)


def rounded(text: str, decimals: int) -> str | None:
    """One or two numbers rounded, with a decimal point; metres to as many metres. None when it is something else.

    >>> rounded("-0.180653", 2), rounded("-0,1806; -78,4678", 1), rounded("776543.2", 2), rounded("Loma Alta", 2)
    ('-0.18', '-0.2; -78.5', '777000', None)
    """
    number = re.compile(r"-?[0-9]+(?:\.[0-9]+)?" if "." in text else r"-?[0-9]+(?:,[0-9]+)?")
    found = number.findall(text)
    if len(found) not in (1, 2) or AROUND.sub("", number.sub("", text)):
        return None
    made = [_rounded(Decimal(one.replace(",", ".")), decimals) for one in found]
    if None in made:
        return None
    numbers = iter(made)
    return number.sub(lambda _found: next(numbers) or "", text).strip()


def _rounded(value: Decimal, decimals: int) -> str | None:
    if abs(value) <= DEGREES:
        digits = decimals
    elif 0 < value <= FARTHEST:
        digits = decimals - DIGITS_OF_A_DEGREE
    else:
        return None
    near = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)
    if abs(value) > DEGREES >= near:
        return None  # so few metres are no place, and would be read as a degree
    text = f"{near:f}"
    return text if near else text.lstrip("-")


@dataclass(frozen=True, slots=True)
class RoundCoordinates(Treatment):
    """Latitude, longitude, both in one cell, or metres (UTM)."""

    id: ClassVar[str] = "round_coordinates"
    title: ClassVar[Message] = msg(N_("Round the coordinates"))
    consequence: ClassVar[Message] = msg(N_("The exact place is lost; the point will be somewhere in that area."))
    done_word: ClassVar[Message] = msg(N_("It will be rounded"))
    fits: ClassVar[frozenset[str] | None] = frozenset(["COORDINATES"])
    own_form: ClassVar[bool] = True
    parameters: ClassVar[tuple[Parameter, ...]] = (
        Parameter(
            "decimals",
            msg(N_("How near the point may be")),
            "2",
            (
                Option("3", msg(N_("About 100 m (3 decimals)"))),
                Option("2", msg(N_("About 1 km (2 decimals)"))),
                Option("1", msg(N_("About 10 km (1 decimal)"))),
                Option("0", msg(N_("About 100 km (no decimals)"))),
            ),
        ),
    )

    def has_worked(self, table: Table, column_id: str, decision: Decision) -> bool:
        """Rounding again changes nothing."""
        decimals = whole_number(self, decision, "decimals")
        return holds_for_all(table, column_id, lambda value: rounded(value, decimals) == value.strip())

    def apply(self, table: Table, decision: Decision, context: TreatmentContext) -> Table:
        """Rounded coordinates; what cannot be read as such becomes empty."""
        del context
        decimals = whole_number(self, decision, "decimals")
        return mapped(table, decision.column_id, lambda value: rounded(value, decimals))


TREATMENT = RoundCoordinates()
