"""One record as a tree of fields, made as it is opened, with the whole value beside it."""

import json
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.model.words import count

from . import theme
from .access import accessible
from .icons import icon
from .leaving import copy_text
from .text import json_path, safe_text
from .tokens import SPACE_8

Index = QModelIndex | QPersistentModelIndex
_BATCH = 200
_WRAP_LIMIT = 10_000
_SHOWN_LIMIT = 200_000
_SAMPLE, _NAME_ROOM, _LEAST_NAME, _MOST_NAME = 60, 40, 180, 320
_NO_PARENT = QModelIndex()


class _Node:
    __slots__ = ("children", "id", "items", "key", "parent", "row", "value")

    def __init__(self, parent: "_Node | None", row: int, key: str | int, value: Any) -> None:
        self.parent, self.row, self.key, self.value = parent, row, key, value
        self.id = 0
        self.children: list[_Node] = []
        self.items: list[tuple[str | int, Any]] | None = None

    def size(self) -> int:
        return len(self.value) if isinstance(self.value, dict | list) else 0

    def fetch(self, count: int) -> "list[_Node]":
        if self.items is None:
            value = self.value
            self.items = list(value.items() if isinstance(value, dict) else enumerate(value))
        start = len(self.children)
        made = [
            _Node(self, row, key, value)
            for row, (key, value) in enumerate(self.items[start : start + count], start)
        ]
        self.children += made
        return made

    def steps(self) -> tuple[str | int, ...]:
        steps: list[str | int] = []
        node = self
        while node.parent is not None:
            steps.append(node.key)
            node = node.parent
        return tuple(reversed(steps))


def value_text(value: Any) -> str:
    """A JSON value as one reads it: text without quotes, the rest as JSON, objects indented."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def beginning(value: Any, limit: int) -> str:
    """`value_text` as far as about `limit` characters: a long list is not written out for it."""
    if isinstance(value, str):
        return value[: limit + 1]
    text, length = [], 0
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2, default=str)
    for part in encoder.iterencode(value):
        text.append(part)
        length += len(part)
        if length > limit:
            break
    return "".join(text)


def summary(value: Any) -> str:
    """A JSON value in a cell: ``{3 fields}``, ``[12]``, or the value itself."""
    if isinstance(value, dict):
        return f"{{{count(len(value), 'field')}}}"
    if isinstance(value, list):
        return f"[{count(len(value))}]"
    return safe_text(value_text(value))


class JsonModel(QAbstractItemModel):
    """A parsed JSON value as a tree; children are made in batches when they are looked at.

    An index carries a number and not the node itself: Qt may hold an index longer than the
    value lives, and a pointer to a freed Python object ends the process.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, 0, "", {})
        self._nodes: dict[int, _Node] = {}
        self._last_id = 0
        self._scalar = False

    def set_value(self, value: Any) -> None:
        """Show another value (dict, list or scalar)."""
        self.beginResetModel()
        self._scalar = not isinstance(value, dict | list)
        # A bare scalar is shown as the one row of the tree.
        self._root = _Node(None, 0, "", {"$": value} if self._scalar else value)
        self._nodes.clear()
        self._grow(self._root)
        self.endResetModel()

    def value(self, index: Index) -> Any:
        """The JSON value at an index."""
        return self._node(index).value

    def path(self, index: Index) -> str:
        """The JSONPath of an index, from the value shown."""
        if not index.isValid() or self._scalar:
            return "$"
        return json_path(self._node(index).steps())

    def steps(self, index: Index) -> tuple[str | int, ...]:
        """The keys and indexes that lead to an index, from the value shown."""
        return () if self._scalar else self._node(index).steps()

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """The index of a row below ``parent``."""
        node = self._node(parent)
        if not 0 <= row < len(node.children) or not 0 <= column < 2:
            return QModelIndex()
        return self.createIndex(row, column, node.children[row].id)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """The index above."""
        above = self._node(index).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The children made so far."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Field and value."""
        return 2

    def hasChildren(self, parent: Index = _NO_PARENT) -> bool:
        """Whether a value can be opened."""
        return parent.column() <= 0 and self._node(parent).size() > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are children not made yet."""
        node = self._node(parent)
        return len(node.children) < node.size()

    def fetchMore(self, parent: Index) -> None:
        """Make the next batch of children."""
        node = self._node(parent)
        start = len(node.children)
        end = min(start + _BATCH, node.size())
        at = QModelIndex() if node is self._root else self.createIndex(node.row, 0, node.id)
        self.beginInsertRows(at, start, end - 1)
        self._grow(node)
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Field name or value, safe to show."""
        if not index.isValid():
            return None
        node = self._node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if index.column() == 1:
                return summary(node.value)
            key = node.key
            return f"[{key}]" if isinstance(key, int) else safe_text(key, 200)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            quiet = node.value is None or isinstance(node.value, dict | list)
            return theme.qcolour("text_muted") if quiet else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The two columns' names."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("Field"), tr("Value"))[section]
        return None

    def _grow(self, node: _Node) -> None:
        for child in node.fetch(_BATCH):
            self._last_id += 1
            child.id = self._last_id
            self._nodes[child.id] = child

    def _node(self, index: Index) -> _Node:
        if not index.isValid():
            return self._root
        return self._nodes.get(index.internalId(), self._root)


class RecordTree(QTreeView):
    """A record's fields. Copies values and paths; ``path_copied`` carries the JSONPath."""

    path_copied = Signal(str)
    value_copied = Signal(str)
    current_value_changed = Signal(object)
    menu_opening = Signal(object, str)
    """The menu and the path of the row, for more actions."""

    def __init__(self, name: str = tr("Record"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, name)
        self._model = JsonModel(self)
        self.setModel(self._model)
        self.setFont(theme.ui_font(tabular=True))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(18)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.header().setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def set_value(self, value: Any) -> None:
        """Show a parsed JSON value."""
        self._model.set_value(value)
        self.setColumnWidth(0, max(_LEAST_NAME, min(self._name_width(), _MOST_NAME)))
        self._leave_room()
        first = self._model.index(0, 0)
        if first.isValid():
            self.setCurrentIndex(first)
        else:
            self.current_value_changed.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Values are seen in a narrow pane, too."""
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        half = self.viewport().width() // 2
        if 0 < half < self.columnWidth(0):
            self.setColumnWidth(0, half)

    def _name_width(self) -> int:
        """By the first names; Qt would lay out all of them."""
        rows = range(min(_SAMPLE, self._model.rowCount()))
        names = [self._model.index(row, 0).data() for row in rows]
        longest = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        return longest + self.indentation() + _NAME_ROOM

    def current_path(self) -> str:
        """The JSONPath of the current row."""
        return self._model.path(self.currentIndex())

    def current_steps(self) -> tuple[str | int, ...]:
        """The keys and indexes that lead to the current row."""
        return self._model.steps(self.currentIndex())

    def current_value(self) -> Any:
        """The JSON value of the current row."""
        return self._model.value(self.currentIndex())

    def copy_value(self) -> None:
        """Copy the current row's value, whole."""
        text = value_text(self.current_value())
        copy_text(text, tr("The value"))
        self.value_copied.emit(text)

    def copy_path(self) -> None:
        """Copy the current row's JSONPath."""
        path = self.current_path()
        copy_text(path, tr("The path"))
        self.path_copied.emit(path)

    def build_menu(self) -> QMenu:
        """The menu of the current row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        value = menu.addAction(icon("copy"), tr("Copy value"))
        value.setShortcut(QKeySequence.StandardKey.Copy)
        value.triggered.connect(self.copy_value)
        menu.addAction(icon("braces"), tr("Copy path")).triggered.connect(self.copy_path)
        self.menu_opening.emit(menu, self.current_path())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the value by the system's key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_value()
            event.accept()
            return
        super().keyPressEvent(event)

    def _open_menu(self, pos: QPoint) -> None:
        if self.currentIndex().isValid():
            self.build_menu().popup(self.viewport().mapToGlobal(pos))

    def _current_changed(self, index: QModelIndex) -> None:
        self.current_value_changed.emit(self._model.value(index) if index.isValid() else "")


class RecordView(QWidget):
    """The tree and, below it, the whole value of the row it stands on."""

    def __init__(self, name: str = tr("Record"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = RecordTree(name)
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setFont(theme.mono_font())
        self.whole.setTabChangesFocus(True)
        accessible(self.whole, tr("Whole value"))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(SPACE_8)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(self.whole)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.tree.current_value_changed.connect(self._show_whole)

    def set_value(self, value: Any) -> None:
        """Show a parsed JSON value."""
        self.tree.set_value(value)

    def _show_whole(self, value: Any) -> None:
        text = safe_text(beginning(value, _SHOWN_LIMIT), _SHOWN_LIMIT, multiline=True)
        # Wrapping one very long line takes seconds.
        wrap = len(text) <= _WRAP_LIMIT
        mode = QPlainTextEdit.LineWrapMode
        self.whole.setLineWrapMode(mode.WidgetWidth if wrap else mode.NoWrap)
        self.whole.setPlainText(text)
