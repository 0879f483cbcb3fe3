"""The runs that go on now, one per flow at a time, whatever page is shown."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.flow import Flow, SavedFlow
from planhat_gui.model.ports import Cancel
from planhat_gui.model.results import Phase, Progress, RunReport
from planhat_gui.model.update import Update
from planhat_gui.ui.job import Job

if TYPE_CHECKING:
    from planhat_gui.compose import Services


@dataclass(frozen=True, slots=True)
class Start:
    """How a run begins: where one stopped, or in full though its flow asks for changes."""

    resume: bool = False
    full: bool = False


ANEW = Start()


def last_time(flow: Flow, last: RunReport | None) -> int | None:
    """The records of the last run; None where the next one need not bring as many."""
    if last is None or flow.options.update != Update.FULL:
        return None
    return last.records.written or last.records.received


class LiveRun(QObject):
    """One run from start to receipt. Ends in `report`, or in `failure` if it never began."""

    progressed = Signal()
    ended = Signal()

    def __init__(self, flow_id: str, name: str, before: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self.flow_id, self.name = flow_id, name
        self.before = before
        self.progress = Progress(Phase.STARTING)
        self.report: RunReport | None = None
        self.failure: Failure | None = None
        self.stopping = False
        self.services: Services | None = None
        self._job: Job | None = None
        self._after_page: list[bool] = []  # filled here, looked at by the run's thread
        self._began = self._heard = time.monotonic()

    @property
    def running(self) -> bool:
        """Whether the end has not come yet."""
        return self.report is None and self.failure is None

    @property
    def elapsed(self) -> float:
        """Seconds since the start, also between two reports of progress."""
        return max(self.progress.elapsed, time.monotonic() - self._began)

    @property
    def since_heard(self) -> float:
        """Seconds since the last progress came."""
        return time.monotonic() - self._heard

    def start(self, services: "Services", how: Start) -> None:
        """Begin; to be called once."""
        self.services = services
        flow_id, after_page = self.flow_id, self._after_page

        def work(cancel: Cancel, report: Callable[[object], None]) -> RunReport:
            from planhat_gui.compose import CallOptions

            options = CallOptions(resume=how.resume, full=how.full)
            return services.run(flow_id, options, cancel, report, lambda: bool(after_page))

        self._job = Job(work, self)
        self._job.progress.connect(self._progressed)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.start()

    def cancel(self) -> None:
        """Ask it to stop; what is complete is kept."""
        if self._job is not None and self.running:
            self.stopping = True
            self._job.cancel()
            self.progressed.emit()

    def stop_after_page(self) -> None:
        """Ask it to end when the page it reads is complete."""
        self.stopping = True
        self._after_page.append(True)
        self.progressed.emit()

    def _progressed(self, progress: Progress) -> None:
        self.progress, self._heard = progress, time.monotonic()
        self.progressed.emit()

    def _succeeded(self, report: RunReport) -> None:
        self.report = report
        self.ended.emit()

    def _failed(self, failure: Failure) -> None:
        self.failure = failure
        self.ended.emit()


class LiveRuns(QObject):
    """All runs of this window. Different flows run side by side; one flow runs once at a time."""

    changed = Signal()
    """A run began, moved on or ended."""
    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, LiveRun] = {}

    def start(
        self,
        services: "Services",
        saved: SavedFlow,
        *,
        before: int | None = None,
        how: Start = ANEW,
    ) -> LiveRun:
        """Start a flow, or give the run of it that goes on already."""
        old = self._runs.get(saved.id)
        if old is not None and old.running:
            return old
        run = self._runs[saved.id] = LiveRun(saved.id, saved.flow.name, before, self)
        if old is not None:
            old.deleteLater()
        run.progressed.connect(self.changed)
        run.ended.connect(self._one_ended)
        run.start(services, how)
        self.started.emit(run)
        self.changed.emit()
        return run

    def of(self, flow_id: str) -> LiveRun | None:
        """The flow's run in this window, going on or ended."""
        return self._runs.get(flow_id)

    def running(self) -> list[LiveRun]:
        """The runs that go on, oldest first."""
        return [run for run in self._runs.values() if run.running]

    def is_running(self, flow_id: str) -> bool:
        """Whether that flow runs now."""
        run = self._runs.get(flow_id)
        return run is not None and run.running

    def calls_left(self) -> int | None:
        """The fewest calls that any run still may make in this minute; None: no limit, no run."""
        known = [
            run.progress.calls_left for run in self.running() if run.progress.calls_left is not None
        ]
        return min(known, default=None)

    def cancel_all(self) -> None:
        """Ask every run to stop."""
        for run in self.running():
            run.cancel()

    def stop_all_after_page(self) -> None:
        """Ask every run to end when its page is complete."""
        for run in self.running():
            run.stop_after_page()

    def _one_ended(self) -> None:
        run = self.sender()
        self.ended.emit(run)
        self.changed.emit()
