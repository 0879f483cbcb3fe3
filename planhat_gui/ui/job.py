"""Work off the GUI thread: the one place of the window that starts threads."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr

if TYPE_CHECKING:
    from planhat_gui.model.ports import Cancel

Work = Callable[["Cancel", Callable[[object], None]], object]
"""Runs in a worker thread with the user's wish to stop and a function that reports progress."""

PROGRESS_INTERVAL_MS = 100

_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work in a daemon thread; ends in exactly one of `succeeded` and `failed`.

    Make and start it in the GUI thread; all signals arrive there. `failed` carries a Failure
    (Cancelled included). `progress` comes at most ten times a second, the latest value wins and
    the last one is always delivered, before the end. Deleting the job (or its parent) cancels the
    work and drops whatever it still says. A started job lives until its end without being held.
    """

    progress = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = _Task(work, _post_office())
        self._timer = QTimer(self, singleShot=True, interval=PROGRESS_INTERVAL_MS)
        self._timer.timeout.connect(self._deliver_progress)
        # A function of its own keeps the event alive: of a bound method PySide keeps no reference,
        # and this object's death, which is when it is called, may have freed the event already.
        self.destroyed.connect(partial(_cancelled, self._task.cancel))

    @property
    def running(self) -> bool:
        """Whether it was started and its end has not been signalled yet."""
        return self._task in _running

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._task.cancel.is_set()

    def start(self) -> None:
        """Start the thread. Raises RuntimeError when called twice."""
        task = self._task
        task.thread.start()
        _running[task] = self

    def cancel(self) -> None:
        """Ask the work to stop; returns at once."""
        self._task.cancel.set()

    def _arrived(self, task: "_Task") -> None:
        if task.outcome is None:
            self._deliver_progress()
            return
        del _running[task]
        self._timer.stop()
        found, value = task.take_news()
        if found:
            self.progress.emit(value)
        result, failure = task.outcome
        if not shiboken6.isValid(self):
            return  # a slot of the last progress deleted it
        if failure is None:
            self.succeeded.emit(result)
        else:
            self.failed.emit(failure)

    def _deliver_progress(self) -> None:
        found, value = self._task.take_news()
        if found:
            self._timer.start()
            self.progress.emit(value)


def _cancelled(cancel: threading.Event, _object: object = None) -> None:
    cancel.set()


class _Task:
    """What the thread holds: no QObject of the window, so that windows may go at any time."""

    def __init__(self, work: Work, office: "_PostOffice") -> None:
        self.cancel = threading.Event()
        self.outcome: tuple[object, Failure | None] | None = None
        self.thread = threading.Thread(target=self._run, daemon=True, name="planhat-job")
        self._work: Work | None = work
        self._office = office
        self._lock = threading.Lock()
        self._news: deque[object] = deque(maxlen=1)
        self._listening = False

    def take_news(self) -> tuple[bool, object]:
        """The latest progress not taken yet; without one, the next is announced by a letter."""
        with self._lock:
            if self._news:
                return True, self._news.pop()
            self._listening = False
            return False, None

    def _report(self, value: object) -> None:
        with self._lock:
            self._news.append(value)
            announce, self._listening = not self._listening, True
        if announce:
            self._office.send(self)

    def _run(self) -> None:
        work, self._work = self._work, None
        assert work is not None
        try:
            outcome: tuple[object, Failure | None] = (work(self.cancel, self._report), None)
        except Failure as failure:
            outcome = (None, failure)
        except BaseException as error:  # noqa: BLE001 - the edge of the thread
            outcome = (None, unexpected(error))
        self.outcome = outcome
        self._office.send(self)


class _PostOffice(QObject):
    """Brings letters of all threads to the GUI thread; it outlives every job."""

    _rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._letters: deque[_Task] = deque()
        self._rung.connect(self._sort, Qt.ConnectionType.QueuedConnection)

    def send(self, task: _Task) -> None:
        """Called in any thread. Nothing of Python travels through Qt, only the bell."""
        self._letters.append(task)
        # A thread that ends later than the program finds its bell gone, and nobody to ring for.
        with suppress(RuntimeError):
            self._rung.emit()

    def _sort(self) -> None:
        while self._letters:
            task = self._letters.popleft()
            job = _running.get(task)
            if job is None:
                continue
            if shiboken6.isValid(job):
                job._arrived(task)  # noqa: SLF001 - two halves of one thing
            elif task.outcome is not None:
                del _running[task]


class _Office:
    made: _PostOffice | None = None


_running: dict[_Task, Job] = {}


def _post_office() -> _PostOffice:
    if _Office.made is None:
        _Office.made = _PostOffice()
    return _Office.made


def run_in_background(
    owner: QObject,
    work: Work,
    done: Callable[[Any], object],
    failed: Callable[[Failure], object] | None = None,
) -> Job:
    """Start `work` and call `done` with its result in the GUI thread, or `failed` with the Failure.

    Nothing is called any more once `owner` is deleted. Without `failed`, failures are only logged.
    """
    job = Job(work, owner)
    job.succeeded.connect(done)
    job.failed.connect(failed or _log_failure)
    job.succeeded.connect(job.deleteLater)
    job.failed.connect(job.deleteLater)
    job.start()
    return job


def running_jobs() -> int:
    """How many jobs have not ended yet, those of deleted windows included."""
    return sum(1 for task in _running if task.thread.is_alive())


def stop_all(seconds: float) -> bool:
    """Cancel every job and wait for their threads, at most so long; for the end of the program.

    True when all have ended. Results are delivered only if the event loop goes on.
    """
    tasks = list(_running)
    for task in tasks:
        task.cancel.set()
    deadline = time.monotonic() + seconds
    for task in tasks:
        task.thread.join(max(0.0, deadline - time.monotonic()))
    return not any(task.thread.is_alive() for task in tasks)


def unexpected(error: BaseException, where: str = "in background work") -> Failure:
    """A Failure for an error nobody foresaw: logged under a number, shown without its insides."""
    from planhat_gui.logs import log_unexpected

    number = log_unexpected(error, where)
    return Failure(
        tr("Something unexpected went wrong (error {number}).", number=number),
        tr("Try again; if it comes back, report it with that number. The log holds the details."),
        code="unexpected",
    )


def _log_failure(failure: Failure) -> None:
    _log.warning("Background work failed: %s", failure)
