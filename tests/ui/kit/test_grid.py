import csv
import io
import time

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit import CopyRequest, DataGrid, SampleModel, WindowedModel
from planhat_gui.ui.kit.grid import COPY_ROWS, MAX_COLUMN_WIDTH

ROWS: list[list[str | None]] = [
    ["1", "Ann\tB", "x"],
    ["2", 'say "hi"\nyou', None],
    ["3", "日本", "\u202ez"],
]


@pytest.fixture
def grid(qtbot: QtBot) -> DataGrid:
    """A shown grid over three rows."""
    made = DataGrid("Sample records")
    qtbot.addWidget(made)
    made.setModel(SampleModel(["_id", "# name", "c"], ROWS, numeric={0}))
    made.resize(600, 300)
    made.show()
    return made


def clipboard_rows() -> list[list[str]]:
    """The clipboard as a spreadsheet reads it."""
    return list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), dialect="excel-tab"))


def test_copy_is_tsv_with_headers(grid: DataGrid, qtbot: QtBot) -> None:
    """Ctrl+C after Ctrl+A gives the unchanged values under their names."""
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(grid.copied) as copied:
        QTest.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [3, 3, False]
    wanted = [["_id", "# name", "c"], *[[cell or "" for cell in row] for row in ROWS]]
    assert clipboard_rows() == wanted


def test_copy_takes_the_selected_block_in_the_order_shown(grid: DataGrid) -> None:
    """Columns moved or hidden on screen are copied as they are seen."""
    grid.horizontalHeader().moveSection(2, 0)
    grid.setColumnHidden(1, True)
    grid.selectAll()
    grid.copy()
    assert clipboard_rows()[0] == ["c", "_id"]


def test_nothing_selected_copies_nothing(grid: DataGrid) -> None:
    """Without a selection the clipboard stays as it is."""
    QGuiApplication.clipboard().setText("before")
    grid.clearSelection()
    grid.copy()
    assert QGuiApplication.clipboard().text() == "before"
    assert DataGrid().copy_request() is None


def million(qtbot: QtBot) -> DataGrid:
    """A shown grid over a million rows of thirty columns, none of them in memory."""
    model = WindowedModel(lambda _first, _count, _generation: None)
    model.reset([f"c{n}" for n in range(30)], 1_000_000)
    grid = DataGrid("Records")
    qtbot.addWidget(grid)
    grid.setModel(model)
    grid.resize(900, 500)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


@pytest.mark.quiet
def test_select_all_of_a_million_rows_is_quick(qtbot: QtBot) -> None:
    """Ctrl+A does not freeze (Qt's own takes 14 s) and selects what copying takes."""
    grid = million(qtbot)
    began = time.perf_counter()
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    grid.grab()
    assert time.perf_counter() - began < 3
    assert grid.copy_request() == CopyRequest(0, COPY_ROWS - 1, tuple(range(30)), truncated=False)


@pytest.mark.quiet
def test_a_selection_of_a_million_rows_is_quick(qtbot: QtBot) -> None:
    """Shift+click at the far end does not freeze either; copying is bounded."""
    grid = million(qtbot)
    began = time.perf_counter()
    grid.setCurrentIndex(grid.model().index(0, 0))
    grid.scrollToBottom()
    QTest.mouseClick(
        grid.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        QPoint(20, grid.viewport().height() - 60),
    )
    grid.grab()
    assert time.perf_counter() - began < 3
    wanted = grid.copy_request()
    assert wanted is not None
    assert (wanted.first, wanted.last, wanted.truncated) == (0, COPY_ROWS - 1, True)


def test_rows_not_in_memory_are_left_to_the_owner(qtbot: QtBot) -> None:
    """Copying rows that have to be fetched asks for them, and takes them when they come."""
    grid = million(qtbot)
    index = grid.model().index(500_000, 2)
    grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    with qtbot.waitSignal(grid.copy_deferred) as deferred:
        grid.copy()
    wanted = deferred.args[0]
    assert wanted == CopyRequest(500_000, 500_000, (2,), truncated=False)
    grid.put_on_clipboard(wanted, [["value"]])
    assert clipboard_rows() == [["c2"], ["value"]]


def test_corner_and_column_selection_are_off(grid: DataGrid) -> None:
    """The two other ways into the freeze are closed."""
    assert not grid.isCornerButtonEnabled()
    assert not grid.verticalHeader().sectionsClickable()
    assert not grid.horizontalHeader().highlightSections()


def test_headers_ask_for_an_order(grid: DataGrid, qtbot: QtBot) -> None:
    """A header asks for ascending, descending, then the natural order again."""
    grid.set_sortable(True)
    asked: list[tuple[int, bool]] = []
    grid.sort_requested.connect(lambda column, descending: asked.append((column, descending)))
    header = grid.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, 10)
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [(1, False), (1, True), (-1, False)]


def test_unsortable_headers_ask_for_nothing(grid: DataGrid, qtbot: QtBot) -> None:
    """A sample has the order in which it came."""
    with qtbot.assertNotEmitted(grid.sort_requested):
        QTest.mouseClick(
            grid.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10)
        )


def test_column_widths_are_bounded(qtbot: QtBot) -> None:
    """One very long cell does not push the other columns out of sight."""
    grid = DataGrid()
    qtbot.addWidget(grid)
    grid.setModel(SampleModel(["a", "b"], [["x" * 5000, "1"]]))
    assert grid.columnWidth(0) == MAX_COLUMN_WIDTH
    assert grid.columnWidth(1) < 80
    assert grid.rowHeight(0) == 28


def test_menu_offers_copy_sort_and_hooks(grid: DataGrid) -> None:
    """The context menu knows its cell and takes more actions."""
    grid.set_sortable(True)
    seen: list[tuple[int, int]] = []

    def hook(menu: QMenu, row: int, column: int) -> None:
        seen.append((row, column))
        menu.addAction("Use as Path to Data")

    grid.add_menu_hook(hook)
    menu = grid.build_menu(2, 1)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Copy value"
    assert "Sort descending" in texts
    assert texts[-1] == "Use as Path to Data"
    assert seen == [(2, 1)]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "日本"
    assert menu.actions()[1].shortcut() == QKeySequence(QKeySequence.StandardKey.Copy)
