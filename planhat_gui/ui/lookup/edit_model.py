"""A small table of texts that can be typed into: rows, column names, undo."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from planhat_gui.model.language import tr
from planhat_gui.model.lookup import names_from_heads
from planhat_gui.ui.kit.models import Index
from planhat_gui.ui.kit.text import plain_tooltip, safe_text

MAX_EDIT_ROWS = 20_000
"""Rows that can be typed and pasted; larger tables come from files."""

_STEPS_KEPT = 100
_NO_PARENT = QModelIndex()

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One state of the table. Rows are shared between states, so a state costs little."""

    columns: Cells
    rows: tuple[Cells, ...]


class EditModel(QAbstractTableModel):
    """The table with one empty row below it: what is typed there makes a new row.

    `edited` comes after every change of rows or names, undo and redo included.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table(("column_1",), ())
        self._saved = self._table
        self._before: list[Table] = []
        self._after: list[Table] = []

    # What there is

    @property
    def table(self) -> Table:
        """The columns and rows as they are now, rows without any text left out."""
        rows = self._table.rows
        if all(map(any, rows)):
            return self._table
        return Table(self._table.columns, tuple(row for row in rows if any(row)))

    @property
    def columns(self) -> Cells:
        """The columns' names."""
        return self._table.columns

    @property
    def changed(self) -> bool:
        """Whether it is another table than the one that was set."""
        return self._table != self._saved

    @property
    def empty(self) -> bool:
        """Whether nothing has been typed yet."""
        return not any(map(any, self._table.rows))

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    # Changes

    def set_table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show this table; nothing before it can be undone."""
        self._before.clear()
        self._after.clear()
        self._show(Table(tuple(columns), tuple(tuple(row) for row in rows)))
        self._saved = self._table
        self.edited.emit()

    def replace(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Take another table instead, as one change that can be undone."""
        self._change(Table(tuple(columns), tuple(tuple(row) for row in rows)))

    def rename(self, column: int, name: str) -> None:
        """Give a column another name."""
        names = list(self._table.columns)
        if names[column] != name.strip():
            names[column] = name.strip()
            self._change(Table(tuple(names), self._table.rows))

    def add_column(self) -> int:
        """Add an empty column at the end; where it is."""
        at = len(self._table.columns)
        self._change(self._widened(at + 1))
        return at

    def remove_column(self, column: int) -> None:
        """Take a column with its values out; the last one stays."""
        if len(self._table.columns) > 1:
            names = _without(self._table.columns, column)
            rows = tuple(_without(row, column) for row in self._table.rows)
            self._change(Table(names, rows))

    def remove_rows(self, numbers: Collection[int]) -> None:
        """Take these rows out."""
        rows = tuple(row for at, row in enumerate(self._table.rows) if at not in numbers)
        if len(rows) < len(self._table.rows):
            self._change(Table(self._table.columns, rows))

    def clear_cells(self, cells: Collection[tuple[int, int]]) -> None:
        """Empty these cells (row, column)."""
        rows = [list(row) for row in self._table.rows]
        for row, column in cells:
            if row < len(rows):
                rows[row][column] = ""
        after = Table(self._table.columns, tuple(map(tuple, rows)))
        if after != self._table:
            self._change(after)

    def paste(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Put a block of cells at a place; rows and columns grow as it needs.

        Raises ValueError when there would be more than MAX_EDIT_ROWS rows.
        """
        if not block:
            return
        if row + len(block) > MAX_EDIT_ROWS:
            raise ValueError(f"more than {MAX_EDIT_ROWS:,} rows")
        wide = max(len(cells) for cells in block)
        table = self._widened(max(len(self._table.columns), column + wide))
        empty = ("",) * len(table.columns)
        rows = list(table.rows)
        rows += [empty] * (row + len(block) - len(rows))
        for at, cells in enumerate(block, row):
            whole = rows[at]
            rows[at] = (*whole[:column], *cells, *whole[column + len(cells) :])
        self._change(Table(table.columns, tuple(rows)))

    def first_row_to_names(self) -> None:
        """Take the first row for the columns' names."""
        if self._table.rows:
            names, _ = names_from_heads(self._table.rows[0])
            self._change(Table(names, self._table.rows[1:]))

    def names_to_first_row(self) -> None:
        """Take the names for a row, and number the columns."""
        names = tuple(f"column_{n}" for n in range(1, len(self._table.columns) + 1))
        self._change(Table(names, (self._table.columns, *self._table.rows)))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._after.append(self._table)
            self._show(self._before.pop())
            self.edited.emit()

    def redo(self) -> None:
        """Make it again."""
        if self._after:
            self._before.append(self._table)
            self._show(self._after.pop())
            self.edited.emit()

    def _widened(self, columns: int) -> Table:
        names, number = list(self._table.columns), len(self._table.columns)
        while len(names) < columns:
            number += 1
            if f"column_{number}" not in names:
                names.append(f"column_{number}")
        more = ("",) * (columns - len(self._table.columns))
        return Table(tuple(names), tuple((*row, *more) for row in self._table.rows))

    def _change(self, table: Table) -> None:
        self._before.append(self._table)
        del self._before[:-_STEPS_KEPT]
        self._after.clear()
        self._show(table)
        self.edited.emit()

    def _show(self, table: Table) -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    # Qt's questions

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The rows and the empty one below them."""
        rows = len(self._table.rows)
        return 0 if parent.isValid() else rows + (rows < MAX_EDIT_ROWS)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; cut where it is only shown."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return None
        if index.row() >= len(self._table.rows):
            return ""
        text = self._table.rows[index.row()][index.column()]
        return text if role == Qt.ItemDataRole.EditRole else safe_text(text)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, text = index.row(), index.column(), str(value)
        rows = list(self._table.rows)
        fresh = row == len(rows)
        if fresh:
            if not text:
                return False
            rows.append(("",) * len(self._table.columns))
        if rows[row][column] == text:
            return True
        rows[row] = (*rows[row][:column], text, *rows[row][column + 1 :])
        self._before.append(self._table)
        del self._before[:-_STEPS_KEPT]
        self._after.clear()
        if fresh and row + 1 < MAX_EDIT_ROWS:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
        self._table = Table(self._table.columns, tuple(rows))
        if fresh and row + 1 < MAX_EDIT_ROWS:
            self.endInsertRows()
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names across; numbers down, a star at the row that is not there yet."""
        if orientation == Qt.Orientation.Vertical:
            if role != Qt.ItemDataRole.DisplayRole:
                return None
            return "*" if section == len(self._table.rows) else str(section + 1)
        if not 0 <= section < len(self._table.columns):
            return None
        name = self._table.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return safe_text(name, 120)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(tr("{name}\nDouble-click to rename", name=name))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _without(cells: Cells, at: int) -> Cells:
    return (*cells[:at], *cells[at + 1 :])
