"""How long the program's event loop stands still while it runs a flow in a Job.

A timer of the window should fire every two milliseconds. Said are the longest delay and the 99th
percentile, during the run and, to compare, before it with nothing to do: a machine that is busy
with other things delays timers too.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2
IDLE_MS = 3000
LOOK_MS = 50
LONGEST_LOAD_MS = 30_000


class Heart(QObject):
    """Counts how late its beats are, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin counting anew."""
        self.late = []
        self._last = time.perf_counter()
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self._last = now

    def said(self, prefix: str = "") -> dict[str, float]:
        """The longest delay and the 99th percentile."""
        late = sorted(self.late) or [0.0]
        return {
            f"{prefix}longest_ms": late[-1],
            f"{prefix}p99_ms": late[int(len(late) * 0.99)],
        }


class Trial(QObject):
    """Waits for the services, counts idle beats, then beats during a run, then ends."""

    def __init__(self, app: Any, window: Any, flow: Any, base_url: str) -> None:
        super().__init__()
        self.idle: dict[str, float] = {}
        self.busy: dict[str, float] = {}
        self.report: Any = None
        self.failure: Any = None
        self.seconds = 0.0
        self._app, self._window, self._flow, self._base_url = app, window, flow, base_url
        self._heart = Heart()
        self._looks = 0
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._attached)
        self._look.start()

    def _attached(self) -> None:
        if getattr(self._window.shell, "attached", False):
            self._look.stop()
            self._heart.start()
            QTimer.singleShot(IDLE_MS, self, self._begin)
            return
        self._looks += 1
        if self._looks * LOOK_MS > LONGEST_LOAD_MS:
            self._look.stop()
            self.failure = "the window's services were not loaded"
            self._app.quit()

    def _begin(self) -> None:
        from planhat_gui.compose import CallOptions
        from planhat_gui.model.secret import Secret
        from planhat_gui.ui.job import Job

        self.idle = self._heart.said("idle_")
        services = self._window.shell.services
        options = CallOptions(
            secret=Secret("token-of-the-benchmark"), base_url=self._base_url, calls_per_minute=0
        )
        self._job = Job(
            lambda cancel, report: services.run_flow(self._flow, options, cancel, report), self
        )
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._began = time.perf_counter()
        self._heart.start()
        self._job.start()

    def _succeeded(self, report: Any) -> None:
        self.report = report
        self._end()

    def _failed(self, failure: Any) -> None:
        self.failure = failure
        self._end()

    def _end(self) -> None:
        self.seconds = time.perf_counter() - self._began
        self.busy = self._heart.said()
        self._app.quit()


def main(base_url: str, page: int, folder: Path) -> None:
    """One run in the window."""
    from benchmarks.scripts.said import say
    from planhat_gui.app import build
    from planhat_gui.model.flow import Flow, TemplateSource

    flow = Flow(
        "Benchmark", TemplateSource("get_companies", {"page_size": page}), credential="Benchmark"
    )
    app, window = build(["--data-dir", str(folder / "data")])
    trial = Trial(app, window, flow, base_url)
    app.exec()
    if trial.failure is not None or trial.report.error:
        sys.exit(str(trial.failure or trial.report.error))
    say(
        trial.seconds,
        trial.report.records.written,
        trial.report.bytes,
        **trial.busy,
        **trial.idle,
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
