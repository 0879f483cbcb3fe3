"""The way through the wizard: steps, validation, Test, Create, drafts, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import Failure, NeedsCredential, StorageFailed
from planhat_gui.model.flow import Credential, Flow, FlowType, TemplateSource
from planhat_gui.model.results import Notice, Sample
from planhat_gui.model.secret import Secret
from planhat_gui.ui.wizard.frame import CONFIGURE, CREDENTIAL, TYPE
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.wizard.fake_services import RECORDS, FakeServices, sample

ID = "61a4c2f08b1d3e0012ab4f01"
PRODUCTION = "Planhat production"


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def configure(wizard: Wizard) -> None:
    """Go to the last step with the stored credential."""
    wizard.commit()
    wizard.credential_step.list.set_current(wizard.credential_step.credentials[0].id)
    wizard.next()
    assert wizard.state.step == CONFIGURE


def field(wizard: Wizard, name: str) -> QWidget:
    """A field of the endpoint's form."""
    return wizard.form.form.field(name)


def press_test(qtbot: QtBot, wizard: Wizard) -> None:
    """Press Test and wait for what comes of it."""
    with qtbot.waitSignal(wizard.desk.ended):
        wizard.form.test.click()


def test_the_whole_way_with_the_keyboard_alone(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """Flow type, credential, endpoint, a filter, Test and Create without a mouse."""
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    wizard.type_step.list.setFocus()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(focused(), key, modifier)

    def tab_to(name: str) -> None:
        for _ in range(40):
            if focused().objectName() == name:
                return
            press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never came to {name}")

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "credential"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert wizard.state.step == CONFIGURE
    tab_to("endpoint")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(field(wizard, "company_id").isVisible)
    tab_to("pageSize")
    QTest.keyClicks(focused(), "250")
    tab_to("companyIdFilter")
    QTest.keyClicks(focused(), ID)
    with qtbot.waitSignal(wizard.desk.ended):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.result.state == "sample"
    tab_to("create")
    with qtbot.waitSignal(wizard.created) as created:
        press(Qt.Key.Key_Space)
    saved = services.flows.get(created.args[0]).flow
    assert saved.flow_type is FlowType.REPLICATION
    assert saved.credential == PRODUCTION
    assert saved.name == "Endusers"
    assert saved.source == TemplateSource(
        "get_endusers", {"page_size": 250, "start_offset": 0, "company_id": ID}
    )


def test_every_control_of_the_contract_is_there(wizard: Wizard) -> None:
    """Names and object names of the three steps."""
    configure(wizard)
    wizard.credential_step.open_form()
    names = {
        "Create": "create", "Next": "next", "Back": "back", "Test": "test", "Cancel": "cancel",
        "Save": "save", "Flow type": "flowType", "Connector": "connector",
        "Credential": "credential", "Credential Name": "credentialName",
        "API Access Token": "apiAccessToken", "Base URL": "baseUrl", "Endpoint": "endpoint",
        "Page Size": "pageSize", "Start Offset": "startOffset", "Flow Name": "flowName",
        "Endpoint Test Result": "endpointTestResult", "Sample records": "sampleRecords",
    }  # fmt: skip
    for name, object_name in names.items():
        found = wizard.findChild(QWidget, object_name)
        assert found is not None, name
        assert found.accessibleName() == name
    assert wizard.configure.tabs.tabText(0) == "Template"


def test_back_and_next_keep_everything(wizard: Wizard) -> None:
    """Going back to the first step and forth again loses nothing."""
    configure(wizard)
    field(wizard, "page_size").setValue(700)  # type: ignore[attr-defined]
    wizard.header.name.setText("日本 🚀 <b>x</b>")
    wizard.back_button.click()
    wizard.back_button.click()
    assert wizard.state.step == TYPE
    wizard.create_button.click()
    wizard.next_button.click()
    assert wizard.state.step == CONFIGURE
    assert field(wizard, "page_size").value() == 700  # type: ignore[attr-defined]
    assert wizard.header.name.text() == "日本 🚀 <b>x</b>"
    assert wizard.credential_step.list.current() == wizard.credential_step.credentials[0].id


def test_next_without_a_credential_says_so(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """Next is never dead, and never goes on without what is needed."""
    services.credentials.save(Credential("", "Planhat sandbox"), Secret("tok-2"))
    wizard.open_new()
    qtbot.waitUntil(lambda: len(wizard.credential_step.credentials) == 2)
    wizard.create_button.click()
    wizard.next_button.click()
    assert wizard.state.step == CREDENTIAL
    assert "Choose a credential" in wizard.credential_step.bar.text()


def test_the_only_credential_is_chosen_in_a_new_flow(wizard: Wizard) -> None:
    """There is nothing to choose, and Next goes on."""
    wizard.create_button.click()
    only = wizard.credential_step.credentials[0]
    assert wizard.credential_step.list.current() == only.id
    wizard.next_button.click()
    assert wizard.state.step == CONFIGURE
    assert wizard.flow().credential == only.name


def test_a_saved_flow_without_a_credential_stays_without(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """An imported one sends nothing before a person has chosen."""
    source = TemplateSource("get_companies", {"page_size": 100})
    saved = services.flows.save(Flow("Imported", source, ""))
    wizard.open_flow(saved.id)
    qtbot.waitUntil(lambda: wizard.state.flow_id == saved.id)
    wizard.back_button.click()
    assert wizard.state.step == CREDENTIAL
    assert wizard.state.credential == ""


def test_create_goes_to_the_first_problem(qtbot: QtBot, wizard: Wizard) -> None:
    """All problems are said at their fields, and the keyboard is in the first of them."""
    configure(wizard)
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    wizard.form.endpoint.setCurrentText("Get Endusers")
    size = field(wizard, "page_size")
    assert isinstance(size, QSpinBox)
    size.lineEdit().setText("99999")
    field(wizard, "company_id").setText("xyz")  # type: ignore[attr-defined]
    assert wizard.create_button.isEnabled()
    wizard.create_button.click()
    assert "1 to 5,000" in wizard.form.form.row("page_size").error
    assert "24 characters" in wizard.form.form.row("company_id").error
    assert size.hasFocus()
    size.setValue(50)
    assert wizard.form.form.row("page_size").error == ""
    wizard.create_button.click()
    assert field(wizard, "company_id").hasFocus()


def test_a_name_that_is_taken_is_said_at_the_field(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """Two flows never have one name; a suggested name avoids it by itself."""
    services.flows.save(Flow("Companies", TemplateSource("get_companies")))
    wizard.open_new()
    qtbot.waitUntil(lambda: wizard.state.name == "Companies 2")
    configure(wizard)
    wizard.header.name.setText("COMPANIES")
    wizard.create_button.click()
    assert "already a flow" in wizard.header.name_row.error


def test_a_vanished_credential_is_named_at_create(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """A flow of a credential that is not here goes to the credential step."""
    saved = services.flows.save(Flow("Old", TemplateSource("get_companies"), credential="Gone"))
    wizard.open_flow(saved.id)
    qtbot.waitUntil(lambda: wizard.state.flow_id == saved.id)
    wizard.create_button.click()
    assert wizard.state.step == CREDENTIAL
    assert wizard.credential_step.bar.text()


def test_the_resolved_url_is_live(wizard: Wizard) -> None:
    """Every edit shows in the address; a wrong value leaves none."""
    configure(wizard)
    wizard.form.endpoint.setCurrentText("Get Endusers")
    field(wizard, "company_id").setText(ID)  # type: ignore[attr-defined]
    assert f"companyId={ID}" in wizard.form.url.url()
    assert wizard.form.url.url().startswith("https://api.planhat.com/endusers?")
    field(wizard, "company_id").setText("x")  # type: ignore[attr-defined]
    assert wizard.form.url.url() == ""


def test_a_sample_is_shown_with_its_numbers(qtbot: QtBot, wizard: Wizard) -> None:
    """Table, record, raw, request, status, time, calls, size, and that there is more."""
    configure(wizard)
    press_test(qtbot, wizard)
    view = wizard.result.sample_view
    assert wizard.result.facts() == "200 · 0.4 s · 1 call · 140 kB"
    assert view.model.rowCount() == len(RECORDS)
    assert view.model.columns[:3] == ("_id", "name", "mrr")
    assert "there are more" in view.banner.text()
    assert "Authorization: Bearer ***" in view.request.text()
    assert view.record.tree.current_path() == "$._id"
    cell = view.model.index(1, 1)
    assert cell.data() == "<b>Björk & Søn</b> 🚀"


def test_the_result_stays_through_edits(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """An edit keeps the sample and says that the settings changed; undo takes that back."""
    configure(wizard)
    press_test(qtbot, wizard)
    field(wizard, "page_size").setValue(50)  # type: ignore[attr-defined]
    assert wizard.result.state == "sample"
    assert "changed since this test" in wizard.result.bar.text()
    wizard.undo_action.trigger()
    assert wizard.result.bar.text() == ""
    assert len(services.tested) == 1


def test_warnings_come_with_what_to_press(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """The page cap can be taken over with one press, which tests again."""
    configure(wizard)
    wizard.form.endpoint.setCurrentText("Get Endusers")
    field(wizard, "page_size").setValue(5000)  # type: ignore[attr-defined]
    notice = Notice("page_cap", "Planhat gives at most 2,000 end users per page.")
    services.answer = lambda _flow: sample(warnings=(notice,))
    press_test(qtbot, wizard)
    assert wizard.result.notices.texts() == [notice.message]
    buttons = wizard.result.notices.findChildren(QPushButton)
    assert [b.text() for b in buttons] == ["Use 2,000"]
    with qtbot.waitSignal(wizard.desk.ended):
        buttons[0].click()
    assert field(wizard, "page_size").value() == 2000  # type: ignore[attr-defined]
    assert services.tested[-1].source.parameters["page_size"] == 2000  # type: ignore[union-attr]


def test_an_error_says_what_where_and_what_next(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """The form stays as it is; the button goes where the error can be mended."""
    configure(wizard)
    field(wizard, "page_size").setValue(50)  # type: ignore[attr-defined]

    def refuse(_flow: Flow) -> Sample:
        raise NeedsCredential("Planhat refused the token (401).", "Check its region.")

    services.answer = refuse
    press_test(qtbot, wizard)
    assert wizard.result.state == "error"
    assert "refused the token (401)" in wizard.result.error.text()
    assert "Check its region." in wizard.result.error.text()
    assert field(wizard, "page_size").value() == 50  # type: ignore[attr-defined]
    wizard.result.error.findChildren(QPushButton)[0].click()
    assert wizard.state.step == CREDENTIAL


def test_no_records_are_no_error(qtbot: QtBot, wizard: Wizard, services: FakeServices) -> None:
    """An empty answer is said in words, with its status."""
    configure(wizard)
    services.answer = lambda _flow: sample((), more=False)
    press_test(qtbot, wizard)
    assert wizard.result.state == "none"
    assert wizard.result.facts().startswith("200")


def test_a_test_can_be_cancelled(qtbot: QtBot, wizard: Wizard, services: FakeServices) -> None:
    """Test becomes Cancel; pressing it ends the test within a second."""
    configure(wizard)
    services.go.clear()
    wizard.form.test.click()
    qtbot.waitUntil(lambda: wizard.form.test.text() == "Cancel")
    assert wizard.result.state == "testing"
    with qtbot.waitSignal(wizard.desk.ended, timeout=1000):
        QTest.mouseClick(wizard.form.test, Qt.MouseButton.LeftButton)
    assert wizard.result.state == "cancelled"
    assert wizard.form.test.text() == "Test"


def test_a_double_click_does_not_cancel(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """The second press of a double click comes before Cancel can be read, and does nothing."""
    configure(wizard)
    services.go.clear()
    for _ in range(2):
        QTest.mouseClick(wizard.form.test, Qt.MouseButton.LeftButton)
    services.go.set()
    qtbot.waitUntil(lambda: wizard.result.state == "sample")
    assert len(services.tested) == 1


def test_the_estimate_knows_the_last_sample(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """The cost line is asked for with the sample as long as it is of these settings."""
    configure(wizard)
    qtbot.waitUntil(lambda: wizard.header.cost.text() == "34 calls, about 11 s at your limit")
    press_test(qtbot, wizard)
    qtbot.waitUntil(lambda: services.estimated[-1][2] is not None)
    field(wizard, "page_size").setValue(50)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: services.estimated[-1][2] is None)


def test_typing_makes_a_draft_and_create_deletes_it(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """One draft per flow, with the latest state; none once the flow is there."""
    configure(wizard)
    wizard.header.name.setText("My flow")
    qtbot.waitUntil(lambda: [d.data["name"] for d in services.flows.drafts()] == ["My flow"])
    wizard.header.name.setText("My other flow")
    wizard.save_action.trigger()
    qtbot.waitUntil(lambda: [d.data["name"] for d in services.flows.drafts()] == ["My other flow"])
    with qtbot.waitSignal(wizard.created):
        wizard.create_button.click()
    assert services.flows.drafts() == []


def test_cancel_leaves_the_draft_without_asking(
    qtbot: QtBot, make_wizard: Callable[[], Wizard], services: FakeServices
) -> None:
    """What was typed a moment before Cancel is there when the draft is opened."""
    wizard = make_wizard()
    configure(wizard)
    field(wizard, "page_size").setValue(321)  # type: ignore[attr-defined]
    with qtbot.waitSignal(wizard.closed):
        wizard.cancel_button.click()
    (draft,) = services.flows.drafts()
    again = make_wizard()
    again.open_draft(draft.id)
    qtbot.waitUntil(lambda: again.state.step == CONFIGURE)
    assert field(again, "page_size").value() == 321  # type: ignore[attr-defined]
    assert again.state.credential == PRODUCTION


def test_looking_without_typing_leaves_no_draft(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """Opening and cancelling is not work worth keeping."""
    with qtbot.waitSignal(wizard.closed):
        wizard.cancel_button.click()
    assert services.flows.drafts() == []


def test_editing_opens_at_the_last_step_and_saves_changes(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """Create on a saved flow changes that flow and makes no second one."""
    source = TemplateSource("get_tickets", {"page_size": 40, "start_offset": 2})
    saved = services.flows.save(Flow("Tickets", source, PRODUCTION, "about"))
    wizard.open_flow(saved.id)
    qtbot.waitUntil(lambda: wizard.state.step == CONFIGURE)
    assert wizard.form.endpoint.currentText() == "Get Tickets"
    assert wizard.header.name.text() == "Tickets"
    field(wizard, "page_size").setValue(41)  # type: ignore[attr-defined]
    with qtbot.waitSignal(wizard.created) as created:
        wizard.create_button.click()
    (flow,) = services.flows.all()
    assert created.args == [saved.id] == [flow.id]
    assert flow.flow.source.parameters["page_size"] == 41  # type: ignore[union-attr]
    assert flow.flow.description == "about"


def test_a_flow_that_cannot_be_saved_stays_in_the_form(
    qtbot: QtBot, wizard: Wizard, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is said, and Create can be pressed again."""
    configure(wizard)

    def full(*_args: object, **_options: object) -> object:
        raise StorageFailed("The disk is full.", "Free some space.")

    monkeypatch.setattr(services.flows, "save", full)
    wizard.create_button.click()
    qtbot.waitUntil(lambda: "The disk is full." in wizard.bar.text())
    monkeypatch.undo()
    with qtbot.waitSignal(wizard.created):
        wizard.create_button.click()


def test_undo_and_redo_go_over_the_whole_form(qtbot: QtBot, wizard: Wizard) -> None:
    """The keys work inside a field, which has an undo of its own otherwise."""
    configure(wizard)
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    wizard.form.endpoint.setCurrentText("Get Endusers")
    company = field(wizard, "company_id")
    assert isinstance(company, QLineEdit)
    company.setFocus()
    QTest.keyClicks(company, "abc")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(company, Qt.Key.Key_Z, control)
    assert company.text() == ""
    assert wizard.state.template == "get_endusers"
    QTest.keyClick(company, Qt.Key.Key_Z, control)
    assert wizard.form.endpoint.currentText() == "Get Companies"
    assert wizard.header.name.text() == "Companies"
    wizard.redo_action.trigger()
    QTest.keyClick(wizard.header.name, Qt.Key.Key_Z, control | shift)
    assert field(wizard, "company_id").text() == "abc"  # type: ignore[attr-defined]


def test_a_draft_that_is_gone_is_said(qtbot: QtBot, wizard: Wizard) -> None:
    """An old entry in a list leads to a sentence."""
    wizard.open_draft("f" * 32)
    qtbot.waitUntil(lambda: "no longer there" in wizard.bar.text())


def test_in_a_narrow_window_the_result_is_below(qtbot: QtBot, wizard: Wizard) -> None:
    """At 800 by 600 everything can be reached by scrolling, and a result comes into view."""
    configure(wizard)
    wizard.resize(800, 600)
    qtbot.waitUntil(lambda: wizard.configure.splitter.orientation() == Qt.Orientation.Vertical)
    assert wizard.minimumSizeHint().width() <= 800
    assert wizard.minimumSizeHint().height() <= 600
    press_test(qtbot, wizard)
    qtbot.waitUntil(lambda: not wizard.result.visibleRegion().isEmpty())
    shown = wizard.result.visibleRegion().boundingRect().height()
    assert shown > 200
    before = wizard.result.minimumHeight()
    wizard.result.bar.show_message("error", "A sentence of several lines. " * 12)
    qtbot.waitUntil(lambda: wizard.result.minimumHeight() > before + 60)
    wizard.result.bar.clear()
    qtbot.waitUntil(lambda: wizard.result.minimumHeight() == before)


def test_an_unexpected_failure_never_shows_its_insides(
    qtbot: QtBot, wizard: Wizard, services: FakeServices
) -> None:
    """A bug in the engine is a numbered sentence here."""
    configure(wizard)

    def broken(_flow: Flow) -> Sample:
        raise KeyError("secret insides")

    services.answer = broken
    press_test(qtbot, wizard)
    assert wizard.result.state == "error"
    assert "insides" not in wizard.result.error.text()


def test_failures_keep_their_words() -> None:
    """The panel shows message and next step apart, so both must be in a Failure."""
    failure = Failure("What.", "Next.")
    assert (failure.message, failure.next_step) == ("What.", "Next.")
