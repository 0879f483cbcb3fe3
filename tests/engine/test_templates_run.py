"""All endpoint templates through the whole engine, over real HTTP, against the practice tenant."""

import json
import random
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from planhat_gui.engine.check import check_endpoints
from planhat_gui.engine.fetch import Fetcher, Meter
from planhat_gui.engine.pace import Pacer
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.engine.run import RunJob, Runner
from planhat_gui.engine.sample import take_sample
from planhat_gui.engine.transport import Transport
from planhat_gui.model.errors import Cancelled, NeedsCredential, ServerRefused
from planhat_gui.model.params import clean_all
from planhat_gui.model.results import Access, EndpointCheck, RunReport, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import OffsetPaging, Source
from planhat_gui.model.template import Template, parse_template
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.res import resource
from tests.engine.test_run import KeptLines, Merged

FILES = sorted(
    (one for one in resource("templates", "planhat").iterdir() if one.name.endswith(".json")),
    key=lambda one: one.name,
)
TEMPLATES = {
    template.id: template
    for template in (parse_template(json.loads(one.read_bytes()), one.name) for one in FILES)
}
COMPANIES = 60
NEVER = threading.Event()


class RealClock:
    """The system's time."""

    def utcnow(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class Desk:
    """A tenant and what is needed to ask it."""

    def __init__(self, token: str = "", **options: Any) -> None:
        self.tenant = PracticeTenant(PracticeOptions(**{"companies": COMPANIES} | options))
        self.tenant.start()
        self.wire = Transport(
            (self.tenant.base_url,), Secret(token or self.tenant.token), connections=8
        )
        policy = RetryPolicy(attempts=10, base=0.002, cap=0.05)
        clock = RealClock()
        self.fetcher = Fetcher(
            self.wire, Pacer(clock, 0), clock, Meter(), policy, random.Random(1).random
        )

    def close(self) -> None:
        """Ends both."""
        self.wire.close()
        self.tenant.stop()

    def source(self, name: str, **values: Any) -> Source:
        """A filled-in template."""
        template = TEMPLATES[name]
        cleaned, problems = clean_all(template.params, values)
        assert problems == []
        return template.fill(cleaned, self.tenant.base_url)

    def run(
        self, name: str, *, parallel: int = 4, **values: Any
    ) -> tuple[RunReport, list[dict[str, Any]]]:
        """The receipt and every landed record."""
        landing = KeptLines()
        self.fetcher = Fetcher(
            self.wire,
            self.fetcher.pacer,
            self.fetcher.clock,
            Meter(),
            self.fetcher.policy,
            self.fetcher.chance,
        )
        job = RunJob(name, "f", "r", self.source(name, **values), parallel)
        report = Runner(job, self.fetcher, landing, Merged(landing), NEVER, lambda _: None).run()
        return report, [json.loads(line) for line in landing.lines]


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A tenant without faults, only read."""
    one = Desk()
    yield one
    one.close()


def faulty(**options: Any) -> Any:
    """A tenant with faults, closed at the end of the block."""
    from contextlib import closing

    return closing(Desk(**options))


def small_pages(template: Template, size: int) -> dict[str, Any]:
    """So many rows a page, where the endpoint pages."""
    return {"page_size": size} if template.param("page_size") else {}


def path(name: str) -> str:
    """The endpoint's path."""
    return TEMPLATES[name].path


def by_id(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Records by their key."""
    return {record["_id"]: record for record in records}


def test_there_are_the_fourteen() -> None:
    """As documented."""
    assert len(TEMPLATES) >= 14


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("size", [None, 7])
def test_every_record_comes_field_by_field(name: str, size: int | None, desk: Desk) -> None:
    """At the default page size and in many small pages: equal to what the server holds."""
    values = small_pages(TEMPLATES[name], size) if size else {}
    began = len(desk.tenant.log)
    report, records = desk.run(name, **values)
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert records == desk.tenant.records(path(name))
    assert report.records.written == len(records) > 0
    assert report.records.duplicates == 0
    assert report.calls == len(desk.tenant.log) - began
    assert {notice.code for notice in report.warnings} <= {"page_cap"}


@pytest.mark.parametrize("name", TEMPLATES)
def test_failing_and_cut_answers_change_nothing(name: str) -> None:
    """Every fourth request fails, every third list is cut in one of four ways."""
    with faulty(fail_every=4, cut_every=3, companies=30) as one:
        report, records = one.run(name, **small_pages(TEMPLATES[name], 25))
        assert report.status is RunStatus.SUCCEEDED, report.error
        assert records == one.tenant.records(path(name))
        bad = sum(r.status != 200 or r.cut for r in one.tenant.log)
        assert bad - 3 <= report.retries <= bad
        assert report.retries >= (1 if len(one.tenant.log) > 3 else 0)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("parallel", [1, 4])
def test_shifting_rows_are_not_missed(name: str, parallel: int) -> None:
    """Rows inserted and deleted between pages: what was there all the time is there."""
    with faulty(shift=True) as one:
        report, records = one.run(name, parallel=parallel, **small_pages(TEMPLATES[name], 20))
        assert report.status is RunStatus.SUCCEEDED, report.warnings
        kept = {r["_id"] for r in one.tenant.records(path(name))}
        assert one.tenant.stable_ids(path(name)) & kept <= set(by_id(records))
        if len(one.tenant.log) > 6:
            assert "rows_moved" in {notice.code for notice in report.warnings}


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_ignored_offset_is_flagged(name: str) -> None:
    """Only the endpoint without paging is complete then."""
    with faulty(ignore_offset=True, companies=20) as one:
        report, _ = one.run(name, **small_pages(TEMPLATES[name], 5))
        paged = isinstance(one.source(name).steps[0].pagination, OffsetPaging)
        assert report.status is (RunStatus.INCOMPLETE if paged else RunStatus.SUCCEEDED)
        assert ("offset_ignored" in {n.code for n in report.warnings}) is paged
        assert len(one.tenant.log) <= 10


@pytest.mark.parametrize("said", [True, False])
def test_a_rate_limit_is_waited_out(said: bool) -> None:
    """Said in the headers, it is never met; else 429 with and without Retry-After. Always whole."""
    with faulty(rate_per_minute=600, companies=1000) as one:
        faults = one.tenant._api._faults
        faults._quota = 5.0  # nearly used up, so that the test need not do it
        if not said:
            faults.quota_headers = dict
        report, records = one.run("get_companies", page_size=60)
        assert report.status is RunStatus.SUCCEEDED, report.error
        assert records == one.tenant.records("/companies")
        assert any(r.status == 429 for r in one.tenant.log) is not said
        assert (report.retries == 0) is said


@pytest.mark.parametrize("name", ["get_companies", "get_lean_companies"])
def test_a_revoked_token_ends_the_run(name: str) -> None:
    """401 in the middle: at once, without retries, pages kept."""
    with faulty(revoke_after=3) as one:
        for _ in range(2):
            one.run("get_users")  # uses calls up
        report, _ = one.run(name, **small_pages(TEMPLATES[name], 7))
        assert report.status is RunStatus.FAILED
        assert report.error_code == "token_refused"
        assert report.retries == 0


def test_a_company_filter_is_honoured_and_its_absence_noticed(desk: Desk) -> None:
    """Endpoints that filter give one company's rows; issues ignore it, so it is not offered."""
    company = desk.tenant.records("/companies")[3]["_id"]
    for name, template in TEMPLATES.items():
        if not template.param("company_id"):
            continue
        report, records = desk.run(name, company_id=company.upper())
        assert report.status is RunStatus.SUCCEEDED
        field = template.company_field or ""
        every = desk.tenant.records(path(name))
        assert records == [r for r in every if r.get(field) == company], name
        assert "filter_ignored" not in {n.code for n in report.warnings}


@pytest.mark.parametrize("status", ["", "prospect", "customer", "canceled"])
def test_the_status_filter_of_lean_companies(status: str, desk: Desk) -> None:
    """All sends nothing; the others exactly their word."""
    report, records = desk.run("get_lean_companies", status=status)
    assert ("status=" in report.request) is bool(status)
    ids = {
        r["_id"] for r in desk.tenant.records("/companies") if not status or r["status"] == status
    }
    assert set(by_id(records)) == ids


def test_start_offset_skips_rows(desk: Desk) -> None:
    """And one behind the end gives none."""
    every = desk.tenant.records("/companies")
    assert desk.run("get_companies", start_offset=41, page_size=7)[1] == every[41:]
    assert desk.run("get_companies", start_offset=10_000)[1] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_sample_is_the_beginning_of_the_run(name: str, desk: Desk) -> None:
    """One call, at most the limit, nothing of the token."""
    desk.fetcher = Fetcher(
        desk.wire, desk.fetcher.pacer, RealClock(), Meter(), desk.fetcher.policy, lambda: 0.5
    )
    every = desk.tenant.records(path(name))
    sample = take_sample(desk.source(name), desk.fetcher, 5, NEVER)
    assert list(sample.records) == every[:5]
    assert (sample.calls, sample.status, sample.retries) == (1, 200, 0)
    assert sample.more is (len(every) > 5 or len(every) == 5)
    assert sample.content_type == "application/json"
    assert desk.tenant.token not in repr(sample)
    assert json.loads(sample.raw)[:5] == every[:5]


def test_a_check_names_what_a_token_may_read() -> None:
    """Per endpoint: allowed, forbidden; one small call each, in order."""
    with faulty(companies=5) as one:
        limited = Transport((one.tenant.base_url,), Secret(one.tenant.limited_token))
        fetcher = Fetcher(
            limited, one.fetcher.pacer, RealClock(), Meter(), RetryPolicy(), lambda: 0
        )
        told: list[EndpointCheck] = []
        try:
            results = check_endpoints(
                list(TEMPLATES.values()), one.tenant.base_url, fetcher, NEVER, told.append
            )
        finally:
            limited.close()
        assert told == results
        access = {result.template: result.access for result in results}
        forbidden = {name for name, one in access.items() if one is Access.FORBIDDEN}
        assert forbidden == {"get_invoices", "get_churn_records"}
        assert set(access.values()) <= {Access.ALLOWED, Access.EMPTY, Access.FORBIDDEN}
        assert len(one.tenant.log) == len(TEMPLATES)
        assert all("limit=1" in r.query for r in one.tenant.log if r.path != "/leancompanies")


def test_a_check_with_a_wrong_token_asks_once() -> None:
    """401 is an answer for all endpoints."""
    with faulty(token="wrong", companies=5) as one:
        results = check_endpoints(
            list(TEMPLATES.values()), one.tenant.base_url, one.fetcher, NEVER, lambda _: None
        )
        assert {result.access for result in results} == {Access.REFUSED}
        assert len(one.tenant.log) == 1
        with pytest.raises(NeedsCredential):
            take_sample(one.source("get_users"), one.fetcher, 5, NEVER)


def test_a_sample_can_be_cancelled() -> None:
    """A second of latency is not waited for."""
    with faulty(companies=5, latency_ms=5_000) as one:
        cancel = threading.Event()
        ended: list[BaseException] = []

        def run() -> None:
            try:
                take_sample(one.source("get_users"), one.fetcher, 5, cancel)
            except Cancelled as wish:
                ended.append(wish)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        while not one.fetcher.meter.calls:
            assert thread.is_alive()
        cancel.set()
        thread.join(2.0)
        assert len(ended) == 1


def test_a_wrong_address_says_so() -> None:
    """404 with the server's words."""
    with faulty(companies=5) as one:
        source = TEMPLATES["get_users"].fill({}, f"{one.tenant.base_url}/v9")
        with pytest.raises(ServerRefused, match="nothing at this address") as failed:
            take_sample(source, one.fetcher, 5, NEVER)
        assert failed.value.code == "not_found"
