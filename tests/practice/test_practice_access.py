"""Who may read what, single records, writing, and the log of served requests."""

import base64
from collections.abc import Callable
from typing import Any

import pytest
import requests

from planhat_gui.practice import PracticeTenant, ServedCount, ServedRequest

Get = Callable[..., requests.Response]
Serve = Callable[..., tuple[PracticeTenant, Get]]


def basic(text: str) -> str:
    """A Basic header's value."""
    return "Basic " + base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer wrong", "practice-token-1", "Basic ???", "Basic ä"]
)
@pytest.mark.parametrize("path", ["/companies", "/nowhere", "/variants/token"])
def test_no_good_token_is_401_in_plain_text_before_anything_else(
    path: str, header: str, tenant: PracticeTenant, session: requests.Session
) -> None:
    """Unknown paths say 401 as well."""
    headers = {"Authorization": header.encode()} if header else {}
    answer = session.get(tenant.base_url + path, headers=headers, timeout=10)
    assert answer.status_code == 401
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.text == "Unauthorized"


@pytest.mark.parametrize(("password", "status"), [("", 200), ("x", 401)])
def test_basic_takes_the_token_as_user_name(
    password: str, status: int, tenant: PracticeTenant, session: requests.Session
) -> None:
    """The password must be empty."""
    headers = {"Authorization": basic(f"{tenant.token}:{password}")}
    answer = session.get(tenant.base_url + "/users", headers=headers, timeout=10)
    assert answer.status_code == status


def test_basic_needs_the_colon(tenant: PracticeTenant, session: requests.Session) -> None:
    """As Planhat's documentation stresses."""
    headers = {"Authorization": basic(tenant.token)}
    answer = session.get(tenant.base_url + "/users", headers=headers, timeout=10)
    assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/invoices", "/churn", "/invoices/abc"])
def test_limited_token_lacks_some_models(path: str, tenant: PracticeTenant, get: Get) -> None:
    """403 as a JSON object; everything else is allowed."""
    answer = get(path, token=tenant.limited_token)
    assert answer.status_code == 403
    assert "permission" in answer.json()["error"]
    assert get("/companies", token=tenant.limited_token).status_code == 200


@pytest.mark.parametrize("path", ["/", "/notes", "/activities", "/companies/a/b", "/variants/x"])
def test_unknown_paths_are_404(path: str, get: Get) -> None:
    """With a JSON object."""
    answer = get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PATCH"])
def test_other_methods_are_405(
    method: str, tenant: PracticeTenant, session: requests.Session
) -> None:
    """And the connection goes on."""
    headers = {"Authorization": f"Bearer {tenant.token}"}
    for _ in range(2):
        answer = session.request(method, tenant.base_url + "/companies", headers=headers)
        assert answer.status_code == 405
        assert "GET" in answer.headers["Allow"]


def test_single_record_by_each_of_its_names(tenant: PracticeTenant, get: Get) -> None:
    """By id, external id and source id; the owner is an id there."""
    record = next(
        r for r in tenant.records("/companies")
        if r.get("externalId") and r.get("sourceId") and isinstance(r["owner"], dict)
    )  # fmt: skip
    expected = record | {"owner": record["owner"]["_id"]}
    names = (record["_id"], f"extid-{record['externalId']}", f"srcid-{record['sourceId']}")
    for name in names:
        assert get(f"/companies/{name}").json() == expected
    assert get("/companies/extid-nobody").status_code == 404
    assert get(f"/companies/{'f' * 24}").status_code == 404


def test_invoices_are_found_by_their_own_external_id(tenant: PracticeTenant, get: Get) -> None:
    """The field is called extId there."""
    record = tenant.records("/invoices")[5]
    assert get(f"/invoices/extid-{record['extId']}").json() == record


def test_records_can_be_written(serve: Serve, session: requests.Session) -> None:
    """Created, updated, upserted in bulk and deleted records show in the lists."""
    tenant, get = serve(companies=5)
    url, headers = f"{tenant.base_url}/companies", {"Authorization": f"Bearer {tenant.token}"}

    def send(method: str, path: str = "", body: Any = None) -> Any:
        answer = session.request(method, url + path, json=body, headers=headers, timeout=10)
        assert answer.status_code == 200
        return answer.json()

    made = send("POST", body={"name": "Nytt & Co", "externalId": "new-1", "_id": "mine"})
    assert get("/companies").json()[-1] == made
    assert next(iter(made)) == "_id"
    changed = send("PUT", "/extid-new-1", {"phase": "Renewal", "custom": {"A": 1}})
    times = {name: changed[name] for name in ("updatedAt", "lastUpdated")}
    assert changed == made | times | {"phase": "Renewal", "custom": {"A": 1}}
    assert all(time >= made["updatedAt"] for time in times.values())
    assert get("/leancompanies").json()[-1]["name"] == "Nytt & Co"
    send("PUT", "/extid-new-1", {"name": "Nyare"})
    assert get("/leancompanies").json()[-1]["name"] == "Nyare"
    done = send("PUT", "", [{"externalId": "new-1", "h": 3}, {"name": "Other"}])
    assert (done["created"], done["updated"]) == (1, 1)
    assert get(f"/companies/{made['_id']}").json()["h"] == 3
    assert send("DELETE", f"/{made['_id']}")["deletedCount"] == 1
    assert get(f"/companies/{made['_id']}").status_code == 404
    assert len(tenant.records("/leancompanies")) == 6


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b'"text"', b"[" * 100_000])
def test_bodies_that_do_not_fit_are_400(
    body: bytes, serve: Serve, session: requests.Session
) -> None:
    """Nothing is created."""
    tenant, _ = serve(companies=1)
    headers = {"Authorization": f"Bearer {tenant.token}"}
    answer = session.post(f"{tenant.base_url}/tasks", data=body, headers=headers, timeout=10)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert len(tenant.records("/tasks", hidden=True)) == 3


def test_log_tells_what_was_served(serve: Serve, session: requests.Session) -> None:
    """In order, with counts, and without the token."""
    tenant, get = serve(companies=12)
    page = get("/companies", limit=5, offset=10)
    lost = get("/nowhere")
    refused = session.get(f"{tenant.base_url}/users?x=1", timeout=10)
    sizes = [len(each.content) for each in (page, lost, refused)]
    assert tenant.log == [
        ServedRequest("GET", "/companies", "limit=5&offset=10", 200, 2, True, size=sizes[0]),
        ServedRequest("GET", "/nowhere", "", 404, None, True, size=sizes[1]),
        ServedRequest("GET", "/users", "x=1", 401, None, False, size=sizes[2]),
    ]
    served = tenant.count()
    assert served == ServedCount(
        requests=3,
        statuses={("/companies", 200): 1, ("/nowhere", 404): 1, ("/users", 401): 1},
        failed=2,
        rows=2,
        size=sum(sizes),
    )
    assert tenant.count(since=1).requests == 2
    assert tenant.token not in repr(tenant.log)
