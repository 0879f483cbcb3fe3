"""The Advanced tab over the real services and the practice tenant, over real HTTP."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planhat_gui.compose import CallOptions, Services
from planhat_gui.model.flow import AdvancedSource
from planhat_gui.model.lookup import LookupOrigin
from planhat_gui.model.paging import NextTokenPaging, NextUrlPaging
from planhat_gui.model.results import RunReport, RunStatus
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.advanced.hands import base_url, tab_of, test_it


def test_an_address_a_path_and_create(qtbot: QtBot, practice: Wizard, real: Services) -> None:
    """URL, Test, a suggested path, Create: the saved flow holds exactly that."""
    tab = tab_of(practice)
    url = f"{base_url(practice)}/variants/wrapped"
    tab.request.url.setText(url)
    test_it(qtbot, practice)
    qtbot.waitUntil(lambda: "$.data.items[*]" in tab.paths.suggestions(), timeout=10_000)
    item = tab.paths.list.item(tab.paths.suggestions().index("$.data.items[*]"))
    tab.paths.list.itemClicked.emit(item)
    qtbot.waitUntil(lambda: tab.paths.found.text() == "100 records in this answer.", timeout=10_000)
    assert practice.result.sample_view.model.rowCount() == 100
    assert "_id" in practice.result.sample_view.model.columns
    assert practice.result.bar.level is None, "another path is no other request"
    with qtbot.waitSignal(practice.created, timeout=10_000) as created:
        practice.create_button.click()
    source = real.flows.get(created.args[0]).flow.source
    assert isinstance(source, AdvancedSource)
    assert (source.steps[0].url, source.steps[0].path_to_data) == (url, "$.data.items[*]")


def test_the_paging_that_fits_is_suggested(qtbot: QtBot, practice: Wizard) -> None:
    """A token and an address in the answer are found, and one button uses them."""
    tab = tab_of(practice)
    kinds = {"token": NextTokenPaging, "next": NextUrlPaging}
    for variant, kind in kinds.items():
        tab.request.url.setText(f"{base_url(practice)}/variants/{variant}")
        test_it(qtbot, practice)
        qtbot.waitUntil(lambda: tab.paging.hint.text() != "", timeout=10_000)
        tab.paging.hint.button.click()
        source = practice.flow().source
        assert isinstance(source, AdvancedSource)
        assert isinstance(source.steps[0].pagination, kind)
        assert tab.paging.hint.text() == ""


def run_of(services: Services, flow_id: str) -> RunReport:
    """A whole run, as Create starts it."""
    return services.run(flow_id, CallOptions(calls_per_minute=0), threading.Event())


def create(qtbot: QtBot, wizard: Wizard) -> str:
    """Press Create; the saved flow's id."""
    with qtbot.waitSignal(wizard.created, timeout=20_000) as created:
        wizard.create_button.click()
    return str(created.args[0])


def test_a_chain_is_tested_and_run(qtbot: QtBot, practice: Wizard, real: Services) -> None:
    """Customers, then the end users of each, with the company's name carried along."""
    tab = tab_of(practice)
    base = base_url(practice)
    tab.request.url.setText(f"{base}/leancompanies?status=prospect")
    test_it(qtbot, practice)
    tab.add_step.click()
    tab.request.url.setText(f"{base}/endusers?companyId={{step_1._id}}")
    assert len(tab.request.resolved.shown.marked()[0]) == 24
    tab.carry.table.add_row()
    for column, text in enumerate(("company", "{step_1.name}")):
        item = tab.carry.table.table.item(0, column)
        assert item is not None
        item.setText(text)
    test_it(qtbot, practice)
    assert practice.result.state == "sample", practice.result.error.text()
    assert "company" in practice.result.sample_view.model.columns
    assert "step_2" in practice.result.steps()
    report = run_of(real, create(qtbot, practice))
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert report.records.written > 0


def test_a_lookup_makes_a_call_for_each_row(qtbot: QtBot, practice: Wizard, real: Services) -> None:
    """The result says how many calls there would be; the run makes them."""
    tab = tab_of(practice)
    base = base_url(practice)
    practice.advanced.refresh_lookups()
    tab.request.url.setText(f"{base}/leancompanies")
    test_it(qtbot, practice)
    sample = practice.result.sample
    assert sample is not None
    ids = [(record["_id"],) for record in sample.records[:5]]
    real.lookups.save("five", ("_id",), ids, LookupOrigin())
    practice.advanced.refresh_lookups()
    qtbot.waitUntil(lambda: tab.lookups.combo.count() == 2, timeout=10_000)
    tab.lookups.combo.setCurrentIndex(1)
    tab.request.url.setText(f"{base}/endusers?companyId={{five._id}}")
    test_it(qtbot, practice)
    assert "the first 3 of 5 calls" in practice.result.steps()
    report = run_of(real, create(qtbot, practice))
    assert (report.status, report.calls) == (RunStatus.SUCCEEDED, 5)


def test_xml_with_its_path_and_metadata(qtbot: QtBot, practice: Wizard) -> None:
    """The format is found, XPaths are suggested, a JSONPath is explained."""
    tab = tab_of(practice)
    tab.request.url.setText(f"{base_url(practice)}/variants/xml")
    test_it(qtbot, practice)
    said = tab.paths.said_instead()
    qtbot.waitUntil(lambda: tab.paths.said_instead() != said, timeout=20_000)
    assert tab.paths.suggestions(), tab.paths.said_instead()
    best = tab.paths.suggestions()[0]
    assert best.startswith("/")
    assert "XML" in tab.paths.format_found()
    qtbot.waitUntil(lambda: "XPath" in tab.paths.found.text() or tab.paths.found.action() != "")
    tab.paths.path.setText(best)
    qtbot.waitUntil(lambda: "100 records" in tab.paths.found.text(), timeout=20_000)
    assert practice.result.sample_view.model.rowCount() == 100


def test_a_failing_test_shows_its_field(qtbot: QtBot, practice: Wizard) -> None:
    """An address that does not exist is told in the result; the form stays."""
    tab = tab_of(practice)
    tab.request.url.setText(f"{base_url(practice)}/nothing-here")
    test_it(qtbot, practice)
    assert practice.result.state == "error"
    assert "404" in practice.result.error.text()


def test_tab_goes_on_behind_the_pagination_of_a_second_step(practice: Wizard) -> None:
    """The table of carried columns is empty and hidden there; the keyboard gets past it."""
    tab = tab_of(practice)
    tab.request.url.setText(f"{base_url(practice)}/companies")
    tab.add_step.click()
    tab.paging.kind.setFocus()
    passed = []
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed == [tab.carry.table.add_button, tab.add_step]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://localhost/x", "inside your own computer or network"),
        ("https://10.0.0.5/x", "inside your own computer or network"),
        ("https://93.184.215.14/x", "https://93.184.215.14 is not on the list"),
    ],
)
def test_an_address_inside_the_network_is_named_as_one(
    practice: Wizard, url: str, said: str
) -> None:
    """Before anybody allows the token to be sent there."""
    tab_of(practice).request.url.setText(url)
    text = tab_of(practice).request.host.text()
    assert said in text
    assert text.startswith("This address") is ("inside" in said)


def test_a_key_in_the_address_is_spoken_of(practice: Wizard) -> None:
    """A hint, which never quotes it; a header gets one, too."""
    request = tab_of(practice).request
    request.url.setText(f"{base_url(practice)}/companies?api_key=S3CRET12345678")
    assert "looks like a key" in request.hint.text()
    assert "S3CRET" not in request.hint.text()
    request.url.setText(f"{base_url(practice)}/companies")
    assert request.hint.text() == ""
    tab_of(practice).headers.line.setText("X-Api-Key:S3CRET12345678")
    assert "header X-Api-Key looks like a key" in request.hint.text()
