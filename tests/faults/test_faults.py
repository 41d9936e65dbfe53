"""Every fault leaves the promises standing, and the outbox finishes the job. `python -m tests.faults` prints the table."""

import os

import pytest

from tests.faults.ground import practice_ground
from tests.faults.stage import play
from tests.faults.table import BY_NAME, CASES

ALL = os.environ.get("ALISTA_TEST_FAULTS") == "all"
PLAYED = [case.name for case in CASES if ALL or case.in_ci]


def test_those_of_highest_value_are_played_in_every_run():
    assert sum(case.in_ci for case in CASES) >= 10


@pytest.mark.parametrize("updating", [False, True], ids=["new", "update"])
@pytest.mark.parametrize("name", PLAYED)
def test_after_a_fault(name, updating, tmp_path):
    with practice_ground(tmp_path / "practice") as ground:
        outcome = play(BY_NAME[name], ground, tmp_path, updating=updating)
    assert outcome.second == "done"
    assert outcome.first in BY_NAME[name].endings(updating=updating)
