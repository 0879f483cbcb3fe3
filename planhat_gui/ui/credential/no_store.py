"""The page that says that this computer has no password store, and how to get one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.credential.fields import SESSION_HELP
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.status import LevelIcon
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_8, SPACE_12, SPACE_16


class NoStoreCard(QFrame):
    """Hidden until `show_status` was given something to say and the owner shows it."""

    session_only_wanted = Signal()
    try_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, tr("No password store"))
        self.setProperty("surface", "bar")
        self.setProperty("level", "warning")
        self._sentence = label("", wrap=True, selectable=True)
        self._how = label("", wrap=True, selectable=True)
        session = button(tr("For this session only"), name=tr("Keep for this session only"))
        session.clicked.connect(self.session_only_wanted)
        again = button(tr("Look again"), "quiet")
        again.clicked.connect(self.try_again)
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(LevelIcon("warning"))
        head.addWidget(label(tr("No password store on this computer"), "strong"), 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(session)
        row.addWidget(again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._how)
        column.addWidget(label(SESSION_HELP, "muted", wrap=True))
        column.addLayout(row)
        self.hide()

    def show_status(self, status: object) -> None:
        """Take the sentences of the password store's status."""
        for part, words in (("sentence", self._sentence), ("how_to", self._how)):
            text = safe_text(str(getattr(status, part, "") or ""), 1000, multiline=True)
            words.setText(text)
            words.setVisible(bool(text))
