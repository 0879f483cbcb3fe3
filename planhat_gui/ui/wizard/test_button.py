"""The Test button, which becomes Cancel while its test goes on."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.buttons import BusyButton


class TestButton(BusyButton):
    """Emits `test_wanted` while idle and `cancel_wanted` while busy.

    It turns into Cancel together with its spinner, so that a double click starts a test and does
    not end it again.
    """

    __test__ = False  # no test, for all its name

    test_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Test"), "secondary", "play", parent=parent)
        self._cancelling = False
        self.setMinimumWidth(104)
        self.clicked.connect(self._pressed)

    def begin(self) -> None:
        """A test goes on."""
        self._cancelling = False
        self.set_busy(True)

    def end(self) -> None:
        """It has ended."""
        self.set_busy(False)

    def hitButton(self, pos: QPoint) -> bool:
        """Busy or not, once Cancel can be read on it."""
        return self.rect().contains(pos) and (not self.busy or self.spinning)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same for keys."""
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.busy and self.spinning and event.key() in keys:
            self._pressed()
            return
        super().keyPressEvent(event)

    def _start_spinning(self) -> None:
        super()._start_spinning()
        self.setText(tr("Cancel"))
        self.setAccessibleDescription(tr("Testing. Press to cancel."))

    def _pressed(self) -> None:
        if not self.busy:
            self.test_wanted.emit()
        elif not self._cancelling:
            self._cancelling = True
            self.setText(tr("Cancelling…"))
            self.cancel_wanted.emit()
