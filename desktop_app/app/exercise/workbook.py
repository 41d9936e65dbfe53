"""The workbook of the exercise, written by resources/samples/exercise.py, and how a project over it is known.

In a workshop the file is copied and renamed, so its bytes or its name tell it; saved again in Excel, only the name.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from desktop_app.app.project import Project, file_name
from desktop_app.core.resources import resource_path

WORKBOOK = "Ejercicio_Becas_2026.xlsx"
_STEM = WORKBOOK.partition(".")[0].lower()

# Positions in the workbook, 0-based rows of the sheet and ids of columns: what the judgement looks at.
HEADER_ROW, FIRST_ROW, LAST_ROW = 3, 4, 93
DATE, NAMES, AMOUNT, NOTES = "c0", "c3", "c4", "c5"
N_IDENTITY_NUMBERS = 10


def workbook_path() -> Path:
    """The workbook that ships with the program."""
    return resource_path("samples", WORKBOOK)


def is_exercise(project: Project) -> bool:
    """Whether the project is over this workbook."""
    if not project.tables:
        return False
    source = project.table.source
    return source.sha256 == _fingerprint() or file_name(source.path).lower().startswith(_STEM)


@cache
def _fingerprint() -> str:
    return hashlib.sha256(workbook_path().read_bytes()).hexdigest()
