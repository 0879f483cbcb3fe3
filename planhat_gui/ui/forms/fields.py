"""Fields that the kit's plain ones do not cover: quiet and searchable combo boxes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from planhat_gui.ui.kit.tokens import CONTROL_HEIGHT, MIN_TARGET


class QuietComboBox(QComboBox):
    """A combo box that a wheel over the form does not turn, unless it has the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(CONTROL_HEIGHT)
        self.setMaxVisibleItems(20)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the keyboard here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SearchCombo(QuietComboBox):
    """A combo box in which typing finds entries by any part of their text.

    `chosen` carries the data of the entry that was chosen. A text that is no entry never counts:
    leaving the field puts the chosen entry back.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(14)
        popup = completer.popup()
        assert popup is not None
        popup.setMinimumHeight(MIN_TARGET)
        self.setCompleter(completer)
        self._last = -1
        self.currentIndexChanged.connect(self._index_changed)
        self.editTextChanged.connect(self._text_changed)

    def show_data(self, data: object) -> None:
        """Choose the entry with that data (none if there is none), without `chosen`."""
        index = self.findData(data)
        self.blockSignals(True)
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText("")
        self._last = index
        self.blockSignals(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the chosen entry back in place of half a word."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setEditText(self.itemText(self.currentIndex()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces what stands there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            line = self.lineEdit()
            assert line is not None
            line.selectAll()

    def _index_changed(self, index: int) -> None:
        if index >= 0 and index != self._last:
            self._last = index
            self.chosen.emit(self.itemData(index))

    def _text_changed(self, text: str) -> None:
        index = self.findText(text.strip(), Qt.MatchFlag.MatchFixedString)
        if index >= 0 and index != self.currentIndex():
            self.setCurrentIndex(index)
