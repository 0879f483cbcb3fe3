"""What is in a dataset's columns, counted in real Parquet files."""

import csv
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.model.errors import Cancelled, NeedsFix, StorageFailed
from planhat_gui.store import summary
from planhat_gui.store.histogram import nice_step
from planhat_gui.store.summary import ColumnFacts, ColumnSummary
from tests.store.landed import NEXSET, publish, store

NO_WISH = threading.Event()
ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at:04}",
        "tier": ("Gold", "Silver", "", None)[at % 4],
        "arr": at,
        "score": at / 2 - 10,
        "when": f"2025-{at % 12 + 1:02}-15T10:00:00.000Z",
        "ok": at % 3 == 0,
        "custom": {"Tier": "A" if at % 2 else "B"},
        "tags": ["x", "y"] if at % 2 else [],
        "owner": ("text", 5, {"a": 1}, "")[at % 4],
    }
    for at in range(100)
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the rows above are a dataset."""
    publish(tmp_path, ROWS)
    return tmp_path


def facts(root: Path) -> dict[str, ColumnFacts]:
    """The overview by column."""
    return {one.name: one for one in store(root).summaries.overview(NEXSET, NO_WISH)}


def column(root: Path, name: str) -> ColumnSummary:
    """All of one column."""
    return store(root).summaries.column(NEXSET, name, NO_WISH)


def test_the_overview_counts_each_column(root: Path) -> None:
    """Filled, different values, from where to where; texts of no characters are empty."""
    found = facts(root)
    assert list(found) == list(ROWS[0])
    tier = found["tier"]
    assert (tier.filled, tier.percent, tier.distinct, tier.exact) == (50, 50.0, 2, True)
    assert (tier.least, tier.most) == ("Gold", "Silver")
    assert tier.example in {"Gold", "Silver"}
    assert (found["arr"].least, found["arr"].most) == ("0", "99")
    assert (found["score"].least, found["score"].most) == ("-10.0", "39.5")
    assert [found[name].median for name in ("arr", "score", "tier", "ok")] == [
        "49.5",
        "14.75",
        "",
        "",
    ]
    assert found["when"].median == "2025-06-15T10:00:00.000Z"
    assert found["when"].least == "2025-01-15T10:00:00.000Z"
    assert (found["ok"].distinct, found["ok"].least) == (2, "")
    assert (found["custom"].distinct, found["custom"].filled) == (2, 100)
    assert (found["tags"].distinct, found["tags"].most) == (2, "")
    assert (found["owner"].filled, found["owner"].distinct) == (75, 3)


def test_of_many_records_different_values_are_estimated(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the estimate is said to be one, near the truth and never above what is filled."""
    monkeypatch.setattr(summary, "EXACT_UP_TO", 99)
    found = facts(root)
    assert not found["arr"].exact
    assert 85 <= found["arr"].distinct <= 100
    assert found["tier"].distinct == 2
    assert found["custom"].distinct == 2
    assert 48 <= float(found["arr"].median) <= 51
    assert found["when"].median.startswith("2025-")


def test_a_number_has_a_median_and_a_spread(root: Path) -> None:
    """Bars of one round width from the least to the largest, which hold all values."""
    found = column(root, "arr")
    assert found.median == "49.5"
    assert [(one.low, one.high, one.count) for one in found.spread.bins[:2]] == [
        ("0", "5", 5),
        ("5", "10", 5),
    ]
    assert sum(one.count for one in found.spread.bins) == 100
    real = column(root, "score")
    assert (real.spread.bins[0].low, real.spread.bins[-1].high) == ("-10", "40")
    assert sum(one.count for one in real.spread.bins) == 100


def test_moments_are_spread_over_months(root: Path) -> None:
    """The unit is said; a month without any has a bar of no height."""
    found = column(root, "when")
    assert found.spread.unit == "month"
    assert [one.low for one in found.spread.bins][:2] == ["2025-01", "2025-02"]
    assert sum(one.count for one in found.spread.bins) == 100
    publish(root, [row for row in ROWS if "-05-" not in row["when"]], run_id="run2")
    assert {one.low: one.count for one in column(root, "when").spread.bins}["2025-05"] == 0


@pytest.mark.parametrize(
    ("name", "top"),
    [
        ("tier", (("Gold", 25), ("Silver", 25))),
        ("ok", (("false", 66), ("true", 34))),
        ("custom", (('{"Tier":"A"}', 50), ('{"Tier":"B"}', 50))),
        ("tags", (("[]", 50), ('["x","y"]', 50))),
        ("owner", (("5", 25), ("text", 25), ('{"a":1}', 25))),
    ],
)
def test_the_most_frequent_values_come_first(
    root: Path, name: str, top: tuple[tuple[str, int], ...]
) -> None:
    """Of any type, as the grid writes them."""
    found = column(root, name)
    assert found.top == top
    assert found.median == ""
    assert found.spread.bins == ()


@pytest.mark.parametrize(
    "values",
    [
        [2**62, 2**62 + 1, -(2**62)],
        [2**53 + 1, 2**53 + 3],
        [7],
        [1e300, -1e300, 0.5],
        [1e308, -1e308],
        [0.1, 0.2, 0.3],
        [-0.25],
        [0.0, 0.0],
        ["0001-01-01T00:00:00.000Z", "9999-12-31T00:00:00.000Z"],
        ["2025-01-01T00:00:00.000Z"],
    ],
)
def test_no_value_is_too_far_out(tmp_path: Path, values: list[Any]) -> None:
    """Whatever stands in a column, its spread holds each value once, or is left out."""
    publish(tmp_path, [{"_id": str(at), "v": value} for at, value in enumerate(values)])
    spread = column(tmp_path, "v").spread
    assert sum(one.count for one in spread.bins) in {0, len(values)}
    assert len(spread.bins) <= 101


def test_a_dataset_without_records_is_summed_up(root: Path) -> None:
    """Nothing is filled, and nobody divides by it."""
    publish(root, [], run_id="run2")
    assert {(one.filled, one.percent, one.distinct) for one in facts(root).values()} == {
        (0, 0.0, 0)
    }
    for name in facts(root):
        found = column(root, name)
        assert (found.top, found.spread.bins, found.median) == ((), (), "")


def test_names_are_no_sql(tmp_path: Path) -> None:
    """A column of any name is found by it, and by its field's name where that differs."""
    odd = 'a"; DROP TABLE x; --'
    publish(tmp_path, [{"_id": "1", odd: 1, "Name": "x", "name": "y", "f0": "z"}])
    assert column(tmp_path, odd).facts.filled == 1
    assert column(tmp_path, "name").top == (("y", 1),)
    assert column(tmp_path, "name_2").facts.name == "name"
    assert column(tmp_path, "f0").top == (("z", 1),)
    with pytest.raises(NeedsFix, match="no column “other”"):
        column(tmp_path, "other")


@pytest.mark.parametrize("name", ["v", "n", "t", "bin", "b", "at"])
def test_a_column_may_be_called_as_the_query_calls_its_own(tmp_path: Path, name: str) -> None:
    """Nothing is counted by a column of the dataset that happens to have that name."""
    moments = [f"2025-0{month}-01T00:00:00.000Z" for month in (1, 2, 3)]
    rows = [
        {"_id": str(i), name: i, "w": i % 2, "real": i / 4, "when": moments[i % 3]}
        for i in range(6)
    ]
    publish(tmp_path, rows)
    assert column(tmp_path, "w").top == (("0", 3), ("1", 3))
    for each in (name, "w", "real", "when"):
        assert sum(one.count for one in column(tmp_path, each).spread.bins) == 6


def test_a_long_value_is_cut(tmp_path: Path) -> None:
    """With a sign that says so."""
    publish(tmp_path, [{"_id": "1", "v": "y" * 5000}])
    assert column(tmp_path, "v").top == (("y" * 200 + "…", 1),)


def test_columns_too_large_to_look_at_together_are_parted(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Long texts in many columns need more memory at once than is allowed, one by one they fit."""
    rows = [
        {"_id": str(at), **{f"t{k}": f"{at * k}" * 700 for k in range(1, 8)}} for at in range(1000)
    ]
    publish(root, rows, run_id="run2")
    monkeypatch.setattr(summary, "_MEMORY_MB", 20)
    parted: list[int] = []
    real = summary._facts_at_once

    def counted(pointer: Any, columns: Any, source: str, rows: Any) -> list[ColumnFacts]:
        parted.append(len(columns))
        return real(pointer, columns, source, rows)

    monkeypatch.setattr(summary, "_facts_at_once", counted)
    assert [one.distinct for one in facts(root).values()] == [1000] * 8
    assert len(parted) > 1


def test_what_is_kept_as_received_has_no_columns(tmp_path: Path) -> None:
    """It is said, not tried."""
    publish(tmp_path, ROWS, replication=True)
    with pytest.raises(NeedsFix, match="kept as received"):
        store(tmp_path).summaries.overview(NEXSET, NO_WISH)


def test_summing_up_can_be_cancelled(root: Path) -> None:
    """The user's wish ends it, and nothing is left in the temporary folder."""
    wish = threading.Event()
    wish.set()
    with pytest.raises(Cancelled):
        store(root).summaries.overview(NEXSET, wish)


def test_a_file_that_is_gone_is_said(root: Path) -> None:
    """As the grid says it."""
    for path in (root / "nexsets" / NEXSET).glob("*.parquet"):
        path.unlink()
    with pytest.raises(StorageFailed, match="a newer run may have taken its place"):
        store(root).summaries.overview(NEXSET, NO_WISH)


def test_the_dictionary_is_a_file(root: Path, tmp_path: Path) -> None:
    """A line for each column; numbers are numbers, also below zero, in CSV and JSON."""
    target = tmp_path / "dictionary.csv"
    summaries = store(root).summaries
    assert summaries.export_dictionary(NEXSET, target, NO_WISH) == len(ROWS[0])
    with target.open(encoding="utf-8", newline="") as file:
        lines = {line["column"]: line for line in csv.DictReader(file)}
    assert lines["tier"] | {"example": ""} == {
        "column": "tier",
        "type": "text",
        "filled": "50",
        "filled_percent": "50.0",
        "distinct": "2",
        "distinct_is_exact": "true",
        "minimum": "Gold",
        "median": "",
        "maximum": "Silver",
        "example": "",
    }
    assert lines["score"]["minimum"] == "-10.0"
    assert lines["score"]["median"] == "14.75"
    assert lines["custom"]["type"] == "object"
    target = tmp_path / "dictionary.json"
    summaries.export_dictionary(NEXSET, target, NO_WISH)
    found = {line["column"]: line for line in json.loads(target.read_text("utf-8"))}
    assert found["arr"]["maximum"] == 99
    for suffix in ("xlsx", "parquet"):
        summaries.export_dictionary(NEXSET, tmp_path / f"d.{suffix}", NO_WISH)


@pytest.mark.parametrize(
    ("least", "step"), [(0.9, 1), (1, 1), (1.1, 2), (4.2, 5), (6, 10), (0.03, 0.05), (700, 1000)]
)
def test_steps_are_round(least: float, step: float) -> None:
    """1, 2 or 5 and zeros, no less than what is needed."""
    assert nice_step(least) == pytest.approx(step)
