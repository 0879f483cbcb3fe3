"""One job: a thread, a progress that cannot flood, exactly one end."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import Cancelled, Failure, TryAgain
from planhat_gui.model.ports import Cancel
from planhat_gui.ui import job as job_module
from planhat_gui.ui.job import Job, run_in_background, running_jobs, stop_all

Report = Callable[[object], None]


class Ear(QObject):
    """Hears everything a job says, and in which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[QThread] = set()
        job.progress.connect(self.on_progress)
        job.succeeded.connect(self.on_succeeded)
        job.failed.connect(self.on_failed)

    def on_progress(self, value: object) -> None:
        self._hear("progress", value)

    def on_succeeded(self, value: object) -> None:
        self._hear("succeeded", value)

    def on_failed(self, value: object) -> None:
        self._hear("failed", value)

    def _hear(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(QThread.currentThread())

    @property
    def ends(self) -> list[tuple[str, Any]]:
        return [each for each in self.heard if each[0] != "progress"]


def delete_now(thing: QObject) -> None:
    """Delete a QObject at once, as Qt does when control returns to the event loop."""
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


def test_result_arrives_once_in_the_gui_thread(qtbot: QtBot) -> None:
    """Work runs elsewhere, its result is signalled here, once, and with its identity."""
    result = {"a": object()}
    workers: list[threading.Thread] = []

    def work(cancel: Cancel, report: Report) -> object:
        workers.append(threading.current_thread())
        return result

    job = Job(work)
    ear = Ear(job)
    job.start()
    assert job.running
    qtbot.waitUntil(lambda: not job.running)
    assert ear.heard == [("succeeded", result)]
    assert ear.heard[0][1] is result
    assert ear.threads == {QThread.currentThread()}
    assert workers != [threading.current_thread()]
    assert workers[0].daemon


def test_ten_thousand_reports_do_not_flood(qtbot: QtBot) -> None:
    """Progress is throttled, rises, and its last value always comes, before the end."""

    def work(cancel: Cancel, report: Report) -> object:
        for number in range(10_000):
            report(number)
        return "done"

    job = Job(work)
    ear = Ear(job)
    job.start()
    qtbot.waitUntil(lambda: not job.running)
    numbers = [value for what, value in ear.heard if what == "progress"]
    assert numbers[-1] == 9_999
    assert numbers == sorted(numbers)
    assert len(numbers) <= 12
    assert ear.heard[-1] == ("succeeded", "done")


def test_last_report_comes_while_the_work_goes_on(qtbot: QtBot) -> None:
    """A value reported inside the throttle's pause is not kept back until the end."""
    leave = threading.Event()

    def work(cancel: Cancel, report: Report) -> object:
        for number in range(5):
            report(number)
        return leave.wait(30)

    job = Job(work)
    ear = Ear(job)
    job.start()
    qtbot.waitUntil(lambda: ("progress", 4) in ear.heard)
    assert job.running
    leave.set()
    qtbot.waitUntil(lambda: not job.running)


def test_progress_goes_on_after_a_pause(qtbot: QtBot) -> None:
    """After a quiet time the next report is announced again."""
    turn = threading.Semaphore(0)

    def work(cancel: Cancel, report: Report) -> object:
        for number in range(3):
            turn.acquire(timeout=30)
            report(number)
        turn.acquire(timeout=30)
        return None

    job = Job(work)
    ear = Ear(job)

    def hears(number: int) -> bool:
        return ("progress", number) in ear.heard

    job.start()
    for number in range(3):
        turn.release()
        qtbot.waitUntil(partial(hears, number))
        qtbot.waitUntil(lambda: not job._timer.isActive())
    turn.release()
    qtbot.waitUntil(lambda: not job.running)
    assert [value for _, value in ear.heard] == [0, 1, 2, None]


def test_a_failure_arrives_as_itself(qtbot: QtBot) -> None:
    """What the program raises on purpose is passed on untouched."""
    failure = TryAgain("The server does not answer.", "Try later.", after=3)

    def work(cancel: Cancel, report: Report) -> object:
        raise failure

    job = Job(work)
    ear = Ear(job)
    job.start()
    qtbot.waitUntil(lambda: not job.running)
    assert ear.heard == [("failed", failure)]


@pytest.mark.parametrize(
    "error", [ValueError("secret detail"), SystemExit(3), KeyboardInterrupt(), GeneratorExit()]
)
def test_any_other_error_becomes_a_failure_with_a_number(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, error: BaseException
) -> None:
    """Nothing escapes the thread, nothing of the inside is shown, the log has it by number."""

    def work(cancel: Cancel, report: Report) -> object:
        raise error

    job = Job(work)
    ear = Ear(job)
    with caplog.at_level(logging.ERROR, "planhat_gui.logs"):
        job.start()
        qtbot.waitUntil(lambda: not job.running)
    ((what, failure),) = ear.heard
    assert what == "failed"
    assert isinstance(failure, Failure)
    assert failure.code == "unexpected"
    assert "secret detail" not in str(failure)
    assert "Traceback" not in str(failure)
    number = failure.message.split("error ")[1].rstrip(").")
    assert number in caplog.text


def test_cancel_reaches_the_work(qtbot: QtBot) -> None:
    """Cancel wakes a waiting work, whose Cancelled is the end."""

    def work(cancel: Cancel, report: Report) -> object:
        report("waiting")
        cancel.wait(30)
        raise Cancelled

    job = Job(work)
    ear = Ear(job)
    job.start()
    qtbot.waitUntil(lambda: ("progress", "waiting") in ear.heard)
    job.cancel()
    qtbot.waitUntil(lambda: not job.running, timeout=1000)
    ((_, failure),) = ear.ends
    assert isinstance(failure, Cancelled)


def test_deleting_the_owner_cancels_and_silences(qtbot: QtBot) -> None:
    """A page that goes away ends its work, and nothing late reaches anybody."""
    owner = QObject()
    seen: list[object] = []
    ended = threading.Event()

    def work(cancel: Cancel, report: Report) -> object:
        report(1)
        cancel.wait(30)
        report(2)
        ended.set()
        return "late"

    job = run_in_background(owner, work, seen.append)
    qtbot.waitUntil(lambda: running_jobs() == 1)
    delete_now(owner)
    assert not shiboken6.isValid(job)
    assert job.cancelled
    qtbot.waitUntil(ended.is_set)
    qtbot.waitUntil(lambda: not job.running)
    job.cancel()
    assert seen == []


def test_owners_deleted_in_the_middle_of_many_reports(qtbot: QtBot) -> None:
    """Threads that report while their owner is deleted neither crash nor linger."""
    jobs = []
    for _ in range(30):
        owner = QObject()

        def work(cancel: Cancel, report: Report) -> object:
            while not cancel.is_set():
                report(object())
            return None

        jobs.append(run_in_background(owner, work, lambda _: None))
        delete_now(owner)
    qtbot.waitUntil(lambda: not any(job.running for job in jobs))


def test_a_job_nobody_holds_still_ends(qtbot: QtBot) -> None:
    """A started job is kept alive until its end has been heard."""
    seen: list[object] = []

    def work(cancel: Cancel, report: Report) -> object:
        return 42

    job = Job(work)
    job.succeeded.connect(seen.append)
    job.start()
    del job
    qtbot.waitUntil(lambda: seen == [42])


def test_deleting_the_job_in_its_last_progress(qtbot: QtBot) -> None:
    """A slot may delete the job it hears from."""
    job = Job(lambda cancel, report: report(1))
    job.progress.connect(lambda _: shiboken6.delete(job))
    job.start()
    qtbot.waitUntil(lambda: not job.running)


def test_background_failure_goes_to_its_handler(qtbot: QtBot) -> None:
    """The convenience calls exactly one of its two functions."""
    owner = QObject()
    done: list[object] = []
    failed: list[Failure] = []

    def work(cancel: Cancel, report: Report) -> object:
        raise Failure("No.")

    run_in_background(owner, work, done.append, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert not done
    assert failed[0].message == "No."


def test_stop_all_ends_every_thread(qtbot: QtBot) -> None:
    """At the end of the program all work is asked to stop and waited for."""
    owner = QObject()
    for _ in range(3):
        run_in_background(owner, lambda cancel, report: cancel.wait(30), lambda _: None)
    assert stop_all(5.0)
    assert running_jobs() == 0
    qtbot.waitUntil(lambda: not job_module._running)


def test_a_job_starts_once(qtbot: QtBot) -> None:
    """Starting twice is a mistake of the program, and said."""
    job = Job(lambda cancel, report: None)
    job.start()
    with pytest.raises(RuntimeError):
        job.start()
    qtbot.waitUntil(lambda: not job.running)


CHURN = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from planhat_gui.ui.job import run_in_background, stop_all

sys.setswitchinterval(1e-5)
app, owners, started = QApplication([]), [QObject()], []

def tick():
    started.append(None)
    if len(started) > 3000:
        app.quit()
        return
    run_in_background(owners[0], lambda _c, report: [report(i) for i in range(50)], id)
    if len(started) % 50 == 0:
        owners[0].deleteLater()
        owners[0] = QObject()

timer = QTimer()
timer.timeout.connect(tick)
timer.start(0)
app.exec()
sys.exit(not stop_all(30))
"""


def test_jobs_that_die_with_their_owners_take_nothing_with_them() -> None:
    """Thousands of jobs deleted as they end: no call on what was freed with them (once a crash)."""
    result = subprocess.run(
        [sys.executable, "-c", CHURN], capture_output=True, text=True, timeout=120, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
