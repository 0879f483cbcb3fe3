"""One run on screen: what it is doing while it goes on, its receipt afterwards."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.model.results import RunReport
from planhat_gui.ui import say
from planhat_gui.ui.arrived_view import ArrivedView, focus_grid
from planhat_gui.ui.figures import Figures
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import BusyButton, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import StatusPill
from planhat_gui.ui.kit.surfaces import Card, PageHeader
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.live_runs import LiveRun
from planhat_gui.ui.pages.scrolling import scrolling
from planhat_gui.ui.receipt import Receipt, Warnings

if TYPE_CHECKING:
    from planhat_gui.compose import Services

TICK_MS = 200


class RunView(QWidget):
    """Shows a LiveRun and its end, or a report out of the history."""

    back_wanted = Signal()
    nexset_wanted = Signal(str)
    aside_wanted = Signal(str, str)
    run_wanted = Signal(str)
    resume_wanted = Signal(str)
    edit_wanted = Signal(str)
    changes_wanted = Signal(str)
    columns_answered = Signal(str, str)
    older_unwanted = Signal(str)
    fix_wanted = Signal(str, str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Run view"))
        self._run: LiveRun | None = None
        self._flow_id = ""
        self.back = button(tr("Back"), "quiet", "arrow-left", name=tr("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self.pill = StatusPill()
        self.header = PageHeader(tr("Run", "one run"))
        self.header.add_action(self.pill)
        self.live = _Live()
        self.live.cancel.clicked.connect(self._cancel)
        self.live.look.clicked.connect(self._look)
        self.live.arrived.failed.connect(self.failed)
        self.live.receipt.clicked.connect(self._leave_arrived)
        self.live.arrived.closed.connect(self._leave_arrived)
        self.receipt = Receipt()
        self.receipt.nexset_wanted.connect(self.nexset_wanted)
        self.receipt.aside_wanted.connect(self.aside_wanted)
        self.receipt.run_wanted.connect(self.run_wanted)
        self.receipt.resume_wanted.connect(self.resume_wanted)
        self.receipt.fix_wanted.connect(lambda aim: self.fix_wanted.emit(self._flow_id, aim))
        self.receipt.changes_wanted.connect(self.changes_wanted)
        self.receipt.columns_answered.connect(self.columns_answered)
        self.receipt.older_unwanted.connect(self.older_unwanted)
        self.receipt.edit_wanted.connect(lambda: self.edit_wanted.emit(self._flow_id))
        self._states = QStackedWidget()
        self._states.addWidget(self.live)
        self._states.addWidget(scrolling(self.receipt))
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.header)
        column.addWidget(self._states, 1)

    @property
    def flow_id(self) -> str:
        """The flow whose run is shown."""
        return self._flow_id

    @property
    def run(self) -> LiveRun | None:
        """The run followed, None for a report out of the history."""
        return self._run

    def follow(self, run: LiveRun) -> None:
        """Show a run while it goes on, and its receipt as soon as it ends."""
        self._let_go()
        self._run, self._flow_id = run, run.flow_id
        self.header.set_title(run.name)
        run.progressed.connect(self._show_progress)
        run.ended.connect(self._show_end)
        if run.running:
            self.live.begin()
            self._states.setCurrentIndex(0)
            self._tick.start()
            self._show_progress()
        else:
            self._show_end()

    def show_report(self, report: RunReport, *, can_run: bool = True) -> None:
        """Show a receipt out of the history."""
        self._let_go()
        self._flow_id = report.flow_id
        self.header.set_title(report.flow)
        self._show_receipt(report, can_run=can_run)

    def show_answered(self, report: RunReport) -> None:
        """Show the receipt anew, if it is still the one that is shown."""
        if self.receipt.run_id == report.run_id:
            self._show_receipt(report)

    def _let_go(self) -> None:
        # A run that was started again from elsewhere may be gone already.
        if self._run is not None and shiboken6.isValid(self._run):
            self._run.progressed.disconnect(self._show_progress)
            self._run.ended.disconnect(self._show_end)
        self._run = None
        self._tick.stop()
        self.live.close_arrived()

    def _look(self) -> None:
        if self._run is not None and self._run.running and self._run.services is not None:
            self.live.show_arrived(self._run.services, self._run.flow_id)

    def _leave_arrived(self) -> None:
        self.live.close_arrived()
        if self._run is not None and not self._run.running:
            self._show_end()

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _show_progress(self) -> None:
        if self._run is not None and self._run.running:
            self.pill.set_status("running", tr("Running"))
            self.live.show_run(self._run)

    def _show_end(self) -> None:
        self._tick.stop()
        run = self._run
        if run is None:
            return
        if self.live.looking:  # what is looked at does not go from under the eyes
            self.live.end(self._show_status(run))
        elif run.report is not None:
            self._show_receipt(run.report)
        elif run.failure is not None:
            self.pill.set_status("error", tr("Failed"))
            self.receipt.show_failure(run.failure)
            self._states.setCurrentIndex(1)

    def _show_status(self, run: LiveRun) -> str:
        level, word = say.run_status(run.report.status) if run.report else ("error", tr("Failed"))
        self.pill.set_status(level, word)
        return word

    def _show_receipt(self, report: RunReport, *, can_run: bool = True) -> None:
        level, word = say.run_status(report.status)
        self.pill.set_status(level, word)
        self.receipt.show_report(report, can_run=can_run)
        self._states.setCurrentIndex(1)


class _Live(QWidget):
    """A run that goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.phase = accessible(label("", "section", wrap=True), tr("Phase"), "phase")
        self.bar = accessible(QProgressBar(), tr("Run progress"))
        self.bar.setRange(0, 0)  # the total is unknown: no percentage
        self.facts = Figures()
        self.warnings = Warnings()
        self.cancel = BusyButton(tr("Cancel"), "secondary", "square")
        self.hint = label("", "caption", wrap=True)
        self.look = button(tr("Look at what has arrived"), "secondary", "table")
        self.receipt = button(tr("Show receipt"), "primary", "file-text")
        self.arrived = ArrivedView()
        self.receipt.hide()
        self.arrived.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_12)
        row.addWidget(self.phase, 1)
        for each in (self.look, self.receipt, self.cancel):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self.bar)
        card.body.addWidget(self.facts)
        card.body.addWidget(self.warnings)
        card.body.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(card)
        column.addWidget(self.arrived, 1)
        column.addStretch()

    def begin(self) -> None:
        """Forget the run before."""
        self.cancel.set_busy(False)
        self.cancel.show()
        self.bar.show()
        self.close_arrived()
        self.warnings.show_warnings(())

    def show_run(self, run: LiveRun) -> None:
        """Show where it stands."""
        stopping = tr("Stopping. What is complete is kept.")
        words = stopping if run.stopping else say.phase(run.progress, run.since_heard)
        if words != self.phase.text():
            self.phase.setText(safe_text(words))
        if run.stopping and not self.cancel.busy:
            self.cancel.set_busy(True, tr("Stopping…"))
        self.look.setEnabled(run.progress.pages > 0)
        self.facts.show_figures(say.progress_facts(run.progress, run.elapsed, run.before))
        self.warnings.show_warnings(tuple(notice.message for notice in run.progress.warnings))
        self.hint.setText(tr("You can leave this page: the run goes on, and is listed under Runs."))

    @property
    def looking(self) -> bool:
        """Whether somebody looks at what has arrived."""
        return not self.arrived.isHidden()

    def show_arrived(self, services: "Services", flow_id: str) -> None:
        """Look at what has arrived; what is less needed makes room."""
        self.arrived.show()
        self.arrived.open(services, flow_id)
        self._make_room(looking=True)
        focus_grid(self.arrived)

    def close_arrived(self) -> None:
        """Look no more."""
        self.arrived.close_reader()
        self.arrived.hide()
        self.receipt.hide()
        self._make_room(looking=False)

    def end(self, word: str) -> None:
        """The run has ended while somebody looks at what had arrived."""
        self.phase.setText(tr("The run has ended: {word}.", word=word.lower()))
        self.bar.hide()
        self.cancel.hide()
        self.receipt.show()
        self.arrived.end(tr("Nothing more arrives"))

    def _make_room(self, *, looking: bool) -> None:
        for each in (self.facts, self.look, self.hint):
            each.setVisible(not looking)
