"""`nexsets`: what is on this computer, and files made of it."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]
COMPANIES = 30


@pytest.fixture
def companies(cli: Call, calling: Call, flow_file: Call, tenant: PracticeTenant) -> Any:
    """The report of a run that made the Nexset “All companies”."""
    return cli("run", flow_file(), "--json", *calling(tenant)).json


def test_listed_and_shown(cli: Call, companies: Any, tenant: PracticeTenant) -> None:
    """Sizes, columns with types, first records; for people and as JSON."""
    (listed,) = cli("nexsets", "--json").json
    assert (listed["name"], listed["records"]) == ("All companies", COMPANIES)
    assert listed["path"] == companies["nexsets"][0]["path"]
    assert "All companies" in cli("nexsets").out
    shown = cli("nexsets", "show", "ALL companies", "--limit", "2", "--json").json
    assert {"name": "_id", "type": shown["schema"][0]["type"]} in shown["schema"]
    assert [one["_id"] for one in shown["sample"]] == [
        one["_id"] for one in tenant.records("/companies")[:2]
    ]
    text = cli("nexsets", "show", "All companies").out
    assert "_id" in text
    assert f"{COMPANIES} records" in text


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "parquet", "jsonl", "json"])
def test_exported(cli: Call, companies: Any, tmp_path: Path, suffix: str) -> None:
    """Each form holds all records; an older file is only replaced when that is said."""
    target = tmp_path / f"out.{suffix}"
    target.write_text("old")
    refused = cli("nexsets", "export", "All companies", "-o", target)
    assert refused.code == 2
    assert "--replace" in refused.err
    assert target.read_text() == "old"
    answer = cli("nexsets", "export", "All companies", "-o", target, "--replace")
    assert answer.code == 0, answer.err
    assert f"{COMPANIES} records" in answer.err
    assert rows_in(target) == COMPANIES


def rows_in(path: Path) -> int:
    """How many records another program finds in the file."""
    match path.suffix:
        case ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                return len(list(csv.DictReader(file)))
        case ".parquet":
            with duckdb.connect() as connection:
                (row,) = connection.execute(
                    "SELECT count(*) FROM read_parquet(?)", [str(path)]
                ).fetchall()
                return int(row[0])
        case ".jsonl":
            return len([json.loads(line) for line in path.read_text("utf-8").splitlines()])
        case ".json":
            return len(json.loads(path.read_text("utf-8")))
    from zipfile import ZipFile

    with ZipFile(path) as book:
        (sheet,) = (name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        return len(re.findall(rb"<row[ >]", book.read(sheet))) - 1


def test_unknown_nexset(cli: Call) -> None:
    """What is not there is said."""
    answer = cli("nexsets", "show", "nothing")
    assert answer.code in {1, 2}
    assert "nothing" in answer.err


def test_export_to_nowhere(cli: Call, companies: Any, tmp_path: Path) -> None:
    """A folder that is not there is said before any work."""
    answer = cli("nexsets", "export", "All companies", "-o", tmp_path / "no" / "x.csv")
    assert answer.code == 1
    assert "There is no folder" in answer.err


def test_what_was_set_aside(
    cli: Call, calling: Call, tenant: PracticeTenant, tmp_path: Path
) -> None:
    """Several Nexsets of one run are listed by number; what is no record with its place."""
    step = {
        "key": "step_1",
        "method": "GET",
        "url": f"{tenant.base_url}/variants/mixed?odd=40&limit=1000",
    }
    flow = tmp_path / "mixed.json"
    data = {"format": "planhat-flow/1", "name": "Mixed", "credential": "Nobody's"}
    flow.write_text(json.dumps({**data, "source": {"steps": [step]}}), encoding="utf-8")
    report = cli("run", flow, "--json", *calling(tenant)).json
    names = ["Mixed", "Mixed, Schema #2", "Mixed, Schema #3"]
    assert [one["name"] for one in report["nexsets"]] == names
    listed = cli("nexsets", "--json").json
    assert [one["name"] for one in listed] == names
    assert {one["rejected"] for one in listed} == {report["records"]["rejected"]} != {0}
    first, *_ = found = cli("nexsets", "rejected", "Mixed, Schema #2", "--json").json
    assert len(found) == report["records"]["rejected"]
    assert first == {
        "page": 1,
        "position": 41,
        "line": 41,
        "reason": "not an object: a text",
        "text": '"not a record"',
    }
    text = cli("nexsets", "rejected", "Mixed", "--run", report["run_id"]).out
    assert '"not a record"' in text
    said = cli("run", flow, *calling(tenant)).out
    assert all(f"{name}: " in said for name in names)
    assert "nexsets rejected" in said


def test_nothing_set_aside_is_said(cli: Call, companies: Any) -> None:
    """All that came are records."""
    answer = cli("nexsets", "rejected", "All companies")
    assert answer.code == 0
    assert "Nothing was set aside" in answer.err
    assert cli("nexsets", "rejected", "All companies", "--json").json == []
