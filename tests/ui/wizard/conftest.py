"""A wizard over real stores, shown, at a usual size."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.model.flow import Credential
from planhat_gui.model.secret import Secret
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.wizard.fake_services import FakeServices

if TYPE_CHECKING:
    from planhat_gui.compose import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[FakeServices]:
    """Services with one stored credential."""
    made = FakeServices(tmp_path / "data")
    made.credentials.save(Credential("", "Planhat production"), Secret("tok-1"))
    yield made
    made.go.set()
    stop_all(5)
    made.close()


@pytest.fixture
def make_wizard(qtbot: QtBot, services: FakeServices) -> Callable[[], Wizard]:
    """Opens wizards over the services."""

    def make() -> Wizard:
        wizard = Wizard(cast("Services", services))
        qtbot.addWidget(wizard)
        wizard.resize(1280, 800)
        wizard.show()
        qtbot.waitUntil(lambda: bool(wizard.credential_step.credentials))
        return wizard

    return make


@pytest.fixture
def wizard(make_wizard: Callable[[], Wizard]) -> Wizard:
    """A new flow, at its first step."""
    return make_wizard()
