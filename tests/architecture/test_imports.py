"""Layers go one way, and the window starts without the heavy libraries."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ["pandas", "polars", "frictionless", "presidio_analyzer", "spacy", "httpx", "keyring", "openpyxl", "rdflib"]


def python(*arguments):
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_layers():
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = python("-c", command)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", ["main", "desktop_app.ui.application", "desktop_app.cli"])
def test_the_start_loads_no_heavy_library(module):
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} does not exist yet")
    done = python("-c", f"import sys, {module}; print(*sorted(sys.modules.keys() & {set(HEAVY)!r}))")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_pages_never_import_each_other():
    pages = ROOT / "desktop_app/ui/pages"
    folders = {folder.name for folder in pages.iterdir() if (folder / "__init__.py").is_file()}
    breaches = {
        f"{file.relative_to(pages)} imports {other}"
        for page in folders
        for file in (pages / page).rglob("*.py")
        for other in re.findall(r"desktop_app\.ui\.pages\.(\w+)", file.read_text(encoding="utf-8"))
        if other in folders - {page}
    }
    assert not breaches
