"""Keeps the columns' layouts in the data folder: read and written off the GUI thread."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from planhat_gui.ui.grid_layout import Layouts, layouts_text, load_layouts, save_layouts
from planhat_gui.ui.job import Job

_PAUSE_MS = 500


class LayoutKeeper(QObject):
    """`layouts` are plain until `load`. One writing at a time, the latest state last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layouts = Layouts()
        self._folder: Path | None = None
        self._writing = self._again = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.write)

    @property
    def loaded(self) -> bool:
        """Whether the file was read."""
        return self._folder is not None

    def load(self, folder: Path) -> None:
        """Read what was kept, the first time. Blocking; for a worker thread."""
        if self._folder is None:
            self.layouts = load_layouts(folder)
            self._folder = folder

    def changed(self) -> None:
        """Write it soon."""
        self._pause.start()

    def flush(self) -> None:
        """Write now what was to be written soon."""
        if self._pause.isActive():
            self.write()

    def write(self) -> None:
        """Write it in a thread of its own."""
        self._pause.stop()
        if self._folder is None:
            return
        if self._writing:
            self._again = True
            return
        self._writing, self._again = True, False
        folder, text = self._folder, layouts_text(self.layouts)
        job = Job(lambda _cancel, _report: save_layouts(folder, text))
        job.succeeded.connect(lambda _: self._written())
        job.failed.connect(lambda _: self._written())
        job.start()

    def _written(self) -> None:
        self._writing = False
        if self._again:
            self.write()
