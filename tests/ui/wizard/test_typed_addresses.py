"""T6 in the window: an inner address that came from elsewhere has to be typed once."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planhat_gui.model.errors import NotAllowed
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.imported import CODE, how_to_type
from planhat_gui.model.results import Sample
from planhat_gui.model.source import Step
from planhat_gui.ui.wizard import state as states
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.advanced.hands import tab_of
from tests.ui.hands import press
from tests.ui.wizard.fake_services import FakeServices

INNER = "https://10.0.0.5"


@pytest.fixture
def imported(qtbot: QtBot, services: FakeServices, make_wizard: Callable[[], Wizard]) -> Wizard:
    """The wizard with a flow that came with an inner address."""
    flow = Flow("Theirs", AdvancedSource((Step(f"{INNER}/x"),)), "Planhat production")
    saved = services.flows.save(flow, held=(INNER,))
    wizard = make_wizard()
    wizard.open_flow(saved.id)
    qtbot.waitUntil(lambda: wizard.state.flow_id == saved.id)
    return wizard


def host_bar(wizard: Wizard) -> str:
    """What is said below the address."""
    return tab_of(wizard).request.host.text()


def held_in(wizard: Wizard) -> tuple[str, ...]:
    """What nobody has typed, as the form says now."""
    return wizard.state.held


def test_t06_typing_the_address_lifts_it(
    qtbot: QtBot, services: FakeServices, imported: Wizard
) -> None:
    """Said below the field; what stands behind the host may change, the host must be typed."""
    flow_id = imported.state.flow_id
    assert flow_id is not None
    assert "somebody else’s" in host_bar(imported)
    url = tab_of(imported).request.url
    url.setFocus()
    QTest.keyClicks(url, "y")
    assert held_in(imported) == (INNER,)
    imported.commit()
    qtbot.waitUntil(lambda: not imported.create_button.busy)
    assert services.flows.held.of(flow_id) == (INNER,)
    url.selectAll()
    url.del_()
    QTest.keyClicks(url, f"{INNER}/x")
    assert held_in(imported) == ()
    assert "somebody else’s" not in host_bar(imported)
    imported.undo()
    assert held_in(imported) == (INNER,), "undoing is no typing"
    imported.redo()
    with qtbot.waitSignal(imported.created):
        imported.commit()
    assert services.flows.held.of(flow_id) == ()


def test_t06_a_refused_test_leads_to_the_field(
    qtbot: QtBot, services: FakeServices, imported: Wizard
) -> None:
    """The button of the error puts the keyboard into Set API URL."""

    def answer(_flow: Flow) -> Sample:
        raise NotAllowed("It came from elsewhere.", how_to_type(INNER), code=CODE)

    services.answer = answer
    with qtbot.waitSignal(imported.desk.ended):
        imported.test()
    press(imported, "Type the address")
    assert tab_of(imported).request.url.hasFocus()


def test_t06_a_draft_keeps_what_was_not_typed(services: FakeServices) -> None:
    """A draft is a file of this computer; it goes on where it was left."""
    flow = Flow("Theirs", AdvancedSource((Step(f"{INNER}/x"),)))
    state = states.from_flow(flow, None, held=(INNER,))
    assert states.from_draft(states.to_draft(state)).held == (INNER,)


def test_t06_an_address_of_a_copied_command_is_held(services: FakeServices) -> None:
    """Whoever wrote the command chose it."""
    from planhat_gui.model.curl_command import read_curl
    from planhat_gui.ui.paste_command import keep_command

    keep_command(services, read_curl(f"curl {INNER}/things"))  # type: ignore[arg-type]
    (draft,) = services.flows.drafts()
    assert states.from_draft(draft.data).held == (INNER,)
    assert QGuiApplication.instance() is not None
