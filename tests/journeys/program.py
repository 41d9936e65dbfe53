"""Run the program as a script or an officer's terminal does: a process of its own, its document, its words."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAIN = ROOT / "main.py"


def alista(*arguments, python=(sys.executable,), timeout=240, environment=None, **variables):
    """Run a command; returns (exit code, JSON document or None, stdout, stderr). `python`: how to start it."""
    done = subprocess.run(
        [*python, str(MAIN), *map(str, arguments)],
        env={**(os.environ if environment is None else environment), **variables},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    document = json.loads(done.stdout) if "--json" in arguments and done.stdout.strip() else None
    return done.returncode, document, done.stdout, done.stderr
