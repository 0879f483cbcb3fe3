"""Where the columns of a grid stand: order, widths, hidden ones, frozen ones, by their names."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from planhat_gui.model.language import tr
from planhat_gui.ui.grid_layout import ColumnLayout
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.models import TableModel
from planhat_gui.ui.kit.text import safe_text

_NAME = 30
_MOST_LISTED = 30


class ColumnPlaces(QObject):
    """Lays a grid's columns out as a `ColumnLayout` says, and notes what the user changes of it.

    Other rows and a new run leave it as it is: it goes by names. `changed`: others are hidden, or
    stand elsewhere. The last column that is shown cannot be hidden.
    """

    changed = Signal()

    def __init__(self, grid: DataGrid, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid, self._model, self._header = grid, model, grid.header
        self._layout = ColumnLayout()
        self._laying = False
        self._columns: tuple[str, ...] = ()
        self._header.setSectionsMovable(True)
        self._header.sectionMoved.connect(lambda *_: self._moved())
        self._header.sectionResized.connect(self._resized)
        self._header.sectionHandleDoubleClicked.connect(
            lambda column: self.fit(self._model.columns[column])
        )
        grid.add_header_hook(self._add_to_menu)
        model.modelReset.connect(self._apply)

    @property
    def layout(self) -> ColumnLayout:
        """As it is now."""
        return self._layout

    @property
    def count(self) -> int:
        """How many of the grid's columns are hidden."""
        hidden = set(self._layout.hidden)
        return sum(name in hidden for name in self._model.columns)

    def names_in_order(self) -> list[str]:
        """All columns as they stand, hidden ones too."""
        names = self._model.columns
        return [names[self._header.logicalIndex(place)] for place in range(len(names))]

    def shown_names(self) -> list[str]:
        """The columns that are shown, as they stand: what copies and exports go by."""
        return [self._model.columns[column] for column in self._grid.shown_in_order()]

    def title(self, name: str) -> str:
        """A column's name as its header shows it."""
        return self._model.title(self._model.columns.index(name))

    def titles(self) -> dict[str, str]:
        """All names, and what their headers show."""
        return {name: self._model.title(at) for at, name in enumerate(self._model.columns)}

    def is_hidden(self, name: str) -> bool:
        """Whether that column is hidden."""
        return name in self._layout.hidden

    def use(self, layout: ColumnLayout) -> None:
        """Another Nexset with its own layout; it is laid out when its columns are there."""
        self._layout = layout
        self._columns = ()
        self._grid.widths.forget()

    def rows_came(self) -> None:
        """The first rows of a Nexset are there, and its columns can follow them."""
        self._grid.fit_columns()
        self._apply_widths()

    # What the user does

    def hide(self, name: str) -> None:
        """Hide a column."""
        self.set_hidden([name], hidden=True)

    def show(self, name: str) -> None:
        """Show it again."""
        self.set_hidden([name], hidden=False)

    def show_all(self) -> None:
        """Show all columns again."""
        if self._layout.hidden:
            self._layout.hidden = []
            self._apply_hidden()
            self.changed.emit()

    def set_hidden(self, names: list[str], *, hidden: bool) -> None:
        """Hide or show several; one column at least stays."""
        now = dict.fromkeys(self._layout.hidden)
        for name in names:
            if hidden:
                now[name] = None
            else:
                now.pop(name, None)
        if all(name in now for name in self._model.columns):
            first = next((one for one in self.names_in_order() if one in names), "")
            now.pop(first, None)
        self._layout.hidden = list(now)
        self._apply_hidden()
        self.changed.emit()

    def move(self, name: str, step: int) -> None:
        """Put a column so many shown places further on, or back."""
        shown = self._grid.shown_in_order()
        column = self._model.columns.index(name)
        if column not in shown:
            return
        at = shown.index(column)
        target = shown[max(0, min(len(shown) - 1, at + step))]
        header = self._header
        header.moveSection(header.visualIndex(column), header.visualIndex(target))

    def freeze_to(self, name: str) -> None:
        """Freeze the columns up to this one."""
        shown = self._grid.shown_in_order()
        column = self._model.columns.index(name)
        if column in shown:
            self.freeze(shown.index(column) + 1)

    def freeze(self, count: int) -> None:
        """Freeze so many of the first shown columns; 0: none."""
        self._layout.frozen = count
        self._grid.freeze(count)
        self.changed.emit()

    def fit_all(self) -> None:
        """All columns as wide as what is in them."""
        self._layout.widths = {}
        self._grid.fit_columns()
        self.changed.emit()

    def reset(self) -> None:
        """All columns as at first; what is expanded stays."""
        expanded = self._layout.expanded
        self._layout = ColumnLayout(expanded=expanded)
        self._columns = ()
        self._apply()
        self._grid.fit_columns()
        self.changed.emit()

    # Laying out

    def _apply(self) -> None:
        if self._model.columns == self._columns:
            return
        before, self._columns = self._columns, self._model.columns
        self._laying = True
        try:
            if before or len(self._columns) != self._header.count():
                self._grid.widths.forget()
            self._apply_order()
            self._apply_hidden()
            self._apply_widths()
            self._grid.freeze(self._layout.frozen)
        finally:
            self._laying = False

    def _apply_order(self) -> None:
        names, header = self._columns, self._header
        known = set(names)
        order = [name for name in self._layout.order if name in known]
        wanted = _merged(order, names)
        places = {name: at for at, name in enumerate(names)}
        for at, name in enumerate(wanted):
            now = header.visualIndex(places[name])
            if now != at:
                header.moveSection(now, at)

    def _apply_hidden(self) -> None:
        hidden = set(self._layout.hidden)
        for at, name in enumerate(self._model.columns):
            if self._grid.isColumnHidden(at) != (name in hidden):
                self._grid.setColumnHidden(at, name in hidden)

    def _apply_widths(self) -> None:
        if not self._layout.widths:
            return
        for at, name in enumerate(self._columns):
            if name in self._layout.widths:
                self._grid.widths.set_width(at, self._layout.widths[name])

    def _moved(self) -> None:
        if not self._laying:
            names = self.names_in_order()
            self._layout.order = [] if tuple(names) == self._model.columns else names
            self.changed.emit()

    def _resized(self, column: int, old: int, new: int) -> None:
        if not self._laying and old and new and column in self._grid.widths.kept:
            self._layout.widths[self._model.columns[column]] = new
            self.changed.emit()

    # The menu of a column's name

    def _add_to_menu(self, menu: QMenu, column: int) -> None:
        if not 0 <= column < len(self._model.columns):
            return
        name = self._model.columns[column]
        shown = self._grid.shown_in_order()
        menu.addSeparator()
        if not 0 < self._grid.frozen == shown.index(column) + 1:
            _add(menu, tr("Freeze up to here"), lambda: self.freeze_to(name))
        if self._grid.frozen:
            _add(menu, tr("Unfreeze columns"), lambda: self.freeze(0))
        menu.addSeparator()
        _add(menu, tr("Move left"), lambda: self.move(name, -1), enabled=shown[0] != column)
        _add(menu, tr("Move right"), lambda: self.move(name, 1), enabled=shown[-1] != column)
        _add(menu, tr("Fit to contents"), lambda: self.fit(name))
        _add(menu, tr("Hide “{shown}”", shown=_shown(name)), lambda: self.hide(name))
        self._add_hidden(menu)

    def fit(self, name: str) -> None:
        """One column as wide as what is in it."""
        self._layout.widths.pop(name, None)
        self._grid.widths.fit([self._model.columns.index(name)])
        self.changed.emit()

    def _add_hidden(self, menu: QMenu) -> None:
        gone = set(self._layout.hidden)
        hidden = [one for one in self._model.columns if one in gone]
        if not hidden:
            return
        some = menu.addMenu(tr("Show column"))
        for one in hidden[:_MOST_LISTED]:
            _add(some, _shown(one), partial(self.show, one))
        _add(menu, tr("Show all columns"), self.show_all)


def _merged(order: list[str], names: tuple[str, ...]) -> list[str]:
    """`order`, and each name that is not in it behind the one before it in `names`."""
    if not order:
        return list(names)
    known = set(order)
    behind: dict[str, list[str]] = {}
    last = ""
    for name in names:
        if name in known:
            last = name
        else:
            behind.setdefault(last, []).append(name)
    return [*behind.get("", []), *(one for name in order for one in (name, *behind.get(name, [])))]


def _add(menu: QMenu, text: str, act: Callable[[], object], *, enabled: bool = True) -> None:
    action = menu.addAction(text)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _=False: act())


def _shown(name: str) -> str:
    return safe_text(name, _NAME).replace("&", "&&")
