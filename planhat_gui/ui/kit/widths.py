"""Widths of columns, by their names and a few of their cells, as they come into sight."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from .models import TableModel

LEAST, MOST = 56, 320
"""Pixels."""
USUAL = 120
_SAMPLE = 15
_ALL_AT_ONCE = 100
_LETTERS = 80
_CELL_ROOM, _NAME_ROOM, _ICON_ROOM = 28, 34, 20


class ColumnWidths(QObject):
    """Makes the columns of a table as wide as what is in memory needs, those in sight first.

    Nothing is asked for and no row beyond the sample is looked at, however many columns there
    are. A width set by the user, or by `set_width`, is kept until `forget`.
    """

    def __init__(self, table: QTableView, sort_room: int) -> None:
        super().__init__(table)
        self._table, self._sort_room = table, sort_room
        self._done: set[int] = set()
        self._kept: set[int] = set()
        self._fitting = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit_seen)
        header = table.horizontalHeader()
        header.setDefaultSectionSize(USUAL)
        header.sectionResized.connect(self._resized)
        table.horizontalScrollBar().valueChanged.connect(lambda _: self._soon.start())

    def set_sort_room(self, pixels: int) -> None:
        """So much is kept free behind a name, for the sort arrow."""
        self._sort_room = pixels

    @property
    def kept(self) -> frozenset[int]:
        """Columns whose width somebody chose."""
        return frozenset(self._kept)

    def forget(self) -> None:
        """Another table: all columns get their widths anew."""
        self._done.clear()
        self._kept.clear()

    def soon(self) -> None:
        """Look again when there is time: cells have come."""
        self._soon.start()

    def set_width(self, column: int, pixels: int) -> None:
        """A width that is kept."""
        self._kept.add(column)
        self._set(column, pixels)

    def fit(self, columns: list[int]) -> None:
        """Fit these to what is in them now, whoever chose their widths."""
        for column in columns:
            self._kept.discard(column)
            self._done.discard(column)
            self._fit(column)

    def fit_all(self) -> None:
        """Fit all columns anew; of many, those in sight, and the rest as they come into it."""
        self._done.clear()
        self._kept.clear()
        header = self._table.horizontalHeader()
        if header.count() > _ALL_AT_ONCE:
            self._reset_sizes()
        else:
            for column in range(header.count()):
                self._fit(column)
        self._soon.start()

    def _reset_sizes(self) -> None:
        """One call for all: thousands of single ones are felt."""
        self._fitting = True
        self._table.horizontalHeader().setDefaultSectionSize(USUAL)
        self._fitting = False

    def _resized(self, column: int, old: int, new: int) -> None:
        if not self._fitting and old and new:  # hidden and shown again is no other width
            self._kept.add(column)

    def _fit_seen(self) -> None:
        table, header = self._table, self._table.horizontalHeader()
        width = table.viewport().width()
        place = max(0, header.visualIndexAt(0))
        right = 0
        while place < header.count() and right < width:
            column = header.logicalIndex(place)
            if not header.isSectionHidden(column):
                self._fit(column)
                right = header.sectionViewportPosition(column) + header.sectionSize(column)
            place += 1

    def _fit(self, column: int) -> None:
        if column in self._done or column in self._kept:
            return
        model = self._table.model()
        header = self._table.horizontalHeader()
        name = str(model.headerData(column, header.orientation()) or "")
        metrics = QFontMetrics(header.font())
        wanted = metrics.horizontalAdvance(name[:_LETTERS]) + _NAME_ROOM + self._sort_room
        icon = Qt.ItemDataRole.DecorationRole
        marked = model.headerData(column, header.orientation(), icon) is not None
        wanted += _ICON_ROOM if "." in name or marked else 0
        cells = self._cells(column)
        metrics = QFontMetrics(self._table.font())
        longest = max((metrics.horizontalAdvance(cell[:_LETTERS]) for cell in cells), default=0)
        if cells:
            self._done.add(column)
            first = model.index(max(0, self._table.rowAt(0)), column)
            longest += _ICON_ROOM if first.data(icon) is not None else 0
        self._set(column, max(LEAST, min(max(wanted, longest + _CELL_ROOM), MOST)))

    def _cells(self, column: int) -> list[str]:
        model = self._table.model()
        first = max(0, self._table.rowAt(0))
        rows = range(first, min(first + _SAMPLE, model.rowCount()))
        return [
            str(model.index(row, column).data() or "")
            for row in rows
            if not isinstance(model, TableModel) or model.has_cells(row, (column,))
        ]

    def _set(self, column: int, pixels: int) -> None:
        self._fitting = True
        self._table.setColumnWidth(column, pixels)
        self._fitting = False
