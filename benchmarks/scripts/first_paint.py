"""When a window was painted for the first time, in seconds since its process started."""

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.scripts.said import say
from planhat_gui.process_age import process_age


class FirstPaint(QObject):
    """Leaves the event loop when the window it filters has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: float | None = None
        self.painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at every event of the window."""
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            self.seconds = process_age()
            QApplication.quit()
        return False


def until_painted(app: QApplication, watch: FirstPaint) -> None:
    """Run the event loop until the first paint, say when it was, and end the process at once."""
    if not watch.painted:
        app.exec()
    say(watch.seconds or 0.0, 0, 0)
    sys.stdout.flush()
    os._exit(0)  # what the window does after its first paint is not measured
