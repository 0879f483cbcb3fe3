"""The window's parts and where they stand; what they do is in window.py."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planhat_gui.ui.actions import Actions
from planhat_gui.ui.kit.buttons import button
from planhat_gui.ui.kit.sidebar import Sidebar, SidebarItem
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.status import MessageBar, Toast
from planhat_gui.ui.kit.theme import Mode
from planhat_gui.ui.kit.tokens import SPACE_16, SPACE_24
from planhat_gui.ui.live_runs import LiveRuns
from planhat_gui.ui.pages.credentials import CredentialsPage
from planhat_gui.ui.pages.flows import FlowsPage
from planhat_gui.ui.pages.help import HelpPage
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.pages.runs import RunsPage
from planhat_gui.ui.question import Question
from planhat_gui.ui.quick_switcher import QuickSwitcher
from planhat_gui.ui.run_view import RunView
from planhat_gui.ui.settings import Settings

if TYPE_CHECKING:
    from planhat_gui.ui.pages.page import Page

TITLE = "Planhat data flows"
ITEMS = (
    SidebarItem("flows", "Flows", "workflow"),
    SidebarItem("nexsets", "Nexsets", "database"),
    SidebarItem("credentials", "Credentials", "key-round"),
    SidebarItem("runs", "Runs", "history"),
)


class WindowFrame(QMainWindow):
    """Sidebar, pages, message bar, toast, question, quick switcher."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(QSize(720, 480))
        self.resize(1280, 800)
        self.runs = LiveRuns(self)
        self.menu_actions = Actions(self, self.do, self.choose_theme)
        self.new_flow_button = button("New Data Flow", "primary", "plus")
        self.sidebar = Sidebar(ITEMS, TITLE)
        self.sidebar.head.addWidget(self.new_flow_button)
        self.calls_left = self.sidebar.add_fact("")
        self.calls_left.hide()
        self._make_pages()
        self._lay_out()
        self._restore_places()

    def _make_pages(self) -> None:
        self.flows = FlowsPage(self.menu_actions.of_flows(), self.runs)
        self.nexsets = NexsetsPage()
        self.credentials = CredentialsPage()
        self.run_list = RunsPage(self.runs)
        self.run_view = RunView()
        self.help = HelpPage(self.menu_actions.shortcuts())
        self.pages: dict[str, Page] = {
            "flows": self.flows,
            "nexsets": self.nexsets,
            "credentials": self.credentials,
            "runs": self.run_list,
        }

    def _lay_out(self) -> None:
        self.bar = MessageBar()
        self.question = Question("Close question")
        self.stack = QStackedWidget()
        for page in (*self.pages.values(), self.run_view, self.help):
            self.stack.addWidget(page)
        above = QVBoxLayout()
        above.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, 0)
        above.addWidget(self.question)
        above.addWidget(self.bar)
        self._above = QWidget()
        self._above.setLayout(above)
        self._above.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._above)
        right.addWidget(self.stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.toast = Toast(whole)
        self.switcher = QuickSwitcher(whole)
        for each in (self.question, self.bar):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room above the pages is there only while something stands in it."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._above.setVisible(not (self.question.isHidden() and self.bar.isHidden()))
        return False

    def show_running(self) -> None:
        """Say at the foot of the sidebar how many flows run, and the calls left to them."""
        running, left = len(self.runs.running()), self.runs.calls_left()
        words = "1 flow is running" if running == 1 else f"{running:,} flows are running"
        if left is not None:
            words += f"\nCalls left this minute: {left:,}"
        self.calls_left.setText(words)
        self.calls_left.setVisible(running > 0)

    def do(self, key: str) -> None:
        """Do what the action with that key stands for."""
        raise NotImplementedError

    def choose_theme(self, mode: Mode) -> None:
        """Show the window in another theme."""
        raise NotImplementedError

    def _restore_places(self) -> None:
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))
        self.restore_splitters()

    def restore_splitters(self) -> None:
        """Put the handles where they were; again after a page was made later."""
        for each in self.findChildren(Splitter):
            places = self.settings.splitters.get(each.objectName())
            if places:
                each.set_places(places)

    def remember_places(self) -> None:
        """Note where the window and its handles are."""
        self.settings.geometry = self.saveGeometry().toBase64().toStdString()
        for each in self.findChildren(Splitter):
            if each.objectName() and each.places():
                self.settings.splitters[each.objectName()] = each.places()
