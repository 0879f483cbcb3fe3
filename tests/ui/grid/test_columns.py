"""Columns of the Nexsets page: chosen, moved, made wider, frozen, expanded, and remembered."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.store.view import Filter, Test
from planhat_gui.ui.grid_layout import FILE_NAME, ColumnLayout, Layouts, layouts_text, load_layouts
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.shell import Shell
from tests.store.landed import publish, store
from tests.ui.fakes import ShellServices

ROWS: list[dict[str, Any]] = [
    {
        "_id": f"{at:04}",
        "name": f"Company {at}",
        "custom": {"Customer Tier": ("Gold", "Silver")[at % 2], "Seats": at * 10},
        "mrr": at * 100,
        "phase": "Adoption",
    }
    for at in range(60)
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
def kept(services: ShellServices) -> Path:
    """The file of what is remembered."""
    return services.folder.root / FILE_NAME


def choose(page: NexsetsPage, column: int, words: str) -> None:
    """Choose from the menu of a column's name."""
    menu = page.parts.grid.build_header_menu(column)
    (action,) = [one for one in menu.actions() if one.text() == words]
    assert action.isEnabled()
    action.trigger()


def shown(page: NexsetsPage) -> list[str]:
    """The columns as they are seen."""
    return page.desk.places.shown_names()


def test_the_menu_moves_freezes_and_hides(qtbot: QtBot, page: NexsetsPage) -> None:
    """All in the menu of a column's name; what is hidden can be shown again there."""
    choose(page, 1, "Move right")
    assert shown(page) == ["_id", "custom", "name", "mrr", "phase"]
    choose(page, 1, "Freeze up to here")
    assert page.parts.grid.frozen == 3
    choose(page, 3, "Hide “mrr”")
    assert shown(page) == ["_id", "custom", "name", "phase"]
    qtbot.waitUntil(lambda: "(1 hidden)" in page.parts.facts.text())
    choose(page, 0, "Unfreeze columns")
    assert page.parts.grid.frozen == 0
    choose(page, 0, "Show all columns")
    assert "mrr" in shown(page)


def test_the_chooser_finds_ticks_and_moves(qtbot: QtBot, page: NexsetsPage) -> None:
    """With the keyboard alone: type, Down, Space, Alt and an arrow."""
    page.parts.columns.click()
    chooser = page.desk.chooser
    assert chooser.isVisible()
    QTest.keyClicks(chooser.search, "R")
    assert chooser.facts.text() == "1 column"
    chooser.search.clear()
    QTest.keyClicks(chooser.search, "ph")
    QTest.keyClick(chooser.search, Qt.Key.Key_Down)
    assert chooser.current() == "phase"
    QTest.keyClick(chooser.list, Qt.Key.Key_Space)
    assert shown(page) == ["_id", "name", "custom", "mrr"]
    QTest.keyClick(chooser.list, Qt.Key.Key_Space)
    QTest.keyClick(chooser.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(page) == ["_id", "name", "custom", "phase", "mrr"]
    assert chooser.current() == "phase"
    chooser.search.clear()
    chooser.hide_all.click()
    assert len(shown(page)) == 1
    chooser.reset.click()
    assert shown(page) == ["_id", "name", "custom", "mrr", "phase"]
    QTest.keyClick(chooser.search, Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_copies_follow_the_columns(page: NexsetsPage) -> None:
    """Their order and what is hidden; the values are those of the dataset, under its names."""
    page.desk.places.move("mrr", -2)
    page.desk.places.hide("custom")
    page.parts.grid.go_to(12, 0)
    page.parts.grid.go_to(12, 3, extend=True)
    page.parts.grid.copy()
    text = QGuiApplication.clipboard().text()
    assert text == "_id\tmrr\tname\n0012\t1200\tCompany 12\n"


def test_the_layout_is_remembered(qtbot: QtBot, page: NexsetsPage, kept: Path) -> None:
    """In the data folder, by the Nexset and the columns' names; a new run leaves it."""
    page.desk.places.move("mrr", -1)
    page.desk.places.freeze_to("name")
    page.desk.places.hide("phase")
    header = page.parts.grid.header
    header.resizeSection(1, 222)
    qtbot.waitUntil(kept.exists)
    page.desk.keeper.flush()
    qtbot.waitUntil(lambda: "222" in kept.read_text("utf-8"))
    layout = load_layouts(kept.parent).of("companies")
    assert layout.order == ["_id", "name", "mrr", "custom", "phase"]
    assert (layout.widths, layout.hidden, layout.frozen) == ({"name": 222}, ["phase"], 2)


def test_a_new_run_and_a_new_window_have_the_same_layout(
    qtbot: QtBot, page: NexsetsPage, root: Path
) -> None:
    """Columns that the run brings stand where the dataset has them."""
    page.desk.places.move("mrr", -2)
    page.desk.places.hide("phase")
    page.parts.grid.header.resizeSection(0, 155)
    rows = [{"_id": "1", "first": 1, "mrr": 1, "name": "A", "phase": "x", "custom": {"a": 1}}]
    publish(root, rows, run_id="r2")
    page.show_newest()
    qtbot.waitUntil(lambda: "first" in page.browser.columns and page.browser.model.has_row(0))
    assert shown(page) == ["_id", "first", "mrr", "name", "custom"]
    assert page.parts.grid.columnWidth(page.browser.columns.index("_id")) == 155


def test_reset_gives_the_first_layout(qtbot: QtBot, page: NexsetsPage) -> None:
    """Order, widths, hidden and frozen ones; the file forgets the Nexset."""
    page.desk.places.move("mrr", -2)
    page.desk.places.hide("name")
    page.desk.places.freeze(1)
    page.desk.do("reset")
    assert shown(page) == ["_id", "name", "custom", "mrr", "phase"]
    assert page.parts.grid.frozen == 0
    qtbot.waitUntil(lambda: page.desk.keeper.layouts.by_nexset == {})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": "planhat-columns/2"}',
        '{"format": "planhat-columns/1", "human_names": 1}',
        layouts_text(Layouts({"n": ColumnLayout(widths={"a": -1})})).decode(),
        layouts_text(Layouts({"n": ColumnLayout(order=[1])})).decode(),  # type: ignore[list-item]
    ],
)
def test_a_damaged_file_does_no_harm(tmp_path: Path, text: str) -> None:
    """Everything is as at first then, and the file is kept aside."""
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    assert load_layouts(tmp_path) == Layouts()
    assert (tmp_path / f"{FILE_NAME}.bad").read_text("utf-8") == text


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """All of it, names of any kind, too."""
    layout = ColumnLayout(["b", "a"], {"ü": 99}, ["a"], 2, ["custom"])
    layouts = Layouts({"n1": layout}, human=True, raw=True, local=True)
    (tmp_path / FILE_NAME).write_bytes(layouts_text(layouts))
    assert load_layouts(tmp_path) == layouts
    assert json.loads((tmp_path / FILE_NAME).read_text("utf-8"))["human_names"] is True


def test_fields_of_objects_become_columns(qtbot: QtBot, page: NexsetsPage) -> None:
    """In the place of their column: sorted, filtered, searched; and back again."""
    choose(page, 2, "Expand into columns")
    qtbot.waitUntil(lambda: page.browser.model.has_row(0) and len(page.browser.columns) == 6)
    assert shown(page) == ["_id", "name", "custom.Customer Tier", "custom.Seats", "mrr", "phase"]
    header = page.browser.model.headerData(2, Qt.Orientation.Horizontal)
    assert header == "Customer Tier"
    assert page.browser.model.index(3, 2).data() == "Silver"
    page.parts.grid.sort_requested.emit(3, True)
    qtbot.waitUntil(lambda: page.browser.model.index(0, 1).data() == "Company 59")
    page.parts.filters.add((Filter("custom.Customer Tier", Test.EQUALS, "Gold"),))
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 30)
    choose(page, 2, "Collapse “custom”")
    qtbot.waitUntil(lambda: page.browser.model.rowCount() == 60)
    assert shown(page) == ["_id", "name", "custom", "mrr", "phase"]


def test_expanded_columns_are_expanded_again(qtbot: QtBot, page: NexsetsPage, root: Path) -> None:
    """After a run, and with fields that it brings."""
    page.browser.expand("custom")
    qtbot.waitUntil(lambda: page.desk.places.layout.expanded == ["custom"])
    publish(root, [*ROWS, {"_id": "x", "custom": {"New": True}}], run_id="r2")
    page.show_newest()
    qtbot.waitUntil(lambda: "custom.New" in page.browser.columns)


def test_widths_are_dragged_and_fitted(page: NexsetsPage) -> None:
    """A double click on the border fits a column to what is in it."""
    header, grid = page.parts.grid.header, page.parts.grid
    fitted = grid.columnWidth(1)
    header.resizeSection(1, 300)
    border = QPoint(header.sectionViewportPosition(1) + 299, 10)
    QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=border)
    assert abs(grid.columnWidth(1) - fitted) <= 2
    header.resizeSection(1, 300)
    page.desk.do("fit")
    assert abs(grid.columnWidth(1) - fitted) <= 2
