"""A run from its job to its receipt, with a landing and a publisher that keep lists."""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.engine.run import RunJob, Runner
from planhat_gui.engine.wire import Answer, Call
from planhat_gui.model.errors import Cancelled, Failure, ServerRefused, StorageFailed, TryAgain
from planhat_gui.model.ports import Cancel, Checkpoint, Publication
from planhat_gui.model.results import (
    Phase,
    Progress,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.model.source import EndpointFacts, NoPaging, OffsetPaging, Source, Step
from planhat_gui.model.update import EVERYTHING, Scope
from tests.engine.doubles import BASE, FakeCancel, FakeClock, ScriptedWire, fetcher, listed
from tests.engine.tables import Table, table


@dataclass
class KeptLines:
    """A landing in memory. `full_at`: the disk is full at that page; `breaks`: also at the end."""

    lines: list[bytes] = field(default_factory=list)
    checkpoints: list[Checkpoint] = field(default_factory=list)
    full_at: int = 0
    breaks: bool = False
    closed: int = 0
    committed: int = 0

    @property
    def checkpoint(self) -> Checkpoint | None:
        return self.checkpoints[-1] if self.checkpoints else None

    def append(self, lines: Sequence[bytes], checkpoint: Checkpoint) -> None:
        if self.full_at and checkpoint.pages >= self.full_at:
            raise StorageFailed("The disk is full.")
        self.lines += [bytes(line) for line in lines]
        self.checkpoints.append(checkpoint)

    def commit(self) -> None:
        self.committed += 1

    def close(self) -> None:
        self.closed += 1
        if self.breaks:
            raise StorageFailed("The disk is still full.")


@dataclass
class Merged:
    """A publisher that merges by `_id` and notes how it was asked."""

    landing: KeptLines
    error: Failure | None = None
    replaced: list[bool] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    told: int = 0
    closed: int = 0

    def landed(self) -> None:
        self.told += 1

    def publish(self, *, replace: bool, cancel: Cancel, scope: Scope = EVERYTHING) -> Publication:
        if self.error:
            raise self.error
        self.replaced.append(replace)
        self.scopes.append(scope)
        rows = [json.loads(line) for line in self.landing.lines]
        good = [row for row in rows if isinstance(row, dict)]
        ids = {row["_id"] for row in good}
        counts = RecordCounts(
            len(rows), len(ids), len(good) - len(ids), rejected=len(rows) - len(good)
        )
        return Publication(counts, None, (PublishedNexset("n", "N", len(ids), 1, "p"),))

    def close(self) -> None:
        self.closed += 1


@dataclass
class Stage:
    """One run with everything around it."""

    wire: ScriptedWire
    paging: OffsetPaging | NoPaging = field(default_factory=lambda: OffsetPaging(page_size=10))
    landing: KeptLines = field(default_factory=KeptLines)
    clock: FakeClock = field(default_factory=FakeClock)
    seen: list[Progress] = field(default_factory=list)
    cancel: Any = None
    parallel: int = 1
    last_time: int | None = None
    stop: Callable[[], bool] = lambda: False
    facts: dict[str, Any] = field(default_factory=dict)
    publish_error: Failure | None = None
    observer: Callable[[Progress], None] | None = None

    def run(self) -> RunReport:
        """The receipt."""
        if self.cancel is None:
            self.cancel = FakeCancel(self.clock)
        policy = RetryPolicy(attempts=3)
        source_of_calls = fetcher(self.wire, self.clock, policy=policy)
        facts = EndpointFacts(key_field="_id", sorted_by_key=True, **self.facts)
        source = Source((Step(f"{BASE}/rows?sort=_id", pagination=self.paging),), facts)
        job = RunJob("All rows", "f1", "r1", source, self.parallel, self.last_time)
        self.publisher = Merged(self.landing, self.publish_error)
        runner = Runner(
            job,
            source_of_calls,
            self.landing,
            self.publisher,
            self.cancel,
            self.observer or self.seen.append,
            self.stop,
        )
        return runner.run()


def serving(source: Table) -> Callable[[Call], Answer]:
    """Calls answered from a table."""
    return lambda call: source.page(call).answer


def stage(source: Table, **options: Any) -> Stage:
    """A run over a table."""
    return Stage(ScriptedWire(serving(source)), **options)


def codes(report: RunReport) -> list[str]:
    """The warnings' codes."""
    return [notice.code for notice in report.warnings]


@pytest.mark.parametrize("parallel", [1, 4])
def test_a_good_run(parallel: int) -> None:
    """Everything landed, committed, published, closed, and counted as the server counts."""
    source = table(95)
    one = stage(source, parallel=parallel)
    report = one.run()
    assert report.status is RunStatus.SUCCEEDED
    assert [json.loads(line)["_id"] for line in one.landing.lines] == source.ids
    assert (report.calls, report.retries) == (len(source.asked), 0)
    assert report.records == RecordCounts(95, 95, 0, 0)
    assert report.pages == len(one.landing.checkpoints) == one.publisher.told
    assert report.bytes == sum(
        len(source.line("0" * 12)) * n + n + 1 + (n == 0) for n in rows_sent(source)
    )
    assert report.end_reason == "empty page at offset 95"
    assert report.warnings == ()
    assert report.request == f"{BASE}/rows?sort=_id&limit=10&offset=0"
    assert report.started == "2026-03-01T12:00:00.000Z"
    assert (one.landing.closed, one.publisher.closed, one.landing.committed) == (1, 1, 1)
    assert one.publisher.replaced == [True]
    assert [p.phase for p in one.seen[-2:]] == [Phase.PUBLISHING, Phase.DONE]


def rows_sent(source: Table) -> list[int]:
    """How many rows each answer held."""
    return [len(source.ids[offset : offset + limit]) for offset, limit in source.asked]


def test_checkpoints_count_what_is_landed() -> None:
    """After every page: rows, position, calls so far."""
    source = table(42)
    one = stage(source)
    one.run()
    assert [c.records for c in one.landing.checkpoints] == [10, 19, 28, 37, 42]
    assert [c.position for c in one.landing.checkpoints] == [10, 19, 28, 37, 42]
    assert [c.pages for c in one.landing.checkpoints] == [1, 2, 3, 4, 5]
    assert [c.calls for c in one.landing.checkpoints] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("at", [1, 2, 5, 10])
@pytest.mark.parametrize("parallel", [1, 4])
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ServerRefused("No (403).", status=403, code="forbidden"), "forbidden"),
        (TryAgain("Down (503).", "Later.", code="server_error"), "server_error"),
        (Answer(401, {}, b"Unauthorized"), "token_refused"),
        (Answer(200, {}, b"<html>Sign in"), "web_page"),
    ],
)
def test_failure_at_any_page_keeps_the_pages_before(
    at: int, parallel: int, error: Failure | Answer, code: str
) -> None:
    """F20: nothing is published; what is complete is kept for resume; the receipt says why."""
    source = table(91)  # ten pages and the look at the end
    offset = 0 if at == 1 else (at - 1) * 9

    def answer(call: Call) -> Answer:
        if call.url.endswith(f"offset={offset}"):
            if isinstance(error, Answer):
                return error
            raise error
        return source.page(call).answer

    one = Stage(ScriptedWire(answer), parallel=parallel)
    report = one.run()
    kept = 0 if at == 1 else 10 + (at - 2) * 9
    assert report.status is RunStatus.FAILED
    assert (report.error_code, report.end_reason) == (code, report.error)
    assert len(one.landing.lines) == report.records.received == kept
    assert report.resumable is (at > 1)
    assert one.publisher.replaced == []
    assert (one.landing.closed, one.publisher.closed) == (1, 1)
    if code == "server_error":
        assert "Tried 3 times" in report.error
        assert report.retries == 2


@pytest.mark.parametrize("keep", [1, 2, 3, 5])
@pytest.mark.parametrize("parallel", [1, 4])
def test_resume_gives_the_same_rows_and_goes_on_counting(keep: int, parallel: int) -> None:
    """Stopped after some pages, resumed: one whole run, nothing doubled, counters of both."""
    source = table(60)
    first = stage(source, parallel=parallel)
    first.stop = lambda: len(first.landing.checkpoints) >= keep
    stopped = first.run()
    assert stopped.status is RunStatus.CANCELLED
    assert stopped.resumable
    assert stopped.pages == keep
    again = stage(source, parallel=parallel, landing=first.landing)
    again.stop = lambda: False
    report = again.run()
    assert report.status is RunStatus.SUCCEEDED
    assert [json.loads(line)["_id"] for line in again.landing.lines] == source.ids
    assert report.pages == len(first.landing.checkpoints)
    assert report.records.received == 60
    kept = first.landing.checkpoints[keep - 1]
    assert report.calls == kept.calls + len(again.wire.calls)


def test_resume_keeps_notices() -> None:
    """What was noticed before the kill is still said at the end, once."""
    source = table(100, cap=10)
    first = stage(source, paging=OffsetPaging(page_size=30))
    first.stop = lambda: len(first.landing.checkpoints) == 4
    assert codes(first.run()) == ["page_cap"]
    again = stage(source, paging=OffsetPaging(page_size=30), landing=first.landing)
    report = again.run()
    assert codes(report) == ["page_cap"]
    assert {call.url.split("limit=")[1][:2] for call in again.wire.calls} == {"10"}
    assert report.records == RecordCounts(100, 100, 0, 0)


def test_resume_of_a_finished_reading_only_publishes() -> None:
    """Killed while publishing: one call to see the end, for a single page none at all."""
    source = table(40)
    first = stage(source, publish_error=StorageFailed("The disk is full."))
    report = first.run()
    assert (report.status, report.error_code) == (RunStatus.FAILED, "storage_failed")
    assert report.resumable
    again = stage(source, landing=first.landing)
    assert again.run().records == RecordCounts(40, 40, 0, 0)
    assert len(again.wire.calls) == 1


def test_resume_of_a_single_page_doubles_nothing() -> None:
    """A list of one answer that is landed is not asked for again."""
    rows = listed([{"_id": "a"}, {"_id": "b"}])
    first = Stage(ScriptedWire(rows), NoPaging(), publish_error=StorageFailed("Full."))
    assert first.run().resumable
    again = Stage(ScriptedWire(rows), NoPaging(), landing=first.landing)
    report = again.run()
    assert report.records == RecordCounts(2, 2, 0, 0)
    assert (again.wire.calls, report.calls) == ([], 1)
    assert report.end_reason == "one request holds everything"


def test_cancel_between_pages_keeps_them() -> None:
    """The wish comes while page three is landed."""
    source, cancel = table(95), threading.Event()
    one = stage(source, cancel=cancel)

    def press_at_three() -> bool:
        if len(one.landing.checkpoints) == 3:
            cancel.set()
        return False

    one.stop = press_at_three
    report = one.run()
    assert report.status is RunStatus.CANCELLED
    assert (report.end_reason, report.error_code) == ("cancelled", "cancelled")
    assert report.pages == len(one.landing.checkpoints) == 3
    assert report.resumable
    assert one.publisher.replaced == []


def test_cancel_in_a_wait_keeps_the_pages() -> None:
    """In the middle of a Retry-After, without waiting for its end."""
    source, clock = table(95), FakeClock()

    def answer(call: Call) -> Answer:
        if call.url.endswith("offset=18"):
            return Answer(429, {"retry-after": "300"}, b"")
        return source.page(call).answer

    one = Stage(ScriptedWire(answer), clock=clock, cancel=FakeCancel(clock, at=1100.0))
    report = one.run()
    assert (report.status, report.pages) == (RunStatus.CANCELLED, 2)
    assert clock.monotonic() < 1102


def test_stop_after_the_page_says_so() -> None:
    """As the window asks when it is closed in a run."""
    one = stage(table(95), stop=lambda: True)
    report = one.run()
    assert (report.status, report.pages) == (RunStatus.CANCELLED, 1)
    assert "Stopped after a page" in report.error


def test_cancel_while_publishing() -> None:
    """The old dataset stays, the pages too."""
    one = stage(table(5), publish_error=Cancelled())
    report = one.run()
    assert (report.status, report.resumable) == (RunStatus.CANCELLED, True)


@pytest.mark.parametrize("breaks", [False, True])
def test_a_full_disk_is_a_receipt(breaks: bool) -> None:
    """F18: whatever fails is in it; pages kept are counted as they are."""
    one = stage(table(95), landing=KeptLines(full_at=3, breaks=breaks))
    report = one.run()
    assert (report.status, report.error) == (RunStatus.FAILED, "The disk is full.")
    assert (report.pages, report.records.received) == (2, 19)
    assert report.resumable
    first = stage(table(95), landing=KeptLines(full_at=1, breaks=breaks)).run()
    assert (first.pages, first.resumable) == (0, False)


def test_a_landing_that_cannot_be_closed_is_a_failure() -> None:
    """Even after everything seemed good."""
    one = stage(table(5), landing=KeptLines(breaks=True))
    report = one.run()
    assert (report.status, report.error) == (RunStatus.FAILED, "The disk is still full.")
    assert one.publisher.closed == 1


@pytest.mark.parametrize(
    ("before", "now", "status", "warned"),
    [
        (None, 0, RunStatus.SUCCEEDED, False),
        (0, 0, RunStatus.SUCCEEDED, False),
        (5000, 0, RunStatus.INCOMPLETE, True),
        (1, 0, RunStatus.INCOMPLETE, True),
        (100, 49, RunStatus.SUCCEEDED, True),
        (100, 50, RunStatus.SUCCEEDED, False),
        (100, 300, RunStatus.SUCCEEDED, False),
    ],
)
def test_fewer_than_last_time(
    before: int | None, now: int, status: RunStatus, warned: bool
) -> None:
    """F33: an empty answer never replaces a dataset; half of it is said."""
    one = stage(table(now), last_time=before)
    report = one.run()
    assert report.status is status
    assert ("fewer_than_last_time" in codes(report)) is warned
    assert one.publisher.replaced == [status is RunStatus.SUCCEEDED]


def test_an_incomplete_run_never_replaces() -> None:
    """P6: the offset was ignored, so the dataset from before stays."""
    one = stage(table(100, ignore_offset=True))
    report = one.run()
    assert report.status is RunStatus.INCOMPLETE
    assert codes(report) == ["offset_ignored"]
    assert one.publisher.replaced == [False]


def test_an_ignored_company_filter_is_said_once() -> None:
    """Rows of other companies are kept and counted over all pages."""
    rows = [{"_id": f"{n:04d}", "companyId": "A" if n % 3 else "other"} for n in range(60)]
    rows[1]["companyId"] = None  # type: ignore[assignment]  # names none: not another's
    body = {offset: listed(rows[offset : offset + 10]) for offset in (0, 9, 18, 27, 36, 45, 54, 59)}
    one = Stage(ScriptedWire(lambda call: body[int(call.url.rsplit("=", 1)[1])]))
    one.facts = {"company_field": "companyId", "company_ids": ("a",), "record_noun": "tickets"}
    report = one.run()
    assert report.status is RunStatus.SUCCEEDED
    assert codes(report) == ["filter_ignored"]
    assert "20 tickets of other companies" in report.warnings[0].message
    honest = stage(table(5))
    honest.facts = {"company_field": "companyId", "company_ids": ("a",)}
    assert codes(honest.run()) == []


def test_duplicates_and_rejected_are_said() -> None:
    """What the publisher found is in the warnings, each once."""
    rows: list[Any] = [{"_id": "a"}, {"_id": "b"}, {"_id": "a"}, 7, "x"]
    one = Stage(ScriptedWire(listed(rows)), NoPaging())
    report = one.run()
    assert codes(report) == ["duplicates", "rejected_records"]
    assert report.records == RecordCounts(5, 2, 1, 2)


def test_progress_comes_at_most_ten_times_a_second() -> None:
    """By the run's own clock, besides the two turns of phase."""
    source, clock = table(2000), FakeClock()

    def answer(call: Call) -> Answer:
        clock.go(0.013)
        return source.page(call).answer

    told: list[float] = []
    one = Stage(
        ScriptedWire(answer), clock=clock, observer=lambda _: told.append(clock.monotonic())
    )
    report = one.run()
    seconds = clock.monotonic() - 1000.0
    assert len(told) <= seconds * 10 + 3
    assert len(told) >= seconds * 5, "and not much less often"
    assert report.seconds == pytest.approx(seconds, abs=0.01)


def test_progress_counts_up_and_says_why_it_waits() -> None:
    """Never backwards; a wait has its reason and its seconds."""
    source, clock, turn = table(500), FakeClock(), [0]

    def answer(call: Call) -> Answer:
        clock.go(0.2)
        turn[0] += 1
        if turn[0] == 5:
            return Answer(503, {"retry-after": "120"}, b"Busy")
        return source.page(call).answer

    class SlowCancel(FakeCancel):
        """Lets the reader's thread look while the call waits."""

        def wait(self, timeout: float | None = None) -> bool:
            threading.Event().wait(0.002)
            return super().wait(timeout)

    one = Stage(ScriptedWire(answer), clock=clock, cancel=SlowCancel(clock))
    one.run()
    counts = [(p.pages, p.records, p.bytes, p.calls) for p in one.seen]
    assert counts == sorted(counts)
    assert one.seen[-1].records == 500
    waits = [p for p in one.seen if p.phase is Phase.WAITING]
    assert waits
    assert all("503" in p.waiting and 0 <= p.waiting_seconds <= 120 for p in waits)


def test_an_unexpected_error_is_a_receipt_and_lets_go_of_everything() -> None:
    """A defect of ours has a number; what is open is closed, what was read is kept."""
    one = Stage(ScriptedWire(AssertionError("secret insides")))
    report = one.run()
    assert (report.status, report.error_code) == (RunStatus.FAILED, "unexpected")
    assert "secret" not in report.error
    assert (one.landing.closed, one.publisher.closed) == (1, 1)
