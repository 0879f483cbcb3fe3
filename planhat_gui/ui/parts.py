"""The parts of a complete window, put into the frame that is on screen already."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWhatsThis, QWidget

from planhat_gui import logs
from planhat_gui.model.language import tr
from planhat_gui.ui.actions import Actions
from planhat_gui.ui.compare_view import CompareView
from planhat_gui.ui.credential_facts import credential_facts
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.guide import Guide
from planhat_gui.ui.guide_keeper import GuideKeeper
from planhat_gui.ui.job import Job, run_in_background
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.splitter import Splitter
from planhat_gui.ui.kit.status import MessageBar, Toast
from planhat_gui.ui.kit.theme import Mode
from planhat_gui.ui.kit.tokens import SPACE_16, SPACE_24
from planhat_gui.ui.language_card import LanguageChoice
from planhat_gui.ui.live_runs import LiveRuns
from planhat_gui.ui.page_menu import PageMenu
from planhat_gui.ui.pages.credentials import CredentialsPage
from planhat_gui.ui.pages.flows import FlowsPage
from planhat_gui.ui.pages.help import HelpPage
from planhat_gui.ui.pages.lookups import LookupsPage
from planhat_gui.ui.pages.nexsets import NexsetsPage
from planhat_gui.ui.pages.runs import RunsPage
from planhat_gui.ui.pages.settings import SettingsPage
from planhat_gui.ui.pages.views import ViewsPage
from planhat_gui.ui.question import Question
from planhat_gui.ui.quick_switcher import QuickSwitcher
from planhat_gui.ui.receipt import now
from planhat_gui.ui.run_view import RunView
from planhat_gui.ui.settings import save_settings

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.ui.pages.page import Page

PLACE = "place"
"""The property of a page beside the sidebar's: what it belongs to there; "" to none of them."""


class Parts(QObject):
    """Pages, message bar, toast, question, quick switcher."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.stack, self.sidebar = window.stack, window.sidebar
        self.runs = LiveRuns(self)
        self.menu_actions = Actions(window, self.do, self.choose_theme)
        self.calls_left = self.sidebar.add_fact("")
        self.calls_left.hide()
        self._make_pages()
        self._make_bars()
        self._make_helps()
        self._log_said = False
        self.runs.ended.connect(self._say_log)
        self.toast = Toast(window.whole, self.sidebar.minimumWidth())
        self.switcher = QuickSwitcher(window.whole)
        self.restore_splitters()

    def _make_pages(self) -> None:
        self.flows = FlowsPage(self.menu_actions.of_flows(), self.runs)
        self.nexsets = NexsetsPage()
        self.menu_actions.add_to_view(tr("Records"), self.nexsets.desk.actions.groups())
        self.views = ViewsPage()
        self.lookups = LookupsPage()
        self.credentials = CredentialsPage()
        self.run_list = RunsPage(self.runs)
        self.run_view = RunView()
        self.compare_view = CompareView()
        self.help = HelpPage(self.menu_actions.shortcuts())
        self.settings = SettingsPage()
        LanguageChoice(self.settings.language, self.window, self.save_settings)
        self.pages: dict[str, Page] = {
            "flows": self.flows,
            "nexsets": self.nexsets,
            "views": self.views,
            "lookups": self.lookups,
            "credentials": self.credentials,
            "runs": self.run_list,
        }
        for key, page in self.pages.items():
            self.window.slots[key].fill(page)
        self.credentials.about_wanted.connect(lambda: self.do("about_credentials"))
        for each in (self.run_view, self.compare_view, self.help, self.settings):
            self.stack.addWidget(each)
        for each in (self.help, self.settings):
            each.setProperty(PLACE, "")
        self.stack.currentChanged.connect(self._mark_place)

    def _make_bars(self) -> None:
        self.bar = MessageBar()
        self.question = Question(tr("Close question"))
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, 0)
        for each in (self.question, self.bar):
            above.addWidget(each)
            each.installEventFilter(self)
        self._above.hide()
        self.window.above.addWidget(self._above)

    def _make_helps(self) -> None:
        """What helps beside the help page: the first steps, and every button in a menu."""
        menu = self.window.menuBar().findChild(QMenu, "pageMenu")
        assert isinstance(menu, QMenu)
        self.page_menu = PageMenu(menu, self.stack, self._above)
        self.guide = Guide()
        self.sidebar.foot.addWidget(self.guide)
        self.sidebar.low_changed.connect(self.guide.set_short)
        GuideKeeper(self)
        self.help.guide.clicked.connect(self.guide.reopen)
        self.help.about.clicked.connect(self.show_about_program)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room above the pages is there only while something stands in it."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._above.setVisible(not (self.question.isHidden() and self.bar.isHidden()))
        return False

    def show_page(self, key: str) -> None:
        """Show a page of the sidebar."""
        self.stack.setCurrentWidget(self.window.slots[key])

    def _mark_place(self) -> None:
        """The sidebar never says that one is on a page where one is not."""
        here = self.stack.currentWidget()
        place = here.property(PLACE) if here is not None else None
        if place is not None:
            self.sidebar.show_place(str(place))

    def page_shown(self) -> str:
        """The key of the page shown; empty for the wizard, a run, the help."""
        here = self.stack.currentWidget()
        return next((key for key, slot in self.window.slots.items() if slot is here), "")

    def show_settings(self, services: "Services") -> None:
        """Show the settings as they are kept, or as they were left half changed."""
        self.stack.setCurrentWidget(self.settings)
        if not self.settings.attached:
            self.settings.attach(services)
        elif not self.settings.changed:
            self.settings.reload()
        self.settings.proxy.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_about(self, services: "Services") -> None:
        """Show where the secrets are on this computer, in the help."""
        self.stack.setCurrentWidget(self.help)
        self.help.show_about_credentials([])

        def found(facts: list[tuple[str, str]]) -> None:
            self.help.show_about_credentials(facts)

        run_in_background(
            self, lambda _c, _r: credential_facts(services, now()), found, lambda _failure: None
        )

    def _say_log(self) -> None:
        """A log that cannot be written stops nothing, and is said once."""
        why = logs.complaint()
        if why and not self._log_said:
            self._log_said = True
            self.bar.show_message("warning", tr("{why}. Runs go on without it.", why=why))

    def show_running(self) -> None:
        """Say at the foot of the sidebar how many flows run, and the calls left to them."""
        running, left = len(self.runs.running()), self.runs.calls_left()
        words = (
            tr("1 flow is running")
            if running == 1
            else tr("{running:,} flows are running", running=running)
        )
        if left is not None:
            words += tr("\nCalls left this minute: {left:,}", left=left)
        self.calls_left.setText(words)
        self.calls_left.setVisible(running > 0)

    def do(self, key: str) -> None:
        """Do what the action with that key stands for."""
        raise NotImplementedError

    def choose_theme(self, mode: Mode) -> None:
        """Show the window in another theme, and remember it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply_theme(app, mode)
        self.window.settings.theme = mode
        self.menu_actions.show_theme(mode)
        self.settings.appearance.show_mode(mode)
        self.save_settings()

    def show_about_program(self) -> None:
        """Show versions, licences and the data folder."""
        from planhat_gui.ui.about import AboutDialog

        AboutDialog(self.window.folder, self.window).open()

    def explain_here(self) -> None:
        """What's this of the field with the keyboard; else of the one that is clicked next."""
        here = QApplication.focusWidget()
        while here is not None and here is not self.window and not here.whatsThis():
            here = here.parentWidget()
        if here is None or here is self.window:
            QWhatsThis.enterWhatsThisMode()
        else:
            QWhatsThis.showText(here.mapToGlobal(here.rect().bottomLeft()), here.whatsThis(), here)

    def start_practice(self, then: Callable[[], None] = lambda: None) -> None:
        """Have the practice tenant and its credential ready."""
        raise NotImplementedError

    def new_flow(self, template_id: str | None = None) -> None:
        """Open the wizard for a new flow."""
        raise NotImplementedError

    def go(self, key: str) -> None:
        """Show a page of the sidebar."""
        raise NotImplementedError

    def restore_splitters(self) -> None:
        """Put the handles where they were; again after a page was made later."""
        for each in self.window.findChildren(Splitter):
            places = self.window.settings.splitters.get(each.objectName())
            if places:
                each.set_places(places)

    def remember_places(self) -> None:
        """Note where the window and its handles are."""
        settings = self.window.settings
        settings.geometry = self.window.saveGeometry().toBase64().toStdString()
        for each in self.window.findChildren(Splitter):
            if each.objectName() and each.places():
                settings.splitters[each.objectName()] = each.places()

    def save_settings(self) -> None:
        """Keep what the window remembers, in the background."""
        self.remember_places()
        folder, settings = self.window.folder, self.window.settings.copy()
        Job(lambda _c, _r: save_settings(folder, settings)).start()
