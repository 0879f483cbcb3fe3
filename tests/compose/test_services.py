"""The facade: what both front doors rely on, against the practice tenant over real HTTP."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import duckdb
import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.compose.flow_ids import flow_file_id
from planhat_gui.model.errors import NeedsCredential, NeedsFix
from planhat_gui.model.flow import Flow, FlowType, TemplateSource
from planhat_gui.model.results import Progress, RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.practice import PracticeOptions, PracticeTenant

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over an empty data folder."""
    made = build(tmp_path / "data")
    yield made
    made.close()


def companies(**parameters: Any) -> Flow:
    """A flow that reads all companies of the practice tenant."""
    source = TemplateSource("get_companies", parameters)
    return Flow("All companies", source, credential="Practice tenant")


def tenant_of(services: Services) -> PracticeTenant:
    """The running practice tenant."""
    services.start_practice()
    tenant = services.practice.tenant
    assert tenant is not None
    return tenant


def ids_in(path: str) -> set[str]:
    """The `_id` column of a Parquet file."""
    query = f"SELECT _id FROM read_parquet('{path}')"
    return {row[0] for row in duckdb.connect().execute(query).fetchall()}


def test_a_saved_flow_runs_and_its_nexset_holds_what_the_server_holds(services: Services) -> None:
    """The main job, without a window."""
    tenant = tenant_of(services)
    saved = services.flows.save(companies(page_size=120))
    report = services.run(saved.id, FAST, NEVER)
    assert report.status is RunStatus.SUCCEEDED
    assert ids_in(report.nexsets[0].path) == {r["_id"] for r in tenant.records("/companies")}
    assert report.calls == len(tenant.log)
    assert services.history.last(saved.id) == report
    assert [info.name for info in services.nexsets.all()] == ["All companies"]


def test_landed_lines_go_once_they_are_in_the_dataset(services: Services) -> None:
    """A complete run leaves no second copy of its records."""
    tenant_of(services)
    saved = services.flows.save(companies())
    services.run(saved.id, FAST, NEVER)
    assert list(services.folder.runs.glob("*/records.jsonl")) == []


def test_a_replication_flow_keeps_the_lines_exactly_as_sent(services: Services) -> None:
    """One JSON line each, nothing detected or changed."""
    tenant = tenant_of(services)
    flow = replace(companies(), flow_type=FlowType.REPLICATION)
    report = services.run(services.flows.save(flow).id, FAST, NEVER)
    lines = Path(report.nexsets[0].path).read_bytes().splitlines()
    assert [json.loads(line) for line in lines] == tenant.records("/companies")


def test_a_stopped_run_is_resumed_where_it_stopped(services: Services) -> None:
    """The pages kept are not asked for again, and the result is whole."""
    tenant = tenant_of(services)
    saved = services.flows.save(companies(page_size=50))
    pages: list[int] = []

    def look(progress: Progress) -> None:
        pages.append(progress.pages)

    stopped = services.run(saved.id, FAST, NEVER, look, lambda: True)
    assert stopped.status is RunStatus.CANCELLED
    assert (stopped.pages, stopped.resumable) == (1, True)
    assert services.resumable(saved.flow, saved.id)
    before = len(tenant.log)
    resumed = services.run(saved.id, replace(FAST, resume=True), NEVER)
    assert resumed.status is RunStatus.SUCCEEDED
    assert (resumed.resumed, resumed.run_id) == (True, stopped.run_id)
    assert resumed.records.written == len(tenant.records("/companies"))
    offsets = [int(dict(parse_qsl(r.query))["offset"]) for r in tenant.log[before:]]
    assert min(offsets) == 49
    assert not services.resumable(saved.flow, saved.id)


def test_pages_of_another_definition_are_not_resumed(services: Services) -> None:
    """A changed filter starts anew, whatever is kept."""
    tenant_of(services)
    saved = services.flows.save(companies(page_size=50))
    services.run(saved.id, FAST, NEVER, None, lambda: True)
    changed = services.flows.save(companies(page_size=50, start_offset=10), saved.id)
    assert not services.resumable(changed.flow, saved.id)
    report = services.run(saved.id, replace(FAST, resume=True), NEVER)
    assert not report.resumed
    assert report.records.received == 490


def test_a_failed_run_leaves_the_old_dataset(services: Services) -> None:
    """A dataset is never replaced by a worse one."""
    services.practice.start(PracticeOptions(revoke_after=12))
    saved = services.flows.save(companies(page_size=100))
    first = services.run(saved.id, FAST, NEVER)
    second = services.run(saved.id, FAST, NEVER)
    assert (first.status, second.status) == (RunStatus.SUCCEEDED, RunStatus.FAILED)
    assert second.error_code == "token_refused"
    assert services.nexsets.find("All companies").run_id == first.run_id


def test_a_server_that_ignores_the_offset_makes_an_incomplete_run(services: Services) -> None:
    """It says so, in the status and in the dataset."""
    services.practice.start(PracticeOptions(ignore_offset=True))
    report = services.run(services.flows.save(companies()).id, FAST, NEVER)
    assert report.status is RunStatus.INCOMPLETE
    assert "offset_ignored" in [notice.code for notice in report.warnings]
    assert services.nexsets.find("All companies").incomplete


def test_a_test_shows_the_first_records_and_the_request_without_the_token(
    services: Services,
) -> None:
    """The sample is what a run would begin with."""
    tenant = tenant_of(services)
    sample = services.test(companies(page_size=5000), CallOptions(), NEVER)
    assert list(sample.records) == tenant.records("/companies")[:100]
    assert (sample.status, sample.calls, sample.more) == (200, 1, True)
    assert ("Authorization", "Bearer ***") in sample.request.headers
    assert tenant.token not in repr(sample)


def test_the_estimate_learns_from_the_last_run_of_the_same_address(services: Services) -> None:
    """Before any run only the price of a page is known."""
    tenant_of(services)
    saved = services.flows.save(companies())
    assert services.estimate(saved.flow).calls is None
    report = services.run(saved.id, FAST, NEVER)
    again = services.estimate(replace(saved.flow, name="Another"))
    assert again.calls == report.pages + 1
    assert again.records == report.records.received


def test_the_preview_is_the_first_request_of_the_run(services: Services) -> None:
    """What is shown under the form is what is sent."""
    tenant = tenant_of(services)
    flow = companies(page_size=70, start_offset=3)
    url = services.preview_url(flow)
    services.test(flow, CallOptions(), NEVER)
    sent = tenant.log[-1]
    assert url == f"{tenant.base_url}{sent.path}?{sent.query}"


def test_a_flow_without_its_credential_does_not_start(services: Services) -> None:
    """The sentence names what is missing; nothing is sent and nothing is kept."""
    saved = services.flows.save(companies())
    with pytest.raises(NeedsCredential):
        services.run(saved.id, FAST, NEVER)
    assert services.history.all() == []


def test_a_token_given_for_one_call_needs_no_stored_credential(services: Services) -> None:
    """Scripts bring their own token and address."""
    with PracticeTenant() as tenant:
        options = replace(FAST, secret=Secret(tenant.token), base_url=tenant.base_url)
        report = services.run_flow(companies(page_size=500), options, NEVER)
    assert report.status is RunStatus.SUCCEEDED
    assert report.flow_id == flow_file_id(companies())


def test_overrides_change_one_call_and_are_checked(services: Services) -> None:
    """`--set page_size=…` for this run only; unknown names are refused."""
    tenant = tenant_of(services)
    saved = services.flows.save(companies())
    services.run(saved.id, replace(FAST, overrides={"page_size": "250"}), NEVER)
    assert dict(parse_qsl(tenant.log[-1].query))["limit"] == "250"
    with pytest.raises(NeedsFix, match="pagesize"):
        services.run(saved.id, replace(FAST, overrides={"pagesize": "250"}), NEVER)


def test_every_template_is_checked_against_a_token_of_narrow_scope(services: Services) -> None:
    """One small call per endpoint; forbidden objects are told from allowed ones."""
    tenant = tenant_of(services)
    credential = services.credentials.find("Practice tenant")
    lines: list[str] = []
    results = services.check_credential(
        credential, Secret(tenant.limited_token), NEVER, lambda r: lines.append(r.access.value)
    )
    found = {result.template: result.access.value for result in results}
    assert len(results) == len(lines) == 14
    assert found["get_invoices"] == found["get_churn_records"] == "forbidden"
    assert found["get_companies"] == "allowed"
    assert all(dict(parse_qsl(r.query)).get("limit", "1") == "1" for r in tenant.log)


def test_the_practice_tenant_may_start_twice(services: Services) -> None:
    """The second time gives the credential of the first."""
    assert services.start_practice().base_url == services.start_practice().base_url
    assert len(services.credentials.all()) == 1
