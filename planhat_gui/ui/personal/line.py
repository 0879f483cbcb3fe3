"""The line above a sample that says which columns look personal, and the way to the choice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.personal import Choices, PersonalColumn
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.icons import pixmap
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.tokens import ICON_SIZE, SPACE_8, SPACE_12
from planhat_gui.ui.personal.words import line

CHOOSE = tr("Choose what to keep")


class PersonalLine(QFrame):
    """Hidden while there is nothing to say. `wanted`: the person wants to choose."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("Personal columns"))
        self.setProperty("surface", "bar")
        self.setProperty("level", "info")
        self._picture: QLabel = label("", parent=self)
        self.words = label("", wrap=True, selectable=True)
        self.choose = button(CHOOSE)
        self.choose.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_8)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.choose)
        theme.themed.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_columns(self, columns: Sequence[PersonalColumn], choices: Choices) -> None:
        """Say it of these columns."""
        text = line(columns, choices)
        self.words.setText(text)
        self.setAccessibleDescription(text)
        self.setVisible(bool(text))

    def _draw(self) -> None:
        colour = theme.current().colours.info
        self._picture.setPixmap(pixmap("user-round", colour, ICON_SIZE, self.devicePixelRatioF()))
