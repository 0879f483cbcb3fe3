"""The views over real Nexsets, read from the practice tenant over real HTTP."""

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from planhat_gui.compose import CallOptions, Services, build
from planhat_gui.model.errors import Damaged, NeedsFix
from planhat_gui.model.flow import Flow, TemplateSource
from planhat_gui.practice import PracticeOptions
from planhat_gui.store.reader import Column, NexsetReader
from planhat_gui.store.view import View
from planhat_gui.store.view_chart import chart_points
from planhat_gui.store.view_files import parse_view
from tests.compose.test_services import tenant_of

NEVER = threading.Event()
THEN = datetime(2026, 1, 14, 12, tzinfo=UTC)
"""A day among those of the practice tenant's records."""
NEEDED = ("companies", "endusers", "licenses", "users", "tickets", "tasks", "invoices")
RECORDS = {name: f"/{name}" for name in NEEDED} | {
    "nps_responses": "/nps",
    "churn_records": "/churn",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Nexsets of all endpoints that views ask."""
    services = build(tmp_path_factory.mktemp("views") / "data")
    services.practice.start(PracticeOptions(today=THEN.date()))
    for name in RECORDS:
        flow = Flow(name, TemplateSource(f"get_{name}", {}), credential="Practice tenant")
        services.run(services.flows.save(flow).id, CallOptions(calls_per_minute=0), NEVER)
    yield services
    services.close()


def answer(services: Services, name: str) -> list[dict[str, Any]]:
    """All rows of a view."""
    reader = services.views.open(name, THEN)
    try:
        return [reader.record(View(), row) for row in range(reader.records)]
    finally:
        reader.close()


def served(services: Services, name: str) -> list[dict[str, Any]]:
    """What the tenant holds of it."""
    return tenant_of(services).records(RECORDS[name])


def stamp(text: str) -> datetime:
    """A moment as Planhat writes it."""
    return datetime.fromisoformat(text)


def test_every_view_of_the_program_can_be_opened(library: Services) -> None:
    """None needs a column that it does not say; each says what it is."""
    found = library.views.all()
    assert len(found) == 7
    assert library.views.problems == ()
    for info in found:
        assert info.available, info.missing
        assert info.view.about
        reader = library.views.open(info.view.id, THEN)
        columns = {column.name for column in reader.columns}
        assert set(info.view.chart_columns) <= columns
        reader.close()


def test_renewals_are_those_of_the_next_90_days(library: Services) -> None:
    """The same companies as counted by hand, the largest first."""
    rows = answer(library, "renewals_next_90_days")
    by_hand = {
        one["_id"]
        for one in served(library, "companies")
        if one.get("renewalDate")
        and 0 <= (stamp(one["renewalDate"]).date() - THEN.date()).days <= 90
        and one["status"] not in {"canceled", "lost"}
    }
    assert {row["company_id"] for row in rows} == by_hand != set()
    amounts = [row["arr"] for row in rows if "arr" in row]
    assert amounts == sorted(amounts, reverse=True)


def test_owners_are_named_though_written_in_two_ways(library: Services) -> None:
    """An owner that is an object and one that is an id are the same person."""
    names = {one["_id"]: one["nickName"] for one in served(library, "users")}
    companies = {one["_id"]: one for one in served(library, "companies")}
    for row in answer(library, "renewals_next_90_days"):
        owner = companies[row["company_id"]].get("owner")
        owner_id = owner.get("_id", owner.get("id")) if isinstance(owner, dict) else owner
        if owner_id in names:
            assert row["owner"] == names[owner_id]


def test_nps_counts_both_shapes_of_responses(library: Services) -> None:
    """Every answered response is in one of the three groups."""
    rows = answer(library, "nps_over_time")
    scores = [one.get("score", one.get("nps")) for one in served(library, "nps_responses")]
    dated = [
        score
        for score, one in zip(scores, served(library, "nps_responses"), strict=True)
        if score is not None
        and any(one.get(name) for name in ("dateAnswered", "npsDate", "dateSent"))
    ]
    assert sum(row["answers"] for row in rows) == len(dated) > 0
    assert sum(row["promoters"] for row in rows) == sum(score >= 9 for score in dated)
    assert sum(row["detractors"] for row in rows) == sum(score <= 6 for score in dated)


def test_churn_counts_a_record_once_for_each_reason(library: Services) -> None:
    """By reason, as counted by hand."""
    by_hand: Counter[str] = Counter()
    for one in served(library, "churn_records"):
        by_hand.update(one.get("reasons") or ["(no reason given)"])
    found: Counter[str] = Counter()
    for row in answer(library, "churn_by_reason"):
        found[row["reason"]] += row["churns"]
    assert found == by_hand


def test_money_of_several_currencies_is_not_added_up_in_a_chart(library: Services) -> None:
    """Each currency has bars of its own, and their labels say which."""
    rows = answer(library, "overdue_invoices")
    assert {row["currency"] for row in rows} > {"EUR"}, "the tenant has several"
    expected: Counter[str] = Counter()
    for row in rows:
        expected[f"{row['company']} · {row['currency']}"] += row["amount"]
    view = library.views.find("overdue_invoices").view
    with closing(library.views.open("overdue_invoices", THEN)) as reader:
        drawn = chart_points(view, reader, 5)
    assert dict(drawn.points) == pytest.approx(dict(expected.most_common(5)))
    assert (drawn.more, drawn.unit) == (len(expected) - 5, "")


def test_one_currency_is_said_once() -> None:
    """On the axis; the labels are the companies alone."""
    text = "-- title: One\n-- chart: bars c a u\n-- table users: _id VARCHAR\nSELECT 1"
    view = parse_view("one", text)
    assert (view.chart_columns, view.chart_unit) == (("c", "a"), "u")
    rows = _Rows([("Ada AB", 2.0, "SEK"), ("Ada AB", 3.0, "SEK")])
    drawn = chart_points(view, cast("NexsetReader", rows), 5)
    assert (drawn.points, drawn.unit) == ((("Ada AB", 5.0),), "SEK")


class _Rows:
    """The least of a reader that a chart needs."""

    columns = tuple(Column(name, "VARCHAR") for name in "cau")

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        self._rows = rows

    def batches(self, _size: int) -> Iterator[list[tuple[Any, ...]]]:
        yield self._rows


def test_the_sum_of_churn_says_its_currencies(library: Services) -> None:
    """More than one: it is of different money."""
    told = {row["currencies"] for row in answer(library, "churn_by_reason")}
    kinds = {one["currency"] for one in served(library, "churn_records") if one.get("currency")}
    assert {each for text in told if text for each in text.split(", ")} == kinds


def test_overdue_invoices_know_days_since_1970(library: Services) -> None:
    """Planhat writes due dates as numbers of days."""
    today = (THEN - datetime(1970, 1, 1, tzinfo=UTC)).days
    by_hand = [
        one
        for one in served(library, "invoices")
        if isinstance(one.get("dueDate"), int)
        and one["dueDate"] < today
        and one.get("paidDate") is None
        and one.get("status") not in {"paid", "canceled", "void", "credited", "draft"}
    ]
    rows = answer(library, "overdue_invoices")
    assert len(rows) == len(by_hand) > 0
    days = [row["days_overdue"] for row in rows]
    assert days[0] == max(days)
    assert min(days) > 0


def test_open_work_counts_every_open_ticket_and_task(library: Services) -> None:
    """Nothing open is lost for having no owner."""
    rows = answer(library, "open_work_by_owner")
    tickets = [one for one in served(library, "tickets") if one.get("isOpen")]
    assert sum(row["open"] for row in rows if row["kind"] == "ticket") == len(tickets) > 0
    ages = ("up_to_7_days", "8_to_30_days", "31_to_90_days", "over_90_days", "without_date")
    assert all(sum(row[age] for age in ages) == row["open"] for row in rows)


def test_a_view_says_which_nexsets_it_needs(tmp_path: Path) -> None:
    """In an empty library none can be opened, and each says why."""
    services = build(tmp_path / "empty")
    try:
        assert not any(info.available for info in services.views.all())
        with pytest.raises(NeedsFix, match="get_companies"):
            services.views.open("health_by_phase", THEN)
        with pytest.raises(NeedsFix, match="no view “nothing”"):
            services.views.find("nothing")
    finally:
        services.close()


def test_an_answer_is_exported_like_a_nexset(library: Services, tmp_path: Path) -> None:
    """All rows, and the temporary dataset is gone afterwards."""
    target = tmp_path / "phases.jsonl"
    count = library.views.export("Health by phase", target, THEN, NEVER)
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert len(lines) == count == len(answer(library, "health_by_phase"))


HEAD = "-- title: Mine\n-- table companies: _id VARCHAR, name VARCHAR\n"


def test_a_view_of_the_users_own(library: Services) -> None:
    """One more file in the data folder is one more view; what it lacks in columns is null."""
    path = library.folder.views / "mine.sql"
    head = HEAD.replace("name VARCHAR", "name VARCHAR, no_such_field DOUBLE")
    path.write_text(
        f"{head}SELECT count(*) AS n, count(no_such_field) AS m FROM companies", "utf-8"
    )
    try:
        assert answer(library, "mine") == [{"n": len(served(library, "companies")), "m": 0}]
    finally:
        path.unlink()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT 1", "title"),
        (f"{HEAD}DROP TABLE companies", "one SELECT"),
        (f"{HEAD}SELECT 1; SELECT 2", "one SELECT"),
        (f"{HEAD}SELEKT 1", "no SQL"),
        (HEAD.replace("name VARCHAR", "name BLOB") + "SELECT 1", "“name BLOB”"),
        (f"-- chart: pie a b\n{HEAD}SELECT 1", "chart"),
    ],
)
def test_a_file_that_is_no_view_says_why(text: str, said: str) -> None:
    """The file and what is wrong with it."""
    with pytest.raises(Damaged, match=said):
        parse_view("mine", text)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
    ],
)
def test_a_view_reads_its_tables_and_nothing_else(library: Services, sql: str) -> None:
    """A view from a stranger cannot look around on this computer."""
    path = library.folder.views / "hostile.sql"
    path.write_text(HEAD + sql, "utf-8")
    try:
        with pytest.raises(NeedsFix, match="could not be worked out"):
            library.views.open("hostile", THEN)
    finally:
        path.unlink()
