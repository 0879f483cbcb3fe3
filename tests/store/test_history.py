"""The receipts of runs come back as they were saved."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planhat_gui.model.errors import Damaged, NeedsFix
from planhat_gui.model.results import (
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.store.database import Database
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import RunHistory, report_from, run_lock

REPORT = RunReport(
    RunStatus.INCOMPLETE,
    "All companies \ud83d",
    "f1",
    "r1",
    "2026-03-09T10:00:00Z",
    3.25,
    12,
    1,
    11,
    15_234_987,
    RecordCounts(10450, 10400, 50, 0),
    Changes(12, 301, 2, 10085),
    "empty page at offset 10450",
    (Notice("page_cap", "Planhat sent at most 5,000.", incomplete=True),),
    (PublishedNexset("n1", "All companies", 10400, 48, "/x/current.parquet"),),
    "GET https://api.planhat.com/companies",
    "error",
    "code",
    "next",
    resumable=True,
    resumed=True,
)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder."""
    return DataFolder(tmp_path / "data").prepare()


@pytest.fixture
def history(folder: DataFolder) -> Iterator[RunHistory]:
    """An empty history."""
    database = Database(folder.database)
    yield RunHistory(folder, database)
    database.close()


def test_report_comes_back_whole(history: RunHistory) -> None:
    """Every field of a receipt survives, and the flow as it was run with it (P12, F23)."""
    history.save(REPORT, '{"name": "x"}\n')
    assert history.get("r1") == REPORT
    assert history.all() == [REPORT]
    assert history.flow_json("r1") == '{"name": "x"}\n'


def test_newest_first_and_by_flow(history: RunHistory) -> None:
    """The list is by start, of one flow or of all, at most as many as asked for."""
    for number, flow in enumerate(["f1", "f2", "f1", "f2", "f1"]):
        started = f"2026-03-09T10:0{number}:00Z"
        history.save(replace(REPORT, run_id=f"r{number}", flow_id=flow, started=started), "{}")
    assert [report.run_id for report in history.all()] == ["r4", "r3", "r2", "r1", "r0"]
    assert [report.run_id for report in history.all("f2")] == ["r3", "r1"]
    assert [report.run_id for report in history.all(limit=2)] == ["r4", "r3"]
    last = history.last("f1")
    assert last is not None
    assert last.run_id == "r4"
    assert history.last("f3") is None


def test_a_run_is_saved_again_at_its_end(history: RunHistory) -> None:
    """The later report takes the place of the earlier one."""
    history.save(replace(REPORT, status=RunStatus.RUNNING), "{}")
    history.save(REPORT, "{}")
    assert history.all() == [REPORT]


def test_running_while_somebody_runs_it(history: RunHistory, folder: DataFolder) -> None:
    """With its lock held a run is running; without, its process has died (F15)."""
    running = replace(REPORT, status=RunStatus.RUNNING, error="", resumable=False)
    history.save(running, "{}")
    with run_lock(folder, "f1", "All companies"):
        assert history.get("r1") == running
        later = replace(running, run_id="r2", started="2026-03-09T11:00:00Z")
        history.save(later, "{}")
        statuses = [report.status for report in history.all()]
        assert statuses == [RunStatus.RUNNING, RunStatus.INTERRUPTED]
    (folder.runs / "r1").mkdir()
    interrupted = history.get("r1")
    assert interrupted.status is RunStatus.INTERRUPTED
    assert interrupted.resumable
    assert interrupted.error
    assert not history.get("r2").resumable


def test_no_such_run(history: RunHistory) -> None:
    """A run that is not there is said."""
    with pytest.raises(NeedsFix, match="There is no run “x”"):
        history.get("x")
    with pytest.raises(NeedsFix):
        history.flow_json("x")


def test_report_of_another_version() -> None:
    """Members of a later version are passed over, missing ones take their default."""
    data = json.loads('{"status": "succeeded", "flow": "x", "flow_id": "f", "run_id": "r"}')
    report = report_from({**data, "started": "t", "weather": "fine"})
    assert report == RunReport(RunStatus.SUCCEEDED, "x", "f", "r", "t")
    with pytest.raises(Damaged, match="run “r”"):
        report_from(data, "r")
