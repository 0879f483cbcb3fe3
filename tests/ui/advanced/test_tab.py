"""The Advanced tab in the window: typing, the menu of macros, problems, undo, drafts, chains."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import AdvancedSource, Flow, TemplateSource
from planhat_gui.model.lookup import LookupOrigin
from planhat_gui.model.paging import LastIdPaging
from planhat_gui.model.results import Sample
from planhat_gui.model.source import Method, Step
from planhat_gui.ui.advanced.completer import MacroCompleter, MacroMenu
from planhat_gui.ui.advanced.tab import AdvancedTab
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.advanced.hands import tab_of, test_it, to_advanced, type_into
from tests.ui.wizard.fake_services import FakeServices, sample

LISTS = "https://api.planhat.com/companies"
BODY = b'{"meta":{"total":2},"data":{"items":[{"_id":"a","n":1},{"_id":"b","n":2}]}}'


@pytest.fixture
def wizard(qtbot: QtBot, make_wizard: Callable[[], Wizard]) -> Wizard:
    """At the Advanced tab, with the stored credential."""
    made = make_wizard()
    made.commit()
    made.credential_step.list.set_current(made.credential_step.credentials[0].id)
    made.next()
    to_advanced(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def tab(wizard: Wizard) -> AdvancedTab:
    """The tab."""
    return tab_of(wizard)


def step_of(wizard: Wizard, number: int = 0) -> Step:
    """A step of the flow as the form says it."""
    source = wizard.flow().source
    assert isinstance(source, AdvancedSource)
    return source.steps[number]


def answer(_flow: Flow) -> Sample:
    """A wrapped list, as the engine would bring it with the path $[*]."""
    return sample(
        (), more=False, body=BODY, raw=BODY.decode(), size=len(BODY),
        sentence="Expected a list, got an object.", fix="$.data.items[*]",
    )  # fmt: skip


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def open_menu(completer: MacroCompleter) -> MacroMenu:
    """The menu, which has to be open."""
    menu = completer.menu
    assert menu is not None
    return menu


def test_every_control_of_the_contract_is_there(wizard: Wizard, tab: AdvancedTab) -> None:
    """The documentation's labels, as accessible names and object names."""
    names = {
        "Method": "method", "Set API URL": "setApiUrl",
        "Date Format for Date/Time Macro": "dateFormatForDateTimeMacro",
        "Time Unit for Operations": "timeUnitForOperations",
        "Add Lookups to Supported Macros": "addLookupsToSupportedMacros",
        "Set Path to Data in Response": "setPathToDataInResponse", "Suggestions": "suggestions",
        "Path to Metadata in Response": "pathToMetadataInResponse",
        "Request Headers": "requestHeaders", "Request Body": "requestBody",
    }  # fmt: skip
    for name, object_name in names.items():
        found = tab.findChild(QWidget, object_name)
        assert found is not None, name
        assert found.accessibleName() == name
    visible = [b for b in wizard.findChildren(QPushButton) if b.accessibleName() == "Test"]
    assert [b.objectName() for b in visible if b.isVisible()] == ["testApiUrl"]
    tabs = wizard.configure.tabs
    assert [tabs.tabText(index) for index in range(tabs.count())] == ["Template", "Advanced"]


def test_edit_as_advanced_is_the_same_request(wizard: Wizard) -> None:
    """URL, paging and path of the template; going back keeps both tabs."""
    wizard.configure.tabs.setCurrentIndex(0)
    assert isinstance(wizard.flow().source, TemplateSource)
    before = wizard.form.url.url()
    wizard.form.edit_advanced.click()
    tab = tab_of(wizard)
    assert wizard.configure.advanced_in_front
    assert tab.request.resolved.url() == before
    step = step_of(wizard)
    assert (step.url, step.path_to_data) == ("https://api.planhat.com/companies?sort=_id", "$[*]")
    wizard.configure.tabs.setCurrentIndex(0)
    assert isinstance(wizard.flow().source, TemplateSource)
    wizard.configure.tabs.setCurrentIndex(1)
    assert step_of(wizard) == step


def test_the_menu_of_macros_with_the_keyboard(wizard: Wizard, tab: AdvancedTab) -> None:
    """Typing { opens it with values, typing on filters, Enter takes, Esc closes for good."""
    url, completer = tab.request.url, tab.request.url.completer_of_macros
    type_into(url, f"{LISTS}?a={{")
    menu = open_menu(completer)
    assert menu.texts()[:3] == ["{now}", "{now-1}", "{now+1}"]
    assert menu.current().value_now == "2026-11-24"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert url.text() == f"{LISTS}?a={{now-1}}"
    assert completer.menu is None
    assert tab.request.resolved.shown.marked() == ["2026-11-23"]
    QTest.keyClicks(url, "&b={las")
    assert open_menu(completer).texts() == ["{last_run}"]
    press(Qt.Key.Key_Escape)
    assert completer.menu is None
    QTest.keyClicks(url, "t")
    assert completer.menu is None, "closed is closed until the next {"
    QTest.keyClick(url, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert open_menu(completer).texts() == ["{last_run}"]
    press(Qt.Key.Key_Tab)
    assert url.text().endswith("&b={last_run}")
    assert url.hasFocus()


def test_characters_beyond_the_first_plane_do_not_shift_the_menu(
    wizard: Wizard, tab: AdvancedTab
) -> None:
    """Qt counts them twice."""
    tab.request.url.setText("https://a.example/🚀?x=")
    type_into(tab.request.url, "{now+1")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(tab.request.url, "&y=1")
    assert tab.request.url.text() == "https://a.example/🚀?x={now+1}&y=1"


def test_format_unit_and_zone_rule_the_preview(wizard: Wizard, tab: AdvancedTab) -> None:
    """The shift comes first, then the format; each format shows an example beside its name."""
    tab.request.url.setText(f"{LISTS}?since={{now-1}}")
    tab.dates.format.setCurrentIndex(tab.dates.format.findData("epoch_days"))
    assert tab.request.resolved.shown.marked() == ["20780"]
    tab.dates.format.setCurrentIndex(tab.dates.format.findData("iso"))
    tab.dates.unit.setCurrentIndex(tab.dates.unit.findData("hour"))
    assert step_of(wizard).time_unit == "hour"
    assert "2026-11-24T07" in tab.request.resolved.url()
    tab.dates.zone.setEditText("Europe/Nowhere")
    wizard._field_finished()
    assert "no time zone" in tab.dates.rows["time_zone"].error
    examples = [tab.dates.format.itemText(i) for i in range(tab.dates.format.count())]
    assert all(" → " in text for text in examples)
    assert len(examples) >= 15


def test_a_date_on_a_list_gets_the_hint(wizard: Wizard, tab: AdvancedTab) -> None:
    """These lists have no date filter; other addresses get no hint."""
    tab.request.url.setText(f"{LISTS}?since={{now-1}}")
    assert "no date filter" in tab.request.hint.text()
    tab.request.url.setText("https://api.planhat.com/dimensiondata?from={now-1}")
    assert tab.request.hint.text() == ""


def test_another_host_is_told_and_allowed_by_a_button(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """Nothing is sent to a host that is not on the credential's list until it is put there."""
    tab.request.url.setText("https://other.example/x")
    assert "not on the list" in tab.request.host.text()
    assert tab.request.host.action() == "Allow https://other.example"
    tab.request.host.button.click()
    qtbot.waitUntil(lambda: tab.request.host.text() == "")
    (credential,) = services.credentials.all()
    assert "https://other.example" in credential.origins


def test_a_path_is_tried_on_the_kept_answer(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """Count, sentence with a fix, suggestions, metadata: all without another call."""
    services.answer = answer
    tab.request.url.setText(LISTS)
    test_it(qtbot, wizard)
    qtbot.waitUntil(lambda: tab.paths.suggestions() == ["$.data.items[*]"])
    qtbot.waitUntil(lambda: tab.paths.found.action() == "Use $.data.items[*]")
    tab.paths.found.button.click()
    qtbot.waitUntil(lambda: tab.paths.found.text() == "2 records in this answer.")
    assert wizard.result.sample_view.model.columns == ("_id", "n")
    tab.paths.path.setText("$.data.items[*].n")
    qtbot.waitUntil(lambda: "not records" in tab.paths.found.text())
    tab.paths.path.setText("$.data[")
    qtbot.waitUntil(lambda: "column 7" in tab.paths.found.text())
    tab.paths.path.setText("$.data.items[*]")
    tab.paths.metadata.setText("$.meta.total")
    qtbot.waitUntil(lambda: "“total”" in tab.paths.adds.text())
    qtbot.waitUntil(lambda: wizard.result.sample_view.model.columns == ("_id", "n", "total"))
    assert len(services.tested) == 1
    assert wizard.result.bar.level is None, "the result is still that of the settings"
    tab.request.url.setText(f"{LISTS}?x=1")
    assert wizard.result.bar.text() == "Settings changed since this test."


def test_a_value_in_the_result_becomes_the_path(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """From the menu of the answer's tree."""
    services.answer = answer
    tab.request.url.setText(LISTS)
    test_it(qtbot, wizard)
    tree = wizard.result.sample_view.answer.tree
    qtbot.waitUntil(lambda: tree.model().rowCount() == 2)
    data = tree.model().index(1, 0)
    tree.model().fetchMore(data)
    tree.setCurrentIndex(tree.model().index(0, 0, data))
    menu = tree.build_menu()
    next(a for a in menu.actions() if a.text() == "Use as Path to Data").trigger()
    assert step_of(wizard).path_to_data == "$.data.items[*]"
    qtbot.waitUntil(lambda: wizard.result.sample_view.model.rowCount() == 2)
    wizard.configure.tabs.setCurrentIndex(0)
    assert "Use as Path to Data" not in [a.text() for a in tree.build_menu().actions()]


def test_a_request_that_can_write_is_asked_about(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """The method is named, Test asks, and only the second answer sends."""
    tab.request.url.setText(LISTS)
    tab.request.method.setCurrentIndex(1)
    assert "can change data" in tab.request.writes.text()
    assert tab.body.isVisible()
    tab.request.test.click()
    assert "POST" in wizard.question.text()
    wizard.question.answer("Do not send").click()
    assert services.tested == []
    tab.request.test.click()
    with qtbot.waitSignal(wizard.desk.ended):
        wizard.question.answer("Send POST request").click()
    source = services.tested[0].source
    assert isinstance(source, AdvancedSource)
    assert source.steps[0].method is Method.POST


def test_headers_are_one_value_in_two_views(wizard: Wizard, tab: AdvancedTab) -> None:
    """Text and table follow each other; commas and colons in values survive."""
    tab.headers.line.setText('X-A:1,X-Note:"a, b"')
    assert tab.headers.table.pairs() == (("X-A", "1"), ("X-Note", "a, b"))
    item = tab.headers.table.table.item(0, 1)
    assert item is not None
    item.setText("https://a.b/c, d")
    assert tab.headers.line.text() == 'X-A:"https://a.b/c, d",X-Note:"a, b"'
    assert step_of(wizard).headers == (("X-A", "https://a.b/c, d"), ("X-Note", "a, b"))
    tab.headers.table.add_row()
    assert tab.headers.line.text() == 'X-A:"https://a.b/c, d",X-Note:"a, b"', "nothing typed yet"
    tab.headers.line.setText("Accept:text/html, application/json")
    tab.headers.mend.button.click()
    assert step_of(wizard).headers == (("Accept", "text/html, application/json"),)
    tab.headers.line.setText("Authorization:Bearer x")
    wizard._field_finished()
    assert tab.headers.rows["headers"].error == ("The credential sets this header. Remove it here.")


def test_paging_is_drawn_from_its_kind(wizard: Wizard, tab: AdvancedTab) -> None:
    """A check box, texts and numbers; a wrong number is told at its field."""
    tab.request.url.setText(LISTS)
    tab.paging.kind.setCurrentIndex(tab.paging.kind.findData("last_id"))
    box = tab.paging.form.field("inclusive")
    assert isinstance(box, QCheckBox)
    box.click()
    assert step_of(wizard).pagination == LastIdPaging(inclusive=True)
    tab.paging.kind.setCurrentIndex(tab.paging.kind.findData("offset"))
    size = tab.paging.form.field("page_size")
    size.lineEdit().setText("many")  # type: ignore[attr-defined]
    wizard.commit()
    assert "whole number" in tab.paging.form.row("page_size").error
    assert QApplication.focusWidget() is size


def test_a_path_that_cannot_be_read_keeps_the_flow_from_being_made(
    wizard: Wizard, tab: AdvancedTab
) -> None:
    """Told at the field, in the path's own language, also without any answer."""
    tab.request.url.setText(LISTS)
    tab.paths.path.setText("$.data[")
    tab.paths.metadata.setText("/r/i[")
    wizard.commit()
    assert "column 7" in tab.paths.rows["path_to_data"].error
    assert tab.paths.path.hasFocus()
    assert "column 5" in tab.paths.rows["path_to_metadata"].error
    tab.paths.path.setText("")
    tab.paths.metadata.setText("")
    assert wizard._problems() == []


def test_create_goes_to_the_first_problem_in_any_step(wizard: Wizard, tab: AdvancedTab) -> None:
    """The step with the problem is shown and its field has the keyboard."""
    tab.request.url.setText("htps://x")
    tab.add_step.click()
    assert tab.request.url.text() == ""
    wizard.commit()
    assert wizard.state.advanced.current == 0
    assert tab.request.rows["url"].error == "Only https addresses can be used (found 'htps')."
    assert tab.request.url.hasFocus()


def test_chains_are_made_and_tested_step_by_step(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """Test runs up to the shown step; its first record fills the menu of the next one."""
    tab.request.url.setText("https://api.planhat.com/leancompanies")
    assert tab.steps.isHidden()
    test_it(qtbot, wizard)
    tab.add_step.click()
    assert not tab.steps.isHidden()
    assert tab.carry.isVisible()
    type_into(tab.request.url, "endusers?companyId={step_1._i")
    press(Qt.Key.Key_Return)
    assert step_of(wizard, 1).url == "https://api.planhat.com/endusers?companyId={step_1._id}"
    assert tab.request.resolved.shown.marked() == ["61a4c2f08b1d3e0012ab4f01"]
    tab.steps.key.setText("people")
    tab.steps.key.editingFinished.emit()
    tab.steps.list.setCurrentRow(0)
    tab.steps.key.setText("firms")
    tab.steps.key.editingFinished.emit()
    assert "{firms._id}" in step_of(wizard, 1).url
    test_it(qtbot, wizard)
    source = services.tested[-1].source
    assert isinstance(source, AdvancedSource)
    assert [step.key for step in source.steps] == ["firms"]
    tab.steps.include.click()
    source = wizard.flow().source
    assert isinstance(source, AdvancedSource)
    assert source.include_previous_results


def test_lookups_join_the_menu_and_their_calls_are_counted(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, services: FakeServices
) -> None:
    """Chosen from the combo box, shown with rows; rows are combined only on demand."""
    rows = [("a" * 24, "Nörd & Co"), ("b" * 24, "X")]
    services.lookups.save("companies", ("_id", "Company name"), rows * 300, LookupOrigin())
    services.lookups.save("regions", ("code",), [("eu",), ("us",)], LookupOrigin())
    wizard.advanced.refresh_lookups()
    qtbot.waitUntil(lambda: tab.lookups.combo.count() == 3)
    tab.lookups.combo.setCurrentIndex(1)
    assert step_of(wizard).lookups == ("companies",)
    type_into(tab.request.url, "https://api.planhat.com/endusers?companyId={comp")
    menu = open_menu(tab.request.url.completer_of_macros)
    assert menu.texts() == ["{companies._id}", "{companies['Company name']}"]
    press(Qt.Key.Key_Return)
    assert tab.request.resolved.shown.marked() == ["a" * 24]
    assert "600 calls, about 3 min 20 s" in tab.lookups.cost.text()
    assert "far fewer calls" in tab.lookups.cost.text()
    tab.lookups.combo.setCurrentIndex(1)
    wizard._field_finished()
    assert "every row" in tab.lookups.rows["lookups"].error
    tab.lookups.combine.click()
    wizard._field_finished()
    assert tab.lookups.rows["lookups"].error == ""
    assert "1,200 calls" in tab.lookups.cost.text()


def test_user_variables_are_listed(wizard: Wizard, tab: AdvancedTab) -> None:
    """Those of every text, with their defaults."""
    tab.request.url.setText(f"{LISTS}?region={{region=emea}}")
    tab.headers.line.setText("X-Team:{team=}")
    assert tab.variables.value("region") == "emea"
    assert tab.variables.value("team") == "(empty)"


def test_everything_survives_back_next_undo_and_the_draft(
    qtbot: QtBot, wizard: Wizard, tab: AdvancedTab, make_wizard: Callable[[], Wizard]
) -> None:
    """The form is one value: nothing typed is lost on any way."""
    tab.request.url.setText(f"{LISTS}?since={{now-1}}")
    tab.request.method.setCurrentIndex(1)
    tab.body.body.setPlainText('{"a": {now')
    tab.headers.line.setText("X-A")
    tab.paths.path.setText("$.rows[")
    tab.add_step.click()
    tab.paging.kind.setCurrentIndex(tab.paging.kind.findData("next_token"))
    typed = wizard.state.advanced
    wizard.back()
    wizard.next()
    assert wizard.state.advanced == typed
    assert wizard.configure.advanced_in_front
    while wizard.undo_action.isEnabled():
        wizard.undo()
    assert wizard.state.advanced.steps[0].url == ""
    while wizard.redo_action.isEnabled():
        wizard.redo()
    assert wizard.state.advanced == typed
    with qtbot.waitSignal(wizard.drafts.stored):
        wizard.save_draft()
    draft_id = wizard.drafts.draft_id
    assert draft_id is not None
    other = make_wizard()
    other.open_draft(draft_id)
    qtbot.waitUntil(lambda: other.state.advanced == typed)
    assert tab_of(other).request.url.text() == "https://api.planhat.com/"
    assert tab_of(other).paging.kind.currentData() == "next_token"


def test_the_name_follows_the_address(wizard: Wizard, tab: AdvancedTab) -> None:
    """Until one is typed by hand."""
    tab.request.url.setText("https://api.planhat.com/leancompanies?status=customer")
    assert wizard.state.name == "Lean Companies"
    tab.request.url.setText("https://api.example/v1/open-deals")
    assert wizard.state.name == "Open deals"
    wizard.header.name.setText("Mine")
    tab.request.url.setText("https://api.example/v1/others")
    assert wizard.state.name == "Mine"


def test_a_small_window_shows_the_form(wizard: Wizard, tab: AdvancedTab) -> None:
    """At 800 by 600 nothing is cut off at the sides, however long the address is."""
    tab.request.url.setText(f"{LISTS}?{'long-and-longer-' * 60}")
    wizard.resize(800, 600)
    assert wizard.minimumSizeHint().width() <= 800
    assert wizard.minimumSizeHint().height() <= 600
    assert tab.width() <= 800
