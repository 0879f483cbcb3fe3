"""Runs that read what changed, over real HTTP: what they leave equals what a full run would."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from planhat_gui.compose import CallOptions, build
from planhat_gui.model.flow import Flow, FlowOptions, TemplateSource
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.practice import PracticeOptions, PracticeTenant
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
        source = TemplateSource(template, {"page_size": page_size})
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
    assert codes(second) == []
    assert desk.dataset() == desk.server() | {gone[0]: kept[gone[0]]}
    assert set(sorts(desk)) == {f"-{desk.services.templates.get(template).updated_field}"}
    assert len(desk.calls) == 1 < full_calls
    assert second.end_reason.startswith("reached records not changed since")
    found = second.changes
    assert found is not None
    assert (found.new, found.changed, found.gone, found.gone_known) == (1, 3, 0, False)
    assert found.new + found.changed + found.unchanged == len(desk.dataset())
