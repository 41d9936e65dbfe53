"""Python's cycle collector, kept on the window's thread.

It runs in whatever thread happens to allocate. In a worker it destroys widgets of closed pages off the window's
thread, and Qt ends the process (measured: one test run in six). So it is switched off and called from a timer here.

A full collection walks every object there is: with the libraries of a scan loaded, half a second of frozen window. So
it waits until no job runs, and what the libraries brought is set aside (`gc.freeze`) whenever modules were loaded.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100  # what a worker allocates in half a second takes 70 ms to walk
_MANY_MODULES = 50
_YOUNG = 1  # the generations that are quick to walk


class WindowGarbage(QObject):
    """Collects by the usual thresholds, only on the thread it was made in, until `stop`. `is_busy`: jobs run."""

    def __init__(self, parent: QObject, is_busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._n_modules = 0
        self._was_on = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.timeout.connect(self.collect)
        self._clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due; the oldest of all only while nothing else goes on."""
        if not self._is_busy() and len(sys.modules) > self._n_modules + _MANY_MODULES:
            self._n_modules = len(sys.modules)
            gc.collect(_YOUNG)
            gc.freeze()
        due = [
            n for n, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > limit
        ]
        if due:
            gc.collect(min(due[-1], _YOUNG) if self._is_busy() else due[-1])

    def stop(self) -> None:
        """Give the collector back as it was: no worker runs any more."""
        self._clock.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
