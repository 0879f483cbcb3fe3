"""The limiter: at most so many calls in any sixty seconds, shared by all runs of one credential."""

import threading
from collections import deque
from collections.abc import Callable

from planhat_gui.model.errors import Cancelled
from planhat_gui.model.ports import Cancel, Clock

WINDOW_SECONDS = 60.0
DEFAULT_CALLS_PER_MINUTE = 180
_LONGEST_WAIT = 0.5

OnWait = Callable[[str, float], None]
"""Told why nothing moves and for how many seconds still; ("", 0.0) when it goes on."""


class Pacer:
    """A sliding window over call starts. `calls_per_minute` 0: no limit. Safe from any thread.

    Bursts inside the window are allowed: a fixed pause between calls would waste the quota of a
    small job. `hold` is for a server that asks all of us to wait (429 with Retry-After).
    """

    def __init__(self, clock: Clock, calls_per_minute: int = DEFAULT_CALLS_PER_MINUTE) -> None:
        self.calls_per_minute = calls_per_minute
        self._clock = clock
        self._starts: deque[float] = deque()
        self._held_until = 0.0
        self._lock = threading.Lock()

    def acquire(self, cancel: Cancel, on_wait: OnWait | None = None) -> None:
        """Returns when a call may start, and counts it. Raises Cancelled."""
        told = False
        while True:
            if cancel.is_set():
                raise Cancelled
            seconds, why = self._take()
            if seconds <= 0:
                if told and on_wait:
                    on_wait("", 0.0)
                return
            if on_wait:
                on_wait(why, seconds)
                told = True
            cancel.wait(min(seconds, _LONGEST_WAIT))

    def _take(self) -> tuple[float, str]:
        """Counts a call and gives 0, or how long to wait and why."""
        with self._lock:
            now = self._clock.monotonic()
            self._forget(now)
            if now < self._held_until:
                return self._held_until - now, "The server asked to wait"
            if self.calls_per_minute and len(self._starts) >= self.calls_per_minute:
                wait = self._starts[0] + WINDOW_SECONDS - now
                return max(wait, 0.001), f"Limit of {self.calls_per_minute} calls a minute reached"
            self._starts.append(now)
            return 0.0, ""

    def _forget(self, now: float) -> None:
        while self._starts and self._starts[0] <= now - WINDOW_SECONDS:
            self._starts.popleft()

    def hold(self, seconds: float) -> None:
        """Nobody starts a call for that long from now."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock.monotonic() + seconds)

    def left(self) -> int | None:
        """Calls that may still start in this minute; None without a limit."""
        with self._lock:
            if not self.calls_per_minute:
                return None
            self._forget(self._clock.monotonic())
            return max(0, self.calls_per_minute - len(self._starts))
