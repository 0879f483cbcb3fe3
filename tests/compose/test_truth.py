"""P12: what a receipt says is what the server's own log says, for all templates and faults.

Runs go the whole way: services, landing, dataset, history. One call at a time, so that both sides
count the same calls; with several under way a call that was sent ahead may be thrown away.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import duckdb
import pytest

from planhat_gui.compose import CallOptions, Services, build, runs
from planhat_gui.engine.retry import RetryPolicy
from planhat_gui.model.flow import Flow, FlowType, TemplateSource
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.practice import PracticeOptions, PracticeTenant, ServedRequest
from planhat_gui.res import resource

TEMPLATES = sorted(
    one.name.removesuffix(".json")
    for one in resource("templates", "planhat").iterdir()
    if one.name.endswith(".json")
)
NEVER = threading.Event()
COMPANIES = 40
PAGE = 25
Read = Callable[..., tuple[RunReport, PracticeTenant]]


def use_up(tenant: PracticeTenant) -> None:
    """Let the first call find the quota used up, however long it takes to come."""
    faults = tenant._api._faults
    refusal = faults.refusal

    def first() -> Any:
        faults.refusal = refusal  # type: ignore[method-assign]
        faults._quota, faults._filled = 0.0, time.monotonic()
        return refusal()

    faults.refusal = first  # type: ignore[method-assign]


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """Services over an empty data folder, with short pauses before retries."""
    monkeypatch.setattr(runs, "FOR_RUN", RetryPolicy(attempts=10, base=0.002, cap=0.05))
    made = build(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def read(services: Services) -> Iterator[Read]:
    """Run a template against a new tenant with those faults: the report, and the tenant."""
    tenants: list[PracticeTenant] = []

    def run(
        template: str,
        *,
        parallel: int = 1,
        flow_type: FlowType = FlowType.FLEXFLOW,
        used_up: bool = False,
        **faults: Any,
    ) -> tuple[RunReport, PracticeTenant]:
        tenant = PracticeTenant(PracticeOptions(**{"companies": COMPANIES} | faults))
        tenant.start()
        tenants.append(tenant)
        if used_up:
            use_up(tenant)
        pages = services.templates.get(template).param("page_size") is not None
        source = TemplateSource(template, {"page_size": PAGE} if pages else {})
        options = CallOptions(
            secret=Secret(tenant.token),
            base_url=tenant.base_url,
            calls_per_minute=0,
            parallel=parallel,
        )
        flow = Flow(template, source, "Practice", flow_type=flow_type)
        return services.run_flow(flow, options, NEVER), tenant

    yield run
    for tenant in tenants:
        tenant.stop()


def agree(report: RunReport, tenant: PracticeTenant) -> None:
    """Calls, retries and bytes are those of the log."""
    served = tenant.count()
    assert report.calls == served.requests
    assert report.retries == served.failed
    assert report.bytes == served.size


def pages_and_rows(log: list[ServedRequest]) -> tuple[int, int]:
    """Pages that brought rows not seen before, and how many rows, by what was asked and served."""
    high = pages = 0
    for one in log:
        if not one.good or one.rows is None:
            continue
        end = int(dict(parse_qsl(one.query)).get("offset", 0)) + one.rows
        if end > high:
            high, pages = end, pages + 1
    return pages, high


def held(report: RunReport) -> int:
    """Rows in the dataset, as another program counts them."""
    query = f"SELECT count(*) FROM read_parquet('{report.nexsets[0].path}')"
    found = duckdb.connect().execute(query).fetchone()
    assert found is not None
    return int(found[0])


FAULTS = [
    pytest.param({}, id="none"),
    pytest.param({"fail_every": 3}, id="fail-every"),
    pytest.param({"cut_every": 2}, id="cut-every"),
    pytest.param({"fail_every": 4, "cut_every": 3}, id="fail-and-cut"),
    pytest.param({"rate_per_minute": 1200, "used_up": True}, id="rate"),
]


@pytest.mark.parametrize("faults", FAULTS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_receipts_agree_with_the_servers_log(
    template: str, faults: dict[str, Any], read: Read, services: Services
) -> None:
    """Pages, calls, retries, bytes, records: receipt, history and server say the same (P12)."""
    report, tenant = read(template, **faults)
    assert report.status is RunStatus.SUCCEEDED, report.error
    agree(report, tenant)
    pages, rows = pages_and_rows(tenant.log)
    assert (report.pages, report.records.received) == (pages, rows)
    assert rows == len(tenant.records(services.templates.get(template).path))
    assert report.records.written == held(report) == report.nexsets[0].records
    assert services.history.get(report.run_id) == report
    path = services.templates.get(template).path
    assert tenant.count().statuses[path, 200] >= pages
    if faults.get("used_up"):
        assert tenant.count().statuses[path, 429] >= 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_receipts_agree_while_rows_move(template: str, read: Read) -> None:
    """With rows coming and going: every call, and no row is told that was not served (P12)."""
    report, tenant = read(template, shift=True)
    assert report.status is RunStatus.SUCCEEDED, report.warnings
    agree(report, tenant)
    counts = report.records
    assert counts.received == counts.written + counts.duplicates + counts.rejected
    assert counts.written == held(report)
    assert counts.received <= tenant.count().rows


@pytest.mark.parametrize("template", TEMPLATES)
def test_receipts_agree_with_four_calls_under_way(template: str, read: Read) -> None:
    """Records and pages to the row; a call thrown away at the end may be on one side only (P12)."""
    report, tenant = read(template, parallel=4, fail_every=5)
    assert report.status is RunStatus.SUCCEEDED, report.error
    served = tenant.count()
    assert abs(report.calls - served.requests) <= 3
    assert served.failed - 3 <= report.retries <= served.failed
    assert report.records.received == len(tenant.records(tenant.log[0].path))


def test_a_failed_run_counts_what_it_did(read: Read) -> None:
    """A token that is revoked in the middle: the receipt of the failure agrees, too (P12)."""
    report, tenant = read("get_companies", revoke_after=2)
    assert report.status is RunStatus.FAILED
    assert report.calls == tenant.count().requests == 2 + 1
    assert report.bytes == tenant.count().size
    assert report.retries == 0
    assert (report.pages, report.records.received) == pages_and_rows(tenant.log)


def test_a_replication_counts_its_lines(read: Read) -> None:
    """The file holds as many lines as the receipt says and the server served (P12)."""
    report, tenant = read("get_tickets", flow_type=FlowType.REPLICATION, cut_every=3)
    agree(report, tenant)
    lines = Path(report.nexsets[0].path).read_bytes().splitlines()
    assert len(lines) == report.records.received == pages_and_rows(tenant.log)[1]
    assert [json.loads(line)["_id"] for line in lines] == [
        record["_id"] for record in tenant.records("/tickets")
    ]


def test_a_resumed_run_counts_both_parts(services: Services) -> None:
    """Stopped after its first page and resumed: one receipt for all that the server served."""
    with PracticeTenant(PracticeOptions(companies=COMPANIES, fail_every=3)) as tenant:
        options = CallOptions(Secret(tenant.token), tenant.base_url, 0, parallel=1)
        source = TemplateSource("get_endusers", {"page_size": PAGE})
        saved = services.flows.save(Flow("Users", source, "Practice"))
        stopped = services.run(saved.id, options, NEVER, None, lambda: True)
        assert (stopped.status, stopped.pages) == (RunStatus.CANCELLED, 1)
        report = services.run(saved.id, replace(options, resume=True), NEVER)
        assert report.status is RunStatus.SUCCEEDED
        agree(report, tenant)
        assert (report.pages, report.records.received) == pages_and_rows(tenant.log)
        assert services.history.get(report.run_id) == report
