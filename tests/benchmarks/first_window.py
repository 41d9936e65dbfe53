"""Time from starting Python to the first painted window: as the program does it, and importing everything first.

`python tests/benchmarks/first_window.py [ROUNDS]` (5 by default; offscreen unless QT_QPA_PLATFORM says otherwise). The
two ways take turns, each in a process of its own. Prints every median and, last, `ratio=…` (all first / as it does).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ALL_FIRST = ("polars", "pandas", "frictionless", "presidio_analyzer", "spacy", "httpx", "keyring", "openpyxl")
WINDOW = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.app.paths import default_paths
from desktop_app.ui.application import Program
app = QApplication([])
program = Program(app, default_paths())
program.window.show()
def painted():
    program.window.grab()
    print("painted", flush=True)
    app.quit()
QTimer.singleShot(0, painted)
app.exec()
"""


def seconds_to_window(first: tuple[str, ...], home: Path) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "ALISTA_HOME": str(home)}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, *first], cwd=ROOT, env=environment, stdout=subprocess.PIPE
    ) as p:
        assert p.stdout is not None
        line = p.stdout.readline()
        taken = time.perf_counter() - began
    assert line.strip() == b"painted"
    return taken


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    ways: dict[str, tuple[str, ...]] = {"lazy": (), "all_first": ALL_FIRST}
    times: dict[str, list[float]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(rounds + 1):
            for way, first in ways.items():
                taken = seconds_to_window(first, Path(home))
                if turn:  # the first round only warms the disk
                    times[way].append(taken)
    medians = {way: statistics.median(taken) for way, taken in times.items()}
    for way, median in medians.items():
        print(f"first_window_{way}_s={median:.3f} (best {min(times[way]):.3f}, worst {max(times[way]):.3f})")
    print(f"ratio={medians['all_first'] / medians['lazy']:.2f}")


if __name__ == "__main__":
    main()
