"""What changed between two snapshots, record by record and field by field."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planhat_gui.model.results import ChangedField, Changes
from planhat_gui.store import changes as changes_module
from planhat_gui.store.reader import loads
from tests.store.landed import NEXSET, essence, publish, records, sql
from tests.store.ragged import KEYS, VALUES

COLUMNS = 'change, "row", "key", name, field, "column", member, "before", "after"'


def listed(root: Path, run_id: str = "run2") -> list[tuple[Any, ...]]:
    """The rows of the file of changes."""
    path = root / "nexsets" / NEXSET / f"{run_id}.changes.parquet"
    return sql(f"SELECT {COLUMNS} FROM '{path}'")


def test_each_kind_of_change_has_its_rows(tmp_path: Path) -> None:
    """New and gone records are a row each, a changed one a row for each field that differs."""
    first: dict[str, Any] = {
        "_id": "a",
        "name": "Acme",
        "n": 1,
        "tags": [1],
        "late": "2025-09-22T13:05:44.000Z",
    }
    publish(tmp_path, [first, {"_id": "b", "name": "Boot"}, {"_id": "c", "name": "Cat", "n": 3}])
    rows: list[dict[str, Any]] = [
        {"_id": "a", "name": "Acme AB", "n": 1, "tags": []},
        {"_id": "b", "name": "Boot"},
    ]
    done = publish(tmp_path, [*rows, {"_id": "d", "name": "Dart"}], run_id="run2")
    assert done.changes == Changes(new=1, changed=1, gone=1, unchanged=1)
    assert done.nexsets[0].changes == done.changes
    gone = {"_id": "c", "name": "Cat", "n": 3}
    assert listed(tmp_path)[:-1] == [
        ("new", 2, "d", "Dart", None, None, None, None, None),
        ("changed", 0, "a", "Acme AB", "name", "name", None, '"Acme"', '"Acme AB"'),
        ("changed", 0, "a", "Acme AB", "tags", "tags", None, "[1]", "[]"),
        ("changed", 0, "a", "Acme AB", "late", "late", None, f'"{first["late"]}"', None),
    ]
    change, row, key, name, *_, before, after = listed(tmp_path)[-1]
    assert (change, row, key, name, after) == ("gone", 2, "c", "Cat", None)
    assert json.loads(before) == gone


def test_members_of_objects_are_fields(tmp_path: Path) -> None:
    """A custom field that changed is named, whether its object is a STRUCT, a MAP or JSON text."""
    ids = {"61a4c2f08b1d3e0012ab4f01": 1, "61a4c2f08b1d3e0012ab4f02": 2}
    mixed = {"_id": "z", "mixed": 5}
    before = {
        "_id": "a",
        "custom": {"Customer Tier": "Gold", "x": 1},
        "ids": ids,
        "mixed": {"q": 1},
    }
    publish(tmp_path, [before, mixed])
    after = {
        "_id": "a",
        "custom": {"Customer Tier": "Silver", "new one": {"deep": [1]}},
        "ids": {**ids, "61a4c2f08b1d3e0012ab4f02": 3},
        "mixed": {"q": 1, "r": "s"},
    }
    publish(tmp_path, [after, mixed], run_id="run2")
    assert {(row[4], row[7], row[8]) for row in listed(tmp_path)} == {
        ("custom.Customer Tier", '"Gold"', '"Silver"'),
        ("custom.x", "1", None),
        ("custom.new one", None, '{"deep":[1]}'),
        ("ids.61a4c2f08b1d3e0012ab4f02", "2", "3"),
        ("mixed.r", None, '"s"'),
    }


def test_a_field_that_only_moved_or_is_null_now_is_no_change(tmp_path: Path) -> None:
    """Null and absent are one, the order of fields and of columns says nothing, twins are told."""
    publish(tmp_path, [{"_id": "a", "n": None, "Name": "x", "name": "y", "o": {"p": 1, "q": None}}])
    done = publish(tmp_path, [{"name": "y", "o": {"p": 1}, "Name": "x", "_id": "a"}], run_id="run2")
    assert done.changes == Changes(unchanged=1)
    assert listed(tmp_path) == []


def test_empty_and_absent_are_two(tmp_path: Path) -> None:
    """An empty list or object is a value: that it came or went is a change."""
    empties: dict[str, Any] = {"l": [], "o": {}, "d": {"l": [], "o": {}}}
    full: dict[str, Any] = {"l": [1], "o": {"a": 1}, "d": {"l": [1], "o": {"a": 1}}}
    rest = {"_id": "z", **full}
    publish(tmp_path, [{"_id": "a", **empties}, {"_id": "b", "d": {}}, rest])
    rows = [{"_id": "a", "d": {}}, {"_id": "b", "d": {"o": {}}}, rest]
    done = publish(tmp_path, rows, run_id="run2")
    assert done.changes == Changes(changed=2, unchanged=1)
    assert [(row[2], row[4], row[7], row[8]) for row in listed(tmp_path)] == [
        ("a", "d.l", "[]", None),
        ("a", "d.o", "{}", None),
        ("a", "l", "[]", None),
        ("a", "o", "{}", None),
        ("b", "d.o", None, "{}"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "full"),
    [
        ([], None, [1]),
        ([[]], [None], [[1]]),
        ([{}], [None], [{"a": 1}]),
        ({}, None, {"a": 1}),
        ({"l": []}, {}, {"l": [1]}),
        ({"o": {}}, {}, {"o": {"a": 1}}),
    ],
    ids=str,
)
def test_an_empty_value_that_goes_is_noticed(
    tmp_path: Path, before: Any, after: Any, full: Any
) -> None:
    """Though it is all that changed, and DuckDB's hash takes it for nothing."""
    rest = {"_id": "z", "v": full}
    publish(tmp_path, [{"_id": "a", "v": before}, rest])
    done = publish(tmp_path, [{"_id": "a", "v": after}, rest], run_id="run2")
    assert done.changes == Changes(changed=1, unchanged=1)


@pytest.mark.parametrize(
    "value",
    [
        {"N": {"1": 100.0, "Name": -1}, "f": {"m": "s", "n": 1}},
        {"l": [[{"61a4c2f08b1d3e0012ab4f01": {"61a4c2f08b1d3e0012ab4f02": [1]}}]]},
        [{"a": [{"b": {}}]}],
        {"61a4c2f08b1d3e0012ab4f01": {"l": []}, "61a4c2f08b1d3e0012ab4f02": {"l": [{}]}},
    ],
    ids=str,
)
def test_a_new_column_changes_only_the_records_that_have_it(tmp_path: Path, value: Any) -> None:
    """Whatever is in it: a missing cell is the same as an empty one."""
    publish(tmp_path, [{"_id": "a"}, {"_id": "b"}, {"_id": "c", "gone": value}])
    rows = [{"_id": "a"}, {"_id": "b", "value": value}, {"_id": "c"}]
    done = publish(tmp_path, rows, run_id="run2")
    assert done.changes == Changes(changed=2, unchanged=1)


@pytest.mark.parametrize("number", [1.0, 0.5, -0.0, 1e16, 1, 2**53 + 1, -(2**63), 5e-324])
def test_a_number_is_the_same_beside_texts(tmp_path: Path, number: float) -> None:
    """A column of numbers that gets a text, or loses it: a value, and a key, is what it was."""
    numbers: list[Any] = [{"_id": number, "v": number}]
    mixed = [{"_id": "x", "v": "x"}]
    publish(tmp_path, numbers)
    assert publish(tmp_path, numbers + mixed, run_id="run2").changes == Changes(new=1, unchanged=1)
    assert publish(tmp_path, numbers, run_id="run3").changes == Changes(gone=1, unchanged=1)


def test_a_new_member_in_a_list_changes_only_its_record(tmp_path: Path) -> None:
    """That objects in lists have one more field in one record leaves the others unchanged."""
    contact = {"a": 1}
    publish(tmp_path, [{"_id": str(i), "list": [contact, contact]} for i in range(5)])
    rows: list[dict[str, Any]] = [{"_id": str(i), "list": [contact, contact]} for i in range(4)]
    rows.append({"_id": "4", "list": [contact, {"a": 1, "b": 2}]})
    done = publish(tmp_path, rows, run_id="run2")
    assert done.changes == Changes(changed=1, unchanged=4)


def test_gone_is_only_told_after_a_complete_run(tmp_path: Path) -> None:
    """What an incomplete run did not bring may still be there."""
    publish(tmp_path, [{"_id": "a"}, {"_id": "b"}])
    rows: list[dict[str, Any]] = [{"_id": "a", "n": 1}, {"_id": "c"}, {"_id": "d"}]
    done = publish(tmp_path, rows, run_id="run2", replace=False)
    assert done.changes == Changes(new=2, changed=1, gone_known=False)
    assert [row[0] for row in listed(tmp_path)] == ["new", "new", "changed"]


def test_the_most_changed_fields_come_first(tmp_path: Path) -> None:
    """With the number of records in which they changed."""
    publish(tmp_path, [{"_id": str(i), "n": i, "v": 0} for i in range(10)])
    rows = [{"_id": str(i), "n": i or -1, "v": 1} for i in range(10)]
    (nexset,) = publish(tmp_path, rows, run_id="run2").nexsets
    assert nexset.changed_fields == (ChangedField("v", 10), ChangedField("n", 1))
    assert not nexset.changes_cut


def test_where_everything_changed_the_list_is_cut_and_the_counts_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bounded number of rows is listed, which is said; how many records changed is still true."""
    monkeypatch.setattr(changes_module, "MOST_ROWS", 250)
    monkeypatch.setattr(changes_module, "_AT_ONCE", 60)
    monkeypatch.setattr(changes_module, "_FIELDS_AT_ONCE", 2)
    publish(tmp_path, [{"_id": f"{i:04}", "a": i, "b": i, "c": i, "d": 1} for i in range(400)])
    rows = [{"_id": f"{i:04}", "a": -1, "b": -1, "c": -1, "d": 1} for i in reversed(range(400))]
    done = publish(tmp_path, rows, run_id="run2")
    assert done.changes == Changes(changed=400)
    assert done.nexsets[0].changes_cut
    assert len(listed(tmp_path)) == 250


def test_files_of_changes_go_with_their_snapshots(tmp_path: Path) -> None:
    """As many are kept as there are snapshots to tell them of."""
    for number in range(1, 7):
        publish(tmp_path, [{"_id": "a", "n": number}], run_id=f"run{number}")
    folder = tmp_path / "nexsets" / NEXSET
    assert sorted(path.name for path in folder.glob("*.changes.parquet")) == [
        f"run{number}.changes.parquet" for number in (4, 5, 6)
    ]


def test_a_snapshot_that_cannot_be_read_costs_only_the_changes(tmp_path: Path) -> None:
    """The new dataset takes its place, and a warning says that nothing could be compared."""
    publish(tmp_path, [{"_id": "a"}])
    (tmp_path / "nexsets" / NEXSET / "run1.parquet").write_bytes(b"PAR1 no PAR1")
    done = publish(tmp_path, [{"_id": "b"}], run_id="run2")
    assert done.changes is None
    assert [notice.code for notice in done.notices] == ["changes_untold"]
    assert records(tmp_path) == [{"_id": "b"}]


_ids = st.one_of(st.sampled_from("abcdef"), st.sampled_from([1, 2, None]))
_rows = st.lists(
    st.tuples(_ids, st.dictionaries(KEYS, VALUES, max_size=4)).map(
        lambda pair: {**pair[1], "_id": pair[0]}
    ),
    max_size=7,
)


@settings(max_examples=30)
@given(old=_rows, new=_rows)
def test_the_changes_lead_from_the_old_records_to_the_new(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    """Applied to the snapshot before, the rows of the changes give the snapshot after."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publish(root, old)
        before = records(root)
        done = publish(root, new, run_id="run2")
        after = records(root)
        if done.changes is None:
            assert not all(any("_id" in one for one in some) for some in (before, after))
            return
        assert essence(applied(listed(root), before, after)) == essence(by_key(after))


def by_key(some: list[Any]) -> dict[Any, Any]:
    """The records that have a key, each with the type of its key told apart."""
    return {json.dumps(one["_id"]): one for one in some if one.get("_id") is not None}


def applied(rows: list[tuple[Any, ...]], before: list[Any], after: list[Any]) -> dict[Any, Any]:
    """The old records with all changes made."""
    result = {key: json.loads(json.dumps(one)) for key, one in by_key(before).items()}
    for change, row, _key, _name, _field, column, member, was, now in rows:
        if change == "gone":
            del result[json.dumps(before[row]["_id"])]
            continue
        key = json.dumps(after[row]["_id"])
        if change == "new":
            assert key not in result
            result[key] = after[row]
            continue
        place, name = result[key], column
        if member is not None:
            place, name = place[column], member
        value = place.pop(name, None)
        assert essence(value) == essence(None if was is None else loads(was))
        if now is not None:
            place[name] = loads(now)
    return result
