"""The filters in force on a grid, as chips that can be taken away, and where one is made."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from planhat_gui.model.language import in_quotes, tr
from planhat_gui.ui.filter_editor import ONE_OF, WORDS, AskTop, FilterEditor
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.flow_row import FlowRow
from planhat_gui.ui.kit.grid import DataGrid
from planhat_gui.ui.kit.icons import set_icon
from planhat_gui.ui.kit.text import plain_tooltip, safe_text
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, SPACE_8

if TYPE_CHECKING:
    from planhat_gui.store.view import Filter

_NAME, _VALUE, _MENU_VALUE = 30, 40, 40
_LONGEST_VALUE = 900
"""A longer cell may have been cut, and is not to be compared with."""


class FilterBar(QWidget):
    """Takes no room while there is nothing to show. `changed`: other filters are in force."""

    changed = Signal()

    def __init__(self, ask_top: AskTop, grid: DataGrid, parent: QWidget | None = None) -> None:
        """`grid`: its menus get filters, too."""
        super().__init__(parent)
        accessible(self, tr("Filters"))
        self._groups: list[tuple[Filter, ...]] = []
        self._names: tuple[str, ...] = ()
        self.open_button = button(tr("Filter"), "secondary", "funnel", name=tr("Add filter"))
        self.open_button.clicked.connect(lambda: self.open_on(""))
        self.editor = FilterEditor(ask_top)
        self.editor.made.connect(self.add)
        self.editor.closed.connect(self._show)
        self._chips = QWidget()
        self._row = FlowRow(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.editor)
        column.addWidget(self._chips)
        grid.add_header_hook(self._add_to_header)
        self._cells = _CellMenu(self, grid)
        grid.add_menu_hook(self._cells.add)
        self._show()

    def set_columns(self, columns: Sequence[tuple[str, str]]) -> bool:
        """Offer these; filters on others are dropped, and then it is True."""
        self._names = tuple(name for name, _ in columns)
        self.editor.set_columns(columns)
        kept = [group for group in self._groups if group[0].column in self._names]
        dropped = len(kept) != len(self._groups)
        self._groups = kept
        self._show()
        return dropped

    def filters(self) -> "tuple[Filter, ...]":
        """All that are in force."""
        return tuple(one for group in self._groups for one in group)

    def groups(self) -> "tuple[tuple[Filter, ...], ...]":
        """All that are in force, those of one chip together."""
        return tuple(self._groups)

    def put(self, groups: "Sequence[tuple[Filter, ...]]") -> None:
        """Put these in force instead, without a word."""
        self._groups = list(groups)
        self._show()

    def clear(self) -> None:
        """Take all away without a word."""
        self._groups = []
        self.editor.close_editor()
        self._show()

    def add(self, group: "tuple[Filter, ...]") -> None:
        """Put this in force, too; what is so already is not said twice."""
        if group not in self._groups:
            self._groups.append(group)
        self._show()
        self.changed.emit()

    def chips(self) -> list[str]:
        """What the chips say."""
        return [filter_words(group) for group in self._groups]

    def _remove(self, group: "tuple[Filter, ...]") -> None:
        self._groups.remove(group)
        self._show()
        self.changed.emit()

    def _remove_all(self) -> None:
        self._groups = []
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for group in self._groups:
            self._row.addWidget(self._chip(group))
        if len(self._groups) > 1:
            everything = button(tr("Clear filters"), "quiet")
            everything.clicked.connect(self._remove_all)
            self._row.addWidget(everything)
        self._chips.setVisible(bool(self._groups))
        self.setVisible(bool(self._groups) or not self.editor.isHidden())

    def _chip(self, group: "tuple[Filter, ...]") -> QToolButton:
        words = filter_words(group)
        made = accessible(QToolButton(), tr("Remove filter: {words}", words=words))
        made.setText(words.replace("&", "&&"))
        made.setToolTip(
            plain_tooltip(
                tr(
                    "Remove this filter: {filter_words}",
                    filter_words=filter_words(group, whole=True),
                )
            )
        )
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setMinimumHeight(CONTROL_HEIGHT)
        made.setProperty("kind", "chip")
        set_icon(made, "x", "text_muted")
        made.clicked.connect(lambda: self._remove(group))
        return made

    def _add_to_header(self, menu: QMenu, column: int) -> None:
        if 0 <= column < len(self._names):
            name = self._names[column]
            shown = safe_text(name, _NAME).replace("&", "&&")
            menu.addAction(tr("Filter “{shown}”…", shown=shown)).triggered.connect(
                lambda: self.open_on(name)
            )
            some = menu.addAction(tr("Choose values…"))
            some.triggered.connect(lambda: self.open_on(name, ONE_OF))

    def open_on(self, column: str, way: str = "") -> None:
        """Begin a filter on that column."""
        self.show()
        self.editor.open_on(column, way)

    def add_cell(self, column: int, text: str, *, leave_out: bool) -> None:
        """Keep only the records that have this value there, or all others."""
        from planhat_gui.store.view import Filter, Test

        name = self._names[column]
        if text:
            test = Test.DIFFERS if leave_out else Test.EQUALS
        else:
            test = Test.FILLED if leave_out else Test.EMPTY
        self.add((Filter(name, test, text),))


class _CellMenu(QObject):
    """What a cell's menu offers."""

    def __init__(self, bar: FilterBar, grid: DataGrid) -> None:
        super().__init__(bar)
        self._bar, self._grid = bar, grid

    def add(self, menu: QMenu, row: int, column: int) -> None:
        """Add it for this cell; one that was cut, or is not there yet, cannot be compared with."""
        text = self._grid.cell_text(row, column)
        if text is None or len(text) > _LONGEST_VALUE:
            return
        shown = safe_text(text, _MENU_VALUE).replace("&", "&&")
        words = in_quotes(shown) if text else tr("empty")
        only = menu.addAction(tr("Filter by this value ({words})", words=words))
        only.triggered.connect(lambda: self._bar.add_cell(column, text, leave_out=False))
        without = menu.addAction(tr("Leave out this value"))
        without.triggered.connect(lambda: self._bar.add_cell(column, text, leave_out=True))


def filter_words(group: "Sequence[Filter]", *, whole: bool = False) -> str:
    """“phase is Adoption”, “mrr is between 10 and 20”."""
    first = group[0]
    limit = 300 if whole else _VALUE
    name = safe_text(first.column, 120 if whole else _NAME)
    if len(group) == 2:
        low, high = (safe_text(one.value, limit) for one in group)
        return tr("{name} is between {low} and {high}", name=name, low=low, high=high)
    values = ", ".join(first.values) if first.values else first.value
    return f"{name} {WORDS[first.test.value]} {safe_text(values, limit)}".strip()
