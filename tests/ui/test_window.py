"""The window: where one gets, and by which way."""

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import StorageFailed
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

if TYPE_CHECKING:
    from planhat_gui.compose import Services


def test_first_use_invites(shell: Shell) -> None:
    """With nothing there the Flows page offers two ways to begin."""
    assert shell.page_shown() == "flows"
    assert shell.flows.showing_empty()
    names = {b.accessibleName() for b in shell.flows.first_use.findChildren(QPushButton)}
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
def test_fixed_names(shell: Shell, object_name: str, name: str) -> None:
    """What scripts rely on has its accessible name and object name, heard by a screen reader."""
    widget = shell.window.findChild(QWidget, object_name)
    assert widget is not None
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name) == name


def test_every_page_is_reached_by_sidebar_and_keys(qtbot: QtBot, shell: Shell) -> None:
    """The sidebar and Ctrl+1 to Ctrl+4 lead to the same pages."""
    for number, key in enumerate(shell.pages, 1):
        shell.sidebar.set_current(key)
        assert shell.page_shown() == key
        shell.stack.setCurrentWidget(shell.help)
        action = shell.menu_actions[f"go_{key}"]
        assert action.shortcut().toString() == f"Ctrl+{number}"
        action.trigger()
        assert shell.page_shown() == key
        assert shell.sidebar.current() == key


def test_all_labels_are_plain_text(shell: Shell) -> None:
    """No label of the window would render somebody's HTML."""
    rich = [
        label.text()
        for label in shell.window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_what_is_pressed_before_the_services_come_is_done_then(
    qtbot: QtBot, frame: MainWindow, services: ShellServices
) -> None:
    """New Data Flow may be pressed at the first instant."""
    press(frame, "New Data Flow")
    assert frame.stack.currentWidget() is frame.slots["flows"]
    frame.shell.attach(cast("Services", services))
    qtbot.waitUntil(lambda: frame.shell.page_shown() == "")


def test_the_frame_has_its_pages_from_the_first_instant(frame: MainWindow) -> None:
    """Before anything else is made, the sidebar leads to pages that have their names."""
    for key in ("nexsets", "credentials", "runs", "flows"):
        frame.sidebar.set_current(key)
        assert frame.stack.currentWidget().objectName() == key  # type: ignore[union-attr]


def test_services_that_cannot_be_had_are_said_and_tried_again(qtbot: QtBot, bare: Shell) -> None:
    """A data folder that cannot be used fills the page with the reason and a button."""
    bare.not_attached(StorageFailed("The data folder cannot be used.", "Choose another."))
    shown = [each.text() for each in bare.flows.findChildren(QLabel) if each.isVisible()]
    assert "The data folder cannot be used. Choose another." in shown
    with qtbot.waitSignal(bare.attach_wanted):
        press(bare.window, "Try again")


def test_go_to_anything(qtbot: QtBot, services: ShellServices, shell: Shell) -> None:
    """Ctrl+K, a few letters and Enter lead to a page, a flow, an action or an endpoint."""
    services.add_flow("Quarterly renewals")
    shell.flows.reload()
    qtbot.waitUntil(lambda: len(shell.flows.library.flows) == 1)
    shell.do("go_to")
    assert shell.switcher.isVisible()
    QTest.keyClicks(shell.switcher.field, "quart ren")
    assert shell.switcher.list.item(0).text().startswith("Quarterly renewals")
    shell.switcher.field.clear()
    QTest.keyClicks(shell.switcher.field, "credentials")
    QTest.keyClick(shell.switcher.field, Qt.Key.Key_Return)
    assert not shell.switcher.isVisible()
    assert shell.page_shown() == "credentials"


def test_escape_leaves_the_switcher(qtbot: QtBot, shell: Shell) -> None:
    """Escape changes nothing."""
    shell.do("go_to")
    QTest.keyClick(shell.switcher.field, Qt.Key.Key_Escape)
    assert not shell.switcher.isVisible()
    assert shell.page_shown() == "flows"


def test_help_names_every_key(shell: Shell) -> None:
    """F1 shows a page in which each shortcut of the menus stands."""
    shell.do("help")
    assert shell.stack.currentWidget() is shell.help
    shown = " ".join(label.text() for label in shell.help.findChildren(QLabel))
    for name, keys in shell.menu_actions.shortcuts():
        assert name in shown
        assert keys in shown


def test_the_theme_is_chosen_and_remembered(qtbot: QtBot, shell: Shell) -> None:
    """View › Theme changes the colours at once and the settings with them."""
    shell.choose_theme("dark")
    dark = shell.window.palette().window().color().lightness()
    shell.choose_theme("light")
    assert shell.window.palette().window().color().lightness() > dark
    assert shell.window.settings.theme == "light"


def test_wizard_leaves_a_draft_that_goes_on(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Typing in the wizard and going elsewhere loses nothing: the draft is listed and opens."""
    services.add_credential()
    press(shell.window, "New Data Flow")
    wizard = shell.stack.currentWidget()
    assert wizard is not None
    name = wizard.findChild(QWidget, "flowName")
    assert name is not None
    QTest.keyClicks(name, " of mine")
    shell.go("flows")
    qtbot.waitUntil(lambda: len(shell.flows.library.drafts) == 1)
    key = shell.flows.table.current()
    assert key.startswith("draft:")
    shell.flows.table.chosen.emit(key)
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is wizard)
    qtbot.waitUntil(lambda: name.property("text").endswith(" of mine"))
