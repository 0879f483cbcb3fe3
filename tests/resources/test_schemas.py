import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planhat_gui.res import resource

Change = Callable[[dict[str, Any]], object]

TEMPLATES = sorted(f.name for f in resource("templates", "planhat").iterdir())
TEMPLATE_FLOW: dict[str, Any] = {
    "format": "planhat-flow/1",
    "name": "All companies",
    "description": "",
    "flow_type": "flexflow",
    "connector": "planhat",
    "credential": "Planhat production",
    "source": {
        "template": "get_companies",
        "parameters": {"page_size": 5000, "start_offset": 0},
    },
    "options": {"parallel_requests": 4, "nexsets": "single", "update": "full"},
}
ADVANCED_FLOW: dict[str, Any] = {
    **TEMPLATE_FLOW,
    "source": {
        "steps": [
            {
                "key": "step_1",
                "method": "GET",
                "url": "https://api.planhat.com/leancompanies?status=customer",
                "path_to_data": "$[*]",
            },
            {
                "key": "step_2",
                "method": "GET",
                "url": "https://api.planhat.com/endusers?companyId={step_1._id}",
                "headers": {"X-Note": "a, b"},
                "body": None,
                "date_format": "yyyy-MM-dd",
                "time_unit": "day",
                "time_zone": "UTC",
                "lookups": ["companies"],
                "pagination": {
                    "kind": "offset",
                    "offset_parameter": "offset",
                    "limit_parameter": "limit",
                    "page_size": 2000,
                    "start": 0,
                },
                "response_format": "json",
                "path_to_data": "$[*]",
                "path_to_metadata": "",
                "carry": {"company_name": "{step_1.name}"},
            },
        ],
        "include_previous_results": False,
    },
}
PAGINATIONS: list[dict[str, Any]] = [
    {"kind": "none"},
    ADVANCED_FLOW["source"]["steps"][1]["pagination"],
    {
        "kind": "page",
        "page_parameter": "page",
        "start": 1,
        "size_parameter": "size",
        "page_size": 50,
    },
    {"kind": "next_token", "token_path": "$.next", "token_parameter": "cursor"},
    {"kind": "next_url", "url_path": "$.links.next"},
    {"kind": "link_header", "header": "Link"},
    {"kind": "last_id", "id_path": "$._id", "id_parameter": "after", "inclusive": False},
]


def _schema(name: str) -> dict[str, Any]:
    text = resource("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _valid(name: str, data: object) -> bool:
    return bool(Draft202012Validator(_schema(name)).is_valid(data))


def _template(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        resource("templates", "planhat", name).read_text(encoding="utf-8")
    )
    return data


def _step(flow: dict[str, Any]) -> dict[str, Any]:
    step: dict[str, Any] = flow["source"]["steps"][1]
    return step


def _all_objects(node: object) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in _all_objects(value))]
    if isinstance(node, list):
        return [found for value in node for found in _all_objects(value)]
    return []


@pytest.mark.parametrize("name", ["template", "flow"])
def test_schema_is_a_strict_schema(name: str) -> None:
    """Both are JSON Schema 2020-12, explained, and refuse unknown members everywhere."""
    schema = _schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    records = [o for o in _all_objects(schema) if isinstance(o.get("properties"), dict)]
    assert len(records) > 5
    for record in records:
        assert record["additionalProperties"] is False
        assert record["title"]
        assert record["description"]


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_is_valid(name: str) -> None:
    """Each file in the folder keeps to the published schema."""
    errors = [
        e.message for e in Draft202012Validator(_schema("template")).iter_errors(_template(name))
    ]
    assert errors == []


@pytest.mark.parametrize("member", sorted(_schema("template")["required"]))
def test_template_without_a_member_is_refused(member: str) -> None:
    """A template has all its members, so that nothing about an endpoint is left to guessing."""
    data = _template("get_endusers.json")
    del data[member]
    assert not _valid("template", data)


BAD_TEMPLATES: dict[str, Change] = {
    "unknown member": lambda t: t.update(script="x"),
    "other format": lambda t: t.update(format="planhat-template/2"),
    "id with a slash": lambda t: t.update(id="../get_endusers"),
    "id with a line break": lambda t: t.update(id="get_endusers\n"),
    "writing method": lambda t: t["request"].update(method="POST"),
    "path to another host": lambda t: t["request"].update(path="https://evil.example/"),
    "path without slash": lambda t: t["request"].update(path="endusers"),
    "query in path": lambda t: t["request"].update(path="/endusers?limit=1"),
    "number as query value": lambda t: t["request"]["query"].update(limit=5),
    "docs without https": lambda t: t.update(docs_url="http://docs.planhat.com/"),
    "unknown kind": lambda t: t["parameters"][0].update(kind="float"),
    "choices on a number": lambda t: t["parameters"][0].update(choices=[]),
    "text default on a number": lambda t: t["parameters"][0].update(default="100"),
    "number without range": lambda t: t["parameters"][0].pop("maximum"),
    "choice without choices": lambda t: t["parameters"][2].update(kind="choice"),
    "page cap 0": lambda t: t["limits"].update(page_cap=0),
    "unknown pagination": lambda t: t["pagination"].update(kind="pages"),
    "pagination without limit": lambda t: t["pagination"].pop("limit_parameter"),
    "order 0": lambda t: t.update(order=0),
}


@pytest.mark.parametrize("case", BAD_TEMPLATES)
def test_bad_template_is_refused(case: str) -> None:
    """A template that the program could not use, or should not, does not pass."""
    data = _template("get_endusers.json")
    BAD_TEMPLATES[case](data)
    assert not _valid("template", data)


@pytest.mark.parametrize("flow", [TEMPLATE_FLOW, ADVANCED_FLOW], ids=["template", "advanced"])
def test_documented_flows_are_valid(flow: dict[str, Any]) -> None:
    """The two flow files that other programs take as their pattern are valid."""
    assert _valid("flow", flow)


def test_shortest_flow_is_valid() -> None:
    """What has a default may be left out."""
    source = {"template": "get_users"}
    assert _valid("flow", {"format": "planhat-flow/1", "name": "Team", "source": source})


@pytest.mark.parametrize("pagination", PAGINATIONS, ids=lambda p: str(p["kind"]))
def test_every_pagination_kind(pagination: dict[str, Any]) -> None:
    """Each kind is known with its members, may end after some pages, and has no others."""
    flow = copy.deepcopy(ADVANCED_FLOW)
    _step(flow)["pagination"] = dict(pagination)
    assert _valid("flow", flow)
    _step(flow)["pagination"]["stop_after_pages"] = 3
    assert _valid("flow", flow)
    _step(flow)["pagination"]["stop_after_pages"] = 0
    assert not _valid("flow", flow)
    _step(flow)["pagination"] = {**pagination, "cursor": "x"}
    assert not _valid("flow", flow)


@pytest.mark.parametrize(
    ("member", "values"),
    [
        ("method", ["GET", "POST", "PUT"]),
        ("time_unit", ["year", "month", "week", "day", "hour", "minute", "second"]),
        ("response_format", ["auto", "json", "jsonl", "xml", "csv"]),
        (
            "date_format",
            [
                *("yyyy-MM-dd", "MM/dd", "yy", "yyyy", "MM", "MMM", "MMMM", "hh", "hh:mm", "HH"),
                *("HH:mm", "DD", "eeee", "ssss", "yyyy-MM-dd'T'HH:mm:ss'Z'"),
                *("iso", "epoch_seconds", "epoch_millis", "epoch_days"),
            ],
        ),
    ],
)
def test_menus_of_a_step(member: str, values: list[str]) -> None:
    """A step's menus have exactly the documented entries."""
    assert _schema("flow")["$defs"]["step"]["properties"][member]["enum"] == values


BAD_FLOWS: dict[str, Change] = {
    "unknown part": lambda f: f.update(script="x"),
    "token": lambda f: f.update(token="x"),
    "other format": lambda f: f.update(format="planhat-flow/2"),
    "no name": lambda f: f.pop("name"),
    "empty name": lambda f: f.update(name=""),
    "name of spaces": lambda f: f.update(name="   "),
    "name of 101 characters": lambda f: f.update(name="é" * 101),
    "description of 2,001 characters": lambda f: f.update(description="x" * 2001),
    "unknown flow type": lambda f: f.update(flow_type="spark"),
    "unknown connector": lambda f: f.update(connector="salesforce"),
    "list as source": lambda f: f.update(source=[]),
    "template and steps": lambda f: f["source"].update(template="get_users"),
    "no steps": lambda f: f["source"].update(steps=[]),
    "17 requests at once": lambda f: f["options"].update(parallel_requests=17),
    "no requests at once": lambda f: f["options"].update(parallel_requests=0),
    "unknown update": lambda f: f["options"].update(update="delta"),
    "unknown option": lambda f: f["options"].update(verify=False),
    "DELETE": lambda f: _step(f).update(method="DELETE"),
    "method with a line break": lambda f: _step(f).update(method="GET\r\n"),
    "no address": lambda f: _step(f).pop("url"),
    "null address": lambda f: _step(f).update(url=None),
    "list as address": lambda f: _step(f).update(url=["a"]),
    "address with a line break": lambda f: _step(f).update(url="https://a.b/\r\nX-Evil: 1"),
    "address ending in a line break": lambda f: _step(f).update(url="https://a.b/\n"),
    "headers as text": lambda f: _step(f).update(headers="x"),
    "header name with a space": lambda f: _step(f).update(headers={"X A": "1"}),
    "header name with a line break": lambda f: _step(f).update(headers={"X-A\n": "1"}),
    "header value with a line break": lambda f: _step(f).update(headers={"X-A": "1\r\nB: 2"}),
    "header value beyond Latin-1": lambda f: _step(f).update(headers={"X-A": "日本"}),
    "51 headers": lambda f: _step(f).update(headers={f"X-{n}": "" for n in range(51)}),
    "file as body": lambda f: _step(f).update(bodyFile="/etc/passwd"),
    "page size as text": lambda f: _step(f)["pagination"].update(page_size="100"),
    "page size 0": lambda f: _step(f)["pagination"].update(page_size=0),
    "offset below 0": lambda f: _step(f)["pagination"].update(start=-1),
    "offset 2147483648": lambda f: _step(f)["pagination"].update(start=2147483648),
    "unknown pagination": lambda f: _step(f)["pagination"].update(kind="cursor"),
    "same lookup twice": lambda f: _step(f).update(lookups=["a", "a"]),
    "carried number": lambda f: _step(f).update(carry={"n": 1}),
}


@pytest.mark.parametrize("case", BAD_FLOWS)
def test_bad_flow_is_refused(case: str) -> None:
    """A flow file with a wrong, unknown or dangerous part does not pass."""
    flow = copy.deepcopy(ADVANCED_FLOW)
    BAD_FLOWS[case](flow)
    assert not _valid("flow", flow)


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {"a": 1}])
def test_parameter_values_are_text_or_whole_numbers(value: object) -> None:
    """A template's parameter is never null, a truth value, a fraction or a structure."""
    flow = copy.deepcopy(TEMPLATE_FLOW)
    flow["source"]["parameters"]["page_size"] = value
    assert not _valid("flow", flow)
