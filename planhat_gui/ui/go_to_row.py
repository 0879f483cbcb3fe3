"""Going to a row by its number."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12

_WIDTH = 280


class GoToRow(QFrame):
    """Asks for a number; Escape, or a click beside it, closes it. `chosen` counts from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        accessible(self, tr("Go to row"))
        self.setProperty("surface", "card")
        self._rows = 0
        self.field = accessible(QLineEdit(), tr("Row number"))
        self.go = button(tr("Go"), "primary", name=tr("Go to row"))
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_12, SPACE_12, SPACE_12, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addWidget(label(tr("Go to row"), "section"))
        column.addLayout(row)
        column.addWidget(self.problem)
        self.go.clicked.connect(self._done)

    def open_over(self, widget: QWidget, rows: int) -> None:
        """Ask for one of so many rows."""
        self._rows = rows
        self.field.clear()
        self.field.setPlaceholderText(tr("1 to {rows:,}", rows=rows))
        self.problem.hide()
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint((widget.width() - _WIDTH) // 2, 40)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, Escape does not."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._done()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _done(self) -> None:
        digits = "".join(sign for sign in self.field.text() if sign.isalnum() or sign in "-+")
        if digits.isascii() and digits.isdigit() and 1 <= int(digits[:12]) <= self._rows:
            self.close()
            self.chosen.emit(int(digits) - 1)
            return
        said = tr("Type a number from 1 to {rows:,}.", rows=self._rows)
        self.problem.setText(said)
        self.problem.show()
        self.adjustSize()
        announce(self, said, urgent=True)
