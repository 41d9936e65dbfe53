"""Python's cycle collector, kept on the window's thread.

It runs in whatever thread happens to allocate. In a worker it destroys widgets of closed pages off the window's
thread, and Qt ends the process (measured: one test run in six). So it is switched off and called from a timer here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class WindowGarbage(QObject):
    """Collects by the usual thresholds, only on the thread it was made in, until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.timeout.connect(self.collect)
        self._clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            n for n, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give the collector back to Python: no worker runs any more."""
        self._clock.stop()
        gc.enable()
