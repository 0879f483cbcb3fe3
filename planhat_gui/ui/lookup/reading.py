"""What is being read, and a way out; only there when it takes a while."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.job import Job
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import ElidedLabel
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12

SHOWN_AFTER_MS = 300


class ReadingStrip(Card):
    """Hidden while nothing goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, tr("Reading rows"))
        self._job: Job | None = None
        self._words = ElidedLabel("", elide="middle")
        self.cancel = button(tr("Cancel"), name=tr("Cancel reading"))
        self.cancel.clicked.connect(self._cancel)
        self._delay = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._delay.timeout.connect(self.show)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(StatusPill("running", tr("Reading")))
        row.addWidget(self._words, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def follow(self, text: str, job: Job) -> None:
        """Show the job's words until it ends."""
        self._job = job
        self._words.set_text(text)
        self.cancel.setEnabled(True)
        job.succeeded.connect(self._ended)
        job.failed.connect(self._ended)
        self._delay.start()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._delay.stop()
        self._job = None
        self.hide()
