"""Columns of a grid that are not wanted, by their names, through the menu of a column's name."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.models import TableModel
from planhat_gui.ui.kit.text import safe_text

_NAME = 30
_MOST_LISTED = 30


class HiddenColumns(QObject):
    """Hides and shows columns of the grid; other rows, and a new run, leave hidden ones hidden.

    `changed`: others are hidden now. The last column that is shown cannot be hidden.
    """

    changed = Signal()

    def __init__(self, grid: DataGrid, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid, self._model = grid, model
        self._names: set[str] = set()
        grid.add_header_hook(self._add_to_menu)
        model.modelReset.connect(self._apply)

    @property
    def count(self) -> int:
        """How many of the grid's columns are hidden."""
        return sum(name in self._names for name in self._model.columns)

    def hide(self, name: str) -> None:
        """Hide a column."""
        if self.count + 1 < len(self._model.columns):
            self._names.add(name)
            self._apply()
            self.changed.emit()

    def show(self, name: str) -> None:
        """Show it again."""
        self._names.discard(name)
        self._apply()
        self.changed.emit()

    def show_all(self) -> None:
        """Show all columns again."""
        if self._names:
            self._names.clear()
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        # A new run may bring the columns in other places.
        for at, name in enumerate(self._model.columns):
            if self._grid.isColumnHidden(at) != (name in self._names):
                self._grid.setColumnHidden(at, name in self._names)

    def _add_to_menu(self, menu: QMenu, column: int) -> None:
        if not 0 <= column < len(self._model.columns):
            return
        name = self._model.columns[column]
        menu.addSeparator()
        hide = menu.addAction(f"Hide “{_shown(name)}”")
        hide.triggered.connect(lambda: self.hide(name))
        hidden = [one for one in self._model.columns if one in self._names]
        if not hidden:
            return
        some = menu.addMenu("Show column")
        for one in hidden[:_MOST_LISTED]:
            some.addAction(_shown(one)).triggered.connect(lambda _=False, one=one: self.show(one))
        menu.addAction("Show all columns").triggered.connect(self.show_all)


def _shown(name: str) -> str:
    return safe_text(name, _NAME).replace("&", "&&")
