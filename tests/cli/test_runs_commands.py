"""`runs`: what is listed, shown and compared is what the runs reported."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant
from tests.cli.conftest import COMPANIES

Call = Callable[..., Any]


@pytest.fixture
def reports(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant, serve: Call
) -> list[dict[str, Any]]:
    """Three runs: companies twice, the second in smaller pages, then users that fail."""
    found = [
        cli("run", flow_file(page_size=50), "--json", *calling(tenant)).json,
        cli("run", flow_file(page_size=7), "--json", *calling(tenant)).json,
    ]
    gone = serve(revoke_after=1)
    cli("run", flow_file("Users", "get_users"), "--json", *calling(gone))
    found.append(cli("run", flow_file("Users", "get_users"), "--json", *calling(gone)).json)
    return found


def test_runs_are_listed_newest_first(cli: Call, reports: list[dict[str, Any]]) -> None:
    """As a table, and as the very reports of the runs."""
    answer = cli("runs")
    assert answer.code == 0
    lines = answer.out.splitlines()
    short = [one["run_id"][-8:] for one in reports]
    assert lines[0].split() == [
        "Run", "Started", "Flow", "Status", "Records", "Time", "Warnings"
    ]  # fmt: skip
    assert lines[2].startswith(short[2])
    assert "failed" in lines[2]
    assert lines[-1].startswith(short[0])
    listed = cli("runs", "list", "--json").json
    assert [one for one in listed if one["flow"] != "Users"] == [reports[1], reports[0]]
    assert listed[0] == reports[2]


def test_the_list_is_narrowed(cli: Call, reports: list[dict[str, Any]]) -> None:
    """By flow, status, words and days, all at once; what nothing matches says so."""

    def ids(*options: str) -> list[str]:
        return [one["run_id"] for one in cli("runs", *options, "--json").json]

    first, second, failed = (one["run_id"] for one in reports)
    assert ids("--flow", "all COMPANIES") == ids("list", "--flow", reports[0]["flow_id"])
    assert ids("--flow", "all companies") == [second, first]
    assert failed in ids("--status", "failed")
    assert ids("--status", "succeeded", "--days", "1", "--flow", "All companies") == [second, first]
    assert ids("--search", first) == [first]
    assert ids("--flow", "All companies", "--limit", "1") == [second]
    assert ids("--status", "cancelled") == []
    answer = cli("runs", "--status", "cancelled")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "No run matches.\n"
    assert "3 more runs: --limit 0 lists all." in cli("runs", "--limit", "1").err


def test_no_runs_yet(cli: Call) -> None:
    """An empty history invites; “last” of nothing is one sentence."""
    assert cli("runs").err == "There are no runs yet: run a flow.\n"
    assert cli("runs", "--json").json == []
    answer = cli("runs", "show", "last")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("planhat-gui: There are no runs yet.\n")


def test_a_receipt_is_shown(cli: Call, reports: list[dict[str, Any]]) -> None:
    """By last, by a beginning of its id, in words and as JSON with the flow it had."""
    failed = cli("runs", "show", "last")
    assert failed.code == 0  # showing went well, whatever the run did
    assert failed.out.startswith("Users: failed\n")
    answer = cli("runs", "show", "last~1", "--flow", "All companies")
    assert f"{COMPANIES} records in 1 page" in answer.out
    assert "Yes: pages were asked for until one came back empty" in answer.out
    assert "not in the library" in answer.out
    shown = cli("runs", "show", reports[1]["run_id"][-8:], "--json").json
    assert {name: shown[name] for name in reports[1]} == reports[1]
    assert json.loads(shown["flow_then"])["source"]["parameters"]["page_size"] == 7
    assert shown["run_before"] == reports[0]["run_id"]


def test_two_runs_are_compared(cli: Call, reports: list[dict[str, Any]]) -> None:
    """Facts side by side with sign and word, and what differs in the flow by its path."""
    answer = cli("runs", "compare", "last~1", "last", "--flow", "All companies")
    assert answer.code == 0
    calls = next(line for line in answer.out.splitlines() if line.startswith("Calls"))
    more = reports[1]["calls"] - reports[0]["calls"]
    assert f"+ {more} more" in calls
    assert "source.parameters.page_size: was 50, is 7" in answer.out
    found = cli("runs", "compare", reports[0]["run_id"], reports[1]["run_id"], "--json").json
    assert found["flow"] == [{"path": "source.parameters.page_size", "first": "50", "second": "7"}]
    assert {one["key"]: one["same"] for one in found["facts"]}["received"]
    same = cli("runs", "compare", "last", "last")
    assert "Both runs had the same flow." in same.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["show", "nosuch"], "There is no run “nosuch”."),
        (["show", "last~99"], "There is no run 99 back."),
        (["show", "20"], "runs have an id that begins with “20”."),
        (["compare", "last", "nosuch"], "There is no run “nosuch”."),
        (["--flow", "Nobody"], "No flow “Nobody” has runs."),
        (["list", "--status", "good"], "invalid choice: 'good'"),
        (["--days", "0"], "“0” is not a whole number from 1"),
        (["show"], "the following arguments are required: RUN"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    cli: Call, reports: list[dict[str, Any]], words: list[str], sentence: str
) -> None:
    """Wrong usage is exit code 2, with nothing on stdout."""
    answer = cli("runs", *words)
    assert (answer.code, answer.out) == (2, "")
    assert sentence.casefold() in answer.err.casefold()
    assert "Traceback" not in answer.err


def test_a_saved_flow_shows_what_has_changed_since(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """The flow as it was is held against the one in the library; --set counts as a difference."""
    cli("import", flow_file(page_size=50))
    cli("run", "All companies", "--set", "page_size=9", *calling(tenant))
    answer = cli("runs", "show", "last")
    assert "The flow has changed since this run:" in answer.out
    assert 'source.parameters.page_size: was "9", is 50' in answer.out
    today = datetime.now(UTC).astimezone()
    assert f"{today:%Y-%m-%d}" in cli("runs").out


def test_hostile_names_are_harmless(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant, tmp_path: Path
) -> None:
    """Names with control characters reach no terminal as they are."""
    path = flow_file()
    flow = json.loads(path.read_text("utf-8")) | {"name": "A\u202eB"}
    path.write_text(json.dumps(flow), "utf-8")
    cli("run", path, *calling(tenant))
    for words in (["runs"], ["runs", "show", "last"], ["runs", "compare", "last", "last"]):
        out = cli(*words).out
        assert "\u202e" not in out
        assert "⟨U+202E⟩" in out
