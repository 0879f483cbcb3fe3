"""A table whose first columns stay while the others scroll sideways."""

from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from . import theme
from .grid_header import BlindHeader, GridHeader

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int, int]
"""A column, where it is seen, and its width, in pixels of the viewport."""

_MOST = 0.75
_BORDER = 2


class FrozenTable(QTableView):
    """One view with one selection: frozen columns are painted over what scrolls below them.

    A second view on the same model, which is the usual way, would be a second table for a screen
    reader, and would have to hide all other columns one by one. Here only where a cell is seen
    and which cell is seen at a place are answered otherwise; all the rest is Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frozen = 0
        self.header = GridHeader(self)
        self.setHorizontalHeader(self.header)
        self.setVerticalHeader(BlindHeader(Qt.Orientation.Vertical))
        self.header.sectionResized.connect(lambda *_: self._repaint_frozen())
        self.header.sectionMoved.connect(lambda *_: self._repaint_frozen())

    @property
    def frozen(self) -> int:
        """So many of the shown columns, from the first on, are frozen."""
        return self._frozen

    def freeze(self, count: int) -> None:
        """Let the first `count` columns that are shown stay. 0: none."""
        self._frozen = max(0, count)
        self._repaint_frozen()

    def shown_in_order(self, most: int = -1) -> list[int]:
        """The columns that are not hidden, as they stand; at most so many."""
        header = self.header
        found: list[int] = []
        for place in range(header.count()):
            if len(found) == most:
                break
            column = header.logicalIndex(place)
            if not header.isSectionHidden(column):
                found.append(column)
        return found

    def frozen_spans(self) -> list[Span]:
        """Where the frozen columns are seen. There is always room left for the others."""
        if not self._frozen:
            return []
        room = self.viewport().width()
        spans, used = [], 0
        for column in self.shown_in_order(self._frozen):
            width = self.header.sectionSize(column)
            if used + width > room * _MOST:
                break
            left = room - used - width if self.isRightToLeft() else used
            spans.append((column, left, width))
            used += width
        return spans

    def frozen_area(self, inside: QRect) -> QRect:
        """What frozen columns cover of a rectangle as wide as the viewport; null: nothing."""
        spans = self.frozen_spans()
        if not spans:
            return QRect()
        left = min(span[1] for span in spans)
        right = max(span[1] + span[2] for span in spans)
        return QRect(left, inside.top(), right - left, inside.height())

    def paint_border(self, painter: QPainter, area: QRect) -> None:
        """The line behind which the others scroll."""
        at = area.left() if self.isRightToLeft() else area.right() - _BORDER + 1
        painter.fillRect(
            QRect(at, area.top(), _BORDER, area.height()), theme.qcolour("control_border")
        )

    # What is seen where

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """See QAbstractItemView: over a frozen column it is that one's cell."""
        for column, left, width in self.frozen_spans():
            if left <= pos.x() < left + width:
                row = self.rowAt(pos.y())
                return self.model().index(row, column) if row >= 0 else QModelIndex()
        return super().indexAt(pos)

    def visualRect(self, index: Index) -> QRect:
        """See QAbstractItemView: a frozen column's cell is where it is painted."""
        for column, left, width in self.frozen_spans():
            if column == index.column():
                row = index.row()
                return QRect(left, self.rowViewportPosition(row), width, self.rowHeight(row))
        return super().visualRect(index)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """See QAbstractItemView."""
        region = super().visualRegionForSelection(selection)
        area = self.frozen_area(self.viewport().rect())
        return region if area.isNull() else region.united(QRegion(area))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """See QAbstractItemView: no cell ends up below the frozen columns."""
        across = self.horizontalScrollBar()
        before = across.value()
        super().scrollTo(index, hint)
        if not self._frozen:
            return
        if index.column() in self.shown_in_order(self._frozen):
            across.setValue(before)
            return
        area = self.frozen_area(self.viewport().rect())
        cell = super().visualRect(index)
        if area.isNull() or not cell.intersects(area.adjusted(0, -99_999, 0, 99_999)):
            return
        hidden = (
            cell.right() - area.left() + 1
            if self.isRightToLeft()
            else area.right() + 1 - cell.left()
        )
        across.setValue(across.value() - hidden)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and the frozen ones over them."""
        super().paintEvent(event)
        area = self.frozen_area(self.viewport().rect())
        if area.isNull() or not event.rect().intersects(area):
            return
        painter = QPainter(self.viewport())
        painter.fillRect(area, self.palette().base())
        first = self.rowAt(max(0, event.rect().top()))
        last = self.rowAt(event.rect().bottom())
        if first >= 0:
            if last < 0:
                last = self.model().rowCount() - 1
            for row in range(first, last + 1):
                self._paint_row(painter, row)
        self.paint_border(painter, area)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int) -> None:
        selection, current = self.selectionModel(), self.currentIndex()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        settable: Any = option
        normal = settable.state & ~(
            QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
        )
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        for column, left, width in self.frozen_spans():
            index = self.model().index(row, column)
            settable.rect = QRect(left, top, width, height)
            settable.index = index
            state = normal
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            settable.state = state
            settable.features &= ~QStyleOptionViewItem.ViewItemFeature.Alternate
            if self.alternatingRowColors() and row % 2:
                settable.features |= QStyleOptionViewItem.ViewItemFeature.Alternate
            self.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_PanelItemViewRow, option, painter, self
            )
            self.itemDelegate().paint(painter, option, index)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt moves what is painted already: of frozen columns that is wrong."""
        super().scrollContentsBy(dx, dy)
        if self._frozen and dx:
            self._repaint_frozen()

    def dataChanged(self, first: Index, last: Index, roles: Any = ()) -> None:
        """See QAbstractItemView."""
        super().dataChanged(first, last, roles)
        area = self.frozen_area(self.viewport().rect())
        if not area.isNull():
            self.viewport().update(area)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """See QAbstractItemView."""
        super().currentChanged(current, previous)
        area = self.frozen_area(self.viewport().rect())
        if not area.isNull():
            self.viewport().update(area)

    def _repaint_frozen(self) -> None:
        if self._frozen or self.header.offset() == 0:
            self.viewport().update()
            self.header.viewport().update()
