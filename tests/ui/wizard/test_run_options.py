"""Run options in the wizard: closed until wanted, kept like everything else."""

from PySide6.QtWidgets import QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from planhat_gui.ui.forms.run_options import RunOptions
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
    assert "Requests at once: 9" in box.title
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


def test_an_update_that_is_not_possible_says_so_at_its_field(qtbot: QtBot, wizard: Wizard) -> None:
    """Licenses do not say when one changed: Create leads to Update, and says what to choose."""
    configure(wizard)
    wizard.form.endpoint.setCurrentText("Get Licenses")
    field = wizard.form.options.form.field("update")
    assert isinstance(field, QComboBox)
    assert [field.itemText(n) for n in range(field.count())] == ["Full", "Changes", "Append"]
    field.setCurrentIndex(1)
    assert wizard.flow().options.update == "changes"
    wizard.create_button.click()
    row = wizard.form.options.rows()["update"]
    qtbot.waitUntil(row.isVisible)
    assert "has no field that says when a record last changed" in row.error
    assert "Choose Full" in row.error
    field.setCurrentIndex(2)
    assert row.error == ""


def nexsets_of(options: RunOptions) -> QComboBox:
    """The field for how many Nexsets."""
    field = options.form.field("nexsets")
    assert isinstance(field, QComboBox)
    return field


def test_an_untouched_option_follows_the_tab(wizard: Wizard) -> None:
    """By schema is usual in Advanced, one Nexset for a template; what was chosen stays."""
    configure(wizard)
    template, advanced = wizard.form.options, wizard.advanced.tab.options
    for tab, usual, box in ((0, "single", template), (1, "by_schema", advanced)):
        wizard.configure.tabs.setCurrentIndex(tab)
        assert wizard.flow().options.nexsets == usual
        assert nexsets_of(box).currentData() == usual
        assert box.title == "Run options"
    field = nexsets_of(advanced)
    field.setCurrentIndex(field.findData("single"))
    assert wizard.flow().options.nexsets == "single"
    assert "Nexsets: One Nexset" in advanced.title
    wizard.configure.tabs.setCurrentIndex(0)
    assert wizard.flow().options.nexsets == "single"
    assert template.title == "Run options"
    field = nexsets_of(template)
    field.setCurrentIndex(field.findData("by_schema"))
    assert wizard.flow().options.nexsets == "by_schema"
    assert "Nexsets: By schema" in template.title
