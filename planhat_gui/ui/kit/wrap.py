"""A row of buttons and fields that goes on in a further line where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from .tokens import SPACE_8


class _WrapLayout(QLayout):
    """Left items, then right items at the right end while all fit into one line."""

    def __init__(self, owner: QWidget, at_right: int, *, centred: bool) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._at_right, self._centred = at_right, centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SPACE_8)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(_least(item) for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(
            max((_least(item) for item in shown), default=0),
            max((item.sizeHint().height() for item in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height of all lines at this width; puts the items there with `move`."""
        top = rect.top()
        lines = self._lines(rect.width())
        for line in lines:
            high = max(item.sizeHint().height() for item in line)
            if move:
                self._place_line(line, QRect(rect.left(), top, rect.width(), high), len(lines))
            top += high + self.spacing()
        return max(0, top - self.spacing() - rect.top()) if lines else 0

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = _least(item)
            if not lines or used + self.spacing() + wide > width:
                lines.append([])
                used = wide
            else:
                used += self.spacing() + wide
            lines[-1].append(item)
        return lines

    def _place_line(self, line: list[QLayoutItem], place: QRect, lines: int) -> None:
        widths = [_least(item) for item in line]
        free = place.width() - sum(widths) - self.spacing() * (len(line) - 1)
        for at, item in enumerate(line):
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                grown = min(item.maximumSize().width(), widths[at] + max(0, free))
                free -= grown - widths[at]
                widths[at] = grown
        left = place.left() + (max(0, free) // 2 if self._centred else 0)
        right = self._items[len(self._items) - self._at_right :] if lines == 1 else []
        for at, item in enumerate(line):
            if right and item in right:
                left, right = left + max(0, free), []
            size = QSize(min(widths[at], place.width()), item.sizeHint().height())
            down = (place.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, place.top() + down), size))
            left += size.width() + self.spacing()


class WrapRow(QWidget):
    """`left` widgets, then `right` ones at the right end; in several lines where they must be.

    `centred` puts every line into the middle. A widget that may grow takes the free width.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget] = (),
        *,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = _WrapLayout(self, len(right), centred=centred)
        for each in (*left, *right):
            layout.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _least(item: QLayoutItem) -> int:
    """The width an item takes: what it wants, or its least where it may grow."""
    if item.expandingDirections() & Qt.Orientation.Horizontal:
        return item.minimumSize().width()
    return item.sizeHint().width()
