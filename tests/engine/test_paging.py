"""Reading by offset and limit from servers that behave, more or less."""

import json
import random
import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.ahead import Ahead
from planhat_gui.engine.cost import estimate
from planhat_gui.engine.fetch import Fetched
from planhat_gui.engine.reader import Position, SingleReader, call_of
from planhat_gui.engine.readers import first_call, reader_for
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Cancelled, ServerRefused, TryAgain
from planhat_gui.model.source import (
    EndpointFacts,
    Method,
    NoPaging,
    OffsetPaging,
    Source,
    Step,
)
from tests.engine.doubles import BASE, as_fetched, elapsed_below
from tests.engine.tables import InTurn, Table, ids_of, read, reader_of, table

COUNTS = [0, 1, 2, 3, 4, 9, 10, 11, 19, 20, 21, 28, 29, 50, 100]


@pytest.mark.parametrize("width", [1, 2, 4, 16])
@pytest.mark.parametrize("size", [1, 2, 3, 10, 100])
def test_a_quiet_table_is_read_once_and_in_order(size: int, width: int) -> None:
    """Any count, just at, before and behind a page's edge: every row once, no warning."""
    for count in COUNTS:
        for keyed in (True, False):
            source = table(count, keyed=keyed)
            got = read(source, size, width=width, seed=count)
            assert got.ids == source.ids
            assert got.codes == set()
            assert got.reader.end_reason == f"empty page at offset {count}"
            assert all(page.lines for page in got.pages)


@pytest.mark.parametrize("size", [1, 2, 3, 10, 100])
@pytest.mark.parametrize("count", COUNTS)
def test_the_estimate_is_the_number_of_calls(count: int, size: int) -> None:
    """What is said before the run is what is sent in it (one at a time, nothing moving)."""
    if count == 1:
        size = max(size, 2)
    source = table(count)
    read(source, size)
    step = Step(f"{BASE}/x", pagination=OffsetPaging(page_size=size))
    cost = estimate(Source((step,)), count, "test", calls_per_minute=0, parallel=1)
    assert cost.calls is not None
    assert 0 <= len(source.asked) - cost.calls <= (1 if count == 1 else 0)


@pytest.mark.parametrize("width", [2, 4, 16])
def test_few_calls_are_wasted_behind_the_end(width: int) -> None:
    """At most width - 1 offsets behind the end are asked for; none for a one-page endpoint."""
    for count in (0, 5, 99, 100, 1000, 1001):
        source, single = table(count), table(count)
        read(source, 100, width=width, seed=count)
        read(single, 100)
        assert len(source.asked) - len(single.asked) <= width - 1
        if count < 100:
            assert len(source.asked) == len(single.asked)


@pytest.mark.parametrize("start", [0, 1, 7, 19, 20, 21, 500])
def test_start_offset(start: int) -> None:
    """Rows before it are not read; one behind the end is an empty, quiet reading."""
    source = table(20)
    got = read(source, 5, start=start, width=4)
    assert got.ids == source.ids[start:]
    assert got.codes == set()
    assert source.asked[0] == (start, 5)


@pytest.mark.parametrize("cap", [2, 3, 37, 99])
def test_a_cap_below_the_page_size_is_noticed_and_kept_to(cap: int) -> None:
    """F29: everything comes, the cap is said once, and from then on it is what is asked for."""
    source = table(300, cap=cap)
    got = read(source, 100, width=4)
    assert got.ids == source.ids
    assert got.codes == {"page_cap"}
    assert not got.flagged
    assert f"{cap:,} rows" in got.reader.notices["page_cap"].message
    assert {limit for _, limit in source.asked[4:]} == {cap}


def test_a_known_cap_is_said_too() -> None:
    """The user asked for 500, the template knows that 100 is the most."""
    got = read(table(150), 100, asked=500)
    assert "500 was asked for" in got.reader.notices["page_cap"].message
    assert read(table(50), 100, asked=500).codes == set(), "one short page has no cap to speak of"


def test_a_cap_of_one_is_not_taken_for_the_end() -> None:
    """A server that gives one row at a time cannot be held to its order; it is said."""
    got = read(table(30, cap=1), 100)
    assert got.flagged
    assert read(table(1), 100).codes == set()


@pytest.mark.parametrize("given", [1, 2, 5, 50, 400])
def test_an_ignored_limit_loses_nothing(given: int) -> None:
    """The server always gives so many; reading goes on by what came."""
    source = table(200, ignore_limit=given)
    got = read(source, 10, width=4)
    assert set(got.ids) == source.stable or got.flagged
    if given > 10:
        assert "limit_ignored" in got.codes
        assert got.ids == source.ids


@pytest.mark.parametrize("size", [1, 2, 10, 100])
@pytest.mark.parametrize("count", [2, 3, 100, 101, 1000])
def test_an_ignored_offset_ends_and_is_flagged(count: int, size: int) -> None:
    """F28: the same page for ever is noticed within a few calls."""
    source = table(count, ignore_offset=True)
    got = read(source, size, width=4)
    assert "offset_ignored" in got.codes
    assert got.flagged
    assert len(source.asked) <= 12
    assert "same page" in got.reader.end_reason


@given(st.lists(st.integers(2, 12), max_size=30), st.integers(2, 12), st.sampled_from([1, 4]))
def test_short_pages_are_never_the_end(lengths: list[int], size: int, width: int) -> None:
    """F30: pages of any length in the middle, everything comes, nothing is flagged."""
    source = table(60, lengths=lengths)
    got = read(source, size, width=width)
    assert got.ids == source.ids
    assert not got.flagged


@pytest.mark.parametrize("width", [1, 4])
@pytest.mark.parametrize("pages", [1, 2, 7])
def test_endless_pages_end_where_the_user_said(pages: int, width: int) -> None:
    """F31: a list without an end, so many pages of it, and few calls more."""

    class Endless(Table):
        def page(self, call: Call) -> Fetched:
            self.ids += [f"{n * 1000:012d}" for n in range(len(self.ids), len(self.ids) + 100)]
            return super().page(call)

    source = Endless([])
    got = read(source, 10, width=width, stop_after=pages)
    assert len(got.pages) == pages
    assert got.reader.end_reason == f"stopped after {pages} pages, as set"
    assert len(source.asked) <= pages + width - 1


@pytest.mark.parametrize("size", [1, 2, 7, 10])
@pytest.mark.parametrize("width", [1, 4])
def test_resume_from_every_page_gives_the_same_rows(size: int, width: int) -> None:
    """Killed after any page: the rest, exactly, without a doubled row."""
    whole = read(table(43), size, width=width)
    for at, place in enumerate(whole.positions):
        before = [one for page in whole.pages[: at + 1] for one in ids_of(page)]
        again = json.loads(json.dumps([place.offset, place.last, place.size, place.ascending]))
        rest = read(table(43), size, width=width, resume=Position(*again))
        assert before + rest.ids == whole.ids
        assert rest.codes == set()


@pytest.mark.parametrize("keyed", [True, False])
def test_resume_after_rows_moved_misses_nothing(keyed: bool) -> None:
    """Between the kill and the next morning rows came and went before the offset."""
    for seed in range(120):
        dice = random.Random(seed)
        source = table(60, keyed=keyed)
        if seed % 3 == 0:
            dice.shuffle(source.ids)
        reader = reader_of(source, 10)
        seen: list[str] = []
        for page in reader.pages():
            seen += ids_of(page)
            if len(seen) > 30:
                break
        place = reader.position()
        assert place is not None
        for _ in range(dice.randrange(4)):
            source.remove(dice.randrange(0, 30))
        if seed % 2:
            source.ids.insert(dice.randrange(20), f"{dice.randrange(20) * 1000 + 7:012d}")
        got = read(source, 10, resume=place)
        assert not source.stable - {*seen, *got.ids} or got.flagged


def test_pages_come_in_order_whatever_the_delays() -> None:
    """Real threads, answers in any order, pages in theirs."""
    source, lock = table(400), threading.Lock()

    def slow(call: Call) -> Fetched:
        threading.Event().wait(random.random() / 200)
        with lock:
            return source.page(call)

    ahead = Ahead(slow, 8)
    try:
        got = read(source, 10, width=8, ahead=ahead)
    finally:
        ahead.close()
    assert got.ids == source.ids
    offsets = [place.offset for place in got.positions]
    assert offsets == sorted(offsets)


def test_the_width_is_used_and_not_exceeded() -> None:
    """Full pages raise it to what is set, and no further; and never before the first answer."""
    source, lock, under_way, most = table(2000), threading.Lock(), [0], [0]

    def serve(call: Call) -> Fetched:
        with lock:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
            assert len(source.asked) or under_way[0] == 1
        threading.Event().wait(0.003)
        with lock:
            under_way[0] -= 1
            return source.page(call)

    ahead = Ahead(serve, 4)
    try:
        assert read(source, 20, width=4, ahead=ahead).ids == source.ids
    finally:
        ahead.close()
    assert most[0] == 4


@pytest.mark.parametrize("error", [TryAgain("x"), ServerRefused("y"), ValueError("z")])
def test_an_error_comes_out_after_the_pages_before_it(error: Exception) -> None:
    """Also when a later call fails first."""
    source = table(100)

    def serve(call: Call) -> Fetched:
        if "offset=36" in call.url or "offset=45" in call.url:
            raise error
        return source.page(call)

    ahead = Ahead(serve, 4)
    try:
        reading = reader_of(source, 10, width=4, ahead=ahead).pages()
        pages = [next(reading) for _ in range(4)]
        with pytest.raises(type(error)):
            next(reading)
    finally:
        ahead.close()
    assert [one for page in pages for one in ids_of(page)] == source.ids[:37]


def test_cancel_does_not_wait_for_a_call_that_hangs() -> None:
    """A look-up of a name can hang for half a minute; the reader leaves within a second."""
    entered, leave, cancel = threading.Event(), threading.Event(), threading.Event()

    def hang(call: Call) -> Fetched:
        entered.set()
        leave.wait(20)
        return as_fetched([])

    ahead, ticks = Ahead(hang, 2), []
    step = Step(f"{BASE}/x")
    reader = SingleReader(step, ahead, cancel, lambda: ticks.append(1))
    failures: list[BaseException] = []

    def run() -> None:
        try:
            list(reader.pages())
        except Cancelled as wish:
            failures.append(wish)
        ahead.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert entered.wait(5)
    with elapsed_below(2.0):
        cancel.set()
        thread.join(5)
    leave.set()
    assert len(failures) == 1
    assert ticks


def made(**options: Any) -> type:
    """The reader for a step."""
    step = Step(f"{BASE}/x", **options)
    turn: Any = InTurn(lambda _: as_fetched([]))
    return type(reader_for(step, EndpointFacts(), turn, threading.Event(), lambda: None, width=1))


def test_only_get_is_paged() -> None:
    """A request that can write is sent once."""
    paged = made(pagination=OffsetPaging())
    assert paged is not SingleReader
    assert made(pagination=OffsetPaging(), method=Method.POST) is SingleReader
    assert made(pagination=NoPaging()) is SingleReader


def test_urls_of_calls() -> None:
    """Parameters are appended once, encoded; a query that is there stays as it is."""
    paging = OffsetPaging("skip rows", "top&", page_size=50, start=7)
    plain = Step(f"{BASE}/x", pagination=paging)
    assert first_call(plain).url == f"{BASE}/x?top%26=50&skip%20rows=7"
    assert first_call(plain, 10).url.endswith("top%26=10&skip%20rows=7")
    assert first_call(plain, 99).url.endswith("top%26=50&skip%20rows=7")
    queried = Step(f"{BASE}/x?a=%C3%A9", pagination=paging)
    assert first_call(queried).url.startswith(f"{BASE}/x?a=%C3%A9&top")
    assert call_of(Step(f"{BASE}/x")).url == f"{BASE}/x"
