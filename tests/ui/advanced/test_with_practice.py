"""The Advanced tab over the real services and the practice tenant, over real HTTP."""

from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services
from planhat_gui.model.flow import AdvancedSource
from planhat_gui.model.paging import NextTokenPaging, NextUrlPaging
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
