"""Nothing came where there were records before: what becomes of the Nexset is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport
from planhat_gui.ui import say
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.tokens import SPACE_8

EMPTY, KEEP = "empty", "keep"


class EmptyCard(Card):
    """Hidden unless a run asks. `answered` carries “empty” or “keep”."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Are there no records any more?"), parent=parent)
        accessible(self, tr("Are there no records any more?"))
        self._words = label("", "body", wrap=True)
        self.keep = BusyButton(tr("Keep the old records"), "primary")
        self.empty = BusyButton(tr("Empty the Nexset"), "danger")
        self.keep.clicked.connect(lambda: self._answer(self.keep, KEEP))
        self.empty.clicked.connect(lambda: self._answer(self.empty, EMPTY))
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.keep)
        row.addWidget(self.empty)
        row.addStretch()
        self.body.addWidget(self._words)
        self.body.addLayout(row)
        self.hide()

    def show_report(self, report: RunReport) -> None:
        """Ask, if this run does."""
        kept = say.count(sum(one.records for one in report.nexsets), "record")
        self._words.setText(
            tr(
                "The endpoint answered without any records. The Nexset still has its {kept}. "
                "If a filter or a right is missing, keep them and mend the flow; if there are "
                "really "
                "none any more, empty it. Neither reads anything again.",
                kept=kept,
            )
        )
        self.be_ready()
        self.setVisible(report.asks_whether_empty)

    def be_ready(self) -> None:
        """Take an answer again."""
        for each in (self.keep, self.empty):
            each.set_busy(False)
            each.setEnabled(True)

    def _answer(self, pressed: BusyButton, choice: str) -> None:
        other = self.empty if pressed is self.keep else self.keep
        other.setEnabled(False)
        pressed.set_busy(True, tr("One moment…"))
        self.answered.emit(choice)
