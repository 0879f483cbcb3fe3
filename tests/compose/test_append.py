"""Runs that add to a dataset: each row once per run, whatever stops or kills one in between."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import AdvancedSource, Flow, FlowOptions, FlowType, TemplateSource
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.model.source import OffsetPaging, Step
from planhat_gui.practice import PracticeOptions, PracticeTenant
from planhat_gui.store.view import View

NEVER = threading.Event()
FAST = CallOptions(calls_per_minute=0)
COMPANIES = 40


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """A data folder with the practice tenant running."""
    made = build(tmp_path / "data")
    made.practice.start(PracticeOptions(companies=COMPANIES))
    yield made
    made.close()


def tenant_of(services: Services) -> PracticeTenant:
    """The running tenant."""
    found = services.practice.tenant
    assert found is not None
    return found


def save(services: Services, flow: Flow) -> str:
    """The flow in the library, with the practice tenant's credential."""
    return services.flows.save(replace(flow, credential="Practice tenant")).id


def companies(flow_type: FlowType = FlowType.FLEXFLOW, **values: Any) -> Flow:
    """All companies, added at every run."""
    source = TemplateSource("get_companies", {"page_size": 10} | values)
    return Flow("Added", source, flow_type=flow_type, options=FlowOptions(update="append"))


def since_last_run(services: Services) -> Flow:
    """Measurements since the day of the last run, by hand."""
    url = f"{tenant_of(services).base_url}/dimensiondata?from={{last_run}}"
    step = Step(url, date_format="epoch_days", pagination=OffsetPaging(page_size=500))
    return Flow("Since", AdvancedSource((step,)), options=FlowOptions(update="append"))


def run(services: Services, flow_id: str, **options: Any) -> RunReport:
    """One run."""
    return services.run(flow_id, replace(FAST, **options), NEVER)


def ids(services: Services, flow_id: str) -> list[str]:
    """The keys in the dataset, in its order."""
    reader = services.nexsets.open(flow_id)
    try:
        return [reader.record(View(), row)["_id"] for row in range(reader.records)]
    finally:
        reader.close()


def days_asked(services: Services) -> list[str]:
    """The day each first call of a run asked from."""
    log = tenant_of(services).log
    queries = [dict(parse_qsl(one.query)) for one in log if one.path == "/dimensiondata"]
    return [one["from"] for one in queries if one["offset"] == "0"]


@pytest.mark.parametrize("flow_type", FlowType)
def test_each_run_adds_what_it_read(services: Services, flow_type: FlowType) -> None:
    """Two runs, each row twice; the counts are the run's, the size is the dataset's."""
    flow_id = save(services, companies(flow_type))
    for number in (1, 2):
        found = run(services, flow_id)
        assert (found.status, found.update) == (RunStatus.SUCCEEDED, "append")
        assert found.records.received == found.records.written == COMPANIES
        assert found.changes is None
        assert found.nexsets[0].records == number * COMPANIES
    every = [row["_id"] for row in tenant_of(services).records("/companies")]
    assert ids(services, flow_id) == [*every, *every]


def test_what_comes_twice_in_one_run_is_added_once(services: Services) -> None:
    """Rows that moved while they were read are one row."""
    services.practice.stop()
    services.practice.start(PracticeOptions(companies=COMPANIES, shift=True))
    flow_id = save(services, companies())
    for _ in range(2):
        found = run(services, flow_id)
        assert found.status is RunStatus.SUCCEEDED
    kept = ids(services, flow_id)
    assert len(kept) == found.nexsets[0].records
    assert max(kept.count(one) for one in kept) == 2


@pytest.mark.parametrize("flow_type", FlowType)
def test_a_stopped_run_adds_nothing_twice(services: Services, flow_type: FlowType) -> None:
    """What landed before it was stopped and what came after it was resumed, once each."""
    flow_id = save(services, companies(flow_type))
    run(services, flow_id)
    stopped = services.run(flow_id, FAST, NEVER, None, lambda: True)
    assert (stopped.status, stopped.update) == (RunStatus.CANCELLED, "append")
    assert len(ids(services, flow_id)) == COMPANIES
    found = run(services, flow_id, resume=True)
    assert (found.resumed, found.records.received) == (True, COMPANIES)
    assert len(ids(services, flow_id)) == 2 * COMPANIES


def test_a_crash_after_the_dataset_was_made_adds_nothing_twice(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody heard how the run ended, but the dataset knows that it holds it."""
    flow_id = save(services, companies())
    run(services, flow_id)
    kept = services.history.save

    def killed(report: RunReport, flow_json: str) -> None:
        if report.status is not RunStatus.RUNNING:
            raise KeyboardInterrupt
        kept(report, flow_json)

    monkeypatch.setattr(services.history, "save", killed)
    with pytest.raises(KeyboardInterrupt):
        run(services, flow_id)
    monkeypatch.undo()
    assert len(ids(services, flow_id)) == 2 * COMPANIES
    last = services.history.last(flow_id)
    assert last is not None
    assert last.status is RunStatus.INTERRUPTED
    assert not services.resumable(services.flows.get(flow_id).flow, flow_id)
    found = run(services, flow_id, resume=True)
    assert (found.resumed, found.run_id != last.run_id) == (False, True)
    assert len(ids(services, flow_id)) == 3 * COMPANIES


def test_last_run_is_when_what_is_in_the_dataset_was_read(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First from the beginning; then from the last run on, also after a crash of it."""
    flow_id = save(services, since_last_run(services))
    first = run(services, flow_id)
    assert first.records.written > 0
    monkeypatch.setattr(services.history, "all", lambda *_a, **_k: [])  # a history that was lost
    second = run(services, flow_id)
    assert second.records.received == 0
    assert (second.status, second.warnings) == (RunStatus.SUCCEEDED, ())
    assert second.nexsets[0].records == first.records.written
    today = services.calls.clock.utcnow() - services.calls.clock.utcnow().fromtimestamp(
        0, services.calls.clock.utcnow().tzinfo
    )
    assert days_asked(services)[0] == "0"
    assert int(days_asked(services)[1]) in {today.days, (today - timedelta(days=1)).days}


def test_without_a_dataset_additions_begin_anew(services: Services) -> None:
    """The history knows of a run, but what it read was deleted."""
    flow_id = save(services, since_last_run(services))
    first = run(services, flow_id)
    services.nexsets.delete(flow_id)
    again = run(services, flow_id)
    assert days_asked(services) == ["0", "0"]
    assert again.records == first.records


def test_several_nexsets_cannot_be_added_to(services: Services) -> None:
    """Which of them a record belongs to may change from run to run; the form says what to do."""
    flow = replace(companies(), options=FlowOptions(nexsets="by_schema", update="append"))
    (problem,) = services.check_flow(flow)
    assert (problem.field, "Choose One Nexset" in problem.message) == ("options.update", True)
    with pytest.raises(NeedsFix, match="Only one Nexset"):
        run(services, save(services, flow))


def test_additions_have_no_run_in_full(services: Services) -> None:
    """It would take the place of what was added; the sentence says what to do instead."""
    flow_id = save(services, companies())
    with pytest.raises(NeedsFix, match="delete its Nexset"):
        run(services, flow_id, full=True)
