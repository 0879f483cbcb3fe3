"""Labels: always plain text, in a type role."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from . import theme
from .text import CELL_LIMIT, plain_tooltip, safe_text
from .tokens import TYPE_CAPTION, TextRole


def label(
    text: str,
    role: TextRole = "body",
    *,
    wrap: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label that never renders HTML. ``text`` is ours; pass foreign text through safe_text."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setOpenExternalLinks(False)
    made.setText(text)
    made.setProperty("role", role)
    if role == "mono":
        made.setFont(theme.mono_font(TYPE_CAPTION))
    if wrap:
        made.setWordWrap(True)
        # A wrapping label reports the height of its narrowest form unless it may grow.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def rule() -> QFrame:
    """A thin horizontal line."""
    line = QFrame()
    line.setProperty("surface", "line")
    return line


class ElidedLabel(QLabel):
    """One line of any text, cut with ``…`` to the width there is; the whole in the tool tip."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        elide: Literal["left", "middle", "right"] = "right",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if role == "mono":
            self.setFont(theme.mono_font(TYPE_CAPTION))
        self._mode = {
            "left": Qt.TextElideMode.ElideLeft,
            "middle": Qt.TextElideMode.ElideMiddle,
            "right": Qt.TextElideMode.ElideRight,
        }[elide]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show ``text``, which may be anybody's: it is made safe here."""
        super().setText(safe_text(text))
        self.setAccessibleName(safe_text(text))
        self._full = text
        self._update_tooltip()

    def shown_text(self) -> str:
        """What fits at the present width."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), self._mode, width)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a few letters, so that a layout may squeeze it."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text that fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.contentsRect(), flags, self.shown_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the tool tip only where something is cut."""
        super().resizeEvent(event)
        self._update_tooltip()

    def _update_tooltip(self) -> None:
        cut = self.shown_text() != self.text() or len(self._full) > CELL_LIMIT
        self.setToolTip(plain_tooltip(self._full, 4 * CELL_LIMIT) if cut else "")
