"""Every list of the practice tenant behaves as Planhat's does."""

from collections.abc import Callable
from typing import Any

import pytest
import requests

from planhat_gui.practice import PracticeTenant

Get = Callable[..., requests.Response]

# Path: rows per page by default, most rows per page, field that holds the company.
LIMITS: dict[str, tuple[int, int, str]] = {
    "/companies": (100, 5_000, "_id"),
    "/endusers": (100, 2_000, "companyId"),
    "/licenses": (100, 2_000, "companyId"),
    "/nps": (100, 10_000, "cId"),
    "/conversations": (30, 2_000, "companyId"),
    "/tickets": (500, 10_000, "companyId"),
    "/tasks": (500, 10_000, "companyId"),
    "/issues": (100, 2_000, ""),
    "/opportunities": (100, 2_000, "companyId"),
    "/invoices": (100, 2_000, "cId"),
    "/users": (10_000, 10_000, ""),
    "/churn": (100, 1_000, "companyId"),
    "/objectives": (100, 2_000, "companyId"),
    "/dimensiondata": (10_000, 10_000, ""),
    "/customfields": (100, 2_000, ""),
}
COMPANY_FIELDS = {path: field for path, (_, _, field) in LIMITS.items() if field}
ENOUGH = {
    "/companies": 500, "/endusers": 2_000, "/licenses": 900, "/nps": 1_500,
    "/conversations": 2_500, "/tickets": 1_200, "/tasks": 1_500, "/issues": 120,
    "/opportunities": 400, "/invoices": 900, "/users": 25, "/churn": 80, "/objectives": 300,
}  # fmt: skip


def all_pages(get: Get, path: str, limit: int, **query: Any) -> list[dict[str, Any]]:
    """Read a list to its end, by rows received."""
    rows: list[dict[str, Any]] = []
    while True:
        page = get(path, limit=limit, offset=len(rows), **query).json()
        if not page:
            return rows
        rows += page


@pytest.mark.parametrize("path", LIMITS)
def test_paging_to_the_end_gives_what_the_tenant_holds(
    path: str, tenant: PracticeTenant, get: Get
) -> None:
    """Rows, order and every field are those of the truth."""
    assert all_pages(get, path, 777) == tenant.records(path)


@pytest.mark.parametrize("path", ENOUGH)
def test_usual_tenant_has_the_promised_numbers(path: str, tenant: PracticeTenant) -> None:
    """Five hundred companies bring what belongs to them."""
    assert len(tenant.records(path, hidden=True)) == ENOUGH[path]


@pytest.mark.parametrize("path", LIMITS)
def test_ids_are_unique_ascending_and_look_like_planhats(path: str, tenant: PracticeTenant) -> None:
    """24 lower-case hex digits, oldest first."""
    ids = [record["_id"] for record in tenant.records(path)]
    assert ids == sorted(set(ids))
    assert all(len(i) == 24 and set(i) <= set("0123456789abcdef") for i in ids)


def test_ids_of_different_lists_never_meet(tenant: PracticeTenant) -> None:
    """An id names one record in the whole tenant."""
    ids = [r["_id"] for path in LIMITS for r in tenant.records(path, hidden=True)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", LIMITS)
def test_default_page_size_is_the_endpoints_own(
    path: str, tenant: PracticeTenant, get: Get
) -> None:
    """Without a limit, with an empty one and with 0 the default counts."""
    expected = min(LIMITS[path][0], len(tenant.records(path)))
    assert len(get(path).json()) == expected
    assert len(get(path, limit="").json()) == expected
    assert len(get(path, limit=0).json()) == expected


@pytest.fixture(scope="module")
def large() -> Any:
    """A tenant large enough to meet the caps of the smaller endpoints."""
    from planhat_gui.practice import PracticeOptions

    with PracticeTenant(PracticeOptions(companies=7_000)) as tenant:
        yield tenant


@pytest.mark.parametrize("path", ["/companies", "/endusers", "/churn", "/invoices", "/tickets"])
def test_limit_above_the_cap_is_clamped_without_a_word(
    path: str, large: PracticeTenant, session: requests.Session
) -> None:
    """200 and exactly as many rows as the cap says."""
    headers = {"Authorization": f"Bearer {large.token}"}
    answer = session.get(
        f"{large.base_url}{path}", params={"limit": 100_000}, headers=headers, timeout=60
    )
    assert answer.status_code == 200
    assert len(answer.json()) == LIMITS[path][1]


def test_companies_come_in_plain_arrays_with_nothing_around(get: Get) -> None:
    """A bare array of objects, no total, no link."""
    answer = get("/companies", limit=2)
    assert answer.headers["Content-Type"].startswith("application/json")
    assert "Link" not in answer.headers
    assert [type(row) for row in answer.json()] == [dict, dict]


def test_lean_companies_come_all_at_once(tenant: PracticeTenant, get: Get) -> None:
    """`limit` and `offset` are unknown there, and only names and ids are shown."""
    rows = get("/leancompanies", limit=10, offset=5).json()
    assert rows == tenant.records("/leancompanies")
    assert len(rows) == 500
    assert set().union(*rows) == {"_id", "name", "externalId", "sourceId", "slug"}
    assert any("externalId" not in row for row in rows)
    assert any(row.get("externalId") == "" for row in rows)


def test_lean_companies_are_filtered_by_status(tenant: PracticeTenant, get: Get) -> None:
    """Several statuses are separated by commas; a wrong spelling finds nothing."""
    status = {r["_id"]: r["status"] for r in tenant.records("/companies")}
    rows = get("/leancompanies", status="customer,coming").json()
    assert all(row in tenant.records("/leancompanies") for row in rows)
    assert {r["_id"] for r in rows} == {i for i, s in status.items() if s in {"customer", "coming"}}
    assert get("/leancompanies", status="Customer").json() == []


@pytest.mark.parametrize("field", ["externalId", "sourceId"])
def test_lean_companies_are_found_by_other_ids(
    field: str, tenant: PracticeTenant, get: Get
) -> None:
    """One company answers to its external or source id."""
    wanted = next(r for r in tenant.records("/companies") if r.get(field))
    rows = get("/leancompanies", **{field: wanted[field]}).json()
    assert [r["_id"] for r in rows] == [wanted["_id"]]


@pytest.mark.parametrize("path", COMPANY_FIELDS)
def test_company_filter_takes_several_ids(path: str, tenant: PracticeTenant, get: Get) -> None:
    """Only rows of those companies, all of them, in the usual order."""
    field = COMPANY_FIELDS[path]
    truth = tenant.records(path)
    wanted = list(dict.fromkeys(r[field] for r in truth))[1:4]
    rows = all_pages(get, path, 5, companyId=",".join(wanted))
    assert rows == [r for r in truth if r[field] in wanted]
    assert {r[field] for r in rows} == set(wanted)


def test_issues_ignore_the_company_filter(get: Get) -> None:
    """They belong to several companies, and the parameter is not known there."""
    assert get("/issues", companyId="nobody").json() == get("/issues").json()


def test_unknown_parameters_are_ignored(get: Get) -> None:
    """A misspelt or invented filter looks like success."""
    plain = get("/companies", limit=7).json()
    for name in ("name", "externalId", "updatedAfter", "skip", "Limit", "companyid"):
        assert get("/companies", limit=7, **{name: "5"}).json() == plain


@pytest.mark.parametrize("property_name", ["name", "mrr", "nextTouch", "owner", "renewalDate"])
def test_sort_orders_by_a_property(property_name: str, tenant: PracticeTenant, get: Get) -> None:
    """Ascending, descending with a minus; rows without the property are at the low end."""
    up = all_pages(get, "/companies", 200, sort=property_name)
    down = all_pages(get, "/companies", 200, sort=f"-{property_name}")
    assert sorted(r["_id"] for r in up) == [r["_id"] for r in tenant.records("/companies")]
    for rows, present_first in ((up, False), (down, True)):
        presence = [property_name in r for r in rows]
        assert presence == sorted(presence, reverse=present_first)
    for kind in (str, int):
        values = [r[property_name] for r in up if type(r.get(property_name)) is kind]
        assert values == sorted(values)
        back = [r[property_name] for r in down if type(r.get(property_name)) is kind]
        assert back == sorted(values, reverse=True)


def test_sort_by_id_is_the_usual_order_and_minus_turns_it(get: Get) -> None:
    """The order a run relies on."""
    plain = get("/tickets", limit=10_000).json()
    assert get("/tickets", limit=10_000, sort="_id").json() == plain
    assert get("/tickets", limit=10_000, sort="-_id").json() == plain[::-1]


def test_sort_is_case_sensitive(get: Get) -> None:
    """A property that is not there changes nothing."""
    assert get("/companies", sort="Name").json() == get("/companies").json()


def test_select_keeps_the_named_properties_and_the_id(tenant: PracticeTenant, get: Get) -> None:
    """Case-sensitive, absent keys stay absent."""
    rows = get("/companies", select="name,nextTouch,MRR", limit=500).json()
    assert rows == [
        {k: r[k] for k in ("_id", "name", "nextTouch") if k in r}
        for r in tenant.records("/companies")
    ]


def test_archived_endusers_are_hidden_unless_asked_for(tenant: PracticeTenant, get: Get) -> None:
    """`archived=true` shows the others."""
    shown = all_pages(get, "/endusers", 2_000)
    archived = all_pages(get, "/endusers", 2_000, archived="true")
    assert not any(r["archived"] for r in shown)
    assert archived
    assert all(r["archived"] for r in archived)
    truth = tenant.records("/endusers", hidden=True)
    assert {r["_id"] for r in truth} == {r["_id"] for r in shown + archived}


def test_done_tasks_are_hidden_unless_asked_for(tenant: PracticeTenant, get: Get) -> None:
    """`isArchived=true` shows the others."""
    assert not any(r["isArchived"] for r in get("/tasks", limit=10_000).json())
    archived = get("/tasks", limit=10_000, isArchived="true").json()
    assert archived
    assert all(r["status"] == "Done" for r in archived)


def test_tickets_have_filters_and_short_names(tenant: PracticeTenant, get: Get) -> None:
    """Status, mail, search, and the aliases of the documentation's own example."""
    truth = tenant.records("/tickets")
    assert get("/tickets", status="open,closed", limit=9_999).json() == [
        r for r in truth if r["status"] in {"open", "closed"}
    ]
    with_mail = next(r for r in truth if "email" in r)
    assert with_mail in get("/tickets", email=with_mail["email"]).json()
    found = get("/tickets", search="SSO", limit=9_999).json()
    assert found == [r for r in truth if "sso" in r["snippet"].lower()]
    company = with_mail["companyId"]
    short = get("/tickets", s=with_mail["status"], cid=company, l=1).json()
    assert len(short) == 1
    assert short[0]["companyId"] == company


def test_dimension_data_takes_epoch_days(tenant: PracticeTenant, get: Get) -> None:
    """`from` and `to` are included, `cId` and `dimid` narrow further."""
    truth = tenant.records("/dimensiondata")
    days = sorted({r["time"] for r in truth})
    first, last = 20_467 - 7 * 11, 20_467 - 7 * 10
    rows = get("/dimensiondata", **{"from": first, "to": last}).json()
    assert rows == [r for r in truth if r["time"] in days[1:3]]
    one = truth[0]
    assert get("/dimensiondata", cId=one["companyId"], dimid=one["dimensionId"]).json() == [
        r
        for r in truth
        if (r["companyId"], r["dimensionId"]) == (one["companyId"], one["dimensionId"])
    ]


def test_custom_fields_are_found_by_parent(get: Get) -> None:
    """The names with signs and spaces are described there."""
    names = [r["name"] for r in get("/customfields", parent="Company").json()]
    assert "# Overdue Invoices" in names
    assert "Department" not in names


def test_users_are_found_by_mail(tenant: PracticeTenant, get: Get) -> None:
    """As the old documentation has it."""
    user = tenant.records("/users")[3]
    assert get("/users", email=user["email"]).json() == [user]


@pytest.mark.parametrize("name", ["limit", "offset"])
@pytest.mark.parametrize("value", ["-1", "ten", "1.5", "٣"])
def test_bad_numbers_are_refused(name: str, value: str, get: Get) -> None:
    """400 with a JSON object that names the parameter."""
    answer = get("/companies", **{name: value})
    assert answer.status_code == 400
    assert name in answer.json()["error"]


def test_offset_behind_the_end_is_an_empty_page(get: Get) -> None:
    """Also for an offset no list will ever have."""
    assert get("/companies", offset=500).json() == []
    assert get("/companies", offset=10**30).json() == []


def test_path_with_an_empty_id_is_the_list(get: Get) -> None:
    """As observed: the record route without an id silently gives the list."""
    assert get("/companies/").json() == get("/companies").json()
