"""The data grid: a table view that stays fluid at a million rows."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .frozen import FrozenTable
from .grid_header import Order
from .icons import icon
from .leaving import copy_text
from .models import RAW_ROLE, Index, TableModel
from .tokens import ROW_HEIGHT
from .widths import LEAST, MOST, ColumnWidths

COPY_ROWS = 10_000
COPY_CELLS = 2_000_000
"""Of very wide tables fewer rows are copied."""
MAX_COLUMN_WIDTH = MOST
_SORT_ROOM = 20

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)

MenuHook = Callable[[QMenu, int, int], None]
HeaderHook = Callable[[QMenu, int], None]


@dataclass(frozen=True, slots=True)
class CopyRequest:
    """A selection to copy: rows ``first`` to ``last`` (both included) and the columns' indexes."""

    first: int
    last: int
    columns: tuple[int, ...]
    truncated: bool


def as_tsv(headers: list[str], rows: list[list[str]]) -> str:
    """Tab-separated text as spreadsheets paste it; cells with tabs or breaks are quoted."""
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerow(headers)
    writer.writerows(rows)
    return out.getvalue()


class DataGrid(FrozenTable):
    """Rows of 28 px, sampled column widths, copy with headers, sorting left to the model's owner.

    Signals: ``sort_requested(column, descending)``, column -1 for the natural order;
    ``order_requested(Order)`` for several columns, by Shift and a click on a further header;
    ``copied(rows, columns, truncated)``; ``copy_deferred(CopyRequest)`` when selected rows are
    not in memory and somebody has to fetch them (then call ``put_on_clipboard``).
    """

    sort_requested = Signal(int, bool)
    order_requested = Signal(object)
    copied = Signal(int, int, bool)
    copy_deferred = Signal(object)
    current_row_changed = Signal(int)
    typed = Signal(str)
    """Letters typed on the grid: what is searched for, for Qt would look at all rows."""
    opened = Signal(int, int)
    """Enter, or a double click, on a cell."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            accessible(self, name)
        self._hooks: list[MenuHook] = []
        self._header_hooks: list[HeaderHook] = []
        self._sortable = self._by_several = False
        self._anchor: QPersistentModelIndex | None = None
        self.setFont(theme.ui_font(tabular=True))
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.widths = ColumnWidths(self, 0)
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        self._header = self.header
        down, across = self.verticalHeader(), self._header
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(ROW_HEIGHT)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.setMinimumSectionSize(LEAST)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.sectionClicked.connect(self._header_clicked)
        across.sectionHandleDoubleClicked.connect(lambda column: self.widths.fit([column]))
        for header in (down, across):
            # Highlighting asks for each row of a column whether it is selected: seconds at a
            # million rows. Selecting whole columns is the same trap.
            header.setHighlightSections(False)
            header.setSectionsClickable(False)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; column widths follow its first rows at every reset."""
        old = self._any_model()
        if old is not None:
            old.modelReset.disconnect(self.fit_columns)
            old.dataChanged.disconnect(self.widths.soon)
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit_columns)
            model.dataChanged.connect(self.widths.soon)
            self.selectionModel().currentRowChanged.connect(self._current_row_changed)
            self.fit_columns()

    def fit_columns(self) -> None:
        """Set each column's width by its name and a sample of its cells, within bounds."""
        if self._any_model() is not None:
            self.widths.fit_all()

    def set_sortable(self, sortable: bool, *, by_several: bool = False) -> None:
        """Let the header (and the menu) ask for an order; the model's owner does the sorting."""
        self._sortable, self._by_several = sortable, by_several
        self._header.setSectionsClickable(sortable)
        self.widths.set_sort_room(_SORT_ROOM if sortable else 0)
        self.fit_columns()

    def set_sort(self, column: int, descending: bool = False) -> None:
        """Show the order in force without asking for it; column -1 is the natural one."""
        self.show_order(((column, descending),) if column >= 0 else ())

    def show_order(self, order: Order) -> None:
        """Show an order by several columns without asking for it."""
        self._header.sorts = order
        self._header.viewport().update()

    def add_menu_hook(self, hook: MenuHook) -> None:
        """Have ``hook(menu, row, column)`` add its actions whenever the menu opens on a cell."""
        self._hooks.append(hook)

    def add_header_hook(self, hook: HeaderHook) -> None:
        """Have ``hook(menu, column)`` add its actions to the menu of a column's name."""
        if not self._header_hooks:
            self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self._header.customContextMenuRequested.connect(self._open_header_menu)
        self._header_hooks.append(hook)

    def cell_text(self, row: int, column: int) -> str | None:
        """The whole text of a cell, or ``None`` while it is being fetched."""
        model = self._any_model()
        if model is None:
            return None
        index = model.index(row, column)
        raw = model.data(index, RAW_ROLE)
        if raw is None and not isinstance(model, TableModel):
            raw = model.data(index, Qt.ItemDataRole.DisplayRole)
        return None if raw is None else str(raw)

    def selectAll(self) -> None:
        """Select all, up to as many rows as copying takes: Qt freezes on a million."""
        model = self._any_model()
        if model is None or not model.rowCount() or not model.columnCount():
            return
        last = min(model.rowCount(), COPY_ROWS) - 1
        whole = QItemSelection(model.index(0, 0), model.index(last, model.columnCount() - 1))
        self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def copy_request(self) -> CopyRequest | None:
        """The selection as it would be copied, at most 10,000 rows; ``None`` without one."""
        if self._any_model() is None:
            return None
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        if not ranges:
            return None
        first = min(each.top() for each in ranges)
        last = max(each.bottom() for each in ranges)
        columns: set[int] = set()
        for each in ranges:
            columns.update(range(each.left(), each.right() + 1))
        header = self.horizontalHeader()
        shown = sorted((c for c in columns if not self.isColumnHidden(c)), key=header.visualIndex)
        most = max(1, min(COPY_ROWS, COPY_CELLS // max(1, len(shown))))
        end = min(last, first + most - 1)
        return CopyRequest(first, end, tuple(shown), end < last)

    def copy(self) -> None:
        """Copy the selection's bounding block with its headers as tab-separated text."""
        wanted = self.copy_request()
        model = self._any_model()
        if wanted is None or model is None:
            return
        span = range(wanted.first, wanted.last + 1)
        columns = wanted.columns
        if isinstance(model, TableModel) and not all(model.has_cells(r, columns) for r in span):
            self.copy_deferred.emit(wanted)
            return
        rows = [[self.cell_text(row, c) or "" for c in wanted.columns] for row in span]
        self.put_on_clipboard(wanted, rows)

    def put_on_clipboard(self, wanted: CopyRequest, rows: list[list[str]]) -> None:
        """Put rows (of the wanted columns, in their order) on the clipboard with headers."""
        self.put_text(wanted, as_tsv(self._headers(wanted.columns), rows), len(rows))

    def put_text(self, wanted: CopyRequest, text: str, rows: int) -> None:
        """As `put_on_clipboard`, what `as_tsv` made of so many rows."""
        copy_text(text, tr("What was chosen"))
        self.copied.emit(rows, len(wanted.columns), wanted.truncated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the system's key; everything else as in any table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
            return
        if self._moved_far(event):
            return
        index = self.currentIndex()
        if event.key() in _ENTER and not event.modifiers() & _MODIFIERS and index.isValid():
            self.opened.emit(index.row(), index.column())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the cell, as Enter does."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row(), index.column())

    def keyboardSearch(self, search: str) -> None:
        """Qt would read a million rows for it, here and now."""
        if search.strip():
            self.typed.emit(search)

    def _moved_far(self, event: QKeyEvent) -> bool:
        """Ctrl and an arrow: to the edge, as in spreadsheets; with Shift the selection grows."""
        index = self.currentIndex()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not index.isValid():
            return False
        ends = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: -1}
        if self.isRightToLeft():
            ends = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 0}
        row, column, key = index.row(), index.column(), event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = 0 if key == Qt.Key.Key_Up else self.model().rowCount() - 1
        elif key in ends:
            column = self.shown_in_order()[ends[Qt.Key(key)]]
        else:
            return False
        self.go_to(row, column, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()
        return True

    def go_to(self, row: int, column: int, *, extend: bool = False) -> None:
        """Put the cursor on a cell and show it; `extend`: the selection reaches to it."""
        target, flag = self.model().index(row, column), QItemSelectionModel.SelectionFlag
        if extend:
            begin = self._anchor if self._anchor is not None else self.currentIndex()
            anchor = self.model().index(begin.row(), begin.column())
            self.selectionModel().select(QItemSelection(anchor, target), flag.ClearAndSelect)
            self.selectionModel().setCurrentIndex(target, flag.NoUpdate)
            self._anchor = QPersistentModelIndex(anchor)
        else:
            self.setCurrentIndex(target)
        self.scrollTo(target)

    def build_menu(self, row: int, column: int) -> QMenu:
        """The menu of a cell: copy, sort, and what the hooks add."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        value = menu.addAction(icon("copy"), tr("Copy value"))
        value.triggered.connect(lambda: self._copy_value(row, column))
        block: QAction = menu.addAction(tr("Copy selection with headers"))
        block.setShortcut(QKeySequence.StandardKey.Copy)
        block.triggered.connect(self.copy)
        if self._sortable:
            menu.addSeparator()
            self._add_sorts(menu, column)
        if self._hooks:
            menu.addSeparator()
            for hook in self._hooks:
                hook(menu, row, column)
        return menu

    def build_header_menu(self, column: int) -> QMenu:
        """The menu of a column's name: sort, and what the hooks add."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._sortable:
            self._add_sorts(menu, column)
            menu.addSeparator()
        for hook in self._header_hooks:
            hook(menu, column)
        return menu

    def _add_sorts(self, menu: QMenu, column: int) -> None:
        for text, aim, descending in (
            (tr("Sort ascending"), column, False),
            (tr("Sort descending"), column, True),
            (tr("Original order"), -1, False),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, aim=aim, descending=descending: self._ask_sort(aim, descending)
            )
        if self._by_several and self._header.sorts:
            more = menu.addAction(tr("Then sort by this column"))
            more.triggered.connect(lambda: self._sort_further(column))

    def _open_header_menu(self, pos: QPoint) -> None:
        column = self._header.column_at(pos)
        if column >= 0:
            self.build_header_menu(column).popup(self._header.viewport().mapToGlobal(pos))

    def _any_model(self) -> QAbstractItemModel | None:
        return self.model()  # the stubs know of no view without a model

    def _headers(self, columns: tuple[int, ...]) -> list[str]:
        model = self._any_model()
        if isinstance(model, TableModel):
            return [model.columns[c] for c in columns]
        return [str(self.model().headerData(c, Qt.Orientation.Horizontal)) for c in columns]

    def _open_menu(self, pos: QPoint) -> None:
        index = self.indexAt(pos)
        if not index.isValid():
            index = self.currentIndex()
        if index.isValid():
            self.build_menu(index.row(), index.column()).popup(self.viewport().mapToGlobal(pos))

    def _copy_value(self, row: int, column: int) -> None:
        text = self.cell_text(row, column)
        if text is not None:
            copy_text(text, tr("The cell"))
            self.copied.emit(1, 1, False)

    def _header_clicked(self, column: int) -> None:
        if not self._sortable:
            return
        shift = Qt.KeyboardModifier.ShiftModifier
        sorts = self._header.sorts
        if self._by_several and QGuiApplication.keyboardModifiers() & shift:
            self._sort_further(column)
        # Ascending, descending, back to the natural order.
        elif len(sorts) != 1 or sorts[0][0] != column:
            self._ask_sort(column, descending=False)
        elif not sorts[0][1]:
            self._ask_sort(column, descending=True)
        else:
            self._ask_sort(-1, descending=False)

    def _sort_further(self, column: int) -> None:
        """Sort by this column, too: ascending, descending, no more."""
        order = list(self._header.sorts)
        at = next((i for i, one in enumerate(order) if one[0] == column), None)
        if at is None:
            order.append((column, False))
        elif order[at][1]:
            del order[at]
        else:
            order[at] = (column, True)
        self.show_order(tuple(order))
        self.order_requested.emit(tuple(order))

    def _ask_sort(self, column: int, descending: bool) -> None:
        self.set_sort(column, descending)
        self.sort_requested.emit(column, descending)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See QAbstractItemView."""
        super().currentChanged(current, previous)
        self._anchor = None

    def _current_row_changed(self) -> None:
        self.current_row_changed.emit(self.currentIndex().row())
