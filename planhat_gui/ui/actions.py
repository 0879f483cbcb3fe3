"""What can be done, as actions: one table for menus, buttons, shortcuts and the quick switcher."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from planhat_gui.model.language import tr
from planhat_gui.ui.kit.icons import set_icon
from planhat_gui.ui.kit.text import object_name
from planhat_gui.ui.kit.theme import Mode

MenuName = Literal["File", "Edit", "Flow", "View", "Help"]
Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: its key in the program, where it stands, its words, icon and shortcut.

    `flow`: acts on the flow chosen, and is grey without one. `inline`: also a button over the
    list of flows. `line`: a separator stands before it. `words`: how it is found in Go to Anything.
    """

    key: str
    menu: MenuName
    text: str
    icon: str = ""
    shortcut: str | Standard = ""
    flow: bool = False
    inline: bool = False
    line: bool = False
    words: str = ""


ENTRIES = (
    Entry("new_flow", "File", tr("New Data Flow"), "plus", "Ctrl+N"),
    Entry("import_flow", "File", tr("Import Flow…"), "upload", "Ctrl+I"),
    Entry("paste_command", "File", tr("Flow from a Copied curl Command"), "clipboard-paste"),
    Entry("export_flow", "File", tr("Export Flow…"), "download", "Ctrl+E", flow=True),
    Entry(
        "settings",
        "File",
        tr("Settings…"),
        "settings",
        "Ctrl+,",
        line=True,
        words=tr("Settings: language, theme, network"),
    ),
    Entry("quit", "File", tr("Quit"), "", Standard.Quit, line=True),
    Entry("find", "Edit", tr("Find on This Page"), "search", Standard.Find),
    Entry("find_person", "Edit", tr("Find a Person…"), "search", "Ctrl+Shift+F", line=True),
    Entry("run", "Flow", tr("Run"), "play", "F5", flow=True, inline=True),
    Entry("test", "Flow", tr("Test"), "zap", "Ctrl+T", flow=True, inline=True),
    Entry("edit", "Flow", tr("Edit"), "pencil", "F2", flow=True, inline=True),
    Entry("resume", "Flow", tr("Resume"), "rotate-ccw", flow=True),
    Entry("run_full", "Flow", tr("Full Run Now"), "refresh-cw", flow=True),
    Entry("show_run", "Flow", tr("Show Last Run"), "file-text", flow=True),
    Entry("show_nexset", "Flow", tr("Open Nexset"), "table", flow=True),
    Entry("duplicate", "Flow", tr("Duplicate"), "copy", "Ctrl+D", flow=True, line=True),
    Entry("restore_previous", "Flow", tr("Restore Previous Version…"), "history", flow=True),
    Entry("delete", "Flow", tr("Delete"), "trash-2", flow=True),
    Entry("bin", "Flow", tr("Bin"), "trash-2"),
    Entry("go_flows", "View", tr("Flows"), "workflow", "Ctrl+1"),
    Entry("go_nexsets", "View", tr("Nexsets"), "database", "Ctrl+2"),
    Entry("go_views", "View", tr("Views"), "chart-column", "Ctrl+3"),
    Entry("go_lookups", "View", tr("Lookups"), "list", "Ctrl+4"),
    Entry("go_credentials", "View", tr("Credentials"), "key-round", "Ctrl+5"),
    Entry("go_runs", "View", tr("Runs"), "history", "Ctrl+6"),
    Entry("refresh", "View", tr("Refresh"), "refresh-cw", "Ctrl+R"),
    Entry("go_to", "View", tr("Go to Anything…"), "search", "Ctrl+K", line=True),
    Entry("help", "Help", tr("Help"), "circle-question-mark", "F1"),
    Entry("whats_this", "Help", tr("What’s This?"), "info", "Shift+F1"),
    Entry("guide", "Help", tr("First Steps"), "list"),
    Entry("about_credentials", "Help", tr("About Your Credentials"), "key-round"),
    Entry("docs", "Help", tr("Planhat API Documentation"), "external-link"),
    Entry("open_folder", "Help", tr("Show Data Folder"), "folder-open", line=True),
    Entry("about", "Help", tr("About"), "info"),
)
THEMES: tuple[tuple[Mode, str], ...] = (
    ("system", tr("Like the System")),
    ("light", tr("Light")),
    ("dark", tr("Dark")),
    ("contrast", tr("High Contrast")),
)


class Actions:
    """All actions of a window, by key, hung into its menu bar.

    `handle(key)` is called when one is triggered, `choose_theme(mode)` for a theme.
    """

    def __init__(
        self,
        window: QMainWindow,
        handle: Callable[[str], None],
        choose_theme: Callable[[Mode], None],
    ) -> None:
        self._by_key: dict[str, QAction] = {}
        self._of_pages: list[QAction] = []
        self._themes: dict[Mode, QAction] = {}
        self._window, self._handle = window, handle
        menus: dict[MenuName, QMenu] = {}
        for entry in ENTRIES:
            if entry.menu not in menus:
                menus[entry.menu] = _menu(window, entry.menu)
            if entry.line:
                menus[entry.menu].addSeparator()
            menus[entry.menu].addAction(self._make(entry))
        self._edit = menus["Edit"]
        self._add_themes(menus["View"], choose_theme)

    def __getitem__(self, key: str) -> QAction:
        """The action with that key."""
        return self._by_key[key]

    def all(self) -> list[QAction]:
        """Every action that can be triggered now, themes included."""
        found = [*self._by_key.values(), *self._of_pages, *self._themes.values()]
        return [each for each in found if each.isEnabled()]

    def of_flows(self) -> list[QAction]:
        """Those that act on a flow; the ones fit for a button have `inline` as their data."""
        return [self._by_key[each.key] for each in ENTRIES if each.flow]

    def enable_flow(
        self,
        *,
        saved: bool,
        draft: bool,
        running: bool,
        has_run: bool,
        resumable: bool,
        changes: bool = False,
    ) -> None:
        """Grey out what cannot be done with the flow chosen; `changes`: it reads only those."""
        anything = saved or draft
        for entry in ENTRIES:
            if entry.flow:
                self._by_key[entry.key].setEnabled(saved)
        self._by_key["edit"].setEnabled(anything and not running)
        self._by_key["delete"].setEnabled(anything and not running)
        self._by_key["run"].setEnabled(saved and not running)
        for key in ("show_run", "show_nexset"):
            self._by_key[key].setEnabled(saved and has_run)
        self._by_key["resume"].setEnabled(saved and resumable and not running)
        self._by_key["run_full"].setEnabled(saved and changes and not running)

    def shortcuts(self) -> list[tuple[str, str]]:
        """What each action is called, and its keys, as this system writes them."""
        form = QKeySequence.SequenceFormat.NativeText
        return [
            (action.text().rstrip("…"), action.shortcut().toString(form))
            for action in [*self._by_key.values(), *self._of_pages]
            if not action.shortcut().isEmpty()
        ]

    def add_to_edit(self, actions: Sequence[QAction]) -> None:
        """Put the wizard's own actions on top of the Edit menu, once."""
        self._edit.insertActions(self._by_key["find"], list(actions))
        self._edit.insertSeparator(self._by_key["find"])

    def add_to_view(self, text: str, groups: Sequence[Sequence[QAction]]) -> None:
        """Put a page's own actions in a menu of their own into the View menu."""
        menu = _menu(self._window, "View").addMenu(text)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(list(group))
            self._of_pages += group

    def show_theme(self, mode: Mode) -> None:
        """Tick the theme in force."""
        self._themes[mode].setChecked(True)

    def _make(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self._window)
        action.setObjectName(f"{object_name(entry.text)}Action")
        if entry.icon:
            set_icon(action, entry.icon)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
        if entry.inline or entry.words:
            action.setData(entry.words or "inline")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = entry.text.rstrip("…")
        action.setToolTip(f"{name} ({keys})" if keys else name)
        action.triggered.connect(lambda _=False, key=entry.key: self._handle(key))
        self._by_key[entry.key] = action
        return action

    def _add_themes(self, menu: QMenu, choose: Callable[[Mode], None]) -> None:
        group = QActionGroup(self._window)
        themes = menu.addMenu(tr("Theme"))
        for mode, text in THEMES:
            action = themes.addAction(text)
            action.setCheckable(True)
            action.setObjectName(f"{mode}ThemeAction")
            action.setData(tr("Theme: {theme}", theme=text))
            group.addAction(action)
            action.triggered.connect(lambda _=False, mode=mode: choose(mode))
            self._themes[mode] = action


def _menu(window: QMainWindow, name: MenuName) -> QMenu:
    """The empty menu that the frame has made."""
    found = window.menuBar().findChild(QMenu, f"{name.lower()}Menu")
    assert isinstance(found, QMenu)
    return found
