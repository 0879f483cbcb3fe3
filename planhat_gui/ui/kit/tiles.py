"""Tiles: a real list whose rows look like cards, for keyboard, mouse and screen reader alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from . import theme
from .access import accessible
from .icons import pixmap
from .text import plain_tooltip, safe_text
from .tokens import RADIUS_SURFACE, SPACE_4, SPACE_8, SPACE_12, SPACE_16, TYPE_BODY, TYPE_CAPTION

_ICON = 24
_LINES = 2
_MIN_TILE_WIDTH = 240
TILE_ROLE = Qt.ItemDataRole.UserRole + 10


@dataclass(frozen=True, slots=True)
class Tile:
    """A choice: key for the program, title, a sentence or two, an icon, a small word."""

    key: str
    title: str
    text: str = ""
    icon: str = ""
    badge: str = ""


def _titles() -> QFont:
    return theme.ui_font(TYPE_BODY, QFont.Weight.DemiBold)


class _TileDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        tile: Tile = index.data(TILE_ROLE)
        view = self.parent()
        assert isinstance(view, TileList)
        width = view.tile_width()
        room = width - 2 * SPACE_16 - (_ICON + SPACE_12 if tile.icon else 0)
        # All tiles are as high as the one with the longest words.
        lines = max(len(_text_lines(each, room)) for each in view.tiles())
        height = QFontMetrics(_titles()).height() + lines * QFontMetrics(_texts()).lineSpacing()
        return QSize(width, height + 2 * SPACE_16 + SPACE_4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tile: Tile = index.data(TILE_ROLE)
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        card = QRectF(area).adjusted(1, 1, -1, -SPACE_8 + 1)
        view = self.parent()
        assert isinstance(view, TileList)
        column, columns = index.row() % view.columns(), view.columns()
        card.adjust(SPACE_8 / 2 * (column > 0), 0, -SPACE_8 / 2 * (column < columns - 1), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, card, state)
        self._paint_words(painter, card.toRect(), tile)
        painter.restore()

    def _paint_card(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        colours = theme.current().colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        border = colours.accent if chosen else colours.control_border if hover else colours.line
        width = 2 if chosen else 1
        painter.setBrush(QColor(colours.selected if chosen else colours.surface))
        painter.setPen(QPen(QColor(border), width))
        inset = width / 2
        painter.drawRoundedRect(
            card.adjusted(inset, inset, -inset, -inset), RADIUS_SURFACE, RADIUS_SURFACE
        )
        if focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(card.adjusted(4, 4, -4, -4), 5, 5)

    def _paint_words(self, painter: QPainter, card: QRect, tile: Tile) -> None:
        colours = theme.current().colours
        inner = card.adjusted(SPACE_16, SPACE_16 - 2, -SPACE_16, -SPACE_12)
        if tile.icon:
            scale = painter.device().devicePixelRatioF()
            picture = pixmap(tile.icon, colours.accent, _ICON, scale)
            painter.drawPixmap(inner.left(), inner.top(), picture)
            inner.setLeft(inner.left() + _ICON + SPACE_12)
        metrics = QFontMetrics(_titles())
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        badge_width = self._paint_badge(painter, line, tile.badge)
        painter.setFont(_titles())
        painter.setPen(QColor(colours.text))
        room = line.width() - badge_width
        title = metrics.elidedText(safe_text(tile.title), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(_texts())
        painter.setPen(QColor(colours.text_muted))
        below = QRect(inner.left(), line.bottom() + SPACE_4, inner.width(), 0)
        for text in _text_lines(tile, inner.width()):
            below.setHeight(QFontMetrics(_texts()).lineSpacing())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, text)
            below.moveTop(below.bottom() + 1)

    def _paint_badge(self, painter: QPainter, line: QRect, text: str) -> int:
        if not text:
            return 0
        colours = theme.current().colours
        font = theme.ui_font(TYPE_CAPTION, QFont.Weight.Medium)
        width = QFontMetrics(font).horizontalAdvance(text) + 2 * SPACE_8
        pill = QRect(line.right() - width, line.top() - 2, width, 20)
        painter.setPen(QPen(QColor(colours.info), 1))
        painter.setBrush(QColor(colours.info_surface))
        painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5)
        painter.setFont(font)
        painter.setPen(QColor(colours.info))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return width + SPACE_8


def _texts() -> QFont:
    return theme.ui_font(TYPE_CAPTION)


def _text_lines(tile: Tile, width: int) -> list[str]:
    return wrapped_lines(safe_text(tile.text), _texts(), width, _LINES)


def wrapped_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """``text`` broken at spaces into at most ``most`` lines; the last one ends with ``…``."""
    metrics = QFontMetrics(font)
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and (
            metrics.horizontalAdvance(" ".join(words[: count + 1])) <= width
        ):
            count += 1
        line = " ".join(words[:count])
        if count == 1:  # others fit, but eliding rounds and might think that they do not
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        lines.append(line)
        words = words[count:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return lines


class TileList(QListView):
    """Selectable cards in up to ``columns`` columns. Signals carry the tile's key.

    With ``most_height`` the list is always as high as its tiles, up to that many pixels.
    """

    current_changed = Signal(str)
    chosen = Signal(str)
    """Double click or Enter."""

    def __init__(
        self,
        tiles: Sequence[Tile] = (),
        name: str = "",
        columns: int = 1,
        parent: QWidget | None = None,
        *,
        most_height: int = 0,
    ) -> None:
        super().__init__(parent)
        self._columns, self._most_height = columns, most_height
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_TileDelegate(self))
        self.setProperty("kind", "tiles")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        if columns > 1:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)
        if name:
            accessible(self, name)
        self.activated.connect(self._activated)
        # Not the current index: the first tile becomes that when the keyboard comes in.
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        theme.themed.changed.connect(self.viewport().update)
        self.set_tiles(tiles)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these tiles; the one chosen before stays chosen if it is still there."""
        before = self.current()
        self._model.clear()
        for tile in tiles:
            item = QStandardItem(safe_text(tile.title))
            item.setData(tile, TILE_ROLE)
            item.setAccessibleText(safe_text(tile.title))
            item.setAccessibleDescription(safe_text(f"{tile.badge} {tile.text}".strip()))
            item.setToolTip(plain_tooltip(tile.text))
            self._model.appendRow(item)
        if before:
            self.set_current(before)
        self._fit()

    def tiles(self) -> tuple[Tile, ...]:
        """The tiles shown."""
        return tuple(self._model.item(row).data(TILE_ROLE) for row in range(self._model.rowCount()))

    def current(self) -> str:
        """The key of the chosen tile, empty when none is."""
        chosen = self.selectionModel().selectedIndexes()
        return str(chosen[0].data(TILE_ROLE).key) if chosen else ""

    def set_current(self, key: str) -> None:
        """Choose the tile with that key; an unknown key changes nothing."""
        for row, tile in enumerate(self.tiles()):
            if tile.key == key:
                self.setCurrentIndex(self._model.index(row, 0))

    def tile_width(self) -> int:
        """The width of one tile in pixels at the present width of the list."""
        return (self.viewport().width() - 2) // self.columns()

    def columns(self) -> int:
        """How many tiles stand side by side at the present width."""
        room = self.viewport().width() - 2
        return max(1, min(self._columns, room // _MIN_TILE_WIDTH))

    def fit_height(self) -> int:
        """The height at which no scroll bar is needed, in pixels."""
        rows = [self.sizeHintForIndex(self._model.index(r, 0)).height()
                for r in range(self._model.rowCount())]  # fmt: skip
        return sum(rows[:: self.columns()]) + SPACE_4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tiles to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        if self._most_height:
            self.setFixedHeight(min(self.fit_height(), self._most_height))

    def _activated(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.chosen.emit(index.data(TILE_ROLE).key)

    def _selection_changed(self) -> None:
        if key := self.current():
            self.current_changed.emit(key)
