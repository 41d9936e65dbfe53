"""The journal of one publication: what was begun and what is done, written down before and after each step.

What is begun but not done may have been done all the same (power cut, lost answer): whoever takes it up looks at the
portal first. Plain values, so that it can be kept in a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum


class Stage(Enum):
    """The steps in order; each may be repeated."""

    CHECK = "check"
    DESCRIBE = "describe"
    UPLOAD = "upload"
    DICTIONARY = "dictionary"
    RELEASE = "release"
    READ_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class Journal:
    """`sent`: resource id by file name. `sending`: the file under way. `was_public`: before we touched it.

    `loading`: when all had been proved but the portal's loader, which was at work then; ISO 8601 with offset.
    """

    started: str = ""  # ISO 8601 with offset
    describing: bool = False
    dataset_id: str = ""
    was_public: bool = False
    sending: str = ""
    sent: dict[str, str] = field(default_factory=dict)
    explained: bool = False
    releasing: bool = False
    released: bool = False
    loading: str = ""

    @property
    def has_touched(self) -> bool:
        """Whether anything on the portal may have been changed already."""
        return self.describing

    def stage(self, n_files: int) -> Stage:
        """The step to go on with."""
        if self.released:
            return Stage.READ_BACK
        if self.dataset_id and len(self.sent) == n_files:
            return Stage.RELEASE if self.explained else Stage.DICTIONARY
        if self.dataset_id:
            return Stage.UPLOAD
        return Stage.DESCRIBE if self.describing else Stage.CHECK


Record = Callable[[Journal], None]


def unrecorded(_: Journal) -> None:
    """For a publication that is not taken up again."""
