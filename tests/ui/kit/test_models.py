from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit import RAW_ROLE, DataGrid, SampleModel, WindowedModel

MILLION = 1_000_000
Asked = list[tuple[int, int, int]]


def rows(first: int, count: int) -> list[list[str | None]]:
    """Rows that say where they belong."""
    return [[f"id{n}", str(n)] for n in range(first, first + count)]


def windowed(window: int = 200, kept: int = 40, in_flight: int = 2) -> tuple[WindowedModel, Asked]:
    """A model of a million rows and the list of its requests."""
    asked: Asked = []
    model = WindowedModel(
        lambda first, count, generation: asked.append((first, count, generation)),
        window=window,
        kept=kept,
        in_flight=in_flight,
    )
    model.reset(["_id", "n"], MILLION, numeric={1})
    return model, asked


def shown(model: WindowedModel | SampleModel, row: int, column: int = 0) -> object:
    """What a cell displays."""
    return model.data(model.index(row, column))


def test_sample_model_shows_safe_text_and_keeps_the_raw() -> None:
    """Cells are safe to look at, copying takes what really came."""
    model = SampleModel(["a\u202e", "n"], [["x\u202ey" + "z" * 2000, "1"], [None]], numeric={1})
    assert str(shown(model, 0)).startswith("x⟨U+202E⟩y")
    assert str(shown(model, 0)).endswith("…")
    assert len(model.data(model.index(0, 0), RAW_ROLE)) == 2003
    assert shown(model, 1) == ""
    assert shown(model, 1, 1) == ""
    assert model.headerData(0, Qt.Orientation.Horizontal) == "a⟨U+202E⟩"
    right = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight


def test_sample_model_keeps_qt_rules() -> None:
    """Qt's own checker finds nothing, also over a change of content."""
    model = SampleModel(["a", "b"], [["1", "2"]])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_content(["c"], [["1"], ["2"]])
    assert (model.rowCount(), model.columnCount()) == (2, 1)


def test_windowed_model_keeps_qt_rules(qtbot: QtBot) -> None:
    """Qt's own checker finds nothing, also when rows arrive and the table changes."""
    model, asked = windowed()
    model.reset(["_id", "n"], 1000)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown(model, 0)
    qtbot.waitUntil(lambda: bool(asked))
    model.deliver(model.generation, 0, rows(0, 200))
    model.reset(["x"], 3)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 3


def test_a_row_is_a_placeholder_until_it_is_delivered(qtbot: QtBot) -> None:
    """Reading never blocks: it shows a placeholder, asks later, and shows what comes."""
    model, asked = windowed()
    assert shown(model, 777_777) == "…"
    assert model.data(model.index(777_777, 0), RAW_ROLE) is None
    assert asked == []
    qtbot.waitUntil(lambda: asked == [(777_600, 200, 1)])
    with qtbot.waitSignal(model.dataChanged):
        assert model.deliver(1, 777_600, rows(777_600, 200))
    assert shown(model, 777_777) == "id777777"


def test_the_last_window_is_short(qtbot: QtBot) -> None:
    """Only rows that exist are asked for."""
    model, asked = windowed(window=300)
    shown(model, MILLION - 1)
    qtbot.waitUntil(lambda: asked == [(999_900, 100, 1)])


def test_late_generations_are_dropped(qtbot: QtBot) -> None:
    """Rows of the order before never show up in the present one."""
    model, asked = windowed()
    shown(model, 0)
    qtbot.waitUntil(lambda: bool(asked))
    generation = model.reset(["_id", "n"], 500)
    assert not model.deliver(generation - 1, 0, rows(900, 200))
    assert shown(model, 0) == "…"
    model.failed(generation - 1, 0)
    qtbot.waitUntil(lambda: asked[-1] == (0, 200, generation))
    assert model.deliver(generation, 0, rows(0, 200))
    assert shown(model, 0) == "id0"


def test_no_window_is_asked_for_twice_at_a_time(qtbot: QtBot) -> None:
    """One request is open for a row however often it is read; after a failure, one more."""
    model, asked = windowed()
    for _ in range(50):
        shown(model, 10)
    qtbot.waitUntil(lambda: bool(asked))
    shown(model, 11)
    shown(model, 500)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [(0, 200, 1), (400, 200, 1)]
    model.failed(1, 0)
    shown(model, 10)
    qtbot.waitUntil(lambda: len(asked) == 3)
    assert asked[2] == (0, 200, 1)


def test_fast_scrolling_asks_only_for_the_end(qtbot: QtBot) -> None:
    """Of a thousand windows that flew past, the open requests and the last seen are fetched."""
    model, asked = windowed(in_flight=2)
    for row in range(0, 200_000, 200):
        shown(model, row)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert {first for first, _, _ in asked} == {199_800, 199_600}


def test_only_some_windows_are_kept(qtbot: QtBot) -> None:
    """Memory stays bounded; the window used least recently goes first."""
    model, _ = windowed(window=10, kept=3)
    for first in (0, 10, 20):
        model.deliver(1, first, rows(first, 10))
    shown(model, 0)
    model.deliver(1, 30, rows(30, 10))
    assert [model.has_row(n) for n in (0, 10, 20, 30)] == [True, False, True, True]


def test_a_million_rows_open_with_few_requests(qtbot: QtBot) -> None:
    """A grid over a million rows asks for what is on screen and no more."""
    model, asked = windowed()
    grid = DataGrid("Records")
    qtbot.addWidget(grid)
    grid.setModel(model)
    grid.resize(800, 600)
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(0, 200, 1)]
    model.deliver(1, 0, rows(0, 200))
    grid.scrollToBottom()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == (999_800, 200, 1)
