"""What can be done with the records of a Nexset, as actions of the View menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.text import object_name

HUMAN, RAW, LOCAL = "human", "raw", "local"


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: its key, its words, its shortcut; `tick`: it is on or off; `line`: one before."""

    key: str
    text: str
    shortcut: str = ""
    tick: bool = False
    line: bool = False


ENTRIES = (
    Entry("columns", tr("Choose Columns…"), "Ctrl+Shift+K"),
    Entry("freeze", tr("Freeze First Column")),
    Entry("unfreeze", tr("Unfreeze Columns")),
    Entry("left", tr("Move Column Left"), "Alt+Shift+Left"),
    Entry("right", tr("Move Column Right"), "Alt+Shift+Right"),
    Entry("fit", tr("Fit All Columns")),
    Entry("reset", tr("Reset Columns")),
    Entry(HUMAN, tr("Human Names"), tick=True, line=True),
    Entry(RAW, tr("Raw Values"), "Ctrl+Shift+R", tick=True),
    Entry(LOCAL, tr("Local Time"), tick=True),
    Entry("row", tr("Go to Row…"), "Ctrl+G", line=True),
    Entry("next", tr("Next Match"), "F3"),
    Entry("previous", tr("Previous Match"), "Shift+F3"),
    Entry("link", tr("Open Linked Record"), "Ctrl+Return", line=True),
    Entry("back", tr("Back to Where You Were"), "Alt+Left"),
)


class RecordActions(QObject):
    """The actions, by key; they can be used while `page` is seen. `handle(key)` does them."""

    def __init__(self, page: QWidget, handle: Callable[[str], None]) -> None:
        super().__init__(page)
        self._page, self._possible = page, dict.fromkeys((each.key for each in ENTRIES), True)
        self._by_key: dict[str, QAction] = {}
        for entry in ENTRIES:
            action = QAction(entry.text, page)
            action.setObjectName(f"{object_name(entry.text)}Action")
            action.setCheckable(entry.tick)
            if entry.shortcut:
                action.setShortcut(QKeySequence(entry.shortcut))
            action.triggered.connect(lambda _=False, key=entry.key: handle(key))
            self._by_key[entry.key] = action
        page.installEventFilter(self)
        self._update()

    def __getitem__(self, key: str) -> QAction:
        """The action with that key."""
        return self._by_key[key]

    def groups(self) -> list[list[QAction]]:
        """All of them, parted where a line stands in the menu."""
        found: list[list[QAction]] = [[]]
        for entry in ENTRIES:
            if entry.line:
                found.append([])
            found[-1].append(self._by_key[entry.key])
        return found

    def allow(self, key: str, possible: bool) -> None:
        """Whether there is something to do for it."""
        self._possible[key] = possible
        self._update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On another page they are grey, and their shortcuts free."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._update(event.type() == QEvent.Type.Show)
        return False

    def _update(self, seen: bool | None = None) -> None:
        seen = self._page.isVisible() if seen is None else seen
        for key, action in self._by_key.items():
            action.setEnabled(seen and self._possible[key])
