"""A bar of buttons that become their icons where there is no room for their words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from .icons import refresh_icon
from .text import plain_tooltip
from .tokens import SPACE_8


class CompactBar(QWidget):
    """`row` takes the widgets. The words of `shrinkable` go, the last one's first.

    A button without words has them as its tool tip; its accessible name stays. Call `words` to
    change what such a button says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_8)
        self._shrinkable: list[tuple[QPushButton, str]] = []

    def set_shrinkable(self, buttons: Sequence[QPushButton]) -> None:
        """Those with an icon that says enough."""
        self._shrinkable = [(each, each.text()) for each in buttons]
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as with icons only."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A widget was shown or hidden, or has other words: there is more room, or less."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        shown = [pair for pair in self._shrinkable if not pair[0].isHidden()]
        over = self._needed(shown) - self.width()
        for button, words in reversed(shown):
            keep = over <= 0
            if not keep:
                over -= self._gain(button, words)
            if (button.text() == words) != keep:
                button.setText(words if keep else "")
                refresh_icon(button)
                button.setToolTip("" if keep else plain_tooltip(words))

    def _needed(self, shown: Sequence[tuple[QPushButton, str]]) -> int:
        """With all words."""
        words = dict(shown)
        widths = []
        for at in range(self.row.count()):
            item = self.row.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is None or widget.isHidden():
                continue
            width = widget.sizeHint().width()
            if isinstance(widget, QPushButton) and widget in words:
                width += self._gain(widget, words[widget]) if not widget.text() else 0
            widths.append(max(width, widget.minimumWidth()))
        return sum(widths) + self.row.spacing() * max(0, len(widths))

    def _gain(self, button: QPushButton, words: str) -> int:
        return button.fontMetrics().horizontalAdvance(words) + SPACE_8
