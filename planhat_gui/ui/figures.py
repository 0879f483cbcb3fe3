"""A few numbers that change, large enough to be read from afar."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_16, SPACE_24

_WIDTH = 170
_MOST = 4
_VALUE_PIXELS = 18


class Figures(QWidget):
    """Pairs of a word and a value, in as many columns as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_24)
        self._grid.setVerticalSpacing(SPACE_16)
        self._cells: dict[str, tuple[QWidget, QLabel]] = {}
        self._columns = 0

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show these; words that stay keep their place."""
        if [name for name, _ in figures] != list(self._cells):
            self._rebuild([name for name, _ in figures])
        for name, value in figures:
            cell, shown = self._cells[name]
            shown.setText(safe_text(value))
            cell.setAccessibleName(f"{name}: {value}")

    def value(self, name: str) -> str:
        """The value shown for a word."""
        return self._cells[name][1].text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A value that became longer may need the room of another column."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """The font of the values is ours; a new theme keeps it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for _, shown in self._cells.values():
                shown.setFont(_font())

    def _rebuild(self, names: Sequence[str]) -> None:
        for cell, _ in self._cells.values():
            cell.hide()
            cell.deleteLater()
        self._cells.clear()
        for name in names:
            cell, shown = QWidget(), label("", "strong")
            shown.setFont(_font())
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(label(name, "caption"))
            column.addWidget(shown)
            self._cells[name] = (cell, shown)
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(_MOST, self.width() // _WIDTH))
        while columns > 1 and not self._fits(columns):
            columns -= 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, (cell, _) in enumerate(self._cells.values()):
            self._grid.addWidget(cell, at // columns, at % columns)
        for at in range(_MOST):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)

    def _fits(self, columns: int) -> bool:
        wanted = [cell.sizeHint().width() for cell, _ in self._cells.values()]
        widest = [max(wanted[at::columns], default=0) for at in range(columns)]
        return sum(widest) + SPACE_24 * (columns - 1) <= self.width()


def _font() -> QFont:
    return theme.ui_font(_VALUE_PIXELS, QFont.Weight.DemiBold, tabular=True)
