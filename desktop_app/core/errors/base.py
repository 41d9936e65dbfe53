"""What every failure has: a code, a title, and what to do."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from desktop_app.core.text import N_, Message


class Severity(Enum):
    """How much an error stops."""

    WARNING = "warning"
    ERROR = "error"


class AppError(Exception):
    """Base of all foreseen failures."""

    code: ClassVar[str] = "ALI-000"
    title: ClassVar[str] = N_("Something failed; your work is saved")
    what_to_do: ClassVar[str] = N_("Try again. If it happens again, copy the report and send it to support.")
    severity: ClassVar[Severity] = Severity.ERROR
    retryable: ClassVar[bool] = False

    def __init__(self, **values: str | int | Message) -> None:
        super().__init__(self.code)
        self.values = values

    @property
    def title_message(self) -> Message:
        """What happened, in one sentence."""
        return Message(self.title, self.values)

    @property
    def action_message(self) -> Message:
        """What was kept and what to do."""
        return Message(self.what_to_do, self.values)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross a process border (the reader child), values included."""
        return (_rebuild, (type(self), self.values))


def as_known(problem: Exception) -> AppError:
    """The failure as something that can be said; the calm generic one when it was not foreseen."""
    return problem if isinstance(problem, AppError) else AppError()


def _rebuild(kind: type[AppError], values: dict[str, str | int | Message]) -> AppError:
    return kind(**values)
