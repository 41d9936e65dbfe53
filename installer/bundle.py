"""Builds the packaged program with PyInstaller and proves that it is the same program.

What is found by scanning packages (steps, recognisers, treatments, portals) and what is spawned as a child process can
be missing from a bundle without any error at build time, so the built program must finish `demo --json` and list the
same pieces as the source.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from console import ROOT, SetupError, say
from environment import PYTHON

PROGRAM = ROOT / "dist" / "alista" / ("alista.exe" if os.name == "nt" else "alista")
BUILD = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "installer/alista.spec"]


def build() -> Path:
    """Build `dist/alista` and return the program's path."""
    say("Se construye el programa (unos minutos).", "Building the program.")
    done = subprocess.run([PYTHON, *BUILD], cwd=ROOT, stdout=sys.stderr, check=False)
    if done.returncode:
        raise SetupError("PyInstaller falló.", "PyInstaller failed: see above.")
    return PROGRAM


def prove(program: Path) -> None:
    """Raise SetupError unless the built program lists the same pieces as the source and its demo verifies."""
    source, built = (_json([*command, "registry", "--json"]) for command in ([PYTHON, "main.py"], [program]))
    if source != built:
        differing = ", ".join(sorted(key for key in source.keys() | built.keys() if source.get(key) != built.get(key)))
        raise SetupError(f"El programa construido no trae lo mismo: {differing}.", "The bundle lacks pieces.")
    with tempfile.TemporaryDirectory() as folder:
        receipt = _json([program, "demo", "--json", "--out", str(Path(folder) / "demo")])
    if receipt.get("verified") is not True:
        raise SetupError("La demostración del programa construido no se verificó.", "The bundle's demo failed.")
    pieces = ", ".join(f"{len(value)} {key}" for key, value in source.items() if isinstance(value, list))
    say(f"El programa construido pasa la demostración y trae lo mismo: {pieces}.", str(program))


def _json(command: list[Any]) -> dict[str, Any]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SetupError(f"Falló {Path(command[0]).name} {command[1]}:\n{done.stderr}", "A command failed.")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
