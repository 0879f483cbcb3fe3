"""The limiter: at most so many calls in any sixty seconds, shared by all runs of one credential.

What the server says of its own limits can only make it slower.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from planhat_gui.engine.quota import Quota
from planhat_gui.model.errors import Cancelled
from planhat_gui.model.language import tr
from planhat_gui.model.network import DEFAULT_CALLS_PER_MINUTE
from planhat_gui.model.ports import Cancel, Clock

WINDOW_SECONDS = 60.0
SERVERS_LIMIT = tr("The server’s own limit")
"""How the sentence of a wait begins that is owed to what the server said of its limits."""

_LONGEST_WAIT = 0.5

OnWait = Callable[[str, float], None]
"""Told why nothing moves and for how many seconds still; ("", 0.0) when it goes on."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A call that may start: which one of all, and how many were under way beside it then."""

    number: int
    beside: int


class Pacer:
    """A sliding window over call starts. `calls_per_minute` 0: no limit. Safe from any thread.

    Bursts inside the window are allowed: a fixed pause between calls would waste the quota of a
    small job. `hold` is for a server that asks all of us to wait (429 with Retry-After), `learn`
    for one that says how many calls it still takes. Each `acquire` is answered by one `done`.
    """

    def __init__(self, clock: Clock, calls_per_minute: int = DEFAULT_CALLS_PER_MINUTE) -> None:
        self.calls_per_minute = calls_per_minute
        self._clock = clock
        self._starts: deque[float] = deque()
        self._held_until = 0.0
        self._under_way = 0
        self._begun = 0
        self._server = _Server()
        self._lock = threading.Lock()

    def acquire(self, cancel: Cancel, on_wait: OnWait | None = None) -> Turn:
        """Returns when a call may start, and counts it. Raises Cancelled."""
        told = False
        while True:
            if cancel.is_set():
                raise Cancelled
            seconds, why, turn = self._take()
            if turn is not None:
                if told and on_wait:
                    on_wait("", 0.0)
                return turn
            if on_wait:
                on_wait(why, seconds)
                told = True
            cancel.wait(min(seconds, _LONGEST_WAIT))

    def done(self) -> None:
        """The call that was acquired is over, whatever came of it."""
        with self._lock:
            self._under_way = max(0, self._under_way - 1)

    def _take(self) -> tuple[float, str, Turn | None]:
        """Counts a call and gives its turn, or how long to wait and why."""
        with self._lock:
            now = self._clock.monotonic()
            self._forget(now)
            if now < self._held_until:
                return self._held_until - now, tr("The server asked to wait"), None
            limit = self.calls_per_minute
            if limit and len(self._starts) >= limit:
                wait = self._starts[0] + WINDOW_SECONDS - now
                return (
                    max(wait, 0.001),
                    tr("Limit of {limit} calls a minute reached", limit=limit),
                    None,
                )
            wait = self._server.wait(now, self._starts)
            if wait > 0:
                return wait, self._server.sentence(), None
            self._starts.append(now)
            turn = Turn(self._begun, self._under_way)
            self._begun += 1
            self._under_way += 1
            self._server.count()
            return 0.0, "", turn

    def learn(self, quota: Quota | None, turn: Turn) -> None:
        """What the server said with the answer to the call of that turn."""
        if quota is None:
            return
        with self._lock:
            # Answers overtake each other: it may have counted none of the calls that were under way
            # together with this one, whether they are over or not.
            others = turn.beside + self._begun - turn.number - 1
            self._server.said(quota, self._clock.monotonic(), others)

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
            self._forget(self._clock.monotonic())
            found = []
            if self.calls_per_minute:
                found.append(max(0, self.calls_per_minute - len(self._starts)))
            if self._server.allowed is not None:
                found.append(max(0, self._server.allowed))
            return min(found, default=None)


class _Server:
    """What the server still takes, as far as it said. Used under the pacer's lock."""

    def __init__(self) -> None:
        self.allowed: int | None = None
        self._until = 0.0
        self._asked_at = 0.0
        self._quota = Quota()

    def said(self, quota: Quota, now: float, others: int) -> None:
        """Of answers about the same window the lowest count is the latest."""
        self._quota = quota
        if quota.remaining is None:
            return
        allowed = quota.remaining - others
        until = now + quota.reset + 1.0 if quota.reset is not None else 0.0
        same = self.allowed is not None and now < self._until and abs(until - self._until) < 2.0
        self.allowed = min(allowed, self.allowed) if same and self.allowed is not None else allowed
        self._until = until
        self._asked_at = now

    def count(self) -> None:
        """A call starts."""
        if self.allowed is not None:
            self.allowed -= 1

    def wait(self, now: float, starts: deque[float]) -> float:
        """Seconds before the next call may start; 0 when it may now."""
        if self.allowed is None or self.allowed > 0:
            return 0.0
        left = (self._until or self._asked_at + self._pause(starts)) - now
        if left <= 0:
            # One call, to hear how many there are now; the next waits for its answer.
            self.allowed, self._until, self._asked_at = 1, 0.0, now
            return 0.0
        return left

    def _pause(self, starts: deque[float]) -> float:
        """How long, where the server does not say when its count begins anew.

        Where it was this program that used it up, until the oldest of its calls is a minute old.
        """
        limit = self._quota.per_minute or 60
        if len(starts) >= limit / 2:
            return max(0.0, starts[0] + WINDOW_SECONDS - self._asked_at)
        return WINDOW_SECONDS / limit

    def sentence(self) -> str:
        """Why there is a wait."""
        limit, window = self._quota.limit, self._quota.window
        if not limit:
            return tr("{servers_limit} is reached", servers_limit=SERVERS_LIMIT)
        per = tr(" a minute") if window == WINDOW_SECONDS else ""
        return tr(
            "{servers_limit} of {limit:,} calls{per} is reached",
            servers_limit=SERVERS_LIMIT,
            limit=limit,
            per=per,
        )
