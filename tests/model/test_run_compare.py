"""Two runs side by side, and what differs between two flow files."""

import json
from dataclasses import replace

import pytest

from planhat_gui.model.flow_diff import Difference, differences
from planhat_gui.model.results import Notice, PublishedNexset, RecordCounts, RunReport, RunStatus
from planhat_gui.model.run_compare import LABELS, Pair, Sign, compare_runs, comparison_to_dict

FIRST = RunReport(
    RunStatus.SUCCEEDED,
    "All companies",
    "f1",
    "r1",
    "2026-11-24T08:00:00Z",
    4.0,
    12,
    0,
    11,
    15_000_000,
    RecordCounts(10_000, 9_950, 50, 0),
    end_reason="empty page at offset 10000",
    nexsets=(PublishedNexset("n1", "All companies", 9_950, 48, "/data/r1.parquet"),),
    request="https://api.planhat.com/companies?limit=5000",
)
SECOND = replace(
    FIRST,
    run_id="r2",
    status=RunStatus.INCOMPLETE,
    seconds=8.0,
    retries=2,
    bytes=12_000_000,
    records=RecordCounts(10_240, 10_240, 0, 0),
    warnings=(Notice("rows_moved", "x", incomplete=True),),
    nexsets=(PublishedNexset("n1", "All companies", 10_240, 47, "/data/r2.parquet"),),
)


def pairs(first: RunReport = FIRST, second: RunReport = SECOND) -> dict[str, Pair]:
    """The facts by their keys."""
    return {pair.key: pair for pair in compare_runs(first, second).facts}


def test_every_fact_is_told_with_sign_and_word() -> None:
    """More, less, other, same: in a sign and in words, never by colour alone."""
    found = pairs()
    assert list(found) == [key for key, _ in LABELS]
    assert (found["received"].sign, found["received"].difference) == (Sign.MORE, "240 more (2.4 %)")
    assert (found["bytes"].first, found["bytes"].second) == ("15.0 MB", "12.0 MB")
    assert (found["bytes"].sign, found["bytes"].difference) == (Sign.LESS, "3.0 MB less (20.0 %)")
    assert found["seconds"].difference == "4.0 s more (100.0 %)"
    assert found["rate"].difference == "1,220 less (48.8 %)"
    assert found["duplicates"].difference == "50 less"
    assert found["retries"].difference == "2 more"
    assert found["columns"].difference == "1 less (2.1 %)"
    assert (found["status"].sign, found["status"].second) == (Sign.OTHER, "Incomplete")
    assert found["warnings"].difference == "new: rows_moved"
    assert (found["calls"].sign, found["calls"].difference) == (Sign.SAME, "same")


def test_a_run_does_not_differ_from_itself() -> None:
    """Nothing differs, everything is still told."""
    found = compare_runs(SECOND, SECOND, "{}", "{}")
    assert found.differing == ()
    assert found.flow == ()
    assert len(found.facts) == len(LABELS)


def test_the_other_way_round() -> None:
    """Seen from the second, the first has less."""
    found = pairs(SECOND, FIRST)
    assert found["received"].difference == "240 less (2.3 %)"
    assert found["warnings"].difference == "gone: rows_moved"


def test_as_json() -> None:
    """Scripts get ids, facts, and the members of the flow that differ."""
    found = comparison_to_dict(compare_runs(FIRST, SECOND, '{"a": 1}', '{"a": 2}'))
    json.dumps(found)
    assert (found["first"], found["second"]) == ("r1", "r2")
    assert found["flow"] == [{"path": "a", "first": "1", "second": "2"}]
    same = {fact["key"]: fact["same"] for fact in found["facts"]}
    assert same["calls"]
    assert not same["received"]


FLOW = {
    "name": "A",
    "source": {"steps": [{"url": "x", "headers": {"A": "1"}}]},
    "options": {"parallel_requests": 4},
}


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (FLOW, []),
        ({**FLOW, "name": "B"}, [("name", '"A"', '"B"')]),
        ({**FLOW, "note": None}, [("note", None, "null")]),
        ({k: v for k, v in FLOW.items() if k != "options"},
         [("options", '{"parallel_requests": 4}', None)]),
        ({**FLOW, "source": {"steps": [{"url": "y", "headers": {"A": "1", "B": "é"}}]}},
         [("source.steps[0].url", '"x"', '"y"'),
          ("source.steps[0].headers.B", None, '"é"')]),
        ({**FLOW, "source": {"steps": [*FLOW["source"]["steps"], {"url": "z"}]}},  # type: ignore[index]
         [("source.steps[1]", None, '{"url": "z"}')]),
        ({**FLOW, "options": {"parallel_requests": 4.0}},
         [("options.parallel_requests", "4", "4.0")]),
        ({**FLOW, "options": [4]}, [("options", '{"parallel_requests": 4}', "[4]")]),
    ],
)  # fmt: skip
def test_flows_differ_member_by_member(
    after: object, found: list[tuple[str, str | None, str | None]]
) -> None:
    """Each member that was added, removed or changed, by its path and with both values."""
    expected = tuple(Difference(*one) for one in found)
    assert differences(json.dumps(FLOW), json.dumps(after)) == expected


def test_differences_in_words() -> None:
    """One line each; long values are cut."""
    assert str(Difference("a.b", "1", "2")) == "a.b: was 1, is 2"
    assert str(Difference("a.b", None, "2")) == "a.b: added, 2"
    assert str(Difference("a.b", "1", None)) == "a.b: removed, was 1"
    assert len(str(Difference("a", "x" * 5000, "y"))) < 300
    assert differences("no json", "{}") == (Difference("", "no json", "{}"),)


def test_a_difference_too_small_to_be_written_is_said_without_a_number() -> None:
    """Two times that round apart differ slightly, not by nothing."""
    pair = pairs(replace(FIRST, seconds=0.04), replace(FIRST, seconds=0.06))["seconds"]
    assert (pair.first, pair.second) == ("0.0 s", "0.1 s")
    assert pair.difference.startswith("slightly more")
