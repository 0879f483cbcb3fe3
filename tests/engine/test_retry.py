"""Asking again: when, how often, after how long. No real waiting."""

import threading
from datetime import timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.reading import Reading
from planhat_gui.engine.retry import FOR_RUN, RetryPolicy, parse_retry_after
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.errors import (
    Cancelled,
    Damaged,
    Failure,
    NeedsCredential,
    ServerRefused,
    TryAgain,
)
from tests.engine.doubles import BASE, FakeCancel, FakeClock, ScriptedWire, fetcher, listed

GET = Call(f"{BASE}/companies")
OK = listed([{"_id": "a"}])


OWN = (0.75, 6.0)
"""The first wait of our own: after an error, and after too many calls, which takes longer."""


def said(status: int, **headers: str) -> Answer:
    """An error answer."""
    return Answer(status, {k.replace("_", "-"): v for k, v in headers.items()}, b"Oops")


@given(st.integers(1, 40), st.floats(0, 1, exclude_max=True))
def test_waits_grow_to_a_cap_and_jitter(failures: int, chance: float) -> None:
    """Between half of and the whole of the doubling wait, never above the cap."""
    whole = min(60.0, 2.0 ** (failures - 1))
    assert whole / 2 <= RetryPolicy().wait(failures, chance) <= whole


def test_a_run_waits_about_three_minutes_in_all() -> None:
    """As its text promises: long enough for a restart of the server."""
    assert 100 <= sum(FOR_RUN.wait(n, 0.5) for n in range(1, FOR_RUN.attempts)) <= 300


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_a_passing_error_is_asked_again(status: int) -> None:
    """Once, then fine: one retry, counted, after a wait."""
    clock = FakeClock()
    wire, cancel = ScriptedWire(said(status), OK), FakeCancel(clock)
    one = fetcher(wire, clock)
    assert len(one.fetch(GET, Reading(), cancel).lines) == 1
    assert (one.meter.calls, one.meter.retries) == (2, 1)
    assert cancel.waited == pytest.approx(OWN[status == 429])


@pytest.mark.parametrize(
    "status", [201, 204, 206, 301, 304, 400, 401, 402, 403, 404, 405, 410, 413, 414, 422, 501, 999]
)
def test_a_lasting_error_is_not_asked_again(status: int) -> None:
    """One call, no wait; only 200 is data, even with a list in it."""
    clock = FakeClock()
    wire = ScriptedWire(Answer(status, {}, b"[1]"))
    cancel = FakeCancel(clock)
    with pytest.raises(NeedsCredential if status == 401 else ServerRefused) as failed:
        fetcher(wire, clock).fetch(GET, Reading(), cancel)
    assert str(status) in failed.value.message
    assert (len(wire.calls), cancel.waits) == (1, [])


@pytest.mark.parametrize(
    "first",
    [
        Answer(200, {}, b""),
        Answer(200, {}, b" \n"),
        Answer(200, {}, b'[{"a":1},{"b"'),
        Answer(200, {}, b"[1,"),
        TryAgain("x refused the connection.", code="connection_refused"),
    ],
)
def test_a_cut_or_empty_body_is_asked_again(first: Answer | Failure) -> None:
    """A proxy's hiccup is never the end of the data."""
    wire, clock = ScriptedWire(first, OK), FakeClock()
    assert fetcher(wire, clock).fetch(GET, Reading(), FakeCancel(clock)).lines
    assert len(wire.calls) == 2


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"null", b'{"error":"x"}', b'["\xff"]'])
def test_a_wrong_body_is_not_asked_again(body: bytes) -> None:
    """A login page stays a login page."""
    wire, clock = ScriptedWire(Answer(200, {}, body)), FakeClock()
    with pytest.raises(Damaged):
        fetcher(wire, clock).fetch(GET, Reading(), FakeCancel(clock))
    assert len(wire.calls) == 1


@pytest.mark.parametrize("method", ["POST", "PUT"])
@pytest.mark.parametrize("bad", [said(500), said(429, retry_after="1"), TryAgain("cut")])
def test_what_can_write_is_never_repeated(method: str, bad: Answer | Failure) -> None:
    """Not even when the server asks for it."""
    wire, clock = ScriptedWire(bad, OK), FakeClock()
    with pytest.raises(TryAgain):
        fetcher(wire, clock).fetch(Call(f"{BASE}/x", method=method), Reading(), FakeCancel(clock))
    assert len(wire.calls) == 1


def test_it_gives_up_and_says_how_often_it_tried() -> None:
    """As many attempts as the policy says; the reason stays."""
    wire, clock = ScriptedWire(said(503)), FakeClock()
    one = fetcher(wire, clock, policy=RetryPolicy(attempts=4))
    with pytest.raises(TryAgain, match=r"\(503\).*“Oops”\. Tried 4 times\.") as failed:
        one.fetch(GET, Reading(), FakeCancel(clock))
    assert (len(wire.calls), one.meter.retries, failed.value.code) == (4, 3, "server_error")


RETRY_AFTER = [
    ("2", 2.0),
    (" 7 ", 7.0),
    ("0", None),
    ("300", 300.0),
    ("9999999", None),
    ("1" + "0" * 22, None),
    ("9" * 5000, None),
    ("soon", None),
    ("-5", None),
    ("1.5", None),
    ("+3", None),
    ("٣", None),
    ("", None),
    ("date+30", 30.0),
    ("date-50", None),
    ("Mon, 99 Foo 2026 99:99:99 GMT", None),
    ("Sun, 01 Mar 99999 12:00:00 GMT", None),
]


@pytest.mark.parametrize(("text", "seconds"), RETRY_AFTER)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after(status: int, text: str, seconds: float | None) -> None:
    """Honoured up to 300 s; what is unreadable, past or nothing means our own wait (F51)."""
    clock = FakeClock()
    if text.startswith("date"):
        when = clock.utcnow() + timedelta(seconds=int(text[4:]))
        text = format_datetime(when, usegmt=True)
    wire, cancel = ScriptedWire(said(status, retry_after=text), OK), FakeCancel(clock)
    fetcher(wire, clock).fetch(GET, Reading(), cancel)
    own = OWN[status == 429]
    assert cancel.waited == pytest.approx(own if seconds is None else seconds, abs=1.0)
    assert (cancel.waited == pytest.approx(own)) is (seconds is None)


@pytest.mark.parametrize(
    ("text", "span"), [("301", "5 min"), ("999999", "277 h 47 min"), ("date+9000", "2 h 30 min")]
)
@pytest.mark.parametrize("status", [429, 503])
def test_too_long_to_wait(status: int, text: str, span: str) -> None:
    """More than five minutes are not waited for: it is said for how long, and nothing is lost."""
    clock = FakeClock()
    if text.startswith("date"):
        when = clock.utcnow() + timedelta(seconds=int(text[4:]))
        text = format_datetime(when, usegmt=True)
    wire, cancel = ScriptedWire(said(status, retry_after=text), OK), FakeCancel(clock)
    with pytest.raises(TryAgain, match=f"asks to wait {span}") as failed:
        fetcher(wire, clock).fetch(GET, Reading(), cancel)
    assert (failed.value.code, len(wire.calls), cancel.waits) == ("long_wait", 1, [])


def test_it_gives_up_after_five_waits() -> None:
    """A server that always says there were too many calls, and never for how long to wait."""
    clock = FakeClock()
    wire, cancel = ScriptedWire(said(429)), FakeCancel(clock)
    one = fetcher(wire, clock)
    with pytest.raises(TryAgain, match=r"429.*Tried 6 times\.") as failed:
        one.fetch(GET, Reading(), cancel)
    assert (failed.value.code, len(wire.calls), one.meter.retries) == ("too_many_calls", 6, 5)
    assert cancel.waited > 60, "shorter than the window of a quota"


def test_errors_and_waits_are_counted_apart() -> None:
    """A bad server with a quota gets its ten attempts and its five waits."""
    clock = FakeClock()
    wire = ScriptedWire(*[said(429), said(503)] * 5, OK)
    assert fetcher(wire, clock).fetch(GET, Reading(), FakeCancel(clock)).lines
    assert len(wire.calls) == 11


@given(st.text(max_size=80) | st.binary(max_size=40).map(lambda b: b.decode("latin-1")))
def test_any_retry_after_is_read_or_ignored(text: str) -> None:
    """Never an error, never less than nothing."""
    seconds = parse_retry_after(text, FakeClock().utcnow())
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize("after", ["40", None])
def test_too_many_calls_holds_everybody(after: str | None) -> None:
    """After a 429 no other call of the credential starts before the wait is over."""
    clock = FakeClock()
    headers = {"retry_after": after} if after else {}
    wire = ScriptedWire(said(429, **headers), OK)
    one = fetcher(wire, clock)
    starts: list[float] = []

    class Pressing(FakeCancel):
        """In the first pause another thread wants a call, too."""

        def wait(self, timeout: float | None = None) -> bool:
            if not starts:
                starts.append(-1)
                other = FakeCancel(self.clock)
                began = self.clock.monotonic()
                one.pacer.acquire(other)
                starts[0] = self.clock.monotonic() - began
            return super().wait(timeout)

    one.fetch(GET, Reading(), Pressing(clock))
    assert starts[0] == pytest.approx(40.0 if after else 6.0)


def test_the_wait_is_told_while_it_lasts() -> None:
    """Why and until when; nothing after it."""
    clock = FakeClock()
    one = fetcher(ScriptedWire(said(429, retry_after="30"), OK), clock)
    told: list[tuple[str, float]] = []

    class Watching(FakeCancel):
        def wait(self, timeout: float | None = None) -> bool:
            told.append(one.meter.waiting())
            return super().wait(timeout)

    one.fetch(GET, Reading(), Watching(clock))
    assert "429" in told[0][0]
    assert told[0][1] == pytest.approx(1030.0)
    assert one.meter.waiting() == ("", 0.0)


def test_cancel_ends_a_wait() -> None:
    """In the middle of 300 seconds, at once."""
    clock = FakeClock()
    wire = ScriptedWire(said(429, retry_after="300"), OK)
    cancel = FakeCancel(clock, at=1100.0)
    with pytest.raises(Cancelled):
        fetcher(wire, clock).fetch(GET, Reading(), cancel)
    assert clock.monotonic() <= 1101
    assert len(wire.calls) == 1


def test_cancel_ends_a_real_wait() -> None:
    """With a real event and a real clock, well within a second."""
    import time

    from tests.engine.doubles import elapsed_below

    class RealClock(FakeClock):
        def monotonic(self) -> float:
            return time.monotonic()

    one = fetcher(ScriptedWire(said(429, retry_after="300"), OK), RealClock())
    cancel, failures = threading.Event(), []

    def run() -> None:
        try:
            one.fetch(GET, Reading(), cancel)
        except Cancelled as wish:
            failures.append(wish)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    while not one.meter.waiting()[0]:
        assert thread.is_alive()
    with elapsed_below(1.0):
        cancel.set()
        thread.join(5)
    assert len(failures) == 1
