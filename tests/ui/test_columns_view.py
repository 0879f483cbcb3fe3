"""The columns of a Nexset on its page: how full each is, and all of the chosen one."""

import csv
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.store.summary import ColumnSummary
from planhat_gui.ui import job
from planhat_gui.ui.column_summary import value_words
from planhat_gui.ui.columns_view import ColumnsView
from planhat_gui.ui.kit.chart import ChartData
from planhat_gui.ui.nexset_tabs import COLUMNS
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import publish, store
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at:04}",
        "tier": ("Gold", "Silver", "Gold", None)[at % 4],
        "mrr": at * 10,
        "since": f"2025-{at % 12 + 1:02}-01T00:00:00.000Z",
    }
    for at in range(120)
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the datasets lie."""
    return tmp_path / "real"


@pytest.fixture
def page(qtbot: QtBot, root: Path, services: ShellServices, shell: Shell) -> Iterator[NexsetsPage]:
    """The page with the tab of columns in front."""
    publish(root, ROWS)
    services.nexsets = store(root)  # type: ignore[assignment]
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    shell.nexsets.parts.tabs.turn_to(COLUMNS)
    yield shell.nexsets
    shell.nexsets.close_readers()


@pytest.fixture
def view(page: NexsetsPage) -> ColumnsView:
    """That tab."""
    return page.parts.tabs.columns


def choose(qtbot: QtBot, view: ColumnsView, row: int, name: str) -> None:
    """Put the cursor on a column, and wait for its summary."""
    qtbot.waitUntil(lambda: view.model.rowCount() > row)
    view.grid.setCurrentIndex(view.model.index(row, 0))
    qtbot.waitUntil(lambda: view.panel.title.text() == name and not view.panel.said_instead())


def test_every_column_says_how_full_it_is(qtbot: QtBot, view: ColumnsView) -> None:
    """The names are there before anything is counted; the numbers follow."""
    qtbot.waitUntil(lambda: view.model.rowCount() == 4 and view.part(1) is not None)
    assert list(view.model.row(1)) == [
        "tier", "75.0 %", "2", "text", "", "Gold", "", "Silver", "VARCHAR",
    ]  # fmt: skip
    assert list(view.model.row(2))[1:8] == ["100 %", "120", "whole number", "", "0", "595", "1,190"]
    assert view.part(1) == 0.75


def test_the_chosen_column_is_drawn(qtbot: QtBot, view: ColumnsView) -> None:
    """Facts, a spread with a bar for each month, the most frequent values; pixels, too."""
    choose(qtbot, view, 1, "tier")
    assert view.panel.facts.value("Filled") == "90 (75.0 %)"
    assert view.panel.facts.value("Empty") == "30"
    assert view.panel.top.data is not None
    assert view.panel.top.data.points == (("Gold", 60.0), ("Silver", 30.0))
    assert view.panel.spread.isHidden()
    choose(qtbot, view, 3, "since")
    assert view.panel.facts.value("Minimum") == "2025-01-01"
    data = view.panel.spread.data
    assert isinstance(data, ChartData)
    assert (data.x, len(data.points), data.points[0]) == ("month", 12, ("2025-01", 10.0))
    assert "2025-01 10" in view.panel.spread.accessibleDescription()
    drawn = view.panel.spread.grab().toImage()
    view.panel.spread.show_data(ChartData("columns", "month", "Records", data.points[:2]))
    assert view.panel.spread.grab().toImage() != drawn
    choose(qtbot, view, 2, "mrr")
    assert view.panel.facts.value("Median") == "595"
    assert view.panel.top.isHidden()
    assert view.panel.said.text() == "No value comes twice."


def test_a_new_run_is_counted_again(
    qtbot: QtBot, root: Path, page: NexsetsPage, view: ColumnsView
) -> None:
    """The chosen column stays; one that is gone says so."""
    choose(qtbot, view, 1, "tier")
    publish(root, [{"_id": "1", "tier": "Bronze"}], run_id="run2")
    page.show_newest()
    qtbot.waitUntil(lambda: view.panel.facts.value("Filled") == "1 (100 %)")
    assert view.panel.title.text() == "tier"
    gone = next(at for at in range(4) if view.model.row(at)[0] == "mrr")
    view.grid.setCurrentIndex(view.model.index(gone, 0))
    qtbot.waitUntil(lambda: "any more" in view.panel.said_instead())


def test_the_last_choice_wins(
    qtbot: QtBot, page: NexsetsPage, view: ColumnsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that comes late, from work that heard of no cancel, is not shown."""
    choose(qtbot, view, 0, "_id")
    summaries = page.services.nexsets.summaries
    real, go, late = summaries.column, threading.Event(), threading.Event()

    def column(nexset: str, name: str, cancel: object) -> ColumnSummary:
        found = real(nexset, name, threading.Event())
        if name == "tier":
            assert go.wait(30)
            late.set()
        return found

    monkeypatch.setattr(summaries, "column", column)
    view.grid.setCurrentIndex(view.model.index(1, 0))
    view._sum_up()
    choose(qtbot, view, 2, "mrr")
    go.set()
    qtbot.waitUntil(lambda: late.is_set() and not job._running)  # its answer was delivered
    assert view.panel.title.text() == "mrr"


def test_a_data_dictionary_is_exported(
    qtbot: QtBot, page: NexsetsPage, view: ColumnsView, tmp_path: Path
) -> None:
    """Its strip speaks of columns."""
    target = tmp_path / "dictionary.csv"
    press(page, "Data dictionary")
    page.exports.export_to(target)
    qtbot.waitUntil(lambda: page.strip._words.text() == f"4 columns in {target}")
    with target.open(encoding="utf-8", newline="") as file:
        assert [line["column"] for line in csv.DictReader(file)] == list(ROWS[0])


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("1234567", "BIGINT", "1,234,567"),
        ("-0.123456", "DOUBLE", "-0.1235"),
        ("12345.678", "DOUBLE", "12,346"),
        ("1e+300", "DOUBLE", "1e+300"),
        ("2025-01-02T03:04:05.000Z", "TIMESTAMP", "2025-01-02 03:04:05"),
        ("x" * 40, "VARCHAR", "x" * 32 + "…"),
    ],
)
def test_values_are_written_for_the_eye(text: str, kind: str, words: str) -> None:
    """Numbers with commas, moments without a day's beginning, long texts cut."""
    assert value_words(text, kind) == words
