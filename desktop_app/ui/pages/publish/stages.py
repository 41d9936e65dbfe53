"""The stages of a publication as the officer sees them, free of Qt: which one a report belongs to, and its words."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.publishing.meter import Pace
from desktop_app.core.publishing.plan import Kind, Plan
from desktop_app.core.publishing.portal import PortalKind
from desktop_app.core.text import N_, Message, msg

_LEAST_SEEN = 1.0  # seconds before a speed is told
ORDER = ("check", "draft", "upload", "public", "verify")
# the words the work reports while it is in a stage (desktop_app.core.publishing.stages)
_STAGE_OF = {
    "Checking your permission": "check",
    "Looking at what is published": "check",
    "Creating it as a private draft": "draft",
    "Updating the description": "draft",
    "Uploading {file}": "upload",
    "Waiting until the portal has loaded the tables": "upload",
    "Making it public": "public",
    "Reading it back": "verify",
}


@dataclass(frozen=True, slots=True)
class Heard:
    """A report of the work: the stage, the share of it (None: unknown), the file under way and its place, the bytes."""

    stage: str
    share: float | None = None
    file: str = ""
    n_file: int = 0
    done: int = 0
    total: int = 0


def stage_words(plan: Plan | None) -> tuple[tuple[str, Message, Message], ...]:
    """Id, title and sentence of each stage, as they are for that plan."""
    kind = plan.portal_kind if plan is not None else PortalKind.CKAN
    is_new = plan is None or plan.kind is Kind.NEW
    if kind is PortalKind.FOLDER:
        return _folder_words()
    draft = (
        (msg(N_("Create the draft on the portal")), msg(N_("Only your institution can see it.")))
        if is_new
        else (msg(N_("Bring the description up to date")), msg(N_("The published files stay as they are meanwhile.")))
    )
    public = (
        (msg(N_("Show it on the practice portal")), msg(N_("Only who practises here sees it.")))
        if kind is PortalKind.PRACTICE
        else (msg(N_("Make it public")), msg(N_("Only when all files have arrived.")))
    )
    return (
        (
            "check",
            msg(N_("Check the files")),
            msg(N_("That you may publish, and that they are the ones you reviewed.")),
        ),
        ("draft", *draft),
        ("upload", msg(N_("Upload the files")), msg(N_("Do not turn the computer off. You can use other programs."))),
        ("public", *public),
        (
            "verify",
            msg(N_("Compare what was uploaded with what you reviewed")),
            msg(N_("We download each file as a citizen would and check that it is equal.")),
        ),
    )


def _folder_words() -> tuple[tuple[str, Message, Message], ...]:
    return (
        ("check", msg(N_("Check the files")), msg(N_("That they are the ones you reviewed."))),
        ("draft", msg(N_("Write the description")), msg(N_("Beside its place, so that nobody finds half of it."))),
        ("upload", msg(N_("Copy the files")), msg(N_("What was in the folder stays until the end."))),
        ("public", msg(N_("Put it in its place")), msg(N_("Only when everything is there."))),
        ("verify", msg(N_("Compare the copy with what you reviewed")), msg(N_("We read each file again."))),
    )


class Listener:
    """Turns reports into what is shown; `pace` tells speed and the time that is left."""

    def __init__(self, plan: Plan | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._began = clock, 0.0
        self._sizes = {file.name: file.size for file in plan.files} if plan is not None else {}
        self._stage, self._file = "check", ""
        self.pace = Pace(clock)

    @property
    def n_files(self) -> int:
        """How many files are sent."""
        return len(self._sizes)

    @property
    def speed(self) -> float:
        """Bytes a second; 0.0 before enough was seen to tell."""
        return self.pace.speed() if self._began and self._clock() - self._began >= _LEAST_SEEN else 0.0

    def hear(self, done: int, total: int, message: Message | None) -> Heard:
        """A report: each file counts once sent and once read back, so half of `total` is to be sent."""
        if message is not None:
            self._stage = _STAGE_OF.get(message.msgid, self._stage)
            self._file = str(message.values.get("file", "")) or self._file
        if self._stage not in {"upload", "verify"} or not total:
            return Heard(self._stage)
        self._began = self._began or self._clock()
        self.pace.at(done)
        half = total // 2
        part = min(done, half) if self._stage == "upload" else max(0, done - half)
        names = list(self._sizes)
        n_file = names.index(self._file) + 1 if self._stage == "upload" and self._file in self._sizes else 0
        return Heard(self._stage, part / half if half else None, self._file if n_file else "", n_file, part, half)
