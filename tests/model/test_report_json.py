"""Reports and samples as JSON."""

import json

from planhat_gui.model.report_json import check_to_dict, report_to_dict, sample_to_dict
from planhat_gui.model.results import (
    Access,
    Changes,
    EndpointCheck,
    Notice,
    PublishedNexset,
    RecordCounts,
    RequestShown,
    RunReport,
    RunStatus,
    Sample,
)

REPORT = RunReport(
    RunStatus.INCOMPLETE,
    "All companies",
    "f1",
    "r1",
    "2026-03-09T08:00:00.000Z",
    seconds=3.20049,
    calls=12,
    retries=1,
    pages=11,
    bytes=15_234_987,
    records=RecordCounts(10450, 10400, 50, 0),
    changes=Changes(12, 301, 2, 10085),
    end_reason="empty page at offset 10450",
    warnings=(Notice("rows_moved", "Rows moved.", incomplete=True),),
    nexsets=(PublishedNexset("n1", "All companies", 10400, 48, "/x/current.parquet"),),
)


def test_report_has_the_members_scripts_rely_on() -> None:
    """The report's members, as other programs read them."""
    data = json.loads(json.dumps(report_to_dict(REPORT)))
    promised = {
        "status": "incomplete",
        "flow": "All companies",
        "run_id": "r1",
        "started": "2026-03-09T08:00:00.000Z",
        "seconds": 3.2,
        "calls": 12,
        "retries": 1,
        "pages": 11,
        "bytes": 15_234_987,
        "records": {"received": 10450, "written": 10400, "duplicates": 50, "rejected": 0},
        "changes": {"new": 12, "changed": 301, "gone": 2, "unchanged": 10085},
        "end_reason": "empty page at offset 10450",
    }
    assert {name: data[name] for name in promised} == promised
    (warning,) = data["warnings"]
    assert (warning["code"], warning["message"]) == ("rows_moved", "Rows moved.")
    (nexset,) = data["nexsets"]
    assert {name: nexset[name] for name in ("name", "records", "columns", "path")} == {
        "name": "All companies",
        "records": 10400,
        "columns": 48,
        "path": "/x/current.parquet",
    }


def test_every_member_of_a_report_is_in_its_json() -> None:
    """A member that is added to the report does not get lost on the way out."""
    known = {*RunReport.__dataclass_fields__, "schema_changes", "asks_about"}  # told from others
    assert set(report_to_dict(REPORT)) == known


def test_report_without_a_comparison() -> None:
    """Nothing to compare with is null, not zeros."""
    assert report_to_dict(RunReport(RunStatus.FAILED, "x", "f", "r", "t"))["changes"] is None


def test_every_member_of_a_sample_is_in_its_json() -> None:
    """The whole sample goes out, the request with its headers in order."""
    sample = Sample(
        RequestShown("GET", "https://a.example/x", (("B", "1"), ("A", "***"))),
        200,
        "application/json",
        0.1234,
        1,
        10,
        ({"a": [1, None]}, 5),
        more=False,
        raw='[{"a":[1,null]},5]',
    )
    data = sample_to_dict(sample)
    # The whole answer is in `raw`; what is kept for the window only does not go out.
    kept_back = {"body", "headers", "lines", "columns"}
    assert set(data) - {"looks_personal"} == set(Sample.__dataclass_fields__) - kept_back
    assert data["records"] == [{"a": [1, None]}, 5]
    assert data["request"]["headers"] == [
        {"name": "B", "value": "1"},
        {"name": "A", "value": "***"},
    ]


def test_check_as_json() -> None:
    """One line of a credential's check."""
    check = EndpointCheck("get_users", "Get Users", Access.FORBIDDEN, "No.")
    assert check_to_dict(check) == {
        "template": "get_users",
        "title": "Get Users",
        "access": "forbidden",
        "detail": "No.",
    }
