"""The Advanced flow file that other programs are promised, exactly as it is printed, run whole."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import duckdb
import jsonschema
import pytest

from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.practice import PracticeTenant
from tests.cli.conftest import calling, cli, tenant

__all__ = ["calling", "cli", "tenant"]

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[1]

SOURCE = """\
  "source": {
    "steps": [
      {"key": "step_1", "method": "GET", "url": "https://api.planhat.com/leancompanies?status=customer",
       "path_to_data": "$[*]"},
      {"key": "step_2", "method": "GET", "url": "https://api.planhat.com/endusers?companyId={step_1._id}",
       "headers": {"X-Note": "a, b"}, "body": null,
       "date_format": "yyyy-MM-dd", "time_unit": "day", "time_zone": "UTC",
       "lookups": ["companies"],
       "pagination": {"kind": "offset", "offset_parameter": "offset", "limit_parameter": "limit", "page_size": 2000, "start": 0},
       "response_format": "json", "path_to_data": "$[*]", "path_to_metadata": "",
       "carry": {"company_name": "{step_1.name}"}}
    ],
    "include_previous_results": false
  }
"""  # noqa: E501 - as it is printed

FLOW = f"""{{
  "format": "planhat-flow/1",
  "name": "All companies", "description": "", "flow_type": "flexflow", "connector": "planhat",
  "credential": "Planhat production",
{SOURCE.rstrip()},
  "options": {{"parallel_requests": 4, "nexsets": "single", "update": "full"}}
}}
"""

PAGINATION: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "none": ({"kind": "none"}, {}),
    "offset": (
        {"kind": "offset", "offset_parameter": "o", "limit_parameter": "l", "page_size": 5},
        {"start": 0},
    ),
    "page": (
        {"kind": "page", "page_parameter": "page"},
        {"start": 1, "page_size": 100},
    ),
    "next_token": ({"kind": "next_token", "token_path": "$.t", "token_parameter": "t"}, {}),
    "next_url": ({"kind": "next_url", "url_path": "$.next"}, {}),
    "link_header": ({"kind": "link_header"}, {"header": "Link"}),
    "last_id": (
        {"kind": "last_id", "id_path": "$._id", "id_parameter": "after"},
        {"inclusive": False},
    ),
}
"""Every kind with the members it needs, and the others with what they are when left out."""


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """The file, as a person would have copied it."""
    path = tmp_path / "contract.json"
    path.write_text(FLOW, encoding="utf-8")
    return path


def schema() -> Any:
    """The schema that import checks against."""
    return json.loads((ROOT / "resources/schemas/flow.schema.json").read_text("utf-8"))


def asked(tenant: PracticeTenant, path: str) -> Any:
    """All rows of a small list, asked for without the program."""
    request = Request(
        f"{tenant.base_url}{path}?limit=2000", headers={"Authorization": f"Bearer {tenant.token}"}
    )
    with urlopen(request) as answer:
        return json.load(answer)


def test_the_printed_example_from_validate_to_run(
    cli: Call, calling: Call, tenant: PracticeTenant, contract: Path, tmp_path: Path
) -> None:
    """Its lookup missing is said with its line; with the lookup it is valid, tested and run."""
    jsonschema.validate(json.loads(FLOW), schema())
    missing = cli("validate", contract, "--json")
    assert missing.code == 2
    (problem,) = missing.json[0]["problems"]
    assert problem["field"] == "source.steps[1].lookups"
    assert FLOW.splitlines()[problem["line"] - 1].strip().startswith('"lookups"')
    rows = tmp_path / "companies.csv"
    rows.write_text("_id,name\n1,One\n", encoding="utf-8")
    assert cli("lookups", "add", "companies", "--from", rows).code == 0
    assert cli("validate", contract).code == 0
    sample = cli("test", contract, "--json", *calling(tenant))
    assert sample.code == 0, sample.err
    sent = {one["name"]: one["value"] for one in sample.json["request"]["headers"]}
    assert sent["X-Note"] == "a, b"
    report = cli("run", contract, "--json", *calling(tenant))
    assert report.code == 0, report.err
    assert report.json["end_reason"].startswith("all ")
    names = {
        one["_id"]: one["name"]
        for one in asked(tenant, "/companies")
        if one["status"] == "customer"
    }
    people = {
        (one["_id"], names[one["companyId"]])
        for one in asked(tenant, "/endusers")
        if one["companyId"] in names
    }
    with duckdb.connect() as connection:
        (nexset,) = report.json["nexsets"]
        found = connection.execute(
            "SELECT _id, company_name FROM read_parquet(?)", [nexset["path"]]
        ).fetchall()
    assert len(found) == report.json["records"]["written"] == len(people) > 0
    assert set(found) == people


@pytest.mark.parametrize("kind", PAGINATION)
def test_every_kind_of_pagination_with_the_least_and_with_all(kind: str) -> None:
    """What may be left out means what is promised, for the schema and for the program."""
    least, others = PAGINATION[kind]
    flow = json.loads(FLOW)
    step = flow["source"]["steps"][1]
    read = []
    for members in (least, least | others, least | others | {"stop_after_pages": 3}):
        step["pagination"] = members
        jsonschema.validate(flow, schema())
        made = parse_flow(json.dumps(flow).encode())
        jsonschema.validate(json.loads(dump_flow(made)), schema())
        assert parse_flow(dump_flow(made)) == made
        read.append(made)
    assert read[0] == read[1] != read[2]
