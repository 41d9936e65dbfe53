"""What the installer says, in Spanish and then in English, on stderr: stdout stays the program's own."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetupError(Exception):
    """The set-up cannot go on; `exit_code` is 2 when the person can mend it with the command that was printed."""

    def __init__(self, spanish: str, english: str, *, exit_code: int = 1) -> None:
        super().__init__(english)
        self.spanish = spanish
        self.english = english
        self.exit_code = exit_code


def say(spanish: str, english: str = "") -> None:
    """Print one message; consoles that cannot show an accent get a replacement instead of a failure."""
    for line in (spanish, english):
        if line:
            encoding = sys.stderr.encoding or "ascii"
            sys.stderr.write(line.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()
