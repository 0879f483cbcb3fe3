"""Two runs over a tenant that changes in between: what the command line says and keeps of it."""

import json
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant

Call = Callable[..., Any]
Serve = Callable[..., PracticeTenant]


def write(tenant: PracticeTenant, method: str, path: str, body: Any = None) -> Any:
    """Change something in the tenant, as Planhat's own users would."""
    request = urllib.request.Request(
        tenant.base_url + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {tenant.token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.loads(answer.read())


@pytest.fixture
def own(serve: Serve) -> PracticeTenant:
    """A tenant that this test may change."""
    return serve()


def with_schema(path: Path, schema: str) -> Path:
    """The flow file with that way of dealing with columns."""
    flow = json.loads(path.read_text("utf-8"))
    flow["options"] = {"schema": schema}
    path.write_text(json.dumps(flow), encoding="utf-8")
    return path


def test_changes_are_listed_field_by_field(
    cli: Call, calling: Call, flow_file: Call, own: PracticeTenant, tmp_path: Path
) -> None:
    """New, changed and gone records as the tenant had them, as table, as JSON, as a file."""
    flow = flow_file()
    assert cli("run", flow, *calling(own)).code == 0
    answer = cli("nexsets", "changes", "All companies")
    assert (answer.code, "for the first time" in answer.err) == (2, True)
    first, second, third = own.records("/companies")[:3]
    write(own, "PUT", f"/companies/{first['_id']}", {"phase": "Farewell"})
    write(own, "PUT", f"/companies/{second['_id']}", {"custom": {"Customer Tier": "Iridium"}})
    write(own, "DELETE", f"/companies/{third['_id']}")
    made = write(own, "POST", "/companies", {"name": "Newcomer"})
    report = cli("run", flow, "--json", *calling(own)).json
    assert report["changes"] == {"new": 1, "changed": 2, "gone": 1, "unchanged": 27}
    (nexset,) = report["nexsets"]
    assert nexset["changes"] == report["changes"]
    assert {"field": "phase", "records": 1} in nexset["changed_fields"]
    shown = cli("nexsets", "changes", "All companies", "--json").json
    assert shown["changes"] == report["changes"]
    rows = {(row["change"], row["key"], row.get("field")): row for row in shown["rows"]}
    phase = rows["changed", first["_id"], "phase"]
    assert (phase["before"], phase["after"]) == (first["phase"], "Farewell")
    assert phase["name"] == first["name"]
    tier = rows["changed", second["_id"], "custom.Customer Tier"]
    assert tier["after"] == "Iridium"
    assert rows["new", made["_id"], None]["name"] == "Newcomer"
    assert rows["gone", third["_id"], None]["before"]["name"] == third["name"]
    only = cli("nexsets", "changes", "All companies", "--kind", "changed", "--field", "phase")
    assert "1 new, 2 changed, 1 gone since" in only.out
    assert "Farewell" in only.out
    assert "Newcomer" not in only.out
    target = tmp_path / "changes.csv"
    assert cli("nexsets", "changes", "All companies", "-o", target).code == 0
    lines = target.read_text("utf-8").splitlines()
    assert lines[0] == "change,name,field,before,after,key"
    assert len(lines) == len(shown["rows"]) + 1


def test_a_flow_that_asks_waits_for_an_answer(
    cli: Call, calling: Call, flow_file: Call, own: PracticeTenant
) -> None:
    """The dataset stays; the answer publishes what was read, and asks the server nothing."""
    flow = with_schema(flow_file(), "ask")
    before = cli("run", flow, "--json", *calling(own)).json
    first = own.records("/companies")[0]
    write(own, "PUT", f"/companies/{first['_id']}", {"brandNew": 5})
    answer = cli("run", flow, "--json", *calling(own))
    assert answer.code == 3
    assert f"run {flow} --accept-columns uses the new columns" in answer.err
    report = answer.json
    assert (report["status"], report["asks"], report["resumable"]) == ("incomplete", True, False)
    assert [one["code"] for one in report["warnings"]] == ["schema_ask"]
    change = {"kind": "new", "column": "brandNew", "old": "", "new": "BIGINT"}
    assert report["schema_changes"] == [{"nexset": "All companies", **change}]
    assert report["nexsets"][0]["path"] == before["nexsets"][0]["path"]
    calls = len(own.log)
    answer = cli("run", flow, "--json", "--accept-columns", *calling(own))
    assert answer.code == 0, answer.err
    assert "nothing was read again" in answer.err
    assert len(own.log) == calls
    after = answer.json
    assert (after["run_id"], after["status"], after["asks"]) == (
        report["run_id"],
        "succeeded",
        False,
    )
    assert after["records"] == report["records"]
    assert after["changes"]["changed"] == 1
    shown = cli("nexsets", "show", "All companies", "--json", "--limit", 0).json
    assert {"name": "brandNew", "type": "BIGINT"} in shown["schema"]
    again = cli("run", flow, "--json", "--accept-columns", *calling(own))
    assert again.code == 0
    assert len(own.log) > calls


def test_the_old_columns_can_be_kept_instead(
    cli: Call, calling: Call, flow_file: Call, own: PracticeTenant, tmp_path: Path
) -> None:
    """What does not fit is set aside, shown and exported; the dataset has its columns."""
    flow = with_schema(flow_file(), "ask")
    cli("run", flow, *calling(own))
    schema = cli("nexsets", "show", "All companies", "--json", "--limit", 0).json["schema"]
    first = own.records("/companies")[0]
    write(own, "PUT", f"/companies/{first['_id']}", {"brandNew": {"a": [1]}, "name": 7})
    assert cli("run", flow, *calling(own)).code == 3
    answer = cli("run", flow, "--json", "--keep-columns", *calling(own))
    assert answer.code == 0, answer.err
    assert answer.json["nexsets"][0]["set_aside"] == 2
    assert [one["code"] for one in answer.json["warnings"]] == ["columns_kept"]
    assert cli("nexsets", "show", "All companies", "--json", "--limit", 0).json["schema"] == schema
    aside = cli("nexsets", "aside", "All companies", "--json").json
    assert {(one["key"], one["column"], json.dumps(one["value"])) for one in aside} == {
        (first["_id"], "brandNew", '{"a": [1]}'),
        (first["_id"], "name", "7"),
    }
    target = tmp_path / "aside.jsonl"
    assert cli("nexsets", "aside", "All companies", "-o", target).code == 0
    assert len(target.read_text("utf-8").splitlines()) == 2
    shown = cli("nexsets", "aside", "All companies")
    assert "brandNew" in shown.out
    columns = cli("nexsets", "show", "All companies").out
    assert "text → mixed values" in columns


def test_a_flow_that_keeps_says_so_in_words(
    cli: Call, calling: Call, flow_file: Call, own: PracticeTenant
) -> None:
    """The receipt counts what was set aside and names the columns that changed."""
    flow = with_schema(flow_file(), "keep")
    cli("run", flow, *calling(own))
    assert cli("nexsets", "aside", "All companies").code == 2
    first = own.records("/companies")[0]
    write(own, "PUT", f"/companies/{first['_id']}", {"brandNew": True})
    answer = cli("run", flow, *calling(own))
    assert answer.code == 0
    assert "Columns          1 new" in answer.out
    assert "1 value, set aside: the columns were kept" in answer.out


def test_a_run_whose_records_are_gone_cannot_be_answered(
    cli: Call, calling: Call, flow_file: Call, own: PracticeTenant
) -> None:
    """A newer run takes the place of the one that asks; then there is nothing to answer."""
    flow = with_schema(flow_file(), "ask")
    cli("run", flow, *calling(own))
    first = own.records("/companies")[0]
    write(own, "PUT", f"/companies/{first['_id']}", {"brandNew": True})
    asked = cli("run", flow, "--json", *calling(own)).json
    write(own, "PUT", f"/companies/{first['_id']}", {"another": 1})
    newer = cli("run", flow, "--json", *calling(own)).json
    assert newer["asks"]
    answered = cli("run", flow, "--json", "--accept-columns", *calling(own)).json
    assert answered["run_id"] == newer["run_id"] != asked["run_id"]
