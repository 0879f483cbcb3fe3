"""Columns that stay while the others scroll sideways."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit import DataGrid, SampleModel
from planhat_gui.ui.kit.tokens import ROW_HEIGHT

WIDTH = 100


@pytest.fixture
def grid(qtbot: QtBot) -> DataGrid:
    """Thirty columns of 100 pixels, the first two frozen, scrolled by 950."""
    made = DataGrid("Records")
    qtbot.addWidget(made)
    rows = [[f"{row}.{column}" for column in range(30)] for row in range(200)]
    made.setModel(SampleModel([f"c{n}" for n in range(30)], rows))
    made.set_sortable(True)
    made.resize(700, 300)
    with qtbot.waitExposed(made):
        made.show()
    for column in range(30):
        made.setColumnWidth(column, WIDTH)
    made.freeze(2)
    made.horizontalScrollBar().setValue(950)
    return made


def click(grid: DataGrid, x: int, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Click into a row at that place."""
    QTest.mouseClick(
        grid.viewport(),
        Qt.MouseButton.LeftButton,
        modifier or Qt.KeyboardModifier.NoModifier,
        QPoint(x, grid.rowViewportPosition(row) + ROW_HEIGHT // 2),
    )


def cell(grid: DataGrid) -> tuple[int, int]:
    """Where the cursor stands."""
    return grid.currentIndex().row(), grid.currentIndex().column()


def test_a_frozen_cell_is_where_it_is_seen(grid: DataGrid) -> None:
    """A click there chooses it, and beside it the one that is scrolled there."""
    click(grid, 150, 3)
    assert cell(grid) == (3, 1)
    assert grid.visualRect(grid.currentIndex()).left() == 100
    assert grid.visualRect(grid.currentIndex()).height() == ROW_HEIGHT
    click(grid, 260, 4)
    assert cell(grid) == (4, 12)
    assert grid.horizontalScrollBar().value() == 950


def test_frozen_cells_are_painted_over_the_others(grid: DataGrid) -> None:
    """What is seen at the left is the same as before scrolling."""
    grid.setCurrentIndex(grid.model().index(2, 0))
    at_rest = grid.viewport().grab().toImage().copy(0, 0, 190, 200)
    grid.horizontalScrollBar().setValue(0)
    assert grid.viewport().grab().toImage().copy(0, 0, 190, 200) == at_rest
    grid.freeze(0)
    grid.horizontalScrollBar().setValue(950)
    assert grid.viewport().grab().toImage().copy(0, 0, 190, 200) != at_rest


def test_a_selection_crosses_the_border(grid: DataGrid) -> None:
    """Shift and a click choose all columns between, also those scrolled away, and copy them."""
    click(grid, 150, 1)
    click(grid, 260, 3, Qt.KeyboardModifier.ShiftModifier)
    wanted = grid.copy_request()
    assert wanted is not None
    assert (wanted.first, wanted.last) == (1, 3)
    assert wanted.columns == tuple(range(1, 13))
    marked = grid.viewport().grab().toImage()
    plain, chosen = marked.pixelColor(95, 14), marked.pixelColor(195, 28 + 4)
    assert isinstance(plain, QColor)
    assert plain != chosen


def test_keys_go_over_the_border(grid: DataGrid) -> None:
    """From the first frozen column on, nothing is hidden below the frozen ones."""
    grid.setFocus()
    click(grid, 50, 0)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert cell(grid) == (0, 1)
    assert grid.horizontalScrollBar().value() == 950
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert cell(grid) == (0, 2)
    assert grid.visualRect(grid.currentIndex()).left() >= 2 * WIDTH
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert cell(grid) == (0, 1)


def test_scrolling_back_uncovers_a_cell(grid: DataGrid) -> None:
    """Going left, each next cell comes out from below the frozen ones."""
    grid.setFocus()
    click(grid, 260, 0)
    for column in range(11, 2, -1):
        QTest.keyClick(grid, Qt.Key.Key_Left)
        assert cell(grid) == (0, column)
        assert grid.visualRect(grid.currentIndex()).left() >= 2 * WIDTH


def test_names_of_frozen_columns_sort_them(grid: DataGrid, qtbot: QtBot) -> None:
    """A click on a frozen name means its own column; beside it the one scrolled there."""
    viewport = grid.header.viewport()
    for x, column in ((150, 1), (260, 12)):
        with qtbot.waitSignal(grid.sort_requested) as asked:
            QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        assert asked.args == [column, False]
    assert grid.header.column_at(QPoint(50, 5)) == 0


def test_dragging_a_frozen_border_makes_it_wider(grid: DataGrid) -> None:
    """The line between two frozen names can be moved."""
    viewport = grid.header.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, x, button, held in (
        (QEvent.Type.MouseMove, 98, none, none),
        (QEvent.Type.MouseButtonPress, 98, left, left),
        (QEvent.Type.MouseMove, 138, none, left),
        (QEvent.Type.MouseButtonRelease, 138, left, none),
    ):
        at = QPointF(x, 10)
        there = QPointF(viewport.mapToGlobal(at.toPoint()))
        event = QMouseEvent(kind, at, there, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
    assert grid.columnWidth(0) == 140
    assert grid.frozen_spans()[1][1:] == (140, 100)


def test_hidden_columns_take_no_room(grid: DataGrid) -> None:
    """The first two that are shown stay."""
    grid.setColumnHidden(0, True)
    assert [span[0] for span in grid.frozen_spans()] == [1, 2]
    click(grid, 50, 0)
    assert cell(grid) == (0, 1)


def test_there_is_always_room_to_scroll(grid: DataGrid) -> None:
    """Of many frozen columns those that fit stay, so that the others can be reached."""
    grid.freeze(30)
    assert sum(span[2] for span in grid.frozen_spans()) < 0.8 * grid.viewport().width()
    grid.setColumnWidth(0, 600)
    assert grid.frozen_spans() == []


def test_right_to_left(grid: DataGrid) -> None:
    """The first columns stand at the right there."""
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room = grid.viewport().width()
    assert [span[1] for span in grid.frozen_spans()] == [room - 100, room - 200]
    grid.horizontalScrollBar().setValue(500)
    click(grid, room - 50, 2)
    assert cell(grid) == (2, 0)
    grid.go_to(2, 29)
    grid.go_to(2, 2)
    assert grid.visualRect(grid.currentIndex()).right() <= room - 200


def test_a_screen_reader_finds_one_table(grid: DataGrid) -> None:
    """With each cell where it is seen."""
    interface = QAccessible.queryAccessibleInterface(grid)
    for x, name in ((150, "3.1"), (260, "3.12")):
        at = QPoint(x, grid.rowViewportPosition(3) + 5)
        there = grid.viewport().mapToGlobal(at)
        found = interface.childAt(there.x(), there.y())
        assert found.text(QAccessible.Text.Name) == name
        assert found.rect().contains(there)


def test_a_million_rows_scroll_fluidly(grid: DataGrid) -> None:
    """Painting the frozen cells goes by the rows in sight."""
    import time

    grid.grab()
    began = time.thread_time()
    for value in range(0, 1000, 20):
        grid.horizontalScrollBar().setValue(value)
        grid.viewport().repaint()
    assert (time.thread_time() - began) / 50 < 0.025
