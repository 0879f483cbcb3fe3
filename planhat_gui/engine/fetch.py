"""One page's worth: paced, sent, checked, cut into records, and asked again when that can help."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from planhat_gui.engine.decode import check_status
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.reading import Paths, Reading
from planhat_gui.engine.retry import RetryPolicy, parse_retry_after
from planhat_gui.engine.wire import Answer, Call, Wire
from planhat_gui.model.errors import Cancelled, TryAgain
from planhat_gui.model.ports import Cancel, Clock
from planhat_gui.model.results import Notice

_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer and its records, one line of JSON each.

    `notices` are about this answer; `sentence` and `fix` see `reading.Read`.
    """

    answer: Answer
    lines: list[bytes]
    notices: tuple[Notice, ...] = ()
    sentence: str = ""
    fix: str | None = None


class Meter:
    """What several threads count: calls, retries, bytes, and why nothing moves at the moment."""

    def __init__(self, calls: int = 0, retries: int = 0, received: int = 0) -> None:
        self.calls, self.retries, self.received = calls, retries, received
        self._waits: dict[int, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def add(self, *, calls: int = 0, retries: int = 0, received: int = 0) -> None:
        """Counts."""
        with self._lock:
            self.calls += calls
            self.retries += retries
            self.received += received

    def wait(self, why: str, until: float) -> None:
        """This thread waits until that moment (monotonic seconds); "" when it goes on."""
        with self._lock:
            if why:
                self._waits[threading.get_ident()] = (why, until)
            else:
                self._waits.pop(threading.get_ident(), None)

    def waiting(self) -> tuple[str, float]:
        """The longest wait of all threads: why, and until when; ("", 0.0) if none."""
        with self._lock:
            return max(self._waits.values(), key=lambda wait: wait[1], default=("", 0.0))


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches with retries. `chance` gives random numbers in [0, 1), for the jitter."""

    wire: Wire
    pacer: Pacer
    clock: Clock
    meter: Meter
    policy: RetryPolicy
    chance: Callable[[], float]
    paths: Paths = field(default_factory=Paths)

    def fetch(self, call: Call, reading: Reading, cancel: Cancel) -> Fetched:
        """The records of one call. Raises a Failure; only GET is ever repeated."""
        failures = 0
        while True:
            try:
                return self._once(call, reading, cancel)
            except TryAgain as failure:
                failures += 1
                if call.method != "GET" or failures >= self.policy.attempts:
                    raise self._given_up(failure, failures) from None
                self.meter.add(retries=1)
                self._pause(failure, failures, cancel)

    def _once(self, call: Call, reading: Reading, cancel: Cancel) -> Fetched:
        self.pacer.acquire(cancel, self._on_wait)
        self.meter.add(calls=1)
        answer = self.wire.send(call, cancel)
        self.meter.add(received=len(answer.body))
        try:
            check_status(answer, urlsplit(call.url).netloc)
            found = reading.read(answer, self.paths)
            return Fetched(answer, found.lines, found.notices, found.sentence, found.fix)
        except TryAgain as failure:
            failure.after = parse_retry_after(
                answer.headers.get("retry-after"), self.clock.utcnow()
            )
            raise

    def _pause(self, failure: TryAgain, failures: int, cancel: Cancel) -> None:
        # 0 seconds, or a date that is past by our clock, would use up all attempts at once.
        seconds = failure.after or self.policy.wait(failures, self.chance())
        if failure.code == "too_many_calls":
            # The whole credential is asked to wait, not this call alone.
            self.pacer.hold(seconds)
        until = self.clock.monotonic() + seconds
        self.meter.wait(failure.message, until)
        try:
            while (left := until - self.clock.monotonic()) > 0:
                if cancel.wait(min(left, _STEP)):
                    raise Cancelled
        finally:
            self.meter.wait("", 0.0)

    def _on_wait(self, why: str, seconds: float) -> None:
        self.meter.wait(why, self.clock.monotonic() + seconds)

    def _given_up(self, failure: TryAgain, failures: int) -> TryAgain:
        if failures == 1:
            return failure
        return TryAgain(
            f"{failure.message} Tried {failures} times.", failure.next_step, code=failure.code
        )
