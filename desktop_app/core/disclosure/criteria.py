"""What is asked of a table before it is published, and the word for what is missing.

Figures: docs/decisions/disclosure.md. At least five people share every combination (OECD glossary of statistical
disclosure control; Uruguay, Criterios de disociación, 2017); ten where data are special or of children (ONS, UK LLC).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop_app.core.text import N_, Message, msg

ORDINARY_K, STRICT_K = 5, 10
FEWEST_VALUES = 2  # distinct sensitive values in a group (Machanavajjhala et al. 2007, distinct l-diversity)


class Risk(Enum):
    """The three words; nothing is ever called anonymous."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def word(self) -> Message:
        """As the officer reads it."""
        return _WORDS[self]

    @property
    def title(self) -> Message:
        """The word in a sentence; the criteria are always said with it."""
        return _TITLES[self]

    @property
    def level(self) -> int:
        """0 low, 1 medium, 2 high."""
        return list(Risk).index(self)


_WORDS = {Risk.LOW: msg(N_("Low")), Risk.MEDIUM: msg(N_("Medium")), Risk.HIGH: msg(N_("High"))}
_TITLES = {
    Risk.LOW: msg(N_("Low risk with these criteria")),
    Risk.MEDIUM: msg(N_("Medium risk with these criteria")),
    Risk.HIGH: msg(N_("High risk with these criteria")),
}


@dataclass(frozen=True, slots=True)
class Criteria:
    """`k`: rows that must share each combination; `l`: distinct sensitive values in each group (1 = not asked)."""

    k: int = ORDINARY_K
    l: int = 1  # noqa: E741 - the name of the field's literature


def criteria_for(*, special: bool, minors: bool) -> Criteria:
    """The defaults for a table: stricter with special categories or with people under 18.

    >>> criteria_for(special=False, minors=True)
    Criteria(k=10, l=1)
    """
    return Criteria(STRICT_K if special or minors else ORDINARY_K, FEWEST_VALUES if special else 1)
