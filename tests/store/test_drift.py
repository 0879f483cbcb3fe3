"""Columns that differ from last time: told, asked about, or kept with nothing lost."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planhat_gui.model.results import RecordCounts, SchemaChange
from planhat_gui.store.pointer import read_pointer
from planhat_gui.store.reader import loads
from planhat_gui.store.types import parse_type
from tests.store.landed import NEXSET, essence, publish, records, sql, types
from tests.store.ragged import KEYS, VALUES


def differences(root: Path, *runs: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """How the columns of the last run differ from those of the one before."""
    for number, rows in enumerate(runs):
        done = publish(root, rows, run_id=f"run{number}")
    found = done.nexsets[0].schema_changes
    return [(one.kind, one.column, one.old, one.new) for one in found]


def aside(root: Path, run_id: str = "run2") -> list[tuple[Any, ...]]:
    """What was set aside."""
    path = root / "nexsets" / NEXSET / f"{run_id}.aside.parquet"
    if not path.exists():
        return []
    return sql(f"""SELECT "row", "key", "column", "value" FROM '{path}'""")


def test_f35_new_missing_and_retyped_columns_are_told(tmp_path: Path) -> None:
    """Each with its field's name and its types, in objects, too; empty values tell no type."""
    before = {
        "_id": "a",
        "n": 1,
        "old": True,
        "none": None,
        "custom": {"Tier": "Gold", "x": 1, "e": []},
        "list": [{"a": 1}],
    }
    after = {
        "_id": "a",
        "n": "1",
        "none": 5,
        "custom": {"Tier": "Gold", "x": {}, "y": 2, "e": [1]},
        "list": [{"a": "1"}],
    }
    assert differences(tmp_path, [before], [after]) == [
        ("new", "custom.y", "", "BIGINT"),
        ("missing", "old", "BOOLEAN", ""),
        ("retyped", "n", "BIGINT", "VARCHAR"),
        ("retyped", "list[].a", "BIGINT", "VARCHAR"),
    ]


def test_f35_from_number_to_text_to_object(tmp_path: Path) -> None:
    """`1`, then `"1"`, then `{}` among them: told each time, and read back as they came."""
    runs: list[list[dict[str, Any]]] = [[{"_id": "a", "v": 1}], [{"_id": "a", "v": "1"}]]
    assert differences(tmp_path, *runs) == [("retyped", "v", "BIGINT", "VARCHAR")]
    last: list[dict[str, Any]] = [{"_id": "a", "v": {}}, {"_id": "b", "v": "1"}]
    done = publish(tmp_path, last, run_id="last")
    assert done.nexsets[0].schema_changes == (SchemaChange("retyped", "v", "VARCHAR", "JSON"),)
    assert done.notices[0].message == (
        "The columns changed since last time. Of another type: “v” (text → mixed values)."
    )
    assert records(tmp_path) == last


def test_f35_twins_but_for_case_keep_their_values_apart(tmp_path: Path) -> None:
    """A twin is another column; when they come in another order, their names' change is told."""
    first = [{"_id": "a", "Name": "x"}]
    second = [{"_id": "a", "Name": "x", "name": "y"}]
    assert differences(tmp_path, first, second) == [("new", "name", "", "VARCHAR")]
    done = publish(tmp_path, [{"_id": "a", "name": "y", "Name": "x"}], run_id="third")
    assert [(one.kind, one.column, one.old, one.new) for one in done.nexsets[0].schema_changes] == [
        ("renamed", "name", "name_2", "name"),
        ("renamed", "Name", "Name", "Name_2"),
    ]
    assert done.changes is not None
    assert done.changes.unchanged == 1
    assert records(tmp_path) == [{"_id": "a", "name": "y", "Name": "x"}]


def test_the_same_columns_say_nothing(tmp_path: Path) -> None:
    """Not after a first run, not when all is as it was, not when values are missing for once."""
    rows = [{"_id": "a", "v": 1, "o": {"p": [1]}}]
    assert differences(tmp_path, rows, rows) == []
    assert differences(tmp_path, rows, [{"_id": "a", "v": None, "o": {"p": []}}]) == []
    assert differences(tmp_path, [], rows) == []


def test_ask_leaves_the_dataset_until_it_is_said(tmp_path: Path) -> None:
    """With other columns nothing is replaced; with the same ones the run is as any."""
    publish(tmp_path, [{"_id": "a", "n": 1}], schema="ask")
    done = publish(tmp_path, [{"_id": "a", "n": "1"}, {"_id": "b"}], run_id="run2", schema="ask")
    assert done.asks
    assert done.records == RecordCounts(received=2, written=2)
    (nexset,) = done.nexsets
    assert nexset.records == 1
    assert nexset.schema_changes == (SchemaChange("retyped", "n", "BIGINT", "VARCHAR"),)
    (notice,) = done.notices
    assert (notice.code, notice.incomplete) == ("schema_ask", True)
    assert records(tmp_path) == [{"_id": "a", "n": 1}]
    done = publish(tmp_path, [{"_id": "a", "n": 2}], run_id="run3", schema="ask")
    assert not done.asks
    assert records(tmp_path) == [{"_id": "a", "n": 2}]


def test_keep_sets_aside_what_does_not_fit(tmp_path: Path) -> None:
    """New columns and values of other types lie beside the dataset, each with its place."""
    before = {"_id": "a", "n": 1, "f": 0.5, "w": "2025-09-22T13:05:44.000Z", "gone": True}
    custom = {"Tier": "Gold", "x": 1}
    publish(tmp_path, [{**before, "custom": custom, "none": None}], schema="keep")
    columns = types(tmp_path)
    rows: list[dict[str, Any]] = [
        {"_id": "a", "n": 2, "f": 3, "w": "2025-09-23T13:05:44.000Z", "custom": custom, "none": 7},
        {
            "_id": "b",
            "n": "2",
            "f": "x",
            "w": "never",
            "custom": {"Tier": 5, "y": [1]},
            "q": {"r": 1},
        },
        {"n": 2.5, "w": "2025-09-24T13:05:44.000Z"},
    ]
    done = publish(tmp_path, rows, run_id="run2", schema="keep")
    assert types(tmp_path) == {**columns, "none": "BIGINT"}
    assert records(tmp_path) == [
        {"_id": "a", "n": 2, "f": 3.0, "w": rows[0]["w"], "custom": custom, "none": 7},
        {"_id": "b", "custom": {}},
        {"w": rows[2]["w"]},
    ]
    assert sorted(aside(tmp_path), key=str) == [
        (1, "b", "custom.Tier", "5"),
        (1, "b", "custom.y", "[1]"),
        (1, "b", "f", '"x"'),
        (1, "b", "n", '"2"'),
        (1, "b", "q", '{"r":1}'),
        (1, "b", "w", '"never"'),
        (2, None, "n", "2.5"),
    ]
    assert done.nexsets[0].set_aside == 7
    pointer = read_pointer(tmp_path / "nexsets" / NEXSET)
    assert pointer is not None
    assert pointer.set_aside == 7
    (notice,) = [one for one in done.notices if one.code == "columns_kept"]
    assert notice.message.startswith(
        "The records' columns changed, and the dataset kept its own: 7 values set aside. New: “q”"
    )


def test_keep_without_anything_new_is_as_any_run(tmp_path: Path) -> None:
    """No file beside it, no word about it."""
    for number in (1, 2):
        rows = [{"_id": "a", "n": number}]
        done = publish(tmp_path, rows, run_id=f"run{number}", schema="keep")
    assert aside(tmp_path) == []
    assert done.notices == ()


def test_a_key_of_another_type_still_identifies_its_record(tmp_path: Path) -> None:
    """The column of the key follows the records, whatever else is kept."""
    publish(tmp_path, [{"_id": 1, "n": 1}], schema="keep")
    publish(tmp_path, [{"_id": "a", "n": "x"}], run_id="run2", schema="keep")
    assert records(tmp_path) == [{"_id": "a"}]
    assert aside(tmp_path) == [(0, "a", "n", '"x"')]


_rows = st.lists(
    st.dictionaries(KEYS.filter(lambda name: name != "_id"), VALUES, max_size=5),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30)
@given(old=_rows, new=_rows)
def test_kept_and_set_aside_together_are_the_records(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    """Put back into the kept records, what was set aside gives the records as they came."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publish(root, old, key=None)
        publish(root, new, run_id="followed", key=None)
        expected = records(root)
        publish(root, old, run_id="again", key=None)
        kept = types(root)
        publish(root, new, run_id="run2", key=None, schema="keep")
        assert set(types(root)) == set(kept)
        found = records(root)
        for row, _key, place, value in aside(root):
            put_back(found[row], place, loads(value), expected[row])
        assert [bare(essence(one)) for one in found] == [bare(essence(one)) for one in expected]


def put_back(record: Any, place: str, value: Any, whole: Any) -> None:
    """Set the value at its place; names may have points in them, so the record tells the way."""
    if place in whole:
        record[place] = value
        return
    name = next(name for name in whole if place.startswith(f"{name}."))
    put_back(record.setdefault(name, {}), place.removeprefix(f"{name}."), value, whole[name])


def bare(value: Any) -> Any:
    """The value without members that are nothing but empty objects."""
    if isinstance(value, dict):
        inner = {name: bare(one) for name, one in value.items()}
        return {name: one for name, one in inner.items() if one != {}}
    return value


@pytest.mark.parametrize(
    "name",
    [
        "BIGINT",
        "VARCHAR[][]",
        'STRUCT("a""b" BIGINT, ", c)" STRUCT(")" JSON[])[])',
        "MAP(VARCHAR, MAP(VARCHAR, DOUBLE[]))[]",
    ],
)
def test_types_are_read_as_they_are_written(name: str) -> None:
    """Whatever signs are in the names of fields."""
    assert str(parse_type(name)) == name


@pytest.mark.parametrize("name", ["", "STRUCT(a BIGINT)", 'STRUCT("a', "BIGINT)", "MAP(VARCHAR, X"])
def test_what_is_no_type_is_refused(name: str) -> None:
    """With a ValueError, not with an endless loop."""
    with pytest.raises(ValueError, match=r"“.*”"):
        parse_type(name)


def test_what_was_set_aside_is_json(tmp_path: Path) -> None:
    """Every value as the text it has in the records."""
    publish(tmp_path, [{"_id": "a"}])
    value = {"deep": [1, {"x": "ä\n"}], "big": 2**70, "none": None}
    publish(tmp_path, [{"_id": "a", "v": value}], run_id="run2", schema="keep")
    ((row, key, column, text),) = aside(tmp_path)
    assert (row, key, column) == (0, "a", "v")
    assert essence(json.loads(text)) == essence(value)
