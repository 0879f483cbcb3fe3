"""The companies in the manners of other APIs: every way of paging reaches every row."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import requests

from planhat_gui.practice import PracticeTenant

Get = Callable[..., requests.Response]


def test_wrapped_rows_and_totals(tenant: PracticeTenant, get: Get) -> None:
    """Rows under data.items, numbers under meta."""
    body = get("/variants/wrapped", offset=490, limit=50).json()
    assert body["data"]["items"] == tenant.records("/companies")[490:]
    assert body["meta"] == {"total": 500, "offset": 490, "limit": 50}


def test_tokens_lead_to_the_end(tenant: PracticeTenant, get: Get) -> None:
    """The last page says null; a made-up token is refused."""
    rows: list[Any] = []
    query: dict[str, Any] = {"limit": 130}
    while True:
        body = get("/variants/token", **query).json()
        rows += body["data"]
        if body["next_cursor"] is None:
            break
        query["cursor"] = body["next_cursor"]
    assert rows == tenant.records("/companies")
    for bad in ("x", "ä", "cm93OngK"):
        assert get("/variants/token", cursor=bad).status_code == 400


def test_absolute_addresses_lead_to_the_end(tenant: PracticeTenant, get: Get) -> None:
    """Every next page is on this server."""
    rows: list[Any] = []
    path = "/variants/next?limit=130"
    while path:
        body = get(path).json()
        rows += body["results"]
        path = (body["next"] or "").removeprefix(tenant.base_url)
        assert not path.startswith("http")
    assert rows == tenant.records("/companies")


def test_link_headers_lead_to_the_end(tenant: PracticeTenant, get: Get) -> None:
    """The last page has no next."""
    rows: list[Any] = []
    path = "/variants/link?limit=130"
    while path:
        answer = get(path)
        rows += answer.json()
        path = answer.links.get("next", {}).get("url", "").removeprefix(tenant.base_url)
    assert rows == tenant.records("/companies")


def test_numbered_pages_lead_to_the_end(tenant: PracticeTenant, get: Get) -> None:
    """Counted from 1, the total is given."""
    first = get("/variants/page", per_page=130).json()
    assert (first["page"], first["total_pages"]) == (1, 4)
    rows = [
        row
        for number in range(1, 6)
        for row in get("/variants/page", page=number, per_page=130).json()["companies"]
    ]
    assert rows == tenant.records("/companies")
    assert get("/variants/page", page=0).status_code == 400


@pytest.mark.parametrize("inclusive", ["true", "false"])
def test_last_ids_lead_to_the_end(inclusive: str, tenant: PracticeTenant, get: Get) -> None:
    """Inclusive pages begin with the row that was last."""
    rows: list[Any] = []
    after = ""
    while True:
        page = get("/variants/last_id", after=after, limit=130, inclusive=inclusive).json()
        if after and inclusive == "true":
            assert page.pop(0)["_id"] == after
        if not page:
            break
        rows += page
        after = page[-1]["_id"]
    assert rows == tenant.records("/companies")


@pytest.mark.parametrize(("ns", "space"), [("", ""), ("1", "{urn:practice:companies}")])
def test_xml_has_attributes_and_may_have_a_namespace(
    ns: str, space: str, tenant: PracticeTenant, get: Get
) -> None:
    """Names with markup come through as text."""
    answer = get("/variants/xml", limit=100, ns=ns)
    assert answer.headers["Content-Type"].startswith("application/xml")
    root = ET.fromstring(answer.content)
    truth = tenant.records("/companies")[:100]
    assert root.tag == f"{space}companies"
    assert [e.attrib["id"] for e in root] == [r["_id"] for r in truth]
    assert [e.findtext(f"{space}name") for e in root] == [r["name"] for r in truth]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_quotes_what_needs_it(delimiter: str, tenant: PracticeTenant, get: Get) -> None:
    """Names with quotes, commas and tabs survive."""
    answer = get("/variants/csv", limit=1_000, delimiter=delimiter)
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode()), delimiter=delimiter))
    assert [r["name"] for r in rows] == [r["name"] for r in tenant.records("/companies")]


def test_jsonl_is_one_record_per_line(tenant: PracticeTenant, get: Get) -> None:
    """With offset and limit as usual."""
    lines = get("/variants/jsonl", offset=10, limit=20).content.splitlines()
    assert [json.loads(line) for line in lines] == tenant.records("/companies")[10:30]


def test_slow_drips_and_is_complete(tenant: PracticeTenant, get: Get) -> None:
    """It takes about as long as asked for."""
    answer = get("/variants/slow", seconds=1, limit=50)
    assert answer.json() == tenant.records("/companies")[:50]


def test_object_is_no_list(get: Get) -> None:
    """200 with an object, where a list is due."""
    answer = get("/variants/object")
    assert answer.status_code == 200
    assert isinstance(answer.json(), dict)
