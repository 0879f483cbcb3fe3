"""The receipts of runs come back as they were saved."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import Damaged, NeedsFix
from planhat_gui.model.results import (
    ChangedField,
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
    SchemaChange,
)
from planhat_gui.model.run_query import RunOrder, RunQuery
from planhat_gui.store.database import Database
from planhat_gui.store.folder import DataFolder
from planhat_gui.store.history import (
    KEPT_DELETED,
    KEPT_FOR,
    KEPT_OF_A_FLOW,
    RunHistory,
    report_from,
    run_lock,
)
from planhat_gui.store.history_sql import words_of

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
    (
        PublishedNexset(
            "n1",
            "All companies",
            10400,
            48,
            "/x/current.parquet",
            Changes(12, 301, 2, 10085),
            (ChangedField("custom.Tier", 300),),
            changes_cut=True,
            schema_changes=(SchemaChange("retyped", "mrr", "BIGINT", "VARCHAR"),),
            set_aside=4,
        ),
    ),
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
    made = DataFolder(tmp_path / "data").prepare()
    (made.runs / "r1").mkdir()  # the pages of a run that can be resumed
    return made


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
    interrupted = history.get("r1")
    assert interrupted.status is RunStatus.INTERRUPTED
    assert interrupted.resumable
    assert interrupted.error
    assert not history.get("r2").resumable


def test_a_run_whose_pages_are_gone_is_not_resumable(
    history: RunHistory, folder: DataFolder
) -> None:
    """A later run that was complete has taken them away; the old receipt offers nothing then."""
    history.save(REPORT, "{}")
    assert history.get("r1").resumable
    (folder.runs / "r1").rmdir()
    assert history.get("r1") == replace(REPORT, resumable=False)


def test_no_such_run(history: RunHistory) -> None:
    """A run that is not there is said."""
    with pytest.raises(NeedsFix, match="There is no run “x”"):
        history.get("x")
    with pytest.raises(NeedsFix):
        history.flow_json("x")


def test_a_run_asks_only_while_its_records_are_kept(
    history: RunHistory, folder: DataFolder
) -> None:
    """When its folder is gone, there is nothing left to be answered."""
    asks = replace(REPORT, asks=True)
    history.save(asks, "{}")
    kept = folder.runs / asks.run_id
    kept.mkdir(exist_ok=True)
    assert history.get(asks.run_id).asks
    kept.rmdir()
    assert not history.get(asks.run_id).asks


def test_report_of_another_version() -> None:
    """Members of a later version are passed over, missing ones take their default."""
    data = json.loads('{"status": "succeeded", "flow": "x", "flow_id": "f", "run_id": "r"}')
    report = report_from({**data, "started": "t", "weather": "fine"})
    assert report == RunReport(RunStatus.SUCCEEDED, "x", "f", "r", "t")
    with pytest.raises(Damaged, match="run “r”"):
        report_from(data, "r")


def kept(history: RunHistory, *runs: RunReport) -> None:
    """Save runs, each with its flow."""
    for run in runs:
        history.save(run, "{}")


def at(day: int, number: int = 0, **changes: Any) -> RunReport:
    """A run that began on that day of March."""
    started = f"2026-03-{day:02d}T10:{number // 60:02d}:{number % 60:02d}.000Z"
    run_id = f"202603{day:02d}T10{number:04d}-{day * 10_000 + number:08x}"
    usual: dict[str, Any] = {"run_id": run_id, "started": started, "resumable": False}
    return replace(REPORT, **usual | changes)


def test_search_looks_through_names_ids_and_sentences(history: RunHistory) -> None:
    """Every word must appear somewhere: flow, id, error, end, warnings, request; in any case."""
    one = at(1, flow="Größe der Tickets", error="The server refused the token (401).")
    two = at(2, flow="Companies", error="", end_reason="empty page at offset 8888")
    kept(history, one, two)

    def found(words: str) -> list[str]:
        return history.find(RunQuery(search=words))

    assert found("") == [two.run_id, one.run_id]
    assert found("GRÖSSE") == found("größe tickets") == found("refused 401") == [one.run_id]
    assert found("offset 8888") == [two.run_id]
    assert found("page_cap at most") == [two.run_id, one.run_id]
    assert found(two.run_id[-8:]) == [two.run_id]
    assert found("refused 8888") == []
    assert found("100% _ ' \" \ud83d") == []


def test_filters_by_status_flow_and_time(history: RunHistory, folder: DataFolder) -> None:
    """All conditions hold at once; one that died counts as interrupted, not as running (F15)."""
    dead = at(1, status=RunStatus.RUNNING, flow_id="f2", error="")
    going = at(2, status=RunStatus.RUNNING, flow_id="f3", error="")
    good, failed = at(3, status=RunStatus.SUCCEEDED), at(4, status=RunStatus.FAILED)
    kept(history, dead, going, good, failed)
    with run_lock(folder, "f3", "x"):

        def found(**query: Any) -> list[str]:
            return history.find(RunQuery(**query))

        assert history.live() == {going.run_id: "f3"}
        assert found(status=RunStatus.RUNNING) == [going.run_id]
        assert found(status=RunStatus.INTERRUPTED) == [dead.run_id]
        assert found(status=RunStatus.FAILED) == [failed.run_id]
        assert found(flow_id="f1") == [failed.run_id, good.run_id]
        assert found(since="2026-03-03T00:00:00.000Z") == [failed.run_id, good.run_id]
        assert found(flow_id="f1", status=RunStatus.SUCCEEDED, search="page") == [good.run_id]
        assert found(flow_id="f2", status=RunStatus.FAILED) == []


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (RunOrder.FLOW, ["b", "a", "c"]),
        (RunOrder.RECORDS, ["c", "b", "a"]),
        (RunOrder.SECONDS, ["b", "c", "a"]),
        (RunOrder.WARNINGS, ["c", "b", "a"]),
        (RunOrder.STATUS, ["c", "a", "b"]),
    ],
)
def test_runs_can_be_ordered(history: RunHistory, order: RunOrder, ids: list[str]) -> None:
    """By flow without regard to case, by what was kept (received where nothing was), and so on."""
    notice = REPORT.warnings[0]
    kept(
        history,
        at(1, run_id="a", flow="b", records=RecordCounts(99, 50, 49, 0), seconds=9.0,
           status=RunStatus.INCOMPLETE, warnings=(notice, notice)),
        at(2, run_id="b", flow="A", records=RecordCounts(20, 0, 0, 0), seconds=1.0,
           status=RunStatus.SUCCEEDED, warnings=(notice,)),
        at(3, run_id="c", flow="C", records=RecordCounts(3, 3, 0, 0), seconds=2.0,
           status=RunStatus.FAILED, warnings=()),
    )  # fmt: skip
    assert history.find(RunQuery(order=order, descending=False)) == ids
    assert history.find(RunQuery(order=order)) == ids[::-1]


def test_flows_of_the_history_by_their_latest_name(history: RunHistory) -> None:
    """Also of flows that are only files, or are gone."""
    kept(history, at(1, flow="Old"), at(2, flow="zebra"), at(1, run_id="x", flow_id="f2", flow="A"))
    assert history.flows() == [("f2", "A"), ("f1", "zebra")]


def test_runs_are_named_shortly(history: RunHistory) -> None:
    """last, last~1, a beginning of the id or of its second part; anything else is said."""
    one, two, three = at(1), at(2), at(3, flow_id="f2")
    kept(history, one, two, three)
    assert history.resolve("last") == three.run_id
    assert history.resolve("last~1") == two.run_id
    assert history.resolve("last~1", "f1") == one.run_id
    assert history.resolve(two.run_id[:9]) == two.run_id
    assert history.resolve(two.run_id[-8:]) == two.run_id
    assert history.resolve(one.run_id) == one.run_id
    for text, sentence in [
        ("last~3", "There is no run 3 back"),
        ("2026", "3 runs have an id that begins with “2026”"),
        ("x", "There is no run “x”"),
        ("", "There is no run “”"),
        ("last~999999999999999999", "There is no run 999,"),
        ("%", "There is no run “%”"),
    ]:
        with pytest.raises(NeedsFix, match=sentence):
            history.resolve(text)
    with pytest.raises(NeedsFix, match="There are no runs yet"):
        history.resolve("last", "f9")


def test_the_run_before(history: RunHistory) -> None:
    """Of the same flow, the next older one, though several began in the same moment."""
    runs = [at(1), at(2, flow_id="f2"), at(3), at(3, run_id="same-moment")]
    kept(history, *runs)
    assert history.before("same-moment") == runs[2].run_id
    assert history.before(runs[2].run_id) == runs[0].run_id
    assert history.before(runs[0].run_id) == ""


def test_deleted_runs_come_back(history: RunHistory) -> None:
    """Deleted, they are nowhere; brought back, they are as they were."""
    kept(history, at(1), at(2), at(3))
    ids = history.find(RunQuery())
    assert history.delete([ids[0], "nobody's"]) == [ids[0]]
    assert history.find(RunQuery()) == ids[1:]
    assert [report.run_id for report in history.all()] == ids[1:]
    assert history.reports(ids).keys() == set(ids[1:])
    last = history.last("f1")
    assert last is not None
    assert last.run_id == ids[1]
    with pytest.raises(NeedsFix):
        history.get(ids[0])
    assert history.resolve("last") == ids[1]
    history.restore([ids[0]])
    assert history.find(RunQuery()) == ids
    assert history.get(ids[0]) == at(3)


def test_a_run_that_goes_on_is_not_deleted(history: RunHistory, folder: DataFolder) -> None:
    """Its receipt is still to be written."""
    kept(history, at(1, status=RunStatus.RUNNING))
    ids = history.find(RunQuery())
    with run_lock(folder, "f1", "x"):
        assert history.delete(ids) == []
    assert history.delete(ids) == ids


def test_old_runs_are_those_nothing_depends_on(history: RunHistory) -> None:
    """The newest of each flow and its last success are not old, whatever their age."""
    success = at(1, status=RunStatus.SUCCEEDED)
    older = at(1, 5, status=RunStatus.FAILED)
    newest, other = at(2, status=RunStatus.FAILED), at(1, 9, flow_id="f2")
    kept(history, success, older, newest, other)
    assert history.older(datetime(2026, 4, 1, tzinfo=UTC)) == [older.run_id]
    assert history.older(datetime(2026, 3, 1, tzinfo=UTC)) == []


def test_the_history_does_not_grow_for_ever(history: RunHistory) -> None:
    """Kept are the newest 200 of a flow, all of 90 days, and the last success."""
    success = at(1, status=RunStatus.SUCCEEDED)
    failed = [at(2, n, status=RunStatus.FAILED) for n in range(1, 231)]
    kept(history, success, *failed, at(1, 7, flow_id="f2"))
    began = datetime(2026, 3, 2, 12, tzinfo=UTC)
    history.tidy("f1", began)
    assert len(history.find(RunQuery(flow_id="f1"))) == 231
    history.tidy("f1", began + KEPT_FOR)
    ids = [run.run_id for run in failed[::-1]]
    assert history.find(RunQuery(flow_id="f1")) == [*ids[:KEPT_OF_A_FLOW], success.run_id]
    assert len(history.find(RunQuery(flow_id="f2"))) == 1


def test_deleted_runs_go_for_good_after_a_day(history: RunHistory) -> None:
    """Until then they can be brought back; afterwards bringing back changes nothing."""
    kept(history, at(1), at(2))
    ids = history.find(RunQuery())
    history.delete(ids)
    history.tidy("f1", datetime.now(UTC))
    history.restore([ids[0]])
    assert history.find(RunQuery()) == ids[:1]
    history.tidy("f1", datetime.now(UTC) + KEPT_DELETED + timedelta(seconds=1))
    history.restore(ids)
    assert history.find(RunQuery()) == ids[:1]


@pytest.mark.quiet
def test_ten_thousand_runs_are_searched_fast(history: RunHistory, folder: DataFolder) -> None:
    """Finding, ordering and reading a screenful each take a fraction of a second."""
    with Database(folder.database).transaction() as connection:
        connection.executemany(
            "INSERT INTO runs (id, flow_id, started, status, report, flow, words)"
            " VALUES (?, ?, ?, 'incomplete', ?, '{}', ?)",
            [
                (run.run_id, run.flow_id, run.started, json.dumps(asdict(run)), words_of(run))
                for run in (
                    at(n % 28 + 1, n // 28, flow_id=f"f{n % 40}", flow=f"Flow-{n % 40}")
                    for n in range(10_000)
                )
            ],
        )
    began = time.perf_counter()
    ids = history.find(RunQuery(search="flow-17"))
    assert len(history.find(RunQuery())) == 10_000
    assert len(history.find(RunQuery(order=RunOrder.RECORDS))) == 10_000
    assert len(history.reports(ids[:200])) == 200
    assert len(history.flows()) == 40
    assert len(ids) == 250
    assert time.perf_counter() - began < 2.5
