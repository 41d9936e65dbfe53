"""`python -m tests.faults`: play every fault for a new dataset and for an update, and print faults × outcome.

`--ckan` plays them on a real CKAN (tests/real_ckan.py; as root on Debian 12, about half an hour) and not on the practice
portal; words choose the faults whose names hold one of them.
"""

import argparse
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.faults.ground import ckan_ground, practice_ground
from tests.faults.stage import play
from tests.faults.table import CASES
from tests.real_ckan import PLAIN, serve

HEAD = "| fault | new: ending | public meanwhile | update: ending | public meanwhile | at the end |"


def main(arguments=None):
    """Print one line a fault; returns 1 when a promise was broken or a first try ended otherwise than is written."""
    options = _options(arguments)
    print(f"{HEAD}\n|{' --- |' * 6}", flush=True)
    broken = 0
    with _real_ckan() if options.ckan else _no_server() as server:
        for case in CASES:
            if _is_chosen(case, options):
                broken += _line(case, server)
    print(f"\n{broken} broken")
    return 1 if broken else 0


def _line(case, server):
    """Play one fault twice, print its line; how often a promise was broken."""
    cells, broken = [], 0
    for updating in (False, True):
        try:
            outcome = _play(case, server, updating=updating)
            cells += [outcome.first, outcome.public]
            if outcome.first not in case.endings(updating=updating):
                broken += 1
                cells[-2] += " (UNEXPECTED)"
        except Exception as broke:  # whatever it is, the other faults are played too
            broken += 1
            cells += [f"BROKEN: {type(broke).__name__} {broke}".replace("\n", " ")[:300], ""]
    print(f"| {case.name} | {' | '.join(cells)} | {'—' if broken else 'done'} |", flush=True)
    return broken


def _play(case, server, *, updating):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["ALISTA_HOME"] = f"{folder}/home"
        if server is not None:
            return play(case, ckan_ground(server), folder, updating=updating)
        with practice_ground(folder / "practice") as ground:
            return play(case, ground, folder, updating=updating)


def _is_chosen(case, options):
    is_named = not options.words or any(word in case.name for word in options.words)
    return is_named and (case.anywhere or not options.ckan)


@contextmanager
def _real_ckan():
    os.environ["ALISTA_TEST_CKAN"] = "kit"
    yield from serve(PLAIN)


@contextmanager
def _no_server():
    yield None


def _options(arguments):
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--ckan", action="store_true", help="on a real CKAN")
    parser.add_argument("words", nargs="*", help="of the names of faults")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
