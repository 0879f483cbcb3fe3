"""Lists of things: a table with generous rows, a status pill, a search, one key per row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import (
    LEVEL_ICONS,
    SPACE_4,
    SPACE_8,
    TYPE_CAPTION,
    Level,
    level_colours,
)

Index = QModelIndex | QPersistentModelIndex
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 2
ROW = 40
_PILL = 22
_PILL_ICON = 14
_HEAD_ROOM = 28
"""Padding of a column's head on both sides, in pixels."""
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; with a level it is a pill. `sort` orders it where text would not."""

    text: str
    level: Level | None = None
    sort: str | float | None = None

    def order(self) -> tuple[int, float, str]:
        """Numbers before texts, texts without regard to case."""
        if isinstance(self.sort, int | float):
            return 0, self.sort, ""
        return 1, 0.0, (self.sort if self.sort is not None else self.text).casefold()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: title, whether it takes the free width, alignment, width in pixels.

    `least`: in a table narrower than this many pixels it is hidden.
    """

    title: str
    stretch: bool = False
    right: bool = False
    width: int = 0
    least: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in the list."""

    key: str
    cells: tuple[Cell, ...]
    tip: str = ""


class RowsModel(QAbstractTableModel):
    """Some hundred rows in memory; the search and the order are applied here."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self._words = ""
        self._order: tuple[int, bool] = (-1, False)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; where only cells differ, the view keeps its place."""
        before = [row.key for row in self._shown]
        self._all = tuple(rows)
        shown = self._arranged()
        if [row.key for row in shown] == before:
            self._shown = shown
            if shown:
                last = self.index(len(shown) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self._reset(shown)

    def set_search(self, text: str) -> None:
        """Show only rows that hold every word of `text` somewhere."""
        self._words = text
        self._reset(self._arranged())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order in which the rows were given."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._reset(self._arranged())

    def row_at(self, row: int) -> Row | None:
        """The row shown there, or None."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def position(self, key: str) -> int:
        """Where a key is shown, -1 when it is not."""
        return next((at for at, row in enumerate(self._shown) if row.key == key), -1)

    def total(self) -> int:
        """All rows, hidden ones included."""
        return len(self._all)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, tool tip, alignment, font of the first column, level."""
        row = self.row_at(index.row())
        if row is None:
            return None
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return safe_text(cell.text)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(row.tip or cell.text)
            case Qt.ItemDataRole.TextAlignmentRole:
                right = self.columns[index.column()].right
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if index.column() == 0:
                return theme.ui_font(weight=QFont.Weight.Medium)
            case _ if role == LEVEL_ROLE:
                return cell.level
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _arranged(self) -> list[Row]:
        words = self._words.casefold().split()
        rows = [
            row
            for row in self._all
            if all(any(w in cell.text.casefold() for cell in row.cells) for w in words)
        ]
        column, descending = self._order
        if column >= 0:
            rows.sort(key=lambda row: row.cells[column].order(), reverse=descending)
        return rows

    def _reset(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()


class _PillDelegate(QStyledItemDelegate):
    """Draws cells that have a level as a pill: icon, word and colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        level: Level | None = index.data(LEVEL_ROLE)
        if level is None:
            super().paint(painter, option, index)
            return
        word = str(index.data(Qt.ItemDataRole.DisplayRole))
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        view = bare.widget
        view.style().drawControl(view.style().ControlElement.CE_ItemViewItem, bare, painter, view)
        area: QRect = option.rect
        colour, surface = level_colours(theme.current().colours, level)
        font = theme.ui_font(TYPE_CAPTION, QFont.Weight.Medium)
        width = self._width(word)
        pill = QRectF(area.left() + SPACE_4, area.center().y() - _PILL / 2 + 1, width, _PILL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(surface))
        painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
        picture = pixmap(
            _icon_name(level, word), colour, _PILL_ICON, painter.device().devicePixelRatioF()
        )
        top = round(pill.center().y() - _PILL_ICON / 2)
        painter.drawPixmap(round(pill.left()) + SPACE_8, top, picture)
        painter.setPen(QColor(colour))
        painter.setFont(font)
        words = pill.adjusted(SPACE_8 + _PILL_ICON + SPACE_4 + 1, 0, -SPACE_8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(LEVEL_ROLE) is None:
            return super().sizeHint(option, index)
        return QSize(self._width(str(index.data())) + 2 * SPACE_8, ROW)

    @staticmethod
    def _width(word: str) -> int:
        metrics = QFontMetrics(theme.ui_font(TYPE_CAPTION, QFont.Weight.Medium))
        return metrics.horizontalAdvance(word) + 2 * SPACE_8 + _PILL_ICON + SPACE_8


def _icon_name(level: Level, word: str) -> str:
    return "circle-pause" if word == tr("Paused") else LEVEL_ICONS[level]


class ListTable(QTableView):
    """A list of things with columns. Signals carry the row's key.

    `chosen`: double click or Enter. `menu_wanted`: right click or the menu key on a row.
    """

    current_changed = Signal(str)
    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)
    delete_pressed = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        parent: QWidget | None = None,
        rows: RowsModel | None = None,
    ) -> None:
        super().__init__(parent)
        accessible(self, name)
        self.rows = rows or RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(_PillDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.activated.connect(self._activated)
        self.selectionModel().currentRowChanged.connect(self._current_row_changed)
        theme.themed.changed.connect(self.viewport().update)
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(60)
        for at, column in enumerate(self.rows.columns):
            if column.stretch:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            elif column.width:
                # A title may be longer in another language than its values.
                words = header.fontMetrics().horizontalAdvance(column.title) + _HEAD_ROOM
                self.setColumnWidth(at, max(column.width, words))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the row chosen before stays chosen, else the first one is."""
        before, at = self.current(), self.currentIndex().row()
        self.rows.set_rows(rows)
        self.keep_place(before, at)

    def set_search(self, text: str) -> None:
        """Show only rows with these words."""
        before, at = self.current(), self.currentIndex().row()
        self.rows.set_search(text)
        self.keep_place(before, at)

    def current(self) -> str:
        """The key of the chosen row, empty when there is none."""
        row = self.rows.row_at(self.currentIndex().row())
        return row.key if row else ""

    def selected(self) -> list[str]:
        """The keys of all chosen rows, from the top down."""
        # By ranges: a list of ten thousand chosen rows costs half a second.
        ranges = self.selectionModel().selection()
        at = {
            row
            for one in map(ranges.at, range(ranges.count()))
            for row in range(one.top(), one.bottom() + 1)
        }
        return [row.key for each in sorted(at) if (row := self.rows.row_at(each)) is not None]

    def set_current(self, key: str) -> None:
        """Choose a row by its key; an unknown key changes nothing."""
        at = self.rows.position(key)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to delete; the rest as in any table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current():
            self.chosen.emit(self.current())
            return
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.current():
            self.delete_pressed.emit(self.current())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what there is no room for; the whole row is in its own place anyway."""
        super().resizeEvent(event)
        for at, column in enumerate(self.rows.columns):
            if column.least:
                self.setColumnHidden(at, self.width() < column.least)

    def keep_place(self, key: str, otherwise: int) -> None:
        """After the rows have changed: choose that key's row, else the one at that place."""
        at = self.rows.position(key) if key else -1
        if at < 0:
            at = max(0, min(otherwise, self.rows.rowCount() - 1))
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(at, 0))
        else:
            self.current_changed.emit("")

    def _ask_menu(self, pos: QPoint) -> None:
        index = self.indexAt(pos)
        row = self.rows.row_at(index.row() if index.isValid() else self.currentIndex().row())
        if row is not None:
            self.menu_wanted.emit(row.key, self.viewport().mapToGlobal(pos))

    def _activated(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row is not None:
            self.chosen.emit(row.key)

    def _current_row_changed(self) -> None:
        self.current_changed.emit(self.current())
