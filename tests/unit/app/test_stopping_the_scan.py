"""Stopping while the last scan reads: it was stopped, and is not taken for a file that cannot be read."""

import pytest

from desktop_app.app.publishing import make_ready, scan_again
from desktop_app.core.progress import Cancelled
from tests.queue_samples import a_folder, order


class StopsAfter:
    """Progress that is cancelled at one of its reports."""

    def __init__(self, n):
        self.left, self.seen = n, 0

    def at(self, _done, _total, _stage=None):
        self.seen += 1
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_wherever_it_is_stopped(tmp_path):
    ready = make_ready(a_folder(tmp_path), order())
    whole = StopsAfter(10**9)
    scan_again(ready, whole)
    assert whole.seen > 3
    for n in range(whole.seen):
        with pytest.raises(Cancelled):
            scan_again(ready, StopsAfter(n))
