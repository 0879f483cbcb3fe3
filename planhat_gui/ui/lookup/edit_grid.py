"""The grid one types a lookup into: paste from a spreadsheet, rename in the header, undo."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from planhat_gui.interop.lookup_csv import table_from_text
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.language import tr
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.grid import as_tsv
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, ROW_HEIGHT
from planhat_gui.ui.lookup.edit_model import MAX_EDIT_ROWS, EditModel

COLUMN_WIDTH = 140
_LEAST_WIDTH = 80
_MOST_WIDTH = 360
_FITTED_COLUMNS = 40

_TOO_MANY = tr(
    "At most {max_edit_rows:,} rows can be pasted. Make the lookup of a file instead.",
    max_edit_rows=MAX_EDIT_ROWS,
)
T = TypeVar("T")
_Standard = QKeySequence.StandardKey


class _NameField(QLineEdit):
    """Stands over a column's name while it is changed."""

    done = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name, Escape leaves it as it was."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.done.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit(False)
        else:
            super().keyPressEvent(event)


class EditGrid(QTableView):
    """Shows an `EditModel`. `said(level, words)`: what a paste found out, or why it was refused."""

    said = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, name)
        self.table_model = EditModel(self)
        self.setModel(self.table_model)
        self.setFont(theme.ui_font(tabular=True))
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._renamed = -1
        self._name = accessible(_NameField(self), tr("Column name"))
        self._name.hide()
        self._name.done.connect(self._end_rename)
        self._name.editingFinished.connect(lambda: self._end_rename(True))
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.setDefaultSectionSize(COLUMN_WIDTH)
        across.setMinimumSectionSize(_LEAST_WIDTH)
        across.setResizeContentsPrecision(40)
        across.setSectionsClickable(True)
        for header in (down, across):
            header.setHighlightSections(False)
        across.sectionDoubleClicked.connect(self.rename_column)

    def fit_columns(self) -> None:
        """Set the columns' widths by their names and their first cells."""
        header = self.horizontalHeader()
        for column in range(min(self.table_model.columnCount(), _FITTED_COLUMNS)):
            wanted = max(self.sizeHintForColumn(column) + 16, header.sectionSizeHint(column))
            self.setColumnWidth(column, max(COLUMN_WIDTH, min(wanted, _MOST_WIDTH)))

    # What buttons and keys do

    def rename_column(self, column: int) -> None:
        """Put a field over the column's name."""
        if not 0 <= column < self.table_model.columnCount():
            return
        header = self.horizontalHeader()
        self.scrollTo(self.table_model.index(max(0, self.currentIndex().row()), column))
        self._renamed = column
        left = header.x() + header.sectionViewportPosition(column)
        width = max(header.sectionSize(column), 140)
        height = max(header.height(), CONTROL_HEIGHT)
        self._name.setGeometry(left, header.y(), width, height)
        self._name.setText(self.table_model.columns[column])
        self._name.show()
        self._name.raise_()
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename_current(self) -> None:
        """Rename the column of the current cell."""
        self.rename_column(max(0, self.currentIndex().column()))

    def add_column(self) -> None:
        """Add a column and ask for its name."""
        self.rename_column(self._keeping(self.table_model.add_column))

    def remove_column(self) -> None:
        """Take out the column of the current cell."""
        self._keeping(lambda: self.table_model.remove_column(max(0, self.currentIndex().column())))

    def remove_rows(self) -> None:
        """Take out the rows that are selected."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        self._keeping(lambda: self.table_model.remove_rows(rows))

    def paste(self) -> None:
        """Take the clipboard's cells: the whole table while it is empty, else at the current cell.

        Nothing is done, and that is said, when there are none or too many.
        """
        text = QGuiApplication.clipboard().text()
        fresh = self.table_model.empty and len(self.table_model.columns) <= 1
        try:
            table = table_from_text(text, heads=None if fresh else False)
            rows: list[list[str]] = []
            for cells in table.rows:
                rows.append(list(cells))
                if len(rows) > MAX_EDIT_ROWS:
                    raise ValueError
            if fresh:
                self._keeping(lambda: self.table_model.replace(table.columns, rows))
                self.fit_columns()
            else:
                at = self.currentIndex()
                row, column = max(0, at.row()), max(0, at.column())
                self._keeping(lambda: self.table_model.paste(row, column, rows))
        except NeedsFix as problem:
            words = " ".join(str(each.message) for each in problem.problems)
            self.said.emit("warning", tr("The clipboard cannot be pasted. {words}", words=words))
        except ValueError:
            self.said.emit("warning", _TOO_MANY)
        else:
            self.said.emit("info", " ".join(table.notes) if fresh else "")

    def copy(self) -> None:
        """Copy the block around what is selected, without the names."""
        cells = [(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()]
        if cells:
            rows = range(min(r for r, _ in cells), max(r for r, _ in cells) + 1)
            columns = range(min(c for _, c in cells), max(c for _, c in cells) + 1)
            block = [
                [
                    str(self.table_model.index(row, column).data(Qt.ItemDataRole.EditRole))
                    for column in columns
                ]
                for row in rows
            ]
            copy_text(as_tsv(block[0], block[1:]), tr("What was chosen"))

    def undo(self) -> None:
        """Take the last change back."""
        self._keeping(self.table_model.undo)

    def redo(self) -> None:
        """Make it again."""
        self._keeping(self.table_model.redo)

    def first_row_to_names(self) -> None:
        """Take the first row for the names."""
        self._keeping(self.table_model.first_row_to_names)

    def names_to_first_row(self) -> None:
        """Take the names for a row."""
        self._keeping(self.table_model.names_to_first_row)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell and, behind the last one, on to what follows the table."""
        here = self.currentIndex()
        last = (self.table_model.rowCount() - 1, self.table_model.columnCount() - 1)
        edge = last if forward else (0, 0)
        if here.isValid() and (here.row(), here.column()) != edge:
            return super().focusNextPrevChild(forward)
        return self._leave(forward)

    def _leave(self, forward: bool) -> bool:
        self.setTabKeyNavigation(False)
        moved = super().focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, undo, redo and Delete act on cells; the rest as in any table."""
        for key, act in (
            (_Standard.Copy, self.copy),
            (_Standard.Paste, self.paste),
            (_Standard.Undo, self.undo),
            (_Standard.Redo, self.redo),
        ):
            if event.matches(key):
                act()
                return
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            cells = {(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()}
            self._keeping(lambda: self.table_model.clear_cells(cells))
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _keeping(self, change: Callable[[], T]) -> T:
        """Change the table, and stay at the current cell as far as there still is one."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        result = change()
        row = min(max(0, row), self.table_model.rowCount() - 1)
        column = min(max(0, column), self.table_model.columnCount() - 1)
        self.selectionModel().setCurrentIndex(
            self.table_model.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        return result

    def _end_rename(self, take: bool) -> None:
        column, self._renamed = self._renamed, -1
        if column < 0:
            return  # Enter, and then the field loses the keyboard
        self._name.hide()
        if take and self._name.text().strip():
            self._keeping(lambda: self.table_model.rename(column, self._name.text()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
