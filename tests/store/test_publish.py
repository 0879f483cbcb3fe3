"""Merging, counting, comparing, and the swap: a dataset is old or new, and never a worse one."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import duckdb
import pytest

from planhat_gui.model.errors import Cancelled, Damaged, StorageFailed
from planhat_gui.model.results import Changes, RecordCounts
from planhat_gui.store import publish_base, scan
from planhat_gui.store.parquet_join import join
from planhat_gui.store.pointer import read_pointer
from planhat_gui.store.publish import TypedPublisher
from tests.store.landed import (
    NEXSET,
    FixedClock,
    destination,
    essence,
    land,
    publish,
    records,
    sql,
    store,
    types,
)


def folder(root: Path) -> Path:
    """Where the dataset lies."""
    return root / "nexsets" / NEXSET


def many(count: int, **more: Any) -> list[dict[str, Any]]:
    """So many records with keys in order."""
    return [{"_id": f"{i:024x}", "n": i, "text": "x" * 500, **more} for i in range(count)]


@pytest.fixture
def small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small parts instead of one."""
    monkeypatch.setattr(scan, "SEGMENT_BYTES", 100_000)


def test_the_last_of_equal_keys_wins_in_landing_order(tmp_path: Path, small_segments: None) -> None:
    """Duplicates are counted and left out, the rest keeps its order, over all parts."""
    rows = many(3000)
    changed = [{**rows[i], "n": -i} for i in range(0, 3000, 3)]
    counts = publish(tmp_path, rows + changed).records
    assert counts == RecordCounts(received=4000, written=3000, duplicates=1000, rejected=0)
    expected = [row for i, row in enumerate(rows) if i % 3] + changed
    assert records(tmp_path) == expected


@pytest.mark.parametrize("field", ["k", "r", "last", "_id_2", "n"])
def test_equal_keys_are_merged_whatever_other_fields_are_called(tmp_path: Path, field: str) -> None:
    """A name that the merging query uses itself is a field's name all the same."""
    rows = [{"_id": "a", field: 1}, {"_id": "b", field: 2}, {"_id": "a", field: 3}]
    assert publish(tmp_path, rows).records.duplicates == 1
    assert records(tmp_path) == [{"_id": "b", field: 2}, {"_id": "a", field: 3}]


def test_rows_without_a_key_are_all_kept(tmp_path: Path) -> None:
    """A key that is missing or null repeats nothing; keys of different types are different."""
    rows: list[dict[str, Any]] = [
        {"_id": "1", "v": 1},
        {"v": 2},
        {"_id": None, "v": 3},
        {"v": 4},
        {"_id": 1, "v": 5},
        {"_id": "1", "v": 6},
    ]
    counts = publish(tmp_path, rows).records
    assert counts == RecordCounts(received=6, written=5, duplicates=1, rejected=0)
    assert essence(records(tmp_path)) == essence(rows[1:])


@pytest.mark.parametrize("key", [None, "other"])
def test_without_a_key_nothing_is_merged(tmp_path: Path, key: str | None) -> None:
    """No key, or one that no record has: equal records are rows each."""
    counts = publish(tmp_path, [{"_id": "1"}, {"_id": "1"}], key=key).records
    assert counts == RecordCounts(received=2, written=2)


def test_parts_become_one_file_that_any_reader_opens(tmp_path: Path, small_segments: None) -> None:
    """Twenty parts are one Parquet file with their rows in order and sane statistics."""
    rows = many(4000, nested={"a": [1, 2]}, when="2025-09-22T13:05:44.123Z")
    path = publish(tmp_path, rows).nexsets[0].path
    summary = f"SELECT count(*), max(n), count(DISTINCT nested), min(\"when\") FROM '{path}'"
    assert [str(cell) for cell in sql(summary)[0]] == [
        "4000",
        "3999",
        "1",
        "2025-09-22 13:05:44.123000",
    ]
    assert sql(f"SELECT n FROM '{path}'") == [(i,) for i in range(4000)]
    groups = f"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{path}')"
    assert sql(groups)[0][0] > 10
    assert sql(f"SELECT n FROM '{path}' WHERE n = 3500") == [(3500,)]


def test_parts_of_different_schemas_are_not_joined(tmp_path: Path) -> None:
    """Joining is refused rather than wrong."""
    for name, select in (("a", "1 AS x"), ("b", "'t' AS x")):
        duckdb.execute(f"COPY (SELECT {select}) TO '{tmp_path / name}' (FORMAT parquet)")
    with (tmp_path / "c").open("wb") as target, pytest.raises(Damaged, match="another schema"):
        join([tmp_path / "a", tmp_path / "b"], target)
    (tmp_path / "a").write_bytes(b"no")
    with (tmp_path / "c").open("wb") as target, pytest.raises(Damaged, match="not a whole"):
        join([tmp_path / "a"], target)


def test_changes_since_the_last_snapshot(tmp_path: Path) -> None:
    """New, changed, gone and unchanged are told by key; the first run is all new."""
    rows = many(100, custom={"a b": 1}, late="2025-09-22T13:05:44.000Z")
    assert publish(tmp_path, rows).changes == Changes(new=100)
    assert publish(tmp_path, rows, run_id="run2").changes == Changes(unchanged=100)
    rows[0]["n"] = -1
    rows[1]["custom"] = {"a b": 2}
    del rows[2]["late"]
    changed = [*rows[:90], {"_id": "new", "n": 1}]
    publication = publish(tmp_path, changed, run_id="run3")
    assert publication.changes == Changes(new=1, changed=3, gone=10, unchanged=87)


def test_changes_hold_when_a_column_changes_its_type(tmp_path: Path) -> None:
    """A value that is the same is unchanged though its column is typed differently now."""
    before = {"i": 5, "s": {"a": 1}, "w": "2025-09-22T13:05:44.000Z", "m": "x"}
    publish(tmp_path, many(3, **before))
    rows = many(3, **before)
    rows.append(
        {"_id": "z", "i": 0.5, "s": {"a": 1, "b": 2}, "w": "never", "m": 7, "new column": True}
    )
    publication = publish(tmp_path, rows, run_id="run2")
    assert publication.changes == Changes(new=1, unchanged=3)
    (notice,) = publication.notices
    assert notice.code == "schema_changed"
    assert notice.message == (
        "The columns changed since last time. New: “new column”, “s.b”; of another type: "
        "“i” (whole number → number), “w” (date and time → text), “m” (text → mixed values)."
    )
    assert types(tmp_path)["i"] == "DOUBLE"


def test_changes_are_not_told_without_a_key(tmp_path: Path) -> None:
    """Nothing can be matched."""
    assert publish(tmp_path, [{"a": 1}], key=None).changes is None


def test_an_incomplete_dataset_replaces_only_one_that_is_no_better(tmp_path: Path) -> None:
    """Fewer records leave the old dataset; as many or more take its place, marked incomplete."""
    first = publish(tmp_path, many(5), replace=False)
    assert first.nexsets[0].records == 5
    assert store(tmp_path).find(NEXSET).incomplete
    publish(tmp_path, many(10), run_id="run2")
    before = (folder(tmp_path) / "nexset.json").read_bytes()
    kept = publish(tmp_path, many(9), run_id="run3", replace=False)
    assert kept.records.written == 9
    assert (kept.nexsets[0].records, kept.changes) == (10, None)
    assert (folder(tmp_path) / "nexset.json").read_bytes() == before
    assert not list(folder(tmp_path).glob("*run3*"))
    publish(tmp_path, many(11), run_id="run4", replace=False)
    assert store(tmp_path).find(NEXSET).incomplete
    assert len(records(tmp_path)) == 11


def test_three_snapshots_are_kept(tmp_path: Path) -> None:
    """Older ones are deleted once nobody points to them."""
    for number in range(1, 6):
        publish(tmp_path, [*many(number), {"_id": "n", "n": None}, b"[]"], run_id=f"r{number}")
    left = sorted(path.name for path in folder(tmp_path).iterdir())
    endings = ("changes.parquet", "parquet", "rejected.jsonl")
    assert left == ["nexset.json", *(f"r{n}.{end}" for n in (3, 4, 5) for end in endings)]
    pointer = read_pointer(folder(tmp_path))
    assert pointer is not None
    assert [s.run_id for s in (pointer.current, *pointer.snapshots)] == ["r5", "r4", "r3"]
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in folder(tmp_path).iterdir()} == {0o600}


def test_a_failed_swap_leaves_the_old_dataset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails before the pointer is replaced, readers see the old dataset, whole."""
    publish(tmp_path, many(3))

    def broken(*_: object) -> None:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(publish_base, "write_pointer", broken)
    with pytest.raises(StorageFailed):
        publish(tmp_path, many(7), run_id="run2")
    monkeypatch.undo()
    assert len(records(tmp_path)) == 3
    publish(tmp_path, many(8), run_id="run3")
    assert len(records(tmp_path)) == 8


@pytest.mark.quiet
def test_cancel_is_heard_within_a_second(tmp_path: Path) -> None:
    """In the middle of typing; the old dataset stays and nothing is left over."""
    publish(tmp_path, many(2))
    line = json.dumps({"_id": "1", **{f"c{i}": i * 1.5 for i in range(100)}}).encode()
    landed = land(tmp_path / "runs" / "big", [[line] * 5000] * 30)
    publisher = TypedPublisher(landed, destination(tmp_path, "big"), FixedClock())
    cancel = threading.Event()
    asked: list[float] = []

    def press() -> None:
        asked.append(time.monotonic())
        cancel.set()

    timer = threading.Timer(0.7, press)
    timer.start()
    try:
        with pytest.raises(Cancelled):
            publisher.publish(replace=True, cancel=cancel)
        assert time.monotonic() - asked[0] < 1
    finally:
        timer.cancel()
        timer.join()
        publisher.close()
    assert len(records(tmp_path)) == 2
    assert sorted(p.name for p in folder(tmp_path).iterdir()) == ["nexset.json", "run1.parquet"]
    assert sorted(p.name for p in landed.iterdir()) == ["checkpoint.log", "records.jsonl"]


def test_replication_keeps_the_lines_byte_for_byte(tmp_path: Path) -> None:
    """Nothing is detected, merged or changed."""
    lines = [b'{"_id": 1.50,  "a":"\\u00e9"}', b'{"_id": 1.50,  "a":"\\u00e9"}', b"[1, 2]", b'"x"']
    publication = publish(tmp_path, lines, replication=True)
    assert publication.records == RecordCounts(received=4, written=4)
    assert publication.changes is None
    path = Path(publication.nexsets[0].path)
    assert path.name == "run1.jsonl"
    assert path.read_bytes() == b"\n".join([*lines, b""])
    info = store(tmp_path).find("ALL companies")
    assert (info.kind, info.records, info.columns) == ("lines", 4, 0)


def test_a_damaged_pointer_is_said_and_not_overwritten(tmp_path: Path) -> None:
    """Publishing over a pointer that cannot be read would lose the snapshots it names."""
    publish(tmp_path, many(2))
    pointer = folder(tmp_path) / "nexset.json"
    for bad in (b"", b"{", b'{"format":"planhat-nexset/9"}', b"[]"):
        pointer.write_bytes(bad)
        with pytest.raises(Damaged):
            publish(tmp_path, many(3), run_id="run2")
        assert pointer.read_bytes() == bad
        assert store(tmp_path).all() == []


_READER = """
import sys
sys.path[:0] = [{root!r}]
from pathlib import Path
from planhat_gui.model.errors import StorageFailed
from tests.store.landed import NEXSET, store
looks = 0
while looks < 12:
    reader = store(Path(sys.argv[1])).open(NEXSET)
    try:
        rows = [row for batch in reader.batches(1000) for row in batch]
    except StorageFailed as gone:  # three datasets further already
        assert "is gone" in str(gone)
        continue
    finally:
        reader.close()
    versions = {{version for _id, version in rows}}
    assert len(versions) == 1 and len(rows) == 40, (versions, len(rows))
    print(versions.pop(), flush=True)
    looks += 1
"""


def test_another_process_reads_whole_datasets_while_this_one_publishes(tmp_path: Path) -> None:
    """Every look of the other process is at one run's dataset, never between two."""

    def version(number: int) -> list[dict[str, Any]]:
        return [{"_id": str(i), "v": number} for i in range(40)]

    publish(tmp_path, version(0), run_id="r0")
    program = _READER.format(root=str(Path(__file__).parents[2]))
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        number = 0
        while process.poll() is None:
            number += 1
            publish(tmp_path, version(number), run_id=f"r{number}")
        assert process.stdout is not None
        seen = [int(line) for line in process.stdout]
    assert process.returncode == 0
    assert seen == sorted(seen)
    assert len(seen) == 12
