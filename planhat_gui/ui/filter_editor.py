"""One filter being made: a column, how to compare, with what."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.model.words import count
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import prepare_field
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, SPACE_8, SPACE_12

if TYPE_CHECKING:
    from planhat_gui.store.view import Filter

CONTAINS, EQUALS, DIFFERS, AT_LEAST, AT_MOST = (
    "contains", "equals", "differs", "at least", "at most",
)  # fmt: skip
BETWEEN, ONE_OF, EMPTY, FILLED = "between", "one of", "empty", "filled"
WORDS = {
    CONTAINS: tr("contains"),
    EQUALS: tr("is"),
    DIFFERS: tr("is not"),
    AT_LEAST: tr("is at least"),
    AT_MOST: tr("is at most"),
    BETWEEN: tr("is between"),
    ONE_OF: tr("is one of"),
    EMPTY: tr("is empty"),
    FILLED: tr("is filled"),
}
"""Ways to compare, by their names in the store (BETWEEN is two of them), in words."""
_ORDERED = frozenset({"BIGINT", "DOUBLE", "TIMESTAMP"})
_LIST_HEIGHT = 132
_LEAST_LETTERS, _LEAST_FIELD = 9, 96

TopValues = tuple[tuple[str, int], ...]
AskTop = Callable[[str, Callable[[TopValues | None], None]], None]
"""(column, what is called with its most frequent values, or None when there are none to get)."""


class FilterEditor(Card):
    """Hidden until a filter is wanted.

    `made` carries the filters (of a range two); `closed`: it is hidden again.
    """

    made = Signal(object)
    closed = Signal()

    def __init__(self, ask_top: AskTop, parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, tr("Filter"))
        self._ask_top = ask_top
        self._types: dict[str, str] = {}
        self._names: list[str] = []
        self._asked = ""
        self.column = accessible(QComboBox(), tr("Filter column"))
        self.way = accessible(QComboBox(), tr("Filter condition"))
        self.value = accessible(QLineEdit(), tr("Filter value"))
        self.upper = accessible(QLineEdit(), tr("Filter upper value"))
        self.values = accessible(QListWidget(), tr("Filter values"))
        self.values.setFixedHeight(_LIST_HEIGHT)
        self._waiting = label("", "muted", wrap=True)
        self.error = label("", "error", wrap=True)
        self.apply = button(tr("Apply"), "primary", name=tr("Apply filter"))
        self.cancel = button(tr("Cancel"), name=tr("Cancel filter"))
        self.column.setMaxVisibleItems(20)
        # Not `activated`: screen readers and scripts choose without a click.
        self.column.currentIndexChanged.connect(lambda _: self._column_chosen())
        self.way.currentIndexChanged.connect(lambda _: self._way_chosen())
        self.value.returnPressed.connect(self.make)
        self.upper.returnPressed.connect(self.make)
        self.apply.clicked.connect(self.make)
        self.cancel.clicked.connect(self.close_editor)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        for each in (self.column, self.way):
            prepare_field(each)
            each.setMinimumHeight(CONTROL_HEIGHT)
            each.setMinimumContentsLength(_LEAST_LETTERS)
        for field in (self.value, self.upper):
            field.setMinimumWidth(_LEAST_FIELD)
        self._and = label(tr("and"), "muted")
        self._several = QStackedWidget()
        self._several.addWidget(self._waiting)
        self._several.addWidget(self.values)
        self._several.setFixedHeight(_LIST_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.column, 2)
        row.addWidget(self.way, 1)
        row.addWidget(self.value, 2)
        row.addWidget(self._and)
        row.addWidget(self.upper, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_8)
        buttons.addWidget(self.error, 1)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        self.body.setSpacing(SPACE_8)
        self.body.addLayout(row)
        self.body.addWidget(self._several)
        self.body.addLayout(buttons)

    def set_columns(self, columns: Sequence[tuple[str, str]]) -> None:
        """Offer these columns: names and DuckDB's types."""
        self._types, self._names = dict(columns), [name for name, _ in columns]
        with QSignalBlocker(self.column):
            self.column.clear()  # filled when it is needed: thousands take a while
        self.close_editor()

    def open_on(self, column: str = "", way: str = "") -> None:
        """Show it, for a filter on this column if it is named."""
        with QSignalBlocker(self.column):
            if self.column.count() != len(self._names):
                self.column.addItems([safe_text(name, 80) for name in self._names])
            if column in self._types:
                self.column.setCurrentIndex(self._names.index(column))
        self.value.clear()
        self.upper.clear()
        self.show()
        self._column_chosen(way)
        (self.value if column and not self.value.isHidden() else self.column).setFocus()

    def chosen(self) -> str:
        """The column chosen; empty without any."""
        at = self.column.currentIndex()
        return self._names[at] if at >= 0 else ""

    def close_editor(self) -> None:
        """Hide it; nothing is made."""
        self._asked = ""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def make(self) -> None:
        """Say what is wrong, or hand the filter on."""
        found = self._filters()
        problem = self._problem(found)
        self.error.setText(safe_text(problem, 300))
        if problem:
            announce(self, problem, urgent=True)
            return
        self.hide()
        self.made.emit(found)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
            return
        super().keyPressEvent(event)

    def _column_chosen(self, way: str = "") -> None:
        kind = self._types.get(self.chosen(), "")
        first = [BETWEEN, AT_LEAST, AT_MOST] if kind in _ORDERED else [CONTAINS]
        ways = [*first, EQUALS, DIFFERS, ONE_OF, EMPTY, FILLED]
        before = way or self.way.currentData()
        with QSignalBlocker(self.way):
            self.way.clear()
            for one in ways:
                self.way.addItem(WORDS[one], one)
            self.way.setCurrentIndex(max(0, self.way.findData(before)))
        self.value.setPlaceholderText("2026, 2026-03 or 2026-03-31" if kind == "TIMESTAMP" else "")
        self._way_chosen()

    def _way_chosen(self) -> None:
        way = self.way.currentData()
        self.error.setText("")
        self.value.setVisible(way not in {ONE_OF, EMPTY, FILLED})
        self._and.setVisible(way == BETWEEN)
        self.upper.setVisible(way == BETWEEN)
        self._several.setVisible(way == ONE_OF)
        if way == ONE_OF:
            self._ask_values(self.chosen())

    def _ask_values(self, column: str) -> None:
        self.values.clear()
        self._asked = column
        self._waiting.setText(tr("Looking for the most frequent values…"))
        self._several.setCurrentIndex(0)

        def got(found: TopValues | None) -> None:
            if self._asked == column:
                self._show_values(found)

        self._ask_top(column, got)

    def _show_values(self, found: TopValues | None) -> None:
        for value, number in found or ():
            item = QListWidgetItem(f"{safe_text(value, 120)}  ({count(number)})")
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            item.setCheckState(Qt.CheckState.Unchecked)
            self.values.addItem(item)
        self._waiting.setText(tr("No record has a value here."))
        self._several.setCurrentIndex(1 if found else 0)

    def _filters(self) -> "tuple[Filter, ...]":
        from planhat_gui.store.view import Filter, Test

        column, way = self.chosen(), self.way.currentData()
        if way == BETWEEN:
            return (
                Filter(column, Test.AT_LEAST, self.value.text().strip()),
                Filter(column, Test.AT_MOST, self.upper.text().strip()),
            )
        if way == ONE_OF:
            items = [self.values.item(at) for at in range(self.values.count())]
            chosen = tuple(
                one.data(Qt.ItemDataRole.UserRole)
                for one in items
                if one.checkState() == Qt.CheckState.Checked
            )
            return (Filter(column, Test.ONE_OF, values=chosen),)
        value = "" if way in {EMPTY, FILLED} else self.value.text().strip()
        return (Filter(column, Test(way), value),)

    def _problem(self, filters: "tuple[Filter, ...]") -> str:
        from planhat_gui.store.view import problem_of

        for one in filters:
            if one.test.value == ONE_OF and not one.values:
                return tr("Tick at least one value.")
            if one.test.value not in {ONE_OF, EMPTY, FILLED} and not one.value:
                return tr("Write a value to compare with.")
            if problem := problem_of(one, self._types.get(one.column, "")):
                return problem
        return ""
