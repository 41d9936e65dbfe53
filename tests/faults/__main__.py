"""`python -m tests.faults`: play every fault for a new dataset and for an update, and print faults × outcome."""

import os
import tempfile
from pathlib import Path

from tests.faults.stage import play
from tests.faults.table import CASES


def main():
    """Print one line a fault; returns 1 when a promise was broken."""
    broken = 0
    print("| fault | new: ending | public meanwhile | update: ending | public meanwhile | at the end |")
    print("| --- | --- | --- | --- | --- | --- |")
    for case in CASES:
        cells = []
        for updating in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                os.environ["ALISTA_HOME"] = f"{folder}/home"
                try:
                    outcome = play(case, Path(folder), updating=updating)
                    cells += [outcome.first, outcome.public]
                except AssertionError as broke:
                    broken += 1
                    cells += [f"BROKEN: {broke}", ""]
        print(f"| {case.name} | {' | '.join(cells)} | {'done' if 'BROKEN' not in str(cells) else '—'} |", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
