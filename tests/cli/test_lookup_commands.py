"""`lookups`: made of files and Nexsets, listed, shown, fetched again, removed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]
COMPANIES = 30


@pytest.fixture
def ids(tmp_path: Path) -> Path:
    """A CSV file of two rows."""
    path = tmp_path / "ids.csv"
    path.write_text("_id,# Invoices\na1,3\nb2,\n", "utf-8")
    return path


def test_made_of_a_file(cli: Call, ids: Path) -> None:
    """It is listed, shown with its macros, and in JSON for scripts."""
    added = cli("lookups", "add", "Companies", "--from", ids)
    assert added.code == 0
    assert "“Companies” has 2 rows; in macros: {Companies._id}, {Companies['# Invoices']}" in (
        added.err
    )
    (listed,) = cli("lookups", "--json").json
    assert (listed["name"], listed["columns"], listed["rows"], listed["used_by"]) == (
        "Companies",
        ["_id", "# Invoices"],
        2,
        [],
    )
    assert listed["origin"] == {"kind": "file", "path": str(ids)}
    assert listed["macros"] == ["{Companies._id}", "{Companies['# Invoices']}"]
    assert "Companies" in cli("lookups", "list").out
    shown = cli("lookups", "show", "companies", "--json").json
    assert shown["sample"] == [{"_id": "a1", "# Invoices": "3"}, {"_id": "b2", "# Invoices": ""}]
    text = cli("lookups", "show", "companies").out
    assert "{Companies['# Invoices']}" in text
    assert "no flow" in text


def test_made_of_a_nexset(
    cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant
) -> None:
    """Columns by name, with commas."""
    assert cli("run", flow_file(), *calling(tenant)).code == 0
    added = cli(
        "lookups",
        "add",
        "ids",
        "--from-nexset",
        "all companies",
        "--columns",
        '_id, "name"',
        "--refresh-before-run",
    )
    assert added.code == 0, added.err
    shown = cli("lookups", "show", "ids", "--limit", COMPANIES, "--json").json
    assert shown["columns"] == ["_id", "name"]
    assert {row["_id"] for row in shown["sample"]} == {
        one["_id"] for one in tenant.records("/companies")
    }
    assert shown["origin"]["refresh_before_run"] is True
    wrong = cli("lookups", "add", "x", "--from-nexset", "all companies", "--columns", "nope")
    assert wrong.code == 2
    assert "The Nexset has no column “nope”." in wrong.err


def test_replaced_and_fetched_again(cli: Call, ids: Path) -> None:
    """A name is given once; --replace and refresh give it the rows there are now."""
    cli("lookups", "add", "ids", "--from", ids)
    again = cli("lookups", "add", "IDS", "--from", ids)
    assert again.code == 2
    assert "--replace" in again.err
    ids.write_text("_id\nc3\n", "utf-8")
    refreshed = cli("lookups", "refresh", "ids")
    assert refreshed.code == 0
    assert "The column “# Invoices” is gone." in refreshed.err
    assert cli("lookups", "--json").json[0]["rows"] == 1
    ids.write_text("_id\nc3\nd4\n", "utf-8")
    assert cli("lookups", "add", "ids", "--from", ids, "--replace").code == 0
    assert cli("lookups", "--json").json[0]["rows"] == 2


def test_removed(cli: Call, ids: Path, tmp_path: Path) -> None:
    """The flows that used it are named."""
    cli("lookups", "add", "ids", "--from", ids)
    step = {"key": "step_1", "method": "GET", "url": "https://api.planhat.com/companies/{ids._id}"}
    flow = {
        "format": "planhat-flow/1",
        "name": "One by one",
        "flow_type": "flexflow",
        "connector": "planhat",
        "credential": "Planhat",
        "source": {"steps": [{**step, "lookups": ["ids"]}]},
    }
    path = tmp_path / "flow.json"
    path.write_text(json.dumps(flow), "utf-8")
    imported = cli("import", path)
    assert imported.code == 0, imported.err
    assert cli("lookups", "--json").json[0]["used_by"] == ["One by one"]
    removed = cli("lookups", "remove", "ids")
    assert removed.code == 0
    assert "1 flow uses it: “One by one”." in removed.err
    assert "There are no lookups yet" in cli("lookups").err
    assert cli("lookups", "remove", "ids").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x"], "--from"),
        (["x", "--from-nexset", "n"], "--columns _id,name"),
        (["x", "--from", "{file}", "--columns", "a"], "--from-nexset only"),
        (["x", "--from", "{file}", "--refresh-before-run"], "--from-nexset only"),
        (["x", "--from", "nowhere.csv"], "There is no file"),
        (["x", "--from", "{file}x"], ".csv, .tsv, .txt, .xlsx and .json"),
        (["{", "--from", "{file}"], "cannot hold { or }"),
    ],
)
def test_wrong_usage_is_said(cli: Call, ids: Path, arguments: list[str], said: str) -> None:
    """One sentence and exit code 2; nothing is made."""
    answer = cli("lookups", "add", *[one.replace("{file}", str(ids)) for one in arguments])
    assert answer.code == 2
    assert said in answer.err
    assert cli("lookups", "--json").json == []


def test_a_broken_file_is_said_with_its_line(cli: Call, ids: Path) -> None:
    """The line as an editor counts."""
    ids.write_text("a,b\n1,2\n1,2,3\n", "utf-8")
    answer = cli("lookups", "add", "x", "--from", ids)
    assert answer.code == 2
    assert "(line 3)" in answer.err
