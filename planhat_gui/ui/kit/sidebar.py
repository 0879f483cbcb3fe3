"""The sidebar: the pages of the window as one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .icons import icon
from .labels import label
from .status import repolish
from .tokens import ICON_SIZE, SPACE_4, SPACE_8, SPACE_12, SPACE_16

WIDTH = 200
LOW = 680
_GO = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


@dataclass(frozen=True, slots=True)
class SidebarItem:
    """One page: the key that signals carry, the word on screen, the icon."""

    key: str
    text: str
    icon: str


class _PageList(QListWidget):
    """A list that shows the focus ring for the keyboard only: a click needs none."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._set_ring(event.reason() != Qt.FocusReason.MouseFocusReason)
        nowhere = self.currentRow() < 0
        # Qt makes the first row the current one then, and nobody has chosen to go there.
        self.blockSignals(nowhere)
        super().focusInEvent(event)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_ring(True)
        here = self.currentItem()
        if event.key() in _GO and self.currentRow() >= 0 and not here.isSelected():
            here.setSelected(True)
            self.itemClicked.emit(here)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_ring(False)
        super().mousePressEvent(event)

    def _set_ring(self, ring: bool) -> None:
        if self.property("ring") != ring:
            self.setProperty("ring", ring)
            repolish(self)


class Sidebar(QFrame):
    """A title, the list of pages and, at the foot, room for small facts (``foot``)."""

    current_changed = Signal(str)
    low_changed = Signal(bool)
    """Whether there is little room: what is at the foot makes itself small, or pages are hidden."""

    def __init__(
        self,
        items: Sequence[SidebarItem],
        title: str = "",
        name: str = tr("Pages"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sidebar")
        self.setFixedWidth(WIDTH)
        self._items = tuple(items)
        self._low = False
        self.list = _PageList()
        self.list.setProperty("kind", "sidebar")
        self.list.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        accessible(self.list, name)
        for each in self._items:
            row = QListWidgetItem(each.text)
            row.setSizeHint(QSize(0, 36))
            self.list.addItem(row)
        self.head = QVBoxLayout()
        self.head.setSpacing(SPACE_8)
        if title:
            heading = label(title, "section", wrap=True)
            heading.setContentsMargins(SPACE_12, 0, 0, 0)
            self.head.addWidget(heading)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(SPACE_12, 0, SPACE_4, 0)
        self.foot.setSpacing(SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_8, SPACE_16, SPACE_8, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addLayout(self.head)
        column.addWidget(self.list, 1)
        column.addLayout(self.foot)
        self.list.currentRowChanged.connect(self._row_changed)
        self.list.itemSelectionChanged.connect(self._selected)
        theme.themed.changed.connect(self._draw_icons)
        self._draw_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say when there comes to be little room, or room again."""
        super().resizeEvent(event)
        low = self.height() < LOW
        if low != self._low:
            self._low = low
            self.low_changed.emit(low)

    def add_fact(self, text: str) -> QLabel:
        """Add a caption at the foot, for instance the calls left this minute; returns it."""
        made = label(text, "caption", wrap=True)
        self.foot.addWidget(made)
        return made

    def current(self) -> str:
        """The key of the page shown, empty when there is none."""
        row = self.list.currentRow()
        return self._items[row].key if row >= 0 else ""

    def set_current(self, key: str) -> None:
        """Choose a page; emits ``current_changed`` if it is another one."""
        keys = [each.key for each in self._items]
        self.list.setCurrentRow(keys.index(key))
        self._draw_icons()  # also while the list's signals are blocked

    def show_place(self, key: str) -> None:
        """Show where one is, without going there; empty: on none of the pages."""
        keys = [each.key for each in self._items]
        self.list.blockSignals(True)
        if key in keys:
            self.list.setCurrentRow(keys.index(key))
        else:
            self.list.setCurrentRow(-1)
            self.list.clearSelection()
        self.list.blockSignals(False)
        self._draw_icons()

    def _selected(self) -> None:
        # A screen reader selects a row without making it the current one.
        chosen = [self.list.row(each) for each in self.list.selectedItems()]
        if chosen and chosen != [self.list.currentRow()]:
            self.list.setCurrentRow(chosen[0])

    def _row_changed(self, row: int) -> None:
        self._draw_icons()
        if row >= 0:
            self.current_changed.emit(self._items[row].key)

    def _draw_icons(self) -> None:
        for row, each in enumerate(self._items):
            chosen = row == self.list.currentRow()
            self.list.item(row).setIcon(icon(each.icon, "accent" if chosen else "text_muted"))
