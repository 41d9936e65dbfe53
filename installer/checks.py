"""Formatting, lint, types and layers in one go: every check runs even when an earlier one fails."""

from __future__ import annotations

import os
import subprocess
import time

from console import ROOT, say
from environment import PYTHON

LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = {
    "formato (ruff format)": ["-m", "ruff", "format", "--check", "."],
    "estilo (ruff check)": ["-m", "ruff", "check", "."],
    "tipos (mypy --strict)": ["-m", "mypy"],
    "tipos del instalador (mypy --strict)": ["-m", "mypy", "--strict", "installer/bootstrap.py"],
    "capas (import-linter)": ["-c", LAYERS],
}


def run() -> list[str]:
    """Run every check from the root of the project; returns the names of those that failed, output printed."""
    failed = []
    for name, arguments in CHECKS.items():
        begun = time.perf_counter()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "MYPYPATH": str(ROOT / "installer")}
        done = subprocess.run(
            [PYTHON, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        verdict = "FALLA" if done.returncode else "bien"
        say(f"{verdict:>5}  {name}  {time.perf_counter() - begun:.1f} s")
        if done.returncode:
            failed.append(name)
            say(f"{done.stdout}{done.stderr}".rstrip())
    return failed
