"""Fields of objects as columns of their own, and searching in all columns."""

from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import NeedsFix
from planhat_gui.store.reader import NexsetReader
from planhat_gui.store.view import Filter, Test, View
from tests.store.landed import NEXSET, publish, store

ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at:04}",
        "custom": {"Customer Tier": ("Gold", "Silver")[at % 2], "Seats": at * 10, "a.b": at},
        "usage": {f"{n:024x}": n for n in range(at % 3)},
        "mixed": {"x": at} if at % 2 else "text",
        "amount": at + 0.25,
        "whole": at * 1000 + 345,
        "since": f"2025-{at % 12 + 1:02}-15T10:{at:02}:00.000Z",
        "on": at % 2 == 0,
    }
    for at in range(40)
]


@pytest.fixture
def reader(tmp_path: Path) -> NexsetReader:
    """A reader of these records."""
    publish(tmp_path, ROWS)
    return store(tmp_path).open(NEXSET)


def ids(reader: NexsetReader, view: View) -> list[int]:
    """The records of a view by their numbers."""
    return [int(row[0] or "") for row in reader.window(view, 0, 100, ["_id"])]


def test_a_struct_tells_its_fields(reader: NexsetReader) -> None:
    """With their types, and their values like those of any column."""
    members = {one.name: one for one in reader.members("custom")}
    assert set(members) == {"custom.Customer Tier", "custom.Seats", "custom.a.b"}
    assert members["custom.Seats"].numeric
    rows = reader.window(View(), 2, 2, ["custom.Seats", "_id", "custom.Customer Tier"])
    assert rows == [["20", "0002", "Gold"], ["30", "0003", "Silver"]]


def test_maps_and_json_are_looked_into(reader: NexsetReader) -> None:
    """Their fields stand in the values only, the most frequent first."""
    names = [one.name for one in reader.members("usage")]
    assert names == [f"usage.{0:024x}", f"usage.{1:024x}"]
    assert [row[0] for row in reader.window(View(), 0, 3, [names[1]])] == [None, None, "1"]
    assert [one.name for one in reader.members("mixed")] == ["mixed.x"]
    assert [row[0] for row in reader.window(View(), 0, 4, ["mixed.x"])] == [None, "1", None, "3"]


def test_numbers_in_json_are_numbers(tmp_path: Path) -> None:
    """Two fields that differ in case make the objects JSON; their numbers sort as numbers still."""
    rows = [
        {"_id": str(at), "custom": {"Days": at * 7, "days": "x", "Ok": at % 2 == 0, "mix": at}}
        for at in range(20)
    ]
    rows[3]["custom"]["mix"] = "text"  # type: ignore[index]
    publish(tmp_path, rows)
    reader = store(tmp_path).open(NEXSET)
    assert next(c.type for c in reader.columns if c.name == "custom") == "JSON"
    types = {one.name: one.type for one in reader.members("custom")}
    assert types == {
        "custom.Days": "BIGINT",
        "custom.days": "VARCHAR",
        "custom.Ok": "BOOLEAN",
        "custom.mix": "JSON",
    }
    assert ids(reader, View(order=(("custom.Days", True),)))[:3] == [19, 18, 17]
    many = Filter("custom.Days", Test.AT_LEAST, "100")
    assert ids(reader, View(filters=(many,))) == [15, 16, 17, 18, 19]


def test_yes_is_true(reader: NexsetReader) -> None:
    """As the grid writes it."""
    assert ids(reader, View(filters=(Filter("on", Test.EQUALS, "Yes"),))) == list(range(0, 40, 2))
    assert ids(reader, View(filters=(Filter("on", Test.DIFFERS, "yes"),))) == list(range(1, 40, 2))


def test_leaves_have_no_fields(reader: NexsetReader) -> None:
    """A number is no object."""
    assert reader.members("whole") == []
    with pytest.raises(NeedsFix):
        reader.members("nowhere")


def test_fields_sort_and_filter(reader: NexsetReader) -> None:
    """Like columns, whether they are shown or not, numbers as numbers."""
    down = View(order=(("custom.Seats", True),))
    assert ids(reader, down)[:2] == [39, 38]
    gold = Filter("custom.Customer Tier", Test.EQUALS, "gold")
    many = Filter("custom.Seats", Test.AT_LEAST, "350")
    assert ids(reader, View(filters=(gold, many))) == [36, 38]
    assert ids(reader, View(filters=(Filter("custom.a.b", Test.EQUALS, "7"),))) == [7]
    with pytest.raises(NeedsFix):
        reader.count(View(filters=(Filter("custom.None", Test.EMPTY),)))


def test_search_looks_at_values_not_at_names_of_fields(reader: NexsetReader) -> None:
    """“Tier” is in no value; “silver” is, inside of the objects."""
    assert reader.count(View(search="Tier")) == 0
    assert ids(reader, View(search="silver")) == list(range(1, 40, 2))


@pytest.mark.parametrize(
    "text",
    [
        *("345", "7345", "12,345", "0.2", "25", "39.25", "2025-03", "10:07", "T10", "000Z", "5-0"),
        *("true", "-", "e", "12345678901234567890", "2025", "03-15", "z", "99999"),
    ],
)
def test_search_finds_what_is_written_in_the_cells(reader: NexsetReader, text: str) -> None:
    """The short ways for numbers and moments find the same as looking at all texts."""
    names = [one.name for one in reader.columns if one.name not in {"custom", "usage", "mixed"}]
    names += [one.name for whole in ("custom",) for one in reader.members(whole)]
    names += ["usage", "mixed"]
    bare = text.replace(",", "").casefold()
    rows = reader.window(View(), 0, 100, names)
    wanted = [at for at, row in enumerate(rows) if any(bare in (c or "").casefold() for c in row)]
    assert ids(reader, View(search=text)) == wanted
