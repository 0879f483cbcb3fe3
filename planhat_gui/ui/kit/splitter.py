"""A splitter that stacks its panes in a narrow window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from .tokens import NARROW_WIDTH, SPACE_8

_NAMES = {Qt.Orientation.Horizontal: "horizontal", Qt.Orientation.Vertical: "vertical"}


class Splitter(QSplitter):
    """Side by side in a wide window, one below the other below ``breakpoint`` pixels.

    Each of the two arrangements remembers where its handle was left.
    """

    def __init__(self, breakpoint: int = NARROW_WIDTH, parent: QWidget | None = None) -> None:  # noqa: A002 - the usual word
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._breakpoint = breakpoint
        self._places: dict[Qt.Orientation, list[int]] = {}
        self.setHandleWidth(SPACE_8)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)

    def places(self) -> dict[str, list[int]]:
        """Where the handles were left by the user, for storing: ``{"horizontal": [3, 5]}``."""
        return {_NAMES[key]: sizes for key, sizes in self._places.items()}

    def set_places(self, places: dict[str, list[int]]) -> None:
        """Restore what ``places`` gave; anything that does not fit is ignored."""
        for orientation, name in _NAMES.items():
            sizes = places.get(name, [])
            if len(sizes) == self.count() and all(size > 0 for size in sizes):
                self._places[orientation] = list(sizes)
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the window crosses the breakpoint."""
        narrow = self.window().width() < self._breakpoint
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self._apply()
        super().resizeEvent(event)

    def _remember(self) -> None:
        self._places[self.orientation()] = self.sizes()

    def _apply(self) -> None:
        sizes = self._places.get(self.orientation())
        if sizes:
            self.setSizes(sizes)
