"""Garbage is collected in the GUI thread only.

Python collects cycles in whichever thread happens to allocate; a worker that parses a page could so
come to free a Qt object that had fallen into a cycle, and Qt aborts the process when a widget dies
outside its thread. So the automatic collector is off while there is a window, and a timer collects
here, a young generation at a time: a few milliseconds, never in the middle of a slot.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


class GarbageCollector(QObject):
    """Collects in the thread it was made in, until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        # What the program's start made stays to its end: never to be walked again.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_INTERVAL_MS)
        self.destroyed.connect(gc.enable)

    def _collect(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation] > 0:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Back to the automatic collector."""
        self._timer.stop()
        gc.enable()
