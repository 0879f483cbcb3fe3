"""The sentences: numbers, times, statuses, receipts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from planhat_gui.model.results import (
    Access,
    Changes,
    EndpointCheck,
    Notice,
    Phase,
    Progress,
    RecordCounts,
    RunReport,
    RunStatus,
)
from planhat_gui.ui import say
from planhat_gui.ui.say import FlowStatus
from tests.ui.fakes import report

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-1, "0.0 s"),
        (0.44, "0.4 s"),
        (9.96, "10 s"),
        (59.4, "59 s"),
        (59.6, "1 min 00 s"),
        (65, "1 min 05 s"),
        (3599.6, "1 h 00 min"),
        (7380, "2 h 03 min"),
        (360_000, "100 h 00 min"),
    ],
)
def test_durations(seconds: float, words: str) -> None:
    """Two units at most, and never sixty of the smaller one."""
    assert say.duration(seconds) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (140_233, "140 kB"),
        (999_600, "1.0 MB"),
        (15_234_987, "15.2 MB"),
        (140_000_000, "140 MB"),
        (2_500_000_000_000_000, "2,500 TB"),
    ],
)
def test_sizes(number: int, words: str) -> None:
    """Three digits are enough."""
    assert say.size(number) == words


def test_counts() -> None:
    """One is one; thousands have their comma."""
    assert say.count(12_300) == "12,300"
    assert say.count(1, "record") == "1 record"
    assert say.count(0, "record") == "0 records"
    assert say.count(2, "retry", "retries") == "2 retries"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-24T08:00:00Z", "today 09:00"),
        ("2026-11-23T22:59:00Z", "yesterday 23:59"),
        ("2026-11-23T23:30:00Z", "today 00:30"),
        ("2025-02-03T11:05:00.5Z", "3 Feb 2025, 12:05"),
        ("soon", "soon"),
        ("", ""),
        (None, ""),
    ],
)
def test_moments_are_in_the_time_zone_of_the_user(iso: str | None, words: str) -> None:
    """A time is said as it is on the user's clock; what is no time is shown as it is."""
    assert say.moment(iso, NOW) == words


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (None, FlowStatus.READY),
        (report(), FlowStatus.SUCCEEDED),
        (report(status=RunStatus.INCOMPLETE), FlowStatus.INCOMPLETE),
        (report(status=RunStatus.FAILED, resumable=True), FlowStatus.FAILED),
        (report(status=RunStatus.CANCELLED, resumable=True), FlowStatus.PAUSED),
        (report(status=RunStatus.CANCELLED), FlowStatus.READY),
        (report(status=RunStatus.INTERRUPTED, resumable=True), FlowStatus.PAUSED),
    ],
)
def test_flow_status(found: RunReport | None, status: FlowStatus) -> None:
    """A flow is what its last run made of it, unless it runs."""
    assert say.flow_status(found) is status
    assert say.flow_status(found, running=True) is FlowStatus.RUNNING


def test_every_status_has_words() -> None:
    """No enum member is forgotten in a table."""
    assert set(say.LEVELS) == set(FlowStatus)
    assert all(say.run_status(each)[1] for each in RunStatus)
    assert all(say.access_word(each)[1] for each in Access)
    assert all(say.phase(Progress(each)) for each in Phase)


def test_waiting_counts_down() -> None:
    """The wait gets shorter between two reports, and never negative."""
    waiting = Progress(Phase.WAITING, waiting="Planhat asks to wait.", waiting_seconds=30)
    assert say.phase(waiting) == "Planhat asks to wait: going on in 30 s"
    assert say.phase(waiting, 12.2) == "Planhat asks to wait: going on in 18 s"
    assert say.phase(waiting, 99) == "Planhat asks to wait."


def test_receipt_of_a_good_run() -> None:
    """What was read, with which filter, how many, why it ended."""
    words = say.receipt(report(changes=Changes(12, 301, 2, 10_085)), NOW)
    facts = dict(words.facts)
    assert (words.level, words.headline, words.sentence) == (
        "success",
        "10,400 records in 3.2 s",
        "",
    )
    assert facts["Filter"] == "none, everything was asked for"
    assert facts["Received"] == "10,450 records in 11 pages (15.2 MB)"
    assert facts["Duplicates"] == "50 records came again; the last of each was kept"
    assert facts["Since last time"] == "12 new, 301 changed, 2 gone, 10,085 unchanged"
    assert facts["Calls"].startswith("12 calls, of which 1 was made again after ")
    assert facts["Ended because"] == "Empty page at offset 10,450"
    assert facts["Started"] == "today 09:00, took 3.2 s"


def test_receipt_says_what_can_be_resumed() -> None:
    """A run that stopped names what failed, what to do, and what is kept."""
    words = say.receipt(
        report(
            status=RunStatus.FAILED,
            error="The server refused the token (401).",
            next_step="Replace the token.",
            resumable=True,
            records=RecordCounts(4000, 0),
        ),
        NOW,
    )
    assert words.level == "error"
    assert words.sentence == (
        "The server refused the token (401). Replace the token. "
        "What was complete is kept (4,000 records): Resume goes on from there."
    )


def test_receipt_of_nothing() -> None:
    """An endpoint without records is no failure, and said to be none."""
    words = say.receipt(report(records=RecordCounts()), NOW)
    assert words.headline == "0 records in 3.2 s"
    assert words.sentence == "The endpoint answered, and has nothing for this request."


def test_receipt_tells_every_warning() -> None:
    """Warnings are in the receipt and in its copy."""
    found = report(status=RunStatus.INCOMPLETE, warnings=(Notice("a", "One."), Notice("b", "Two.")))
    assert say.receipt(found, NOW).warnings == ("One.", "Two.")
    assert "Warning: One.\nWarning: Two.\n" in say.receipt_as_text(found, NOW)


def test_last_run() -> None:
    """One short line for the list of flows."""
    assert say.last_run(None, NOW) == "Never run"
    assert say.last_run(report(), NOW) == "10,400 records, today 09:00"
    assert say.last_run(report(status=RunStatus.FAILED), NOW) == "Today 09:00"


def test_check_summary() -> None:
    """Allowed and empty are readable; the rest is counted by its kind."""
    accesses = [Access.ALLOWED, Access.EMPTY, Access.FORBIDDEN, Access.FORBIDDEN]
    checks = [EndpointCheck(str(at), str(at), access) for at, access in enumerate(accesses)]
    assert say.check_summary(checks) == "2 of 4 objects readable, 2 forbidden"
    assert say.check_summary([]) == "Not checked yet"


def test_used_by() -> None:
    """At most five names are told, the rest counted."""
    assert say.used_by([]) == ""
    assert say.used_by(["A"]).startswith("1 flow uses this credential: “A”.")
    told = say.used_by([str(n) for n in range(8)])
    assert told.startswith("8 flows use this credential: “0”, “1”, “2”, “3”, “4” and 3 more.")


def test_rate_before_there_is_anything() -> None:
    """Nothing is divided by nothing."""
    assert say.rate(0, 0) == "–"
    assert say.rate(500, 0) == "–"
    assert say.rate(1000, 2) == "500 a second"
    assert say.rate(1, 2) == "0.5 a second"


def test_a_naive_time_is_shown_as_it_came() -> None:
    """Without a zone nobody knows when it was."""
    assert say.moment("2026-11-24T08:00:00", NOW) == "2026-11-24T08:00:00"
    assert say.moment(datetime(2026, 11, 24, 8, tzinfo=UTC), NOW) == "today 09:00"


def test_resumed_runs_say_so() -> None:
    """The receipt of a resumed run tells that it went on from an earlier one."""
    facts = dict(say.receipt(replace(report(), resumed=True), NOW).facts)
    assert "went on where an earlier run had stopped" in facts["Started"]
