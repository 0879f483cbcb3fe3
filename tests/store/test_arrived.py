"""Looking at lines while they land, and at snapshots that others replace."""

from pathlib import Path

import pytest

from planhat_gui.model.errors import NeedsFix, StorageFailed
from planhat_gui.model.ports import Checkpoint
from planhat_gui.store.arrived import ArrivedReader, arrived
from planhat_gui.store.landing import Landing
from planhat_gui.store.view import AS_IT_LIES, Filter, Test, View
from tests.store.landed import NEXSET, publish, store


def page(landing: Landing, number: int, rows: int = 3) -> None:
    """One more complete page."""
    lines = [b'{"_id": "%d-%d", "n": %d, "more": {"a": [1]}}' % (number, n, n) for n in range(rows)]
    landing.append(lines, Checkpoint(pages=number, records=number * rows))


def test_complete_pages_are_a_table(tmp_path: Path) -> None:
    """Columns are the records' fields; nested values are text; half a page is not there."""
    landing = Landing.create(tmp_path / "run", "run")
    with pytest.raises(NeedsFix, match="No complete page"):
        ArrivedReader(tmp_path / "run")
    page(landing, 1)
    page(landing, 2)
    with (tmp_path / "run" / "records.jsonl").open("ab") as file:
        file.write(b'{"_id": "half')
    reader = ArrivedReader(tmp_path / "run")
    assert (reader.pages, reader.records) == (2, 6)
    assert [(one.name, one.numeric) for one in reader.columns] == [
        ("_id", False), ("n", True), ("more", False),
    ]  # fmt: skip
    assert reader.window(AS_IT_LIES, 4, 10) == [
        ["2-1", "1", '{"a": [1]}'],
        ["2-2", "2", '{"a": [1]}'],
    ]
    assert reader.window(AS_IT_LIES, 6, 10) == []
    assert reader.record(AS_IT_LIES, 5) == {"_id": "2-2", "n": 2, "more": {"a": [1]}}
    reader.close()
    landing.close()


def test_a_reader_keeps_to_what_was_there(tmp_path: Path) -> None:
    """More arrives behind it; another reader has the same rows first; deleting takes nothing."""
    landing = Landing.create(tmp_path / "run", "run")
    page(landing, 1)
    first = ArrivedReader(tmp_path / "run")
    page(landing, 2)
    assert first.count(AS_IT_LIES) == 3
    assert first.count(View(search="2-1")) == 0
    assert arrived(tmp_path / "run") == (2, 6)
    second = ArrivedReader(tmp_path / "run")
    assert second.window(AS_IT_LIES, 0, 3) == first.window(AS_IT_LIES, 0, 3)
    assert second.count(View(search="2-1")) == 1
    landing.close()
    for path in (tmp_path / "run").iterdir():
        path.unlink()
    assert second.window(AS_IT_LIES, 5, 1) == [["2-2", "2", '{"a": [1]}']]
    first.close()
    second.close()


def test_what_is_no_record_is_shown_too(tmp_path: Path) -> None:
    """In a column of its own."""
    landing = Landing.create(tmp_path / "run", "run")
    landing.append([b'{"a": 1}', b'"=x"', b"[1]"], Checkpoint(pages=1, records=3))
    reader = ArrivedReader(tmp_path / "run")
    assert [one.name for one in reader.columns] == ["a", "(no record)"]
    assert reader.window(AS_IT_LIES, 0, 3) == [["1", None], [None, "=x"], [None, "[1]"]]
    reader.close()
    landing.close()


def test_news_of_a_dataset_that_is_open(tmp_path: Path) -> None:
    """What changed since the open snapshot, whether it is still there, that it is gone."""
    rows = [{"_id": str(n), "n": n} for n in range(5)]
    publish(tmp_path, rows)
    nexsets = store(tmp_path)
    news = nexsets.news(NEXSET, "run1")
    assert news is not None
    assert (news.run_id, news.readable, news.changes) == ("run1", True, None)
    publish(tmp_path, [*rows[1:], {"_id": "new", "n": 0}, {"_id": "0", "n": 9}], run_id="run2")
    news = nexsets.news(NEXSET, "run1")
    assert news is not None
    assert news.changes is not None
    assert (news.run_id, news.readable) == ("run2", True)
    assert (news.changes.new, news.changes.changed, news.changes.gone) == (1, 1, 0)
    for number in (3, 4):
        publish(tmp_path, rows, run_id=f"run{number}")
    news = nexsets.news(NEXSET, "run1")
    assert news is not None
    assert (news.run_id, news.readable, news.changes) == ("run4", False, None)
    nexsets.delete(NEXSET)
    assert nexsets.news(NEXSET, "run1") is None


def test_a_record_is_found_again_in_any_view(tmp_path: Path) -> None:
    """By its key: as the rows lie, filtered, sorted; None where it is not."""
    publish(tmp_path, [{"_id": f"k{n}", "n": n} for n in range(10)])
    reader = store(tmp_path).open(NEXSET)
    assert reader.key == "_id"
    assert reader.row_of(AS_IT_LIES, "k7") == 7
    assert reader.row_of(View((("n", True),)), "k7") == 2
    few = View(filters=(Filter("n", Test.MORE, "5"),))
    assert reader.row_of(few, "k7") == 1
    assert reader.row_of(few, "k2") is None
    assert reader.row_of(AS_IT_LIES, "nobody") is None
    reader.close()


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    """When the open snapshot was removed, a question of it says so."""
    publish(tmp_path, [{"_id": "a"}])
    reader = store(tmp_path).open(NEXSET)
    for number in (2, 3, 4):
        publish(tmp_path, [{"_id": "a"}], run_id=f"run{number}")
    with pytest.raises(StorageFailed, match="a newer run may have taken its place"):
        reader.window(View(search="a"), 0, 1)
    reader.close()
