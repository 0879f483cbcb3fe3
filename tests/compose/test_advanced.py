"""Sources set up by hand, from the flow file to the dataset, against the practice tenant."""

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
from planhat_gui.model.errors import NeedsFix, NotAllowed
from planhat_gui.model.flow import Flow
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.lookup import LookupOrigin, OriginKind
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.practice import PracticeOptions, PracticeTenant

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
BASE = "https://api.planhat.com"
OFFSET = {
    "kind": "offset",
    "offset_parameter": "offset",
    "limit_parameter": "limit",
    "page_size": 2000,
}
CHAIN: list[dict[str, Any]] = [
    {"key": "step_1", "method": "GET", "url": f"{BASE}/leancompanies?status=customer"},
    {
        "key": "step_2",
        "method": "GET",
        "url": f"{BASE}/endusers?companyId={{step_1._id}}",
        "pagination": OFFSET,
        "carry": {"company": "{step_1.name}", "_id": "{step_1._id}"},
    },
]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services with a small practice tenant running."""
    made = build(tmp_path / "data")
    made.practice.start(PracticeOptions(companies=60))
    yield made
    made.close()


def tenant_of(services: Services) -> PracticeTenant:
    """The running practice tenant."""
    assert services.practice.tenant is not None
    return services.practice.tenant


def flow_of(*steps: dict[str, Any], include: bool = False, name: str = "By hand") -> Flow:
    """A flow file's flow."""
    source = {"steps": list(steps), "include_previous_results": include}
    data = {"format": "planhat-flow/1", "name": name, "source": source}
    return parse_flow(json.dumps({**data, "credential": "Practice tenant"}).encode())


def one(path: str, **members: Any) -> dict[str, Any]:
    """A single GET step."""
    return {"key": "step_1", "method": "GET", "url": BASE + path, **members}


def run(services: Services, flow: Flow, options: CallOptions = FAST) -> RunReport:
    """Runs at the practice tenant's address, which takes the place of Planhat's own."""
    options = replace(options, base_url=tenant_of(services).base_url)
    return services.run_flow(flow, options, NEVER)


def rows(report: RunReport, columns: str = "*") -> list[tuple[Any, ...]]:
    """Rows of the run's dataset."""
    path = report.nexsets[0].path
    return duckdb.connect().execute(f"SELECT {columns} FROM read_parquet('{path}')").fetchall()


def test_a_later_step_is_called_for_every_record_of_the_one_before(services: Services) -> None:
    """Only the last step's records are kept; carried values stand beside them, never over them."""
    report = run(services, flow_of(*CHAIN))
    assert report.status is RunStatus.SUCCEEDED, report.error
    tenant = tenant_of(services)
    customers = {c["_id"]: c for c in tenant.records("/companies") if c["status"] == "customer"}
    expected = {
        (e["_id"], e["companyId"], customers[e["companyId"]]["name"], e["companyId"])
        for e in tenant.records("/endusers")
        if e["companyId"] in customers
    }
    assert set(rows(report, "_id, companyId, company, carried__id")) == expected


def test_previous_results_are_kept_when_asked_for(services: Services) -> None:
    """The records of all steps, concatenated."""
    plain = run(services, flow_of(*CHAIN, name="Last only"))
    both = run(services, flow_of(*CHAIN, include=True, name="All steps"))
    customers = [c for c in tenant_of(services).records("/leancompanies") if c["_id"]]
    found = {row[0] for row in rows(both, "_id")} - {row[0] for row in rows(plain, "_id")}
    assert found < {c["_id"] for c in customers}
    assert both.records.written == plain.records.written + len(found)


@pytest.mark.parametrize("stop_after", [1, 2, 7, 20])
def test_a_chain_is_resumed_where_it_stopped(services: Services, stop_after: int) -> None:
    """The rows that are done are not asked for again; nothing is lost, nothing doubled."""
    whole = run(services, flow_of(*CHAIN, name="Undisturbed"))
    saved = services.flows.save(flow_of(*CHAIN))
    options = replace(FAST, base_url=tenant_of(services).base_url)
    pages = iter(range(1, 10_000))
    stopped = services.run(saved.id, options, NEVER, None, lambda: next(pages) >= stop_after)
    assert stopped.status is RunStatus.CANCELLED
    before = len(tenant_of(services).log)
    resumed = services.run(saved.id, replace(options, resume=True), NEVER)
    assert (resumed.status, resumed.resumed) == (RunStatus.SUCCEEDED, True)
    assert sorted(rows(resumed, "_id")) == sorted(rows(whole, "_id"))
    assert resumed.records.duplicates == whole.records.duplicates
    asked = [r.path for r in tenant_of(services).log[before:]]
    assert asked.count("/leancompanies") == 0


def test_a_failing_row_is_listed_and_the_others_go_on(services: Services) -> None:
    """Its records are missing, so the run is incomplete, and says which row it was."""
    second = one("/endusers/{step_1.externalId}", key="step_2", path_to_data="$")
    report = run(services, flow_of(one("/leancompanies"), second))
    codes = {notice.code for notice in report.warnings}
    assert report.status is RunStatus.INCOMPLETE
    assert "calls_failed" in codes


def test_every_row_of_a_lookup_is_one_call(services: Services) -> None:
    """Values are encoded for their place; a row with an empty value makes none and is listed."""
    ids = [c["_id"] for c in tenant_of(services).records("/companies")[:3]]
    services.lookups.save(
        "companies",
        ("_id", "note"),
        [[ids[0], "a&b"], [ids[1], "ü/?"], ["", "x"], [ids[2], "="]],
        LookupOrigin(OriginKind.TYPED),
    )
    step = one("/endusers?companyId={companies._id}&note={companies.note}", lookups=["companies"])
    report = run(services, flow_of(step))
    assert report.status is RunStatus.SUCCEEDED, report.error
    queries = [dict(parse_qsl(r.query)) for r in tenant_of(services).log]
    assert sorted((q["companyId"], q["note"]) for q in queries) == sorted(
        zip(ids, ("a&b", "ü/?", "="), strict=True)
    )
    assert [n.code for n in report.warnings if n.code == "rows_skipped"]
    assert {row[0] for row in rows(report, "companyId")} <= set(ids)


@pytest.mark.parametrize(
    ("path", "members"),
    [
        (
            "/variants/token?limit=25",
            {
                "path_to_data": "$.data[*]",
                "pagination": {
                    "kind": "next_token",
                    "token_path": "$.next_cursor",
                    "token_parameter": "cursor",
                },
            },
        ),
        (
            "/variants/next?limit=25",
            {
                "path_to_data": "$.results[*]",
                "pagination": {"kind": "next_url", "url_path": "$.next"},
            },
        ),
        ("/variants/link?limit=25", {"pagination": {"kind": "link_header", "header": "Link"}}),
        (
            "/variants/page",
            {
                "path_to_data": "$.companies[*]",
                "pagination": {
                    "kind": "page",
                    "page_parameter": "page",
                    "start": 1,
                    "size_parameter": "per_page",
                    "page_size": 25,
                },
            },
        ),
        (
            "/variants/last_id?limit=25",
            {"pagination": {"kind": "last_id", "id_path": "$._id", "id_parameter": "after"}},
        ),
        (
            "/variants/last_id?limit=25&inclusive=true",
            {
                "pagination": {
                    "kind": "last_id",
                    "id_path": "_id",
                    "id_parameter": "after",
                    "inclusive": True,
                }
            },
        ),
        (
            "/variants/wrapped",
            {"path_to_data": "$.data.items[*]", "pagination": {**OFFSET, "page_size": 25}},
        ),
    ],
)
def test_every_kind_of_paging_reads_everything(
    services: Services, path: str, members: dict[str, Any]
) -> None:
    """All 60 companies, each once."""
    report = run(services, flow_of(one(path, **members)))
    assert report.status is RunStatus.SUCCEEDED, report.error
    found = [row[0] for row in rows(report, "_id")]
    assert sorted(found) == sorted(c["_id"] for c in tenant_of(services).records("/companies"))
    assert report.records.duplicates == 0


def test_one_page_where_many_are_due_is_noticed(services: Services) -> None:
    """A round number of records without pagination."""
    report = run(services, flow_of(one("/companies?limit=25")))
    assert [n.code for n in report.warnings] == ["single_page"]


def test_metadata_stands_on_every_record(services: Services) -> None:
    """Under the last name of its path."""
    step = one(
        "/variants/wrapped?limit=30", path_to_data="$.data.items[*]", path_to_metadata="$.meta"
    )
    report = run(services, flow_of(step))
    assert {row[0] is not None for row in rows(report, "meta")} == {True}


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xml"])
def test_other_formats_become_records(services: Services, kind: str) -> None:
    """Found from the answer; one record per row, line, element."""
    path = {"path_to_data": "/*/*"} if kind == "xml" else {}
    report = run(services, flow_of(one(f"/variants/{kind}?limit=40", **path)))
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert report.records.written == 40


def test_date_macros_have_one_clock_value_and_the_days_since_1970(services: Services) -> None:
    """`/dimensiondata` takes epoch days, the only date filter there is."""
    step = one("/dimensiondata?from={now-30}&to={now}", date_format="epoch_days", time_unit="day")
    run(services, flow_of(step))
    query = dict(parse_qsl(tenant_of(services).log[-1].query))
    assert int(query["to"]) - int(query["from"]) == 30


def test_user_variables_take_the_runs_values(services: Services) -> None:
    """The default in the text holds for the others; an unknown name is refused."""
    flow = flow_of(one("/leancompanies?status={status=customer}"))
    run(services, flow)
    run(services, flow, replace(FAST, overrides={"status": "prospect"}))
    sent = [dict(parse_qsl(r.query))["status"] for r in tenant_of(services).log]
    assert sent == ["customer", "prospect"]
    with pytest.raises(NeedsFix, match="stat"):
        run(services, flow, replace(FAST, overrides={"stat": "x"}))


def test_an_address_that_is_not_on_the_credentials_list_gets_nothing(services: Services) -> None:
    """The token stays; the sentence names the address."""
    saved = services.flows.save(flow_of(one("/companies")))
    report = services.run(saved.id, FAST, NEVER)  # Planhat's own address, not the tenant's
    assert (report.status, report.error_code) == (RunStatus.FAILED, "origin_not_allowed")
    assert tenant_of(services).log == []
    with pytest.raises(NotAllowed):
        services.test(saved.flow, CallOptions(), NEVER)


def test_a_test_of_a_chain_asks_the_first_rows_and_says_how_many_there_are(
    services: Services,
) -> None:
    """Three parents, and the number of all."""
    options = CallOptions(base_url=tenant_of(services).base_url)
    sample = services.test(flow_of(*CHAIN), options, NEVER)
    customers = [c for c in tenant_of(services).records("/companies") if c["status"] == "customer"]
    first, second = sample.steps
    assert (first.asked, first.rows) == (1, 1)
    assert (second.asked, second.rows) == (3, len(customers))
    assert sample.calls == 4


def test_a_path_that_finds_no_records_is_said_with_its_mend(services: Services) -> None:
    """The answer is kept, so that the mended path needs no call."""
    options = CallOptions(base_url=tenant_of(services).base_url)
    sample = services.test(flow_of(one("/variants/wrapped")), options, NEVER)
    assert (sample.records, sample.fix) == ((), "$.data.items[*]")
    flow = flow_of(one("/variants/wrapped"))
    response_format = flow.source.steps[0].response_format  # type: ignore[union-attr]
    found = services.locate(sample.body, response_format, "$.data.items[*]")
    assert found.count == 60
    assert services.suggest(sample.body, response_format)[0].path == "$.data.items[*]"


def test_the_paging_that_fits_is_suggested_with_its_evidence(services: Services) -> None:
    """From the answer of a test."""
    options = CallOptions(base_url=tenant_of(services).base_url)
    kinds = {}
    for path in ("token?limit=25", "next?limit=25", "link?limit=25", "page"):
        sample = services.test(flow_of(one(f"/variants/{path}")), options, NEVER)
        hint = services.paging_hint(sample)
        kinds[path.partition("?")[0]] = hint.kind if hint else None
    assert kinds == {
        "token": "next_token",
        "next": "next_url",
        "link": "link_header",
        "page": "page",
    }


def test_the_estimate_counts_rows_of_lookups_and_of_chains(services: Services) -> None:
    """A lookup's rows are known before any call, a chain's after a test."""
    services.lookups.save("ids", ("_id",), [["a"], ["b"], ["c"]], LookupOrigin(OriginKind.TYPED))
    walked = flow_of(one("/endusers?companyId={ids._id}", lookups=["ids"]))
    assert services.estimate(walked).calls == 3
    chain = flow_of(*CHAIN)
    assert services.estimate(chain).calls is None
    options = CallOptions(base_url=tenant_of(services).base_url)
    sample = services.test(chain, options, NEVER)
    assert services.estimate(chain, None, sample).calls == 2 * (sample.steps[-1].rows or 0)
