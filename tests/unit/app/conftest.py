"""What the tests of the monthly routine share: January as it was left, and its repetition over another file."""

import pytest

from desktop_app.app import project_file
from desktop_app.app.credentials import Credentials
from desktop_app.app.repeating.memory import remember
from desktop_app.app.repeating.repetition import Desk, repeat
from desktop_app.app.settings import Settings
from tests.direct_reader import DirectReader
from tests.repeat_files import own_paths
from tests.repeat_samples import first_project
from tests.ui.pages.rig import NoKeyring

NOW = "2026-03-03T10:00:00-05:00"


@pytest.fixture(scope="module")
def january(tmp_path_factory):
    """What is known of January, by series: packed once, never changed."""
    known = {}

    def of(make):
        if make not in known:
            folder = tmp_path_factory.mktemp(make.__name__)
            file = first_project(own_paths(folder), folder, make)
            known[make] = remember(project_file.load(file)[0], file.parent)
        return known[make]

    return of


@pytest.fixture
def again(tmp_path):
    """The repetition of what is known over a file."""
    counted = iter(range(100))

    def run(memory, path, answers=()):
        working = tmp_path / f"w{next(counted)}"
        working.mkdir()
        run.opened = DirectReader().open_source(path, working)
        return repeat(memory, run.opened, Desk(Settings(), Credentials(NoKeyring()), NOW), answers)

    return run
