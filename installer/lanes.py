"""All tests, in as many lanes as there are processors: each lane takes the next share until none is left.

The shares are folders of tests, the longest first. What each printed is shown whole when it has ended, so that lanes do
not mix. A test never sees which share it is in, nor what runs beside it.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from console import ROOT, say
from environment import PYTHON

MOST = 4  # lanes; more would wait for the one real portal
# That portal takes a minute to start: all who need it go together.
REAL_PORTAL = ("tests/contract", "tests/journeys/test_command_line.py", "tests/journeys/test_window_keyboard.py")
_APART = ("reading", "practice", "publishing", "personal_data", "disclosure")
SHARES: dict[str, tuple[str, ...]] = {
    "portales": REAL_PORTAL,
    "recorridos": ("tests/journeys", *(f"--ignore={path}" for path in REAL_PORTAL[1:])),
    "reglas": ("tests/property", "tests/architecture", "tests/faults", "desktop_app/core"),
    "ventana": ("tests/ui",),
    "partes": ("tests/unit", *(f"--ignore=tests/unit/{name}" for name in _APART)),
    "datos personales": ("tests/unit/personal_data", "tests/unit/disclosure", "tests/detection"),
    "lectura": ("tests/unit/reading", "tests/unit/practice", "tests/unit/publishing"),
}


def run() -> list[str]:
    """Run every share; returns the names of those that failed."""
    lanes = min(MOST, os.cpu_count() or 1)
    with tempfile.TemporaryDirectory(prefix="alista-tests-") as folder, ThreadPoolExecutor(lanes) as pool:
        codes = pool.map(lambda name: _run_share(name, Path(folder)), SHARES)
        return [name for name, code in zip(SHARES, codes, strict=True) if code]


def _run_share(name: str, folder: Path) -> int:
    begun = time.perf_counter()
    output = folder / name
    with output.open("wb") as stream:
        command = [str(PYTHON), "-m", "pytest", *SHARES[name]]
        code = subprocess.run(command, cwd=ROOT, stdout=stream, stderr=subprocess.STDOUT, check=False).returncode
    verdict = "FALLA" if code else "bien"
    printed = output.read_text(encoding="utf-8", errors="replace").rstrip()
    say(f"{printed}\n{verdict:>5}  {name}  {time.perf_counter() - begun:.0f} s")
    return code
