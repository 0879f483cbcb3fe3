"""Views over data as tenants have it: dates in many forms, owners in three, fields left out."""

from pathlib import Path
from typing import Any

import pytest

from planhat_gui.store.view_chart import chart_points
from tests.compose.test_view_origins import ACME, NOON, Made

SOON = "2026-02-01T22:30:00.000Z"
SECONDS = 1_769_985_000


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Nothing yet."""
    return Made(tmp_path)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-02-01T22:30:00Z", SOON),
        ("2026-02-01T22:30:00", SOON),
        ("2026-02-02T00:30:00+02:00", SOON),
        ("2026-02-02T00:30:00.000+0200", SOON),
        ("2026-02-01T17:30:00.5-05", "2026-02-01T22:30:00.500Z"),
        ("2026-02-01", "2026-02-01T00:00:00.000Z"),
        (SECONDS, SOON),
        (SECONDS * 1000, SOON),
        (str(SECONDS * 1000), SOON),
        (SECONDS + 0.5, "2026-02-01T22:30:00.500Z"),
        (20_485, "2026-02-01T00:00:00.000Z"),
    ],
)
@pytest.mark.parametrize("beside", [None, "soon", 20_260_201, 10**30, {"day": 1}, True])
def test_a_date_is_understood_however_it_is_written(
    made: Made, written: object, meant: str, beside: object
) -> None:
    """Texts with zones are moments; numbers are days, seconds or milliseconds by their size."""
    dates = {"read": written, "beside": beside}
    made.add("companies", "Real", *({"_id": k, "renewalDate": v} for k, v in dates.items()))
    rows = made.rows("renewals_next_90_days")
    assert [(row["company_id"], row["renewal_date"]) for row in rows] == [("read", meant)]


def test_an_invoice_due_at_a_moment_in_seconds_is_no_end_of_the_view(made: Made) -> None:
    """As many days would be in the year 4.8 million, which no calendar holds."""
    invoices: list[dict[str, Any]] = [
        {"_id": "1", "cName": "seconds", "dueDate": SECONDS - 90 * 86_400},
        {"_id": "2", "cName": "days", "dueDate": 20_400},
        {"_id": "3", "cName": "milliseconds", "dueDate": (SECONDS - 100 * 86_400) * 1000},
    ]
    made.add("invoices", "Real", *invoices)
    rows = made.rows("overdue_invoices")
    assert {row["company"]: row["days_overdue"] for row in rows} == {
        "milliseconds": 82,
        "seconds": 72,
        "days": 67,
    }


def open_work(made: Made) -> dict[tuple[str, str], int]:
    """How much is open of whom."""
    return {(row["owner"], row["kind"]): row["open"] for row in made.rows("open_work_by_owner")}


def test_a_tasks_owner_is_one_person_however_written(made: Made) -> None:
    """An id, an object with an id, or nobody, as owners of companies are."""
    made.add("users", "Real", {"_id": "u1", "nickName": "Alex"}, {"_id": "u2", "nickName": ""})
    owners: list[Any] = ["u1", {"_id": "u1"}, {"id": "u1", "nickName": "A."}, None, "", {}, "u2"]
    made.add("tasks", "Real", *({"_id": str(i), "ownerId": o} for i, o in enumerate(owners)))
    assert open_work(made) == {("Alex", "task"): 3, ("(nobody)", "task"): 3, ("u2", "task"): 1}


def test_a_user_without_a_nickname_is_told_by_id(made: Made) -> None:
    """An empty name tells nothing."""
    made.add("users", "Real", {"_id": "u1", "nickName": ""})
    made.add("companies", "Real", {"_id": "c1", "owner": "u1", "renewalDate": SOON})
    (row,) = made.rows("renewals_next_90_days")
    assert row["owner"] == "u1"


def test_what_does_not_say_that_it_is_done_is_open(made: Made) -> None:
    """A ticket without isOpen and status, too; a cancelled task is done in either spelling."""
    tickets: list[dict[str, Any]] = [
        {"_id": "1"},
        {"_id": "2", "status": ""},
        {"_id": "3", "status": "Closed"},
        {"_id": "4", "status": "canceled"},
        {"_id": "5", "status": "cancelled", "isOpen": None},
        {"_id": "6", "status": "closed", "isOpen": True},
        {"_id": "7", "isOpen": True, "archived": True},
        {"_id": "8", "status": "new", "isOpen": False},
    ]
    made.add("tickets", "Real", *tickets)
    states = [None, "", "To Do", "Done", "Completed", "canceled", "Cancelled"]
    made.add("tasks", "Real", *({"_id": str(i), "status": s} for i, s in enumerate(states)))
    assert open_work(made) == {("(nobody)", "ticket"): 3, ("(nobody)", "task"): 3}


def test_a_ticket_is_its_owners_among_its_users(made: Made) -> None:
    """Who is marked as its owner, else the first; by their id where they have no name."""
    tickets: list[dict[str, Any]] = [
        {"_id": "1", "users": [{"id": "u2", "name": "Bo"}, {"id": "u1", "isOwner": True}]},
        {"_id": "2", "users": [{"id": "u2", "name": "Bo"}, {"id": "u9", "name": "Eve"}]},
        {"_id": "3", "users": [], "assigneeName": ""},
        {"_id": "4", "users": ["u1"]},
        {"_id": "5", "users": [{"id": "u2"}], "assigneeName": "Cleo"},
    ]
    made.add("users", "Real", {"_id": "u1", "nickName": "Alex"})
    made.add("tickets", "Real", *tickets)
    assert open_work(made) == {
        ("Alex", "ticket"): 2,
        ("Bo", "ticket"): 1,
        ("(nobody)", "ticket"): 1,
        ("Cleo", "ticket"): 1,
    }


@pytest.mark.parametrize("odd", ["{Anna}", "{", '{"_id": 7}', "[]", 5])
def test_an_owner_that_is_anything_ends_no_view(made: Made, odd: object) -> None:
    """A text that begins like an object is a text."""
    made.add("users", "Real", {"_id": "u1", "nickName": "Alex"})
    made.add("companies", "Real", ACME | {"owner": odd}, {"_id": "c2", "owner": {"_id": "u1"}})
    (row,) = made.rows("loose_ends")
    told = "7" if odd == '{"_id": 7}' else str(odd)
    assert (row["problem"], row["points_to"]) == ("owner is no user", told)


def test_reasons_are_told_however_they_are_written(made: Made) -> None:
    """A list, one text, none; what is empty in a list or twice is not counted again."""
    reasons: list[Any] = [
        ["Budget", "Merger"],
        ["Budget", "Budget", "", None],
        "Budget",
        "[Other]",
        [],
        "",
        None,
        [""],
    ]
    made.add(
        "churn_records", "Real", *({"_id": str(i), "reasons": r} for i, r in enumerate(reasons))
    )
    counted = {row["reason"]: row["churns"] for row in made.rows("churn_by_reason")}
    assert counted == {"Budget": 3, "Merger": 1, "[Other]": 1, "(no reason given)": 4}


def test_what_is_no_number_spoils_no_sum(made: Made) -> None:
    """Other programs write NaN and inf where they have no number."""
    amounts: list[Any] = ["NaN", "inf", "-Infinity", "100", 50, "", "n/a", True]
    made.add("companies", "Real", *({"_id": str(i), "arr": a} for i, a in enumerate(amounts)))
    (row,) = made.rows("health_by_phase")
    assert (row["companies"], row["arr"]) == (8, 150)


def test_lost_revenue_says_which_currencies_it_is_the_sum_of(made: Made) -> None:
    """Kronor and euros are no sum of either."""
    losses = [("EUR", 100), ("SEK", 1000), ("EUR", 50), (None, 1)]
    made.add(
        "churn_records",
        "Real",
        *(
            {"_id": str(i), "churnDate": f"2026-0{1 + i // 2}-03", "currency": c, "arr": a}
            for i, (c, a) in enumerate(losses)
        ),
    )
    rows = made.rows("churn_by_reason")
    assert [(row["month"], row["arr"], row["currencies"]) for row in rows] == [
        ("2026-02", 51, "EUR"),
        ("2026-01", 1100, "EUR, SEK"),
    ]


def test_open_work_without_a_date_is_in_a_column_of_its_own(made: Made) -> None:
    """The ages add up to what is open."""
    made.add("tasks", "Real", {"_id": "1", "ownerName": "Ada"}, {"_id": "2", "ownerName": "Ada"})
    (row,) = made.rows("open_work_by_owner")
    assert (row["open"], row["without_date"], row["up_to_7_days"]) == (2, 2, 0)


def test_amounts_of_two_currencies_are_two_bars(made: Made) -> None:
    """What a company owes in kronor and in euros is not added."""
    owed = [("Acme", "EUR", 100), ("Acme", "SEK", 900), ("Acme", "EUR", 1), ("Bolag", None, 5)]
    made.add(
        "invoices",
        "Real",
        *(
            {"_id": str(i), "cName": n, "currency": c, "amountTotal": a, "dueDate": 20_400}
            for i, (n, c, a) in enumerate(owed)
        ),
    )
    view = made.views.find("overdue_invoices").view
    reader = made.views.open("overdue_invoices", NOON)
    points = chart_points(view, reader, 10).points
    reader.close()
    assert points == (("Acme · SEK", 900), ("Acme · EUR", 101), ("Bolag", 5))
