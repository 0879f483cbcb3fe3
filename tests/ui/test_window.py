"""The window: where one gets, and by which way."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import StorageFailed
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.settings import load_settings
from planhat_gui.ui.shell import Shell
from tests.ui.fakes import ShellServices
from tests.ui.hands import press

if TYPE_CHECKING:
    from planhat_gui.compose import Services


def test_the_sidebar_says_where_one_is(qtbot: QtBot, shell: Shell) -> None:
    """Nothing on pages that it does not list; Flows in the bin, wherever one came from."""
    shell.go("nexsets")
    for key in ("help", "settings", "find_person"):
        shell.do(key)
        assert shell.sidebar.current() == "", key
        here = shell.stack.currentWidget()
        shell.sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
        assert shell.stack.currentWidget() is here  # coming by with Tab goes nowhere
    QTest.keyClick(shell.sidebar.list, Qt.Key.Key_Return)
    assert shell.page_shown() == "flows"
    shell.go("nexsets")
    assert shell.sidebar.current() == "nexsets"
    assert shell.page_shown() == "nexsets"


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
        ("lookups", "Lookups"),
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
    """The sidebar and Ctrl+1 to Ctrl+6 lead to the same pages."""
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
    for key in ("nexsets", "lookups", "credentials", "runs", "flows"):
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


def test_test_opens_the_wizard_and_tests(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """Test on a flow of the list shows its sample where it can be worked on."""
    services.add_credential()
    services.add_flow("A")
    with qtbot.waitSignal(shell.flows.loaded):
        shell.flows.reload()
    shell.menu_actions["test"].trigger()
    qtbot.waitUntil(lambda: [each.name for each in services.tested] == ["A"])
    assert shell.stack.currentWidget() is shell.wizard.current()


def test_the_practice_tenant_is_two_clicks_away(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """The second button of the first page starts it and opens the wizard."""
    press(shell.window, "Try it with the practice tenant")
    qtbot.waitUntil(lambda: shell.page_shown() == "")
    assert [each.name for each in services.credentials.all()] == ["Practice tenant"]
    assert not shell.flows.first_use.practise.busy


def test_every_button_can_be_found_by_its_name(
    qtbot: QtBot, services: ShellServices, shell: Shell
) -> None:
    """On every page, all visible buttons have an accessible name and are large enough."""
    services.add_run(services.add_flow())
    services.add_credential()
    for key, page in shell.pages.items():
        shell.go(key)
        qtbot.waitUntil(lambda page=page: page.showing_content() or page.showing_empty())  # type: ignore[misc]
        for each in shell.window.slots[key].findChildren(QAbstractButton):
            if each.isVisible() and not isinstance(each.parent(), QLineEdit):
                assert each.accessibleName(), (key, each.text())
                assert each.height() >= 28, (key, each.accessibleName())


def test_the_wizard_brings_its_actions_into_the_menu(qtbot: QtBot, shell: Shell) -> None:
    """Undo, Redo, Test and Save draft can be found in the Edit menu once there is a wizard."""
    shell.new_flow()
    menu = shell.window.menuBar().findChild(QMenu, "editMenu")
    assert isinstance(menu, QMenu)
    texts = [each.text() for each in menu.actions() if not each.isSeparator()]
    own = ["Find on This Page", "Find a Person…"]
    assert texts == ["Undo", "Redo", "Test", "Save draft", *own]


def test_no_two_actions_share_a_key(shell: Shell) -> None:
    """A key pressed twice by mistake in the table would do nothing at all."""
    keys = [keys for _, keys in shell.menu_actions.shortcuts()]
    assert len(keys) == len(set(keys))


def test_window_remembers_its_place(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    """Size, splitters and theme are in the data folder after closing."""
    (tmp_path / "data").mkdir(exist_ok=True)
    shell.window.resize(777, 666)
    shell.choose_theme("dark")
    shell.window.close()
    stop_all(5)
    kept = load_settings(tmp_path / "data")
    assert kept.theme == "dark"
    again = MainWindow(kept, tmp_path / "data")
    assert (again.width(), again.height()) == (777, 666)
    again.deleteLater()
    shell.choose_theme("light")


def test_a_new_flow_takes_the_keyboard(qtbot: QtBot, shell: Shell) -> None:
    """Ctrl+N, and the arrow keys choose the flow type: no mouse, no row of Tab presses."""
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    shell.new_flow()
    kinds = shell.window.findChild(QWidget, "flowType")
    assert kinds is not None
    qtbot.waitUntil(kinds.isVisible)
    assert QApplication.focusWidget() is kinds
