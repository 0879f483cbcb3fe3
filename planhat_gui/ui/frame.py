"""The window as it is first painted: sidebar, New Data Flow, a title. The rest comes right after.

Nothing here imports more than that needs: the first paint waits for every import and widget.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.model.language import mark, tr
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.sidebar import Sidebar, SidebarItem
from planhat_gui.ui.kit.tokens import SPACE_16, SPACE_24
from planhat_gui.ui.settings import Settings

if TYPE_CHECKING:
    from planhat_gui.ui.shell import Shell

TITLE = tr("Planhat data flows")
ITEMS = (
    SidebarItem("flows", tr("Flows"), "workflow"),
    SidebarItem("nexsets", tr("Nexsets"), "database"),
    SidebarItem("views", tr("Views"), "chart-column"),
    SidebarItem("lookups", tr("Lookups"), "list"),
    SidebarItem("credentials", tr("Credentials"), "key-round"),
    SidebarItem("runs", tr("Runs"), "history"),
)
MENUS = (
    mark("File"),
    mark("Edit"),
    mark("Flow"),
    mark("Page"),
    mark("View"),
    mark("Help"),
)


def _first_size() -> QSize:
    """1280×800, or what the screen has room for with a frame around it."""
    size = QSize(1280, 800)
    if QGuiApplication.platformName() in {"offscreen", "minimal"}:
        return size  # their screens are made up
    return size.boundedTo(QGuiApplication.primaryScreen().availableSize() - QSize(16, 40))


class PageSlot(QWidget):
    """The place of a page, known by its accessible name from the first instant."""

    def __init__(self, title: str) -> None:
        super().__init__()
        accessible(self, title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        self._title = label(title, "title")
        self.column.addWidget(self._title)
        self.column.addStretch()

    def fill(self, page: QWidget) -> None:
        """Put the page in."""
        while (item := self.column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(page)


class MainWindow(QMainWindow):
    """Shows itself at once; `complete` makes the pages, and the shell that moves them.

    `painted` comes once, after the first paint. `starts_again`: it was closed to be opened anew.
    """

    painted = Signal()

    def __init__(self, settings: Settings, folder: Path) -> None:
        super().__init__()
        self.settings, self.folder = settings, folder
        self._shell: Shell | None = None
        self._painted = self._new_flow_waits = False
        self.starts_again = False
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(QSize(720, 480))
        self.resize(_first_size())
        self.menuBar().setAccessibleName(tr("Menu bar"))
        for name in MENUS:
            shown = tr(name)
            accessible(self.menuBar().addMenu(f"&{shown}"), shown, f"{name.lower()}Menu")
        self.new_flow_button = button(tr("New Data Flow"), "primary", "plus")
        self.new_flow_button.clicked.connect(self._new_flow)
        self.sidebar = Sidebar(ITEMS, TITLE)
        self.sidebar.head.addWidget(self.new_flow_button)
        self.slots = {each.key: PageSlot(each.text) for each in ITEMS}
        self.stack = QStackedWidget()
        for slot in self.slots.values():
            self.stack.addWidget(slot)
        self.sidebar.current_changed.connect(self._go)
        self._lay_out()
        self.sidebar.set_current("flows")
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))

    def _lay_out(self) -> None:
        self.whole = QWidget()
        self.above = QVBoxLayout()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self.above)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self.whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(self.whole)

    @property
    def shell(self) -> "Shell":
        """What moves the window; made now if it was not needed before."""
        if self._shell is None:
            from planhat_gui.ui.shell import Shell

            self._shell = Shell(self)
            if self._new_flow_waits:
                self._shell.new_flow()
        return self._shell

    def complete(self) -> None:
        """Make the pages, if they are not there yet."""
        assert self.shell is not None

    def event(self, event: QEvent) -> bool:
        """Say once when the window has been painted: what is slow begins then."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while runs go on; what is typed in the wizard is kept as a draft."""
        if self._shell is None or self._shell.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def _new_flow(self) -> None:
        if self._shell is None:
            self._new_flow_waits = True
        else:
            self._shell.new_flow()

    def _go(self, key: str) -> None:
        if self._shell is None:
            self.stack.setCurrentWidget(self.slots[key])
        else:
            self._shell.go(key)
