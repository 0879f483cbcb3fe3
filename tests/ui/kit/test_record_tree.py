import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from planhat_gui.ui.kit import JsonModel, RecordTree, RecordView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

RECORD: dict[str, Any] = {
    "_id": "5f00",
    "custom": {"# Overdue": 3, "it's": None, "\u202e": True},
    "tags": ["a", {"b": 9007199254740993}],
    "empty": {},
}


def index(model: JsonModel, *rows: int) -> QModelIndex:
    """The index reached by row numbers from the top."""
    at = QModelIndex()
    for row in rows:
        at = model.index(row, 0, at)
    return at


def cells(model: JsonModel, *rows: int) -> tuple[str, str]:
    """Field and value shown in a row."""
    at = index(model, *rows)
    return str(model.data(at)), str(model.data(at.siblingAtColumn(1)))


def load(value: Any) -> JsonModel:
    """A model whose values have all been looked at."""
    model = JsonModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_value(value)

    def open_all(at: QModelIndex) -> None:
        while model.canFetchMore(at):
            model.fetchMore(at)
        for row in range(model.rowCount(at)):
            open_all(model.index(row, 0, at))

    open_all(QModelIndex())
    return model


def test_counts_and_values() -> None:
    """Objects and lists show how many they hold, values themselves, names made safe."""
    model = load(RECORD)
    assert cells(model, 0) == ("_id", "5f00")
    assert cells(model, 1) == ("custom", "{3 fields}")
    assert cells(model, 1, 1) == ("it's", "null")
    assert cells(model, 1, 2) == ("⟨U+202E⟩", "true")
    assert cells(model, 2) == ("tags", "[2]")
    assert cells(model, 2, 1) == ("[1]", "{1 field}")
    assert cells(model, 2, 1, 0) == ("b", "9007199254740993")
    assert not model.hasChildren(index(model, 3))


@pytest.mark.parametrize(
    ("rows", "path"),
    [
        ((0,), "$._id"),
        ((1, 0), "$.custom['# Overdue']"),
        ((1, 1), "$.custom['it\\'s']"),
        ((2, 1, 0), "$.tags[1].b"),
    ],
)
def test_paths(rows: tuple[int, ...], path: str) -> None:
    """Each row knows the JSONPath to its value."""
    model = load(RECORD)
    assert model.path(index(model, *rows)) == path


@pytest.mark.parametrize("value", ["text", 3, None, True, [], {}])
def test_odd_roots(value: Any) -> None:
    """A scalar is one row with the path of the whole; empty values have no rows."""
    model = load(value)
    if value in ([], {}):
        assert model.rowCount() == 0
    else:
        assert model.rowCount() == 1
        assert model.path(index(model, 0)) == "$"


@pytest.mark.quiet
def test_a_long_list_is_made_as_it_is_seen(qtbot: QtBot) -> None:
    """A hundred thousand elements open at once, in batches."""
    tree = RecordTree()
    qtbot.addWidget(tree)
    began = time.perf_counter()
    tree.set_value({"list": list(range(100_000))})
    tree.show()
    tree.expand(tree.model().index(0, 0))
    assert time.perf_counter() - began < 2
    assert 0 < tree.model().rowCount(tree.model().index(0, 0)) <= 1000


def test_copy_value_and_path(qtbot: QtBot) -> None:
    """Ctrl+C takes the value whole; the menu takes the path."""
    tree = RecordTree()
    qtbot.addWidget(tree)
    tree.set_value({"a b": {"x": "y" * 5000}})
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert json.loads(QGuiApplication.clipboard().text()) == {"x": "y" * 5000}
    menus: list[QMenu] = []
    tree.menu_opening.connect(lambda menu, _path: menus.append(menu))
    menu = tree.build_menu()
    assert menus == [menu]
    with qtbot.waitSignal(tree.path_copied) as copied:
        menu.actions()[1].trigger()
    assert copied.args == ["$['a b']"]
    assert QGuiApplication.clipboard().text() == "$['a b']"


def test_the_whole_value_is_visible(qtbot: QtBot) -> None:
    """What the tree cuts can be read below it, however long."""
    view = RecordView()
    qtbot.addWidget(view)
    view.set_value({"a": "x" * 5000})
    assert view.whole.toPlainText() == "x" * 5000
    view.set_value({"a": "x" * 100_000})
    assert len(view.whole.toPlainText()) == 100_000
    assert view.whole.lineWrapMode() == view.whole.LineWrapMode.NoWrap
    view.set_value([])
    assert view.whole.toPlainText() == ""
