"""What is new this month and wants an answer: the kinds of questions, their choices, and what each answer changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop_app.app.project import Disclosure
from desktop_app.core.cleaning.step import Step
from desktop_app.core.metadata.dataset import Period
from desktop_app.core.personal_data.finding import Decision, Finding
from desktop_app.core.text import Message

RIGHT, SAME, OTHER, TYPED, KEEP, REMOVE = "right", "same", "other", "typed", "keep", "remove"
ANOTHER_FILE = "another_file"


class Kind(Enum):
    """What is new. STRUCTURAL kinds decide which table and which columns everything else is asked about."""

    TABLE = "table"
    SHEETS = "sheets"
    HIDDEN = "hidden"
    RENAMED = "renamed"
    LOST = "lost"
    COLUMN = "column"
    FINDING = "finding"
    TYPE = "type"
    CATEGORY = "category"
    SPELLING = "spelling"
    BY_HAND = "by_hand"
    STEPS = "steps"
    ROWS = "rows"
    REPEATED = "repeated"
    DATES = "dates"
    RISK = "risk"
    PERIOD = "period"
    DATASET = "dataset"


STRUCTURAL = frozenset((Kind.TABLE, Kind.HIDDEN, Kind.RENAMED))


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer. `steps` and `decision` are what it adds to the project, `period` the one it gives the description.

    `elsewhere`: the page that takes the answer (a reason to keep, another file). `asks`: what is to be typed.
    """

    id: str
    title: Message
    steps: tuple[Step, ...] = ()
    decision: Decision | None = None
    period: Period | None = None
    elsewhere: str = ""
    asks: Message | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is new. `id` is stable for the same file; `column_id` is the new table's.

    `title` and `evidence` are shown in the window and may hold values of the data; `reason` never does: it is what the
    command line prints. `rows`: examples, their header first. `finding`: what a decision must settle;
    `disclosure`: what was chosen about people who stand out, which must change.
    """

    id: str
    kind: Kind
    title: Message
    evidence: Message
    reason: Message
    choices: tuple[Choice, ...]
    column_id: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    finding: Finding | None = None
    disclosure: Disclosure | None = None

    def choice(self, choice_id: str) -> Choice:
        """The choice of that id; KeyError when there is none."""
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        raise KeyError(choice_id)
