"""Writes docs/errors.md from the error classes: `python3 installer/bootstrap.py errors`.

The page is for those who help officers: it maps the code in a report to its sentence and its cure.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.core.errors import AppError

PAGE = Path(__file__).resolve().parent.parent / "docs" / "errors.md"
HEAD = """# Errors

Every failure an officer can meet. A code is never reused, even after its error is gone. Written by
`python3 installer/bootstrap.py errors` from `desktop_app/core/errors/`; a test compares them.

| Code | What the officer reads | What to do | Worth trying again |
|---|---|---|---|
"""


def kinds(base: type[AppError] = AppError) -> list[type[AppError]]:
    """Every error class, ordered by code."""
    found = [base, *(kind for child in base.__subclasses__() for kind in kinds(child))]
    return sorted(found, key=lambda kind: kind.code)


def page() -> str:
    """The whole page, in Markdown."""
    rows = [
        f"| {kind.code} | {kind.title} | {kind.what_to_do} | {'yes' if kind.retryable else 'no'} |\n"
        for kind in kinds()
    ]
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
