"""Small real parts for the engine's tests."""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from planhat_gui.engine.fetch import Fetched, Fetcher, Meter
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.ports import Cancel

TOKEN = "canary-7f3a91-token"
"""Must never be seen in a text of ours."""

BASE = "http://127.0.0.1:1"


class FakeClock:
    """A clock that moves only when somebody waits, or when told to."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.zero = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
        self.lock = threading.Lock()

    def monotonic(self) -> float:
        with self.lock:
            return self.now

    def utcnow(self) -> datetime:
        return self.zero + timedelta(seconds=self.monotonic() - 1000.0)

    def go(self, seconds: float) -> None:
        """Lets time pass."""
        with self.lock:
            self.now += max(0.0, seconds)


class FakeCancel:
    """A cancel whose waits take no time but move the clock; `at` is when the user presses it."""

    def __init__(self, clock: FakeClock, at: float | None = None) -> None:
        self.clock, self.at = clock, at
        self.waits: list[float] = []

    def is_set(self) -> bool:
        return self.at is not None and self.clock.monotonic() >= self.at

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None, "a wait without an end"
        if self.is_set():
            return True
        self.waits.append(timeout)
        self.clock.go(timeout)
        return self.is_set()

    @property
    def waited(self) -> float:
        """Seconds waited in all."""
        return sum(self.waits)


Script = Answer | BaseException | Callable[[Call], Answer]


class ScriptedWire:
    """Answers calls from a list; the last entry serves all later calls."""

    def __init__(self, *script: Script) -> None:
        self.script = script
        self.calls: list[Call] = []
        self.lock = threading.Lock()

    def send(self, call: Call, cancel: Cancel) -> Answer:
        with self.lock:
            one = self.script[min(len(self.calls), len(self.script) - 1)]
            self.calls.append(call)
        if isinstance(one, BaseException):
            raise one
        return one if isinstance(one, Answer) else one(call)

    def abort(self) -> None:
        """Nothing is ever under way."""

    def close(self) -> None:
        """Nothing to close."""


def fetcher(
    wire: ScriptedWire,
    clock: FakeClock | None = None,
    *,
    policy: RetryPolicy | None = None,
    per_minute: int = 0,
    chance: Callable[[], float] = lambda: 0.5,
) -> Fetcher:
    """A fetcher over a scripted wire."""
    clock = clock or FakeClock()
    pacer = Pacer(clock, per_minute)
    return Fetcher(wire, pacer, clock, Meter(), policy or RetryPolicy(), chance)


def listed(rows: Sequence[object]) -> Answer:
    """A good answer with these rows."""
    return Answer(200, {"content-type": "application/json"}, json.dumps(rows).encode())


def offset_and_limit(call: Call) -> tuple[int, int]:
    """What a call asks for."""
    query = parse_qs(urlsplit(call.url).query)
    return int(query["offset"][0]), int(query["limit"][0])


def as_fetched(rows: Sequence[bytes]) -> Fetched:
    """An answer that holds these rows."""
    body = b"[" + b",".join(rows) + b"]"
    return Fetched(Answer(200, {}, body), list(rows))


@contextmanager
def elapsed_below(seconds: float) -> Iterator[None]:
    """The block must take less than that, by the real clock."""
    import time

    started = time.monotonic()
    yield
    took = time.monotonic() - started
    assert took < seconds, f"took {took:.2f} s, allowed {seconds} s"
