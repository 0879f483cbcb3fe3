"""`run` and `test` against a real practice tenant."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
COMPANIES = 30


def ids_in(path: str) -> list[str]:
    """The ids in a Nexset, as any other program would read them."""
    with duckdb.connect() as connection:
        where = path if Path(path).is_file() else f"{path}/**/*.parquet"
        rows = connection.execute("SELECT _id FROM read_parquet(?) ORDER BY _id", [where])
        return [row[0] for row in rows.fetchall()]


def test_run_reports_on_stdout_alone(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """`run --json` prints the report of the contract and nothing else; the records are there."""
    answer = cli("run", flow_file(page_size=7), "--json", *calling(tenant))
    assert answer.code == 0, answer.err
    report = answer.json
    assert report["status"] == "succeeded"
    assert report["flow"] == "All companies"
    assert report["records"] == {
        "received": COMPANIES,
        "written": COMPANIES,
        "duplicates": 0,
        "rejected": 0,
    }
    assert report["started"].endswith("Z")
    assert report["warnings"] == []
    assert {"run_id", "seconds", "calls", "retries", "pages", "bytes", "end_reason"} <= set(report)
    (nexset,) = report["nexsets"]
    assert nexset["records"] == COMPANIES
    assert nexset["columns"] > 10
    assert ids_in(nexset["path"]) == [one["_id"] for one in tenant.records("/companies")]
    assert tenant.token not in answer.out + answer.err


def test_second_run_of_a_file_says_what_changed(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """A flow file that is not in the library compares with its run before; nothing is imported."""
    first = cli("run", flow_file(), "--json", *calling(tenant)).json
    second = cli("run", flow_file(), "--json", *calling(tenant)).json
    assert second["flow_id"] == first["flow_id"]
    assert second["changes"] == {"new": 0, "changed": 0, "gone": 0, "unchanged": COMPANIES}
    assert cli("flows", "--json").json == []


def test_changes_and_a_full_run_on_demand(
    cli: Call, calling: Call, flow_file: Call, serve: Call
) -> None:
    """A flow file that asks for changes; only --full shows what is gone."""
    tenant = serve(companies=200)
    path = flow_file()
    flow = json.loads(path.read_text("utf-8")) | {"options": {"update": "changes"}}
    path.write_text(json.dumps(flow), encoding="utf-8")
    first = cli("run", path, "--json", *calling(tenant)).json
    assert (first["update"], first["warnings"][0]["code"]) == ("full", "full_run_due")
    one, other = (row["_id"] for row in tenant.records("/companies")[:2])
    tenant.update("/companies", one)
    tenant.delete("/companies", other)
    second = cli("run", path, *calling(tenant))
    assert second.code == 0
    assert "0 new, 1 changed, 199 unchanged; what is gone shows only in a full run" in second.out
    assert "Reached records not changed since" in second.out
    third = cli("run", path, "--full", "--json", *calling(tenant)).json
    assert (third["update"], third["warnings"], third["changes"]["gone"]) == ("full", [], 1)
    assert cli("run", path, "--full", "--resume", *calling(tenant)).code == 2


def test_run_without_json_is_a_receipt(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """People get words, with the place of the data."""
    answer = cli("run", flow_file(), *calling(tenant))
    assert answer.code == 0
    assert answer.out.startswith("All companies: complete\n")
    assert f"{COMPANIES} companies in 1 page" in answer.out
    assert "planhat_gui_home" in answer.out
    assert "Reading" in answer.err


def test_parameters_can_be_set_for_one_call(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """`--set` overrides a parameter of the template."""
    offset = cli("run", flow_file(), "--json", *calling(tenant), "--set", "start_offset=25").json
    assert offset["records"]["received"] == COMPANIES - 25
    wrong = cli("run", flow_file(), *calling(tenant), "--set", "page_size=0", "--set", "what=1")
    assert wrong.code == 2
    assert "Page Size is a whole number" in wrong.err
    assert "no parameter “what”" in wrong.err


def test_saved_flow_runs_by_name_and_by_id(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """FLOW may be a name in any case of letters, or an id."""
    flow_id = cli("import", flow_file()).out.split()[0]
    for typed in ("all COMPANIES", flow_id):
        report = cli("run", typed, "--json", *calling(tenant)).json
        assert (report["status"], report["flow_id"]) == ("succeeded", flow_id)
    (listed,) = cli("flows", "--json").json
    assert (listed["last_status"], listed["last_records"]) == ("succeeded", COMPANIES)


def test_incomplete_run_is_3(cli: Call, calling: Call, flow_file: Call, serve: Call) -> None:
    """A server that ignores the offset: what came is kept, and it is said."""
    answer = cli("run", flow_file(page_size=7), "--json", *calling(serve(ignore_offset=True)))
    assert answer.code == 3
    assert answer.json["status"] == "incomplete"
    assert "offset_ignored" in [one["code"] for one in answer.json["warnings"]]


def test_refused_token_is_4(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant, monkeypatch: Any
) -> None:
    """A 401 is about the credential; the token is in no text."""
    options = calling(tenant)
    monkeypatch.setenv("PRACTICE_TOKEN", "canary-token-123")
    for command in ("run", "test"):
        answer = cli(command, flow_file(), *options)
        assert answer.code == 4
        assert "canary-token-123" not in answer.out + answer.err
        assert "Traceback" not in answer.err


def test_no_token_is_4(cli: Call, flow_file: Call) -> None:
    """Neither a credential nor a variable: said with what to do."""
    answer = cli("run", flow_file())
    assert answer.code == 4
    assert "Nobody's" in answer.err
    assert "--token-env" in answer.err
    answer = cli("run", flow_file(), "--token-env", "NOT_THERE_AT_ALL")
    assert answer.code == 4
    assert "NOT_THERE_AT_ALL is not set" in answer.err


def test_token_revoked_in_a_run_keeps_pages(
    cli: Call, calling: Call, flow_file: Call, serve: Call, monkeypatch: Any
) -> None:
    """The run ends with 4 and says that pages are kept (F55)."""
    answer = cli("run", flow_file(page_size=5), "--json", *calling(serve(revoke_after=3)))
    assert answer.code == 4
    assert answer.json["status"] == "failed"
    assert answer.json["resumable"] is True
    assert "--resume" in answer.err


def test_server_that_is_away_is_1(cli: Call, calling: Call, flow_file: Call, serve: Call) -> None:
    """Nobody answers: failed, in a sentence."""
    gone = serve()
    options = calling(gone)
    gone.stop()
    answer = cli("test", flow_file(), *options)
    assert answer.code == 1
    assert answer.err.rstrip().splitlines()[-1].startswith("planhat-gui: ")
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json", "Not valid JSON: line 1"),
        ('{"format": "planhat-flow/1"}', "'name' is missing"),
        ("{}", "is not a flow"),
        (
            '{"format": "planhat-flow/1", "name": "x", "source": {"template": "get_nothing"}}',
            "get_nothing",
        ),
    ],
)
def test_invalid_flow_is_2(cli: Call, tmp_path: Path, text: str, sentence: str) -> None:
    """A file that is no flow sends nothing and is 2."""
    path = tmp_path / "x.json"
    path.write_text(text)
    answer = cli("run", path)
    assert answer.code == 2
    assert sentence in answer.err


def test_sample_as_json_is_whole(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """`test --json` prints records, request, raw answer; nothing is kept."""
    answer = cli("test", flow_file(), "--limit", "3", "--json", *calling(tenant))
    assert answer.code == 0
    sample = answer.json
    assert sample["records"] == tenant.records("/companies")[:3]
    assert sample["more"] is True
    assert sample["status"] == 200
    assert json.loads(sample["raw"]) == sample["records"]
    assert tenant.token not in answer.out
    assert cli("nexsets", "--json").json == []


def test_sample_as_table(cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant) -> None:
    """Without --json the sample is a table with the names of its columns."""
    answer = cli("test", flow_file(), "--limit", "3", *calling(tenant))
    lines = answer.out.splitlines()
    assert lines[0].split()[:2] == ["_id", "name"]
    assert len(lines) == 5
    assert "3 records, and there are more" in answer.err


def test_every_template_runs(cli: Call, calling: Call, flow_file: Call, tenant: Any) -> None:
    """Each of the endpoints can be run from the command line, all its records are written."""
    for template in cli("templates", "--json").json:
        path = flow_file(template["title"], template["id"])
        answer = cli("run", path, "--json", *calling(tenant))
        assert answer.code == 0, f"{template['id']}: {answer.err}"
        assert answer.json["records"]["written"] == len(tenant.records(template["path"]))


def start(path: Path, *arguments: object) -> "subprocess.Popen[str]":
    """A run as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "planhat_gui", "run", str(path), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def wait_for_calls(tenant: PracticeTenant, calls: int) -> None:
    """Until so many requests were answered."""
    end = time.monotonic() + 30
    while len(tenant.log) < calls:
        assert time.monotonic() < end, "the run does not get on"
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_cancelled_run_is_130_and_goes_on(
    cli: Call, calling: Call, flow_file: Call, serve: Call, way: signal.Signals
) -> None:
    """Ctrl+C ends cleanly and says how to go on; --resume then reads only what is missing."""
    tenant = serve(latency_ms=60, companies=120)
    path, options = flow_file(page_size=3), calling(tenant)
    process = start(path, "--json", "--parallel", 1, *options)
    wait_for_calls(tenant, 8)
    process.send_signal(way)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert json.loads(out)["status"] == "cancelled"
    assert "--resume" in err
    assert "Traceback" not in err
    before = len(tenant.log)
    resumed = cli("run", path, "--json", "--resume", *options)
    assert resumed.code == 0
    report = resumed.json
    assert report["resumed"] is True
    assert report["records"]["written"] == 120
    assert ids_in(report["nexsets"][0]["path"]) == [
        one["_id"] for one in tenant.records("/companies")
    ]
    assert len(tenant.log) - before < 120 / 2


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_killed_run_goes_on(cli: Call, calling: Call, flow_file: Call, serve: Call) -> None:
    """Kill -9 in the middle of a run, then --resume: complete, nothing doubled (F16)."""
    tenant = serve(latency_ms=60, companies=120)
    path, options = flow_file(page_size=3), calling(tenant)
    process = start(path, "--parallel", 1, *options)
    wait_for_calls(tenant, 8)
    process.kill()
    process.communicate(timeout=20)
    report = cli("run", path, "--json", "--resume", *options).json
    assert report["status"] == "succeeded"
    assert report["records"]["written"] == 120
    assert ids_in(report["nexsets"][0]["path"]) == [
        one["_id"] for one in tenant.records("/companies")
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_second_interrupt_ends_at_once(calling: Call, flow_file: Call, serve: Call) -> None:
    """Whoever presses Ctrl+C twice does not wait for a slow server."""
    tenant = serve(latency_ms=300, companies=120)
    process = start(flow_file(page_size=3), "--parallel", 1, *calling(tenant))
    wait_for_calls(tenant, 2)
    assert process.stderr is not None
    process.send_signal(signal.SIGINT)
    while "Cancelling" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 130


def test_nothing_to_resume_is_said(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """--resume without kept pages begins anew, and says so."""
    answer = cli("run", flow_file(), "--resume", *calling(tenant))
    assert answer.code == 0
    assert "nothing to go on with" in answer.err


def test_token_is_on_no_file(
    cli: Call, calling: Call, flow_file: Call, serve: Call, own_data_folder: Path
) -> None:
    """After good and bad runs no file of the data folder holds the token (P2)."""
    tenant = serve(fail_every=3)
    cli("run", flow_file(page_size=5), *calling(tenant))
    cli("test", flow_file(), *calling(tenant))
    found = [
        path
        for path in own_data_folder.rglob("*")
        if path.is_file() and tenant.token.encode() in path.read_bytes()
    ]
    assert found == []


def test_f33_an_empty_answer_without_a_window(
    cli: Call, calling: Call, tenant: PracticeTenant, flow_file: Call
) -> None:
    """Nothing is emptied, code 3 and how to answer; the answer reads nothing again."""
    path = flow_file()
    assert cli("run", path, "--json", *calling(tenant)).code == 0
    beyond = ("--set", "start_offset=100000")
    asked = cli("run", path, "--json", *beyond, *calling(tenant))
    assert asked.code == 3
    assert asked.json["asks_about"] == "empty"
    assert "--accept-empty" in asked.err
    calls = len(tenant.log)
    done = cli("run", path, "--json", "--accept-empty", *beyond, *calling(tenant))
    assert (done.code, done.json["records"]["written"], len(tenant.log)) == (0, 0, calls)
