import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.params import clean_all
from planhat_gui.model.source import NoPaging, OffsetPaging
from planhat_gui.model.template import Template, parse_template
from planhat_gui.res import resource

TEMPLATE_IDS = [
    "get_companies",
    "get_lean_companies",
    "get_endusers",
    "get_licenses",
    "get_nps_responses",
    "get_conversations",
    "get_tickets",
    "get_tasks",
    "get_issues",
    "get_opportunities",
    "get_invoices",
    "get_users",
    "get_churn_records",
    "get_objectives",
]
# path, page cap, server default, company field, field of last change
REAL_API: dict[str, tuple[str, int | None, int | None, str | None, str | None]] = {
    "get_companies": ("/companies", 5000, 100, None, "updatedAt"),
    "get_lean_companies": ("/leancompanies", None, None, None, None),
    "get_endusers": ("/endusers", 2000, 100, "companyId", "updatedAt"),
    "get_licenses": ("/licenses", 2000, 100, "companyId", None),
    "get_nps_responses": ("/nps", 10000, 100, "cId", None),
    "get_conversations": ("/conversations", 2000, 30, "companyId", "updatedAt"),
    "get_tickets": ("/tickets", 10000, 500, "companyId", "updateDate"),
    "get_tasks": ("/tasks", 10000, 500, "companyId", "updatedAt"),
    "get_issues": ("/issues", 2000, 100, None, "updatedAt"),
    "get_opportunities": ("/opportunities", 2000, 100, "companyId", "updatedAt"),
    "get_invoices": ("/invoices", 2000, 100, "cId", "lastUpdated"),
    "get_users": ("/users", 10000, 10000, None, "updatedAt"),
    "get_churn_records": ("/churn", 1000, 100, "companyId", "updatedAt"),
    "get_objectives": ("/objectives", 2000, 100, "companyId", "updatedAt"),
}
WITHOUT_COMPANY_FILTER = {
    "get_companies",
    "get_lean_companies",
    "get_issues",
    "get_users",
    "get_churn_records",
}
# How each description begins, and its notes end, in the documentation.
TEXTS = {
    "get_companies": (
        "Retrieves a paginated list of all company records from Planhat, including health scores,",
        "see the Planhat Company API documentation.",
    ),
    "get_lean_companies": (
        "Retrieves a lightweight list of company records containing only the Planhat ID (_id),",
        "from another system without loading the full company payload.",
    ),
    "get_endusers": (
        "Retrieves a paginated list of end user (contact) records across companies.",
        "For complete field definitions, see the Planhat Enduser API documentation.",
    ),
    "get_licenses": (
        "Retrieves a paginated list of subscription and license records.",
        "For complete field definitions, see the Planhat License API documentation.",
    ),
    "get_nps_responses": (
        "Retrieves a paginated list of NPS survey responses. Each record includes the numeric",
        "details on Planhat's NPS data model, see the Planhat NPS API documentation.",
    ),
    "get_conversations": (
        "Retrieves a paginated list of logged conversation records, which represent emails,",
        "For more detail, see the Planhat Conversation API documentation.",
    ),
    "get_tickets": (
        "Retrieves a paginated list of support ticket records (a specialized type of Conversation",
        "For more information, see the Planhat Ticket API documentation.",
    ),
    "get_tasks": (
        "Retrieves a paginated list of planned task records, including to-dos, calendar events,",
        "For more information, see the Planhat Task API documentation.",
    ),
    "get_issues": (
        "Retrieves a paginated list of Issue records—bugs and feature requests—linked to",
        "For more information, see the Planhat Issue API documentation.",
    ),
    "get_opportunities": (
        "Retrieves a paginated list of expansion and renewal opportunity records per company,",
        "For complete field definitions, see the Planhat Opportunity API documentation.",
    ),
    "get_invoices": (
        "Retrieves a paginated list of invoice records per company. Use this endpoint to power",
        "on Planhat invoice records, see the Planhat Invoice API documentation.",
    ),
    "get_users": (
        "Retrieves a paginated list of internal Planhat users—the CSMs, account managers,",
        "For more information, see the Planhat User API documentation.",
    ),
    "get_churn_records": (
        "Retrieves a paginated list of churn event records, each capturing when and why",
        "For more information, see the Planhat Churn API documentation.",
    ),
    "get_objectives": (
        "Retrieves a paginated list of customer success plan objectives and milestones",
        "For more information, see the Planhat Objective API documentation.",
    ),
}
# How the documentation names the records in the help of Page Size.
PAGE_SIZE_NOUN = {
    "get_companies": "company records",
    "get_endusers": "end user records",
    "get_licenses": "license records",
    "get_nps_responses": "NPS records",
    "get_conversations": "conversation records",
    "get_tickets": "ticket records",
    "get_tasks": "task records",
    "get_issues": "issue records",
    "get_opportunities": "opportunity records",
    "get_invoices": "invoice records",
    "get_users": "user records",
    "get_churn_records": "churn records",
    "get_objectives": "objective records",
}
# How the documentation names them in the help of Company ID Filter: asked for, and left blank.
COMPANY_FILTER_NOUN = {
    "get_endusers": ("end users", "end users across all companies"),
    "get_licenses": ("licenses", "licenses across all companies"),
    "get_nps_responses": ("NPS responses", "responses across all companies"),
    "get_conversations": ("conversations", "conversations across all companies"),
    "get_tickets": ("tickets", "tickets across all companies"),
    "get_tasks": ("tasks", "tasks across all companies"),
    "get_opportunities": ("opportunities", "all opportunities"),
    "get_invoices": ("invoices", "all invoices"),
    "get_objectives": ("objectives", "objectives across all companies"),
}
COMPANY = "61a4c2f08b1d3e0012ab4f01"
BASE = "https://api.planhat.com"


def _data(template_id: str) -> dict[str, Any]:
    text = resource("templates", "planhat", f"{template_id}.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def _template(template_id: str) -> Template:
    return parse_template(_data(template_id), template_id)


def _help(data: Mapping[str, Any], name: str) -> str:
    texts: list[str] = [p["help"] for p in data["parameters"] if p["name"] == name]
    return texts[0]


def _folder() -> list[Path]:
    return [Path(str(file)) for file in resource("templates", "planhat").iterdir()]


def test_ids_and_order_are_the_documentations() -> None:
    """The 14 templates are there, named as flow files name them, in the documentation's order."""
    found = [json.loads(file.read_text(encoding="utf-8")) for file in _folder()]
    assert [d["id"] for d in sorted(found, key=lambda d: d["order"])] == TEMPLATE_IDS
    assert sorted(d["order"] for d in found) == list(range(1, 15))
    assert {file.name for file in _folder()} == {f"{i}.json" for i in TEMPLATE_IDS}


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_real_api(template_id: str) -> None:
    """Path, page cap, default page and field names are those of the real API."""
    t = _template(template_id)
    found = (t.path, t.page_cap, t.server_default, t.company_field, t.updated_field)
    assert found == REAL_API[template_id]
    assert t.key_field == "_id"
    assert t.path_to_data == "$[*]"


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_texts_are_the_documentations(template_id: str) -> None:
    """Title, description and notes are the documentation's own."""
    data = _data(template_id)
    begins, ends = TEXTS[template_id]
    assert data["title"].lower().replace(" ", "_") == template_id
    assert data["description"].startswith(begins)
    assert len(data["notes"]) == 1
    assert data["notes"][0].endswith(ends)


@pytest.mark.parametrize("template_id", sorted(PAGE_SIZE_NOUN))
def test_paging_parameters_are_the_documentations(template_id: str) -> None:
    """Page Size is 100 of at most 5,000 and Start Offset 0, with the documentation's help."""
    size, start = _template(template_id).params[:2]
    assert (size.label, size.default, size.minimum, size.maximum) == ("Page Size", 100, 1, 5000)
    assert (start.label, start.default, start.minimum) == ("Start Offset", 0, 0)
    assert start.maximum == 2_147_483_647
    assert size.help.startswith(
        f"Enter the number of {PAGE_SIZE_NOUN[template_id]} to retrieve per page."
        " The default is 100 and the maximum is 5000."
    )
    if template_id != "get_companies":
        assert start.help == (
            "Enter the integer offset from which to start the list. The default is 0."
        )


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_company_filter_is_where_the_documentation_has_it(template_id: str) -> None:
    """Only the documented endpoints have a Company ID Filter, with the documentation's help."""
    data = _data(template_id)
    names = [p["name"] for p in data["parameters"]]
    assert ("company_id" in names) == (template_id not in WITHOUT_COMPANY_FILTER)
    assert ("companyId" in data["request"]["query"]) == ("company_id" in names)
    if "company_id" in names:
        asked, blank = COMPANY_FILTER_NOUN[template_id]
        assert _help(data, "company_id") == (
            f"Enter the Planhat _id of a specific company to retrieve {asked} for that company"
            f" only. Leave blank to retrieve {blank}."
        )


def test_status_choices() -> None:
    """Lean Companies offers the documented states, in lower case, and nothing for All."""
    (status,) = _template("get_lean_companies").params
    assert (status.label, status.default) == ("Status Filter", "")
    assert [(c.value, c.label) for c in status.choices] == [
        ("", "All"),
        ("prospect", "Prospect"),
        ("coming", "Coming"),
        ("customer", "Customer"),
        ("canceled", "Canceled"),
        ("lost", "Lost"),
    ]
    assert [c.help for c in status.choices] == [
        "Returns all companies regardless of status.",
        "Returns only companies in the Prospect lifecycle phase.",
        "Returns only companies in the Coming phase (onboarding).",
        "Returns only active customers.",
        "Returns only canceled accounts.",
        "Returns only lost deals/churned accounts.",
    ]


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_untouched_form_gives_a_request(template_id: str) -> None:
    """Defaults alone are valid and give a sorted, paged request without empty filters."""
    t = _template(template_id)
    values, problems = clean_all(t.params, {})
    assert problems == []
    (step,) = t.fill(values, BASE).steps
    if template_id == "get_lean_companies":
        assert step.url == f"{BASE}/leancompanies"
        assert step.pagination == NoPaging()
    else:
        assert step.url == f"{BASE}{t.path}?sort=_id"
        assert step.pagination == OffsetPaging("offset", "limit", page_size=100, start=0)


def test_filters_are_sent() -> None:
    """Company ids go out as companyId, a chosen status as status."""
    endusers = _template("get_endusers")
    values, problems = clean_all(endusers.params, {"company_id": f"{COMPANY}, {COMPANY[::-1]}"})
    assert problems == []
    source = endusers.fill(values, BASE)
    assert source.steps[0].url == (f"{BASE}/endusers?sort=_id&companyId={COMPANY},{COMPANY[::-1]}")
    lean = _template("get_lean_companies")
    values, problems = clean_all(lean.params, {"status": "canceled"})
    assert problems == []
    assert lean.fill(values, BASE).steps[0].url == f"{BASE}/leancompanies?status=canceled"


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_facts_say_the_page_cap(template_id: str) -> None:
    """The real page cap stands in our facts, so that the form can show it."""
    data = _data(template_id)
    cap = data["limits"]["page_cap"]
    expected = f"{cap:,} " if cap else "no paging"
    assert expected in data["facts"][0]


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_members_refer_to_each_other(template_id: str) -> None:
    """Every ${name} names a parameter, every parameter is used, and no two share a name."""
    data = _data(template_id)
    named = set(re.findall(r"\$\{(\w+)\}", json.dumps([data["request"], data["pagination"]])))
    names = [p["name"] for p in data["parameters"]]
    assert named == set(names)
    assert len(names) == len(set(names))
    assert re.fullmatch(r"https://docs\.planhat\.com/#[a-z_]+", data["docs_url"])


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_files_are_tidy(template_id: str) -> None:
    """UTF-8 with plain line ends and two spaces, so that a change is a small diff."""
    raw = resource("templates", "planhat", f"{template_id}.json").read_bytes()
    tidy = json.dumps(_data(template_id), indent=2, ensure_ascii=False) + "\n"
    assert raw.replace(b"\r\n", b"\n").decode("utf-8") == tidy
