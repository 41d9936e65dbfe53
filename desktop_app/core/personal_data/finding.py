"""What a scan says and what an officer decides.

Types are the entity names of the recognisers (PERSON, EC_CEDULA, EC_RUC, GT_DPI, GT_NIT, PHONE, EMAIL, BIRTH_DATE…).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import polars as pl

from desktop_app.core.text import Message

MARKED = "MARKED"  # the type of a column that only the officer knows to be personal


class Sensitivity(Enum):
    """How a kind of data exposes a person; order of severity is SPECIAL, DIRECT, QUASI."""

    DIRECT = "direct"
    QUASI = "quasi"
    SPECIAL = "special"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Finding:
    """One column with signs of personal data. `n_cells` of `n_filled` non-empty cells show it.

    `free_text`: the data lies inside sentences; then the scan has spans for the column.
    """

    column_id: str
    column_name: str
    types: tuple[str, ...]
    sensitivity: Sensitivity
    confidence: float
    why: Message
    n_cells: int
    n_filled: int
    free_text: bool = False
    lawful_public: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """All findings by severity, and where they lie inside texts.

    `spans[column_id]` has the columns ROW (u32, source row number), `start`, `end` (u32, offsets in characters of the
    cell) and `type` (str).
    """

    findings: tuple[Finding, ...]
    n_rows: int
    spans: Mapping[str, pl.DataFrame] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with the data of `types` in a column. It binds exactly this column and these types.

    `reason` is the officer's own sentence (kept only), `legal_basis` the id of a basis in the country profile.
    """

    column_id: str
    types: tuple[str, ...]
    treatment: str
    reason: str = ""
    legal_basis: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)

    def settles(self, finding: Finding) -> bool:
        """True when nothing in the finding is beyond what was decided."""
        return finding.column_id == self.column_id and set(finding.types) <= set(self.types)


def undecided(findings: tuple[Finding, ...], decisions: tuple[Decision, ...]) -> tuple[Finding, ...]:
    """Findings that no decision settles, in the order of the findings."""
    return tuple(f for f in findings if not any(d.settles(f) for d in decisions))
