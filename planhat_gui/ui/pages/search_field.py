"""A field that filters a list while one types."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible, explain
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.tokens import ICON_SIZE, SPACE_4, SPACE_8

_AROUND = 32
"""Padding, border and the room beside the glass, in pixels."""


class SearchField(QLineEdit):
    """Has a glass at its left end; Escape empties it."""

    def __init__(self, name: str, about: str = "", parent: QWidget | None = None) -> None:
        """`about`: what is looked through, for What's this."""
        super().__init__(parent)
        accessible(self, name)
        explain(self, tr("{about} Escape empties the field.", about=about or name))
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(tr("Empty the field"))
        self.setMaximumWidth(280)
        self.setTextMargins(ICON_SIZE + SPACE_4, 0, 0, 0)
        # Not an action of the field: a style sheet's padding pushes those off the middle.
        self._glass: QLabel = label("", parent=self)
        self._glass.setFixedSize(ICON_SIZE, ICON_SIZE)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.themed.changed.connect(self._draw)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its name, in any language."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + ICON_SIZE + _AROUND, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass in the middle of the height."""
        super().resizeEvent(event)
        self._glass.move(SPACE_8 + 2, (self.height() - ICON_SIZE) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field first, and only then goes further."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _draw(self) -> None:
        colour = theme.current().colours.text_muted
        self._glass.setPixmap(pixmap("search", colour, ICON_SIZE, self.devicePixelRatioF()))
