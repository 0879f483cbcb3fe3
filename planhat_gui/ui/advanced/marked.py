"""The resolved URL under its field: whole, broken where it must be, macros' values marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import icon_button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.leaving import copy_text
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12, TYPE_CAPTION

Parts = Sequence[tuple[str, bool]]
"""Text in pieces; True: the piece is a macro's value."""

_LONGEST = 4000


class MarkedText(QWidget):
    """Monospace text that breaks anywhere; marked pieces stand out by colour and weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, bool]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.themed.changed.connect(self.update)

    def set_parts(self, parts: Parts) -> None:
        """Show this text; whatever it holds is made safe."""
        shown = [(safe_text(text, _LONGEST), marked) for text, marked in parts if text]
        if shown != self._parts:
            self._parts = shown
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """What is shown."""
        return "".join(text for text, _ in self._parts)

    def marked(self) -> list[str]:
        """The pieces that are marked."""
        return [text for text, marked in self._parts if marked]

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text needs."""
        _, height = self._laid_out(width)
        return height

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 40 else 320
        return QSize(120, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.qcolour("text"))
        layout, _ = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), theme.mono_font(TYPE_CAPTION))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        height = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
            line = layout.createLine()
        layout.endLayout()
        return layout, int(height + 1)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found, at = [], 0
        for text, marked in self._parts:
            length = utf16_length(text)
            if marked:
                one = QTextLayout.FormatRange()
                look = QTextCharFormat()
                look.setForeground(theme.qcolour("info"))
                look.setBackground(theme.qcolour("selected"))
                look.setFontWeight(QFont.Weight.DemiBold)
                one.start, one.length, one.format = at, length, look
                found.append(one)
            at += length
        return found


def utf16_length(text: str) -> int:
    """A text's length as Qt counts it: characters beyond U+FFFF are two."""
    return len(text) + sum(sign > "\uffff" for sign in text)


class ResolvedUrl(QFrame):
    """The first request of a step as it would be sent now; one press to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setProperty("level", "neutral")
        self.shown = accessible(MarkedText(), tr("Resolved API URL"))
        self._note = label("", "caption", wrap=True)
        self._url = ""
        self.copy_button = icon_button("copy", tr("Copy resolved URL"))
        self.copy_button.clicked.connect(self.copy)
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(label(tr("First request"), "caption"))
        words.addWidget(self.shown)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.addLayout(words, 1)
        row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_parts((), ())

    def show_parts(self, parts: Parts, notes: Sequence[str]) -> None:
        """Show a URL in pieces and, below it, what had to be decided or is not known yet."""
        self._url = "".join(text for text, _ in parts)
        self.shown.set_parts(parts or [(tr("The address appears here as you type it."), False)])
        self.shown.setAccessibleDescription(safe_text(self._url, _LONGEST))
        self._note.setText(safe_text("\n".join(notes), _LONGEST, multiline=True))
        self._note.setVisible(bool(notes))
        self.copy_button.setEnabled(bool(self._url))

    def url(self) -> str:
        """The URL shown, empty when there is none."""
        return self._url

    def notes(self) -> str:
        """The sentences below it."""
        return self._note.text()

    def copy(self) -> None:
        """Put the URL on the clipboard."""
        copy_text(self._url, tr("The address"))
