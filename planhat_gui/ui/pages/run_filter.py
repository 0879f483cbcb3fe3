"""What narrows the list of runs: words, status, flow, time."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import RunStatus
from planhat_gui.model.run_query import RunQuery, since_days
from planhat_gui.ui import say
from planhat_gui.ui.forms.fields import QuietComboBox
from planhat_gui.ui.kit.access import accessible, explain
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8
from planhat_gui.ui.kit.wrap import WrapRow
from planhat_gui.ui.pages.search_field import SearchField

PAUSE_MS = 250
PERIODS = ((tr("Any time"), 0), (tr("Today"), 1), (tr("Last 7 days"), 7), (tr("Last 30 days"), 30))
STATUSES = (
    RunStatus.SUCCEEDED,
    RunStatus.INCOMPLETE,
    RunStatus.FAILED,
    RunStatus.CANCELLED,
    RunStatus.INTERRUPTED,
    RunStatus.RUNNING,
)
_FLOW_WIDTH = 40


class RunFilter(QWidget):
    """The search field and three lists; `changed` comes a moment after the last letter.

    `buttons` stand at the right end of the search.
    """

    changed = Signal()

    def __init__(self, buttons: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.search = SearchField(
            tr("Find run"), tr("Shows the runs whose flow has these letters in its name.")
        )
        self.status = accessible(
            QuietComboBox(), tr("Run status filter"), description=tr("Run status filter")
        )
        explain(self.status, tr("Shows only the runs that ended so, or still go on."))
        self.flow = accessible(
            QuietComboBox(), tr("Run flow filter"), description=tr("Run flow filter")
        )
        explain(self.flow, tr("Shows only the runs of this flow."))
        self.period = accessible(
            QuietComboBox(), tr("Run time filter"), description=tr("Run time filter")
        )
        explain(self.period, tr("Shows only the runs that began in this time."))
        self.status.addItem(tr("Any status"), "")
        for each in STATUSES:
            self.status.addItem(say.run_status(each)[1], each.value)
        self.flow.addItem(tr("Any flow"), "")
        for words, days in PERIODS:
            self.period.addItem(words, days)
        self.flow.setSizeAdjustPolicy(
            QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.flow.setMinimumContentsLength(14)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._now)
        for combo in (self.status, self.flow, self.period):
            combo.currentIndexChanged.connect(self._now)
        self._lay_out(buttons)

    def _lay_out(self, buttons: Sequence[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(WrapRow([self.search], buttons))
        column.addWidget(WrapRow([self.status, self.flow, self.period]))

    def query(self, now: datetime) -> RunQuery:
        """What is asked for; the order is the list's business."""
        days, status = self.period.currentData(), self.status.currentData()
        return RunQuery(
            search=self.search.text().strip(),
            status=RunStatus(status) if status else None,
            flow_id=self.flow.currentData(),
            since=since_days(now, days) if days else "",
        )

    def set_flows(self, flows: Sequence[tuple[str, str]]) -> None:
        """Offer these flows (id, name); the chosen one stays while it is among them."""
        entries = [("", tr("Any flow")), *flows]
        shown = [
            (self.flow.itemData(at), self.flow.itemText(at)) for at in range(self.flow.count())
        ]
        wanted = [(flow_id, safe_text(name, _FLOW_WIDTH)) for flow_id, name in entries]
        if wanted == shown:
            return
        chosen = self.flow.currentData()
        self.flow.blockSignals(True)
        self.flow.clear()
        for flow_id, name in wanted:
            self.flow.addItem(name, flow_id)
        at = self.flow.findData(chosen)
        self.flow.setCurrentIndex(max(0, at))
        self.flow.blockSignals(False)
        if at < 0:
            self.changed.emit()

    def clear(self) -> None:
        """Let everything pass again."""
        for each in (self.search, self.status, self.flow, self.period):
            each.blockSignals(True)
        self.search.clear()
        for combo in (self.status, self.flow, self.period):
            combo.setCurrentIndex(0)
        for each in (self.search, self.status, self.flow, self.period):
            each.blockSignals(False)
        self._now()

    def _now(self) -> None:
        self._pause.stop()
        self.changed.emit()
