"""Fields of the Advanced tab: lines and bodies with macros, and tables of pairs."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.model.language import tr
from planhat_gui.ui.advanced.completer import Completions, MacroCompleter
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, ROW_HEIGHT, SPACE_4, SPACE_8

Pairs = tuple[tuple[str, str], ...]

_BODY_LINES = 6
_TABLE_ROWS = 5


def show_text(field: QLineEdit, text: str) -> None:
    """Show a text without telling that it was typed; one that is shown already is left alone."""
    if field.text() != text:
        field.blockSignals(True)
        field.setText(text)
        field.setCursorPosition(0)
        field.blockSignals(False)


class CodeLine(QLineEdit):
    """A line in monospace, for URLs and paths. `typed` carries what stands in it."""

    typed = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.mono_font())
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show another text, without `typed`."""
        show_text(self, text)


class MacroLine(CodeLine):
    """A line in which `{` opens the menu of macros."""

    def __init__(
        self, completions: Completions, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self.completer_of_macros = MacroCompleter(self, completions)


class MacroText(QPlainTextEdit):
    """Text of several lines in which `{` opens the menu of macros. `typed` carries the text."""

    typed = Signal(str)
    editingFinished = Signal()  # noqa: N815 - as in the fields of one line

    def __init__(self, completions: Completions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.mono_font())
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        height = self.fontMetrics().lineSpacing() * _BODY_LINES + 2 * SPACE_8
        self.setFixedHeight(height)
        self.completer_of_macros = MacroCompleter(self, completions)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show another text, without `typed`; the same one is left alone."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def focusOutEvent(self, event: object) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.editingFinished.emit()

    def _changed(self) -> None:
        self.typed.emit(self.toPlainText())


class _Cells(QStyledItemDelegate):
    """Line edits as cells, told of when they open."""

    opened = Signal(object, int)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        self.opened.emit(editor, index.column())
        return editor


class PairTable(QWidget):
    """Pairs of texts in rows. `edited` carries them; rows that are empty throughout do not count.

    Both columns are ordinary cells: F2, double click or typing edits, Del clears.
    """

    edited = Signal(object)
    finished = Signal()

    def __init__(
        self, name: str, heads: tuple[str, str], add: str, completions: Completions
    ) -> None:
        super().__init__()
        self._completions = completions
        self.table = accessible(QTableWidget(0, 2), name)
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + 4)
        self.table.setCornerButtonEnabled(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self.table.setColumnWidth(0, 160)
        self.table.itemChanged.connect(self._changed)
        cells = _Cells(self.table)
        cells.opened.connect(self._cell_opened)
        self.table.setItemDelegate(cells)
        self.add_button = button(add, "quiet", "plus")
        self.add_button.clicked.connect(self.add_row)
        self.remove_button = button(
            tr("Remove row"), "quiet", "minus", name=tr("Remove from {name}", name=name)
        )
        self.remove_button.clicked.connect(self.remove_row)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self.table)
        column.addLayout(row)
        self._fit()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs, without `edited`; when they are shown already nothing changes."""
        if tuple(pairs) == self.pairs():
            return
        self.table.blockSignals(True)
        self.table.setRowCount(len(pairs))
        for row, pair in enumerate(pairs):
            for column, text in enumerate(pair):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.blockSignals(False)
        self._fit()

    def pairs(self) -> Pairs:
        """The pairs as they stand in the table."""
        found = [(self._text(row, 0), self._text(row, 1)) for row in range(self.table.rowCount())]
        return tuple(pair for pair in found if any(pair))

    def add_row(self) -> None:
        """One more row, to be typed into."""
        row = self.table.rowCount()
        self.table.blockSignals(True)
        self.table.insertRow(row)
        for column in range(2):
            self.table.setItem(row, column, QTableWidgetItem(""))
        self.table.blockSignals(False)
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentCell(row, 0)
        self.table.edit(self.table.model().index(row, 0))

    def remove_row(self) -> None:
        """Take out the row the keyboard is in."""
        row = self.table.currentRow()
        if row >= 0:
            before = self.pairs()
            self.table.removeRow(row)
            self._fit()
            if self.pairs() != before:
                self.edited.emit(self.pairs())

    def _cell_opened(self, editor: QLineEdit, column: int) -> None:
        if column == 1:
            # After the delegate's own, so that the menu hears of Enter and Esc first.
            QTimer.singleShot(0, editor, lambda: MacroCompleter(editor, self._completions) and None)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _changed(self, _item: object) -> None:
        self.edited.emit(self.pairs())
        self.finished.emit()

    def _fit(self) -> None:
        rows = max(1, min(_TABLE_ROWS, self.table.rowCount()))
        self.table.setFixedHeight(rows * (ROW_HEIGHT + 4) + CONTROL_HEIGHT + 6)
        filled = self.table.rowCount() > 0
        self.table.setVisible(filled)
        self.remove_button.setVisible(filled)
        # A proxy that is hidden would hold the keyboard back at the field before this one.
        self.setFocusProxy(self.table if filled else self.add_button)
