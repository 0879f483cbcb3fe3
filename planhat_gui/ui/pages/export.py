"""An export that goes on: how far it is, a way out, and the ways to its file afterwards."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from planhat_gui.model.errors import Cancelled, Failure
from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.job import Job, Work
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.flow_row import FlowRow
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.leaving import copy_text, open_file, open_folder
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12

_STEPS = 1000


class ExportStrip(Card):
    """Hidden until an export begins. `finished(words, None)` is fit for a toast.

    It does not come where the strip is in sight and says the same by itself.
    """

    finished = Signal(str, object)
    exported = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, tr("Export"))
        self._job: Job | None = None
        self._target = Path()
        self._total = 0
        self._noun = "record"
        self._mends: Callable[[Failure], bool] = lambda _failure: False
        self._pill = StatusPill("running", tr("Exporting"))
        self._words = ElidedLabel(elide="middle")
        self.bar = accessible(QProgressBar(), tr("Export progress"))
        self.bar.setTextVisible(False)
        self.cancel = button(tr("Cancel"), name=tr("Cancel export"))
        self.open_file = button(tr("Open file"), "secondary", "external-link")
        self.open_folder = button(tr("Open folder"), "secondary", "folder-open")
        self.copy_path = button(tr("Copy path"), "secondary", "copy")
        self.close_strip = button(tr("Close"), "quiet", name=tr("Close export"))
        self._after = (self.open_file, self.open_folder, self.copy_path, self.close_strip)
        self.cancel.clicked.connect(self._cancel)
        self.open_file.clicked.connect(lambda: open_file(self._target))
        self.open_folder.clicked.connect(lambda: open_folder(self._target.parent))
        self.copy_path.clicked.connect(self._copy_path)
        self.close_strip.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._pill)
        head.addWidget(self._words, 1)
        head.addWidget(self.cancel)
        self._ways = QWidget()
        ways = FlowRow(self._ways)
        for each in self._after:
            ways.addWidget(each)
        column = QVBoxLayout()
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._ways)
        self.body.addLayout(column)

    @property
    def running(self) -> bool:
        """Whether an export goes on."""
        return self._job is not None and self._job.running

    def start_with(
        self,
        name: str,
        total: int,
        target: Path,
        write: Work,
        noun: str = "record",
        mends: Callable[[Failure], bool] = lambda _failure: False,
    ) -> None:
        """Let `write` export so many rows to `target`, if no other export goes on.

        `mends` is handed a failure first; True: it is seen to, and need not be told.
        """
        if self.running:
            return
        self._target, self._total, self._noun, self._mends = target, total, noun, mends
        self.bar.setRange(0, 0)
        self._show("running", tr("Exporting"), tr("{name} to {target}", name=name, target=target))
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
        self.bar.setVisible(running)
        self._ways.setVisible(not running)
        self.show()

    def _progressed(self, written: object) -> None:
        if not isinstance(written, int):
            return
        total = say.count(self._total, self._noun)
        if written:  # until the first row is written, it may be sorted: nobody knows how long
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(min(_STEPS, written * _STEPS // max(1, self._total)))
        part = min(100, written * 100 // max(1, self._total))
        self._words.set_text(
            tr(
                "{written:,} of {total} ({part} %) to {target}",
                written=written,
                total=total,
                part=part,
                target=self._target,
            )
        )

    def _succeeded(self, written: int) -> None:
        words = tr(
            "{written} exported to {target_name}",
            written=say.count(written, self._noun),
            target_name=self._target.name,
        )
        self._show(
            "success",
            tr("Exported"),
            tr(
                "{written} in {target}", written=say.count(written, self._noun), target=self._target
            ),
        )
        self.exported.emit()
        if self.isVisible():
            announce(self, f"{words}.")
        else:
            self.finished.emit(f"{words}.", None)

    def _failed(self, failure: Failure) -> None:
        self.hide()
        if isinstance(failure, Cancelled):
            self.finished.emit(tr("The export was cancelled; no file was written."), None)
        elif not self._mends(failure):
            self.failed.emit(failure)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _copy_path(self) -> None:
        if copy_text(str(self._target), tr("The path")):
            self.finished.emit(tr("The path is on the clipboard."), None)
