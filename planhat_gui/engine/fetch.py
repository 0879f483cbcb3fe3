"""One page's worth: paced, sent, checked, cut into records, and asked again when that can help."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from planhat_gui.engine.decode import check_status
from planhat_gui.engine.pace import SERVERS_LIMIT, Pacer, Turn
from planhat_gui.engine.quota import quota_of
from planhat_gui.engine.reading import Paths, Reading
from planhat_gui.engine.retry import LONGEST_RETRY_AFTER, RetryPolicy, parse_retry_after
from planhat_gui.engine.skew import skew_of
from planhat_gui.engine.wire import SLEPT, TOO_MANY_CALLS, Answer, Call, Wire
from planhat_gui.model.errors import Cancelled, Damaged, TryAgain
from planhat_gui.model.language import tr
from planhat_gui.model.ports import Cancel, Clock
from planhat_gui.model.results import Notice

_STEP = 0.5
_STRUCK = Notice(
    "token_struck_out",
    tr("The server sent the token back in its answer. It stands there as “***” and was not kept."),
)


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
    """What several threads count: calls, retries, bytes, and why nothing moves at the moment.

    `slowed`: the sentence of a server's own limit that was waited for. `skew`: by how many seconds
    the server's clock is ahead of this computer's, the largest seen; negative when it is behind.
    """

    def __init__(self, calls: int = 0, retries: int = 0, received: int = 0) -> None:
        self.calls, self.retries, self.received = calls, retries, received
        self.slowed = ""
        self.skew = 0.0
        self._waits: dict[int, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def add(self, *, calls: int = 0, retries: int = 0, received: int = 0) -> None:
        """Counts."""
        with self._lock:
            self.calls += calls
            self.retries += retries
            self.received += received

    def look_at_clock(self, skew: float | None) -> None:
        """What an answer said of the time."""
        if skew is not None and abs(skew) > abs(self.skew):
            self.skew = skew

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
        failed = _Failed()
        while True:
            try:
                return self._once(call, reading, cancel)
            except TryAgain as failure:
                if call.method != "GET":
                    raise
                if failed.slept_once(failure):
                    continue
                seconds = self._seconds(failure, failed)
                self.meter.add(retries=1)
                self._pause(failure, seconds, cancel)

    def _once(self, call: Call, reading: Reading, cancel: Cancel) -> Fetched:
        turn = self.pacer.acquire(cancel, self._on_wait)
        try:
            return self._exchange(call, reading, cancel, turn)
        except (MemoryError, RecursionError):
            raise Damaged(
                tr("The answer is too large for this computer’s memory."),
                tr("Ask for a smaller Page Size."),
                code="too_large",
            ) from None
        finally:
            self.pacer.done()

    def _exchange(self, call: Call, reading: Reading, cancel: Cancel, turn: Turn) -> Fetched:
        self.meter.add(calls=1)
        answer = self.wire.send(call, cancel)
        now = self.clock.utcnow()
        self.pacer.learn(quota_of(answer.headers, now.timestamp()), turn)
        self.meter.look_at_clock(skew_of(answer.headers, now))
        self.meter.add(received=len(answer.body))
        try:
            check_status(answer, urlsplit(call.url).netloc)
            found = reading.read(answer, self.paths)
            notices = found.notices
            # Who is sent a key in the address says it again in that of the next page.
            if answer.struck and not answer.own_parameter:
                notices = (*notices, _STRUCK)
            return Fetched(answer, found.lines, notices, found.sentence, found.fix)
        except TryAgain as failure:
            failure.after = parse_retry_after(answer.headers.get("retry-after"), now)
            raise

    def _seconds(self, failure: TryAgain, failed: "_Failed") -> float:
        """How long to wait before the next attempt; raises when there is to be none."""
        if (failure.after or 0.0) > LONGEST_RETRY_AFTER:
            raise _too_long(failure) from None
        if failure.code == TOO_MANY_CALLS:
            failed.waits += 1
            if failed.waits > self.policy.waits:
                raise self._given_up(failure, failed.waits) from None
            # 0 seconds, or a date that is past by our clock, would use up all waits at once.
            own = self.policy.wait_for_quota(failed.waits, self.chance())
            seconds = failure.after or own
            # The whole credential is asked to wait, not this call alone.
            self.pacer.hold(seconds)
            return seconds
        failed.times += 1
        if failed.times >= self.policy.attempts:
            raise self._given_up(failure, failed.times) from None
        return failure.after or self.policy.wait(failed.times, self.chance())

    def _pause(self, failure: TryAgain, seconds: float, cancel: Cancel) -> None:
        until = self.clock.monotonic() + seconds
        self.meter.wait(failure.message, until)
        try:
            while (left := until - self.clock.monotonic()) > 0:
                if cancel.wait(min(left, _STEP)):
                    raise Cancelled
        finally:
            self.meter.wait("", 0.0)

    def _on_wait(self, why: str, seconds: float) -> None:
        if why.startswith(SERVERS_LIMIT):
            self.meter.slowed = why
        self.meter.wait(why, self.clock.monotonic() + seconds)

    def _given_up(self, failure: TryAgain, failures: int) -> TryAgain:
        if failures == 1:
            return failure
        return TryAgain(
            tr(
                "{failure_message} Tried {failures} times.",
                failure_message=failure.message,
                failures=failures,
            ),
            failure.next_step,
            code=failure.code,
        )


@dataclass(slots=True)
class _Failed:
    """How often one call failed: by itself, for too many calls, for a sleep of the computer."""

    times: int = 0
    waits: int = 0
    slept: bool = False

    def slept_once(self, failure: TryAgain) -> bool:
        """The first sleep of a call is nobody's fault: it is asked again at once."""
        once = failure.code == SLEPT and not self.slept
        self.slept = self.slept or once
        return once


def _too_long(failure: TryAgain) -> TryAgain:
    seconds = failure.after or 0.0
    hours, minutes = divmod(round(seconds / 60), 60)
    span = (
        tr("{hours:,} h {minutes} min", hours=hours, minutes=minutes)
        if hours
        else tr("{minutes} min", minutes=minutes)
    )
    return TryAgain(
        tr(
            "{failure_message}: it asks to wait {span}, which is too long to wait for.",
            failure_message=failure.message.rstrip("."),
            span=span,
        ),
        tr("Go on in {span}.", span=span),
        after=seconds,
        code="long_wait",
    )
