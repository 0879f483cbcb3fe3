"""A field for a secret: hidden, shown only while the eye is held down."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .buttons import icon_button
from .icons import set_icon
from .tokens import MIN_TARGET, SPACE_4

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


_INDENT = 9


class SecretField(QLineEdit):
    """A line edit for a token. Nothing can be copied out of it.

    ``forget`` empties it together with its undo history; call it after saving.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            accessible(self, name)
        self.setDragEnabled(False)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self._readable = _Readable(self)
        self.eye: QToolButton = icon_button("eye", tr("Show while held down"), parent=self)
        self.eye.setIconSize(QSize(16, 16))
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.pressed.connect(self._show_secret)
        self.eye.released.connect(self._hide_secret)
        self.eye.installEventFilter(self)
        self.setTextMargins(0, 0, MIN_TARGET, 0)

    @property
    def revealed(self) -> bool:
        """Whether the secret is readable on screen now."""
        return not self._readable.isHidden()

    def forget(self) -> None:
        """Empty the field; undo cannot bring the secret back."""
        self._hide_secret()
        self.setText("")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Hide the secret when the eye loses the keyboard while held."""
        # While the field is being destroyed, its attributes may be gone already.
        eye = getattr(self, "eye", None)
        if event.type() == QEvent.Type.FocusOut and eye is not None and watched is eye:
            self._hide_secret()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and cut do nothing, also while the secret is shown."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.Cut
        ):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer only what leaves the secret where it is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paste = menu.addAction(tr("Paste"))
        paste.triggered.connect(self.paste)
        paste.setEnabled(not self.isReadOnly())
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        clear = menu.addAction(tr("Clear"))
        clear.triggered.connect(self.clear)
        clear.setEnabled(bool(self.text()) and not self.isReadOnly())
        menu.popup(event.globalPos())

    def hideEvent(self, event: QHideEvent) -> None:
        """Never come back readable."""
        self._hide_secret()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right end."""
        super().resizeEvent(event)
        side = min(MIN_TARGET, self.height() - 2)
        self.eye.setFixedSize(MIN_TARGET, side)
        self.eye.move(self.width() - MIN_TARGET - SPACE_4 // 2, (self.height() - side) // 2)

    def _show_secret(self) -> None:
        self._readable.setGeometry(self.rect().adjusted(2, 2, -MIN_TARGET - 2, -2))
        self._readable.show()
        set_icon(self.eye, "eye-off", "text_muted")

    def _hide_secret(self) -> None:
        self._readable.hide()
        if hasattr(self, "eye"):
            set_icon(self.eye, "eye", "text_muted")


class _Readable(QWidget):
    """The secret, painted over its field.

    The field itself stays one for passwords, so that a screen reader, a selection and the selection
    clipboard of X11 get nothing of it.
    """

    def __init__(self, field: SecretField) -> None:
        super().__init__(field)
        self._field = field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw its end where there is not room for all of it, as a field does."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.qcolour("control"))
        painter.setFont(self._field.font())
        painter.setPen(theme.qcolour("text"))
        room = self.rect().adjusted(_INDENT, 0, -SPACE_4, 0)
        text = self._field.text()
        wide = self._field.fontMetrics().horizontalAdvance(text) > room.width()
        side = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
        painter.setClipRect(room)
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)
