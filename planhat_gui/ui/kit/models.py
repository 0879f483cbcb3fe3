"""Table models: a small one in memory, and one that fetches windows of rows as they are seen."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from .text import plain_tooltip, safe_text

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[str | None]

RAW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole, unchanged text of a cell; ``None`` when it is not in memory."""

PLACEHOLDER = "…"
_NO_PARENT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """What the two models share: columns, alignment, headers, safe text in cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._numeric: frozenset[int] = frozenset()
        self._row_count = 0

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names, unchanged."""
        return self._columns

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All rows there are, in memory or not."""
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def row(self, row: int) -> Row | None:
        """The unchanged values of a row, or ``None`` when it is not in memory."""
        raise NotImplementedError

    def has_row(self, row: int) -> bool:
        """Whether the row is in memory."""
        raise NotImplementedError

    def has_cells(self, row: int, columns: Collection[int]) -> bool:
        """Whether these cells of the row are in memory; does not ask for them."""
        return self.has_row(row)

    def shown(self, column: int, value: str) -> str:
        """A value as its cell shows it."""
        return safe_text(value)

    def title(self, column: int) -> str:
        """A column's name as its header shows it, unsafe signs and all."""
        return self._columns[column]

    def about(self, column: int) -> str:
        """What the tool tip of a column's name says."""
        return self._columns[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Cell text (safe and cut), raw text under ``RAW_ROLE``, alignment."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in self._numeric else _LEFT
        if role not in (Qt.ItemDataRole.DisplayRole, RAW_ROLE):
            return None
        values = self.row(index.row())
        if values is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        column = index.column()
        value = values[column] if column < len(values) else None
        if value is None:
            return ""
        return value if role == RAW_ROLE else self.shown(column, value)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Column names across, row numbers from 1 down."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return safe_text(self.title(section), 120)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.about(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._numeric else _LEFT
        return None


class SampleModel(TableModel):
    """Some hundred rows in memory. Cells are text already formatted; ``None`` shows empty."""

    def __init__(
        self,
        columns: Sequence[str] = (),
        rows: Sequence[Row] = (),
        numeric: Collection[int] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self.set_content(columns, rows, numeric)

    def set_content(
        self, columns: Sequence[str], rows: Sequence[Row], numeric: Collection[int] = ()
    ) -> None:
        """Show these rows instead; ``numeric`` holds the indexes of right-aligned columns."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), rows
        self._numeric, self._row_count = frozenset(numeric), len(rows)
        self.endResetModel()

    def row(self, row: int) -> Row:
        """The unchanged values of a row."""
        return self._rows[row]

    def has_row(self, row: int) -> bool:
        """All rows are in memory."""
        return 0 <= row < self._row_count


class WindowedModel(TableModel):
    """Any number of rows, of which only windows near what is seen are in memory. Never blocks.

    ``request(first, count, generation)`` is called from the event loop, never while painting;
    whoever fetches the rows answers with ``deliver`` in the GUI thread, or with ``failed``.
    At most ``in_flight`` requests are open at a time, the most recently seen rows first.
    """

    def __init__(
        self,
        request: Callable[[int, int, int], None],
        *,
        window: int = 200,
        kept: int = 40,
        in_flight: int = 2,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._window, self._kept, self._most_open = window, kept, in_flight
        self._generation = 0
        self._windows: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._open: set[int] = set()
        self._pump = QTimer(self, singleShot=True, interval=0)
        self._pump.timeout.connect(self._ask)

    @property
    def generation(self) -> int:
        """The number of the present content; answers to earlier ones are dropped."""
        return self._generation

    def reset(self, columns: Sequence[str], row_count: int, numeric: Collection[int] = ()) -> int:
        """Show another table (or order, or filter); returns the new generation."""
        self.beginResetModel()
        self._generation += 1
        self._columns, self._row_count = tuple(columns), row_count
        self._numeric = frozenset(numeric)
        self._windows.clear()
        self._wanted.clear()
        self._open.clear()
        self.endResetModel()
        return self._generation

    def deliver(self, generation: int, first: int, rows: Sequence[Row]) -> bool:
        """Take the rows of the window that begins at ``first``; False if they came too late."""
        if generation != self._generation:
            return False
        key = first // self._window
        self._open.discard(key)
        self._windows[key] = rows
        self._windows.move_to_end(key)
        while len(self._windows) > self._kept:
            self._windows.popitem(last=False)
        last = min(first + len(rows), self._row_count) - 1
        if last >= first:
            end = self.index(last, max(0, len(self._columns) - 1))
            self.dataChanged.emit(self.index(first, 0), end, [Qt.ItemDataRole.DisplayRole])
        if self._wanted:
            self._pump.start()
        return True

    def failed(self, generation: int, first: int) -> None:
        """A request came to nothing; the rows are asked for again when they are next seen."""
        if generation == self._generation:
            self._open.discard(first // self._window)
            if self._wanted:
                self._pump.start()

    def has_row(self, row: int) -> bool:
        """Whether the row is in memory; does not ask for it."""
        rows = self._windows.get(row // self._window)
        return rows is not None and row % self._window < len(rows)

    def row(self, row: int) -> Row | None:
        """The unchanged values of a row, or ``None`` while they are being fetched."""
        key = row // self._window
        rows = self._windows.get(key)
        if rows is None:
            self._want(key)
            return None
        self._windows.move_to_end(key)
        offset = row % self._window
        return rows[offset] if offset < len(rows) else None

    def _want(self, key: int) -> None:
        if key in self._open:
            return
        self._wanted[key] = None
        self._wanted.move_to_end(key)
        while len(self._wanted) > self._most_open:
            # Rows scrolled past; if they are still on screen they are asked for at the repaint.
            self._wanted.popitem(last=False)
        if not self._pump.isActive():
            self._pump.start()

    def _ask(self) -> None:
        while self._wanted and len(self._open) < self._most_open:
            key, _ = self._wanted.popitem(last=True)
            first = key * self._window
            count = min(self._window, self._row_count - first)
            if key in self._windows or count <= 0:
                continue
            self._open.add(key)
            self._request(first, count, self._generation)
