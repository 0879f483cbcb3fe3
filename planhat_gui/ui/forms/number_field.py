"""A spin box that lets a wrong number stand, so that the form can say what is wrong with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent, QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from planhat_gui.model.params import Param, ParamValue


class NumberField(QSpinBox):
    """Edits a `Param` of kind integer. `edited` carries a number, or the text that is none.

    Qt's own spin box refuses keys or goes back to the last number without a word; here ` 100 `,
    `+100` and `0100` are 100 and anything else stays as typed.
    """

    edited = Signal(object)

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param
        self.setRange(param.minimum, param.maximum)
        self.setGroupSeparatorShown(False)
        self.setAccelerated(True)
        self.setSingleStep(100 if param.maximum >= 1000 and param.default else 1)
        # A wheel over the form scrolls the form, unless the person is in this field.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().textChanged.connect(self._text_changed)
        # Arrows and setValue change the text behind its back.
        self.valueChanged.connect(self._text_changed)
        self._quiet = False

    def shown_value(self) -> ParamValue:
        """The number, or the text where it is none."""
        text = self.lineEdit().text()
        value, problem = self._param.clean(text)
        return text if problem else value

    def show_value(self, value: ParamValue) -> None:
        """Show a number or a text, without `edited`."""
        if self.shown_value() == value:
            return
        self._quiet = True
        cleaned, problem = self._param.clean(value)
        if problem:
            self.lineEdit().setText(str(value))
        else:
            self.setValue(int(cleaned))
            self.lineEdit().setText(self.textFromValue(int(cleaned)))
        self._quiet = False

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Every text may be typed; only a number in range becomes the value."""
        _, problem = self._param.clean(text)
        state = QValidator.State.Intermediate if problem else QValidator.State.Acceptable
        return state, text, pos

    def valueFromText(self, text: str) -> int:
        """The number in the text; the last one when there is none."""
        value, problem = self._param.clean(text)
        return self.value() if problem else int(value)

    def textFromValue(self, value: int) -> str:
        """Digits alone, in every language."""
        return str(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave a wrong text where it is; Qt would put the last number back."""
        if isinstance(self.shown_value(), str):
            QWidget.focusOutEvent(self, event)
            self.update()
            return
        super().focusOutEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Coming into view keeps a wrong text, too: Qt would put the last number back."""
        shown = self.shown_value()
        super().showEvent(event)
        self.show_value(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps a wrong text, too."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.shown_value(), str):
            event.accept()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: object) -> None:
        """Only a field that has the keyboard turns with the wheel."""
        if self.hasFocus():
            super().wheelEvent(event)  # type: ignore[arg-type]
        else:
            event.ignore()  # type: ignore[attr-defined]

    def _text_changed(self, _changed: object) -> None:
        if not self._quiet:
            self.edited.emit(self.shown_value())
