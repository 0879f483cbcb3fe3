"""From New Data Flow to an exported file with nothing but keys, and in how few actions."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.compose import build
from planhat_gui.ui.frame import MainWindow
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.settings import Settings
from planhat_gui.ui.shell import Shell
from tests.ui.hands import visible_button

MOST_TABS = 80
MOST_ACTIONS = 12


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    """The program's own window and services, as at the first start."""
    services = build(tmp_path / "home")
    window = MainWindow(Settings(), services.folder.root)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.complete()
    window.shell.attach(services)
    qtbot.waitUntil(window.shell.flows.showing_empty)
    yield window.shell
    window.shell.runs.cancel_all()
    window.close()
    stop_all(5)
    services.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


class Keys:
    """A person who has no mouse: every step is a key pressed wherever the keyboard is."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.pressed = 0

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key, for whatever has the keyboard."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None, "the keyboard is nowhere"
        self.pressed += 1
        QTest.keyClick(target, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """A shortcut."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        """Letters, into the field with the keyboard."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def tab_to(self, name: str) -> QWidget:
        """Tab until the thing of that name has the keyboard."""
        for _ in range(MOST_TABS):
            here = QApplication.focusWidget()
            if here is not None and here.accessibleName() == name and here.isVisible():
                return here
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{MOST_TABS} Tabs do not lead to {name}")

    def use(self, name: str) -> None:
        """Tab to a button and press it."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def until_there(self, name: str, root: QWidget) -> None:
        """Wait until something of that name is on screen."""
        self._qtbot.waitUntil(lambda: there(root, name), timeout=20_000)


def there(root: QWidget, name: str) -> bool:
    """Whether something of that name is on screen and can be used."""
    return any(
        each.accessibleName() == name and each.isVisible() and each.isEnabled()
        for each in root.findChildren(QWidget)
    )


def save_to(qtbot: QtBot, window: QWidget, path: Path, keys: Keys) -> None:
    """Type the file's name into the dialog that asks for it."""
    qtbot.waitUntil(
        lambda: any(
            each.isAncestorOf(QApplication.focusWidget() or window)
            for each in window.findChildren(QFileDialog)
        )
    )
    keys.control(Qt.Key.Key_A)
    keys.write(str(path))
    keys.press(Qt.Key.Key_Return)


def test_from_a_new_flow_to_a_file_by_keys(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    """No mouse anywhere: wizard, practice tenant, test, run, records, export, file dialog."""
    keys, window, target = Keys(qtbot), shell.window, tmp_path / "companies.xlsx"
    keys.control(Qt.Key.Key_N)
    keys.until_there("Flow type", window)
    keys.tab_to("Flow type")
    keys.press(Qt.Key.Key_Return)
    keys.until_there("Use the practice tenant", window)
    keys.use("Use the practice tenant")
    wizard = shell.wizard.current()
    qtbot.waitUntil(lambda: wizard.state.credential != "", timeout=20_000)
    keys.use("Next")
    keys.until_there("Endpoint", window)
    with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
        keys.control(Qt.Key.Key_Return)
    assert wizard.result.state == "sample"
    keys.use("Create")
    keys.until_there("Open Nexset", window)
    keys.use("Open Nexset")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0), timeout=20_000)
    keys.tab_to("Export")
    keys.press(Qt.Key.Key_Space)
    choose_excel(qtbot, keys)
    save_to(qtbot, window, target, keys)
    qtbot.waitUntil(target.is_file, timeout=20_000)
    qtbot.waitUntil(lambda: not shell.nexsets.strip.running, timeout=20_000)
    book = openpyxl.load_workbook(target, read_only=True)
    rows = sum(1 for _ in book.worksheets[0].iter_rows())
    book.close()
    assert rows > 400
    assert shell.guide.done == ["practice", "test", "create", "look", "export"]


def choose_excel(qtbot: QtBot, keys: Keys) -> None:
    """The format has the keyboard: its first letter, and Enter for the file."""
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    formats = QApplication.focusWidget()
    assert isinstance(formats, QComboBox)
    assert formats.accessibleName() == "Export format"
    keys.write("E")
    assert formats.currentText() == "Excel"
    keys.press(Qt.Key.Key_Return)


class Hand:
    """A person with a mouse who counts: a click, a chosen entry or a typed field is one action."""

    def __init__(self, qtbot: QtBot, shell: Shell) -> None:
        self._qtbot, self._shell = qtbot, shell
        self.actions: list[str] = []

    def click(self, name: str) -> None:
        """Wait for the button of that name, and click it."""
        window = self._shell.window
        self._qtbot.waitUntil(lambda: there(window, name), timeout=20_000)
        button = visible_button(window, name)
        self.actions.append(name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_first_time_user_needs_at_most_twelve_actions(
    qtbot: QtBot, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the window that `make run` opens to an Excel file: each click and each field counted."""
    target = tmp_path / "companies.xlsx"
    shell.start_practice()  # what `make run` does by itself (--practice)
    qtbot.waitUntil(lambda: bool(shell.toast.text()), timeout=20_000)
    hand = Hand(qtbot, shell)
    hand.click("New Data Flow")
    hand.click("Create")
    step = shell.wizard.current().credential_step
    qtbot.waitUntil(lambda: bool(step.credentials))
    if not shell.wizard.current().state.credential:
        index = step.list.model().index(0, 0)
        hand.actions.append("the practice tenant")
        place = step.list.visualRect(index).center()
        QTest.mouseClick(step.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.click("Next")
    hand.click("Create")
    hand.click("Open Nexset")
    qtbot.waitUntil(lambda: shell.nexsets.browser.model.has_row(0), timeout=20_000)
    hand.click("Export")
    hand.actions.append("Excel")
    keys = Keys(qtbot)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    keys.write("E")
    hand.click("Choose file and export")
    save_to(qtbot, shell.window, target, keys)
    hand.actions += ["the file's name", "Save"]
    qtbot.waitUntil(target.is_file, timeout=20_000)
    qtbot.waitUntil(lambda: not shell.nexsets.strip.running, timeout=20_000)
    assert len(hand.actions) <= MOST_ACTIONS, hand.actions
