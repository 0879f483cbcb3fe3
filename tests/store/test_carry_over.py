"""What a run read is put to the dataset there was: nothing lost, nothing twice."""

import json
import tempfile
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from planhat_gui.model.errors import Cancelled, StorageFailed
from planhat_gui.model.results import Changes, RecordCounts
from planhat_gui.model.update import Scope, Update
from planhat_gui.store.pointer import Pointer, read_pointer
from planhat_gui.store.publish import TypedPublisher
from planhat_gui.store.shape import MAX_COLUMNS
from tests.store.landed import (
    NEXSET,
    FixedClock,
    destination,
    essence,
    land,
    publish,
    records,
    store,
    types,
)
from tests.store.ragged import RECORDS

FIRST = datetime(2026, 3, 1, 10, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 10, tzinfo=UTC)
FULL = Scope(Update.FULL, FIRST)
CHANGES = Scope(Update.CHANGES, LATER)
APPEND = Scope(Update.APPEND, LATER)


def pointer(root: Path) -> Pointer:
    """What `nexset.json` says."""
    found = read_pointer(root / "nexsets" / NEXSET)
    assert found is not None
    return found


def by_id(root: Path) -> dict[str, Any]:
    """The dataset by key, in its essence."""
    return {row["_id"]: essence(row) for row in records(root)}


@settings(max_examples=30)
@given(old=RECORDS, new=RECORDS)
def test_any_records_survive_being_carried_over(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    """Ragged records of any JSON values, added to others, are read back as they were written."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publish(root, old, key=None)
        publish(root, new, key=None, run_id="run2", scope=APPEND)
        assert essence(records(root)) == essence(json.loads(json.dumps(old + new)))


@settings(max_examples=20)
@given(old=RECORDS, new=RECORDS)
def test_merging_equals_reading_everything(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    """By key, the last of each wins, and the columns are those of a full read of the same."""
    old = [row | {"_id": f"a{number}"} for number, row in enumerate(old)]
    new = [row | {"_id": f"a{number * 2}"} for number, row in enumerate(new)]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        publish(Path(one), old)
        publish(Path(one), new, run_id="run2", scope=CHANGES)
        publish(Path(other), [*old, *new])
        assert by_id(Path(one)) == by_id(Path(other))
        assert len(records(Path(one))) == len(by_id(Path(one)))


HARD: list[dict[str, Any]] = [
    {"_id": "1", "long": 2**53 + 1, "mixed": 1, "map": {"61a4c2f08b1d3e0012ab4f01": 1.5}},
    {"_id": "2", "long": -(2**63), "mixed": "1", "map": {"61a4c2f08b1d3e0012ab4f02": None}},
    {"_id": "3", "huge": 2**70, "mixed": {"deep": [1, None, {"a": None}]}, "custom": {"a": {}}},
    {"_id": "4", "float": 1e22, "when": "2025-09-22T13:05:44.007Z", "list": [[], [None, 1]]},
    {"_id": "5", "custom": {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"i": 1}}}}}}}}}},
    {"_id": "6", "text": '{"not": "an object"}', "mixed": '{"nor": "this"}', "q": "\U0001f642"},
    {"_id": "7", "float": -0.0, "list": None, "Name": 1, "name": 2, "NAME": 3, "": 4},
]


def test_values_that_types_are_prone_to_lose_go_round_five_times(tmp_path: Path) -> None:
    """Carried over again and again, with the same columns of the same types at the end."""
    publish(tmp_path, HARD)
    before = types(tmp_path)
    for number in range(5):
        publish(tmp_path, [{"_id": "1"} | HARD[0]], run_id=f"run{number + 2}", scope=CHANGES)
    assert by_id(tmp_path) == {row["_id"]: essence(row) for row in HARD}
    # A value moved to the end makes its columns come later, no more.
    assert dict(sorted(types(tmp_path).items())) == dict(sorted(before.items()))


def test_half_characters_are_mended_once(tmp_path: Path) -> None:
    """What no file can hold was replaced when it came; it is not told of again."""
    first = publish(tmp_path, [b'{"_id": "1", "a": "\\ud800x"}'])
    second = publish(tmp_path, [{"_id": "2"}], run_id="run2", scope=CHANGES)
    assert [notice.code for notice in first.notices] == ["characters_replaced"]
    assert [notice.code for notice in second.notices] == []
    assert by_id(tmp_path)["1"]["a"] == "�x"


def test_more_fields_than_columns_stay_fields(tmp_path: Path) -> None:
    """Those beyond the largest number of columns are not buried one deeper at every run."""
    wide = {"_id": "1"} | {f"f{number}": number for number in range(MAX_COLUMNS + 5)}
    publish(tmp_path, [wide])
    for number in range(2):
        publish(tmp_path, [{"_id": "2", "g": 1}], run_id=f"run{number + 2}", scope=CHANGES)
    whole = next(row for row in records(tmp_path) if row["_id"] == "1")
    more = whole.pop("_more")
    assert whole | more == wide


def test_counts_speak_of_the_run_and_of_the_dataset(tmp_path: Path) -> None:
    """Received, written and duplicates are the run's; the dataset's size is its own."""
    publish(tmp_path, [{"_id": str(n), "v": 0} for n in range(10)], scope=FULL)
    rows = [
        {"_id": "3", "v": 1},
        {"_id": "3", "v": 2},
        {"_id": "new", "v": 0},
        {"_id": "4", "v": 0},
    ]
    found = publish(tmp_path, [*rows, b"7"], run_id="run2", scope=CHANGES)
    assert found.records == RecordCounts(received=5, written=3, duplicates=1, rejected=1)
    assert found.changes == Changes(new=1, changed=1, gone=0, unchanged=9, gone_known=False)
    assert found.nexsets[0].records == pointer(tmp_path).current.records == 11
    assert by_id(tmp_path)["3"]["v"] == 2


def test_additions_are_merged_with_each_other_only(tmp_path: Path) -> None:
    """The same keys as before are added again; a key that came twice in one run is kept once."""
    rows = [{"_id": "1", "v": 0}, {"_id": "2", "v": 0}]
    publish(tmp_path, rows, scope=APPEND)
    found = publish(tmp_path, [*rows, {"_id": "2", "v": 1}], run_id="run2", scope=APPEND)
    assert found.records == RecordCounts(received=3, written=2, duplicates=1)
    assert found.changes is None
    assert records(tmp_path) == [*rows, {"_id": "1", "v": 0}, {"_id": "2", "v": 1}]
    full = publish(tmp_path, rows, run_id="run3", scope=FULL)
    assert full.changes is None  # there are no changes by key where keys repeat
    assert records(tmp_path) == rows


@pytest.mark.parametrize("kinds", [(True, True), (True, False), (False, True)])
def test_lines_are_added_byte_for_byte(tmp_path: Path, kinds: tuple[bool, bool]) -> None:
    """Replication adds lines; a flow whose type was changed adds to what it had."""
    one, two = b'{"_id":  "1", "n": 1.50}', b'{"_id": "1" }'
    publish(tmp_path, [one], replication=kinds[0], scope=APPEND)
    found = publish(tmp_path, [two], replication=kinds[1], run_id="run2", scope=APPEND)
    assert found.nexsets[0].records == 2
    assert records(tmp_path) == [{"_id": "1", "n": 1.5}, {"_id": "1"}]
    if kinds == (True, True):
        assert Path(found.nexsets[0].path).read_bytes() == one + b"\n" + two + b"\n"


def test_how_far_a_dataset_is_up_to_date(tmp_path: Path) -> None:
    """A full run sets everything; changes move the time on; an incomplete run moves nothing."""
    rows = [{"_id": "1"}, {"_id": "2"}]
    publish(tmp_path, rows, scope=FULL)
    kept = pointer(tmp_path).current.upkeep
    assert (kept.until, kept.full, kept.runs_since_full) == (*["2026-03-01T10:00:00.000Z"] * 2, 0)
    publish(tmp_path, [{"_id": "3"}], run_id="run2", replace=False, scope=CHANGES)
    half = pointer(tmp_path).current
    assert (half.incomplete, half.records, half.upkeep.until) == (True, 3, kept.until)
    publish(tmp_path, [{"_id": "4"}], run_id="run3", scope=CHANGES)
    whole = pointer(tmp_path).current
    assert (whole.incomplete, whole.records) == (False, 4)
    assert whole.upkeep.until == "2026-03-02T10:00:00.000Z"
    assert (whole.upkeep.full, whole.upkeep.runs_since_full) == (kept.full, 2)
    publish(tmp_path, [*rows] * 3, run_id="run4", key=None, replace=False, scope=FULL)
    assert (pointer(tmp_path).current.upkeep.until, pointer(tmp_path).current.upkeep.full) == (
        "",
        "",
    )


def test_incomplete_additions_are_not_made(tmp_path: Path) -> None:
    """The next run reads them again; of a first run they stay until then."""
    half = publish(tmp_path, [{"_id": "1"}], replace=False, scope=APPEND)
    assert half.nexsets[0].records == 1
    publish(tmp_path, [{"_id": "1"}, {"_id": "2"}], run_id="run2", scope=APPEND)
    assert [row["_id"] for row in records(tmp_path)] == ["1", "2"]
    for replication in (False, True):
        publish(
            tmp_path, [{"_id": "3"}], run_id="run3", replace=False, scope=APPEND,
            replication=replication,
        )  # fmt: skip
        assert pointer(tmp_path).current.run_id == "run2"


def test_a_dataset_that_cannot_be_read_stops_the_run(tmp_path: Path) -> None:
    """In words, with what to do; what landed is kept, and the pointer is where it was."""
    publish(tmp_path, [{"_id": "1"}], scope=FULL)
    (tmp_path / "nexsets" / NEXSET / "run1.parquet").write_bytes(b"PAR1 nonsense PAR1")
    with pytest.raises(StorageFailed, match="cannot be put to the dataset") as failed:
        publish(tmp_path, [{"_id": "2"}], run_id="run2", scope=CHANGES)
    assert "--full" in failed.value.next_step
    assert pointer(tmp_path).current.run_id == "run1"
    assert (tmp_path / "runs" / "run2" / "records.jsonl").read_bytes() == b'{"_id": "2"}\n'


def test_a_cancel_is_heard_while_records_are_carried_over(tmp_path: Path) -> None:
    """Nothing is left of it but what landed."""
    publish(tmp_path, [{"_id": str(n)} for n in range(3000)], scope=FULL)
    folder = land(tmp_path / "runs" / "run2", [[b'{"_id": "1"}']])
    publisher = TypedPublisher(folder, destination(tmp_path, "run2"), FixedClock())
    asked: list[int] = []

    class Second(threading.Event):
        """Set once it was asked for before: in the midst of the work."""

        def is_set(self) -> bool:
            asked.append(1)
            return len(asked) > 2

    with pytest.raises(Cancelled):
        publisher.publish(replace=True, cancel=Second(), scope=CHANGES)
    publisher.close()
    assert len(asked) == 3
    assert store(tmp_path).find(NEXSET).run_id == "run1"
    assert sorted(path.name for path in folder.iterdir()) == ["checkpoint.log", "records.jsonl"]
