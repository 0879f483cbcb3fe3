"""Runs tests and estimates in the background and keeps only the latest of each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planhat_gui.model.flow import Flow
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Sample
from planhat_gui.ui.job import Job, run_in_background

if TYPE_CHECKING:
    from planhat_gui.compose import Services

SAMPLE_LIMIT = 100
_ESTIMATE_PAUSE_MS = 250


class Tester(QObject):
    """One test at a time. `finished` carries the flow tested and its Sample."""

    started = Signal()
    progress = Signal(object)
    finished = Signal(object, object)
    failed = Signal(object)

    def __init__(self, services: "Services", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._job: Job | None = None
        self._flow: Flow | None = None

    @property
    def running(self) -> bool:
        """Whether a test goes on."""
        return self._job is not None

    def start(self, flow: Flow, held: tuple[str, ...] = ()) -> None:
        """Test this flow; does nothing while a test goes on. For `held` see CallOptions."""
        if self.running:
            return
        services = self._services

        def work(cancel: Cancel, report: Callable[[object], None]) -> Sample:
            from planhat_gui.compose import CallOptions

            return services.test(
                flow, CallOptions(sample_limit=SAMPLE_LIMIT, held=held), cancel, report
            )

        self._flow = flow
        self._job = Job(work, self)
        self._job.progress.connect(self.progress)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.start()
        self.started.emit()

    def cancel(self) -> None:
        """Ask the running test to stop; `failed` follows with Cancelled."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Stop the running test and hear no more of it."""
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _succeeded(self, sample: object) -> None:
        self._end()
        self.finished.emit(self._flow, sample)

    def _failed(self, failure: object) -> None:
        self._end()
        self.failed.emit(failure)

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None


class Estimator(QObject):
    """Asks what a run would cost, a moment after the last change. `estimated` carries a Cost."""

    estimated = Signal(object)

    def __init__(self, services: "Services", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: tuple[Flow, str | None, Sample | None] | None = None
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=_ESTIMATE_PAUSE_MS)
        self._timer.timeout.connect(self._ask)

    def changed(self, flow: Flow, flow_id: str | None, sample: Sample | None) -> None:
        """This is the flow now, and the last sample if it is one of this flow."""
        self._wanted = (flow, flow_id, sample)
        self._timer.start()

    def _ask(self) -> None:
        if self._busy or self._wanted is None:
            return
        (flow, flow_id, sample), self._wanted = self._wanted, None
        services = self._services
        self._busy = True

        def work(_cancel: Cancel, _report: object) -> object:
            return services.estimate(flow, flow_id, sample)

        run_in_background(self, work, self._answered, self._unknown)

    def _answered(self, cost: object) -> None:
        self._busy = False
        if self._wanted is None:
            self.estimated.emit(cost)
        else:
            self._ask()

    def _unknown(self, _failure: object) -> None:
        self._answered(None)
