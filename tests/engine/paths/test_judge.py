"""What a path finds, in words, and the path that would do better."""

import json
from typing import Any

import pytest

from planhat_gui.engine.paths.jsonpath import compiled
from planhat_gui.engine.paths.judge import locate_json
from planhat_gui.engine.paths.words import Kind

HUNDRED = [{"a": number} for number in range(100)]
CASES: list[tuple[Any, str, Kind, str, str | None]] = [
    (HUNDRED, "$[*]", Kind.RECORDS, "", None),
    ({"data": HUNDRED}, "$.data[*]", Kind.RECORDS, "", None),
    ({"data": HUNDRED}, "$..data[*]", Kind.RECORDS, "", None),
    ([], "$[*]", Kind.EMPTY, "", None),
    ({"data": []}, "$.data[*]", Kind.EMPTY, "", None),
    (
        HUNDRED,
        "$",
        Kind.SINGLE_LIST,
        "This finds one list of 100. Did you mean $[*]?",
        "$[*]",
    ),
    (
        {"data": HUNDRED},
        "$.data",
        Kind.SINGLE_LIST,
        "This finds one list of 100. Did you mean $.data[*]?",
        "$.data[*]",
    ),
    (
        [{"n": "x"}, {"n": "y"}, {"n": "z"}],
        "$[*].n",
        Kind.PLAIN_VALUES,
        "Found 3 texts, not records. Did you mean $[*]?",
        "$[*]",
    ),
    (
        {"a": [1, "x", None]},
        "$.a[*]",
        Kind.PLAIN_VALUES,
        "Found 1 number, 1 text and 1 null, not records. Did you mean $?",
        "$",
    ),
    (
        [[{"a": 1}], [{"a": 2}]],
        "$[*]",
        Kind.NESTED_LISTS,
        "This finds 2 lists, not records. Did you mean $[*][*]?",
        "$[*][*]",
    ),
    (
        [{"a": 1}, {"a": 2}, "x", [1]],
        "$[*]",
        Kind.MIXED,
        "This finds a mix, not only records: 2 objects, 1 text and 1 list.",
        None,
    ),
    (
        {"error": "nope"},
        "$[*]",
        Kind.MEMBERS,
        "Expected a list, got an object with: error. It says: “nope”",
        None,
    ),
    (
        {"error": {"code": 4}},
        "$[*]",
        Kind.MEMBERS,
        "Expected a list, got an object with: error.",
        None,
    ),
    (
        {"data": HUNDRED, "total": 100},
        "$[*]",
        Kind.MEMBERS,
        "Expected a list, got an object with: data, total. Did you mean $.data[*]?",
        "$.data[*]",
    ),
    (None, "$[*]", Kind.NOTHING, "Expected a list, got null.", None),
    ("x", "$[*]", Kind.NOTHING, "Expected a list, got a text: “x”.", None),
    (
        {"data": {"Items": HUNDRED}},
        "$.data.items[*]",
        Kind.NOTHING,
        "“items” is not at $.data; there are: Items. Did you mean $.data.Items[*]?",
        "$.data.Items[*]",
    ),
    (
        {"rows": HUNDRED},
        "$.data[*]",
        Kind.NOTHING,
        "“data” is not at $; there are: rows. Did you mean $.rows[*]?",
        "$.rows[*]",
    ),
    (
        HUNDRED,
        "$[?@.b > 1]",
        Kind.NOTHING,
        "There is nothing at $[?@.b > 1] in the answer. Did you mean $[*]?",
        "$[*]",
    ),
]


@pytest.mark.parametrize(("document", "path", "kind", "sentence", "fix"), CASES)
def test_what_is_found_is_said(
    document: Any, path: str, kind: Kind, sentence: str, fix: str | None
) -> None:
    """Each kind of finding has its sentence, and a fix where there is one."""
    found = locate_json(json.dumps(document).encode(), path)
    assert (found.kind, found.sentence, found.fix) == (kind, sentence, fix)
    assert found.ok == (kind in (Kind.RECORDS, Kind.EMPTY))


@pytest.mark.parametrize("case", [case for case in CASES if case[4]])
def test_a_fix_finds_something(case: tuple[Any, str, Kind, str, str]) -> None:
    """Pressing the button never leads nowhere."""
    assert compiled(case[4]).find(json.dumps(case[0]).encode())


def test_members_are_records_when_asked_for() -> None:
    """Objects under their ids: `.*` takes them, `[*]` says so."""
    body = json.dumps({"c": {f"id{n}": {"n": n, "m": 0} for n in range(5)}}).encode()
    asked = locate_json(body, "$.c[*]")
    assert (asked.kind, asked.fix) == (Kind.MEMBERS, "$.c.*")
    found = locate_json(body, "$.c.*")
    assert (found.kind, found.count) == (Kind.RECORDS, 5)


def test_one_record_that_wraps_a_list_is_noted() -> None:
    """One record is what was asked for; that it holds the list is a hint, no fault."""
    found = locate_json(json.dumps({"data": HUNDRED}).encode(), "$")
    assert found.kind is Kind.RECORDS
    assert found.notes == ("This gives one record. Did you mean $.data[*] (100 records)?",)
    assert found.fix == "$.data[*]"
