"""How often columns found with some confidence are right, by bins; totals only, so the held halves stay unread.

`PYTHONPATH=. python -m tests.detection.reliability [--half seen|more|notes|fresh|held|held2|held3]`
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.detection.score import scan_made
from tests.detection.spec import Made, tables
from tests.detection.write import HALVES

Bins = dict[float, list[int]]  # right, found


def bins_of(half: Sequence[Made]) -> Bins:
    """Columns that are personal, and all columns found, by confidence to two figures; columns not scored are left out."""
    bins: Bins = defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory(prefix="reliability-") as folder:
        for made in half:
            for key, entry in scan_made(made, Path(folder)).items():
                label = made.labels[key]
                if entry["types"] and not label.ignore:
                    counted = bins[round(entry["confidence"], 2)]
                    counted[0] += label.personal
                    counted[1] += 1
    return dict(sorted(bins.items()))


def main() -> None:
    """Print the bins of each half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    half = parser.parse_args().half
    for name in (half,) if half else HALVES:
        bins = bins_of(tables(name))
        print(f"{name:6}" + "".join(f"  {at:.2f} {right}/{found}" for at, (right, found) in bins.items()))


if __name__ == "__main__":
    main()
