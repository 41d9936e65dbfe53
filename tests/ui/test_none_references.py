"""The binding between Qt and Python gives None back as often as it takes it.

One release of PySide6 (6.12.0 on Python 3.11) handed None out without owning it: after some thousands of calls the
count of its references was spent and Python ended the process. The window would live for minutes, and no other test
for that long; so this one counts.
"""

import gc
import sys
from dataclasses import replace

import pytest

from desktop_app.app import flow
from desktop_app.app.demo import sample_path
from desktop_app.core.text import msg
from tests.journeys.window_driver import Officer

REPAINTS = 300
PAGES = ("table", "personal", "clean", "describe")


@pytest.fixture
def officer(qapp):
    sitting = Officer()
    yield sitting
    sitting.leave()


def open_sample(officer):
    officer.page.open_path(str(sample_path()))
    officer.wait(lambda: officer.page.page_id == "table")
    for page in PAGES:
        officer.program.context.session.navigate(lambda project, page=page: flow.go(project, page))


def visit(officer):
    """Go through the pages, change and take back."""
    for page in PAGES:
        officer.window.go(page)
        officer.wait(lambda: not officer.page.is_busy())
    for title in ("Uno", "Dos"):
        officer.program.context.apply(
            "describe", msg("Title"), lambda p, title=title: replace(p, dataset=replace(p.dataset, title=title))
        )
        officer.window.undo()
        officer.window.redo()


def paint(officer):
    for _ in range(REPAINTS):
        officer.window.repaint()
        officer.pause(0)


def taken(officer, live):
    """How many references to None a piece of the window's life adds."""
    gc.collect()
    before = sys.getrefcount(None)
    live(officer)
    gc.collect()
    return sys.getrefcount(None) - before


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None no se cuenta desde Python 3.12")
def test_none_is_given_back_as_often_as_it_is_taken(officer):
    open_sample(officer)
    visit(officer)  # what is made once is made now
    paint(officer)
    assert taken(officer, paint) > -REPAINTS // 10  # it keeps nothing, so it gives nothing back
    assert taken(officer, visit) >= 0  # the history grows
