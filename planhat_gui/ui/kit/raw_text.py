"""A raw answer as it came: monospace, unwrapped, with find."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .buttons import icon_button
from .labels import label
from .text import safe_text
from .tokens import SPACE_4, SPACE_8

SHOWN_LIMIT = 300_000
"""Characters shown; the rest is only counted."""
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class RawText(QWidget):
    """Read-only text of any length and content; a note says when only the beginning is shown."""

    def __init__(self, name: str = tr("Raw answer"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = QPlainTextEdit()
        self.editor.setReadOnly(True)
        # Answers are often one line; wrapping it takes seconds.
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setFont(theme.mono_font())
        self.editor.setUndoRedoEnabled(False)
        self.editor.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.editor.setProperty("frame", "none")
        accessible(self.editor, name)
        self._note = label("", "caption", wrap=True)
        self._note.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        self._note.hide()
        self._make_find_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._find_bar)
        column.addWidget(self._note)
        column.addWidget(self.editor, 1)
        for each in (self.editor, self.find_field):
            each.installEventFilter(self)
        close_find = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._find_bar)
        close_find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close_find.activated.connect(self.close_find)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key for finding is taken here: as a second shortcut it would do nothing at all."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Find):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.open_find()
        return True

    def _make_find_bar(self) -> None:
        self._find_bar = QWidget()
        self.find_field = QLineEdit()
        self.find_field.setPlaceholderText(tr("Find"))
        accessible(self.find_field, tr("Find in answer"))
        self.find_field.returnPressed.connect(self.find_next)
        self.find_field.textEdited.connect(self._find_from_start)
        self._found = label("", "caption")
        before = icon_button("chevron-up", tr("Previous match"))
        after = icon_button("chevron-down", tr("Next match"))
        close = icon_button("x", tr("Close find"))
        before.clicked.connect(self.find_previous)
        after.clicked.connect(self.find_next)
        close.clicked.connect(self.close_find)
        row = QHBoxLayout(self._find_bar)
        row.setContentsMargins(SPACE_8, SPACE_4, SPACE_8, SPACE_4)
        row.setSpacing(SPACE_4)
        row.addWidget(self.find_field, 1)
        for each in (self._found, before, after, close):
            row.addWidget(each)
        self._find_bar.hide()

    def set_text(self, text: str, total: int | None = None) -> None:
        """Show ``text``; ``total`` is the length of the whole if this is only its beginning."""
        whole = len(text) if total is None else total
        shown = min(len(text), SHOWN_LIMIT)
        self.editor.setPlainText(safe_text(text[:shown], SHOWN_LIMIT, multiline=True))
        cut = whole > shown
        self._note.setText(
            tr("The first {shown:,} of {whole:,} characters.", shown=shown, whole=whole)
            if cut
            else ""
        )
        self._note.setVisible(cut)

    def note(self) -> str:
        """What is said about text that is not shown; empty when all is."""
        return self._note.text()

    def open_find(self) -> None:
        """Show the find field and put the keyboard there."""
        self._find_bar.show()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()

    def close_find(self) -> None:
        """Put the find field away."""
        self._find_bar.hide()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_next(self) -> None:
        """Go to the next match, from the end to the beginning again."""
        self._find(backward=False)

    def find_previous(self) -> None:
        """Go to the match before, from the beginning to the end again."""
        self._find(backward=True)

    def _find_from_start(self) -> None:
        self.editor.moveCursor(QTextCursor.MoveOperation.Start)
        self._find(backward=False)

    def _find(self, *, backward: bool) -> None:
        wanted = self.find_field.text()
        flags = QTextDocument.FindFlag(0)
        if backward:
            flags |= QTextDocument.FindFlag.FindBackward
        found = bool(wanted) and self.editor.find(wanted, flags)
        if wanted and not found:
            edge = QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start
            self.editor.moveCursor(edge)
            found = self.editor.find(wanted, flags)
        self._found.setText("" if found or not wanted else tr("No match"))
