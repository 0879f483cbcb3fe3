"""What a person does in the Advanced tab."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.ui.advanced.tab import AdvancedTab
from planhat_gui.ui.wizard.wizard import Wizard


def tab_of(wizard: Wizard) -> AdvancedTab:
    """The Advanced tab."""
    return wizard.advanced.tab


def to_advanced(wizard: Wizard) -> AdvancedTab:
    """Put the Advanced tab in front."""
    wizard.configure.tabs.setCurrentIndex(1)
    return tab_of(wizard)


def base_url(wizard: Wizard) -> str:
    """The chosen credential's."""
    credential = wizard.credential_step.credential(wizard.state.credential)
    assert credential is not None
    return credential.base_url


def type_into(field: QWidget, text: str) -> None:
    """Click into a field and type, sign by sign."""
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(field, text)


def test_it(qtbot: QtBot, wizard: Wizard) -> None:
    """Press Test beside the address and wait for what comes of it."""
    with qtbot.waitSignal(wizard.desk.ended, timeout=20_000):
        tab_of(wizard).request.test.click()


test_it.__test__ = False  # type: ignore[attr-defined]
