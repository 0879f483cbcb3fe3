"""Datasets are listed, opened, looked at in windows, and deleted."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import Cancelled, Damaged, NeedsFix, StorageFailed
from planhat_gui.store import lines_reader
from planhat_gui.store.reader import NexsetReader
from planhat_gui.store.view import CELL_LIMIT, Filter, Test, View
from tests.store.landed import NEXSET, publish, store

ROWS: list[dict[str, Any]] = [
    {"_id": "a", "name": "Zebra", "arr": 10, "when": "2025-09-22T13:05:44.000Z", "ok": True},
    {"_id": "b", "name": "ábc 100%", "arr": 9, "owner": "x", "custom": {"# Due": 1, "T": "Gold"}},
    {
        "_id": "c",
        "name": None,
        "arr": None,
        "owner": {"_id": "x"},
        "when": "2024-01-01T00:00:00.000Z",
    },
    {"_id": "d", "name": "zebra", "arr": 100, "owner": 5, "tags": ["EMEA", "Gold"]},
    {"_id": "e", "name": "Ant_eater", "arr": 2.5, "long": "y" * 5000},
]


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[NexsetReader]:
    """The rows above, typed and open."""
    publish(tmp_path, ROWS)
    opened = store(tmp_path).open(NEXSET)
    yield opened
    opened.close()


def ids(reader: NexsetReader, view: View) -> str:
    """The keys of all rows in the view, in its order."""
    rows = reader.window(view, 0, 100)
    assert reader.count(view) == len(rows)
    return "".join(str(row[0]) for row in rows)


def test_columns_say_their_type(reader: NexsetReader) -> None:
    """Numbers are to be aligned right."""
    assert [(c.name, c.type) for c in reader.columns if c.numeric] == [("arr", "DOUBLE")]


def test_cells_are_texts_for_the_eye(reader: NexsetReader) -> None:
    """Dates as they came, nested values as compact JSON, mixed columns bare, long texts cut."""
    names = [column.name for column in reader.columns]
    cells = [dict(zip(names, row, strict=True)) for row in reader.window(View(), 0, 9)]
    assert cells[0]["when"] == "2025-09-22T13:05:44.000Z"
    assert cells[0]["ok"] == "true"
    assert cells[1]["custom"] == '{"# Due":1,"T":"Gold"}'
    assert [row["owner"] for row in cells] == [None, "x", '{"_id":"x"}', "5", None]
    assert cells[3]["tags"] == '["EMEA","Gold"]'
    assert cells[4]["long"] == "y" * CELL_LIMIT + "…"


def test_only_the_columns_asked_for_come(reader: NexsetReader) -> None:
    """In the order asked for."""
    assert reader.window(View(), 0, 2, [2, 0]) == [["10.0", "a"], ["9.0", "b"]]
    assert reader.window(View(search="zebra"), 0, 2, [0]) == [["a"], ["d"]]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ((("arr", False),), "ebadc"),
        ((("arr", True),), "dabec"),
        ((("when", False),), "cabde"),
        ((("name", False), ("arr", True)), "eadbc"),
        ((("custom", True), ("_id", True)), "bedca"),
        ((("ok", False), ("when", True), ("_id", True)), "acedb"),
    ],
)
def test_order_puts_empty_cells_last(
    reader: NexsetReader, order: tuple[tuple[str, bool], ...], expected: str
) -> None:
    """By several columns, either way, numbers as numbers."""
    assert ids(reader, View(order=order)) == expected


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("ZEBRA", "ad"),
        ("100%", "b"),
        ("%", "b"),
        ("_", "ce"),
        ("gold", "bd"),
        ("2025-09", "a"),
        ("true", "a"),
        ("2.5", "e"),
        ("'; DROP TABLE x; --", ""),
        ("\\", ""),
    ],
)
def test_search_looks_at_every_column(reader: NexsetReader, search: str, expected: str) -> None:
    """Upper and lower case are one; signs with a meaning in SQL have none here."""
    assert ids(reader, View(search=search)) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (Filter("name", Test.CONTAINS, "zeb"), "ad"),
        (Filter("name", Test.EQUALS, "zebra"), "ad"),
        (Filter("name", Test.DIFFERS, "zebra"), "bce"),
        (Filter("name", Test.EMPTY), "c"),
        (Filter("owner", Test.FILLED), "bcd"),
        (Filter("arr", Test.MORE, "9"), "ad"),
        (Filter("arr", Test.LESS, " 1,000 "), "abde"),
        (Filter("when", Test.MORE, "2024"), "a"),
        (Filter("when", Test.MORE, "2025-09-22"), ""),
        (Filter("when", Test.MORE, "2025-09-22 13:04"), "a"),
        (Filter("when", Test.LESS, "2025-09-22"), "c"),
        (Filter("when", Test.LESS, "2025-09-22 13:06"), "ac"),
        (Filter("arr", Test.EQUALS, "10"), "a"),
        (Filter("arr", Test.DIFFERS, "10.0"), "bcde"),
        (Filter("arr", Test.AT_LEAST, "9"), "abd"),
        (Filter("arr", Test.AT_MOST, "9"), "be"),
        (Filter("when", Test.EQUALS, "2025-09"), "a"),
        (Filter("when", Test.AT_LEAST, "2025-09-22"), "a"),
        (Filter("when", Test.AT_MOST, "2025-09-22"), "ac"),
        (Filter("when", Test.AT_MOST, "2025-09-22 13:04"), "c"),
        (Filter("name", Test.ONE_OF, values=("Zebra", "Ant_eater")), "ae"),
        (Filter("owner", Test.ONE_OF, values=('{"_id":"x"}', "5", "'; --")), "cd"),
        (Filter("name", Test.ONE_OF), ""),
    ],
)
def test_filters(reader: NexsetReader, one: Filter, expected: str) -> None:
    """Each condition by itself, and together with a search and an order."""
    assert ids(reader, View(filters=(one,))) == expected
    both = View(order=(("_id", True),), search="z", filters=(one,))
    assert set(ids(reader, both)) <= set(expected)


@pytest.mark.parametrize(
    "view",
    [
        View(order=(("nothing", False),)),
        View(filters=(Filter('x"; DROP TABLE y', Test.EMPTY),)),
        View(filters=(Filter("arr", Test.MORE, "ten"),)),
        View(filters=(Filter("arr", Test.EQUALS, "1; DROP TABLE y"),)),
        View(filters=(Filter("when", Test.AT_MOST, "yesterday"),)),
        View(filters=(Filter("when", Test.MORE, "March"),)),
    ],
)
def test_a_view_that_makes_no_sense_is_refused(reader: NexsetReader, view: View) -> None:
    """Unknown columns and numbers that are none name themselves."""
    with pytest.raises(NeedsFix):
        reader.count(view)


def test_a_row_as_the_record_it_came_from(reader: NexsetReader) -> None:
    """In the view's own order; beyond the end there is none."""
    assert reader.record(View(), 1) == ROWS[1]
    assert reader.record(View(order=(("arr", True),)), 0) == ROWS[3]
    for view in (View(), View(search="zebra")):
        with pytest.raises(IndexError):
            reader.record(view, 5)


def test_windows_at_the_end(reader: NexsetReader) -> None:
    """A window may reach beyond the rows, or lie there whole."""
    assert [row[0] for row in reader.window(View(), 3, 10)] == ["d", "e"]
    assert reader.window(View(), 5, 10) == []
    assert reader.window(View(search="zebra"), 2, 10) == []


def test_many_views_one_after_the_other(reader: NexsetReader) -> None:
    """Old orders are let go and made anew."""
    for _ in range(2):
        for number in range(8):
            view = View(search="zebra", order=(("_id", bool(number % 2)),) * (number // 2 + 1))
            assert ids(reader, view) == ("da" if number % 2 else "ad")


def test_cancel_ends_what_another_thread_asks(tmp_path: Path) -> None:
    """A long search is given up, and the next question is answered."""
    publish(tmp_path, [{"_id": str(i), "t": "x" * 3000} for i in range(30_000)])
    reader = store(tmp_path).open(NEXSET)
    outcome: list[object] = []

    def ask() -> None:
        try:
            outcome.append(reader.count(View(search="y" * 50)))
        except Cancelled as cancelled:
            outcome.append(cancelled)

    thread = threading.Thread(target=ask)
    thread.start()
    while thread.is_alive():
        reader.cancel()
        thread.join(0.005)
    assert outcome == [0] or isinstance(outcome[0], Cancelled)
    assert reader.count(View(search="29999")) == 1
    reader.close()


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    """A reader keeps to its snapshot, and says so when that is deleted."""
    path = Path(publish(tmp_path, ROWS).nexsets[0].path)
    reader = store(tmp_path).open(NEXSET)
    path.unlink()
    with pytest.raises(StorageFailed, match="is gone"):
        reader.window(View(), 0, 5)
    reader.close()


LINES = [b'{"_id": 1.50}', b"[1, 2]", b'"text \xc3\xa9"', b'{"_id": "Zebra"}']


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NexsetReader]:
    """The lines above, 50 times."""
    monkeypatch.setattr(lines_reader, "_CHUNK", 20)
    publish(tmp_path, LINES * 50, replication=True)
    opened = store(tmp_path).open(NEXSET)
    yield opened
    opened.close()


def test_lines_are_shown_as_they_came(lines: NexsetReader) -> None:
    """Every window gives the same lines whatever was looked at before."""
    expected = [[line.decode()] for line in LINES * 50]
    for first in (197, 0, 100, 3, 199, 200, 50):
        assert lines.window(View(), first, 5) == expected[first : first + 5]
    assert lines.count(View()) == 200
    assert lines.record(View(), 1) == [1, 2]
    assert lines.record(View(), 199) == {"_id": "Zebra"}
    with pytest.raises(IndexError):
        lines.record(View(), 200)


def test_lines_can_be_searched(lines: NexsetReader) -> None:
    """The search sees the text of the line."""
    view = View(search="zebra")
    assert lines.count(view) == 50
    assert lines.window(view, 48, 5) == [['{"_id": "Zebra"}']] * 2
    assert lines.record(view, 0) == {"_id": "Zebra"}


def test_datasets_are_listed_found_and_deleted(tmp_path: Path) -> None:
    """By id or by name; a damaged one is left out of the list."""
    nexsets = store(tmp_path)
    assert nexsets.all() == []
    publish(tmp_path, ROWS)
    (tmp_path / "nexsets" / "empty").mkdir()
    broken = tmp_path / "nexsets" / "broken"
    broken.mkdir()
    (broken / "nexset.json").write_text("{")
    (info,) = nexsets.all()
    assert info == nexsets.find(NEXSET) == nexsets.find(" all COMPANIES ")
    assert (info.id, info.name, info.records, info.columns) == (NEXSET, "All companies", 5, 9)
    assert info.path.is_file()
    with pytest.raises(Damaged):
        nexsets.find("broken")
    for unknown in ("nothing", "", "..", "../nexsets/companies", "a/b"):
        with pytest.raises(NeedsFix, match="no Nexset"):
            nexsets.find(unknown)
    nexsets.delete(NEXSET)
    assert nexsets.all() == []
    assert not (tmp_path / "nexsets" / NEXSET).exists()


def test_two_of_one_name_must_be_told_apart_by_id(tmp_path: Path) -> None:
    """Nothing is guessed."""
    publish(tmp_path, ROWS)
    other = tmp_path / "nexsets" / "other"
    other.mkdir()
    pointer = json.loads((tmp_path / "nexsets" / NEXSET / "nexset.json").read_text())
    (other / "nexset.json").write_text(json.dumps(pointer))
    with pytest.raises(NeedsFix, match="companies, other"):
        store(tmp_path).find("All companies")


def test_a_pointer_does_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    """A path in it is a file's name."""
    publish(tmp_path, ROWS)
    pointer = tmp_path / "nexsets" / NEXSET / "nexset.json"
    pointer.write_text(pointer.read_text().replace('"run1.parquet"', '"../../secret"'))
    with pytest.raises(Damaged, match="outside"):
        store(tmp_path).open(NEXSET)
