"""Noticing that this computer slept, or its clock was set: what was connected is not to be trusted.

Some systems' monotonic clock stands still in sleep (Linux, macOS): then the wall clock jumps
against it. Others' goes on (Windows): then whoever looks ten times a second was away for long.
"""

import threading
import time
from collections.abc import Callable

JUMP_SECONDS = 60.0


class SleepWatch:
    """`look` regularly, from one thread."""

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall, self._monotonic = wall, monotonic
        self._seen = monotonic()
        self._ahead = wall() - self._seen
        self._lock = threading.Lock()

    def look(self) -> bool:
        """Whether there was a sleep, or a jump of the clock, since the last look."""
        with self._lock:
            now = self._monotonic()
            ahead = self._wall() - now
            jumped = abs(ahead - self._ahead) > JUMP_SECONDS or now - self._seen > JUMP_SECONDS
            self._seen = now
            if jumped:
                self._ahead = ahead
            return jumped
