"""A question asked inside the window: nothing is blocked while it stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.access import accessible, announce
from planhat_gui.ui.kit.buttons import Kind, button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon
from planhat_gui.ui.kit.surfaces import Card
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a question and what it does; None only closes the question."""

    text: str
    act: Callable[[], None] | None = None
    kind: Kind = "secondary"


class Question(Card):
    """Hidden until it is asked. The first answer is the harmless one: it has the keyboard."""

    stands = Signal(bool)
    """It was asked, or closed, with or without an answer."""

    def __init__(self, name: str = tr("Question"), parent: QWidget | None = None) -> None:
        super().__init__(padding=SPACE_12, parent=parent)
        accessible(self, name)
        self._words = label("", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_8)
        self._buttons: list[QPushButton] = []
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(LevelIcon("warning"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addLayout(self._row)
        self.body.addLayout(column)
        self.hide()

    def ask(self, text: str, answers: Sequence[Answer]) -> None:
        """Show the question; any answer closes it."""
        self._words.setText(safe_text(text, 1000, multiline=True))
        self.setAccessibleDescription(self._words.text())
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons = []
        self._row.addStretch()
        for answer in answers:
            made = button(answer.text, answer.kind)
            made.clicked.connect(lambda _=False, answer=answer: self._answered(answer))
            self._row.addWidget(made)
            self._buttons.append(made)
        self.show()
        self.stands.emit(True)
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._words.text(), urgent=True)

    def text(self) -> str:
        """The question that stands, empty when none does."""
        return "" if self.isHidden() else self._words.text()

    def answer(self, text: str) -> QPushButton:
        """The button with that text; KeyError if there is none."""
        for each in self._buttons:
            if each.text() == text:
                return each
        raise KeyError(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the question without an answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)

    def close_question(self) -> None:
        """Take the question back, if one stands."""
        stood = not self.isHidden()
        self.hide()
        if stood:
            self.stands.emit(False)

    def _answered(self, answer: Answer) -> None:
        self.close_question()
        if answer.act is not None:
            answer.act()
