"""Every field of every record comes back equal, whatever the records look like."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planhat_gui.store.reader import loads
from tests.store.landed import essence, publish, records, sql, types
from tests.store.ragged import KEYS, NUMBERS, RECORDS, TEXTS, VALUES


@settings(max_examples=40)
@given(rows=RECORDS)
def test_any_records_come_back_equal(rows: list[dict[str, Any]]) -> None:
    """Ragged records of any JSON values are read back as they were written."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        counts = publish(root, rows, key=None).records
        assert (counts.received, counts.written, counts.rejected) == (len(rows), len(rows), 0)
        assert essence(records(root)) == essence(json.loads(json.dumps(rows)))


@settings(max_examples=25)
@given(
    columns=st.dictionaries(KEYS, st.sampled_from([NUMBERS, TEXTS, VALUES]), min_size=1),
    data=st.data(),
)
def test_columns_of_one_kind_come_back_equal(
    columns: dict[str, st.SearchStrategy[Any]], data: st.DataObject
) -> None:
    """Columns that mostly hold one kind of value, the usual case, lose nothing either."""
    rows = [
        {key: data.draw(values) for key, values in columns.items() if data.draw(st.booleans())}
        for _ in range(6)
    ]
    with tempfile.TemporaryDirectory() as folder:
        publish(Path(folder), rows, key=None)
        assert essence(records(Path(folder))) == essence(json.loads(json.dumps(rows)))


KINDS: list[tuple[list[Any], str]] = [
    (["2025-09-22T13:05:44.000Z", "1999-12-31T23:59:59.999Z", None], "TIMESTAMP"),
    (["2025-09-22T13:05:44.000Z", "2025-09-22"], "VARCHAR"),
    (["2025-09-22T13:05:44.000Z", ""], "VARCHAR"),
    (["2025-09-22T13:05:44.000Z", "2025-02-30T13:05:44.000Z"], "VARCHAR"),
    (["2025-09-22T13:05:44Z", "2025-09-22T13:05:44Z"], "VARCHAR"),
    (["12-11-2019", "13-11-2019"], "VARCHAR"),
    (["20251201"], "VARCHAR"),
    (["1.0", "2"], "VARCHAR"),
    (["true", "false"], "VARCHAR"),
    (["6f9619ff-8b86-d011-b42d-00cf4fc964ff"], "VARCHAR"),
    ([True, False, None], "BOOLEAN"),
    ([1, -5, None], "BIGINT"),
    ([2**53 + 1, -(2**63), 2**63 - 1], "BIGINT"),
    ([1, 2.5], "DOUBLE"),
    ([2**53 + 1, 2.5], "JSON"),
    ([2**64, 1], "JSON"),
    ([int("9" * 3000), 1], "JSON"),
    ([1e300, 1], "JSON"),
    ([1, "1", True], "JSON"),
    (["60c9e1a2f4b7d80011223344", {"_id": "60c9e1a2f4b7d80011223344", "nickName": "A"}], "JSON"),
    ([1700000000000, "2025-09-22T13:05:44.000Z"], "JSON"),
    ([None, None], "VARCHAR"),
    ([[], ["a"]], "VARCHAR[]"),
    ([[1, None], None], "BIGINT[]"),
    ([[1, "a"]], "JSON"),
    ([{}], "JSON"),
    ([{"a b": 1}, {"# c": "x", "a b": None}], 'STRUCT("# c" VARCHAR, "a b" BIGINT)'),
    ([{"name": 1, "Name": 2}], "JSON"),
    ([{"": 1}], "JSON"),
    ([{'q"q': 1}], "JSON"),
    ([{"61a4c2f08b1d3e0012ab4f01": 3}, {}], "MAP(VARCHAR, BIGINT)"),
    ([{"61a4c2f08b1d3e0012ab4f01": 3, "other": "x"}], "JSON"),
    ([{f"k{i}": i for i in range(300)}], "MAP(VARCHAR, BIGINT)"),
    ([[{"a": [{"b": 1.5}]}], [{"a": []}]], 'STRUCT("a" STRUCT("b" DOUBLE)[])[]'),
]


@pytest.mark.parametrize(("values", "kind"), KINDS, ids=lambda value: str(value)[:40])
def test_each_kind_of_column_has_the_type_that_loses_nothing(
    tmp_path: Path, values: list[Any], kind: str
) -> None:
    """A column gets the narrowest type that holds all its values, else JSON text."""
    rows = [{"_id": str(i), "x": value} for i, value in enumerate(values)]
    publish(tmp_path, rows)
    assert types(tmp_path)["x"] == kind
    assert essence(records(tmp_path)) == essence(rows)


def test_a_late_column_and_a_late_change_of_type_reach_back(tmp_path: Path) -> None:
    """What the last of many records shows holds for the first, in every segment's part."""
    filler = "x" * 2000
    rows: list[dict[str, Any]] = [{"_id": str(i), "n": i, "t": filler} for i in range(20_000)]
    rows.append({"_id": "last", "n": "text", "late": {"a": 1}})
    publish(tmp_path, rows)
    assert types(tmp_path) == {
        "_id": "VARCHAR",
        "n": "JSON",
        "t": "VARCHAR",
        "late": 'STRUCT("a" BIGINT)',
    }
    path = next((tmp_path / "nexsets" / "companies").glob("*.parquet"))
    found = sql(f"SELECT _id, n, late.a FROM '{path}'")
    assert found == [*((str(i), str(i), None) for i in range(20_000)), ("last", '"text"', 1)]


def test_names_that_no_column_can_have_are_changed_and_remembered(tmp_path: Path) -> None:
    """Twins but for case, an empty key and control characters get names of their own."""
    rows = [
        {"_id": "1", "name": 1, "Name": 2, "NAME": 3, "": 4, "a\nb": 5, "x_2": 6, "X": 7, "x": 8}
    ]
    publication = publish(tmp_path, rows)
    names = list(types(tmp_path))
    assert names == ["_id", "name", "Name_2", "NAME_3", "unnamed", "a_b", "x_2", "X", "x_3"]
    assert records(tmp_path) == rows
    assert [notice.code for notice in publication.notices] == ["columns_renamed"]


def test_five_thousand_columns(tmp_path: Path) -> None:
    """Very wide records are columns like any others."""
    rows = [{f"c{i}": i for i in range(j, 5000 + j)} for j in range(3)]
    publish(tmp_path, rows, key=None)
    assert len(types(tmp_path)) == 5002
    assert records(tmp_path) == rows


def test_more_columns_than_there_can_be_share_one(tmp_path: Path) -> None:
    """Beyond the limit fields go into one column as JSON, and are not lost."""
    rows = [{"_id": str(j), **{f"c{j}_{i}": i for i in range(4000)}} for j in range(2)]
    publish(tmp_path, rows)
    found = records(tmp_path)
    more = found[1].pop("_more")
    assert found[0] == rows[0]
    assert {**found[1], **more} == rows[1]


def test_text_of_ten_megabytes(tmp_path: Path) -> None:
    """A very long text is one cell."""
    rows = [{"_id": "1", "text": "é" * 5_000_000}, {"_id": "2", "text": ""}]
    publish(tmp_path, rows)
    assert records(tmp_path) == rows


def raw(*lines: str | bytes) -> list[bytes]:
    """Lines as they came."""
    return [line if isinstance(line, bytes) else line.encode() for line in lines]


def test_repeated_keys_in_an_object_leave_the_last(tmp_path: Path) -> None:
    """In the record, in an object, in a MAP: the last of equal keys wins, as in any JSON reader."""
    publish(
        tmp_path,
        raw(
            '{"_id":"1","a":1,"a":2,"b":{"x":1,"x":3},"c":{"61a4c2f08b1d3e0012ab4f01":1,'
            '"61a4c2f08b1d3e0012ab4f01":2},"d":[{"e":1,"e":12345678901234567890}]}',
            '{"_id":"2","a":5}',
        ),
    )
    assert records(tmp_path) == [
        {
            "_id": "1",
            "a": 2,
            "b": {"x": 3},
            "c": {"61a4c2f08b1d3e0012ab4f01": 2},
            "d": [{"e": 12345678901234567890}],
        },
        {"_id": "2", "a": 5},
    ]


def test_numbers_beyond_every_type_keep_all_digits(tmp_path: Path) -> None:
    """1e400 and 4,300 digits stay as they were sent."""
    digits = "7" * 4300
    publish(tmp_path, raw('{"a":1e400,"b":1}', f'{{"a":1,"b":{digits}}}'), key=None)
    path = next((tmp_path / "nexsets" / "companies").glob("*.parquet"))
    assert sql(f"SELECT * FROM '{path}'") == [("1e400", "1"), ("1", digits)]


def test_characters_that_do_not_exist_are_replaced_and_counted(tmp_path: Path) -> None:
    """Lone surrogates and bad UTF-8 become U+FFFD; what only looks like one stays."""
    publication = publish(
        tmp_path,
        raw(
            r'{"_id":"1","a":"x\ud800y","b":"\\ud800 \ud83d\ude00","\udfff":1}',
            b'{"_id":"2","a":"\xff"}',
            r'{"_id":"3","a":"\\\ud83d\\ude00"}',
        ),
    )
    assert records(tmp_path) == [
        {"_id": "1", "a": "x\ufffdy", "b": "\\ud800 \U0001f600", "\ufffd": 1},
        {"_id": "2", "a": "\ufffd"},
        {"_id": "3", "a": "\\\ufffd\\ude00"},
    ]
    (notice,) = publication.notices
    assert notice.code == "characters_replaced"
    assert "4 characters" in notice.message


def test_lines_that_are_no_records_are_set_aside_with_their_place(tmp_path: Path) -> None:
    """They are counted and kept, and the run goes on."""
    publication = publish(
        tmp_path, raw('{"_id":"1"}', "5", "null", '{"_id":"2"', "[1]", '{"_id":"3"}')
    )
    counts = publication.records
    assert (counts.received, counts.written, counts.rejected) == (6, 2, 4)
    assert records(tmp_path) == [{"_id": "1"}, {"_id": "3"}]
    kept = (tmp_path / "nexsets" / "companies" / "run1.rejected.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in kept] == [
        {"page": 1, "position": at, "line": at, "reason": reason, "text": text}
        for at, reason, text in (
            (2, "not an object: a number", "5"),
            (3, "not an object: null", "null"),
            (4, "not valid JSON", '{"_id":"2"'),
            (5, "not an object: a list", "[1]"),
        )
    ]


def test_values_nested_deeper_than_duckdb_reads(tmp_path: Path) -> None:
    """A value of 200 levels is kept as its JSON text."""
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    rows = [{"_id": "1", "deep": deep, "n": 1}, {"_id": "2", "n": 2}]
    publish(tmp_path, rows)
    assert essence(records(tmp_path)) == essence(rows)
    assert types(tmp_path)["n"] == "BIGINT"


def test_no_records_and_records_without_fields(tmp_path: Path) -> None:
    """A dataset of nothing is a dataset; empty records are rows."""
    assert publish(tmp_path, []).records.written == 0
    assert records(tmp_path) == []
    assert publish(tmp_path, [{}, {}], run_id="run2").records.written == 2
    assert records(tmp_path) == [{}, {}]


def test_numbers_too_long_for_python_are_text_to_the_reader() -> None:
    """Python refuses to make them, so the reader does not ask."""
    digits = "1" * (sys.get_int_max_str_digits() + 1)
    assert loads(f"[{digits}, 5]") == [digits, 5]
