"""The records of the practice tenant are believable, ragged, and the same for one seed."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from planhat_gui.practice import PracticeOptions, PracticeTenant


def values(tenant: PracticeTenant, path: str, key: str) -> list[Any]:
    """What the records of a list have under a key, where they have it."""
    return [r[key] for r in tenant.records(path) if key in r]


def kinds(items: list[Any]) -> set[type]:
    """Which Python types occur."""
    return {type(item) for item in items}


def test_one_seed_gives_the_same_records_again(tenant: PracticeTenant) -> None:
    """Whatever is asked for first, in whatever order."""
    again = PracticeTenant()
    for path in reversed(tenant.paths):
        assert again.records(path, hidden=True) == tenant.records(path, hidden=True)
    assert again.token == tenant.token == "practice-token-1"


def test_another_seed_gives_other_records() -> None:
    """Ids, names and tokens differ."""
    one, two = (PracticeTenant(PracticeOptions(seed=seed, companies=50)) for seed in (1, 2))
    for path in one.paths:
        ids = [{r["_id"] for r in tenant.records(path)} for tenant in (one, two)]
        assert not ids[0] & ids[1]
    assert one.token != two.token
    names = [[r["name"] for r in t.records("/companies")] for t in (one, two)]
    assert names[0] != names[1]


@pytest.mark.parametrize("companies", [0, 1, 3])
def test_tiny_tenants_have_all_lists(companies: int) -> None:
    """No company at all is possible, too."""
    tenant = PracticeTenant(PracticeOptions(companies=companies))
    sizes = {path: len(tenant.records(path, hidden=True)) for path in tenant.paths}
    assert sizes["/companies"] == sizes["/leancompanies"] == companies
    assert sizes["/users"] >= 1


def test_names_are_unique_and_of_many_scripts(tenant: PracticeTenant) -> None:
    """Latin with signs, CJK, Greek, emoji, quotes, markup, formulas."""
    names = values(tenant, "/companies", "name")
    assert len(set(names)) == len(names)
    text = "".join(names)
    for sample in ("株式会社", "Ναυτιλία", "🚀", '"', "<b>", "'", "ö", "العربية"[:2], "=SUM("):
        assert sample in text
    assert max(map(len, names)) > 150


def test_companies_are_ragged_and_of_mixed_kinds(tenant: PracticeTenant) -> None:
    """The shapes that have surprised other clients are all there."""
    assert kinds(values(tenant, "/companies", "owner")) == {str, dict}
    assert kinds(values(tenant, "/companies", "nextTouch")) == {str, int}
    assert kinds(values(tenant, "/companies", "usage")) == {dict}
    companies = tenant.records("/companies")
    assert len({frozenset(r) for r in companies}) > 20
    custom = [r["custom"] for r in companies]
    keys = set().union(*custom)
    assert {"# Overdue Invoices", "(AI) Risk Summary", "Has Influence?", "v2.score"} <= keys
    assert {"region", "Region"} <= keys
    assert kinds([c["Seats"] for c in custom if "Seats" in c]) == {str, int}
    assert "undefined" in [c["(AI) Risk Summary"] for c in custom]
    assert 2**53 + 1 in [c.get("Legacy Account No.") for c in custom]
    usage = set().union(*values(tenant, "/companies", "usage"))
    assert usage
    assert all(len(key) == 24 for key in usage)


def test_statuses_are_planhats_own(tenant: PracticeTenant) -> None:
    """Lower case, one l."""
    expected = {"prospect", "coming", "customer", "canceled", "lost"}
    assert set(values(tenant, "/companies", "status")) == expected


def test_currency_is_a_text_in_licenses_and_an_object_in_companies(
    tenant: PracticeTenant,
) -> None:
    """The same license looks different inside its company."""
    assert kinds(values(tenant, "/licenses", "_currency")) == {str}
    inside = [item for items in values(tenant, "/companies", "licenses") for item in items]
    assert kinds([item["_currency"] for item in inside]) == {dict}


def test_nps_comes_in_both_shapes(tenant: PracticeTenant) -> None:
    """The documented one and the one seen in practice, never both in one record."""
    rows = tenant.records("/nps")
    documented = [r for r in rows if "score" in r]
    seen = [r for r in rows if "nps" in r]
    assert documented
    assert seen
    assert len(documented) + len(seen) == len(rows)
    assert all("euId" in r and "dateSent" in r for r in documented)
    assert all("euId" not in r and "npsDate" in r for r in seen)


def test_invoices_count_days_and_some_are_overdue(tenant: PracticeTenant) -> None:
    """Epoch days are integers; unpaid ones have no paid day."""
    rows = tenant.records("/invoices")
    assert kinds(values(tenant, "/invoices", "invoiceDate")) == {int}
    assert {r["status"] for r in rows} == {"paid", "pending", "overdue"}
    assert all(("paidDate" in r) == (r["status"] == "paid") for r in rows)
    assert all(r["dueDate"] < 20_467 for r in rows if r["status"] == "overdue")
    assert all("companyId" not in r for r in rows)


def test_references_lead_somewhere(tenant: PracticeTenant) -> None:
    """Companies, owners, end users, tickets: every id that is mentioned exists."""
    companies = {r["_id"] for r in tenant.records("/companies")}
    users = {r["_id"] for r in tenant.records("/users")}
    endusers = {r["_id"] for r in tenant.records("/endusers", hidden=True)}
    tickets = {r["_id"] for r in tenant.records("/tickets")}
    for path in tenant.paths:
        for record in tenant.records(path, hidden=True):
            for key in ("companyId", "cId"):
                assert record.get(key) in companies | {None}
    for owner in values(tenant, "/companies", "owner"):
        assert (owner if isinstance(owner, str) else owner["_id"]) in users
    assert set(values(tenant, "/tasks", "ownerId")) <= users
    assert set(values(tenant, "/nps", "euId")) <= endusers
    for path in ("/conversations", "/tickets"):
        assert {e["id"] for v in values(tenant, path, "endusers") for e in v} <= endusers
    assert {i for ids in values(tenant, "/issues", "conversationIds") for i in ids} <= tickets


def test_conversations_hold_markup_and_a_few_are_long(tenant: PracticeTenant) -> None:
    """HTML in descriptions, objects in users and end users."""
    texts = values(tenant, "/conversations", "description")
    assert all(text.startswith("<p>") for text in texts)
    assert max(map(len, texts)) > 4_000
    assert kinds([u for v in values(tenant, "/conversations", "users") for u in v]) == {dict}


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: PracticeOptions(port=70_000), "The port must be between 0 and 65535, not 70000."),
        (lambda: PracticeOptions(companies=-1), "Companies must not be negative."),
        (lambda: PracticeOptions(fail_every=-2), "Fail every must not be negative."),
    ],
)
def test_options_out_of_range_are_refused(
    make: Callable[[], PracticeOptions], sentence: str
) -> None:
    """With a sentence that says which one."""
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        make()
