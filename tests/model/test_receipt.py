"""A run's facts in words, the same for the window, the prompt and the clipboard."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planhat_gui.model import receipt
from planhat_gui.model.receipt import Telling, facts
from planhat_gui.model.results import (
    Changes,
    Notice,
    PublishedNexset,
    RecordCounts,
    RunReport,
    RunStatus,
)

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
REPORT = RunReport(
    RunStatus.SUCCEEDED,
    "All companies",
    "f1",
    "r1",
    "2026-11-24T08:00:00Z",
    3.2,
    12,
    0,
    11,
    15_234_987,
    RecordCounts(10_450, 10_400, 50, 0),
    end_reason="empty page at offset 10450",
    nexsets=(PublishedNexset("n1", "All companies", 10_400, 48, "/data/n1/r1.parquet"),),
    request="https://api.planhat.com/companies?sort=_id&limit=5000&offset=0",
)


def told(report: RunReport, noun: str = "records") -> dict[str, str]:
    """The facts by their keys."""
    return {fact.key: fact.text for fact in facts(report, Telling(NOW, noun))}


def test_a_good_run_is_told_whole() -> None:
    """What was read, with which filter, how many, why it ended, how completeness is known."""
    assert told(replace(REPORT, changes=Changes(12, 301, 2, 10_085)), "companies") == {
        "flow": "All companies",
        "source": "https://api.planhat.com/companies",
        "filter": "none, everything was asked for",
        "received": "10,450 companies in 11 pages (15.2 MB)",
        "nexset": "All companies: 10,400 companies, 48 columns",
        "nexset_path": "/data/n1/r1.parquet",
        "duplicates": "50 records came again; the last of each was kept",
        "changes": "12 new, 301 changed, 2 gone, 10,085 unchanged",
        "calls": "12 calls, no retries",
        "end": "Empty page at offset 10450",
        "complete": "Yes: pages were asked for until one came back empty",
        "started": "today 08:00, took 3.2 s",
        "request": "https://api.planhat.com/companies?sort=_id&limit=5000&offset=0",
        "run": "r1",
    }


def test_keys_and_labels_are_their_own() -> None:
    """A label names one fact only: the window lays them out by it."""
    assert len({key for key, _, _ in receipt.LINES}) == len(receipt.LINES)
    assert len({label for _, label, _ in receipt.LINES}) == len(receipt.LINES)


def test_records_set_aside_say_where_they_lie() -> None:
    """What is no record is counted, and the file that holds it is named."""
    text = told(replace(REPORT, records=RecordCounts(10, 7, 0, 3)))["rejected"]
    assert text.startswith("3 that are no records")
    assert "nexsets rejected" in text
    assert "rejected" not in told(REPORT)


def test_retries_are_part_of_the_calls() -> None:
    """The number of calls holds every try, and says so."""
    assert told(replace(REPORT, retries=3))["calls"].startswith("12 calls, of which 3 were made")


def test_several_nexsets_are_lines_of_one_fact() -> None:
    """Each Nexset has its line, and its file."""
    two = (*REPORT.nexsets, PublishedNexset("n2", "Other", 1, 0, "/data/n2/r1.jsonl"))
    assert told(replace(REPORT, nexsets=two))["nexset"].splitlines() == [
        "All companies: 10,400 records, 48 columns",
        "Other: 1 record",
    ]


PAGE_CAP = Notice("page_cap", "At most 5,000.")
MOVED = Notice("rows_moved", "Rows moved.", incomplete=True)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (replace(REPORT, end_reason="one request holds everything"), "yes, if the endpoint"),
        (replace(REPORT, end_reason="stopped after 3 pages, as set"), "only as many pages"),
        (replace(REPORT, end_reason="all 12 rows were asked for"), "yes: every row"),
        (replace(REPORT, end_reason="no token for a next page in the answer"), "yes, as far as"),
        (replace(REPORT, end_reason="another reason"), "yes, as far as the server says"),
        (replace(REPORT, warnings=(Notice("single_page", "x"),)), "not certain: one page"),
        (
            replace(REPORT, status=RunStatus.INCOMPLETE, warnings=(PAGE_CAP, MOVED)),
            "not certain: records may be missing, for",
        ),
        (replace(REPORT, status=RunStatus.FAILED), "no: the run stopped before its end"),
        (replace(REPORT, status=RunStatus.RUNNING), "not known yet"),
    ],
)
def test_completeness_says_how_it_is_known(report: RunReport, words: str) -> None:
    """Yes, no, or not certain, each with its evidence."""
    assert receipt.completeness(report).startswith(words)


@pytest.mark.parametrize(
    ("request_line", "words"),
    [
        ("GET https://x/companies?sort=_id&limit=5&offset=0", "none, everything was asked for"),
        ("https://x/nps?cId=5f0c&limit=5", "cId = 5f0c"),
        ("GET https://x/lean?status=customer&a=%26b", "status = customer, a = &b"),
        ("", "none, everything was asked for"),
    ],
)
def test_filters(request_line: str, words: str) -> None:
    """Paging is no filter; everything else is, decoded."""
    assert receipt.filters(request_line) == words
