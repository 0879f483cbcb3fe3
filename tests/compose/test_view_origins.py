"""Which Nexsets a view is made of, and what its days are, over Nexsets written by hand."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import NeedsFix
from planhat_gui.store.nexsets import NexsetInfo
from planhat_gui.store.view import View
from planhat_gui.store.views import MadeWith, ViewStore
from tests.store.landed import publish, store

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)
EPOCH_DAY = (NOON - datetime(1970, 1, 1, tzinfo=UTC)).days


class Made:
    """A folder of Nexsets, each of an endpoint and a credential, each newer than those before."""

    def __init__(self, root: Path) -> None:
        self._root, self._made = root, dict[str, MadeWith]()
        self.views = ViewStore(store(root), self._made_with)

    def _made_with(self, info: NexsetInfo) -> MadeWith:
        return self._made[info.id]

    def add(self, endpoint: str, credential: str, *records: dict[str, Any]) -> None:
        """Publish these records as a Nexset of its own."""
        number = len(self._made)
        publish(self._root, list(records), run_id=f"run{number}")
        folder = self._root / "nexsets" / f"n{number}"
        (self._root / "nexsets" / "companies").rename(folder)
        pointer = json.loads((folder / "nexset.json").read_bytes())
        pointer["id"] = folder.name
        pointer["current"]["updated"] = f"2026-01-14T11:{number:02}:00.000Z"
        (folder / "nexset.json").write_text(json.dumps(pointer), "utf-8")
        self._made[folder.name] = MadeWith(f"get_{endpoint}", credential)

    def rows(self, view: str) -> list[dict[str, Any]]:
        """The view's answer."""
        reader = self.views.open(view, NOON)
        try:
            return [reader.record(View(), row) for row in range(reader.records)]
        finally:
            reader.close()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Nothing yet."""
    return Made(tmp_path)


ACME = {"_id": "c1", "name": "Acme", "status": "customer", "owner": "u1"}
RENEWING = ACME | {"renewalDate": "2026-02-01T00:00:00.000Z", "arr": 10}


def test_tables_of_one_view_are_of_one_credential(made: Made) -> None:
    """Users of the practice tenant are not held against customers of the real one."""
    made.add("users", "Practice", {"_id": "u9", "nickName": "Nobody here"})
    made.add("companies", "Practice", {"_id": "c9", "name": "Made up", "owner": "u9"})
    made.add("companies", "Real", RENEWING)
    assert made.rows("loose_ends") == []
    (row,) = made.rows("renewals_next_90_days")
    assert row["owner"] == "u1"  # without users of its own: the id
    info = made.views.find("loose_ends")
    assert {template: used.id for template, used in info.used.items()} == {"get_companies": "n2"}


def test_of_several_credentials_the_one_with_the_newest_data(made: Made) -> None:
    """Not the one with the most Nexsets."""
    made.add("companies", "Real", RENEWING)
    made.add("users", "Real", {"_id": "u1", "nickName": "Alex"})
    made.add("companies", "Practice", RENEWING | {"name": "Made up"})
    assert [row["company"] for row in made.rows("renewals_next_90_days")] == ["Made up"]
    made.add("companies", "Real", RENEWING)
    (row,) = made.rows("renewals_next_90_days")
    assert (row["company"], row["owner"]) == ("Acme", "Alex")


def test_what_one_credential_lacks_another_does_not_give(made: Made) -> None:
    """Each view is there for the credential that has what it needs."""
    made.add("invoices", "Practice", {"_id": "i1", "cId": "c9", "dueDate": EPOCH_DAY - 3})
    made.add("companies", "Real", RENEWING)
    assert len(made.rows("overdue_invoices")) == 1
    assert made.views.find("health_by_phase").available
    with pytest.raises(NeedsFix, match="get_nps_responses"):
        made.views.open("nps_over_time", NOON)


def test_what_renews_today_is_ahead_and_in_ninety_days_too(made: Made) -> None:
    """Planhat keeps days as their midnight, which at noon is over."""
    days = {"today": "2026-01-14", "last": "2026-04-14", "over": "2026-01-13", "far": "2026-04-15"}
    made.add(
        "companies",
        "Real",
        *(
            RENEWING | {"_id": name, "name": name, "renewalDate": f"{day}T00:00:00.000Z"}
            for name, day in days.items()
        ),
    )
    rows = made.rows("renewals_next_90_days")
    assert {row["company"]: row["days_left"] for row in rows} == {"today": 0, "last": 90}


def test_what_is_due_today_is_not_overdue(made: Made) -> None:
    """In the days that Planhat writes, and in dates; what was paid is not, however it is said."""
    invoices: list[dict[str, Any]] = [
        {"_id": "1", "cName": "today", "dueDate": EPOCH_DAY},
        {"_id": "2", "cName": "yesterday", "dueDate": EPOCH_DAY - 1},
        {"_id": "3", "cName": "paid", "dueDate": EPOCH_DAY - 9, "paidDate": EPOCH_DAY - 2},
        {"_id": "4", "cName": "nothing", "dueDate": None},
    ]
    made.add("invoices", "Real", *invoices)
    rows = made.rows("overdue_invoices")
    assert [(row["company"], row["days_overdue"]) for row in rows] == [("yesterday", 1)]
    dated: list[dict[str, Any]] = [
        {"_id": "5", "cName": "as a date", "dueDate": "2026-01-12T08:00:00.000Z", "paidDate": ""},
        {"_id": "6", "cName": "as a day", "dueDate": "2026-01-14", "paidDate": None},
    ]
    made.add("invoices", "Real", *dated)
    rows = made.rows("overdue_invoices")
    assert [(row["company"], row["days_overdue"]) for row in rows] == [("as a date", 2)]


def test_a_co_owner_who_is_no_user_is_a_loose_end(made: Made) -> None:
    """As an owner is."""
    made.add("users", "Real", {"_id": "u1", "nickName": "Alex"})
    made.add("companies", "Real", ACME | {"coOwner": "gone"})
    (row,) = made.rows("loose_ends")
    assert (row["problem"], row["points_to"]) == ("co-owner is no user", "gone")
