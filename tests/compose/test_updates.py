"""Runs that read what changed, over real HTTP: what they leave equals what a full run would."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from planhat_gui.compose import CallOptions, build, updates
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.source import Step
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store.pointer import Pointer, read_pointer
from planhat_gui.store.view import View
from tests.store.landed import essence

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
WITH_TIME = (
    "get_companies", "get_endusers", "get_conversations", "get_tickets", "get_tasks", "get_issues",
    "get_opportunities", "get_invoices", "get_users", "get_churn_records", "get_objectives",
)  # fmt: skip
WITHOUT_TIME = ("get_lean_companies", "get_licenses", "get_nps_responses")


class Desk:
    """A data folder, a tenant, and one flow that asks for changes."""

    def __init__(self, root: Path, template: str, *, page_size: int = 100, **options: Any) -> None:
        self.services = build(root / "data")
        self.services.practice.start(PracticeOptions(**({"companies": 60} | options)))
        found = self.services.practice.tenant
        assert found is not None
        self.tenant: PracticeTenant = found
        self.path = self.services.templates.get(template).path
        pages = self.services.templates.get(template).paging_parameters
        source = TemplateSource(template, {"page_size": page_size} if pages else {})
        flow = Flow(
            "Changes", source, credential="Practice tenant", options=FlowOptions(update="changes")
        )
        self.id = self.services.flows.save(flow).id

    def run(self, **options: Any) -> RunReport:
        """One run; what it calls is in `calls`."""
        before = len(self.tenant.log)
        report = self.services.run(self.id, replace(FAST, **options), NEVER)
        self.calls = self.tenant.log[before:]
        return report

    def change(self, update: str) -> None:
        """The flow with another kind of update."""
        saved = self.services.flows.get(self.id)
        flow = replace(saved.flow, options=FlowOptions(update=update))
        self.services.flows.save(flow, self.id)

    def rows(self) -> list[dict[str, Any]]:
        """The dataset, in its own order."""
        reader = self.services.nexsets.open(self.id)
        try:
            return [reader.record(View(), row) for row in range(reader.records)]
        finally:
            reader.close()

    def dataset(self) -> dict[str, Any]:
        """The dataset by id, such that equal means that nothing was lost."""
        rows = self.rows()
        found = {row["_id"]: essence(row) for row in rows}
        assert len(found) == len(rows)
        return found

    def server(self) -> dict[str, Any]:
        """What the server's list holds now."""
        return {row["_id"]: essence(row) for row in self.tenant.records(self.path)}

    def some(self, *places: int) -> list[str]:
        """Ids of rows at these places of the list."""
        rows = self.tenant.records(self.path)
        return [rows[place]["_id"] for place in places]

    def pointer(self) -> Pointer:
        """How far the dataset is."""
        found = read_pointer(self.services.folder.nexsets / self.id)
        assert found is not None
        return found

    def columns(self) -> dict[str, str]:
        """The dataset's columns and their types."""
        return {column.name: column.type for column in self.pointer().columns}

    def touch(self, *places: int, **fields: Any) -> None:
        """Changes the rows at these places."""
        for one in self.some(*places):
            self.tenant.update(self.path, one, **fields)

    def add(self, like: int = 1, **fields: Any) -> str:
        """A new record like another; its id."""
        times = ("_id", "createdAt", "updatedAt", "lastUpdated", "updateDate")
        old = self.tenant.records(self.path)[like]
        kept = {name: value for name, value in old.items() if name not in times}
        return str(self.tenant.insert(self.path, **(kept | fields))["_id"])


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Any]:
    """Makes desks; they end with the test."""
    made: list[Desk] = []

    def make(template: str = "get_companies", **options: Any) -> Desk:
        made.append(Desk(tmp_path / str(len(made)), template, **options))
        return made[-1]

    yield make
    for one in made:
        one.services.close()


def codes(report: RunReport) -> list[str]:
    """The warnings' codes."""
    return [notice.code for notice in report.warnings]


def sorts(desk: Desk) -> list[str]:
    """The order each call asked for."""
    return [dict(parse_qsl(call.query))["sort"] for call in desk.calls]


@pytest.mark.parametrize("template", WITH_TIME)
def test_changes_give_what_a_full_read_would_but_for_deletions(desks: Any, template: str) -> None:
    """Edited, new and deleted records, for every endpoint that says when a record changed."""
    desk = desks(template, page_size=5)
    first = desk.run()
    assert (first.status, first.update) == (RunStatus.SUCCEEDED, "full")
    assert codes(first)[0] == "full_run_due"
    assert desk.dataset() == desk.server()
    full_calls = len(desk.calls)
    gone, kept = desk.some(2), desk.dataset()
    desk.touch(0, 3, -1)
    desk.add()
    desk.tenant.delete(desk.path, gone[0])
    second = desk.run()
    assert (second.status, second.update) == (RunStatus.SUCCEEDED, "changes")
    assert set(codes(second)) <= {"schema_changed"}  # new records have createdAt in any case
    assert desk.dataset() == desk.server() | {gone[0]: kept[gone[0]]}
    assert set(sorts(desk)) == {f"-{desk.services.templates.get(template).updated_field}"}
    assert len(desk.calls) <= min(4, full_calls)
    if len(kept) > 20:  # else the list ends before anything is proven
        assert second.end_reason.startswith("reached records not changed since")
    found = second.changes
    assert found is not None
    assert (found.new, found.changed, found.gone, found.gone_known) == (1, 3, 0, False)
    assert found.new + found.changed + found.unchanged == len(desk.dataset())


def test_a_small_change_in_a_large_list_takes_two_calls(desks: Any) -> None:
    """The second shows that the list is sorted; the estimate says what is read."""
    desk = desks(companies=2000)
    full = desk.run()
    desk.touch(7, 1234)
    saved = desk.services.flows.get(desk.id)
    assert desk.services.estimate(saved.flow, desk.id).basis.startswith("reads what changed since")
    found = desk.run()
    assert (found.calls, found.records.received) == (2, 199)
    assert found.calls < full.calls / 10
    assert desk.dataset() == desk.server()
    desk.change("full")
    full_flow = desk.services.flows.get(desk.id).flow
    assert desk.services.estimate(full_flow, desk.id).records == 2000  # not those of the changes


def test_run_after_run(desks: Any) -> None:
    """Each begins where the one before it began; the last of many versions stays."""
    desk = desks(page_size=20)
    desk.run()
    for number in range(4):
        desk.touch(0, number, h=number)
        desk.add(h=number)
        found = desk.run()
        assert (found.update, found.status) == ("changes", RunStatus.SUCCEEDED)
        assert desk.dataset() == desk.server()
    assert desk.pointer().current.upkeep.runs_since_full == 4


def test_a_record_that_comes_late_is_in_the_overlap(desks: Any) -> None:
    """What says that it changed minutes before the last run began is read; an hour is too much."""
    desk = desks(companies=300, page_size=20)
    began = datetime.fromisoformat(desk.run().started)

    def late(place: int, minutes: float) -> None:
        time = (began - timedelta(minutes=minutes)).isoformat(timespec="milliseconds")
        desk.touch(place, updatedAt=time.replace("+00:00", "Z"), h=777)

    for number in range(100):  # five pages before the overlap's end, and as many behind it
        late(number, 9.5 * number / 100)
        late(100 + number, 60 + number)
    desk.run()
    kept = desk.dataset()
    seen = [kept[one].get("h") == 777 for one in desk.some(*range(200))]
    assert seen == [True] * 100 + seen[100:]
    assert seen[-60:] == [False] * 60
    assert desk.run(full=True).update == "full"
    assert desk.dataset() == desk.server()


@pytest.mark.parametrize("ahead", [-7200, 7200])
def test_a_server_with_another_clock_misses_nothing(desks: Any, ahead: int) -> None:
    """Two hours behind or ahead: what changed since the last run is read all the same."""
    desk = desks(clock_ahead=ahead, page_size=10)
    desk.run()
    for one in desk.some(*range(40)):  # so many that no page brings the one below by chance
        desk.tenant.update(desk.path, one)
    desk.touch(50)
    desk.run()
    desk.touch(3, 57)
    found = desk.run()
    assert found.update == "changes"
    assert desk.dataset() == desk.server()
    until = datetime.fromisoformat(desk.pointer().current.upkeep.until)
    late = (datetime.now(UTC) - until).total_seconds()
    assert late == pytest.approx(7200 if ahead < 0 else 0, abs=60)


@pytest.mark.parametrize("template", WITH_TIME)
def test_a_server_that_ignores_the_order_is_read_in_full(desks: Any, template: str) -> None:
    """In the same run, with the reason; what was deleted is gone from the dataset then."""
    desk = desks(template, page_size=15, ignore_sort=True, companies=120)
    desk.run()
    gone = desk.some(2)
    desk.touch(0, -1)
    desk.tenant.delete(desk.path, gone[0])
    found = desk.run()
    assert found.status is RunStatus.SUCCEEDED
    assert desk.dataset() == desk.server()
    if found.update == "changes":  # a list that ends at once needs no order
        assert template == "get_users"
        return
    assert codes(found)[0] == "order_not_kept"
    assert found.changes is not None
    assert (found.changes.gone, found.changes.gone_known) == (1, True)
    assert "sort=_id" in found.request


def test_a_stopped_run_goes_on_where_it_was(desks: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the mode and the stop it began with, though more changed; nothing is missed."""
    desk = desks(companies=200, page_size=20)
    desk.run()
    until = desk.pointer().current.upkeep.until
    desk.touch(*range(100))
    services = desk.services
    answers = iter([False, False, True])
    stopped = services.run(desk.id, FAST, NEVER, None, lambda: next(answers))
    assert (stopped.status, stopped.update, stopped.pages) == (RunStatus.CANCELLED, "changes", 3)
    assert desk.pointer().current.upkeep.until == until
    desk.touch(150, 3)
    monkeypatch.setattr(updates, "FULL_AFTER", timedelta(0))  # a new run would read everything
    found = desk.run(resume=True)
    monkeypatch.undo()
    assert (found.status, found.update, found.resumed) == (RunStatus.SUCCEEDED, "changes", True)
    assert found.run_id == stopped.run_id
    assert desk.dataset() == desk.server()
    again = desk.run()
    assert again.update == "changes"
    assert desk.dataset() == desk.server()
    # What the resumed run stands for is when it began, not when it went on.
    assert desk.pointer().current.upkeep.runs_since_full == 2


def test_columns_that_come_go_and_change_between_runs(desks: Any) -> None:
    """As a full read of the same records would have them, type by type."""
    desk = desks(page_size=20)
    desk.run()
    desk.touch(3, h="high", brandNew={"a": [1, None]}, mrr=2**53 + 1)
    desk.touch(4, h=None, arr=1.5, custom={"# A": {"61a4c2f08b1d3e0012ab4f01": 2**60}})
    found = desk.run()
    assert (found.update, codes(found)) == ("changes", ["schema_changed"])
    assert desk.dataset() == desk.server()
    after = desk.columns()
    assert desk.run(full=True).update == "full"
    assert desk.dataset() == desk.server()
    assert after == desk.columns()


def test_a_full_run_is_due_after_a_week_or_twenty_runs(
    desks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says so, and then counts anew."""
    desk = desks()
    desk.run()
    gone = desk.some(1)[0]
    desk.tenant.delete(desk.path, gone)
    assert desk.run().update == "changes"
    assert desk.run().update == "changes"
    assert gone in desk.dataset()
    monkeypatch.setattr(updates, "FULL_AFTER_RUNS", 2)
    due = desk.run()
    assert (due.update, codes(due)) == ("full", ["full_run_due"])
    assert "2 runs read only what changed" in due.warnings[0].message
    assert gone not in desk.dataset()
    assert due.changes is not None
    assert (due.changes.gone, due.changes.gone_known) == (1, True)
    assert desk.run().update == "changes"
    monkeypatch.setattr(updates, "FULL_AFTER_RUNS", 20)
    monkeypatch.setattr(updates, "FULL_AFTER", timedelta(0))
    assert desk.run().update == "full"


def test_what_makes_a_dataset_no_base_for_changes(desks: Any) -> None:
    """Another question, another credential, records that were added, a file that is gone."""
    desk = desks()
    desk.run()
    assert desk.run().update == "changes"
    saved = desk.services.flows.get(desk.id)
    one = desk.some(4)[0]
    other = replace(saved.flow, source=TemplateSource("get_companies", {"page_size": 50}))
    desk.services.flows.save(other, desk.id)
    assert desk.run().update == "changes"  # the size of pages is no other question
    desk.change("append")
    assert desk.run().update == "append"
    desk.change("changes")
    added = desk.run()
    assert (added.update, "not merged by key" in added.warnings[0].message) == ("full", True)
    Path(added.nexsets[0].path).unlink()
    gone = desk.run()
    assert (gone.update, "no dataset yet" in gone.warnings[0].message) == ("full", True)
    endusers = TemplateSource("get_endusers", {"company_id": one})
    desk.services.flows.save(replace(other, source=endusers), desk.id)
    asked = desk.run()
    assert asked.update == "full"
    assert any("another than when" in one.message for one in asked.warnings)


@pytest.mark.parametrize("template", WITHOUT_TIME)
def test_an_endpoint_without_a_time_of_change_is_refused(desks: Any, template: str) -> None:
    """With the reason and what to choose, in the form and at the run."""
    desk = desks(template)
    flow = desk.services.flows.get(desk.id).flow
    (problem,) = desk.services.check_flow(flow)
    assert problem.field == "options.update"
    assert "Choose Full" in problem.message
    with pytest.raises(NeedsFix, match="when a record last changed"):
        desk.run()
    assert desk.tenant.log == []


def test_flows_that_cannot_read_changes_say_why(desks: Any) -> None:
    """Replication, steps set up by hand, a start offset."""
    desk = desks()
    flow = desk.services.flows.get(desk.id).flow
    by_hand = AdvancedSource((Step("https://api.planhat.com/companies"),))
    skipping = TemplateSource("get_companies", {"start_offset": 5})
    for wrong, said in (
        (replace(flow, flow_type=FlowType.REPLICATION), "merges none"),
        (replace(flow, source=by_hand), "set up by hand"),
        (replace(flow, source=skipping), "Start Offset"),
    ):
        (problem,) = desk.services.check_flow(wrong)
        assert (problem.field, said in problem.message) == ("options.update", True)
        fine = replace(wrong, options=FlowOptions(update="append"))
        assert desk.services.check_flow(fine) == []
