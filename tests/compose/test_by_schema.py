"""Nexsets by schema: real runs over lists of companies, invoices, users and single values."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.compose.endpoints import origin_finder
from planhat_gui.engine.reading import attached_fields
from planhat_gui.model.flow import Flow, FlowType
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.source import Source, Step
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store.history import run_lock
from planhat_gui.store.pointer import read_pointer
from planhat_gui.store.schema_book import promise, read_book, to_heal

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
BASE = "https://api.planhat.com"
PAGED = {
    "kind": "offset",
    "offset_parameter": "offset",
    "limit_parameter": "limit",
    "page_size": 300,
}
MIXED = ("/companies", "/invoices", "/users")
ENDPOINTS = (
    "/companies", "/leancompanies", "/endusers", "/licenses", "/nps", "/conversations", "/tickets",
    "/tasks", "/issues", "/opportunities", "/invoices", "/users", "/churn", "/objectives",
)  # fmt: skip


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services with a small practice tenant running."""
    made = build(tmp_path / "data")
    made.practice.start(PracticeOptions(companies=120))
    yield made
    made.close()


def tenant_of(services: Services) -> PracticeTenant:
    """The running practice tenant."""
    assert services.practice.tenant is not None
    return services.practice.tenant


def flow_of(path: str, *, name: str = "Everything", **members: Any) -> Flow:
    """A flow file's flow, its options left to what is usual."""
    step = {"key": "step_1", "method": "GET", "url": BASE + path, "pagination": PAGED}
    source = {"steps": [{**step, **members}]}
    data = {"format": "planhat-flow/1", "name": name, "source": source}
    return parse_flow(json.dumps({**data, "credential": "Practice tenant"}).encode())


def at_home(services: Services, options: CallOptions = FAST) -> CallOptions:
    """The practice tenant's address in place of Planhat's own."""
    return replace(options, base_url=tenant_of(services).base_url)


def run(services: Services, flow: Flow) -> RunReport:
    """One run of the flow file."""
    return services.run_flow(flow, at_home(services), NEVER)


def ids(path: str) -> set[str]:
    """The ids in a dataset's file."""
    found = duckdb.connect().execute(f"SELECT _id FROM read_parquet('{path}')").fetchall()
    return {row[0] for row in found}


def expected(services: Services) -> list[set[str]]:
    """The ids of what is in the mixed list, the most first."""
    kinds = [{one["_id"] for one in tenant_of(services).records(path)} for path in MIXED]
    return sorted(kinds, key=len, reverse=True)


def test_kinds_become_nexsets_of_their_own(services: Services) -> None:
    """Each has exactly its records; the largest has the flow's name; odd things are set aside."""
    report = run(services, flow_of("/variants/mixed"))
    assert report.status is RunStatus.SUCCEEDED, (report.error, report.warnings)
    names = ["Everything", "Everything, Schema #2", "Everything, Schema #3"]
    assert [one.name for one in report.nexsets] == names
    assert [ids(one.path) for one in report.nexsets] == expected(services)
    assert [one.id for one in report.nexsets] == [
        report.flow_id, f"{report.flow_id}-2", f"{report.flow_id}-3"
    ]  # fmt: skip
    assert report.records.rejected == report.records.received // 201 > 0
    assert report.records.written == sum(one.records for one in report.nexsets)
    assert [info.name for info in services.nexsets.all()] == names


@pytest.mark.parametrize("path", ENDPOINTS)
def test_every_endpoint_is_of_one_kind(services: Services, path: str) -> None:
    """Ragged records, whose fields are absent instead of empty, are never parted."""
    paging = {"kind": "none"} if path == "/leancompanies" else PAGED
    report = run(services, flow_of(path, pagination=paging))
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert [ids(one.path) for one in report.nexsets] == [
        {one["_id"] for one in tenant_of(services).records(path)}
    ]


def test_another_order_changes_nothing(services: Services) -> None:
    """The same list from its end gives the same Nexsets, in a first run and in a later one."""
    forth = run(services, flow_of("/variants/mixed"))
    back = run(services, flow_of("/variants/mixed?order=reverse", name="Backwards"))
    again = run(services, flow_of("/variants/mixed?order=reverse"))
    for report in (back, again):
        assert [ids(one.path) for one in report.nexsets] == [ids(one.path) for one in forth.nexsets]
    assert again.changes is not None
    assert (again.changes.new, again.changes.gone) == (0, 0)


def test_numbers_stay_though_sizes_change(services: Services) -> None:
    """What came first keeps the name, however few there are later; a new kind gets a new number."""
    first = run(services, flow_of("/users"))
    later = run(services, flow_of("/variants/mixed"))
    invoices, companies, users = expected(services)
    assert ids(first.nexsets[0].path) == users
    assert [ids(one.path) for one in later.nexsets] == [users, invoices, companies]
    added = next(n.message for n in later.warnings if n.code == "nexset_added")
    assert "“Everything, Schema #2”" in added
    assert "“Everything, Schema #3”" in added


def test_a_kind_that_is_gone_leaves_an_empty_nexset(services: Services) -> None:
    """After a complete run; it keeps its columns and its number, and the receipt says it."""
    first = run(services, flow_of("/variants/mixed"))
    later = run(services, flow_of("/companies"))
    assert later.status is RunStatus.SUCCEEDED
    assert [one.records for one in later.nexsets] == [0, len(expected(services)[1]), 0]
    assert [one.columns for one in later.nexsets] == [one.columns for one in first.nexsets]
    assert "nexset_emptied" in {n.code for n in later.warnings}
    assert later.changes is not None
    assert later.changes.gone == len(expected(services)[0]) + len(expected(services)[2])
    back = run(services, flow_of("/variants/mixed"))
    assert [ids(one.path) for one in back.nexsets] == expected(services)


@pytest.mark.parametrize("stop_after", [1, 2])
def test_a_resumed_run_gives_the_same_nexsets(services: Services, stop_after: int) -> None:
    """Nothing is lost, nothing doubled, whatever page it stopped at."""
    saved = services.flows.save(flow_of("/variants/mixed"))
    options, pages = at_home(services), iter(range(1, 10_000))
    stopped = services.run(saved.id, options, NEVER, None, lambda: next(pages) >= stop_after)
    assert (stopped.status, stopped.nexsets) == (RunStatus.CANCELLED, ())
    resumed = services.run(saved.id, replace(options, resume=True), NEVER)
    assert (resumed.status, resumed.resumed) == (RunStatus.SUCCEEDED, True)
    assert [ids(one.path) for one in resumed.nexsets] == expected(services)
    assert resumed.records.duplicates == 0


def test_one_nexset_is_an_option(services: Services) -> None:
    """All records in one; what runs by schema left beside it is named."""
    flow = flow_of("/variants/mixed")
    single = replace(flow, options=replace(flow.options, nexsets="single"))
    report = run(services, replace(single, name="One"))
    assert [len(ids(one.path)) for one in report.nexsets] == [sum(map(len, expected(services)))]
    run(services, flow)
    report = run(services, single)
    assert len(report.nexsets) == 1
    (left,) = [n.message for n in report.warnings if n.code == "nexsets_left"]
    assert "“Everything, Schema #2”, “Everything, Schema #3” are of earlier runs" in left


def test_replication_keeps_everything_together(services: Services) -> None:
    """Lines as received, single values and all: nothing is parted, nothing set aside."""
    report = run(services, replace(flow_of("/variants/mixed"), flow_type=FlowType.REPLICATION))
    assert len(report.nexsets) == 1
    assert (report.records.written, report.records.rejected) == (report.records.received, 0)


def test_steps_of_a_chain_are_kinds(services: Services) -> None:
    """Companies and end users of one run: carried columns do not make them one."""
    first = {"key": "step_1", "method": "GET", "url": f"{BASE}/companies?limit=20"}
    second = {
        "key": "step_2",
        "method": "GET",
        "url": f"{BASE}/endusers?companyId={{step_1._id}}&limit=2000",
        "carry": {"company": "{step_1.name}"},
    }
    data = {
        "format": "planhat-flow/1",
        "name": "Chain",
        "credential": "Practice tenant",
        "source": {"steps": [first, second], "include_previous_results": True},
    }
    report = run(services, parse_flow(json.dumps(data).encode()))
    assert report.status in {RunStatus.SUCCEEDED, RunStatus.INCOMPLETE}, report.error
    companies = {one["_id"] for one in tenant_of(services).records("/companies")}
    kinds = [ids(one.path) for one in report.nexsets]
    assert len(kinds) == 2
    assert [bool(kind & companies) for kind in kinds].count(True) == 1


def test_set_aside_records_have_their_place(services: Services) -> None:
    """Page, position, reason and text, of every one; the same from each of the Nexsets."""
    report = run(services, flow_of("/variants/mixed"))
    for nexset in report.nexsets:
        info = services.nexsets.find(nexset.id)
        aside = services.nexsets.set_aside(nexset.id)
        assert aside is not None
        found = list(aside.all())
        assert info.rejected == len(found) == report.records.rejected
        assert [one.line for one in found] == [201 * n for n in range(1, len(found) + 1)]
        assert {one.reason for one in found} <= {
            "not an object: a text", "not an object: null", "not an object: a list",
            "not an object: a number",
        }  # fmt: skip
        for one in found:
            # Pages of 300, the first row of each but the first being the last of the one before.
            assert one.line is not None
            page, position = (1, one.line)
            if one.line > 300:
                page, position = (one.line - 301) // 299 + 2, (one.line - 301) % 299 + 1
            assert (one.page, one.position) == (page, position)


def test_too_many_that_are_no_records_make_a_run_incomplete(services: Services) -> None:
    """More than 1 %: the better datasets of before stay, what was set aside can be looked at."""
    good = run(services, flow_of("/variants/mixed"))
    bad = run(services, flow_of("/variants/mixed?odd=40&limit=100", pagination={"kind": "none"}))
    assert bad.status is RunStatus.INCOMPLETE
    (notice,) = [n for n in bad.warnings if n.code == "rejected_records"]
    assert notice.incomplete
    assert "2 of 100 that came are not records" in notice.message
    assert [one.path for one in bad.nexsets] == [one.path for one in good.nexsets]
    aside = services.nexsets.set_aside(bad.nexsets[0].id, bad.run_id)
    assert aside is not None
    assert aside.count == 2


def test_a_start_finishes_what_a_crash_left(services: Services, tmp_path: Path) -> None:
    """Pointers that were promised are written when datasets are first asked for, no later run."""
    report = run(services, flow_of("/variants/mixed"))
    folder = services.folder.nexsets / report.flow_id
    pointers = tuple(
        pointer
        for nexset in report.nexsets
        if (pointer := read_pointer(services.folder.nexsets / nexset.id)) is not None
    )
    book = read_book(folder)
    assert book is not None
    renamed = tuple(replace(one, name=f"{one.name}, promised") for one in pointers)
    promise(folder, book, renamed)
    lock = run_lock(services.folder, report.flow_id, "Everything")
    with lock:  # a run that is going on does it itself
        services.runs.heal()
        assert to_heal(services.folder.nexsets) == [report.flow_id]
    again = build(tmp_path / "data")
    assert [info.name for info in again.nexsets.all()] == [one.name for one in renamed]
    again.close()


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("", set()),
        ("$.meta", {"meta", "meta_meta"}),
        ("$.data['page info'].total", {"total", "meta_total"}),
        ("$['page info']", {"page info", "meta_page info"}),
        ("$.items[0]", {"items", "meta_items"}),
        ("$", {"metadata", "meta_metadata"}),
        ("/feed/total", {"total", "meta_total"}),
    ],
)
def test_what_is_put_on_records_is_known(path: str, names: set[str]) -> None:
    """Metadata by the last name of its path, carried columns by theirs."""
    step = Step(f"{BASE}/x", path_to_metadata=path, carry=(("company", "{x}"),))
    carried = {"company", "carried_company"}
    assert attached_fields(Source((step,))) == names | carried


def test_metadata_makes_no_kind(services: Services) -> None:
    """What is put on every record tells nothing of them."""
    wrapped = {"path_to_data": "$.data.items[*]", "path_to_metadata": "$.meta"}
    report = run(services, flow_of("/variants/wrapped", **wrapped))
    assert (report.status, len(report.nexsets)) == (RunStatus.SUCCEEDED, 1)


def test_views_ask_the_flows_own_nexset(services: Services) -> None:
    """A further kind is not what the address stands for, though it was written last."""
    run(services, flow_of("/companies"))
    run(services, flow_of("/variants/mixed"))
    report = run(services, flow_of("/companies"))
    own, further, _ = (services.nexsets.find(one.id) for one in report.nexsets)
    made_with = origin_finder(services.history, services.flows, services.templates.all)
    assert made_with(own).template == "get_companies"
    assert made_with(further).template == ""


@pytest.mark.parametrize("answer", ["follow", "keep"])
def test_one_kind_with_other_columns_asks_for_all(services: Services, answer: str) -> None:
    """No kind is replaced until it is said which columns to use; then all are, without a call."""
    flow = flow_of("/variants/mixed")
    flow = replace(flow, options=replace(flow.options, schema="ask"))
    before = [one.path for one in run(services, flow).nexsets]
    tenant = tenant_of(services)
    user = tenant.records("/users")[0]["_id"]
    tenant.update("/users", user, shoeSize=43)
    asking = run(services, flow)
    assert (asking.status, asking.asks) == (RunStatus.INCOMPLETE, True)
    assert [one.path for one in asking.nexsets] == before
    assert {one.path.parent.name for one in services.nexsets.all()} == {
        Path(path).parent.name for path in before
    }
    calls = len(tenant.log)
    answered = services.answer_columns(asking.run_id, answer, NEVER)
    assert answered.status is RunStatus.SUCCEEDED, (answered.error, answered.warnings)
    assert [ids(one.path) for one in answered.nexsets] == expected(services)
    assert not set(before) & {one.path for one in answered.nexsets}
    users = next(one for one in answered.nexsets if user in ids(one.path))
    columns = duckdb.connect().execute(f"DESCRIBE SELECT * FROM '{users.path}'").fetchall()
    assert ("shoeSize" in {row[0] for row in columns}) == (answer == "follow")
    assert users.set_aside == (answer == "keep")
    assert len(tenant.log) == calls
    left = {p.name for one in answered.nexsets for p in Path(one.path).parent.iterdir()}
    assert not {name for name in left if asking.run_id in name and name.startswith(".")}
