"""Status: the pill, the message bar and the toast. Always an icon, a word and a colour."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import announce
from .buttons import button, icon_button
from .icons import pixmap
from .labels import label
from .text import safe_text
from .tokens import (
    ICON_SIZE,
    LEVEL_ICONS,
    LEVEL_WORDS,
    SPACE_4,
    SPACE_8,
    SPACE_12,
    SPACE_16,
    SPACE_24,
    Level,
    level_colours,
)

TOAST_MS = 8000
_ONE_LINE = 680
"""Width in pixels from which a message and its button stand beside each other."""


def repolish(widget: QWidget) -> None:
    """Have the style sheet looked at again after a property has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class LevelIcon(QLabel):
    """The icon of a status level, in its colour."""

    def __init__(
        self, level: Level = "info", size: int = ICON_SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._level: Level = level
        self._size = size
        self.setFixedSize(size, size)
        theme.themed.changed.connect(self._draw)
        self._draw()

    def set_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self._draw()

    def _draw(self) -> None:
        colour, _ = level_colours(theme.current().colours, self._level)
        name = LEVEL_ICONS[self._level]
        self.setPixmap(pixmap(name, colour, self._size, self.devicePixelRatioF()))


class StatusPill(QFrame):
    """A status in a word, with its icon and colour."""

    def __init__(
        self, level: Level = "neutral", word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "pill")
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = LevelIcon(level, 14)
        self._word = label("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, 0, SPACE_8 + 2, 0)
        row.setSpacing(SPACE_4 + 2)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        self.set_status(level, word)

    def set_status(self, level: Level, word: str) -> None:
        """Show another status."""
        self.setProperty("level", level)
        self._word.setProperty("tone", level)
        self._icon.set_level(level)
        self._word.setText(word)
        self.setAccessibleName(word)
        repolish(self)
        repolish(self._word)

    def word(self) -> str:
        """The word shown."""
        return self._word.text()


class MessageBar(QFrame):
    """The one place where a page speaks: hidden until there is something to say."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._on_action: Callable[[], None] | None = None
        self.level: Level | None = None
        self._icon = LevelIcon()
        self._word = label("", "strong")
        self._text = label("", wrap=True, selectable=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._action = button("", name=tr("Message action"))
        self._action.clicked.connect(self._act)
        close = icon_button("x", tr("Dismiss message"), "text")
        close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_12, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_8)
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.setSpacing(SPACE_8)
        self._said.addWidget(self._text, 1)
        self._said.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addLayout(self._said, 1)
        row.addWidget(close)
        self.hide()

    def show_message(
        self,
        level: Level,
        text: str,
        action_text: str | None = None,
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Say ``text`` (any text, made safe), with at most one button that mends things."""
        self.level = level
        self._on_action = on_action
        self.setProperty("level", level)
        self._icon.set_level(level)
        self._word.setText(LEVEL_WORDS[level])
        self._word.setProperty("tone", level)
        shown = safe_text(text, multiline=True)
        self._text.setText(shown)
        self._action.setText(action_text or "")
        self._action.setAccessibleName(action_text or "")
        self._action.setVisible(bool(action_text))
        self.setAccessibleName(f"{LEVEL_WORDS[level]}: {shown}")
        repolish(self)
        repolish(self._word)
        self.show()
        announce(self, self.accessibleName(), urgent=level in {"warning", "error"})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the button stands below the words, not at their cost."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= _ONE_LINE
        self._said.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def text(self) -> str:
        """The sentence shown, empty when hidden."""
        return self._text.text() if self.level else ""

    def clear(self) -> None:
        """Have nothing to say."""
        self.level = None
        self._on_action = None
        self.hide()

    def _act(self) -> None:
        if self._on_action is not None:
            self._on_action()

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()


class Toast(QFrame):
    """A short note at the bottom of ``host``, mostly with Undo; it leaves after eight seconds.

    It waits while the pointer or the keyboard is on it.
    """

    closed = Signal()

    def __init__(self, host: QWidget, left: int = 0) -> None:
        """`left`: so many pixels of the host at its left side are not covered."""
        super().__init__(host)
        self._host, self._left = host, left
        self.setProperty("surface", "toast")
        self._on_action: Callable[[], None] | None = None
        self._text = label("")
        self._action = button(tr("Undo"))
        self._action.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_16, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_16)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    def show_toast(
        self,
        text: str,
        on_action: Callable[[], None] | None = None,
        action_text: str = tr("Undo"),
        milliseconds: int = TOAST_MS,
    ) -> None:
        """Show ``text``, which may hold anybody's names, and a button if there is an action."""
        self._on_action = on_action
        self._text.setText(safe_text(text, 200))
        self._action.setText(action_text)
        self._action.setAccessibleName(action_text)
        self._action.setVisible(on_action is not None)
        self._text.setContentsMargins(0, 0, 0 if on_action else SPACE_8, 0)
        self.setAccessibleName(self._text.text())
        self.setMinimumHeight(48)
        self._fit()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(milliseconds)
        announce(self, self._text.text())

    def text(self) -> str:
        """The words shown."""
        return self._text.text()

    def close_toast(self) -> None:
        """Leave now, without the action."""
        self._timer.stop()
        self._on_action = None
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the host when it changes its size."""
        # The kind first: while the host is being destroyed, attributes are gone already.
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave a moment after the pointer."""
        self._timer.start(TOAST_MS // 2)
        super().leaveEvent(event)

    def _leave(self) -> None:
        if self._action.hasFocus():
            self._timer.start(TOAST_MS // 2)
            return
        self.close_toast()

    def _act(self) -> None:
        action = self._on_action
        self.close_toast()
        if action is not None:
            action()

    def _fit(self) -> None:
        """One line where it fits, else as many as the words need."""
        layout, room = self.layout(), self._host.width() - self._left - 2 * SPACE_24
        assert layout is not None
        self._text.setWordWrap(False)
        for each in (self, self._text, self._action):
            each.ensurePolished()  # the style sheet's letters are wider than the bare ones
        layout.invalidate()
        wide = layout.sizeHint().width() + SPACE_4  # a button may yet grow by its ring
        if wide > room > 0:
            self._text.setWordWrap(True)
            self.resize(room, max(48, layout.heightForWidth(room)))
        else:
            self.resize(wide, max(48, layout.sizeHint().height()))

    def _place(self) -> None:
        self._fit()
        self.move(
            self._left + (self._host.width() - self._left - self.width()) // 2,
            self._host.height() - self.height() - SPACE_24,
        )
