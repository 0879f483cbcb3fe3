"""An export that goes on: how far it is, and a way out."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.ui import say
from planhat_gui.ui.job import Job, Work
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.leaving import open_folder
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.store.nexsets import NexsetInfo


class ExportStrip(Card):
    """Hidden until an export begins. `finished(words, None)` is fit for a toast."""

    finished = Signal(str, object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, "Export")
        self._job: Job | None = None
        self._target = Path()
        self._total = 0
        self._noun = "record"
        self._pill = StatusPill("running", "Exporting")
        self._words = ElidedLabel(elide="middle")
        self.cancel = button("Cancel", name="Cancel export")
        self.show_folder = button("Show in folder", "secondary", "folder-open")
        self.close_strip = button("Close", "quiet", name="Close export")
        self.cancel.clicked.connect(self._cancel)
        self.show_folder.clicked.connect(self._show_folder)
        self.close_strip.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self._pill)
        row.addWidget(self._words, 1)
        for each in (self.show_folder, self.cancel, self.close_strip):
            row.addWidget(each)
        self.body.addLayout(row)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether an export goes on."""
        return self._job is not None and self._job.running

    def start(self, services: "Services", info: "NexsetInfo", target: Path) -> None:
        """Export `info` to `target`; while one export goes on, another is not begun."""
        self.start_with(
            info.name,
            info.records,
            target,
            # The file dialog has asked about a file that is there already.
            lambda cancel, report: services.nexsets.export(
                info.id, target, cancel, report, overwrite=True
            ),
        )

    def start_with(
        self, name: str, total: int, target: Path, write: Work, noun: str = "record"
    ) -> None:
        """Let `write` export so many rows to `target`, if no other export goes on."""
        if self.running:
            return
        self._target, self._total, self._noun = target, total, noun
        self._show("running", "Exporting", f"{name} to {target}")
        self._job = Job(write, self)
        self._job.progress.connect(self._progressed)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _show(self, level: str, word: str, text: str) -> None:
        running = level == "running"
        self._pill.set_status("running" if running else "success", word)
        self._words.set_text(text)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(True)
        self.show_folder.setVisible(not running)
        self.close_strip.setVisible(not running)
        self.show()

    def _progressed(self, written: object) -> None:
        if isinstance(written, int):
            total = say.count(self._total, self._noun)
            self._words.set_text(f"{written:,} of {total} to {self._target}")

    def _succeeded(self, written: int) -> None:
        words = f"{say.count(written, self._noun)} exported to {self._target.name}"
        self._show("success", "Exported", f"{say.count(written, self._noun)} in {self._target}")
        self.finished.emit(f"{words}.", None)

    def _failed(self, failure: Failure) -> None:
        self.hide()
        if isinstance(failure, Cancelled):
            self.finished.emit("The export was cancelled; no file was written.", None)
        else:
            self.failed.emit(failure)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _show_folder(self) -> None:
        open_folder(self._target.parent)
