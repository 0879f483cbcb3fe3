"""A table of which only tiles near the eye are in memory."""

from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit.tiled import TiledModel

Asked = list[tuple[int, int, tuple[int, ...], int]]


def made() -> tuple[TiledModel, Asked]:
    """A million rows of twenty columns, and what was asked for."""
    asked: Asked = []
    model = TiledModel(lambda *one: asked.append(one), rows=100, across=8)
    model.reset([f"c{n}" for n in range(20)], 1_000_000, {1})
    return model, asked


def text(model: TiledModel, row: int, column: int) -> str:
    """What a cell shows."""
    return str(model.index(row, column).data())


def answer(model: TiledModel, asked: tuple[int, int, tuple[int, ...], int]) -> bool:
    """Deliver what was asked for."""
    first, count, columns, generation = asked
    rows = [[f"{row}/{column}" for column in columns] for row in range(first, first + count)]
    return model.deliver(generation, first, columns, rows)


def test_cells_in_sight_are_asked_for_together(qtbot: QtBot) -> None:
    """One request for all columns seen of a block of rows; nothing is asked while painting."""
    model, asked = made()
    assert text(model, 250, 3) == text(model, 251, 19) == "…"
    assert asked == []
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0] == (200, 100, (*range(8), *range(16, 20)), 1)
    assert answer(model, asked[0])
    assert text(model, 250, 3) == "250/3"
    assert text(model, 299, 19) == "299/19"
    assert model.has_cells(250, (0, 19))
    assert not model.has_cells(250, (0, 8))


def test_what_comes_too_late_is_dropped(qtbot: QtBot) -> None:
    """An answer to a request of another order changes nothing."""
    model, asked = made()
    text(model, 0, 0)
    qtbot.waitUntil(lambda: len(asked) == 1)
    model.reset(["a"], 3)
    assert not answer(model, asked[0])
    assert not model.has_row(0)


def test_the_rows_seen_last_come_first(qtbot: QtBot) -> None:
    """Of rows scrolled past nothing is asked for."""
    model, asked = made()
    for row in range(0, 100_000, 100):
        text(model, row, 0)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert [one[0] for one in asked] == [99_900, 99_800]


def test_a_failed_request_is_made_again_when_it_is_seen_again(qtbot: QtBot) -> None:
    """As often as somebody looks."""
    model, asked = made()
    text(model, 0, 0)
    qtbot.waitUntil(lambda: len(asked) == 1)
    model.failed(1, 0, asked[0][2])
    text(model, 0, 0)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == asked[0]


def test_memory_is_bounded(qtbot: QtBot) -> None:
    """The tiles seen longest ago go first."""
    asked: Asked = []
    model = TiledModel(lambda *one: asked.append(one), rows=10, across=4, kept=3)
    model.reset(["a", "b"], 1000)
    for at in range(6):
        text(model, at * 10, 0)
        qtbot.waitUntil(partial(lambda wanted: len(asked) == wanted, at + 1))
        answer(model, asked[-1])
    assert not model.has_row(0)
    assert model.has_row(30)
    assert model.has_row(50)


def test_headers_and_sides(qtbot: QtBot) -> None:
    """As any table of the program has them."""
    model, _ = made()
    right = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert model.headerData(2, Qt.Orientation.Horizontal) == "c2"
