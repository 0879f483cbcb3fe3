"""Warnings of a test, one sentence each, with the button that mends it where there is one."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.model.results import Notice
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8, SPACE_12


class NoticeList(QWidget):
    """A row per warning. `fix` carries the warning's code when its button is pressed."""

    fix = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_4)
        self._texts: list[str] = []
        self.hide()

    def set_notices(self, notices: Sequence[Notice], fixes: Mapping[str, str]) -> None:
        """Show these warnings; `fixes` gives the label of the button of each code that has one."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._texts = [notice.message for notice in notices]
        for notice in notices:
            self._column.addWidget(self._row(notice, fixes.get(notice.code, "")))
        self.setVisible(bool(notices))

    def texts(self) -> list[str]:
        """The sentences shown."""
        return list(self._texts)

    def _row(self, notice: Notice, fix: str) -> QWidget:
        frame = QFrame()
        frame.setProperty("surface", "bar")
        frame.setProperty("level", "warning")
        words = label(safe_text(notice.message, 600, multiline=True), wrap=True, selectable=True)
        frame.setAccessibleName(tr("Warning: {text_}", text_=words.text()))
        row = QHBoxLayout(frame)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_8)
        row.addWidget(LevelIcon("warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        if fix:
            mend = button(fix)
            mend.clicked.connect(partial(self.fix.emit, notice.code))
            row.addWidget(mend, 0, Qt.AlignmentFlag.AlignTop)
        return frame
