"""Choosing columns: a list with boxes to tick, a search, and places to move them to."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.column_places import ColumnPlaces
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _HEIGHT = 340, 460
_NO_PARENT = QModelIndex()


class _Names(QAbstractListModel):
    """Columns as they stand, those that fit a search."""

    def __init__(self, places: ColumnPlaces, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._typed = ""
        self._hidden: set[str] = set()
        self._titles: dict[str, str] = {}
        self.names: list[str] = []

    def look(self, typed: str) -> None:
        self._typed = typed.strip().casefold()
        self.again()

    def again(self) -> None:
        """Read the columns again."""
        self.beginResetModel()
        self._hidden = set(self._places.layout.hidden)
        titles = self._titles = self._places.titles()
        self.names = [
            name
            for name in self._places.names_in_order()
            if self._typed in name.casefold() or self._typed in titles[name].casefold()
        ]
        self.endResetModel()

    def ticks_changed(self) -> None:
        """Read again which are hidden."""
        self._hidden = set(self._places.layout.hidden)
        if self.names:
            self.dataChanged.emit(self.index(0), self.index(len(self.names) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = self.names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return safe_text(self._titles[name], 120)
        if role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState.Unchecked if name in self._hidden else Qt.CheckState.Checked
            return state.value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = self.names[index.row()]
        self._places.set_hidden([name], hidden=name not in self._hidden)
        self.ticks_changed()
        return True


class ColumnChooser(QFrame):
    """Opens below a button; Escape, or a click beside it, closes it. What is ticked is shown."""

    def __init__(self, places: ColumnPlaces, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._places = places
        accessible(self, tr("Choose columns"))
        self.setProperty("surface", "card")
        self.search = accessible(QLineEdit(), tr("Search columns"))
        self.search.setPlaceholderText(tr("Search columns"))
        self.search.setClearButtonEnabled(True)
        self.list = accessible(QListView(), tr("Columns"))
        self.list.setUniformItemSizes(True)
        self.list.setProperty("ring", "true")
        self._names = _Names(places, self)
        self.list.setModel(self._names)
        self.facts = label("", "caption")
        self.show_all = button(tr("Show all"), "quiet", name=tr("Show all columns"))
        self.hide_all = button(tr("Hide all"), "quiet", name=tr("Hide all columns"))
        self.left = button(tr("Move left"), "secondary", "arrow-left", name=tr("Move column left"))
        self.right = button(
            tr("Move right"), "secondary", "arrow-right", name=tr("Move column right")
        )
        self.fit = button(tr("Fit all"), "secondary", name=tr("Fit all columns"))
        self.reset = button(tr("Reset columns"), "secondary", "rotate-ccw")
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.show_all.clicked.connect(lambda: self._set_all(hidden=False))
        self.hide_all.clicked.connect(lambda: self._set_all(hidden=True))
        self.left.clicked.connect(lambda: self.move_current(-1))
        self.right.clicked.connect(lambda: self.move_current(1))
        self.fit.clicked.connect(self._places.fit_all)
        self.reset.clicked.connect(self._reset)

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.setSpacing(SPACE_4)
        ticks.addWidget(self.facts, 1)
        ticks.addWidget(self.show_all)
        ticks.addWidget(self.hide_all)
        moves = QHBoxLayout()
        moves.setSpacing(SPACE_8)
        moves.addWidget(self.left, 1)
        moves.addWidget(self.right, 1)
        rest = QHBoxLayout()
        rest.setSpacing(SPACE_8)
        rest.addWidget(self.fit, 1)
        rest.addWidget(self.reset, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_12, SPACE_12, SPACE_12, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addWidget(self.search)
        column.addLayout(ticks)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addLayout(rest)

    def open_below(self, widget: QWidget) -> None:
        """Show it at a button, inside of the screen."""
        self.search.clear()
        self._names.look("")
        self._count()
        screen = widget.screen().availableGeometry()
        self.resize(_WIDTH, min(_HEIGHT, screen.height() - 40))
        at = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        left = max(screen.left(), min(at.x(), screen.right() - _WIDTH))
        top = max(screen.top(), min(at.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> str:
        """The column the list stands on; empty: none."""
        row = self.list.currentIndex().row()
        return self._names.names[row] if row >= 0 else ""

    def move_current(self, step: int) -> None:
        """Move the column the list stands on, and stay on it."""
        name = self.current()
        if name:
            self._places.move(name, step)
            self._names.again()
            self._stand_on(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search to the list; Alt and an arrow move the column."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
            return True
        if watched is self.search and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if self.list.currentIndex().row() < 0:
                self.list.setCurrentIndex(self._names.index(0))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _look(self, typed: str) -> None:
        self._names.look(typed)
        self._count()

    def _set_all(self, *, hidden: bool) -> None:
        self._places.set_hidden(list(self._names.names), hidden=hidden)
        self._names.ticks_changed()
        self._count()

    def _reset(self) -> None:
        self._places.reset()
        self._names.again()
        self._count()

    def _stand_on(self, name: str) -> None:
        if name in self._names.names:
            self.list.setCurrentIndex(self._names.index(self._names.names.index(name)))

    def _count(self) -> None:
        self.facts.setText(say.count(len(self._names.names), "column"))
