"""The limiter: never more than N starts in any sixty seconds."""

import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.pace import Pacer
from planhat_gui.model.errors import Cancelled
from tests.engine.doubles import FakeCancel, FakeClock


@given(
    st.integers(1, 12),
    st.lists(st.floats(0, 90, allow_nan=False) | st.just(0.0) | st.just(60.0), max_size=120),
)
def test_never_more_than_n_in_any_window(limit: int, pauses: list[float]) -> None:
    """Whatever the rhythm of the asking; and nobody waits without need."""
    clock = FakeClock()
    pacer, cancel = Pacer(clock, limit), FakeCancel(clock)
    starts: list[float] = []
    for pause in pauses:
        clock.go(pause)
        asked = clock.monotonic()
        pacer.acquire(cancel)
        starts.append(clock.monotonic())
        if starts[-1] > asked and len(starts) > limit:
            assert starts[-1] - starts[-1 - limit] < 61.0, "waited longer than the window"
    for early, late in zip(starts, starts[limit:], strict=False):
        assert late - early >= 60.0 - 1e-9


def test_a_burst_is_free() -> None:
    """The first N of a minute start at once."""
    clock = FakeClock()
    pacer, cancel = Pacer(clock, 180), FakeCancel(clock)
    for _ in range(180):
        pacer.acquire(cancel)
    assert cancel.waits == []
    assert pacer.left() == 0
    pacer.acquire(cancel)
    assert cancel.waited == pytest.approx(60.0)


def test_zero_is_no_limit() -> None:
    """Ten thousand at once."""
    clock = FakeClock()
    pacer, cancel = Pacer(clock, 0), FakeCancel(clock)
    for _ in range(10_000):
        pacer.acquire(cancel)
    assert cancel.waits == []
    assert pacer.left() is None


def test_a_hold_counts_also_without_a_limit_and_never_shrinks() -> None:
    """The longest wish of the server wins."""
    clock = FakeClock()
    pacer, cancel = Pacer(clock, 0), FakeCancel(clock)
    pacer.hold(30)
    pacer.hold(5)
    told: list[tuple[str, float]] = []
    pacer.acquire(cancel, lambda why, seconds: told.append((why, seconds)))
    assert cancel.waited == pytest.approx(30)
    assert told[0][0] == "The server asked to wait"
    assert told[0][1] == pytest.approx(30)
    assert told[-1] == ("", 0.0)


def test_left_counts_back_up() -> None:
    """Calls left this minute, as shown to the user."""
    clock = FakeClock()
    pacer = Pacer(clock, 3)
    seen = []
    for _ in range(3):
        pacer.acquire(FakeCancel(clock))
        seen.append(pacer.left())
        clock.go(10)
    clock.go(30)
    seen.append(pacer.left())
    clock.go(10)
    seen.append(pacer.left())
    assert seen == [2, 1, 0, 1, 2]


def test_cancel_ends_the_wait_and_counts_nothing() -> None:
    """A call that did not start costs no quota."""
    clock = FakeClock()
    pacer = Pacer(clock, 1)
    pacer.acquire(FakeCancel(clock))
    with pytest.raises(Cancelled):
        pacer.acquire(FakeCancel(clock, at=1010.0))
    assert clock.monotonic() < 1011
    clock.go(60)
    assert pacer.left() == 1


def test_many_threads_share_one_window() -> None:
    """Eight threads, one limit."""
    clock = FakeClock()
    pacer = Pacer(clock, 5)
    starts: list[float] = []
    lock = threading.Lock()

    def work() -> None:
        cancel = FakeCancel(clock)
        for _ in range(5):
            pacer.acquire(cancel, None)
            with lock:
                starts.append(clock.monotonic())

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(starts) == 40
    # A start is noted a moment after it was counted; the fake clock may have moved in between,
    # so the bound is over all: forty calls at five a minute take at least seven minutes.
    assert clock.monotonic() - 1000.0 >= 7 * 60.0
    assert all(b >= a or b >= 1000.0 for a, b in pairwise(starts))
