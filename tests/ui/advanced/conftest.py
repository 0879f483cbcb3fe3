"""The Advanced tab in a wizard over fakes, and over the practice tenant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services, build
from planhat_gui.ui.job import stop_all
from planhat_gui.ui.wizard.wizard import Wizard
from tests.ui.advanced.hands import to_advanced
from tests.ui.wizard.conftest import make_wizard, services

__all__ = ["make_wizard", "services"]


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Services]:
    """The program's own services in a folder of their own."""
    services = build(tmp_path / "home")
    yield services
    stop_all(5)
    services.close()


@pytest.fixture
def practice(qtbot: QtBot, real: Services) -> Wizard:
    """A wizard at the Advanced tab, with the practice tenant's credential."""
    wizard = Wizard(real)
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    wizard.commit()
    wizard.credential_step.practice_button.click()
    qtbot.waitUntil(lambda: wizard.state.credential != "", timeout=20_000)
    wizard.next()
    to_advanced(wizard)
    return wizard
