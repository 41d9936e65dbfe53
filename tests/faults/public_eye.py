"""Looks at the portal as anybody, again and again while things go wrong, and remembers whatever should never be seen."""

import threading
import time
from contextlib import contextmanager, suppress

from desktop_app.core.errors import PortalError, ReadBackDiffers
from desktop_app.core.progress import SILENT

PAUSE = 0.1
N_LOOKS = 20


class PublicEye:
    """`whole`: the SHA-256 of every file that may be seen; `least`: how many files a dataset in public has.

    `was_public`: it was there before, so it has to be seen all the time. `alone`: nobody else works on it; two who add
    a file in the same moment make two of it, until the later one has looked.
    """

    def __init__(self, ground, name, folder, *, whole, least, was_public, alone):
        self._portal, self._name, self._copy = ground.anybody(), name, folder / "visto"
        self._whole, self._least, self._was_public, self._alone = whole, least, was_public, alone
        self.broken = []
        self.n_looks = 0

    def look(self):
        """Look once; the SHA-256 of what is in public, None when nothing is."""
        self.n_looks += 1
        try:
            shown = self._portal.read_back(self._name)
        except ReadBackDiffers:
            if self._was_public:
                self.broken.append("what was public has gone")
            return None
        seen = {self._portal.download(r, self._copy, SILENT).sha256 for r in shown.resources}
        if seen - self._whole:
            self.broken.append("somebody sees a broken file")
        if len(shown.resources) < self._least:
            self.broken.append("half of it is public")
        if self._alone and len({r.name for r in shown.resources}) < len(shown.resources):
            self.broken.append("something is there twice")
        return seen

    def look_until_seen(self):
        """Look again while the portal is busy, or hides it in this very moment."""
        for _ in range(N_LOOKS):
            with suppress(PortalError):
                return self.look()
            time.sleep(PAUSE)
        return self.look()

    @contextmanager
    def watching(self):
        """Look all the time; raises AssertionError at the end for the worst that was seen."""
        ends = threading.Event()

        def watch():
            while not ends.wait(PAUSE):
                with suppress(PortalError):  # a portal that is busy shows nothing, which is no harm
                    self.look()

        thread = threading.Thread(target=watch)
        thread.start()
        try:
            yield
        finally:
            ends.set()
            thread.join()
        assert not self.broken, self.broken[0]
