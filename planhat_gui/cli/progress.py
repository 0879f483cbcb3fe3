"""A run's progress on stderr: one line that refreshes on a terminal, plain lines elsewhere."""

import shutil
import threading
import time
from types import TracebackType
from typing import Self

from planhat_gui.cli.console import Console
from planhat_gui.cli.text import count, fitted, safe, seconds, size, width
from planhat_gui.model.results import Phase, Progress

_PLAIN_SECONDS = 1.0
_BAR = 20


class ProgressLine:
    """An observer; use it as a context, so that the terminal's line is wiped at the end.

    `expected` is the number of records an estimate assumes: with it the terminal gets a bar.
    """

    def __init__(self, console: Console, noun: str, expected: int | None = None) -> None:
        """Nothing is shown before the first progress."""
        self._err = console.err
        self._console = console
        self._terminal = console.err.isatty()
        self._noun, self._expected = noun, expected
        self._lock = threading.Lock()
        self._shown = ""
        self._told = ""
        self._next = 0.0
        self._warned: set[str] = set()

    def __call__(self, progress: Progress) -> None:
        """Show it, if there is something new and it is time."""
        with self._lock:
            if self._terminal:
                self._refresh(progress)
            else:
                self._line(progress)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._wipe()

    def _refresh(self, progress: Progress) -> None:
        if progress.phase is Phase.DONE:
            self._wipe()
            return
        columns = shutil.get_terminal_size().columns - 1
        line = fitted(self._bar(progress) + self._sentence(progress), columns)
        # Spaces wipe the rest: not every Windows console knows the control sequence for it.
        self._err.write("\r" + line + " " * max(0, width(self._shown) - width(line)))
        self._err.flush()
        self._shown = line

    def _wipe(self) -> None:
        if self._shown:
            self._err.write("\r" + " " * width(self._shown) + "\r")
            self._err.flush()
            self._shown = ""

    def _line(self, progress: Progress) -> None:
        for warning in progress.warnings:
            if warning.code not in self._warned:
                self._warned.add(warning.code)
                self._console.note(f"Warning ({warning.code}): {safe(warning.message, 500)}")
        now = time.monotonic()
        # What changes with nothing but the clock is no news.
        news = f"{progress.phase} {progress.pages} {progress.retries} {progress.waiting}"
        if news == self._told or now < self._next or progress.phase is Phase.DONE:
            return
        self._told, self._next = news, now + _PLAIN_SECONDS
        self._console.note(self._sentence(progress))

    def _bar(self, progress: Progress) -> str:
        if not self._expected:
            return ""
        done = min(1.0, progress.records / self._expected)
        full = int(done * _BAR)
        return f"[{'#' * full}{'.' * (_BAR - full)}] {done:4.0%}  "

    def _sentence(self, progress: Progress) -> str:
        what = {
            Phase.STARTING: "Starting",
            Phase.WAITING: "Waiting",
            Phase.PUBLISHING: "Making the Nexset",
        }.get(progress.phase, "Reading")
        parts = [what]
        if progress.waiting:
            parts = [f"Waiting {progress.waiting_seconds:.0f} s: {safe(progress.waiting)}"]
        parts += [
            count(progress.pages, "page"),
            f"{progress.records:,} {self._noun}",
            size(progress.bytes),
            seconds(progress.elapsed),
        ]
        if progress.elapsed > 1 and progress.records:
            parts.append(f"{progress.records / progress.elapsed:,.0f}/s")
        if progress.retries:
            parts.append(count(progress.retries, "retry", "retries"))
        if progress.calls_left is not None:
            parts.append(f"{count(progress.calls_left, 'call')} left this minute")
        return " · ".join(parts)
