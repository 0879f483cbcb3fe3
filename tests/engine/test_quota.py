"""What servers say of their limits, and that the limiter then meets no refusal."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.pace import SERVERS_LIMIT, Pacer, Turn
from planhat_gui.engine.quota import Quota, quota_of
from tests.engine.doubles import FakeCancel, FakeClock

WALL = 1_800_000_000.0

SAID: dict[str, tuple[dict[str, str], Quota | None]] = {
    "planhat": (
        {"x-rate-limit-limit": "200", "x-rate-limit-remaining": "192"},
        Quota(192, None, 200),
    ),
    "most others": (
        {"x-ratelimit-limit": "60", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "12"},
        Quota(0, 12.0, 60),
    ),
    "reset as a moment": (
        {"x-ratelimit-remaining": "3", "x-ratelimit-reset": str(int(WALL) + 40)},
        Quota(3, 40.0),
    ),
    "reset in milliseconds": (
        {"x-ratelimit-remaining": "3", "x-ratelimit-reset": f"{int(WALL) + 40}123"},
        Quota(3, 40.0),
    ),
    "reset long past": (
        {"x-ratelimit-remaining": "3", "x-ratelimit-reset": "1500000000"},
        Quota(3),
    ),
    "three headers of the first drafts": (
        {
            "ratelimit-limit": "100, 100;w=60",
            "ratelimit-remaining": "50",
            "ratelimit-reset": "5",
        },
        Quota(50, 5.0, 100, 60.0),
    ),
    "one header of draft 7": (
        {"ratelimit": "limit=100, remaining=50, reset=5", "ratelimit-policy": "100;w=60"},
        Quota(50, 5.0, 100, 60.0),
    ),
    "named policies of draft 8": (
        {"ratelimit": '"default";r=50;t=30', "ratelimit-policy": '"default";q=100;w=60'},
        Quota(50, 30.0, 100, 60.0),
    ),
    "the tightest of several": (
        {
            "ratelimit": '"day";r=900;t=3000, "burst";r=2;t=1',
            "ratelimit-policy": '"day";q=1000;w=86400, "burst";q=10;w=1',
        },
        Quota(2, 1.0, 10, 1.0),
    ),
    "nothing": ({"content-type": "application/json"}, None),
    "nonsense": ({"x-ratelimit-remaining": "many", "ratelimit": "soon"}, None),
    "negative": ({"x-ratelimit-remaining": "-1"}, None),
    "not ASCII": ({"x-ratelimit-remaining": "٣"}, None),
}


@pytest.mark.parametrize("kind", SAID)
def test_every_way_to_say_it(kind: str) -> None:
    """Names in lower case, as answers have them."""
    headers, quota = SAID[kind]
    assert quota_of(headers, WALL) == quota


@given(
    st.dictionaries(
        st.sampled_from(["x-ratelimit-reset", "ratelimit", "ratelimit-policy", "ratelimit-limit"]),
        st.text(max_size=200) | st.from_regex(r'("[a-z]";)?[rtqw]=[0-9]{1,12}(, ?.*)?'),
    )
)
def test_anything_is_read_or_ignored(headers: dict[str, str]) -> None:
    """Never an error, never less than nothing."""
    found = quota_of(headers, WALL)
    for number in (found.remaining, found.reset, found.limit) if found else ():
        assert number is None or number >= 0


@dataclass
class Server:
    """A limit, in one of the ways servers keep it; counts what it refuses."""

    clock: FakeClock
    limit: int
    window: float = 60.0
    refused: int = 0
    served: list[float] = field(default_factory=list)

    def sliding(self) -> Mapping[str, str]:
        """At most `limit` in any window; says only how many are left, as Planhat does."""
        now = self.clock.monotonic()
        recent = sum(1 for at in self.served if at > now - self.window)
        return self._answer(recent, {})

    def fixed(self) -> Mapping[str, str]:
        """A window that begins anew at full multiples of it, and says when."""
        now = self.clock.monotonic()
        begins = now - now % self.window
        recent = sum(1 for at in self.served if at >= begins)
        reset = str(int(begins + self.window - now))
        return self._answer(recent, {"x-ratelimit-reset": reset})

    def _answer(self, recent: int, more: dict[str, str]) -> Mapping[str, str]:
        if recent >= self.limit:
            self.refused += 1
        else:
            self.served.append(self.clock.monotonic())
        left = str(max(0, self.limit - recent - 1))
        return {"x-ratelimit-limit": str(self.limit), "x-ratelimit-remaining": left, **more}


def read_all(server: Server, ask: Callable[[], Mapping[str, str]], pacer: Pacer, calls: int) -> int:
    """So many calls, four under way at once, each under way for 0.1 s; waits for the server."""
    cancel, waits, random = FakeCancel(server.clock), 0, Random(calls)
    under_way: deque[tuple[Mapping[str, str], Turn]] = deque()

    def on_wait(why: str, seconds: float) -> None:
        nonlocal waits
        waits += why.startswith(SERVERS_LIMIT)

    def end_one() -> None:
        server.clock.go(0.025)
        # Any of them comes first: answers overtake each other.
        under_way.rotate(random.randrange(4))
        headers, turn = under_way.popleft()
        pacer.learn(quota_of(headers, WALL), turn)
        pacer.done()

    for _ in range(calls):
        if len(under_way) == 4:
            end_one()
        while under_way and pacer.left() == 0:
            end_one()
        turn = pacer.acquire(cancel, on_wait)
        under_way.append((ask(), turn))
    return waits


@pytest.mark.parametrize("limit", [20, 50, 200])
@pytest.mark.parametrize("kind", ["sliding", "fixed"])
def test_a_limit_that_is_said_is_never_met(kind: str, limit: int) -> None:
    """Not one call is refused, though the user's own limit is far above; and it does wait."""
    clock = FakeClock()
    server, pacer = Server(clock, limit), Pacer(clock, 0)
    ask = server.sliding if kind == "sliding" else server.fixed
    assert read_all(server, ask, pacer, limit * 5) > 0
    assert server.refused == 0
    took = clock.monotonic() - 1000.0
    assert took < 60 * 7, "slower than the limit asks for"


def test_the_users_own_limit_stays_above_all() -> None:
    """A server that gives more does not make the program faster than it was told to be."""
    clock = FakeClock()
    server, pacer = Server(clock, 1000), Pacer(clock, 30)
    assert read_all(server, server.sliding, pacer, 91) == 0
    assert clock.monotonic() - 1000.0 >= 180


def test_calls_left_are_the_fewer_of_both() -> None:
    """What the window shows."""
    clock = FakeClock()
    pacer = Pacer(clock, 180)
    turn = pacer.acquire(FakeCancel(clock))
    pacer.learn(Quota(7, 30.0, 200), turn)
    pacer.done()
    assert pacer.left() == 7
    pacer.learn(Quota(500, 90.0, 1000), turn)
    assert pacer.left() is not None
    assert pacer.left() <= 179  # type: ignore[operator]


def test_calls_under_way_are_not_counted_twice_nor_forgotten() -> None:
    """Three more may not have been counted by the server that says five are left."""
    clock = FakeClock()
    pacer = Pacer(clock, 0)
    turns = [pacer.acquire(FakeCancel(clock)) for _ in range(4)]
    pacer.learn(Quota(5, None, 100), turns[3])
    pacer.done()
    assert pacer.left() == 2
    # The first one's answer is late: the server made it before it knew of the other three.
    pacer.learn(Quota(8, None, 100), turns[0])
    assert pacer.left() == 5


def test_after_a_wait_one_call_finds_out() -> None:
    """The others wait for its answer: a server that still takes none refuses one, not four."""
    clock = FakeClock()
    pacer = Pacer(clock, 0)
    pacer.learn(Quota(0, 10.0, 60), pacer.acquire(FakeCancel(clock)))
    pacer.done()
    clock.go(11.5)
    began = clock.monotonic()
    pacer.acquire(FakeCancel(clock))
    assert clock.monotonic() == began
    pacer.acquire(FakeCancel(clock))
    assert clock.monotonic() > began
