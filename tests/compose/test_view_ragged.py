"""Views over data as tenants have it: dates in many forms, owners in three, fields left out."""

from pathlib import Path
from typing import Any

import pytest

from tests.compose.test_view_origins import Made

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
