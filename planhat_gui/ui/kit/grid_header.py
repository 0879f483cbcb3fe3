"""The header of a data grid: sort arrows, and column names that stay while others scroll."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader

if TYPE_CHECKING:
    from .frozen import FrozenTable

Order = tuple[tuple[int, bool], ...]
"""Columns to sort by, the first one first, and whether each goes down."""

_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
    }
)


class BlindHeader(QHeaderView):
    """Knows of no selection. Qt asks of each name painted whether all its cells are chosen.

    With a million rows chosen that takes seconds, only to draw the borders between names.
    """

    def setSelectionModel(self, selection: QItemSelectionModel) -> None:
        """See QAbstractItemView: an empty one instead."""
        super().setSelectionModel(QItemSelectionModel(selection.model(), self))


class GridHeader(BlindHeader):
    """Column names with the sort arrow behind the name, where it never covers it.

    Names of frozen columns are painted over those that are scrolled away below them, and the
    mouse there means them: for Qt they stand where they would without being frozen.
    """

    def __init__(self, table: "FrozenTable") -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.sorts: Order = ()
        self._table = table
        self._drag: tuple[int, int, int] | None = None

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, index: int) -> None:
        super().initStyleOptionForIndex(option, index)
        for place, (column, descending) in enumerate(self.sorts, 1):
            if index == column:
                text: str = option.text
                number = place if len(self.sorts) > 1 else ""
                option.text = f"{text} {'↓' if descending else '↑'}{number}"

    def column_at(self, pos: QPoint) -> int:
        """The column whose name is seen there; -1: none."""
        return self.logicalIndexAt(self._meant(pos))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        area = self._table.frozen_area(self.viewport().rect())
        if area.isNull() or not event.rect().intersects(area):
            return
        painter = QPainter(self.viewport())
        painter.fillRect(area, self.palette().base())
        for column, left, width in self._table.frozen_spans():
            painter.save()
            self.paintSection(painter, QRect(left, 0, width, self.height()), column)
            painter.restore()
        self._table.paint_border(painter, area)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._meant(event.pos())
            moved = QHelpEvent(event.type(), at, event.globalPos())
            return super().viewportEvent(moved)
        if event.type() in _MOUSE and isinstance(event, QMouseEvent):
            if self._resized(event):
                return True
            at = self._meant(event.position().toPoint())
            if at != event.position().toPoint():
                seen = super().viewportEvent(_moved(event, at))
                self.viewport().update()
                return seen
        return super().viewportEvent(event)

    def _resized(self, event: QMouseEvent) -> bool:
        """Qt heeds no mouse left of its own first name, so borders of frozen names are ours."""
        x, kind = event.position().toPoint().x(), event.type()
        if self._drag is not None:
            column, begin, width = self._drag
            by = begin - x if self.isRightToLeft() else x - begin
            if kind == QEvent.Type.MouseButtonRelease:
                self._drag = None
            self.resizeSection(column, max(self.minimumSectionSize(), width + by))
            return True
        column = self._border_at(x)
        if column < 0:
            return False
        self.setCursor(Qt.CursorShape.SplitHCursor)
        if event.button() != Qt.MouseButton.LeftButton:
            return not event.buttons()
        if kind == QEvent.Type.MouseButtonPress:
            self._drag = (column, x, self.sectionSize(column))
        elif kind == QEvent.Type.MouseButtonDblClick:
            self.sectionHandleDoubleClicked.emit(column)
        return True

    def _border_at(self, x: int) -> int:
        """The frozen column whose far border is there, once others are scrolled below; -1: none."""
        if not self.offset():
            return -1
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        for column, left, width in self._table.frozen_spans():
            border = left if self.isRightToLeft() else left + width
            if abs(x - border) <= grip:
                return column
        return -1

    def _meant(self, pos: QPoint) -> QPoint:
        area = self._table.frozen_area(self.viewport().rect())
        if area.isNull() or not area.left() <= pos.x() <= area.right():
            return pos
        for column, left, width in self._table.frozen_spans():
            if left <= pos.x() < left + width:
                return QPoint(self.sectionViewportPosition(column) + pos.x() - left, pos.y())
        return pos


def _moved(event: QMouseEvent, to: QPoint) -> QMouseEvent:
    return QMouseEvent(
        event.type(),
        QPointF(to),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
