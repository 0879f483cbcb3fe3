"""What the parts of the Advanced tab have in common, and the bar that says something with a button.

A section draws one step and says what was typed: `edited` carries the member's name and value.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.ui.advanced.form import StepForm
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.form import FormRow
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon, repolish
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12, Level


class Section(QWidget):
    """A part of the form. `rows` are its fields by the name problems have them under."""

    edited = Signal(str, object)
    finished = Signal()
    """A field was left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_12)

    def show_step(self, step: StepForm) -> None:
        """Draw the section's part of a step, without `edited`."""
        raise NotImplementedError

    def add_row(
        self,
        name: str,
        text: str,
        field: QWidget,
        help_text: str = "",
        trailing: QWidget | None = None,
    ) -> FormRow:
        """Add a field under its label; `name` is the step's member it edits."""
        row = FormRow(text, field, help_text, trailing)
        self.rows[name] = row
        self.column.addWidget(row)
        return row


class HintBar(QFrame):
    """One sentence at its place in the form, with at most one button that mends things."""

    pressed = Signal()

    def __init__(self, name: str, level: Level = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        accessible(self, name)
        self._name = name
        self._icon = LevelIcon(level)
        self._words = label("", wrap=True, selectable=True)
        self.button = button("", name=name)
        self.button.clicked.connect(self._press)
        self._act: Callable[[], None] | None = None
        column = QVBoxLayout()
        column.setSpacing(SPACE_4)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._level: Level = level
        self.setProperty("level", level)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        level: Level | None = None,
    ) -> None:
        """Say this (any text, made safe); an empty text hides the bar."""
        shown = safe_text(text, 1000, multiline=True)
        news = shown != self._words.text()
        self._act = act
        self._words.setText(shown)
        self.button.setText(action.replace("&", "&&"))
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(text))
        if level is not None and level != self._level:
            self._level = level
            self._icon.set_level(level)
            self.setProperty("level", level)
            repolish(self)
        if news and text:
            announce(self, shown)

    def text(self) -> str:
        """What is said, empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def action(self) -> str:
        """The button's text, empty when there is none."""
        return "" if self.isHidden() or self.button.isHidden() else self.button.accessibleName()

    def _press(self) -> None:
        self.pressed.emit()
        if self._act is not None:
            self._act()
