"""RELIABILITY, runs, checkpoints, datasets: F15 to F24, but F22 (see test_f_two_processes)."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.compose import Services, build
from planhat_gui.model.errors import Busy, Failure, NeedsFix, StorageFailed
from planhat_gui.model.flow_file import parse_flow
from planhat_gui.model.lookup import LookupOrigin, OriginKind
from planhat_gui.model.results import Phase, Progress, RunReport, RunStatus
from planhat_gui.store.landing import Landing
from planhat_gui.store.landing_log import CHECKPOINT_NAME, RECORDS_NAME
from tests.reliability.disks import fill, small_disk
from tests.reliability.rows import (
    NEVER,
    Ask,
    Reply,
    RowServer,
    advanced,
    codes,
    companies,
    dataset,
    options,
    rows,
    run,
    serving,
    stop_at,
    table,
)

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = rows(20, "old "), rows(100, "new ")
FLOW = companies(page_size=10)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services over an empty data folder."""
    made = build(tmp_path / "data")
    yield made
    made.close()


def with_old_dataset(services: Services, server: RowServer) -> list[tuple[Any, ...]]:
    """A first run's dataset."""
    server.script = table(OLD)
    assert run(services, FLOW, server).status is RunStatus.SUCCEEDED
    return dataset(services)


def once_at(page: int, act: Any) -> Any:
    """An observer that acts once, when so many pages have landed."""
    done = threading.Event()

    def look(progress: Progress) -> None:
        if progress.pages >= page and not done.is_set():
            done.set()
            act()

    return look


def test_f15_what_a_kill_leaves_at_every_page(services: Services, tmp_path: Path) -> None:
    """A copy of the folder between any two calls, which is what kill -9 leaves, can be resumed."""
    copies: list[Path] = []

    def script(ask: Ask) -> list[dict[str, Any]]:
        if ask.number % 2:
            copies.append(shutil.copytree(services.folder.root, tmp_path / f"copy{ask.number}"))
        return NEW[ask.offset : ask.offset + ask.limit]

    with serving(table(OLD)) as server:
        before = with_old_dataset(services, server)
        server.asked.clear()
        server.script = script
        assert run(services, FLOW, server).status is RunStatus.SUCCEEDED
        whole, server.script = dataset(services), table(NEW)
        assert len(copies) >= 5
        for copy in copies:
            (folder,) = {path.parent for path in copy.glob(f"runs/*/{CHECKPOINT_NAME}")}
            at = Landing.peek(folder)
            lines = (folder / RECORDS_NAME).read_bytes().count(b"\n")
            assert lines >= (at.records if at else 0), "the checkpoint is ahead of the lines"
            killed = build(copy)
            assert dataset(killed) == before
            assert [one.status for one in killed.history.all(limit=1)] == [RunStatus.INTERRUPTED]
            report = run(killed, FLOW, server, resume=True)
            assert report.resumed is (at is not None)
            assert dataset(killed) == whole
            killed.close()


def test_f16_resumed_equals_undisturbed(services: Services, tmp_path: Path) -> None:
    """Kept pages are not asked for again; the counts of the receipt go on."""
    with serving(table(NEW)) as server:
        undisturbed = build(tmp_path / "other")
        whole = run(undisturbed, FLOW, server)
        saved = services.flows.save(FLOW)
        services.run(saved.id, options(server), NEVER, None, stop_at(4))
        server.asked.clear()
        report = run(services, FLOW, server, resume=True)
        assert min(ask.offset for ask in server.asked) == 36, "from the last row read on"
        assert dataset(services) == dataset(undisturbed)
        assert (report.pages, report.records) == (whole.pages, whole.records)
        assert report.end_reason == whole.end_reason
        undisturbed.close()


def test_f16_a_chain_resumed_with_the_records_of_all_steps(
    services: Services, tmp_path: Path
) -> None:
    """Whichever page it was stopped after: the records of earlier steps stand there once."""

    def script(ask: Ask) -> list[dict[str, Any]]:
        company = ask.path.partition("companyId=")[2]
        found = [{"user": f"{company}-{n}", "ratio": 1.50} for n in range(3)]
        return found if company else NEW[:12]

    base = "https://api.planhat.com"
    steps = [
        {"key": "a", "method": "GET", "url": f"{base}/companies"},
        {"key": "b", "method": "GET", "url": f"{base}/endusers?companyId={{a._id}}"},
    ]
    source = {"steps": steps, "include_previous_results": True}
    document = {"format": "planhat-flow/1", "name": "Chain", "credential": "N", "source": source}
    flow = parse_flow(json.dumps(document).encode())
    with serving(script) as server:
        whole = run(services, flow, server)
        expected = dataset(services, "Chain")
        assert whole.records.written == 12 + 36
        for stop in (1, 2, 8):
            saved = services.flows.save(replace(flow, name=f"Chain {stop}"))
            stopped = services.run(
                saved.id,
                options(server),
                NEVER,
                None,
                stop_at(stop),
            )
            assert stopped.status is RunStatus.CANCELLED
            report = run(services, saved.flow, server, resume=True)
            assert report.records == whole.records, stop
            assert dataset(services, saved.flow.name) == expected


def test_f16_rows_of_a_lookup_without_a_call_are_counted_once(services: Services) -> None:
    """Empty values ahead of the page it was stopped after: the same words as undisturbed."""
    values = [[one["_id"] if number % 3 else ""] for number, one in enumerate(NEW[:12])]
    services.lookups.save("ids", ("id",), values, LookupOrigin(OriginKind.TYPED))
    url = "https://api.planhat.com/endusers?companyId={ids.id}"
    step = {"key": "a", "method": "GET", "url": url, "lookups": ["ids"]}
    document = {"format": "planhat-flow/1", "name": "Rows", "credential": "N"}
    flow = parse_flow(json.dumps({**document, "source": {"steps": [step]}}).encode())
    with serving(lambda ask: [{"from": ask.path}]) as server:
        whole = run(services, flow, server, parallel=4)
        assert "4 rows made no call" in whole.warnings[0].message
        for stop in (1, 2, 5):
            saved = services.flows.save(replace(flow, name=f"Rows {stop}"))
            wide = options(server, parallel=4)
            services.run(saved.id, wide, NEVER, None, stop_at(stop))
            report = run(services, saved.flow, server, resume=True, parallel=4)
            assert (report.resumed, report.warnings) == (True, whole.warnings)
            assert report.records == whole.records


def test_f16_a_run_that_read_to_its_end_is_not_resumed(services: Services) -> None:
    """After an incomplete run --resume begins anew: else it would never be complete."""
    with serving(lambda _: OLD[:10]) as server:  # ignores the offset
        report = run(services, FLOW, server)
        assert (report.status, report.resumable) == (RunStatus.INCOMPLETE, False)
        server.script = table(NEW)
        again = run(services, FLOW, server, resume=True)
        assert (again.status, again.resumed) == (RunStatus.SUCCEEDED, False)
        assert again.records.written == len(NEW)
        assert list(services.folder.runs.glob("*/")) == []


def test_f16_pages_of_an_older_run_are_not_resumed_after_a_newer(services: Services) -> None:
    """However close the two were, and whichever name is the greater."""
    with serving(table(OLD)) as server:
        saved = services.flows.save(FLOW)
        for _ in range(4):
            server.script = table(OLD)
            services.run(saved.id, options(server), NEVER, None, stop_at(1))
            server.script = table(NEW)
            assert run(services, FLOW, server).status is RunStatus.SUCCEEDED
            assert run(services, FLOW, server, resume=True).resumed is False


def test_f16_stop_after_counts_the_pages_before_the_stop(services: Services) -> None:
    """Three pages are wanted: one before the stop, two after it."""
    paging = {
        "kind": "offset",
        "offset_parameter": "offset",
        "limit_parameter": "limit",
        "page_size": 10,
        "stop_after_pages": 3,
    }
    with serving(table(NEW)) as server:
        saved = services.flows.save(advanced(paging))
        services.run(saved.id, options(server), NEVER, None, lambda: True)
        report = run(services, saved.flow, server, resume=True)
        assert (report.pages, report.end_reason) == (3, "stopped after 3 pages, as set")


@pytest.mark.quiet
@pytest.mark.skipif(os.name != "posix", reason="SIGTERM")
def test_f17_told_to_end_in_a_run(services: Services, tmp_path: Path) -> None:
    """SIGTERM: gone within 2 s, the run marked, its pages kept (windows: tests/ui/test_runs)."""
    waiting = threading.Event()

    def script(ask: Ask) -> list[dict[str, Any]]:
        if ask.number == 3:
            waiting.set()
            threading.Event().wait(3)
        return NEW[ask.offset : ask.offset + ask.limit]

    with serving(script) as server:
        saved = services.flows.save(FLOW)
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "planhat_gui", "--data-dir", str(services.folder.root)),
                *("run", saved.id, "--parallel", "1", "--token-env", "T", "--no-input"),
                *("--base-url", server.base_url),
            ],
            env={**os.environ, "PYTHONPATH": str(ROOT), "T": "token-of-a-test"},
            stderr=subprocess.PIPE,
        )
        assert waiting.wait(30)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
        assert time.monotonic() - began < 2
        assert process.returncode == 130
        last = services.history.last(saved.id)
        assert last is not None
        assert (last.status, last.pages, last.resumable) == (RunStatus.CANCELLED, 3, True)


LARGE = [{"_id": f"{n:08d}", "text": f"{n}" * 150} for n in range(3000)]


def full_disk_run(disk: Path, but: int, phase: Phase) -> RunReport:
    """A run on a disk that gets full in that phase; what it must leave is checked."""
    services = build(disk / "data")
    try:
        with serving(table(OLD)) as server:
            before = with_old_dataset(services, server)
            server.script = table(LARGE)
            flow = services.flows.save(
                companies(page_size=100), services.flows.find("All companies").id
            ).flow
            fillers: list[Path] = []

            def look(progress: Progress) -> None:
                ready = progress.pages >= 5 and progress.phase is phase
                if ready and not fillers:
                    fillers.append(fill(disk, but=but))

            report = run(services, flow, server, look)
            kept = services.nexsets.find("All companies")
            if report.status is RunStatus.SUCCEEDED:
                assert kept.records == len(LARGE), "what fits is there"
                return report
            assert report.status is RunStatus.FAILED, report
            assert report.error
            assert report.next_step
            assert dataset(services) == before
            fillers[0].unlink()
            resumed = run(services, flow, server, resume=True)
            assert (resumed.status, resumed.resumed) == (RunStatus.SUCCEEDED, True)
            assert len(dataset(services)) == len(LARGE)
            return report
    finally:
        services.close()


@pytest.mark.parametrize("but", [0, 200_000])
def test_f18_disk_full_while_pages_land(tmp_path: Path, but: int) -> None:
    """The run stops and says after which page; pages kept; the old dataset as it was."""
    with small_disk(tmp_path / "disk", "32m") as disk:
        report = full_disk_run(disk, but, Phase.READING)
        assert report.status is RunStatus.FAILED
        said = f"The disk is full after page {report.pages:,}. {report.pages:,} pages are kept"
        assert said in report.error
        assert report.resumable


@pytest.mark.parametrize("but", [0, 10_000, 400_000, 1_500_000])
def test_f18_disk_full_while_publishing(tmp_path: Path, but: int) -> None:
    """All pages are kept, the old dataset stays, and with room the run is completed."""
    with small_disk(tmp_path / "disk", "32m") as disk:
        report = full_disk_run(disk, but, Phase.PUBLISHING)
        assert report.resumable or report.status is RunStatus.SUCCEEDED
        assert report.status is RunStatus.FAILED or but > 1_000_000
        assert report.records.received == len(LARGE)


def test_f18_disk_full_before_the_run(tmp_path: Path) -> None:
    """It does not start, and says why; the old dataset stays; nothing is left open."""
    with small_disk(tmp_path / "disk", "32m") as disk:
        services = build(disk / "data")
        with serving(table(OLD)) as server:
            before = with_old_dataset(services, server)
            for but in (0, 4096, 8192, 16384, 32768):
                filler = fill(disk, but=but)
                said: Failure | RunReport
                try:
                    said = run(services, FLOW, server)
                except StorageFailed as failure:
                    said = failure
                assert said.next_step or getattr(said, "status", None) is RunStatus.SUCCEEDED
                assert dataset(services) == before
                filler.unlink()
            assert run(services, FLOW, server).status is RunStatus.SUCCEEDED
        services.close()


def test_f18_a_receipt_the_disk_does_not_take(services: Services) -> None:
    """The dataset is in place and the outcome is told, with a word on the missing history."""

    def break_history() -> None:
        services._database.rows("PRAGMA query_only = ON")

    with serving(table(NEW)) as server:
        report = run(services, FLOW, server, once_at(3, break_history))
        services._database.rows("PRAGMA query_only = OFF")
        assert report.status is RunStatus.SUCCEEDED
        assert codes(report) == {"not_in_history": False}
        assert len(dataset(services)) == len(NEW)


def test_f19_a_library_locked_by_another_program(services: Services) -> None:
    """After a while the file is named; nothing was begun."""
    code = (
        "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('BEGIN EXCLUSIVE')\nprint('locked', flush=True)\nsys.stdin.read()\n"
    )
    path = services.folder.database
    services._database.rows("PRAGMA busy_timeout = 300")
    with (
        serving(table(NEW)) as server,
        subprocess.Popen(
            [sys.executable, "-c", code, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as holder,
    ):
        saved = services.flows.save(FLOW)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        assert services.history.all() == [], "readers are not blocked"
        with pytest.raises(Busy, match=f"keeps {path} locked") as refused:
            services.run(saved.id, options(server), NEVER)
        if sys.platform.startswith("linux"):  # elsewhere nobody knows whose lock it is
            assert f", process {holder.pid}) keeps" in refused.value.message
        assert server.asked == []
        holder.kill()


@pytest.mark.parametrize("page", [0, 5, 10])
def test_f20_an_error_on_any_page(services: Services, page: int) -> None:
    """The first, one in the middle, the last: the old dataset stays, what was read is kept."""
    with serving(table(OLD)) as server:
        before = with_old_dataset(services, server)
        server.asked.clear()

        def script(ask: Ask) -> Any:
            if ask.number == page:
                return Reply(b"gone", 404)
            return NEW[ask.offset : ask.offset + ask.limit]

        server.script = script
        report = run(services, FLOW, server)
        assert (report.status, report.pages) == (RunStatus.FAILED, page)
        assert report.resumable is (page > 0)
        assert dataset(services) == before
        assert services.nexsets.find("All companies").run_id != report.run_id


def test_f21_records_that_are_none(services: Services) -> None:
    """One in two hundred is set aside and counted; from 1 % on the better dataset is kept."""
    few: list[Any] = [*rows(199), "no record"]
    many: list[Any] = [*rows(90), *["no record"] * 10]
    with serving(table(few)) as server:
        report = run(services, FLOW, server)
        assert report.status is RunStatus.SUCCEEDED
        assert (report.records.written, report.records.rejected) == (199, 1)
        assert codes(report)["rejected_records"] is False
        before = dataset(services)
        server.script = table(many)
        report = run(services, FLOW, server)
        assert report.status is RunStatus.INCOMPLETE
        assert report.records.rejected == 10
        assert codes(report)["rejected_records"] is True
        assert dataset(services) == before
        (kept,) = services.folder.runs.glob(f"*/{RECORDS_NAME}")
        assert kept.read_bytes().count(b"no record") == 10, "not lost: where they landed"
        server.script = table(NEW)
        again = run(services, FLOW, server, resume=True)
        assert (again.status, again.resumed) == (RunStatus.SUCCEEDED, False)


@pytest.mark.parametrize("act", ["edit", "delete"])
def test_f23_the_flow_changes_while_it_runs(services: Services, act: str) -> None:
    """The run keeps its own copy; the history holds the version that ran."""
    with serving(table(NEW)) as server:
        saved = services.flows.save(FLOW)

        def change() -> None:
            if act == "delete":
                services.flows.delete(saved.id)
            else:
                services.flows.save(companies(page_size=7, start_offset=90), saved.id)

        report = services.run(saved.id, options(server), NEVER, once_at(3, change))
        assert report.status is RunStatus.SUCCEEDED
        assert report.records.written == len(NEW)
        ran = json.loads(services.history.flow_json(report.run_id))
        assert ran["source"]["parameters"]["page_size"] == 10


def test_f24_the_dataset_is_not_deleted_while_its_flow_runs(services: Services) -> None:
    """Refused with since when the flow runs; afterwards it can be deleted."""
    said: list[Busy] = []

    def delete() -> None:
        with pytest.raises(Busy) as caught:
            services.nexsets.delete(services.flows.find("All companies").id)
        said.append(caught.value)

    with serving(table(OLD)) as server:
        with_old_dataset(services, server)
        server.script = table(NEW)
        report = run(services, FLOW, server, once_at(3, delete))
        assert report.status is RunStatus.SUCCEEDED
        assert "is already running since" in said[0].message
        services.nexsets.delete(report.nexsets[0].id)
        with pytest.raises(NeedsFix):
            services.nexsets.find("All companies")


@pytest.mark.parametrize("what", ["nexsets", "runs"])
def test_f24_a_folder_goes_while_its_flow_runs(services: Services, what: str) -> None:
    """Deleted by hand: the run ends with a whole dataset, or with a sentence, never by half."""

    def remove() -> None:
        for path in (services.folder.root / what).glob("*/"):
            shutil.rmtree(path)

    with serving(table(OLD)) as server:
        with_old_dataset(services, server)
        server.script = table(NEW)
        report = run(services, FLOW, server, once_at(3, remove))
        if report.status is RunStatus.SUCCEEDED:
            assert len(dataset(services)) == len(NEW)
        else:
            assert what == "runs"
            assert report.next_step
            assert len(dataset(services)) == len(OLD)
        assert run(services, FLOW, server).status is RunStatus.SUCCEEDED
