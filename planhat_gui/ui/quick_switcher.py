"""Go to anything: type a few letters, press Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.access import accessible, explain
from planhat_gui.ui.kit.icons import icon
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.kit.tokens import SPACE_4, SPACE_8

MOST = 12
_WIDTH = 520
_ROW = 28
_AROUND = 30


@dataclass(frozen=True, slots=True)
class Destination:
    """Something one can go to: its words, the kind of thing it is, what going there does."""

    text: str
    kind: str
    icon: str
    go: Callable[[], None]


def matches(text: str, typed: str) -> int:
    """How well `typed` fits: 0 not at all; words at the start of words fit better than letters."""
    text, typed = text.casefold(), " ".join(typed.casefold().split())
    if not typed:
        return 1
    if text.startswith(typed):
        return 5
    if f" {typed}" in text:
        return 4
    if typed in text:
        return 3
    if all(word in text for word in typed.split()):
        return 2
    letters = iter(text)
    return 1 if all(letter in letters for letter in typed if letter != " ") else 0


class QuickSwitcher(QFrame):
    """A field and a list over the window; leaves with Escape, a choice or the focus."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("surface", "card")
        accessible(self, tr("Go to anything"))
        self._destinations: Sequence[Destination] = ()
        self._shown: list[Destination] = []
        self.field = accessible(QLineEdit(), tr("Go to"), "goTo")
        explain(self.field, tr("Type a few letters of what you want, and press Enter."))
        self.field.setPlaceholderText(tr("Go to a page, a flow, a Nexset, or do something"))
        self.list = accessible(QListWidget(), tr("Destinations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        column.setSpacing(SPACE_4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._go(self.list.row(item)))
        host.installEventFilter(self)
        self.hide()

    def open(self, destinations: Sequence[Destination]) -> None:
        """Offer these."""
        self._destinations = destinations
        self.field.clear()
        self._filter("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field move in the list; a resized host moves this."""
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(Qt.Key(event.key()))
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _key(self, key: Qt.Key) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(self.list.currentRow())
            return True
        if key == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False

    def _filter(self, typed: str) -> None:
        scored = [(matches(each.text, typed), each) for each in self._destinations]
        fitting = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        self._shown = [each for _, each in fitting[:MOST]]
        self.list.clear()
        for each in self._shown:
            words = f"{safe_text(each.text, 120)}   ({each.kind})"
            self.list.addItem(QListWidgetItem(icon(each.icon or "arrow-right"), words))
        if self._shown:
            self.list.setCurrentRow(0)
        self._place()

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            chosen = self._shown[row]
            self._leave()
            chosen.go()

    def _leave(self) -> None:
        self.hide()
        self._host.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        host = self._host
        width = min(_WIDTH, host.width() - 32)
        row = max(self.list.sizeHintForRow(0), _ROW)
        height = self.field.sizeHint().height() + max(1, len(self._shown)) * row + _AROUND
        self.setGeometry((host.width() - width) // 2, 56, width, height)
