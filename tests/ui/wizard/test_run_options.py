"""Run options in the wizard: closed until wanted, kept like everything else."""

from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.wizard.test_wizard import configure


def at_once(wizard: Wizard) -> QSpinBox:
    """The field for requests at once, on the Template tab."""
    field = wizard.form.options.form.field("parallel_requests")
    assert isinstance(field, QSpinBox)
    return field


def test_an_option_goes_into_the_flow_and_shows_in_both_tabs(wizard: Wizard) -> None:
    """Typed once, it holds for the flow, whichever tab is in front; the closed box tells it."""
    configure(wizard)
    at_once(wizard).setValue(9)
    assert wizard.flow().options.parallel_requests == 9
    wizard.configure.tabs.setCurrentIndex(1)
    assert wizard.flow().options.parallel_requests == 9
    box = wizard.advanced.tab.options
    assert not box.expanded
    assert "Requests at once 9" in box.title
    draft = states.from_draft(states.to_draft(wizard.state))
    assert draft.options == {"parallel_requests": 9}


def test_a_wrong_option_opens_its_box(qtbot: QtBot, wizard: Wizard) -> None:
    """Create goes to the field, though the box was closed, and says what is wrong."""
    configure(wizard)
    at_once(wizard).lineEdit().setText("99")
    wizard.create_button.click()
    row = wizard.form.options.rows()["parallel_requests"]
    qtbot.waitUntil(row.isVisible)
    assert "from 1 to 16" in row.error
    assert at_once(wizard).lineEdit().text() == "99"
