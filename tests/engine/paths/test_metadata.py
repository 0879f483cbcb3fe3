"""Common metadata: chosen, named, and attached without touching the record."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.paths import Evaluator, attach, attach_all, read
from planhat_gui.engine.paths.words import BadPath

ANSWER = {"data": [{"id": 1}], "meta": {"total": 7, "page.no": 2}, "tags": ["a", "b"], "id": 9}


def chosen(path: str, fields: tuple[str, ...] = ()) -> tuple[str, bytes | None, str]:
    """Name, value and sentence for a path over the answer."""
    document = read(json.dumps(ANSWER).encode(), "application/json")
    with Evaluator() as evaluator:
        found = evaluator.metadata(document, path, fields)
        assert evaluator.child is None  # plain paths need none
    return found.name, found.value, found.sentence


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        ("$.meta", "meta", b'{"total": 7, "page.no": 2}'),
        ("$.meta.total", "total", b"7"),
        ("$.meta['page.no']", "page.no", b"2"),
        ("$.tags", "tags", b'["a", "b"]'),
        ("$.tags[0]", "tags", b'"a"'),
        ("$.data[0]", "data", b'{"id": 1}'),
    ],
)
def test_one_value_is_taken_under_its_last_name(path: str, name: str, value: bytes) -> None:
    """Objects, lists and single values, as they were sent."""
    assert chosen(path) == (name, value, "")


def test_several_values_are_a_question() -> None:
    """Nothing is chosen for the user."""
    name, value, sentence = chosen("$.tags[*]")
    assert (name, value) == ("tags", None)
    assert sentence == "The metadata path finds 2 values; choose one."


def test_nothing_is_an_empty_column() -> None:
    """And said."""
    assert chosen("$.meta.pages") == (
        "pages",
        b"null",
        "There is nothing at $.meta.pages; the column pages stays empty.",
    )


def test_a_huge_value_is_not_repeated_in_every_record() -> None:
    """The limit is 64 KB."""
    document = read(json.dumps({"m": "x" * 70_000}).encode())
    with Evaluator() as evaluator:
        found = evaluator.metadata(document, "$.m")
    assert found.value == b"null"
    assert "68 KB; that is too much for every record (limit 64 KB)" in found.sentence


def test_a_name_of_the_records_is_left_to_them() -> None:
    """Also when the first way out is taken."""
    assert chosen("$.id", ("id", "name")) == (
        "meta_id",
        b"9",
        "'id' is also a field of the records; the metadata is saved as meta_id.",
    )
    assert chosen("$.id", ("id", "meta_id"))[0] == "meta_meta_id"


def test_a_wrong_metadata_path_names_its_own_field() -> None:
    """Not the Path to Data."""
    with pytest.raises(BadPath) as caught:
        chosen("$.a[")
    assert caught.value.problems[0].field == "path_to_metadata"


def test_attaching_never_overwrites() -> None:
    """Not even a name written with escapes."""
    assert attach(b'{"a":1}', "b", b"2") == b'{"a":1,"b":2}'
    assert attach(b"{ }", "b", b"2") == b'{ "b":2}'
    assert attach(b'{"id":1.50}', "id", b"2") == b'{"id":1.50,"meta_id":2}'
    assert attach(rb'{"\u0069d":1}', "id", b"2") == rb'{"\u0069d":1,"meta_id":2}'
    assert attach(b'{"x":{"id":1}}', "id", b"2") == b'{"x":{"id":1},"id":2}'
    assert attach(b"[1]", "id", b"2") == b"[1]"
    assert attach_all([b"{}", b'{"a":1} '], "é", b'"x"') == [
        '{"é":"x"}'.encode(),
        '{"a":1,"é":"x"}'.encode(),
    ]


@given(st.dictionaries(st.text(max_size=3), st.integers(), max_size=4), st.text(max_size=3))
def test_attached_records_keep_all_they_had(record: dict[str, Any], name: str) -> None:
    """Whatever the names: the record's members stay, and one is new."""
    line = json.dumps(record).encode("utf-8")
    got = json.loads(attach(line, name, b'["m"]'))
    assert {key: got[key] for key in record} == record
    assert [got[key] for key in got if key not in record] == [["m"]]
