"""Buttons: the four kinds, and the one that shows that its work goes on."""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QSize, QTimer
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from planhat_gui.model.language import tr

from . import theme
from .access import accessible
from .icons import ICON_ROOM, pixmap, set_icon, widened
from .text import plain_tooltip, without_mnemonic
from .tokens import CONTROL_HEIGHT, ICON_SIZE, MIN_TARGET, ColourRole

Kind = Literal["secondary", "primary", "quiet", "danger", "link"]
_ICON_ROLE: dict[Kind, ColourRole] = {
    "primary": "on_accent",
    "secondary": "text",
    "quiet": "text",
    "danger": "error",
    "link": "info",
}
SPINNER_DELAY_MS = 300
_SPINNER_STEP_MS = 80
_SPINNER_STEPS = 12


def _prepare(made: QPushButton, text: str, kind: Kind, name: str | None) -> None:
    made.setText(text)
    made.setProperty("kind", kind)
    made.setMinimumHeight(CONTROL_HEIGHT)
    made.setAutoDefault(False)
    made.setIconSize(QSize(ICON_SIZE + ICON_ROOM, ICON_SIZE))
    accessible(made, text if name is None else name)


def button(
    text: str,
    kind: Kind = "secondary",
    icon: str | None = None,
    name: str | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; its accessible name is ``name``, or the text without its mnemonic."""
    made = QPushButton(parent)
    _prepare(made, text, kind, name)
    if icon:
        set_icon(made, icon, _ICON_ROLE[kind])
    return made


def icon_button(
    icon: str, name: str, role: ColourRole = "text_muted", parent: QWidget | None = None
) -> QToolButton:
    """A button that is only an icon; ``name`` is its accessible name and its tool tip."""
    made = QToolButton(parent)
    set_icon(made, icon, role)
    made.setMinimumSize(MIN_TARGET, MIN_TARGET)
    made.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    made.setToolTip(plain_tooltip(without_mnemonic(name)))
    return accessible(made, name)


class BusyButton(QPushButton):
    """A button that ignores presses and, after 300 ms, spins while its work goes on.

    It stays focusable while busy, so that the keyboard does not lose its place.
    """

    _busy = False  # Qt sends events before __init__ has come this far

    def __init__(
        self,
        text: str,
        kind: Kind = "primary",
        icon: str | None = None,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _prepare(self, text, kind, name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._kind: Kind = kind
        self._icon_name = icon
        self._idle_text = text
        self._step = 0
        if icon:
            set_icon(self, icon, _ICON_ROLE[kind])
        self._delay = QTimer(self, singleShot=True, interval=SPINNER_DELAY_MS)
        self._delay.timeout.connect(self._start_spinning)
        self._spin = QTimer(self, interval=_SPINNER_STEP_MS)
        self._spin.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether the work that this button started goes on."""
        return self._busy

    @property
    def spinning(self) -> bool:
        """Whether the spinner is on screen."""
        return self._spin.isActive()

    def set_busy(self, busy: bool, text: str = "") -> None:
        """Start or end the busy state; ``text`` replaces the label while it lasts."""
        self._busy = busy
        self.setAccessibleDescription((text or tr("Working…")) if busy else "")
        if busy:
            self.setText(text or self._idle_text)
            if not self._spin.isActive():
                self._delay.start()
            return
        self._delay.stop()
        self._spin.stop()
        self.setText(self._idle_text)
        if self._icon_name:
            set_icon(self, self._icon_name, _ICON_ROLE[self._kind])
        else:
            self.setIcon(QIcon())

    def set_idle_text(self, text: str) -> None:
        """Change the label of the idle state."""
        self._idle_text = text
        if not self._busy:
            self.setText(text)

    def hitButton(self, pos: QPoint) -> bool:
        """Take no mouse press while busy."""
        return not self._busy and super().hitButton(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no key press while busy."""
        if self._busy:
            event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take no mnemonic while busy."""
        if self._busy and event.type() == QEvent.Type.Shortcut:
            return True
        return super().event(event)

    def _start_spinning(self) -> None:
        self._step = 0
        self._spin.start()
        self._turn()

    def _turn(self) -> None:
        colour: str = getattr(theme.current().colours, _ICON_ROLE[self._kind])
        angle = 360 / _SPINNER_STEPS * self._step
        scale = self.devicePixelRatioF()
        picture = pixmap("loader-circle", colour, ICON_SIZE, scale, angle)
        self.setIcon(QIcon(widened(picture, ICON_ROOM)))
        self._step = (self._step + 1) % _SPINNER_STEPS
