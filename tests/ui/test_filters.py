"""Filters on the records of a Nexset: made, shown as chips, combined, taken away."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from planhat_gui.ui.filter_bar import FilterBar
from planhat_gui.ui.filter_editor import BETWEEN, CONTAINS, EMPTY, EQUALS, ONE_OF
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import publish, store
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at:04}",
        "name": f"Company {at}",
        "tier": ("Gold", "Silver", "Bronze & Co", None)[at % 4],
        "mrr": at % 10,
        "since": f"2025-{at % 12 + 1:02}-15T10:00:00.000Z",
    }
    for at in range(120)
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the datasets lie."""
    return tmp_path / "real"


@pytest.fixture
def page(qtbot: QtBot, root: Path, services: ShellServices, shell: Shell) -> Iterator[NexsetsPage]:
    """The page with these records in its grid."""
    publish(root, ROWS)
    services.nexsets = store(root)  # type: ignore[assignment]
    shell.go("nexsets")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0))
    yield shell.nexsets
    shell.nexsets.close_readers()


@pytest.fixture
def bar(page: NexsetsPage) -> FilterBar:
    """Its filters."""
    return page.parts.filters


def make(bar: FilterBar, column: str, way: str, *values: str) -> None:
    """Make a filter in the editor."""
    bar.open_on(column, way)
    assert bar.editor.way.currentData() == way
    for field, value in zip((bar.editor.value, bar.editor.upper), values, strict=False):
        QTest.keyClicks(field, value)
    press(bar.editor, "Apply filter")


def test_a_choice_counts_whoever_makes_it(bar: FilterBar) -> None:
    """A screen reader's and a script's come without a click."""
    bar.open_on("name", CONTAINS)
    editor = bar.editor
    editor.column.setCurrentText("mrr")
    assert editor.way.findData(BETWEEN) >= 0
    assert not editor.upper.isHidden()
    editor.way.setCurrentIndex(editor.way.findData(ONE_OF))
    assert editor.value.isHidden()
    editor.way.setCurrentIndex(editor.way.findData(EQUALS))
    assert editor.upper.isHidden()
    assert not editor.value.isHidden()


def left(qtbot: QtBot, page: NexsetsPage, count: int) -> None:
    """Wait until the grid shows so many records."""
    model = page.browser.model
    qtbot.waitUntil(lambda: model.rowCount() == count and (not count or model.has_row(0)))


def pick(menu: QMenu, words: str) -> None:
    """Choose an entry of a menu by its beginning."""
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()
    menu.close()


def test_filters_are_combined_and_taken_away(
    qtbot: QtBot, page: NexsetsPage, bar: FilterBar
) -> None:
    """With each other, with a search and an order; the count is told, a press removes one."""
    assert bar.isHidden()
    make(bar, "tier", EQUALS, "gold")
    left(qtbot, page, 30)
    assert page.parts.facts.text().startswith("30 of 120 records found")
    make(bar, "mrr", BETWEEN, "4", "8")
    left(qtbot, page, 18)
    assert bar.chips() == ["tier is gold", "mrr is between 4 and 8"]
    page.parts.grid.sort_requested.emit(3, True)
    qtbot.waitUntil(lambda: page.browser.model.index(0, 3).data() == "8")
    page.parts.search.setText("Company 1")
    page.parts.search.returnPressed.emit()
    found = [row for row in ROWS if row["tier"] == "Gold" and 4 <= row["mrr"] <= 8]
    left(qtbot, page, sum("Company 1" in row["name"] for row in found))
    page.parts.search.clear()
    page.parts.search.returnPressed.emit()
    left(qtbot, page, 18)
    chip = next(
        one for one in bar.findChildren(QToolButton)
        if one.accessibleName() == "Remove filter: tier is gold"
    )  # fmt: skip
    chip.click()
    left(qtbot, page, 60)
    make(bar, "tier", EMPTY)
    left(qtbot, page, sum(not r["tier"] and 4 <= r["mrr"] <= 8 for r in ROWS))
    press(bar, "Clear filters")
    left(qtbot, page, 120)
    assert bar.isHidden()


def test_values_are_chosen_from_the_most_frequent(
    qtbot: QtBot, page: NexsetsPage, bar: FilterBar
) -> None:
    """They are looked up when they are wanted; none ticked is said."""
    bar.open_on("tier", ONE_OF)
    values = bar.editor.values
    qtbot.waitUntil(lambda: values.count() == 3)
    assert values.item(0).text() == "Bronze & Co  (30)"
    press(bar.editor, "Apply filter")
    assert bar.editor.error.text() == "Tick at least one value."
    for at in (0, 2):
        values.item(at).setCheckState(Qt.CheckState.Checked)
    press(bar.editor, "Apply filter")
    left(qtbot, page, 60)
    assert bar.chips() == ["tier is one of Bronze & Co, Silver"]


@pytest.mark.parametrize(
    ("column", "way", "value", "said"),
    [
        ("mrr", EQUALS, "many", "“many” is not a number."),
        ("since", EQUALS, "last May", "write it as 2026, 2026-01 or 2026-01-31."),
        ("name", CONTAINS, "", "Write a value to compare with."),
    ],
)
def test_a_value_that_makes_no_sense_is_said(
    bar: FilterBar, column: str, way: str, value: str, said: str
) -> None:
    """In the editor, which stays open; nothing is filtered."""
    make(bar, column, way, value)
    assert bar.editor.error.text().endswith(said)
    assert not bar.editor.isHidden()
    assert bar.filters() == ()
    QTest.keyClick(bar.editor, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_cells_menu_filters_by_its_value(qtbot: QtBot, page: NexsetsPage, bar: FilterBar) -> None:
    """Of any type; an empty one by being empty; and the other way round."""
    grid = page.parts.grid
    pick(grid.build_menu(2, 2), "Filter by this value (“Bronze && Co”)")
    left(qtbot, page, 30)
    pick(grid.build_menu(0, 4), "Filter by this value (“2025-03-15T10:00")
    left(qtbot, page, 10)
    assert bar.chips()[1] == "since is 2025-03-15T10:00:00.000Z"
    pick(grid.build_menu(0, 3), "Leave out this value")
    left(qtbot, page, 8)
    press(bar, "Clear filters")
    left(qtbot, page, 120)
    pick(grid.build_menu(3, 2), "Filter by this value (empty)")
    left(qtbot, page, 30)
    assert bar.chips() == ["tier is empty"]


def test_a_columns_name_has_a_menu(qtbot: QtBot, page: NexsetsPage, bar: FilterBar) -> None:
    """It begins a filter on that column."""
    pick(page.parts.grid.build_header_menu(3), "Filter “mrr”")
    assert bar.editor.chosen() == "mrr"
    assert bar.editor.way.currentData() == BETWEEN


def test_filters_outlive_a_run_but_not_their_column(
    qtbot: QtBot, root: Path, page: NexsetsPage, bar: FilterBar
) -> None:
    """What a new run did not bring cannot be filtered by."""
    make(bar, "tier", EQUALS, "Gold")
    make(bar, "mrr", EQUALS, "4")
    left(qtbot, page, 6)
    publish(root, [{"_id": "1", "tier": "Gold"}, {"_id": "2", "tier": "Tin"}], run_id="run2")
    page.show_newest()
    left(qtbot, page, 1)
    assert bar.chips() == ["tier is Gold"]


def test_shift_sorts_by_a_further_column(qtbot: QtBot, page: NexsetsPage) -> None:
    """Ascending, descending, no more; the header numbers them."""
    grid, model = page.parts.grid, page.browser.model
    header = grid.horizontalHeader()

    def click(column: int, *keys: Qt.KeyboardModifier) -> None:
        place = header.sectionViewportPosition(column) + 12
        point = header.viewport().rect().center()
        point.setX(place)
        shift = keys[0] if keys else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, shift, point)

    click(2)
    qtbot.waitUntil(lambda: model.has_row(0) and model.index(0, 2).data() == "Bronze & Co")
    click(3, Qt.KeyboardModifier.ShiftModifier)
    click(3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: model.has_row(0) and model.index(0, 3).data() == "8")
    assert model.index(0, 2).data() == "Bronze & Co"
    assert page._order == (("tier", False), ("mrr", True))
    click(3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page._order == (("tier", False),))


def test_hidden_columns_go_by_their_names(qtbot: QtBot, root: Path, page: NexsetsPage) -> None:
    """A new run may have other columns before them."""
    grid = page.parts.grid
    pick(grid.build_header_menu(2), "Hide “tier”")
    publish(root, [{"_id": "1", "fresh": 1, "more": 2, "tier": "Gold"}], run_id="run2")
    page.show_newest()
    left(qtbot, page, 1)
    hidden = [grid.isColumnHidden(at) for at in range(4)]
    assert hidden == [False, False, False, True]


def test_columns_are_hidden_and_shown(qtbot: QtBot, page: NexsetsPage, bar: FilterBar) -> None:
    """They stay hidden when other rows come, are left out of copies, and it is told."""
    grid = page.parts.grid
    pick(grid.build_header_menu(2), "Hide “tier”")
    assert grid.isColumnHidden(2)
    assert "5 columns (1 hidden)" in page.parts.facts.text()
    make(bar, "mrr", EQUALS, "4")
    left(qtbot, page, 12)
    assert grid.isColumnHidden(2)
    assert "5 columns (1 hidden)" in page.parts.facts.text()
    grid.selectAll()
    wanted = grid.copy_request()
    assert wanted is not None
    assert wanted.columns == (0, 1, 3, 4)
    for column in (0, 1, 3, 4):
        pick(grid.build_header_menu(column), "Hide")
    assert not grid.isColumnHidden(4)  # the last one stays
    pick(grid.build_header_menu(4), "Show all columns")
    assert [grid.isColumnHidden(at) for at in range(5)] == [False] * 5
    assert "hidden" not in page.parts.facts.text()
