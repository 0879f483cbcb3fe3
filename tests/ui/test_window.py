"""The window: where one gets, and by which way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import StorageFailed
from planhat_gui.ui.window import MainWindow
from tests.ui.fakes import ShellServices


def press(qtbot: QtBot, root: QWidget, name: str) -> None:
    """Click the visible button with that accessible name."""
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} visible buttons named {name}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_first_use_invites(window: MainWindow) -> None:
    """With nothing there the Flows page offers two ways to begin."""
    assert window.stack.currentWidget() is window.flows
    assert window.flows.showing_empty()
    names = {b.accessibleName() for b in window.flows.first_use.findChildren(QPushButton)}
    assert names == {"Set up your first source", "Try it with the practice tenant"}


@pytest.mark.parametrize(
    ("object_name", "name"),
    [
        ("newDataFlow", "New Data Flow"),
        ("flows", "Flows"),
        ("nexsets", "Nexsets"),
        ("credentials", "Credentials"),
        ("runs", "Runs"),
        ("records", "Records"),
    ],
)
def test_fixed_names(window: MainWindow, object_name: str, name: str) -> None:
    """What scripts rely on has its accessible name and object name, heard by a screen reader."""
    widget = window.findChild(QWidget, object_name)
    assert widget is not None
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name) == name


def test_every_page_is_reached_by_sidebar_and_keys(qtbot: QtBot, window: MainWindow) -> None:
    """The sidebar and Ctrl+1 to Ctrl+4 lead to the same pages."""
    for number, (key, page) in enumerate(window.pages.items(), 1):
        window.sidebar.set_current(key)
        assert window.stack.currentWidget() is page
        window.stack.setCurrentWidget(window.help)
        action = window.menu_actions[f"go_{key}"]
        assert action.shortcut().toString() == f"Ctrl+{number}"
        action.trigger()
        assert window.stack.currentWidget() is page
        assert window.sidebar.current() == key


def test_all_labels_are_plain_text(window: MainWindow) -> None:
    """No label of the window would render somebody's HTML."""
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_what_is_pressed_before_the_services_come_is_done_then(
    qtbot: QtBot, bare_window: MainWindow, shell: ShellServices
) -> None:
    """New Data Flow may be pressed at the first instant."""
    press(qtbot, bare_window, "New Data Flow")
    assert bare_window.stack.currentWidget() is bare_window.flows
    bare_window.attach(shell)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bare_window.stack.currentWidget() is not bare_window.flows)


def test_services_that_cannot_be_had_are_said_and_tried_again(
    qtbot: QtBot, bare_window: MainWindow
) -> None:
    """A data folder that cannot be used fills the page with the reason and a button."""
    bare_window.not_attached(StorageFailed("The data folder cannot be used.", "Choose another."))
    shown = [each.text() for each in bare_window.flows.findChildren(QLabel) if each.isVisible()]
    assert "The data folder cannot be used. Choose another." in shown
    with qtbot.waitSignal(bare_window.attach_wanted):
        press(qtbot, bare_window, "Try again")


def test_go_to_anything(qtbot: QtBot, shell: ShellServices, window: MainWindow) -> None:
    """Ctrl+K, a few letters and Enter lead to a page, a flow, an action or an endpoint."""
    shell.add_flow("Quarterly renewals")
    window.flows.reload()
    qtbot.waitUntil(lambda: len(window.flows.library.flows) == 1)
    window.do("go_to")
    assert window.switcher.isVisible()
    qtbot.keyClicks(window.switcher.field, "quart ren")
    assert window.switcher.list.item(0).text().startswith("Quarterly renewals")
    window.switcher.field.clear()
    qtbot.keyClicks(window.switcher.field, "credentials")
    qtbot.keyClick(window.switcher.field, Qt.Key.Key_Return)
    assert not window.switcher.isVisible()
    assert window.stack.currentWidget() is window.credentials


def test_escape_leaves_the_switcher(qtbot: QtBot, window: MainWindow) -> None:
    """Escape changes nothing."""
    window.do("go_to")
    qtbot.keyClick(window.switcher.field, Qt.Key.Key_Escape)
    assert not window.switcher.isVisible()
    assert window.stack.currentWidget() is window.flows


def test_help_names_every_key(window: MainWindow) -> None:
    """F1 shows a page in which each shortcut of the menus stands."""
    window.do("help")
    assert window.stack.currentWidget() is window.help
    shown = " ".join(label.text() for label in window.help.findChildren(QLabel))
    for name, keys in window.menu_actions.shortcuts():
        assert name in shown
        assert keys in shown


def test_the_theme_is_chosen_and_remembered(qtbot: QtBot, window: MainWindow) -> None:
    """View › Theme changes the colours at once and the settings with them."""
    window.choose_theme("dark")
    dark = window.palette().window().color().lightness()
    window.choose_theme("light")
    assert window.palette().window().color().lightness() > dark
    assert window.settings.theme == "light"


def test_wizard_leaves_a_draft_that_goes_on(
    qtbot: QtBot, shell: ShellServices, window: MainWindow
) -> None:
    """Typing in the wizard and going elsewhere loses nothing: the draft is listed and opens."""
    shell.add_credential()
    press(qtbot, window, "New Data Flow")
    wizard = window.stack.currentWidget()
    name = wizard.findChild(QWidget, "flowName")
    assert name is not None
    qtbot.keyClicks(name, " of mine")
    window.go("flows")
    qtbot.waitUntil(lambda: len(window.flows.library.drafts) == 1)
    key = window.flows.table.current()
    assert key.startswith("draft:")
    window.flows.table.chosen.emit(key)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is wizard)
    qtbot.waitUntil(lambda: name.property("text").endswith(" of mine"))
